"""The names on the map of Europe: beside their points, or apart with a line where it is crowded.

The browser projects the points; where they come to stand is worked out here in the same way, so
that names can keep clear of one another in every size that the map is drawn in.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.names.leaders import led_names
from s3dash.figures.names.sides import NAME_PX, Mark, Size, Spot, name_sides, unseen_px

# The middle of ETRS89-LAEA Europe (EPSG:3035).
MIDDLE = {"lon": 10, "lat": 52}
# What the script looks for: names are not drawn where the map is narrower than the first frame, and
# those of pictures in pictures alone, see assets/site/figures.js.
NAMES = "names"
PICTURE_NAMES = "names-picture"
# Width and height of the map in pixels: in a window of 1280, between, in a wide window.
FRAMES = ((540.0, 560.0), (880.0, 640.0), (1200.0, 760.0))
# The same in a picture, with its sources in four lines and in two; see assets/site/pictures.js.
PICTURE_FRAMES = ((848.0, 572.0), (848.0, 608.0))
# A name is so many times as far from any other point as from its own.
NEARER = 1.5
# Half of the room at the end of a line to a name.
END_PX = 2.0
# Longest line of a name.
LETTERS = 20
STEPS = 16

# West, east, south, north.
Extent = tuple[float, float, float, float]


@dataclass(frozen=True)
class Point:
    """A region on the map.

    Attributes:
        longitude, latitude: where it is drawn.
        name: what is written beside it; empty for one that is only in the way.
        is_first: whether its name gets its room before others.
        radius: half of its size in pixels.
    """

    longitude: float
    latitude: float
    name: str
    is_first: bool
    radius: float


@dataclass(frozen=True)
class Sheet:
    """The map as it is projected (Lambert's azimuthal equal-area), one unit high, y upwards."""

    extent: Extent

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of the extent in radii of the earth."""
        west, east, south, north = self.extent
        shares = [step / STEPS for step in range(STEPS + 1)]
        edge = [(west + (east - west) * share, lat) for share in shares for lat in (south, north)]
        edge += [(lon, south + (north - south) * share) for share in shares for lon in (west, east)]
        across, up = zip(*(projected(*place) for place in edge), strict=True)
        return min(across), max(across), min(up), max(up)

    @property
    def size(self) -> Size:
        """Width and height, in units."""
        left, right, bottom, top = self.bounds
        return (right - left) / (top - bottom), 1.0

    def fitted(self, frame: Size) -> Size:
        """The size that it has in a frame: plotly cuts off what stands beside the map."""
        scale = min(frame[0] / self.size[0], frame[1] / self.size[1])
        return self.size[0] * scale, self.size[1] * scale

    def place(self, longitude: float, latitude: float) -> Size:
        """Where a place of the earth is, in units."""
        left, _, bottom, top = self.bounds
        across, up = projected(longitude, latitude)
        return (across - left) / (top - bottom), (up - bottom) / (top - bottom)

    def earth(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a place in units."""
        left, _, bottom, top = self.bounds
        return unprojected(x * (top - bottom) + left, y * (top - bottom) + bottom)


def projected(longitude: float, latitude: float) -> Size:
    """Where a place of the earth is, in radii of the earth from the middle."""
    turn, here = math.radians(longitude - MIDDLE["lon"]), math.radians(latitude)
    middle = math.radians(MIDDLE["lat"])
    near = math.sin(middle) * math.sin(here) + math.cos(middle) * math.cos(here) * math.cos(turn)
    stretch = math.sqrt(2 / (1 + near))
    up = math.cos(middle) * math.sin(here) - math.sin(middle) * math.cos(here) * math.cos(turn)
    return stretch * math.cos(here) * math.sin(turn), stretch * up


def unprojected(across: float, up: float) -> tuple[float, float]:
    """Longitude and latitude of a place in radii of the earth from the middle."""
    away = math.hypot(across, up)
    if away == 0:
        return float(MIDDLE["lon"]), float(MIDDLE["lat"])
    middle, turn = math.radians(MIDDLE["lat"]), 2 * math.asin(away / 2)
    high = math.cos(turn) * math.sin(middle) + up * math.sin(turn) * math.cos(middle) / away
    aside = math.atan2(
        across * math.sin(turn),
        away * math.cos(middle) * math.cos(turn) - up * math.sin(middle) * math.sin(turn),
    )
    return MIDDLE["lon"] + math.degrees(aside), math.degrees(math.asin(high))


@dataclass(frozen=True)
class Placed:
    """A name where it is written.

    Attributes:
        at: which point's it is.
        label: its lines.
        longitude, latitude, side: what it stands at, and on which side of that.
        radius: half of what is drawn there.
        is_led: whether it is apart, with a line to it.
    """

    at: int
    label: str
    longitude: float
    latitude: float
    side: str
    radius: float
    is_led: bool


def placed_names(
    points: Sequence[Point], extent: Extent, frames: Sequence[Size] = FRAMES
) -> list[Placed]:
    """The names that there is room for; those of the points that have one, the first before all.

    Args:
        points: all regions; one without a name is in the way of the others.
        extent: what is shown, in degrees.
        frames: the sizes in pixels that the map may have.
    """
    sheet = Sheet(extent)
    places = [sheet.place(point.longitude, point.latitude) for point in points]
    told = [at for at, point in enumerate(points) if point.name]
    spots = [_spot(points[at], places[at], at) for at in told]
    marks = [
        Mark(*place, point.radius, is_point=True)
        for point, place in zip(points, places, strict=True)
        if not point.name and point.radius
    ]
    sizes = [sheet.fitted(frame) for frame in frames]
    sides = name_sides(spots, sheet.size, sizes, marks)
    led = led_names(spots, sides, sheet.size, sizes, marks)
    found = []
    for number, (at, spot, side) in enumerate(zip(told, spots, sides, strict=True)):
        if side:
            place = points[at].longitude, points[at].latitude
            found.append(Placed(at, spot.label, *place, side, spot.radius, is_led=False))
        elif number in led:
            apart = led[number]
            place = sheet.earth(apart.x, apart.y)
            found.append(Placed(at, spot.label, *place, apart.side, spot.end, is_led=True))
    return found


def _spot(point: Point, place: Size, at: int) -> Spot:
    label = "<br>".join(textwrap.wrap(point.name, LETTERS, break_long_words=False))
    rank = (float(not point.is_first), 0.0, 0.0, float(at))
    return Spot(*place, label, rank, radius=point.radius, end=END_PX, nearer=NEARER)


def name_traces(
    points: Sequence[Point], placed: Sequence[Placed], theme: str, kind: str = NAMES
) -> tuple[go.Scattergeo, go.Scattergeo]:
    """The lines to names that stand apart, and the names; ``kind`` is what the script looks for."""
    led = [name for name in placed if name.is_led]
    ink, soft = look.colour(theme, "ink"), look.colour(theme, "ink-soft")
    paper = look.colour(theme, "paper")
    halo = ", ".join(f"{x}px {y}px 1px {paper}" for x in (-1, 1) for y in (-1, 1))
    lines = go.Scattergeo(
        name=kind,
        visible=kind == NAMES,
        lon=[lon for one in led for lon in (points[one.at].longitude, one.longitude, None)],
        lat=[lat for one in led for lat in (points[one.at].latitude, one.latitude, None)],
        mode="lines",
        line={"color": soft, "width": 0.75},
        hoverinfo="skip",
    )
    names = go.Scattergeo(
        name=kind,
        visible=kind == NAMES,
        lon=[round(one.longitude, 4) for one in placed],
        lat=[round(one.latitude, 4) for one in placed],
        mode="markers+text",
        text=[one.label for one in placed],
        textposition=[one.side for one in placed],
        textfont={"family": look.FONT, "size": NAME_PX, "color": ink, "shadow": halo},
        marker={"size": [unseen_px(one.radius) for one in placed], "opacity": 0},
        hoverinfo="skip",
    )
    return lines, names

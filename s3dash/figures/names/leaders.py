"""Names that have no room at their own node: they stand apart, and a line leads from the node."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from s3dash.figures.names.sides import (
    NODE_PX,
    Box,
    Mark,
    Size,
    Spot,
    box_beside,
    inside,
    is_own,
    label_px,
    meets_any,
    name_box,
    obstacles,
    pixel,
    pixel_of,
)

# How far apart, in pixels of the smallest frame, and in how many directions; the nearest first.
DISTANCES_PX = (18.0, 26.0, 36.0, 48.0, 62.0, 78.0, 96.0, 116.0, 140.0, 168.0, 200.0)
DIRECTIONS = 16
# Steeper than this a name stands above or below the end of its line.
STEEP = 0.9
DECIMALS = 4
# So near a point on the line that a name is written on, the name would be read as that point's.
BESIDE_PX = 48.0

Line = tuple[Size, Size]


@dataclass(frozen=True)
class Led:
    """A name apart from its node: the end of the line that leads to it, and its side of that."""

    x: float
    y: float
    side: str


@dataclass(frozen=True)
class _Taken:
    """What is drawn in one frame: boxes of nodes and signs, of names, and the lines to names.

    The first ``nodes`` of the signs are nodes: a line to a name may pass under a sign, not a node.
    The first ``points`` are points, which a name may be taken for another's at.
    """

    frame: Size
    signs: Sequence[Box]
    nodes: int
    points: int
    names: list[Box]
    lines: list[Line]

    def has_room(self, box: Box, line: Line, own: int, spot: Spot) -> bool:
        """Whether the name of a spot and the line to it may be drawn, too."""
        # what is soonest told, and most often refuses, comes first
        if not inside(box, self.frame) or meets_any(box, self.names):
            return False
        if meets_any(box, self.signs[:own]) or meets_any(box, self.signs[own + 1 :]):
            return False
        if any(_crosses(other, box) or _cross(line, other) for other in self.lines):
            return False
        others = (*self.names, *self.signs[:own], *self.signs[own + 1 : self.nodes])
        if any(_crosses(line, other) for other in others):
            return False
        return not self._misleads(box, line, spot)

    def _misleads(self, box: Box, line: Line, spot: Spot) -> bool:
        """Whether the name would be taken for a point's that it stands by.

        Its own point is one of the others, too: the name stands at the end of the line.
        """
        if not spot.nearer:
            return False
        points = self.signs[: self.points]
        return not is_own(box, spot, line[1], points) or any(_is_beside(one, box) for one in points)


def led_names(
    spots: Sequence[Spot],
    sides: Sequence[str | None],
    size: Size,
    frames: Sequence[Size],
    marks: Sequence[Mark] = (),
) -> Mapping[int, Led]:
    """By node the names that stand apart: those without a side of their own that there is room for.

    Args:
        spots: all nodes.
        sides: what ``labels.name_sides`` found for them.
        size: width and height of the drawing in the unit of the places.
        frames: the sizes in pixels that the drawing may have.
        marks: the signs on the lines.
    """
    signs = obstacles(spots, marks, size, frames)
    named = [(spot, side) for spot, side in zip(spots, sides, strict=True) if side]
    taken = [
        _Taken(
            frame,
            drawn.boxes,
            len(spots),
            drawn.points,
            [name_box(spot, side, size, frame) for spot, side in named],
            [],
        )
        for frame, drawn in zip(frames, signs, strict=True)
    ]
    unit = min(min(frame[0] / size[0], frame[1] / size[1]) for frame in frames)
    found: dict[int, Led] = {}
    waiting = [at for at, side in enumerate(sides) if side is None]
    for at in sorted(waiting, key=lambda one: spots[one].rank):
        label = label_px(spots[at].label)
        for led in _candidates(spots[at], unit):
            if _take(spots[at], at, led, label, size, taken):
                found[at] = led
                break
    return found


def _candidates(spot: Spot, unit: float) -> Iterator[Led]:
    """Where a name may stand, the nearest first; to the sides before above and below."""
    for distance in DISTANCES_PX:
        for across, up, side in _ways():
            yield Led(
                round(spot.x + distance / unit * across, DECIMALS),
                round(spot.y + distance / unit * up, DECIMALS),
                side,
            )


@cache
def _ways() -> tuple[tuple[float, float, str], ...]:
    """The directions from a node, and the side of the end of a line that goes out there."""
    angles = [2 * math.pi * step / DIRECTIONS for step in range(DIRECTIONS)]
    angles.sort(key=lambda angle: (round(abs(math.sin(angle)), 6), angle))
    return tuple((math.cos(angle), math.sin(angle), _side(angle)) for angle in angles)


def _side(angle: float) -> str:
    """The side of the end of a line that goes out at an angle: further on."""
    across, up = math.cos(angle), math.sin(angle)
    if abs(up) > STEEP:
        return "top center" if up > 0 else "bottom center"
    return "middle right" if across > 0 else "middle left"


def _take(spot: Spot, own: int, led: Led, label: Size, size: Size, taken: Sequence[_Taken]) -> bool:
    """Whether a name has room in all frames; then it is drawn there."""
    drawn: list[tuple[Box, Line]] = []
    for one in taken:
        end = pixel_of(led.x, led.y, size, one.frame)
        box, line = box_beside(end, led.side, label, spot.end), (pixel(spot, size, one.frame), end)
        if not one.has_room(box, line, own, spot):
            return False
        drawn.append((box, line))
    for one, (box, line) in zip(taken, drawn, strict=True):
        one.names.append(box)
        one.lines.append(line)
    return True


def _is_beside(sign: Box, box: Box) -> bool:
    """Whether a point stands so before or after a name that it is read together with it."""
    x, y = (sign[0] + sign[2]) / 2, (sign[1] + sign[3]) / 2
    return box[1] <= y <= box[3] and box[0] - BESIDE_PX < x < box[2] + BESIDE_PX


def _crosses(line: Line, box: Box) -> bool:
    """Whether a line, but for the part within its own node, goes through a box (Liang, Barsky)."""
    (x1, y1), (x2, y2) = line
    across, down = x2 - x1, y2 - y1
    enters, leaves = min(1.0, NODE_PX / max(1.0, math.hypot(across, down))), 1.0
    for step, room in (
        (-across, x1 - box[0]),
        (across, box[2] - x1),
        (-down, y1 - box[1]),
        (down, box[3] - y1),
    ):
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            enters = max(enters, room / step)
        else:
            leaves = min(leaves, room / step)
    return enters <= leaves


def _cross(one: Line, other: Line) -> bool:
    """Whether two lines cross."""
    return _turn(*one, other[0]) != _turn(*one, other[1]) and _turn(*other, one[0]) != _turn(
        *other, one[1]
    )


def _turn(start: Size, end: Size, point: Size) -> bool:
    """Whether a point is to the left of a line."""
    across, up = end[0] - start[0], end[1] - start[1]
    return across * (point[1] - start[1]) > up * (point[0] - start[0])

"""Where the countries around Europe lie, and which of their outlines lie elsewhere.

South-east of the Black Sea latitude and longitude can be exchanged without leaving the map, or even
the neighbourhood: only who knows where a country lies can tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from s3dash.data import outlines
from s3dash.data.outlines import Frame, Point, Polygon

# Name as Natural Earth has it -> west, south, east, north in whole degrees, of the part that is on
# the map.
FRAMES: dict[str, Frame] = {
    "Afghanistan": (60, 29, 62, 36),
    "Albania": (19, 39, 22, 43),
    "Algeria": (-9, 22, 12, 38),
    "Armenia": (43, 38, 47, 42),
    "Austria": (9, 46, 18, 49),
    "Azerbaijan": (44, 38, 51, 42),
    "Belarus": (23, 51, 33, 57),
    "Belgium": (2, 49, 7, 52),
    "Bosnia and Herz.": (15, 42, 20, 46),
    "Bulgaria": (22, 41, 29, 45),
    "Chad": (14, 22, 19, 24),
    "Croatia": (13, 42, 20, 47),
    "Cyprus": (32, 34, 35, 36),
    "Czechia": (12, 48, 19, 52),
    "Denmark": (8, 54, 16, 58),
    "Egypt": (24, 22, 37, 32),
    "Estonia": (21, 57, 29, 60),
    "Finland": (20, 59, 32, 71),
    "France": (-5, 41, 10, 52),
    "Georgia": (39, 41, 47, 44),
    "Germany": (5, 47, 16, 55),
    "Greece": (19, 34, 29, 42),
    "Hungary": (16, 45, 23, 49),
    "Iceland": (-25, 63, -13, 67),
    "Iran": (44, 25, 62, 40),
    "Iraq": (38, 29, 49, 38),
    "Ireland": (-11, 51, -6, 56),
    "Isle of Man": (-5, 54, -4, 55),
    "Israel": (34, 29, 36, 34),
    "Italy": (6, 36, 19, 48),
    "Jordan": (34, 29, 40, 34),
    "Kazakhstan": (46, 41, 62, 55),
    "Kosovo": (20, 41, 22, 44),
    "Kuwait": (46, 28, 49, 31),
    "Latvia": (21, 55, 29, 59),
    "Lebanon": (35, 33, 37, 35),
    "Libya": (9, 22, 26, 34),
    "Lithuania": (21, 53, 27, 57),
    "Luxembourg": (5, 49, 7, 51),
    "Macedonia": (20, 40, 23, 43),
    "Mali": (-7, 22, 0, 25),
    "Mauritania": (-14, 22, -4, 28),
    "Moldova": (26, 45, 31, 49),
    "Montenegro": (18, 41, 21, 44),
    "Morocco": (-17, 22, -1, 36),
    "N. Cyprus": (32, 35, 35, 36),
    "Netherlands": (3, 50, 8, 54),
    "Niger": (9, 22, 16, 24),
    "Norway": (-10, 58, 31, 80),
    "Oman": (55, 22, 60, 27),
    "Pakistan": (60, 25, 62, 30),
    "Palestine": (34, 31, 36, 33),
    "Poland": (14, 49, 25, 55),
    "Portugal": (-26, 32, -6, 43),
    "Qatar": (50, 24, 52, 27),
    "Romania": (20, 43, 30, 49),
    "Russia": (19, 41, 62, 77),
    "Saudi Arabia": (34, 22, 56, 33),
    "Serbia": (18, 42, 23, 47),
    "Slovakia": (16, 47, 23, 50),
    "Slovenia": (13, 45, 17, 47),
    "Spain": (-18, 27, 5, 44),
    "Sweden": (11, 55, 25, 70),
    "Switzerland": (5, 45, 11, 48),
    "Syria": (35, 32, 43, 38),
    "Tunisia": (7, 30, 12, 38),
    "Turkey": (26, 35, 45, 43),
    "Turkmenistan": (52, 35, 62, 43),
    "Ukraine": (22, 45, 41, 53),
    "United Arab Emirates": (51, 22, 57, 27),
    "United Kingdom": (-9, 50, 2, 61),
    "Uzbekistan": (55, 40, 62, 46),
    "W. Sahara": (-15, 22, -8, 28),
    "Åland": (19, 60, 21, 61),
}


def astray(outlines_of: Mapping[str, Sequence[Polygon]]) -> dict[str, str]:
    """The countries that do not lie where they should, with the message key of what is wrong.

    Of one that nobody knows is asked less: whether it lies in another while its place is free when
    latitude and longitude are exchanged. Those that are known come first, so that none of them is
    taken for what another one covers.
    """
    rest, found = dict(outlines_of), {}
    for code in sorted(rest, key=lambda code: code not in FRAMES):
        known = FRAMES.get(code)
        key = _flaw_of_known(rest[code], known) if known else _flaw_of_unknown(rest, code)
        if key:
            found[code] = key
            del rest[code]
    return found


def _flaw_of_unknown(parts: Mapping[str, Sequence[Polygon]], code: str) -> str | None:
    longitude, latitude = outlines.inner_point(parts[code])

    def is_taken(point: Point) -> bool:
        return any(outlines.holds(one, point) for other, one in parts.items() if other != code)

    is_astray = is_taken((longitude, latitude)) and not is_taken((latitude, longitude))
    return "fault-shape-exchanged" if is_astray else None


def _flaw_of_known(parts: Sequence[Polygon], known: Frame) -> str | None:
    found = outlines.extent(point for part in parts for point in part[0])
    west, south, east, north = found
    there = _shared(found, known)
    if _shared((south, west, north, east), known) > there:
        return "fault-shape-exchanged"
    return None if there else "fault-shape-outside"


def _shared(one: Frame, other: Frame) -> float:
    """The area that two frames have in common, as a share of what they cover together."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    common = max(width, 0) * max(height, 0)
    return common / (_area(one) + _area(other) - common)


def _area(frame: Frame) -> float:
    return (frame[2] - frame[0]) * (frame[3] - frame[1])

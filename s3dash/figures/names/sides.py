"""The sides of points that their names stand on, so that none lies on another, a point or a sign.

The drawing is as large as the window lets it be, and letters keep their size: a name must have room
in every size of a range, or it is left out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

NAME_PX = 13
# Broader than nearly every word is in the type of the page, to be safe.
LETTER_PX = 6.4
LINE_PX = 15.0
# Half of a node, and from it to its name.
NODE_PX = 6.5
GAP_PX = 1.4

RIGHT = "middle right"
SIDES = (
    RIGHT,
    "middle left",
    "top center",
    "bottom center",
    "top right",
    "bottom right",
    "top left",
    "bottom left",
)
LEFT_FIRST = (
    "middle left",
    "bottom left",
    "top left",
    "bottom center",
    "top center",
    RIGHT,
    "bottom right",
    "top right",
)

# How many gaps and how many of its widths or heights a name begins from its place.
_ACROSS = {"right": (1, 0.0), "left": (-1, -1.0), "center": (0, -0.5)}
_DOWN = {"middle": (0, -0.5), "top": (-1, -1.0), "bottom": (1, 0.0)}

Box = tuple[float, float, float, float]
# A name's box in every frame.
Boxes = tuple[Box, ...]
Size = tuple[float, float]
# The rank of what is chosen.
FIRST = 0.0


@dataclass(frozen=True)
class Mark:
    """What no name may lie on: a sign on a line, or a point; ``half`` its side is in pixels."""

    x: float
    y: float
    half: float
    is_point: bool = False


@dataclass(frozen=True)
class Spot:
    """A node as its name sees it.

    Attributes:
        x, y: its place, y upwards.
        label: its name, lines separated by ``<br>``.
        rank: the lower, the sooner it gets its room; what is chosen begins with ``FIRST``.
        sides: where the name may stand, the best first.
        radius: half of what is drawn at the place, in pixels.
        end: the same of where the line ends that leads to a name apart.
        nearer: how many times as far from any other point as from its own the name must be, so
            that it is not taken for another's; 0 where lines and colours tell already.
    """

    x: float
    y: float
    label: str
    rank: tuple[float, ...]
    sides: tuple[str, ...] = SIDES
    radius: float = NODE_PX
    end: float = NODE_PX
    nearer: float = 0.0


@dataclass(frozen=True)
class Obstacles:
    """What is drawn in one frame: nodes in their order, other points, signs; so many are points."""

    boxes: Sequence[Box]
    points: int


def name_sides(
    spots: Sequence[Spot],
    size: Size,
    frames: Sequence[Size],
    marks: Sequence[Mark] = (),
    *,
    over_nodes: bool = False,
) -> list[str | None]:
    """For each node the side that its name stands on, or None where there is no room for it.

    Who gets its room first matters: of the nodes of one rank in the order given and those with the
    fewest free sides first, the way that leaves room for more names is taken.

    Args:
        spots: all nodes; also one without a name is in the way of the others.
        size: width and height of the drawing in the unit of the places.
        frames: the sizes in pixels that the drawing may have.
        marks: the signs on the lines.
        over_nodes: whether the name of what is chosen, where there is no other room for it, may
            lie on a node or a sign.
    """
    nodes = obstacles(spots, marks, size, frames)
    free: dict[tuple[int, str], Boxes] = {}
    for at, spot in enumerate(spots):
        sides = _free_sides(spot, at, nodes, size, frames)
        if over_nodes and not sides and spot.rank[0] == FIRST:
            sides = _free_sides(spot, at, [Obstacles([], 0)] * len(frames), size, frames)
        free |= {(at, side): boxes for side, boxes in sides.items()}
    sides_left = Counter(at for at, _ in free)
    orders = (
        sorted(range(len(spots)), key=lambda at: (*spots[at].rank, 0)),
        sorted(range(len(spots)), key=lambda at: (spots[at].rank[:3], sides_left[at], at)),
    )
    tries = [
        _placed(spots, [choice(spot) for spot in spots], order, free)
        for choice in (lambda spot: spot.sides, lambda spot: sorted(spot.sides, key=SIDES.index))
        for order in orders
    ]
    first = [at for at, spot in enumerate(spots) if spot.rank[0] == FIRST]
    return max(
        tries,
        key=lambda found: (
            sum(found[at] is not None for at in first),
            sum(side is not None for side in found),
        ),
    )


def obstacles(
    spots: Sequence[Spot], marks: Sequence[Mark], size: Size, frames: Sequence[Size]
) -> list[Obstacles]:
    """What is drawn in every frame."""
    others = sorted(marks, key=lambda mark: not mark.is_point)
    drawn = [(spot.x, spot.y, spot.radius) for spot in spots]
    drawn += [(mark.x, mark.y, mark.half) for mark in others]
    points = len(spots) + sum(mark.is_point for mark in marks)
    return [
        Obstacles([_around(pixel_of(x, y, size, frame), half) for x, y, half in drawn], points)
        for frame in frames
    ]


def _free_sides(
    spot: Spot, at: int, nodes: Sequence[Obstacles], size: Size, frames: Sequence[Size]
) -> dict[str, Boxes]:
    """The sides that the name may stand on, with its boxes there."""
    found = {side: _free_boxes(spot, side, at, nodes, size, frames) for side in spot.sides}
    return {side: boxes for side, boxes in found.items() if boxes}


def _free_boxes(
    spot: Spot,
    side: str,
    at: int,
    nodes: Sequence[Obstacles],
    size: Size,
    frames: Sequence[Size],
) -> Boxes | None:
    """The name's boxes in all frames, or None when one lies on a node or outside."""
    boxes = tuple(name_box(spot, side, size, frame) for frame in frames)
    for box, others, frame in zip(boxes, nodes, frames, strict=True):
        if not inside(box, frame):
            return None
        if meets_any(box, others.boxes[:at]) or meets_any(box, others.boxes[at + 1 :]):
            return None
        points = [*others.boxes[:at], *others.boxes[at + 1 : others.points]]
        if not is_own(box, spot, pixel(spot, size, frame), points):
            return None
    return boxes


def _placed(
    spots: Sequence[Spot],
    sides: Sequence[Sequence[str]],
    order: Sequence[int],
    free: Mapping[tuple[int, str], Boxes],
) -> list[str | None]:
    """Each name, in an order, on the first of its sides where no name is yet."""
    taken: list[Boxes] = []
    found: list[str | None] = [None] * len(spots)
    for at in order:
        for side in sides[at]:
            boxes = free.get((at, side))
            if boxes and not any(
                meet(box, other)
                for others in taken
                for box, other in zip(boxes, others, strict=True)
            ):
                found[at] = side
                taken.append(boxes)
                break
    return found


def pixel(spot: Spot | Mark, size: Size, frame: Size) -> Size:
    """Where a node or a sign is, in a drawing that fits the frame in the middle of its top."""
    return pixel_of(spot.x, spot.y, size, frame)


def pixel_of(x: float, y: float, size: Size, frame: Size) -> Size:
    """The same of a place."""
    scale = min(frame[0] / size[0], frame[1] / size[1])
    return (x - size[0] / 2) * scale + frame[0] / 2, (size[1] - y) * scale


def name_box(spot: Spot, side: str, size: Size, frame: Size) -> Box:
    """Left, top, right and bottom of a name in pixels."""
    return box_beside(pixel(spot, size, frame), side, label_px(spot.label), spot.radius)


def label_px(label: str) -> Size:
    """Width and height of a name."""
    lines = label.split("<br>")
    return max(len(line) for line in lines) * LETTER_PX, len(lines) * LINE_PX


def box_beside(place: Size, side: str, label: Size, radius: float) -> Box:
    """The box of a name as large as its label on a side of what is drawn at a place."""
    vertical, horizontal = side.split()
    gap, (width, height) = radius + GAP_PX, label
    gaps, widths = _ACROSS[horizontal]
    left = place[0] + gaps * gap + widths * width
    gaps, heights = _DOWN[vertical]
    top = place[1] + gaps * gap + heights * height
    return left, top, left + width, top + height


def is_own(box: Box, spot: Spot, place: Size, points: Iterable[Box]) -> bool:
    """Whether a name is so much nearer its own place than any other point as its spot asks.

    Args:
        box: the name's.
        spot: whose name it is.
        place: what the name stands at: its point, or the end of the line from it.
        points: the others.
    """
    if not spot.nearer:
        return True
    least = max(_away(box, place), spot.radius + GAP_PX) * spot.nearer
    left, top, right, bottom = box[0] - least, box[1] - least, box[2] + least, box[3] + least
    for one in points:
        x, y = (one[0] + one[2]) / 2, (one[1] + one[3]) / 2
        if left <= x <= right and top <= y <= bottom and _away(box, (x, y)) < least:
            return False
    return True


def _away(box: Box, place: Size) -> float:
    """How far off a box is."""
    x, y = place
    return math.hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0))


def unseen_px(radius: float) -> float:
    """The size of an unseen mark that plotly keeps a name as far off as ``name_box`` has it."""
    return round((radius + GAP_PX - 1) * 0.8 * 2, 2)


def _around(place: Size, half: float) -> Box:
    x, y = place
    return x - half, y - half, x + half, y + half


def inside(box: Box, frame: Size) -> bool:
    """Whether a box is within a frame."""
    return box[0] >= 0 and box[1] >= 0 and box[2] <= frame[0] and box[3] <= frame[1]


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have something in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def meets_any(one: Box, others: Iterable[Box]) -> bool:
    """Whether a box has something in common with one of some others."""
    left, top, right, bottom = one
    for from_left, from_top, to_right, to_bottom in others:
        if left < to_right and from_left < right and top < to_bottom and from_top < bottom:
            return True
    return False

"""Where the names of a network's nodes stand, so that none lies on another or on a node.

The drawing is as large as the window lets it be, and letters keep their size: a name must have room
in every size of a range, or it is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Width and height of the drawing in pixels: from the smallest window to a large one.
NARROW = ((272.0, 460.0), (358.0, 460.0), (735.0, 460.0))
WIDE = ((548.0, 600.0), (664.0, 680.0), (860.0, 720.0), (1080.0, 760.0), (1500.0, 1000.0))

NAME_PX = 13
# Broader than nearly every word is in the type of the page, to be safe.
LETTER_PX = 6.7
LINE_PX = 15.0
# From a node to its name: plotly keeps a name off an unseen mark of 8 px.
GAP_PX = 6.0
NODE_PX = 7.0

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

Box = tuple[float, float, float, float]
Size = tuple[float, float]


@dataclass(frozen=True)
class Spot:
    """A node as its name sees it.

    Attributes:
        x, y: its place, y upwards.
        label: its name, lines separated by ``<br>``.
        rank: the lower, the sooner it gets its room.
        sides: where the name may stand, the best first.
        is_named: whether it wants a name at all.
    """

    x: float
    y: float
    label: str
    rank: tuple[float, ...]
    sides: tuple[str, ...] = SIDES
    is_named: bool = True


def name_sides(spots: Sequence[Spot], size: Size, frames: Sequence[Size]) -> list[str | None]:
    """For each node the side that its name stands on, or None where there is no room for it.

    Args:
        spots: all nodes; also one without a name is in the way of the others.
        size: width and height of the drawing in the unit of the places.
        frames: the sizes in pixels that the drawing may have.
    """
    taken: list[list[Box]] = [[] for _ in frames]
    nodes = [[_node(spot, size, frame) for spot in spots] for frame in frames]
    found: list[str | None] = [None] * len(spots)
    for at in sorted(range(len(spots)), key=lambda one: spots[one].rank):
        spot = spots[at]
        for side in spot.sides if spot.is_named else ():
            boxes = [name_box(spot, side, size, frame) for frame in frames]
            if all(
                _inside(box, frame)
                and not any(_meet(box, other) for other in taken[number])
                and not any(_meet(box, node) for to, node in enumerate(nodes[number]) if to != at)
                for number, (box, frame) in enumerate(zip(boxes, frames, strict=True))
            ):
                found[at] = side
                for number, box in enumerate(boxes):
                    taken[number].append(box)
                break
    return found


def pixel(spot: Spot, size: Size, frame: Size) -> Size:
    """Where a node is in a drawing that fits the frame and stands in its middle."""
    scale = min(frame[0] / size[0], frame[1] / size[1])
    return (
        (spot.x - size[0] / 2) * scale + frame[0] / 2,
        frame[1] / 2 - (spot.y - size[1] / 2) * scale,
    )


def name_box(spot: Spot, side: str, size: Size, frame: Size) -> Box:
    """Left, top, right and bottom of a name in pixels."""
    x, y = pixel(spot, size, frame)
    lines = spot.label.split("<br>")
    width = max(len(line) for line in lines) * LETTER_PX
    height = len(lines) * LINE_PX
    vertical, horizontal = side.split()
    left = {"right": x + GAP_PX, "left": x - GAP_PX - width, "center": x - width / 2}[horizontal]
    top = {"middle": y - height / 2, "top": y - GAP_PX - height, "bottom": y + GAP_PX}[vertical]
    return left, top, left + width, top + height


def _node(spot: Spot, size: Size, frame: Size) -> Box:
    x, y = pixel(spot, size, frame)
    return x - NODE_PX, y - NODE_PX, x + NODE_PX, y + NODE_PX


def _inside(box: Box, frame: Size) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= frame[0] and box[3] <= frame[1]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

"""The names and the signs of a network: by their own nodes, on their own lines, on nothing else."""

from __future__ import annotations

import math

import pytest

from s3dash.analysis.network.places import outline
from s3dash.data.shapes import read_shapes
from s3dash.figures.names.sides import Box, Size, Spot, pixel
from s3dash.figures.network.frames import FRAMES, shape_of
from s3dash.figures.network.marks import placed_marks, seen_marks
from s3dash.figures.network.names import LEADERS, NAMES
from s3dash.model import Dataset
from tests.conftest import DATA
from tests.unit.network_asked import in_network
from tests.unit.network_drawn import DESKTOP, boxes, drawing, meet, names, pictured

SIGNED = [
    "?region=SE232",
    "?measure=status",
    "?measure=status&region=SE224",
    "?measure=membership",
    "?initiative=vanguard&scope=europe",
    "?measure=mutual&strength=28",
]


@pytest.mark.parametrize("query", SIGNED)
def test_no_name_lies_on_the_sign_of_a_line(small: Dataset, query: str) -> None:
    found = in_network(small, query)
    figure, signs = drawing(found), seen_marks(placed_marks(pictured(found)))
    assert signs
    # what is chosen is named on a phone, too, be it over something else
    own = {row.label.replace("\n", "<br>") for row in found.nodes if row.key in found.chosen}
    for window, frames in zip(NAMES, FRAMES[shape_of(found.size)], strict=True):
        for frame in frames:
            for sign in signs:
                x, y = pixel(sign, found.size, frame)
                around = (x - sign.half, y - sign.half, x + sign.half, y + sign.half)
                shown = boxes(figure, found, window, frame)
                named = zip(names(figure, window).text, shown, strict=True)
                assert not any(meet(around, box) for text, box in named if text not in own)


@pytest.mark.parametrize("query", ["?scope=europe", "?initiative=vanguard&scope=europe"])
def test_a_name_apart_from_its_node_has_a_line_that_crosses_no_name(
    small: Dataset, query: str
) -> None:
    found = in_network(small, query)
    figure = drawing(found)
    ends = {(row.x, row.y) for row in found.nodes}
    led = 0
    for uid, window in zip(LEADERS, NAMES, strict=True):
        apart = [trace for trace in figure.data if trace.uid == uid]
        if not apart:
            continue
        places = list(zip(apart[0].x, apart[0].y, strict=True))
        shown = names(figure, window)
        named = set(zip(shown.x, shown.y, strict=True))
        frame = FRAMES[shape_of(found.size)][LEADERS.index(uid)][0]
        lying = boxes(figure, found, window, frame)
        for start, end in zip(places[::3], places[1::3], strict=True):
            assert start in ends and end in named
            led += 1
            # its own name begins where the line ends
            for step in range(1, 10):
                x, y = (a + (b - a) * step / 10 for a, b in zip(start, end, strict=True))
                place = pixel(Spot(x, y, "", ()), found.size, frame)
                assert not any(meet((*place, *place), box) for box in lying)
    assert led >= 3


def away(box: Box, place: Size) -> float:
    """How far off a box is from a place."""
    across = max(box[0] - place[0], place[0] - box[2], 0)
    return math.hypot(across, max(box[1] - place[1], place[1] - box[3], 0))


@pytest.mark.parametrize("query", ["?scope=europe", "?measure=mutual&scope=europe"])
def test_a_name_in_europe_is_by_no_node_but_its_own_unless_a_line_leads_to_it(
    small: Dataset, query: str
) -> None:
    found = in_network(small, query)
    figure = drawing(found)
    of = {row.label.replace("\n", "<br>"): row for row in found.nodes}
    for window, frames in zip(NAMES, FRAMES[shape_of(found.size)], strict=True):
        shown = names(figure, window)
        places = list(zip(shown.text, shown.x, shown.y, strict=True))
        at_nodes = [text for text, x, y in places if (x, y) == (of[text].x, of[text].y)]
        assert len(at_nodes) > 8
        for frame in frames:
            boxed = zip(shown.text, boxes(figure, found, window, frame), strict=True)
            for text, box in boxed:
                own = of[text]
                others = [one for one in found.nodes if one is not own]
                mine = away(box, pixel(Spot(own.x, own.y, "", ()), found.size, frame))
                rest = (pixel(Spot(one.x, one.y, "", ()), found.size, frame) for one in others)
                if text in at_nodes:
                    assert mine < min(away(box, place) for place in rest), text


def test_most_of_europe_is_named_on_its_outlines(small: Dataset) -> None:
    found = in_network(small, "?scope=europe")
    assert len(names(drawing(found), DESKTOP).text) >= len(found.nodes) - 4
    assert found.sheet is not None and found.sheet.is_europe
    xs, ys = outline(read_shapes(DATA).europe, found.sheet)
    assert 500 < len(xs) < 4000
    rings = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]
    # what is off the sheet is cut away
    assert 0 <= min(x for x, _ in rings) < max(x for x, _ in rings) <= found.size[0] + 0.01
    assert 0 <= min(y for _, y in rings) < max(y for _, y in rings) <= found.size[1] + 0.01


def test_a_line_that_says_only_that_it_is_there_has_a_mark_that_is_not_seen(
    small: Dataset,
) -> None:
    found = in_network(small)
    (trace,) = [one for one in drawing(found).data if (one.meta or [""])[0] == "regions"]
    assert trace.marker.opacity == 0
    assert len(trace.customdata) == len(found.edges)

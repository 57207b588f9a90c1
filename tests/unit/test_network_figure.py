"""The drawing of the network: names with room, lines that can be clicked, the rest faint."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from itertools import combinations
from typing import Any

import plotly.graph_objects as go
import pytest

from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.graph import Node
from s3dash.analysis.network.places import outline
from s3dash.config import LANGUAGES
from s3dash.data.shapes import read_shapes
from s3dash.figures import theme as look
from s3dash.figures.names.sides import Spot, pixel
from s3dash.figures.network.figure import MOST_PX, STEP_PX
from s3dash.figures.network.frames import FRAMES, shape_of
from s3dash.figures.network.names import NAMES
from s3dash.figures.network.picture import Picture
from s3dash.metrics.similarity import laid_out
from s3dash.model import TABLES, Dataset
from tests.conftest import DATA
from tests.unit.network_asked import in_network, node
from tests.unit.network_drawn import (
    DESKTOP,
    PHONE,
    TABLET,
    boxes,
    drawing,
    drawn,
    meet,
    names,
    pictured,
)


def chosen_nodes(found: NetworkAnswer) -> list[Node]:
    return [node for node in found.nodes if node.key in found.chosen]


QUERIES = [
    "",
    "?measure=mutual",
    "?region=SE232",
    "?layout=likeness",
    "?round=2014-2020",
    "?measure=status",
    "?measure=status&region=SE224",
    "?measure=membership",
    "?initiative=vanguard&scope=europe",
    "?scope=europe",
]


@pytest.mark.parametrize("query", QUERIES)
def test_no_name_lies_on_another_or_on_a_node_in_any_window(small: Dataset, query: str) -> None:
    found = in_network(small, query)
    figure = drawing(found)
    for window, frames in zip(NAMES, FRAMES[shape_of(found.size)], strict=True):
        for frame in frames:
            shown = boxes(figure, found, window, frame)
            assert not any(meet(*pair) for pair in combinations(shown, 2))
            assert all(box[0] >= 0 and box[2] <= frame[0] for box in shown)
            own = {row.label.replace("\n", "<br>") for row in chosen_nodes(found)}
            others = [
                box
                for box, label in zip(shown, names(figure, window).text, strict=True)
                if label not in own
            ]
            for row in found.nodes:
                x, y = pixel(Spot(row.x, row.y, "", ()), found.size, frame)
                assert not any(meet((x - 5, y - 5, x + 5, y + 5), box) for box in others)


@pytest.mark.parametrize(
    "query", ["?region=SE232", "?measure=status&region=SE232", "?measure=status&domain=digital"]
)
def test_what_is_chosen_has_a_name_but_on_phones(small: Dataset, query: str) -> None:
    found = in_network(small, query)
    figure = drawing(found)
    for window in (TABLET, DESKTOP):
        for row in chosen_nodes(found):
            assert row.label.replace("\n", "<br>") in names(figure, window).text


def is_of_pairs(query: str) -> bool:
    """Whether the two regions of the latest round with too few areas held are left out."""
    return not any(part in query for part in ("status", "errin", "round", "incomplete"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query",
    [
        "",
        "?incomplete=1",
        "?measure=mutual",
        "?layout=likeness",
        "?round=2014-2020",
        "?measure=status",
        "?initiative=errin",
    ],
)
def test_all_of_swedens_regions_are_named_in_a_window_of_1440_px(
    small: Dataset, query: str, language: str
) -> None:
    found = in_network(small, query, language)
    shown = {text.replace("<br>", " ") for text in names(drawing(found), DESKTOP).text}
    regions = [node.label for node in found.nodes if node.kind == "region"]
    assert len(regions) == (19 if is_of_pairs(query) else 21)
    assert {label.replace("\n", " ") for label in regions} <= shown


def test_what_is_chosen_is_named_on_a_phone_too(small: Dataset) -> None:
    assert "Gävleborg" in names(drawing(in_network(small, "?region=SE313")), PHONE).text


def test_a_cluster_hangs_on_its_region_and_its_domain_when_either_is_chosen(
    small: Dataset,
) -> None:
    for query, key in (("?domain=food", "domain:food"), ("?region=SE224", "region:SE224")):
        found = in_network(small, f"{query}&measure=status")
        rest = [edge for edge in found.edges if edge.cell != "cluster" and key not in edge.ends]
        faint = [
            one
            for one in drawing(found).data
            if one.mode == "lines" and one.line.color == look.colour("light", "line")
        ]
        # two ends and a gap each
        assert sum(len(one.x) for one in faint) == 3 * len(rest)


def clickable(figure: go.Figure) -> dict[tuple[str, ...], list[list[str]]]:
    found: dict[tuple[str, ...], list[list[str]]] = {}
    for trace in figure.data:
        if trace.meta:
            found.setdefault(tuple(trace.meta), []).extend(list(one) for one in trace.customdata)
    return found


def test_a_click_in_the_middle_of_a_line_or_on_a_node_says_what_was_chosen(
    small: Dataset,
) -> None:
    shared = clickable(drawing(in_network(small)))
    assert ["SE232,SE312", ""] in shared["regions", "region"]
    assert ["SE110", ""] in shared["region", "regions"]
    status = clickable(drawing(in_network(small, "?measure=status")))
    assert ["SE110", "digital"] in status["region", "domain"]
    assert ["digital", ""] in status["domain", "region"]
    members = clickable(drawing(in_network(small, "?initiative=vanguard")))
    assert ["SE313", "vi-3dp"] in members["region", "initiative"]
    assert ["vi-3dp", ""] in members["initiative", "region"]


def test_the_sign_of_a_line_stands_on_it_and_clear_of_other_nodes(small: Dataset) -> None:
    found = in_network(small, "?regions=SE232,SE312")
    one, other = node(found, "region:SE232"), node(found, "region:SE312")
    # it says how many domains the two share
    (trace,) = [trace for trace in drawing(found).data if list(trace.text or ()) == ["6"]]
    assert list(trace.customdata) == [["SE232,SE312", ""]]
    across, up = ((trace.x[0] - one.x), (trace.y[0] - one.y))
    share = across / (other.x - one.x)
    assert share == pytest.approx(up / (other.y - one.y), abs=1e-2)
    assert 0.2 < share < 0.8
    assert all(math.dist((row.x, row.y), (trace.x[0], trace.y[0])) > 0.03 for row in found.nodes)


def edges_in(figure: go.Figure) -> list[go.Scatter]:
    """The traces of the network's lines: those to names have a uid."""
    return [trace for trace in figure.data if trace.mode == "lines" and not trace.uid]


def line_colours(figure: go.Figure) -> set[str]:
    return {trace.line.color for trace in edges_in(figure)}


def test_a_choice_leaves_its_lines_and_neighbours_and_makes_the_rest_faint(
    small: Dataset,
) -> None:
    faint = look.colour("light", "line")
    assert faint not in line_colours(drawing(in_network(small)))
    found = in_network(small, "?region=SE213")
    figure = drawing(found)
    assert faint in line_colours(figure)
    touching = [edge for edge in found.edges if "region:SE213" in edge.ends]
    bright = [
        trace for trace in figure.data if trace.mode == "markers+text" and trace.meta is not None
    ]
    assert sum(len(trace.x) for trace in bright) == len(touching)
    neighbours = frozenset().union(*(edge.ends for edge in touching))
    trace = names(figure, DESKTOP)
    inked = {
        text
        for text, colour in zip(trace.text, trace.textfont.color, strict=True)
        if colour == look.colour("light", "ink")
    }
    assert inked == {node.name for node in found.nodes if node.key in neighbours}


def test_a_chosen_region_without_lines_keeps_itself_only(small: Dataset) -> None:
    found = in_network(small, "?region=SE214&incomplete=1&least=3")
    assert not any("region:SE214" in edge.ends for edge in found.edges)
    assert line_colours(drawing(found)) == {look.colour("light", "line")}


def test_the_dots_of_lines_differ_by_more_than_their_colour(small: Dataset) -> None:
    found = in_network(small, "?measure=status")
    (dots,) = [
        trace
        for trace in drawing(found).data
        if list(trace.meta or ()) == ["region", "domain"] and trace.customdata[0][1]
    ]
    symbol = dict(zip((edge.cell for edge in found.edges), dots.marker.symbol, strict=True))
    statuses = {"established", "developing", "horizontal", "unspecified", "deselected", "joint"}
    assert set(symbol) == statuses
    assert len(set(symbol.values())) == len(statuses)


def test_what_holds_through_a_group_is_dashed(small: Dataset) -> None:
    dashes = {trace.line.dash for trace in edges_in(drawing(in_network(small)))}
    assert dashes == {"solid", "6px,4px"}


def shuffled(dataset: Dataset, seed: int) -> Dataset:
    """The same facts in another order."""
    return Dataset(
        {
            name: dataset.table(name).sample(frac=1, random_state=seed)
            for name in TABLES
            if name != "rounds"
        }
        | {"rounds": dataset.table("rounds")}
    )


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?layout=likeness",
        "?initiative=vanguard&layout=likeness",
        "?measure=status&region=SE224&layout=likeness",
    ],
)
def test_the_same_facts_in_another_order_give_the_same_picture(small: Dataset, query: str) -> None:
    expected = drawing(in_network(small, query)).to_json()
    for seed in (1, 2):
        laid_out.cache_clear()
        assert drawing(in_network(shuffled(small, seed), query)).to_json() == expected


def test_nodes_and_lines_may_come_in_any_order(small: Dataset) -> None:
    found = in_network(small, "?measure=status")
    nodes = list(found.nodes)
    random.Random(3).shuffle(nodes)  # noqa: S311 (nothing secret)
    figure = drawn(replace(pictured(found), nodes=nodes, edges=found.edges[::-1]))
    places = {
        place
        for trace in figure.data
        if trace.marker.symbol in {"circle", "square"}
        for place in zip(trace.x, trace.y, strict=True)
    }
    assert places == {(node.x, node.y) for node in found.nodes}


def test_nothing_at_all_is_drawn_without_a_fault(rows: Any, build: Any) -> None:
    for table in ("priorities", "lineage", "memberships", "clusters"):
        rows[table] = []
    assert drawing(in_network(build(rows))).data
    assert drawn(Picture((), (), (1.0, 1.0), (), "light"), ground=([], [])).data


def numbers(answer: NetworkAnswer) -> set[str]:
    """The numbers that stand on the lines of a drawing."""
    texts = [text for trace in drawing(answer).data for text in trace.text or ()]
    return {text for text in texts if text.isdigit()}


def test_a_picture_of_many_pairs_has_no_numbers_on_its_lines(small: Dataset) -> None:
    many = in_network(small, "?measure=mutual&strength=22")
    assert len(many.edges) > 12
    assert numbers(many) == set()
    few = in_network(small, "?measure=mutual&strength=28")
    assert numbers(few) == {str(edge.size) for edge in few.edges}
    of_one = in_network(small, "?measure=mutual&strength=22&region=SE311")
    assert numbers(of_one) == {str(edge.size) for edge in of_one.edges if "SE311" in edge.key}


def test_thicker_lines_are_stronger_and_none_is_a_beam(small: Dataset) -> None:
    found = drawing(in_network(small, "?measure=mutual&strength=5"))
    widths = [trace.line.width for trace in edges_in(found)]
    assert max(widths) <= 1.25 + MOST_PX + STEP_PX
    assert len(set(widths)) > 5


def test_the_outline_of_the_counties_lies_under_their_regions(small: Dataset) -> None:
    found = in_network(small)
    assert found.sheet is not None
    xs, ys = outline(read_shapes(DATA).counties, found.sheet)
    assert len(xs) == len(ys) < 2500
    rings = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]
    assert 0 <= min(x for x, _ in rings) < max(x for x, _ in rings) <= found.size[0]
    assert 0 <= min(y for _, y in rings) < max(y for _, y in rings) <= found.size[1]
    for row in found.nodes:
        assert min(abs(row.x - x) + abs(row.y - y) for x, y in rings) < 0.15
    assert drawing(found, (xs, ys)).data[0].fill == "toself"


def test_sweden_alone_is_slender_and_europe_is_not(small: Dataset) -> None:
    assert shape_of(in_network(small).size) == "slender"
    assert shape_of(in_network(small, "?scope=europe").size) == ""

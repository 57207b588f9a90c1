"""The drawing of the network: names with room, lines that can be clicked, the rest faint."""

from __future__ import annotations

import datetime
import random
from itertools import combinations
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.network.places import outline
from s3dash.analysis.selection import resolve
from s3dash.analysis.words.answer import MARKS
from s3dash.config import LANGUAGES
from s3dash.data.shapes import read_shapes
from s3dash.figures import theme as look
from s3dash.figures.network.figure import network
from s3dash.figures.network.labels import FRAMES, Box, Spot, name_box, pixel, shape_of
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.state import SLUGS, parse_url
from tests.asking import question_of
from tests.conftest import DATA

AS_OF = datetime.date(2026, 11, 23)
PHONE, TABLET, DESKTOP = range(3)


def answer(dataset: Dataset, query: str = "", language: str = "sv") -> NetworkAnswer:
    state, _ = parse_url(f"/{language}/{SLUGS['network'][language]}", query)
    assert state is not None
    return network_answer(
        question_of(
            dataset=dataset, selection=resolve(state, dataset), as_of=AS_OF, t=translator(language)
        )
    )


def drawing(found: NetworkAnswer, theme: str = "light", ground: Any = None) -> go.Figure:
    return network(
        found.nodes,
        found.edges,
        found.size,
        ground=ground,
        chosen=found.chosen,
        marks=MARKS,
        theme=theme,
        t=translator("sv"),
    )


def names(figure: go.Figure, window: int) -> go.Scatter:
    """The trace of names for a range of windows; its first point is there to keep its place."""
    return figure.data[len(figure.data) - 3 + window]


def boxes(figure: go.Figure, found: NetworkAnswer, window: int, frame: tuple[float, float]) -> Any:
    trace = names(figure, window)
    rows = list(zip(trace.x, trace.y, trace.text, trace.textposition, strict=True))[1:]
    spots = [(Spot(x, y, text, ()), side) for x, y, text, side in rows]
    return [name_box(spot, side, found.size, frame) for spot, side in spots]


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def chosen_rows(found: NetworkAnswer) -> list[Any]:
    return [row for row in found.nodes.itertuples() if row.node in found.chosen]


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
    found = answer(small, query)
    figure = drawing(found)
    for window, frames in enumerate(FRAMES[shape_of(found.size)]):
        for frame in frames:
            shown = boxes(figure, found, window, frame)
            assert not any(meet(*pair) for pair in combinations(shown, 2))
            assert all(box[0] >= 0 and box[2] <= frame[0] for box in shown)
            own = {row.label.replace("\n", "<br>") for row in chosen_rows(found)}
            others = [
                box
                for box, label in zip(shown, names(figure, window).text[1:], strict=True)
                if label not in own
            ]
            for row in found.nodes.itertuples():
                x, y = pixel(Spot(row.x, row.y, "", ()), found.size, frame)
                assert not any(meet((x - 5, y - 5, x + 5, y + 5), box) for box in others)


@pytest.mark.parametrize(
    "query", ["?region=SE232", "?measure=status&region=SE232", "?measure=status&domain=digital"]
)
def test_what_is_chosen_has_a_name_but_on_phones(small: Dataset, query: str) -> None:
    found = answer(small, query)
    figure = drawing(found)
    for window in (1, 2):
        for row in chosen_rows(found):
            assert row.label.replace("\n", "<br>") in names(figure, window).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query",
    [
        "",
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
    found = answer(small, query, language)
    shown = {text.replace("<br>", " ") for text in names(drawing(found), DESKTOP).text}
    regions = found.nodes.loc[found.nodes["kind"] == "region", "label"]
    assert len(regions) == 21
    assert {label.replace("\n", " ") for label in regions} <= shown


def test_what_is_chosen_is_named_on_a_phone_too(small: Dataset) -> None:
    assert "Gävleborg" in names(drawing(answer(small, "?region=SE313")), PHONE).text


def test_a_cluster_hangs_on_its_region_and_its_domain_when_either_is_chosen(
    small: Dataset,
) -> None:
    for query, node in (("?domain=food", "domain:food"), ("?region=SE224", "region:SE224")):
        found = answer(small, f"{query}&measure=status")
        ends = found.edges[["source", "target"]]
        rest = found.edges[(found.edges["cell"] != "cluster") & ~(ends == node).any(axis=1)]
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
    shared = clickable(drawing(answer(small)))
    assert ["SE232,SE312", ""] in shared["regions", "region"]
    assert ["SE110", ""] in shared["region", "regions"]
    status = clickable(drawing(answer(small, "?measure=status")))
    assert ["SE110", "digital"] in status["region", "domain"]
    assert ["digital", ""] in status["domain", "region"]
    members = clickable(drawing(answer(small, "?initiative=vanguard")))
    assert ["SE313", "vi-3dp"] in members["region", "initiative"]
    assert ["vi-3dp", ""] in members["initiative", "region"]


def test_the_mark_stands_in_the_middle_of_its_line(small: Dataset) -> None:
    found = answer(small, "?regions=SE232,SE312")
    places = found.nodes.set_index("node")
    ends = places.loc[["region:SE232", "region:SE312"], ["x", "y"]].astype(float)
    (trace,) = [
        one for one in drawing(found).data if one.text is not None and "7" in list(one.text)
    ]
    at = list(trace.customdata).index(["SE232,SE312", ""])
    assert (trace.x[at], trace.y[at]) == pytest.approx(tuple(ends.mean()), abs=1e-3)


def line_colours(figure: go.Figure) -> set[str]:
    return {trace.line.color for trace in figure.data if trace.mode == "lines"}


def test_a_choice_leaves_its_lines_and_neighbours_and_makes_the_rest_faint(
    small: Dataset,
) -> None:
    faint = look.colour("light", "line")
    assert faint not in line_colours(drawing(answer(small)))
    found = answer(small, "?region=SE213")
    figure = drawing(found)
    assert faint in line_colours(figure)
    touching = found.edges[
        (found.edges["source"] == "region:SE213") | (found.edges["target"] == "region:SE213")
    ]
    bright = [
        trace for trace in figure.data if trace.mode == "markers+text" and trace.meta is not None
    ]
    assert sum(len(trace.x) for trace in bright) == len(touching)
    neighbours = {*touching["source"], *touching["target"]}
    trace = names(figure, DESKTOP)
    inked = {
        text
        for text, colour in zip(trace.text, trace.textfont.color, strict=True)
        if colour == look.colour("light", "ink")
    }
    listed = found.nodes[found.nodes["node"].isin(neighbours)]
    assert inked == set(listed["name"])


def test_a_chosen_region_without_lines_keeps_itself_only(small: Dataset) -> None:
    found = answer(small, "?region=SE214")
    assert not {*found.edges["source"], *found.edges["target"]} & {"region:SE214"}
    assert line_colours(drawing(found)) == {look.colour("light", "line")}


def test_the_dots_of_lines_differ_by_more_than_their_colour(small: Dataset) -> None:
    found = answer(small, "?measure=status")
    (dots,) = [
        one
        for one in drawing(found).data
        if list(one.meta or ()) == ["region", "domain"] and one.customdata[0][1]
    ]
    symbol = dict(zip(found.edges["cell"], dots.marker.symbol, strict=True))
    statuses = {"established", "developing", "horizontal", "unspecified", "joint"}
    assert set(symbol) == statuses
    assert len(set(symbol.values())) == len(statuses)


def test_what_holds_through_a_group_is_dashed(small: Dataset) -> None:
    dashes = {trace.line.dash for trace in drawing(answer(small)).data if trace.mode == "lines"}
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


@pytest.mark.parametrize("query", ["", "?layout=likeness", "?initiative=vanguard&layout=likeness"])
def test_the_same_facts_in_another_order_give_the_same_picture(small: Dataset, query: str) -> None:
    expected = drawing(answer(small, query)).to_json()
    for seed in (1, 2):
        assert drawing(answer(shuffled(small, seed), query)).to_json() == expected


def test_nodes_and_lines_may_come_in_any_order(small: Dataset) -> None:
    found = answer(small, "?measure=status")
    marks = {(row.x, row.y) for row in found.nodes.itertuples()}
    order = list(range(len(found.nodes)))
    random.Random(3).shuffle(order)  # noqa: S311 (nothing secret)
    figure = network(
        found.nodes.iloc[order],
        found.edges.iloc[::-1],
        found.size,
        ground=None,
        chosen=(),
        marks=MARKS,
        theme="dark",
        t=translator("en"),
    )
    drawn = {
        place
        for trace in figure.data
        if trace.marker.symbol in {"circle", "square"}
        for place in zip(trace.x, trace.y, strict=True)
    }
    assert marks == drawn


def test_nothing_at_all_is_drawn_without_a_fault(rows: Any, build: Any) -> None:
    for table in ("priorities", "lineage", "memberships", "clusters"):
        rows[table] = []
    found = answer(build(rows))
    assert isinstance(drawing(found), go.Figure)
    empty = pd.DataFrame(columns=found.nodes.columns)
    assert network(
        empty,
        found.edges,
        (1.0, 1.0),
        ground=([], []),
        chosen=(),
        marks=MARKS,
        theme="light",
        t=translator("sv"),
    )


def test_the_outline_of_the_counties_lies_under_their_regions(small: Dataset) -> None:
    found = answer(small)
    assert found.sheet is not None
    xs, ys = outline(read_shapes(DATA).counties, found.sheet)
    assert len(xs) == len(ys) < 2500
    rings = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]
    assert 0 <= min(x for x, _ in rings) < max(x for x, _ in rings) <= found.size[0]
    assert 0 <= min(y for _, y in rings) < max(y for _, y in rings) <= found.size[1]
    for row in found.nodes.itertuples():
        assert min(abs(row.x - x) + abs(row.y - y) for x, y in rings) < 0.15
    assert drawing(found, ground=(xs, ys)).data[0].fill == "toself"


def test_sweden_alone_is_slender_and_europe_is_not(small: Dataset) -> None:
    assert shape_of(answer(small).size) == "slender"
    assert shape_of(answer(small, "?scope=europe").size) == ""

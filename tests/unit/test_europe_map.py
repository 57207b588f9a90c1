"""The map of Europe: who is on it, how they are drawn, and what is said of them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.analysis.map.answer import EUROPE, MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.words.lead import lead
from s3dash.config import ROOT
from s3dash.data.shapes import read_shapes
from s3dash.figures import theme as look
from s3dash.figures.maps.europe import europe_map
from s3dash.figures.maps.europe_names import (
    END_PX,
    FRAMES,
    PICTURE_FRAMES,
    Sheet,
    projected,
    unprojected,
)
from s3dash.figures.maps.europe_points import POINT_PX
from s3dash.figures.maps.spread import KM_PER_DEGREE, spread
from s3dash.figures.names.leaders import BESIDE_PX
from s3dash.figures.names.sides import Spot, meet, name_box, pixel
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState, to_url
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")
SHAPES = read_shapes(ROOT / "data")
# The traces: the countries, the lines to names, the same in pictures, the points, their signs, the
# names, the same in pictures.
LINES, POINTS, STARS, NAMES, PICTURED = 1, 3, 5, 6, 7
PLACE = {"latitude": "59.3", "longitude": "18.1", "country_code": "SE"}


def answer(dataset: Dataset, **selection: Any) -> MapAnswer:
    return map_answer(ask(dataset, to_url(ViewState(view="map", **selection))))


def drawn(found: MapAnswer, *selected: str, theme: str = "light") -> Any:
    return europe_map(found.table, SHAPES, extent=EUROPE, theme=theme, marked=selected, t=SV)


def test_the_scope_decides_which_regions_there_are(small: Dataset) -> None:
    sweden, europe, partners = (
        set(answer(small, domain="digital", scope=scope).table["region_code"])
        for scope in ("sweden", "europe", "partners")
    )
    assert sweden == set(small.regions_of_kind("region"))
    assert partners == set(small.regions_of_kind("partner"))
    assert europe == sweden | partners


def test_sweden_is_counted_apart_from_europe(small: Dataset) -> None:
    alone, europe = (answer(small, domain="digital", scope=one) for one in ("sweden", "europe"))
    assert europe.sentence.startswith(alone.sentence)
    assert "3 av 5 regioner i andra länder med uppgifter prioriterar temat." in europe.sentence
    assert list(europe.data_table["country"])[-1] != ""


def test_where_there_is_no_data_about_europe_the_sentence_says_so(tiny: Dataset) -> None:
    found = answer(tiny, domain="wood", scope="partners")
    assert found.sentence == "Inga uppgifter finns om regioner i andra länder för perioden."
    assert list(found.table["cell"]) == ["no_data"]


@pytest.mark.parametrize("scope", ["europe", "partners"])
def test_how_many_abroad_have_data_in_the_period_and_in_any_is_told_below_the_heading(
    small: Dataset, scope: str
) -> None:
    abroad = set(small.regions_of_kind("partner"))
    rows = [row for row in small.rows("priorities") if row.region_code in abroad]
    now = {row.region_code for row in rows if row.round_code == "2021-2027"}
    ever = {row.region_code for row in rows}
    assert now < ever < abroad
    said = (
        f"I andra länder har {len(now)} av {len(abroad)} regioner uppgifter för perioden, "
        f"{len(ever)} för någon period."
    )
    assert said in lead(answer(small, scope=scope).sentence).words


def test_a_region_outside_the_map_is_named_only_when_it_has_something_to_show(
    build: Build, rows: Rows
) -> None:
    rows["regions"][4] |= {"latitude": "37.7", "longitude": "-25.7", "country_code": "PT"}
    rows["regions"][0] |= PLACE
    assert answer(build(rows), domain="wood", scope="partners").not_drawn is None
    rows["priorities"].append({**rows["priorities"][0], "priority_code": "P-1", "region_code": "P"})
    found = answer(build(rows), domain="wood", scope="partners")
    assert found.not_drawn == "Utanför kartbilden: Partner."
    assert len(drawn(found).data[POINTS].lon) == 0


def points_of(figure: Any) -> dict[str, tuple[Any, ...]]:
    """What each point of a map says and looks like, by its region."""
    found = {}
    for trace in figure.data:
        if getattr(trace, "mode", "") != "markers":
            continue
        many, line, hover = len(trace.customdata), trace.marker.line, trace.hovertemplate
        assert not isinstance(trace.text, str)
        said = [hover.replace("%{text}", text) for text in trace.text or ("",) * many]
        parts = (
            [one] * many if isinstance(one, str | int | float) else one
            for one in (
                *(said, trace.marker.color, trace.marker.size, trace.marker.symbol),
                *(line.color, line.width),
            )
        )
        for data, longitude, *rest in zip(trace.customdata, trace.lon, *parts, strict=True):
            found[data[0]] = (*data, pytest.approx(longitude, abs=1e-5), *rest)
    return found


@pytest.mark.parametrize("domain", [None, "digital"])
def test_points_of_a_crowd_that_look_alike_are_a_trace_and_say_the_same(
    small: Dataset, domain: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = answer(small, domain=domain, scope="europe")
    one = {"extent": EUROPE, "theme": "light", "marked": ("SE311",), "t": SV}
    monkeypatch.setattr("s3dash.figures.maps.europe._scale", lambda _count: 1.0)
    crowd = europe_map(found.table, SHAPES, is_crowd=True, **one)
    plain = europe_map(found.table, SHAPES, **one)
    assert points_of(crowd) == points_of(plain)
    traces = [trace for trace in crowd.data if getattr(trace, "mode", "") == "markers"]
    assert 1 < len(traces) < 10
    assert [trace.customdata[0][0] for trace in traces][-1] == "SE311"
    assert isinstance(traces[0].marker.color, str)


def test_every_region_on_the_map_can_be_clicked(small: Dataset) -> None:
    found = answer(small, domain="digital", scope="europe")
    points = drawn(found).data[POINTS]
    assert list(points.meta) == ["region"]
    codes = {data[0] for data in points.customdata}
    assert {
        region.name_sv
        for region in small.rows("regions")
        if region.region_code in set(found.table["region_code"]) - codes
    } == {"Azorerna"}


def test_no_data_has_a_sign_of_its_own_and_stands_back(small: Dataset) -> None:
    found = answer(small, domain="digital", scope="europe")
    points = drawn(found).data[POINTS]
    cells = found.table.set_index("region_code")["cell"]
    by_code = {
        data[0]: (symbol, size)
        for data, symbol, size in zip(
            points.customdata, points.marker.symbol, points.marker.size, strict=True
        )
    }
    for code, (symbol, size) in by_code.items():
        assert (symbol == "line-ne") == (cells[code] == "no_data")
        assert (size < 12) == (cells[code] in {"no_data", "not_mentioned"})


@pytest.mark.parametrize("theme", look.THEMES)
def test_a_point_has_the_colour_of_its_cell_and_the_chosen_one_an_outline(
    small: Dataset, theme: str
) -> None:
    found = answer(small, initiative="vanguard", scope="europe")
    points = drawn(found, "SE311", theme=theme).data[POINTS]
    at = [data[0] for data in points.customdata].index("SE311")
    assert points.marker.color[at] == look.fill(theme, "member")
    assert points.marker.line.color[at] == look.colour(theme, "ink")


def test_a_measure_that_asks_draws_the_countries_alone(tiny: Dataset) -> None:
    figure = drawn(answer(tiny, measure="status", scope="europe"))
    assert len(figure.data[0].locations) == len(SHAPES.europe["features"])
    assert len(figure.data[POINTS].lon) == 0


def test_two_regions_that_are_compared_are_both_outlined(small: Dataset) -> None:
    found = answer(small, measure="overlap", region="SE311", scope="europe")
    points = drawn(found, "SE311", "SE224").data[POINTS]
    ink = look.colour("light", "ink")
    outlined = {
        data[0]
        for data, colour in zip(points.customdata, points.marker.line.color, strict=True)
        if colour == ink
    }
    assert outlined == {"SE311", "SE224"}


# ---- names --------------------------------------------------------------------------------------


def test_the_projection_comes_back_to_the_same_place() -> None:
    for place in ((18.07, 59.33), (-3.7, 40.4), (10.0, 52.0), (25.5, 65.0)):
        assert unprojected(*projected(*place)) == pytest.approx(place, abs=1e-9)


@pytest.mark.parametrize("query", [{"domain": "digital"}, {"initiative": "vanguard"}, {}])
def test_no_name_on_the_map_of_europe_lies_on_another_or_on_a_point(
    small: Dataset, query: dict[str, str]
) -> None:
    figure = drawn(answer(small, scope="europe", **query))
    names, points, sheet = figure.data[NAMES], figure.data[POINTS], Sheet(EUROPE)
    radii = {
        place: size / 2
        for place, size, symbol in zip(
            zip(points.lon, points.lat, strict=True),
            points.marker.size,
            points.marker.symbol,
            strict=True,
        )
        if symbol == "circle"
    }
    for frame in FRAMES:
        boxes = []
        rows = zip(names.lon, names.lat, names.text, names.textposition, strict=True)
        for lon, lat, text, side in rows:
            spot = Spot(*sheet.place(lon, lat), text, (), radius=radii.get((lon, lat), END_PX))
            boxes.append(name_box(spot, side, sheet.size, frame))
        assert not any(meet(*pair) for pair in combinations(boxes, 2))
        for (lon, lat), radius in radii.items():
            x, y = pixel(Spot(*sheet.place(lon, lat), "", ()), sheet.size, frame)
            half = radius * 0.9
            around = (x - half, y - half, x + half, y + half)
            assert not any(meet(around, box) for box in boxes)
        # what stands beside the map is cut off
        beside = (frame[0] - sheet.fitted(frame)[0]) / 2 - 0.01
        assert all(box[0] >= beside and box[2] <= frame[0] - beside for box in boxes)


@pytest.mark.parametrize("query", [{"domain": "digital"}, {"initiative": "vanguard"}, {}])
@pytest.mark.parametrize(("kind", "frames"), [(NAMES, FRAMES), (PICTURED, PICTURE_FRAMES)])
def test_a_name_is_nearest_its_own_point_or_a_line_leads_to_it(
    small: Dataset, query: dict[str, str], kind: int, frames: tuple[Any, ...]
) -> None:
    found = answer(small, scope="europe", **query)
    figure, sheet = drawn(found), Sheet(EUROPE)
    names, points = figure.data[kind], figure.data[POINTS]
    circles = {
        data[1]: sheet.place(lon, lat)
        for data, lon, lat, symbol in zip(
            points.customdata, points.lon, points.lat, points.marker.symbol, strict=True
        )
        if symbol == "circle"
    }
    placed = {name: (round(x, 3), round(y, 3)) for name, (x, y) in circles.items()}
    checked = 0
    for lon, lat, text, side in zip(
        names.lon, names.lat, names.text, names.textposition, strict=True
    ):
        own = text.replace("<br>", " ").removesuffix(" *")
        at = sheet.place(lon, lat)
        is_led = (round(at[0], 3), round(at[1], 3)) != placed.get(own)
        spot = Spot(*at, text, (), radius=END_PX if is_led else POINT_PX / 2)
        for frame in frames:
            box = name_box(spot, side, sheet.size, frame)
            for other, place in circles.items():
                x, y = pixel(Spot(*place, "", ()), sheet.size, frame)
                across, up = max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0)
                if is_led:
                    assert up > 0 or across >= BESIDE_PX, (own, other)
                elif other != own:
                    here = pixel(spot, sheet.size, frame)
                    nearest = np.hypot(
                        max(box[0] - here[0], here[0] - box[2], 0),
                        max(box[1] - here[1], here[1] - box[3], 0),
                    )
                    assert np.hypot(across, up) > nearest, (own, other)
                checked += 1
    assert checked


@pytest.mark.parametrize("query", [{"domain": "digital"}, {"initiative": "vanguard"}, {}])
def test_a_picture_names_every_region_with_something_to_say_on_the_map_or_in_its_list(
    small: Dataset, query: dict[str, str]
) -> None:
    found = answer(small, scope="europe", **query)
    figure = drawn(found)
    silent = found.table["cell"].isin(["no_data", "not_mentioned", "none_known"])
    told = found.table[~silent]
    written = {text.replace("<br>", " ").removesuffix(" *") for text in figure.data[PICTURED].text}
    listed = figure.layout.meta["unnamed"]
    on_map = {data[1] for data in figure.data[POINTS].customdata}
    assert written
    for name in set(told["region_name"]) & on_map:
        assert (name in written) != (f" {name}" in listed), name
    # nobody is listed who has nothing to say
    assert listed.startswith("Utan namn på kartan: ") or not listed
    assert not figure.data[PICTURED].visible and figure.data[NAMES].visible


def test_most_regions_with_something_to_say_are_named_and_no_others(small: Dataset) -> None:
    found = answer(small, domain="digital", scope="europe")
    told = found.table[~found.table["cell"].isin(["no_data", "not_mentioned"])]
    shown = {text.replace("<br>", " ").removesuffix(" *") for text in drawn(found).data[NAMES].text}
    assert shown <= set(told["region_name"])
    assert len(shown) > 0.8 * len(told)
    is_silent = (found.table["cell"] == "no_data") & (found.table["latitude"] > 50)
    silent = found.table[is_silent].iloc[0]
    chosen = drawn(found, silent["region_code"]).data[NAMES].text
    assert silent["region_name"] in {text.replace("<br>", " ") for text in chosen}


def test_that_a_status_is_inferred_stands_after_the_name_or_else_beside_the_point(
    small: Dataset,
) -> None:
    found = answer(small, domain="digital", scope="europe")
    inferred = set(found.table[found.table["mark"].str.endswith("*")]["region_name"])
    figure = drawn(found)
    after = {text for text in figure.data[NAMES].text if text.endswith(" *")}
    assert len(inferred) == len(after) + len(figure.data[STARS].text) > len(figure.data[STARS].text)


def test_a_line_leads_from_a_point_to_a_name_that_stands_apart(small: Dataset) -> None:
    figure = drawn(answer(small, domain="digital", scope="europe"))
    lines, points, names = (figure.data[at] for at in (LINES, POINTS, NAMES))
    ends = list(zip(lines.lon, lines.lat, strict=True))
    assert len(ends) >= 3
    starts = set(zip(points.lon, points.lat, strict=True))
    written = {(round(x, 2), round(y, 2)) for x, y in zip(names.lon, names.lat, strict=True)}
    for start, end in zip(ends[::3], ends[1::3], strict=True):
        assert start in starts
        assert (round(end[0], 2), round(end[1], 2)) in written
    # the script hides both where the map is too narrow
    assert lines.name == names.name == "names"


places = st.lists(
    st.tuples(st.floats(-12, 33).map(lambda x: round(x, 2)), st.floats(35, 70)), max_size=12
)


@given(places, st.randoms())
def test_points_get_the_same_places_in_whatever_order_they_come(
    points: list[tuple[float, float]], random: Any
) -> None:
    unique = sorted(set(points))
    turned = unique[:]
    random.shuffle(turned)
    table = pd.DataFrame(unique, columns=["x", "y"])
    other = pd.DataFrame(turned, columns=["x", "y"])
    one = dict(zip(unique, map(tuple, spread(table["x"], table["y"], 90)), strict=True))
    two = dict(zip(turned, map(tuple, spread(other["x"], other["y"], 90)), strict=True))
    assert one == two


def test_points_that_would_cover_one_another_are_moved_apart_and_others_stay() -> None:
    found = spread([18.0, 18.0, 2.0], [59.3, 59.3, 48.0], 90)
    apart = (found[0] - found[1]) * [np.cos(np.radians(59.3)), 1] * KM_PER_DEGREE
    assert np.hypot(*apart) == pytest.approx(90, abs=2)
    assert found[2].tolist() == pytest.approx([2.0, 48.0], abs=1e-3)


def test_what_is_inferred_stands_beside_the_sign_on_a_point(small: Dataset) -> None:
    found = answer(small, domain="bioeconomy-forest", transition="green", scope="europe")
    assert "●*†" in set(found.table["mark"])
    texts = [text for trace in drawn(found).data for text in _texts(trace)]
    assert "●" in texts and "●*†" not in texts
    assert any(text.endswith("*†") for text in texts)


def _texts(trace: Any) -> list[str]:
    """What a trace writes; none where it writes nothing."""
    return [] if trace.text is None else list(trace.text)

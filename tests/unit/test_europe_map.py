"""The map of Europe: who is on it, how they are drawn, and what is said of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.analysis.map.answer import EUROPE, MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.config import ROOT
from s3dash.data.shapes import read_shapes
from s3dash.figures import theme as look
from s3dash.figures.maps.europe import europe_map
from s3dash.figures.maps.spread import KM_PER_DEGREE, spread
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState, to_url
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")
SHAPES = read_shapes(ROOT / "data")
PLACE = {"latitude": "59.3", "longitude": "18.1", "country_code": "SE"}


def answer(dataset: Dataset, **selection: Any) -> MapAnswer:
    return map_answer(ask(dataset, to_url(ViewState(view="map", **selection))))


def drawn(found: MapAnswer, selected: str | None = None, theme: str = "light") -> Any:
    return europe_map(found.table, SHAPES, extent=EUROPE, theme=theme, selected=selected, t=SV)


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
    assert "3 av 5 europeiska regioner med uppgifter prioriterar temat." in europe.sentence
    assert list(europe.data_table["country"])[-1] != ""


def test_where_there_is_no_data_about_europe_the_sentence_says_so(tiny: Dataset) -> None:
    found = answer(tiny, domain="wood", scope="partners")
    assert found.sentence == "Det finns inga uppgifter om europeiska regioner i perioden."
    assert list(found.table["cell"]) == ["no_data"]


def test_a_region_outside_the_map_is_named_only_when_it_has_something_to_show(
    build: Build, rows: Rows
) -> None:
    rows["regions"][4] |= {"latitude": "37.7", "longitude": "-25.7", "country_code": "PT"}
    rows["regions"][0] |= PLACE
    assert answer(build(rows), domain="wood", scope="partners").not_drawn is None
    rows["priorities"].append({**rows["priorities"][0], "priority_code": "P-1", "region_code": "P"})
    found = answer(build(rows), domain="wood", scope="partners")
    assert found.not_drawn == "Utanför kartbilden: Partner."
    assert len(drawn(found).data[1].lon) == 0


def test_every_region_on_the_map_can_be_clicked(small: Dataset) -> None:
    found = answer(small, domain="digital", scope="europe")
    points = drawn(found).data[1]
    assert list(points.meta) == ["region"]
    codes = {data[0] for data in points.customdata}
    assert {
        region.name_sv
        for region in small.rows("regions")
        if region.region_code in set(found.table["region_code"]) - codes
    } == {"Azorerna"}


def test_no_data_has_a_sign_of_its_own_and_stands_back(small: Dataset) -> None:
    found = answer(small, domain="digital", scope="europe")
    points = drawn(found).data[1]
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
    points = drawn(found, "SE311", theme).data[1]
    at = [data[0] for data in points.customdata].index("SE311")
    assert points.marker.color[at] == look.fill(theme, "member")
    assert points.marker.line.color[at] == look.colour(theme, "ink")


def test_a_measure_that_asks_draws_the_countries_alone(tiny: Dataset) -> None:
    figure = drawn(answer(tiny, measure="status", scope="europe"))
    assert len(figure.data[0].locations) == len(SHAPES.europe["features"])
    assert len(figure.data[1].lon) == 0


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

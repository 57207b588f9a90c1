"""What a reader would notice of the small map."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from s3dash.analysis.map.status import status_answer
from s3dash.analysis.words.answer import MARKS
from s3dash.config import ROOT
from s3dash.data.shapes import NO_SHAPES, read_shapes
from s3dash.figures import theme as look
from s3dash.figures.maps.small import small_map
from s3dash.model import Dataset
from tests.asking import ask
from tests.unit.test_figures import rows

SHAPES = read_shapes(ROOT / "data")
SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 15_000


def drawn(table: pd.DataFrame, theme: str = "light", selected: str | None = None) -> ET.Element:
    text = small_map(table, SHAPES, theme=theme, label="Karta", selected=selected)
    return ET.fromstring(text)  # noqa: S314 (our own text)


def regions(picture: ET.Element) -> dict[str, ET.Element]:
    return {
        str(one.findtext(f"{SVG}title")).split(":")[0]: one
        for one in picture.iter(f"{SVG}path")
        if one.find(f"{SVG}title") is not None
    }


def marks(picture: ET.Element) -> list[ET.Element]:
    return list(picture.find(f"{SVG}g") or [])


def test_a_region_without_data_is_hatched_and_others_are_filled_by_their_cell() -> None:
    found = regions(drawn(rows(c01=("established", "●"), c03=("no_data", ".."))))
    assert found["Region 01"].get("fill") == look.fill("light", "established")
    assert found["Region 03"].get("fill") == "url(#hatch)"


@pytest.mark.parametrize("cell", [cell for cell, mark in MARKS.items() if mark])
def test_every_mark_is_drawn_or_written_in_an_ink_that_shows(cell: str) -> None:
    for theme in look.THEMES:
        found = marks(drawn(rows(c01=(cell, MARKS[cell])), theme))
        inks = {one.get("fill") or one.get("stroke") for one in found}
        assert inks == {look.text_on(theme, cell)}
        written = [one.text for one in found if one.tag == f"{SVG}text"]
        assert written == ([".."] if cell == "no_data" else [])


def test_an_inferred_status_has_its_mark_and_its_asterisk() -> None:
    found = marks(drawn(rows(c01=("established", "●*"))))
    assert [one.text for one in found] == [None, "*"]


def test_a_cell_without_a_mark_gets_none() -> None:
    assert marks(drawn(rows(c01=("not_mentioned", "")))) == []


def test_the_selected_region_is_outlined_above_its_neighbours() -> None:
    table = rows(c01=("established", "●"), c03=("deselected", "×"))
    picture = drawn(table, selected="R01")
    assert list(regions(picture)) == ["Region 03", "Region 01"]
    assert regions(picture)["Region 01"].get("stroke") == look.colour("light", "ink")


def test_the_picture_does_not_depend_on_the_order_of_the_rows() -> None:
    table = rows(c01=("established", "●"), c03=("joint", "◇"), c25=("no_data", ".."))
    one, other = (
        small_map(given, SHAPES, theme="dark", label="Karta") for given in (table, table[::-1])
    )
    assert one == other


def test_names_cannot_break_out_of_the_picture() -> None:
    table = rows(c01=("established", "●")).assign(region_name="</svg><script>'\"&")
    picture = drawn(table)
    assert list(regions(picture)) == ["</svg><script>'\"&"]
    assert list(picture.iter(f"{SVG}script")) == []


def test_sweden_stands_upright_with_the_north_on_top() -> None:
    picture = drawn(rows(c12=("established", "●"), c25=("established", "●")))
    starts = {name: one.get("d", "")[1:].split("l")[0] for name, one in regions(picture).items()}
    assert int(starts["Region 25"].split()[1]) < int(starts["Region 12"].split()[1])
    assert float(picture.get("height", 0)) > 2 * float(picture.get("width", 0))


def test_nothing_to_draw_is_an_empty_picture() -> None:
    assert regions(drawn(rows())) == {}
    table = rows(c99=("established", "●"))
    assert regions(drawn(table)) == {}
    assert small_map(table, NO_SHAPES, theme="light", label="Karta").startswith("<svg")


@pytest.mark.parametrize("theme", look.THEMES)
def test_the_whole_country_stays_light(small: Dataset, theme: str) -> None:
    answer = status_answer(ask(small, "/sv/karta?domain=digital"))
    text = small_map(answer.table, SHAPES, theme=theme, label=answer.sentence)
    assert len(text.encode()) < LARGEST
    assert text.count("<title>") == len(small.regions_of_kind("region"))


@pytest.mark.parametrize("theme", look.THEMES)
def test_every_region_has_the_outline_that_its_cell_has_in_the_theme(theme: str) -> None:
    cells = {"01": "joint", "03": "not_mentioned", "04": "established"}
    found = regions(drawn(rows(**{f"c{code}": (cell, "") for code, cell in cells.items()}), theme))
    for code, cell in cells.items():
        ink = look.outline(theme, cell) or look.colour(theme, "border")
        assert found[f"Region {code}"].get("stroke") == ink

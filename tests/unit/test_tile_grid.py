"""What a reader would notice of the grid of equal tiles."""

from __future__ import annotations

from typing import Any

import pytest

from s3dash.config import ROOT
from s3dash.data.shapes import read_shapes
from s3dash.figures import theme as look
from s3dash.figures.maps.tile_grid import HALF, tile_grid
from s3dash.i18n import translator
from tests.unit.test_figures import rows

SHAPES = read_shapes(ROOT / "data")


def drawn(selected: str | None = None, **cells: tuple[str, str]) -> Any:
    return tile_grid(rows(**cells), SHAPES, theme="light", selected=selected, t=translator("sv"))


def squares(figure: Any, filled: bool) -> dict[tuple[float, float], Any]:
    """Tiles (or outlines) by the place of their middle."""
    return {
        ((one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2): one
        for one in figure.layout.shapes
        if one.type == "rect" and (one.fillcolor is not None) == filled
    }


def place(county: str) -> tuple[int, int]:
    return SHAPES.tiles[county].column, SHAPES.tiles[county].row


def test_every_county_has_a_tile_of_its_own_and_all_are_of_one_size() -> None:
    found = squares(drawn(c01=("established", "●")), filled=True)
    assert len(found) == len(SHAPES.tiles) == 21
    assert {round(one.x1 - one.x0, 9) for one in found.values()} == {2 * HALF}
    assert {round(one.y1 - one.y0, 9) for one in found.values()} == {2 * HALF}


def test_a_tile_is_filled_by_its_cell_and_one_without_a_region_is_absent() -> None:
    found = squares(drawn(c01=("established", "●"), c12=("horizontal", "▬")), filled=True)
    assert found[place("01")].fillcolor == look.fill("light", "established")
    assert found[place("12")].fillcolor == look.fill("light", "horizontal")
    assert found[place("25")].fillcolor == look.fill("light", "not_mentioned")


def test_the_north_is_up() -> None:
    low, high = drawn(c01=("established", "●")).layout.yaxis.range
    assert low > high
    assert SHAPES.tiles["25"].row < SHAPES.tiles["01"].row < SHAPES.tiles["12"].row


def test_a_click_on_a_tile_can_be_read() -> None:
    figure = drawn(c01=("established", "●"))
    assert [list(one) for one in figure.data[0].customdata] == [["R01", "Region 01"]]
    assert (figure.data[0].x[0], figure.data[0].y[0]) == place("01")


def test_every_tile_says_its_name_and_its_mark() -> None:
    figure = drawn(c01=("established", "●"), c22=("not_mentioned", ""))
    names, marks = figure.data[1], figure.data[2]
    assert "Stockholm" in names.text and "Väster-<br>norrland" in names.text
    assert list(marks.text) == ["●"]


@pytest.mark.parametrize("theme", look.THEMES)
@pytest.mark.parametrize("cell", sorted(look.FILL))
def test_a_name_can_be_read_on_every_fill(theme: str, cell: str) -> None:
    ink = look.words_on(theme, cell)
    assert look.contrast(ink, look.fill(theme, cell)) >= look.READABLE


def test_absence_and_the_selected_region_are_drawn_apart() -> None:
    figure = drawn("R04", c01=("no_data", ".."), c03=("deselected", "×"), c04=("joint", "◇"))
    hatches = [one for one in figure.layout.shapes if one.type == "line"]
    column, _ = place("01")
    assert len(hatches) >= 5
    assert all(abs(one.x0 - column) <= HALF and one.y1 < one.y0 for one in hatches)
    outlined = [
        ((one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2, one.line.width)
        for one in figure.layout.shapes
        if one.type == "rect" and one.fillcolor is None
    ]
    assert (*place("03"), 1.5) in outlined
    assert max(width for x, y, width in outlined if (x, y) == place("04")) > 1.5


def test_nothing_to_draw_leaves_the_empty_country() -> None:
    figure = tile_grid(
        rows().reindex(columns=[]), SHAPES, theme="dark", selected=None, t=translator("en")
    )
    assert len(squares(figure, filled=True)) == 21
    assert len(figure.data[0].x or ()) == 0

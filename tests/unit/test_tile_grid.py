"""What a reader would notice of the grid of equal tiles."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from s3dash.figures import theme as look
from s3dash.figures.maps.tile_grid import SIDE, STEP, tile_grid
from tests.unit.drawn_map import SHAPES, fills, lines_above, links, named, read, rows, texts

ABSENT = "fill:var(--absent)"


def drawn(selected: str | None = None, **cells: tuple[str, str]) -> ET.Element:
    return read(tile_grid(rows(**cells), SHAPES, named(selected)))


def box(county: str) -> str:
    """The square of a county's tile."""
    tile = SHAPES.tiles[county]
    x, y = (STEP * at - STEP / 2 - SIDE / 2 for at in (tile.column, tile.row))
    return f"M{x:g} {y:g}h{SIDE}v{SIDE}h-{SIDE}z"


def areas(picture: ET.Element) -> dict[str, str]:
    """The fill of every tile by its square."""
    return {
        one.get("d", ""): one.get("style", "")
        for one in picture.iter("path")
        if one.get("class") is None
    }


def test_every_county_has_a_tile_of_its_own_and_all_are_of_one_size() -> None:
    found = areas(drawn(c01=("established", "●")))
    assert set(found) == {box(code) for code in SHAPES.tiles}
    assert len(found) == 21
    assert len({square.partition("h")[2] for square in found}) == 1


def test_a_tile_is_filled_by_its_cell_and_one_without_a_region_is_absent() -> None:
    found = areas(drawn(c01=("established", "●"), c12=("horizontal", "▬")))
    assert found[box("01")] == "fill:var(--established)"
    assert found[box("12")] == "fill:var(--horizontal)"
    assert found[box("25")] == ABSENT


def test_the_north_is_up() -> None:
    cells = {f"c{code}": ("established", "●") for code in ("25", "01", "12")}
    found = [link[0].get("d", "") for link in links(drawn(**cells)).values()]
    north, middle, south = (float(re.findall(r"M\S+ (\d+)h", one)[0]) for one in found)
    assert north < middle < south


def test_a_tile_is_a_link_with_its_name_and_words() -> None:
    found = links(drawn("R01", c01=("established", "●")))
    assert list(found) == ["Region 01: words of c01"]
    link = found["Region 01: words of c01"]
    assert link.get("href") == "/sv/karta?a=1&region=R01"
    assert link.get("aria-current") == "true"
    assert link[0].get("d") == box("01")


def test_every_tile_says_its_name_and_its_mark() -> None:
    picture = drawn(c01=("established", "●"), c22=("not_mentioned", ""))
    names = texts(picture, "tile-names")
    assert len(names) == 21
    assert "Stockholm" in names and "Väster- norrland" in names
    assert texts(picture, "marks") == ["●"]


@pytest.mark.parametrize("theme", look.THEMES)
@pytest.mark.parametrize("cell", sorted(look.FILL))
def test_a_name_can_be_read_on_every_fill(theme: str, cell: str) -> None:
    ink = look.words_on(theme, cell)
    assert look.contrast(ink, look.fill(theme, cell)) >= look.READABLE


def test_no_data_is_hatched_above_the_name_and_nothing_else_is() -> None:
    picture = drawn(c01=("no_data", ".."), c03=("deselected", "×"), c04=("joint", "◇"))
    assert fills(picture)["Region 01"] == ABSENT
    (hatched,) = [one for one in picture.iter("path") if one.get("class") == "hatching"]
    assert hatched.get("style") == "fill:url(#hatch)"
    upper = box("01").replace(f"v{SIDE}", f"v{SIDE // 2}")
    assert hatched.get("d") == upper


def test_absence_and_the_selected_region_are_drawn_apart() -> None:
    picture = drawn("R04", c01=("no_data", ".."), c03=("deselected", "×"), c04=("joint", "◇"))
    assert lines_above(picture) == [
        ("own pale", box("01"), "stroke:var(--pale-outline)"),
        ("own", box("03"), "stroke:var(--ink)"),
        ("own", box("04"), "stroke:var(--established)"),
        ("here-ground", box("04"), "stroke:var(--paper)"),
        ("here", box("04"), "stroke:var(--ink)"),
    ]


def test_a_hostile_name_stays_text() -> None:
    hostile = "</svg><script>'\"&"
    table = rows(c01=("established", hostile)).assign(region_name=hostile)
    picture = read(tile_grid(table, SHAPES, named()))
    assert list(links(picture)) == [f"{hostile}: words of c01"]
    assert texts(picture, "marks") == [hostile]
    assert list(picture.iter("script")) == []


def test_nothing_to_draw_leaves_the_empty_country() -> None:
    picture = read(tile_grid(pd.DataFrame(), SHAPES, named()))
    assert list(areas(picture).values()) == [ABSENT] * 21
    assert links(picture) == {}
    assert (picture.get("role"), picture.get("data-hint")) == ("img", None)


def test_a_choice_changes_no_size() -> None:
    one, other = drawn(c01=("established", "●")), drawn("R03", c03=("joint", "◇"))
    assert one.get("style") == other.get("style")
    assert one[0].attrib == other[0].attrib

"""What a reader would notice of the map of Sweden."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from s3dash.analysis.map.status import status_answer
from s3dash.data.shapes import NO_SHAPES
from s3dash.figures import theme as look
from s3dash.figures.maps.county_outlines import HEIGHT, map_outlines, outlines
from s3dash.figures.maps.region_markup import Named
from s3dash.figures.maps.swedish import region_map
from s3dash.figures.maps.tile_grid import tile_grid
from s3dash.model import Dataset
from tests.asking import ask
from tests.unit.drawn_map import (
    ET,
    LABEL,
    SHAPES,
    fills,
    lines_above,
    links,
    named,
    read,
    rows,
    texts,
)

HOSTILE = "</svg><script>alert('\"&"


def drawn(table: pd.DataFrame, selected: str | None = None) -> ET.Element:
    return read(region_map(table, SHAPES, named(selected)))


def whole_country(cell: str = "established", mark: str = "●") -> pd.DataFrame:
    return rows(**{f"c{code}": (cell, mark) for code in SHAPES.label_points})


def test_every_region_is_filled_by_its_cell_and_hatched_where_there_is_no_data() -> None:
    found = fills(
        drawn(rows(c01=("established", "●"), c03=("horizontal", "▬"), c04=("no_data", "..")))
    )
    assert found == {
        "Region 01": "fill:var(--established)",
        "Region 03": "fill:var(--horizontal)",
        "Region 04": "fill:url(#hatch)",
    }


def test_a_region_is_a_link_with_its_name_and_words_in_the_order_of_the_list() -> None:
    table = rows(c25=("established", "●"), c01=("not_mentioned", ""))
    found = links(drawn(table))
    assert list(found) == ["Region 25: words of c25", "Region 01: words of c01"]
    link = found["Region 25: words of c25"]
    assert link.get("href") == "/sv/karta?a=1&region=R25"
    assert link.get("data-in") == "" and link.get("aria-current") is None
    assert link[0].get("href") == "#lan-25"


def test_the_map_says_what_it_is_and_what_pressing_a_region_does() -> None:
    picture = drawn(rows(c01=("established", "●")))
    assert (picture.get("role"), picture.get("aria-label")) == ("group", LABEL)
    assert picture.get("data-hint") == "Tryck <här>"


def test_a_hostile_name_stays_text() -> None:
    table = rows(c01=("established", "●")).assign(region_name=HOSTILE, words=HOSTILE)
    picture = drawn(table)
    assert list(links(picture)) == [f"{HOSTILE}: {HOSTILE}"]
    assert texts(picture, "names") == [HOSTILE]
    assert list(picture.iter("script")) == []


def test_marks_stand_on_the_regions_that_have_one_in_an_ink_that_shows() -> None:
    table = rows(c01=("established", "●*"), c03=("not_mentioned", ""), c04=("no_data", ".."))
    picture = drawn(table)
    assert texts(picture, "marks") == ["●*", ".."]
    inks = [one.get("style") for one in picture.iter("text")][-2:]
    # the asterisk may reach beyond a small region
    ground = ";stroke:var(--established)"
    assert inks == [f"fill:var(--on-established){ground}", "fill:var(--on-absent)"]


def test_every_region_has_its_name_beside_it() -> None:
    assert sorted(texts(drawn(whole_country()), "names")) == sorted(
        f"Region {code}" for code in SHAPES.label_points
    )


def test_the_picture_of_a_pair_names_the_two_and_no_others() -> None:
    pair = Named("a pair", "R01", partner="R03")
    table = rows(c01=("step-7", "1"), c03=("step-5", "2"), c04=("not_mentioned", ""))
    picture = read(region_map(table, SHAPES, pair))
    assert sorted(texts(picture, "pictured pair")) == ["Region 01", "Region 03"]
    alone = read(region_map(table, SHAPES, Named("a picture", "R01")))
    assert not [one for one in alone.iter("g") if one.get("class") in {"names", "pictured"}]


def test_a_picture_that_is_saved_names_every_region() -> None:
    saved = read(region_map(whole_country(), SHAPES, Named("a picture", saved=True)))
    names = sorted(f"Region {code}" for code in SHAPES.label_points)
    assert sorted(texts(saved, "pictured")) == names


def test_a_long_name_goes_on_in_the_next_line() -> None:
    table = rows(c23=("established", "●")).assign(region_name="Jämtland Härjedalen")
    lines = [one.text for one in drawn(table).iter("tspan")]
    assert lines == ["Jämtland", "Härjedalen"]


def test_the_selected_region_is_outlined_above_all_others() -> None:
    table = rows(c01=("deselected", "×"), c03=("joint", "◇"), c04=("established", "●"))
    picture = drawn(table, "R01")
    assert lines_above(picture) == [
        ("own", "#lan-01", "stroke:var(--ink)"),
        ("own", "#lan-03", "stroke:var(--established)"),
        ("here-ground", "#lan-01", "stroke:var(--paper)"),
        ("here", "#lan-01", "stroke:var(--ink)"),
    ]
    marked = [name for name, one in links(picture).items() if one.get("aria-current") == "true"]
    assert marked == ["Region 01: words of c01"]
    order = list(picture.iter("use"))
    assert [one.get("class") is None for one in order] == [True] * 3 + [False] * 4


def test_the_region_that_the_chosen_one_is_compared_with_is_outlined_too() -> None:
    table = rows(c01=("self", "–"), c03=("step-3", "12"), c04=("step-2", "7"))
    pair = replace(named("R01"), partner="R03")
    for draw in (region_map, tile_grid):
        picture = read(draw(table, SHAPES, pair))
        assert [kind for kind, *_ in lines_above(picture) if kind == "here"] == ["here", "here"]
        current = [one for one in links(picture).values() if one.get("aria-current") == "true"]
        assert len(current) == 2


def test_a_pale_region_is_outlined_in_the_themes_that_outline_it() -> None:
    table = rows(c01=("not_mentioned", ""), c03=("no_data", ".."), c04=("established", "●"))
    assert lines_above(drawn(table)) == [
        ("own pale", "#lan-01", "stroke:var(--pale-outline)"),
        ("own pale", "#lan-03", "stroke:var(--pale-outline)"),
    ]


def test_a_choice_changes_no_shape_and_no_size() -> None:
    table = whole_country()
    one, other = drawn(table), drawn(table.assign(cell="step-3", mark=""), "R25")
    for name in ("style", "class"):
        assert one.get(name) == other.get(name)
    assert one[0].attrib == other[0].attrib
    assert [link[0].get("href") for link in one.iter("a")] == [
        link[0].get("href") for link in other.iter("a")
    ]


def test_a_region_without_a_county_is_not_drawn_and_does_no_harm() -> None:
    table = rows(c01=("established", "●"), c99=("established", "●"))
    table.loc[len(table)] = table.loc[0].to_dict() | {"county_code": None}
    assert list(fills(drawn(table))) == ["Region 01"]


@pytest.mark.parametrize("table", [pd.DataFrame(), rows(c99=("established", "●"))])
def test_with_nothing_to_draw_the_empty_country_is_shown(table: pd.DataFrame) -> None:
    picture = drawn(table)
    assert links(picture) == {}
    assert (picture.get("role"), picture.get("data-hint")) == ("img", None)
    empty = [one for one in picture.iter("use") if one.get("class") is None]
    assert [one.get("style") for one in empty] == ["fill:var(--absent)"] * 21


def test_without_any_shape_the_map_is_empty() -> None:
    picture = read(region_map(rows(c01=("established", "●")), NO_SHAPES, named()))
    assert list(picture.iter("use")) == []
    assert list(read(map_outlines(NO_SHAPES)).iter("path")) == []


def test_a_picture_shows_the_same_and_chooses_nothing() -> None:
    table = rows(c01=("established", "●"), c03=("no_data", ".."))
    picture = read(region_map(table, SHAPES, Named("15 av 20 regioner", "R01")))
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "15 av 20 regioner")
    assert links(picture) == {}
    assert [one.get("style") for one in picture.iter("use")][:2] == [
        "fill:var(--established)",
        "fill:url(#hatch)",
    ]
    assert texts(picture, "marks") == ["●", ".."]
    assert ("here", "#lan-01", "stroke:var(--ink)") in lines_above(picture)
    assert [one for one in picture.iter("g") if one.get("class") == "names"] == []


# ---- the outlines ---------------------------------------------------------------------------


def test_the_outlines_of_all_counties_stand_once_and_unseen() -> None:
    found = read(map_outlines(SHAPES))
    assert found.get("aria-hidden") == "true"
    paths = {one.get("id"): one.get("d", "") for one in found.iter("path")}
    assert set(paths) == {f"lan-{code}" for code in SHAPES.label_points}
    assert all(re.fullmatch(r"(M\d+ \d+l[-\d ]+z)+", one) for one in paths.values())
    assert [one.get("id") for one in found.iter("pattern")] == ["hatch", "dots"]


def test_sweden_stands_upright_with_the_north_on_top_and_fills_its_frame() -> None:
    frame = outlines(SHAPES).frame
    places = {code: frame.place(*at) for code, at in SHAPES.label_points.items()}
    assert all(0 < x < frame.width and 0 < y < HEIGHT for x, y in places.values())
    assert places["25"][1] < places["23"][1] < places["12"][1]
    assert places["14"][0] < places["01"][0] < places["25"][0]
    assert 2 * frame.width < HEIGHT


def test_a_county_that_cannot_be_drawn_leaves_the_others_in_place() -> None:
    rest = [one for one in SHAPES.counties["features"] if one["id"] != "09"]
    without = type(SHAPES)(
        **{**vars_of(), "counties": {**SHAPES.counties, "features": rest},
           "label_points": {c: at for c, at in SHAPES.label_points.items() if c != "09"}}
    )  # fmt: skip
    table = rows(c01=("established", "●"), c09=("established", "●"))
    assert list(fills(read(region_map(table, without, named())))) == ["Region 01"]
    assert "lan-09" not in map_outlines(without)


def vars_of() -> dict[str, object]:
    return {name: getattr(SHAPES, name) for name in type(SHAPES).__dataclass_fields__}


def test_the_code_of_a_county_cannot_break_out_of_the_outlines() -> None:
    one = {**SHAPES.counties["features"][0], "id": HOSTILE}
    shapes = type(SHAPES)(**{**vars_of(), "counties": {**SHAPES.counties, "features": [one]}})
    (path,) = read(map_outlines(shapes)).iter("path")
    assert path.get("id") == f"lan-{HOSTILE}"


def test_the_whole_country_stays_light(small: Dataset) -> None:
    answer = status_answer(ask(small, "/sv/karta?domain=digital"))
    text = region_map(answer.table, SHAPES, named("SE311"))
    assert len(list(read(text).iter("a"))) == len(small.regions_of_kind("region"))
    assert len(text.encode()) < 10_000
    assert len(map_outlines(SHAPES).encode()) < 15_000


def test_every_fill_ink_and_outline_is_a_property_that_every_theme_has() -> None:
    table = pd.concat([rows(c01=(cell, "x")).assign(region_code=f"R{cell}") for cell in look.FILL])
    text = region_map(table, SHAPES, named("Rjoint"))
    used = set(re.findall(r"var\(--([\w-]+)\)", text + map_outlines(SHAPES)))
    for theme in look.THEMES:
        assert used <= set(look.properties(theme))

"""The matrix: its cells, its orders, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest

from s3dash.analysis.matrix.answer import MatrixAnswer, MatrixCell
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.figures import theme as look
from s3dash.figures.matrix.figure import matrix
from s3dash.figures.matrix.picture import LONGEST_NAME, Picture
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState, to_url
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")


def answer(dataset: Dataset, **selection: Any) -> MatrixAnswer:
    return matrix_answer(ask(dataset, to_url(ViewState(view="matrix", **selection))))


def drawn(
    found: MatrixAnswer,
    selected: tuple[str | None, str | None] = (None, None),
    theme: str = "light",
) -> Any:
    picture = Picture(found.rows, found.columns, found.cells, selected, theme)
    return matrix(picture, column="domain", total="priority_count", t=SV)


def cell(found: MatrixAnswer, region: str, column: str) -> MatrixCell:
    (there,) = [one for one in found.cells if (one.row, one.column) == (region, column)]
    return there


def codes(listed: Iterable[Any]) -> list[str]:
    return [one.code for one in listed]


def names(listed: Iterable[Any]) -> list[str]:
    return [one.name for one in listed]


def totals(listed: Iterable[Any]) -> dict[str, str]:
    return {one.code: one.total for one in listed}


def test_every_kind_of_absence_has_a_cell_of_its_own(build: Build, rows: Rows) -> None:
    rows["group_members"] = []
    found = answer(build(rows))
    assert cell(found, "B", "wood").cell == "not_mentioned"
    assert cell(found, "B", "water").cell == "deselected"
    assert cell(found, "B", "water").mark == "×"
    assert cell(found, "C", "wood").cell == "no_data"
    table = found.data_table.set_index("region_code")
    assert table.loc["C"].tolist() == ["Ceda", "..", "..", ".."]
    assert table.loc["B", "wood"] == "-"
    assert table.loc["B", "water"] == "medvetet bortvalt"


def test_a_cell_tells_status_mark_inference_and_how_many(tiny: Dataset) -> None:
    found = answer(tiny)
    wood, water = cell(found, "A", "wood"), cell(found, "A", "water")
    assert (wood.cell, wood.mark, wood.several) == ("established", "●", 3)
    assert (water.cell, water.mark, water.several) == ("developing", "◐*", 0)
    assert water.words == "utvecklingsområde (tolkat)"


def test_a_group_is_shown_with_its_members_and_never_counted(tiny: Dataset) -> None:
    found = answer(tiny)
    only_joint = cell(found, "C", "wood")
    assert (only_joint.cell, only_joint.joint) == ("joint", False)
    assert only_joint.words == "gemensam i Gruppen"
    assert totals(found.columns) == {"wood": "1", "water": "1"}
    assert totals(found.rows)["C"] == ".."
    assert "För Ceda visas" in found.sentence


def test_something_joint_besides_the_own_is_outlined(build: Build, rows: Rows) -> None:
    rows["priorities"].append(
        {**rows["priorities"][0], "priority_code": "B-2", "region_code": "B", "name_sv": "Bark"}
    )
    found = answer(build(rows))
    assert cell(found, "B", "wood").joint
    shapes = drawn(found).layout.shapes
    outlines = [shape for shape in shapes if shape.type == "rect" and shape.opacity != 0]
    # B's own with something joint, C's joint, B's deselected
    assert len(outlines) == 3
    assert "also-joint" in {entry.cell for entry in found.legend}


@pytest.mark.parametrize("order", ["likeness", "north", "count", "name"])
def test_the_order_does_not_depend_on_the_order_of_the_rows(
    build: Build, rows: Rows, order: str
) -> None:
    first = answer(build(rows), order=order)
    turned: Rows = {name: list(reversed(table)) for name, table in rows.items()}
    second = answer(build(turned), order=order)
    assert codes(first.rows) == codes(second.rows)
    assert codes(first.columns) == codes(second.columns)


def test_rows_stand_as_the_reader_asks(small: Dataset) -> None:
    by_name = names(answer(small, order="name").rows)
    assert (by_name[0], by_name[-1]) == ("Blekinge", "Östergötland")
    north = names(answer(small, order="north").rows)
    assert (north[0], north[-1]) == ("Norrbotten", "Skåne")
    counts = [row.total for row in answer(small, order="count").rows]
    counted = [int(total) for total in counts if total != ".."]
    assert counted == sorted(counted, reverse=True)
    assert counts[len(counted) :] == [".."] * (21 - len(counted)) != []
    without = {code for code, total in totals(answer(small).rows).items() if total == ".."}
    assert set(codes(answer(small).rows)[-len(without) :]) == without


def test_like_stands_beside_like(build: Build, rows: Rows) -> None:
    alone, *_ = [one for one in rows["memberships"] if one["region_code"] == "A"]
    rows["group_members"] = []
    rows["memberships"] = [
        {**alone, "region_code": "A"},
        {**alone, "region_code": "B", "initiative_code": "area"},
        {**alone, "region_code": "C"},
    ]
    rows["initiatives"][2]["ends_year"] = ""
    found = answer(build(rows), measure="membership")
    assert codes(found.rows) in (["A", "C", "B"], ["B", "A", "C"])


def test_bands_keep_the_regions_of_a_group_together(small: Dataset) -> None:
    found = answer(small, bands=True)
    bands = [row.band for row in found.rows]
    changes = sum(one != other for one, other in pairwise(bands))
    assert changes == len(set(bands)) - 1
    assert drawn(found).layout.annotations[2].text == bands[0]


def test_european_regions_without_data_are_counted_and_not_drawn(small: Dataset) -> None:
    found = answer(small, scope="europe")
    partners = set(codes(found.rows)) - set(small.regions_of_kind("region"))
    held = (c for c in small.regions_of_kind("partner") if small.has_data(c, "2021-2027"))
    assert partners == set(held) != set()
    assert "5 av 12 regioner i andra länder" in found.sentence
    alone = answer(small, scope="partners")
    assert set(codes(alone.rows)) == partners


def test_the_tree_of_initiatives_opens_a_branch_at_a_time(small: Dataset) -> None:
    top = answer(small, measure="membership")
    assert "vanguard" in codes(top.columns)
    assert "vi-ai" not in codes(top.columns)
    for chosen in ("vanguard", "vi-ai"):
        branch = answer(small, initiative=chosen)
        columns = codes(branch.columns)
        assert columns[0] == "vanguard"
        assert set(columns) == {"vanguard", *small.children("vanguard")}


def test_a_part_of_an_initiative_counts_as_via_in_the_whole(build: Build, rows: Rows) -> None:
    rows["memberships"] = [
        {"initiative_code": "net-pilot", "region_code": "A", "role": "participant",
         "source_code": "s", "confidence": "high"},
    ]  # fmt: skip
    found = answer(build(rows), initiative="net")
    assert cell(found, "A", "net").cell == "via"
    assert cell(found, "A", "net-pilot").cell == "participant"
    assert cell(found, "B", "net").cell == "none_known"
    assert found.data_table.set_index("region_code").loc["B", "net"] == "-"


def test_what_is_clicked_says_row_and_column(tiny: Dataset) -> None:
    cells = drawn(answer(tiny)).data[0]
    assert list(cells.meta) == ["region", "domain"]
    rows, columns = cells.customdata
    assert len(rows) == len(cells.z) and set(rows) >= {"A", "B"}
    assert list(columns) == [one.code for one in answer(tiny).columns]
    assert set(columns) == {"wood", "water"}
    assert cells.hoverongaps is False


@pytest.mark.parametrize("theme", look.THEMES)
def test_every_kind_of_cell_is_drawn_in_its_own_colour(small: Dataset, theme: str) -> None:
    found = answer(small)
    cells = drawn(found, theme=theme).data[0]
    kinds = sorted({one.cell for one in found.cells})
    scale = dict(cells.colorscale)
    colours = [colour for _, colour in cells.colorscale]
    for at, kind in enumerate(kinds):
        share = at / (len(kinds) - 1)
        below = max(edge for edge in scale if edge <= share)
        assert look.fill(theme, kind) in {scale[below], *colours[2 * at : 2 * at + 2]}
        assert colours[2 * at] == colours[2 * at + 1] == look.fill(theme, kind)


def test_cells_without_data_are_hatched_and_have_no_fill_of_a_status(
    build: Build, rows: Rows
) -> None:
    rows["group_members"] = []
    paths = [s for s in drawn(answer(build(rows))).layout.shapes if s.type == "path"]
    assert len(paths) == 1
    assert paths[0].path.count("M") == 8


def test_a_long_name_gives_way_to_its_short_form_and_no_name_is_cut(small: Dataset) -> None:
    figure = drawn(answer(small, measure="membership"))
    shown = list(figure.layout.xaxis.ticktext)
    assert "ERRIN" in shown
    assert not any("…" in name for name in shown)
    assert max(map(len, shown)) <= LONGEST_NAME + 12


def bold_names(figure: Any) -> dict[str, str]:
    """What is written in bold over the names of rows and columns, by the annotation that does."""
    named = [one for one in figure.layout.annotations if (one.name or "").startswith("chosen-")]
    assert {one.font.weight for one in named} == {600}
    return {one.name: one.text if one.opacity else "" for one in named}


def test_the_chosen_cell_is_outlined_and_its_names_are_bold(tiny: Dataset) -> None:
    plain, chosen = drawn(answer(tiny)), drawn(answer(tiny), ("A", "wood"))
    assert bold_names(plain) == {"chosen-row": "", "chosen-column": ""}
    assert bold_names(chosen) == {"chosen-row": "Ådala", "chosen-column": "Trä"}
    before, after = plain.layout.shapes[-1], chosen.layout.shapes[-1]
    assert (before.opacity, after.opacity) == (0, 1)
    line, at = (
        list(axis.ticktext).index(name)
        for axis, name in ((chosen.layout.yaxis, "Ådala"), (chosen.layout.xaxis, "Trä"))
    )
    assert (after.x0, after.x1) == (at - 0.5, at + 0.5)
    assert (after.y0, after.y1) == (line - 0.5, line + 0.5)


def test_names_may_reach_beyond_their_axis_so_that_plotly_need_not_measure_them(
    tiny: Dataset,
) -> None:
    layout = drawn(answer(tiny)).layout
    assert layout.xaxis.ticklabeloverflow == layout.yaxis.ticklabeloverflow == "allow"
    assert (layout.xaxis.tickangle, layout.yaxis.tickangle) == (-90, 0)


@pytest.mark.parametrize("chosen", [("A", "wood"), ("A", None), (None, "wood")])
def test_a_choice_changes_lines_and_bold_names_only_and_not_how_many_there_are(
    tiny: Dataset, chosen: tuple[str | None, str | None]
) -> None:
    plain, other = (drawn(answer(tiny), one).to_plotly_json() for one in ((None, None), chosen))
    assert other["data"] == plain["data"]
    for name in ("shapes", "annotations"):
        before, after = (figure["layout"].pop(name) for figure in (plain, other))
        assert len(before) == len(after)
        assert before != after
    assert other["layout"] == plain["layout"]


def test_a_dataset_without_priorities_draws_a_matrix_of_no_data(build: Build, rows: Rows) -> None:
    rows["priorities"], rows["lineage"] = [], []
    found = answer(build(rows))
    assert {one.cell for one in found.cells} == {"no_data"}
    assert len(drawn(found).data) == 3


def test_a_scope_without_regions_is_an_empty_matrix(tiny: Dataset) -> None:
    found = answer(tiny, scope="partners")
    assert not found.rows
    assert "Ingen av 1 regioner i andra länder" in found.sentence
    assert len(drawn(found).data) == 3

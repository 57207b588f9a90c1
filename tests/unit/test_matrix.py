"""The matrix: its cells, its orders, and how it is drawn."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

import pytest

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.selection import resolve
from s3dash.figures import theme as look
from s3dash.figures.matrix.figure import LONGEST_NAME, matrix
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.asking import question_of
from tests.conftest import Build, Rows

TODAY = datetime.date(2026, 11, 23)
SV = translator("sv")


def answer(dataset: Dataset, **selection: Any) -> MatrixAnswer:
    state = ViewState(view="matrix", **selection)
    return matrix_answer(question_of(dataset, selection=resolve(state, dataset), as_of=TODAY, t=SV))


def drawn(
    found: MatrixAnswer,
    selected: tuple[str | None, str | None] = (None, None),
    theme: str = "light",
) -> Any:
    return matrix(
        found.rows,
        found.columns,
        found.cells,
        theme=theme,
        selected=selected,
        names=("domain", "priority_count"),
        t=SV,
    )


def cell(found: MatrixAnswer, region: str, column: str) -> Any:
    cells = found.cells.set_index(["region_code", "column_code"])
    return cells.loc[(region, column)]


def test_every_kind_of_absence_has_a_cell_of_its_own(build: Build, rows: Rows) -> None:
    rows["group_members"] = []
    found = answer(build(rows))
    assert cell(found, "B", "wood")["cell"] == "not_mentioned"
    assert cell(found, "B", "water")["cell"] == "deselected"
    assert cell(found, "B", "water")["mark"] == "×"
    assert cell(found, "C", "wood")["cell"] == "no_data"
    table = found.data_table.set_index("region_code")
    assert table.loc["C"].tolist() == ["Ceda", "..", "..", ".."]
    assert table.loc["B", "wood"] == "-"
    assert table.loc["B", "water"] == "medvetet bortvalt"


def test_a_cell_tells_status_mark_inference_and_how_many(tiny: Dataset) -> None:
    found = answer(tiny)
    wood, water = cell(found, "A", "wood"), cell(found, "A", "water")
    assert (wood["cell"], wood["mark"], wood["several"]) == ("established", "●", 3)
    assert (water["cell"], water["mark"], water["several"]) == ("developing", "◐*", 0)
    assert water["words"] == "utvecklingsområde (tolkat)"


def test_a_group_is_shown_with_its_members_and_never_counted(tiny: Dataset) -> None:
    found = answer(tiny)
    only_joint = cell(found, "C", "wood")
    assert (only_joint["cell"], only_joint["joint"]) == ("joint", False)
    assert only_joint["words"] == "gemensamt i Gruppen"
    totals = dict(zip(found.columns["column_code"], found.columns["total"], strict=True))
    assert totals == {"wood": "1", "water": "1"}
    assert dict(zip(found.rows["region_code"], found.rows["total"], strict=True))["C"] == ".."
    assert "Ceda visas genom" in found.sentence


def test_something_joint_besides_the_own_is_outlined(build: Build, rows: Rows) -> None:
    rows["priorities"].append(
        {**rows["priorities"][0], "priority_code": "B-2", "region_code": "B", "name_sv": "Bark"}
    )
    found = answer(build(rows))
    assert bool(cell(found, "B", "wood")["joint"])
    outlines = [shape for shape in drawn(found).layout.shapes if shape.type == "rect"]
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
    assert list(first.rows["region_code"]) == list(second.rows["region_code"])
    assert list(first.columns["column_code"]) == list(second.columns["column_code"])


def test_rows_stand_as_the_reader_asks(small: Dataset) -> None:
    names = list(answer(small, order="name").rows["region_name"])
    assert (names[0], names[-1]) == ("Blekinge", "Östergötland")
    north = list(answer(small, order="north").rows["region_name"])
    assert (north[0], north[-1]) == ("Norrbotten", "Skåne")
    totals = list(answer(small, order="count").rows["total"])
    counted = [int(total) for total in totals if total != ".."]
    assert counted == sorted(counted, reverse=True)
    assert totals[-1] == ".."
    assert list(answer(small).rows["region_name"])[-1] == "Uppsala"


def test_like_stands_beside_like(small: Dataset) -> None:
    order = list(answer(small, measure="membership").rows["region_name"])
    northern = {order.index(name) for name in ("Norrbotten", "Västerbotten", "Västernorrland")}
    assert max(northern) - min(northern) <= 3


def test_bands_keep_the_regions_of_a_group_together(small: Dataset) -> None:
    found = answer(small, bands=True)
    bands = list(found.rows["band"])
    changes = sum(one != other for one, other in pairwise(bands))
    assert changes == len(set(bands)) - 1
    assert drawn(found).layout.annotations[2].text == bands[0]


def test_european_regions_without_data_are_counted_and_not_drawn(small: Dataset) -> None:
    found = answer(small, scope="europe")
    partners = set(found.rows["region_code"]) - set(small.regions_of_kind("region"))
    held = (c for c in small.regions_of_kind("partner") if small.has_data(c, "2021-2027"))
    assert partners == set(held) != set()
    assert f"{len(partners)} av 90 europeiska regioner" in found.sentence
    alone = answer(small, scope="partners")
    assert set(alone.rows["region_code"]) == partners


def test_the_tree_of_initiatives_opens_a_branch_at_a_time(small: Dataset) -> None:
    top = answer(small, measure="membership")
    assert "vanguard" in set(top.columns["column_code"])
    assert "vi-ai" not in set(top.columns["column_code"])
    for chosen in ("vanguard", "vi-ai"):
        branch = answer(small, initiative=chosen)
        codes = list(branch.columns["column_code"])
        assert codes[0] == "vanguard"
        assert set(codes) == {"vanguard", *small.children("vanguard")}


def test_a_part_of_an_initiative_counts_as_via_in_the_whole(build: Build, rows: Rows) -> None:
    rows["memberships"] = [
        {"initiative_code": "net-pilot", "region_code": "A", "role": "participant",
         "source_code": "s", "confidence": "high"},
    ]  # fmt: skip
    found = answer(build(rows), initiative="net")
    assert cell(found, "A", "net")["cell"] == "via"
    assert cell(found, "A", "net-pilot")["cell"] == "participant"
    assert cell(found, "B", "net")["cell"] == "none_known"
    assert found.data_table.set_index("region_code").loc["B", "net"] == "-"


def test_what_is_clicked_says_row_and_column(tiny: Dataset) -> None:
    cells = drawn(answer(tiny)).data[0]
    assert list(cells.meta) == ["region", "domain"]
    line = next(at for at, row in enumerate(cells.customdata) if row[0][0] == "A")
    assert {code for _, code in cells.customdata[line]} == {"wood", "water"}
    assert cells.hoverongaps is False


@pytest.mark.parametrize("theme", look.THEMES)
def test_every_kind_of_cell_is_drawn_in_its_own_colour(small: Dataset, theme: str) -> None:
    found = answer(small)
    cells = drawn(found, theme=theme).data[0]
    kinds = sorted(set(found.cells["cell"]))
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
    names = list(figure.layout.xaxis.ticktext)
    assert "ERRIN" in names
    assert not any("…" in name for name in names)
    assert max(map(len, names)) <= LONGEST_NAME + 12


def test_the_chosen_cell_is_outlined_and_its_names_are_bold(tiny: Dataset) -> None:
    plain, chosen = drawn(answer(tiny)), drawn(answer(tiny), ("A", "wood"))
    assert len(chosen.layout.shapes) == len(plain.layout.shapes) + 1
    assert "<b>Ådala</b>" in chosen.layout.yaxis.ticktext
    assert "<b>Trä</b>" in chosen.layout.xaxis.ticktext


def test_a_dataset_without_priorities_draws_a_matrix_of_no_data(build: Build, rows: Rows) -> None:
    rows["priorities"], rows["lineage"] = [], []
    found = answer(build(rows))
    assert set(found.cells["cell"]) == {"no_data"}
    assert len(drawn(found).data) == 3


def test_a_scope_without_regions_is_an_empty_matrix(tiny: Dataset) -> None:
    found = answer(tiny, scope="partners")
    assert found.rows.empty
    assert "Ingen av 1 europeiska regioner" in found.sentence
    assert len(drawn(found).data) == 3

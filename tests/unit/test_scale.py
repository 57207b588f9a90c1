"""One colour says one number: the scales of the measures, and their legends."""

from __future__ import annotations

import re
from itertools import product

import pytest

from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.words.scale import (
    HUNDRED,
    SCALES,
    STEPS,
    bounds,
    step_cell,
    step_legend,
    step_of,
    with_note,
)
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import OF_PAIRS
from s3dash.ui.core.html_text import html_text
from s3dash.ui.widgets.legend import legend
from tests.asking import ask
from tests.unit.pairs_asked import VARMLAND, on_map

SV, EN = translator("sv"), translator("en")
ROUNDS, SCOPES = ("2014-2020", "2021-2027"), ("sweden", "europe", "partners")


@pytest.mark.parametrize("measure", SCALES)
def test_steps_rise_with_the_number_and_the_last_has_all_that_is_more(measure: str) -> None:
    steps = [step_of(value, measure) for value in range(HUNDRED + 1)]
    assert steps == sorted(steps)
    assert set(steps) == set(range(STEPS + 1))
    for value, step in enumerate(steps):
        low, high = bounds(step, measure, HUNDRED)
        assert low <= value <= high


def test_numbers_that_look_the_same_have_one_colour() -> None:
    assert step_cell(0.0, "overlap") == "step-0"
    assert step_cell(0.121, "complementarity") == step_cell(0.118, "complementarity")
    assert step_cell(0.204, "overlap") == step_cell(0.2, "overlap") == "step-2"
    assert step_cell(0.206, "overlap") == "step-3"


@pytest.mark.parametrize("measure", SCALES)
def test_a_number_has_one_colour_in_every_round_and_scope(small: Dataset, measure: str) -> None:
    found: dict[str, set[str]] = {}
    for round_code, scope in product(ROUNDS, SCOPES):
        region = {"region": VARMLAND} if measure in OF_PAIRS else {}
        table = on_map(small, measure, round=round_code, scope=scope, **region).table
        shown = table[table["cell"].str.startswith("step-")]
        for mark, cell in zip(shown["mark"], shown["cell"], strict=True):
            found.setdefault(mark.strip("()"), set()).add(cell)
    assert len(found) > 5
    assert {mark: len(cells) for mark, cells in found.items()} == dict.fromkeys(found, 1)


@pytest.mark.parametrize("measure", OF_PAIRS)
def test_map_and_matrix_have_one_scale(small: Dataset, measure: str) -> None:
    region = on_map(small, measure, region=VARMLAND).table.set_index("region_code")["cell"]
    matrix = matrix_answer(ask(small, f"/sv/matris?measure={measure}"))
    row = {cell.column: cell.cell for cell in matrix.cells if cell.row == VARMLAND}
    assert row == {code: region[code] for code in row}
    assert sum(cell.startswith("step-") for cell in row.values()) >= 10


def test_a_legend_says_the_share_and_how_many_regions_in_columns_of_their_own() -> None:
    steps = step_legend(["step-0", "step-2", "joint", "step-7", "step-2"], "overlap", True, SV)
    entries = with_note(steps, SV)
    told = [(one.cell, one.mark, one.words, one.count) for one in entries]
    assert told == [
        ("step-0", "", "0\N{NO-BREAK SPACE}%", 1),
        ("step-2", "", "11–20\N{NO-BREAK SPACE}%", 2),
        ("step-7", "", "61–100\N{NO-BREAK SPACE}%", 1),
        ("", "", "Samma färger i alla perioder och urval.", None),
    ]
    assert all(one.names_regions for one in entries[:3])
    assert [one.count for one in step_legend(["step-2"], "overlap", False, SV)] == [None]
    assert with_note(step_legend(["joint", "no_data"], "overlap", True, SV), SV) == []


def test_the_legend_on_the_page_has_a_column_for_each_and_a_note_without_a_sign() -> None:
    shown = html_text(legend(with_note(step_legend(["step-2"] * 2, "overlap", True, SV), SV), SV))
    step, note = re.findall(r"<li.*?</li>", shown)
    assert re.findall(r">([^<>]+)<", step) == ["11–20\N{NO-BREAK SPACE}%", "2 regioner"]
    assert 'class="legend-note"' in note and "swatch" not in note


def test_a_legend_of_counts_says_priorities_and_regions(small: Dataset) -> None:
    found = on_map(small, "count").legend
    steps = [one.words for one in found if one.cell == "step-2"]
    assert steps == ["2 prioriteringar (3\u00a0regioner)"]
    more = on_map(small, "count", round="2014-2020").legend
    assert [(one.mark, one.words) for one in more if one.cell == "step-7"] == [
        ("7+", "7 eller fler prioriteringar (1\u00a0region)")
    ]

"""Every picture of pairs of regions: its words, its file and its table."""

from __future__ import annotations

from typing import Any

import pytest

from s3dash.analysis.answers import ANSWERS, file_subject
from s3dash.analysis.words.caption import selection_words
from s3dash.config import LANGUAGES
from s3dash.model import Dataset
from tests.conftest import Build, Rows
from tests.unit.pairs_asked import VARMLAND, asked

SHOWN = [
    *((view, measure) for view in ("map", "matrix") for measure in ("overlap", "complementarity")),
    ("map", "uniqueness"),
    ("network", "mutual"),
]


def test_a_picture_says_how_priorities_are_counted_where_that_is_chosen(small: Dataset) -> None:
    def words(**chosen: Any) -> str:
        return selection_words(asked(small, "map", **chosen))

    told = "Vikt för sidoteman: Hela"
    assert told in words(measure="uniqueness", weights="equal")
    assert told in words(measure="overlap", weights="equal", region=VARMLAND)
    assert told not in words(weights="equal")
    assert "räknas" not in words(measure="uniqueness")


def test_files_are_named_after_what_is_shown(small: Dataset) -> None:
    def parts(view: str, **chosen: Any) -> list[str]:
        return file_subject(asked(small, view, **chosen))

    assert parts("map", measure="complementarity", region=VARMLAND, weights="equal") == [
        *("s3-kompletterande", VARMLAND, "equal", "2021-2027")
    ]
    assert parts("map", measure="uniqueness") == ["s3-sarpragel", "2021-2027"]
    assert parts("matrix", measure="overlap") == ["s3-matris", "overlap", "2021-2027"]
    assert parts("network", measure="mutual") == ["s3-natverk", "mutual", "2021-2027"]


@pytest.mark.parametrize(("view", "measure"), SHOWN)
@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
@pytest.mark.parametrize("round_code", ["2014-2020", "2021-2027"])
def test_every_cell_of_every_table_says_something(
    small: Dataset, view: str, measure: str, scope: str, round_code: str
) -> None:
    chosen = {"measure": measure, "scope": scope, "round": round_code, "region": VARMLAND}
    for language in LANGUAGES:
        question = asked(small, view, language, **chosen)
        found = ANSWERS[view](question)
        assert (
            found.data_table.map(
                lambda one: isinstance(one, str | int | float) and str(one) not in {"", "nan"}
            )
            .all()
            .all()
        )
        for column in found.data_table.columns:
            assert found.column_heading(column, question.t)
        assert found.heading
        assert found.sentence


@pytest.mark.parametrize(("view", "measure"), SHOWN)
def test_an_edition_in_which_nobody_has_anything_still_answers(
    build: Build, rows: Rows, view: str, measure: str
) -> None:
    rows["priorities"], rows["lineage"] = [], []
    assert ANSWERS[view](asked(build(rows), view, measure=measure, region="A")).sentence


@pytest.mark.parametrize(
    ("view", "measure"),
    [
        *((view, one) for view in ("map", "matrix") for one in ("overlap", "complementarity")),
        ("map", "uniqueness"),
    ],
)
@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
def test_what_leads_a_picture_of_pairs_is_short(
    small: Dataset, view: str, measure: str, scope: str
) -> None:
    for language in LANGUAGES:
        question = asked(small, view, language, measure=measure, scope=scope, region=VARMLAND)
        sentence = ANSWERS[view](question).sentence
        # with Europe beside Sweden, a matrix has to say of both how much is known; and whom it
        # leaves out
        most = 5 if (view, scope) == ("matrix", "europe") else 4 if view == "matrix" else 3
        assert sentence.count(". ") <= most and len(sentence) < 400, sentence

"""Rows never disappear because nobody was asked."""

from __future__ import annotations

from functools import cache

import pytest

from s3dash.config import LANGUAGES
from s3dash.data.editions.records import Editions
from s3dash.data.merging.losses import losses
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import Submission
from s3dash.errors import NotPublished
from s3dash.i18n import translator
from s3dash.model.changes.cells import changes_between
from s3dash.model.changes.keyed import KeyedTables, keyed_dataset
from tests.conftest import Rows, copy_of_tiny, dataset_of
from tests.data.handed_in import exported, handed_in, rename
from tests.data.test_kept_tables import FULL, emptied, without_row


@pytest.fixture
def editions(database_url: str) -> Editions:
    """A store whose first edition has eleven sources that nothing stands on."""
    store = Editions(database_url)
    store.prepare(with_idle_sources)
    return store


@cache
def with_idle_sources() -> Submission:
    rows = copy_of_tiny()
    rows["sources"] += [{**rows["sources"][0], "source_code": f"x{at}"} for at in range(11)]
    return handed_in(dataset_of(rows))


def refusal(store: Editions, terms: Terms, *codes: str) -> tuple[str, str] | None:
    """Why a workbook without some sources is not published, and with what it would be."""
    edits = (without_row("sources", code) for code in codes)
    plan = store.plan(exported(store, 1, rename("A", "Ådalen"), *edits), terms)
    if plan.refusal is None:
        return None
    for language in LANGUAGES:
        assert plan.refusal.message(translator(language))
    return plan.refusal.key, plan.refusal.option


def test_what_takes_nothing_away_needs_no_asking(editions: Editions) -> None:
    assert refusal(editions, Terms()) is None


def test_a_row_goes_only_when_somebody_says_so(editions: Editions) -> None:
    assert refusal(editions, Terms(), "x1") == ("error-rows-go", "--yes")
    assert refusal(editions, Terms(rows_may_go=True), "x1") is None


def test_more_than_a_tenth_of_a_table_takes_the_number(editions: Editions) -> None:
    large = ("error-large-loss", "--replace 2")
    assert refusal(editions, Terms(rows_may_go=True), "x1", "x2") == large
    assert refusal(editions, Terms(replace=2), "x1", "x2") is None


def test_a_wrong_number_is_refused_with_the_right_one(editions: Editions) -> None:
    for given in (0, 1, 3):
        wrong = refusal(editions, Terms(replace=given), "x1", "x2")
        assert wrong == ("error-replace-rows", "--replace 2")


def test_who_was_asked_lets_go_of_the_rows_they_saw_and_no_others(editions: Editions) -> None:
    seen = Terms(agreed=frozenset({("sources", ("x1",))}))
    assert refusal(editions, seen, "x1") is None
    assert refusal(editions, seen, "x2") == ("error-rows-go", "--yes")


def test_nothing_is_published_that_is_refused(editions: Editions) -> None:
    workbook = exported(editions, 1, emptied("domain_links"))
    with pytest.raises(NotPublished) as refused:
        editions.publish(workbook, "Region", "Ny", Terms(rows_may_go=True))
    assert refused.value.option == "--replace 1"
    assert len(editions.records()) == 1
    record, is_new = editions.publish(workbook, "Region", "Ny", Terms(replace=1))
    assert is_new and record.counts["domain_links"] == 0


def test_to_go_back_needs_no_asking(editions: Editions) -> None:
    editions.publish(exported(editions, 1, emptied("domain_links")), "R", "N", Terms(replace=1))
    editions.restore(1, "Region", "Tillbaka")
    assert editions.restore(2, "Region", "Fram").counts["domain_links"] == 0


def lost(before: Rows, after: Rows) -> tuple[tuple[str, str], ...]:
    sides: tuple[KeyedTables, KeyedTables] = (
        keyed_dataset(dataset_of(before)),
        keyed_dataset(dataset_of(after)),
    )
    return losses(*sides, changes_between(*sides)).regions


def test_the_last_priority_of_a_region_in_any_round_is_a_large_loss() -> None:
    before, after = copy_of_tiny(), copy_of_tiny()
    del after["priorities"][5], after["lineage"][0]
    assert lost(before, after) == (("A", "old"),)


def test_a_region_under_another_code_has_lost_nothing() -> None:
    before, after = copy_of_tiny(), copy_of_tiny()
    for rows in after.values():
        for row in rows:
            row |= {name: "Bb" for name, cell in row.items() if cell == "B"}
    assert lost(before, after) == ()
    sides = keyed_dataset(dataset_of(before)), keyed_dataset(dataset_of(after))
    assert {one.kind for one in changes_between(*sides)} == {"rekeyed"}


def test_an_empty_workbook_takes_every_row_by_number(database_url: str) -> None:
    store = Editions(database_url)
    store.prepare(lambda: handed_in(FULL))
    emptier = exported(store, 1, emptied("matches"), emptied("media"))
    assert store.plan(emptier, Terms(rows_may_go=True)).as_it_is == 3

"""A workbook without an optional sheet or column says nothing of it: what is in use stays."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from openpyxl import Workbook

from s3dash.config import LANGUAGES
from s3dash.data.editions.records import Editions
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.errors import DatasetRefused
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from tests.conftest import Rows, copy_of_tiny, dataset_of
from tests.databases import change
from tests.workbooks import Edit, edited, exported


def full_rows() -> Rows:
    """The tiny dataset with every optional table and column filled."""
    rows = copy_of_tiny()
    said = {"round_code": "new", "source_code": "s", "confidence": "high"}
    rows["statements"] = [
        {"statement_code": "A-need", "region_code": "A", "kind": "seeks", "text_sv": "Båtar",
         "note": "Sagt på mötet.", **said},
        {"statement_code": "B-offer", "region_code": "B", "kind": "offers", "text_sv": "Ett varv",
         **said},
    ]  # fmt: skip
    rows["clusters"] = [
        {"cluster_code": "yard", "name": "Varvet", "cluster_kind": "cluster", "region_code": "B",
         "source_code": "s", "confidence": "high", "cluster_status": "active",
         "url": "https://example.org/yard", "leads_priority": "B-1"},
    ]  # fmt: skip
    answer = {"seeks_code": "A-need", "why_sv": "Varvet bygger.", "why_en": "The yard builds.",
              "strength": "strong", "basis": "compiled"}  # fmt: skip
    rows["matches"] = [
        {"match_code": "m1", "answer_kind": "statement", "answer_code": "B-offer",
         "contact_code": "yard", **answer},
        {"match_code": "m2", "answer_kind": "cluster", "answer_code": "yard", **answer},
    ]  # fmt: skip
    rows["priorities"][0]["transition"] = "green;digital"
    rows["regions"][0]["contact_url"] = "https://example.org/a"
    rows["domains"][0]["nabs"] = "NABS06;NABS08"
    rows["media"] = [
        {"media_code": "film", "title_sv": "Film", "title_en": "Film", "captions": "sv;en",
         "region_code": "A", "url": "https://example.org/film", "source_code": "s"},
    ]  # fmt: skip
    return rows


FULL = dataset_of(full_rows())


def workbook_of(dataset: Dataset, *edits: Edit) -> Submission:
    return read_submission(edited(exported(dataset), *edits), "s3.xlsx")


def without(sheet: str, *columns: str) -> Edit:
    """A workbook without a sheet, or without some columns of it."""

    def edit(workbook: Workbook) -> None:
        if not columns:
            del workbook[sheet]
        for name in columns:
            headings = [cell.value for cell in workbook[sheet][1]]
            workbook[sheet].delete_cols(headings.index(name) + 1)

    return edit


def emptied(sheet: str) -> Edit:
    return lambda workbook: workbook[sheet].delete_rows(2, 1000)


def rename(workbook: Workbook) -> None:
    """Something that differs, so that it is an edition."""
    workbook["domains"]["B2"] = "Virke"


def without_row(sheet: str, code: str) -> Edit:
    def edit(workbook: Workbook) -> None:
        rows = [row[0].row for row in workbook[sheet].iter_rows() if row[0].value == code]
        workbook[sheet].delete_rows(rows[0])

    return edit


def begun(url: str) -> Editions:
    """A store whose first edition is FULL."""
    store = Editions(url)
    store.prepare(full_edition)
    return store


@pytest.fixture
def editions(sqlite_url: str) -> Editions:
    return begun(sqlite_url)


@pytest.fixture
def on_each(database_url: str) -> Editions:
    """The same in each kind of database."""
    return begun(database_url)


@cache
def full_edition() -> Submission:
    return workbook_of(FULL)


def whatever_goes(store: Editions, submission: Submission) -> Terms:
    return Terms(replace=store.plan(submission).as_it_is)


def published(store: Editions, submission: Submission) -> Dataset:
    terms = whatever_goes(store, submission)
    record, is_new = store.publish(submission, "Region", "Ny", terms)
    assert is_new
    return store.dataset(record)


def warned(store: Editions, submission: Submission) -> set[tuple[Any, ...]]:
    """What is said of what stays and goes; every message must speak both languages."""
    found = store.plan(submission).submission
    for language in LANGUAGES:
        t = translator(language)
        for warning in found.warnings:
            message = warning.message(t)
            assert "{" not in message and warning.expected(t) in message
    return {
        (one.key, one.table, one.column, one.params.get("code", one.params.get("count")))
        for one in found.warnings
        if one.key != "warning-begun-unknown"
    }


def keys(dataset: Dataset, table: str) -> list[str]:
    return list(dataset.table(table).iloc[:, 0])


def test_a_sheet_that_is_missing_stays_and_that_is_said(on_each: Editions) -> None:
    handed_in = workbook_of(FULL, rename, without("matches"), without("media"))
    assert warned(on_each, handed_in) == {
        ("warning-kept-table", "matches", None, 2),
        ("warning-kept-table", "media", None, 1),
    }
    found = published(on_each, handed_in)
    for table in ("matches", "media"):
        assert found.table(table).equals(FULL.table(table))


def test_a_sheet_with_headings_only_empties_the_table(editions: Editions) -> None:
    handed_in = workbook_of(FULL, emptied("matches"))
    assert warned(editions, handed_in) == set()
    assert keys(published(editions, handed_in), "matches") == []


def test_a_column_that_is_missing_stays_by_key_and_new_rows_have_none(editions: Editions) -> None:
    columns = ("cluster_status", "ended_year", "url", "does_sv", "does_en", "leads_priority")

    def add(workbook: Workbook) -> None:
        workbook["clusters"].insert_rows(2)
        row = ["mill", "Sågen", "cluster", None, "A", None, None, "s", "high"]
        for at, value in enumerate(row, start=1):
            workbook["clusters"].cell(2, at, value)

    handed_in = workbook_of(FULL, without("clusters", *columns), add)
    assert warned(editions, handed_in) == {
        ("warning-kept-column", "clusters", "cluster_status", 1),
        ("warning-kept-column", "clusters", "url", 1),
        ("warning-kept-column", "clusters", "leads_priority", 1),
    }
    found = published(editions, handed_in)
    assert keys(found, "clusters") == ["yard", "mill"]
    yard, mill = found.row("clusters", "yard"), found.row("clusters", "mill")
    assert (yard.cluster_status, yard.leads_priority) == ("active", ("B-1",))
    assert (mill.cluster_status, mill.leads_priority) == (None, ())


@pytest.mark.parametrize(
    ("sheet", "column"),
    [
        ("regions", "contact_url"),
        ("domains", "nabs"),
        ("priorities", "transition"),
        ("statements", "note"),
    ],
)
def test_every_optional_column_stays(editions: Editions, sheet: str, column: str) -> None:
    found = published(editions, workbook_of(FULL, rename, without(sheet, column)))
    assert found.table(sheet)[column].equals(FULL.table(sheet)[column])


def test_a_kept_row_whose_reference_is_gone_goes_and_is_named(editions: Editions) -> None:
    handed_in = workbook_of(FULL, without("matches"), without_row("statements", "B-offer"))
    assert warned(editions, handed_in) == {
        ("warning-kept-table", "matches", None, 1),
        ("warning-gone-row", "matches", "answer_code", "m1"),
    }
    assert keys(published(editions, handed_in), "matches") == ["m2"]


def test_a_kept_row_that_is_no_longer_allowed_goes_and_is_named(editions: Editions) -> None:
    def end(workbook: Workbook) -> None:
        columns = list(TABLES["clusters"].columns)
        workbook["clusters"].cell(2, columns.index("cluster_status") + 1, "ended")

    handed_in = workbook_of(FULL, without("matches"), end)
    gone = {one for one in warned(editions, handed_in) if one[0] == "warning-gone-row"}
    assert ("warning-gone-row", "matches", "answer_code", "m2") in gone
    assert "m2" not in keys(published(editions, handed_in), "matches")


def test_a_kept_value_whose_reference_is_gone_goes_and_its_row_stays(editions: Editions) -> None:
    handed_in = workbook_of(
        FULL, without("clusters", "leads_priority"), without_row("priorities", "B-1")
    )
    assert warned(editions, handed_in) == {
        ("warning-gone-cell", "clusters", "leads_priority", "yard")
    }
    assert published(editions, handed_in).row("clusters", "yard").leads_priority == ()


def test_what_goes_takes_with_it_what_stood_on_it_alone(editions: Editions) -> None:
    handed_in = workbook_of(
        FULL,
        without("matches"),
        without("media"),
        without_row("statements", "A-need"),
    )
    assert {one[3] for one in warned(editions, handed_in) if "gone" in one[0]} == {"m1", "m2"}
    found = published(editions, handed_in)
    assert (keys(found, "matches"), keys(found, "media")) == ([], ["film"])


def test_a_fault_of_the_file_itself_is_told_in_its_own_place(editions: Editions) -> None:
    def misspell(workbook: Workbook) -> None:
        workbook["clusters"]["E2"] = "Q"

    handed_in = workbook_of(FULL, misspell, without("matches"), without("clusters", "url"))
    found = editions.plan(handed_in).submission
    assert [(one.table, one.row, one.column) for one in found.faults] == [
        ("clusters", 2, "region_code")
    ]
    with pytest.raises(DatasetRefused):
        editions.publish(handed_in, "Region", "Ny")
    assert len(editions.records()) == 1


def test_the_same_file_handed_in_again_adds_nothing(on_each: Editions) -> None:
    handed_in = workbook_of(FULL, rename, without("matches"))
    on_each.publish(handed_in, "Region", "Ny")
    assert on_each.publish(handed_in, "Region", "Igen")[1] is False
    other = workbook_of(FULL, rename, without("media"))
    assert on_each.publish(other, "Region", "Samma innehåll")[1] is False


def test_a_file_that_lacks_all_that_it_may_still_says_the_same(editions: Editions) -> None:
    tables = ("domain_links", "examples", "dialogues", "matches", "media")
    handed_in = workbook_of(FULL, *map(without, tables))
    record, is_new = editions.publish(handed_in, "Region", "Ny")
    assert (record.number, is_new) == (1, False)


def test_where_the_newest_edition_cannot_be_read_the_one_in_use_is_kept_from(
    on_each: Editions, database_url: str
) -> None:
    emptied_of_two = workbook_of(FULL, emptied("matches"))
    record, _ = on_each.publish(emptied_of_two, "Region", "Ny", Terms(replace=2))
    spoil = "UPDATE originals SET content = :zero WHERE sha256 = :sha256"
    change(database_url, spoil, zero=b"\0", sha256=record.content_sha256)
    found = published(on_each, workbook_of(FULL, rename, without("matches")))
    assert keys(found, "matches") == ["m1", "m2"]


def test_going_back_takes_nothing_from_what_is_in_use(on_each: Editions) -> None:
    published(on_each, workbook_of(FULL, emptied("matches"), emptied("media")))
    restored = on_each.restore(1, "Region", "Tillbaka")
    assert on_each.dataset(restored) == FULL
    again = on_each.restore(2, "Region", "Och fram")
    assert keys(on_each.dataset(again), "matches") == []

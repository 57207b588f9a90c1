"""What is stored is held to the checks of its own day; what is handed in, to all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from s3dash.config import LANGUAGES, ROOT
from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import read_submission
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.model import releases
from s3dash.model.checks import CHECKS
from s3dash.model.foreign_keys import Tables
from tests.data.test_editions import FIRST, SECOND
from tests.workbooks import opened, written

# The checks of the first release, by the keys of their messages.
OF_THE_FIRST = {
    "fault-altered-file", "fault-choice", "fault-code", "fault-codes", "fault-column-twice",
    "fault-country", "fault-county", "fault-county-kind", "fault-county-twice", "fault-cycle",
    "fault-damaged", "fault-date", "fault-doctype", "fault-duplicate", "fault-email",
    "fault-empty-file", "fault-empty-input", "fault-encrypted", "fault-excel-error",
    "fault-external-link", "fault-formula", "fault-hidden-sign", "fault-kind", "fault-least",
    "fault-lineage-order", "fault-lineage-region", "fault-link-order", "fault-macros",
    "fault-merged", "fault-more-alike", "fault-most", "fault-no-column", "fault-no-file",
    "fault-no-headings", "fault-no-region", "fault-no-rows", "fault-no-sheet",
    "fault-not-described", "fault-not-json", "fault-not-text", "fault-not-utf8",
    "fault-not-workbook", "fault-not-workbook-text", "fault-number",
    "fault-order", "fault-packed-too-tight", "fault-part-twice", "fault-personnummer",
    "fault-phone", "fault-range", "fault-reference", "fault-required", "fault-row-length",
    "fault-same-start", "fault-sheet-twice", "fault-too-big", "fault-too-long",
    "fault-too-many-cells", "fault-too-many-elements", "fault-too-many-parts",
    "fault-too-many-rows", "fault-too-much-text", "fault-too-wide", "fault-truth-value",
    "fault-umbrella", "fault-unpacks-too-big", "fault-unreadable", "fault-unreadable-workbook",
    "fault-url", "fault-whole", "fault-xml", "fault-year",
}  # fmt: skip
# Not of a dataset: boundaries and shapes of the map; and what all messages are made of.
OF_OTHERS = ("fault-also", "fault-boundary-", "fault-shape", "fault-message", "fault-where-")


def test_every_check_names_the_release_it_came_with() -> None:
    catalogue = (ROOT / "s3dash" / "i18n" / "sv.ftl").read_text(encoding="utf-8")
    keys = set(re.findall("^fault-[a-z0-9-]+", catalogue, re.MULTILINE))
    assert keys >= OF_THE_FIRST
    later = {key for key in keys - OF_THE_FIRST if not key.startswith(OF_OTHERS)}
    assert later == set(releases.SINCE)


@pytest.fixture
def editions(database_url: str) -> Editions:
    """A store whose first edition is FIRST."""
    store = Editions(database_url)
    store.prepare(lambda: FIRST)
    return store


def check_with(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the first example has a fault of this key."""

    def found(tables: Tables) -> Iterator[Fault]:
        for row in tables["examples"].index[:1]:
            yield Fault(key, "examples", int(row), "step", "analysis")

    monkeypatch.setattr("s3dash.model.checks.CHECKS", (*CHECKS, found))


def test_what_is_stored_is_read_though_a_later_check_would_refuse_it(
    editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_with("fault-ended", monkeypatch)
    (record,) = editions.records()
    stored = read_submission(editions.content(record)[1], "s3-edition.zip", is_stored=True)
    assert [one.key for one in stored.warnings] == ["fault-ended"]
    assert editions.dataset(record) == FIRST.dataset
    for language in LANGUAGES:
        assert stored.warnings[0].message(translator(language))


def test_what_is_handed_in_is_held_to_it(
    editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_with("fault-ended", monkeypatch)
    again = read_submission(SECOND.original, "Ved.xlsx")
    assert [one.key for one in again.faults] == ["fault-ended"]
    with pytest.raises(DatasetRefused):
        editions.publish(again, "Region", "Ny")


def test_it_is_restored_all_the_same(editions: Editions, monkeypatch: pytest.MonkeyPatch) -> None:
    editions.publish(SECOND, "Region", "Ny")
    check_with("fault-ended", monkeypatch)
    record = editions.restore(1, "Region", "Tillbaka")
    assert editions.dataset(record) == FIRST.dataset


def test_what_the_first_release_would_have_refused_is_refused(
    editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_with("fault-code", monkeypatch)
    with pytest.raises(DatasetRefused):
        editions.dataset(editions.records()[0])


def test_a_row_that_stays_is_held_to_it_and_goes(
    editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_with("fault-ended", monkeypatch)
    workbook = opened(SECOND.original)
    del workbook["examples"]
    found = editions.plan(read_submission(written(workbook), "s3.xlsx")).submission
    assert "warning-gone-row" in [one.key for one in found.warnings]
    assert found.accepted().counts["examples"] == 0

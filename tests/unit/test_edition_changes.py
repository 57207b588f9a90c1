"""What changed from edition to edition: kinds, whose it is, and the words."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from s3dash.analysis.changes.editions.between import (
    FOLLOWS,
    KINDS,
    OTHER,
    RECLASSIFIED,
    RENAMED,
    STATUS,
    EditionChanges,
    between_editions,
)
from s3dash.analysis.changes.editions.words import (
    change_sentence,
    difference_lines,
    tables_words,
    told_changes,
)
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model.changes.cells import GONE, NEW, REKEYED
from s3dash.model.difference import difference
from tests.conftest import Rows, dataset_of
from tests.data.test_kept_tables import FULL, full_rows
from tests.unit.test_changes import BASE, Made, by_key, edited, edits, made_in, rows_of

SV = translator("sv")


@given(edits("cell", "new", "gone", "key"), edits("cell", "new", "gone", "key"))
def test_what_changed_between_editions_leads_there_and_back(
    one: list[Made], other: list[Made]
) -> None:
    before, after = edited(BASE, one, "a"), edited(BASE, other, "b")
    there, back = between_editions(before, after), between_editions(after, before)
    assert by_key(made_in(before, [one.change for one in there.changes])) == by_key(after)
    assert by_key(made_in(after, [one.change for one in back.changes])) == by_key(before)


@given(edits("cell", "new", "gone"), edits("cell", "new", "gone"))
def test_the_way_back_has_the_same_kinds_with_new_and_gone_exchanged(
    one: list[Made], other: list[Made]
) -> None:
    before, after = edited(BASE, one, "a"), edited(BASE, other, "b")
    there, back = between_editions(before, after), between_editions(after, before)
    turned = {NEW: GONE, GONE: NEW}
    assert Counter(turned.get(one.kind, one.kind) for one in there.changes) == Counter(
        one.kind for one in back.changes
    )
    assert {code for one in there.changes for code in one.regions} == {
        code for one in back.changes for code in one.regions
    }


def changed(rows: Rows) -> EditionChanges:
    """What changed from FULL to the rows."""
    return between_editions(BASE, rows_of(rows))


def kinds(found: EditionChanges) -> list[str]:
    return [one.kind for one in found.changes]


def test_a_name_a_domain_and_a_code_are_told_apart() -> None:
    rows = full_rows()
    rows["priorities"][0]["name_sv"] = "Skogar"
    rows["priorities"][1]["domain_codes"] = "water"
    rows["priorities"][4]["priority_code"] = "G-9"
    rows["priorities"][0]["note"] = "Seen again."
    found = changed(rows)
    assert sorted(kinds(found)) == sorted([RENAMED, OTHER, RECLASSIFIED, REKEYED])
    assert {one.regions for one in found.changes} == {("A",), ("G",)}


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (("established", "stated"), ("developing", "stated"), STATUS),
        (("established", ""), ("developing", ""), STATUS),
        (("established", "inferred"), ("developing", "stated"), OTHER),
        (("established", "stated"), ("developing", "inferred"), OTHER),
        (("unspecified", ""), ("developing", "stated"), OTHER),
    ],
)
def test_a_status_has_changed_only_where_both_are_stated(
    was: tuple[str, str], now: tuple[str, str], kind: str
) -> None:
    before, after = full_rows(), full_rows()
    for rows, (status, basis) in ((before, was), (after, now)):
        rows["priorities"][0] |= {"status": status, "status_basis": basis}
    found = between_editions(rows_of(before), rows_of(after))
    (change,) = [one for one in found.changes if one.change.column == "status"]
    assert change.kind == kind


def test_a_row_is_of_every_region_that_it_leads_to() -> None:
    found = between_editions({}, BASE)
    of = {(one.change.table, one.change.key): one.regions for one in found.changes}
    assert of["group_members", ("G", "B")] == ("G", "B")
    assert of["lineage", ("A-0", "A-1")] == ("A",)
    assert of["domains", ("wood",)] == of["sources", ("s",)] == of["initiatives", ("net",)] == ()
    (match,) = [of[place] for place in of if place[0] == "matches"][:1]
    assert len(match) == 2


def test_what_only_follows_another_code_is_not_listed() -> None:
    rows = full_rows()
    rows["sources"][0]["source_code"] = "s-9"
    for table in rows.values():
        for row in table:
            row.update(
                {key: "s-9" for key, cell in row.items() if key == "source_code" and cell == "s"}
            )
    found = changed(rows)
    assert Counter(kinds(found))[REKEYED] >= 1
    assert Counter(kinds(found))[FOLLOWS] > 5
    assert not any(one.kind == FOLLOWS for one in told_changes(found.changes, SV))
    assert not any("följer" in line for line in tables_words(found.changes, SV))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_told_in_a_sentence_that_names_the_row(language: str) -> None:
    before, after = full_rows(), full_rows()
    after["priorities"][0] |= {"name_sv": "Skogar", "name_en": "Forests", "note": "Seen again."}
    before["priorities"][1] |= {"status_basis": "stated"}
    after["priorities"][1] |= {"status_basis": "stated", "status": "horizontal"}
    after["priorities"][1]["domain_codes"] = "water"
    after["priorities"][4]["priority_code"] = "G-9"
    after["memberships"].pop()
    after["domains"].append({"domain_code": "air", "name_sv": "Luft", "name_en": "Air"})
    t = translator(language)
    found = between_editions(rows_of(before), rows_of(after))
    assert {one.kind for one in found.changes} == set(KINDS) - {FOLLOWS}
    for one in found.changes:
        sentence = change_sentence(one, found, t)
        assert one.name.of(language) in sentence
        assert sentence.endswith(".")
    said = [change_sentence(one, found, t) for one in told_changes(found.changes, t)]
    assert len(said) == len(found.changes) - 1  # the name in the other language
    words = " ".join(said)
    old, status = {"sv": ("Skog”", "möjliggörande"), "en": ("Forest”", "enabling")}[language]
    assert old in words and status in words
    assert {"sv": "Vatten", "en": "Water"}[language] in words


def test_a_row_of_two_new_names_is_counted_once() -> None:
    rows = full_rows()
    rows["priorities"][0] |= {"name_sv": "Skogar", "name_en": "Forests"}
    assert tables_words(changed(rows).changes, SV) == ["Prioriterade områden: 1 omdöpt"]


def test_a_record_says_in_words_what_its_edition_changed() -> None:
    rows = full_rows()
    rows["priorities"][0]["name_sv"] = "Skogar"
    rows["domains"].append({"domain_code": "air", "name_sv": "Luft", "name_en": "Air"})
    lines = difference_lines(difference(FULL, dataset_of(rows)), SV)
    assert lines == ["Prioriterade områden: 1 ändrad", "Teman: 1 ny"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_that_is_new_in_one_language_only_is_told_in_both(language: str) -> None:
    rows = full_rows()
    rows["priorities"][0] |= {"name_sv": "Skogar"}
    (one,) = told_changes(changed(rows).changes, translator(language))
    assert (one.kind, one.change.column, one.change.after) == ("renamed", "name_sv", "Skogar")

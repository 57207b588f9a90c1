"""A part of the dataset sent back: it takes the place of its own part, and the rest stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import Workbook

from s3dash.config import LANGUAGES
from s3dash.data.editions.planning import Plan
from s3dash.data.editions.records import Editions
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import Submission
from s3dash.i18n import translator
from s3dash.model import TABLES
from tests.data.handed_in import Edit, add, add_priority, exported, keys, put, rename
from tests.data.test_kept_tables import begun, emptied, without, without_row

PART = Terms(part=True)
OF_A = Terms(part=True, region="A")


@pytest.fixture
def editions(sqlite_url: str) -> Editions:
    return begun(sqlite_url)


@pytest.fixture
def on_each(database_url: str) -> Editions:
    return begun(database_url)


def only(*sheets: str) -> Edit:
    """A workbook with some sheets only."""

    def edit(workbook: Workbook) -> None:
        for name in TABLES:
            if name not in sheets:
                del workbook[name]

    return edit


def only_of(region: str) -> Edit:
    """A workbook without the priorities of all others."""

    def edit(workbook: Workbook) -> None:
        sheet = workbook["priorities"]
        for row in range(sheet.max_row, 1, -1):
            if sheet.cell(row, 3).value != region:
                sheet.delete_rows(row)

    return edit


def made_to_fill_in(submission: Submission, part: str) -> Submission:
    """A submission that says it is made from a template."""
    assert submission.source is not None
    cells = replace(submission.source.cells, part=part)
    return replace(submission, source=replace(submission.source, cells=cells))


def changes(plan: Plan) -> list[tuple[object, ...]]:
    return [(one.kind, one.table, "/".join(one.key), one.column, one.after) for one in plan.changes]


def said(plan: Plan) -> list[tuple[object, ...]]:
    """Keys, sheets and rows of what is said; every message must speak both languages."""
    told = (*plan.submission.faults, *plan.submission.warnings)
    for language in LANGUAGES:
        t = translator(language)
        assert all(one.expected(t) in one.message(t) for one in told)
    return [(one.key, one.table, one.row) for one in told]


def test_one_sheet_takes_the_place_of_its_own_and_the_rest_stays(on_each: Editions) -> None:
    sheet = exported(on_each, 1, only("priorities"), add_priority("C-1", "C", "Is"))
    plan = on_each.plan(sheet, PART)
    assert changes(plan) == [("new", "priorities", "C-1", None, "")]
    assert ("warning-part-kept", None, None) in said(plan)
    record, _ = on_each.publish(sheet, "Region", "Del", PART)
    assert record.difference == {"priorities": {"added": ["C-1"], "removed": [], "changed": []}}


def test_without_saying_so_it_is_a_fault_that_offers_it_once(editions: Editions) -> None:
    plan = editions.plan(exported(editions, 1, only("priorities", "media")))
    (fault,) = plan.submission.faults
    assert fault.key == "fault-looks-part" and fault.table is None
    assert fault.params == {"count": 11, "sheets": "priorities, media"}
    assert "--part" in fault.message(translator("sv"))
    assert plan.changes == ()


def test_a_few_sheets_that_are_missing_are_told_each(editions: Editions) -> None:
    plan = editions.plan(exported(editions, 1, without("rounds"), without("sources")))
    assert [one.key for one in plan.submission.faults] == ["fault-no-sheet"] * 2


def test_a_part_is_held_to_the_tables_that_stay(editions: Editions) -> None:
    misspelt = put("priorities", "A-2", "domain_codes", "watre")
    plan = editions.plan(exported(editions, 1, only("priorities"), misspelt), PART)
    (fault,) = plan.submission.faults
    assert (fault.key, fault.row, fault.params["near"]) == ("fault-reference", 3, "water")


def test_a_row_that_a_part_took_from_under_another_is_told_by_its_key(editions: Editions) -> None:
    plan = editions.plan(
        exported(editions, 1, only("priorities"), without_row("priorities", "A-0")), PART
    )
    (fault,) = plan.submission.faults
    assert (fault.table, fault.row, fault.params["edition_row"]) == ("lineage", None, "A-0/A-1")


def test_columns_that_a_part_leaves_out_stay(editions: Editions) -> None:
    plan = editions.plan(
        exported(
            editions,
            1,
            only("regions"),
            without("regions", "name_en", "county_code"),
            rename("A", "Ådalen"),
        ),
        PART,
    )
    assert changes(plan) == [("changed", "regions", "A", "name_sv", "Ådalen")]
    assert plan.submission.accepted().row("regions", "A").name_en == "Adale"


def test_a_sheet_that_may_be_the_one_that_is_meant_is_no_part_left_out(editions: Editions) -> None:
    def misname(workbook: Workbook) -> None:
        workbook.create_sheet("strategy")

    plan = editions.plan(exported(editions, 1, only("priorities"), misname), PART)
    assert ("fault-no-sheet", "strategies", None) in said(plan)


def test_the_rows_of_one_region_take_the_place_of_its_own(editions: Editions) -> None:
    mine = exported(
        editions,
        1,
        only_of("A"),
        add_priority("A-9", "A", "Nytt"),
        without_row("priorities", "A-2"),
        rename("A", "Ådalen"),
        rename("B", "Annan"),
    )
    plan = editions.plan(mine, OF_A)
    assert changes(plan) == [
        ("changed", "regions", "A", "name_sv", "Ådalen"),
        ("new", "priorities", "A-9", None, ""),
        ("gone", "priorities", "A-2", None, ""),
    ]
    assert ("warning-other-region", "regions", 3) in said(plan)
    assert plan.submission.accepted().row("regions", "B").name_sv == "Berga"


def test_a_new_row_that_is_nobodys_comes_with_a_regions(editions: Editions) -> None:
    source = add("sources", source_code="new-s", source_kind="public_document", title="Ny")
    mine = exported(
        editions, 1, only("priorities", "sources"), source, add_priority("A-9", "A", "N")
    )
    assert changes(editions.plan(mine, OF_A)) == [
        ("new", "sources", "new-s", None, ""),
        ("new", "priorities", "A-9", None, ""),
    ]


def test_a_fault_in_a_row_of_another_region_is_no_matter(editions: Editions) -> None:
    broken = put("priorities", "B-1", "status", "nonsense")
    plan = editions.plan(exported(editions, 1, broken, rename("A", "Ådalen")), OF_A)
    assert plan.submission.faults == ()
    assert ("warning-other-region", "priorities", 5) in said(plan)


def test_a_region_that_there_is_not_is_a_fault(editions: Editions) -> None:
    plan = editions.plan(exported(editions, 1), Terms(region="a"))
    (fault,) = plan.submission.faults
    assert (fault.key, fault.value, fault.params["near"]) == ("fault-part-region", "a", "A")


def test_the_workbook_of_another_region_is_told_for_what_it_is(editions: Editions) -> None:
    def leave_a(workbook: Workbook) -> None:
        sheet = workbook["regions"]
        (row,) = [one[0].row for one in sheet.iter_rows() if one[0].value == "A"]
        sheet.delete_rows(row)

    plan = editions.plan(exported(editions, 1, only_of("B"), leave_a), OF_A)
    first = plan.submission.faults[0]
    assert (first.key, first.table, first.value) == ("fault-part-region-gone", "regions", "A")


def test_one_regions_rows_as_the_whole_are_offered_as_a_part(editions: Editions) -> None:
    plan = editions.plan(exported(editions, 1, only_of("B")))
    assert [one.key for one in plan.submission.faults] == ["fault-looks-region"]
    (fault,) = plan.submission.faults
    assert fault.params == {"region": "B", "count": 2}
    assert "--part --region B" in fault.message(translator("sv"))
    whole = exported(editions, 1, only_of("B"), emptied("lineage"))
    plan = editions.plan(whole)
    assert plan.submission.faults == ()
    assert "warning-looks-region" in [one.key for one in plan.submission.warnings]


def test_a_match_answered_by_a_row_that_is_left_out_follows_from_it(editions: Editions) -> None:
    answered = (
        put("matches", "m2", "answer_kind", "priority"),
        put("matches", "m2", "answer_code", "A-1"),
    )
    plan = editions.plan(exported(editions, 1, only_of("B"), *answered))
    assert [one.key for one in plan.submission.faults] == ["fault-looks-region"]


def test_sheets_that_are_told_to_be_missing_are_not_told_to_stay(editions: Editions) -> None:
    plan = editions.plan(exported(editions, 1, only("priorities")))
    assert [one[0] for one in said(plan)] == ["fault-looks-part"]


def test_a_region_by_its_name_is_told_its_code_and_of_no_row(editions: Editions) -> None:
    mine = exported(editions, 1, rename("A", "Ådalen"), rename("C", "Sjö"))
    plan = editions.plan(mine, Terms(part=True, region="berga"))
    assert [(one.key, one.params["near"]) for one in plan.submission.faults] == [
        ("fault-part-region", "B")
    ]
    assert plan.submission.warnings == ()


def test_rows_that_a_template_lacks_stay(editions: Editions) -> None:
    empty = [emptied(name) for name in TABLES]
    filled = made_to_fill_in(exported(editions, 1, *empty, add_priority("C-1", "C", "Is")), "all")
    plan = editions.plan(filled)
    assert changes(plan) == [("new", "priorities", "C-1", None, "")]
    assert plan.refusal is None


def test_a_template_of_a_region_changes_its_rows_only(editions: Editions) -> None:
    lacking = without_row("priorities", "A-2")
    filled = made_to_fill_in(
        exported(editions, 1, rename("A", "Ådalen"), rename("B", "Annan"), lacking), "A"
    )
    plan = editions.plan(filled)
    assert changes(plan) == [("changed", "regions", "A", "name_sv", "Ådalen")]
    assert ("warning-part-lacks", "priorities", None) in said(plan)
    assert ("warning-other-region", "regions", 3) in said(plan)
    plan = editions.plan(filled, OF_A)
    assert ("gone", "priorities", "A-2", None, "") in changes(plan)


def test_a_sheet_of_links_that_was_taken_out_stays_and_that_is_said(editions: Editions) -> None:
    plan = editions.plan(exported(editions, 1, without("domain_links")))
    assert plan.changes == ()
    assert ("warning-kept-table", "domain_links", None) in said(plan)


def test_a_part_is_merged_with_what_a_colleague_published(on_each: Editions) -> None:
    mine = exported(on_each, 1, only("priorities"), add_priority("C-1", "C", "Is"))
    on_each.publish(exported(on_each, 1, add_priority("B-2", "B", "Ö")), "Region B", "B")
    record, _ = on_each.publish(mine, "Region C", "C", PART)
    assert keys(on_each.dataset(record), "priorities")[-2:] == ["B-2", "C-1"]

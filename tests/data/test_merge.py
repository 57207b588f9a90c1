"""Two who worked at the same time: what both changed is kept, or told as a conflict."""

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import Workbook

from s3dash.config import LANGUAGES
from s3dash.data.editions.records import Editions
from s3dash.data.merging.terms import Terms
from s3dash.errors import DatasetRefused, NotPublished
from s3dash.faults import UNTOLD
from s3dash.i18n import translator
from s3dash.model.changes.words import conflict_words
from tests.data.handed_in import Edit, add, add_priority, exported, handed_in, keys, put, rename
from tests.data.test_kept_tables import FULL, begun, without_row


@pytest.fixture
def editions(sqlite_url: str) -> Editions:
    return begun(sqlite_url)


@pytest.fixture
def on_each(database_url: str) -> Editions:
    return begun(database_url)


def test_what_a_colleague_published_meanwhile_stays(on_each: Editions) -> None:
    mine = exported(on_each, 1, rename("A", "Ådalen"), add_priority("C-1", "C", "Is"))
    theirs = exported(
        on_each, 1, put("regions", "A", "name_en", "The dale"), add_priority("B-2", "B", "Ö")
    )
    on_each.publish(theirs, "Region B", "Deras")
    plan = on_each.plan(mine)
    assert (plan.begun_from.number, plan.in_use.number) == (1, 2)
    assert plan.conflicts == () and plan.losses.gone == ()
    assert [(one.kind, one.key, one.column, one.before, one.after) for one in plan.changes] == [
        ("changed", ("A",), "name_sv", "Ådala", "Ådalen"),
        ("new", ("C-1",), None, "", ""),
    ]
    record, is_new = on_each.publish(mine, "Region A", "Mina")
    found = on_each.dataset(record)
    assert is_new and (record.number, record.difference) == (
        3,
        {
            "regions": {"added": [], "removed": [], "changed": ["A"]},
            "priorities": {"added": ["C-1"], "removed": [], "changed": []},
        },
    )
    assert (found.row("regions", "A").name_sv, found.row("regions", "A").name_en) == (
        "Ådalen",
        "The dale",
    )
    assert keys(found, "priorities")[-2:] == ["B-2", "C-1"]


def test_a_cell_that_both_changed_is_told_with_both_values_and_who(editions: Editions) -> None:
    editions.publish(exported(editions, 1, put("regions", "A", "latitude", 59)), "Region B", "B")
    editions.publish(exported(editions, 2, rename("C", "Sjö")), "Region C", "C")
    mine = exported(editions, 1, put("regions", "A", "latitude", 58.9))
    plan = editions.plan(mine)
    (conflict,) = plan.conflicts
    assert (conflict.table, conflict.key, conflict.column, conflict.row) == (
        "regions", ("A",), "latitude", 2,
    )  # fmt: skip
    assert (conflict.base, conflict.theirs, conflict.yours, conflict.by) == (
        "", "59", "58.9", "Region B",
    )  # fmt: skip
    words = conflict_words(conflict, {}, translator("sv"))
    assert words == (
        "regions, rad 2: A, latitude: filen säger 58,9, versionen som används säger 59 (Region B)."
        " Det var (tomt)."
    )
    with pytest.raises(NotPublished) as refused:
        editions.publish(mine, "Region A", "Mina")
    assert (refused.value.key, refused.value.option) == ("error-conflicts", "--replace 0")
    for language in LANGUAGES:
        assert refused.value.message(translator(language))
    assert len(editions.records()) == 3
    record, _ = editions.publish(mine, "Region A", "Mina", Terms(replace=0))
    found = editions.dataset(record)
    assert found.row("regions", "A").latitude == 58.9
    assert found.row("regions", "C").name_sv == "Ceda"


def test_the_same_change_by_both_is_no_conflict(editions: Editions) -> None:
    same = rename("A", "Ådalen")
    editions.publish(exported(editions, 1, same), "Region B", "B")
    plan = editions.plan(exported(editions, 1, same))
    assert plan.conflicts == plan.changes == ()
    assert editions.publish(exported(editions, 1, same), "Region A", "A")[1] is False


def test_a_row_that_one_took_out_and_the_other_changed_is_a_conflict(editions: Editions) -> None:
    editions.publish(exported(editions, 1, put("media", "film", "minutes", 3)), "Region B", "B")
    (conflict,) = editions.plan(exported(editions, 1, without_row("media", "film"))).conflicts
    assert (conflict.column, conflict.theirs, conflict.yours) == ("minutes", "3", None)
    assert "(raden borttagen)" in conflict_words(conflict, {}, translator("sv"))


def test_a_row_taken_out_that_a_colleague_changed_is_refused_though_it_stays(
    editions: Editions,
) -> None:
    editions.publish(exported(editions, 1, put("examples", "ex", "text_sv", "Nytt")), "B", "B")
    mine = exported(editions, 1, without_row("examples", "ex"))
    assert editions.plan(mine).changes == ()
    with pytest.raises(NotPublished) as refused:
        editions.publish(mine, "A", "A")
    assert refused.value.key == "error-conflicts"


def test_the_same_file_on_other_terms_is_not_handed_in_again(on_each: Editions) -> None:
    mine = exported(on_each, 1, rename("A", "Ådalen"), rename("B", "Berg"))
    for region, name in (("A", "Ådalen"), ("B", "Berg")):
        record, is_new = on_each.publish(mine, region, "Ny", Terms(part=True, region=region))
        assert is_new and on_each.dataset(record).row("regions", region).name_sv == name
    assert on_each.publish(mine, "A", "Ny")[1] is False


def test_what_a_colleague_took_out_and_nobody_touched_goes(editions: Editions) -> None:
    gone = exported(editions, 1, without_row("media", "film"))
    editions.publish(gone, "Region B", "B", Terms(replace=1))
    plan = editions.plan(exported(editions, 1, rename("A", "Ådalen")))
    assert plan.conflicts == () and plan.losses.gone == ()
    assert plan.submission.accepted().counts["media"] == 0


def mine_at(code: str) -> tuple[Edit, Edit]:
    """A priority of a domain that one edition alone has."""
    return add_priority(code, code[0], "Gruva"), put("priorities", code, "domain_codes", "ore")


ADD_ORE = add("domains", domain_code="ore", name_sv="Malm", name_en="Ore")


def test_a_row_whose_domain_a_colleague_took_out_is_told_at_its_row(editions: Editions) -> None:
    editions.publish(exported(editions, 1, ADD_ORE), "Region B", "B")
    late = exported(editions, 2, *mine_at("B-9"))
    without_ore = exported(editions, 2, without_row("domains", "ore"))
    editions.publish(without_ore, "Region B", "B", Terms(replace=1))
    (fault,) = editions.plan(late).submission.faults
    assert (fault.table, fault.row, fault.column, fault.value) == (
        "priorities", 8, "domain_codes", "ore",
    )  # fmt: skip


def test_a_colleagues_row_whose_domain_is_taken_out_is_told_by_its_key(editions: Editions) -> None:
    editions.publish(exported(editions, 1, ADD_ORE), "Region B", "B")
    editions.publish(exported(editions, 2, *mine_at("C-9")), "Region C", "C")
    (fault,) = editions.plan(exported(editions, 2, without_row("domains", "ore"))).submission.faults
    assert (fault.table, fault.row, fault.params["edition_row"]) == ("priorities", None, "C-9")
    for language, word in (("sv", "C-9 i versionen som"), ("en", "C-9 of the version in use")):
        assert word in fault.where(translator(language))


def test_a_workbook_that_does_not_say_where_it_began_is_held_against_the_edition_in_use(
    editions: Editions,
) -> None:
    editions.publish(exported(editions, 1, add_priority("B-2", "B", "Ö")), "Region B", "B")
    plan = editions.plan(handed_in(FULL))
    assert plan.begun_from is None
    assert [(one.kind, one.key) for one in plan.changes] == [("gone", ("B-2",))]
    assert [one.key for one in plan.submission.warnings] == ["warning-begun-unknown"]
    elsewhere = replace(editions.records()[0], content_sha256="0" * 64)
    plan = editions.plan(handed_in(FULL, begun_from=elsewhere))
    assert plan.begun_from is None
    assert [one.key for one in plan.submission.warnings] == ["warning-begun-unknown"]


def test_a_changed_key_is_told_as_such_with_all_that_points_to_it(editions: Editions) -> None:
    def rekey(workbook: Workbook) -> None:
        for sheet in ("priorities", "lineage"):
            for line in workbook[sheet].iter_rows(min_row=2):
                for cell in line:
                    cell.value = "A-one" if cell.value == "A-1" else cell.value

    plan = editions.plan(exported(editions, 1, rekey))
    assert plan.losses.gone == ()
    assert {(one.kind, one.table, one.column) for one in plan.changes} == {
        ("rekeyed", "priorities", "priority_code"),
        ("rekeyed", "priorities", "part_of"),
        ("rekeyed", "lineage", None),
    }
    (row,) = [one for one in plan.changes if one.column == "priority_code"]
    assert (row.before, row.after, row.row) == ("A-1", "A-one", 2)
    theirs = put("priorities", "A-1", "note", "Sagt på mötet.")
    editions.publish(exported(editions, 1, theirs), "Region B", "B")
    record, _ = editions.publish(exported(editions, 1, rekey), "Region A", "A")
    found = editions.dataset(record)
    assert found.row("priorities", "A-one").note == "Sagt på mötet."
    assert found.row("priorities", "A-3").part_of == "A-one"
    assert "A-1" not in keys(found, "priorities")


def test_rows_keep_the_order_of_the_edition(editions: Editions) -> None:
    def turn(workbook: Workbook) -> None:
        lines = [
            [cell.value for cell in line] for line in workbook["priorities"].iter_rows(min_row=2)
        ]
        workbook["priorities"].delete_rows(2, 100)
        for line in reversed(lines):
            workbook["priorities"].append(line)

    turned = exported(editions, 1, turn)
    assert editions.plan(turned).changes == ()
    assert editions.publish(turned, "Region A", "A")[1] is False
    named = exported(editions, 1, turn, put("priorities", "A-2", "name_sv", "Sjöar"))
    record, _ = editions.publish(named, "Region A", "A")
    assert keys(editions.dataset(record), "priorities") == keys(FULL, "priorities")


def test_a_fault_in_the_file_stays_in_its_own_place(editions: Editions) -> None:
    editions.publish(exported(editions, 1, add_priority("B-2", "B", "Ö")), "Region B", "B")
    mine = exported(editions, 1, put("priorities", "A-2", "domain_codes", "watre"))
    (fault,) = editions.plan(mine).submission.faults
    assert (fault.table, fault.row, fault.column) == ("priorities", 3, "domain_codes")
    with pytest.raises(DatasetRefused):
        editions.publish(mine, "Region A", "A")


def test_rows_that_are_not_public_are_not_compared(editions: Editions) -> None:
    secret = add(
        "dialogues", dialogue_code="d", region_code="A", held_on="2024-10-03", said_sv="Hemligt",
        public="nej", source_code="s",
    )  # fmt: skip
    plan = editions.plan(exported(editions, 1, secret, rename("A", "Ådalen")))
    assert [one.table for one in plan.changes] == ["regions"]
    assert "Hemligt" not in repr(plan)


def test_personal_data_is_told_as_a_fault_and_in_no_change(editions: Editions) -> None:
    mail = "anna.svensson@example.org"
    told = put("priorities", "A-1", "note", mail)
    editions.publish(exported(editions, 1, put("priorities", "A-1", "note", "B")), "B", "B")
    plans = [editions.plan(exported(editions, number, told)) for number in (1, 2)]
    for plan in plans:
        assert [one.key for one in plan.submission.faults] == ["fault-email"]
        assert mail not in repr((plan.changes, plan.conflicts))
    assert [one.yours for one in plans[0].conflicts] == [UNTOLD]
    # where there is a fault nothing changes
    assert plans[1].changes == ()

"""What is proposed, and on what: links between two rounds, and answers to needs."""

from __future__ import annotations

import pytest

from s3dash.analysis.suggestions import lineage, matches
from s3dash.analysis.suggestions.lineage import PossibleLink, possible_links
from s3dash.analysis.suggestions.matches import possible_matches
from s3dash.model import TABLES, Dataset
from tests.conftest import Rows, copy_of_tiny, dataset_of

Pair = tuple[str, str]


def unlinked(dataset: Dataset) -> Dataset:
    tables = {name: dataset.table(name) for name in TABLES}
    tables["lineage"] = tables["lineage"].iloc[:0]
    return Dataset(tables)


def pairs(links: list[PossibleLink]) -> list[Pair]:
    return [(one.earlier.priority_code, one.later.priority_code) for one in links]


@pytest.fixture
def rows() -> Rows:
    """TINY without its link, and a later wording that is much like an earlier one."""
    found = copy_of_tiny()
    found["lineage"] = []
    return found


def area(rows: Rows, code: str) -> dict[str, str]:
    return next(one for one in rows["priorities"] if one["priority_code"] == code)


def test_an_equal_name_of_the_same_domain_is_proposed_first(rows: Rows) -> None:
    (first, *_) = possible_links(dataset_of(rows))
    assert pairs([first]) == [("A-0", "A-1")]
    assert (first.alike, first.is_same_domain, first.domains) == (1.0, True, ("wood",))
    assert first.is_same_name


def test_what_is_linked_on_both_sides_is_not_proposed(small: Dataset) -> None:
    links = {(row.earlier_code, row.later_code) for row in small.rows("lineage")}
    every = pairs(possible_links(unlinked(small)))
    assert len(every) > 30 and links.intersection(every)
    earlier, later = {one for one, _ in links}, {one for _, one in links}
    assert not [
        one for one in pairs(possible_links(small)) if one[0] in earlier and one[1] in later
    ]


def test_a_name_that_is_a_part_of_another_is_proposed_and_not_held_to_be_the_same(
    rows: Rows,
) -> None:
    area(rows, "A-1").update(name_sv="Skog och trä", name_en="Forest and wood")
    (link,) = (one for one in possible_links(dataset_of(rows)) if pairs([one])[0][1] == "A-1")
    assert link.alike == 1.0 and not link.is_same_name


def test_strokes_and_capitals_make_no_other_name(rows: Rows) -> None:
    area(rows, "A-0").update(name_sv="SKOG–SJÖ", name_en="Forest – lake")
    area(rows, "A-1").update(name_sv="Skog-sjö", name_en="forest-lake")
    links = {pairs([one])[0]: one for one in lineage.compared(dataset_of(rows))}
    assert links["A-0", "A-1"].alike == 1.0


def test_a_name_of_another_domain_has_to_be_alike_by_itself(rows: Rows) -> None:
    area(rows, "A-0").update(domain_codes="water")
    area(rows, "A-1").update(name_sv="Skogar", name_en="Woods and trees")
    assert ("A-0", "A-1") not in pairs(possible_links(dataset_of(rows)))


def test_areas_without_a_domain_share_none(rows: Rows) -> None:
    for code in ("A-0", "A-1"):
        area(rows, code).update(domain_codes="")
    links = {pairs([one])[0]: one for one in lineage.compared(dataset_of(rows))}
    assert not links["A-0", "A-1"].is_same_domain and links["A-0", "A-1"].domains == ()


def test_a_round_in_which_the_region_has_nothing_is_passed_over(rows: Rows) -> None:
    rows["rounds"].append(
        {"round_code": "mid", "name_sv": "M", "name_en": "M", "starts_on": "2017-01-01"}
    )
    rows["priorities"].append({**area(rows, "G-1"), "priority_code": "G-0", "round_code": "mid"})
    found = pairs(possible_links(dataset_of(rows)))
    assert ("A-0", "A-1") in found and ("G-0", "G-1") in found


def test_the_region_that_goes_on_takes_over_the_areas_of_the_one_before(rows: Rows) -> None:
    rows["regions"].append(
        {"region_code": "OLD", "region_kind": "region", "name_sv": "Förr", "name_en": "Before",
         "successor_code": "C", "valid_to": "2020"}
    )  # fmt: skip
    area(rows, "A-0").update(region_code="OLD")
    rows["priorities"].append({**area(rows, "A-1"), "priority_code": "C-1", "region_code": "C"})
    assert pairs(possible_links(dataset_of(rows))) == [("A-0", "C-1")]


def test_a_region_with_one_round_has_nothing_to_propose(rows: Rows) -> None:
    rows["priorities"] = [one for one in rows["priorities"] if one["round_code"] == "new"]
    assert possible_links(dataset_of(rows)) == []


def test_proposals_stand_in_one_order_however_the_rows_stand(rows: Rows) -> None:
    once = pairs(possible_links(dataset_of(rows)))
    rows["priorities"].reverse()
    assert pairs(possible_links(dataset_of(rows))) == once


# ---- answers --------------------------------------------------------------------------------


def test_an_answer_shares_a_domain_and_a_word_and_is_anothers(small: Dataset) -> None:
    found = possible_matches(small)
    assert len(found) > 10
    for one in found:
        assert one.domains and any(one.words)
        assert one.answer.region not in {
            one.need.region_code,
            *small.groups_of(one.need.region_code),
        }


def test_what_is_matched_already_is_not_proposed(small: Dataset) -> None:
    known = {(row.seeks_code, row.answer_code) for row in small.rows("matches")}
    found = {(one.need.statement_code, one.answer.code) for one in possible_matches(small)}
    assert known and not known & found


def test_a_need_gets_few_proposals_offers_first(small: Dataset) -> None:
    by_need: dict[str, list[int]] = {}
    for one in possible_matches(small):
        places = by_need.setdefault(one.need.statement_code, [])
        places.append(matches.KINDS.index(one.answer.kind))
    assert max(map(len, by_need.values())) <= matches.MOST_FOR_A_NEED
    assert all(places == sorted(places) for places in by_need.values())


def test_what_may_not_answer_is_not_proposed(small: Dataset) -> None:
    tables = {name: small.table(name) for name in TABLES}
    tables["clusters"]["cluster_status"] = "unknown"
    tables["priorities"]["status"] = "deselected"
    kinds = {one.answer.kind for one in possible_matches(Dataset(tables))}
    assert kinds <= {"statement"}
    assert {one.answer.kind for one in possible_matches(small)} > {"statement"}


def test_words_are_told_whole_as_the_need_writes_them(small: Dataset) -> None:
    for one in possible_matches(small):
        assert all(word in (one.need.text_sv or "").lower() for word in one.words[0])
        assert all(word in (one.need.text_en or "").lower() for word in one.words[1])
        assert not {"and", "with", "other"} & set(one.words[1])

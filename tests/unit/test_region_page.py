"""What the page of a region, and that of all regions, says."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from s3dash.analysis.facts.membership_tree import membership_tree
from s3dash.analysis.facts.stated_partners import StatedPartner
from s3dash.analysis.measures.best_matches import matches_of, strongest
from s3dash.analysis.measures.pairs import pairs_of, selected_pairs
from s3dash.analysis.measures.ranking import first_of, ranked
from s3dash.analysis.pages.region import one_region_answer
from s3dash.analysis.pages.region_overview import overview_answer
from s3dash.analysis.pages.region_sections import region_page
from s3dash.analysis.scope import regions_of
from s3dash.analysis.selection import resolve
from s3dash.analysis.words.answer import in_plain_text
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from s3dash.state.view_state import WEIGHTS
from s3dash.views.region.sections import region_sections
from tests.asking import question_of
from tests.conftest import Build, Rows

SV, EN = translator("sv"), translator("en")
TODAY = datetime.date(2026, 11, 23)


# ---- one region -------------------------------------------------------------------------------


def test_the_sentence_counts_own_areas_and_tells_of_the_change(small: Dataset) -> None:
    assert one_region_answer(
        question_of(small, round_code="2021-2027", t=SV), "SE311"
    ).sentence == (
        "Programperioden 2021–2027: Värmland har 7 prioriterade områden. Jämfört med perioden "
        "före: 2 behållna, 3 omdöpta, 2 nya och 1 som inte återfinns."
    )
    assert one_region_answer(
        question_of(small, round_code="2021-2027", t=EN), "SE331"
    ).sentence.endswith(
        "There is no data for the period before, so the areas are the first that are known."
    )


def test_a_region_without_priorities_is_told_and_not_counted_as_zero(small: Dataset) -> None:
    found = one_region_answer(question_of(small, round_code="2021-2027", t=SV), "SE121")
    assert "för Uppsala finns ingen uppgift om egna prioriterade områden" in found.sentence
    assert "4 områden som är gemensamma i Östra Mellansverige" in found.sentence
    assert "återfinns inte" not in found.sentence
    assert set(found.data_table["later_wordings"]) == {".."}


def test_the_table_tells_an_unknown_past_from_none(small: Dataset) -> None:
    first = one_region_answer(question_of(small, round_code="2021-2027", t=SV), "SE331").data_table
    assert set(first["earlier_wordings"]) == {".."}
    later = one_region_answer(question_of(small, round_code="2021-2027", t=SV), "SE311").data_table
    assert list(later.loc[later["change_words"] == "nytt", "earlier_wordings"]) == ["-", "-"]
    text = in_plain_text(later, SV)
    assert "Digitalisering av välfärdstjänster" in set(text["earlier_wordings"])


def test_the_groups_areas_stand_apart_and_are_not_the_regions_own(tiny: Dataset) -> None:
    page = region_page(question_of(tiny, round_code="new", as_of=TODAY, t=SV), "C")
    assert page.card.priorities == ()
    assert [group.name for group in page.card.groups] == ["Gruppen"]
    assert page.matches.is_joint
    assert [one.ranked.code for one in page.matches.similar] == ["A"]


def test_every_claim_has_its_source_in_the_one_list(small: Dataset) -> None:
    page = region_page(question_of(small, round_code="2021-2027", as_of=TODAY, t=SV), "SE311")
    assert page.card.priorities[0].source == page.sources[0]
    assert len(set(page.sources)) == len(page.sources) == 13
    assert all(note.source in page.sources for _, notes in page.clusters for note in notes)


def test_strategies_come_latest_first_and_say_when_they_were_adopted(small: Dataset) -> None:
    latest, earlier = region_page(
        question_of(small, round_code="2021-2027", as_of=TODAY, t=SV), "SE311"
    ).strategies
    assert (latest.years, latest.adopted) == ("2022–2028", 2022)
    assert (earlier.years, earlier.governance) == ("2015–2020", None)


def test_statements_are_those_of_the_round(small: Dataset) -> None:
    (seeks,) = region_page(
        question_of(small, round_code="2021-2027", as_of=TODAY, t=SV), "SE311"
    ).statements
    assert (seeks.kind, seeks.partners) == ("seeks", (StatedPartner("Vanguard regions", None),))
    assert (
        region_page(
            question_of(small, round_code="2014-2020", as_of=TODAY, t=SV), "SE311"
        ).statements
        == ()
    )


def test_a_region_that_a_statement_names_is_called_as_on_the_page(small: Dataset) -> None:
    for t, upper in ((SV, "Oberösterreich"), (EN, "Upper Austria")):
        (seeks, *_) = region_page(
            question_of(small, round_code="2021-2027", as_of=TODAY, t=t), "SE124"
        ).statements
        assert [(one.words, one.region and one.region[:2]) for one in seeks.partners] == [
            ("Emilia-Romagna", ("ITH5", "partner")),
            (upper, ("AT31", "partner")),
        ]


# ---- what it takes part in ----------------------------------------------------------------------


def test_a_member_of_a_part_stands_under_the_whole(tiny: Dataset) -> None:
    (net,) = membership_tree(question_of(tiny, as_of=TODAY, t=SV), "B")
    assert [note.words for note in net.notes if not note.group] == []
    assert [note.group for note in net.notes] == ["Gruppen"]
    assert [(part.name, part.notes[0].words) for part in net.parts] == [("Piloten", "deltar")]


def test_what_only_the_group_takes_part_in_is_said_to_be_the_groups(tiny: Dataset) -> None:
    net, area = membership_tree(question_of(tiny, as_of=TODAY, t=SV), "C")
    assert (area.name, area.notes[0].words) == ("Programmet", "var programområde")
    assert [note.group for note in net.notes] == ["Gruppen"]
    assert net.parts == ()


def test_a_region_that_takes_part_in_nothing_has_no_tree(tiny: Dataset) -> None:
    assert membership_tree(question_of(tiny, as_of=TODAY, t=SV), "P") == ()


# ---- best matches -----------------------------------------------------------------------------


def test_neighbours_are_ranked_by_what_they_share_and_name_it(small: Dataset) -> None:
    found = [
        one
        for one in matches_of(question_of(small, round_code="2021-2027", t=SV), "SE311").similar
        if one.ranked.rank
    ]
    assert [one.ranked.code for one in found] == ["SE213", "SE232", "SE312", "SE322", "SE332"]
    assert [one.ranked.rank for one in found] == [1, 2, 2, 4, 5]
    shares = [one.ranked.value for one in found]
    assert shares == sorted(shares, reverse=True)
    assert all(0 < share < 1 for share in shares)
    assert ("tourism-experiences", "Besöksnäring och upplevelser") in found[0].domains


@pytest.mark.parametrize("region", ["SE311", "SE121", "SE331", "ITH5"])
def test_the_region_page_has_the_numbers_of_the_page_of_partners(
    small: Dataset, region: str
) -> None:
    pairs = selected_pairs(
        question_of(
            dataset=small, selection=resolve(ViewState(view="partner", region=region), small)
        )
    )
    at = pairs.profiles.at
    found = matches_of(question_of(small, round_code="2021-2027", t=SV), region)
    assert found.similar and found.complementary
    for one in found.similar:
        assert one.ranked.value == pytest.approx(pairs.overlap[at(region), at(one.ranked.code)])
    for other in found.complementary:
        score = pairs.complementarity.score[at(region), at(other.ranked.code)]
        assert other.ranked.value == pytest.approx(score)


def test_who_can_add_most_says_what_of_theirs_is_related_to_what_of_ours(small: Dataset) -> None:
    first = matches_of(question_of(small, round_code="2021-2027", t=SV), "SE311").complementary[0]
    assert (first.name, first.ranked.rank, round(first.ranked.value, 2)) == (
        "Östergötland",
        1,
        0.21,
    )
    assert first.reasons == (
        ("Mobilitet och logistik", "Avancerad tillverkning"),
        ("Material", "Avancerad tillverkning"),
    )
    page = region_page(question_of(small, round_code="2021-2027", as_of=TODAY, t=SV), "SE311")
    own = {name for note in page.card.priorities for _, name in note.domains}
    assert {ours for _, ours in first.reasons} <= own
    assert not {theirs for theirs, _ in first.reasons} & own


@pytest.mark.parametrize("scheme", WEIGHTS)
def test_a_page_counts_priorities_as_its_address_says(small: Dataset, scheme: str) -> None:
    page = region_page(
        question_of(small, round_code="2021-2027", as_of=TODAY, t=SV), "SE311", scheme
    )
    codes = sorted(regions_of(small, "sweden"))
    pairs = pairs_of(small, "2021-2027", codes, scheme)
    first = page.matches.similar[0].ranked
    at = pairs.profiles.at
    assert first.value == pytest.approx(pairs.overlap[at("SE311"), at(first.code)])
    told = str(
        region_sections(
            page, None, question_of(state=ViewState(view="region", region="SE311"), t=SV)
        )
    )
    way = SV("counted-otherwise", way=SV(f"weights-{scheme}"))
    assert (way in told) == (scheme != "main")


def test_parts_of_nothing_are_no_reason() -> None:
    assert strongest(np.array([[0.0, 0.2], [0.0, 0.0]]), 2) == [(0, 1)]


def test_a_group_is_compared_with_the_regions_and_is_nobodys_match(small: Dataset) -> None:
    of_group = matches_of(question_of(small, round_code="2021-2027", t=SV), "SE12")
    assert len(of_group.similar) == 5
    assert of_group.complementary == ()
    assert not any(one.ranked.joint for one in of_group.similar)
    for region in small.regions_of_kind("region"):
        found = matches_of(question_of(small, round_code="2021-2027", t=SV), region)
        codes = {one.ranked.code for one in (*found.similar, *found.complementary)}
        assert codes <= set(small.regions_of_kind("region")) - {region}


def test_equally_like_regions_come_by_code_in_the_same_place(build: Build, rows: Rows) -> None:
    base = {**rows["priorities"][0], "domain_codes": "wood"}
    for region in "CB":
        rows["priorities"].append({**base, "priority_code": f"{region}-9", "region_code": region})
    found = matches_of(question_of(dataset=build(rows), round_code="new", t=SV), "A").similar
    assert [(one.ranked.code, one.ranked.rank) for one in found] == [("B", 1), ("C", 1)]


def test_a_match_whose_data_is_incomplete_or_joint_comes_last_and_has_no_rank(
    small: Dataset,
) -> None:
    found = matches_of(question_of(small, round_code="2021-2027", t=SV), "SE332").similar
    assert [one.ranked.code for one in found if one.ranked.incomplete] == ["SE331"]
    assert (found[-1].ranked.code, found[-1].ranked.rank) == ("SE331", None)
    last = matches_of(question_of(small, round_code="2021-2027", t=SV), "SE311").similar[-1].ranked
    assert (last.code, last.joint, last.rank) == ("SE121", True, None)


def test_who_waits_does_not_move_the_ranks_of_the_others(small: Dataset) -> None:
    pairs = selected_pairs(
        question_of(
            dataset=small, selection=resolve(ViewState(view="partner", region="SE332"), small)
        )
    )
    listed = ranked(question_of(small, round_code="2021-2027"), pairs, "SE332", pairs.overlap)
    complete = [one for one in listed if one.rank is not None]
    assert [one.rank for one in complete] == [
        1 + sum(other.value > one.value for other in complete) for one in complete
    ]
    assert listed[: len(complete)] == tuple(complete)
    assert {one.code for one in listed[len(complete) :]} <= {"SE331", "SE214", "SE121"}
    least = first_of(listed)[4].value
    assert all(one.value >= least for one in first_of(listed)[5:])


def test_uniqueness_is_how_few_of_the_others_share_what_a_region_has(
    build: Build, rows: Rows
) -> None:
    base = {**rows["priorities"][0], "status": "established"}
    rows["priorities"] = [
        {**base, "priority_code": f"{region}-1", "region_code": region, "domain_codes": domain}
        for region, domain in (("A", "wood"), ("B", "wood"), ("C", "water"))
    ]
    rows["lineage"] = []
    dataset = build(rows)
    assert matches_of(
        question_of(dataset, round_code="new", t=SV), "A"
    ).uniqueness == pytest.approx(0.5)
    assert matches_of(question_of(dataset, round_code="new", t=SV), "C").uniqueness == 1


def test_a_joint_priority_makes_nobody_less_unique(build: Build, rows: Rows) -> None:
    base = {**rows["priorities"][0], "status": "established"}
    rows["priorities"] = [
        {**base, "priority_code": f"{region}-1", "region_code": region, "domain_codes": domain}
        for region, domain in (("A", "wood"), ("B", "water"), ("G", "wood"))
    ]
    rows["lineage"] = []
    # C is shown by the wood of its group
    found = matches_of(question_of(dataset=build(rows), round_code="new", t=SV), "A")
    assert [one.ranked.code for one in found.similar] == ["C"]
    assert found.uniqueness == 1


def test_a_region_without_own_priorities_has_no_uniqueness(small: Dataset) -> None:
    assert matches_of(question_of(small, round_code="2021-2027", t=SV), "SE121").uniqueness is None
    assert matches_of(question_of(small, round_code="2021-2027", t=SV), "SE12").uniqueness is None


# ---- all regions ------------------------------------------------------------------------------


def test_all_regions_stand_on_one_page_by_name(small: Dataset) -> None:
    found = overview_answer(question_of(small, round_code="2021-2027", t=SV))
    names = [card.name for card in found.cards]
    assert len(names) == 21
    assert (names[0], names[-1]) == ("Blekinge", "Östergötland")
    assert "20 av 21 regioner har egna uppgifter, tillsammans 85 prioriterade" in found.sentence


def test_a_region_without_own_rows_has_its_groups_in_the_table(small: Dataset) -> None:
    table = overview_answer(question_of(small, round_code="2021-2027", t=SV)).data_table
    uppsala = table[table["region_code"] == "SE121"]
    assert set(uppsala["held_by"]) == {"gemensamt i Östra Mellansverige"}
    assert set(table.loc[table["region_code"] != "SE121", "held_by"]) == {"regionens eget"}


@pytest.mark.parametrize("t", [SV, EN])
def test_a_round_without_any_priority_has_a_row_of_no_data_a_region(
    build: Build, rows: Rows, t: object
) -> None:
    rows.update(priorities=[], lineage=[])
    found = overview_answer(question_of(dataset=build(rows), round_code="new", t=t))  # type: ignore[arg-type]
    assert len(found.data_table) == 3
    assert set(found.data_table["wordings"]) == {".."}

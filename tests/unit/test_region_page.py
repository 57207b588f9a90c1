"""What the page of a region, and that of all regions, says."""

from __future__ import annotations

import pytest

from s3dash.analysis.facts.stated_partners import StatedPartner
from s3dash.analysis.facts.taking_part.membership_tree import membership_tree
from s3dash.analysis.measures.best_matches import Matches, matches_of
from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.measures.ranking import JOINT, RANKED, first_of, ranked
from s3dash.analysis.pages.region import RegionAnswer, one_region_answer
from s3dash.analysis.pages.region_overview import OverviewAnswer, overview_answer
from s3dash.analysis.pages.region_sections import RegionSections
from s3dash.analysis.partners.matches.ranking import ranking_of
from s3dash.analysis.words.answer import in_plain_text
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state.view_state import WEIGHTS
from s3dash.views.region.sections import section_columns
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")
PATHS = {"sv": "/sv/region", "en": "/en/region"}


def answer(dataset: Dataset, region: str, more: str = "", language: str = "sv") -> RegionAnswer:
    return one_region_answer(ask(dataset, f"{PATHS[language]}?region={region}{more}"), region)


def sections(dataset: Dataset, region: str, more: str = "", language: str = "sv") -> RegionSections:
    return answer(dataset, region, more, language).sections


def matches(dataset: Dataset, region: str, more: str = "") -> Matches:
    return matches_of(ask(dataset, f"/sv/region?region={region}{more}"), region)


def overview(dataset: Dataset, path: str = "/sv/region") -> OverviewAnswer:
    return overview_answer(ask(dataset, path))


# ---- one region -------------------------------------------------------------------------------


def test_the_sentence_counts_own_areas_and_tells_of_the_change(small: Dataset) -> None:
    assert answer(small, "SE311").sentence == (
        "Programperioden 2021–2027: Värmland har 7 prioriteringar. Jämfört med perioden "
        "före: 2\u00a0behållna, 3\u00a0omdöpta, 2\u00a0nya och 1\u00a0som inte återfinns."
    )
    assert answer(small, "SE331", language="en").sentence.endswith(
        "They are the first known priorities: there is no data for earlier periods."
    )


def test_a_region_without_priorities_is_told_and_not_counted_as_zero(small: Dataset) -> None:
    uppsala = answer(small, "SE121")
    assert "Uppsala har inga egna uppgifter." in uppsala.sentence
    assert "4 prioriteringar är gemensamma i Östra Mellansverige" in uppsala.sentence
    assert "återfinns inte" not in uppsala.sentence
    assert set(uppsala.data_table["later_wordings"]) == {".."}


def test_the_table_tells_an_unknown_past_from_none(small: Dataset) -> None:
    assert set(answer(small, "SE331").data_table["earlier_wordings"]) == {".."}
    later = answer(small, "SE311").data_table
    assert list(later.loc[later["change_words"] == "ny", "earlier_wordings"]) == ["-", "-"]
    text = in_plain_text(later, SV)
    assert "Digitalisering av välfärdstjänster" in set(text["earlier_wordings"])


def test_the_groups_areas_stand_apart_and_are_not_the_regions_own(tiny: Dataset) -> None:
    page = sections(tiny, "C")
    assert page.card.priorities == ()
    assert [group.name for group in page.card.groups] == ["Gruppen"]
    assert page.matches.is_joint
    assert [match.ranked.code for match in page.matches.similar] == ["A"]


def test_every_claim_has_its_source_in_the_one_list(small: Dataset) -> None:
    page = sections(small, "SE311")
    titles = [source.title for source in page.sources]
    assert len(set(titles)) == len(titles)
    priorities = [note.source for note in page.card.priorities]
    clusters = [note.source for _, notes in page.clusters for note in notes]
    strategies = [note.source for note in page.strategies]
    assert {*priorities, *clusters, *strategies} <= set(page.sources)
    held = [row for row in recount.rows_of("clusters") if row["region_code"] == "SE311"]
    assert len(clusters) == len(held) == 5
    assert page.sources[0] == priorities[0]


def test_strategies_come_latest_first_and_say_when_they_were_adopted(small: Dataset) -> None:
    latest, earlier = sections(small, "SE311").strategies
    assert (latest.years, latest.adopted) == ("2022–2028", 2022)
    assert (earlier.years, earlier.governance) == ("2015–2020", None)


def test_statements_are_those_of_the_round(small: Dataset) -> None:
    (seeks,) = sections(small, "SE311").statements
    assert (seeks.kind, seeks.partners) == ("seeks", (StatedPartner("Vanguard regions", None),))
    assert sections(small, "SE311", "&round=2014-2020").statements == ()


@pytest.mark.parametrize(("language", "upper"), [("sv", "Oberösterreich"), ("en", "Upper Austria")])
def test_a_region_that_a_statement_names_is_called_as_on_the_page(
    small: Dataset, language: str, upper: str
) -> None:
    seeks, *_ = sections(small, "SE124", language=language).statements
    assert [
        (partner.words, partner.region and partner.region[:2]) for partner in seeks.partners
    ] == [
        ("Emilia-Romagna", ("ITH5", "partner")),
        (upper, ("AT31", "partner")),
    ]


# ---- what it takes part in ----------------------------------------------------------------------


def test_a_member_of_a_part_stands_under_the_whole(tiny: Dataset) -> None:
    (net,) = membership_tree(ask(tiny, "/sv/region?region=B"), "B")
    assert [note.words for note in net.notes if not note.group] == []
    assert [note.group for note in net.notes] == ["Gruppen"]
    assert [(part.name, part.notes[0].words) for part in net.parts] == [("Piloten", "deltar")]


def test_what_only_the_group_takes_part_in_is_said_to_be_the_groups(tiny: Dataset) -> None:
    net, area = membership_tree(ask(tiny, "/sv/region?region=C"), "C")
    assert (area.name, area.notes[0].words) == ("Programmet", "var programområde")
    assert [note.group for note in net.notes] == ["Gruppen"]
    assert net.parts == ()


def test_a_region_that_takes_part_in_nothing_has_no_tree(tiny: Dataset) -> None:
    assert membership_tree(ask(tiny, "/sv/region?region=P"), "P") == ()


# ---- best matches -----------------------------------------------------------------------------


@pytest.mark.parametrize("region", ["SE311", "SE332", "SE224"])
def test_neighbours_are_ranked_by_what_they_share_and_name_it(small: Dataset, region: str) -> None:
    similar = [match for match in matches(small, region).similar if match.ranked.rank]
    expected = recount.ranked_overlaps(region)[:5]
    assert [(match.ranked.code, match.ranked.rank) for match in similar] == [
        (code, rank) for code, rank, _ in expected
    ]
    assert [match.ranked.value for match in similar] == pytest.approx(
        [value for *_, value in expected]
    )
    own = recount.weights_of(region)
    for match in similar:
        theirs = recount.weights_of(match.ranked.code)
        assert {code for code, _ in match.domains} == own.keys() & theirs.keys()


def test_the_domains_in_common_stand_by_what_they_add_and_then_by_code(small: Dataset) -> None:
    own, theirs = recount.weights_of("SE311"), recount.weights_of("SE312")
    match = next(one for one in matches(small, "SE311").similar if one.ranked.code == "SE312")
    common = own.keys() & theirs.keys()
    assert [code for code, _ in match.domains] == sorted(
        common, key=lambda code: (-min(own[code], theirs[code]), code)
    )


@pytest.mark.parametrize("region", ["SE311", "SE121", "SE331", "ITH5"])
def test_the_region_page_has_the_numbers_of_the_page_of_partners(
    small: Dataset, region: str
) -> None:
    pairs = selected_pairs(ask(small, f"/sv/partner?region={region}"))
    at = pairs.profiles.at
    found = matches(small, region)
    assert found.similar and found.complementary
    for neighbour in found.similar:
        value = pairs.overlap[at(region), at(neighbour.ranked.code)]
        assert neighbour.ranked.value == pytest.approx(value)
    for giver in found.complementary:
        score = pairs.complementarity.score[at(region), at(giver.ranked.code)]
        assert giver.ranked.value == pytest.approx(score)
        coverage = pairs.complementarity.coverage[at(region), at(giver.ranked.code)]
        assert giver.coverage == pytest.approx(coverage)


@pytest.mark.parametrize("region", ["SE311", "SE332", "SE224"])
def test_who_can_add_most_is_said_to_cover_so_much_of_what_is_lacking(
    small: Dataset, region: str
) -> None:
    found = matches(small, region)
    assert len(found.complementary) >= 5
    for giver in found.complementary:
        if giver.ranked.section != "joint":
            expected = recount.coverage_of(region, giver.ranked.code)
            assert giver.coverage == pytest.approx(expected)
    with_areas = [code for code in recount.codes_of_kind("region") if recount.priorities_of(code)]
    others = [(one, other) for one in with_areas for other in with_areas if one != other]
    mean = sum(recount.coverage_of(*pair) for pair in others) / len(others)
    assert found.mean == pytest.approx(mean)


@pytest.mark.parametrize("region", ["SE311", "SE332", "SE224"])
def test_who_can_add_most_says_what_of_theirs_is_related_to_what_of_ours(
    small: Dataset, region: str
) -> None:
    names = {row["domain_code"]: row["name_sv"] for row in recount.rows_of("domains")}
    own = {names[code] for code in recount.weights_of(region)}
    for giver in matches(small, region).complementary:
        assert 1 <= len(giver.reasons) <= 2
        theirs = {names[code] for code in recount.weights_of(giver.ranked.code)}
        for offered, ours in giver.reasons:
            assert ours in own
            assert offered in theirs


@pytest.mark.parametrize("scheme", WEIGHTS)
def test_a_page_counts_priorities_as_its_address_says(small: Dataset, scheme: str) -> None:
    address = f"/sv/region?region=SE311&weights={scheme}"
    page = one_region_answer(ask(small, address), "SE311").sections
    pairs = selected_pairs(ask(small, f"/sv/partner?region=SE311&weights={scheme}"))
    first = page.matches.similar[0].ranked
    at = pairs.profiles.at
    assert first.value == pytest.approx(pairs.overlap[at("SE311"), at(first.code)])
    words = str(section_columns(page, None, ask(small, address)))
    way = SV("counted-otherwise", way=SV(f"weights-{scheme}"))
    assert (way in words) == (scheme != "main")


def test_a_group_is_compared_with_the_regions_and_is_nobodys_match(small: Dataset) -> None:
    of_group = matches(small, "SE12")
    assert len([match for match in of_group.similar if match.ranked.rank]) == 5
    assert of_group.complementary == ()
    own = {match.ranked.code for match in of_group.similar if match.remark == "i samma grupp"}
    assert (
        own == {match.ranked.code for match in of_group.similar if not match.ranked.rank} != set()
    )
    assert own <= {code for code in recount.codes_of_kind("region") if recount.priorities_of(code)}
    swedish = set(recount.codes_of_kind("region"))
    for region in swedish:
        found = matches(small, region)
        codes = {match.ranked.code for match in (*found.similar, *found.complementary)}
        assert codes <= swedish - {region}


def test_equally_like_regions_come_by_code_in_the_same_place(build: Build, rows: Rows) -> None:
    base = {**rows["priorities"][0], "domain_codes": "wood"}
    for region in "CB":
        rows["priorities"].append({**base, "priority_code": f"{region}-9", "region_code": region})
    similar = matches(build(rows), "A").similar
    assert [(match.ranked.code, match.ranked.rank) for match in similar] == [("B", 1), ("C", 1)]


def test_a_match_whose_data_is_incomplete_or_joint_comes_last_and_has_no_rank(
    small: Dataset,
) -> None:
    incomplete = [
        (one.ranked.code, one.ranked.rank)
        for region in recount.codes_of_kind("region")
        for one in matches(small, region).similar
        if one.remark == "ofullständigt underlag"
    ]
    assert incomplete and all(
        recount.incomplete(code) and rank is None for code, rank in incomplete
    )
    joint = [match for match in matches(small, "SE311").similar if match.ranked.section == JOINT]
    least = recount.ranked_overlaps("SE311")[4][2]
    # without areas of their own, in a group that has some, and as like as the fifth
    expected = {
        code
        for code in recount.codes_of_kind("region")
        if not recount.priorities_of(code)
        and recount.weights_of(code)
        and recount.overlap_of("SE311", code) >= least
    }
    assert (
        {match.ranked.code for match in joint} == expected == {"SE121", "SE122", "SE125", "SE212"}
    )
    assert {(match.ranked.rank, match.remark) for match in joint} == {(None, "gemensamt i grupp")}


def test_the_own_group_is_ranked_on_no_page_and_everybody_has_one_rank(small: Dataset) -> None:
    seen = set()
    for region in recount.codes_of_kind("region"):
        found = matches(small, region)
        for match, one in (("complementary", found.complementary), ("similar", found.similar)):
            shown = {row.ranked.code: row for row in one}
            question = ask(small, f"/sv/partner?region={region}&match={match}")
            ranks = {one.code: one.rank for one in ranking_of(question, region).partners}
            assert {code: row.ranked.rank for code, row in shown.items()} == {
                code: ranks[code] for code in shown
            }
            own = set(recount.groups_of(region))
            for code, row in shown.items():
                if own & set(recount.groups_of(code)):
                    seen.add(code)
                    assert (row.ranked.rank, row.remark) == (None, "i samma grupp")
    assert seen


def test_who_waits_does_not_move_the_ranks_of_the_others(small: Dataset) -> None:
    question = ask(small, "/sv/partner?region=SE332")
    pairs = selected_pairs(question)
    listed = [one for one in ranked(question, pairs, "SE332", pairs.overlap) if one.value]
    complete = [match for match in listed if match.rank is not None]
    assert [(match.code, match.rank) for match in complete] == [
        (code, rank) for code, rank, _ in recount.ranked_overlaps("SE332")
    ]
    assert listed[: len(complete)] == complete
    assert all(match.section != RANKED for match in listed[len(complete) :])
    first = first_of(tuple(listed))
    assert all(match.value >= first[4].value for match in first[5:])


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
    assert matches(dataset, "A").uniqueness == pytest.approx(0.5)
    assert matches(dataset, "A").shared == pytest.approx(0.5)
    assert matches(dataset, "C").uniqueness == 1


def test_a_joint_priority_makes_nobody_less_unique(build: Build, rows: Rows) -> None:
    base = {**rows["priorities"][0], "status": "established"}
    rows["priorities"] = [
        {**base, "priority_code": f"{region}-1", "region_code": region, "domain_codes": domain}
        for region, domain in (("A", "wood"), ("B", "water"), ("G", "wood"))
    ]
    rows["lineage"] = []
    # C is shown by the wood of its group
    found = matches(build(rows), "A")
    assert [match.ranked.code for match in found.similar] == ["C"]
    assert found.uniqueness == 1


def test_a_region_without_own_priorities_has_no_uniqueness(small: Dataset) -> None:
    for code in ("SE121", "SE12"):
        assert matches(small, code).uniqueness is None
        assert matches(small, code).shared is None


# ---- all regions ------------------------------------------------------------------------------


def test_all_regions_stand_on_one_page_by_name(small: Dataset) -> None:
    found = overview(small)
    names = [card.name for card in found.cards]
    assert len(names) == 21
    assert (names[0], names[-1]) == ("Blekinge", "Östergötland")
    swedish = [recount.priorities_of(code) for code in recount.codes_of_kind("region")]
    own = [row for held in swedish for row in held]
    areas = [row for row in own if row["status"] != "deselected" and not row["part_of"]]
    assert (sum(map(bool, swedish)), len(areas)) == (13, 54)
    assert "13 av 21 regioner har egna uppgifter, tillsammans 54 prioriteringar" in found.sentence


def test_a_region_without_own_rows_has_its_groups_in_the_table(small: Dataset) -> None:
    held_by = {
        str(code): set(rows["held_by"])
        for code, rows in overview(small).data_table.groupby("region_code")
    }
    for code in recount.codes_of_kind("region"):
        if recount.priorities_of(code):
            expected = "regionens egen"
        elif code in {"SE121", "SE122", "SE125"}:
            expected = "gemensam i Östra Mellansverige"
        else:
            expected = "gemensam i Småland med öarna" if code == "SE212" else "ingen uppgift"
        assert held_by[code] == {expected}, code


@pytest.mark.parametrize("path", PATHS.values())
def test_a_round_without_any_priority_has_a_row_of_no_data_a_region(
    build: Build, rows: Rows, path: str
) -> None:
    rows.update(priorities=[], lineage=[])
    found = overview(build(rows), path)
    assert len(found.data_table) == 3
    assert set(found.data_table["wordings"]) == {".."}

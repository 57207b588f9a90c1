"""Partners of a region: who is ranked, what a card is made of, and what speaks against a match."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from urllib.parse import urlencode

import pytest

from s3dash.analysis.answers import file_subject
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.pages.domain import domain_answer
from s3dash.analysis.partners.matches import ranking as rankings
from s3dash.analysis.partners.matches.answer import PartnersAnswer, partners_answer
from s3dash.analysis.partners.matches.ranking import (
    Ranking,
    other_rankings,
    ranking_of,
    weighting_sensitive,
)
from s3dash.analysis.partners.matches.robustness import robustness_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import in_per_cent, parts_in_per_cent
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.state import CHOICES, SLUGS
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")


def asked(dataset: Dataset, region: str | None, language: str = "sv", **chosen: str) -> Question:
    query = urlencode({**({"region": region} if region else {}), **chosen})
    return ask(dataset, f"/{language}/{SLUGS['partner'][language]}?{query}")


def answer_for(dataset: Dataset, region: str | None, **chosen: str) -> PartnersAnswer:
    return partners_answer(asked(dataset, region, **chosen))


def priority(region: str, number: int, domains: str, **more: str) -> dict[str, str]:
    return {
        "priority_code": f"{region}-{number}", "round_code": "new", "region_code": region,
        "name_sv": f"Område {number}", "name_en": f"Area {number}", "original_language": "sv",
        "status": "established", "status_basis": "stated", "domain_codes": domains,
        "source_code": "s", "confidence": "high", **more,
    }  # fmt: skip


@pytest.fixture
def trading(rows: Rows) -> Rows:
    """A has wood, B water (related by judgement alone), C the same as A; no strategy."""
    rows["priorities"] = [priority("A", 1, "wood"), priority("B", 1, "water")]
    rows["priorities"] += [priority("C", 1, "wood")]
    rows["lineage"], rows["strategies"] = [], []
    return rows


def codes(answer: PartnersAnswer) -> list[str]:
    cards = [card.match.code for card in answer.cards]
    return cards + [one.match.code for one in answer.listed]


# ---- the ranking --------------------------------------------------------------------------------


def test_the_region_with_the_related_strength_comes_first_and_the_same_one_adds_nothing(
    trading: Rows, build: Build
) -> None:
    answer = answer_for(build(trading), "A", partner="C")
    assert codes(answer) == ["B", "C"]
    assert [card.match.code for card in answer.cards] == ["B"]
    assert answer.chosen is not None
    assert answer.chosen.sentences[0] == SV("match-nothing-to-add")
    similar = answer_for(build(trading), "A", match="similar")
    assert codes(similar) == ["C", "B"]
    assert similar.cards[0].match.overlap == 1


def test_equal_matches_have_equal_places_in_the_order_of_their_codes(
    trading: Rows, build: Build
) -> None:
    trading["priorities"][2] = priority("C", 1, "water")
    answer = answer_for(build(trading), "A")
    assert [(card.match.code, card.match.rank) for card in answer.cards] == [("B", 1), ("C", 1)]


def test_incomplete_and_joint_regions_have_values_but_no_place_and_come_last(
    small: Dataset,
) -> None:
    # Gotland states 3 areas and Västerbotten 9; the others have areas with their groups only
    incomplete, joint = {"SE214", "SE331"}, {"SE121", "SE122", "SE125", "SE212"}
    for match in CHOICES["match"]:
        ranking = ranking_of(asked(small, "SE311", match=match), "SE311")
        unranked = [match.code for match in ranking.matches if match.rank is None]
        assert (set(unranked[:2]), set(unranked[2:])) == (incomplete, joint)
        assert [match.code for match in ranking.matches][-6:] == unranked
        assert ranking.ranked[0].rank == 1
        own = set(recount.codes_of_kind("region")) & set(recount.own_weights())
        assert {match.code for match in ranking.ranked} == own - incomplete - {"SE311"}


def test_similar_partners_stand_in_the_order_of_what_is_in_common_by_hand(small: Dataset) -> None:
    ours = recount.own_weights()["SE311"]
    ranked = ranking_of(asked(small, "SE311", match="similar"), "SE311").ranked
    values = [recount.in_common(ours, recount.own_weights()[match.code]) for match in ranked]
    assert [match.overlap for match in ranked] == pytest.approx(values)
    expected = [1 + sum(other > value + 1e-9 for other in values) for value in values]
    assert [match.rank for match in ranked] == expected == sorted(expected)


def test_a_region_that_is_shown_by_its_group_enters_no_mean(small: Dataset) -> None:
    pairs = ranking_of(asked(small, "SE311"), "SE311").pairs
    assert pairs.means[0] == pytest.approx(recount.mean_in_common())


def test_the_same_ranking_is_worked_out_once_whoever_asks_for_it(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = Dataset({name: small.table(name) for name in TABLES})
    counted: list[str] = []
    rank = rankings.ranked

    def counting(question: Question, *rest: Any) -> Any:
        counted.append(question.state.shown("weights"))
        return rank(question, *rest)

    monkeypatch.setattr(rankings, "ranked", counting)
    for weights in CHOICES["weights"]:
        for language in ("sv", "en"):
            answer_for(dataset, "SE311", weights=weights, language=language, table="1")
    assert sorted(counted) == sorted(CHOICES["weights"])


def test_a_region_without_data_is_a_gap_and_not_zero(rows: Rows, build: Build) -> None:
    rows["group_members"] = [row for row in rows["group_members"] if row["region_code"] != "C"]
    answer = answer_for(build(rows), "A")
    row = answer.data_table.set_index("region_code").loc["C"]
    assert row["score_share"] == row["alike_share"] == row["rank_words"] == ".."


def test_another_way_of_counting_is_told_when_it_changes_the_first(small: Dataset) -> None:
    question = asked(small, "SE311")
    shown = ranking_of(question, "SE311")
    others = other_rankings(question, shown)
    assert set(others) == {"fractional", "equal"}
    assert others["fractional"].first()[:1] != shown.first()[:1]
    assert SV("partners-hangs") in answer_for(small, "SE311").sentence
    same = Ranking("SE311", "complementary", shown.pairs, shown.matches)
    assert not weighting_sensitive(shown, [same])


# ---- cards --------------------------------------------------------------------------------------


@pytest.mark.parametrize("match", CHOICES["match"])
@pytest.mark.parametrize("weights", CHOICES["weights"])
def test_the_parts_of_a_card_sum_exactly_to_its_values(
    small: Dataset, match: str, weights: str
) -> None:
    for region in ("SE311", "SE121", "SE214"):
        for card in answer_for(small, region, match=match, weights=weights).cards:
            assert sum(part.value for part in card.added) == pytest.approx(card.match.score)
            assert sum(part.value for part in card.shared) == pytest.approx(card.match.overlap)
            assert sum(one.value for one in card.reasons) == pytest.approx(card.match.score)
            told = sum(parts_in_per_cent([part.value for part in card.added]))
            assert round(told, 1) == in_per_cent(card.match.score)
            if card.reasons:
                assert sum(one.share for one in card.reasons) == pytest.approx(1)


def test_a_card_says_what_the_other_is_strong_in_and_what_that_is_related_to(
    trading: Rows, build: Build
) -> None:
    card = answer_for(build(trading), "A").cards[0]
    assert card.sentences[0] == (
        "Berga är starkt i ”Vatten”, besläktat med ert ”Trä”: "
        "sambandet vilar på en bedömning av värdekedjor."
    )
    assert [name for name, _ in card.theirs] == ["Vatten"]
    assert card.theirs[0][1][0].source.title == "Strategi"
    assert [name for name, _ in card.ours] == ["Trä"]


def test_nobody_is_named_as_best_who_has_nothing_to_add(trading: Rows, build: Build) -> None:
    trading["priorities"] = [priority("A", 1, "wood"), priority("C", 1, "wood")]
    answer = answer_for(build(trading), "A")
    assert answer.cards == ()
    assert SV("partners-nothing", match="complementary") in answer.sentence
    assert "Ceda" not in answer.sentence


def test_two_of_a_group_are_told_what_is_joint_there(small: Dataset) -> None:
    card = answer_for(small, "SE124", partner="SE123").chosen
    assert card is not None
    assert card.groups[0].startswith("Båda är med i Östra Mellansverige, som har gemensamt: ”")
    assert answer_for(small, "SE311").cards[1].groups == ()


def test_a_region_shown_through_its_group_is_compared_with_regions_outside_it(
    small: Dataset,
) -> None:
    uppsala = answer_for(small, "SE121", partner="SE123")
    assert uppsala.chosen is None
    assert uppsala.not_drawn == SV("partners-no-match", region="Östergötland", reason="group")
    group = {f"SE12{digit}" for digit in range(1, 6)}
    assert not group & set(uppsala.data_table["region_code"])
    assert "SE110" in set(uppsala.data_table["region_code"])
    assert (
        "2014–2020 hade Uppsala egna prioriteringar: ”Life science”, ”Energi” och "
        "”Verkstadsindustrin i norra länet”." in uppsala.sentence
    )
    other = set(answer_for(small, "SE124").data_table["region_code"])
    assert "SE123" in other and not {"SE121", "SE122", "SE125"} & other
    # Sörmland had no areas of its own before
    assert "egna prioriteringar" not in answer_for(small, "SE122").sentence


def test_strengths_that_are_all_enablers_speak_against_the_match(
    trading: Rows, build: Build
) -> None:
    trading["priorities"][1] |= {"status": "horizontal"}
    card = answer_for(build(trading), "A").cards[0]
    assert SV("doubt-horizontal") in [caveat.words for caveat in card.caveats]
    assert card.sentences[0].startswith("Berga har ”Vatten” som möjliggörande, besläktat")


def test_a_card_gives_the_reason_that_is_its_own_before_the_one_that_all_share(
    small: Dataset,
) -> None:
    for region in ("SE213", "SE232"):
        cards = answer_for(small, region).cards
        reasons = {card.sentences[0].removeprefix(card.name) for card in cards}
        assert len(reasons) >= 3, region
        largest = {card.reasons[0].offered for card in cards}
        assert len(largest) < len(reasons)


def test_the_first_sentence_is_about_a_domain_that_makes_a_notable_share_of_the_value(
    small: Dataset,
) -> None:
    told = 0
    for region in small.regions_of_kind("region"):
        for card in answer_for(small, region, scope="europe").cards:
            shares: dict[str, float] = defaultdict(float)
            for reason in card.reasons:
                shares[reason.offered[1]] += reason.share
            first = card.sentences[0].split("”")
            if max(shares.values(), default=0) < 0.15 or len(first) < 2:
                continue
            told += 1
            assert shares[first[1]] >= 0.15 - 1e-9, (region, card.name)
    assert told > 30


def test_a_match_rightly_behind_the_first_three_is_not_called_sensitive() -> None:
    outside = SV("percent", share=100)
    assert robustness_words(0.0, 4, SV) == SV("match-outside", share=outside)
    assert robustness_words(0.3, 4, SV).startswith("Känslig")
    assert robustness_words(0.3, 3, SV).startswith("Känslig")
    assert robustness_words(0.6, 2, SV).startswith("Tål delvis omräkning")
    assert robustness_words(0.9, 1, SV).startswith("Tål omräkning")


def test_how_robust_a_match_is_is_told_of_the_ranking_that_it_is_about(small: Dataset) -> None:
    assert answer_for(small, "SE311").cards[0].robustness
    for match in ("both", "similar"):
        assert answer_for(small, "SE311", match=match).cards[0].robustness == ()


def test_the_table_says_who_has_the_domain_that_is_to_be_built(small: Dataset) -> None:
    answer = answer_for(small, "SE311", domain="water-maritime")
    assert answer.heading == "Vem kan hjälpa Värmland att bygga ”Vatten och maritima näringar”?"
    row = answer.data_table.set_index("region_code").loc["SE213"]
    assert (row["build_words"], row["gain_share"] > 0) == ("etablerat styrkeområde", False)
    assert "build_words" not in answer_for(small, "SE311").data_table


def test_a_match_that_rests_on_judgement_alone_says_so(trading: Rows, build: Build) -> None:
    caveats = [caveat.words for caveat in answer_for(build(trading), "A").cards[0].caveats]
    share = SV("percent", share=100)
    assert SV("doubt-judgement", share=share) in caveats


def test_what_is_weak_in_the_material_speaks_against_the_match(trading: Rows, build: Build) -> None:
    trading["priorities"][1] |= {
        "source_code": "old-s", "confidence": "medium", "status_basis": "inferred",
    }  # fmt: skip
    trading["priorities"].append(priority("B", 2, "", source_code="old-s"))
    caveats = [caveat.words for caveat in answer_for(build(trading), "A").cards[0].caveats]
    assert caveats[:4] == [
        SV("doubt-unclassified", count=1),
        SV("doubt-old", years="2016"),
        SV("doubt-unsure"),
        SV("doubt-status"),
    ]
    assert caveats[-1] == SV("doubt-one-source")


def test_an_incomplete_region_says_how_many_areas_are_held(small: Dataset) -> None:
    card = answer_for(small, "SE311", partner="SE331").chosen
    assert card is not None
    assert card.match.rank is None
    assert card.caveats[0].words == SV("panel-incomplete", held=3, stated=9)


def test_work_in_a_thematic_partnership_is_told_with_its_source(small: Dataset) -> None:
    card = answer_for(small, "SE311", partner="SE331").chosen
    assert card is not None
    assert [(work.name, work.words) for work in card.together] == [
        ("Bioenergi", "Tematiskt partnerskap, båda deltar")
    ]
    assert card.together[0].sources


def test_similar_partners_are_not_told_how_a_complementary_value_stands(small: Dataset) -> None:
    card = answer_for(small, "SE311", match="similar").cards[0]
    assert card.robustness == ()
    assert card.sentences[0].startswith("Gemensamt:")
    complementary = answer_for(small, "SE311").cards[0]
    assert complementary.robustness[0].startswith("Tål omräkning: bland de tre första i 100")


# ---- who asks -----------------------------------------------------------------------------------


def test_without_a_region_or_with_a_group_the_page_asks_for_one(tiny: Dataset) -> None:
    assert answer_for(tiny, None).required_choice == "region"
    group = answer_for(tiny, "G")
    assert group.required_choice == "region"
    assert "Berga och Ceda" in group.sentence


def test_a_region_shown_by_its_group_has_partners_on_that_basis_and_says_so(
    small: Dataset,
) -> None:
    answer = answer_for(small, "SE121")
    assert len(answer.cards) == 5
    assert "gemensamt i Östra Mellansverige" in answer.sentence


def test_a_region_without_priorities_still_sees_who_has_what_it_seeks(
    rows: Rows, build: Build
) -> None:
    rows["group_members"] = [row for row in rows["group_members"] if row["region_code"] != "C"]
    rows["statements"] = [
        {"statement_code": "C-s", "round_code": "new", "region_code": "C", "kind": "seeks",
         "text_sv": "Trä till hus", "domain_codes": "wood", "source_code": "s",
         "confidence": "high"},
        {"statement_code": "A-o", "round_code": "new", "region_code": "A", "kind": "offers",
         "text_sv": "En såg", "domain_codes": "wood", "source_code": "s", "confidence": "high"},
    ]  # fmt: skip
    answer = answer_for(build(rows), "C")
    assert (
        answer.sentence == f"{SV('partners-no-data', region='Ceda')} {SV('partners-seeks-shown')}"
    )
    assert codes(answer) == []
    assert answer.stated_needs[0].text == "Trä till hus"
    first = answer.stated_needs[0].holders[0]
    assert (first.code, first.words, first.stated) == ("A", "En såg", True)
    asked_of = answer_for(build(rows), "A").needs_met
    assert [one.seekers for one in asked_of] == [(("C", "Ceda"),)]


def test_what_several_regions_seek_in_the_same_words_is_told_once(small: Dataset) -> None:
    asked_of = answer_for(small, "SE311").needs_met
    texts = [one.text for one in asked_of]
    assert len(texts) == len(set(texts))
    assert max(len(one.seekers) for one in asked_of) == 5


def test_only_what_says_so_seeks_european_partners(small: Dataset) -> None:
    sought = {
        (region, one.text): one.abroad
        for region in ("SE124", "SE211", "SE213", "SE221", "SE224", "SE311")
        for one in answer_for(small, region).stated_needs
    }
    told = {region: [] for region, _ in sought}
    for (region, _), abroad in sought.items():
        told[region].append(abroad)
    # two regions by name; a text; a text and a column; research is no partner; a network is none
    assert told["SE124"] == [True]
    assert told["SE311"] == [True]
    assert told["SE213"] == [True, True]
    assert told["SE221"] == [False, True]
    assert told["SE224"] == [False]
    assert told["SE211"] == [False, True, True]


def test_european_regions_come_first_where_they_are_sought_and_the_named_before_the_others(
    small: Dataset,
) -> None:
    (at_home,) = answer_for(small, "SE124").stated_needs
    assert not any(holder.fits for holder in at_home.holders)
    (abroad,) = answer_for(small, "SE124", scope="europe").stated_needs
    assert abroad.holders[0].name == "Emilia-Romagna, Italien"
    fits = [holder.fits for holder in abroad.holders]
    assert fits == sorted(fits, reverse=True)
    assert 1 < sum(fits) < len(fits)
    (other,) = answer_for(small, "SE224", scope="europe").stated_needs
    assert not any(holder.fits for holder in other.holders)


def test_who_offers_what_is_sought_comes_before_those_who_have_more_of_it(
    rows: Rows, build: Build
) -> None:
    rows["group_members"] = []
    rows["statements"] = [
        {"statement_code": f"{region}-{kind}", "round_code": "new", "region_code": region,
         "kind": kind, "text_sv": "Trä", "domain_codes": "wood", "source_code": "s",
         "confidence": "high"}
        for region, kind in (("C", "seeks"), ("B", "offers"))
    ]  # fmt: skip
    (sought,) = answer_for(build(rows), "C").stated_needs
    assert [(one.code, one.stated) for one in sought.holders] == [("B", True), ("A", False)]


def test_a_partner_that_cannot_be_shown_is_said_to_be_so(small: Dataset) -> None:
    assert answer_for(small, "SE311", partner="SE311").not_drawn == SV(
        "partners-itself", region="Värmland"
    )
    abroad = answer_for(small, "SE311", partner="ITH5").not_drawn
    assert abroad is not None
    assert "Vilka regioner" in abroad


def test_a_text_in_the_other_language_only_is_shown_rather_than_nothing(
    rows: Rows, build: Build
) -> None:
    rows["statements"] = [
        {"statement_code": "A-s", "round_code": "new", "region_code": "A", "kind": "seeks",
         "text_en": "Boats", "domain_codes": "", "source_code": "s", "confidence": "high"},
    ]  # fmt: skip
    assert answer_for(build(rows), "A").stated_needs[0].text == "Boats"


# ---- filters ------------------------------------------------------------------------------------


def test_filters_leave_places_as_they_are_among_all(small: Dataset) -> None:
    everybody = {
        match.code: match.rank for match in ranking_of(asked(small, "SE311"), "SE311").matches
    }
    near = answer_for(small, "SE311", distance="200")
    assert near.cards
    assert {card.match.code: card.match.rank for card in near.cards}.items() <= everybody.items()


def passing(chosen: dict[str, str]) -> set[str]:
    """The others that pass one filter of Värmland's partners, by hand."""
    others = set(recount.codes_of_kind("region")) - {"SE311"}
    ((part, value),) = chosen.items()
    if part == "distance":
        return {code for code in others if recount.kilometres("SE311", code) <= int(value)}
    if part == "group":
        groups = set(recount.groups_of("SE311"))
        return {code for code in others if groups & set(recount.groups_of(code))}
    if part == "initiative":
        parts = recount.with_parts(value)
        ended = [row for row in recount.rows_of("initiatives") if row["ends_year"]]
        assert not parts & {row["initiative_code"] for row in ended}
        rows = [row for row in recount.rows_of("memberships") if row["initiative_code"] in parts]
        assert not any(row["to_year"] for row in rows)
        return others & {row["region_code"] for row in rows}
    # thematic partnerships and pilots with a domain that both have a row of their own in
    thematic = {
        row["initiative_code"]
        for row in recount.rows_of("initiatives")
        if row["initiative_kind"] in {"partnership", "pilot"} and row["domain_codes"]
    }
    inside = {
        (row["initiative_code"], row["region_code"]) for row in recount.rows_of("memberships")
    }
    ours = {code for code in thematic if (code, "SE311") in inside}
    already = {code for code in others if any((one, code) in inside for one in ours)}
    return already if value == "already" else others - already


FILTERED = [
    ({"distance": "200"}, "Högst 200 km"),
    ({"distance": "100"}, "Högst 100 km"),
    ({"together": "new"}, "Bara nya partner"),
    ({"together": "already"}, "Bara dem vi samarbetar med"),
    ({"group": "1"}, "Bara den egna gruppen"),
    ({"initiative": "vanguard"}, "Samverkan: Vanguardinitiativet"),
]


@pytest.mark.parametrize(("chosen", "said"), FILTERED)
def test_the_table_holds_what_the_filter_leaves_and_says_what_that_is(
    small: Dataset, chosen: dict[str, str], said: str
) -> None:
    expected = passing(chosen)
    assert 0 < len(expected) < 20
    answer = answer_for(small, "SE311", **chosen)
    assert set(answer.data_table["region_code"]) == expected
    assert set(codes(answer)) <= expected
    heading = answer.column_heading(answer.data_table.columns[-1], SV)
    assert heading == f"Filter ({len(expected)} av 20 rader)"
    assert SV("partners-filtered", count=len(expected), total=20) in answer.sentence
    (words,) = set(answer.data_table.iloc[:, -1])
    assert words == said


def test_where_the_filters_leave_nobody_the_head_of_the_table_says_so(small: Dataset) -> None:
    answer = answer_for(small, "SE110", group="1")
    assert answer.data_table.empty
    heading = answer.column_heading(answer.data_table.columns[-1], SV)
    assert heading == "Filter (0 av 20 rader)"


def test_several_filters_are_all_named_in_the_table_and_in_the_name_of_its_file(
    small: Dataset,
) -> None:
    chosen = {"distance": "300", "together": "new", "group": "1", "initiative": "vanguard"}
    question = asked(small, "SE211", **chosen)
    subject = file_subject(question)
    assert {"distance-300", "together-new", "group", "vanguard"} <= set(subject)
    one = answer_for(small, "SE311", distance="200", group="1")
    assert set(one.data_table.iloc[:, -1]) == {"Högst 200 km · Bara den egna gruppen"}


def test_without_a_filter_the_table_has_every_region_and_no_word_of_one(small: Dataset) -> None:
    answer = answer_for(small, "SE311")
    assert set(answer.data_table["region_code"]) == set(recount.codes_of_kind("region")) - {"SE311"}
    assert "filter_words" not in answer.data_table and not answer.headings


def test_a_region_without_data_is_filtered_like_the_others_and_not_for_having_none(
    small: Dataset,
) -> None:
    table = answer_for(small, "SE311", together="new").data_table.set_index("region_code")
    assert table.loc["SE221", "score_share"] == ".."
    near = answer_for(small, "SE311", distance="200").data_table
    assert "SE221" not in set(near["region_code"])


def test_the_distance_between_two_seats_is_that_of_the_map(small: Dataset) -> None:
    assert distance_km(small, "SE110", "SE232") == pytest.approx(
        recount.kilometres("SE110", "SE232"), rel=1e-6
    )


# ---- building a domain --------------------------------------------------------------------------


def test_who_is_strong_in_a_domain_stands_apart_from_who_has_related_strengths(
    trading: Rows, build: Build
) -> None:
    builders = answer_for(build(trading), "A", domain="water").builders
    assert builders is not None
    assert [one.code for one in builders.of_kind("strong")] == ["B"]
    assert builders.related == ()
    assert builders.own == "Ni nämner inte ”Vatten” i dag."


@pytest.mark.parametrize("region", ["SE110", "SE122", "SE214", "SE311"])
def test_partner_page_domain_page_and_sentence_count_the_same_who_have_a_domain(
    small: Dataset, region: str
) -> None:
    listed = {one.code: one for one in domain_answer(ask(small, "/sv/tema")).listed}
    assert len(listed) == 14 and any(one.joint for one in listed.values())
    for domain, there in listed.items():
        answer = answer_for(small, region, domain=domain)
        builders = answer.builders
        assert builders is not None and builders.count == there.count
        page = domain_answer(ask(small, f"/sv/tema?domain={domain}"))
        held = {one.code for one in page.holders if one.status != "deselected"}
        own = [one for one in builders.having if one.kind != "joint"]
        assert {one.code for one in own} == held - {region}
        assert page.sentence.startswith(f"{there.count or 'Ingen'} av ")
        told = {0: "Ingen i urvalet har", 1: "1 region har"}
        words = told.get(there.count, f"{there.count} regioner har")
        assert answer.sentence.startswith(words)


def test_only_an_established_domain_is_a_strength_and_an_unstated_status_stands_apart(
    small: Dataset,
) -> None:
    for domain in ("energy-climate", "food", "digital"):
        builders = answer_for(small, "SE110", domain=domain).builders
        assert builders is not None
        for one in builders.having:
            status = small.status(one.code, "2021-2027", domain)
            kind = {
                "established": "strong", "developing": "other", "horizontal": "other",
                "unspecified": "unstated",
            }.get(status, "joint")  # fmt: skip
            assert one.kind == kind
            assert one.words.startswith(
                "gemensamt i " if kind == "joint" else SV(f"status-{status}")
            )
    energy = answer_for(small, "SE110", domain="energy-climate").builders
    assert energy is not None

    def place(code: str, name: str) -> tuple[bool, bool, str]:
        """Stated before inferred, sure before unsure, then by name."""
        rows = [
            row
            for row in small.priorities(code, "2021-2027")
            if row.status == "established" and "energy-climate" in row.domain_codes
        ]
        bases, sure = ({row.status_basis for row in rows}, {row.confidence for row in rows})
        return "stated" not in bases, "high" not in sure, SV.sort_key(name)

    places = [place(one.code, one.name) for one in energy.of_kind("strong")]
    assert places == sorted(places)
    assert len({inferred for inferred, _, _ in places}) == len({sure for _, sure, _ in places}) == 2
    joint = [one.name for one in energy.of_kind("joint")]
    assert joint == ["Sörmland", "Uppsala", "Västmanland"]


def test_what_a_region_has_with_its_group_is_said_where_it_wants_to_build_it(
    small: Dataset,
) -> None:
    assert answer_for(small, "SE123", domain="food").builders.own == (
        "Ni har ”Livsmedel och lantbruk” gemensamt i Östra Mellansverige."
    )


def test_the_gain_for_a_domain_is_the_sum_of_its_parts(small: Dataset) -> None:
    builders = answer_for(small, "SE311", domain="water-maritime").builders
    assert builders is not None
    for one in builders.related:
        assert one.gain == pytest.approx(sum(part.value for part in one.parts))
    gains = [one.gain for one in builders.related if not one.remark]
    assert gains == sorted(gains, reverse=True)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_region_of_every_kind_has_an_answer_in_both_languages(
    small: Dataset, language: str
) -> None:
    for kind in ("region", "group", "partner"):
        for region in small.regions_of_kind(kind)[:4]:
            for round_code in small.rounds:
                answer = answer_for(
                    small, region, language=language, round=round_code, match="both"
                )
                assert answer.heading
                assert answer.sentence

"""Partners of a region: who is ranked, what a card is made of, and what speaks against a match."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import Any

import pytest

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.partners.matches.answer import PartnersAnswer, partners_answer
from s3dash.analysis.partners.matches.card import stands_words
from s3dash.analysis.partners.matches.matching import (
    Ranking,
    other_rankings,
    ranking_of,
    weighting_sensitive,
)
from s3dash.analysis.selection import Selection, resolve
from s3dash.analysis.words.percent import in_per_cent, parts_in_per_cent
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import CHOICES, ViewState
from tests.asking import question_of
from tests.conftest import Build, Rows

SV, EN = translator("sv"), translator("en")
TODAY = datetime.date(2026, 11, 23)


def asked(dataset: Dataset, region: str | None, **chosen: Any) -> Selection:
    return resolve(ViewState(view="partner", region=region, **chosen), dataset)


def answer_for(dataset: Dataset, region: str | None, **chosen: Any) -> PartnersAnswer:
    return partners_answer(
        question_of(dataset, selection=asked(dataset, region, **chosen), as_of=TODAY, t=SV)
    )


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
    for match in CHOICES["match"]:
        ranking = ranking_of(
            question_of(small, selection=asked(small, "SE311", match=match)), "SE311"
        )
        unranked = [one.code for one in ranking.matches if one.rank is None]
        assert set(unranked) == {"SE214", "SE331", "SE121"}
        assert unranked[-1] == "SE121"
        assert [one.code for one in ranking.matches][-3:] == unranked
        assert next(one.rank for one in ranking.ranked) == 1
        assert len(ranking.ranked) == 17


def test_a_region_that_is_shown_by_its_group_enters_no_mean(small: Dataset) -> None:
    pairs = ranking_of(question_of(small, selection=asked(small, "SE311")), "SE311").pairs
    own = [at for at, code in enumerate(pairs.profiles.regions) if code != "SE121"]
    scores = [pairs.complementarity.score[r, s] for r in own for s in own if r != s]
    assert pairs.means[1] == pytest.approx(sum(scores) / len(scores))


def test_a_region_without_data_is_a_gap_and_not_zero(rows: Rows, build: Build) -> None:
    rows["group_members"] = [row for row in rows["group_members"] if row["region_code"] != "C"]
    answer = answer_for(build(rows), "A")
    row = answer.data_table.set_index("region_code").loc["C"]
    assert row["score_share"] == row["alike_share"] == row["rank_words"] == ".."


def test_another_way_of_counting_is_told_when_it_changes_the_first(small: Dataset) -> None:
    selection = asked(small, "SE311")
    shown = ranking_of(question_of(small, selection=selection), "SE311")
    others = other_rankings(question_of(small, selection=selection), shown)
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
        "Berga är starkt i ”Vatten”, som är besläktat med ert ”Trä”: "
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
    card = answer_for(small, "SE121").cards[0]
    assert card.match.code == "SE123"
    assert card.groups[0].startswith("Båda är med i Östra Mellansverige, som har gemensamt: ”")
    assert SV("doubt-own-group") in [doubt.words for doubt in card.caveats]
    assert answer_for(small, "SE311").cards[0].groups == ()


def test_strengths_that_are_all_enablers_speak_against_the_match(
    trading: Rows, build: Build
) -> None:
    trading["priorities"][1] |= {"status": "horizontal"}
    card = answer_for(build(trading), "A").cards[0]
    assert SV("doubt-horizontal") in [doubt.words for doubt in card.caveats]
    assert card.sentences[0].startswith("Berga har ”Vatten” som möjliggörande, som är besläktat")


def test_a_card_gives_the_reason_that_is_its_own_before_the_one_that_all_share(
    small: Dataset,
) -> None:
    for region in ("SE321", "SE123"):
        cards = answer_for(small, region).cards
        reasons = {card.sentences[0].removeprefix(card.name) for card in cards}
        assert len(reasons) >= 3, region
        largest = {card.reasons[0].offered for card in cards}
        assert len(largest) < len(reasons)


def test_the_first_sentence_is_about_a_domain_that_makes_a_notable_share_of_the_value(
    small: Dataset,
) -> None:
    asked = 0
    for region in small.regions_of_kind("region"):
        for card in answer_for(small, region, scope="europe").cards:
            shares: dict[str, float] = defaultdict(float)
            for reason in card.reasons:
                shares[reason.offered[1]] += reason.share
            first = card.sentences[0].split("”")
            if max(shares.values(), default=0) < 0.15 or len(first) < 2:
                continue
            asked += 1
            assert shares[first[1]] >= 0.15 - 1e-9, (region, card.name)
    assert asked > 50


def test_a_match_rightly_behind_the_first_three_is_not_called_sensitive() -> None:
    outside = SV("percent", share=100)
    assert stands_words(0.0, 4, SV) == SV("match-outside", share=outside)
    assert stands_words(0.3, 4, SV).startswith("Känslig")
    assert stands_words(0.3, 3, SV).startswith("Känslig")
    assert stands_words(0.6, 2, SV).startswith("Tål delvis omräkning")
    assert stands_words(0.9, 1, SV).startswith("Tål omräkning")


def test_how_a_match_stands_is_told_of_the_ranking_that_it_is_about(small: Dataset) -> None:
    assert answer_for(small, "SE311").cards[0].stands
    for match in ("both", "similar"):
        assert answer_for(small, "SE311", match=match).cards[0].stands == ()


def test_the_table_says_who_has_the_domain_that_is_to_be_built(small: Dataset) -> None:
    answer = answer_for(small, "SE311", domain="water-maritime")
    assert answer.heading == "Vem kan hjälpa Värmland att bygga ”Vatten och maritima näringar”?"
    row = answer.data_table.set_index("region_code").loc["SE213"]
    assert (row["build_words"], row["gain_share"] > 0) == ("etablerat styrkeområde", False)
    assert "build_words" not in answer_for(small, "SE311").data_table


def test_a_match_that_rests_on_judgement_alone_says_so(trading: Rows, build: Build) -> None:
    caveats = [doubt.words for doubt in answer_for(build(trading), "A").cards[0].caveats]
    share = SV("percent", share=100)
    assert SV("doubt-judgement", share=share) in caveats


def test_what_is_weak_in_the_material_speaks_against_the_match(trading: Rows, build: Build) -> None:
    trading["priorities"][1] |= {
        "source_code": "old-s", "confidence": "medium", "status_basis": "inferred",
    }  # fmt: skip
    trading["priorities"].append(priority("B", 2, "", source_code="old-s"))
    caveats = [doubt.words for doubt in answer_for(build(trading), "A").cards[0].caveats]
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
    assert card.stands == ()
    assert card.sentences[0].startswith("Gemensamt:")
    complementary = answer_for(small, "SE311").cards[0]
    assert complementary.stands[0].startswith("Tål omräkning: bland de tre första i 100")


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
    assert answer.sought[0].text == "Trä till hus"
    first = answer.sought[0].holders[0]
    assert (first.code, first.words, first.stated) == ("A", "En såg", True)
    asked_of = answer_for(build(rows), "A").asked
    assert [one.seekers for one in asked_of] == [(("C", "Ceda"),)]


def test_what_several_regions_seek_in_the_same_words_is_told_once(small: Dataset) -> None:
    asked_of = answer_for(small, "SE311").asked
    texts = [one.text for one in asked_of]
    assert len(texts) == len(set(texts))
    assert max(len(one.seekers) for one in asked_of) == 5


def test_only_what_says_so_seeks_european_partners(small: Dataset) -> None:
    sought = {
        (region, one.text): one.abroad
        for region in ("SE124", "SE211", "SE213", "SE221", "SE224", "SE311")
        for one in answer_for(small, region).sought
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
    (at_home,) = answer_for(small, "SE124").sought
    assert not any(holder.fits for holder in at_home.holders)
    (abroad,) = answer_for(small, "SE124", scope="europe").sought
    assert abroad.holders[0].name == "Emilia-Romagna, Italien"
    fits = [holder.fits for holder in abroad.holders]
    assert fits == sorted(fits, reverse=True)
    assert 1 < sum(fits) < len(fits)
    (other,) = answer_for(small, "SE224", scope="europe").sought
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
    (sought,) = answer_for(build(rows), "C").sought
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
    assert answer_for(build(rows), "A").sought[0].text == "Boats"


# ---- filters ------------------------------------------------------------------------------------


def test_filters_leave_places_as_they_are_among_all(small: Dataset) -> None:
    everybody = {card.match.code: card.match.rank for card in answer_for(small, "SE311").cards}
    near = answer_for(small, "SE311", distance="200")
    assert near.cards
    for card in near.cards:
        assert card.match.distance_km is not None
        assert card.match.distance_km <= 200
        assert everybody.get(card.match.code, card.match.rank) == card.match.rank
    assert "av 20; platserna är de i hela urvalet" in near.sentence


def test_the_filters_of_group_initiative_and_work_keep_who_they_say(small: Dataset) -> None:
    assert set(codes(answer_for(small, "SE311", group=True))) == {"SE312", "SE313"}
    already = set(codes(answer_for(small, "SE311", together="already")))
    new = set(codes(answer_for(small, "SE311", together="new")))
    assert already == {"SE224", "SE312", "SE313", "SE331"}
    assert already | new == set(codes(answer_for(small, "SE311")))
    assert not already & new
    vanguard = set(codes(answer_for(small, "SE311", initiative="vanguard")))
    assert "SE312" in vanguard
    assert "SE322" not in vanguard


def test_the_table_has_every_region_whatever_the_filters(small: Dataset) -> None:
    everybody = answer_for(small, "SE311").data_table
    assert len(everybody) == 20
    assert everybody.equals(answer_for(small, "SE311", distance="100", group=True).data_table)


def test_the_distance_between_two_seats_is_that_of_the_map(small: Dataset) -> None:
    found = distance_km(small, "SE110", "SE232")
    assert found == pytest.approx(397, abs=8)


# ---- building a domain --------------------------------------------------------------------------


def test_who_is_strong_in_a_domain_stands_apart_from_who_has_related_strengths(
    trading: Rows, build: Build
) -> None:
    builders = answer_for(build(trading), "A", domain="water").builders
    assert builders is not None
    assert [one.code for one in builders.strong] == ["B"]
    assert builders.related == ()
    assert builders.own == "Ni nämner inte ”Vatten” i dag."


def test_the_gain_for_a_domain_is_the_sum_of_its_parts(small: Dataset) -> None:
    builders = answer_for(small, "SE311", domain="water-maritime").builders
    assert builders is not None
    for one in builders.related:
        assert one.gain == pytest.approx(sum(part.value for part in one.parts))
    gains = [one.gain for one in builders.related if not one.remark]
    assert gains == sorted(gains, reverse=True)


@pytest.mark.parametrize("t", [SV, EN])
def test_every_region_of_every_kind_has_an_answer_in_both_languages(small: Dataset, t: Any) -> None:
    for kind in ("region", "group", "partner"):
        for region in small.regions_of_kind(kind)[:4]:
            for round_code in small.rounds:
                selection = asked(small, region, round=round_code, match="both")
                answer = partners_answer(question_of(small, selection=selection, as_of=TODAY, t=t))
                assert answer.heading
                assert answer.sentence

"""Partners of a region: who is ranked, what a card is made of, and what speaks against a match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import pytest

from s3dash.analysis.answers import file_subject
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.pages.domain import domain_answer
from s3dash.analysis.partners.matches import ranking as rankings
from s3dash.analysis.partners.matches.answer import MatchesAnswer, matches_answer
from s3dash.analysis.partners.matches.build_domain import Builder
from s3dash.analysis.partners.matches.fold import fold_of
from s3dash.analysis.partners.matches.ranking import (
    Places,
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
from tests import recount_openings as by_hand
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")


def asked(dataset: Dataset, region: str | None, language: str = "sv", **chosen: str) -> Question:
    query = urlencode({**({"region": region} if region else {}), **chosen})
    return ask(dataset, f"/{language}/{SLUGS['partner'][language]}?{query}")


def answer_for(dataset: Dataset, region: str | None, **chosen: str) -> MatchesAnswer:
    return matches_answer(asked(dataset, region, **chosen))


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


def sections(answer: MatchesAnswer) -> dict[str, list[str]]:
    """The codes that are listed, by section."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in answer.listed:
        found[row.section].append(row.code)
    return found


def list_of(answer: MatchesAnswer) -> pd.DataFrame:
    """The rows of the data table that are the list's."""
    table = answer.data_table
    return table[table["section"] == SV("partners-section-listed")].set_index("region_code")


# ---- the list -----------------------------------------------------------------------------------


def test_the_region_with_the_related_strength_comes_first_and_the_same_one_adds_nothing(
    trading: Rows, build: Build
) -> None:
    trading["group_members"] = []
    dataset = build(trading)
    listed = answer_for(dataset, "A").listed
    assert [(row.code, row.partner and row.partner.rank) for row in listed] == [("B", 1), ("C", 2)]
    assert listed[1].partner is not None and listed[1].partner.score == 0
    similar = answer_for(dataset, "A", match="similar").listed
    assert [row.code for row in similar] == ["C", "B"]


def test_equal_partners_have_equal_places_in_the_order_of_their_codes(
    trading: Rows, build: Build
) -> None:
    trading["group_members"] = []
    trading["priorities"][2] = priority("C", 1, "water")
    listed = answer_for(build(trading), "A").listed
    assert [(row.code, row.partner and row.partner.rank) for row in listed] == [("B", 1), ("C", 1)]


@pytest.mark.parametrize("match", CHOICES["match"])
def test_own_group_incomplete_and_joint_regions_stand_below_without_a_rank(
    small: Dataset, match: str
) -> None:
    # Gotland states 3 areas and Västerbotten 9; four have areas with their groups only
    found = sections(answer_for(small, "SE311", match=match))
    assert set(found["group"]) == {"SE312", "SE313"}
    assert set(found["incomplete"]) == {"SE214", "SE331"}
    assert set(found["joint"]) == {"SE121", "SE122", "SE125", "SE212"}
    own = set(recount.codes_of_kind("region")) & set(recount.own_weights())
    below = {code for section in ("group", "incomplete") for code in found[section]}
    assert set(found["ranked"]) == own - below - {"SE311"}
    rows = answer_for(small, "SE311", match=match).listed
    order = ["ranked", "group", "incomplete", "joint", "undefined"]
    assert [row.section for row in rows] == sorted((row.section for row in rows), key=order.index)
    for row in rows:
        rank = row.partner.rank if row.partner else None
        assert (rank is None) == (row.section != "ranked")


def test_what_a_region_could_give_is_listed_by_how_much_each_of_the_others_lacks(
    small: Dataset,
) -> None:
    answer = answer_for(small, "SE311", direction="theirs")
    ranked = [row for row in answer.listed if row.section == "ranked"]
    values = [by_hand.numbers(row.code, "SE311")[0] for row in ranked]
    assert values == sorted(values, reverse=True) and len(values) > 5
    assert [row.partner and row.partner.coverage for row in ranked] == pytest.approx(values)
    # receivers have areas of their own
    assert not sections(answer)["joint"]
    assert {row.code for row in answer.listed} <= set(recount.own_weights())


def test_the_number_that_is_shown_is_how_much_is_covered_by_hand(small: Dataset) -> None:
    for row in answer_for(small, "SE311").listed:
        if row.section == "ranked":
            assert row.partner is not None
            covered, parts = by_hand.numbers("SE311", row.code)
            assert row.partner.coverage == pytest.approx(covered)
            assert row.partner.score == pytest.approx(sum(parts.values()))


def test_a_region_shown_through_its_group_is_compared_with_regions_outside_it(
    small: Dataset,
) -> None:
    uppsala = answer_for(small, "SE121")
    group = {f"SE12{digit}" for digit in range(2, 6)}
    assert set(sections(uppsala)["group"]) == group
    assert all(row.partner is None for row in uppsala.listed if row.code in group)
    assert "SE110" in sections(uppsala)["ranked"]
    assert "gemensamma prioriteringarna i Östra Mellansverige" in uppsala.sentence
    assert uppsala.notes == (
        "2014–2020 hade Uppsala egna prioriteringar: ”Life science”, ”Energi” och "
        "”Verkstadsindustrin i norra länet”.",
    )
    # Sörmland had no areas of its own before
    assert answer_for(small, "SE122").notes == ()


def test_the_same_ranking_is_worked_out_once_whoever_asks_for_it(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = Dataset({name: small.table(name) for name in TABLES})
    counted: list[str] = []
    rank = rankings.ranked

    def counting(question: Question, *rest: Any) -> Any:
        counted.append(f"{rest[1]} {question.state.shown('weights')}")
        return rank(question, *rest)

    monkeypatch.setattr(rankings, "ranked", counting)
    for weights in CHOICES["weights"]:
        for language in ("sv", "en"):
            answer_for(dataset, "SE311", weights=weights, language=language, table="1")
    assert sorted(counted) == sorted(f"SE311 {weights}" for weights in CHOICES["weights"])


def test_a_region_without_data_is_a_gap_and_not_zero(rows: Rows, build: Build) -> None:
    rows["group_members"] = [row for row in rows["group_members"] if row["region_code"] != "C"]
    answer = answer_for(build(rows), "A")
    row = list_of(answer).loc["C"]
    assert row["score_share"] == row["alike_share"] == row["rank_number"] == ".."


def test_another_way_of_counting_is_told_when_it_changes_the_first(small: Dataset) -> None:
    question = asked(small, "SE311")
    shown = ranking_of(question, "SE311")
    others = other_rankings(question, shown)
    assert set(others) == {"fractional", "equal"}
    assert others["fractional"].first()[:1] != shown.places.first()[:1]
    assert answer_for(small, "SE311").weighting_words == SV("partners-hangs")
    assert weighting_sensitive(shown.places, others.values())
    assert not weighting_sensitive(shown.places, [Places(shown.places.listed)])


def test_a_region_that_has_no_other_near_is_told_of_those_abroad(small: Dataset) -> None:
    told = {code for code in recount.codes_of_kind("region") if answer_for(small, code).north_words}
    alone = {
        code
        for code in recount.codes_of_kind("region")
        if all(
            recount.kilometres(code, other) > 150
            for other in recount.codes_of_kind("region")
            if other != code
        )
    }
    assert told == alone == {"SE214", "SE321", "SE322", "SE331", "SE332"}
    assert answer_for(small, "SE332", scope="europe").north_words == ""


# ---- the fold -----------------------------------------------------------------------------------


@pytest.mark.parametrize("weights", CHOICES["weights"])
def test_the_parts_of_a_fold_sum_exactly_to_its_values_whatever_orders_the_list(
    small: Dataset, weights: str
) -> None:
    folds = 0
    for receiver in ("SE311", "SE121", "SE214"):
        question = asked(small, receiver, weights=weights, match="similar")
        for giver in ("SE110", "SE123", "SE232", "SE312"):
            fold = fold_of(question, receiver, giver, ())
            if fold.score is None:
                assert (fold.rank, fold.parts, fold.coverage_words) == (None, (), "")
                continue
            folds += 1
            covered, parts = by_hand.numbers(receiver, giver)
            assert fold.coverage == pytest.approx(covered)
            assert {
                (part.offered[0], part.own[0]): part.value for part in fold.parts
            } == pytest.approx({pair: value for pair, value in parts.items() if value > 0})
            assert sum(part.value for part in fold.added) == pytest.approx(fold.score)
            told = sum(parts_in_per_cent([part.value for part in fold.added]))
            assert round(told, 1) == in_per_cent(fold.score)
    assert folds > 8


def test_a_rank_rightly_behind_the_first_three_is_not_called_uncertain() -> None:
    outside = SV("percent", share=100)
    assert robustness_words(0.0, 4, SV) == SV("match-outside", always="true", share=outside)
    assert robustness_words(0.3, 4, SV).startswith("Osäker")
    assert robustness_words(0.3, 3, SV).startswith("Osäker")
    assert robustness_words(0.6, 2, SV).startswith("Delvis säker")
    assert robustness_words(0.9, 1, SV).startswith("Säker")


def test_a_score_that_rests_on_judgement_alone_says_so(trading: Rows, build: Build) -> None:
    question = asked(build(trading), "A")
    caveats = [caveat.words for caveat in fold_of(question, "A", "B", ()).caveats]
    assert SV("doubt-judgement", share=SV("percent", share=100)) in caveats


def test_numbers_of_a_region_that_is_shown_by_its_group_say_so(small: Dataset) -> None:
    (card,) = answer_for(small, "SE224").cards
    assert card.conversation.partner == "SE121"
    words = SV("doubt-joint", group="Östra Mellansverige")
    assert words in [caveat.words for caveat in card.fold.caveats]
    assert card.distance_km == pytest.approx(recount.kilometres("SE224", "SE121"), rel=1e-6)


def test_less_held_of_a_partner_than_it_states_speaks_against_its_numbers(
    trading: Rows, build: Build
) -> None:
    trading["strategies"] = [
        {"strategy_code": "B-s", "region_code": "B", "title": "Strategi", "starts_year": "2021",
         "areas_stated": "5", "source_code": "s", "confidence": "high"}
    ]  # fmt: skip
    trading["priorities"].append(priority("B", 2, "", confidence="medium"))
    trading["statements"] = [
        {"statement_code": code, "round_code": "new", "region_code": code[0], "kind": kind,
         "text_sv": "Text", "source_code": "s", "confidence": "high"}
        for code, kind in (("A-s", "seeks"), ("B-o", "offers"))
    ]  # fmt: skip
    trading["matches"] = [
        {"match_code": "m", "seeks_code": "A-s", "answer_kind": "statement", "answer_code": "B-o",
         "why_sv": "Därför.", "why_en": "Because.", "strength": "strong", "basis": "compiled"}
    ]  # fmt: skip
    (card,) = answer_for(build(trading), "A").cards
    # the need and the answer rest on statements; the numbers rest on the areas
    assert card.caveats == ()
    assert [caveat.words for caveat in card.fold.caveats][:3] == [
        SV("doubt-incomplete", region="Berga", held=2, stated=5),
        "Berga: äldsta uppgift 2022\N{NO-BREAK SPACE}(4\N{NO-BREAK SPACE}år), äldre än 24 månader.",
        SV("doubt-unclassified", count=1),
    ]
    assert card.fold.rank is None


def test_what_two_regions_do_together_is_told_with_its_source(small: Dataset) -> None:
    (card,) = answer_for(small, "SE311").cards
    work = {one.code: one for one in card.together}
    counted = [one for one in work.values() if one.counted]
    assert counted and all(one.sources for one in counted)
    assert [row.together for row in answer_for(small, "SE311").listed if row.code == "SE331"] == [
        ("Bioenergi",)
    ]


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


# ---- who asks -----------------------------------------------------------------------------------


def test_without_a_region_or_with_a_group_the_page_asks_for_one(tiny: Dataset) -> None:
    assert answer_for(tiny, None).required_choice == "region"
    group = answer_for(tiny, "G")
    assert group.required_choice == "region"
    assert "Berga och Ceda" in group.sentence


# ---- filters ------------------------------------------------------------------------------------


def test_filters_leave_places_as_they_are_among_all(small: Dataset) -> None:
    everybody = {row.code: row.partner for row in answer_for(small, "SE311").listed}
    near = answer_for(small, "SE311", distance="200").listed
    assert 0 < len(near) < len(everybody)
    assert {row.code: row.partner for row in near}.items() <= everybody.items()


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
    assert set(list_of(answer).index) == expected
    # cards and openings too are of those that pass
    assert set(answer.data_table["region_code"]) == expected
    assert {one.partner for one in answer.openings} <= expected
    heading = answer.column_heading(answer.data_table.columns[-1], SV)
    total = len(answer_for(small, "SE311").data_table)
    assert heading == f"Filter ({len(answer.data_table)} av {total} rader)"
    (words,) = set(answer.data_table.iloc[:, -1])
    assert words == said


def test_where_the_filters_leave_nobody_the_head_of_the_table_says_so(small: Dataset) -> None:
    answer = answer_for(small, "SE110", group="1")
    assert answer.data_table.empty
    heading = answer.column_heading(answer.data_table.columns[-1], SV)
    total = len(answer_for(small, "SE110").data_table)
    assert heading == f"Filter (0 av {total} rader)"


def test_several_filters_are_all_named_in_the_table_and_in_the_name_of_its_file(
    small: Dataset,
) -> None:
    chosen = {"distance": "300", "together": "new", "group": "1", "initiative": "vanguard"}
    question = asked(small, "SE211", **chosen)
    subject = file_subject(question)
    assert {"distance-300", "together-new", "group", "vanguard"} <= set(subject)
    one = answer_for(small, "SE311", distance="200", group="1")
    assert set(one.data_table.iloc[:, -1]) == {"Högst 200 km · Bara den egna gruppen"}


def test_without_a_filter_the_list_has_every_region_and_no_word_of_one(small: Dataset) -> None:
    answer = answer_for(small, "SE311")
    assert set(list_of(answer).index) == set(recount.codes_of_kind("region")) - {"SE311"}
    assert "filter_words" not in answer.data_table and not answer.headings


def test_a_region_without_data_is_filtered_like_the_others_and_not_for_having_none(
    small: Dataset,
) -> None:
    table = list_of(answer_for(small, "SE311", together="new"))
    assert table.loc["SE221", "score_share"] == ".."
    assert "SE221" not in list_of(answer_for(small, "SE311", distance="200")).index


def test_a_domain_keeps_the_regions_that_have_it(small: Dataset) -> None:
    answer = answer_for(small, "SE311", domain="water-maritime")
    assert answer.heading == "Vem kan hjälpa Värmland att bygga ”Vatten och maritima näringar”?"
    table = list_of(answer)
    assert table.loc["SE213", "build_words"] == "etablerat styrkeområde (tolkat)"
    having = {
        code
        for code in recount.codes_of_kind("region")
        if "water-maritime" in recount.weights_of(code) and code != "SE311"
    }
    assert set(table.index) == having
    assert {one.offered[0] for one in answer.openings} == {"water-maritime"}
    assert "build_words" not in answer_for(small, "SE311").data_table


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
        assert builders is not None
        page = domain_answer(ask(small, f"/sv/tema?domain={domain}"))
        held = {one.code for one in page.holders if one.status != "deselected"}
        own = [one for one in builders.having if one.kind != "joint"]
        assert {one.code for one in own} == held - {region}
        assert builders.count == len(own) == there.count - (region in held)
        assert page.sentence.startswith(f"{there.count or 'Ingen'} av ")
        told = {0: "Ingen annan i urvalet har temat", 1: "1 annan region har temat"}
        words = told.get(builders.count, f"{builders.count} andra regioner har temat")
        assert answer.sentence.startswith(words)
        # who has it through its group alone is who the map draws so
        cells = page.map_table.set_index("region_code")["cell"]
        joint = set(cells.index[cells == "joint"])
        assert len(joint) == there.joint
        assert {one.code for one in builders.of_kind("joint")} == joint - {region}


def test_filters_apply_to_who_can_help_to_build_a_domain(small: Dataset) -> None:
    every = answer_for(small, "SE232", domain="food").builders
    answer = answer_for(small, "SE232", domain="food", distance="200")
    near = answer.builders
    assert every is not None and near is not None

    def within(listed: Sequence[Builder]) -> list[str]:
        km = {one.code: distance_km(small, "SE232", one.code) for one in listed}
        return [code for code, far in km.items() if far is not None and far <= 200]

    assert [one.code for one in near.having] == within(every.having)
    assert [one.code for one in near.related] == within(every.related)
    assert 0 < near.count < every.count
    assert 0 < len(near.related) < len(every.related)
    told = "1 annan region" if near.count == 1 else f"{near.count} andra regioner"
    assert answer.sentence.startswith(f"{told} har temat, och {len(near.related)} har")


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
                "gemensam i " if kind == "joint" else SV(f"status-{status}")
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
    assert joint == ["Sörmland", "Uppsala", "Västmanland", "Örebro län"]


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

"""Cards: needs and their answers, in what order, how many, and what stands on each."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s3dash.analysis.conversations.conversation import Conversations
from s3dash.analysis.conversations.conversations import (
    answered_needs,
    conversations_about,
    conversations_of,
    first_conversations,
)
from s3dash.analysis.entry.start import start_answer
from s3dash.analysis.partners.matches.answer import MatchesAnswer, matches_answer
from s3dash.analysis.partners.matches.caveats import Caveat, common_caveats, weighting_caveats
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows

SV, EN = translator("sv"), translator("en")
OTHERS = [f"D{at}" for at in range(1, 9)]


@pytest.fixture
def world(rows: Rows) -> Rows:
    """Ådala and eight others without groups, areas or work together; sources of several years."""
    rows["regions"] = [row for row in rows["regions"] if row["region_code"] in {"A", "P"}]
    rows["regions"] += [
        {"region_code": code, "region_kind": "region", "name_sv": f"Trakt {code}",
         "name_en": f"Tract {code}", "county_code": f"{10 + at}"}
        for at, code in enumerate(OTHERS)
    ]  # fmt: skip
    for table in ("group_members", "memberships", "lineage", "priorities", "strategies"):
        rows[table] = []
    rows["sources"] += [
        {"source_code": f"y{year}", "source_kind": "public_document", "title": f"Från {year}",
         "published_year": str(year)}
        for year in (2019, 2020, 2021, 2023, 2025)
    ]  # fmt: skip
    rows["statements"], rows["matches"] = [], []
    return rows


def says(rows: Rows, code: str, kind: str, source: str = "y2025", **more: str) -> str:
    """A statement of the region that its code begins with; gives its code."""
    rows["statements"].append(
        {"statement_code": code, "round_code": "new", "region_code": code.partition("-")[0],
         "kind": kind, "text_sv": f"Text {code}", "text_en": f"Words {code}",
         "source_code": source, "confidence": "high", **more}
    )  # fmt: skip
    return code


def match(rows: Rows, need: str, answer: str, **more: str) -> None:
    """That an answer, which is stated unless it is there already, answers a need."""
    known = {row["statement_code"] for row in rows["statements"]}
    if need not in known:
        says(rows, need, "seeks")
    if answer not in known and more.get("answer_kind", "statement") == "statement":
        says(rows, answer, "offers")
    rows["matches"].append(
        {"match_code": f"m{len(rows['matches']):02}", "seeks_code": need,
         "answer_kind": "statement", "answer_code": answer, "why_sv": "Därför.",
         "why_en": "Because.", "strength": "strong", "basis": "compiled", **more}
    )  # fmt: skip


def found(dataset: Dataset, region: str = "A", direction: str = "ours") -> Conversations:
    return conversations_of(ask(dataset, f"/sv/partner?region={region}"), region, direction)


def page(dataset: Dataset, query: str = "region=A", language: str = "sv") -> MatchesAnswer:
    place = {"sv": "/sv/partner", "en": "/en/partners"}[language]
    return matches_answer(ask(dataset, f"{place}?{query}"))


def partners(conversations: Conversations) -> list[str]:
    return [one.partner for one in conversations.first]


# ---- the order ----------------------------------------------------------------------------------


def test_what_is_over_five_years_old_or_undated_stands_after_what_is_younger(
    world: Rows, build: Build
) -> None:
    for region, source in (("D1", "undated"), ("D2", "y2020"), ("D3", "y2021"), ("D4", "y2025")):
        says(world, f"{region}-o", "offers", source)
        match(world, f"A-{region}", f"{region}-o")
    # of 2021, asked in 2026: five years, not over five
    assert partners(found(build(world))) == ["D4", "D3", "D2", "D1"]


def test_a_match_is_as_old_as_the_older_of_its_sides(world: Rows, build: Build) -> None:
    says(world, "A-1", "seeks", "y2019")
    match(world, "A-1", "D1-o")
    says(world, "A-2", "seeks", "undated")
    match(world, "A-2", "D2-o")
    leads = [one.lead for one in found(build(world)).first]
    assert [(lead.giver, lead.age) for lead in leads] == [("D1", 7), ("D2", None)]


@pytest.mark.parametrize(("day", "age"), [("2021-11-23", 5), ("2021-11-24", 4), ("2020-01-01", 6)])
def test_a_meeting_is_counted_in_whole_years_to_the_day(
    world: Rows, build: Build, day: str, age: int
) -> None:
    world["sources"].append(
        {"source_code": "meeting", "source_kind": "dialogue_meeting", "title": "Möte",
         "held_on": day, "published_year": "2026", "region_code": "A"}
    )  # fmt: skip
    says(world, "A-1", "seeks", "meeting")
    match(world, "A-1", "D1-o")
    (card,) = found(build(world)).first
    assert (card.lead.age, card.lead.need.year) == (age, datetime.date.fromisoformat(day).year)


def test_partners_who_name_each_other_or_share_work_stand_after_those_who_do_not(
    world: Rows, build: Build
) -> None:
    for region in ("D1", "D2", "D3"):
        match(world, f"A-{region}", f"{region}-o")
    says(world, "D1-names", "offers", partners_text="Någon; Ådala")
    world["initiatives"].append(
        {"initiative_code": "work", "initiative_kind": "partnership", "name_sv": "Arbetet",
         "name_en": "The work", "domain_codes": "wood", "source_code": "s", "confidence": "high"}
    )  # fmt: skip
    world["memberships"] = [
        {"initiative_code": "work", "region_code": code, "role": "participant",
         "source_code": "s", "confidence": "high"}
        for code in ("A", "D2")
    ]  # fmt: skip
    assert partners(found(build(world))) == ["D3", "D1", "D2"]


def test_a_need_that_has_opened_no_card_comes_before_one_that_has(
    world: Rows, build: Build
) -> None:
    for region in ("D1", "D2"):
        match(world, "A-same", f"{region}-o")
    match(world, "A-other", "D3-o")
    assert partners(found(build(world))) == ["D1", "D3", "D2"]


def test_both_ways_comes_before_one_way_and_newer_before_older(world: Rows, build: Build) -> None:
    for region, source in (("D1", "y2025"), ("D2", "y2023"), ("D3", "y2021")):
        says(world, f"{region}-o", "offers", source)
        match(world, f"A-{region}", f"{region}-o")
    match(world, "D3-s", "A-o", strength="plausible")
    conversations = found(build(world))
    assert partners(conversations) == ["D3", "D1", "D2"]
    first, second, _ = conversations.first
    assert [one.seeker for one in first.in_turn] == ["D3"] and second.in_turn == ()
    assert first.in_turn[0].in_turn.words == (
        "De söker i sin tur: ”Text D3-s” (2025), och ni har ”Text A-o” (2025)."
    )


@settings(max_examples=15)
@given(st.permutations(range(9)))
def test_the_order_of_the_rows_changes_nothing(small: Dataset, order: list[int]) -> None:
    """With every need of health answered by every offer and environment of the small edition."""
    tables = {name: small.table(name) for name in TABLES}
    first = tables["matches"].iloc[[0]]
    answers = [("cluster", "triple-steelix"), ("cluster", "ehealth-arena")]
    answers += [("statement", "SE231-offers-1")]
    needs = ["SE211-seeks-3", "SE211-seeks-1", "SE211-seeks-2"]
    rows = [
        first.assign(match_code=f"m{at}{to}", seeks_code=need, answer_kind=kind, answer_code=code)
        for at, need in enumerate(needs)
        for to, (kind, code) in enumerate(answers)
    ]
    straight, shuffled = (
        Dataset({**tables, "matches": pd.concat([rows[at] for at in places])})
        for places in (range(9), order)
    )
    leads = [
        [(one.partner, one.lead.code, [match.code for match in one.also]) for one in told.all]
        for told in (found(straight, "SE211"), found(shuffled, "SE211"))
    ]
    assert leads[0] == leads[1] and len(leads[0]) == 3


# ---- how many -----------------------------------------------------------------------------------


def test_a_need_opens_two_cards_and_its_further_pairs_are_named_below(
    world: Rows, build: Build
) -> None:
    for region in ("D1", "D2", "D3"):
        match(world, "A-same", f"{region}-o")
    conversations = found(build(world))
    assert partners(conversations) == ["D1", "D2"]
    assert [one.partner for one in conversations.further] == ["D3"]


def test_there_are_five_cards_at_most_and_few_are_not_filled_up(world: Rows, build: Build) -> None:
    for region in OTHERS[:7]:
        match(world, f"A-{region}", f"{region}-o")
    match(world, "A-8", "D8-o", strength="plausible")
    conversations = found(build(world))
    assert partners(conversations) == OTHERS[:5]
    assert [one.partner for one in conversations.further] == OTHERS[5:7]
    assert [one.giver for one in conversations.maybe] == ["D8"]
    assert len(first_conversations(ask(build(world), "/sv/partner?region=A"), "A")) == 3


def test_a_pair_has_one_card_with_its_further_matches_as_lines_strong_ones_first(
    world: Rows, build: Build
) -> None:
    match(world, "A-1", "D1-weak", strength="plausible")
    match(world, "A-2", "D1-strong")
    match(world, "A-3", "D1-too")
    (card,) = found(build(world)).first
    assert card.lead.answer.code == "D1-strong"
    assert [one.answer.code for one in card.also] == ["D1-too", "D1-weak"]
    assert card.also[1].also.words == (
        "Även: ni söker ”Text A-1” (2025), Trakt D1 erbjuder ”Text D1-weak” (2025)."
    )


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        ("sv", "region=A", "Även, på samma behov: Trakt D1 erbjuder ”Text D1-o2” (2025)."),
        ("en", "region=A", "Also, for the same need: Tract D1 offers “Words D1-o2” (2025)."),
        (
            *("en", "region=D1&direction=theirs"),
            "Also, for the same need: you offer “Words D1-o2” (2025).",
        ),
    ],
)
def test_a_further_line_does_not_repeat_the_need_that_leads_the_card(
    world: Rows, build: Build, language: str, query: str, said: str
) -> None:
    for answer in ("D1-o1", "D1-o2"):
        match(world, "A-1", answer)
    match(world, "A-2", "D1-o1", strength="plausible")
    (card,) = page(build(world), query, language).cards
    same, other = [line.words for _, line in card.conversation.also_lines]
    assert same == said
    assert "A-1" not in same and "A-2" in other


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("region=A", "ni söker ”Text A-1” (2025), de erbjuder ”Text D1-o” (2025)"),
        ("region=D1&direction=theirs", "söker ”Text A-1” (2025), ni erbjuder ”Text D1-o” (2025)"),
    ],
)
def test_a_line_behind_the_name_of_a_region_does_not_say_it_again(
    world: Rows, build: Build, query: str, said: str
) -> None:
    match(world, "A-1", "D1-o", strength="plausible")
    (one,) = page(build(world), query).maybe
    assert one.listed == said


def test_plausible_matches_are_five_at_most_and_only_of_pairs_without_a_card(
    world: Rows, build: Build
) -> None:
    match(world, "A-1", "D1-o")
    for region in OTHERS:
        match(world, "A-2", f"{region}-weak", strength="plausible")
    assert [one.giver for one in found(build(world)).maybe] == OTHERS[1:6]


# ---- directions, and what nobody answers --------------------------------------------------------


def test_the_other_direction_exchanges_the_roles(world: Rows, build: Build) -> None:
    match(world, "D1-s", "A-o")
    match(world, "A-s", "D2-o")
    says(world, "A-nobody", "seeks")
    dataset = build(world)
    theirs = found(dataset, direction="theirs")
    assert partners(theirs) == ["D1"] and theirs.unanswered == ()
    lead = theirs.first[0].lead
    assert lead.need_line.words == "Trakt D1 söker: ”Text D1-s” (2025)."
    assert lead.answer_line.words == "Ni erbjuder: ”Text A-o” (2025)."
    ours = found(dataset)
    assert partners(ours) == ["D2"]
    assert [need.code for need in ours.unanswered] == ["A-nobody"]


def test_a_region_whose_needs_nobody_answers_reads_so_with_its_needs_and_offers(
    world: Rows, build: Build
) -> None:
    says(world, "A-s", "seeks")
    says(world, "A-o", "offers")
    answer = page(build(world))
    assert answer.cards == ()
    assert answer.empty_words == SV(
        "partners-none-known", direction="ours", asked="true", maybe="false"
    )
    assert [side.text for side in (*answer.needs, *answer.offers)] == ["Text A-s", "Text A-o"]
    theirs = page(build(world), "region=A&direction=theirs")
    assert theirs.empty_words == "Ännu är inget behov känt som ni svarar på."
    assert theirs.unanswered == ()


@pytest.mark.parametrize(
    ("region", "direction", "words"),
    [
        ("A", "ours", "Ännu är inget behov känt som någon annan säkert svarar på."),
        ("D1", "theirs", "Ännu är inget behov känt som ni säkert svarar på."),
    ],
)
def test_where_something_may_answer_a_need_nobody_says_that_nothing_does(
    world: Rows, build: Build, region: str, direction: str, words: str
) -> None:
    match(world, "A-s", "D1-o", strength="plausible")
    answer = page(build(world), f"region={region}&direction={direction}")
    assert answer.cards == () and len(answer.maybe) == 1
    assert answer.empty_words.startswith(f"{words} Se ”Kanske också”")
    assert "säkert svarar på" in answer.sentence


def test_a_plausible_match_answers_a_need_and_leads_no_card(world: Rows, build: Build) -> None:
    match(world, "A-s", "D1-o", strength="plausible")
    answer = page(build(world))
    assert answer.cards == () and answer.unanswered == () and len(answer.maybe) == 1
    assert answer.empty_words


# ---- what stands on a card ----------------------------------------------------------------------


def test_a_card_says_need_answer_and_why_in_the_regions_own_words(
    world: Rows, build: Build
) -> None:
    match(world, "A-s", "D1-o")
    dataset = build(world)
    (card,) = page(dataset).cards
    lead = card.conversation.lead
    assert lead.need_line.words == "Ni söker: ”Text A-s” (2025)."
    assert lead.answer_line.words == "Trakt D1 erbjuder: ”Text D1-o” (2025)."
    assert (lead.why, lead.basis_words) == ("Därför.", "sammanställarnas bedömning")
    assert (card.fold.basis, card.together, lead.ask) == (("sammanställarnas bedömning",), (), "")
    (english,) = page(dataset, language="en").cards
    assert english.conversation.lead.need_line.words == "You seek: “Words A-s” (2025)."


def test_an_area_and_an_environment_answer_in_words_of_their_own(world: Rows, build: Build) -> None:
    world["priorities"] = [
        {"priority_code": "D1-p", "round_code": "new", "region_code": "D1", "name_sv": "Flott",
         "name_en": "Rafts", "original_language": "sv", "status": "established",
         "status_basis": "inferred", "source_code": "y2025", "confidence": "high"}
    ]  # fmt: skip
    world["clusters"] = [environment("hub", "D2", "active")]
    match(world, "A-1", "D1-p", answer_kind="priority")
    match(world, "A-2", "hub", answer_kind="cluster", basis="dialogue")
    dataset = build(world)
    first, second = (one.lead.answer_line.words for one in found(dataset).first)
    assert first == "Trakt D1 har ”Flott” (tolkat, 2025)."
    assert second == "I Trakt D2 finns Navet hub (2025)."
    assert found(dataset).first[1].lead.basis_words == "ur dialogen"


def environment(code: str, region: str, status: str, **more: str) -> dict[str, str]:
    return {
        "cluster_code": code, "name": f"Navet {code}", "cluster_kind": "cluster",
        "region_code": region, "domain_codes": "wood", "source_code": "y2025",
        "confidence": "high", "cluster_status": status, "does_sv": "Provar flottar.", **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("status", "is_contact"), [("active", True), ("ended", False), ("unknown", False), ("", False)]
)
def test_only_an_active_environment_is_a_contact(
    world: Rows, build: Build, status: str, is_contact: bool
) -> None:
    world["clusters"] = [environment("hub", "D1", status)]
    match(world, "A-s", "D1-o", contact_code="hub")
    (card,) = page(build(world)).cards
    assert card.has_contact == is_contact
    assert (card.conversation.lead.contact is not None) == is_contact
    # without one there is the page of the offer's source
    assert card.read_more.title == "Från 2025"


def test_somebody_who_merely_works_in_the_same_domain_is_no_contact(
    world: Rows, build: Build
) -> None:
    world["clusters"] = [environment("hub", "D1", "active")]
    match(world, "A-s", "D1-o")
    (card,) = found(build(world)).first
    assert card.lead.contact is None


def test_what_is_sought_in_return_has_its_contact_once_where_it_is_sure(
    world: Rows, build: Build
) -> None:
    world["clusters"] = [environment(code, "D1", "active") for code in ("hub", "other")]
    match(world, "D1-s", "A-o")
    match(world, "A-1", "D1-1", strength="plausible", contact_code="other")
    match(world, "A-2", "D1-2", contact_code="hub")
    match(world, "A-3", "D1-3", contact_code="hub")
    (theirs,) = page(build(world), "region=A&direction=theirs").cards
    assert [match.need.code for match in theirs.conversation.in_turn] == ["A-2", "A-3", "A-1"]
    assert [one.code for one in theirs.return_contacts] == ["hub"]
    (ours,) = page(build(world)).cards
    assert ours.return_contacts == ()


def test_a_contact_without_a_page_has_that_of_its_source(world: Rows, build: Build) -> None:
    world["sources"][-1]["url"] = "https://example.org/source"
    world["clusters"] = [environment("hub", "D1", "active")]
    world["clusters"] += [environment("own", "D2", "active", url="https://example.org/own")]
    match(world, "A-1", "D1-o", contact_code="hub")
    match(world, "A-2", "D2-o", contact_code="own")
    hub, own = (one.lead.contact for one in found(build(world)).first)
    assert hub is not None and (hub.url, hub.source_url) == (None, "https://example.org/source")
    assert own is not None and (own.url, own.source_url) == ("https://example.org/own", None)
    assert own.does == "Provar flottar."


def test_an_answer_that_has_ended_since_makes_no_card(small: Dataset) -> None:
    assert partners(found(small, "SE311")) == ["SE312"]
    tables = {name: small.table(name) for name in TABLES}
    clusters: pd.DataFrame = tables["clusters"]
    clusters.loc[clusters["cluster_code"] == "triple-steelix", "cluster_status"] = "ended"
    ended = Dataset(tables)
    assert partners(found(ended, "SE311")) == []
    assert [need.code for need in found(ended, "SE311").unanswered] == ["SE311-seeks-1"]


# ---- what speaks against it ---------------------------------------------------------------------


def test_what_holds_for_more_than_sixty_per_cent_of_the_cards_is_said_once_above() -> None:
    def caveats(*kinds: str) -> tuple[Caveat, ...]:
        return tuple(Caveat(f"own {kind}", kind=kind) for kind in kinds)

    cards = [caveats("old", "unsure"), caveats("old", "unsure"), caveats("old", "unsure")]
    cards += [caveats("old"), caveats("undated")]
    common, own = common_caveats(cards, SV)
    # four of five are old; three of five are not more than sixty per cent
    assert [(one.kind, one.words) for one in common] == [("old", SV("common-old"))]
    left = [[one.kind for one in rest] for rest in own]
    assert left == [["unsure"], ["unsure"], ["unsure"], [], ["undated"]]


def test_a_card_that_stands_alone_keeps_what_speaks_against_it(world: Rows, build: Build) -> None:
    says(world, "A-s", "seeks", "old-s", confidence="medium")
    says(world, "D1-o", "offers", "undated")
    match(world, "A-s", "D1-o")
    answer = page(build(world))
    assert answer.common == ()
    assert [one.words for one in answer.cards[0].caveats] == [
        "Behovet är från 2016 och svaret saknar datum: fråga om de gäller ännu.",
        "Uppgiften om behovet är sekundär eller tolkad.",
    ]
    world["statements"][0]["source_code"] = "undated"
    assert [one.words for one in page(build(world)).cards[0].caveats][1:] == [
        "Uppgiften om behovet kan vara sekundär eller tolkad."
    ]
    lead = answer.cards[0].conversation.lead
    assert (lead.need_line.dated, lead.answer_line.dated) == ("2016", "utan datum")


def test_a_need_for_partners_in_other_countries_says_so_on_the_card_of_a_swedish_one(
    world: Rows, build: Build
) -> None:
    says(world, "A-1", "seeks", text_sv="Europeiska partner om flottning")
    says(world, "A-2", "seeks", partners_text="Partner")
    for need, region in (("A-1", "D1"), ("A-2", "D2"), ("A-3", "D3"), ("A-4", "D4")):
        match(world, need, f"{region}-o")
    told = {
        card.conversation.partner: [one.kind for one in card.caveats]
        for card in page(build(world)).cards
    }
    assert told == {"D1": ["abroad"], "D2": ["abroad"], "D3": [], "D4": []}


# ---- filters ------------------------------------------------------------------------------------


def test_filters_apply_to_cards_and_the_page_says_how_many_they_hide(small: Dataset) -> None:
    assert page(small, "region=SE231&direction=theirs").hidden_words == ""
    near = page(small, "region=SE231&direction=theirs&distance=100")
    # both who seek what Halland offers are farther away
    assert all(recount.kilometres("SE231", code) > 100 for code in ("SE211", "SE213"))
    assert [card.conversation.partner for card in near.cards] == []
    assert near.hidden_words == "Urvalet döljer 2 kort."
    assert near.empty_words == ""


@pytest.mark.parametrize(
    ("domain", "cards"), [("health-life-science", 1), ("digital", 1), ("space-test", 0)]
)
def test_a_domain_keeps_what_the_need_or_the_answer_is_about(
    small: Dataset, domain: str, cards: int
) -> None:
    # the need of Jönköping names health; the answer of Halland names digital too
    assert len(page(small, f"region=SE211&domain={domain}").cards) == cards


def test_a_partner_abroad_has_a_card_where_the_scope_has_it(world: Rows, build: Build) -> None:
    match(world, "A-s", "P-o")
    dataset = build(world)
    here = page(dataset)
    assert here.cards == () and here.hidden_words == "Urvalet döljer 1 kort."
    # what a filter hides is not denied
    assert here.sentence.startswith("Ingen region i urvalet har svar på något som ")
    (card,) = page(dataset, "region=A&scope=europe").cards
    assert card.conversation.partner == "P"


# ---- half filled tables -------------------------------------------------------------------------


def test_a_page_of_an_edition_without_matches_is_whole(tiny: Dataset) -> None:
    answer = page(tiny)
    assert answer.cards == () and answer.maybe == () and answer.empty_words
    assert answer.listed


def test_regions_without_areas_and_needs_without_domains_have_cards(
    world: Rows, build: Build
) -> None:
    says(world, "A-s", "seeks", text_sv="", text_en="Boats", domain_codes="")
    match(world, "A-s", "D1-o")
    (card,) = page(build(world)).cards
    assert card.conversation.lead.need.text == "Boats"
    assert (card.fold.coverage, card.fold.rank, card.fold.parts) == (None, None, ())
    assert card.fold.rank_words == SV("match-unranked")


def test_a_group_may_seek_and_answer_and_has_no_numbers(rows: Rows, build: Build) -> None:
    rows["statements"], rows["matches"] = [], []
    match(rows, "A-s", "G-o")
    match(rows, "G-s", "A-o")
    for row in rows["statements"]:
        row["source_code"] = "s"
    dataset = build(rows)
    for direction in ("ours", "theirs"):
        (card,) = page(dataset, f"region=A&direction={direction}").cards
        assert (card.name, card.fold.score, card.fold.opening) == ("Gruppen", None, None)
        assert len(card.conversation.in_turn) == 1


def test_needs_of_another_round_have_no_card(world: Rows, build: Build) -> None:
    says(world, "A-s", "seeks", round_code="old")
    match(world, "A-s", "D1-o")
    dataset = build(world)
    assert page(dataset, "region=A").cards == ()
    assert len(page(dataset, "region=A&round=old").cards) == 1


def test_a_rank_that_another_counting_moves_far_is_said_by_the_name_of_that_counting() -> None:
    (one,) = weighting_caveats(11, {"fractional": 3, "equal": 10}, SV)
    assert one.words == "Plats 11 här, men plats 3 om vikten delas mellan temana."
    assert weighting_caveats(11, {"fractional": 9, "equal": None}, SV) == ()


# ---- whoever else asks --------------------------------------------------------------------------


def test_the_start_page_tells_the_first_three_cards_in_a_sentence_each(
    world: Rows, build: Build
) -> None:
    for region in OTHERS[:5]:
        match(world, f"A-{region}", f"{region}-o")
    dataset = build(world)
    own = start_answer(ask(dataset, "/sv?region=A")).own
    assert own is not None
    assert [one.partner for one in own.conversations] == partners(found(dataset))[:3]
    assert own.conversations[0].sentence == (
        "Ni söker ”Text A-D1” (2025), Trakt D1 erbjuder ”Text D1-o” (2025)."
    )


def test_a_domain_is_talked_about_with_whoever_answers_a_need_in_it(small: Dataset) -> None:
    question = ask(small, "/sv/tema?domain=digital")
    about = conversations_about(question, "SE211", "digital")
    assert [one.partner for one in about] == ["SE231"]
    assert conversations_about(question, "SE211", "space-test") == ()


def test_answered_needs_are_those_with_a_strong_match_in_the_round(small: Dataset) -> None:
    strong = {
        row["seeks_code"] for row in recount.rows_of("matches") if row["strength"] == "strong"
    }
    needs = [row for row in recount.rows_of("statements") if row["kind"] == "seeks"]
    assert answered_needs(ask(small, "/sv/partner")) == (len(strong), len(needs))

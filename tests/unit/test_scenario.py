"""What a reader would notice of a scenario: what changes, what makes no sense, its name."""

from __future__ import annotations

import pytest

from s3dash.analysis.answers import file_subject
from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.partners.scenario.answer import ScenarioAnswer, scenario_answer
from s3dash.analysis.partners.scenario.changes import Changes
from s3dash.analysis.partners.scenario.moves import Move, in_words
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import parse_url, to_url
from tests.asking import ask
from tests.conftest import Build, Rows

SCENARIO = "/sv/partner?show=scenario"
VARMLAND = "region=SE311"
# What Värmland has in the small edition; it lacks security, which only Norrbotten has.
HELD = (
    "advanced-manufacturing,bioeconomy-forest,creative-cultural,digital,energy-climate,food,"
    "health-life-science,tourism-experiences"
)


def answer(dataset: Dataset, choices: str = VARMLAND, page: str = SCENARIO) -> ScenarioAnswer:
    return scenario_answer(ask(dataset, f"{page}&{choices}" if choices else page))


def changes(dataset: Dataset, choices: str) -> Changes:
    found = answer(dataset, choices).changes
    assert found is not None
    return found


# ---- what changes --------------------------------------------------------------------------------


def test_dropping_a_domain_takes_one_from_those_who_prioritise_it(small: Dataset) -> None:
    (food,) = changes(small, f"{VARMLAND}&drop=food").domains
    assert (food.before.count, food.before.total) == (7, 13)
    assert (food.after.count, food.after.total) == (6, 13)
    assert food.before.uniqueness == pytest.approx(1 - 6 / 12)
    assert food.after.uniqueness == pytest.approx(1 - 5 / 12)


def test_adding_a_domain_adds_one_to_them(small: Dataset) -> None:
    (defence,) = changes(small, f"{VARMLAND}&add=security-defence").domains
    assert defence.is_added
    assert (defence.before.count, defence.after.count) == (1, 2)


def test_before_is_what_the_page_of_partners_says(small: Dataset) -> None:
    pairs = selected_pairs(ask(small, f"/sv/partner?{VARMLAND}"))
    at = pairs.profiles.at
    complementary, similar = changes(small, f"{VARMLAND}&drop=food").partners
    for change, values in ((complementary, pairs.complementarity.score), (similar, pairs.overlap)):
        for partner in change.before:
            value = values[at("SE311"), at(partner.ranked.code)]
            assert partner.ranked.value == pytest.approx(value)


def test_a_domain_that_is_added_cannot_be_added_by_others_any_more(small: Dataset) -> None:
    lacking = changes(small, f"{VARMLAND}&add=materials").lacking
    (materials,) = (domain for domain in lacking.before if domain.code == "materials")
    assert materials.move is not None and materials.move.words == "finns efter ändringen"
    assert "materials" not in {domain.code for domain in lacking.after}


def test_next_domains_are_lacking_and_come_the_closest_first(small: Dataset) -> None:
    lacking = changes(small, f"{VARMLAND}&drop=food").lacking
    assert len(lacking.before) == len(lacking.after) == 5
    assert not {domain.code for domain in lacking.before} & set(HELD.split(","))
    assert lacking.after[0].code == "food"
    for side in (lacking.before, lacking.after):
        values = [domain.close for domain in side]
        assert values == sorted(values, reverse=True)
        assert all(domain.reason.startswith("Ligger nära ”") for domain in side)


def test_what_the_group_has_is_no_next_domain(small: Dataset) -> None:
    lacking = changes(small, "region=SE123&add=textiles-fashion").lacking
    joint = {"advanced-manufacturing", "food", "health-life-science"}
    for side in (lacking.before, lacking.after):
        assert side and not joint & {domain.code for domain in side}


def test_who_moved_up_or_down_or_is_new_is_said_with_the_place_before(small: Dataset) -> None:
    complementary, _ = changes(small, f"{VARMLAND}&drop=food").partners
    places = {partner.ranked.code: partner.ranked.rank for partner in complementary.before}
    for partner in complementary.after:
        if partner.move is None:
            continue
        rank = partner.ranked.rank or 0
        there = places.get(partner.ranked.code)
        kind = "new" if there is None else "up" if rank < there else "down"
        assert partner.move.kind == (kind if rank != there else "same")
    gone = set(places) - {partner.ranked.code for partner in complementary.after}
    moved = {partner.ranked.code for partner in complementary.before if partner.move}
    assert moved == gone == {"SE110", "SE213"}


@pytest.mark.parametrize(
    ("language", "move", "words"),
    [
        ("sv", Move("new"), "ny bland de fem främsta (rangordnades inte)"),
        ("en", Move("up", 7), "up from rank 7"),
        ("sv", Move("had"), "finns före ändringen"),
    ],
)
def test_what_became_of_a_place_is_told_in_words(language: str, move: Move, words: str) -> None:
    told = in_words(move, translator(language))
    assert told is not None and (told.kind, told.other, told.words) == (
        move.kind,
        move.other,
        words,
    )


def test_another_way_of_counting_changes_both_sides(small: Dataset) -> None:
    main = changes(small, f"{VARMLAND}&drop=food").partners[0]
    equal = changes(small, f"{VARMLAND}&drop=food&weights=equal").partners[0]
    for one, other in ((main.before, equal.before), (main.after, equal.after)):
        assert [row.ranked.value for row in one] != [row.ranked.value for row in other]


def test_dropping_everything_leaves_nothing_to_match_and_no_zero(small: Dataset) -> None:
    assert answer(small).held == tuple(HELD.split(","))
    found = answer(small, f"{VARMLAND}&drop={HELD}")
    assert found.changes is not None
    assert [change.after for change in found.changes.partners] == [(), ()]
    assert all(change.before for change in found.changes.partners)
    assert found.changes.lacking.after == ()
    assert {domain.after.total for domain in found.changes.domains} == {12}
    assert found.sentence.endswith(
        "Värmland har då inga teman i perioden, och inget att jämföra med."
    )


def test_who_has_no_rank_is_shown_before_and_after_or_in_neither(small: Dataset) -> None:
    differing = 0
    for region in ("SE311", "SE123", "SE232"):
        held = answer(small, f"region={region}").held
        for row in small.rows("domains"):
            part = "drop" if row.domain_code in held else "add"
            for change in changes(small, f"region={region}&{part}={row.domain_code}").partners:
                before, after = (
                    {one.ranked.code: one.ranked.value for one in side if one.ranked.rank is None}
                    for side in (change.before, change.after)
                )
                assert set(before) == set(after)
                differing += before != after
    assert differing


# ---- joining -------------------------------------------------------------------------------------


def test_joining_names_whom_the_region_would_meet_and_changes_no_number(small: Dataset) -> None:
    found = answer(small, f"{VARMLAND}&join=vi-esm")
    assert found.changes is not None and found.changes.join is not None
    assert found.changes.join.swedish == ()
    assert found.changes.join.elsewhere == (("ITC4", "Lombardiet"),)
    for change in found.changes.partners:
        assert [(one.name, one.ranked) for one in change.before] == [
            (one.name, one.ranked) for one in change.after
        ]
    assert "Nya bland" not in found.sentence


def test_who_of_the_first_partners_is_in_it_already_is_told(small: Dataset) -> None:
    found = changes(small, "region=SE312&join=im-textile")
    assert found.join is not None
    assert [code for code, _ in found.join.swedish] == ["SE232"]
    assert found.join.partners == ("Västra Götaland",)
    members = {one.ranked.code for change in found.partners for one in change.after
               if one.is_member}  # fmt: skip
    assert members == {"SE232"}


def test_a_membership_that_is_over_is_none(build: Build, rows: Rows) -> None:
    rows["memberships"].append(
        {"initiative_code": "net-pilot", "region_code": "C", "role": "participant",
         "to_year": "2019", "source_code": "s", "confidence": "high"}
    )  # fmt: skip
    found = changes(build(rows), "region=A&join=net-pilot&round=new")
    assert found.join is not None
    assert [code for code, _ in found.join.swedish] == ["B"]


# ---- what is chosen, offered, and makes no sense -------------------------------------------------


def test_adding_what_it_has_and_dropping_what_it_lacks_is_told_and_ignored(
    small: Dataset,
) -> None:
    found = answer(small, f"{VARMLAND}&add=food&drop=textiles-fashion,health-life-science")
    assert [(one.part, one.code, one.counts) for one in found.chosen] == [
        ("add", "food", False),
        ("drop", "health-life-science", True),
        ("drop", "textiles-fashion", False),
    ]
    assert found.changes is not None
    assert [domain.code for domain in found.changes.domains] == ["health-life-science"]
    assert found.not_drawn == (
        "Värmland har redan ”Livsmedel och lantbruk”; att lägga till det ändrar inget. "
        "Värmland har inte ”Textil och mode”; att ta bort det ändrar inget."
    )


def test_the_same_domain_in_both_lists_counts_in_neither(small: Dataset) -> None:
    found = answer(small, f"{VARMLAND}&add=food&drop=food")
    assert found.required_choice == "change"
    assert found.not_drawn == (
        "”Livsmedel och lantbruk” både läggs till och tas bort; det räknas inte."
    )


def test_joining_what_it_is_in_or_what_has_ended_is_told_and_ignored(
    small: Dataset, tiny: Dataset
) -> None:
    found = answer(small, f"{VARMLAND}&join=vi-bio")
    assert found.required_choice == "change"
    assert found.not_drawn is not None
    assert "är redan med i Vanguardpiloten Bioekonomi" in found.not_drawn
    ended = answer(tiny, "region=B&join=area&round=new")
    assert "har avslutats" in (ended.not_drawn or "")


def test_every_domain_that_is_not_changed_is_offered_once(small: Dataset) -> None:
    found = answer(small, f"{VARMLAND}&add=materials&drop=food")
    to_drop = {code for code, _ in found.offers.drop}
    assert to_drop == set(HELD.split(",")) - {"food"}
    to_add = {code for code, _ in found.offers.add}
    assert to_add == {row.domain_code for row in small.rows("domains")} - {
        *HELD.split(","),
        "materials",
    }


def test_without_a_region_or_a_change_the_page_says_what_to_choose(small: Dataset) -> None:
    assert answer(small, "").required_choice == "region"
    assert answer(small).required_choice == "change"
    assert answer(small, "region=SE12").sentence.startswith("En grupp av regioner rangordnas inte")
    assert answer(small, "").sentence.startswith("Välj en region.")
    assert answer(small).data_table.empty and answer(small).changes is None


# ---- what it rests on ----------------------------------------------------------------------------


def test_a_region_shown_by_its_group_works_and_is_counted_nowhere(small: Dataset) -> None:
    found = answer(small, "region=SE121&add=security-defence&drop=food")
    assert found.changes is not None
    assert all(change.before and change.after for change in found.changes.partners)
    counts = [(domain.before.count, domain.after.count) for domain in found.changes.domains]
    assert counts == [(1, 1), (7, 7)]
    assert found.notes[0] == (
        "För Uppsala visas de gemensamma prioriteringarna i Östra Mellansverige."
    )


def test_a_region_without_any_data_starts_from_nothing(small: Dataset) -> None:
    # Halland has no rows of its own in either period, and no group that has
    found = answer(small, "region=SE231&add=food&round=2014-2020")
    assert found.changes is not None
    assert [change.before for change in found.changes.partners] == [(), ()]
    assert found.changes.partners[1].after
    (food,) = found.changes.domains
    assert food.after.total == food.before.total + 1
    assert found.notes == (
        "Halland har inga uppgifter för perioden, så före ändringen finns inget att jämföra med.",
    )


def test_a_region_whose_data_is_incomplete_says_so(small: Dataset) -> None:
    (note,) = answer(small, "region=SE331&add=food").notes
    assert "3 av 9 prioriteringar" in note


# ---- what it is called ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "label"),
    [(SCENARIO, "SCENARIO – inte beslutat"),
     ("/en/partners?show=scenario", "SCENARIO – not decided")],
)  # fmt: skip
def test_every_row_of_the_table_says_that_it_is_a_scenario(
    small: Dataset, page: str, label: str
) -> None:
    table = answer(small, f"{VARMLAND}&drop=food&join=vi-esm", page).data_table
    assert table.columns[0] == "scenario"
    assert set(table["scenario"]) == {label}
    assert not table.isna().any().any()


def test_a_file_of_a_scenario_has_the_word_in_its_name(small: Dataset) -> None:
    question = ask(small, f"{SCENARIO}&{VARMLAND}&drop=food")
    assert file_subject(question)[:3] == ["s3-partner", "scenario", "SE311"]


def test_a_scenario_is_all_in_its_address() -> None:
    url = "/sv/partner?add=digital,food&drop=materials&join=vi-bio&region=SE311&show=scenario"
    path, query = url.split("?")
    state, problems = parse_url(path, query)
    assert state is not None
    assert (problems, to_url(state)) == ((), url)
    assert state.add == ("digital", "food")

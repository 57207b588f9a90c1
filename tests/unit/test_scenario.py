"""What a reader would notice of a scenario: what changes, what makes no sense, its name."""

from __future__ import annotations

import datetime

import pytest

from s3dash.analysis.answers import file_subject
from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.partners.scenario.answer import ScenarioAnswer, scenario_answer
from s3dash.analysis.partners.scenario.parts import Move
from s3dash.analysis.partners.scenario.words import move_words
from s3dash.analysis.selection import resolve
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState, parse_url, to_url
from tests.asking import question_of
from tests.conftest import Build, Rows

SV, EN = translator("sv"), translator("en")
TODAY = datetime.date(2026, 11, 23)


def answer(dataset: Dataset, region: str | None = "SE311", **changes: object) -> ScenarioAnswer:
    given = {"view": "partner", "show": "scenario", "region": region, **changes}
    state = ViewState(**given)  # type: ignore[arg-type]
    return scenario_answer(
        question_of(
            dataset=dataset,
            selection=resolve(state, dataset),
            as_of=TODAY,
            t=translator(state.language),
        )
    )


# ---- what changes --------------------------------------------------------------------------------


def test_dropping_a_domain_takes_one_from_those_who_prioritise_it(small: Dataset) -> None:
    (food,) = answer(small, drop=("food",)).domains
    assert (food.before.count, food.before.total) == (10, 20)
    assert (food.after.count, food.after.total) == (9, 20)
    assert food.before.uniqueness == pytest.approx(1 - 9 / 19)
    assert food.after.uniqueness == pytest.approx(1 - 8 / 19)


def test_adding_a_domain_adds_one_to_them(small: Dataset) -> None:
    (defence,) = answer(small, add=("security-defence",)).domains
    assert defence.is_added
    assert (defence.before.count, defence.after.count) == (1, 2)


def test_before_is_what_the_page_of_partners_says(small: Dataset) -> None:
    state = ViewState(view="partner", region="SE311")
    pairs = selected_pairs(question_of(small, selection=resolve(state, small)))
    at = pairs.profiles.at
    complementary, similar = answer(small, drop=("food",)).partners
    for change, values in ((complementary, pairs.complementarity.score), (similar, pairs.overlap)):
        for one in change.before:
            assert one.ranked.value == pytest.approx(values[at("SE311"), at(one.ranked.code)])


def test_a_domain_that_is_added_cannot_be_added_by_others_any_more(small: Dataset) -> None:
    before, after = answer(small, add=("materials",)).lacking
    assert "materials" in {one.code for one in before}
    assert "materials" not in {one.code for one in after}
    moved = next(one for one in before if one.code == "materials").move
    assert move_words(moved, SV) == "finns efter ändringen"


def test_next_domains_are_lacking_and_come_the_closest_first(small: Dataset) -> None:
    found = answer(small, drop=("food",))
    before, after = found.lacking
    assert len(before) == len(after) == 5
    assert not {one.code for one in before} & set(found.held)
    assert "food" in {one.code for one in after}
    for side in (before, after):
        values = [one.close for one in side]
        assert values == sorted(values, reverse=True)
        assert all(one.near for one in side)


def test_who_moved_up_or_down_or_is_new_is_said_with_the_place_before(small: Dataset) -> None:
    complementary, _ = answer(small, drop=("food",)).partners
    places = {one.ranked.code: one.ranked.rank for one in complementary.before}
    for one in complementary.after:
        if one.move is None:
            continue
        rank = one.ranked.rank or 0
        there = places.get(one.ranked.code)
        kind = "new" if there is None else "up" if rank < there else "down"
        assert one.move.kind == (kind if rank != there else "same")
    gone = set(places) - {one.ranked.code for one in complementary.after}
    assert {one.ranked.code for one in complementary.before if one.move} == gone == {"SE332"}
    assert move_words(Move("new"), SV) == "ny bland de fem, förut utan plats"
    assert move_words(Move("up", 7), EN) == "up from place 7"
    assert move_words(None, SV) == ""


def test_another_way_of_counting_changes_both_sides(small: Dataset) -> None:
    main = answer(small, drop=("food",)).partners[0]
    equal = answer(small, drop=("food",), weights="equal").partners[0]
    assert [one.ranked.value for one in main.before] != [one.ranked.value for one in equal.before]
    assert [one.ranked.value for one in main.after] != [one.ranked.value for one in equal.after]


def test_dropping_everything_leaves_nothing_to_match_and_no_zero(small: Dataset) -> None:
    held = answer(small).held
    found = answer(small, drop=held)
    assert [change.after for change in found.partners] == [(), ()]
    assert all(change.before for change in found.partners)
    assert found.lacking[1] == ()
    assert {one.after.total for one in found.domains} == {19}
    assert found.sentence.endswith(
        "Värmland har då inga teman i perioden, och inget att jämföra med."
    )


def test_who_has_no_rank_is_shown_before_and_after_or_in_neither(small: Dataset) -> None:
    domains = [row.domain_code for row in small.rows("domains")]
    differing = 0
    for region in ("SE311", "SE123", "SE232"):
        held = answer(small, region).held
        for code in domains:
            change = {"drop" if code in held else "add": (code,)}
            for one in answer(small, region, **change).partners:
                before, after = (
                    {row.ranked.code: row for row in side if row.ranked.rank is None}
                    for side in (one.before, one.after)
                )
                assert set(before) == set(after)
                differing += any(before[code].ranked.value != after[code].ranked.value
                                 for code in before)  # fmt: skip
    assert differing


# ---- joining -------------------------------------------------------------------------------------


def test_joining_names_whom_the_region_would_meet_and_changes_no_number(small: Dataset) -> None:
    found = answer(small, join="vi-esm")
    assert found.join is not None
    assert found.join.swedish == ()
    assert "Lombardiet" in [name for _, name in found.join.elsewhere]
    for change in found.partners:
        assert [(one.name, one.ranked) for one in change.before] == [
            (one.name, one.ranked) for one in change.after
        ]
    assert "Nya bland" not in found.sentence


def test_who_of_the_first_partners_is_in_it_already_is_told(small: Dataset) -> None:
    found = answer(small, "SE312", join="im-textile")
    assert found.join is not None
    first = {one.ranked.code for change in found.partners for one in change.after}
    members = {code for code, _ in found.join.swedish}
    assert found.join.partners == ("Västra Götaland",)
    assert first & members == {"SE232"}


def test_a_membership_that_is_over_is_none(build: Build, rows: Rows) -> None:
    rows["memberships"].append(
        {"initiative_code": "net-pilot", "region_code": "C", "role": "participant",
         "to_year": "2019", "source_code": "s", "confidence": "high"}
    )  # fmt: skip
    found = answer(build(rows), "A", join="net-pilot", round="new")
    assert found.join is not None
    assert [code for code, _ in found.join.swedish] == ["B"]


# ---- what makes no sense -------------------------------------------------------------------------


def test_adding_what_it_has_and_dropping_what_it_lacks_is_told_and_ignored(
    small: Dataset,
) -> None:
    found = answer(small, add=("food",), drop=("textiles-fashion", "health-life-science"))
    assert found.plan is not None
    assert found.plan.change.add == ()
    assert found.plan.change.drop == ("health-life-science",)
    assert found.plan.ignored == (
        "Värmland har redan ”Livsmedel och lantbruk”; att lägga till det ändrar inget.",
        "Värmland har inte ”Textil och mode”; att ta bort det ändrar inget.",
    )
    assert found.not_drawn == " ".join(found.plan.ignored)


def test_the_same_domain_in_both_lists_counts_in_neither(small: Dataset) -> None:
    found = answer(small, add=("food",), drop=("food",))
    assert found.required_choice == "change"
    assert found.not_drawn == (
        "”Livsmedel och lantbruk” både läggs till och tas bort; det räknas inte."
    )


def test_joining_what_it_is_in_or_what_has_ended_is_told_and_ignored(
    small: Dataset, tiny: Dataset
) -> None:
    found = answer(small, join="vi-bio")
    assert found.required_choice == "change"
    assert found.not_drawn is not None
    assert "är redan med i Vanguardpiloten Bioekonomi" in found.not_drawn
    assert "har avslutats" in (answer(tiny, "B", join="area", round="new").not_drawn or "")


def test_without_a_region_or_a_change_the_page_says_what_to_choose(small: Dataset) -> None:
    assert (answer(small, None).required_choice, answer(small).required_choice) == (
        "region",
        "change",
    )
    assert answer(small, "SE12").sentence.startswith("En grupp av regioner rangordnas inte")
    assert answer(small, None).sentence.startswith("Välj en region.")
    assert answer(small).data_table.empty


# ---- what it rests on ----------------------------------------------------------------------------


def test_a_region_shown_by_its_group_works_and_is_counted_nowhere(small: Dataset) -> None:
    found = answer(small, "SE121", add=("security-defence",), drop=("food",))
    assert all(change.before and change.after for change in found.partners)
    assert [(one.before.count, one.after.count) for one in found.domains] == [(1, 1), (10, 10)]
    assert found.notes[0] == (
        "Uppsala visas genom de områden som är gemensamma i Östra Mellansverige."
    )


def test_a_region_without_any_data_starts_from_nothing(small: Dataset) -> None:
    empty = next(
        code
        for code in small.regions_of_kind("region")
        if not small.has_data(code, "2014-2020") and not small.joint_priorities(code, "2014-2020")
    )
    found = answer(small, empty, add=("food",), round="2014-2020")
    assert [change.before for change in found.partners] == [(), ()]
    assert found.partners[1].after
    (food,) = found.domains
    assert food.after.total == food.before.total + 1
    assert found.notes


def test_a_region_whose_data_is_incomplete_says_so(small: Dataset) -> None:
    (note,) = answer(small, "SE331", add=("food",)).notes
    assert "3 av de 9 områden" in note


# ---- what it is called ---------------------------------------------------------------------------


def test_every_row_of_the_table_says_that_it_is_a_scenario(small: Dataset) -> None:
    for language, label in (("sv", "SCENARIO – inte beslutat"), ("en", "SCENARIO – not decided")):
        table = answer(small, drop=("food",), join="vi-esm", language=language).data_table
        assert table.columns[0] == "scenario"
        assert set(table["scenario"]) == {label}
        assert not table.isna().any().any()


def test_a_file_of_a_scenario_has_the_word_in_its_name(small: Dataset) -> None:
    state = ViewState(view="partner", show="scenario", region="SE311", drop=("food",))
    assert file_subject(question_of(selection=resolve(state, small), t=SV))[:3] == [
        "s3-partner",
        "scenario",
        "SE311",
    ]


def test_a_scenario_is_all_in_its_address() -> None:
    url = "/sv/partner?add=digital,food&drop=materials&join=vi-bio&region=SE311&show=scenario"
    path, query = url.split("?")
    state, problems = parse_url(path, query)
    assert state is not None
    assert (problems, to_url(state)) == ((), url)
    assert state.add == ("digital", "food")

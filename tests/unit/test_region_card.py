"""What the panel says of a region, and how its words are marked."""

from __future__ import annotations

import datetime

from s3dash.analysis.facts.evidence import source_note, wordings
from s3dash.analysis.facts.membership import membership_notes
from s3dash.analysis.facts.region_card import region_card
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.asking import question_of
from tests.conftest import Build, Rows

SV, EN = translator("sv"), translator("en")
TODAY = datetime.date(2026, 11, 23)


def test_the_regions_own_wording_stands_first_and_a_translation_is_marked(tiny: Dataset) -> None:
    forest = tiny.row("priorities", "A-1")
    own, translation = wordings(forest, "en")
    assert (own.text, own.language, own.translated) == ("Skog", "sv", False)
    assert (translation.text, translation.translated) == ("Forest", True)
    assert [wording.text for wording in wordings(forest, "sv")] == ["Skog"]


def test_a_name_in_neither_language_is_a_translation_in_both(tiny: Dataset) -> None:
    planks = tiny.row("priorities", "A-3")
    for language, text in (("sv", "Plank"), ("en", "Planks")):
        (shown,) = wordings(planks, language)
        assert (shown.text, shown.translated) == (text, True)


def test_a_name_whose_language_nobody_states_is_not_called_a_translation(
    build: Build, rows: Rows
) -> None:
    rows["priorities"][0]["original_language"] = ""
    card = region_card(question_of(dataset=build(rows), round_code="new", t=SV), "A")
    assert not card.priorities[0].language_stated
    assert not card.priorities[0].wordings[0].translated


def test_sub_areas_stand_under_their_umbrella(tiny: Dataset) -> None:
    card = region_card(question_of(tiny, round_code="new", t=SV), "A")
    assert [note.code for note in card.priorities] == ["A-1", "A-2"]
    assert [part.code for part in card.priorities[0].parts] == ["A-3"]
    assert card.count == 2


def test_a_region_without_data_shows_its_groups_areas_apart(tiny: Dataset) -> None:
    card = region_card(question_of(tiny, round_code="new", t=SV), "C")
    assert (card.priorities, card.count) == ((), 0)
    (group,) = card.groups
    assert group.name == "Gruppen"
    assert [note.code for note in group.priorities] == ["G-1"]


def test_an_inferred_status_and_a_less_certain_row_are_marked(tiny: Dataset) -> None:
    lake = region_card(question_of(tiny, round_code="new", t=SV), "A").priorities[1]
    assert (lake.inferred, lake.uncertain) == (True, True)
    assert lake.domains == (("water", "Vatten"), ("wood", "Trä"))


def test_a_strategy_with_more_areas_than_are_held_makes_the_card_incomplete(
    tiny: Dataset,
) -> None:
    assert region_card(question_of(tiny, round_code="new", t=SV), "A").incomplete == (2, 5)
    assert region_card(question_of(tiny, round_code="old", t=SV), "A").incomplete is None
    assert (
        region_card(question_of(tiny, round_code="new", t=SV), "A").strategy_url
        == "https://example.org/a"
    )


def test_a_source_says_its_year_or_that_it_has_none(tiny: Dataset) -> None:
    assert source_note(question_of(tiny, t=SV), "s").dated == "2022"
    assert source_note(question_of(tiny, t=SV), "undated").dated == "odaterad, läst 2026-11"
    assert source_note(question_of(tiny, t=EN), "undated").dated == "undated, read 2026-11"


def test_a_meeting_is_dated_by_the_day_it_was_held(build: Build, rows: Rows) -> None:
    rows["sources"].append(
        {"source_code": "m", "source_kind": "dialogue_meeting", "title": "Dialogmöte",
         "held_on": "2025-03-01", "region_code": "A"}
    )  # fmt: skip
    assert source_note(question_of(dataset=build(rows), t=SV), "m").year == 2025


def test_gaps_that_are_known_are_said_for_the_shipped_edition(small: Dataset) -> None:
    vasterbotten = region_card(question_of(small, round_code="2021-2027", t=SV), "SE331")
    gotland = region_card(question_of(small, round_code="2021-2027", t=SV), "SE214")
    uppsala = region_card(question_of(small, round_code="2021-2027", t=SV), "SE121")
    assert (vasterbotten.incomplete, gotland.incomplete) == ((3, 9), (2, 3))
    assert uppsala.priorities == () and uppsala.groups[0].name == "Östra Mellansverige"


def test_a_groups_card_names_its_members(tiny: Dataset) -> None:
    assert region_card(question_of(tiny, round_code="new", t=SV), "G").members == (
        "Berga",
        "Ceda",
    )
    assert region_card(question_of(tiny, round_code="new", t=SV), "A").members == ()


def test_a_card_without_data_leads_to_the_rounds_that_have_some(small: Dataset) -> None:
    uppsala = region_card(question_of(small, round_code="2021-2027", t=SV), "SE121")
    assert uppsala.other_rounds == (("2014-2020", "Programperioden 2014–2020"),)
    assert region_card(question_of(small, round_code="2021-2027", t=SV), "SE110").other_rounds == ()


def test_taking_part_comes_with_its_source_and_the_compilers_remark(small: Dataset) -> None:
    skane, *_ = membership_notes(question_of(small, as_of=TODAY, t=SV), "vanguard", "SE224")
    assert skane.words == "medlem"
    assert skane.source.year == 2021
    assert "check current status" in str(skane.note)


def test_a_part_and_a_group_are_named_and_own_rows_stand_first(tiny: Dataset) -> None:
    own, group = membership_notes(question_of(tiny, as_of=TODAY, t=SV), "net", "B")
    assert (own.initiative, own.group, own.words) == ("Piloten", "", "deltar")
    assert (group.initiative, group.group) == ("Nätet", "Gruppen")
    assert membership_notes(question_of(tiny, as_of=TODAY, t=SV), "area", "A") == ()

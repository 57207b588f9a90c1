"""What the panel says of a region, and how its words are marked."""

from __future__ import annotations

from s3dash.analysis.facts.evidence import source_note, wordings
from s3dash.analysis.facts.region_card import RegionCard, region_card
from s3dash.analysis.facts.taking_part.membership import membership_notes
from s3dash.model import Dataset
from tests.asking import ask
from tests.conftest import Build, Rows


def card(dataset: Dataset, region: str, round_code: str) -> RegionCard:
    return region_card(ask(dataset, f"/sv/region?region={region}&round={round_code}"), region)


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
    shown = card(build(rows), "A", "new")
    assert not shown.priorities[0].language_stated
    assert not shown.priorities[0].wordings[0].translated


def test_sub_areas_stand_under_their_umbrella(tiny: Dataset) -> None:
    shown = card(tiny, "A", "new")
    assert [note.code for note in shown.priorities] == ["A-1", "A-2"]
    assert [part.code for part in shown.priorities[0].parts] == ["A-3"]
    assert shown.count == 2


def test_a_region_without_data_shows_its_groups_areas_apart(tiny: Dataset) -> None:
    shown = card(tiny, "C", "new")
    assert (shown.priorities, shown.count) == ((), 0)
    (group,) = shown.groups
    assert group.name == "Gruppen"
    assert [note.code for note in group.priorities] == ["G-1"]


def test_an_inferred_status_and_a_less_certain_row_are_marked(tiny: Dataset) -> None:
    lake = card(tiny, "A", "new").priorities[1]
    assert (lake.inferred, lake.uncertain) == (True, True)
    assert lake.domains == (("water", "Vatten"), ("wood", "Trä"))


def test_a_strategy_with_more_areas_than_are_held_makes_the_card_incomplete(
    tiny: Dataset,
) -> None:
    assert card(tiny, "A", "new").incomplete == (2, 5)
    assert card(tiny, "A", "old").incomplete is None
    assert card(tiny, "A", "new").strategy_url == "https://example.org/a"


def test_a_source_says_its_year_or_that_it_has_none(tiny: Dataset) -> None:
    assert source_note(ask(tiny, "/sv/region"), "s").dated == "2022"
    assert (
        source_note(ask(tiny, "/sv/region"), "undated").dated == "utan datum, hämtad november 2026"
    )
    assert (
        source_note(ask(tiny, "/en/region"), "undated").dated == "no date, retrieved November 2026"
    )


def test_a_meeting_is_dated_by_the_day_it_was_held(build: Build, rows: Rows) -> None:
    rows["sources"].append(
        {"source_code": "m", "source_kind": "dialogue_meeting", "title": "Dialogmöte",
         "held_on": "2025-03-01", "region_code": "A"}
    )  # fmt: skip
    assert source_note(ask(build(rows), "/sv/region"), "m").year == 2025


def test_fewer_areas_than_the_strategy_states_are_told_with_both_numbers(small: Dataset) -> None:
    vasterbotten = card(small, "SE331", "2021-2027")
    gotland = card(small, "SE214", "2021-2027")
    uppsala = card(small, "SE121", "2021-2027")
    assert (vasterbotten.incomplete, gotland.incomplete) == ((3, 9), (2, 3))
    assert uppsala.priorities == () and uppsala.groups[0].name == "Östra Mellansverige"


def test_a_groups_card_names_its_members(tiny: Dataset) -> None:
    assert card(tiny, "G", "new").members == (
        "Berga",
        "Ceda",
    )
    assert card(tiny, "A", "new").members == ()


def test_a_card_without_data_leads_to_the_rounds_that_have_some(small: Dataset) -> None:
    uppsala = card(small, "SE121", "2021-2027")
    assert uppsala.other_rounds == (("2014-2020", "Programperioden 2014–2020"),)
    assert card(small, "SE110", "2021-2027").other_rounds == ()


def test_taking_part_comes_with_its_source_and_the_compilers_remark(small: Dataset) -> None:
    skane, *_ = membership_notes(ask(small, "/sv/region"), "vanguard", "SE224")
    assert skane.words == "medlem"
    assert skane.source.year == 2021
    assert "check current status" in str(skane.note)


def test_a_part_and_a_group_are_named_and_own_rows_stand_first(tiny: Dataset) -> None:
    own, group = membership_notes(ask(tiny, "/sv/region"), "net", "B")
    assert (own.initiative, own.group, own.words) == ("Piloten", "", "deltar")
    assert (group.initiative, group.group) == ("Nätet", "Gruppen")
    assert membership_notes(ask(tiny, "/sv/region"), "area", "A") == ()

"""The start page and the six steps as they are sent, without a browser."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES
from s3dash.data.editions.store import EditionStore
from tests.app.choosing import first_page
from tests.app.held import assert_can_be_read, assert_headings_in_order, links, of_tag, text


@pytest.fixture(params=LANGUAGES)
def home(request: pytest.FixtureRequest) -> str:
    return f"/{request.param}"


def regions(store: EditionStore) -> list[str]:
    return list(store.current().dataset.regions_of_kind("region"))


def test_every_region_is_chosen_on_the_map_and_in_the_list(
    client: FlaskClient, store: EditionStore, home: str
) -> None:
    main = first_page(client, home).main
    shapes = [one for one in of_tag(main, "a") if "aria-label" in one.attributes]
    listed = [one for one in of_tag(main, "a") if one.attributes.get("class") == "region-link"]
    expected = {f"{home}?region={code}" for code in regions(store)}
    assert {one.attributes["href"] for one in shapes} == expected
    assert {one.attributes["href"] for one in listed} == expected


def test_the_doors_lead_to_who_to_partners_and_to_changes(client: FlaskClient, home: str) -> None:
    doors = [
        one for one in of_tag(first_page(client, home).main, "li")
        if one.attributes.get("class") == "door"
    ]  # fmt: skip
    assert len(doors) == 3
    for door in doors:
        (link,) = links(door)
        assert link.startswith(f"{home}/") and client.get(link).status_code == 200
        assert re.search(r"\d", text(door)), "a door has a finding with a number"


def test_a_chosen_region_shows_its_own_areas_and_can_be_taken_back(
    client: FlaskClient, store: EditionStore, home: str
) -> None:
    page = first_page(client, f"{home}?region=SE311")
    said = text(page.main)
    edition = store.current().dataset
    for row in edition.priorities("SE311", edition.latest_round):
        own = row.name_en if row.original_language == "en" else row.name_sv
        assert own in said
    assert home in links(page.main), "another region can be chosen"
    assert edition.row("regions", "SE311").name_sv in said


def test_a_region_without_own_areas_shows_those_of_its_group(client: FlaskClient) -> None:
    said = text(first_page(client, "/sv?region=SE121").main)
    assert "Östra Mellansverige" in said


def test_a_region_that_named_nothing_says_so(
    client: FlaskClient, store: EditionStore, home: str
) -> None:
    dataset = store.current().dataset
    unnamed = [
        code
        for code in dataset.regions_of_kind("partner")
        if not dataset.has_data(code, dataset.latest_round)
    ]
    said = {"/sv": "Ingen uppgift om prioriteringar i perioden.",
            "/en": "No data on priorities in the period."}[home]  # fmt: skip
    assert unnamed
    assert said in text(first_page(client, f"{home}?region={unnamed[0]}").main)
    assert said not in text(first_page(client, f"{home}?region=SE311").main)


def test_an_unknown_region_is_told_and_the_page_stands(client: FlaskClient, home: str) -> None:
    page = first_page(client, f"{home}?region=SE999")
    assert "SE999" in text(page.main)
    assert_can_be_read(page.main)


def test_the_start_page_reads_in_order(client: FlaskClient, home: str) -> None:
    for path in (home, f"{home}?region=SE311"):
        main = first_page(client, path).main
        assert_can_be_read(main)
        assert_headings_in_order(main)


def test_the_six_steps_have_their_examples_and_lead_to_the_views(client: FlaskClient) -> None:
    main = first_page(client, "/sv/arbetssatt").main
    assert_headings_in_order(main)
    found = links(main)
    for slug in ("karta", "matris", "tema", "natverk", "region", "jamfor", "partner", "samverkan"):
        assert f"/sv/{slug}" in found
        assert client.get(f"/sv/{slug}").status_code == 200
    steps = [one for one in of_tag(main, "li") if one.attributes.get("class") == "step-item"]
    assert len(steps) == 6
    assert "Länet kartlade sina branscher" in text(steps[0])
    assert "Italien" in text(steps[1])
    assert "Universitetet följer" in text(steps[5])


def test_a_step_without_examples_says_nothing_of_any(client: FlaskClient) -> None:
    main = first_page(client, "/sv/arbetssatt").main
    steps = [one for one in of_tag(main, "li") if one.attributes.get("class") == "step-item"]
    assert "Exempel" not in text(steps[2])


def test_a_meeting_stands_side_by_side_on_the_page_of_its_region(client: FlaskClient) -> None:
    said = text(first_page(client, "/en/region?region=SE211").main)
    assert "Länet vill hellre samla kraft" in said and "The records are in Swedish" in said
    assert "Gruvnäringen väljs bort" in said and "Länet redovisar underlaget" in said
    assert "Read and watch more" not in said


def test_examples_and_media_stand_on_the_page_of_their_region(client: FlaskClient) -> None:
    said = text(first_page(client, "/sv/region?region=SE311").main)
    assert "Film om skogsrummet" in said and "12\N{NO-BREAK SPACE}minuter" in said
    assert "textat på svenska och engelska" in said
    assert "Universitetet följer" in text(first_page(client, "/sv/region?region=SE124").main)


def test_media_stand_on_the_page_of_their_initiative(client: FlaskClient) -> None:
    main = first_page(client, "/en/initiatives?initiative=vanguard").main
    assert "A talk on Vanguard" in text(main) and "https://example.org/talk" in links(main)
    assert "A talk on Vanguard" not in text(first_page(client, "/en/initiatives").main)

"""A consortium and the gaps, as the server gives them."""

from __future__ import annotations

from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.data.editions.store import EditionStore
from s3dash.serving.choose import Fired, choice_of
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import controls
from s3dash.ui.frame.controls import NONE
from s3dash.views.partners import page as partner
from tests.app.choosing import choose, options_of
from tests.app.held import csv_rows, links

PARTNER = "/sv/partner"
THREE = "?show=consortium&regions=SE224,SE232,SE311"


def test_a_consortium_has_all_its_sections(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, PARTNER, THREE)
    shown = response.read(ids.BODY)
    for words in ("Vad regionerna täcker, tema för tema", "Vem bidrar med vad?",
                  "Saknas i konsortiet", "Vad de redan gör tillsammans", "Parvis",
                  "Ta bort Skåne", "Alla är dessutom med i", "Längst isär är"):  # fmt: skip
        assert words in shown, words
    assert "/sv/tema?domain=food" in shown
    assert "/sv/partner?partner=SE311&region=SE224" in shown
    assert not response.has_drawing


def test_needs_and_answers_of_the_members_lead_to_their_pairs(
    app: Dash, client: FlaskClient
) -> None:
    search = "?show=consortium&regions=SE211,SE231,SE311"
    shown = choose(app, client, PARTNER, search).read(ids.BODY)
    between = shown.partition("Behov och svar mellan dem")[2].partition("Vad de redan gör")[0]
    assert '"/sv/partner?partner=SE231&region=SE211"' in between
    assert "Testmiljöerna i Halland kan visa" in between
    assert "sammanställarnas bedömning" in between


def test_what_does_not_count_stands_apart_and_can_be_taken_out(
    app: Dash, client: FlaskClient
) -> None:
    search = "?show=consortium&regions=SE12,SE224,SE232,SE311"
    shown = choose(app, client, PARTNER, search).read(ids.BODY)
    inside, apart, outside = shown.partition("Räknas inte i konsortiet")
    assert apart and "Östra Mellansverige" not in inside
    assert "Ta bort Östra Mellansverige" in outside
    assert '"/sv/partner?regions=SE224,SE232,SE311&show=consortium"' in outside


def test_a_phone_has_room_for_counts_and_pairs(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, PARTNER, THREE.replace("SE232", "SE331")).read(ids.BODY)
    assert ">2/3<" in shown and "2 av 3" not in shown
    assert "Arbetar tillsammans i Bioenergi" in shown


def test_the_one_who_builds_is_called_so(store: EditionStore, settings: Any) -> None:
    page = read_page(AppContext(store, settings, {}), PARTNER, "?show=consortium", None)
    assert page is not None
    assert "Samordnande region" in str(partner.controls(page))


def test_taking_the_builder_out_takes_it_out_of_the_link(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, PARTNER, THREE + "&region=SE331").read(ids.BODY)
    assert '"/sv/partner?regions=SE224,SE232,SE311&show=consortium"' in shown
    assert '"/sv/partner?region=SE331&regions=SE232,SE311&show=consortium"' in shown


def test_a_proposal_is_a_link_and_stops_being_one_in_use(app: Dash, client: FlaskClient) -> None:
    answer = choose(app, client, PARTNER, "?show=consortium&domain=food")
    shown = answer.read(ids.BODY)
    assert "Förslag för ”Livsmedel och lantbruk”" in shown and "Använd förslaget" in shown
    found = links(answer[ids.BODY]).items()
    (query,) = [to.removeprefix(PARTNER) for to, words in found if words == "Använd förslaget"]
    assert query.count("SE") == 3
    assert "Tre räcker: 4 regioner skulle inte ha mer." in shown and "Har själv temat (" in shown
    used = choose(app, client, PARTNER, query).read(ids.BODY)
    assert "Förslaget är det konsortium som visas." in used and "Använd förslaget" not in used


def test_the_file_of_a_consortium_has_the_rows_of_the_page(client: FlaskClient) -> None:
    head, *rows = csv_rows(client, f"{PARTNER}.csv{THREE}")
    assert head == ["Kod", "Tema, samverkan eller behov", "Avsnitt", "Antal regioner", "Skåne",
                    "Västra Götaland", "Värmland"]  # fmt: skip
    assert [row[0] for row in rows[-2:]] == ["vi-adma", "vanguard"]
    assert all(cell for row in rows for cell in row)
    assert client.get(f"{PARTNER}.csv?show=consortium").status_code == 400


def test_the_table_takes_the_place_of_the_sections(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, PARTNER, THREE + "&table=1")
    assert "etablerat styrkeområde" in response.read(ids.TABLE)
    assert "Parvis" not in response.read(ids.BODY)
    assert "Ta bort Skåne" in response.read(ids.BODY)


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ("?show=consortium&regions=SE12,SE311", "är en grupp av regioner och räknas inte"),
        ("?show=consortium&regions=SE999,SE311", "Okänd region ”SE999”"),
        ("?show=consortium&domain=zzz", "Okänt tema ”zzz”"),
        ("?show=consortium&region=SE12&domain=food", "är en grupp av regioner"),
        ("?show=nothing", "Vad vill du se?"),
    ],
)
def test_bad_links_are_told_and_the_page_stays(
    app: Dash, client: FlaskClient, search: str, words: str
) -> None:
    assert words in choose(app, client, PARTNER, search).read(ids.PROBLEMS)


@pytest.mark.parametrize(
    "search",
    ["?show=consortium&round=2014-2020&regions=SE110,SE211,SE311&domain=digital",
     "?show=consortium&scope=partners&domain=digital&region=SE311", "?show=gaps&weights=equal",
     "?show=consortium&regions=DE1,BE2,NL4", "?show=gaps&round=2014-2020&scope=partners",
     "?show=consortium&regions=SE121", "?show=gaps&weights=fractional&scope=europe"],
)  # fmt: skip
def test_odd_selections_have_a_sentence(app: Dash, client: FlaskClient, search: str) -> None:
    for path in (PARTNER, "/en/partners"):
        assert choose(app, client, path, search).texts[ids.SENTENCE]


def test_the_gaps_have_three_lists_with_reasons_and_links(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, PARTNER, "?show=gaps")
    shown = response.read(ids.BODY)
    for words in ("Har mest att ge varandra", "Har mest gemensamt", "Inget par hör till båda",
                  "Ingen känd svensk deltagare i något partnerskap",
                  "Behov som väntar", "Behov som ingen svarar på ännu"):  # fmt: skip
        assert words in shown, words
    assert "/sv/partner?partner=SE332&region=SE124" in shown
    # a need of Jönköping that Halland answers
    assert '"/sv/partner?partner=SE231&region=SE211"' in shown
    assert "/sv/tema?domain=advanced-manufacturing" in shown
    head, *rows = csv_rows(client, f"{PARTNER}.csv?show=gaps")
    assert head[:3] == ["Kod", "Par, tema eller behov", "Slag av lucka"]
    assert {row[2] for row in rows} == {
        "Har mest att ge varandra", "Har mest gemensamt", "Fler partnerskap att gå med i",
        "Ingen känd svensk deltagare i något partnerskap", "Starkt svar utan känt samarbete",
        "Behov som ingen svarar på ännu",
    }  # fmt: skip


def test_a_region_is_added_by_the_control_and_no_group_is_offered(
    store: EditionStore, settings: Any
) -> None:
    context = AppContext(store, settings, {})
    page = read_page(context, PARTNER, "?show=consortium&regions=SE311", None)
    assert page is not None
    given = {**controls.values(page.question.selection), "add": "SE224"}
    fired = Fired(PARTNER, "?show=consortium&regions=SE311", given, by_address=False)
    assert choice_of(context, fired).search == "?regions=SE224,SE311&show=consortium"
    control = controls.whole_region_control(
        "add",
        page.question,
        groups=False,
    )
    offered = {option["value"] for option in options_of(control)}
    assert NONE in offered and "DE1" in offered and "SE12" not in offered

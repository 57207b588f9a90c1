"""The page of partners, without a browser: what is asked, what leads where, files, bad input."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.analysis.partners.matches.filters import FILTERS
from s3dash.i18n import translator
from s3dash.ui.core import ids
from s3dash.ui.frame import controls
from tests import recount
from tests.app.choosing import choose, options_of
from tests.app.held import csv_rows, links, row_headings
from tests.app.test_domain_and_initiatives import page
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")


def test_without_a_region_the_page_asks_for_one_and_offers_the_choice(app: Dash) -> None:
    shown = page(app, "/sv/partner")
    assert SV("partners-choose") in shown
    assert 'name="region"' in shown
    assert "match-card" not in shown


def test_a_name_that_says_its_country_says_it_once_in_the_choice(rows: Rows, build: Build) -> None:
    rows["regions"] += [
        {"region_code": "NL42", "region_kind": "partner", "name_sv": "Limburg (NL)",
         "name_en": "Limburg (NL)", "country_code": "NL"},
        {"region_code": "DE1", "region_kind": "partner", "name_sv": "Baden-Württemberg",
         "name_en": "Baden-Württemberg", "country_code": "DE"},
    ]  # fmt: skip
    question = ask(build(rows), "/sv/partner")
    control = controls.whole_region_control("region", question, groups=False)
    labels = {option["value"]: option["label"] for option in options_of(control)}
    assert labels["NL42"] == "Limburg (NL)"
    assert labels["DE1"].count("DE") == 1


def test_a_card_and_every_other_region_lead_to_their_pair(app: Dash) -> None:
    shown = page(app, "/sv/partner", "?region=SE311")
    assert shown.count('class="match-card"') == 1
    for partner in ("SE312", "SE331", "SE110"):
        assert f'"/sv/partner?partner={partner}&region=SE311"' in shown
    chosen = page(app, "/sv/partner", "?partner=SE331&region=SE311")
    assert "Värmland och Västerbotten" in chosen
    assert '"/sv/partner?region=SE311"' in chosen


def test_what_a_region_could_give_has_an_address_and_a_file_of_its_own(
    app: Dash, client: FlaskClient
) -> None:
    shown = page(app, "/sv/partner", "?direction=theirs&region=SE231")
    assert "Vad Halland kan ge andra" in shown and "Ni erbjuder:" in shown
    _, *listed = csv_rows(client, "/sv/partner.csv?direction=theirs&region=SE231")
    cards = [row for row in listed if row[2] == SV("partners-section-card")]
    assert [row[0] for row in cards] == ["SE213", "SE211"]
    pair = csv_rows(client, "/sv/partner.csv?region=SE231&partner=SE213")
    assert {row[0] for row in pair[1:]} == {"SE231", "SE213"}


@pytest.mark.parametrize(
    ("path", "search"),
    [("/sv/region", "?region=SE211"), ("/sv/tema", "?domain=digital&region=SE211")],
)
def test_whom_a_region_might_call_stands_on_other_pages_with_the_way_to_the_pair(
    app: Dash, path: str, search: str
) -> None:
    shown = page(app, path, search)
    assert "Halland erbjuder ”Testmiljöer och demonstration för e-hälsosystem”" in shown
    assert '"/sv/partner?partner=SE231&region=SE211"' in shown


def test_choosing_a_region_anywhere_is_carried_to_its_partners_and_filters_stay_there(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, "/sv/partner", "?distance=300&region=SE311&weights=equal")
    assert "/sv/karta?region=SE311&weights=equal" in links(shown[ids.NAV])


def test_the_table_of_partners_is_a_file_with_every_region_and_gaps_as_dots(
    client: FlaskClient,
) -> None:
    answer = client.get("/sv/partner.csv?region=SE311&weights=equal")
    assert answer.status_code == 200
    name = answer.headers["Content-Disposition"]
    assert "s3-partner" in name
    assert "SE311" in name
    assert "equal" in name
    head, *listed = csv_rows(client, "/sv/partner.csv?region=SE311&weights=equal")
    assert {row[0] for row in listed} == set(recount.codes_of_kind("region")) - {"SE311"}
    assert all(len(row) == len(head) for row in listed)
    assert head[:4] == ["Regionkod", "Region", "Avsnitt", "Behov"]
    blekinge = next(row for row in listed if row[1] == "Blekinge")
    at = head.index(SV("column-score_share"))
    assert blekinge[at] == ".."
    refused = client.get("/sv/partner.csv")
    assert refused.status_code == 400


@pytest.mark.parametrize(
    ("address", "section", "half", "said"),
    [
        ("/sv/partner", "Ingång", "Ingång (sidoteman räknas till hälften)", "till hälften"),
        ("/en/partners", "Opening", "Opening (secondary domains count half)", "domains half"),
    ],
)
def test_openings_say_that_they_count_side_domains_half_where_the_list_does_not(
    client: FlaskClient, address: str, section: str, half: str, said: str
) -> None:
    for query, own in (("", section), ("&weights=main", section), ("&weights=equal", half)):
        rows = csv_rows(client, f"{address}.csv?region=SE311{query}")
        openings = [row for row in rows if row[2].startswith(section)]
        assert openings and {row[2] for row in openings} == {own}
        page = client.get(f"{address}?region=SE311{query}", follow_redirects=True)
        assert (said in page.get_data(as_text=True)) is (own == half)
    table = client.get(f"{address}?region=SE311&weights=equal&table=1").get_data(as_text=True)
    assert half in table


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ("distance=200", "distance-200"),
        ("together=new", "together-new"),
        ("together=already", "together-already"),
        ("group=1", "group"),
        ("initiative=vanguard", "vanguard"),
        ("distance=300&scope=europe&weights=fractional", "europe_fractional_distance-300"),
    ],
)
def test_a_file_holds_the_rows_of_the_table_on_the_page_and_says_what_was_filtered_away(
    app: Dash, client: FlaskClient, chosen: str, named: str
) -> None:
    search = f"?{chosen}&region=SE311"
    head, *listed = csv_rows(client, f"/sv/partner.csv{search}")
    shown = choose(app, client, "/sv/partner", f"{search}&table=1")
    assert row_headings(shown[ids.TABLE]) == [row[1] for row in listed]
    everybody = csv_rows(client, f"/sv/partner.csv{without_filter(search)}")[1:]
    assert 0 < len(listed) < len(everybody)
    assert all(len(row) == len(head) for row in listed)
    assert head[-1] == f"Filter ({len(listed)} av {len(everybody)} rader)"
    address = f"/sv/partner.csv{search}"
    assert named in client.get(address).headers["Content-Disposition"]


def without_filter(search: str) -> str:
    chosen = dict(parse_qsl(search.removeprefix("?")))
    return "?" + urlencode({part: one for part, one in chosen.items() if part not in FILTERS})


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("?region=nosuch", "Okänd region"),
        ("?partner=nosuch&region=SE311", "Okänd region"),
        ("?partner=SE311&region=SE311", "partner till sig själv"),
        ("?partner=SE12&region=SE311", "är en grupp av regioner"),
        ("?match=best&region=SE311", "”best” går inte att välja för ”Typ av partner”"),
        ("?distance=3&region=SE311", "”3” går inte att välja för ”Avstånd”"),
        ("?add=nosuch&region=SE311", "Okänt tema"),
        ("?join=nosuch&region=SE311", "Okänd samverkan"),
        ("?region=SE12", "är en grupp av regioner"),
    ],
)
def test_what_makes_no_sense_is_said_and_the_page_stays_usable(
    app: Dash, search: str, said: str
) -> None:
    shown = page(app, "/sv/partner", search)
    assert said in shown
    assert 'name="region"' in shown


def test_the_picture_and_the_title_say_what_was_asked(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, "/en/partners", "?match=both&region=SE311")
    assert "Partners for Värmland – Type of partner: Both" in response.texts[ids.TITLE]


def test_everybody_who_can_help_to_build_a_domain_is_listed(app: Dash, client: FlaskClient) -> None:
    having = {code for code, held in recount.own_weights().items() if "food" in held}
    listed = {
        row["name_sv"]
        for row in recount.rows_of("regions")
        if row["region_kind"] == "region"
        and (
            row["region_code"] in having
            or (
                row["region_code"] not in recount.own_weights()
                and set(recount.groups_of(row["region_code"])) & having
            )
        )
    } - {"Skåne"}
    shown = choose(app, client, "/sv/partner", "?region=SE224&domain=food").read(ids.BODY)
    building = shown.split(SV("partners-build", domain="Livsmedel och lantbruk"), 1)[1]
    assert len(listed) == 10
    assert {name for name in listed if f">{name}</a>" in building} == listed

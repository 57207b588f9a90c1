"""A scenario as the server gives it: marked wherever it goes, in the address and nowhere else."""

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
from tests.app.choosing import choose
from tests.app.held import csv_rows

PARTNER, PARTNERS = "/sv/partner", "/en/partners"
VARMLAND = "?show=scenario&region=SE311"
CHANGED = f"{VARMLAND}&drop=food&join=vi-esm"
LABEL = "SCENARIO – inte beslutat"


def test_a_scenario_is_marked_in_page_title_and_eyebrow(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, PARTNER, CHANGED)
    assert response.texts[ids.TITLE].startswith(LABEL)
    assert response.texts[ids.EYEBROW].startswith(LABEL)
    shown = response.read(ids.BODY)
    assert '"scenario-band"' in shown and LABEL in shown and '"scenario"' in shown
    english = choose(app, client, PARTNERS, CHANGED)
    assert "SCENARIO – not decided" in english.read(ids.BODY)


def test_its_table_is_marked_too_and_its_file_in_name_and_every_row(
    app: Dash, client: FlaskClient
) -> None:
    table = choose(app, client, PARTNER, f"{CHANGED}&table=1").read(ids.TABLE)
    assert LABEL in table and "Kompletterande partner" in table
    address = f"{PARTNER}.csv{CHANGED}"
    assert "_scenario_" in client.get(address).headers["Content-Disposition"]
    head, *rows = csv_rows(client, address)
    assert head[0] == "Läge"
    assert {row[0] for row in rows} == {LABEL}
    assert all(cell for row in rows for cell in row)


def test_before_and_after_stand_side_by_side_with_how_many_prioritise(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, PARTNER, CHANGED).read(ids.BODY)
    shown = shown.replace("\N{NO-BREAK SPACE}", " ")
    for words in ("7 → 6 av 13 regioner med uppgifter", "Särprägel 50,0 % → 58,3 %", "Före",
                  "Efter, i scenariot", "upp från plats 3", "Teman nära till hands",
                  "Ingen känd.", "1 region i ett annat land som är med"):  # fmt: skip
        assert words in shown, words


def test_gaps_stand_before_and_after_and_what_is_filled_says_so(
    app: Dash, client: FlaskClient
) -> None:
    joining = "?show=scenario&region=SE312&join=im-textile"
    shown = choose(app, client, PARTNER, joining).read(ids.BODY)
    for words in ("Luckor", "ingen lucka längre: samverkan finns då",
                  "Alla luckor före ändringen", "/sv/partner?show=gaps"):  # fmt: skip
        assert words in shown, words
    assert "lucka även före" not in shown
    more = choose(app, client, PARTNER, "?show=scenario&region=SE232&join=vi-adma").read(ids.BODY)
    assert "ingen lucka längre: samverkan finns då" in more and "lucka även före" in more
    assert "Bland andra regioners par" not in shown
    dropping = choose(app, client, PARTNER, f"{VARMLAND}&drop=food").read(ids.BODY)
    assert "Bland andra regioners par tillkommer" in dropping
    english = choose(app, client, PARTNERS, joining).read(ids.BODY)
    assert "no longer a gap: the two would be known to work together" in english


def test_a_region_that_is_not_compared_has_no_count_of_pairs(
    app: Dash, client: FlaskClient
) -> None:
    never = choose(app, client, PARTNER, "?show=scenario&region=SE121&join=ag-htf").read(ids.BODY)
    assert "Uppsala har inga egna prioriteringar att jämföra" in never
    assert "Uppsala ingår i" not in never
    once = "?show=scenario&region=SE321&round=2014-2020&add=food"
    shown = choose(app, client, PARTNER, once).read(ids.BODY)
    assert shown.count("Västernorrland har inga egna prioriteringar att jämföra") == 1
    assert "Inget par utan känt samarbete." not in shown


def test_each_change_has_a_way_out(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, PARTNER, CHANGED).read(ids.BODY)
    assert '"/sv/partner?join=vi-esm&region=SE311&show=scenario"' in shown
    assert '"/sv/partner?drop=food&region=SE311&show=scenario"' in shown
    assert "Ångra Livsmedel och lantbruk" in shown


def test_what_counts_for_nothing_is_told_and_can_be_undone(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, PARTNER, f"{VARMLAND}&add=food&join=vi-bio&drop=nosuch")
    told = response.read(ids.PROBLEMS)
    for words in ("har redan", "är redan med i Vanguardpiloten Bioekonomi", "Okänt tema"):
        assert words in told, words
    shown = response.read(ids.BODY)
    assert shown.count("räknas inte") == 2
    assert '"scenario-band"' not in shown
    assert LABEL not in response.texts[ids.TITLE]


def test_without_a_change_the_page_says_what_to_choose(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, PARTNER, VARMLAND)
    assert "Lägg till eller ta bort ett tema" in response.texts[ids.SENTENCE]
    assert '"/sv/partner?add=materials&region=SE311&show=scenario"' in response.read(ids.BODY)
    assert client.get(f"{PARTNER}.csv{VARMLAND}").status_code == 400
    nothing = choose(app, client, PARTNER, "?show=scenario")
    assert "Välj en region" in nothing.texts[ids.SENTENCE]


def test_a_region_shown_by_its_group_says_that_it_is_joint(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, PARTNER, "?show=scenario&region=SE121&drop=food").read(ids.BODY)
    assert "gemensamma prioriteringarna i Östra Mellansverige" in shown
    assert "7 → 7 av 13" in shown


@pytest.mark.parametrize("region", ["SE331", "SE12", "SE214", "DE1", "SE311"])
@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
def test_no_region_and_no_scope_makes_a_scenario_fail(
    app: Dash, client: FlaskClient, region: str, scope: str
) -> None:
    search = f"?show=scenario&region={region}&add=water-maritime&scope={scope}&round=2014-2020"
    assert choose(app, client, PARTNER, search).texts[ids.HEADING]


# ---- choosing ------------------------------------------------------------------------------------


@pytest.fixture
def context(store: EditionStore, settings: Any) -> AppContext:
    return AppContext(store, settings, {})


def written(context: AppContext, search: str, key: str, value: str) -> tuple[Any, Any]:
    page = read_page(context, PARTNER, search, None)
    assert page is not None
    shown = controls.values(page.question.selection)
    given = {one: shown[one] for one in ("add-domain", "drop-domain", "join", "region")}
    fired = Fired(PARTNER, search, {**given, key: value}, by_address=False)
    choice = choice_of(context, fired)
    assert choice.is_new
    return choice.search, choice.moved[list(given).index(key)]


@pytest.mark.parametrize(
    ("key", "value", "expected", "left"),
    [
        ("add-domain", "materials", "?add=digital,materials&region=SE311&show=scenario", NONE),
        ("drop-domain", "food", "?add=digital&drop=food&region=SE311&show=scenario", NONE),
    ],
)
def test_choosing_a_domain_adds_it_to_the_list_and_empties_the_control(
    context: AppContext, key: str, value: str, expected: str, left: str
) -> None:
    assert written(context, f"{VARMLAND}&add=digital", key, value) == (expected, left)


def test_choosing_an_initiative_keeps_the_rest(context: AppContext) -> None:
    query, _ = written(context, f"{VARMLAND}&add=digital", "join", "vi-esm")
    assert query == "?add=digital&join=vi-esm&region=SE311&show=scenario"


def test_a_scenario_stays_behind_when_the_reader_goes_elsewhere(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, PARTNER, CHANGED).read(ids.BODY)
    assert '"/sv/region?region=SE224"' in shown
    assert "/sv/region?drop" not in shown

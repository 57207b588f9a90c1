"""A page in the page of another: what it shows and says, and that its links lead out of it."""

from __future__ import annotations

import re

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.serving.door.headers import security_headers
from s3dash.state import SLUGS, ViewState, to_url
from s3dash.ui.core import ids
from tests.app.choosing import choose
from tests.app.held import Element, of_tag, text, tree, with_id

CHOSEN = {
    "map": {"domain": "digital"},
    "domain": {"domain": "food"},
    "partner": {"region": "SE311"},
    "region": {"region": "SE311"},
    "compare": {"regions": ("SE311", "SE312")},
}
STATES = [
    ViewState(language, view, embed=True, **CHOSEN.get(view, {}))  # type: ignore[arg-type]
    for view in SLUGS
    for language in ("sv", "en")
]
DRAWN = {"map", "start", "matrix", "network", "changes"}


def embedded(client: FlaskClient, address: str) -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return tree(answer.text)


def ids_of(page: Element) -> set[str]:
    return {one.attributes["id"] for one in page if one.attributes.get("id")}


@pytest.mark.parametrize("state", STATES, ids=to_url)
def test_it_says_and_shows_what_the_page_does_and_where_it_is_from(
    app: Dash, client: FlaskClient, state: ViewState
) -> None:
    page = embedded(client, to_url(state))
    own = to_url(state.but(embed=False))
    path, _, query = own.partition("?")
    texts = choose(app, client, path, query and f"?{query}").texts
    for name in (ids.HEADING, ids.SENTENCE):
        assert with_id(page, name).children == tree(texts[name]).children
    shown = {ids.BODY, ids.FIGURE_AREA} & ids_of(page)
    assert shown == ({ids.FIGURE_AREA} if state.view in DRAWN else {ids.BODY})
    credits_line = with_id(page, ids.CREDITS)
    assert "CC BY 4.0" in text(credits_line)
    assert "Version 1" in text(credits_line)
    assert of_tag(credits_line, "a")[0].attributes["href"] == own
    assert with_id(page, ids.CANONICAL).attributes["href"] == own


@pytest.mark.parametrize("state", STATES, ids=to_url)
def test_nothing_stands_around_it_and_every_link_leads_out(
    client: FlaskClient, state: ViewState
) -> None:
    answer = client.get(to_url(state))
    page = tree(answer.text)
    around = {ids.NAV, ids.FOOTER, ids.TOOLS, ids.NEWER, ids.RAIL, ids.SEARCH, ids.PANEL}
    assert not around & ids_of(page)
    assert not of_tag(page, "form")
    assert "embed=1" not in answer.text
    assert "Set-Cookie" not in answer.headers
    links = of_tag(page, "a")
    assert links
    for link in links:
        if not link.attributes["href"].startswith("#"):
            assert link.attributes["target"] == "_blank"
            assert "noopener" in link.attributes["rel"]


def test_it_fetches_no_more_than_it_needs(client: FlaskClient) -> None:
    def fetched(view: str) -> list[str]:
        page = embedded(client, to_url(ViewState("sv", view, embed=True)))
        given = (one.attributes.get("src") for one in of_tag(page, "script"))
        return [re.sub("-[0-9a-f]+", "", one) for one in given if one]

    assert fetched("map") == ["/static/embed.js"]
    assert fetched("matrix") == ["/static/embed.js", "/static/plotly.js"]


def test_the_table_that_is_asked_for_stands_alone(client: FlaskClient) -> None:
    page = embedded(client, "/sv/karta?domain=digital&embed=1&table=1")
    assert of_tag(with_id(page, ids.TABLE), "table")
    assert not {ids.BODY, ids.FIGURE_AREA} & ids_of(page)


def test_what_of_its_link_was_left_aside_is_said(client: FlaskClient) -> None:
    page = embedded(client, "/sv/karta?domain=nothing&embed=1")
    assert "nothing" in text(with_id(page, ids.PROBLEMS))


def test_without_a_script_the_table_stands_for_a_drawing(client: FlaskClient) -> None:
    page = embedded(client, "/sv/matris?embed=1")
    (plain,) = of_tag(page, "noscript")
    assert of_tag(plain, "table")


def test_pages_of_others_may_hold_it_where_the_setting_says_so(
    client: FlaskClient, settings: Settings
) -> None:
    for address in ("/sv/karta?embed=1", "/sv/karta"):
        policy = client.get(address).headers["Content-Security-Policy"]
        assert "frame-ancestors 'self'" in policy
        assert "X-Frame-Options" not in client.get(address).headers
    assert f"frame-ancestors {settings.frame_ancestors}" in str(security_headers(settings))


@pytest.mark.parametrize("view", ["compare", "partner"])
def test_one_that_asks_for_a_choice_leads_to_where_it_is_made(
    client: FlaskClient, view: str
) -> None:
    chosen = next(one for one in STATES if one.view == view)
    for state, leads in ((ViewState("sv", view, embed=True), True), (chosen, False)):
        page = embedded(client, to_url(state))
        links = [one for one in of_tag(page, "a") if "Välj på sidan" in text(one)]
        found = [one.attributes["href"] for one in links]
        assert found == ([to_url(ViewState("sv", view))] if leads else [])

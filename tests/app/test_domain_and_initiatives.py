"""The pages of domains and initiatives, without a browser: links, files, and bad input."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.ui.core import ids
from tests import recount
from tests.app.choosing import choose, first_page
from tests.app.held import (
    Element,
    assert_can_be_read,
    csv_rows,
    file_address,
    links,
    of_tag,
    row_headings,
    text,
    with_table,
)
from tests.app.test_odd_editions import ODD, odd_app


def page(app: Dash, path: str, search: str = "") -> str:
    """The page as the browser gets it, as text."""
    return first_page(app.server.test_client(), path + search).read_main()


def test_the_list_leads_to_every_domain_and_every_domain_back(app: Dash) -> None:
    listed = page(app, "/sv/tema")
    assert '"/sv/tema?domain=digital"' in listed
    one = page(app, "/sv/tema", "?domain=digital")
    assert '"/sv/tema"' in one
    assert '"/sv/karta?domain=digital"' in one
    assert '"/sv/partner?domain=digital"' in one
    assert "Särprägel" in one


def test_the_map_of_a_domain_leads_to_its_page(app: Dash) -> None:
    assert '"/sv/tema?domain=digital"' in page(app, "/sv/karta", "?domain=digital")
    assert "/sv/tema" not in page(app, "/sv/karta")
    assert "/sv/tema" not in page(app, "/sv/karta", "?initiative=vanguard")


def test_a_domain_leads_to_its_initiatives_and_they_lead_back(app: Dash) -> None:
    assert '"/en/initiatives?domain=food&initiative=ag-htf"' in page(
        app, "/en/domain", "?domain=food"
    )
    assert '"/en/domain?domain=digital"' in page(app, "/en/initiatives", "?initiative=ag-htf")


@pytest.mark.parametrize("search", ["?domain=nosuch", "?initiative=nosuch", "?x=1", "?domain=%3C"])
@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/sv/tema", "bar-list"),
        ("/en/domain", "bar-list"),
        ("/sv/samverkan", "initiative-list"),
        ("/en/initiatives", "initiative-list"),
    ],
)
def test_a_link_with_a_mistake_says_so_and_shows_the_list(
    app: Dash, path: str, shown: str, search: str
) -> None:
    found = page(app, path, search)
    assert 'class="problems"' in found and f'class="{shown}"' in found


def parts_of_page(
    app: Dash, client: FlaskClient, path: str, search: str
) -> tuple[Element, Element]:
    """What stands on the page, and the table when it is asked for."""
    body = choose(app, client, path, search)[ids.BODY]
    table = choose(app, client, path, with_table(search))[ids.TABLE]
    return body, table


@pytest.mark.parametrize(("path", "search"), [("/sv/tema", ""), ("/en/domain", "?round=2014-2020")])
def test_list_table_and_file_hold_the_same_domains(
    app: Dash, client: FlaskClient, path: str, search: str
) -> None:
    body, table = parts_of_page(app, client, path, search)
    _, *rows = csv_rows(client, file_address(path, search))
    names = [row[1] for row in rows]
    assert [text(node) for node in of_tag(body, "span", class_="bar-name")] == names
    assert row_headings(table) == names
    assert {row[0] for row in rows} == {row["domain_code"] for row in recount.rows_of("domains")}


@pytest.mark.parametrize(
    ("path", "search"),
    [("/en/domain", "?domain=digital"), ("/sv/tema", "?domain=food&round=2014-2020")],
)
def test_page_table_and_file_of_a_domain_hold_the_same_related_domains(
    app: Dash, client: FlaskClient, path: str, search: str
) -> None:
    body, table = parts_of_page(app, client, path, search)
    _, *rows = csv_rows(client, file_address(path, search))
    (listed,) = of_tag(body, "ol", class_="related-list")
    names = [text(node) for node in of_tag(listed, "p", class_="bar-name")]
    assert names == row_headings(table) == [row[1] for row in rows]
    assert names


@pytest.mark.parametrize("domain", ["", "digital", "food", "tourism-experiences"])
def test_tree_table_and_file_hold_the_same_initiatives(
    app: Dash, client: FlaskClient, domain: str
) -> None:
    path, search = "/sv/samverkan", f"?domain={domain}" if domain else ""
    body, table = parts_of_page(app, client, path, search)
    _, *rows = csv_rows(client, file_address(path, search))
    listed = of_tag(body, "p", class_="initiative-name")
    names = [text(of_tag(node, "a")[0]) for node in listed]
    assert names == row_headings(table) == [row[1] for row in rows]
    assert {row[0] for row in rows} == {
        row["initiative_code"]
        for row in recount.rows_of("initiatives")
        if not domain or domain in recount.codes_in(row["domain_codes"])
    }


def test_page_table_and_file_of_an_initiative_hold_the_same_members(
    app: Dash, client: FlaskClient
) -> None:
    path, search = "/sv/samverkan", "?domain=digital&initiative=vanguard"
    body, table = parts_of_page(app, client, path, search)
    _, *rows = csv_rows(client, file_address(path, search))
    assert row_headings(table) == [row[1] for row in rows]
    linked = {
        parse_qs(urlsplit(address).query)["region"][0]
        for address in links(body)
        if "/sv/region" in address
    }
    below = {"vanguard", *(row["initiative_code"] for row in recount.rows_of("initiatives")
                           if row["parent_code"] == "vanguard")}  # fmt: skip
    members = [
        row["region_code"]
        for row in recount.rows_of("memberships")
        if row["initiative_code"] in below
    ]
    assert sorted(row[0] for row in rows) == sorted(members)
    assert linked == set(members)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(
    ("path", "search"),
    [
        ("/sv/tema", ""),
        ("/sv/tema", "?domain=wood&round=old"),
        ("/en/initiatives", ""),
        ("/en/initiatives", "?initiative=net&table=1"),
    ],
)
def test_a_poor_edition_has_pages_that_can_be_read(
    name: str, path: str, search: str, tmp_path: Path, settings: Settings
) -> None:
    client = odd_app(name, tmp_path, settings).server.test_client()
    assert_can_be_read(first_page(client, path + search).main)

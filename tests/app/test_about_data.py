"""What has no room below a heading is in a fold, and the language of remarks is said once."""

from __future__ import annotations

from dash import Dash
from flask.testing import FlaskClient

from s3dash.ui.core import ids
from tests.app.choosing import choose
from tests.app.held import of_tag, text

LANGUAGE = " (engelska)"


def test_what_has_no_room_below_the_heading_is_in_a_fold(app: Dash, client: FlaskClient) -> None:
    page = choose(app, client, "/sv/partner", "?show=gaps")
    assert page.texts[ids.SENTENCE].endswith("En lucka kan bero på att uppgifter saknas.")
    (fold,) = of_tag(page[ids.ABOUT_DATA], "details")
    assert text(of_tag(fold, "summary")[0]) == "Om underlaget"
    assert text(of_tag(fold, "p")[0]).endswith("ingen känd svensk deltagare i partnerskap.")


def test_a_page_that_says_everything_below_its_heading_has_no_fold(
    app: Dash, client: FlaskClient
) -> None:
    assert not choose(app, client, "/sv/tema", "").read(ids.ABOUT_DATA)


def test_the_language_of_remarks_is_said_at_the_first_and_each_remark_carries_it(
    app: Dash, client: FlaskClient
) -> None:
    page = choose(app, client, "/sv/region", "?region=SE332")
    remarks = of_tag(page[ids.BODY], "details", class_="remark")
    headings = [text(of_tag(remark, "summary")[0]) for remark in remarks]
    assert len(headings) > 2
    assert headings == [f"Anmärkning{LANGUAGE}", *["Anmärkning"] * (len(headings) - 1)]
    assert all(of_tag(remark, "p", lang="en") for remark in remarks)


def test_a_remark_in_a_panel_says_its_language_where_no_other_does(
    app: Dash, client: FlaskClient
) -> None:
    page = choose(app, client, "/sv/karta", "?region=SE332")
    assert page.read(ids.PANEL).count(LANGUAGE) == 1


def test_remarks_on_a_page_in_their_own_language_have_no_mark(
    app: Dash, client: FlaskClient
) -> None:
    english = choose(app, client, "/en/region", "?region=SE332").read(ids.BODY)
    assert ">Note<" in english and "in English" not in english

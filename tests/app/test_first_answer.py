"""The first answer of an address: a whole page that reads and answers choices without a script."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import brotli
import pytest
from dash import Dash, html
from flask.testing import FlaskClient

from s3dash.config import ROOT, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawn_page import CONTROLS, FIGURE
from s3dash.drawn.frame import Frame
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.serving import first_answer
from s3dash.serving.app import create_app
from s3dash.state import SLUGS, ViewState, to_path
from s3dash.state.url import KEYS, LONGEST_QUERY
from s3dash.ui.core import ids
from s3dash.ui.core.html_text import element_id, html_text
from tests.app.choosing import FirstPage, choose, first_page
from tests.app.held import (
    Element,
    assert_headings_in_order,
    of_tag,
    row_headings,
    text,
    tree,
    with_id,
)

PAGES = [to_path(ViewState(language, view)) for view in SLUGS for language in ("sv", "en")]
CHOSEN = [
    "/sv/karta?domain=digital&region=SE311",
    "/en/map?measure=overlap&region=SE311&weights=fractional",
    "/sv/matris?measure=complementarity&scope=europe&table=1",
    "/sv/natverk?measure=mutual&regions=SE224,SE311",
    "/sv/region?region=SE12&round=2014-2020",
    "/sv/jamfor?regions=SE311,SE312",
    "/en/domain?domain=food",
    "/sv/samverkan?domain=digital&initiative=vanguard",
    "/sv/partner?distance=300&region=SE311",
    "/sv/partner?add=materials&drop=food&region=SE311&show=scenario",
    "/sv/partner?regions=SE110,SE311&show=consortium&table=1",
    "/sv/metod?domain=digital&region=SE311",
]
ADDRESSES = [*PAGES, *CHOSEN]


# ---- the frame and its parts -------------------------------------------------------------------


@pytest.mark.parametrize("address", [*ADDRESSES, "/sv/none"])
def test_every_part_stands_in_its_element_and_every_attribute_at_its_own(
    app: Dash, client: FlaskClient, address: str
) -> None:
    path, _, query = address.partition("?")
    page = first_page(client, address, 404 if path == "/sv/none" else 200)
    texts = choose(app, client, path, query and f"?{query}").texts
    (whole,) = of_tag(page.tree, "html")
    assert len(texts) > 40
    for name, said in texts.items():
        place, _, attribute = name.partition("@")
        if name in {CONTROLS, FIGURE}:
            assert page.data("first-answer")["texts"][name] == said
        elif attribute:
            element = with_id(page.tree, place) if place else whole
            assert element.attributes.get(attribute) == said, name
        else:
            assert with_id(page.tree, place).children == tree(said).children, name


@pytest.mark.parametrize("view", [*VIEWS, *TEXTS, None])
def test_every_element_that_takes_a_part_has_one(
    store: EditionStore, settings: Settings, monkeypatch: pytest.MonkeyPatch, view: str | None
) -> None:
    places: list[str] = []
    box: Callable[..., Any] = Frame._box

    def noted(self: Frame, tag: str, name: str, *more: Any) -> Any:
        places.append(name)
        return box(self, tag, name, *more)

    monkeypatch.setattr(Frame, "_box", noted)
    app = create_app(store, settings)
    client, path = app.server.test_client(), to_path(ViewState("sv", view)) if view else "/sv/none"
    client.get(path)
    assert len(places) == len(set(places)) > 20
    texts = choose(app, client, path, "").texts
    assert set(places) <= {name.partition("@")[0] for name in texts}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_first_answer_is_well_formed_and_no_id_stands_twice(
    client: FlaskClient, address: str
) -> None:
    page = first_page(client, address)
    named = [one.id for one in page.tree if one.id]
    assert len(named) == len(set(named))
    assert_headings_in_order(page.main)
    for one in page.tree:
        if one.tag == "label" and "for" in one.attributes:
            assert one.attributes["for"] in named
        for reference in ("aria-labelledby", "aria-describedby", "aria-controls"):
            assert set(one.attributes.get(reference, "").split()) <= set(named)


def test_what_the_browser_calls_the_page_is_what_the_server_calls_it(client: FlaskClient) -> None:
    page = first_page(client, "/sv/karta?domain=digital")
    (title,) = of_tag(page.tree, "title")
    assert title.words == with_id(page.tree, ids.TITLE).words
    assert title.words.startswith("Digital")


def test_the_layout_and_the_callbacks_stand_in_the_page(app: Dash, client: FlaskClient) -> None:
    page = first_page(client, "/sv/karta")
    outputs = [one["output"] for one in page.data("first-dependencies")]
    assert outputs == [one["output"] for one in app._callback_list]
    named = json.dumps(page.data("first-layout"))
    for name in (ids.URL, ids.PAGE, ids.CONTROLS, ids.FIGURE_ISLAND, ids.SEARCH_RESULTS):
        assert f'"id": "{name}"' in named
    assert page.data("_dash-config")["requests_pathname_prefix"] == "/"


# ---- without a script --------------------------------------------------------------------------


@pytest.mark.parametrize("address", [one for one in ADDRESSES if "metod" not in one])
def test_a_form_that_is_sent_unchanged_leads_to_the_pages_own_address(
    client: FlaskClient, address: str
) -> None:
    page = first_page(client, address)
    form = of_tag(page.tree, "form")[0]  # that of the controls
    own = with_id(page.tree, ids.CANONICAL).attributes["href"]
    fields = page.fields()
    assert {name for name, _ in fields} <= set(KEYS)
    assert form.attributes["method"] == "get"
    answer = client.get(f"{form.attributes['action']}?{urlencode(fields)}")
    assert (answer.status_code, answer.location) == (303, own)
    assert own == address


def test_a_choice_in_a_form_leads_to_the_address_of_the_choice(client: FlaskClient) -> None:
    fields = first_page(client, "/sv/karta").fields()
    at = max(place for place, (name, _) in enumerate(fields) if name == "domain")
    fields[at] = ("domain", "food")
    answer = client.get(f"/sv/karta?{urlencode(fields)}")
    assert (answer.status_code, answer.location) == (303, "/sv/karta?domain=food")


@pytest.mark.parametrize("view", VIEWS)
def test_the_button_that_sends_the_form_is_there_where_no_script_runs(
    client: FlaskClient, view: str
) -> None:
    page = first_page(client, to_path(ViewState("sv", view)))
    (button,) = (one for one in page.tree if one.attributes.get("type") == "submit")
    (without,) = (one for one in of_tag(page.tree, "noscript") if button in list(one))
    assert button.words
    assert of_tag(tree_of_form(page), "noscript") == [without]


def tree_of_form(page: FirstPage) -> Element:
    (form,) = of_tag(page.tree, "form")
    return form


def controls_of(part: Any) -> Iterator[dict[str, Any]]:
    """The properties of each control in what the browser draws the rail of, and what it is."""
    if isinstance(part, list):
        for one in part:
            yield from controls_of(one)
    elif isinstance(part, dict) and "props" in part:
        if isinstance(part["props"].get("id"), dict):
            yield {"type": part["type"], **part["props"]}
        yield from controls_of(part["props"].get("children"))


def assert_same_control(control: dict[str, Any], element: Element) -> None:
    """A control as the server wrote it is what the browser's component will write."""
    groups = [one for one in control["options"] if "options" in one]
    single = [one for one in control["options"] if "options" not in one]
    listed = [*single, *(one for group in groups for one in group["options"])]
    options = [(one["value"], one["label"]) for one in listed]
    if control["type"] == "Select":
        written = of_tag(element, "optgroup")
        assert [one.attributes["label"] for one in written] == [one["label"] for one in groups]
        assert (element.tag, element.attributes["name"]) == ("select", control["name"])
        written = of_tag(element, "option")
        assert [(one.attributes["value"], one.words) for one in written] == options
        chosen = [one.attributes["value"] for one in written if "selected" in one.attributes]
    else:
        written = of_tag(element, "input", type="radio", name=control["name"])
        labels = {one.attributes["for"]: one.words for one in of_tag(element, "label")}
        assert [(one.attributes["value"], labels[one.id]) for one in written] == options
        chosen = [one.attributes["value"] for one in written if "checked" in one.attributes]
    assert chosen == [control["value"]]


@pytest.mark.parametrize("address", [one for one in ADDRESSES if "metod" not in one])
def test_the_controls_of_a_first_answer_are_those_that_the_browser_draws(
    client: FlaskClient, address: str
) -> None:
    page = first_page(client, address)
    rail = with_id(page.tree, ids.RAIL)
    drawn = json.loads(page.data("first-answer")["texts"][CONTROLS])
    controls = list(controls_of(drawn))
    assert bool(controls) == any(f"/{slug}" in address for slug in slugs_with_controls())
    for control in controls:
        assert_same_control(control, with_id(rail, element_id(control["id"])))
    named = [one.id for one in rail if one.id.startswith("{")]
    assert named == [element_id(control["id"]) for control in controls]


def slugs_with_controls() -> set[str]:
    return {slug for view in VIEWS for slug in SLUGS[view].values()}


@pytest.mark.parametrize(
    "address",
    ["/sv/matris", "/en/matrix?measure=overlap", "/sv/natverk", "/sv/natverk?measure=mutual",
     "/sv/karta?measure=count&scope=europe"],
)  # fmt: skip
def test_the_table_stands_open_where_no_script_draws_the_figure(
    client: FlaskClient, address: str
) -> None:
    page = first_page(client, address)
    (plain,) = (one for one in of_tag(page.main, "noscript") if of_tag(one, "table"))
    sign = "&" if "?" in address else "?"
    table = with_id(first_page(client, f"{address}{sign}table=1").tree, ids.TABLE)
    assert row_headings(plain) == row_headings(table)
    assert len(row_headings(plain)) > 3


@pytest.mark.parametrize("address", ["/sv/karta", "/sv/matris?table=1", "/sv/tema", "/sv/metod"])
def test_no_table_stands_there_twice_or_beside_a_drawing_that_needs_no_script(
    client: FlaskClient, address: str
) -> None:
    page = first_page(client, address)
    assert not [one for one in of_tag(page.tree, "noscript") if of_tag(one, "table")]


def test_the_map_is_drawn_without_a_script(client: FlaskClient) -> None:
    drawing = with_id(first_page(client, "/sv/karta").tree, ids.DRAWING)
    assert len(of_tag(drawing, "a")) == 21


# ---- scripts -----------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [*PAGES, "/sv/none"])
def test_the_policy_names_exactly_the_inline_scripts_of_the_page(
    client: FlaskClient, address: str
) -> None:
    answer = client.get(address)
    scripts = of_tag(tree(answer.text), "script")
    inline = [one.words for one in scripts if "type" not in one.attributes]
    assert len(inline) == 2
    assert all(one.attributes["type"] == "application/json" for one in scripts
               if one.words not in inline)  # fmt: skip
    digests = (hashlib.sha256(script.encode()).digest() for script in inline)
    hashes = {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
    policy = answer.headers["Content-Security-Policy"].split("; ")
    (rule,) = (one for one in policy if one.startswith("script-src "))
    assert set(rule.split()[1:]) == {"'self'", *hashes}


@pytest.mark.parametrize("address", PAGES)
def test_no_element_runs_a_script_of_its_own(client: FlaskClient, address: str) -> None:
    for one in first_page(client, address).tree:
        assert not [name for name in one.attributes if name.startswith("on")]
        assert not one.attributes.get("href", "").startswith("javascript:")


# ---- what an address may be --------------------------------------------------------------------


def test_an_unknown_address_is_a_whole_page_in_words(client: FlaskClient) -> None:
    for address, heading in (("/sv/finns-inte", "Sidan finns inte"), ("/en/nowhere", "not")):
        page = first_page(client, address, 404)
        assert heading in with_id(page.tree, ids.HEADING).words
        assert address in with_id(page.tree, ids.SENTENCE).words
        assert len(of_tag(with_id(page.tree, ids.NAV), "a")) > 4
        assert "href" not in with_id(page.tree, ids.CANONICAL).attributes


@pytest.mark.parametrize("query", ["x=" + "a" * 5000, "domain=" + "a" * 5000, "a" * 5000])
def test_a_long_query_is_answered_with_a_page_that_says_what_is_wrong(
    client: FlaskClient, query: str
) -> None:
    page = first_page(client, f"/sv/karta?{query}")
    assert with_id(page.tree, ids.PROBLEMS).words
    assert len(of_tag(with_id(page.tree, ids.DRAWING), "a")) == 21
    assert len(page.text) < 200_000


def test_a_link_with_an_empty_value_still_says_what_is_wrong_with_it(client: FlaskClient) -> None:
    for query in ("region=SE999&domain=", "region=SE999&domain=-"):
        page = first_page(client, f"/sv/karta?{query}")
        assert "SE999" in with_id(page.tree, ids.PROBLEMS).words
    assert client.get("/sv/karta?region=SE110&domain=").location == "/sv/karta?region=SE110"


def test_a_query_that_is_too_long_is_told_in_words(client: FlaskClient) -> None:
    answer = client.get("/sv/karta?x=" + "a" * (LONGEST_QUERY + 500))
    assert answer.status_code in {200, 414}
    assert "lång" in tree(answer.text.partition("\n")[2]).words


def test_a_page_is_named_by_its_own_address_whatever_led_to_it(client: FlaskClient) -> None:
    page = first_page(client, "/sv/karta?utm_source=x&region=SE311&domain=digital&x=1")
    own = with_id(page.tree, ids.CANONICAL).attributes["href"]
    assert own == "/sv/karta?domain=digital&region=SE311"


# ---- how it is sent ----------------------------------------------------------------------------

DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}


@pytest.mark.parametrize("encoding", DECODED)
@pytest.mark.parametrize("address", ["/sv/karta", "/en/network?region=SE311"])
def test_who_has_a_page_gets_nothing_again_in_any_encoding(
    client: FlaskClient, address: str, encoding: str
) -> None:
    asked = {"Accept-Encoding": encoding}
    first = client.get(address, headers=asked)
    assert first.headers.get("Content-Encoding", "identity") == encoding
    assert DECODED[encoding](first.data) == client.get(address).data
    again = client.get(address, headers={**asked, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    for header in ("ETag", "Vary", "Cache-Control", "Content-Security-Policy"):
        assert again.headers[header] == first.headers[header]


def test_that_nothing_is_there_is_told_whole_each_time(client: FlaskClient) -> None:
    first = client.get("/sv/none")
    again = client.get("/sv/none", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (404, first.data)


def test_a_page_is_asked_about_each_time_and_kept_for_a_moment_by_who_stands_between(
    client: FlaskClient,
) -> None:
    headers = client.get("/sv/karta").headers
    said = headers["Cache-Control"].split(", ")
    assert said[:2] == ["public", "max-age=0"]
    assert {"s-maxage=30", "stale-while-revalidate=30", "must-revalidate"} <= set(said)
    assert headers["Vary"] == "Accept-Encoding"


def test_another_selection_is_another_page_to_who_has_one(client: FlaskClient) -> None:
    tag = client.get("/sv/karta").headers["ETag"]
    answer = client.get("/sv/karta?domain=food", headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert answer.headers["ETag"] != tag


def test_head_tells_of_a_page_without_sending_it(client: FlaskClient) -> None:
    answer, whole = client.head("/sv/karta"), client.get("/sv/karta")
    assert answer.data == b""
    assert answer.headers["Content-Length"] == str(len(whole.data))


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_small(client: FlaskClient, address: str) -> None:
    answer = client.get(address, headers={"Accept-Encoding": "br"})
    assert len(answer.data) < 60_000


def test_a_page_says_nothing_of_the_machine(client: FlaskClient) -> None:
    told = client.get("/sv/karta").text
    for sign in ("python_version", "hot_reload", str(ROOT), "site-packages", "Traceback"):
        assert sign not in told
    assert text(with_id(first_page(client, "/sv/karta").tree, ids.HEADING))


def test_a_page_is_written_the_same_by_every_process() -> None:
    names = [f"{kind}-{name}" for kind in ("aria", "data") for name in "abcdefgh"]
    written = html_text(html.Span("x", id="own", **dict.fromkeys(reversed(names), "1")))
    attributes = " ".join(f'{name}="1"' for name in names)
    assert written == f'<span id="own" {attributes}>x</span>'


def test_very_many_options_stand_once_in_the_page() -> None:
    options = [{"label": "A & B", "options": [{"label": "x", "value": "1"}]}]
    select: Any = {"type": "Select", "props": {"id": {"key": "region"}, "options": options}}
    controls = [{"type": "Div", "props": {"children": [select, "words"]}}]
    whole = first_answer._without_options(controls)
    assert whole[0]["props"]["children"][0]["props"] == {"id": {"key": "region"}, "options": True}
    assert whole[0]["props"]["children"][1] == "words"
    assert select["props"]["options"] == options

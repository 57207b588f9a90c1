"""Callbacks: how they are wired, what they answer, and what they refuse."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from s3dash.config import LANGUAGES
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawn_page import CONTROLS
from s3dash.drawn.views import VIEWS
from s3dash.errors import NoSuchEdition
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.serving.app import create_app
from s3dash.serving.choose import Choice, Fired, choice_of
from s3dash.serving.door.callback_body import CALLBACK_PATH, LONGEST_VALUE
from s3dash.serving.guard import LARGEST_BODY
from s3dash.state import ViewState, to_path
from s3dash.ui.core import ids
from s3dash.ui.core.content import KEPT
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.core.shown import shown_parts, shown_text
from s3dash.ui.frame import controls
from s3dash.views import map as region_map
from tests.app.choosing import (
    CHOOSE,
    SEARCH,
    body,
    changed_control,
    choose,
    first_page,
    output_of,
    post,
)
from tests.app.held import links

MAP = "/sv/karta"
KEYS = (
    "measure",
    "domain",
    "initiative",
    "round",
    "region",
    "scope",
    "layout",
    "least",
    "order",
    "bands",
    "incomplete",
    "add",
)


def ends(app: Dash) -> dict[str, set[str]]:
    """Ids that callbacks read and write, by kind of end."""
    found: dict[str, set[str]] = {"inputs": set(), "state": set(), "outputs": set()}
    for output, callback in app.callback_map.items():
        for kind in ("inputs", "state"):
            found[kind] |= {end["id"] for end in callback[kind]}
        found["outputs"] |= written(output)
    return found


def written(output: str) -> set[str]:
    """Ids that a callback writes; one without outputs has a name without a dot."""
    ends = output.strip(".").split("...")
    return {end.rsplit(".", 1)[0] for end in ends if "." in end}


def layout_ids(app: Dash) -> set[str]:
    found = (one.id for one in app.validation_layout._traverse() if getattr(one, "id", None))
    return {one for one in found if isinstance(one, str)}


def test_every_end_of_every_callback_is_in_the_layout_or_comes_with_a_page(app: Dash) -> None:
    for kind, names in ends(app).items():
        plain = {name for name in names if name and not name.startswith("{")}
        assert plain <= layout_ids(app), kind


def test_every_control_that_a_callback_may_name_stands_on_some_page(
    app: Dash, client: FlaskClient
) -> None:
    (pattern,) = {name for name in ends(app)["inputs"] if name.startswith("{")}
    assert json.loads(pattern) == {"type": "control", "key": ["ALL"]}
    offered = {
        key
        for view in VIEWS
        for key, _ in first_page(client, to_path(ViewState("sv", view))).fields()
    }
    # what adds to the list of regions is sent under its name
    assert {*KEYS, "regions"} - {"add"} <= offered


def test_the_url_has_one_writer(app: Dash) -> None:
    writers = [output for output in app.callback_map if f"{ids.URL}." in output]
    assert len(writers) == 1
    assert f"{ids.URL}.search" in writers[0]
    assert f"{ids.URL}.pathname" not in writers[0]


def test_nothing_runs_on_arrival(app: Dash) -> None:
    assert app._callback_list
    assert all(one["prevent_initial_call"] for one in app._callback_list)


def test_two_callbacks_ask_the_server_and_every_other_is_the_browsers_own(app: Dash) -> None:
    asking = [one["output"] for one in app._callback_list if not one["clientside_function"]]
    assert sorted(asking) == sorted([output_of(app, CHOOSE), output_of(app, SEARCH)])


def test_apps_do_not_share_anything(store: EditionStore, settings: Any) -> None:
    one, other = create_app(store, settings), create_app(store, settings)
    assert one.callback_map is not other.callback_map
    assert set(one.callback_map) == set(other.callback_map)


def test_background_callbacks_and_the_model_context_server_are_off(app: Dash) -> None:
    assert not any(callback.get("background") for callback in app.callback_map.values())
    assert not app.config.suppress_callback_exceptions
    paths = {rule.rule for rule in app.server.url_map.iter_rules()}
    assert not any("mcp" in path for path in paths)


# ---- the one writer of the URL ---------------------------------------------------------------


@pytest.fixture
def context(store: EditionStore, settings: Any) -> AppContext:
    return AppContext(store, settings, {})


def values_of(context: AppContext, search: str) -> dict[str, str]:
    page = read_page(context, MAP, search, None)
    assert page is not None
    return controls.values(page.question.selection)


def after(choice: Choice, given_values: dict[str, str]) -> dict[str, Any]:
    """What the controls show when the choice has been answered."""
    pairs = zip(given_values.items(), choice.moved, strict=True)
    return {key: old if new is KEPT else new for (key, old), new in pairs}


SEARCHES = [
    "",
    "?domain=digital",
    "?domain=digital&region=SE311",
    "?initiative=vanguard&domain=food",
    "?domain=digitl&x=1&region=%3C",
    "?measure=status",
    "?round=2014-2020",
    "?table=1",
]


@pytest.mark.parametrize("search", SEARCHES)
def test_controls_that_say_what_the_url_says_write_nothing(
    context: AppContext, search: str
) -> None:
    given_values = values_of(context, search)
    choice = choice_of(context, Fired(MAP, search, given_values, by_address=False))
    kept = [KEPT] * len(given_values)
    assert choice == Choice(search, False, kept)
    assert choice.page is not None and choice.page.edition is context.store.current()


@pytest.mark.parametrize("search", SEARCHES)
def test_the_url_writes_controls_and_never_itself(context: AppContext, search: str) -> None:
    before = values_of(context, "?domain=materials&region=SE110&round=2014-2020")
    choice = choice_of(context, Fired(MAP, search, before))
    assert (choice.search, choice.is_new) == (search, False)
    assert after(choice, before) == values_of(context, search)


@pytest.mark.parametrize(
    ("search", "key", "value", "expected"),
    [
        ("", "domain", "digital", "?domain=digital"),
        ("", "region", "SE311", "?region=SE311"),
        ("?domain=digital", "region", "SE311", "?domain=digital&region=SE311"),
        ("?domain=digital&region=SE311", "region", "-", "?domain=digital"),
        ("?domain=digital", "domain", "-", ""),
        ("?domain=digital", "initiative", "vanguard", "?domain=digital&initiative=vanguard"),
        (
            "?initiative=vanguard",
            "domain",
            "food",
            "?domain=food&initiative=vanguard&measure=status",
        ),
        ("?domain=digital", "measure", "count", "?domain=digital&measure=count"),
        ("", "measure", "status", "?measure=status"),
        ("", "round", "2014-2020", "?round=2014-2020"),
        ("?round=2014-2020", "round", "2021-2027", ""),
        ("?table=1", "domain", "food", "?domain=food&table=1"),
        ("?x=1", "domain", "food", "?domain=food"),
    ],
)
def test_choosing_in_a_control_writes_the_url(
    context: AppContext, search: str, key: str, value: str, expected: str
) -> None:
    given_values = {**values_of(context, search), key: value}
    choice = choice_of(context, Fired(MAP, search, given_values, by_address=False))
    assert (choice.search, choice.is_new) == (expected, True)
    assert after(choice, given_values) == values_of(context, expected)


def test_outside_the_views_nothing_is_written(context: AppContext) -> None:
    choice = choice_of(context, Fired("/sv/none", "", {"domain": "food"}, by_address=False))
    assert choice == Choice("", is_new=False, moved=[KEPT])


def test_a_control_that_the_page_does_not_have_changes_nothing(context: AppContext) -> None:
    given_values = {**values_of(context, ""), "nosuch": "food", "": "food"}
    choice = choice_of(context, Fired(MAP, "", given_values, by_address=False))
    kept = [KEPT] * len(given_values)
    assert choice == Choice("", False, kept)
    assert choice.page is not None and choice.page.edition is context.store.current()


# ---- over HTTP --------------------------------------------------------------------------------


def test_a_change_of_selection_writes_everything_that_depends_on_it(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, "/en/map", "").shown
    answer = choose(app, client, "/en/map", "?domain=food&region=SE224", shown=shown)
    changed = {ids.TITLE, ids.HEADING, ids.SENTENCE, ids.DRAWING, ids.PANEL, ids.BESIDE, ids.TOOLS}
    assert changed <= set(answer.texts)
    assert answer[ids.HEADING].words.startswith("Food and agriculture")
    assert "Skåne" in answer[ids.PANEL].words
    assert answer.size < 70_000


def test_a_page_that_shows_nothing_yet_is_answered_whole(app: Dash, client: FlaskClient) -> None:
    answer = choose(app, client, MAP, "?domain=food")
    assert set(shown_parts(answer.shown or "")) == set(answer.texts)
    assert answer.search is None


def test_what_is_shown_already_is_not_said_again(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, MAP, "?domain=food").shown
    again = choose(app, client, MAP, "?domain=food", shown=shown)
    assert (again.texts, again.shown) == ({}, None)


def test_the_first_answer_shows_what_it_says_it_shows(app: Dash, client: FlaskClient) -> None:
    shown = first_page(client, f"{MAP}?domain=food").data("first-answer")["shown"]
    assert choose(app, client, MAP, "?domain=food", shown=shown).texts == {}


def test_another_domain_leaves_what_does_not_lead_on_with_it_and_the_controls(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, MAP, "?domain=food").shown
    answer = choose(app, client, MAP, "?domain=digital", shown=shown)
    # menu, language and footer carry the selection in their links
    stays = {ids.WORDMARK, ids.SEARCH_LABEL, ids.THEME_BUTTON, ids.SKIP, CONTROLS}
    stays |= {ids.OUTLINES, ids.RAIL_WORDS, ids.FIGURE, "@lang", f"{ids.VIEW}@class"}
    assert ids.HEADING in answer.texts
    assert not stays & set(answer.texts)
    assert stays <= set(shown_parts(answer.shown or ""))


def test_what_is_shown_after_an_answer_is_what_a_page_shows_that_came_at_once(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, "/sv/matris", "").shown
    step = choose(app, client, MAP, "?domain=digital", shown=shown)
    at_once = choose(app, client, MAP, "?domain=digital")
    assert shown_parts(step.shown or "") == shown_parts(at_once.shown or "")


def test_a_part_of_which_nothing_is_known_is_written(app: Dash, client: FlaskClient) -> None:
    shown = shown_parts(choose(app, client, MAP, "").shown or "")
    shown.pop(ids.HEADING)
    for known in (shown_text(shown), f"{shown_text(shown)} {ids.HEADING}:0", "::: a b:c:d"):
        assert ids.HEADING in choose(app, client, MAP, "", shown=known).texts


def test_another_theme_writes_the_figure_and_nothing_else(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, "/sv/matris", "", theme="light").shown
    answer = choose(app, client, "/sv/matris", "", theme="dark", shown=shown)
    assert set(answer.texts) == {ids.FIGURE}
    shown = choose(app, client, MAP, "", theme="light").shown
    assert choose(app, client, MAP, "", theme="dark", shown=shown).texts == {}


def test_controls_stay_as_they_are_unless_the_selection_calls_for_others(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, MAP, "").shown
    assert CONTROLS not in choose(app, client, MAP, "?region=SE311", shown=shown).texts
    other = choose(app, client, MAP, "?measure=overlap", shown=shown)
    offered = [one["type"] for one in json.loads(other.texts[CONTROLS])]
    assert len(offered) > 5


def test_a_control_that_is_set_writes_the_query_and_moves_the_others(
    app: Dash, client: FlaskClient
) -> None:
    there = {"domain": "food", "measure": "count", "region": "-"}
    changed = changed_control("domain")
    answer = choose(app, client, MAP, "", controls=there, changed=changed)
    assert answer.search == "?domain=food"
    assert answer.values == {"measure": "status"}
    assert answer[ids.HEADING].words.startswith("Livsmedel och lantbruk")


def test_what_was_clicked_in_a_figure_is_chosen(app: Dash, client: FlaskClient) -> None:
    clicked = {"picked": "region=SE224", "changed": f"{ids.PICK}.data"}
    answer = choose(app, client, "/sv/matris", "?domain=food", **clicked)
    assert answer.search == "?domain=food&region=SE224"
    # a click that was answered before is no choice when something else fires
    later = choose(app, client, "/sv/matris", "?domain=food", picked="region=SE224")
    assert later.search is None


def test_an_address_with_a_mistake_in_it_stays_as_it_is(app: Dash, client: FlaskClient) -> None:
    answer = choose(app, client, MAP, "?domain=digitl&x=1")
    assert answer.search is None
    assert answer[ids.PROBLEMS].words


def test_a_measure_that_asks_for_a_choice_offers_no_empty_table(
    app: Dash, client: FlaskClient
) -> None:
    answer = choose(app, client, "/sv/karta", "?measure=status&table=1")
    assert answer.has_drawing
    assert ".csv" not in answer.read(ids.TOOLS)
    assert answer[ids.SENTENCE].words.startswith("Välj ett tema")


TABLES = [
    ("/sv/karta", "domain=food"),
    ("/sv/matris", ""),
    ("/sv/natverk", ""),
    ("/sv/region", ""),
    ("/sv/region", "region=SE311"),
    ("/sv/jamfor", "regions=SE311,SE312"),
    ("/sv/tema", ""),
    ("/sv/tema", "domain=digital"),
    ("/sv/samverkan", ""),
    ("/sv/samverkan", "initiative=vanguard"),
]


@pytest.mark.parametrize(("path", "query"), TABLES)
def test_every_view_leads_to_its_data_table_and_back(
    app: Dash, client: FlaskClient, path: str, query: str
) -> None:
    with_table = "&".join(sorted(part for part in (query, "table=1") if part))
    for shown, other in ((query, with_table), (with_table, query)):
        answer = choose(app, client, path, f"?{shown}" if shown else "")
        assert f"{path}?{other}".rstrip("?") in links(answer[ids.TOOLS])
        assert bool(answer.texts[ids.TABLE]) == ("table=1" in shown)


def test_an_address_where_no_view_answers_says_so(app: Dash, client: FlaskClient) -> None:
    answer = choose(app, client, "/sv/none", "")
    assert answer[ids.HEADING].words == "Sidan finns inte"
    assert answer.texts[CONTROLS] == "[]"
    assert "/sv/none" in answer[ids.SENTENCE].words


def test_an_answer_after_the_edition_of_the_page_went_is_wholly_of_another(
    store: EditionStore, settings: Any, tiny: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(store, settings)
    client = app.server.test_client()
    shown = choose(app, client, MAP, "?measure=count").shown
    older = store.current()
    newer = Edition(dataclasses.replace(older.record, number=older.number + 1), tiny)

    def refuse(number: int) -> Edition:
        raise NoSuchEdition(number, newer.number)

    monkeypatch.setattr(store, "current", lambda: newer)
    monkeypatch.setattr(store.earlier, "read", refuse)
    answer = choose(app, client, MAP, "?region=A&measure=count", shown=shown)
    assert answer.texts[f"{ids.TITLE}@data-edition"] == str(newer.number)
    whole = choose(app, client, MAP, "?region=A&measure=count")
    differs = {name for name, one in shown_parts(shown or "").items()
               if shown_parts(whole.shown or "")[name] != one}  # fmt: skip
    assert {ids.BESIDE, CONTROLS, ids.FOOTER, ids.PANEL} <= differs
    told = answer[ids.PROBLEMS].words
    assert f"Version {older.number} finns inte" in told and str(newer.number) in told
    assert answer.texts == {
        **{name: whole.texts[name] for name in differs},
        ids.PROBLEMS: answer.texts[ids.PROBLEMS],
    }
    assert "Ådala" in answer[ids.BESIDE].words and "Värmland" not in answer.read()


@pytest.fixture
def fresh_app(store: EditionStore, settings: Any) -> Dash:
    """An app that has answered nothing yet."""
    return create_app(store, settings)


def assert_answered(answer: Any) -> None:
    """A bad request, or an answer that is not the notice of a failure."""
    assert answer.status_code in {200, 204, 400}
    if answer.status_code == 200:
        assert "sideUpdate" not in answer.json


BAD_BODIES: list[Any] = [
    b"", b"not json", b"[]", b"{}", b"null", b"7", b'{"output": 7}', b'{"output": "x.y"}',
    b'{"output": "x.y", "outputs": [], "inputs": []}', b"\xff\xfe", b'{"output": "main.children"}',
]  # fmt: skip


@pytest.mark.parametrize("posted", BAD_BODIES)
def test_a_body_that_is_no_callback_is_a_bad_request(client: FlaskClient, posted: bytes) -> None:
    answer = post(client, posted)
    assert answer.status_code == 400
    assert "error" in answer.json


def test_a_body_that_does_not_say_that_it_is_json_is_refused_in_words(
    app: Dash, client: FlaskClient
) -> None:
    posted = json.dumps(posted_choice(app))
    answer = client.post(CALLBACK_PATH, data=posted, content_type="text/plain")
    assert (answer.status_code, list(answer.json)) == (415, ["error"])


def posted_choice(app: Dash, search: str = "", **values: Any) -> dict[str, Any]:
    given_values = {"url.search": search, "url.pathname": MAP, **values}
    return body(app, output_of(app, CHOOSE), given_values)


def a_control(name: Any) -> dict[str, Any]:
    return {"id": name, "property": "value", "value": "-"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda posted: posted.update(output="other.children"),
        lambda posted: posted["inputs"].clear(),
        lambda posted: posted["inputs"].append(posted["inputs"][0]),
        lambda posted: posted["inputs"][0].update(value={"$ne": None}),
        lambda posted: posted["inputs"][0].update(value=["a"]),
        lambda posted: posted["inputs"][0].update(value=7),
        lambda posted: posted["inputs"][0].update(value=None),
        lambda posted: posted["inputs"][0].update(value="x" * (LONGEST_VALUE + 1)),
        lambda posted: posted["inputs"][0].update(id="elsewhere"),
        lambda posted: posted["inputs"][0].update(property="hash"),
        lambda posted: posted.update(inputs=[[posted["inputs"][0]]]),
        lambda posted: posted.update(state=None),
        lambda posted: posted.update(outputs="main"),
        lambda posted: posted.update(outputs=[]),
        lambda posted: posted.update(changedPropIds="url.search"),
        lambda posted: posted.update(changedPropIds=["elsewhere.search"]),
        lambda posted: posted.update(changedPropIds=["{not json.value"]),
        lambda posted: posted.update(changedPropIds=['{"key":7}.value']),
        lambda posted: posted.update(changedPropIds=['{"key":"x","type":"other"}.value']),
        lambda posted: posted["state"].clear(),
        lambda posted: posted["state"][0].update(value=7),
        lambda posted: posted["outputs"][1].pop(),
        lambda posted: posted["outputs"][1].reverse(),
        lambda posted: posted["inputs"][2].append(posted["inputs"][2][0]),
        lambda posted: posted["inputs"][2].append(a_control({"type": "control"})),
        lambda posted: posted["inputs"][2].append(a_control({"type": "other", "key": "domain"})),
        lambda posted: posted["inputs"][2].append(a_control("domain")),
    ],
)
def test_a_body_with_something_else_in_it_is_a_bad_request(
    app: Dash, client: FlaskClient, damage: Any
) -> None:
    posted = posted_choice(app, controls={"domain": "food", "region": "-"})
    damage(posted)
    answer = post(client, posted)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


def test_a_control_that_no_page_has_is_passed_over(app: Dash, client: FlaskClient) -> None:
    there = {"nosuch": "food", "": "1", "domain": "food", "least": "many", "x" * 500: None}
    answer = choose(app, client, MAP, "", controls=there, changed=changed_control("nosuch"))
    assert answer.search == "?domain=food"
    assert answer.values == {"least": "-"}


def test_the_longest_address_and_all_that_a_page_shows_may_be_posted(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, "/sv/natverk", "").shown or ""
    search = "?x=" + "a" * (LONGEST_VALUE - 3)
    answer = choose(app, client, "/sv/natverk", search, shown=shown)
    assert answer[ids.PROBLEMS].words
    assert 2 * len(shown) < LONGEST_VALUE


def test_a_body_that_is_too_large_is_refused(client: FlaskClient) -> None:
    assert post(client, b"{" + b" " * LARGEST_BODY + b"}").status_code == 413


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@hypothesis_settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_body_at_all_makes_the_server_fail(app: Dash, client: FlaskClient, data: Any) -> None:
    posted = posted_choice(app, controls={"domain": "-"})
    key = data.draw(st.sampled_from([*posted, "more"]))
    posted[key] = data.draw(json_values)
    assert_answered(post(client, posted))


@hypothesis_settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=20), value=st.none() | st.text(max_size=20), shown=st.text())
def test_no_value_of_a_control_and_nothing_that_is_shown_makes_the_server_fail(
    app: Dash, client: FlaskClient, name: str, value: str | None, shown: str
) -> None:
    for key in (name, "domain", "least", "round", "add-domain"):
        posted = posted_choice(app, controls={key: value}, changed=changed_control(key))
        posted["state"][0]["value"] = shown
        assert_answered(post(client, posted))


@hypothesis_settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.text(max_size=60), search=st.text(max_size=200))
def test_no_address_at_all_makes_the_pages_fail(
    app: Dash, client: FlaskClient, path: str, search: str
) -> None:
    for pathname in (path, MAP):
        values = {"url.search": search, "url.pathname": pathname, "pick.data": search}
        for changed in ("url.search", "pick.data"):
            posted = body(app, output_of(app, CHOOSE), {**values, "changed": changed})
            assert_answered(post(client, posted))


def test_a_failing_callback_tells_the_reader_and_leaves_the_page(
    fresh_app: Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, client = fresh_app, fresh_app.server.test_client()

    def fail(*_: object) -> None:
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr(region_map, "parts", fail)
    answer = post(client, posted_choice(app, "?domain=space-test"))
    assert answer.status_code == 200
    assert "secret" not in answer.text
    (told,) = answer.json["sideUpdate"].values()
    (words,) = told["texts"].values()
    assert set(told["texts"]) == {ids.NOTICE}
    assert all(translator(language)("error-reader") in words for language in LANGUAGES)
    assert ids.PAGE not in answer.json.get("response", {})


def test_a_choice_is_answered_from_one_edition_though_another_is_published_meanwhile(
    app: Dash, client: FlaskClient, store: EditionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = store.current()
    newer = Edition(dataclasses.replace(older.record, number=older.number + 1), older.dataset)
    current = iter([older, *[newer] * 9])
    monkeypatch.setattr(store, "current", lambda: next(current))
    answer = choose(app, client, MAP, "?domain=digital")
    assert answer.texts[f"{ids.TITLE}@data-edition"] == str(older.number)

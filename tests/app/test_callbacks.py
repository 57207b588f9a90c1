"""Callbacks: how they are wired, what they answer, and what they refuse."""

from __future__ import annotations

import json
from typing import Any

import pytest
from dash import Dash, no_update
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from s3dash.ui.frame.url_sync import synced

from s3dash.data.editions.store import EditionStore
from s3dash.serving.app import create_app
from s3dash.serving.callback_body import CALLBACK_PATH
from s3dash.serving.guard import LARGEST_BODY
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import controls
from s3dash.ui.frame.page_parts import PLACES, keys_of
from s3dash.views import map as region_map

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
    return {
        json.dumps(component.id, sort_keys=True) if isinstance(component.id, dict) else component.id
        for component in app.validation_layout._traverse()
        if getattr(component, "id", None)
    }


def test_every_end_of_every_callback_is_on_some_page(app: Dash) -> None:
    known = layout_ids(app)
    for kind, names in ends(app).items():
        plain = {name for name in names if name and not name.startswith("{")}
        assert plain <= known, kind
    assert {json.dumps(ids.control(key), sort_keys=True) for key in KEYS} <= known


def test_the_url_has_one_writer(app: Dash) -> None:
    writers = [output for output in app.callback_map if f"{ids.URL}." in output]
    assert len(writers) == 1
    assert f"{ids.URL}.search" in writers[0]
    assert f"{ids.URL}.pathname" not in writers[0]


def test_nothing_runs_on_arrival_but_the_router_and_what_the_browser_does_itself(
    app: Dash,
) -> None:
    eager = [one["output"] for one in app._callback_list if not one["prevent_initial_call"]]
    header = {ids.WORDMARK, ids.NAV, ids.LANGUAGE, ids.THEME_BUTTON, ids.FOOTER, ids.NEWER}
    header |= {ids.SEARCH_LABEL, ids.SEARCH_TEXT, ids.SEARCH_LIST}
    browser = {ids.THEME, ids.STATUS}
    assert set().union(*(written(output) for output in eager)) == {ids.MAIN, *header, *browser}


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


def shown(context: AppContext, search: str) -> dict[str, Any]:
    page = read_page(context, MAP, search, None)
    assert page is not None
    return controls.values(page.question.selection)


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
    given_values = shown(context, search)
    written, values = synced(context, MAP, search, given_values, url_fired=False)
    assert written is no_update
    assert values == [no_update] * len(given_values)


@pytest.mark.parametrize("search", SEARCHES)
def test_the_url_writes_controls_and_never_itself(context: AppContext, search: str) -> None:
    before = shown(context, "?domain=materials&region=SE110&round=2014-2020")
    written, values = synced(context, MAP, search, before, url_fired=True)
    assert written is no_update
    after = [
        new if new is not no_update else old
        for new, old in zip(values, before.values(), strict=True)
    ]
    assert after == list(shown(context, search).values())


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
    given_values = {**shown(context, search), key: value}
    written, values = synced(context, MAP, search, given_values, url_fired=False)
    assert written == expected
    after = [
        new if new is not no_update else old
        for new, old in zip(values, given_values.values(), strict=True)
    ]
    assert after == list(shown(context, expected).values())


def test_outside_the_views_nothing_is_written(context: AppContext) -> None:
    assert synced(context, "/sv/none", "", {"domain": "food"}, url_fired=False)[0] is no_update


# ---- over HTTP --------------------------------------------------------------------------------


def body(app: Dash, output: str, values: dict[str, Any]) -> dict[str, Any]:
    """What a browser posts for a callback; ``there`` are the controls on its page."""
    callback = app.callback_map[output]
    ends = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
    outputs = [{"id": name, "property": prop.split("@")[0]} for name, prop in ends]

    def item(end: dict[str, Any]) -> Any:
        if not end["id"].startswith("{"):
            return {**end, "value": values.get(f"{end['id']}.{end['property']}")}
        place = {"property": end["property"]}
        return [{**place, "id": ids.control(key), "value": key} for key in values.get("there", [])]

    def items(kind: str) -> list[Any]:
        return [item(end) for end in callback[kind]]

    return {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": items("inputs"),
        "changedPropIds": ["url.search"],
        "state": items("state"),
    }


def redraw(app: Dash) -> str:
    return next(output for output in app.callback_map if f"{ids.FIGURE}.figure" in output)


def post(client: FlaskClient, posted: Any) -> Any:
    data = posted if isinstance(posted, bytes) else json.dumps(posted)
    return client.post(CALLBACK_PATH, data=data, content_type="application/json")


def test_a_change_of_selection_redraws_everything_that_depends_on_it(
    app: Dash, client: FlaskClient
) -> None:
    values = {"url.search": "?domain=food&region=SE224", "url.pathname": "/en/map"}
    offered = ["measure", "scope", "domain", "initiative", "round", "region"]
    answer = post(client, body(app, redraw(app), {**values, "there": offered}))
    assert answer.status_code == 200
    response = answer.json["response"]
    assert set(response) == {place.component for place in PLACES.values()} - {ids.CONTROLS}
    assert response["heading"]["children"].startswith("Food and agriculture")
    assert "Skåne" in json.dumps(response["panel"], ensure_ascii=False)
    assert len(answer.data) < 70_000


def test_controls_stay_as_they_are_unless_the_selection_calls_for_others(
    app: Dash, client: FlaskClient, context: AppContext
) -> None:
    page = read_page(context, MAP, "", None)
    assert page is not None
    offered = [key for one in region_map.controls(page) for key in keys_of(one)]
    values = {"url.search": "?region=SE311", "url.pathname": MAP}
    kept = post(client, body(app, redraw(app), {**values, "there": offered})).json["response"]
    assert ids.CONTROLS not in kept
    assert ids.PANEL in kept
    fresh = post(client, body(app, redraw(app), {**values, "there": ["round"]})).json["response"]
    assert len(fresh[ids.CONTROLS]["children"]) == len(offered)


def test_a_measure_that_asks_for_a_choice_offers_no_empty_table(
    app: Dash, client: FlaskClient
) -> None:
    values = {"url.search": "?measure=status&table=1", "url.pathname": "/sv/karta"}
    response = post(client, body(app, redraw(app), values)).json["response"]
    assert response[ids.FIGURE_AREA]["hidden"] is False
    assert ".csv" not in json.dumps(response[ids.TOOLS])
    assert response["sentence"]["children"].startswith("Välj ett tema")


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
        values = {"url.search": f"?{shown}" if shown else "", "url.pathname": path}
        response = post(client, body(app, redraw(app), values)).json["response"]
        links = [
            tool["props"].get("href")
            for tool in response[ids.TOOLS]["children"]
            if "table" in json.dumps(tool["props"].get("children", ""))
        ]
        assert f"{path}?{other}".rstrip("?") in links
        assert bool(response[ids.TABLE]["children"]) == ("table=1" in shown)


def test_the_router_shows_the_page_of_the_address_drawn(app: Dash, client: FlaskClient) -> None:
    output = f"{ids.MAIN}.children"
    values = {"url.search": "?domain=food", "url.pathname": "/sv/karta", "theme.data": "dark"}
    text = json.dumps(post(client, body(app, output, values)).json, ensure_ascii=False)
    assert "Livsmedel och lantbruk: regionernas status" in text
    assert "figure-area" in text
    missing = post(client, body(app, output, {"url.pathname": "/sv/none", "url.search": ""}))
    assert "Sidan finns inte" in json.dumps(missing.json, ensure_ascii=False)


@pytest.fixture
def fresh_app(store: EditionStore, settings: Any) -> Dash:
    """An app that has answered nothing yet."""
    return create_app(store, settings)


def test_the_same_question_is_answered_once(
    fresh_app: Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, client = fresh_app, fresh_app.server.test_client()
    asked: list[object] = []
    drawn = region_map.parts
    monkeypatch.setattr(
        region_map, "parts", lambda page, answer: asked.append(page) or drawn(page, answer)
    )
    posted = body(app, redraw(app), {"url.search": "?domain=materials", "url.pathname": MAP})
    first, second = post(client, posted), post(client, posted)
    assert first.json == second.json
    assert len(asked) == 1


def assert_answered(answer: Any) -> None:
    """A bad request, or an answer that is not the notice of a failure."""
    assert answer.status_code in {200, 204, 400}
    if answer.status_code == 200:
        assert ids.NOTICE not in answer.json.get("sideUpdate", {})


BAD_BODIES: list[Any] = [
    b"", b"not json", b"[]", b"{}", b"null", b"7", b'{"output": 7}', b'{"output": "x.y"}',
    b'{"output": "x.y", "outputs": [], "inputs": []}', b"\xff\xfe", b'{"output": "main.children"}',
]  # fmt: skip


@pytest.mark.parametrize("posted", BAD_BODIES)
def test_a_body_that_is_no_callback_is_a_bad_request(client: FlaskClient, posted: bytes) -> None:
    answer = post(client, posted)
    assert answer.status_code == 400
    assert "error" in answer.json


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
        lambda posted: posted["inputs"][0].update(value="x" * 5000),
        lambda posted: posted["inputs"][0].update(id="elsewhere"),
        lambda posted: posted["inputs"][0].update(property="hash"),
        lambda posted: posted.update(inputs=[[posted["inputs"][0]]]),
        lambda posted: posted.update(state=None),
        lambda posted: posted.update(outputs="main"),
        lambda posted: posted.update(outputs=[]),
        lambda posted: posted.update(changedPropIds="url.search"),
        lambda posted: posted["state"].reverse(),
    ],
)
def test_a_body_with_something_else_in_it_is_a_bad_request(
    app: Dash, client: FlaskClient, damage: Any
) -> None:
    posted = body(app, redraw(app), {"url.search": "", "url.pathname": MAP})
    damage(posted)
    answer = post(client, posted)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


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
    posted = body(app, redraw(app), {"url.search": "", "url.pathname": MAP})
    key = data.draw(st.sampled_from([*posted, "more"]))
    posted[key] = data.draw(json_values)
    assert_answered(post(client, posted))


@hypothesis_settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.text(max_size=60), search=st.text(max_size=200))
def test_no_address_at_all_makes_the_pages_fail(
    app: Dash, client: FlaskClient, path: str, search: str
) -> None:
    for pathname in (path, MAP):
        values = {"url.search": search, "url.pathname": pathname}
        for output in (redraw(app), f"{ids.MAIN}.children"):
            assert_answered(post(client, body(app, output, values)))


def test_a_failing_callback_tells_the_reader_and_leaves_the_page(
    fresh_app: Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, client = fresh_app, fresh_app.server.test_client()

    def fail(*_: object) -> None:
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr(region_map, "parts", fail)
    posted = body(app, redraw(app), {"url.search": "?domain=space-test", "url.pathname": MAP})
    answer = post(client, posted)
    assert answer.status_code == 200
    assert "secret" not in answer.text
    assert "Något gick fel" in json.dumps(answer.json["sideUpdate"][ids.NOTICE], ensure_ascii=False)
    assert ids.HEADING not in answer.json.get("response", {})

"""Requests that nobody sends who means well: each is answered in words, none makes the app fail."""

from __future__ import annotations

import base64
import copy
import gzip
import json
import logging
import zlib
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

import brotli
import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from werkzeug.routing import Rule

from s3dash.i18n import translator
from s3dash.serving.door.callback_body import CALLBACK_PATH, LONGEST_VALUE
from s3dash.serving.door.limits import LARGEST_BODY
from s3dash.ui.core import ids
from tests.app.choosing import body, changed_control
from tests.conftest import Share

# What a page fetches, saves or says wrong; 503 where a picture would need a browser.
IN_WORDS = {400, 404, 405, 406, 413, 414, 415, 503}
ANSWERED = {200, 204, 206, 301, 302, 303, 304, *IN_WORDS}
# Signs of a library's own words, or of the program's inside.
INSIDE = ("Traceback", "erkzeug", "site-packages", "KeyError", "The browser (or proxy)")
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
BODIES, ADDRESSES = range(5000), range(600)


def as_many_as(several: Sequence[int]) -> hypothesis_settings:
    """One example for each; others every time."""
    return hypothesis_settings(
        max_examples=len(several),
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


class Failures(logging.Handler):
    """What is logged as a failure."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(self.format(record))


@pytest.fixture
def failures() -> Iterator[list[str]]:
    """What the app logs of failures while a test runs."""
    handler = Failures()
    logging.getLogger().addHandler(handler)
    yield handler.found
    logging.getLogger().removeHandler(handler)


def assert_in_words(answer: Any, failures: list[str]) -> None:
    """It is an answer, or a refusal without anything of the inside, and nothing failed."""
    assert answer.status_code in ANSWERED, (answer.status_code, answer.text[:500])
    assert not failures, failures
    assert "Content-Security-Policy" in answer.headers
    if answer.status_code in IN_WORDS:
        text = DECODED[answer.headers.get("Content-Encoding")](answer.data).decode()
        assert not [sign for sign in INSIDE if sign in text]


# ---- callbacks ------------------------------------------------------------------------------

texts = st.text(max_size=20) | st.sampled_from(
    ["", "-", "*", "ALL", "url", "control", "..", "domain", "food", "\x00",
     "x" * (LONGEST_VALUE + 1),
     "\ud800", "__proto__", "constructor", "${7*7}", "{{7*7}}", "' OR 1=1 --", "../../etc/passwd",
     '{"key":"domain","type":"control"}', '{"key":["ALL"],"type":"control"}', "<script>alert(1)"]
)  # fmt: skip
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
# What Dash reads of a body, or has read of one in some release.
NAMES = st.sampled_from(
    ["output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds", "id",
     "type",
     "key", "property", "value", "background", "cancelJob", "running", "response", "cookies"]
)  # fmt: skip
STEPS = st.lists(NAMES | st.integers(0, 5), min_size=1, max_size=5)
IDS = st.fixed_dictionaries({"type": texts, "key": texts}, optional={"more": texts})


def inside(whole: Any, steps: list[Any]) -> tuple[Any, Any]:
    """The list or object that some steps lead to, as far as they can be gone, and the last step."""
    place, step = whole, steps[0]
    for step in steps:
        can_go = (isinstance(place, dict) and step in place) or (
            isinstance(place, list) and isinstance(step, int) and step < len(place)
        )
        following = place[step] if can_go else None
        if not isinstance(following, dict | list) or step is steps[-1]:
            break
        place = following
    return place, step


def put(place: Any, step: Any, value: Any) -> None:
    """Write into a list or an object, whatever stood there."""
    if isinstance(place, dict):
        place[str(step)] = value
    elif isinstance(step, int) and step < len(place):
        place[step] = value
    else:
        place.append(value)


def invent(whole: dict[str, Any], name: dict[str, str], which: int) -> None:
    """Give a control a name that none has: where it is read (1), written (2), or both (3)."""
    for bit, part in ((1, "inputs"), (2, "outputs")):
        ends = whole.get(part)
        for one in ends if isinstance(ends, list) and which & bit else []:
            if isinstance(one, list) and one and isinstance(one[0], dict):
                one[0]["id"] = dict(name)


@st.composite
def damaged(draw: st.DrawFn, wholes: list[dict[str, Any]]) -> bytes:
    """The bytes of a body that was valid until something was done to it."""
    whole = copy.deepcopy(draw(st.sampled_from(wholes)))
    for _ in range(draw(st.integers(0, 3))):
        place, step = inside(whole, draw(STEPS))
        deed = draw(st.sampled_from(["put", "take", "double", "id", "swap", "invent", "invent"]))
        if deed == "invent":
            invent(whole, draw(IDS), draw(st.integers(1, 3)))
        elif deed == "put":
            put(place, step, draw(values))
        elif deed == "id":
            put(place, "id" if isinstance(place, dict) else step, draw(IDS | texts))
        elif deed == "double" and isinstance(place, list) and place:
            place.append(copy.deepcopy(place[0]))
        elif deed == "swap" and isinstance(place, list):
            place.reverse()
        elif deed == "take" and isinstance(place, dict):
            place.pop(step, None)
        elif deed == "take" and place:
            place.pop()
    raw = json.dumps(whole).encode()
    return draw(st.sampled_from(SPOILT))(raw, draw(st.integers(0, len(raw))))


# What is done to the bytes themselves; most are left as they are.
SPOILT = [
    *[lambda raw, _: raw] * 8,
    lambda raw, at: raw[:at],
    lambda raw, at: raw[:at] + b"\xff\xfe" + raw[at:],
    lambda raw, at: raw[:at] + b"\x00" + raw[at:],
    lambda raw, _: b"\xef\xbb\xbf" + raw,
    lambda raw, _: raw.decode().encode("utf-16"),
    lambda raw, _: b'{"output":"x.y","output":7,' + raw[1:],
    lambda raw, _: raw[:-1] + b',"output":"..url.search...page.texts.."}',
    lambda raw, _: b"[" * 20_000 + raw + b"]" * 20_000,
    lambda raw, _: b'{"inputs":' * 5_000 + raw + b"}" * 5_000,
    lambda raw, _: raw + b" " * LARGEST_BODY,
    lambda raw, at: raw[:at] + b'"' + raw[at:],
]
CONTENT_TYPES = st.sampled_from(
    [*["application/json"] * 12, "text/plain", "", "application/json; charset=klingon",
     "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x", "application/xml"]
)  # fmt: skip
QUERIES = st.sampled_from(
    [*[""] * 9, "?cancelJob=1", "?oldJob=1&oldJob=2", "?cacheKey=a&job=1", "?endId=x", "?%ff=%00"]
)


def valid_bodies(app: Dash) -> list[dict[str, Any]]:
    """What browsers post for every callback of the server, with controls and without."""
    there = {"domain": "food", "region": "-", "measure": "status"}
    given_values = {
        f"{ids.URL}.pathname": "/sv/karta",
        f"{ids.URL}.search": "?domain=food",
        f"{ids.PAGE}.shown": "",
    }
    fired = changed_control("domain")
    outputs = [name for name, one in app.callback_map.items() if "callback" in one]
    return [
        body(app, output, {**given_values, **more})
        for output in outputs
        for more in ({}, {"controls": there}, {"controls": there, "changed": fired})
    ]


def test_no_body_of_a_callback_makes_the_app_fail(
    app: Dash, client: FlaskClient, failures: list[str], share: Share
) -> None:
    wholes = valid_bodies(app)
    assert len({one["output"] for one in wholes}) >= 2
    seen = set()

    @as_many_as(share(BODIES, of=4, at=0))
    @given(raw=damaged(wholes), content_type=CONTENT_TYPES, query=QUERIES)
    def post(raw: bytes, content_type: str, query: str) -> None:
        answer = client.post(CALLBACK_PATH + query, data=raw, content_type=content_type)
        assert_in_words(answer, failures)
        if answer.status_code in IN_WORDS:
            assert answer.json.keys() == {"error"}
        elif answer.status_code == 200:
            # no notice that a callback failed
            assert "sideUpdate" not in answer.json
        seen.add(answer.status_code)

    post()
    # the bodies reach what they are meant to reach
    assert {200, 400, 413, 415} <= seen


# ---- addresses ------------------------------------------------------------------------------

PARTS = {
    "language": ["sv", "en", "de", "%00"],
    "slug": ["karta", "partner", "matris", "data", "nosuch", "..%2f..%2fetc"],
    "view": ["map", "partners", "nosuch", "%2e%2e"],
    "rest": ["v1", "v1/nosuch", "v1//", "%ff"],
    "path": ["sv/karta", "sv/%00", "sv/karta%2f", "..%2f..%2fetc%2fpasswd", "sv//karta", "%c0%ae",
             "sv/karta%252f", "sv/region/../karta", "sv;x=1/karta", "sv\\karta",
             "static/%2e%2e/app.py"],
}  # fmt: skip
ANY_PART = ["x", "%ff", "..", "%00", "a" * 300]
KEYS = ["region", "partner", "domain", "edition", "since", "round", "from", "to", "regions", "add",
        "drop", "join", "show", "match", "weights", "measure", "initiative", "scope", "layout",
        "least", "order", "format", "shape", "scale", "language", "embed", "table", "scene", "deck",
        "loop", "brief", "transition", "distance", "together", "group", "strength", "nosuch",
        "%00", "region%5b%5d", "__proto__"]  # fmt: skip
GIVEN = ["SE311", "SE311,SE312", "food", "1", "0", "-1", "99999999999999999999", "1e9", "%ff",
         "%00",
         "%2500", "%252e%252e", "%u0041", "", "*", "NaN", "<script>", "a%0d%0aX: y", "%f0%9f%98%80",
         "９", "å", "digital&digital", "all", "scenario", "region", "svg", "x" * 3000]  # fmt: skip


def packed_deck(content: Any) -> str:
    """Anything as an address packs a deck."""
    squeezed = zlib.compress(json.dumps(content).encode(), 9)[2:-4]
    return base64.urlsafe_b64encode(squeezed).decode().rstrip("=")


decks = st.one_of(
    st.builds(packed_deck, values),
    st.builds(
        lambda title, scenes: packed_deck({"title": title, "language": "sv", "scenes": scenes}),
        values,
        st.lists(st.fixed_dictionaries({"address": texts, "title": values}), max_size=3),
    ),
    st.binary(max_size=60).map(lambda raw: base64.urlsafe_b64encode(raw).decode()),
)


def quoted(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"))


pairs = st.tuples(st.sampled_from(KEYS), st.sampled_from(GIVEN) | st.text(max_size=8).map(quoted))
queries = st.lists(pairs | st.tuples(st.just("deck"), decks), max_size=4).map(
    lambda found: "&".join(f"{name}={value}" for name, value in found)
)
headers = st.fixed_dictionaries(
    {},
    optional={
        "Accept-Language": st.sampled_from(
            ["en", "sv;q=0", "*;q=" + "9" * 400, ";;;=,,", "a-" * 2000, "en;q=\u0661", "sv\x00"]
        ),
        "Range": st.sampled_from(
            ["bytes=0-0", "bytes=-1", "bytes=9-1", "bytes=0-" + ",0-" * 900, "bytes=" + "9" * 99]
        ),
        "If-None-Match": st.sampled_from(["*", '"x"', 'W/"x"', '"', ",".join(['"a"'] * 900)]),
        "If-Modified-Since": st.sampled_from(["Thu, 01 Jan 1970", "yesterday", "9" * 99]),
        "If-Range": st.sampled_from(['"x"', "yesterday"]),
        "Accept-Encoding": st.sampled_from(["br", "gzip;q=x", "identity;q=0", "*;q=0", ",,;"]),
        "Accept": st.sampled_from(["*/*", "text/html;q=9e9", "application/json", "/;,"]),
        "Cookie": st.sampled_from(["session=x", "a=" + "b" * 4000, '="', "\xff=\xfe"]),
        "Content-Type": st.sampled_from(["application/json", "multipart/form-data", "\xff"]),
        "X-Forwarded-For": st.sampled_from(["1.2.3.4", "x" * 500]),
        "X-HTTP-Method-Override": st.just("DELETE"),
        "Authorization": st.sampled_from(["Basic eA==", "Bearer " + "x" * 900, "\xff"]),
        "Host": st.sampled_from(
            ["", "x:99999", "a b", "r\xe4ka.se", "[::1]:80", "..", "-", "u@host", "a" * 300, "<b>"]
        ),
    },
)  # fmt: skip
UNUSED = ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "FOO")


def filled(draw: st.DrawFn, rule: Rule) -> str:
    """An address that a rule answers, or nearly."""
    address = rule.rule
    for name in sorted(rule.arguments):
        part = draw(st.sampled_from([*PARTS.get(name, []), *ANY_PART]))
        for pattern in (f"<{name}>", f"<path:{name}>", f"<string:{name}>"):
            address = address.replace(pattern, part)
    return address


@st.composite
def asked(draw: st.DrawFn, rules: list[Rule]) -> tuple[str, str, dict[str, str]]:
    """Method, address and headers."""
    method = draw(st.sampled_from(["GET"] * 12 + ["HEAD", "OPTIONS", "POST", *UNUSED]))
    query = draw(queries)
    address = filled(draw, draw(st.sampled_from(rules)))
    return method, f"{address}?{query}" if query else address, draw(headers)


def test_no_address_method_or_header_makes_the_app_fail(
    app: Dash, client: FlaskClient, failures: list[str]
) -> None:
    rules = list(app.server.url_map.iter_rules())
    # the file of all pages is made by a child when it is asked for
    rules = [rule for rule in rules if not rule.rule.endswith("data.html")]
    seen = set()

    @as_many_as(ADDRESSES)
    @given(asked(rules))
    @example(("GET", "/sv/", {}))
    @example(("GET", "/nowhere", {"Accept-Encoding": "br"}))
    def ask(what: tuple[str, str, dict[str, str]]) -> None:
        method, address, named = what
        answer = client.open(address, method=method, headers=named)
        told = [one for one in failures if "no browser for pictures" not in one]
        assert_in_words(answer, told)
        seen.add(answer.status_code)

    ask()
    assert {200, 301, 400, 404, 405} <= seen


def test_every_method_that_an_address_has_not_is_refused_in_words_with_those_it_has(
    app: Dash, client: FlaskClient, failures: list[str]
) -> None:
    rules = [rule for rule in app.server.url_map.iter_rules() if "<" not in rule.rule]
    assert len(rules) > 20
    for rule in rules:
        taken = {name for one in rules if one.rule == rule.rule for name in one.methods or ()}
        for method in {"POST", *UNUSED} - taken:
            answer = client.open(rule.rule, method=method)
            assert answer.status_code == 405, (method, rule.rule)
            allowed = set(answer.headers["Allow"].split(", "))
            assert method not in allowed and taken <= allowed
            assert_in_words(answer, failures)
            told = answer.json if answer.is_json else {"error": answer.text}
            words = translator("en" if rule.rule.startswith("/en") else "sv")("error-method")
            assert words in told.get("error", "") + told.get("detail", ""), rule.rule

"""Floods: one address has so much worked out and no more; a hall behind one address is no flood."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any
from urllib.parse import urlsplit

import pytest
from dash import Dash
from flask.testing import FlaskClient
from limits.storage import MemoryStorage

from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.views import VIEWS
from s3dash.i18n import translator
from s3dash.serving.app import create_app
from s3dash.serving.door import flood
from s3dash.serving.door.flood import MOST_MILLISECONDS
from s3dash.serving.keeping import gate
from s3dash.state import ViewState, to_path
from tests.app.choosing import CHOOSE, body, first_page, output_of, post
from tests.app.test_serving import until
from tests.conftest import SMALL_EDITION
from tools.browser import served

ONE, OTHER = "192.0.2.1", "198.51.100.2"
# Everything takes at least so long where what is asked is dear.
SLOW, QUICK = 0.5, 0.02
# So many different questions use up what one address may; some more change nothing.
ENOUGH = round(MOST_MILLISECONDS / 1000 / SLOW) + 5
VIEWS_OF_ALL = [to_path(ViewState("sv", view)) for view in VIEWS]
REGIONS = ["SE110", "SE121", "SE122", "SE123", "SE124", "SE125", "SE211", "SE212", "SE213"]


@pytest.fixture
def takes(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets how many seconds of a processor every answer takes that is worked out."""

    def set_to(seconds: float) -> None:
        clock = count()
        monkeypatch.setattr(gate, "thread_time", lambda: next(clock) * seconds)

    # what other tests had worked out was not as dear
    monkeypatch.setattr(gate.GATE, "_took", {})
    return set_to


@pytest.fixture
def fresh(store: EditionStore, settings: Settings) -> Dash:
    """An app that has answered nobody yet."""
    return create_app(store, settings)


def get(client: FlaskClient, address: str, by: str = ONE, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = client.get(address, environ_overrides={"REMOTE_ADDR": by}, headers=named)
    answer.close()
    return answer


def scenarios(language: str = "sv") -> Iterator[str]:
    """Different dear questions, more than one may ask in a minute."""
    path = {"sv": "/sv/partner", "en": "/en/partners"}[language]
    pairs = [(one, two) for one in REGIONS for two in REGIONS if one != two]
    for one, two in pairs[:ENOUGH]:
        yield f"{path}?show=scenario&region={one}&join={two}"


def use_up(client: FlaskClient, language: str = "sv") -> list[int]:
    return [get(client, address).status_code for address in scenarios(language)]


def test_who_asks_for_one_dear_answer_after_the_other_is_told_to_wait_and_others_are_served(
    fresh: Dash, takes: Callable[[float], None]
) -> None:
    client = fresh.server.test_client()
    takes(SLOW)
    told = use_up(client)
    first = told.index(429)
    assert set(told[:first]) == {200} and set(told[first:]) == {429}
    # what nobody has asked for yet
    assert get(client, "/sv/matris?domain=food", OTHER).status_code == 200
    assert get(client, "/sv/matris?domain=digital").status_code == 429


def test_what_is_kept_files_scripts_and_health_are_free(
    fresh: Dash, takes: Callable[[float], None]
) -> None:
    client = fresh.server.test_client()
    takes(SLOW)
    fetched = first_page(client, "/sv/karta?domain=food").fetched
    told = use_up(client)
    assert told[-1] == 429
    component = "/_dash-component-suites/dash/deps/react@18.3.1.min.js"
    scripts = [rule.rule for rule in fresh.server.url_map.iter_rules() if "component" in rule.rule]
    assert scripts
    for address in ["/sv/karta?domain=food", *fetched, "/health", "/robots.txt", "/"]:
        assert get(client, address).status_code in {200, 302}, address
    assert get(client, component).status_code in {200, 404}
    # the very answer that was the last to be worked out for the one who was refused next
    kept = list(scenarios())[told.index(429) - 1]
    assert get(client, kept).status_code == 200


@pytest.mark.parametrize("language", ["sv", "en"])
def test_who_is_told_to_wait_is_told_in_words_how_long(
    fresh: Dash, takes: Callable[[float], None], language: str
) -> None:
    client = fresh.server.test_client()
    takes(SLOW)
    use_up(client)
    path = {"sv": "/sv/karta", "en": "/en/map"}[language]
    posted = body(
        fresh, output_of(fresh, CHOOSE), {"url.pathname": path, "url.search": "?domain=x"}
    )
    client.environ_base["REMOTE_ADDR"] = ONE
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    page = get(client, f"{path}?domain=food")
    choice = post(client, posted)
    problem = client.get("/api/v1/picture/map?domain=food")
    for answer in (page, choice, problem):
        assert answer.status_code == 429
        seconds = int(answer.headers["Retry-After"])
        assert 0 < seconds <= 60
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Content-Security-Policy" in answer.headers
    words = translator(language)("error-too-much-asked", seconds=page.headers["Retry-After"])
    assert words in page.text and translator(language)("not-found-link") in page.text
    assert choice.json.keys() == {"error"} and words[:30] in choice.json["error"]
    assert problem.mimetype == "application/problem+json"
    assert problem.json["status"] == 429 and words[:30] in problem.json["detail"]


def test_a_hall_behind_one_address_is_no_flood(fresh: Dash, takes: Callable[[float], None]) -> None:
    client = fresh.server.test_client()
    client.environ_base |= {"REMOTE_ADDR": ONE, "HTTP_ACCEPT_ENCODING": "br"}
    takes(QUICK)
    readers, choices = 500, 2
    domains = ["food", "digital", "health", "energy", "forest", "space-test", "tourism"]
    statuses = {client.get("/sv/karta?domain=digital").status_code for _ in range(readers)}
    output = output_of(fresh, CHOOSE)
    for number in range(readers * choices):
        search = f"?domain={domains[number % len(domains)]}&region={REGIONS[number % 9]}"
        posted = body(fresh, output, {"url.pathname": "/sv/karta", "url.search": search})
        statuses.add(post(client, posted).status_code)
    assert statuses == {200}


def test_what_everybody_asks_otherwise_is_dear_however_quick(
    fresh: Dash, takes: Callable[[float], None]
) -> None:
    client = fresh.server.test_client()
    takes(QUICK)
    pairs = [(one, two) for one in REGIONS for two in REGIONS]
    assert len(pairs) < MOST_MILLISECONDS / gate.OWN_MILLISECONDS < 2 * len(pairs)
    asked = [
        f"/sv/partner?show=scenario&region={one}&join={two}{more}"
        for one, two in pairs
        for more in ("", "&weights=equal")
    ]
    told = [get(client, address).status_code for address in asked]
    assert 429 in told[len(pairs) :] and 429 not in told[: len(pairs) // 2]


def test_a_reader_of_a_large_edition_may_look_around(
    fresh: Dash, takes: Callable[[float], None]
) -> None:
    client = fresh.server.test_client()
    takes(5.0)
    paths = [one for one in VIEWS_OF_ALL if one != "/sv/partner"]
    assert len(paths) > 8
    assert {get(client, path).status_code for path in paths} == {200}


def test_two_who_ask_at_once_are_counted_one_after_the_other(
    fresh: Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    both, met = Barrier(2), []

    def incr(*_: object, **__: object) -> int:
        try:
            both.wait(0.2)
            met.append(True)
        except BrokenBarrierError:
            met.append(False)
        return 1

    monkeypatch.setattr(MemoryStorage, "incr", incr)
    addresses = ["/sv/nosuch-1", "/sv/nosuch-2"]
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(get, fresh.server.test_client(), one) for one in addresses]
        assert [one.result(60).status_code for one in asked] == [404, 404]
    assert met and not any(met)


def test_as_many_quick_questions_as_one_can_ask_one_after_the_other_are_no_flood(
    fresh: Dash, takes: Callable[[float], None]
) -> None:
    client = fresh.server.test_client()
    takes(QUICK)
    pairs = [f"/sv/jamfor.csv?regions={one},{two}" for one in REGIONS for two in REGIONS]
    told = {get(client, address).status_code for address in pairs}
    assert told <= {200, 400}


@pytest.mark.parametrize(
    "address",
    [
        "/sv/karta.csv?domain=food",
        "/sv/karta.xlsx?domain=food",
        "/sv/region.docx?region=SE311",
        "/sv/region.pptx?region=SE311",
        "/sv/presentera?deck=national",
        "/sv/presentera.yaml",
        "/sv/presentera.pptx?deck=national",
        "/api/v1/picture/map",
        "/sv/data.xlsx",
        "/sv/nosuch",
    ],
)
def test_all_that_is_worked_out_is_counted(
    fresh: Dash, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    client = fresh.server.test_client()
    for name in ("QUICK_MILLISECONDS", "MOST_MILLISECONDS"):
        monkeypatch.setattr(gate, name, MOST_MILLISECONDS + 1)
    assert get(client, address).status_code == 429


def test_an_edition_that_is_not_kept_is_not_read_for_who_has_used_up_all(
    several: tuple[EditionStore, FlaskClient],
    settings: Settings,
    takes: Callable[[float], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store, _ = several
    client = create_app(store, settings).server.test_client()
    takes(SLOW)
    use_up(client)
    monkeypatch.setattr(store.earlier, "_kept", store.earlier._kept.__class__())
    asked: list[int] = []
    monkeypatch.setattr(store.earlier, "_from_database", asked.append)
    assert get(client, "/sv/karta?edition=1").status_code == 429
    assert not asked


def test_what_a_request_says_of_its_origin_is_believed_of_as_many_proxies_as_are_set(
    store: EditionStore, settings: Settings, takes: Callable[[float], None]
) -> None:
    takes(SLOW)
    forwarded = [{"X_Forwarded_For": f"203.0.113.{number}"} for number in range(ENOUGH)]
    alone = create_app(store, settings).server.test_client()
    asked = zip(scenarios(), forwarded, strict=True)
    assert 429 in {get(alone, address, **told).status_code for address, told in asked}
    behind = create_app(store, replace(settings, proxies=1)).server.test_client()
    asked = zip(scenarios(), forwarded, strict=True)
    assert {get(behind, address, **told).status_code for address, told in asked} == {200}
    # what the reader wrote stands before what the proxy wrote
    behind = create_app(store, replace(settings, proxies=1)).server.test_client()
    invented = [{"X_Forwarded_For": f"203.0.113.{number}, {OTHER}"} for number in range(ENOUGH)]
    asked = zip(scenarios(), invented, strict=True)
    assert 429 in {get(behind, address, **told).status_code for address, told in asked}


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("2001:db8::1", "2001:db8::2:3", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1:4711", "192.0.2.1", True),
        ("[2001:db8::1]:80", "2001:db8::1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("unknown", "unknown", True),
    ],
)
def test_who_has_a_network_is_one(fresh: Dash, one: str, other: str, is_same: bool) -> None:
    def reader(address: str) -> str:
        with fresh.server.test_request_context("/", environ_overrides={"REMOTE_ADDR": address}):
            return flood.reader()

    assert (reader(one) == reader(other)) is is_same


def test_nobody_s_address_is_logged(
    fresh: Dash, takes: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    takes(SLOW)
    with caplog.at_level("INFO"):
        assert use_up(fresh.server.test_client())[-1] == 429
    assert ONE not in caplog.text


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """The address of a Redis of its own, and what stops it."""
    program = shutil.which("redis-server")
    assert program, "apt-get install redis-server"
    place = tmp_path / "redis.sock"
    command = [program, "--port", "0", "--unixsocket", str(place), "--save", "", "--dir"]
    process = subprocess.Popen([*command, str(tmp_path)], stdout=subprocess.DEVNULL)

    def stop() -> None:
        process.terminate()
        process.wait(20)

    try:
        until(lambda: answers(place))
        yield f"redis+unix://{place}", stop
    finally:
        stop()


def answers(place: Path) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as found:
            found.connect(str(place))
            return True
    except OSError:
        return False


def test_processes_count_together_in_redis_and_go_on_without_it(
    store: EditionStore,
    settings: Settings,
    takes: Callable[[float], None],
    redis: tuple[str, Callable[[], None]],
) -> None:
    url, stop = redis
    shared = replace(settings, redis_url=url)
    one, other = (create_app(store, shared).server.test_client() for _ in range(2))
    takes(SLOW)
    assert use_up(one)[-1] == 429
    assert get(other, "/sv/matris?domain=food").status_code == 429
    assert get(other, "/sv/matris?domain=food", OTHER).status_code == 200
    stop()
    # each counts for itself now, from nought
    assert get(one, "/sv/matris?domain=food").status_code == 200
    assert use_up(one, "en")[-1] == 429
    assert get(other, "/sv/matris?domain=digital").status_code == 200


def test_an_app_starts_and_serves_while_its_redis_is_away(
    store: EditionStore, settings: Settings, tmp_path: Path
) -> None:
    away = replace(settings, redis_url=f"redis+unix://{tmp_path}/nobody.sock")
    client = create_app(store, away).server.test_client()
    assert get(client, "/sv/matris?domain=food").status_code == 200


def test_behind_a_proxy_that_is_trusted_addresses_are_those_that_readers_know(address: str) -> None:
    assert "https://s3.example.se/" not in feed_through_a_proxy(address)
    with served(SMALL_EDITION, WEB_CONCURRENCY="1", S3DASH_PROXIES="1") as behind:
        assert "https://s3.example.se/" in feed_through_a_proxy(behind)


def feed_through_a_proxy(address: str) -> str:
    """What is answered to a request that a proxy says it hands on."""
    forwarded = {
        "X-Forwarded-For": "203.0.113.7",
        "X-Forwarded-Host": "s3.example.se",
        "X-Forwarded-Proto": "https",
    }
    own = urlsplit(address)
    connection = HTTPConnection(own.hostname or "", own.port, timeout=20)
    connection.request("GET", "/sv/data.atom", headers=forwarded)
    feed = connection.getresponse().read().decode()
    connection.close()
    assert "<feed" in feed
    return feed

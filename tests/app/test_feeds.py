"""The feeds: valid Atom, whole addresses and times, only what changed, and clocks that go wrong."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from defusedxml.ElementTree import fromstring
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.exports.atom_feed import Entry, Feed, feed_bytes
from s3dash.i18n import translator
from s3dash.markup import Markup, element
from s3dash.serving.app import create_app
from s3dash.serving.given_out import feeds
from tests.app.conftest import whole_client
from tests.app.several_editions import handed_in
from tests.conftest import publish_as_it_is, small_store
from tests.data.test_kept_tables import full_rows

Several = tuple[EditionStore, FlaskClient]
ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ADDRESSES = ["/sv/data.atom", "/en/data.atom", "/sv/data.atom?region=A", "/en/data.atom?region=P"]


def feed(client: FlaskClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.mimetype == "application/atom+xml"
    return fromstring(answer.data)


def entries(client: FlaskClient, address: str) -> list[Any]:
    return list(feed(client, address).findall(f"{ATOM}entry"))


def said(part: Any, name: str) -> str:
    return str(part.find(f"{ATOM}{name}").text)


def links(part: Any) -> dict[str, str]:
    return {one.get("rel", "alternate"): one.get("href") for one in part.findall(f"{ATOM}link")}


def numbers(found: list[Any]) -> list[int]:
    return [int(said(one, "id").rpartition("-")[2]) for one in found]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_has_all_that_atom_asks_for(several: Several, address: str) -> None:
    found = feed(several[1], address)
    assert found.tag == f"{ATOM}feed"
    assert found.get(LANGUAGE) == address[1:3]
    every = [found, *found.findall(f"{ATOM}entry")]
    ids = [said(one, "id") for one in every]
    assert len(set(ids)) == len(ids)
    for one in every:
        assert urlsplit(said(one, "id")).scheme == "http" and urlsplit(said(one, "id")).netloc
        assert said(one, "title")
        assert said(one.find(f"{ATOM}author"), "name")
        when = said(one, "updated")
        assert "T" in when and datetime.datetime.fromisoformat(when).tzinfo is not None
        assert all(urlsplit(href).netloc for href in links(one).values())
    assert links(found)["self"].endswith(address)
    times = [said(one, "updated") for one in every[1:]]
    assert times == sorted(times, reverse=True)
    assert said(found, "updated") == max(times)


def test_every_edition_stands_with_its_own_words_also_one_that_cannot_be_read(
    several: Several,
) -> None:
    found = entries(several[1], "/sv/data.atom")
    assert numbers(found) == [5, 4, 3, 2, 1]
    words = dict(zip(numbers(found), (said(one, "content") for one in found), strict=True))
    assert "Region &amp; &lt;Ådala&gt;" in words[2]
    assert "En &lt;b&gt;fet&lt;/b&gt; rättelse" in words[2]
    assert "Prioriterade områden: 1 ändrad" in words[2]
    assert "Fyra" in words[4] and "Teman: 1 ny" in words[4]
    assert "version 4 går inte att läsa" in words[5]
    assert "Den första versionen" in words[1]
    assert all(one.find(f"{ATOM}content").get("type") == "html" for one in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_regions_feed_has_the_editions_that_changed_something_of_it(
    several: Several, language: str
) -> None:
    client, unreadable = several[1], [5, 4]
    of = {region: entries(client, f"/{language}/data.atom?region={region}") for region in "ABC"}
    assert numbers(of["A"]) == [*unreadable, 2, 1]
    assert numbers(of["B"]) == [*unreadable, 3, 1]
    assert numbers(of["C"]) == [*unreadable, 1]
    words = said(of["A"][2], "content")
    assert {"sv": "”Skog &amp; &lt;trä&gt;”", "en": "“Forest &amp; &lt;wood&gt;”"}[
        language
    ] in words
    assert translator(language)("feed-unreadable") in said(of["C"][0], "content")
    assert {"sv": "Piloten: Berga", "en": "The pilot: Berga"}[language] in said(
        of["B"][2], "content"
    )


def test_a_link_of_an_entry_leads_to_what_it_changed(several: Several) -> None:
    (second,) = [one for one in entries(several[1], "/sv/data.atom?region=A")
                 if numbers([one]) == [2]]  # fmt: skip
    href = links(second)["alternate"]
    assert urlsplit(href).path == "/sv/forandringar"
    assert {"since=1", "edition=2", "region=A"} == set(urlsplit(href).query.split("&"))


@pytest.mark.parametrize("query", ["", "?region=A"])
def test_pages_of_a_feed_lead_on_until_every_edition_was_there_once(
    several: Several, query: str, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    whole = numbers(entries(several[1], f"/sv/data.atom{query}"))
    monkeypatch.setattr(feeds, "MOST_ENTRIES", 2)
    monkeypatch.setattr(feeds, "MOST_OF_REGION", 2)
    client = whole_client(create_app(several[0], settings))
    address, found, ids = f"http://localhost/sv/data.atom{query}", [], set()
    while address:
        page = feed(client, address.removeprefix("http://localhost"))
        found += numbers(page.findall(f"{ATOM}entry"))
        ids.add(said(page, "id"))
        address = links(page).get("next", "")
        assert ("nästa sida" in said(page, "subtitle")) == bool(address)
    assert found == whole
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/sv/data.atom?region=SE999", "Okänd region ”SE999”"),
        ("/en/data.atom?region=%22%3E", "code"),
        ("/sv/data.atom?edition=9", "Det finns ingen version 9"),
    ],
)
def test_a_feed_that_cannot_be_had_is_told_in_words(
    several: Several, address: str, words: str
) -> None:
    answer = several[1].get(address)
    assert answer.status_code == 404
    assert words in answer.text


def test_addresses_are_those_that_the_setting_says(several: Several, settings: Settings) -> None:
    public = replace(settings, public_url="https://s3.example.se/atlas")
    client = whole_client(create_app(several[0], public))
    answer = client.get("/sv/data.atom?region=A", headers={"Host": "other.example"})
    assert b"other.example" not in answer.data
    found = fromstring(answer.data)
    assert said(found, "id") == "https://s3.example.se/atlas/sv/data.atom?region=A"
    assert links(found)["self"] == "https://s3.example.se/atlas/sv/data.atom?region=A"
    for one in found.findall(f"{ATOM}entry"):
        assert links(one)["alternate"].startswith("https://s3.example.se/atlas/sv/")


def test_without_the_setting_addresses_are_those_of_the_request(several: Several) -> None:
    answer = several[1].get("/en/data.atom", headers={"Host": "atlas.example:8443"})
    assert said(fromstring(answer.data), "id") == "http://atlas.example:8443/en/data.atom"


@pytest.mark.parametrize("host", ['a"><script>', "atlas.example:99999", "a b", ""])
def test_no_feed_is_written_with_addresses_that_lead_nowhere(several: Several, host: str) -> None:
    answer = several[1].get("/sv/data.atom", headers={"Host": host})
    assert answer.status_code == 400
    assert "Förfrågan kunde inte läsas" in answer.text


@pytest.mark.parametrize("query", ["", "?region=A"])
def test_a_reader_who_has_the_feed_is_told_so(several: Several, query: str) -> None:
    client = several[1]
    first = client.get(f"/sv/data.atom{query}")
    for headers in (
        {"If-None-Match": first.headers["ETag"]},
        {"If-Modified-Since": first.headers["Last-Modified"]},
    ):
        again = client.get(f"/sv/data.atom{query}", headers=headers)
        assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    "since",
    [
        "Fri, 01 Jan 2100 00:00:00 GMT",
        "i går",
        "Thu, 32 Foo 2026 99:99:99 GMT",
        "2026-11-23",
        "Thu, 01 Jan 1970 00:00:00 GMT",
    ],
)
def test_a_reader_whose_clock_is_wrong_gets_the_feed(
    several: Several, since: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer = several[1].get("/sv/data.atom", headers={"If-Modified-Since": since})
    assert answer.status_code == 200
    assert len(fromstring(answer.data).findall(f"{ATOM}entry")) == 5
    assert not [one for one in caplog.records if one.levelname in {"WARNING", "ERROR"}]


def test_a_tag_counts_more_than_a_time(several: Several) -> None:
    first = several[1].get("/sv/data.atom")
    headers = {"If-None-Match": '"other"', "If-Modified-Since": first.headers["Last-Modified"]}
    assert several[1].get("/sv/data.atom", headers=headers).status_code == 200


def test_a_new_edition_comes_first_and_the_others_stay_as_they_were(
    tmp_path: Path, settings: Settings
) -> None:
    store = small_store(tmp_path)
    client = whole_client(create_app(store, settings))
    before = client.get("/sv/data.atom")
    publish_as_it_is(store.editions, handed_in(full_rows(), "ny.zip"), "Myndigheten", "Ny")
    store.refresh()
    headers = {"If-None-Match": before.headers["ETag"]}
    after = client.get("/sv/data.atom", headers=headers)
    assert after.status_code == 200
    old, new = (fromstring(one.data).findall(f"{ATOM}entry") for one in (before, after))
    assert numbers(new) == [2, 1]
    assert [said(one, "id") for one in new[1:]] == [said(one, "id") for one in old]
    assert said(new[1], "content") == said(old[0], "content")


def test_signs_that_no_feed_may_have_are_replaced_and_markup_stays_text() -> None:
    at = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)
    words = "a\x00b & <script>"
    entry = Entry("http://x/#1", words, at, words, element("p", {}, words), "http://x/")
    made = feed_bytes(Feed("http://x/", "sv", words, words, words, words, at, [], [entry]))
    found = fromstring(made)
    shown = words.replace("\x00", "\N{REPLACEMENT CHARACTER}")
    assert said(found, "title") == shown
    content = said(found.find(f"{ATOM}entry"), "content")
    assert Markup(content).unescape() == f"<p>{shown}</p>"
    assert "<script>" not in content

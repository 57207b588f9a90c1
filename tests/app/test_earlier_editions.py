"""Pages and files of earlier editions, and pages that are open while a newer one is published."""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.serving import pages
from s3dash.serving.app import create_app
from s3dash.state import ViewState, to_path
from s3dash.ui.core import ids
from s3dash.ui.core.request import Page
from tests.app.choosing import (
    SEARCH,
    assert_no_failure,
    body,
    changed_control,
    choose,
    first_page,
    output_of,
    post,
)
from tests.app.conftest import whole_client
from tests.app.held import links, text, tree, with_id
from tests.conftest import DATA, copy_of_tiny, dataset_of, publish_as_it_is

MAP = "/sv/karta"
# The edition in use, one that cannot be read, and one before it.
IN_USE, DAMAGED, EARLIER = 4, 3, 2


@cache
def submission(number: int) -> Submission:
    """An edition in which a domain is called by its number; P goes on in P2 from the second on."""
    rows = copy_of_tiny()
    rows["domains"][0]["name_sv"] = rows["domains"][0]["name_en"] = f"Trä{number}"
    if number > 1:
        partner = next(one for one in rows["regions"] if one["region_code"] == "P")
        rows["regions"].append({**partner, "region_code": "P2", "name_sv": "Andra"})
        partner.update(valid_to="2020", successor_code="P2")
    dataset = dataset_of(rows)
    tables = {table: dataset.table(table) for table in TABLES}
    content = workbook_bytes(tables, {}, in_words=False, t=translator("sv"))
    return read_submission(content, f"{number}.xlsx")


def _store(folder: Path, last: int) -> EditionStore:
    url = f"sqlite:///{folder / 'editions.db'}"
    editions = Editions(url)
    editions.prepare(lambda: submission(1))
    for number in range(2, last + 1):
        publish_as_it_is(editions, submission(number), "Anna", "Ny")
    return EditionStore(url, DATA)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editions")


@pytest.fixture(scope="module")
def store(folder: Path) -> EditionStore:
    """Four editions, of which the third is damaged."""
    store = _store(folder, IN_USE)
    sha256 = store.editions.records()[DAMAGED - 1].content_sha256
    with sqlite3.connect(folder / "editions.db") as connection:
        damage = "UPDATE originals SET content = ? WHERE sha256 = ?"
        connection.execute(damage, [b"no", sha256])
    connection.close()
    return store


@pytest.fixture(scope="module")
def app(store: EditionStore, settings: Settings) -> Dash:
    return create_app(store, settings)


def query_of(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


def own_address(page: Any) -> str:
    """The address that a page gives as its own."""
    return str(with_id(page.tree, ids.CANONICAL).attributes["href"])


# ---- an address that names an edition -------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [*VIEWS, *TEXTS])
def test_every_page_of_an_earlier_edition_says_so_first(
    client: FlaskClient, view: str, language: str
) -> None:
    path = to_path(ViewState(language, view))
    page = first_page(client, f"{path}?edition={EARLIER}&region=A")
    banner = with_id(page.main, ids.EARLIER)
    words = {
        "sv": f"Du ser version {EARLIER} från",
        "en": f"You are looking at version {EARLIER} of",
    }
    assert words[language] in text(banner) and str(IN_USE) in text(banner)
    assert list(links(banner)) == [f"{path}?region=A"]
    assert page.text.index(f'id="{ids.EARLIER}"') < page.text.index(f'id="{ids.HEADING}"')
    assert '<meta name="robots" content="noindex">' in page.text
    assert f"(version {EARLIER})" in next(one for one in page.tree if one.tag == "title").words
    assert f"ersion {EARLIER}" in text(with_id(page.tree, ids.FOOTER))
    assert own_address(page) == f"{path}?edition={EARLIER}&region=A"
    assert not links(with_id(page.tree, ids.NEWER))


@pytest.mark.parametrize("view", [*VIEWS, *TEXTS])
def test_every_link_of_such_a_page_stays_in_its_edition(client: FlaskClient, view: str) -> None:
    path = to_path(ViewState("sv", view))
    page = first_page(client, f"{path}?edition={EARLIER}&region=A")
    leaving = [
        one.attributes["href"]
        for one in page.tree
        if one.tag == "a"
        and one.attributes.get("href", "").startswith(("/sv", "/en"))
        and query_of(one.attributes["href"]).get("edition") != [str(EARLIER)]
    ]
    if view == "data":
        # the list of editions leads to each of them, and a feed is of what is still to come
        leaving = [one for one in leaving if "edition=" not in one and ".atom" not in one]
    assert leaving == [f"{path}?region=A"]


def test_each_edition_is_shown_with_its_own_facts(client: FlaskClient) -> None:
    for number in (1, EARLIER, IN_USE):
        page = first_page(client, f"{MAP}?domain=wood&edition={number}")
        assert f"Trä{number}" in text(with_id(page.main, ids.HEADING))
    assert f"Trä{IN_USE}" in text(with_id(first_page(client, f"{MAP}?domain=wood").main, "heading"))


def test_the_edition_in_use_is_shown_as_usual_under_its_permanent_address(
    client: FlaskClient,
) -> None:
    page = first_page(client, f"{MAP}?domain=wood&edition={IN_USE}")
    plain = first_page(client, f"{MAP}?domain=wood")
    assert not text(with_id(page.main, ids.EARLIER)) and "noindex" not in page.text
    assert own_address(page) == f"{MAP}?domain=wood&edition={IN_USE}"
    for name in (ids.TITLE, ids.HEADING, ids.SENTENCE, ids.PROBLEMS):
        assert text(with_id(page.main, name)) == text(with_id(plain.main, name))
    assert f'href="{MAP}?domain=wood"' in page.text  # where the notice of a newer one leads


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("9", "Version 9 finns inte"),
        ("999999999", "Version 999999999 finns inte"),
        ("0", "Version 0 finns inte"),
        ("-1", "Version -1 finns inte"),
        ("1.5", "Version 1.5 finns inte"),
        ("99999999999", "Version 99999999999 finns inte"),
        ("00001", "Version 00001 finns inte"),
        ("senast", "Version senast finns inte"),
        (str(DAMAGED), f"Version {DAMAGED} går inte att läsa"),
    ],
)
@pytest.mark.parametrize("view", ["map", "start"])
def test_an_edition_that_cannot_be_had_is_told_on_the_page_of_the_one_in_use(
    client: FlaskClient, view: str, given: str, told: str
) -> None:
    path = to_path(ViewState("sv", view))
    page = first_page(client, f"{path}?edition={given}&region=A")
    notice = with_id(page.main, ids.PROBLEMS)
    assert f"{told} – visar den senaste, version {IN_USE}." in text(notice)
    assert links(notice) == {"/sv/data?region=A": "Alla versioner"}
    assert f"Version {IN_USE}," in text(with_id(page.tree, ids.FOOTER))
    assert own_address(page) == f"{path}?region=A"
    assert not text(with_id(page.main, ids.EARLIER)) and "noindex" not in page.text


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("edition=9", "ingen version 9"),
        (f"edition={DAMAGED}&region=A", "går inte att läsa"),
        ("edition=0", "ingen version 0"),
        ("edition=9&region=P", "ingen version 9"),
    ],
)
def test_a_file_of_an_edition_that_cannot_be_had_is_none_and_says_why(
    client: FlaskClient, query: str, told: str
) -> None:
    answer = client.get(f"{MAP}.csv?{query}")
    assert answer.status_code == 404
    assert told in answer.text


def test_a_file_is_of_the_edition_that_its_address_names(client: FlaskClient) -> None:
    answer = client.get(f"/sv/region.csv?edition={EARLIER}&region=A")
    assert answer.status_code == 200
    assert f"version-{EARLIER}" in answer.headers["Content-Disposition"]
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in client.get("/sv/region.csv?region=A").headers
    assert f"Trä{EARLIER}" in answer.get_data(as_text=True)
    page = first_page(client, f"/sv/region?edition={EARLIER}&region=A")
    assert f"/sv/region.csv?edition={EARLIER}&region=A" in links(with_id(page.main, ids.TOOLS))


@pytest.mark.parametrize("address", [f"{MAP}?", "/sv/region?region=A&", "/sv/matris?"])
def test_pictures_are_of_the_edition_that_is_shown(client: FlaskClient, address: str) -> None:
    page = first_page(client, f"{address}edition={EARLIER}")
    of_all = [one.attributes for one in page.tree]
    editions = {one["data-edition"] for one in of_all if "data-source" in one}
    stems = {one["data-stem"] for one in of_all if "data-stem" in one}
    assert editions and all(f"Version {EARLIER}," in words for words in editions)
    assert stems and all(f"version-{EARLIER}" in stem for stem in stems)


def test_an_edition_that_is_given_twice_is_the_first(client: FlaskClient) -> None:
    page = first_page(client, f"{MAP}?edition={EARLIER}&edition=1&domain=wood")
    assert f"Trä{EARLIER}" in text(with_id(page.main, ids.HEADING))
    assert "två gånger" in text(with_id(page.main, ids.PROBLEMS))


def test_an_edition_is_named_beside_the_one_that_changes_are_counted_from(
    client: FlaskClient,
) -> None:
    page = first_page(client, f"/sv/forandringar?edition={EARLIER}&since=1")
    assert f"version {EARLIER}" in text(with_id(page.main, ids.EARLIER))
    assert own_address(page) == f"/sv/forandringar?edition={EARLIER}&since=1"


# ---- codes that editions know or do not know ------------------------------------------------


def test_a_code_that_came_later_is_unknown_and_kept_by_the_way_to_the_latest(
    client: FlaskClient,
) -> None:
    page = first_page(client, "/sv/region?edition=1&region=P2")
    assert "Okänd region ”P2”" in text(with_id(page.main, ids.PROBLEMS))
    assert list(links(with_id(page.main, ids.EARLIER))) == ["/sv/region?region=P2"]
    compared = first_page(client, "/sv/jamfor?edition=1&regions=A,P2")
    assert list(links(with_id(compared.main, ids.EARLIER))) == ["/sv/jamfor?regions=A,P2"]


@pytest.mark.parametrize("path", ["/sv/region", "/sv/region.csv"])
def test_where_a_region_goes_on_is_decided_by_the_edition_that_is_shown(
    client: FlaskClient, path: str
) -> None:
    moved = client.get(f"{path}?region=P")
    assert (moved.status_code, moved.location) == (301, f"{path}?region=P2")
    # the next edition may know otherwise
    assert "max-age=0" in moved.headers["Cache-Control"]
    assert client.get(f"{path}?edition=1&region=P").status_code == 200
    moved = client.get(f"{path}?edition={EARLIER}&region=P")
    assert moved.location == f"{path}?edition={EARLIER}&region=P2"
    assert client.get(f"{path}?edition=9&region=P").status_code in {200, 404}


# ---- what is chosen on a page of an earlier edition -----------------------------------------


def test_what_is_chosen_on_a_page_of_an_earlier_edition_stays_in_it(
    app: Dash, client: FlaskClient
) -> None:
    search = f"?edition={EARLIER}"
    shown = first_page(client, MAP + search).data("first-answer")["shown"]
    answer = choose(
        app, client, MAP, search, shown=shown,
        controls={"domain": "wood"}, changed=changed_control("domain"),
    )  # fmt: skip
    assert answer.search == f"?domain=wood&edition={EARLIER}"
    assert f"Trä{EARLIER}" in answer[ids.HEADING].words
    assert ids.EARLIER in answer.texts  # its way to the latest keeps what was chosen
    assert list(links(answer[ids.EARLIER])) == [f"{MAP}?domain=wood"]
    assert f"{ids.TITLE}@data-edition" not in answer.texts


def test_a_form_that_is_sent_from_such_a_page_stays_in_it(client: FlaskClient) -> None:
    fields = dict(first_page(client, f"{MAP}?edition={EARLIER}").fields())
    query = "&".join(f"{name}={value}" for name, value in fields.items() if name != "table")
    answer = client.get(f"{MAP}?edition={EARLIER}&domain=&{query}&table=&domain=wood")
    assert answer.status_code == 303
    assert query_of(answer.location)["edition"] == [str(EARLIER)]


def found(app: Dash, client: FlaskClient, typed: str, search: str, shown: str) -> str:
    values = {
        f"{ids.SEARCH_TEXT}.value": typed,
        f"{ids.URL}.pathname": MAP,
        f"{ids.URL}.search": search,
        f"{ids.PAGE}.shown": shown,
    }
    answer = post(client, body(app, output_of(app, SEARCH), values))
    assert_no_failure(answer)
    return str(answer.json["response"][ids.SEARCH_RESULTS]["texts"][ids.SEARCH_LIST])


def test_the_search_finds_what_is_in_the_edition_that_is_shown(
    app: Dash, client: FlaskClient
) -> None:
    listed = found(app, client, "Trä", f"?edition={EARLIER}", "")
    assert f"Trä{EARLIER}" in listed and f"Trä{IN_USE}" not in listed
    assert all(query_of(address)["edition"] == [str(EARLIER)] for address in links(tree(listed)))
    assert f"Trä{IN_USE}" in found(app, client, "Trä", "", "")


# ---- presentations ---------------------------------------------------------------------------


def staged(client: FlaskClient, address: str) -> tuple[Any, dict[str, Any]]:
    """The page of a presentation, and what its script is told."""
    page = first_page_of(client, address)
    return page, json.loads(with_id(page, "stage-data").words)


def first_page_of(client: FlaskClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return tree(answer.text)


def test_the_menu_of_an_earlier_page_leads_to_the_presentation_of_its_edition(
    client: FlaskClient,
) -> None:
    address = f"/sv/presentera?deck=region&edition={EARLIER}&region=A"
    assert address in links(first_page(client, f"{MAP}?edition={EARLIER}&region=A").tree)
    page, told = staged(client, address)
    banner = with_id(page, "stage-earlier")
    assert f"Du ser version {EARLIER} från" in text(banner) and str(IN_USE) in text(banner)
    assert list(links(banner)) == ["/sv/presentera?deck=region&region=A"]
    assert '<meta name="robots" content="noindex">' in client.get(address).text
    assert told["edition"] == EARLIER
    assert {one["edition"] for one in told["scenes"]} == {
        words for one in told["scenes"] if f"ersion {EARLIER}," in (words := one["edition"])
    }
    for scene in told["scenes"]:
        assert query_of(scene["address"])["edition"] == [str(EARLIER)]
        assert query_of(scene["framed"])["edition"] == [str(EARLIER)]


def test_every_link_of_such_a_presentation_stays_in_its_edition(client: FlaskClient) -> None:
    page, told = staged(client, f"/sv/presentera?edition={EARLIER}")
    leaving = [
        address
        for one in page
        if one.tag == "a" and (address := one.attributes.get("href", "")).startswith("/")
        if query_of(address).get("edition") != [str(EARLIER)]
    ]
    assert leaving == ["/sv/presentera"]  # that to the latest
    assert query_of(told["home"])["edition"] == [str(EARLIER)]


def test_a_presentation_says_what_was_so_then(client: FlaskClient) -> None:
    for number in (EARLIER, IN_USE):
        _, told = staged(client, f"/sv/presentera?edition={number}")
        assert f"Trä{number}" in json.dumps(told["scenes"], ensure_ascii=False)
    page, _ = staged(client, "/sv/presentera")
    assert all(one.attributes.get("id") != "stage-earlier" for one in page)
    assert "noindex" not in client.get("/sv/presentera").text


@pytest.mark.parametrize(
    ("given", "told"), [("9", "finns inte"), ("x", "finns inte"), ("3", "läsa")]
)
def test_a_presentation_of_an_edition_that_cannot_be_had_is_of_the_one_in_use_and_says_so(
    client: FlaskClient, given: str, told: str
) -> None:
    page, data = staged(client, f"/sv/presentera?edition={given}")
    words = text(with_id(page, "deck-told"))
    assert f"Version {given} " in words and told in words
    assert data["edition"] == IN_USE and "edition" not in data["address"]
    for ending in ("yaml", "json", "pptx"):
        answer = client.get(f"/sv/presentera.{ending}?edition={given}")
        assert answer.status_code == 404


def test_the_file_of_a_deck_is_of_the_edition_that_its_address_names(client: FlaskClient) -> None:
    deck = client.get(f"/sv/presentera.json?edition={EARLIER}").json
    assert deck["scenes"]
    for scene in deck["scenes"]:
        assert query_of(scene["address"])["edition"] == [str(EARLIER)]
    plain = client.get("/sv/presentera.json").json
    assert not [one for one in plain["scenes"] if "edition" in one["address"]]


def test_a_deck_is_given_out_while_its_page_tells_something(client: FlaskClient) -> None:
    assert text(with_id(first_page_of(client, "/sv/presentera?scene=99"), "deck-told"))
    for ending in ("yaml", "json"):
        assert client.get(f"/sv/presentera.{ending}?scene=99").status_code == 200


# ---- pages that are open while a newer edition is published ---------------------------------


@pytest.fixture
def growing(tmp_path: Path) -> EditionStore:
    """A store with one edition so far."""
    return _store(tmp_path, 1)


@pytest.fixture
def growing_app(growing: EditionStore, settings: Settings) -> Dash:
    return create_app(growing, settings)


def publish(store: EditionStore, number: int) -> None:
    publish_as_it_is(store.editions, submission(number), "Anna", "Ny")
    store.refresh()
    assert store.current().number == number


def test_an_open_page_stays_in_its_edition_whatever_is_chosen_until_it_is_loaded_anew(
    growing: EditionStore, growing_app: Dash
) -> None:
    client = whole_client(growing_app)
    shown = first_page(client, MAP).data("first-answer")["shown"]
    publish(growing, 2)
    answer = choose(
        growing_app, client, MAP, "", shown=shown,
        controls={"domain": "wood"}, changed=changed_control("domain"),
    )  # fmt: skip
    assert answer.search == "?domain=wood"
    assert "Trä1" in answer[ids.HEADING].words and "Trä2" not in answer.read()
    assert f"{ids.TITLE}@data-edition" not in answer.texts
    assert not answer.texts.get(ids.PROBLEMS)
    # so do what is found and what a link of the page leads to
    listed = found(growing_app, client, "Trä", "?domain=wood", answer.shown or "")
    assert "Trä1" in listed and "Trä2" not in listed
    matrix = choose(growing_app, client, "/sv/matris", "", shown=answer.shown)
    assert "Trä1" in matrix.read() and "Trä2" not in matrix.read()
    loaded = first_page(client, f"{MAP}?domain=wood")
    assert "Trä2" in text(with_id(loaded.main, ids.HEADING))


def test_every_answer_to_an_open_page_tells_which_edition_is_in_use(
    growing: EditionStore, growing_app: Dash
) -> None:
    client = whole_client(growing_app)
    shown = first_page(client, MAP).data("first-answer")["shown"]
    values = {f"{ids.URL}.pathname": MAP, f"{ids.URL}.search": "", f"{ids.PAGE}.shown": shown}
    posted = body(growing_app, output_of(growing_app, "..url.search"), values)
    assert post(client, posted).headers["S3-Edition"] == "1"
    publish(growing, 2)
    assert post(client, posted).headers["S3-Edition"] == "2"
    assert "S3-Edition" not in client.get(MAP).headers


def test_a_process_that_has_not_taken_up_the_edition_of_a_page_yet_does_not_go_back(
    growing: EditionStore, growing_app: Dash, settings: Settings
) -> None:
    late = EditionStore(str(growing.editions.database.engine.url), DATA)
    late_app = create_app(late, settings)
    publish(growing, 2)
    shown = first_page(whole_client(growing_app), MAP).data("first-answer")["shown"]
    assert late.current().number == 1
    answer = choose(late_app, whole_client(late_app), MAP, "?domain=wood", shown=shown)
    assert "Trä2" in answer[ids.HEADING].words and "Trä1" not in answer.read()
    assert f"{ids.TITLE}@data-edition" not in answer.texts
    assert not answer.texts.get(ids.EARLIER)


def test_from_a_page_that_names_an_edition_a_link_without_one_leads_to_the_one_in_use(
    growing: EditionStore, growing_app: Dash
) -> None:
    client = whole_client(growing_app)
    publish(growing, 2)
    shown = first_page(client, f"{MAP}?domain=wood&edition=1").data("first-answer")["shown"]
    answer = choose(growing_app, client, MAP, "?domain=wood", shown=shown)
    assert "Trä2" in answer[ids.HEADING].words
    assert answer.texts[f"{ids.TITLE}@data-edition"] == "2"
    assert answer.texts[ids.EARLIER] == ""


@pytest.mark.parametrize("edition", ["", "0", "x", "-1", "9" * 30, "1:2", "9"])
def test_an_edition_that_a_browser_makes_up_is_passed_over(
    app: Dash, client: FlaskClient, edition: str
) -> None:
    shown = f"{ids.CANONICAL}@href:{MAP} {ids.TITLE}@data-edition:{edition}"
    answer = choose(app, client, MAP, "?domain=wood", shown=shown)
    assert f"Trä{IN_USE}" in answer[ids.HEADING].words


def test_a_page_of_an_earlier_edition_tells_of_every_newer_one(
    growing: EditionStore, growing_app: Dash
) -> None:
    client = whole_client(growing_app)
    address = f"{MAP}?edition=1"
    assert not text(with_id(first_page(client, address).main, ids.EARLIER))
    for number in (2, 3):
        publish(growing, number)
        words = text(with_id(first_page(client, address).main, ids.EARLIER))
        assert f"Den senaste är version {number}." in words


def test_pages_of_editions_that_were_named_are_not_drawn_ahead_of_a_newer_one(
    growing: EditionStore, growing_app: Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = whole_client(growing_app)
    for address in (MAP, f"{MAP}?edition=1", "/en/map?edition=1"):
        client.get(address)
    drawn: list[Page] = []
    draw = pages.draw
    monkeypatch.setattr(pages, "draw", lambda page: drawn.append(page) or draw(page))
    publish(growing, 2)
    assert [page.state for page in drawn] == [ViewState()]
    assert [page.edition.number for page in drawn] == [2]


def test_without_the_database_the_page_says_that_an_edition_cannot_be_fetched(
    growing: EditionStore, growing_app: Dash, tmp_path: Path
) -> None:
    client = whole_client(growing_app)
    for number in (2, 3, 4):
        publish(growing, number)
    (tmp_path / "editions.db").rename(tmp_path / "away.db")
    page = first_page(client, f"{MAP}?edition=1")
    words = "Version 1 går inte att hämta just nu – visar den senaste, version 4."
    assert words in text(with_id(page.main, ids.PROBLEMS))
    assert str(tmp_path) not in page.text
    # those that were in use before are kept
    kept = first_page(client, f"{MAP}?edition=3")
    assert "version 3" in text(with_id(kept.main, ids.EARLIER))
    assert client.get(f"{MAP}.csv?edition=1").status_code == 503

"""The page of the data and the changes from edition to edition, as pages and as files."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.i18n import translator
from s3dash.markup import escaped
from s3dash.model import TABLES
from s3dash.model.fields import about
from s3dash.serving.app import create_app
from s3dash.state import SLUGS
from s3dash.views.data import sources
from tests.app.conftest import whole_client
from tests.app.several_editions import BY, NOTE, WORD

Several = tuple[EditionStore, FlaskClient]
CHANGES = {"sv": "/sv/forandringar", "en": "/en/changes"}


def page(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.text


def words_of(text: str) -> str:
    """What a page says, without its markup."""
    main = text[text.index("<main") : text.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


@pytest.mark.parametrize("query", ["", "?table=1", "?edition=1"])
def test_everything_further_down_is_led_to_from_the_first_screen(
    several: Several, query: str
) -> None:
    text = page(several[1], f"/en/data{query}")
    start = text.index("data-contents")
    anchors = re.findall('href="#([^"]+)"', text[start : text.index("</nav>", start)])
    assert {"versions", "sources", "dictionary"} < set(anchors)
    for anchor in anchors:
        assert text.count(f'<h2 id="{anchor}"') == 1


def test_every_edition_is_listed_the_newest_first(several: Several) -> None:
    words = words_of(page(several[1], "/sv/data"))
    told = words[words.index("Varje publicering") :]
    assert re.findall(r"Version (\d) ·[^·]*?Publicerad", told) == ["5", "4", "3", "2", "1"]
    assert "Region &amp; &lt;Ådala&gt;" in told
    assert "En &lt;b&gt;fet&lt;/b&gt; rättelse" in told
    assert "Prioriterade områden: 1 ändrad" in told
    assert "Medlemskap och deltagande: 1 borta" in told


def test_what_an_unreadable_edition_changed_is_said_to_be_unknown(several: Several) -> None:
    words = words_of(page(several[1], "/sv/data"))
    assert words.count("version 4 går inte att läsa") == 1


def test_a_page_says_which_file_is_not_kept_and_offers_the_others(several: Several) -> None:
    text = page(several[1], "/sv/data")
    offered = set(re.findall(r'href="(/sv/data[^"]*\?edition=\d)"', text))
    for number in range(1, 6):
        assert f"/sv/data.xlsx?edition={number}" in offered
        assert f"/sv/data.zip?edition={number}" in offered
        assert (f"/sv/data/original?edition={number}" in offered) == (number != 3)
    assert text.count("hade rader som inte är offentliga") == 1


def test_a_checksum_can_be_copied_whole(several: Several) -> None:
    store, client = several
    text = page(client, "/en/data")
    for record in store.history:
        assert f">{record.content_sha256}</code>" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_has_every_table_column_and_word(several: Several, language: str) -> None:
    t = translator(language)
    text = page(several[1], f"/{language}/data")
    for name, model in TABLES.items():
        part = text[text.index(f"<code>{name}</code>") :]
        part = part[: part.index("</details>")]
        rows = re.findall(r"<tr>.*?</tr>", part, re.DOTALL)[-len(model.columns) :]
        for (column, field), row in zip(model.columns.items(), rows, strict=True):
            what = about(field)
            assert f">{column}</code>" in row
            is_list = what.kind in {"codes", "choices"}
            required = t("dictionary-no") if field.nullable or is_list else t("dictionary-yes")
            assert f">{required}" in row
            words = what.choices if what.kind in {"choice", "choices"} else ()
            for code in words:
                meaning = escaped(t(f"code-{column}-{code}"))
                assert f"<code>{code}</code> {meaning}" in row


def test_each_source_says_how_much_rests_on_it_and_the_unused_stand_apart(
    several: Several,
) -> None:
    dataset = several[0].current().dataset
    text = page(several[1], "/sv/data")
    part = text[text.index("data-sources") :]
    used, unused = part.split("ingen uppgift bygger på")
    assert "Strategi</a> (Regionen, 2022, " in used
    count = sum(row.source_code == "s" for row in dataset.rows("priorities"))
    assert f"Prioriterade områden: {count}" in used
    resting = {row.source_code for name in TABLES for row in dataset.rows(name)
               if name != "sources" and hasattr(row, "source_code")}  # fmt: skip
    left = {row.source_code for row in dataset.rows("sources")} - resting
    assert len(re.findall("<li>", unused[: unused.index("</details>")])) == len(left)


def test_a_page_lists_as_many_sources_as_it_has_room_for_and_says_so(
    several: Several, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_SOURCES", 1)
    text = page(whole_client(create_app(several[0], settings)), "/sv/data")
    assert "Här visas 1 av 3 källor." in text
    part = text[text.index('id="body"') :]
    assert part.count('class="sources-held"') == 2  # one of the used, and the unused


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_tell_where_their_feed_is(several: Several, language: str) -> None:
    client = several[1]
    data, region = SLUGS["data"][language], SLUGS["region"][language]
    link = r'<link id="feed" rel="alternate" type="application/atom\+xml" href="([^"]*)"'
    (found,) = re.findall(link, page(client, f"/{language}/{data}"))
    assert found == f"/{language}/{data}.atom"
    (found,) = re.findall(link, page(client, f"/{language}/{region}?region=A"))
    assert found == f"/{language}/{data}.atom?region=A"
    assert client.get(found).mimetype == "application/atom+xml"


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_since_an_edition_are_told_region_by_region(
    several: Several, language: str
) -> None:
    text = page(several[1], f"{CHANGES[language]}?since=1")
    words = words_of(text)
    t = translator(language)
    assert t("edition-changes-heading", earlier="1", later="5") in words
    named = {"sv": "”Skog &amp; &lt;trä&gt;”", "en": "“Forest &amp; &lt;wood&gt;”"}[language]
    assert named in words
    assert t("edition-changes-nobody") in words
    assert {"sv": "Luften", "en": "Air"}[language] in words
    # å comes last in Swedish
    names = {"sv": ("Berga", "Ådala"), "en": ("Adale", "Berga")}[language]
    assert words.index(f" {names[0]} ") < words.index(f" {names[1]} ")


def test_changes_are_those_of_the_region_or_the_domain_that_is_chosen(several: Several) -> None:
    of_region = words_of(page(several[1], "/sv/forandringar?since=1&region=B"))
    assert "Piloten: Berga" in of_region
    assert "”Skog &amp;" not in of_region and "”Luften”" not in of_region
    of_domain = words_of(page(several[1], "/sv/forandringar?since=1&domain=wood"))
    assert "”Skog &amp;" in of_domain and "”Piloten" not in of_domain
    of_neither = words_of(page(several[1], "/sv/forandringar?since=2&domain=water"))
    assert "har ändrats mellan versionerna" in of_neither


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (9, "Det finns ingen version 9 före den som visas"),
        (5, "Det finns ingen version 5 före den som visas"),
        (4, "Version 4 går inte att läsa"),
    ],
)
def test_an_edition_that_nothing_can_be_counted_from_is_named_and_the_default_shown(
    several: Several, since: int, words: str
) -> None:
    client = several[1]
    found = words_of(page(client, f"/sv/forandringar?since={since}"))
    assert words in found
    assert translator("sv")("changes-heading") in found
    file = client.get(f"/sv/forandringar.csv?since={since}")
    assert file.status_code == 400 and words in file.text


def test_the_file_of_changes_has_every_cell_before_and_after(several: Several) -> None:
    answer = several[1].get("/sv/forandringar.csv?since=1")
    assert "s3-forandringar_since-1_version-5_" in answer.headers["Content-Disposition"]
    lines = answer.data.decode("utf-8-sig").splitlines()
    assert lines[0] == "Radens kod;Rad;Regioner;Tabell;Vad som hände;Kolumn;Förut;Nu"
    assert any(
        line.startswith("A-1;") and line.endswith(";Namn på engelska;Forest;Forest & <wood>")
        for line in lines
    )
    assert len(lines) == 1 + 4  # two names, a membership, a domain


def test_no_value_of_a_private_row_is_told(several: Several) -> None:
    client = several[1]
    addresses = ["/sv/data", "/sv/forandringar?since=2", "/sv/forandringar.csv?since=2",
                 "/sv/data.atom", "/sv/data.atom?region=B", "/sv/data.zip?edition=3"]  # fmt: skip
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert WORD.encode() not in answer.data, address


def test_the_history_is_told_from_memory_when_the_database_is_away(several: Several) -> None:
    store, _ = several
    known = store.history_of(store.current())
    assert [one.number for one in known.records] == [1, 2, 3, 4, 5]
    assert known.latest is store.current().record
    assert (known.records[1].published_by, known.records[1].note) == (BY, NOTE)
    assert [one.number for one in known.until(2).records] == [1, 2]

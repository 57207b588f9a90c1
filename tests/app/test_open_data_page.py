"""The page of open data: what is offered stands on it, and its examples run as written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.interface.resources import RESOURCES
from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.model import Dataset
from s3dash.serving.app import create_app
from s3dash.state import ViewState, to_path
from s3dash.ui.widgets.code_example import NOBODYS
from tests.app.choosing import first_page
from tests.app.held import Element, of_tag, tree, with_id
from tests.asking import ask

VIEW = "open-data"
PATHS = {language: to_path(ViewState(language, VIEW)) for language in LANGUAGES}
# How an example is run as it stands on the page, given on the standard input.
PROGRAMS = {
    "curl": ("bash", "-e"),
    "python": (sys.executable, "-"),
    "r": ("Rscript", "--vanilla", "-"),
}


@pytest.fixture(scope="module")
def running(app: Dash) -> Iterator[str]:
    """The app on loopback; yields its address."""
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def example(page: Element, name: str) -> str:
    """The lines of an example, as the button copies them."""
    return with_id(page, f"example-{name}").words


def page_of(running: str, language: str) -> Element:
    with urllib.request.urlopen(running + PATHS[language]) as answer:  # noqa: S310 - our own
        return tree(answer.read().decode())


def said_by(program: str, lines: str, folder: Path) -> list[str]:
    """What a program prints that is given the lines."""
    environ = {**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "LC_ALL": "C.UTF-8"}
    ended = subprocess.run(
        PROGRAMS[program],
        input=lines,
        cwd=folder,
        env=environ,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_for_a_shell_prints_the_first_regions(
    running: str, tmp_path: Path, small: Dataset, language: str
) -> None:
    lines = example(page_of(running, language), "curl")
    assert running in lines
    heading, *rows = said_by("curl", lines, tmp_path)
    assert heading.lstrip("\ufeff").startswith("region_code,region_name,priority_count")
    table = ANSWERS["map"](ask(small, to_path(ViewState(language)))).data_table
    expected = table[["region_code", "region_name", "priority_count"]].head(3)
    assert [row.split(",")[:3] for row in rows] == expected.astype(str).to_numpy().tolist()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_in_python_prints_the_regions_with_most_priorities(
    running: str, tmp_path: Path, small: Dataset, language: str
) -> None:
    lines = example(page_of(running, language), "python")
    counted, _, *most = said_by("python", lines, tmp_path)
    table = ANSWERS["map"](ask(small, to_path(ViewState(language)))).data_table
    known = {
        name: count
        for name, count in zip(table["region_name"], table["priority_count"], strict=True)
        if isinstance(count, int)
    }
    assert counted == f"{len(known)} / {len(table)}"
    shown = [float(line.split()[-1]) for line in most]
    assert shown == sorted(known.values(), reverse=True)[:5]
    for line in most:
        name, number = line.rsplit(maxsplit=1)
        assert known[name.strip()] == float(number)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_in_r_counts_the_changes_by_kind(
    running: str, tmp_path: Path, small: Dataset, language: str
) -> None:
    lines = example(page_of(running, language), "r")
    printed = " ".join(said_by("r", lines, tmp_path))
    table = ANSWERS["changes"](ask(small, to_path(ViewState(language, "changes")))).data_table
    expected = Counter(str(words).rstrip("*") for words in table["change_words"])
    assert [int(one) for one in re.findall(r"(?<!\S)\d+(?!\S)", printed)] == sorted(
        expected.values(), reverse=True
    )
    for words in expected:
        assert all(word in printed for word in words.split())


def test_an_example_asks_by_the_name_that_readers_know(
    store: EditionStore, settings: Settings
) -> None:
    known = Settings(**{**vars(settings), "public_url": "https://s3.example.org/atlas"})
    client = create_app(store, known).server.test_client()
    page = first_page(client, PATHS["sv"]).tree
    for name in PROGRAMS:
        assert "https://s3.example.org/atlas/api/v1/" in example(page, name)


def test_an_example_on_a_page_of_an_earlier_version_asks_for_that_version(
    several: tuple[EditionStore, FlaskClient],
) -> None:
    page = first_page(several[1], f"{PATHS['en']}?edition=1").tree
    for name in PROGRAMS:
        assert "edition=1" in example(page, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_offered_stands_on_the_page_and_every_link_answers(
    client: FlaskClient, language: str
) -> None:
    page = first_page(client, PATHS[language])
    article = with_id(page.tree, "body")
    links = [one.attributes["href"] for one in of_tag(article, "a")]
    asked = [link for link in links if link.startswith("/api/v1/") and "?" in link]
    assert len(asked) == sum(len(one.formats) for one in RESOURCES.values())
    for resource in RESOURCES.values():
        for form in resource.formats:
            (link,) = [
                one for one in asked
                if one.startswith(f"{resource.address}?format={form}&")
            ]  # fmt: skip
            # a GeoPackage is asked for elsewhere: another process makes it
            assert form == "gpkg" or client.get(link).status_code == 200, link
        assert resource.address in article.words
        for key in resource.keys:
            assert key in article.words
    assert NOBODYS not in article.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_stand_on_the_page_with_their_meaning(client: FlaskClient, language: str) -> None:
    article = with_id(first_page(client, PATHS[language]).tree, "body")
    told = client.get(f"/api/v1/map?format=json-stat&language={language}").get_json()
    cells = [one.words for one in of_tag(article, "tr")]
    for mark, meaning in told["extension"]["status"]["label"].items():
        assert any(mark in row and meaning in row for row in cells), mark

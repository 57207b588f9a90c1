"""The file of all pages on the page of the data: given out where it is made, else being made."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.errors import FileUnderWay
from s3dash.serving.app import create_app
from s3dash.serving.given_out import whole_file
from s3dash.serving.given_out.whole_file import WholeFile
from s3dash.take_along.making import Wanted, taken_along
from s3dash.take_along.opening import first_state
from s3dash.ui.core.request import app_context

ADDRESS = "/sv/data.html"


class Child:
    """A child that works until it is let go."""

    def __init__(self, command: list[str], **_: Any) -> None:
        self.command = command
        self.let_go = threading.Event()
        self.code = 0

    def wait(self) -> int:
        self.let_go.wait()
        return self.code


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[Child]:
    begun: list[Child] = []

    def begin(command: list[str], **options: Any) -> Child:
        begun.append(Child(command, **options))
        return begun[-1]

    monkeypatch.setattr(whole_file.subprocess, "Popen", begin)
    return begun


@pytest.fixture
def own_settings(settings: Settings, tmp_path: Path) -> Settings:
    return replace(settings, database_url=f"sqlite:///{tmp_path / 'editions.db'}")


def test_who_asks_first_is_told_that_it_is_being_made(
    store: EditionStore, own_settings: Settings, children: list[Child]
) -> None:
    client = create_app(store, own_settings).server.test_client()
    with client.get(ADDRESS) as answer:
        assert answer.status_code == 503
        assert "Retry-After" in answer.headers
        assert "Filen görs nu" in answer.text
        assert 'href="/sv/data"' in answer.text
        assert int(answer.headers["Refresh"]) == int(answer.headers["Retry-After"]) >= 30
    assert "take-along" in children[0].command
    children[0].let_go.set()


def test_it_is_made_once_however_many_ask(
    store: EditionStore, own_settings: Settings, children: list[Child]
) -> None:
    whole = WholeFile(app_context(store, own_settings))
    for _ in range(3):
        with pytest.raises(FileUnderWay):
            whole.answer("sv")
    assert len(children) == 1
    children[0].let_go.set()


def test_a_file_that_is_made_is_given_out_under_the_name_of_its_edition(
    store: EditionStore, own_settings: Settings, children: list[Child], tmp_path: Path
) -> None:
    client = create_app(store, own_settings).server.test_client()
    folder = tmp_path / whole_file.FOLDER
    folder.mkdir()
    (folder / whole_file._name(store.current().record)).write_bytes(b"<!DOCTYPE html>\n")
    with client.get(ADDRESS) as answer:
        assert (answer.status_code, answer.data) == (200, b"<!DOCTYPE html>\n")
        disposition = answer.headers["Content-Disposition"]
    assert disposition.startswith("attachment; filename=s3-atlasen_version-")
    assert disposition.endswith(".html")
    assert not children


def test_a_file_that_could_not_be_made_is_not_begun_again_at_once(
    store: EditionStore,
    own_settings: Settings,
    children: list[Child],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen_off = threading.Event()
    see_off = whole_file._see_off

    def watched(*of: Any) -> None:
        see_off(*of)
        seen_off.set()

    monkeypatch.setattr(whole_file, "_see_off", watched)
    client = create_app(store, own_settings).server.test_client()
    client.get(ADDRESS).close()
    children[0].code = 1
    children[0].let_go.set()
    assert seen_off.wait(30)
    with client.get("/en/data.html") as answer:
        assert answer.status_code == 503
        assert "could not be made" in answer.text
        assert "Refresh" not in answer.headers
    assert len(children) == 1


def test_the_file_opens_in_the_language_that_it_was_asked_for_in(
    store: EditionStore, own_settings: Settings, children: list[Child], tmp_path: Path
) -> None:
    context = app_context(store, own_settings)
    few = Wanted(states=lambda _, one: [first_state(one)], showings=lambda *_: [])
    made = taken_along(context, few)
    folder = tmp_path / whole_file.FOLDER
    folder.mkdir()
    (folder / whole_file._name(store.current().record)).write_bytes(made)
    client = create_app(store, own_settings).server.test_client()
    with client.get(ADDRESS) as answer:
        assert answer.data == made
    with client.get("/en/data.html") as answer:
        english = answer.text
    begins, _, packed = english.partition('id="take-along"')
    assert '<html lang="en">' in begins
    assert 'data-first="/en"' in begins
    assert 'href="#/en/map' in begins
    assert 'href="#/sv/karta' not in begins
    assert packed == made.decode().partition('id="take-along"')[2]
    assert not children


def test_the_page_of_the_data_leads_to_it(store: EditionStore, settings: Settings) -> None:
    client = create_app(store, settings).server.test_client()
    with client.get("/en/data") as answer:
        assert 'href="/en/data.html"' in answer.text

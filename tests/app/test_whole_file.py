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
from s3dash.serving import whole_file
from s3dash.serving.app import create_app
from s3dash.serving.whole_file import WholeFile
from s3dash.ui.core.request import app_context

ADDRESS = "/sv/data.html"


class Child:
    """A child that works until it is let go."""

    def __init__(self, command: list[str], **_: Any) -> None:
        self.command = command
        self.let_go = threading.Event()

    def wait(self) -> int:
        self.let_go.wait()
        return 0


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


def test_the_page_of_the_data_leads_to_it(store: EditionStore, settings: Settings) -> None:
    client = create_app(store, settings).server.test_client()
    with client.get("/en/data") as answer:
        assert 'href="/en/data.html"' in answer.text

"""Pages that are drawn of a newer edition before it is in use: readers come first."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from dash import Dash

from s3dash.config import Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawn_page import Drawn
from s3dash.serving import pages
from s3dash.serving.app import create_app
from s3dash.serving.keeping.gate import GATE, Gate
from s3dash.state import to_url
from s3dash.ui.core.request import Page

PATIENCE = 20
ASKED = ["/sv/karta", "/en/matrix"]


@pytest.fixture
def make_ready(
    store: EditionStore, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Edition], object]:
    """What an app does ahead that was asked for two pages."""
    monkeypatch.setattr(store, "before_use", [])
    # how long drawing took here, with what else the machine has to do, says nothing
    monkeypatch.setattr(Gate, "is_dear", lambda *_: False)
    app: Dash = create_app(store, settings)
    for path in ASKED:
        assert app.server.test_client().get(path).status_code == 200
    return store.before_use[0]


@pytest.fixture
def next_edition(store: EditionStore) -> Edition:
    current = store.current()
    return Edition(dataclasses.replace(current.record, number=99), current.dataset)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are drawn while the test runs."""
    found: list[str] = []
    draw = pages.draw

    def noted(page: Page) -> Drawn:
        found.append(to_url(page.state))
        return draw(page)

    monkeypatch.setattr(pages, "draw", noted)
    return found


def test_what_readers_asked_for_last_is_drawn_ahead(
    make_ready: Callable[[Edition], object], next_edition: Edition, drawn: list[str]
) -> None:
    make_ready(next_edition)
    assert drawn == ASKED


def test_what_is_dear_is_left_until_it_is_asked_for(
    make_ready: Callable[[Edition], object],
    next_edition: Edition,
    drawn: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Gate, "is_dear", lambda _, kind: kind is not None and kind[0] == "matrix")
    make_ready(next_edition)
    assert drawn == ASKED[:1]


def test_nothing_is_drawn_ahead_while_a_reader_waits_and_the_edition_not_held_up_for_long(
    make_ready: Callable[[Edition], object],
    next_edition: Edition,
    drawn: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began, may_end = threading.Event(), threading.Event()

    def work() -> bool:
        began.set()
        return may_end.wait(PATIENCE)

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(GATE.work_out, "a reader's", work)
        assert began.wait(PATIENCE)
        monkeypatch.setattr(pages, "SECONDS_READY", 0.1)
        make_ready(next_edition)
        assert drawn == []
        may_end.set()
        assert reader.result(PATIENCE)
    monkeypatch.setattr(pages, "SECONDS_READY", PATIENCE)
    make_ready(next_edition)
    assert drawn == ASKED

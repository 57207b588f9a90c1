"""The edition in use: taken up whole, and kept when the database is not to be had."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path

import pytest

from s3dash.data.editions.store import EditionStore
from s3dash.errors import NoEdition
from s3dash.i18n import translator
from tests.conftest import DATA, publish_as_it_is
from tests.data.test_editions import FIRST, SECOND, THIRD
from tests.databases import Databases, PostgresDatabases, change


@pytest.fixture
def store(database_url: str) -> EditionStore:
    return EditionStore(database_url, DATA)


def test_a_new_edition_is_taken_up_and_the_old_one_stays_as_it_was(store: EditionStore) -> None:
    old = store.current()
    publish_as_it_is(store.editions, SECOND, "Anna", "Ny")
    assert store.current() is old
    store.refresh()
    assert store.current().number == 2
    assert store.current().dataset == SECOND.dataset
    assert old.number == 1 and len(old.dataset.rows("regions")) > 100


def test_a_store_that_watches_takes_it_up_by_itself_until_it_is_stopped(
    store: EditionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("s3dash.data.editions.store.SECONDS_BETWEEN_LOOKS", 0.05)
    before = set(threading.enumerate())
    stopped = store.watch()
    (watcher,) = set(threading.enumerate()) - before
    publish_as_it_is(store.editions, SECOND, "Anna", "Ny")
    until = time.monotonic() + 5
    while store.current().number == 1 and time.monotonic() < until:
        time.sleep(0.05)
    assert store.current().number == 2
    stopped.set()
    watcher.join(timeout=5)
    assert not watcher.is_alive()


def test_a_failure_that_nobody_foresaw_is_told_once_and_the_looking_goes_on(
    store: EditionStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("by nobody")

    with monkeypatch.context() as patched:
        patched.setattr(store.editions, "look", fail)
        for _ in range(3):
            store.look()
    assert store.current().number == 1
    assert set(store.problems) == {"look-failed"}
    told = store.problems["look-failed"].message(translator("sv"))
    assert told.endswith("ZeroDivisionError: by nobody")
    (record,) = (one for one in caplog.records if one.exc_info)
    assert record.exc_info is not None and record.exc_info[0] is ZeroDivisionError
    publish_as_it_is(store.editions, SECOND, "Anna", "Ny")
    store.look()
    assert (store.current().number, store.problems) == (2, {})


def test_an_edition_is_made_ready_before_it_is_in_use_and_taken_up_where_that_fails(
    store: EditionStore, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[tuple[int, int]] = []

    def fail(_: object) -> None:
        raise ZeroDivisionError("by nobody")

    store.before_use += [
        lambda edition: seen.append((edition.number, store.current().number)),
        fail,
    ]
    publish_as_it_is(store.editions, SECOND, "Anna", "Ny")
    store.look()
    assert seen == [(2, 1)]
    assert store.current().number == 2
    assert set(store.problems) == {"ready-failed"}
    assert store.problems["ready-failed"].message(translator("sv")).endswith("by nobody")
    assert any(one.exc_info and one.exc_info[0] is ZeroDivisionError for one in caplog.records)


def test_the_newest_of_several_is_taken_up(store: EditionStore) -> None:
    publish_as_it_is(store.editions, SECOND, "Anna", "Ny")
    publish_as_it_is(store.editions, THIRD, "Anna", "Nyare")
    store.refresh()
    assert store.current().number == 3


def test_without_its_database_the_store_goes_on_says_so_once_and_comes_back(
    store: EditionStore,
    databases: Databases,
    database_url: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO):
        with databases.away(database_url):
            for _ in range(3):
                store.refresh()
            assert store.current().number == 1
            assert set(store.problems) == {"database-unreachable"}
        store.refresh()
    assert store.problems == {}
    told = [record.getMessage() for record in caplog.records]
    assert told == ["store: database-unreachable", "store: no longer database-unreachable"]


def test_an_edition_that_cannot_be_read_is_passed_over_and_told(
    store: EditionStore, database_url: str
) -> None:
    publish_as_it_is(store.editions, SECOND, "Anna", "Ny")
    newest = publish_as_it_is(store.editions, THIRD, "Anna", "Nyare")[0]
    spoil = "UPDATE originals SET content = :zero WHERE sha256 = :sha256"
    change(database_url, spoil, zero=b"\0", sha256=newest.content_sha256)
    store.refresh()
    store.refresh()
    assert store.current().number == 2
    assert set(store.problems) == {"edition-3-unreadable"}
    store.editions.restore(1, "Anna", "Tillbaka")
    store.refresh()
    assert (store.current().number, store.problems) == (4, {})


def test_a_store_that_starts_without_its_folder_takes_it_up_later(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.write_text("not a folder")
    store = EditionStore(f"sqlite:///{folder}/editions.db", DATA)
    assert_without_database(store)
    folder.unlink()
    store.refresh()
    assert (store.current().number, store.problems) == (1, {})


def test_a_store_that_starts_without_its_server_takes_it_up_later(
    postgres_databases: PostgresDatabases,
) -> None:
    url = postgres_databases.new()
    with postgres_databases.away(url):
        store = EditionStore(url, DATA)
        assert_without_database(store)
    store.refresh()
    assert (store.current().number, store.problems) == (1, {})


def assert_without_database(store: EditionStore) -> None:
    assert set(store.problems) == {"database-unreachable"}
    with pytest.raises(NoEdition):
        store.current()


def test_a_refused_seed_does_not_keep_others_from_publishing(
    data_copy: Path, database_url: str
) -> None:
    (data_copy / "regions.csv").write_bytes(b"")
    store = EditionStore(database_url, data_copy)
    assert set(store.problems) == {"seed-refused"}
    publish_as_it_is(store.editions, FIRST, "Anna", "Första")
    store.refresh()
    assert store.current().number == 1
    assert store.current().dataset == FIRST.dataset

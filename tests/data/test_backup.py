"""The backup drill: a copy is made, the database is lost, the copy serves."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from deploy.backup import backed_up
from deploy.restore import restored
from s3dash.config import read_settings
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.errors import StoreRefused
from s3dash.serving.app import create_app
from tests.data.test_editions import SECOND, THIRD, begun, numbers, wood
from tests.databases import Databases, SqliteFiles, file_of

NAMES = {1: "Trä", 2: "Ved"}


@pytest.fixture
def copy(databases: Databases, database_url: str, tmp_path: Path) -> Path:
    """A copy of a database with two editions, whose database is lost since."""
    store = begun(database_url)
    store.publish(SECOND, "Anna", "Ny")
    made = backed_up(database_url, tmp_path / "copies", keep=3)
    store.publish(THIRD, "Anna", "Efter kopian")
    return made


def content_hashes(store: Editions) -> list[str]:
    return [record.content_sha256 for record in store.records()]


def test_a_restored_copy_serves_the_same_editions_and_goes_on_counting(
    databases: Databases, database_url: str, copy: Path
) -> None:
    hashes = content_hashes(Editions(database_url))[:2]
    elsewhere = databases.new()
    restored(elsewhere, copy)
    store = Editions(elsewhere)
    assert content_hashes(store) == hashes
    for record in store.records():
        # refused where the bytes are not those that were published
        store.content(record)
    assert (numbers(store), wood(store, 1), wood(store, 2)) == ([1, 2], NAMES[1], NAMES[2])
    record, is_new = store.publish(THIRD, "Anna", "Efter återläsningen")
    assert (record.number, is_new) == (3, True)


def test_the_app_serves_a_restored_copy_its_earlier_editions_too(tmp_path: Path) -> None:
    files = SqliteFiles(tmp_path)
    lost, url = files.new(), files.new()
    begun(lost).publish(SECOND, "Anna", "Ny")
    restored(url, backed_up(lost, tmp_path / "copies", keep=1))
    settings = read_settings({"S3DASH_DATABASE_URL": url, "S3DASH_BROWSER": "/no/browser"})
    store = EditionStore(url, settings.data_folder)
    client = create_app(store, settings).server.test_client()
    health = json.loads(client.get("/health").data)
    assert (health["edition"], health["problems"]) == (2, [])
    earlier = client.get("/sv/karta.csv?edition=1")
    assert earlier.status_code == 200
    assert "version-1" in earlier.headers["Content-Disposition"]


def test_nothing_is_ever_restored_over_something(database_url: str, copy: Path) -> None:
    before = content_hashes(Editions(database_url))
    with pytest.raises(SystemExit):
        restored(database_url, copy)
    assert content_hashes(Editions(database_url)) == before


def test_only_the_newest_copies_are_kept(database_url: str, tmp_path: Path) -> None:
    begun(database_url)
    made = [backed_up(database_url, tmp_path / "copies", keep=2) for _ in range(3)]
    assert sorted((tmp_path / "copies").iterdir()) == made[1:]


def test_a_copy_of_another_kind_of_database_is_refused(databases: Databases, copy: Path) -> None:
    other = "postgresql://a@b/c" if copy.suffix == ".db" else "sqlite:////tmp/no/editions.db"
    with pytest.raises(SystemExit, match="another kind"):
        restored(other, copy)


def test_a_damaged_file_gives_no_copy_and_a_damaged_copy_no_database(tmp_path: Path) -> None:
    files = SqliteFiles(tmp_path)
    url = files.new()
    begun(url)
    copy = backed_up(url, tmp_path / "copies", keep=3)
    content = bytearray(file_of(url).read_bytes())
    content[8192:16384] = b"\xff" * 8192
    file_of(url).write_bytes(content)
    with pytest.raises((SystemExit, sqlite3.DatabaseError)):
        backed_up(url, tmp_path / "copies", keep=3)
    assert list((tmp_path / "copies").iterdir()) == [copy]
    broken = tmp_path / "broken.db"
    broken.write_bytes(content)
    target = files.new()
    with pytest.raises((SystemExit, sqlite3.DatabaseError)):
        restored(target, broken)
    assert not file_of(target).exists()


def test_a_copy_that_is_made_while_somebody_publishes_has_nothing_of_it(
    database_url: str, databases: Databases, tmp_path: Path
) -> None:
    store = begun(database_url)
    made: list[Path] = []
    with suppress(StoreRefused), store.database.write_transaction() as (connection, number):
        assert number == 2
        made.append(backed_up(database_url, tmp_path / "copies", keep=3))
        connection.rollback()
    elsewhere = databases.new()
    restored(elsewhere, made[0])
    copied = Editions(elsewhere)
    assert numbers(copied) == [1]
    assert copied.publish(SECOND, "Anna", "Ny")[0].number == 2

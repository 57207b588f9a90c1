"""A database of an earlier release: brought to this one's tables, whole or not at all."""

from __future__ import annotations

import shutil
import threading
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.exc import IntegrityError

from s3dash.config import LANGUAGES, ROOT
from s3dash.data.editions import migrations
from s3dash.data.editions.database import REVISION, Database
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.errors import StoreRefused
from s3dash.i18n import translator
from tests.conftest import DATA
from tests.data.schema import schema_of, tables_of
from tests.data.test_editions import FIRST, SECOND, THIRD, changes_in, numbers, wood
from tests.databases import Databases, PostgresDatabases, before_changes, change, engine_of, file_of
from tests.postgres_server import name_of

# Made by the code of the first release: an edition, another one, and the first one restored.
FIRST_RELEASE = ROOT / "tests" / "editions" / "first_release.db"


# Its tables in PostgreSQL.
FIRST_TABLES = ROOT / "tests" / "editions" / "first_release_postgresql.sql"


@pytest.fixture
def first_release(database_url: str) -> str:
    """A database as the first release left it."""
    made_as_first(database_url)
    return database_url


def made_as_first(url: str) -> None:
    if url.startswith("sqlite"):
        file_of(url).parent.mkdir(exist_ok=True)
        shutil.copy(FIRST_RELEASE, file_of(url))
        return
    change(url, FIRST_TABLES.read_text(encoding="utf-8"))
    source, target = engine_of(f"sqlite:///{FIRST_RELEASE}"), engine_of(url)
    tables = sa.MetaData()
    tables.reflect(source)
    with source.connect() as read, target.begin() as written:
        for table in tables.sorted_tables:
            rows = [dict(row) for row in read.execute(sa.select(table)).mappings()]
            written.execute(sa.insert(table), rows)


def no_seed() -> Any:
    raise AssertionError


def opened(url: str) -> Editions:
    store = Editions(url)
    store.prepare(no_seed)
    return store


def test_the_database_of_the_first_release_says_nothing_of_its_tables(first_release: str) -> None:
    assert tables_of(first_release) == {"editions", "originals", "turn"}
    assert "'sha256'" in str(schema_of(first_release)["columns"])


def test_its_editions_are_read_as_they_were(first_release: str) -> None:
    store = opened(first_release)
    assert numbers(store) == [1, 2, 3]
    assert [wood(store, number) for number in (1, 2, 3)] == ["Trä", "Ved", "Trä"]
    first, second, third = store.records()
    assert (second.published_by, second.note) == ("Tillväxtverket", "Ny omgång")
    assert second.difference == {"domains": {"added": [], "removed": [], "changed": ["wood"]}}
    assert (third.restored_from, third.content_sha256) == (1, first.content_sha256)
    for record in (first, second, third):
        assert record.submission_sha256 == record.content_sha256
        assert record.original_kept
    assert store.original(second) == store.content(second)
    assert second.submission_name == "Ved.xlsx"


def test_they_are_restored_and_others_are_published_after_them(first_release: str) -> None:
    store = opened(first_release)
    restored = store.restore(2, "Region", "Tillbaka")
    assert (restored.number, restored.restored_from, wood(store, 4)) == (4, 2, "Ved")
    record, is_new = store.publish(THIRD, "Region", "Ny")
    assert (record.number, is_new, wood(store, 5)) == (5, True, "Virke")
    assert record.original_kept


def test_the_tables_are_held_to_what_those_of_a_new_database_are(
    databases: Databases, first_release: str
) -> None:
    opened(first_release)
    anew = databases.new()
    Editions(anew).prepare(lambda: FIRST)
    assert schema_of(first_release) == schema_of(anew)
    assert tables_of(anew) >= {"editions", "originals", "turn", "alembic_version"}


LOST_IN_SQLITE = [
    ("b TEXT", "b TEXT NOT NULL"),
    ("b TEXT", "b VARCHAR(9)"),
    ("b TEXT", "b TEXT DEFAULT ''"),
    ("b TEXT", "b TEXT COLLATE NOCASE"),
    ("b TEXT", "b TEXT CHECK (b <> '')"),
    ("b TEXT", "b TEXT UNIQUE"),
    ("b TEXT", 'b TEXT REFERENCES turn ("only")'),
    ("a INTEGER PRIMARY KEY", "a INTEGER"),
    ("a INTEGER PRIMARY KEY", "a INTEGER PRIMARY KEY AUTOINCREMENT"),
    (")", "); CREATE INDEX i ON t (lower(b))"),
    (")", ", c TEXT)"),
]


@pytest.mark.parametrize(("there", "lost"), LOST_IN_SQLITE)
def test_whatever_sqlite_may_lose_is_compared(tmp_path: Path, there: str, lost: str) -> None:
    schemas = []
    for number, old in enumerate((there, lost)):
        url = f"sqlite:///{tmp_path / f'{number}.db'}"
        table = "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)".replace(there, old, 1)
        for statement in ('CREATE TABLE turn ("only" INTEGER PRIMARY KEY)', *table.split(";")):
            change(url, statement)
        schemas.append(schema_of(url))
    assert schemas[0] != schemas[1]


def test_whatever_postgresql_may_lose_is_compared(postgres_databases: PostgresDatabases) -> None:
    url = postgres_databases.new()
    Editions(url).database.make_tables(may_migrate=True)
    seen = [schema_of(url)]
    for loss in (
        "ALTER note DROP NOT NULL",
        "ALTER note SET DEFAULT ''",
        "ALTER note TYPE VARCHAR(9)",
        'ALTER note TYPE TEXT COLLATE "C"',
        "ADD CHECK (number > 0)",
        "ADD UNIQUE (published_at)",
        "ALTER number ADD GENERATED BY DEFAULT AS IDENTITY",
        "DROP CONSTRAINT editions_content_sha256_fkey",
        "ADD FOREIGN KEY (content_sha256) REFERENCES originals ON DELETE CASCADE",
        "DROP CONSTRAINT editions_pkey",
        "ADD COLUMN another TEXT",
    ):
        change(url, f"ALTER TABLE editions {loss}")
        seen.append(schema_of(url))
    change(url, "CREATE INDEX i ON editions (lower(note))")
    seen.append(schema_of(url))
    assert all(before != after for before, after in pairwise(seen))


def test_what_points_to_no_file_is_refused_as_before(first_release: str) -> None:
    opened(first_release)
    engine = engine_of(first_release)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", lambda one, _: one.execute("PRAGMA foreign_keys = ON"))
    with engine.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(sa.text("UPDATE editions SET content_sha256 = 'no file'"))


def test_the_newest_step_is_the_one_that_the_program_asks_for() -> None:
    steps = Config()
    steps.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(steps).get_current_head() == REVISION


def test_a_second_start_changes_nothing(first_release: str) -> None:
    opened(first_release)
    store = Editions(first_release)
    seen = changes_in(store.database)
    store.prepare(no_seed)
    assert seen == []


def test_no_number_is_taken_by_the_change(first_release: str) -> None:
    store = opened(first_release)
    assert store.publish(THIRD, "Region", "Ny")[0].number == 4


def changed(url: str, stopped_at: int = 0) -> int:
    """Change the tables, interrupted before a change or commit; how many there were."""
    database = Database(url)
    seen = changes_in(database, stopped_at)
    database.make_tables(may_migrate=True)
    return len(seen)


def test_a_change_that_is_interrupted_leaves_the_earlier_tables_whole(
    databases: Databases, first_release: str
) -> None:
    schema = schema_of(first_release)
    copy = databases.new()
    made_as_first(copy)
    count = changed(copy)
    assert count > 8
    for at in range(1, count + 1):
        # where a step tidies up, it finds its connection gone
        with pytest.raises((KeyboardInterrupt, StoreRefused)):
            changed(first_release, at)
        assert schema_of(first_release) == schema
    assert numbers(opened(first_release)) == [1, 2, 3]


def test_a_process_that_serves_changes_no_tables(
    databases: Databases, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_as_first(database_url)
    with databases.away(database_url), monkeypatch.context() as elsewhere:
        # a file that is away would be made anew
        elsewhere.setattr(Database, "make_tables", refused)
        store = EditionStore(database_url, DATA)
    assert set(store.problems) == {"database-unreachable"}
    store.refresh()
    refusal = store.problems["database-unreachable"]
    assert isinstance(refusal, StoreRefused) and refusal.key == "error-store-earlier"
    for language in LANGUAGES:
        assert name_of(database_url) in refusal.message(translator(language))
    assert "alembic_version" not in tables_of(database_url)
    opened(database_url)
    store.refresh()
    assert (store.current().number, store.problems) == (3, {})


def refused(database: Database, **_: Any) -> None:
    raise database.unreachable("away")


def test_the_first_process_changes_them_when_it_starts(first_release: str) -> None:
    store = EditionStore(first_release, DATA)
    assert (store.current().number, store.problems) == (3, {})
    assert "alembic_version" in tables_of(first_release)


def test_tables_of_a_later_release_are_left_alone(first_release: str) -> None:
    opened(first_release)
    change(first_release, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreRefused) as caught:
        opened(first_release)
    assert caught.value.key == "error-store-later"


def test_of_two_that_start_at_once_one_changes_them_and_the_other_waits(
    first_release: str,
) -> None:
    first, second = Database(first_release), Database(first_release)
    waits = threading.Event()
    by_first: list[int] = []
    by_second: list[bool] = []
    other = threading.Thread(target=second.make_tables, kwargs={"may_migrate": True})

    def first_changes() -> None:
        by_first.append(1)
        # the first has the turn, which the other asks for
        if len(by_first) == 2:
            other.start()
            assert waits.wait(timeout=30)

    def second_changes() -> None:
        by_second.append("alembic_version" in tables_of(first_release))
        waits.set()

    before_changes(first.engine, first_changes)
    before_changes(second.engine, second_changes)
    first.make_tables(may_migrate=True)
    other.join(timeout=30)
    assert not other.is_alive()
    # it asked for the turn before, and had nothing left to do after
    assert len(by_first) > 8 and by_second == [False, True]
    store = Editions(first_release)
    assert numbers(store) == [1, 2, 3]
    assert store.publish(SECOND, "Region", "Ny")[1]

"""A database of an earlier release: brought to this one's tables, whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

from s3dash.config import LANGUAGES, ROOT
from s3dash.data.editions import migrations
from s3dash.data.editions.database import REVISION, Database
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.errors import StoreRefused
from s3dash.i18n import translator
from tests.conftest import DATA
from tests.data.test_editions import FIRST, SECOND, THIRD, numbers, wood

pytestmark = pytest.mark.usefixtures("same_cells_read_once")

# Made by the code of the first release: an edition, another one, and the first one restored.
FIRST_RELEASE = ROOT / "tests" / "editions" / "first_release.db"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return Path(shutil.copy(FIRST_RELEASE, tmp_path / "editions.db"))


def no_seed() -> Any:
    raise AssertionError


def opened(database: Path) -> Editions:
    store = Editions(f"sqlite:///{database}")
    store.prepare(no_seed)
    return store


def tables_in(database: Path) -> dict[str, Any]:
    """All that the database says of its tables; constraints by what they hold, not by name."""
    inspector = sa.inspect(sa.create_engine(f"sqlite:///{database}", poolclass=sa.NullPool))
    return {
        table: {
            "columns": [
                (one["name"], str(one["type"]), one["nullable"], one["default"])
                for one in inspector.get_columns(table)
            ],
            "key": inspector.get_pk_constraint(table)["constrained_columns"],
            "foreign": [
                (one["constrained_columns"], one["referred_table"], one["referred_columns"])
                for one in inspector.get_foreign_keys(table)
            ],
            "unique": inspector.get_unique_constraints(table),
            "checks": inspector.get_check_constraints(table),
            "indexes": inspector.get_indexes(table),
        }
        for table in sorted(inspector.get_table_names())
    }


def test_the_database_of_the_first_release_says_nothing_of_its_tables(database: Path) -> None:
    tables = tables_in(database)
    assert set(tables) == {"editions", "originals", "turn"}
    assert "sha256" in [column[0] for column in tables["editions"]["columns"]]


def test_its_editions_are_read_as_they_were(database: Path) -> None:
    store = opened(database)
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


def test_they_are_restored_and_others_are_published_after_them(database: Path) -> None:
    store = opened(database)
    restored = store.restore(2, "Region", "Tillbaka")
    assert (restored.number, restored.restored_from, wood(store, 4)) == (4, 2, "Ved")
    record, is_new = store.publish(THIRD, "Region", "Ny")
    assert (record.number, is_new, wood(store, 5)) == (5, True, "Virke")
    assert record.original_kept


def test_the_tables_are_those_that_a_new_database_gets(database: Path, tmp_path: Path) -> None:
    opened(database)
    anew = tmp_path / "anew.db"
    Editions(f"sqlite:///{anew}").prepare(lambda: FIRST)
    found, expected = tables_in(database), tables_in(anew)
    assert found == expected
    assert expected["editions"]["foreign"] == [(["content_sha256"], "originals", ["sha256"])]


def test_what_points_to_no_file_is_refused_as_before(database: Path) -> None:
    opened(database)
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE editions SET content_sha256 = 'no file'")
    connection.close()


def test_the_newest_step_is_the_one_that_the_program_asks_for() -> None:
    steps = Config()
    steps.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(steps).get_current_head() == REVISION


def test_a_second_start_changes_nothing(database: Path) -> None:
    opened(database)
    before = database.read_bytes()
    opened(database)
    assert database.read_bytes() == before


def test_no_number_is_taken_by_the_change(database: Path) -> None:
    store = opened(database)
    assert store.publish(THIRD, "Region", "Ny")[0].number == 4


def changed(database: Path, stopped_at: int = 0) -> int:
    """Change the tables, interrupted before a statement or commit; how many there were."""
    store = Database(f"sqlite:///{database}")
    seen = []

    def count(*call: Any) -> None:
        seen.append(call)
        if len(seen) == stopped_at:
            raise KeyboardInterrupt

    sa.event.listen(store.engine, "before_cursor_execute", count)
    sa.event.listen(store.engine, "commit", count)
    store.make_tables(may_migrate=True)
    return len(seen)


def test_a_change_that_is_interrupted_leaves_the_earlier_tables_whole(
    database: Path, tmp_path: Path
) -> None:
    tables = tables_in(database)
    count = changed(Path(shutil.copy(database, tmp_path / "copy.db")))
    assert count > 15
    for at in range(1, count + 1):
        # where a step tidies up, it finds its connection gone
        with pytest.raises((KeyboardInterrupt, StoreRefused)):
            changed(database, at)
        assert tables_in(database) == tables
    assert numbers(opened(database)) == [1, 2, 3]


def test_a_process_that_serves_changes_no_tables(database: Path, tmp_path: Path) -> None:
    away = tmp_path / "away.db"
    database.rename(away)
    folder = tmp_path / "editions.db"
    folder.mkdir()
    store = EditionStore(f"sqlite:///{database}", DATA)
    assert set(store.problems) == {"database-unreachable"}
    folder.rmdir()
    away.rename(database)
    store.refresh()
    refused = store.problems["database-unreachable"]
    assert isinstance(refused, StoreRefused) and refused.key == "error-store-earlier"
    for language in LANGUAGES:
        assert "editions.db" in refused.message(translator(language))
    assert "alembic_version" not in tables_in(database)
    opened(database)
    store.refresh()
    assert (store.current().number, store.problems) == (3, {})


def test_the_first_process_changes_them_when_it_starts(database: Path) -> None:
    store = EditionStore(f"sqlite:///{database}", DATA)
    assert (store.current().number, store.problems) == (3, {})
    assert "alembic_version" in tables_in(database)


def test_tables_of_a_later_release_are_left_alone(database: Path) -> None:
    opened(database)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StoreRefused) as caught:
        opened(database)
    assert caught.value.key == "error-store-later"


def test_two_that_start_at_once_change_them_once(database: Path) -> None:
    first, second = (Database(f"sqlite:///{database}") for _ in range(2))
    assert first._has_earlier_tables() and second._has_earlier_tables()
    first._migrate()
    second._migrate()
    store = Editions(f"sqlite:///{database}")
    assert numbers(store) == [1, 2, 3]
    assert store.publish(SECOND, "Region", "Ny")[1]

"""Editions: published whole or not at all, in order, and never lost."""

from __future__ import annotations

import hashlib
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from s3dash.config import LANGUAGES, ROOT
from s3dash.data.editions.database import Database
from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import Submission, read_path, read_submission
from s3dash.errors import DatasetRefused, SettingRefused, StoreRefused
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES
from tests.conftest import DATA, copy_of_tiny, dataset_of
from tests.databases import Databases, before_changes, change
from tests.workbooks import exported

SEED = 20261124
KILLED = "tests.data.kill_publisher"


def submission(name: str = "Trä", region: str = "Ådala") -> Submission:
    """The tiny dataset as a workbook, with names of its own for a domain and a region."""
    rows = copy_of_tiny()
    rows["domains"][0]["name_sv"] = name
    rows["regions"][0]["name_sv"] = region
    return read_submission(exported(dataset_of(rows)), f"{name}.xlsx")


FIRST, SECOND, THIRD = (submission(name) for name in ("Trä", "Ved", "Virke"))


@pytest.fixture
def editions(database_url: str) -> Editions:
    """A store whose first edition is FIRST."""
    return begun(database_url)


def begun(url: str) -> Editions:
    store = Editions(url)
    store.prepare(lambda: FIRST)
    return store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The file of an SQLite database."""
    return tmp_path / "var" / "editions.db"


@pytest.fixture
def in_file(database: Path) -> Editions:
    """A store in a file, whose first edition is FIRST."""
    return begun(f"sqlite:///{database}")


def changes_in(database: Database, stopped_at: int = 0) -> list[int]:
    """Gets a number for each change of a database and each commit from now on.

    Args:
        database: is watched.
        stopped_at: the number before which what is done is interrupted.
    """
    seen: list[int] = []

    def happens() -> None:
        seen.append(len(seen) + 1)
        if seen[-1] == stopped_at:
            raise KeyboardInterrupt

    before_changes(database.engine, happens)
    return seen


def numbers(store: Editions) -> list[int]:
    return [record.number for record in store.records()]


def wood(store: Editions, number: int) -> str:
    """What the domain is called in an edition."""
    record = next(one for one in store.records() if one.number == number)
    return str(store.dataset(record).row("domains", "wood").name_sv)


# ---- publishing ---------------------------------------------------------------------------------


def test_an_empty_store_is_seeded_once(database_url: str, editions: Editions) -> None:
    def not_again() -> Submission:
        raise AssertionError

    editions.prepare(not_again)
    Editions(database_url).prepare(not_again)
    assert numbers(editions) == [1]


def test_the_seed_has_the_day_that_its_package_gives(database_url: str) -> None:
    store = Editions(database_url)
    store.prepare(lambda: read_path(DATA))
    (record,) = store.records()
    assert record.as_json()["published_at"] == "2026-11-29T00:00:00Z"
    assert record.difference is None


def test_an_edition_keeps_its_file_byte_for_byte_and_all_that_is_known_of_it(
    editions: Editions,
) -> None:
    record, is_new = editions.publish(SECOND, "Anna", "Ny omgång")
    assert is_new
    assert editions.records()[1] == record == editions.latest()
    assert editions.original(record) == ("Ved.xlsx", SECOND.original)
    assert record.submission_sha256 == hashlib.sha256(SECOND.original).hexdigest()
    assert (record.number, record.published_by, record.note) == (2, "Anna", "Ny omgång")
    assert record.counts == SECOND.accepted().counts
    assert record.difference == {"domains": {"added": [], "removed": [], "changed": ["wood"]}}
    assert record.restored_from is None


def test_words_come_back_as_they_were_written_and_counts_in_the_order_of_the_tables(
    editions: Editions,
) -> None:
    words = "Å\u0308 🌲 'citat' \"dubbla\" %s %(x)s :by \\ {} \n\t; DROP TABLE turn; -- \u00a0"
    record, _ = editions.publish(SECOND, words, words[::-1])
    stored = editions.records()[1]
    assert (stored.published_by, stored.note) == (words, words[::-1])
    assert list(stored.counts) == list(TABLES) == list(record.counts)


def test_the_same_bytes_add_nothing(editions: Editions) -> None:
    record, is_new = editions.publish(FIRST, "Anna", "Igen")
    assert (record.number, is_new) == (1, False)
    assert numbers(editions) == [1]
    assert editions.publish(SECOND, "Anna", "Ny")[0].number == 2


def test_a_file_with_a_fault_publishes_nothing(editions: Editions) -> None:
    broken = read_submission(SECOND.original[:-100], "s3.xlsx")
    with pytest.raises(DatasetRefused):
        editions.publish(broken, "Anna", "Trasig")
    assert numbers(editions) == [1]


def test_a_workbook_with_nothing_to_show_is_not_published(editions: Editions) -> None:
    empty = read_submission(
        workbook_bytes({}, {}, in_words=False, t=translator("sv")), "template.xlsx"
    )
    assert empty.dataset is not None
    assert {one.table for one in empty.warnings} == {"regions", "domains", "rounds"}
    with pytest.raises(DatasetRefused) as caught:
        editions.publish(empty, "Anna", "Tom")
    assert {fault.key for fault in caught.value.faults} == {"fault-no-rows"}
    assert numbers(editions) == [1]


def test_going_back_adds_a_number_with_the_old_content(editions: Editions) -> None:
    editions.publish(SECOND, "Anna", "Ny")
    record = editions.restore(1, "Bo", "Fel fil")
    first = editions.records()[0]
    assert (record.number, record.restored_from) == (3, 1)
    assert record.content_sha256 == first.content_sha256
    assert record.submission_sha256 == first.submission_sha256
    assert (wood(editions, 2), wood(editions, 3)) == ("Ved", "Trä")
    assert record.difference == {"domains": {"added": [], "removed": [], "changed": ["wood"]}}
    assert editions.restore(3, "Bo", "En gång till").number == 4


def test_going_back_to_what_never_was_is_refused(editions: Editions) -> None:
    with pytest.raises(StoreRefused) as caught:
        editions.restore(7, "Bo", "?")
    for language in LANGUAGES:
        assert "7" in caught.value.message(translator(language))
    assert numbers(editions) == [1]


def test_bytes_that_changed_in_the_database_are_not_used(
    editions: Editions, database_url: str
) -> None:
    change(database_url, "UPDATE originals SET content = :other", other=SECOND.original)
    with pytest.raises(DatasetRefused):
        editions.dataset(editions.records()[0])


def test_a_file_that_is_lost_from_the_database_is_told_and_does_not_keep_others_from_landing(
    editions: Editions, database_url: str
) -> None:
    if database_url.startswith("postgresql"):
        change(database_url, "ALTER TABLE editions DROP CONSTRAINT editions_content_sha256_fkey")
    change(database_url, "DELETE FROM originals")
    with pytest.raises(DatasetRefused):
        editions.dataset(editions.records()[0])
    record, _ = editions.publish(SECOND, "Anna", "Ny")
    assert (record.number, record.difference) == (2, None)


def test_a_store_that_is_interrupted_while_it_is_made_can_be_made_again(
    databases: Databases, database_url: str
) -> None:
    count = changes_while_made(database_url)
    assert count > 8
    for at in range(1, count + 1):
        databases.empty(database_url)
        with pytest.raises(KeyboardInterrupt):
            changes_while_made(database_url, at)
        assert numbers(begun(database_url)) == [1]


def changes_while_made(url: str, stopped_at: int = 0) -> int:
    store = Editions(url)
    seen = changes_in(store.database, stopped_at)
    store.prepare(lambda: FIRST)
    return len(seen)


def test_a_folder_that_is_too_large_to_be_read_back_is_not_published(data_copy: Path) -> None:
    descriptor = data_copy / "datapackage.json"
    (data_copy / "large.bin").write_bytes(bytes(11 * 2**20))
    text = descriptor.read_text("utf-8").replace("europe.geojson", "large.bin")
    descriptor.write_text(text, encoding="utf-8")
    assert [fault.key for fault in read_path(data_copy).faults] == ["fault-too-big"]


# ---- two at once, killed, full ------------------------------------------------------------------


def command(url: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "s3dash", *arguments],
        cwd=ROOT,
        env={"S3DASH_DATABASE_URL": url, "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_publishers_at_once_both_land_in_order(
    editions: Editions, database_url: str, tmp_path: Path
) -> None:
    started = []
    for one in (SECOND, THIRD):
        path = tmp_path / one.name
        path.write_bytes(one.original)
        started.append(command(database_url, "publish", str(path), "--by", one.name, "--note", "-"))
    for process in started:
        output, errors = process.communicate(timeout=60)
        assert process.returncode == 0, output + errors
    records = editions.records()
    assert [record.number for record in records] == [1, 2, 3]
    assert {record.published_by for record in records[1:]} == {SECOND.name, THIRD.name}
    for before, record in pairwise(records):
        assert before.content_sha256 != record.content_sha256
        assert record.difference == {"domains": {"added": [], "removed": [], "changed": ["wood"]}}
        assert record.published_at >= before.published_at


@pytest.fixture
def killed_publisher(database_url: str, tmp_path: Path) -> Iterator[Callable[[str], int]]:
    """Starts processes that publish SECOND and are killed at a moment, and tells how each ended."""
    workbook = tmp_path / SECOND.name
    workbook.write_bytes(SECOND.original)
    with subprocess.Popen(
        [sys.executable, "-m", KILLED, database_url, str(workbook)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        asked, told = process.stdin, process.stdout
        assert asked and told

        def at(moment: str) -> int:
            asked.write(f"{moment}\n")
            asked.flush()
            return int(told.readline())

        yield at
        asked.close()


def test_a_publisher_that_is_killed_leaves_the_old_edition_or_the_new_one(
    databases: Databases, database_url: str, killed_publisher: Callable[[str], int]
) -> None:
    store = begun(database_url)
    seen = changes_in(store.database)
    store.publish(SECOND, "Den som inte dör", "Ostört")
    # from before the first change over the commit to after it, and moments in between
    lines = len(seen) + 2
    assert lines >= 7
    chance = random.Random(SEED)  # noqa: S311
    between = [(chance.randrange(lines - 1), chance.uniform(0, 0.02)) for _ in range(4)]
    ends = []
    for line, seconds in [(line, 0.0) for line in range(lines)] + between:
        databases.empty(database_url)
        editions = begun(database_url)
        ended = killed_publisher(f"{line}:{seconds}")
        assert ended in {-signal.SIGKILL, 0}
        found = numbers(editions)
        assert found in ([1], [1, 2])
        assert wood(editions, found[-1]) == ("Trä" if found == [1] else "Ved")
        after, _ = editions.publish(THIRD, "Nästa", "Efter avbrottet")
        assert after.number == found[-1] + 1
        ends.append((ended, len(found)))
    # the moments reach from before the first statement to after the commit
    assert (-signal.SIGKILL, 1) in ends
    assert (-signal.SIGKILL, 2) in ends


def wide_submission() -> Submission:
    """The tiny dataset with texts that do not pack well: some 400 kB."""
    rows = copy_of_tiny()
    chance = random.Random(SEED)  # noqa: S311
    rows["sources"] += [
        {"source_code": f"s{number}", "source_kind": "public_document",
         "title": chance.randbytes(200).hex()}
        for number in range(1500)
    ]  # fmt: skip
    return read_submission(exported(dataset_of(rows)), "wide.xlsx")


def test_a_full_disk_is_told_and_leaves_the_old_edition(
    in_file: Editions,
) -> None:
    def small(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 50")

    sa.event.listen(in_file.database.engine, "connect", small)
    with pytest.raises(StoreRefused) as caught:
        in_file.publish(wide_submission(), "Anna", "För stor")
    assert caught.value.key == "error-store-full"
    assert "Disken är full" in caught.value.message(translator("sv"))
    assert numbers(in_file) == [1]
    assert wood(in_file, 1) == "Trä"


def test_a_disk_that_takes_no_more_is_told_by_the_command_and_leaves_the_old_edition(
    in_file: Editions, database: Path, tmp_path: Path
) -> None:
    workbook = tmp_path / "wide.xlsx"
    workbook.write_bytes(wide_submission().original)
    limit = database.stat().st_size + 100_000
    assert workbook.stat().st_size > 200_000
    process = subprocess.run(
        [sys.executable, "-m", "s3dash", "publish", str(workbook), "--by", "A", "--note", "B"],
        cwd=ROOT,
        env={"S3DASH_DATABASE_URL": f"sqlite:///{database}", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert process.returncode == 1
    assert "Traceback" not in process.stderr
    assert "Inget är ändrat" in process.stderr
    assert numbers(in_file) == [1]
    assert wood(in_file, 1) == "Trä"


# ---- addresses that lead nowhere ----------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    ["", "editions.db", "mysql://x/y", "sqlite://", "postgresql://host", "::", "sqlite+x:///a"],
)
def test_an_address_that_cannot_be_meant_is_refused(url: str) -> None:
    with pytest.raises(SettingRefused) as caught:
        Editions(url)
    assert "S3DASH_DATABASE_URL" in caught.value.message(translator("sv"))


Break = Callable[[Path], object]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"no database" * 100),
        lambda path: path.write_bytes(b""),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["gone", "other", "empty", "a folder"],
)
def test_a_database_that_cannot_be_read_is_told_and_not_made_anew(
    in_file: Editions, database: Path, damage: Break
) -> None:
    damage(database)
    with pytest.raises(StoreRefused):
        in_file.records()
    assert not database.is_file() or database.stat().st_size in {0, 1100}


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://context:hemligt@127.0.0.1:1/s3",
        "postgresql://127.0.0.1:1/s3?user=context&password=hemligt",
    ],
)
def test_a_password_in_the_address_is_never_shown(url: str) -> None:
    store = Editions(url)
    with pytest.raises(StoreRefused) as caught:
        store.records()
    for language in LANGUAGES:
        words = caught.value.message(translator(language))
        assert "hemligt" not in words and "context" in words

"""Editions that are not in use, by number: read when asked for, few kept, refused in words."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from s3dash.config import LANGUAGES, ROOT
from s3dash.data.editions import earlier
from s3dash.data.editions.earlier import EarlierEditions
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.errors import Busy, EditionUnreadable, NoSuchEdition, StoreRefused
from s3dash.i18n import translator
from s3dash.model import TABLES
from tests.conftest import DATA
from tests.data.test_editions import FIRST, SECOND, THIRD, submission

FIRST_RELEASE = ROOT / "tests" / "editions" / "first_release.db"
PATIENCE = 20


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five editions, of which the fourth is damaged."""
    path = tmp_path_factory.mktemp("earlier") / "editions.db"
    editions = Editions(f"sqlite:///{path}")
    editions.prepare(lambda: FIRST)
    for one in (SECOND, THIRD, submission("Sly"), submission("Kvist")):
        editions.publish(one, "Anna", "Ny")
    sha256 = editions.records()[3].content_sha256
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE originals SET content = ? WHERE sha256 = ?", [b"no", sha256])
    connection.close()
    return path


@pytest.fixture
def store(database: Path) -> EditionStore:
    return EditionStore(f"sqlite:///{database}", DATA)


@pytest.fixture
def kept(database: Path) -> EarlierEditions:
    return EarlierEditions(Editions(f"sqlite:///{database}"))


def wood(edition: Edition) -> str:
    return str(edition.dataset.row("domains", "wood").name_sv)


def test_every_edition_that_can_be_read_is_had_by_its_number(store: EditionStore) -> None:
    assert store.edition(5) is store.current()
    assert [wood(store.edition(number)) for number in (1, 2, 3, 5)] == [
        "Trä",
        "Ved",
        "Virke",
        "Kvist",
    ]
    assert store.edition(2).number == 2
    assert store.edition(3) is store.edition(3)


def test_all_tables_of_the_first_release_are_read(tmp_path: Path) -> None:
    path = Path(shutil.copy(FIRST_RELEASE, tmp_path / "editions.db"))
    store = EditionStore(f"sqlite:///{path}", DATA)
    first = store.edition(1)
    assert store.current().number == 3
    _, original = store.editions.content(first.record)
    sheets = load_workbook(BytesIO(original), read_only=True)
    assert set(first.record.counts) == set(TABLES) & set(sheets.sheetnames)
    for name in first.record.counts:
        heading, *rows = sheets[name].iter_rows(values_only=True)
        frame = first.dataset.table(name)
        assert set(heading) <= set(frame.columns), name
        expected = [str(row[0]) for row in rows]
        assert [str(code) for code in frame[heading[0]]] == expected, name
    assert wood(store.edition(2)) == "Ved"


def test_only_those_that_were_asked_for_last_are_kept(kept: EarlierEditions) -> None:
    for number in (1, 2, 1, 3):
        kept.read(number)
    assert kept.numbers == [1, 3]
    assert kept.kept(2) is None and kept.kept(1) is kept.read(1)


def test_the_edition_that_was_in_use_until_now_is_kept_without_being_read(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'editions.db'}"
    editions = Editions(url)
    editions.prepare(lambda: FIRST)
    store = EditionStore(url, DATA)
    before = store.current()
    editions.publish(SECOND, "Anna", "Ny")
    store.refresh()
    assert store.current().number == 2
    assert store.edition(1) is before


def test_one_that_another_process_has_in_use_already_is_read(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'editions.db'}"
    editions = Editions(url)
    editions.prepare(lambda: FIRST)
    store = EditionStore(url, DATA)
    editions.publish(SECOND, "Anna", "Ny")
    assert (store.current().number, store.edition(2).number) == (1, 2)


@pytest.mark.parametrize("number", [6, 999_999_999])
def test_a_number_that_no_edition_has_is_refused_with_the_latest(
    store: EditionStore, number: int
) -> None:
    with pytest.raises(NoSuchEdition) as caught:
        store.edition(number)
    for language in LANGUAGES:
        words = caught.value.message(translator(language))
        assert str(number) in words and "5" in words


def test_one_that_cannot_be_read_is_refused_and_tells_why(store: EditionStore) -> None:
    with pytest.raises(EditionUnreadable) as caught:
        store.edition(4)
    assert [fault.key for fault in caught.value.faults] == ["fault-damaged"]
    for language in LANGUAGES:
        assert "4" in caught.value.message(translator(language))
    assert store.current().number == 5 and store.earlier.numbers == []


def test_without_the_database_what_is_kept_is_had_and_the_rest_refused_at_once(
    database: Path, store: EditionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = store.edition(1)
    away = Path(shutil.move(database, tmp_path / "away.db"))
    try:
        with pytest.raises(StoreRefused) as caught:
            store.edition(2)
        assert caught.value.key == "error-store-unreachable"
        store.refresh()
        with monkeypatch.context() as patched:
            patched.setattr(store.earlier, "read", _never)
            with pytest.raises(StoreRefused) as caught:
                store.edition(3)
            assert caught.value.key == "error-store-unreachable"
            assert store.edition(1) is kept and store.edition(5) is store.current()
    finally:
        shutil.move(away, database)
    store.refresh()
    assert store.edition(3).number == 3


def _never(_: int) -> Edition:
    raise AssertionError


def test_a_refusal_is_remembered_for_a_moment_and_few_are(
    kept: EarlierEditions, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    found = kept._editions.record

    def record(number: int) -> object:
        asked.append(number)
        return found(number)

    monkeypatch.setattr(kept._editions, "record", record)
    monkeypatch.setattr(earlier, "MOST_REFUSED", 2)
    for number in (4, 9, 4, 9, 10, 9, 4):
        with pytest.raises(StoreRefused):
            kept.read(number)
    assert asked == [4, 9, 10, 4]
    assert len(kept._refused) == 2
    assert all(refused.__traceback__ is None for _, refused in kept._refused.values())
    monkeypatch.setattr(earlier, "SECONDS_REFUSED", 0.0)
    with pytest.raises(NoSuchEdition):
        kept.read(10)
    assert asked[-1] == 10 and len(asked) == 5


class Held:
    """A gate that lets nothing through until it is told to."""

    def __init__(self) -> None:
        self.has_begun = threading.Event()
        self.may_end = threading.Event()
        self.kinds: list[object] = []

    def __call__(self, kind: object, make: Callable[[], Edition]) -> Edition:
        self.kinds.append(kind)
        self.has_begun.set()
        assert self.may_end.wait(PATIENCE)
        return make()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=16) as found:
        yield found


def until(holds: Callable[[], bool]) -> None:
    waited = threading.Event()
    for _ in range(PATIENCE * 100):
        if holds():
            return
        waited.wait(0.01)
    raise AssertionError


def test_who_asks_for_what_is_being_read_waits_for_it(
    kept: EarlierEditions, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(earlier, "MOST_WAITING", 3)
    kept.work_out = held = Held()
    first = pool.submit(kept.read, 1)
    assert held.has_begun.wait(PATIENCE)
    others = [pool.submit(kept.read, 1) for _ in range(3)]
    until(lambda: kept._waiting[1] == 3)
    with pytest.raises(Busy):
        kept.read(1)
    held.may_end.set()
    assert {id(one.result(PATIENCE)) for one in (first, *others)} == {id(kept.read(1))}
    assert held.kinds == [earlier.KIND]
    assert not kept._waiting and not kept._under_way


def test_a_flood_of_numbers_is_refused_while_one_after_the_other_is_read(
    kept: EarlierEditions, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(earlier, "MOST_UNDER_WAY", 2)
    kept.work_out = held = Held()
    first = pool.submit(kept.read, 1)
    assert held.has_begun.wait(PATIENCE)
    second = pool.submit(kept.read, 2)
    until(lambda: len(kept._under_way) == 2)
    for number in (3, 5):
        with pytest.raises(Busy):
            kept.read(number)
    # a number that no edition has takes nobody's place
    with pytest.raises(NoSuchEdition):
        kept.read(77)
    assert len(held.kinds) == 1  # the second waits for its turn
    held.may_end.set()
    assert [one.result(PATIENCE).number for one in (first, second)] == [1, 2]
    assert kept.read(3).number == 3

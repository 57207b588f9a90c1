"""A watched folder: what is taken up, when, and what is told, whatever happens meanwhile."""

from __future__ import annotations

import errno
import json
import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from s3dash.cli.files import replace_together
from s3dash.config import LANGUAGES
from s3dash.data.editions.notices import PUBLISHED as NOTED
from s3dash.data.editions.notices import Notice
from s3dash.errors import FileNotWritten, FolderNotWatched, StoreRefused
from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.inbox.answer import FAILED, PUBLISHED, REFUSED, Answer
from s3dash.inbox.board import Board
from s3dash.inbox.folder import Replaced, Signature, files_in, read_rested, report_names
from s3dash.inbox.taking_up import AGAIN_SECONDS, Inbox
from s3dash.inbox.watching import watch_until

REST, PATIENCE = 3.0, 60.0


class Store:
    """A database that can be away: what it was told."""

    def __init__(self) -> None:
        self.is_away = False
        self.notices: dict[str, Notice] = {}

    def _ask(self) -> None:
        if self.is_away:
            raise StoreRefused("error-store-unreachable", place="db", why="gone")

    def tell(self, _: str, notices: Mapping[str, Notice | None]) -> None:
        self._ask()
        for name, notice in notices.items():
            self.notices.pop(name, None)
            if notice is not None:
                self.notices[name] = notice

    def told(self, _: str) -> set[str]:
        self._ask()
        return {name for name, one in self.notices.items() if one.kind != NOTED}

    @property
    def kinds(self) -> dict[str, str]:
        return {name: one.kind for name, one in self.notices.items()}


class Giver:
    """Takes every file, or refuses one that says so; remembers what it was given."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.terms: dict[str, Any] = {"struck": None}
        self.given: list[tuple[str, bytes]] = []
        self.known: list[str] = []
        self.meanwhile: Callable[[], object] = lambda: None

    def publish(self, name: str, content: bytes, sha256: str, *, is_known: bool) -> Answer:
        self.store._ask()
        self.meanwhile()
        self.given.append((name, content))
        self.known += [name] if is_known else []
        if b"fault" in content:
            return self._answer(name, sha256, REFUSED, None)
        if b"crash" in content:
            return self._answer(name, sha256, FAILED, None)
        return self._answer(name, sha256, PUBLISHED, len(self.given) + 1)

    def refuse(self, name: str, faults: tuple[Fault, ...]) -> Answer:
        self.given.append((name, faults[0].key.encode()))
        return self._answer(name, "", REFUSED, None)

    def _answer(self, name: str, sha256: str, outcome: str, edition: int | None) -> Answer:
        report = {"file": name, "sha256": sha256, **self.terms, "outcome": outcome}
        return Answer(outcome, f"key-{outcome}", {}, edition, f"<p>{outcome}", report)


class Bench:
    """An inbox with a clock that is moved by hand."""

    def __init__(self, folder: Path, **parts: Any) -> None:
        self.folder, self.time = folder, 0.0
        self.store = Store()
        self.giver = Giver(self.store)
        self.parts = parts
        self.start()

    def start(self) -> None:
        """A watcher that knows nothing of an earlier one but what lies in folder and database."""
        board = Board("inbox", lambda: self.store)  # type: ignore[arg-type, return-value]
        parts = {"clock": lambda: self.time, "rest": REST, "patience": PATIENCE, **self.parts}
        write = parts.pop("write", replace_together)
        self.inbox = Inbox(self.folder, self.giver, board, write, **parts)

    def look(self, after: float = 0.0) -> list[str]:
        """The names that are given at a look so much later."""
        self.time += after
        before = len(self.giver.given)
        self.inbox.look()
        return [name for name, _ in self.giver.given[before:]]

    def look_twice(self) -> list[str]:
        """The names that are given once all has rested."""
        return [*self.look(), *self.look(REST)]

    def put(self, name: str, content: bytes = b"fine") -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def report(self, stem: str) -> Any:
        return json.loads((self.folder / f"{stem}.rapport.json").read_text("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def bench(folder: Path) -> Bench:
    return Bench(folder)


# ---- what is taken up, and when -----------------------------------------------------------------


def test_a_file_is_taken_up_once_when_it_has_rested(bench: Bench) -> None:
    bench.put("a.xlsx")
    assert bench.look() == []
    assert bench.look(REST - 0.1) == []
    assert bench.look(0.1) == ["a.xlsx"]
    assert bench.look(100) == []
    assert bench.report("a")["outcome"] == PUBLISHED
    assert (bench.folder / "a.rapport.html").read_text("utf-8") == "<p>published"
    assert bench.store.kinds == {"a.xlsx": "published"}


def test_a_file_that_grows_is_left_alone_until_it_rests(bench: Bench) -> None:
    path = bench.put("a.xlsx", b"f")
    for _ in range(5):
        assert bench.look(REST - 1) == []
        with path.open("ab") as file:
            file.write(b"ine")
    assert bench.look_twice() == ["a.xlsx"]
    assert bench.giver.given == [("a.xlsx", b"f" + 5 * b"ine")]


def test_a_file_that_never_stops_growing_is_told_of_once_and_taken_up_when_it_does(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    path = bench.put("a.xlsx", b"")
    with caplog.at_level(logging.INFO):
        while bench.time < PATIENCE + 10:
            assert bench.look(1) == []
            with path.open("ab") as file:
                file.write(b"x")
    assert [one.message for one in caplog.records] == ["inbox: growing"]
    assert bench.store.kinds == {"a.xlsx": "growing"}
    assert bench.look_twice() == ["a.xlsx"]
    assert bench.store.kinds == {"a.xlsx": "published"}


def test_a_file_replaced_by_another_is_taken_up_anew(bench: Bench) -> None:
    path = bench.put("a.xlsx")
    bench.look_twice()
    bench.put("new.tmp", b"fine, too").rename(path)
    assert bench.look_twice() == ["a.xlsx"]
    assert bench.giver.given[-1] == ("a.xlsx", b"fine, too")


def test_a_file_replaced_while_it_is_read_is_read_again_whole(folder: Path) -> None:
    replacing = [b"second", b"third"]

    def read(path: Path, rested: Signature) -> bytes:
        if replacing:
            later = path.with_suffix(".tmp")
            later.write_bytes(replacing.pop(0))
            later.rename(path)
        return read_rested(path, rested)

    bench = Bench(folder, read=read)
    bench.put("a.xlsx", b"first")
    assert bench.look_twice() == []
    assert bench.look_twice() == []
    assert bench.look_twice() == ["a.xlsx"]
    assert bench.giver.given == [("a.xlsx", b"third")]


def test_a_file_replaced_while_it_is_published_is_taken_up_again(bench: Bench) -> None:
    path = bench.put("a.xlsx", b"first")
    bench.giver.meanwhile = lambda: path.write_bytes(b"second")
    bench.look_twice()
    bench.giver.meanwhile = lambda: None
    assert bench.look_twice() == ["a.xlsx"]
    assert [content for _, content in bench.giver.given] == [b"first", b"second"]


@pytest.mark.parametrize("written", [b"123", b"12345", b"123456"])
def test_a_file_that_changes_under_the_reader_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, written: bytes
) -> None:
    path = folder / "a.xlsx"
    path.write_bytes(b"abcde")
    os.utime(path, ns=(1, 1))
    rested = files_in(folder)["a.xlsx"]
    # when it is open
    monkeypatch.setattr("s3dash.inbox.folder.check_size", lambda _: path.write_bytes(written))
    with pytest.raises(Replaced):
        read_rested(path, rested)


@pytest.mark.parametrize(
    "name",
    ["~$a.xlsx", ".~lock.a.xlsx#", ".a.xlsx", "a.rapport.html", "a.rapport.json", "a.tmp",
     "A1B2C3D4", "a.xlsx.crdownload", "~a.xlsx"],
)  # fmt: skip
def test_the_files_of_programs_are_passed_over(bench: Bench, name: str) -> None:
    bench.put(name)
    assert bench.look_twice() == []
    assert [one.name for one in bench.folder.iterdir()] == [name]


def test_folders_and_links_are_passed_over(bench: Bench, tmp_path: Path) -> None:
    outside = tmp_path / "outside.xlsx"
    outside.write_bytes(b"fine")
    (bench.folder / "link.xlsx").symlink_to(outside)
    (bench.folder / "folder.xlsx").mkdir()
    (bench.folder / "folder.xlsx" / "in.xlsx").write_bytes(b"fine")
    os.mkfifo(bench.folder / "pipe.xlsx")
    assert bench.look_twice() == []


def test_a_file_that_is_too_large_is_told_of_and_not_read(bench: Bench) -> None:
    with bench.put("a.xlsx").open("wb") as file:
        file.truncate(11 * 2**20)
    bench.look_twice()
    assert bench.giver.given == [("a.xlsx", b"fault-too-big")]
    assert bench.store.kinds == {"a.xlsx": "refused"}


def test_what_the_editor_owns_stays_as_it_is(bench: Bench) -> None:
    path = bench.put("a.xlsx", b"fault")
    before = path.stat()
    bench.look_twice()
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    names = {one.name for one in bench.folder.iterdir()}
    assert names == {"a.xlsx", "a.rapport.html", "a.rapport.json"}


def test_two_files_of_one_stem_have_reports_of_their_own(bench: Bench) -> None:
    bench.put("a.xlsx")
    bench.put("a.zip", b"fault")
    bench.look_twice()
    assert bench.report("a")["outcome"] == PUBLISHED
    assert bench.report("a.zip")["outcome"] == REFUSED


def test_a_name_as_long_as_names_may_be_has_room_for_its_report() -> None:
    for name in report_names("å" * 125 + ".xlsx", ()):
        assert len(os.fsencode(f".{name}.12345678")) <= 255


# ---- again --------------------------------------------------------------------------------------


def test_a_new_watcher_takes_up_what_is_not_reported_on_and_nothing_else(bench: Bench) -> None:
    bench.put("done.xlsx")
    bench.put("wrong.xlsx", b"fault")
    bench.put("crash.xlsx", b"crash")
    bench.look_twice()
    bench.put("new.xlsx")
    bench.giver.known.clear()
    bench.start()
    assert bench.look_twice() == ["crash.xlsx", "new.xlsx"]
    assert bench.giver.known == ["crash.xlsx", "new.xlsx"]
    assert bench.store.kinds == {
        "done.xlsx": "published", "wrong.xlsx": "refused", "crash.xlsx": "refused",
        "new.xlsx": "published",
    }  # fmt: skip


def test_on_other_terms_a_file_is_taken_up_again(bench: Bench) -> None:
    bench.put("wrong.xlsx", b"fault")
    bench.look_twice()
    bench.giver.terms = {"struck": "drop"}
    bench.start()
    assert bench.look_twice() == ["wrong.xlsx"]


def test_what_is_published_is_not_taken_up_for_being_touched_and_what_is_refused_is(
    bench: Bench,
) -> None:
    done, wrong = bench.put("done.xlsx"), bench.put("wrong.xlsx", b"fault")
    bench.look_twice()
    for path in (done, wrong):
        os.utime(path, ns=(1, 1))
    assert bench.look_twice() == ["wrong.xlsx"]


def test_a_notice_of_a_refusal_goes_with_its_file_and_when_it_is_published(bench: Bench) -> None:
    mended, gone = bench.put("mended.xlsx", b"fault"), bench.put("gone.xlsx", b"fault")
    bench.look_twice()
    assert bench.store.kinds == {"mended.xlsx": "refused", "gone.xlsx": "refused"}
    mended.write_bytes(b"fine")
    gone.unlink()
    bench.look_twice()
    assert bench.store.kinds == {"mended.xlsx": "published"}


def test_a_notice_goes_when_the_file_went_while_nobody_watched(bench: Bench) -> None:
    path = bench.put("gone.xlsx", b"fault")
    bench.look_twice()
    path.unlink()
    bench.start()
    bench.look()
    assert bench.store.kinds == {}


def test_what_a_killed_watcher_had_written_of_a_report_is_taken_away(bench: Bench) -> None:
    bench.put(".a.rapport.html.abcd_123")
    kept = bench.put(".a.rapport.html.kept")
    stopped = threading.Event()
    stopped.set()
    watch_until(bench.inbox, stopped)
    assert len(list(bench.folder.iterdir())) == 2
    watching(bench, lambda: len(list(bench.folder.iterdir())) == 1)
    assert kept.exists()


# ---- what goes wrong ----------------------------------------------------------------------------


def failing(number: int) -> Any:
    def fail(*_: object, **__: object) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_that_may_not_be_read_is_told_of_and_tried_again(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reads = [failing(errno.EACCES), failing(errno.EACCES), read_rested]

    def read(path: Path, rested: Signature) -> Any:
        return reads.pop(0)(path, rested)

    bench = Bench(folder, read=read)
    bench.put("a.xlsx")
    bench.look_twice()
    assert bench.store.kinds == {"a.xlsx": "unreadable"}
    assert len(reads) == 2
    bench.look(1)
    assert len(reads) == 2
    bench.look(AGAIN_SECONDS)
    assert bench.look(AGAIN_SECONDS) == ["a.xlsx"]
    assert bench.store.kinds == {"a.xlsx": "published"}
    assert [one.message for one in caplog.records].count("inbox: unreadable") == 1


def test_a_full_disk_keeps_no_file_from_being_published_and_the_report_comes_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bench = Bench(folder)
    bench.put("a.xlsx")
    bench.put("b.xlsx", b"fault")
    with monkeypatch.context() as full:
        full.setattr("s3dash.cli.files.tempfile.mkstemp", failing(errno.ENOSPC))
        assert bench.look_twice() == ["a.xlsx", "b.xlsx"]
        assert bench.look(AGAIN_SECONDS) == []
    assert bench.store.kinds == {"a.xlsx": "unreported", "b.xlsx": "refused"}
    assert {one.name for one in folder.iterdir()} == {"a.xlsx", "b.xlsx"}
    bench.look(AGAIN_SECONDS)
    assert bench.report("a")["outcome"] == PUBLISHED
    assert bench.report("b")["outcome"] == REFUSED
    assert bench.store.kinds == {"a.xlsx": "published", "b.xlsx": "refused"}
    told = [one for one in caplog.records if "report-not-written" in one.message]
    assert {vars(one)["why"] for one in told if one.levelno == logging.ERROR} == {"error-disk-full"}


def test_a_report_that_cannot_be_written_whole_is_not_written(folder: Path) -> None:
    def only_the_first(at: Path, files: Mapping[str, bytes]) -> None:
        raise FileNotWritten("error-no-right-to-write", path=str(at / next(iter(files))))

    bench = Bench(folder, write=only_the_first)
    bench.put("a.xlsx")
    bench.look_twice()
    assert bench.store.kinds == {"a.xlsx": "unreported"}


def test_while_the_database_is_away_files_wait_and_nothing_is_lost(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bench.store.is_away = True
    bench.put("a.xlsx")
    bench.put("b.xlsx", b"fault")
    bench.look_twice()
    assert bench.look(AGAIN_SECONDS) == []
    assert not (bench.folder / "a.rapport.json").exists()
    bench.store.is_away = False
    assert bench.look(AGAIN_SECONDS) == ["a.xlsx", "b.xlsx"]
    assert bench.store.kinds == {"a.xlsx": "published", "b.xlsx": "refused"}
    told = [one.message for one in caplog.records]
    assert told.count("inbox: database-unreachable") == 1
    assert told.count("inbox: no longer database-unreachable") == 1


def test_a_notice_waits_for_a_database_that_went_away_after_the_answer(bench: Bench) -> None:
    bench.put("a.xlsx", b"fault")

    def go_away() -> None:
        bench.store.is_away = True

    bench.giver.meanwhile = go_away
    bench.look_twice()
    assert bench.report("a")["outcome"] == REFUSED
    assert bench.store.kinds == {}
    bench.store.is_away = False
    bench.look(AGAIN_SECONDS)
    assert bench.store.kinds == {"a.xlsx": "refused"}


def test_a_failure_that_nobody_foresaw_is_told_and_keeps_no_other_file_waiting(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    publish = bench.giver.publish

    def fails_on_a(name: str, *parts: Any, **more: Any) -> Answer:
        if name == "a.xlsx":
            raise ZeroDivisionError("what stands in the file")
        return publish(name, *parts, **more)

    monkeypatch.setattr(bench.giver, "publish", fails_on_a)
    bench.put("a.xlsx")
    bench.put("b.xlsx")
    assert bench.look_twice() == ["b.xlsx"]
    bench.look(AGAIN_SECONDS)
    assert bench.store.kinds == {"a.xlsx": "failed", "b.xlsx": "published"}
    (told,) = [one for one in caplog.records if one.message == "inbox: ZeroDivisionError"]
    assert "test_inbox.py" in vars(told)["where"][-1]
    assert "what stands in the file" not in caplog.text
    monkeypatch.setattr(bench.giver, "publish", publish)
    assert bench.look(AGAIN_SECONDS) == ["a.xlsx"]
    assert set(bench.store.kinds.values()) == {"published"}


def test_a_name_with_personal_data_is_told_nowhere(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bench.put("Ring 070-123 45 67.xlsx", b"fault")
    bench.look_twice()
    assert bench.store.kinds == {"•••": "refused"}
    # times and numbers of processes may have the first three by chance
    told = caplog.text + "".join(str(vars(one)) for one in caplog.records)
    assert [sign for sign in ("Ring", "070-", "123 45 67", "1234567") if sign in told] == []


# ---- watching -----------------------------------------------------------------------------------


def watching(bench: Bench, until: Callable[[], object], *, by_polling: bool = False) -> None:
    """Watch with the clock of this world until something holds."""
    stopped = threading.Event()
    watcher = threading.Thread(
        target=watch_until, args=(bench.inbox, stopped), kwargs={"by_polling": by_polling}
    )
    watcher.start()
    try:
        patience = time.monotonic() + 20
        while not until() and time.monotonic() < patience:
            time.sleep(0.02)
        assert until()
    finally:
        stopped.set()
        watcher.join(10)
    assert not watcher.is_alive()


@pytest.fixture
def live(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr("s3dash.inbox.watching.AGAIN_SECONDS", 0.05)
    monkeypatch.setattr("s3dash.inbox.watching.TICK_SECONDS", 0.1)
    return Bench(folder, clock=time.monotonic, rest=0.2)


@pytest.mark.parametrize("by_polling", [False, True])
def test_a_file_that_is_moved_into_the_folder_is_taken_up(
    live: Bench, tmp_path: Path, by_polling: bool
) -> None:
    outside = tmp_path / "outside.xlsx"
    outside.write_bytes(b"fine")
    begun = threading.Event()

    def moved() -> bool:
        if not begun.is_set() and live.inbox._known is not None:
            begun.set()
            outside.rename(live.folder / "a.xlsx")
        return (live.folder / "a.rapport.json").exists()

    watching(live, moved, by_polling=by_polling)
    assert live.giver.given == [("a.xlsx", b"fine")]
    assert live.giver.known == []


def test_a_folder_that_goes_away_and_comes_back_is_told_of_and_watched_again(
    live: Bench, tmp_path: Path
) -> None:
    live.put("a.xlsx", b"fault")
    away = tmp_path / "away"
    steps = iter(
        [
            (live.folder / "a.rapport.json").exists,
            lambda: live.folder.rename(away),
            lambda: live.store.kinds.get("in") == "unreachable",
            lambda: [(away / "c.xlsx").write_bytes(b"fine"), away.rename(live.folder)],
            (live.folder / "c.rapport.json").exists,
            lambda: live.put("b.xlsx"),
            (live.folder / "b.rapport.json").exists,
            lambda: "in" not in live.store.kinds,
        ]
    )
    step = [next(steps)]

    def done() -> bool:
        while step and step[0]():
            step[:] = [one for one in [next(steps, None)] if one]
        return not step

    watching(live, done)
    assert [name for name, _ in live.giver.given] == ["a.xlsx", "c.xlsx", "b.xlsx"]
    # what came while nobody looked is told apart from what is handed in
    assert live.giver.known == ["a.xlsx", "c.xlsx"]
    assert live.store.kinds == {"a.xlsx": "refused", "c.xlsx": "published", "b.xlsx": "published"}


def test_a_folder_is_watched_by_one_at_a_time(live: Bench, folder: Path) -> None:
    other, ended = Bench(folder), threading.Event()
    # so that it is told, and not waited for, where the second is let in
    timer = threading.Timer(10, ended.set)
    timer.start()

    def refused() -> bool:
        if live.inbox._known is None:
            return False
        with pytest.raises(FolderNotWatched) as caught:
            watch_until(other.inbox, ended)
        for language in LANGUAGES:
            assert str(folder) in caught.value.message(translator(language))
        return caught.value.key == "error-folder-watched"

    watching(live, refused)
    timer.cancel()


def test_a_folder_that_is_not_there_is_refused_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name in ("none", "file"):
        with pytest.raises(FolderNotWatched) as caught:
            watch_until(Bench(tmp_path / name).inbox, threading.Event())
        assert caught.value.key == "error-no-such-folder"


def test_a_folder_without_rights_is_refused_at_the_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(folder)
    monkeypatch.setattr("s3dash.inbox.watching.os.open", failing(errno.EACCES))
    with pytest.raises(FolderNotWatched) as caught:
        watch_until(bench.inbox, threading.Event())
    assert caught.value.key == "error-folder-no-right"


def test_where_no_more_changes_are_told_of_they_are_asked_for(
    live: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from s3dash.inbox import watching as module  # noqa: PLC0415

    real, asked = module.watch, []

    def watch(*folder: Any, **options: Any) -> Any:
        asked.append(options["force_polling"])
        if options["force_polling"] is None:
            raise RuntimeError('Unable to decode path "anna@example.se"')
        return real(*folder, **options)

    monkeypatch.setattr(module, "watch", watch)
    live.put("a.xlsx")
    watching(live, (live.folder / "a.rapport.json").exists)
    assert asked == [None, True]
    assert "inbox: no-events" in caplog.text
    told = [str(vars(one)) for one in caplog.records if one.name.startswith("s3dash")]
    assert not [one for one in told if "anna@" in one]

"""The edition in use, and others by number.

Everything that shows data asks ``store.current()``, or ``store.edition(number)`` where a reader
names one, and nothing else.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from s3dash.data.editions.earlier import EarlierEditions
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.history import History
from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.reading.submission import read_path
from s3dash.data.shapes import NO_SHAPES, Shapes, read_shapes
from s3dash.errors import (
    DatasetRefused,
    NoEdition,
    NotMadeReady,
    RefreshFailed,
    S3DashError,
    ShapesIncomplete,
    StoreRefused,
)

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 1.0
UNREACHABLE = "database-unreachable"
LOOK_FAILED = "look-failed"
READY_FAILED = "ready-failed"
INBOX = "inbox-"


class EditionStore:
    """The newest edition that can be read, and the map's shapes.

    Where ``watch`` was called, a thread looks for a newer edition and takes it up whole; readers
    are served from memory and never wait for the database. When it cannot be reached, or the newest
    edition cannot be read, the store goes on with what it has, and ``problems`` tells: by name, the
    failure behind each.

    Attributes:
        earlier: the editions that are not in use, as far as they were asked for.
        history: what is known of every edition, oldest first, as it stood at the last take-up.
        before_use: called with an edition before it is in use, in the thread that looks for it.
    """

    def __init__(self, database_url: str, data_folder: Path) -> None:
        self.editions = Editions(database_url)
        self.earlier = EarlierEditions(self.editions)
        self.shapes: Shapes = NO_SHAPES
        self.problems: dict[str, S3DashError] = {}
        self.history: tuple[EditionRecord, ...] = ()
        self.before_use: list[Callable[[Edition], object]] = []
        self._seed = partial(read_path, data_folder)
        self._is_prepared = False
        self._may_migrate = True
        self._edition: Edition | None = None
        try:
            self.shapes = read_shapes(data_folder)
        except DatasetRefused as refused:
            self._note("shapes-unreadable", refused)
        if self.shapes.faults:
            self._note("shapes-incomplete", ShapesIncomplete(self.shapes.faults))
        self.refresh()
        # from now on readers are served, here or in a fork
        self._may_migrate = False

    def current(self) -> Edition:
        """The edition in use.

        Raises:
            NoEdition: there is none.
        """
        edition = self._edition
        if edition is None or "shapes-unreadable" in self.problems:
            raise NoEdition
        return edition

    def edition(self, number: int) -> Edition:
        """The edition of a number, the one in use or another.

        Raises:
            NoEdition: there is none at all.
            NoSuchEdition: there is none of that number.
            EditionUnreadable: this program does not take its content.
            StoreRefused: it is not kept, and the database cannot be reached.
            Busy: too many others are asked for.
        """
        current = self.current()
        if number == current.number:
            return current
        found = self.earlier.kept(number)
        if found is None and (problem := self.problems.get(UNREACHABLE)) is not None:
            # nobody waits for a database that does not answer
            raise problem.again()
        return found or self.earlier.read(number)

    def history_of(self, edition: Edition) -> History:
        """An edition and those before it."""
        known = tuple(one for one in self.history if one.number < edition.number)
        return History((*known, edition.record), self.editions)

    def refresh(self) -> None:
        """Look for a newer edition, once."""
        try:
            self._take_up_newest()
        except StoreRefused as refused:
            self._note(UNREACHABLE, refused)
        else:
            self._forget(UNREACHABLE)

    def _take_up_newest(self) -> None:
        if not self._is_prepared:
            self._prepare()
        newest, waiting = self.editions.look()
        self._tell_waiting(waiting)
        if newest is None or (self._edition and _same(newest, self._edition.record)):
            return
        records = self.editions.records()
        for record in reversed(records):
            name = f"edition-{record.number}-unreadable"
            if self._edition and _same(record, self._edition.record):
                return
            if name in self.problems:
                continue
            try:
                edition = Edition(record, self.editions.dataset(record))
            except DatasetRefused as refused:
                self._note(name, refused)
                continue
            self.history = tuple(records)
            self._make_ready(edition)
            if self._edition is not None:
                self.earlier.keep(self._edition)
            self._edition = edition
            log.info("edition taken up", extra={"edition": record.number})
            break
        self._forget_passed(newest)

    def _make_ready(self, edition: Edition) -> None:
        """Have done what helps readers of an edition.

        It is taken up where that fails, too: its pages are then drawn as they are asked for. The
        failure is logged and stands among ``problems`` until an edition could be made ready.
        """
        try:
            for make_ready in self.before_use:
                make_ready(edition)
        except Exception as failure:
            log.exception("store: an edition could not be made ready")
            self.problems[READY_FAILED] = NotMadeReady(failure)
        else:
            self._forget(READY_FAILED)

    def _tell_waiting(self, waiting: Mapping[str, S3DashError]) -> None:
        """Tell of files in watched folders, whose watcher has logged what is wrong with them."""
        for name in [one for one in self.problems if one.startswith(INBOX)]:
            if name not in waiting:
                self.problems.pop(name, None)
        self.problems.update(waiting)

    def _forget_passed(self, newest: EditionRecord) -> None:
        """What could not be read is no problem once the newest edition is in use."""
        if self._edition and _same(newest, self._edition.record):
            for name in [one for one in self.problems if one.startswith(("edition-", "seed-"))]:
                self._forget(name)

    def _prepare(self) -> None:
        try:
            self.editions.prepare(self._seed, may_migrate=self._may_migrate)
        except DatasetRefused as refused:
            self._note("seed-refused", refused)
        self._is_prepared = True

    def watch(self) -> threading.Event:
        """Have this process look for newer editions until the event that is given back is set."""
        stopped = threading.Event()
        threading.Thread(target=self._look_until, args=(stopped,), daemon=True).start()
        return stopped

    def _look_until(self, stopped: threading.Event) -> None:
        while not stopped.wait(SECONDS_BETWEEN_LOOKS):
            self.look()

    def look(self) -> None:
        """Look for a newer edition, once, and go on after a failure that nobody foresaw.

        The edition in use is served on; the failure is logged once and stands among ``problems``,
        where ``/health`` tells of it, until a look succeeds. A watcher that ended could not tell.
        """
        try:
            self.refresh()
        except Exception as failure:
            if LOOK_FAILED not in self.problems:
                log.exception("store: looking for a newer edition failed")
            self.problems[LOOK_FAILED] = RefreshFailed(failure)
        else:
            self._forget(LOOK_FAILED)

    def _note(self, name: str, problem: S3DashError) -> None:
        """Keep a problem and log it when it is new."""
        if name not in self.problems:
            faults = len(problem.faults) or None
            why = problem.params.get("why")
            log.error("store: %s", name, extra={"why": why, "faults": faults})
        self.problems[name] = problem

    def _forget(self, name: str) -> None:
        if self.problems.pop(name, None):
            log.info("store: no longer %s", name)


def _same(one: EditionRecord, other: EditionRecord) -> bool:
    return (one.number, one.content_sha256) == (other.number, other.content_sha256)

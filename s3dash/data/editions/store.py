"""The edition in use. Everything that shows data asks ``store.current()``, and only that."""

from __future__ import annotations

import datetime
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

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
from s3dash.model import Dataset

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 1.0
LOOK_FAILED = "look-failed"
READY_FAILED = "ready-failed"
# The day that readers are told is theirs.
READERS_ZONE = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, eq=False)
class Edition:
    """A dataset as it was published.

    Attributes:
        record: its number, when and by whom it was published, and the rest of what is known.
        dataset: its tables.
    """

    record: EditionRecord
    dataset: Dataset

    @property
    def number(self) -> int:
        """Counts from 1."""
        return self.record.number

    @property
    def published_on(self) -> datetime.date:
        """The day it was published, in Sweden."""
        return self.record.published_at.astimezone(READERS_ZONE).date()

    @property
    def age_days(self) -> int:
        """Days since it was published."""
        return (datetime.datetime.now(READERS_ZONE).date() - self.published_on).days


class EditionStore:
    """The newest edition that can be read, and the map's shapes.

    Where ``watch`` was called, a thread looks for a newer edition and takes it up whole; readers
    are served from memory and never wait for the database. When it cannot be reached, or the newest
    edition cannot be read, the store goes on with what it has, and ``problems`` tells: by name, the
    failure behind each.

    Attributes:
        history: what is known of every edition, oldest first, as it stood at the last take-up.
        before_use: called with an edition before it is in use, in the thread that looks for it.
    """

    def __init__(self, database_url: str, data_folder: Path) -> None:
        self.editions = Editions(database_url)
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

    def history_of(self, edition: Edition) -> History:
        """An edition and those before it."""
        known = tuple(one for one in self.history if one.number < edition.number)
        return History((*known, edition.record), self.editions)

    def refresh(self) -> None:
        """Look for a newer edition, once."""
        try:
            self._take_up_newest()
        except StoreRefused as refused:
            self._note("database-unreachable", refused)
        else:
            self._forget("database-unreachable")

    def _take_up_newest(self) -> None:
        if not self._is_prepared:
            self._prepare()
        newest = self.editions.latest()
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

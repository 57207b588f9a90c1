"""Looking at a folder once: what has come to rest is taken up, published or not, and told."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from s3dash.data.editions import notices
from s3dash.data.editions.notices import Notice
from s3dash.data.editions.rows import sha256_of
from s3dash.errors import DatasetRefused, FileNotWritten, StoreRefused
from s3dash.inbox.answer import REFUSED, SETTLED, Answer, Giver, earlier_report
from s3dash.inbox.board import Board
from s3dash.inbox.folder import (
    Replaced,
    Signature,
    files_in,
    read_rested,
    report_names,
    told_name,
)
from s3dash.inbox.resting import Clock, Resting
from s3dash.logs import tell_unforeseen

log = logging.getLogger(__name__)

REST_SECONDS = 3.0
# A file that is written for so long is told of.
PATIENCE_SECONDS = 300.0
# What could not be done is tried again after so long, and looked for without any event.
AGAIN_SECONDS = 10.0
TICK_SECONDS = 0.5

Write = Callable[[Path, Mapping[str, bytes]], None]
Read = Callable[[Path, Signature], bytes]


class Inbox:
    """The files of a folder, one after another.

    Args:
        folder: where they are handed in.
        giver: knows what they become.
        board: tells of it.
        write: writes files of a folder by name, all of them or none; it may raise FileNotWritten.
        read: reads a file that has come to rest.
        clock: seconds that only grow.
        rest, patience: see ``Resting``.
    """

    def __init__(
        self,
        folder: Path,
        giver: Giver,
        board: Board,
        write: Write,
        *,
        read: Read = read_rested,
        clock: Clock = time.monotonic,
        rest: float = REST_SECONDS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self.folder, self.board = folder, board
        self._giver, self._write, self._read, self._clock = giver, write, read, clock
        self._resting = Resting(clock, rest, patience)
        # as they were when they were taken up
        self._done: dict[str, Signature] = {}
        self._known: set[str] | None = None
        self._unwritten: dict[str, Answer] = {}
        self._again: dict[str, float] = {}
        self._next = 0.0

    @property
    def is_due(self) -> bool:
        """Whether there is something to look at, also when nothing was heard of."""
        return self._clock() >= self._next

    def look(self, is_stopped: Callable[[], bool] = lambda: False) -> None:
        """Take up what has come to rest.

        Args:
            is_stopped: asked before each file whether to go on.

        Raises:
            OSError: the folder cannot be looked at.
        """
        files = files_in(self.folder)
        if self._known is None:
            self._known = set(files)
        self._forget_gone(set(files))
        waiting = {name: one for name, one in files.items() if self._done.get(name) != one}
        rested = self._resting.look(waiting)
        for name in rested:
            if is_stopped() or not self._is_time(name) or not self._is_time(""):
                continue
            self._take_up_safely(name, files)
        for name in self._resting.restless():
            self.board.put(name, Notice(notices.GROWING, "inbox-growing"))
        for name in [one for one in self._unwritten if self._is_time(one)]:
            self._report(name, self._unwritten[name], set(files))
        if not self.board.write():
            self._later("")
        pending = any(self._is_time(name) for name in waiting) and self._is_time("")
        self._next = self._clock() + (TICK_SECONDS if pending else AGAIN_SECONDS)

    def left(self) -> None:
        """The folder is gone: what lies there when it comes back was there before."""
        self._known, self._done = None, {}

    # ---- one file -------------------------------------------------------------------------------

    def _take_up_safely(self, name: str, files: Mapping[str, Signature]) -> None:
        try:
            self._take_up(name, files)
        except StoreRefused as refused:
            self.board.trouble("database-unreachable", str(refused.params.get("why")))
            self._later("")
        except Replaced:
            self._resting.again(name)
        except OSError as found:
            why = found.strerror or type(found).__name__
            self.board.put(name, Notice(notices.UNREADABLE, "inbox-unreadable", {"why": why}))
            self._later(name)
        except Exception as unforeseen:
            # one file must not keep the others from being taken up; it is told of, and tried again
            if self.board.put(name, Notice(notices.FAILED, "inbox-not-taken-up")):
                tell_unforeseen(log, "inbox", unforeseen)
            self._later(name)

    def _take_up(self, name: str, files: Mapping[str, Signature]) -> None:
        try:
            content = self._read(self.folder / name, files[name])
        except DatasetRefused as refused:
            self._close(name, files, self._giver.refuse(name, refused.faults))
            return
        sha256 = sha256_of(content)
        is_known = name in (self._known or ())
        if self._is_told(name, sha256, set(files), is_known=is_known):
            self._settle(name, files)
            return
        log.info("inbox: taken up", extra={"file": told_name(name), "sha256": sha256})
        answer = self._giver.publish(name, content, sha256, is_known=is_known)
        self.board.over("database-unreachable")
        self._close(name, files, answer)

    def _is_told(self, name: str, sha256: str, others: set[str], *, is_known: bool) -> bool:
        """Whether a report beside the file says already what became of it, and it holds still."""
        earlier = earlier_report(self.folder / report_names(name, others)[1])
        asked = {"file": told_name(name), "sha256": sha256, **self._giver.terms}
        if any(earlier.get(key) != value for key, value in asked.items()):
            return False
        if earlier.get("outcome") in SETTLED:
            self.board.drop(name)
            return True
        # what was refused is looked at again when it is handed in again
        return is_known and earlier.get("outcome") == REFUSED and self.board.tells(name)

    def _close(self, name: str, files: Mapping[str, Signature], answer: Answer) -> None:
        self._settle(name, files)
        self._report(name, answer, set(files))

    def _settle(self, name: str, files: Mapping[str, Signature]) -> None:
        self._done[name] = files[name]
        self._again.pop(name, None)
        if self._known is not None:
            self._known.discard(name)

    def _report(self, name: str, answer: Answer, others: set[str]) -> None:
        """Write the reports, now or later, and tell what became of the file."""
        kind = notices.PUBLISHED if answer.outcome in SETTLED else notices.REFUSED
        notice = Notice(kind, answer.key, answer.params, answer.edition)
        try:
            self._write(self.folder, answer.files(report_names(name, others)))
        except FileNotWritten as found:
            self.board.trouble(f"report-not-written {answer.outcome}", found.key)
            self._unwritten[name] = answer
            self._later(name)
            if kind == notices.PUBLISHED:
                params = {"edition": str(answer.edition)}
                notice = Notice(notices.UNREPORTED, "inbox-unreported", params, answer.edition)
        else:
            self._unwritten.pop(name, None)
            self.board.over(f"report-not-written {answer.outcome}")
        self.board.put(name, notice)

    # ---- later ----------------------------------------------------------------------------------

    def _later(self, name: str) -> None:
        """Try something again in a while; what has no name is the database."""
        self._again[name] = self._clock() + AGAIN_SECONDS

    def _is_time(self, name: str) -> bool:
        return self._clock() >= self._again.get(name, 0.0)

    def _forget_gone(self, names: set[str]) -> None:
        for kept in (self._done, self._unwritten, self._again):
            for name in set(kept) - names - {""}:
                kept.pop(name, None)
        if self._known is not None:
            self._known &= names
        try:
            self.board.keep_only(names)
        except StoreRefused as refused:
            self.board.trouble("database-unreachable", str(refused.params.get("why")))
            self._later("")

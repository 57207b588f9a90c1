"""Who a watched folder's files are given to: a process of its own for each."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Sequence
from typing import Any

from s3dash.child import LIMITS, ChildFailed, Limits, ask_child
from s3dash.cli.watching.one_file import Asked, asked_text
from s3dash.cli.watching.told import Ending, HandedIn, answer_of
from s3dash.data.editions.planning import Plan
from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.merging.terms import WHOLE
from s3dash.data.reading.submission import Submission
from s3dash.errors import DatasetRefused, FileWaits, S3DashError, StoreRefused
from s3dash.faults import Fault
from s3dash.inbox.answer import FAILED, PUBLISHED, REFUSED, Answer
from s3dash.inbox.folder import told_name
from s3dash.model.pii import personal_fault

log = logging.getLogger(__name__)

# The program itself: what is asked is its last argument. A library's warning may name a value.
COMMAND = (sys.executable, "-W", "ignore", "-m", "s3dash.cli.watching.one_file")


class ChildGiver:
    """Publishes files as new editions, each in a process that has limits.

    Args:
        store: gives the store of editions; it may raise StoreRefused.
        by: who publishes.
        struck: ``keep`` or ``drop`` what is struck through.
        limits: what a process may use.
        command: what a process runs.
    """

    def __init__(
        self,
        store: Callable[[], Editions],
        by: str,
        struck: str | None,
        limits: Limits = LIMITS,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self._store, self._by, self._struck = store, by, struck
        self._limits, self._command = limits, command
        self.terms: dict[str, Any] = {"struck": struck}

    def publish(self, name: str, content: bytes, sha256: str, *, is_known: bool) -> Answer:
        """Publish a file where that can be done, as ``Giver`` says."""
        told = told_name(name)
        personal = personal_fault(name.encode("utf-8", "replace").decode(), "text")
        if personal is not None:
            # it would be the note of an edition
            said = FileWaits("inbox-personal-name")
            return self._unread(told, sha256, Ending(REFUSED, said))
        before = self._store().latest()
        asked = Asked(told, sha256, self._by, self._struck, is_known, self._limits)
        try:
            said = json.loads(ask_child([*self._command, asked_text(asked)], content, self._limits))
        except ChildFailed as failed:
            return self._after_failure(told, sha256, failed.why, before)
        except ValueError:
            log.error("inbox: no answer")
            return self._after_failure(told, sha256, "ended", before)
        if "store_refused" in said:
            raise StoreRefused(said["store_refused"]["key"], **said["store_refused"]["params"])
        return Answer(**said["answer"])

    def refuse(self, name: str, faults: tuple[Fault, ...]) -> Answer:
        """What is said of a file that is not even read."""
        ending = Ending(REFUSED, DatasetRefused(faults))
        return self._unread(told_name(name), "", ending)

    def _after_failure(
        self, name: str, sha256: str, why: str, before: EditionRecord | None
    ) -> Answer:
        """What is said when no answer came; the database knows whether the file was published."""
        newest = before.number if before else 0
        for record in self._store().records():
            if record.number > newest and record.submission_sha256 == sha256:
                number = record.number
                said: S3DashError = FileWaits("inbox-published-untold", number=str(number))
                return self._unread(name, sha256, Ending(PUBLISHED, said, number))
        seconds, megabytes = self._limits.processor_seconds, self._limits.megabytes
        said = FileWaits(f"inbox-failed-{why}", seconds=seconds, megabytes=megabytes)
        return self._unread(name, sha256, Ending(FAILED, said))

    def _unread(self, name: str, sha256: str, ending: Ending) -> Answer:
        submission = Submission(name, b"", None, ending.said.faults)
        plan = Plan(submission, WHOLE)
        return answer_of(HandedIn(name, sha256, self.terms), plan, ending)

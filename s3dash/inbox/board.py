"""What the watcher tells: one line of the log an event, and notices that ``/health`` reads.

While the database cannot be reached, notices wait here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from s3dash.data.editions.notices import PUBLISHED, Notice
from s3dash.data.editions.records import Editions
from s3dash.errors import StoreRefused
from s3dash.inbox.folder import told_name

log = logging.getLogger(__name__)


class Board:
    """Notices of one folder.

    Args:
        folder: what the folder is called in the database.
        store: gives the store of editions; it may raise StoreRefused.
    """

    def __init__(self, folder: str, store: Callable[[], Editions]) -> None:
        self._folder, self._store = folder, store
        self._waiting: dict[str, Notice | None] = {}
        # the files that problems are told of; None until the database has been asked
        self._problems: set[str] | None = None
        self._kinds: dict[str, tuple[str, str]] = {}
        self._troubles: set[str] = set()

    def put(self, name: str, notice: Notice) -> bool:
        """Tell what became of a file; the same once. Whether it is new."""
        told = told_name(name)
        if self._kinds.get(told) == (notice.kind, notice.key) and notice.kind != PUBLISHED:
            return False
        self._kinds[told] = (notice.kind, notice.key)
        level = logging.INFO if notice.kind == PUBLISHED else logging.ERROR
        said: dict[str, Any] = {"file": told, "why": notice.key, "edition": notice.edition}
        log.log(level, "inbox: %s", notice.kind, extra=said)
        self._waiting[told] = notice
        return True

    def drop(self, name: str) -> None:
        """Tell no longer that something is wrong with a file."""
        told = told_name(name)
        if self._kinds.pop(told, None) or told in (self._problems or ()):
            self._waiting[told] = None

    def tells(self, name: str) -> bool:
        """Whether something is told to be wrong with a file."""
        return told_name(name) in self._known()

    def keep_only(self, names: set[str]) -> None:
        """Tell nothing of files that are gone, save that they were published."""
        kept = {told_name(name) for name in names}
        waiting = {told for told, one in self._waiting.items() if one and one.kind != PUBLISHED}
        for told in (self._known() | waiting) - kept:
            self._waiting[told] = None
        self._kinds = {told: one for told, one in self._kinds.items() if told in kept}

    def trouble(self, name: str, why: str) -> None:
        """Log something that is no file's fault, once until it is over."""
        if name not in self._troubles:
            log.error("inbox: %s", name, extra={"why": why})
        self._troubles.add(name)

    def over(self, name: str) -> None:
        """Log that it is over."""
        if name in self._troubles:
            self._troubles.remove(name)
            log.info("inbox: no longer %s", name)

    def write(self) -> bool:
        """Keep in the database what is new; whether nothing waits any more."""
        if self._waiting:
            try:
                self._known()
                self._store().tell(self._folder, self._waiting)
            except StoreRefused as refused:
                self.trouble("database-unreachable", str(refused.params.get("why")))
                return False
            self._count()
            self.over("database-unreachable")
        return True

    def _count(self) -> None:
        problems = self._known()
        for told, notice in self._waiting.items():
            if notice is None or notice.kind == PUBLISHED:
                problems.discard(told)
            else:
                problems.add(told)
        self._waiting = {}

    def _known(self) -> set[str]:
        if self._problems is None:
            self._problems = self._store().told(self._folder)
            self.over("database-unreachable")
        return self._problems

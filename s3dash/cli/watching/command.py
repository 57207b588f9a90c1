"""The command that watches a folder and publishes what is handed in there."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable
from pathlib import Path
from threading import Event

from s3dash import logs
from s3dash.cli.files import replace_together
from s3dash.cli.stores import editions_store
from s3dash.cli.watching.publishing import ChildGiver
from s3dash.config import read_settings
from s3dash.data.editions.records import Editions
from s3dash.inbox.board import Board
from s3dash.inbox.taking_up import Inbox
from s3dash.inbox.watching import watch_until


def watch(
    folder: Path,
    by: str,
    struck: str | None,
    by_polling: bool,
    language: str | None,
    as_json: bool,
) -> None:
    """Publish what comes to rest in a folder, until the process is told to end."""
    del language, as_json
    read_settings()
    logs.start()
    # which would tell of every event
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    folder = folder.absolute()
    store = _once(editions_store)
    board = Board(str(folder), store)
    inbox = Inbox(folder, ChildGiver(store, by, struck), board, replace_together)
    stopped = Event()
    heard = (signal.SIGTERM, signal.SIGINT)
    earlier = {one: signal.signal(one, lambda *_: stopped.set()) for one in heard}
    try:
        watch_until(inbox, stopped, by_polling=by_polling)
    finally:
        for one, heeded in earlier.items():
            signal.signal(one, heeded)


def _once(make: Callable[[], Editions]) -> Callable[[], Editions]:
    """The store, made and seeded until that has gone well, and never after.

    A database that went away must not be made anew in its place.
    """
    made: list[Editions] = []

    def store() -> Editions:
        if not made:
            made.append(make())
        return made[0]

    return store

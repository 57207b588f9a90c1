"""Watching a folder until the watcher is told to end, whatever happens to the folder meanwhile."""

from __future__ import annotations

import errno
import fcntl
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from watchfiles import watch

from s3dash.data.editions.notices import UNREACHABLE, Notice
from s3dash.errors import FolderNotWatched
from s3dash.inbox.folder import clear_half_written
from s3dash.inbox.taking_up import AGAIN_SECONDS, TICK_SECONDS, Inbox

log = logging.getLogger(__name__)


def watch_until(inbox: Inbox, stopped: Event, *, by_polling: bool = False) -> None:
    """Take up what is handed in until the event is set.

    Args:
        inbox: the folder.
        stopped: ends the watching, after the file that is under way.
        by_polling: ask for changes instead of being told, as network drives need it.

    Raises:
        FolderNotWatched: at the start, the folder cannot be watched.
    """
    is_first = True
    while not stopped.is_set():
        try:
            with _held(inbox.folder) as held:
                if is_first:
                    log.info("inbox: watching")
                is_first = False
                inbox.board.over("folder-unreachable")
                _watch_while_there(inbox, held, stopped, by_polling=by_polling)
        except FolderNotWatched as refused:
            if is_first:
                raise
            _tell_gone(inbox, refused.key)
        except OSError as found:
            _tell_gone(inbox, found.strerror or type(found).__name__)
        except RuntimeError as found:
            # the system tells no more of changes; what it says may name a file
            inbox.board.trouble("no-events", type(found).__name__)
            by_polling = True
            continue
        if not stopped.is_set():
            stopped.wait(AGAIN_SECONDS)
    log.info("inbox: ended")


@contextmanager
def _held(folder: Path) -> Iterator[int]:
    """The folder, open and with nobody else watching it.

    Raises:
        FolderNotWatched: it is no folder that can be read, or another watches it.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as found:
        has_right = not isinstance(found, PermissionError)
        key = "error-no-such-folder" if has_right else "error-folder-no-right"
        raise FolderNotWatched(key, path=str(folder)) from found
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as found:
            raise FolderNotWatched("error-folder-watched", path=str(folder)) from found
        except OSError as found:
            # some network drives know no locks; the database keeps editions apart all the same
            log.warning("inbox: no lock", extra={"why": found.strerror})
        yield handle
    finally:
        os.close(handle)


def _watch_while_there(inbox: Inbox, held: int, stopped: Event, *, by_polling: bool) -> None:
    """Look at the folder at every event and when something is due.

    Raises:
        OSError: the folder is gone or cannot be looked at.
        RuntimeError: changes cannot be told of.
    """
    clear_half_written(inbox.folder)
    changes = watch(
        inbox.folder,
        watch_filter=None,
        debounce=400,
        stop_event=stopped,
        rust_timeout=int(TICK_SECONDS * 1000),
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        force_polling=by_polling or None,
    )
    there = os.fstat(held)
    inbox.look(stopped.is_set)
    for heard in changes:
        now = inbox.folder.stat()
        if (now.st_dev, now.st_ino) != (there.st_dev, there.st_ino):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if heard or inbox.is_due:
            inbox.look(stopped.is_set)


def _tell_gone(inbox: Inbox, why: str) -> None:
    inbox.left()
    inbox.board.trouble("folder-unreachable", why)
    inbox.board.put(inbox.folder.name, Notice(UNREACHABLE, "inbox-unreachable"))
    inbox.board.write()

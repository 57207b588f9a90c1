"""Asking the process of pictures, which is started by the first who asks: one a machine.

Nothing is started before: neither when the app is loaded, nor before its processes fork.
"""

from __future__ import annotations

import fcntl
import logging
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from s3dash.config import ROOT
from s3dash.errors import Busy, NoBrowser, PictureFailed
from s3dash.stage.pictures.form import PictureForm
from s3dash.stage.pictures.messages import (
    BUSY,
    FILE,
    PAGE,
    PICTURE,
    WANTED,
    Message,
    receive,
    send,
)

log = logging.getLogger(__name__)

SOCKET, LOCK = "pictures.sock", "pictures.lock"
CHILD = "s3dash.stage.pictures.child"
READY = "ready"
# Chromium as systems name it; the first draws the same and needs least.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Bytes of a name that the system takes for a socket.
LONGEST_NAME = 100
# Seconds: for the next message, and until a browser that did not start is tried again.
MOST_SECONDS = 90.0
BETWEEN_TRIES = 30.0
TRIES = 2

# Path of a file that pages fetch -> what it is and its bytes; None where there is no such file.
FileOf = Callable[[str], tuple[str, bytes] | None]


@dataclass(frozen=True)
class PageToPicture:
    """A page that a picture is to be made of.

    Attributes:
        address: path and query.
        said: the address that is written on the picture.
        language: of the page.
        dated: the day of what it shows, as ``20261123``.
        html: the page.
    """

    address: str
    said: str
    language: str
    dated: str
    html: bytes


# A page, and the form of the picture -> the picture
Ask = Callable[[PageToPicture, PictureForm], bytes]


def found_browser(named: str) -> str | None:
    """Where the browser is that makes pictures; looked for where none is named."""
    names = [named] if named else NAMES
    return next(filter(None, map(shutil.which, names)), None)


class _Ended(ConnectionError):
    """The process ended while it made the picture."""


@dataclass
class PictureProcess:
    """The one process of a machine that makes pictures, as one who asks it.

    Attributes:
        folder: where its socket and its lock are; beside the database.
        file: gives what pages fetch.
        browser: where Chromium is; looked for where it is empty.
        seconds: so long a picture may take.
    """

    folder: Path
    file: FileOf
    browser: str = ""
    seconds: float = 40.0
    _failed_at: float = field(default=-BETWEEN_TRIES, init=False)

    def __call__(self, page: PageToPicture, form: PictureForm) -> bytes:
        """A picture of a page.

        Raises:
            NoBrowser: there is no browser, or it does not start.
            Busy: too many wait for a picture.
            PictureFailed: the browser made none, or took too long.
        """
        for _ in range(TRIES):
            try:
                with self._connected() as connection:
                    return self._made(connection, page, form)
            except (_Ended, TimeoutError) as ended:
                log.warning("no picture", extra={"address": page.address, "why": str(ended)})
                raise PictureFailed from ended
            except ConnectionError:
                # it ended by itself, before it began
                continue
        raise PictureFailed

    def _made(self, connection: socket.socket, page: PageToPicture, form: PictureForm) -> bytes:
        if receive(connection).kind == BUSY:
            raise Busy
        try:
            return self._drawn(connection, page, form)
        except ConnectionError as ended:
            raise _Ended("the process ended") from ended

    def _drawn(self, connection: socket.socket, page: PageToPicture, form: PictureForm) -> bytes:
        """The picture, now that it is this one's turn."""
        said = {"address": page.address, "said": page.said}
        told = {"language": page.language, "dated": page.dated}
        formed = {"format": form.format, "shape": form.shape, "scale": form.scale}
        head = {**said, **told, **formed, "process": os.getpid()}
        send(connection, Message(PAGE, head, page.html))
        while (message := receive(connection)).kind == WANTED:
            send(connection, self._file(message.head["path"]))
        if message.kind != PICTURE:
            why = message.head.get("why")
            log.error("no picture", extra={"address": page.address, "why": why})
            raise PictureFailed
        return message.body

    def _file(self, path: str) -> Message:
        found = self.file(path)
        if found is None:
            return Message("")
        return Message(FILE, {"mimetype": found[0]}, found[1])

    # ---- reaching it --------------------------------------------------------------------------

    @contextmanager
    def _connected(self) -> Iterator[socket.socket]:
        """A connection to the process, which is started when there is none."""
        connection = self._connection() or self._first_connection()
        with connection:
            yield connection

    def _connection(self) -> socket.socket | None:
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(MOST_SECONDS)
        try:
            with self._name() as name:
                connection.connect(name)
        except BlockingIOError:
            connection.close()
            raise Busy from None
        except OSError:
            # no such name, or nobody behind it
            connection.close()
            return None
        return connection

    def _first_connection(self) -> socket.socket:
        if time.monotonic() - self._failed_at < BETWEEN_TRIES:
            raise NoBrowser
        with self._turn():
            connection = self._connection()
            if connection is None:
                self._start()
                connection = self._connection()
        if connection is None:
            raise NoBrowser
        return connection

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One at a time, of all processes and threads."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / LOCK).open("w", encoding="ascii")
        except OSError as error:
            self._tell(f"{self.folder}: {error.strerror}")
            raise NoBrowser from error
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @contextmanager
    def _name(self) -> Iterator[str]:
        """The name of the socket; by way of its folder where it is longer than the system takes."""
        path = str(self.folder / SOCKET)
        if len(os.fsencode(path)) <= LONGEST_NAME:
            yield path
            return
        folder = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield f"/proc/self/fd/{folder}/{SOCKET}"
        finally:
            os.close(folder)

    def _start(self) -> None:
        """Start the process and wait until it can be asked.

        It has a session of its own: what is meant for a worker does not end it. It ends by itself
        when nobody who asked is left.
        """
        (self.folder / SOCKET).unlink(missing_ok=True)
        executable = found_browser(self.browser)
        if executable is None:
            names = self.browser or ", ".join(NAMES)
            self._tell(f"none of {names} can be run; S3DASH_BROWSER names another")
            raise NoBrowser
        child = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-m", CHILD, SOCKET, executable, str(self.seconds)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert child.stdout is not None  # noqa: S101 - it is a pipe
        with child.stdout as output:
            said = output.readline().decode(errors="replace").strip()
        # so that what has ended is no longer listed
        threading.Thread(target=child.wait, daemon=True).start()
        if said != READY:
            self._tell(said or "the process of pictures ended as it began")
            raise NoBrowser

    def _tell(self, why: str) -> None:
        self._failed_at = time.monotonic()
        log.error("no browser for pictures", extra={"why": why})

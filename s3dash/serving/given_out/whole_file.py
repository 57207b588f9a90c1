"""The file of all pages: given out where it is made, and made by a child where it is not.

Making it takes minutes: the one who asks first is told so, and a child makes it while the readers
are served, one at a time whatever the number of processes. It lies beside the database of the
editions, under the name of what it is made of.
"""

from __future__ import annotations

import fcntl
import logging
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from flask import Response, send_file

from s3dash import __version__
from s3dash.config import LANGUAGES, ROOT, Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.rows import EditionRecord
from s3dash.errors import FileNotMade, FileUnderWay
from s3dash.exports.csv_table import file_stem
from s3dash.i18n import translator
from s3dash.serving.keeping.packed import ASKED_EACH_TIME
from s3dash.take_along.opening import first_page, opened_with
from s3dash.ui.core.request import AppContext

log = logging.getLogger(__name__)

FOLDER, LOCK = "take-along", "being-made"
SQLITE = "sqlite:///"
# The readers come first.
NICENESS = 19
# A file that could not be made is not begun again before.
SECONDS_TO_REST = 600
LONGEST_REASON = 2000


@dataclass(frozen=True)
class WholeFile:
    """The file of the edition in use.

    Attributes:
        context: what it is made of.
    """

    context: AppContext

    def answer(self, language: str) -> Response:
        """The file, to be saved.

        Raises:
            NoEdition: there is nothing to make it of.
            FileUnderWay: it is being made, from now on if it was not before.
            FileNotMade: it could not be made a little while ago.
        """
        edition = self.context.store.current()
        record = edition.record
        path = _folder(self.context.settings) / _name(record)
        if not path.is_file():
            if _has_failed(path):
                raise FileNotMade
            _make(path)
            raise FileUnderWay
        if language != LANGUAGES[0]:
            path = self._opened_in(language, path, edition)
        t = translator(language)
        subject = t("product").lower().replace(" ", "-")
        name = f"{file_stem([subject], record.number, record.published_on)}.html"
        response = send_file(path, "text/html", as_attachment=True, download_name=name)
        response.headers["Cache-Control"] = ASKED_EACH_TIME
        return response

    def _opened_in(self, language: str, path: Path, edition: Edition) -> Path:
        """The same file, which opens in another language."""
        other = path.with_suffix(f".{language}.html")
        if not other.is_file():
            file = path.read_text(encoding="utf-8")
            text = opened_with(file, first_page(self.context, edition, language))
            written = other.with_suffix(f".{os.getpid()}")
            written.write_text(text, encoding="utf-8")
            written.replace(other)
        return other


def _folder(settings: Settings) -> Path:
    url = settings.database_url
    beside = Path(url.removeprefix(SQLITE)).parent if url.startswith(SQLITE) else ROOT / "var"
    return beside / FOLDER


def _name(record: EditionRecord) -> str:
    """What it is made of: another content or program makes another file."""
    return f"{record.number}-{record.content_sha256[:16]}-{__version__}.html"


def _make(path: Path) -> None:
    """Begin to make the file, unless that is under way in this process or another."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = (path.parent / LOCK).open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return
    for other in (*path.parent.glob("*.html"), _failed(path)):
        other.unlink(missing_ok=True)
    lock.truncate(0)
    # the child holds the lock as long as it lives, whatever becomes of this process
    command = [sys.executable, "-m", "s3dash", "take-along", str(path), "--json"]
    child = subprocess.Popen(  # noqa: S603 (our own program)
        ["nice", "-n", str(NICENESS), *command],  # noqa: S607
        cwd=ROOT,
        env=os.environ,
        stdin=subprocess.DEVNULL,
        stdout=lock,
        stderr=lock,
        pass_fds=[lock.fileno()],
        start_new_session=True,
    )
    threading.Thread(target=_see_off, args=(child, lock, path), daemon=True).start()


def _see_off(child: subprocess.Popen[bytes], lock: IO[str], path: Path) -> None:
    code = child.wait()
    if code:
        lock.seek(0)
        log.error("take-along failed", extra={"code": code, "why": lock.read()[-LONGEST_REASON:]})
        _failed(path).touch()
    lock.close()


def _failed(path: Path) -> Path:
    """What tells for a while that a file could not be made."""
    return path.with_suffix(".failed")


def _has_failed(path: Path) -> bool:
    try:
        return time.time() - _failed(path).stat().st_mtime < SECONDS_TO_REST
    except FileNotFoundError:
        return False

"""The files of a folder: which are handed in, how they are read, what their reports are called."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from s3dash.data.reading.archive import check_size
from s3dash.faults import UNTOLD
from s3dash.model.pii import personal_fault

# Endings of what may be meant as a workbook, or is a data package; what is none is told.
ENDINGS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods", ".fods", ".numbers"}
ENDINGS |= {".csv", ".zip"}
# Programs keep their own files under names that begin so: locks, copies, what is half written.
_OTHERS = (".", "~")
REPORTS = (".rapport.html", ".rapport.json")
# A file's name has at most 255 bytes, and a report is first written under a longer one.
_LONGEST_STEM = 220
_HALF_WRITTEN = re.compile(r"\..+\.rapport\.(html|json)\.[a-z0-9_]{8}")


class Replaced(Exception):
    """A file is no longer what it was when it came to rest."""


@dataclass(frozen=True)
class Signature:
    """What tells whether a file is still the same."""

    inode: int
    size: int
    modified: int


def files_in(folder: Path) -> dict[str, Signature]:
    """The files that are handed in, by name: no folders, links or files of programs.

    Raises:
        OSError: the folder cannot be looked at.
    """
    found = {}
    with os.scandir(folder) as entries:
        for one in entries:
            if one.name.startswith(_OTHERS) or Path(one.name).suffix.lower() not in ENDINGS:
                continue
            try:
                about = one.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue
            if stat.S_ISREG(about.st_mode):
                found[one.name] = _signature(about)
    return found


def _signature(about: os.stat_result) -> Signature:
    return Signature(about.st_ino, about.st_size, about.st_mtime_ns)


def read_rested(path: Path, rested: Signature) -> bytes:
    """The bytes of a file that has come to rest, all of one moment.

    Raises:
        Replaced: it is another file now, or was changed while it was read.
        DatasetRefused: it is too large to be looked at.
        OSError: it cannot be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError as found:
        raise Replaced from found
    with os.fdopen(handle, "rb") as file:
        check_size(rested.size)
        content = file.read(rested.size + 1)
        if len(content) != rested.size or _signature(os.fstat(handle)) != rested:
            raise Replaced
    return content


def report_names(name: str, others: Collection[str]) -> tuple[str, str]:
    """What the reports on a file are called; with its ending where another has its stem."""
    stem = Path(name).stem
    is_workbook = name.endswith(".xlsx")
    if not is_workbook and any(Path(one).stem == stem for one in others if one != name):
        stem = name
    while len(os.fsencode(stem)) > _LONGEST_STEM:
        stem = stem[:-1]
    page, report = (f"{stem}{ending}" for ending in REPORTS)
    return page, report


def clear_half_written(folder: Path) -> None:
    """Take away what a watcher that was killed had written of a report."""
    for one in folder.iterdir():
        if _HALF_WRITTEN.fullmatch(one.name):
            one.unlink(missing_ok=True)


def told_name(name: str) -> str:
    """A file's name as it may be told: as text, and without what must not be public."""
    text = name.encode("utf-8", "replace").decode()
    text = "".join(sign if sign.isprintable() else "�" for sign in text)
    return UNTOLD if personal_fault(text, "text") else text

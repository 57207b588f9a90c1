"""A zip archive whose files all have one date, so that the same content is the same bytes."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


class DatedArchive(ZipFile):
    """An archive to write to, as what writes workbooks does.

    Attributes:
        at: the date of its files.
    """

    def __init__(self, target: IO[bytes], at: datetime.datetime) -> None:
        super().__init__(target, "w", ZIP_DEFLATED)
        self.at = at

    def writestr(self, named: ZipInfo | str, content: Any, *_: Any) -> None:
        """Add a file, compressed."""
        name = named.filename if isinstance(named, ZipInfo) else named
        file = ZipInfo(name, self.at.timetuple()[:6])
        super().writestr(file, content, ZIP_DEFLATED)

    def write(self, path: str | os.PathLike[str], name: str, *_: Any) -> None:  # type: ignore[override]
        """Add a file of the disk."""
        self.writestr(name, Path(path).read_bytes())

"""Writing a file for somebody: whole or not at all, and never over one that is there."""

from __future__ import annotations

import os
import tempfile
from itertools import count
from pathlib import Path

from s3dash.errors import FileNotWritten


def write_whole(path: Path, content: bytes) -> Path | None:
    """Write a file. One of that name is kept under another, which is returned.

    Raises:
        FileNotWritten: it cannot be written; what was there is still there.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            written.chmod(0o644)
            kept = _set_aside(path)
            written.replace(path)
        except OSError:
            written.unlink(missing_ok=True)
            raise
    except OSError as found:
        raise FileNotWritten("error-not-written", path=str(path), why=str(found)) from found
    return kept


def _set_aside(path: Path) -> Path | None:
    """Give the file that is there the first free name beside it."""
    if not path.exists():
        return None
    names = (path.with_name(f"{path.stem}.{number}{path.suffix}") for number in count(1))
    free = next(name for name in names if not name.exists())
    path.rename(free)
    return free

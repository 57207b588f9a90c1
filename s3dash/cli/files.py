"""Writing a file for somebody: whole or not at all, and never over one that is there."""

from __future__ import annotations

import errno
import os
import tempfile
from itertools import count
from pathlib import Path

from s3dash.errors import FileNotWritten

# What the system says -> message key
_WHY = {
    errno.ENOENT: "error-no-folder",
    errno.EACCES: "error-no-right-to-write",
    errno.ENOSPC: "error-disk-full",
}


def write_whole(path: Path, content: bytes) -> Path | None:
    """Write a file. One of that name is kept under another, which is returned.

    Raises:
        FileNotWritten: it cannot be written; what was there is still there.
    """
    if not path.name or (path.exists() and not path.is_file()):
        raise FileNotWritten("error-not-a-file", path=str(path))
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            written.chmod(0o644)
            return _put(written, path)
        except BaseException:
            written.unlink(missing_ok=True)
            raise
    except OSError as found:
        raise FileNotWritten(
            _WHY.get(found.errno or 0, "error-not-written"), path=str(path)
        ) from found


def _put(written: Path, path: Path) -> Path | None:
    """Give a written file its name, and the one that had it the first free name beside it."""
    if not path.exists():
        written.replace(path)
        return None
    names = (path.with_name(f"{path.stem}.{number}{path.suffix}") for number in count(1))
    kept = next(name for name in names if not name.exists())
    path.rename(kept)
    try:
        written.replace(path)
    except OSError:
        kept.rename(path)
        raise
    return kept

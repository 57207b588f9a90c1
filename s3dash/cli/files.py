"""Writing files for somebody: whole or not at all.

One that is made for a person is never written over another; those of the data folder take the
place of the earlier ones, all of them or none.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from s3dash.errors import FileNotWritten

# What the system says -> message key
_WHY = {
    errno.ENOENT: "error-no-folder",
    errno.EACCES: "error-no-right-to-write",
    errno.ENOSPC: "error-disk-full",
}


def must_be_writable(path: Path) -> None:
    """Try whether a file can be written: before what goes into it is made, which may take minutes.

    Raises:
        FileNotWritten: it cannot.
    """
    _must_name_a_file(path)
    try:
        _beside(path, b"").unlink()
    except OSError as found:
        raise _not_written(found, path) from found


def write_whole(path: Path, content: bytes) -> Path | None:
    """Write a file. One of that name is kept under another, which is returned.

    Raises:
        FileNotWritten: it cannot be written; what was there is still there.
    """
    _must_name_a_file(path)
    try:
        written = _beside(path, content)
        try:
            return _put(written, path)
        except BaseException:
            written.unlink(missing_ok=True)
            raise
    except OSError as found:
        raise _not_written(found, path) from found


def replace_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace files of a folder, by name, or put new ones there.

    Raises:
        FileNotWritten: one of them cannot be written; all is as it was before.
    """
    written: dict[Path, Path] = {}
    earlier: dict[Path, bytes | None] = {}
    try:
        try:
            for name, content in files.items():
                written[folder / name] = _beside(folder / name, content)
            for path, new in written.items():
                was = path.read_bytes() if path.exists() else None
                new.replace(path)
                earlier[path] = was
        except BaseException:
            _put_back(earlier)
            raise
        finally:
            for new in written.values():
                new.unlink(missing_ok=True)
    except OSError as found:
        raise _not_written(found, folder / next(iter(files))) from found


def _must_name_a_file(path: Path) -> None:
    if not path.name or (path.exists() and not path.is_file()):
        raise FileNotWritten("error-not-a-file", path=str(path))


def _put_back(earlier: Mapping[Path, bytes | None]) -> None:
    for path, content in earlier.items():
        if content is None:
            path.unlink()
        else:
            _beside(path, content).replace(path)


def _not_written(found: OSError, path: Path) -> FileNotWritten:
    return FileNotWritten(_WHY.get(found.errno or 0, "error-not-written"), path=str(path))


def _beside(path: Path, content: bytes) -> Path:
    """The content in a file without a name of its own yet."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        written.chmod(0o644)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    return written


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

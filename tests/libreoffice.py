"""LibreOffice as one who opens files and saves or prints them: many at one start of the program."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# Far more than it takes; a program that hangs is ended.
MOST_SECONDS = 600


@dataclass(frozen=True)
class Saved:
    """A workbook as LibreOffice saved it.

    Attributes:
        as_xlsx: opened and saved.
        by_ods: opened, saved in its own format, that opened and saved as a workbook.
    """

    as_xlsx: bytes
    by_ods: bytes


def saved(workbooks: Mapping[str, bytes], folder: Path) -> dict[str, Saved]:
    """Every workbook, by name, as it comes back; the folder keeps what was made on the way."""
    sent, ods, back = (folder / name for name in ("sent", "ods", "back"))
    sent.mkdir(parents=True)
    names = {f"{number:03}": name for number, name in enumerate(workbooks)}
    for stem, name in names.items():
        (sent / f"{stem}.xlsx").write_bytes(workbooks[name])
    _convert("ods", sorted(sent.iterdir()), ods, folder)
    for one in ods.iterdir():
        one.rename(one.with_stem(f"{one.stem}-by-ods"))
    _convert("xlsx", [*sorted(sent.iterdir()), *sorted(ods.iterdir())], back, folder)
    return {
        name: Saved(
            (back / f"{stem}.xlsx").read_bytes(), (back / f"{stem}-by-ods.xlsx").read_bytes()
        )
        for stem, name in names.items()
    }


def printed(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Every file, by a name with its ending, as a PDF; the folder keeps what was made between."""
    return converted("pdf", files, folder)


def converted(
    kind: str, files: Mapping[str, bytes], folder: Path, read_as: str = ""
) -> dict[str, bytes]:
    """Every file, by a name with its ending, as another kind; ``read_as`` is a filter."""
    sent, out = folder / "sent", folder / "out"
    sent.mkdir(parents=True)
    stems = {name: f"{number:03}" for number, name in enumerate(files)}
    for name, stem in stems.items():
        (sent / stem).with_suffix(Path(name).suffix).write_bytes(files[name])
    more = [f"--infilter={read_as}"] if read_as else []
    _convert(kind, sorted(sent.iterdir()), out, folder, *more)
    return {name: (out / f"{stem}.{kind}").read_bytes() for name, stem in stems.items()}


def _convert(kind: str, files: Iterable[Path], target: Path, folder: Path, *more: str) -> None:
    program = shutil.which("soffice")
    if program is None:
        raise RuntimeError("LibreOffice is missing: tools/ensure-programs.sh installs it")
    # a profile of its own: another LibreOffice may be running
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        *more,
        "--convert-to",
        kind,
        "--outdir",
        target,
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=MOST_SECONDS)

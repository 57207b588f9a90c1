"""LibreOffice as one who opens files and saves or prints them: many at one start of the program."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

# Far more than it takes; a program that hangs is ended.
MOST_SECONDS = 600


def saved(
    workbooks: Mapping[str, bytes], by_ods: Collection[str], as_xlsx: Collection[str], folder: Path
) -> dict[str, list[bytes]]:
    """Every workbook, by name, as it comes back in each way that it goes.

    Args:
        workbooks: by name.
        by_ods: the names of those that are opened, saved in LibreOffice's own format, and that
            opened and saved as a workbook.
        as_xlsx: the names of those that are opened and saved.
        folder: keeps what was made on the way.
    """
    ods, plain, back = (folder / name for name in ("ods", "plain", "back"))
    stems = {name: f"{number:03}" for number, name in enumerate(workbooks)}
    for names, sent in ((by_ods, ods), (as_xlsx, plain)):
        sent.mkdir(parents=True)
        for name in names:
            (sent / f"{stems[name]}.xlsx").write_bytes(workbooks[name])
    _convert("ods", sorted(ods.glob("*.xlsx")), ods, folder)
    for one in list(ods.glob("*.ods")):
        one.rename(one.with_stem(f"{one.stem}-by-ods"))
    _convert("xlsx", [*sorted(plain.iterdir()), *sorted(ods.glob("*.ods"))], back, folder)
    return {
        name: [one.read_bytes() for one in sorted(back.glob(f"{stem}*.xlsx"))]
        for name, stem in stems.items()
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

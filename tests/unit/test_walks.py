"""Who comes to the code is told where to look: the files and functions named there are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from s3dash.config import ROOT

GUIDE = ROOT / "CONTRIBUTING.md"
WALKS = ROOT / "docs" / "walks.md"
PLACE = re.compile(r"`((?:[\w-]+/)+[\w-]+\.(?:py|js|css))`")
STOP = re.compile(rf"^\| {PLACE.pattern} `(\w+)` \| [^|]+ \| [^|]+ \|$")
DEFINED = r"(?m)^\s*(?:async )?(?:def|class|function) {name}\b"


def stops() -> list[tuple[str, str]]:
    """(file, function) of each stop of the walks."""
    found = [STOP.match(line) for line in WALKS.read_text("utf-8").splitlines()]
    return [(stop[1], stop[2]) for stop in found if stop]


def files_of(place: str) -> list[Path]:
    """The files that a place means: it is told from the root, the package or a room of it."""
    folders = (ROOT / "s3dash", ROOT / "assets")
    inside = [path for folder in folders for path in folder.rglob(Path(place).name)]
    there = [path for path in inside if path.as_posix().endswith(f"/{place}")]
    return there or [path for path in [ROOT / place] if path.is_file()]


@pytest.mark.parametrize("stop", stops(), ids=" ".join)
def test_every_stop_of_a_walk_is_a_function_of_its_file(stop: tuple[str, str]) -> None:
    place, name = stop
    texts = [path.read_text("utf-8") for path in files_of(place)]
    assert len(texts) == 1 and re.search(DEFINED.format(name=name), texts[0])


def test_every_line_of_a_walk_is_a_stop() -> None:
    lines = [line for line in WALKS.read_text("utf-8").splitlines() if line.startswith("| `")]
    assert len(lines) == len(stops()) > 0


@pytest.mark.parametrize("page", [GUIDE, WALKS], ids=lambda page: page.name)
def test_every_file_that_is_named_is_there(page: Path) -> None:
    named = {place[1] for place in PLACE.finditer(page.read_text("utf-8"))}
    assert named and not {place for place in named if not files_of(place)}


def test_whoever_works_on_the_code_is_led_to_the_walks() -> None:
    assert "docs/walks.md" in GUIDE.read_text("utf-8")


def test_every_folder_of_the_package_is_told_what_belongs_there() -> None:
    folders = {path.parent.name for path in (ROOT / "s3dash").glob("*/__init__.py")}
    told = set(re.findall(r"`s3dash/(\w+)`", GUIDE.read_text("utf-8")))
    assert folders and folders <= told

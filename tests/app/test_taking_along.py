"""The command that writes the file of all pages: what it refuses, before it draws a single one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from s3dash.cli import taking_along
from s3dash.config import LANGUAGES
from tests.app.commanding import Run, runner
from tests.conftest import DATA, small_store

DECK = """title: Egen
language: sv
scenes:
  - {address: /sv/karta, title: Karta}
  - {title: Utan adress}
"""


class Making:
    """Makes the file of pages at once, and says that it was asked to."""

    Wanted = staticmethod(lambda languages, deck: (languages, deck))

    def __init__(self) -> None:
        self.asked = 0

    def taken_along(self, *_: object) -> bytes:
        self.asked += 1
        return b"<!DOCTYPE html>"


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> Making:
    made = Making()
    monkeypatch.setitem(sys.modules, "s3dash.take_along.making", made)
    return made


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(f"sqlite:///{tmp_path / 'editions.db'}", monkeypatch, capsys)


@pytest.mark.usefixtures("making")
def test_without_shapes_it_says_which_files_are_missing(run: Run, tmp_path: Path) -> None:
    said = run("take-along", tmp_path / "out.html", "--language", "en")
    assert said.code == 1
    assert "The file counties.geojson is missing" in said.err


@pytest.mark.parametrize("out", ["gone/out.html", "folder.html"])
def test_a_file_that_cannot_be_written_is_refused_before_anything_is_drawn(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, making: Making, out: str
) -> None:
    monkeypatch.setattr(taking_along, "EditionStore", lambda *_: small_store(tmp_path, DATA))
    (tmp_path / "folder.html").mkdir()
    said = run("take-along", tmp_path / out)
    assert said.code == 1
    assert str(tmp_path / out) in said.err
    assert making.asked == 0


def test_help_calls_it_a_page_in_both_languages(run: Run) -> None:
    for language, name in zip(LANGUAGES, ("UT.html", "OUT.html"), strict=True):
        assert name in run("take-along", "--help", "--language", language).out


@pytest.mark.usefixtures("making")
def test_the_faults_of_a_deck_are_told_and_the_file_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = small_store(tmp_path, DATA)
    monkeypatch.setattr(taking_along, "EditionStore", lambda *_: store)
    deck, out = tmp_path / "egen.yaml", tmp_path / "out.html"
    deck.write_text(DECK, encoding="utf-8")
    said = run("take-along", out, "--deck", deck)
    assert said.code == 0
    assert "Scen 2" in said.err or "2" in said.err
    assert out.read_bytes() == b"<!DOCTYPE html>"
    assert list(tmp_path.glob(".out.html*")) == []

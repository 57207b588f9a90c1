"""Slides of the shipped facts, opened by LibreOffice and printed: every slide is a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from s3dash.config import LANGUAGES, ROOT, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.stage.presentation import presentation
from s3dash.stage.slides.file import deck_file, region_file
from s3dash.stage.slides.told import Told
from s3dash.state import ViewState, to_path
from s3dash.state.showing import SHIPPED, Showing
from s3dash.ui.core.request import AppContext, read_page
from tests.conftest import Share, store_in
from tests.libreoffice import printed
from tests.slides import opened, outside, small_png, titles

# One with areas of its own and cards, one that is shown by its group's, one with incomplete data.
REGIONS = ("SE311", "SE121", "SE331")
# A page of the tree that its file has, which LibreOffice writes as it is.
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
# Where the page's corners are, in points: 16:9 as slides are.
BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> dict[str, bytes]:
    """The four decks and three regions, in both languages."""
    store = store_in(tmp_path_factory.mktemp("slides"))
    return _decks(store, settings) | _regions(store, settings)


def _context(store: EditionStore, settings: Settings) -> AppContext:
    assessment = json.loads((ROOT / "data" / "accessibility.json").read_text(encoding="utf-8"))
    return AppContext(store, settings, assessment)


def _decks(store: EditionStore, settings: Settings) -> dict[str, bytes]:
    app = _context(store, settings)
    found = {}
    for language in LANGUAGES:
        for deck in SHIPPED:
            region = REGIONS[0] if deck == "region" else None
            shown = presentation(app, Showing(language, deck, region), ())
            found[f"{deck} {language}"] = deck_file(app, shown, Told(lambda _: small_png(160, 109)))
    return found


def _regions(store: EditionStore, settings: Settings) -> dict[str, bytes]:
    app = _context(store, settings)
    found = {}
    for language in LANGUAGES:
        for region in REGIONS:
            path = to_path(ViewState(language, "region"))
            page = read_page(app, path, f"region={region}", None)
            assert page is not None
            made = region_file(page, region, Told(lambda _: small_png(160, 109)))
            found[f"{region} {language}"] = made
    return found


def test_no_text_stands_outside_its_box(files: dict[str, bytes]) -> None:
    assert {name: list(outside(content)) for name, content in files.items()} == {
        name: [] for name in files
    }


def test_every_slide_is_titled_and_no_two_of_a_region_alike(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        said = titles(content)
        assert all(said), name
        if name.startswith("SE"):
            assert len(set(said)) == len(said), name


def test_libreoffice_prints_every_slide_on_a_page_of_16_9(
    files: dict[str, bytes], tmp_path: Path, share: Share
) -> None:
    shown = [
        f"{name} {language}"
        for number, name in enumerate((*SHIPPED, *REGIONS))
        for language in share(LANGUAGES, of=len(LANGUAGES), at=number)
    ]
    printing = {name: files[name] for name in shown}
    pages = printed({f"{name}.pptx": one for name, one in printing.items()}, tmp_path / "out")
    for name, content in printing.items():
        pdf = pages[f"{name}.pptx"]
        assert len(PAGE.findall(pdf)) == len(opened(content).slides), name
        sizes = {(float(width), float(height)) for width, height in BOX.findall(pdf)}
        assert sizes and all(abs(width / height - 16 / 9) < 0.01 for width, height in sizes), name

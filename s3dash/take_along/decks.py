"""Decks as the file stores them: the page of each presentation, and its scenes.

They are pages of the file like others, with parts of their own: ``page`` is that of a
presentation as HTML, ``scene`` what stands in the body of a scene's frame.
``assets/take/decks.js`` puts them up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from s3dash.drawn.drawing import draw
from s3dash.drawn.drawn_page import FIGURE
from s3dash.drawn.embedded import Embedded
from s3dash.model import Dataset
from s3dash.stage.page import stage_page
from s3dash.stage.presentation import Presentation
from s3dash.state.showing import SHIPPED, Showing, showing_path, showing_url
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page

# The parts of a page of these, besides those that every page has.
PAGE, SCENE = "page", "scene"
# Scripts and sheets are the file's own.
_FILES = dict.fromkeys(("style", "stage-style", "stage-script", "favicon"), "")

Parts = Mapping[str, str]


def showings(dataset: Dataset, language: str) -> Iterator[Showing]:
    """The decks that ship, in a language; that of a region for each."""
    for deck in SHIPPED:
        yield Showing(language, deck=deck)
    for code in dataset.regions_of_kind("region", dataset.latest_round):
        yield Showing(language, deck="region", region=code)


def own_address(language: str) -> str:
    """Where the file has the deck of somebody's own: what is in it stands in the file."""
    return f"{showing_path(language)}?deck=own"


def shipped_address(shown: Presentation) -> str:
    """Where a deck that ships is, in the file as in the service."""
    return showing_url(shown.showing.but(scene=1, loop=False))


def deck_pages(
    context: AppContext, address: str, shown: Presentation
) -> Iterator[tuple[str, Parts]]:
    """The address and the parts of a presentation, and of each of its scenes."""
    yield address, {PAGE: stage_page(shown, _FILES)}
    for scene in shown.scenes:
        if scene.framed:
            yield scene.framed, _scene(context, scene.framed)


def _scene(context: AppContext, address: str) -> Parts:
    path, _, query = address.partition("?")
    page = read_page(context, path, query, None)
    assert page is not None  # noqa: S101 - a scene is of a view
    drawn = draw(page)
    frame = Embedded(drawn)
    parts = {
        ids.TITLE: drawn.texts[ids.TITLE],
        SCENE: str(frame.body()),
        FIGURE: drawn.texts[FIGURE] if frame.has_figure else None,
    }
    return {name: str(text) for name, text in parts.items() if text is not None}

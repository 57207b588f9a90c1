"""Decks as the file stores them: the page of each presentation, and its scenes.

They are pages of the file like others, with parts of their own: ``page`` is that of a presentation
as HTML, ``scene`` what stands in the body of a scene's frame; ``assets/take/decks.js`` puts them up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from s3dash.drawn.drawing import FIGURE, draw
from s3dash.drawn.embedded import Embedded
from s3dash.stage.page import stage_page
from s3dash.stage.presentation import Presentation, presentation, presented_file
from s3dash.state.showing import SHIPPED, Showing, showing_url
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page

# The parts of a page of these, besides those that every page has.
PAGE, SCENE = "page", "scene"
# Scripts and sheets are the file's own.
_FILES = dict.fromkeys(("style", "stage-style", "stage-script", "favicon"), "")

Parts = Mapping[str, str | None]


def presentations(
    context: AppContext, language: str, own: bytes | None = None
) -> Iterator[Presentation]:
    """The decks that are in the file: a deck of somebody's own first, then those that ship."""
    if own is not None:
        yield presented_file(context, language, own)
    regions = context.store.current().dataset
    for deck in SHIPPED:
        yield presentation(context, Showing(language, deck=deck), ())
        if deck == "region":
            for code in regions.regions_of_kind("region", regions.latest_round):
                yield presentation(context, Showing(language, deck=deck, region=code), ())


def deck_pages(
    context: AppContext, shown: Presentation, held: set[str]
) -> Iterator[tuple[str, Parts]]:
    """The address and the parts of a presentation, and of each of its scenes.

    Args:
        context: what scenes are drawn from.
        shown: the presentation.
        held: the addresses that the file has already; those that are given are added.
    """
    yield deck_address(shown), {PAGE: stage_page(shown, _FILES)}
    for scene in shown.scenes:
        if scene.framed and scene.framed not in held:
            held.add(scene.framed)
            yield scene.framed, _scene(context, scene.framed)


def deck_address(shown: Presentation) -> str:
    """Where the file shows a presentation from its beginning."""
    return showing_url(shown.showing.but(scene=1, loop=False))


def _scene(context: AppContext, address: str) -> Parts:
    path, _, query = address.partition("?")
    page = read_page(context, path, query, None)
    assert page is not None  # noqa: S101 - a scene is of a view
    drawn = draw(page)
    frame = Embedded(drawn)
    return {
        "@lang": drawn.language,
        ids.TITLE: drawn.texts[ids.TITLE],
        SCENE: frame.body(),
        FIGURE: drawn.texts[FIGURE] if frame.has_figure else None,
    }

"""The file of a deck, and that of a region: slides with a title, in the look of the pages."""

from __future__ import annotations

from collections.abc import Sequence

from s3dash.exports.slides.contents import Presentation, Slide
from s3dash.exports.slides.writing import presentation_bytes
from s3dash.figures.theme import TOKENS
from s3dash.i18n import Translator
from s3dash.stage.presentation import Presentation as Staged
from s3dash.stage.slides.of_deck import deck_slides
from s3dash.stage.slides.of_region import region_slides
from s3dash.stage.slides.told import Told
from s3dash.state import ViewState, to_path, to_query
from s3dash.ui.core.request import AppContext, Page, read_page

# Slides are for paper and projectors: they are light.
THEME = "light"
# What stands in a sentence for an address.
PLACE = "{address}"
# what a place of the layouts is -> the message of what it is called
PLACES = {
    "theme": "product",
    "opening": "slides-opening",
    "view": "slides-view",
    "title": "slides-title",
    "sentence": "slides-sentence",
    "foot": "slides-foot-place",
    "number": "slides-number",
}


def region_file(page: Page, region: str, told: Told) -> bytes:
    """All that is known of a region, as slides."""
    lines, slides = region_slides(page, region, told)
    name = page.question.region_name(region)
    return slides_file(page, name, lines, slides, told.notes(page))


def deck_file(app: AppContext, shown: Staged, told: Told) -> bytes:
    """A deck as slides; it must hold one.

    Raises:
        Busy: too many wait for a picture of a scene.
        NoEdition: there is nothing to show.
    """
    assert shown.deck is not None  # noqa: S101 - whoever has none has no file
    first = ViewState(shown.t.language, edition=shown.showing.edition)
    page = read_page(app, to_path(first), to_query(first), None)
    assert page is not None  # noqa: S101 - the map answers in every language
    slides = deck_slides(app, shown.scenes, told, shown.t)
    notes = [*shown.told, *_address(shown, told), *told.notes(page)[1:]]
    return slides_file(page, shown.deck.title or shown.t("slides-opening"), [], slides, notes)


def _address(shown: Staged, told: Told) -> list[str]:
    """Where the deck is shown, where an address holds it: longer than a message takes in."""
    if not shown.is_linked:
        return []
    where = shown.t("slides-address", address=PLACE)
    return [where.replace(PLACE, f"{told.address}{shown.address}")]


def slides_file(
    page: Page, title: str, lines: Sequence[str], slides: Sequence[Slide], notes: Sequence[str]
) -> bytes:
    """Slides behind a first one with a title.

    Args:
        page: whose edition and language it is in.
        title: of the file.
        lines: what stands below it on the first slide; edition and source follow.
        slides: the others.
        notes: of the first slide.
    """
    t, edition = page.t, page.edition
    numbered = {"number": str(edition.number), "date": t.date(edition.published_on)}
    presentation = Presentation(
        title=title,
        lines=[*lines, t("slides-foot", product=t("product"), **numbered)],
        slides=slides,
        language=t.language,
        maker=t("product"),
        at=edition.record.published_at,
        continued=t("slides-continued", title="{title}", part="{part}", parts="{parts}"),
        notes=notes,
    )
    return presentation_bytes(presentation, TOKENS[THEME], placed(t))


def placed(t: Translator) -> dict[str, str]:
    """What the places of the layouts are called."""
    return {place: t(message) for place, message in PLACES.items()}

"""The file of a deck, and that of a region: slides with a title, in the look of the pages."""

from __future__ import annotations

from collections.abc import Sequence

from s3dash.exports.slides.contents import Presentation, Slide
from s3dash.exports.slides.writing import presentation_bytes
from s3dash.figures.theme import TOKENS
from s3dash.i18n import Translator
from s3dash.stage.slides.of_region import region_slides
from s3dash.stage.slides.told import Told
from s3dash.ui.core.request import Page

# Slides are for paper and projectors: they are light.
THEME = "light"
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
    """All that is known of a region, as slides.

    Raises:
        NoBrowser, Busy, PictureFailed: the picture of the map cannot be had.
    """
    lines, slides = region_slides(page, region, told)
    return slides_file(page, page.question.region_name(region), lines, slides, told)


def slides_file(
    page: Page, title: str, lines: Sequence[str], slides: Sequence[Slide], told: Told
) -> bytes:
    """Slides behind a first one with a title.

    Args:
        page: whose edition and language it is in, and to whose address the first slide's notes lead.
        title: of the file.
        lines: what stands below it on the first slide; edition and source follow.
        slides: the others.
        told: what all have in common.
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
        notes=told.notes(page),
    )
    return presentation_bytes(presentation, TOKENS[THEME], placed(t))


def placed(t: Translator) -> dict[str, str]:
    """What the places of the layouts are called."""
    return {place: t(message) for place, message in PLACES.items()}

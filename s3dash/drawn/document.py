"""A page as a document: what its view shows, drawn as blocks and not as the browser's elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from s3dash.analysis.words.answer import Answer
from s3dash.drawn.views import VIEWS
from s3dash.exports.document.blocks import Block, PageDocument, Paragraph, Picture, PictureOf, Run
from s3dash.state import to_url
from s3dash.ui.core.document_blocks import document_blocks
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page


def page_document(page: Page, answer: Answer, address: str, picture_of: PictureOf | None) -> bytes:
    """The page as a .docx file.

    Args:
        page: what is shown; what stands as a table on it stands as text here.
        answer: the answer to its question.
        address: where the page is shown for ever.
        picture_of: makes the picture of an address; without it the document says that it is
            missing, where something is drawn. What it raises goes on.
    """
    selection = page.question.selection
    plain = replace(selection, state=replace(page.state, table=False))
    page = replace(page, question=replace(page.question, selection=plain))
    t, edition = page.t, page.edition
    parts = VIEWS[page.state.view].parts(page, answer)
    dated = t("footer-edition", number=str(edition.number), date=t.date(edition.published_on))
    # what writes documents is loaded when the first is asked for
    from s3dash.exports.document.writing import document_bytes  # noqa: PLC0415

    return document_bytes(
        PageDocument(
            title=answer.heading,
            author=t("product"),
            language=t.language,
            at=edition.record.published_at,
            footer=f"{t('product')}. {dated}. {t('data-licence-name')}.",
            address=address,
            blocks=[
                _plain(parts.eyebrow),
                _plain(answer.sentence),
                *_picture(page, answer, parts, address, picture_of),
                *document_blocks(parts.body),
                _plain(t("footer-source")),
            ],
        )
    )


def _plain(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def _picture(
    page: Page, answer: Answer, parts: Parts, address: str, picture_of: PictureOf | None
) -> Iterator[Block]:
    """The drawing of the page, or that it is missing; nothing where nothing is drawn."""
    if not parts.has_drawing:
        return
    if picture_of is None:
        yield _plain(page.t("document-no-picture", address=address))
        return
    own = to_url(page.state.but(edition=page.edition.number))
    yield Picture(picture_of(own), page.t("document-picture", heading=answer.heading))
    yield _plain(parts.attribution)

"""A part of a page under a heading of its own, and the words below it."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.words.lead import lead
from s3dash.i18n import Translator
from s3dash.ui.core.content import Content, Single


def page_section(
    heading: Content, content: Iterable[Single], kind: str = "", anchor: str = ""
) -> Component:
    """The part; what is None is left out, and ``kind`` is a class of its own.

    Its heading takes the focus when an address leads to its ``anchor``.
    """
    shown = [part for part in content if part is not None]
    title = html.H2(heading, id=anchor, tabIndex=-1) if anchor else html.H2(heading)
    return html.Section([title, *shown], className=f"page-section {kind}".strip())


def section_words(text: str, t: Translator) -> list[Component]:
    """Words below a heading: as many sentences as may stand there, the others in a fold."""
    said = lead(text)
    rest = about_data(said.rest, t)
    return [html.P(said.words, className="section-words"), *([rest] if rest else [])]


def about_data(sentences: Iterable[str], t: Translator) -> Component | None:
    """What stands behind the words above, folded; None where they say everything."""
    words = [html.P(sentence) for sentence in sentences]
    if not words:
        return None
    return html.Details([html.Summary(t("about-data")), *words], className="about-data")

"""The tools that make a picture of the figure, and the words that are written on it.

The browser draws it (``assets/site/pictures.js``): no chart leaves the reader's machine.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.answers import file_subject
from s3dash.analysis.words.caption import SEPARATOR, selection_words
from s3dash.exports.csv_table import file_stem
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import Page

FORMATS = ("png", "svg")


def picture_tools(
    page: Page, eyebrow: str, attribution: str, *, said: str = "", notes: Sequence[str] = ()
) -> Component:
    """A button for each format.

    Args:
        page: what is shown.
        eyebrow: the line above the heading, mostly the round.
        attribution: where the drawing's ground comes from, or empty.
        said: what is written on it in place of what the page was narrowed down to.
        notes: sentences on what the drawing leaves out.
    """
    t, edition = page.t, page.edition
    licence = t("footer-licence", source=page.app.store.shapes.attribution)
    ground = "" if attribution in licence else attribution
    narrowed = said or selection_words(page.question)
    dated = t("footer-edition", number=str(edition.number), date=t.date(edition.published_on))
    words = {
        "stem": file_stem(file_subject(page.question), edition.number, page.question.as_of),
        "selection": SEPARATOR.join(part for part in (eyebrow, narrowed) if part),
        "notes": " ".join(notes),
        "source": " ".join([t("footer-source"), licence, ground]),
        "edition": SEPARATOR.join([t("product"), dated]),
        "done": t("picture-done"),
        "failed": t("picture-failed"),
    }
    buttons = [
        html.Button(
            [icon("image"), html.Span(t(f"picture-{format_name}"))],
            className="tool",
            **attributes(data_picture=format_name),
        )
        for format_name in FORMATS
    ]
    named = attributes(**{f"data_{name}": text for name, text in words.items()})
    return html.Div(buttons, className="picture-tools", **named)

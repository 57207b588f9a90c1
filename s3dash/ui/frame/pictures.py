"""The words of a picture of a page, and the tools that make one.

The browser draws it (``assets/site/pictures.js``), the reader's or the one of ``stage.pictures``:
both find the words on the page.
"""

from __future__ import annotations

import json

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.answers import file_subject
from s3dash.analysis.words.answer import NONE_SIGN, Answer
from s3dash.analysis.words.caption import SEPARATOR, selection_words
from s3dash.exports.csv_table import file_stem
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.tables import cell_text

FORMATS = ("png", "svg")
# So much of the data table is written on the picture of a page that draws nothing.
MOST_ROWS, MOST_COLUMNS = 20, 6
# view -> the part of a selection that it is of: its heading says that already.
OF_ITSELF = {"region": "region", "domain": "domain", "initiatives": "initiative"}
# What stands in a sentence for a number that shows when the picture is laid out.
SHOWN = "{shown}"


def picture_words(page: Page, answer: Answer, parts: Parts) -> Component:
    """What is written on a picture of a view, besides what is seen on the page."""
    said = parts.on_picture or selection_words(page.question, OF_ITSELF.get(page.state.view, ""))
    narrowed = SEPARATOR.join(part for part in (parts.eyebrow, said) if part)
    left = (*parts.left_out, answer.not_drawn or "", parts.not_drawn or "")
    notes = [sentence for sentence in left if sentence] if is_pictured(page, parts) else []
    written = _words(page, narrowed, parts.attribution)
    table = {} if is_pictured(page, parts) else _first_rows(page, answer)
    return _hidden(written | {"notes": " ".join(notes)} | table)


def text_picture_words(page: Page, attribution: str) -> Component:
    """What is written on a picture of a page that is only text."""
    return _hidden(_words(page, "", attribution))


def picture_tools(page: Page) -> Component:
    """A button for each format."""
    t, question = page.t, page.question
    stem = file_stem(file_subject(question), page.edition.number, question.as_of)
    buttons = [
        html.Button(
            [icon("image"), html.Span(t(f"picture-{format_name}"))],
            className="tool",
            **attributes(data_picture=format_name),
        )
        for format_name in FORMATS
    ]
    words = {"data_stem": stem, "data_done": t("picture-done"), "data_failed": t("picture-failed")}
    return html.Div(buttons, className="picture-tools", **attributes(**words))


def is_pictured(page: Page, parts: Parts) -> bool:
    """Whether the page shows something that is drawn, and not its table in its place."""
    drawn = (parts.has_drawing or parts.has_map) and not page.state.table
    return drawn or parts.on_picture is not None


def _words(page: Page, selection: str, attribution: str) -> dict[str, str]:
    """What is narrowed down to, and where it comes from."""
    t, edition = page.t, page.edition
    licence = t("footer-licence", source=page.app.store.shapes.attribution)
    ground = "" if attribution in licence else attribution
    dated = t("footer-edition", number=str(edition.number), date=t.date(edition.published_on))
    return {
        "selection": selection,
        "source": " ".join(part for part in (t("footer-source"), licence, ground) if part),
        "edition": SEPARATOR.join([t("product"), dated]),
    }


def _first_rows(page: Page, answer: Answer) -> dict[str, str]:
    """The first rows of the data table below their headings, and a sentence on how many they are.

    The browser knows how many have room.
    """
    count = len(answer.data_table)
    if not count:
        return {}
    first = answer.data_table[answer.shown_columns].head(MOST_ROWS)
    told = [name for name in answer.shown_columns if not first[name].isin([NONE_SIGN]).all()]
    columns = told[:MOST_COLUMNS]
    headings = [answer.column_heading(column, page.t) for column in columns]
    cells = [
        [cell_text(column, cell, page.t) for column, cell in zip(columns, row, strict=True)]
        for row in first[columns].itertuples(index=False, name=None)
    ]
    words = page.t("picture-rows", shown=SHOWN, count=count)
    rows = json.dumps([headings, *cells], ensure_ascii=False)
    return {"rows": rows, "told": words, "count": str(count)}


def _hidden(words: dict[str, str]) -> Component:
    return html.Div(**attributes(**{f"data_{name}": text for name, text in words.items()}))

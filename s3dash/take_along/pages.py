"""Pages of the file: drawn by ``drawn``, without what only the service needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.words.answer import Answer
from s3dash.data.editions.edition import Edition
from s3dash.drawn.drawing import draw
from s3dash.drawn.drawn_page import CONTROLS, FIGURE, Drawn
from s3dash.state import ViewState, to_path, to_query, to_url
from s3dash.take_along.colours import FIGURE_COLOURS, figure_colours
from s3dash.take_along.links import relative_links
from s3dash.take_along.picture_rows import rows_beside
from s3dash.take_along.tables import TABLE_DATA, table_text
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, Page, page_of
from s3dash.ui.core.shown import ADDRESS, EDITION

# the address and the parts of a page
DrawnPage = tuple[str, Mapping[str, str]]

# The controls of a page as a form has them, beside the parts of ``drawn``.
FORM = "form"
# What says something of the service, of the page's own address, or of Dash's components.
LEFT_OUT = frozenset(
    {
        *(CONTROLS, ADDRESS, EDITION, ids.OUTLINES, ids.NEWER, ids.EARLIER, ids.AGAIN),
        *(f"{ids.FEED}@href", f"{ids.FEED}@title"),
    }
)
# The browser writes the mail anew when it is asked for.
MAIL = re.compile(r'mailto:\?[^"]*')
MAIL_TO_COME = "mailto:"
# Who embeds a page embeds that of the service, and has the code from there.
EMBED_CODE = re.compile(r'<details class="embed-code">.*?</details>', re.DOTALL)

# No text of a page needs them, and the file has them for itself.
OWN_SIGNS = re.compile("[\x01-\x08]")


def asked_page(context: AppContext, edition: Edition, state: ViewState) -> Page | None:
    """The page of a selection; None where another one answers, as for a code that has moved."""
    page = page_of(context, edition, (to_path(state), to_query(state)), None)
    return None if page is None or page.state != state or page.problems else page


def drawn_pages(
    context: AppContext, edition: Edition, states: Sequence[ViewState]
) -> Iterator[DrawnPage]:
    """A page, and the same as a table: what its files and its picture say stands there, too."""
    pages = [page for state in states if (page := asked_page(context, edition, state))]
    if not pages:
        return
    view, question = pages[0].state.view, pages[0].question
    answer = ANSWERS[view](question) if view in ANSWERS else None
    drawn = [(page, draw(page, answer and _asked_by(page, answer))) for page in pages]
    tables = (one.texts[ids.TABLE] for page, one in drawn if page.state.table)
    as_table = next(tables, None)
    for page, one in drawn:
        parts = kept_parts(one, page.state)
        if as_table:
            parts[ids.PICTURE_WORDS] = rows_beside(parts[ids.PICTURE_WORDS], as_table)
        if answer is not None:
            parts |= _of_answer(page, answer, one.texts[FIGURE], as_table)
        yield to_url(page.state), parts


def _asked_by(page: Page, answer: Answer) -> Answer:
    """The answer to the same question, to be shown by another page: as a table, for instance."""
    if not hasattr(answer, "question"):
        return answer
    # the links of the page begin with its own selection
    own: dict[str, Any] = {"question": page.question}
    return replace(answer, **own)


def _of_answer(
    page: Page, answer: Answer, figure: str | None, as_table: str | None
) -> dict[str, str]:
    """The parts of a page that only the file has: colours of other themes, the data table."""
    parts = {}
    if figure is not None:
        parts[FIGURE_COLOURS] = figure_colours(page, figure, answer)
    if page.state.table and as_table:
        table = table_text(page, answer, as_table)
        if table is not None:
            parts[TABLE_DATA] = table
    return parts


def kept_parts(drawn: Drawn, state: ViewState) -> dict[str, str]:
    """The parts of a page as the file keeps them, by name; attributes that are not there are not.

    Links are told by what they change.
    """
    query = to_query(state)
    texts = {**drawn.texts, FORM: str(drawn.controls)}
    kept = {
        name: _plain(text) if name == FIGURE else relative_links(_plain(text), query)
        for name, text in texts.items()
        if text is not None and name not in LEFT_OUT
    }
    kept[ids.TOOLS] = EMBED_CODE.sub("", MAIL.sub(MAIL_TO_COME, kept.get(ids.TOOLS, "")))
    return kept


def _plain(text: str) -> str:
    return OWN_SIGNS.sub("\N{REPLACEMENT CHARACTER}", text)

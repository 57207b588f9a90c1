"""Pages of the file: drawn by ``drawn``, without what only the service needs."""

from __future__ import annotations

import re

from s3dash.data.editions.edition import Edition
from s3dash.drawn.drawing import CONTROLS, FIGURE, Drawn, draw
from s3dash.state import ViewState, to_path, to_query
from s3dash.take_along.links import relative_links
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, page_of
from s3dash.ui.core.shown import ADDRESS, EDITION

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


def drawn_page(context: AppContext, edition: Edition, state: ViewState) -> Drawn | None:
    """The page of a selection; None where another one answers, as for a code that has moved."""
    page = page_of(context, edition, (to_path(state), to_query(state)), None)
    if page is None or page.state != state or page.problems:
        return None
    return draw(page)


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

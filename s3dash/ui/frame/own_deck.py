"""Adding a page to the reader's own presentation, which is kept in the reader's browser.

``assets/site/deck.js`` does it; the presentation is shown and changed on the page that presents.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.deck import LONGEST_NOTE, LONGEST_TITLE, MOST_SCENES
from s3dash.i18n import Translator
from s3dash.state.showing import showing_path
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon

# In the words that say which number a scene got: its place in them.
NUMBER = "#"
# What opens the reader's own presentation on the page that presents, see ``assets/stage/decks.js``.
OPENED = "#decks"


def add_to_deck(heading: str, t: Translator) -> Component:
    """The button that asks for title and note, with the words that it asks with.

    Args:
        heading: what the page is called; the reader may change it.
        t: the words.
    """
    told = {
        "heading": heading[:LONGEST_TITLE],
        "language": t.language,
        "deck": t("deck-own-title"),
        "title": t("deck-scene-title"),
        "note": t("deck-scene-note"),
        "send": t("deck-send"),
        "kept": t("deck-kept"),
        "open": t("deck-open"),
        "href": showing_path(t.language) + OPENED,
        "done": t("deck-added", number=NUMBER),
        "full": t("deck-full", most=str(MOST_SCENES)),
        "failed": t("deck-not-kept"),
        "longest": f"{LONGEST_TITLE},{LONGEST_NOTE},{MOST_SCENES}",
    }
    named = {f"data_{name}": text for name, text in told.items()}
    button = html.Button(
        [icon("list"), html.Span(t("deck-add"))],
        id=ids.ADD_TO_DECK,
        className="tool",
        **attributes(aria_expanded="false", **named),
    )
    return html.Div(button, className="deck-add")

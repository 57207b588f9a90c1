"""What stands on the page of the data, which is long, and links to it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes

FRESHNESS, HISTORY, FEEDS, SOURCES, DICTIONARY = (
    "freshness",
    "versions",
    "feeds",
    "sources",
    "dictionary",
)
# anchor -> the message of its heading, in the order of the page
HEADINGS = {
    FRESHNESS: "freshness-heading",
    HISTORY: "data-history",
    FEEDS: "data-feed",
    SOURCES: "data-sources",
    DICTIONARY: "data-dictionary",
}


def contents(t: Translator, *, has_freshness: bool) -> Component:
    """The links; the table of how fresh all is stands above them where the page is a table."""
    shown = [one for one in HEADINGS if has_freshness or one != FRESHNESS]
    links = [html.Li(html.A(t(HEADINGS[anchor]), href=f"#{anchor}")) for anchor in shown]
    return html.Nav(
        html.Ul(links), className="data-contents", **attributes(aria_label=t("method-contents"))
    )

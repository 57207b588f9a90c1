"""The frame that every page hangs in: the elements that hold the parts of ``drawn.drawn_page``.

It is written once, with the first answer; from then on only parts change. What Dash draws, the
controls, the field of the search and plotly's figure, it draws into the places of its islands.
"""

from __future__ import annotations

from collections.abc import Mapping

from dash.development.base_component import Component

from s3dash.drawn.drawn_page import Drawn
from s3dash.i18n import translator
from s3dash.markup import Markup, element, joined
from s3dash.ui.core import ids
from s3dash.ui.core.html_text import html_text
from s3dash.ui.core.icon import icon
from s3dash.ui.frame.search import field


class Frame:
    """The elements of a page with its parts in them.

    Args:
        drawn: the parts.
    """

    def __init__(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._attributes: dict[str, dict[str, str]] = {}
        for name, text in drawn.texts.items():
            place, is_attribute, attribute = name.partition("@")
            if is_attribute and text is not None:
                self._attributes.setdefault(place, {})[attribute] = text

    def body(self) -> Markup:
        """All that stands in the body of a page."""
        return joined(
            self._box("a", ids.SKIP, {"class": "skip-link"}),
            self._box("div", ids.OUTLINES, {"class": "outlines", "aria-hidden": "true"}),
            element("div", {"class": "site"}, self._header(), self._notices(), self._main(),
                    self._box("footer", ids.FOOTER, {"class": "site-footer"})),
        )  # fmt: skip

    def _box(
        self, tag: str, name: str, attributes: Mapping[str, object], *content: object
    ) -> Markup:
        """The element of a part, with its attributes; it holds the part unless content is given."""
        own = self._drawn.texts.get(name)
        held = content or (() if own is None else (Markup(own),))
        return element(tag, {"id": name, **attributes, **self._attributes.get(name, {})}, *held)

    def _header(self) -> Markup:
        return element(
            "header",
            {"class": "site-header"},
            self._box("div", ids.WORDMARK, {"class": "wordmark"}),
            self._box("nav", ids.NAV, {"class": "menu"}),
            self._search(),
            self._box("div", ids.LANGUAGE, {"class": "language"}),
            self._box("button", ids.THEME_BUTTON, {"class": "theme-button", "type": "button"}),
        )

    def _search(self) -> Markup:
        label = element(
            "label",
            {"for": ids.SEARCH_TEXT, "class": "search-label"},
            html_text(icon("search")),
            self._box("span", ids.SEARCH_LABEL, {"class": "visually-hidden"}),
        )
        key = element("kbd", {"class": "search-key", "aria-hidden": "true"}, "/")
        options = self._box("div", ids.SEARCH_LIST, {"role": "listbox", "class": "search-list"})
        count = element("p", {"id": ids.SEARCH_COUNT, "role": "status", "class": "search-count"})
        popup = element("div", {"class": "search-popup"}, options, count)
        placed = element(
            "div", {"id": ids.SEARCH_FIELD, "class": "search-field"}, html_text(self._field())
        )
        return element(
            "div",
            {"id": ids.SEARCH, "role": "search", "class": "search"},
            label, placed, key, popup,
        )  # fmt: skip

    def _field(self) -> Component:
        """The field as the server writes it, with what later is written to the browser's own."""
        words = self._attributes[ids.SEARCH_TEXT]
        return field(**words)

    def _notices(self) -> Markup:
        return joined(
            element("div", {"id": ids.NOTICE, "class": "notice", "role": "alert"}),
            self._box(
                "button", ids.AGAIN, {"class": "tool again", "type": "button", "hidden": True}
            ),
            self._box("div", ids.NEWER, {"class": "notice", "role": "status", "hidden": True}),
            element("div", {"id": ids.STATUS, "class": "visually-hidden", "role": "status"}),
        )

    def _main(self) -> Markup:
        head = element(
            "div",
            {"class": "page-head"},
            self._box("p", ids.EYEBROW, {"class": "eyebrow"}),
            element(
                "div",
                {"class": "head-words"},
                self._box("h1", ids.HEADING, {"tabindex": "-1"}),
                self._box("p", ids.SENTENCE, {"class": "sentence"}),
                self._box("button", ids.WHOLE, {"class": "tool sentence-more", "hidden": True}),
            ),
            self._box("div", ids.PROBLEMS, {}),
        )
        column = element(
            "div",
            {"id": ids.COLUMN, "class": "figure-column", "tabindex": "-1"},
            self._figure_area(),
            self._without_script(),
            self._box("div", ids.TABLE, {}),
            self._box("div", ids.TOOLS, {"class": "tools"}),
            self._box("div", ids.ABOUT_DATA, {}),
            self._box("div", ids.BODY, {}),
            self._box("div", ids.PICTURE_WORDS, {"hidden": True}),
        )
        return element(
            "main",
            {"id": ids.MAIN, "tabindex": "-1"},
            self._box("span", ids.TITLE, {"hidden": True}),
            self._box("div", ids.EARLIER, {"class": "earlier-edition"}),
            self._box(
                "div", ids.VIEW, {},
                head, self._rail(), column, self._box("div", ids.PANEL, {"class": "panel"}),
            ),
        )  # fmt: skip

    def _figure_area(self) -> Markup:
        """Legend, what stands beside the drawing, and the drawing with what its ground is.

        A drawing of plotly's is one picture with a name; what it shows is in the list and the
        table.
        """
        box = self._box("div", ids.FIGURE_BOX, {})
        # for names that stay in sight while a large drawing is scrolled, see assets/site/figures.js
        above = element("div", {"class": "names-above", "aria-hidden": "true"})
        beside = element("div", {"class": "names-beside", "aria-hidden": "true"})
        framed = self._box("div", ids.FIGURE_FRAME, {"class": "map-frame", "role": "img"}, box)
        column = element(
            "div", {"class": "map-column"},
            self._box("div", ids.DRAWING, {"class": "drawing map-frame"}),
            above,
            self._box("div", ids.FIGURE_SCROLL, {"class": "map-scroll"}, beside, framed),
            self._box("p", ids.ATTRIBUTION, {"class": "attribution"}),
        )  # fmt: skip
        return self._box(
            "div", ids.FIGURE_AREA, {},
            self._box("div", ids.LEGEND, {"class": "legend"}),
            self._box("div", ids.BESIDE, {"class": "region-list"}),
            column,
        )  # fmt: skip

    def _without_script(self) -> Markup | None:
        """The table that stands open where nothing draws the figure."""
        if not self._drawn.plain:
            return None
        hidden = Markup(f"<style>#{ids.FIGURE_FRAME}{{display:none}}</style>")
        return element("noscript", {}, hidden, self._drawn.plain)

    def _rail(self) -> Markup:
        """The controls: a form, for where no script sends them."""
        summary = element(
            "summary",
            {},
            html_text(icon("sliders")),
            self._box("span", ids.RAIL_WORDS, {}),
        )
        fields = [
            element("input", {"type": "hidden", "name": name, "value": value})
            for name, value in self._drawn.fields
        ]
        send = element(
            "noscript",
            {},
            element(
                "button",
                {"type": "submit", "class": "send"},
                translator(self._drawn.language)("controls-send"),
            ),
        )
        rail = element("div", {"id": ids.RAIL, "class": "rail"}, self._drawn.controls)
        # A browser that filled in again what it remembers would say another thing than the address.
        attributes = {"action": self._drawn.path, "method": "get", "autocomplete": "off"}
        form = element("form", attributes, *fields, rail, send)
        return element("details", {"class": "controls"}, summary, form)

"""A page as it stands in the page of another: what it shows and says, without what is pressed.

It is drawn of the same parts as the whole page. Every link leads out of the frame, to the page that
it names, in a window of its own.
"""

from __future__ import annotations

import re

from s3dash.drawn.drawn_page import FIGURE
from s3dash.drawn.frame import Frame
from s3dash.markup import NOTHING, Markup, element
from s3dash.ui.core import ids

# Pages that are read: what their drawing shows is among it.
READ = "view-region"
# Pages whose drawing by a script needs more width than a phone has: there their body stands for it.
READ_ON_PHONES = "view-changes"
# A link to another page; within the page it may stay where it is.
LINK = re.compile(r'<a (?=[^>]*href="[^#])([^>]*)>')


class Embedded(Frame):
    """The elements of a page that stands in the page of another, with its parts in them."""

    def body(self) -> Markup:
        """All that stands in the body of the page."""
        main = element("main", {"id": ids.MAIN}, self._view())
        site = element("div", {"class": "site embedded"}, main)
        return self._outlines() + Markup(LINK.sub(_outwards, site))

    @property
    def has_figure(self) -> bool:
        """Whether a script is to draw something."""
        return self._is_drawn and self._drawn.texts[FIGURE] is not None

    @property
    def _is_drawn(self) -> bool:
        return self._drawn.texts[f"{ids.FIGURE_AREA}@hidden"] is None and not self._is_of(READ)

    def _is_of(self, kind: str) -> bool:
        """Whether it is a page of a view, by its class."""
        return kind in (self._drawn.texts[f"{ids.VIEW}@class"] or "").split()

    def _outlines(self) -> Markup:
        return (
            NOTHING
            if self.has_figure
            else self._box("div", ids.OUTLINES, {"class": "outlines", "aria-hidden": "true"})
        )

    def _view(self) -> Markup:
        kind = self._drawn.texts[f"{ids.VIEW}@class"] or ""
        held = "embedded-drawing" if self._is_drawn else "embedded-text"
        return element(
            "div",
            {"id": ids.VIEW, "class": f"{kind} {held}"},
            self._words(), self._shown(),
            element("p", {"id": ids.CREDITS, "class": "embedded-credits"}, self._drawn.credits),
        )  # fmt: skip

    def _words(self) -> Markup:
        return element(
            "div",
            {"class": "embedded-words"},
            self._box("p", ids.EYEBROW, {"class": "eyebrow"}),
            self._box("h1", ids.HEADING, {}),
            self._box("p", ids.SENTENCE, {"class": "sentence"}),
            self._choice(),
            self._box("div", ids.PROBLEMS, {}),
        )

    def _choice(self) -> Markup | None:
        link = self._drawn.choice
        return element("p", {"class": "embedded-choice"}, link) if link else None

    def _shown(self) -> Markup:
        """The drawing; else the table that is asked for, or what the page says."""
        if self.has_figure and self._is_of(READ_ON_PHONES):
            body = self._box("div", ids.BODY, {"class": "embedded-body embedded-narrow"})
            return self._drawing() + body
        if self._is_drawn:
            return self._drawing()
        own = self._drawn.embedded
        if self._drawn.texts[ids.TABLE]:
            return self._box("div", ids.TABLE, {"class": "embedded-body"})
        return self._box("div", ids.BODY, {"class": "embedded-body"}, *([own] if own else []))

    def _drawing(self) -> Markup:
        framed = self._box(
            "div", ids.FIGURE_FRAME, {"class": "map-frame", "role": "img"},
            self._box("div", ids.FIGURE_BOX, {}),
        )  # fmt: skip
        column = element(
            "div", {"class": "map-column"},
            self._box("div", ids.DRAWING, {"class": "drawing map-frame"}),
            self._box("div", ids.FIGURE_SCROLL, {"class": "map-scroll"}, framed),
        )  # fmt: skip
        legend = self._box("div", ids.LEGEND, {"class": "legend"})
        area = self._box("div", ids.FIGURE_AREA, {}, legend, column)
        return area + (self._without_script() or NOTHING)


def _outwards(link: re.Match[str]) -> str:
    """A link that opens a window of its own, whose page does not know this one."""
    told = {"target": "_blank", "rel": "noopener"}
    own = f" {link[1]}"
    added = [f' {name}="{value}"' for name, value in told.items() if f" {name}=" not in own]
    return f"<a{''.join(added)}{own}>"

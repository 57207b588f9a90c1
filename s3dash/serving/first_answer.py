"""The first answer: the page as the server draws it, and what Dash needs to take over.

It reads without any script. What Dash would ask for, the layout and the list of callbacks, stands
in it as data, so that nothing is asked before the reader chooses something.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dash import Dash

from s3dash.drawn.drawn_page import CONTROLS, FIGURE, Drawn
from s3dash.drawn.embedded import Embedded
from s3dash.drawn.frame import Frame
from s3dash.exports.catalogue.contents import CATALOGUE, TURTLE
from s3dash.figures.theme import CONFIG, THEMES
from s3dash.i18n import Translator, translator
from s3dash.markup import NOTHING, Markup, element, joined
from s3dash.serving.preview import preview
from s3dash.serving.static import StaticFiles
from s3dash.ui.core import ids
from s3dash.ui.core.browser_files import THEME
from s3dash.ui.core.shown import ADDRESS, shown_text

# The scripts are fetched when the page has been painted, and at once where nobody looks. One that
# does not come leaves the page as it is where no script runs: with a form, and with open tables.
LOADER = (
    "(function(){const me=document.currentScript;let done=false;"
    "function go(){if(done)return;done=true;for(const src of me.dataset.src.split(' ')){"
    "const s=document.createElement('script');s.src=src;s.async=false;"
    "s.onerror=without;document.body.append(s)}}"
    "function without(){document.querySelectorAll('noscript')"
    ".forEach((one)=>{one.outerHTML=one.textContent})}"
    "if(document.visibilityState==='hidden'){go();return}"
    "requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(go,0)));setTimeout(go,3000)})()"
)
# Who looks for today's facts shall not find those of an earlier edition.
NOT_INDEXED = {"name": "robots", "content": "noindex"}
# The face of the text; what is drawn before it comes is drawn anew.
FONT = "source-sans-3-latin.woff2"
# The options of controls with more signs than this stand once in the page: in the form.
LARGE = 60_000
ATOM = "application/atom+xml"
# What Dash's settings tell the browser that no page of ours needs, or that is never the same twice.
UNSAID = ("python_version", "end_id", "dash_version_url", "hot_reload")


def inline_hashes() -> tuple[str, ...]:
    """The hashes of the inline scripts, as a Content-Security-Policy names them."""
    digests = (hashlib.sha256(script.encode()).digest() for script in (THEME, LOADER))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


@dataclass(frozen=True)
class FirstAnswer:
    """What every first answer of an app has in common.

    Attributes:
        app: whose layout and callbacks it takes along.
        files: what a page fetches.
    """

    app: Dash
    files: StaticFiles

    @cached_property
    def _shared(self) -> Markup:
        """Settings, layout and callbacks, which are the same on every page."""
        settings = {name: one for name, one in self.app._config().items() if name not in UNSAID}
        return joined(
            _data("_dash-config", settings),
            _data("first-layout", self.app.layout),
            _data("first-dependencies", self.app._callback_list),
        )

    @property
    def _scripts(self) -> str:
        """Where the scripts are, in the order in which they run."""
        return f"{self.files.address('script')} {self.files.address('site')}"

    def html(self, drawn: Drawn, base: str = "") -> str:
        """A whole page; ``base`` is what stands before its path, where that is known."""
        t = translator(drawn.language)
        head = element("head", {}, *self._head(t, drawn, base))
        body = element(
            "body",
            {
                "data-failure-sv": translator("sv")("error-reader"),
                "data-failure-en": translator("en")("error-reader"),
                "data-offline-sv": translator("sv")("error-offline"),
                "data-offline-en": translator("en")("error-offline"),
                "data-busy-sv": translator("sv")("answer-under-way"),
                "data-busy-en": translator("en")("answer-under-way"),
            },
            Frame(drawn).body(),
            element("div", {"id": "react-entry-point", "hidden": True}),
            self._shared,
            _data("first-answer", _taken_along(drawn)),
            element("script", {"data-src": self._scripts}, Markup(LOADER)),
        )
        return f"<!DOCTYPE html>\n{element('html', {'lang': drawn.language}, head, body)}\n"

    def embedded(self, drawn: Drawn) -> str:
        """A page that stands in the page of another: light, as most pages are, and without Dash."""
        t, frame = translator(drawn.language), Embedded(drawn)
        scripts = [self.files.address("embed")]
        figure: Markup = NOTHING
        if frame.has_figure:
            figure = _data("embedded-figure", _figure(drawn))
            scripts.append(self.files.address("plotly"))
        head = element("head", {}, *self._embedded_head(t, drawn))
        run = [element("script", {"src": address, "defer": True}) for address in scripts]
        body = element("body", {}, frame.body(), figure, *run)
        told = {"lang": drawn.language, "data-bs-theme": THEMES[0], "data-embedded": True}
        return f"<!DOCTYPE html>\n{element('html', told, head, body)}\n"

    def _embedded_head(self, t: Translator, drawn: Drawn) -> list[Markup]:
        return [
            element("meta", {"charset": "utf-8"}),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("meta", NOT_INDEXED),
            element("title", {}, Markup(drawn.texts[ids.TITLE] or "")),
            element(
                "link", {"id": ids.CANONICAL, "rel": "canonical", "href": drawn.texts[ADDRESS]}
            ),
            *self._looks(),
            element("link", {"rel": "stylesheet", "href": self.files.address("embed-style")}),
        ]

    def _looks(self) -> list[Markup]:
        """The face of the text, the sheet, and the sign of the site."""
        font = {"rel": "preload", "as": "font", "type": "font/woff2", "crossorigin": True}
        sign = {"rel": "icon", "type": "image/svg+xml"}
        return [
            element("link", {**font, "href": self.files.address(FONT)}),
            element("link", {"rel": "stylesheet", "href": self.files.address("style")}),
            element("link", {**sign, "href": self.files.address("favicon")}),
        ]

    def _head(self, t: Translator, drawn: Drawn, base: str) -> list[Markup]:
        title = drawn.texts[ids.TITLE] or ""
        own = drawn.texts[ADDRESS]
        feed = {name: drawn.texts[f"{ids.FEED}@{name}"] for name in ("href", "title")}
        return [
            element("meta", {"charset": "utf-8"}),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            *preview(drawn, t, base),
            element("meta", {"name": "color-scheme", "content": "light dark"}),
            element("meta", NOT_INDEXED) if drawn.texts[ids.EARLIER] else NOTHING,
            element("title", {}, Markup(title)),
            element("script", {}, Markup(THEME)),
            element("link", {"id": ids.CANONICAL, "rel": "canonical", "href": own}),
            element("link", {"id": ids.FEED, "rel": "alternate", "type": ATOM, **feed}),
            element("link", {"rel": "alternate", "type": TURTLE, "href": CATALOGUE}),
            *self._looks(),
        ]


def _taken_along(drawn: Drawn) -> dict[str, Any]:
    """What Dash draws of a page, and what the page is shown to show."""
    texts = {name: drawn.texts[name] for name in (CONTROLS, FIGURE)}
    controls = texts[CONTROLS] or ""
    is_large = len(controls) > LARGE
    if is_large:
        # the page has them once already, in the form that works without any script
        texts[CONTROLS] = json.dumps(_without_options(json.loads(controls)))
    taken = {"texts": texts, "shown": shown_text(drawn.digests), "config": CONFIG}
    return {**taken, "written": True} if is_large else taken


def _without_options(drawn: Any) -> Any:
    """Controls without the options of their lists."""
    if isinstance(drawn, list):
        return [_without_options(one) for one in drawn]
    if not isinstance(drawn, dict):
        return drawn
    if drawn.get("type") == "Select":
        return {**drawn, "props": {**drawn["props"], "options": True}}
    return {name: _without_options(one) for name, one in drawn.items()}


def _figure(drawn: Drawn) -> dict[str, Any]:
    """The drawing of a page with what plotly is told of it."""
    return {"figure": json.loads(drawn.texts[FIGURE] or "null"), "config": CONFIG}


def _data(name: str, content: Any) -> Markup:
    """Data in a page, which no script of another can end."""
    text = json.dumps(content, default=lambda one: one.to_plotly_json(), separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return element("script", {"type": "application/json", "id": name}, Markup(text))

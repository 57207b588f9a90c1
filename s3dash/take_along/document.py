"""The file itself: a page of HTML that holds all others, and asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s3dash.config import LANGUAGES, ROOT
from s3dash.data.editions.edition import Edition
from s3dash.data.shapes import Shapes
from s3dash.drawn.drawn_page import Drawn
from s3dash.figures.theme import CONFIG
from s3dash.i18n import Translator, translator
from s3dash.markup import Markup, element
from s3dash.state import CHOICES, LISTS, SLUGS, ViewState, to_path
from s3dash.state.view_state import MEASURES_OF
from s3dash.take_along.chunks import chunks, packed_element
from s3dash.take_along.opening import ABOUT, body_attributes, standing, title
from s3dash.take_along.store import Store, written
from s3dash.ui.core import ids
from s3dash.ui.core.browser_files import (
    BUILT,
    FONTS,
    OWN,
    STAGE,
    THEME,
    embed_script,
    embed_style,
    scripts,
    style_sheet,
)
from s3dash.ui.frame.controls import ADDED, FLAGS, NUMBERS

TAKE = ROOT / "assets" / "take"
_STAGE_SHEETS = (OWN / "tokens.css", *sorted(STAGE.glob("*.css")))
# What unpacks, and the scripts, which are packed, in the order in which they run: those of the
# service that ask nothing among them.
UNPACK = ("unpack", "load")
BEFORE = (
    *("pages", "fill", "lead", "compare", "finding", "tables", "more", "decks", "before"),
    *("figures", "choices"),
)
# Those of the service that ask the server, or are Dash's.
NOT_SHARED = frozenset({"again", "answers", "drawing", "takeover"})
AFTER = ("show",)
SCRIPTS, PLOTLY, EUROPE = "scripts", "plotly", "europe"
# What presentations and their scenes run, besides plotly.
RUN = ("stage-script", "embed-script")


@dataclass(frozen=True)
class FileContent:
    """What a file is written from.

    Attributes:
        edition: that it shows.
        first: the page that it opens with.
        stores: the pages by language, the first page's language first.
        given: what the browser makes more of, as texts of JSON by name.
        service: the address of the service, or empty where it is not known.
        shapes: what maps are drawn on.
    """

    edition: Edition
    first: Drawn
    stores: Mapping[str, Store]
    given: Mapping[str, str]
    service: str
    shapes: Shapes


def document(content: FileContent) -> str:
    """The whole file."""
    pages, packed = _packed(content.stores)
    script = _scripts()
    body = element(
        "body",
        body_attributes(content.first),
        _banner(content.edition),
        standing(content.first),
        _data(ABOUT, _told(content, pages)),
        packed_element(SCRIPTS, script),
        packed_element(PLOTLY, _plotly()),
        packed_element(EUROPE, content.shapes.europe_text),
        *(packed_element(name, text) for name, text in _presented().items()),
        *(packed_element(name, text) for name, text in content.given.items()),
        *packed,
        element("script", {}, Markup(_unpack())),
    )
    run = (THEME, _unpack(), script, _plotly(), *(_presented()[name] for name in RUN))
    head = element("head", {}, *_head(content.first, run))
    return f"<!DOCTYPE html>\n{element('html', {'lang': content.first.language}, head, body)}\n"


def _packed(stores: Mapping[str, Store]) -> tuple[dict[str, Any], list[Markup]]:
    """What is told of the pages' chunks, and the chunks."""
    pages = written(stores)
    named = []
    elements: list[Markup] = []
    for number, (first, text) in enumerate(chunks(pages.fragments)):
        name = f"pages-{number}"
        named.append([first, name])
        elements.append(packed_element(name, text))
    languages = {}
    for language, index in pages.indexes.items():
        name = f"{language}-index"
        elements.append(packed_element(name, index))
        languages[language] = {"index": name, "needed": pages.needed[language]}
    return {"fragments": named, "languages": languages}, elements


def _told(content: FileContent, pages: Mapping[str, Any]) -> dict[str, Any]:
    edition = content.edition
    return {
        "edition": edition.number,
        "date": edition.published_on.isoformat(),
        "checksum": edition.record.content_sha256,
        "service": content.service,
        **pages,
        "plotly": PLOTLY,
        "europe": {"address": content.shapes.europe_address, "packed": EUROPE},
        "config": CONFIG,
        "choices": _choices(edition),
        "words": {one: _words(translator(one)) for one in content.stores},
    }


def _words(t: Translator) -> dict[str, str]:
    keys = {"away": "take-away", "away-told": "take-away-told", "away-link": "take-away-link"}
    return {name: t(key) for name, key in keys.items()}


def _choices(edition: Edition) -> dict[str, Any]:
    """What choosing in a control means for an address, see ``assets/take/choices.js``."""
    return {
        "slugs": {to_path(ViewState(one, view)): view for view in SLUGS for one in LANGUAGES},
        "measures": MEASURES_OF,
        "first": {key: codes[0] for key, codes in CHOICES.items()},
        "flags": FLAGS,
        "numbers": NUMBERS,
        "lists": LISTS,
        "adding": ADDED,
        "latest": edition.dataset.latest_round,
    }


def _banner(edition: Edition) -> Markup:
    """That it is a copy, of what and of when, in both languages: the style sheet shows one."""
    told = (_copy(edition, translator(one)) for one in LANGUAGES)
    return element("aside", {"class": "take-banner"}, *told)


def _copy(edition: Edition, t: Translator) -> Markup:
    number, date = str(edition.number), t.date(edition.published_on)
    return element(
        "details",
        {"lang": t.language},
        element("summary", {}, t("take-copy", number=number, date=date)),
        element("p", {}, t("take-holds")),
        element("p", {}, t("take-lacks")),
        element(
            "p", {}, t("take-checksum"), " ", element("code", {}, edition.record.content_sha256)
        ),
    )


def _head(first: Drawn, run: Iterable[str]) -> list[Markup]:
    policy = (
        "default-src 'none'",
        f"script-src {' '.join(_hash(one) for one in run)}",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "font-src data:",
        "connect-src data:",
        "frame-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    fonts = {font.name: _data_address(font, "font/woff2") for font in sorted(FONTS.glob("*.woff2"))}
    style = style_sheet(fonts, TAKE / "take.css")
    icon = _data_address(ROOT / "assets" / "favicon.svg", "image/svg+xml")
    return [
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": "; ".join(policy)}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("meta", {"name": "robots", "content": "noindex"}),
        title(first),
        element("script", {}, Markup(THEME)),
        element("link", {"id": ids.CANONICAL, "rel": "canonical", "href": ""}),
        element("link", {"rel": "icon", "href": icon}),
        element("style", {}, Markup(style)),
    ]


def _unpack() -> str:
    """What runs as it stands in the file."""
    text = _joined([BUILT / "fzstd.min.js", *(TAKE / f"{name}.js" for name in UNPACK)])
    assert "</script" not in text.lower()  # noqa: S101 - our own files
    return text


def _scripts() -> str:
    paths = [
        *(TAKE / f"{name}.js" for name in BEFORE),
        *(path for path in sorted(OWN.glob("*.js")) if path.stem not in NOT_SHARED),
        *(TAKE / f"{name}.js" for name in AFTER),
    ]
    return _joined(paths)


def _joined(paths: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _presented() -> dict[str, str]:
    """What presentations run and are styled by; the faces of the text are the file's own."""
    style = _joined(_STAGE_SHEETS)
    return {
        "stage-script": scripts(STAGE),
        "stage-style": style,
        "embed-script": embed_script(),
        "embed-style": embed_style(),
    }


def _plotly() -> str:
    return (BUILT / "plotly-s3.min.js").read_text(encoding="utf-8")


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _data_address(path: Path, mimetype: str) -> str:
    return f"data:{mimetype};base64,{base64.b64encode(path.read_bytes()).decode()}"


def _data(name: str, content: Any) -> Markup:
    """Data in the page, which no script of another can end."""
    text = json.dumps(content, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return element("script", {"type": "application/json", "id": name}, Markup(text))

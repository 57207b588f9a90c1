"""The page that a file opens with: it stands ready as HTML above all that is packed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from s3dash.data.editions.edition import Edition
from s3dash.drawn.drawing import draw
from s3dash.drawn.drawn_page import Drawn
from s3dash.drawn.frame import Frame
from s3dash.markup import Markup, element
from s3dash.state import ViewState, to_url
from s3dash.take_along.links import HREF
from s3dash.take_along.pages import asked_page
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext

# Where the page ends, and what is told of the file begins.
ABOUT = "take-along"
_ABOUT_BEGINS = f'<script type="application/json" id="{ABOUT}">'
_BANNER_ENDS = "</aside>"
_LANGUAGE = re.compile(r'(?<=<html lang=")[^"]*')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_ADDRESS = re.compile(r'(?<= data-first=")[^"]*')


def first_page(context: AppContext, edition: Edition, language: str) -> Drawn:
    """The start page in a language."""
    page = asked_page(context, edition, first_state(language))
    assert page is not None  # noqa: S101 - the start page answers
    return draw(page)


def first_state(language: str) -> ViewState:
    """Where a file opens."""
    return ViewState(language, "start")


def title(first: Drawn) -> Markup:
    """The title of the document."""
    return element("title", {}, Markup(first.texts[ids.TITLE] or ""))


def body_attributes(first: Drawn) -> Mapping[str, Any]:
    """Tells the scripts which page stands ready."""
    return {"data-first": to_url(first_state(first.language))}


def standing(first: Drawn) -> Markup:
    """The page, with its links within the file."""
    return Markup(HREF.sub(lambda found: f"#{found[0]}", Frame(first).body()))


def opened_with(file: str, first: Drawn) -> str:
    """A file that opens with the start page in another of its languages; all else is the same."""
    head, body = file.split("<body", 1)
    banner, page = body.split(_BANNER_ENDS, 1)
    packed = page[page.index(_ABOUT_BEGINS) :]
    head = _LANGUAGE.sub(first.language, head, count=1)
    head = _TITLE.sub(lambda _: title(first), head, count=1)
    address = to_url(first_state(first.language))
    banner = _ADDRESS.sub(lambda _: address, banner, count=1)
    return f"{head}<body{banner}{_BANNER_ENDS}{standing(first)}{packed}"

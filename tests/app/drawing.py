"""Pages drawn without a server."""

from __future__ import annotations

from typing import Any

from s3dash.analysis.answers import ANSWERS
from s3dash.drawn.drawing import draw
from s3dash.drawn.frame import Frame
from s3dash.drawn.views import VIEWS
from s3dash.ui.core.content import Content
from s3dash.ui.core.html_text import html_text
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from tests.app.held import Element, tree


def answer_of(page: Page) -> Any:
    return ANSWERS[page.state.view](page.question)


def parts_of(page: Page) -> Parts:
    return VIEWS[page.state.view].parts(page, answer_of(page))


def written(content: Content) -> Element:
    """What components are as HTML."""
    return tree(html_text(content))


def body_of(page: Page) -> Element:
    """All that stands in the body of a page."""
    return tree(Frame(draw(page)).body())

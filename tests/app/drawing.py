"""Pages drawn without a server."""

from __future__ import annotations

from typing import Any

from s3dash.analysis.answers import ANSWERS
from s3dash.drawn.views import VIEWS
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page


def answer_of(page: Page) -> Any:
    return ANSWERS[page.state.view](page.question)


def parts_of(page: Page) -> Parts:
    return VIEWS[page.state.view].parts(page, answer_of(page))

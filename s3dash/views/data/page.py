"""The page of the data."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.pages.data import DataAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.data.freshness import freshness_section


def parts(page: Page, answer: DataAnswer) -> Parts:
    """What the page shows below its sentence."""
    body = [] if page.state.table else [freshness_section(answer, page.question)]
    return Parts(eyebrow=page.question.round_name, body=body)


def controls(page: Page) -> list[Component]:
    """The round."""
    return [offered.round_control(page.question)]

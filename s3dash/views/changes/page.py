"""The page of what changed."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.changes.answer import ChangesAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page


def parts(page: Page, answer: ChangesAnswer) -> Parts:
    """What the page shows below its sentence."""
    return Parts(eyebrow=page.question.round_name)


def controls(page: Page) -> list[Component]:
    """None."""
    return []

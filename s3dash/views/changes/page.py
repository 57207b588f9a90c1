"""The page of what changed."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.changes.answer import ChangesAnswer
from s3dash.analysis.changes.edition_answer import EditionChangesAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.views.changes.editions import edition_parts


def parts(page: Page, answer: ChangesAnswer | EditionChangesAnswer) -> Parts:
    """What the page shows below its sentence."""
    if isinstance(answer, EditionChangesAnswer):
        return edition_parts(page, answer)
    return Parts(eyebrow=page.question.round_name)


def controls(page: Page) -> list[Component]:
    """None."""
    return []

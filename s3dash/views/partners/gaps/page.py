"""Gaps: strong pairs, domains and wishes that nothing is known to have come of."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.partners.gaps.answer import GapsAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.partners.gaps.sections import gap_lists


def parts(page: Page, answer: GapsAnswer) -> Parts:
    """Three lists, each row with its reason."""
    body = None if page.state.table else gap_lists(answer, page.question)
    return Parts(eyebrow=page.question.round_name, body=body)


def controls(page: Page) -> list[Component]:
    """The region that is looked at, which regions, the way of counting, and the round."""
    return [
        offered.whole_region_control("region", page.question, groups=False),
        offered.choice_control("scope", page.question),
        offered.choice_control("weights", page.question),
        offered.round_control(page.question),
    ]

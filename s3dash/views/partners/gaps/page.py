"""Gaps: strong pairs, domains and wishes that nothing is known to have come of."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.ui.core.page_content import Parts, round_name
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.partners.gaps.sections import gap_lists


def parts(page: Page) -> Parts:
    """Three lists, each row with its reason."""
    answer = gaps_answer(page.edition.dataset, page.selection, page.as_of, page.t)
    body = None if page.state.table else gap_lists(answer, page.state, page.t)
    return Parts(answer=answer, eyebrow=round_name(page), body=body)


def controls(page: Page) -> list[Component]:
    """Which regions, the way of counting, and the round."""
    dataset, selection, t = page.edition.dataset, page.selection, page.t
    return [
        offered.choice_control("scope", selection, t),
        offered.choice_control("weights", selection, t),
        offered.round_control(selection, dataset, t),
    ]

"""The comparison: two to five regions side by side."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.pages.compare import CompareAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.compare.sections import chosen_regions, comparison_tables


def parts(page: Page, answer: CompareAnswer) -> Parts:
    """The regions that are chosen, and what they share; or what to choose."""
    body = [chosen_regions(answer, page.question)]
    if answer.comparison is not None and not page.state.table:
        body.append(comparison_tables(answer.comparison, page.question))
    return Parts(eyebrow=page.question.round_name, body=body)


def controls(page: Page) -> list[Component]:
    """One more region, and the round."""
    return [
        offered.whole_region_control("add", page.question),
        offered.round_control(page.question),
    ]

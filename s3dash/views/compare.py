"""The comparison: two to five regions side by side."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.compare import compare_answer
from s3dash.ui import controls as offered
from s3dash.ui.atlas import Page
from s3dash.ui.compare_sections import chosen_regions, comparison
from s3dash.ui.parts import Parts, round_name


def parts(page: Page) -> Parts:
    """The regions that are chosen, and what they share; or what to choose."""
    dataset, state, t = page.edition.dataset, page.state, page.t
    answer = compare_answer(dataset, page.selection, page.as_of, t)
    body = [chosen_regions(answer, dataset, state, t)]
    if not (answer.asks_for or state.table):
        body.append(comparison(answer, state, t))
    return Parts(answer=answer, eyebrow=round_name(page), body=body)


def controls(page: Page) -> list[Component]:
    """One more region, and the round."""
    dataset, selection, t = page.edition.dataset, page.selection, page.t
    return [
        offered.whole_region_control("add", selection, dataset, t),
        offered.round_control(selection, dataset, t),
    ]

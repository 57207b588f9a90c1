"""Partners for one region: whom to call, why, and what speaks against it."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.partners.matches.answer import partners_answer
from s3dash.ui.core.page_content import Parts, round_name
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.partners.matches.sections import partner_sections


def parts(page: Page) -> Parts:
    """The match cards of the region, or what to choose."""
    answer = partners_answer(page.edition.dataset, page.selection, page.as_of, page.t)
    is_drawn = answer.region is not None and not page.state.table
    body = partner_sections(answer, page.state, page.t) if is_drawn else None
    return Parts(answer=answer, eyebrow=round_name(page), body=body)


def controls(page: Page) -> list[Component]:
    """The region, what is sought, the ways of counting, and filters."""
    dataset, selection, t = page.edition.dataset, page.selection, page.t
    return [
        offered.whole_region_control("region", selection, dataset, t, groups=False),
        offered.choice_control("match", selection, t),
        offered.domain_control(selection, dataset, t, called="build-domain"),
        offered.choice_control("scope", selection, t),
        offered.choice_control("together", selection, t),
        offered.select_control("distance", selection, t),
        offered.flag_control("group", selection, t),
        offered.initiative_control(selection, dataset, t),
        offered.choice_control("weights", selection, t),
        offered.round_control(selection, dataset, t),
    ]

"""A consortium: three to six regions, what they cover together, and the best set for a domain."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.partners.consortium.answer import ConsortiumAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.partners.consortium.proposal import proposed_set
from s3dash.views.partners.consortium.sections import (
    chosen_members,
    consortium_body,
    member_warnings,
)


def parts(page: Page, answer: ConsortiumAnswer) -> Parts:
    """The regions that are chosen, what is proposed, and what the regions cover and share."""
    state, t = page.state, page.t
    body: list[Component | None] = [chosen_members(answer, page.question)]
    if not state.table:
        body += [member_warnings(answer, t), proposed_set(answer, page.question)]
    if answer.members and not state.table:
        body.append(consortium_body(answer, page.question))
    return Parts(
        eyebrow=page.question.round_name,
        body=[part for part in body if part is not None],
    )


def controls(page: Page) -> list[Component]:
    """One more region, who builds, the domain, and what is counted and how."""
    return [
        offered.whole_region_control("add", page.question, groups=False),
        offered.domain_control(page.question),
        offered.whole_region_control("region", page.question, groups=False, called="builder"),
        offered.choice_control("scope", page.question),
        offered.choice_control("weights", page.question),
        offered.round_control(page.question),
    ]

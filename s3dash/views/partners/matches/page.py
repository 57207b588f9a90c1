"""Partners for one region: whom to call, why, and what speaks against it."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.partners.matches.sections import cards_section, partner_sections


def parts(page: Page, answer: MatchesAnswer) -> Parts:
    """The cards of the region, or what to choose."""
    is_drawn = answer.region is not None and not page.state.table
    body = partner_sections(answer, page.question) if is_drawn else None
    embedded = cards_section(answer, page.question) if is_drawn else None
    return Parts(eyebrow=page.question.round_name, body=body, embedded=embedded)


def controls(page: Page) -> list[Component]:
    """The region, the direction and the domain first; what filters behind a line."""
    return [
        offered.whole_region_control("region", page.question, groups=False, areas=True),
        offered.choice_control("direction", page.question),
        offered.domain_control(page.question, called="build-domain"),
        offered.folded_controls(page.question, _more(page)),
    ]


def _more(page: Page) -> list[Component]:
    """The controls that filter, and the period."""
    return [
        offered.select_control("scope", page.question),
        offered.select_control("distance", page.question),
        offered.select_control("together", page.question),
        offered.flag_control("group", page.question),
        offered.initiative_control(page.question),
        offered.round_control(page.question),
    ]

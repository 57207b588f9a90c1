"""Partners: with whom, why, and what speaks against it."""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component

from s3dash.analysis.partners.by_shown import shown_on
from s3dash.analysis.words.answer import Answer
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.frame.page_parts import View
from s3dash.views.partners.consortium import page as partner_consortium
from s3dash.views.partners.gaps import page as partner_gaps
from s3dash.views.partners.matches import page as partner_matches
from s3dash.views.partners.pair import page as partner_pair
from s3dash.views.partners.scenario import page as partner_scenario

# what is shown -> the module that shows it
SHOWN: dict[str, View[Any]] = {
    "matches": partner_matches,
    "pair": partner_pair,
    "consortium": partner_consortium,
    "gaps": partner_gaps,
    "scenario": partner_scenario,
}


def parts(page: Page, answer: Answer) -> Parts:
    """The partners of a region, a pair, a consortium, gaps, or a scenario."""
    return SHOWN[shown_on(page.state)].parts(page, answer)


def controls(page: Page) -> list[Component]:
    """What to show, and the controls of that."""
    shown = shown_on(page.state)
    return [
        offered.choice_control("show", page.question),
        *SHOWN[shown].controls(page),
    ]

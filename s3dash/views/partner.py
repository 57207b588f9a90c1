"""Partners: with whom, why, and what speaks against it."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.ui import controls as offered
from s3dash.ui.atlas import Page
from s3dash.ui.parts import Parts
from s3dash.ui.skeleton import View
from s3dash.views import partner_consortium, partner_gaps, partner_matches, partner_scenario

# what is shown -> the module that shows it
SHOWN: dict[str, View] = {
    "matches": partner_matches,
    "consortium": partner_consortium,
    "gaps": partner_gaps,
    "scenario": partner_scenario,
}


def parts(page: Page) -> Parts:
    """The matches of a region, a consortium, gaps, or a scenario."""
    return SHOWN[page.state.shown("show")].parts(page)


def controls(page: Page) -> list[Component]:
    """What to show, and the controls of that."""
    shown = page.state.shown("show")
    return [
        offered.choice_control("show", page.selection, page.t),
        *SHOWN[shown].controls(page),
    ]

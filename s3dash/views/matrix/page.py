"""The matrix: who does what? Regions against domains, initiatives, or one another."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.matrix.branches import TreeLink
from s3dash.analysis.matrix.pairs import TOTALS
from s3dash.figures.matrix.figure import matrix
from s3dash.figures.matrix.picture import Picture
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.matrix.grid import grid
from s3dash.views.matrix.panel import matrix_panel

# measure -> what a column is in the selection, and what the rows' totals are
COLUMN = {
    "status": ("domain", "priority_count"),
    "membership": ("initiative", "part_count"),
    **{measure: ("partner", total) for measure, total in TOTALS.items()},
}

# More columns than these need more than the width of a window.
MOST_COLUMNS = 28


def parts(page: Page, answer: MatrixAnswer) -> Parts:
    """The matrix, the way to other parts of the tree, and what speaks for the chosen cell."""
    shown = bool(answer.rows)
    return Parts(
        eyebrow=page.t("any-round") if answer.measure == "membership" else page.question.round_name,
        figure=_figure(page, answer) if shown else None,
        figure_class="wide wider" if len(answer.columns) > MOST_COLUMNS else "wide",
        beside=_branches(page, answer.branches) if answer.branches else None,
        table=(lambda: _grid(page, answer)) if shown else None,
        panel=matrix_panel(page, answer.panel),
    )


def controls(page: Page) -> list[Component]:
    """Measure, scope, order, groups, what is counted, round; domain, initiative and region."""
    return [
        offered.measure_control(page.question),
        offered.choice_control("scope", page.question),
        offered.choice_control("order", page.question),
        offered.flag_control("bands", page.question),
        *offered.weights_controls(page.question),
        *offered.incomplete_controls(page.question),
        offered.round_control(page.question),
        offered.domain_control(page.question),
        *offered.transition_controls(page.question),
        offered.initiative_control(page.question),
        offered.whole_region_control("region", page.question, groups=False),
    ]


def _selected(page: Page, answer: MatrixAnswer) -> tuple[str | None, str | None]:
    return page.state.region, getattr(page.state, COLUMN[answer.measure][0])


def _figure(page: Page, answer: MatrixAnswer) -> dict[str, Any]:
    column, total = COLUMN[answer.measure]
    drawn = matrix(
        Picture(answer.rows, answer.columns, answer.cells, _selected(page, answer), page.theme),
        column=column,
        total=total,
        corner=page.t("matrix-corner") if answer.measure == "complementarity" else "",
        t=page.t,
    )
    return dict(drawn.to_plotly_json())


def _grid(page: Page, answer: MatrixAnswer) -> list[Component]:
    column, total = COLUMN[answer.measure]
    return grid(answer, _selected(page, answer), column, total, page.t)


def _branches(page: Page, links: tuple[TreeLink, ...]) -> Component:
    """Links to the parts of the tree that can be opened, and back to the whole."""
    t = page.t
    items = [html.Li(_branch(page, link)) for link in links]
    return html.Nav(
        [html.P(t("matrix-branches"), className="fact-label"), html.Ul(items)],
        className="branches",
        **attributes(aria_label=t("matrix-branches")),
    )


def _branch(page: Page, link: TreeLink) -> Component:
    if link.is_open:
        return html.Span(link.name, className="here", **attributes(aria_current="true"))
    href = to_url(page.state.but(initiative=link.code, measure="membership"))
    return dcc.Link(link.name, href=href)

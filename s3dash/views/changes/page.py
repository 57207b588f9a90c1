"""The page of what changed: all regions drawn, one with its flow, or one domain."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.changes.editions.answer import EditionChangesAnswer
from s3dash.analysis.changes.of_region import has_lines
from s3dash.figures.changes.rows import ARROW, Told, changes_rows
from s3dash.figures.lineage import lineage_flow
from s3dash.i18n import Translator
from s3dash.markup import Markup
from s3dash.state import to_url
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.links import domain_link
from s3dash.views.changes.editions import edition_parts
from s3dash.views.changes.lists import change_list, domain_lists, not_found_list, sources
from s3dash.views.changes.matrix import matrix


def parts(page: Page, answer: ChangesAnswer | EditionChangesAnswer) -> Parts:
    """All regions, or what is chosen of them."""
    if isinstance(answer, EditionChangesAnswer):
        return edition_parts(page, answer)
    return Parts(
        eyebrow=f" {ARROW} ".join(answer.round_names) or page.question.round_name,
        more=_more(page),
        figure=_flow(page, answer) if answer.changes else None,
        svg=_rows(page, answer) if answer.rows else None,
        figure_class="lineage" if answer.changes else "changes",
        attribution=_attribution(answer, page.t),
        body=_body(page, answer),
    )


def _attribution(answer: ChangesAnswer, t: Translator) -> str:
    """What the lines or the squares of the drawing mean; nothing where it has none."""
    if not answer.changes:
        return t("changes-attribution")
    return t("lineage-lines") if has_lines(answer.changes) else ""


def controls(page: Page) -> list[Component]:
    """From which round to which, region and domain."""
    rounds = offered.compared_controls(page.question) if page.state.since is None else []
    return [
        *rounds,
        offered.whole_region_control("region", page.question),
        offered.domain_control(page.question),
    ]


def _more(page: Page) -> Component | None:
    """Back to all, where one region or domain is chosen."""
    state = page.state
    if state.region is None and state.domain is None:
        return None
    return dcc.Link(page.t("changes-all"), href=to_url(state.but(region=None, domain=None)))


def _rows(page: Page, answer: ChangesAnswer) -> Markup:
    t, state = page.t, page.state
    told = Told(
        t("figure-label", view="changes"),
        t("map-hover-click"),
        t("changes-head-counts"),
        t("changes-head-then"),
        t("changes-head-now"),
        t("changes-table-joint"),
        lambda code: to_url(state.but(region=code, table=False)),
    )
    return changes_rows(answer.rows, answer.joint, told)


def _flow(page: Page, answer: ChangesAnswer) -> dict[str, Any]:
    earlier, later = answer.round_names
    drawn = lineage_flow(answer.flow, rounds=(earlier, later), theme=page.theme)
    return dict(drawn.to_plotly_json())


def _body(page: Page, answer: ChangesAnswer) -> list[Component]:
    """What the drawing does not say; of what the table says, only what is asked of a region."""
    t, state, question = page.t, page.state, page.question
    body: list[Component | None] = []
    if answer.left_out:
        body.append(html.P(t("changes-left-out", count=answer.left_out), className="missing"))
    if state.region is not None:
        if not state.table:
            body.append(change_list(answer, question))
        body.append(_onward(page, state.region))
    elif state.domain is not None:
        lists = [] if state.table else domain_lists(answer, question)
        body += [*lists, _domain_page(page, state.domain)]
    elif answer.round_names:
        if answer.matrix is not None and not state.table:
            body.append(matrix(answer.matrix, question))
        body.append(not_found_list(answer, question))
    is_of_all = state.region is None and state.domain is None
    if is_of_all or not state.table:
        body.append(sources(answer, t))
    return [part for part in body if part is not None]


def _onward(page: Page, region: str) -> Component:
    """The way to all else that is known of a region in the later round."""
    question = page.question
    latest = question.round_code == question.dataset.latest_round
    later = None if latest else question.round_code
    href = to_url(page.state.elsewhere("region", region=region, round=later))
    words = page.t("start-onward-region", region=question.region_name(region))
    return html.P(dcc.Link(words, href=href))


def _domain_page(page: Page, domain: str) -> Component:
    return html.P(domain_link(domain, page.t("domain-more"), page.state))

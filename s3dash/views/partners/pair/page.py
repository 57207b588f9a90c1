"""A pair of regions: what each could be to the other."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.pair.answer import Direction, PairAnswer
from s3dash.analysis.partners.pair.party import Party
from s3dash.analysis.question import Question
from s3dash.state import to_url
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.priorities import priority_list
from s3dash.ui.widgets.section import page_section
from s3dash.views.partners.matches.card import (
    contact_words,
    fold_details,
    match_lines,
    work_list,
)
from s3dash.views.partners.matches.opening import opening_body
from s3dash.views.partners.matches.sections import side_list


def parts(page: Page, answer: PairAnswer) -> Parts:
    """The two regions, or why they are no pair."""
    is_drawn = answer.ours is not None and not page.state.table
    body = _sections(answer, page.question) if is_drawn else None
    return Parts(eyebrow=page.question.round_name, body=body)


def controls(page: Page) -> list[Component]:
    """The region that asks, and the period."""
    return [
        offered.whole_region_control("region", page.question, groups=False),
        offered.round_control(page.question),
    ]


def _sections(answer: PairAnswer, question: Question) -> list[Component]:
    t = question.t
    sections = [
        _direction(direction, question)
        for direction in (answer.ours, answer.theirs)
        if direction is not None
    ]
    together = work_list(answer.together, answer.groups, question)
    sections.append(page_section(t("match-together"), together))
    parties = [party for party in (answer.region, answer.partner) if party is not None]
    columns = html.Div([_party(party, question) for party in parties], className="two-columns")
    back = dcc.Link(
        t("partners-cards", direction="ours"), href=to_url(question.state.but(partner=None))
    )
    return [*sections, page_section(t("pair-own-words"), [columns]), html.P(back)]


def _direction(direction: Direction, question: Question) -> Component:
    content: list[Component] = []
    for match in direction.matches:
        content += match_lines(match, question.t)
        if match.contact is not None:
            label = html.Strong(question.t("match-contact"))
            content.append(html.P([label, " ", *contact_words(match.contact)]))
    if not direction.matches:
        content.append(html.P(question.t("pair-no-match"), className="quiet"))
    content += [opening_body(opening, question) for opening in direction.openings]
    content.append(fold_details(direction.fold, question))
    return page_section(direction.heading, content)


def _party(party: Party, question: Question) -> Component:
    t = question.t
    listed = priority_list(party.priorities, question)
    content: list[Component] = [html.P(words) for words in party.basis]
    for label, sides in (
        ("pair-section-seeks", party.needs),
        ("pair-section-offers", party.offers),
    ):
        if sides:
            content += [html.H4(t(label)), side_list(sides)]
    environments = [html.Li(contact_words(one.note)) for one in party.environments]
    if environments:
        content += [html.H4(t("pair-environments")), html.Ul(environments)]
    if listed is not None:
        content.append(listed)
    return html.Div([html.H3(party.name), *content])

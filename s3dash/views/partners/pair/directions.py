"""What one region of a pair has for the other: needs with their answers, openings, how we know."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.partners.pair.answer import Direction
from s3dash.analysis.question import Question
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section
from s3dash.views.partners.matches.fold import fold_details
from s3dash.views.partners.matches.opening import opening_body
from s3dash.views.partners.matches.spoken import contact_line, match_lines, read_on

# So many openings are told at once; the rest stands behind a line.
OPENINGS = 2


def direction_column(direction: Direction, question: Question) -> Component:
    """All matches and openings in one direction."""
    t = question.t
    matches = [html.Li(_match(match, direction, question)) for match in direction.matches]
    content: list[Component] = [html.Ol(matches, className="pair-matches")]
    if not matches:
        giver, receiver = map(question.region_name, (direction.giver, direction.receiver))
        said = t("pair-no-match", giver=giver, receiver=receiver)
        content = [html.P(said, className="quiet")]
    openings = [html.Li(opening_body(one, question)) for one in direction.openings]
    if openings:
        content.append(html.H3(t("pair-openings")))
        content += list_with_rest(
            openings,
            OPENINGS,
            lambda rest: t("pair-openings-more", count=rest),
            kind="plain-list pair-openings",
            rest_kind="match-more",
        )
    content.append(fold_details(direction.fold, question, with_opening=False))
    return page_section(direction.heading, content)


def _match(match: Match, direction: Direction, question: Question) -> list[Component]:
    """A need and its answer, how old they are, and whom to contact or where to read on."""
    t = question.t
    said = [match_lines(match, t)]
    if match.ask:
        said.append(html.P(match.ask, className="match-ask"))
    if match.contact is not None:
        at_ours = match.contact.region == question.state.region
        label = t("match-contact-own" if at_ours else "match-contact")
        said.append(contact_line(label, match.contact, t))
    partner = question.dataset.row("regions", str(question.state.partner))
    if match.contact is None or match.contact.region != partner.region_code:
        theirs = match.answer if match.giver == partner.region_code else match.need
        said += read_on(theirs.source, t.name(partner), partner.contact_url, t)
    return said

"""The two regions of a pair side by side, in their own words, with the sources below."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.conversations.side import Side
from s3dash.analysis.facts.evidence import PriorityNote, SourceNote
from s3dash.analysis.partners.pair.party import Environment, Party
from s3dash.analysis.question import Question
from s3dash.ui.widgets.priorities import Cite, priority_list
from s3dash.ui.widgets.references import citing, source_list
from s3dash.views.partners.matches.spoken import contact_words


def party_columns(parties: Sequence[Party], question: Question) -> list[Component]:
    """The columns of both, and one list of all their sources."""
    sources = tuple(dict.fromkeys(source for party in parties for source in _sources(party)))
    cite = citing(sources, question.t)
    columns = html.Div(
        [_party(party, question, cite) for party in parties], className="two-columns"
    )
    heading = html.H3(question.t("pair-sources"))
    return [columns, html.Div([heading, source_list(sources)], className="pair-sources")]


def _sources(party: Party) -> list[SourceNote]:
    return [
        *(source for note in party.priorities for source in _of_priority(note)),
        *(side.source for side in (*party.needs, *party.offers)),
    ]


def _of_priority(note: PriorityNote) -> list[SourceNote]:
    return [note.source, *(source for part in note.parts for source in _of_priority(part))]


def _party(party: Party, question: Question, cite: Cite) -> Component:
    """Its priorities with their status, what it seeks and offers, its environments."""
    t = question.t
    name = f"{party.name}, {party.country}" if party.country else party.name
    content: list[Component | None] = [html.P(words) for words in party.basis]
    content += [html.H4(t("pair-priorities")), priority_list(party.priorities, question, cite)]
    if not party.priorities:
        content.append(html.P(t("partners-no-statement"), className="quiet"))
    for label, sides in (("seeks", party.needs), ("offers", party.offers)):
        if sides:
            content += [html.H4(t(f"pair-section-{label}")), _said(sides, cite)]
    if party.environments:
        content += [html.H4(t("pair-environments")), _environments(party.environments, question)]
    shown = [part for part in content if part is not None]
    return html.Div([html.H3(name), *shown], className="pair-party")


def _said(sides: Sequence[Side], cite: Cite) -> Component:
    items = [
        html.Li([html.Span(side.text, lang=side.wording.language), " ", cite(side.source)])
        for side in sides
    ]
    return html.Ul(items, className="plain-list side-list")


def _environments(environments: Sequence[Environment], question: Question) -> Component:
    t = question.t
    items = [
        html.Li(
            contact_words(one.note, t)
            if one.active
            else [*contact_words(one.note, t), html.Span(t("pair-unknown"), className="tag")]
        )
        for one in environments
    ]
    return html.Ul(items, className="plain-list environment-list")

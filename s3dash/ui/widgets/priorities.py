"""Priorities as a list: own wording, status, domains, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import PriorityNote, SourceNote
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import MARKS
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.widgets.evidence import outward, remark, source_line, wording_lines
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.links import domain_link, separated

Cite = Callable[[SourceNote], Component]


def priority_list(
    notes: tuple[PriorityNote, ...], question: Question, cite: Cite | None = None
) -> Component | None:
    """The priorities, sub-areas under their umbrella; None when there are none.

    ``cite`` makes the reference to a source where the page has a list of sources; without it every
    priority has its source in full.
    """
    if not notes:
        return None
    return html.Ul([_priority(note, question, cite) for note in notes], className="priority-list")


def _priority(note: PriorityNote, question: Question, cite: Cite | None) -> Component:
    t = question.t
    reference: list[Component | str] = [" ", cite(note.source)] if cite else []
    parts: list[Component | None] = [
        wording_lines(note.wordings, t),
        html.P(
            [
                swatch(note.status, MARKS[note.status]),
                html.Span(note.status_words),
                *_caveats(note, t),
            ],
            className="priority-status",
        ),
        html.P([*_domains(note, question), *reference], className="fact"),
        _transition(note, t),
        leaders_line(note.leaders, t),
        None if cite else source_line(note.source, t),
        remark(note.note, t),
        _parts(note, question, cite),
    ]
    return html.Li([part for part in parts if part is not None])


def _caveats(note: PriorityNote, t: Translator) -> list[Component]:
    tags = []
    if note.uncertain:
        tags.append(uncertain(t))
    if not note.language_stated:
        tags.append(html.Span(t("language-unstated"), className="tag"))
    return tags


def uncertain(t: Translator) -> Component:
    """The tag of a statement whose confidence is medium."""
    return html.Span(t("panel-uncertain"), className="tag")


def leaders_line(leaders: Sequence[tuple[str, str | None]], t: Translator) -> Component | None:
    """Which clusters are responsible for an area, each with its own page; None where none is."""
    if not leaders:
        return None
    named = [outward(name, url) if url else html.Span(name) for name, url in leaders]
    label = html.Span(t("panel-leaders"), className="fact-label")
    return html.P([label, *separated(named)], className="fact")


def _transition(note: PriorityNote, t: Translator) -> Component | None:
    if not note.transition:
        return None
    label = html.Span(t("control-transition"), className="fact-label")
    return html.P([label, note.transition], className="fact")


def _domains(note: PriorityNote, question: Question) -> list[Component]:
    """The domains: a view that can show one shows it, elsewhere they lead to their pages."""
    t, state = question.t, question.state
    label = html.Span(t("panel-domains"), className="fact-label")
    if not note.domains:
        return [label, html.Span(t("panel-unclassified"))]
    links: list[Component] = []
    for code, name in note.domains:
        here = dcc.Link(name, href=to_url(state.but(domain=code, measure="status")))
        link = here if state.measures else domain_link(code, name, state)
        links.append(link)
    return [label, html.Span(separated(links))]


def _parts(note: PriorityNote, question: Question, cite: Cite | None) -> Component | None:
    if not note.parts:
        return None
    listed = [_priority(part, question, cite) for part in note.parts]
    return html.Div(
        [
            html.P(question.t("panel-parts"), className="fact-label"),
            html.Ul(listed, className="priority-list"),
        ]
    )

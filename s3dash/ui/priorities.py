"""Priorities as a list: own wording, status, domains, and who says so."""

from __future__ import annotations

from collections.abc import Callable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.answer import MARKS
from s3dash.analysis.evidence import PriorityNote, SourceNote, Wording
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.legend import swatch
from s3dash.ui.shell import icon
from s3dash.ui.tables import quoted

Cite = Callable[[SourceNote], Component]


def priority_list(
    notes: tuple[PriorityNote, ...], state: ViewState, t: Translator, cite: Cite | None = None
) -> Component | None:
    """The priorities, sub-areas under their umbrella; None when there are none.

    ``cite`` makes the reference to a source where the page has a list of sources; without it every
    priority has its source in full.
    """
    if not notes:
        return None
    return html.Ul([_priority(note, state, t, cite) for note in notes], className="priority-list")


def _priority(note: PriorityNote, state: ViewState, t: Translator, cite: Cite | None) -> Component:
    status = t("words-inferred", words=note.status_words) if note.inferred else note.status_words
    reference = [" ", cite(note.source)] if cite else []
    parts: list[Component | None] = [
        html.Div([_wording(wording, t) for wording in note.wordings], className="priority-name"),
        html.P(
            [swatch(note.status, MARKS[note.status]), html.Span(status), *_doubts(note, t)],
            className="priority-status",
        ),
        html.P([*_domains(note, state, t), *reference], className="fact"),
        None if cite else source_line(note.source, t),
        remark(note.note, t),
        _parts(note, state, t, cite),
    ]
    return html.Li([part for part in parts if part is not None])


def _wording(wording: Wording, t: Translator) -> Component:
    return html.P(
        quoted(wording, t), className="wording-translated" if wording.translated else "wording-own"
    )


def _doubts(note: PriorityNote, t: Translator) -> list[Component]:
    tags = []
    if note.uncertain:
        tags.append(uncertain(t))
    if not note.language_stated:
        tags.append(html.Span(t("language-unstated"), className="tag"))
    return tags


def uncertain(t: Translator) -> Component:
    """The tag of a statement whose confidence is medium."""
    return html.Span(t("panel-uncertain"), className="tag")


def _domains(note: PriorityNote, state: ViewState, t: Translator) -> list[Component]:
    """The domains, each a way to where else it is found."""
    label = html.Span(t("panel-domains"), className="fact-label")
    if not note.domains:
        return [label, html.Span(t("panel-unclassified"))]
    where = state if state.measures else state.elsewhere("map")
    links: list[Component | str] = []
    for code, name in note.domains:
        href = to_url(where.but(domain=code, measure="status"))
        links += [", " if links else "", dcc.Link(name, href=href)]
    return [label, html.Span(links)]


def source_line(source: SourceNote, t: Translator) -> Component:
    """A source in full, as a line of its own."""
    label = html.Span(t("panel-source"), className="fact-label")
    return html.P([label, source_words(source)], className="fact")


def source_words(source: SourceNote) -> Component:
    """A source's title, which leads to it, publisher and year."""
    title = outward(source.title, source.url) if source.url else html.Span(source.title)
    details = ", ".join(part for part in (source.publisher, source.dated) if part)
    return html.Span([title, f" ({details})"])


def outward(words: str, url: str) -> Component:
    """A link that leaves the atlas."""
    return html.A([words, icon("box-arrow-up-right")], href=url, rel="noopener noreferrer")


def remark(note: str | None, t: Translator) -> Component | None:
    """A remark of the compilers behind a button, or None."""
    if note is None:
        return None
    return html.Details(
        [html.Summary(t("panel-note")), html.P(note, lang="en")], className="remark"
    )


def _parts(
    note: PriorityNote, state: ViewState, t: Translator, cite: Cite | None
) -> Component | None:
    if not note.parts:
        return None
    listed = [_priority(part, state, t, cite) for part in note.parts]
    return html.Div(
        [
            html.P(t("panel-parts"), className="fact-label"),
            html.Ul(listed, className="priority-list"),
        ]
    )

"""Initiatives as a list shows them: name, kind, years, who takes part."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.taking_part.initiative_tree import InitiativeNote
from s3dash.analysis.question import Question
from s3dash.ui.widgets.links import initiative_link


def initiative_facts(note: InitiativeNote, question: Question) -> Component:
    """Kind and years, and what superseded it."""
    words: list[Component | str] = [", ".join(part for part in (note.kind, note.years) if part)]
    if note.successor:
        code, name = note.successor
        words += [
            ". ",
            question.t("superseded-by"),
            " ",
            initiative_link(code, name, question.state),
        ]
    return html.Span(words, className="initiative-facts")


def initiative_item(
    note: InitiativeNote, question: Question, *, parts: bool = False, named: bool = False
) -> Component:
    """An initiative as an item: with those below it, or with its Swedish members named."""
    members: list[Component | str] = [note.count_words]
    if named and note.member_names:
        members.append(f": {', '.join(note.member_names)}")
    lines: list[Component] = [
        html.P(
            [
                initiative_link(note.code, note.name, question.state),
                initiative_facts(note, question),
            ],
            className="initiative-name",
        ),
        html.P(members, className="initiative-members"),
    ]
    if parts and note.parts:
        lines.append(initiative_list(note.parts, question, parts=True))
    return html.Li(lines)


def initiative_list(
    notes: Iterable[InitiativeNote], question: Question, *, parts: bool = False, named: bool = False
) -> Component:
    """Initiatives as a list, with those below each when ``parts``."""
    items = [initiative_item(note, question, parts=parts, named=named) for note in notes]
    return html.Ul(items, className="initiative-list")

"""The first sheet of the paper: what is held of a region, what changed, and what to ask."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.briefing.asked import Asked, some_of
from s3dash.analysis.briefing.briefing import Briefing, joint_areas
from s3dash.analysis.briefing.questions import MOST_ASKED
from s3dash.analysis.facts.evidence import PriorityNote
from s3dash.analysis.words.answer import INFERRED_MARK, MARKS
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import wording_lines
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.priorities import Cite, uncertain
from s3dash.ui.widgets.references import cited
from s3dash.ui.widgets.section import page_section


def held(briefing: Briefing, t: Translator, cite: Cite) -> list[Component | None]:
    """The areas in a table, those of the groups in a line, and the facts."""
    areas, rest = briefing.areas, briefing.more_areas
    return [
        _areas(areas, t, cite) if areas else html.P(t("brief-none-held"), className="missing"),
        html.P(t("brief-more-areas", count=rest)) if rest else None,
        *_joint(briefing, t, cite),
        _facts(briefing, t, cite),
    ]


def _areas(areas: Iterable[PriorityNote], t: Translator, cite: Cite) -> Component:
    """The areas, a line each below what its parts are called; on a phone below one another."""
    names = ("area", "status", "domains", "source")
    head = html.Div([html.Span(t(f"brief-{name}")) for name in names], className="area-line")
    listed = html.Ul([_area(note, t, cite) for note in areas], className="plain-list")
    return html.Div(
        [html.Div(head, className="area-head", **attributes(aria_hidden="true")), listed],
        className="briefing-areas",
    )


def _area(note: PriorityNote, t: Translator, cite: Cite) -> Component:
    parts = [part.wordings[-1].text for part in note.parts]
    below = [html.P(some_of(parts, t), className="panel-remark")] if parts else []
    domains = ", ".join(name for _, name in note.domains) or t("panel-unclassified")
    caveat: list[Component | str] = [" ", uncertain(t)] if note.uncertain else []
    cells = [
        html.Div([wording_lines(note.wordings, t), *below]),
        html.Div(_status(note, t)),
        html.Div(domains),
        html.Div([note.source.dated, " ", cite(note.source), *caveat]),
    ]
    return html.Li(cells, className="area-line")


def _status(note: PriorityNote, t: Translator) -> list[Component | str]:
    """The mark, and the status in words with a star where it is inferred."""
    mark = html.Span(MARKS[note.status], **attributes(aria_hidden="true"))
    star = INFERRED_MARK if note.inferred else ""
    return [mark, f" {t(f'status-{note.status}')}{star}"]


def _joint(briefing: Briefing, t: Translator, cite: Cite) -> list[Component]:
    lines: list[Component] = []
    for group in briefing.card.groups:
        notes = joint_areas(group)
        names = [t("quoted", words=note.wordings[-1].text) for note in group.priorities]
        words = t("brief-joint", group=group.name, areas=some_of(names, t, len(notes)))
        sources = dict.fromkeys(note.source for note in notes)
        lines.append(html.P([words, *cited(sources, cite)]))
    return lines


def _facts(briefing: Briefing, t: Translator, cite: Cite) -> Component:
    items = [
        part
        for fact in briefing.facts
        for part in (html.Dt(fact.label), html.Dd([fact.words, *cited(fact.sources, cite)]))
    ]
    return html.Dl(items, className="briefing-facts")


def changes(briefing: Briefing, t: Translator) -> list[Component | None]:
    """What became of the areas, a line a kind."""
    found = briefing.changed
    items = [part for line in found.lines for part in (html.Dt(line.label), html.Dd(line.words))]
    return [
        html.P(found.words),
        html.Dl(items, className="briefing-facts") if items else None,
    ]


def questions(page: Page, briefing: Briefing, cite: Cite) -> list[Component]:
    """The questions, where they do not stand in the table above."""
    if page.state.table and briefing.asked:
        return []
    return [page_section(page.t("brief-questions"), _asked(briefing, page.t, cite))]


def _asked(briefing: Briefing, t: Translator, cite: Cite) -> list[Component | None]:
    """The questions by number, and how the answer to one of them is written."""
    asked = briefing.asked
    if not asked:
        return [html.P(t("brief-no-questions"))]
    items = [_question(one, briefing.has_room_to_answer, t, cite) for one in asked]
    rest = len(asked) - MOST_ASKED
    more = f"{t('brief-questions-more', count=rest)} {t('brief-questions-on-screen')}"
    return [
        *list_with_rest(
            items,
            MOST_ASKED,
            lambda count: t("brief-questions-more", count=count),
            kind="briefing-questions",
            ordered=True,
        ),
        html.P(more, className="only-printed") if rest > 0 else None,
        html.P(t("brief-deselected"), className="panel-remark"),
    ]


def _question(one: Asked, is_answered: bool, t: Translator, cite: Cite) -> Component:
    """The question, its ground, and where there is room a line to write on, on paper only."""
    rest = one.more_sources
    more = [f" {t('brief-sources-more', count=rest)}"] if rest else []
    ground = [one.ground, *cited(one.cited, cite), *more]
    answer = [html.Div(className="write-on only-printed")] if is_answered else []
    return html.Li([html.P(one.words), html.P(ground, className="panel-remark"), *answer])

"""Region for region: Sweden's regions with their areas, each leading to the region's page."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import PriorityNote
from s3dash.analysis.facts.region_card import RegionCard
from s3dash.analysis.pages.region_overview import OverviewAnswer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import INFERRED_MARK, MARKS
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.legend import legend, swatch
from s3dash.ui.widgets.panels.region_panel import incomplete_note
from s3dash.ui.widgets.tables import quoted


def region_overview(answer: OverviewAnswer, question: Question) -> Component:
    """What the signs mean, and a section a region."""
    return html.Div(
        [
            html.Div(legend(answer.legend, question.t), className="legend-row"),
            html.Div([_region(card, question) for card in answer.cards], className="overview"),
        ]
    )


def _region(card: RegionCard, question: Question) -> Component:
    t = question.t
    page = to_url(question.state.but(region=card.code))
    parts: list[Component | None] = [html.H2(dcc.Link(card.name, href=page))]
    if card.priorities:
        parts += [_areas(card.priorities, t), incomplete_note(card, t)]
    else:
        parts.append(html.P(t("regions-no-data"), className="missing"))
        for group in card.groups:
            words = html.P(t("panel-joint", group=group.name), className="panel-remark")
            parts += [words, _areas(group.priorities, t)]
    return html.Section([part for part in parts if part is not None], className="overview-region")


def _areas(notes: tuple[PriorityNote, ...], t: Translator) -> Component:
    return html.Ul([_area(note, t) for note in notes], className="plain-list areas")


def _area(note: PriorityNote, t: Translator) -> Component:
    star = INFERRED_MARK if note.inferred else ""
    domains = ", ".join(name for _, name in note.domains) or t("panel-unclassified")
    words = [
        *quoted(note.wordings[0], t),
        html.Span(f" {star}" if star else "", **attributes(aria_hidden="true")),
        html.Span(f", {note.status_words}", className="visually-hidden"),
        html.Span(f" {domains}", className="area-domains"),
    ]
    line = html.Div([swatch(note.status, MARKS[note.status]), html.Div(words)], className="area")
    below = [html.Div(_areas(note.parts, t), className="area-parts")] if note.parts else []
    return html.Li([line, *below])

"""The panel of two regions: what each could add to the other, and what they share."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.measures.pair_note import Direction, PairNote
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.panels.closable import closable_head


def pair_panel(note: PairNote, question: Question) -> Component:
    """What each could add to the other and what they share, the measure that is shown first."""
    t, state = question.t, question.state
    closed = state.but(partner=None, regions=() if state.view == "network" else state.regions)
    gains = [part for one in note.directions for part in _direction(one, t)]
    common = _common(note, t)
    first = [*common, *gains] if state.shown_measure == "overlap" else [*gains, *common]
    parts: list[Component | None] = [
        closable_head(note.heading, closed, t),
        *(html.P(words, className="panel-warning") for words in note.evidence_basis),
        *first,
        html.P(note.both_ways) if note.both_ways else None,
        html.P(t("pair-parts"), className="panel-remark"),
        _links(note, question),
    ]
    return html.Section(
        [part for part in parts if part is not None],
        className="pair-panel",
        **attributes(aria_label=note.heading),
    )


def _common(note: PairNote, t: Translator) -> list[Component | None]:
    heading = html.H3(_titled(t("pair-overlap"), note.overlap, t))
    return [heading, _list(note.shared, t("pair-overlap-nothing"), note.overlap)]


def _direction(found: Direction, t: Translator) -> list[Component | None]:
    names = {"receiver": found.receiver, "giver": found.giver}
    heading = html.H3(_titled(t("pair-adds", **names), found.value, t))
    return [heading, _list(found.reasons, t("pair-adds-nothing", **names), found.value)]


def _titled(words: str, value: float | None, t: Translator) -> list[Component]:
    """A heading with its number, or that there is none."""
    number = t("status-no-data") if value is None else per_cent(value, t)
    return [html.Span(words), html.Span(f" {number}", className="pair-number")]


def _list(reasons: Iterable[str], nothing: str, value: float | None) -> Component | None:
    listed = [html.Li(words) for words in reasons]
    if listed:
        return html.Ul(listed, className="pair-reasons")
    return None if value is None else html.P(nothing)


def _links(note: PairNote, question: Question) -> Component:
    """On to the match with all its evidence, and to the two side by side."""
    t = question.t
    names = [one.giver for one in note.directions[::-1]]
    matched = [
        dcc.Link(
            t("pair-match", region=name),
            href=to_url(
                question.state.elsewhere("partner", region=one, partner=other, measure=None)
            ),
        )
        for name, one, other in zip(
            names, (note.one, note.other), (note.other, note.one), strict=True
        )
    ]
    compare = to_url(
        question.state.elsewhere("compare", region=None, regions=(note.one, note.other))
    )
    links = [*matched, dcc.Link(t("network-compare"), href=compare)]
    return html.Ul([html.Li(link) for link in links], className="plain-list pair-links")

"""The panel of the selected region: what it prioritises, in its own words, and who says so."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.answer import MARKS
from s3dash.analysis.evidence import PriorityNote, SourceNote, Wording
from s3dash.analysis.membership import MembershipNote
from s3dash.analysis.region_card import RegionCard, region_card
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.atlas import Page
from s3dash.ui.legend import swatch
from s3dash.ui.shell import icon
from s3dash.ui.tables import quoted


def region_panel(
    card: RegionCard,
    memberships: tuple[MembershipNote, ...] | None,
    marks: dict[str, str],
    state: ViewState,
    t: Translator,
) -> Component:
    """The panel: first its part in the initiative shown, if one is, then its priorities.

    ``memberships`` is None where no initiative is shown; ``marks`` has the sign of every status.
    """
    close = dcc.Link(
        [icon("x-lg"), html.Span(t("panel-close"))],
        href=to_url(state.but(region=None)),
        className="panel-close",
        title=t("panel-close-label", region=card.name),
    )
    parts: list[Component | None] = [
        html.Div([html.H2(card.name), close], className="panel-head"),
        html.P(card.authority, className="panel-authority") if card.authority else None,
        html.P(t("panel-members", regions=", ".join(card.members))) if card.members else None,
        None if memberships is None else _memberships(memberships, t),
        _count(card, state, t),
        _incomplete(card, t),
        _priorities(card.priorities, marks, state, t),
    ]
    for group in card.groups:
        parts += [
            html.H3(t("panel-joint", group=group.name), className="panel-group"),
            html.P(t("panel-joint-note"), className="panel-remark"),
            _priorities(group.priorities, marks, state, t),
        ]
    if card.strategy_url:
        parts.append(html.P(_outward(t("panel-strategy"), card.strategy_url)))
    return html.Section([part for part in parts if part is not None], **{"aria-label": card.name})


def empty_panel(coverage: str, t: Translator) -> Component:
    """What the panel says before a region is chosen."""
    return html.Section(
        [
            html.H2(t("panel-empty-heading")),
            html.P(t("panel-empty")),
            html.P(coverage, className="panel-remark"),
        ],
        className="panel-empty",
        **{"aria-label": t("panel-empty-heading")},
    )


def selected_region_panel(
    page: Page, region: str, memberships: tuple[MembershipNote, ...] | None = None
) -> Component:
    """The panel of the region that is selected; ``memberships`` as in ``region_panel``."""
    card = region_card(page.edition.dataset, region, page.selection.round_code, page.t)
    return region_panel(card, memberships, MARKS, page.state, page.t)


def priority_evidence(
    notes: tuple[PriorityNote, ...], state: ViewState, t: Translator
) -> Component | None:
    """Priorities with wording, status and source, as the panel of a region lists them."""
    return _priorities(notes, MARKS, state, t)


def membership_evidence(notes: tuple[MembershipNote, ...], t: Translator) -> Component:
    """Parts in an initiative with role, years and source, as the panel of a region lists them."""
    return html.Ul([_membership(note, t) for note in notes], className="priority-list")


def source_line(source: SourceNote, t: Translator) -> Component:
    """Where something is stated."""
    return _source(source, t)


def coverage_panel(page: Page) -> Component:
    """What the panel says before a region is chosen: how many regions there is data about."""
    dataset, round_code, t = page.edition.dataset, page.selection.round_code, page.t
    regions = dataset.regions_of_kind("region")
    held = sum(dataset.has_data(region, round_code) for region in regions)
    name = t.name(dataset.row("rounds", round_code))
    counts = {"round": name, "with": held, "total": len(regions)}
    return empty_panel(t("panel-coverage", **counts), t)


def _memberships(notes: tuple[MembershipNote, ...], t: Translator) -> Component:
    """The region's part in the initiative that is shown, each row with its source and remark."""
    heading = html.H3(t("panel-memberships"))
    if not notes:
        return html.Div([heading, html.P(t("role-none-known"))])
    return html.Div([heading, membership_evidence(notes, t)])


def _membership(note: MembershipNote, t: Translator) -> Component:
    words = t("role-in", initiative=note.initiative, words=note.words)
    if note.group:
        words = t("via-group", group=note.group, words=words)
    doubts = [html.Span(t("panel-uncertain"), className="tag")] if note.uncertain else []
    return html.Li([html.P([words, *doubts]), _source(note.source, t), _remark(note.note, t)])


def _count(card: RegionCard, state: ViewState, t: Translator) -> Component:
    if not card.priorities:
        words: list[Component | str] = [t("panel-no-data", round=card.round_name)]
        for code, name in card.other_rounds:
            href = to_url(state.but(round=code))
            words += [" ", dcc.Link(t("panel-other-round", round=name), href=href)]
        return html.P(words, className="panel-count")
    words = html.Span(t("panel-count", count=card.count))
    return html.P(
        [words, html.Span(card.round_name, className="panel-round")], className="panel-count"
    )


def _incomplete(card: RegionCard, t: Translator) -> Component | None:
    if card.incomplete is None:
        return None
    held, stated = card.incomplete
    return html.P(t("panel-incomplete", held=held, stated=stated), className="panel-warning")


def _priorities(
    notes: tuple[PriorityNote, ...], marks: dict[str, str], state: ViewState, t: Translator
) -> Component | None:
    if not notes:
        return None
    return html.Ul([_priority(note, marks, state, t) for note in notes], className="priority-list")


def _priority(
    note: PriorityNote, marks: dict[str, str], state: ViewState, t: Translator
) -> Component:
    status = t("words-inferred", words=note.status_words) if note.inferred else note.status_words
    parts: list[Component | None] = [
        html.Div([_wording(wording, t) for wording in note.wordings], className="priority-name"),
        html.P(
            [swatch(note.status, marks[note.status]), html.Span(status), *_doubts(note, t)],
            className="priority-status",
        ),
        _domains(note, state, t),
        _source(note.source, t),
        _remark(note.note, t),
        _parts(note, marks, state, t),
    ]
    return html.Li([part for part in parts if part is not None])


def _wording(wording: Wording, t: Translator) -> Component:
    return html.P(
        quoted(wording, t), className="wording-translated" if wording.translated else "wording-own"
    )


def _doubts(note: PriorityNote, t: Translator) -> list[Component]:
    tags = []
    if note.uncertain:
        tags.append(html.Span(t("panel-uncertain"), className="tag"))
    if not note.language_stated:
        tags.append(html.Span(t("language-unstated"), className="tag"))
    return tags


def _domains(note: PriorityNote, state: ViewState, t: Translator) -> Component:
    label = html.Span(t("panel-domains"), className="fact-label")
    if not note.domains:
        return html.P([label, html.Span(t("panel-unclassified"))], className="fact")
    links: list[Component | str] = []
    for code, name in note.domains:
        href = to_url(state.but(domain=code, measure="status"))
        links += [", " if links else "", dcc.Link(name, href=href)]
    return html.P([label, html.Span(links)], className="fact")


def _source(source: SourceNote, t: Translator) -> Component:
    label = html.Span(t("panel-source"), className="fact-label")
    title = _outward(source.title, source.url) if source.url else html.Span(source.title)
    details = ", ".join(part for part in (source.publisher, source.dated) if part)
    return html.P([label, html.Span([title, f" ({details})"])], className="fact")


def _outward(words: str, url: str) -> Component:
    return html.A([words, icon("box-arrow-up-right")], href=url, rel="noopener noreferrer")


def _remark(note: str | None, t: Translator) -> Component | None:
    if note is None:
        return None
    return html.Details(
        [html.Summary(t("panel-note")), html.P(note, lang="en")], className="remark"
    )


def _parts(
    note: PriorityNote, marks: dict[str, str], state: ViewState, t: Translator
) -> Component | None:
    if not note.parts:
        return None
    listed = [_priority(part, marks, state, t) for part in note.parts]
    return html.Div(
        [
            html.P(t("panel-parts"), className="fact-label"),
            html.Ul(listed, className="priority-list"),
        ]
    )

"""The members of an initiative, with role, years, source, and where sources differ."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.participants import Participant, Participants
from s3dash.analysis.question import Question
from s3dash.state import ViewState
from s3dash.ui.widgets.evidence import remark, source_line
from s3dash.ui.widgets.links import region_link

Via = tuple[tuple[str, str, str], ...]


def members_by_kind(members: Participants, via: Via, question: Question) -> list[Component]:
    """Swedish regions, then groups, then regions elsewhere by country; each under its heading.

    ``via`` are the Swedish regions that take part through parts alone: code, name, words.
    """
    t = question.t
    parts: list[Component] = []
    if members.regions:
        parts += [html.H3(t("members-region")), _list(members.regions, question)]
    else:
        parts.append(html.P(t("members-none-direct" if via else "tree-none-known")))
    if via:
        parts += [html.H3(t("members-via")), _via(via, question.state)]
    if members.groups:
        parts += [html.H3(t("members-group")), _list(members.groups, question)]
    if members.partners:
        parts.append(html.H3(t("members-partner")))
    for country, partners in members.by_country:
        parts += [html.H4(country), _list(partners, question)]
    return parts


def _via(via: Via, state: ViewState) -> Component:
    items = [
        html.Li([region_link(code, name, state), html.Span(f", {words}", className="quiet")])
        for code, name, words in via
    ]
    return html.Ul(items, className="plain-list")


def _list(members: tuple[Participant, ...], question: Question) -> Component:
    items = [_member(member, question) for member in members]
    return html.Ul(items, className="priority-list holder-list")


def _member(member: Participant, question: Question) -> Component:
    t = question.t
    tags = []
    if member.uncertain:
        tags.append(html.Span(t("panel-uncertain"), className="tag"))
    if member.differs:
        tags.append(html.Span(t("sources-differ"), className="tag"))
    name = region_link(member.code, member.name, question.state)
    parts = [
        html.P([name, html.Span(f", {member.words}", className="quiet"), *tags]),
        source_line(member.source, t),
        remark(member.note, t),
    ]
    return html.Li([part for part in parts if part is not None])


def members_in_short(members: Participants, question: Question) -> list[Component]:
    """A line a kind: who takes part, each leading to the region; the Swedish with their roles."""
    lines = (
        _line("region", members, question, with_roles=True),
        _line("group", members, question, with_roles=True),
        _line("partner", members, question, with_roles=False),
    )
    return [line for line in lines if line is not None]


def _line(
    kind: str, members: Participants, question: Question, *, with_roles: bool
) -> Component | None:
    listed = members.of_kind(kind)
    if not listed:
        return None
    words: list[Component | str] = []
    for member in listed:
        role = f" ({member.words})" if with_roles else ""
        link = region_link(member.code, member.name, question.state)
        words += [", " if words else "", link, role]
    left = members.counts[kind] - len(listed)
    if left:
        words += [", ", question.t("and-more", count=left)]
    heading = html.Span(question.t(f"members-{kind}"), className="fact-label")
    return html.P([heading, html.Span(words)], className="fact")

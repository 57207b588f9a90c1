"""The members of an initiative, with role, years, source, and where sources differ."""

from __future__ import annotations

from itertools import groupby

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.initiatives import Participant
from s3dash.analysis.question import Question
from s3dash.state import ViewState
from s3dash.ui.widgets.evidence import remark, source_line
from s3dash.ui.widgets.links import region_link

KINDS = ("region", "group", "partner")


def members_by_kind(
    members: tuple[Participant, ...], via: tuple[tuple[str, str, str], ...], question: Question
) -> list[Component]:
    """Swedish regions, then groups, then regions elsewhere by country; each under its heading.

    ``via`` are the Swedish regions that take part through parts alone: code, name, words.
    """
    t = question.t
    found: list[Component] = []
    for kind in KINDS:
        of_kind = [member for member in members if member.kind == kind]
        if of_kind:
            found.append(html.H3(t(f"members-{kind}")))
        elif kind == "region":
            found.append(html.P(t("members-none-direct" if via else "tree-none-known")))
        if kind == "partner":
            found += _by_country(of_kind, question)
        elif of_kind:
            items = [_member(member, question) for member in of_kind]
            found.append(html.Ul(items, className="priority-list holder-list"))
        if kind == "region" and via:
            found += [html.H3(t("members-via")), _via(via, question.state)]
    return found


def _via(via: tuple[tuple[str, str, str], ...], state: ViewState) -> Component:
    items = [
        html.Li([region_link(code, name, state), html.Span(f", {words}", className="quiet")])
        for code, name, words in via
    ]
    return html.Ul(items, className="plain-list")


def _by_country(members: list[Participant], question: Question) -> list[Component]:
    def key(member: Participant) -> str:
        return question.t.sort_key(member.country)

    found: list[Component] = []
    for _, rows in groupby(sorted(members, key=key), key):
        of_country = list(rows)
        found.append(html.H4(of_country[0].country))
        items = [_member(member, question) for member in of_country]
        found.append(html.Ul(items, className="priority-list holder-list"))
    return found


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


def members_in_short(members: tuple[Participant, ...], question: Question) -> list[Component]:
    """A line a kind: who takes part, each leading to the region; the Swedish with their roles."""
    lines = []
    for kind in KINDS:
        of_kind = [member for member in members if member.kind == kind]
        if of_kind:
            words: list[Component | str] = []
            for member in of_kind:
                role = f" ({member.words})" if kind != "partner" else ""
                link = region_link(member.code, member.name, question.state)
                words += [", " if words else "", link, role]
            label = html.Span(question.t(f"members-{kind}"), className="fact-label")
            lines.append(html.P([label, html.Span(words)], className="fact"))
    return lines

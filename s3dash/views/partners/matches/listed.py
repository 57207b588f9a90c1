"""The list of all regions with their numbers: what orders it, and a table a section."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.measures.ranking import RANKED
from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.analysis.partners.matches.listed import UNDEFINED, ListRow
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.markup import Markup, element
from s3dash.state import CHOICES, hidden_fields, to_path, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import Column, Look, Row, table
from s3dash.views.partners.matches.spoken import pair_link

LISTED = Look("listed-matches", "listed-frame", heading_at=1)
# What orders the list, in its own words.
ORDERING = ("match", "weights")
BOTH = "both"


def listed_section(answer: MatchesAnswer, question: Question) -> Component | None:
    """All regions as rows, each with the way to its pair; None where the filters keep nobody."""
    t = question.t
    if not answer.listed:
        return None
    said = [html.P([answer.listed_words, *_to_both(question)], className="section-words")]
    more = [answer.weighting_words, answer.north_words]
    said += [html.P(sentence, className="section-words") for sentence in more if sentence]
    tables = [
        part
        for section, rows in groupby(answer.listed, key=lambda row: row.section)
        for part in _section(section, rows, question)
    ]
    return page_section(t("partners-listed"), [*said, _ordering(question), *tables], "listed")


def _to_both(question: Question) -> list[Component | str]:
    """The way to the list in which likeness counts too."""
    if question.state.shown("match") == BOTH:
        return []
    link = dcc.Link(question.t("partners-to-both"), href=to_url(question.state.but(match=BOTH)))
    return [" ", link]


def _ordering(question: Question) -> Markup:
    """The controls of the list above it: a form, for where no script follows a choice."""
    state, t = question.state, question.t
    hidden = [
        element("input", {"type": "hidden", "name": name, "value": value})
        for name, value in hidden_fields(state, ORDERING)
    ]
    send = element("button", {"type": "submit", "class": "send"}, t("controls-send"))
    return element(
        "form",
        {"class": "order-form", "action": to_path(state), "method": "get", "autocomplete": "off"},
        *hidden,
        *(_select(key, question) for key in ORDERING),
        element("noscript", {}, send),
    )


def _select(key: str, question: Question) -> Markup:
    t, chosen = question.t, question.state.shown(key)
    options = [
        element("option", {"value": one, "selected": one == chosen}, t(f"{key}-{one}"))
        for one in CHOICES[key]
    ]
    words = element("span", {"class": "control-label"}, t(f"control-{key}"))
    named = {"id": f"order-{key}", "name": key, "class": "form-select"}
    return element("label", {"class": "control"}, words, element("select", named, *options))


def _section(section: str, rows: Iterable[ListRow], question: Question) -> list[Component]:
    """A section under its name; the first needs none."""
    t, name = question.t, question.t(f"listed-{section}")
    if section == UNDEFINED:
        return [_without_numbers(name, rows, question)]
    columns = [
        Column(t("column-rank_number")),
        Column(t("column-region_name")),
        Column(t("listed-coverage"), "listed-share"),
        Column(t("listed-alike"), "listed-share"),
    ]
    listed = table(name, columns, [_row(row, question) for row in rows], LISTED)
    return [listed] if section == RANKED else [html.H3(name), listed]


def _without_numbers(name: str, rows: Iterable[ListRow], question: Question) -> Component:
    """Those that there is nothing to compare of, by name behind a line that counts them."""
    links = [html.Li(pair_link(row.code, _name(row), question)) for row in rows]
    summary = question.t("listed-count", name=name, count=len(links))
    listed = html.Ul(links, className="plain-list name-list")
    return html.Details([html.Summary(summary), listed], className="match-more")


def _name(row: ListRow) -> str:
    return f"{row.name}, {row.country}" if row.country else row.name


def _row(row: ListRow, question: Question) -> Row:
    partner = row.partner
    rank = "–" if partner is None or partner.rank is None else str(partner.rank)
    link: list[Component | str] = [pair_link(row.code, _name(row), question)]
    if row.together:
        words = question.t("listed-together", count=len(row.together), name=row.together[0])
        link.append(html.Span(words, className="listed-remark"))
    values = (partner.coverage, partner.overlap) if partner else (None, None)
    bars = [
        _share(value, kind, question)
        for value, kind in zip(values, ("segment-score", "segment-overlap"), strict=True)
    ]
    return Row([rank, link, *bars])


def _share(value: float | None, kind: str, question: Question) -> Component:
    """A share of the whole in words, and as a part of a bar from 0 to 100 per cent."""
    if value is None:
        return html.Td("–", className="listed-share")
    filled = html.Span(className=kind, style={"width": f"{100 * value:.1f}%"})
    track = html.Span(filled, className="listed-track", **attributes(aria_hidden="true"))
    words = html.Span(per_cent(value, question.t), className="match-number")
    return html.Td(html.Span([track, words], className="listed-bar"), className="listed-share")

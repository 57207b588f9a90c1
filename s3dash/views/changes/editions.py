"""What changed from an earlier edition, in a list a region."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.changes.editions.answer import ChangeGroup, EditionChangesAnswer
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.content import Content
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.links import region_link
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.spoken import marker
from s3dash.ui.widgets.tables import Reader, data_table

# So many changes of a group stand there at once, and so many a page tells in all: the file has all.
SHOWN_AT_ONCE = 8
MOST_TOLD = 600
MOST_IN_TABLE = 400


def edition_parts(page: Page, answer: EditionChangesAnswer) -> Parts:
    """What changed, in short and region by region."""
    t = page.t
    groups, cut = _within(answer.groups, t)
    marked = marker(answer.spoken)
    to_rounds = dcc.Link(t("edition-changes-rounds"), href=to_url(page.state.but(since=None)))
    body: list[Component | None] = [
        page_section(t("edition-changes-sum"), [_lines(answer.summed)]) if answer.summed else None,
        page_section(
            t("edition-changes-regions"),
            [cut, *(part for one in groups for part in _group(page, one, marked))],
            "edition-changes",
        )
        if groups
        else None,
        html.P([t("edition-changes-private"), " ", to_rounds], className="edition-about"),
    ]
    return Parts(
        eyebrow=answer.dates,
        body=[one for one in body if one is not None],
        table=(lambda: _table(page, answer)) if len(answer.data_table) else None,
    )


def _lines(lines: Sequence[str]) -> Component:
    return html.Ul([html.Li(line) for line in lines], className="plain-list")


def _within(
    groups: Sequence[ChangeGroup], t: Translator
) -> tuple[list[ChangeGroup], Component | None]:
    """The groups with as many changes as a page tells, and the word that there are more."""
    kept, left = [], MOST_TOLD
    for one in groups:
        kept.append(replace(one, sentences=one.sentences[:left]))
        left -= len(kept[-1].sentences)
    count = sum(len(one.sentences) for one in groups)
    words = t("edition-changes-cut", shown=MOST_TOLD, count=count)
    cut = html.P(words, className="section-words") if count > MOST_TOLD else None
    return kept, cut


def _group(page: Page, group: ChangeGroup, marked: Callable[[str], Content]) -> list[Component]:
    name: Component | str = group.name
    if group.code is not None and page.question.dataset.knows("regions", group.code):
        name = region_link(group.code, group.name, page.state)
    heading = html.H3([name, html.Span(f" {group.counts}", className="heading-counts")])
    items = [html.Li(marked(sentence)) for sentence in group.sentences]
    if not items:
        return [heading]
    t = page.t
    return [
        heading,
        *list_with_rest(items, SHOWN_AT_ONCE, lambda n: t("edition-changes-more", count=n)),
    ]


def _table(page: Page, answer: EditionChangesAnswer) -> list[Component]:
    """The data table, as far as a page holds it."""
    count, t = len(answer.data_table), page.t
    shown = replace(answer, data_table=answer.data_table.iloc[:MOST_IN_TABLE])
    cut = t("edition-changes-cut", shown=MOST_IN_TABLE, count=count)
    told = [html.P(cut, className="table-words")] if count > MOST_IN_TABLE else []
    return [*told, *data_table(shown, Reader(t, marked=marker(answer.spoken)))]

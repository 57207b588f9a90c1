"""The method: every metric in plain words, as a formula and worked through, and what it is not."""

from __future__ import annotations

import re

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.method.answer import (
    BASIS_ANCHOR,
    NOT_ANCHOR,
    Method,
    Section,
    method,
)
from s3dash.analysis.method.example import Block, Grid, Row
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import TextPage
from s3dash.ui.core.request import Page
from s3dash.ui.widgets import tables
from s3dash.views.method.formula import formula

EXAMPLE = tables.Look("method-table", "method-frame", "group", shows_caption=True)
# In a source what follows a year, up to the volume: Jaccard (1912), New Phytologist 11(2).
TITLE = re.compile(r"(?<=\(\d{4}\), )([A-Z][^;0-9]*[^;0-9\s])")


def text(page: Page) -> TextPage:
    """Contents, what the examples are about, the metrics, and what they are not."""
    t = page.t
    answer = method(page.question)
    return TextPage(
        heading=t("method-heading"),
        sentence=t("method-sentence"),
        body=[
            _contents(answer, t),
            _part(
                BASIS_ANCHOR,
                t("method-basis-heading"),
                [html.P(answer.basis), html.P(t("method-basis-rounding"))],
            ),
            *(_section(section, t) for section in answer.sections),
            _part(
                NOT_ANCHOR,
                t("method-not-heading"),
                [
                    html.P(t("method-not-lead")),
                    html.Ul([html.Li(words) for words in answer.cautions]),
                ],
            ),
        ],
        kind="method",
    )


def _part(anchor: str, heading: str, children: list[Component]) -> Component:
    # takes the focus when an address leads to it
    return html.Section([html.H2(heading, id=anchor, tabIndex=-1), *children])


def _contents(answer: Method, t: Translator) -> Component:
    named = [
        (BASIS_ANCHOR, t("method-basis-heading")),
        *((section.anchor, section.heading) for section in answer.sections),
        (NOT_ANCHOR, t("method-not-heading")),
    ]
    links = [html.Li(html.A(words, href=f"#{anchor}")) for anchor, words in named]
    heading = html.H2(t("method-contents"), id="contents")
    return html.Nav(
        [heading, html.Ul(links)],
        className="method-contents",
        **attributes(aria_labelledby="contents"),
    )


def _section(section: Section, t: Translator) -> Component:
    parts: list[Component] = [html.P(words) for words in section.words]
    if section.formulas:
        lines = [html.Li(formula(notation)) for notation in section.formulas]
        parts.append(html.Ul(lines, className="formulas"))
        label = html.Span(t("method-symbols"), className="fact-label")
        parts.append(html.P([label, section.symbols], className="symbols"))
    if section.source:
        label = html.Span(t("method-source"), className="fact-label")
        parts.append(html.P([label, *_source(section.source)], className="fact"))
    elif section.is_own:
        parts.append(html.P(t("method-own"), className="fact"))
    if section.example:
        parts.append(html.H3(section.example))
    parts += [part for block in section.blocks for part in _block(block)]
    return _part(section.anchor, section.heading, parts)


def _source(words: str) -> list[Component | str]:
    """A source whose titles, which are all English, are marked as such."""
    parts = enumerate(TITLE.split(words))
    return [html.Cite(part, lang="en") if at % 2 else part for at, part in parts]


def _block(block: Block) -> list[Component]:
    if isinstance(block, Grid):
        return [_grid(block)]
    words = html.P(block.words, className="step")
    return [words, html.P(formula(block.line), className="line")] if block.line else [words]


def _grid(grid: Grid) -> Component:
    columns = [
        tables.Column(column.heading, "" if column.is_text else tables.NUMBER)
        for column in grid.columns
    ]

    def line(row: Row) -> tables.Row:
        return tables.Row([row.get(column.name, "") for column in grid.columns])

    total = line(grid.total) if grid.total else None
    return tables.table(grid.caption, columns, map(line, grid.rows), EXAMPLE, total)

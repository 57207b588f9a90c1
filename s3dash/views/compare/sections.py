"""The parts of a comparison: who is compared, and the tables side by side."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.compare import MOST, Column, CompareAnswer
from s3dash.analysis.pages.compare_rows import LEAST, Cell, Row
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.state import ViewState
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.chosen_regions import chosen_item, offered_regions
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.links import domain_link, initiative_link
from s3dash.ui.widgets.tables import quoted, table_frame
from s3dash.views.compare.pair_tables import pair_tables


def chosen_regions(answer: CompareAnswer, question: Question) -> Component:
    """The regions that are chosen, each with a way out, and those of Sweden that may be added."""
    t, state = question.t, question.state
    listed = [
        chosen_item(
            question.dataset.row("regions", code), state.but(regions=_without(code, state)), t
        )
        for code in state.regions
    ]
    parts: list[Component] = []
    if listed:
        label = attributes(aria_label=t("compare-chosen"))
        parts.append(html.Ul(listed, className="chosen-regions", **label))
    if len(answer.columns) < LEAST:
        offer = offered_regions(question, state.regions)
        parts += [html.H2(t("compare-offer")), offer]
    elif len(state.regions) < MOST:
        # a closed select adds what an arrow key comes to first; links can be gone through
        summary = html.Summary(t("compare-offer"))
        offer = offered_regions(question, state.regions)
        parts.append(html.Details([summary, offer], className="offered"))
    return html.Div(parts)


def _without(region: str, state: ViewState) -> tuple[str, ...]:
    return tuple(code for code in state.regions if code != region)


def comparison(answer: CompareAnswer, question: Question) -> Component:
    """A table a section of domains, then the pairs, then a table of initiatives."""
    t = question.t
    parts: list[Component | None] = [_incomplete(answer, t)]
    for section, rows in answer.sections:
        heading = t(f"compare-section-{section}")
        listed = [_row(row, domain_link(row.code, row.name, question.state), t) for row in rows]
        parts.append(_section(heading, t("compare-domain"), listed, answer.columns, len(rows), t))
    if not answer.sections:
        parts.append(html.P(t("compare-no-domains"), className="missing"))
    if answer.pairs is not None:
        parts.append(pair_tables(answer.pairs, t))
    if answer.initiatives:
        heading = t("compare-initiatives")
        listed = [
            _row(row, initiative_link(row.code, row.name, question.state), t)
            for row in answer.initiatives
        ]
        parts.append(_section(heading, heading, listed, answer.columns, None, t))
    else:
        parts.append(html.P(t("compare-no-initiatives"), className="missing"))
    return html.Div([part for part in parts if part is not None], className="comparison")


def _incomplete(answer: CompareAnswer, t: Translator) -> Component | None:
    items = [
        html.Li(
            t("compare-incomplete", region=column.name, held=held, stated=stated),
            className="panel-warning",
        )
        for column in answer.columns
        if column.incomplete
        for held, stated in [column.incomplete]
    ]
    return html.Ul(items, className="plain-list") if items else None


def _section(
    heading: str,
    first: str,
    rows: list[Component],
    columns: tuple[Column, ...],
    count: int | None,
    t: Translator,
) -> Component:
    head = [html.Th(first, scope="col"), *(html.Th(one.name, scope="col") for one in columns)]
    table = html.Table(
        [
            html.Caption(heading, className="visually-hidden"),
            html.Thead(html.Tr(head)),
            html.Tbody(rows),
        ],
        className=f"data-table compare-table columns-{len(columns)}",
    )
    number = [html.Span(f" {t.number(count)}", className="legend-count")] if count else []
    return html.Section(
        [html.H2([heading, *number]), table_frame(table, heading)], className="page-section"
    )


def _row(row: Row, name: Component, t: Translator) -> Component:
    heading = html.Th(name, scope="row", className=f"depth-{min(row.depth, 3)}")
    return html.Tr([heading, *(html.Td(_cell(cell, t)) for cell in row.cells)])


def _cell(cell: Cell, t: Translator) -> list[Component]:
    """Sign and words; the region's own wordings and the source behind a button."""
    mark = cell.mark.removesuffix("*")
    words = [swatch(cell.cell, mark), html.Span(cell.words, className="cell-words")]
    shown: list[Component] = [html.Div(words, className=f"signed signed-{cell.cell}")]
    if cell.sources:
        shown.append(_evidence(cell, t))
    return shown


def _evidence(cell: Cell, t: Translator) -> Component:
    """What the cell rests on, behind a button."""
    summary = html.Summary(t("compare-wording" if cell.wordings else "panel-source"))
    listed = [html.Li(quoted(one, t)) for one in cell.wordings]
    wordings = [html.Ul(listed, className="plain-list")] if listed else []
    label = html.Span(t("panel-source"), className="fact-label")
    source = html.P([label, html.Span(cell.sources)], className="fact")
    return html.Details([summary, *wordings, source], className="remark")

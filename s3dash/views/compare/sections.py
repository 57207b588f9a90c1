"""The parts of a comparison: who is compared, and the tables side by side."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.compare import MOST, CompareAnswer, Comparison
from s3dash.analysis.pages.compare_rows import ComparedCell, ComparedRow
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import MARKS
from s3dash.i18n import Translator
from s3dash.state import ViewState
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import cited
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.links import domain_link, initiative_link
from s3dash.ui.widgets.options.chosen_regions import chosen_item, folded_offer, offered_regions
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import Column, Look, Row, quoted, table
from s3dash.views.compare.pair_tables import pair_tables


def chosen_regions(answer: CompareAnswer, question: Question) -> Component:
    """The regions that are chosen, each with a way out, and those of Sweden that may be added."""
    t, state = question.t, question.state
    parts: list[Component] = []
    if state.regions:
        listed = [
            chosen_item(code, question.region_name(code), _without(code, state), t)
            for code in state.regions
        ]
        label = attributes(aria_label=t("compare-chosen"))
        parts.append(html.Ul(listed, className="chosen-regions", **label))
    if answer.comparison is None:
        parts += [html.H2(t("compare-offer")), offered_regions(answer.offered, state, t)]
    elif len(state.regions) < MOST:
        parts.append(folded_offer(answer.offered, state, t))
    return html.Div(parts)


def _without(region: str, state: ViewState) -> ViewState:
    return state.but(regions=tuple(code for code in state.regions if code != region))


def comparison_tables(comparison: Comparison, question: Question) -> Component:
    """A table a section of domains, then the pairs, then a table of initiatives."""
    t = question.t
    parts = [
        incomplete_regions(comparison, t),
        *_domains(comparison, question),
        pair_tables(comparison.pairs, t),
        _initiatives(comparison, question),
    ]
    return html.Div([part for part in parts if part is not None], className="comparison")


def _domains(comparison: Comparison, question: Question) -> list[Component]:
    t = question.t
    if not comparison.sections:
        return [html.P(t("compare-no-domains"), className="missing")]
    parts = []
    for section, rows in comparison.sections:
        heading = t(f"compare-section-{section}")
        number = html.Span(f" {t.number(len(rows))}", className="legend-count")
        listed = [_row(row, domain_link(row.code, row.name, question.state), t) for row in rows]
        side_by_side = _table(heading, t("compare-domain"), listed, comparison)
        parts.append(page_section([heading, number], [side_by_side]))
    return parts


def _initiatives(comparison: Comparison, question: Question) -> Component:
    t = question.t
    if not comparison.initiatives:
        return html.P(t("compare-no-initiatives"), className="missing")
    heading = t("compare-initiatives")
    listed = [
        _row(row, initiative_link(row.code, row.name, question.state), t)
        for row in comparison.initiatives
    ]
    return page_section(heading, [_table(heading, heading, listed, comparison)])


def incomplete_regions(comparison: Comparison, t: Translator) -> Component | None:
    """Whose strategies state more areas than are held; None where nobody's do."""
    items = [
        html.Li(
            t("compare-incomplete", region=region.name, held=held, stated=stated),
            className="panel-warning",
        )
        for region in comparison.regions
        if region.incomplete is not None
        for held, stated in [region.incomplete]
    ]
    return html.Ul(items, className="plain-list") if items else None


def _table(heading: str, first: str, rows: list[Row], comparison: Comparison) -> Component:
    """The rows with a column a region; ``first`` stands above what they are about."""
    columns = [Column(first), *(Column(region.name) for region in comparison.regions)]
    look = Look(f"data-table compare-table columns-{len(comparison.regions)}")
    return table(heading, columns, rows, look)


def _row(row: ComparedRow, name: Component, t: Translator) -> Row:
    cells = [cell_content(cell, t) for cell in row.cells]
    return Row([name, *cells], heading_kind=f"depth-{min(row.depth, 3)}")


def cell_content(cell: ComparedCell, t: Translator) -> list[Component]:
    """Sign and words; the region's own wordings and the source behind a button."""
    words = [swatch(cell.cell, MARKS[cell.cell]), html.Span(cell.words, className="cell-words")]
    shown: list[Component] = [html.Div(words, className=f"signed signed-{cell.cell}")]
    if cell.sources:
        shown.append(_evidence(cell, t))
    return shown


def _evidence(cell: ComparedCell, t: Translator) -> Component:
    """What the cell rests on, behind a button."""
    summary = html.Summary(t("compare-wording" if cell.wordings else "panel-source"))
    listed = [html.Li(quoted(one, t)) for one in cell.wordings]
    wordings = [html.Ul(listed, className="plain-list")] if listed else []
    label = html.Span(t("panel-source"), className="fact-label")
    source = html.P([label, html.Span(cited(cell.sources, t))], className="fact")
    return html.Details([summary, *wordings, source], className="remark")

"""How fresh and how sure what is held of each region is: a table with a row a region."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.pages.data import BY_NAME, DataAnswer, FreshRegion
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.content import Content
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.links import method_url, region_link
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import NUMBER, Column, Row, table
from s3dash.views.data.contents import FRESHNESS

# column -> its kind; the words are the messages ``column-…``
COLUMNS = {
    "region_name": "",
    "age_words": "age",
    "dates": "",
    "undated_count": NUMBER,
    "marked_count": NUMBER,
    "basis": NUMBER,
    "source_count": NUMBER,
    "unclassified_count": NUMBER,
    "held_words": NUMBER,
}
# A page lists no more: it stays below 400 kB. The file has all.
MOST_REGIONS = 150
# Those that put two columns of the data table into one.
SHORT = ("dates", "basis")


def freshness_section(answer: DataAnswer, question: Question) -> Component:
    """The table of a round in one of two orders, and the ways to the map and to the method."""
    state, t = question.state, question.t
    on_map = to_url(state.elsewhere("map", measure="age", region=None))
    ways = html.P(
        [
            dcc.Link(t("freshness-map"), href=on_map),
            " · ",
            dcc.Link(t("freshness-how"), href=method_url(state, "age")),
        ],
        className="freshness-ways",
    )
    columns = [Column(_heading(name, t), kind) for name, kind in COLUMNS.items()]
    shown = _shown(answer, state)
    rows = [Row(_cells(region, state, t), kind=_kind(region, state)) for region in shown]
    heading = t("freshness-heading")
    return page_section(
        heading,
        [
            html.P(question.round_name, className="eyebrow"),
            html.P(t("freshness-note"), className="section-words"),
            *_cut(len(shown), len(answer.regions), t),
            _order(state, t),
            table(heading, columns, rows),
            html.P(t("table-signs"), className="table-words"),
            ways,
        ],
        "freshness",
        FRESHNESS,
    )


def _shown(answer: DataAnswer, state: ViewState) -> list[FreshRegion]:
    """The first regions in the order that is asked for, and the chosen one."""
    chosen = [one for one in answer.regions[MOST_REGIONS:] if one.code == state.region]
    return [*answer.regions[:MOST_REGIONS], *chosen]


def _cut(shown: int, total: int, t: Translator) -> list[Component]:
    """That not all regions are shown, and where they are; else nothing."""
    if shown == total:
        return []
    words = t("freshness-cut", shown=shown, total=total)
    return [html.P(words, className="section-words")]


def _heading(name: str, t: Translator) -> str:
    return t(f"freshness-column-{name}" if name in SHORT else f"column-{name}")


def _kind(region: FreshRegion, state: ViewState) -> str:
    return "here" if region.code == state.region else ""


def _order(state: ViewState, t: Translator) -> Component:
    """The two orders: the one in use, and a link to the other."""
    orders = {"need": None, "name": BY_NAME}
    in_use = BY_NAME if state.order == BY_NAME else None
    parts: list[Component | str] = [html.Span(t("freshness-order"), className="fact-label")]
    for name, order in orders.items():
        words = t(f"freshness-order-{name}")
        is_here = order == in_use
        link = dcc.Link(words, href=to_url(state.but(order=order)))
        parts += [" ", html.Strong(words) if is_here else link]
    return html.P(parts, className="freshness-order")


def _cells(region: FreshRegion, state: ViewState, t: Translator) -> list[Content]:
    """The cells of ``COLUMNS``; the number of sources leads to the list of them."""
    row = region.row
    age: Content = [swatch(row.cell, row.mark), " ", row.age_words]
    name = region_link(region.code, region.name, state)
    if row.statement_count is None:
        told = "; ".join(part for part in (row.joint_words, row.round_words) if part)
        rest = [NO_DATA_SIGN] * (len(COLUMNS) - 3)
        return [name, age, told or NO_DATA_SIGN, *rest]
    sources = to_url(state.elsewhere("map", measure="age", region=region.code))
    return [
        name,
        age,
        row.dates_words,
        _of(row.undated_count, row.statement_count, t),
        _of(row.marked_count, row.statement_count, t),
        row.basis_words,
        dcc.Link(t.number(row.source_count or 0), href=sources),
        t.number(row.unclassified_count or 0),
        row.held_words or NONE_SIGN,
    ]


def _of(count: int | None, total: int, t: Translator) -> str:
    return t("freshness-held", held=count or 0, stated=total)

"""The pairs of a comparison as two small tables."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.compare_pairs import ComparedPairs, Values
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN
from s3dash.analysis.words.percent import as_read, in_per_cent, per_cent
from s3dash.i18n import Translator
from s3dash.ui.widgets.counting import counted_note
from s3dash.ui.widgets.tables import table_frame

# What the corner of each table says: whose rows they are.
CORNERS = {"overlap": "column-region_name", "complementary": "pairs-corner"}


def pair_tables(found: ComparedPairs, t: Translator) -> Component | None:
    """What each two have in common, and what each can add; None when there is no pair."""
    counted = counted_note(found.scheme, t) if len(found.codes) > 1 else None
    notes: list[Component] = [] if counted is None else [counted]
    if found.joint:
        names = [
            name for code, name in zip(found.codes, found.names, strict=True) if code in found.joint
        ]
        notes.append(html.P(t("pairs-joint", regions=", ".join(names)), className="panel-warning"))
    if found.outside:
        words = t("pairs-outside", count=len(found.outside), groups=", ".join(found.outside))
        notes.append(html.P(words, className="panel-remark"))
    tables: list[Component] = []
    if len(found.codes) > 1:
        tables = [
            _one("overlap", found, found.overlap, t),
            _one("complementary", found, found.complementarity, t),
        ]
    if not (notes or tables):
        return None
    parts = [
        html.H2(t("set-pairs")),
        *notes,
        html.Div(tables, className=f"pair-tables pairs-{len(found.codes)}"),
    ]
    return html.Section(parts, className="page-section")


def _one(kind: str, found: ComparedPairs, values: Values, t: Translator) -> Component:
    """A table with a row and a column a region; the mean stands below it."""
    heading = t(f"column-{kind}_share")
    mean = found.means[kind == "complementary"]
    names = [
        _name(code, name, found, t) for code, name in zip(found.codes, found.names, strict=True)
    ]
    head = [html.Th(t(CORNERS[kind]), scope="col")]
    head += [html.Th(name, scope="col", className="number") for name in found.names]
    body = [
        html.Tr(
            [
                html.Th(name, scope="row"),
                *(_cell(values[r][s], r == s, t) for s in range(len(names))),
            ]
        )
        for r, name in enumerate(names)
    ]
    table = html.Table(
        [
            html.Caption(heading, className="visually-hidden"),
            html.Thead(html.Tr(head)),
            html.Tbody(body),
        ],
        className="data-table two-way-table",
    )
    words = [t("pairs-mean", mean=per_cent(mean, t))] if mean else []
    notes = [html.P(one, className="panel-remark") for one in words]
    head_words = [html.H3(heading), html.P(t(f"pairs-note-{kind}"))]
    return html.Div([*head_words, table_frame(table, heading), *notes])


def _name(code: str, name: str, found: ComparedPairs, t: Translator) -> str:
    return t("with-brackets", words=name, more=t("basis-joint")) if code in found.joint else name


def _cell(value: float | None, is_self: bool, t: Translator) -> Component:
    known = NO_DATA_SIGN if value is None else as_read(in_per_cent(value), t)
    return html.Td(NONE_SIGN if is_self else known, className="number")

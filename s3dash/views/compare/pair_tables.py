"""The pairs of a comparison as two small tables."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.compare_pairs import (
    COMPLEMENTARY,
    OVERLAP,
    ComparedPairs,
    PairValues,
)
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN
from s3dash.analysis.words.percent import as_read, in_per_cent, per_cent
from s3dash.i18n import Translator
from s3dash.ui.widgets.counting import counted_note
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import NUMBER, Column, Look, Row, table

# What the corner of each table says: whose rows they are.
CORNERS = {OVERLAP: "column-region_name", COMPLEMENTARY: "pairs-corner"}


def pair_tables(pairs: ComparedPairs, t: Translator) -> Component | None:
    """What each two have in common, and what each can add; None when there is nothing to say."""
    notes, has_pair = _notes(pairs, t), len(pairs.codes) > 1
    if not (notes or has_pair):
        return None
    tables = [_values(kind, values, pairs, t) for kind, values in pairs.kinds] if has_pair else []
    side_by_side = html.Div(tables, className=f"pair-tables pairs-{len(pairs.codes)}")
    return page_section(t("set-pairs"), [*notes, side_by_side])


def _notes(pairs: ComparedPairs, t: Translator) -> list[Component]:
    """How priorities are counted, who is shown by its groups, and which groups are left out."""
    counted = counted_note(pairs.scheme, t) if len(pairs.codes) > 1 else None
    notes: list[Component] = [] if counted is None else [counted]
    if pairs.joint:
        words = t("pairs-joint", regions=", ".join(t.fitting(pairs.joint_names)))
        notes.append(html.P(words, className="panel-warning"))
    if pairs.outside:
        words = t(
            "pairs-outside", count=len(pairs.outside), groups=", ".join(t.fitting(pairs.outside))
        )
        notes.append(html.P(words, className="panel-remark"))
    return notes


def _values(kind: str, values: PairValues, pairs: ComparedPairs, t: Translator) -> Component:
    """A table with a row and a column a region; the mean stands below it."""
    heading = t(f"column-{kind}_share")
    columns = [Column(t(CORNERS[kind])), *(Column(name, NUMBER) for name in pairs.names)]
    named = [
        _name(code, name, pairs, t) for code, name in zip(pairs.codes, pairs.names, strict=True)
    ]
    rows = [
        Row([name, *(NONE_SIGN if at == s else _words(value, t) for s, value in enumerate(row))])
        for at, (name, row) in enumerate(zip(named, values.rows, strict=True))
    ]
    mean = []
    if values.mean:
        words = t("pairs-mean", mean=per_cent(values.mean, t))
        mean.append(html.P(words, className="panel-remark"))
    shown = table(heading, columns, rows, Look("data-table two-way-table"))
    return html.Div([html.H3(heading), html.P(t(f"pairs-note-{kind}")), shown, *mean])


def _name(code: str, name: str, pairs: ComparedPairs, t: Translator) -> str:
    return t("with-brackets", words=name, more=t("basis-joint")) if code in pairs.joint else name


def _words(value: float | None, t: Translator) -> str:
    return NO_DATA_SIGN if value is None else as_read(in_per_cent(value), t)

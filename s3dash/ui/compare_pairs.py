"""The pairs of a comparison as two small tables."""

from __future__ import annotations

from collections.abc import Callable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.answer import NO_DATA_SIGN, NONE_SIGN
from s3dash.analysis.compare_pairs import ComparedPairs, Values
from s3dash.i18n import Translator


def pair_tables(found: ComparedPairs, t: Translator) -> Component | None:
    """What each two have in common, and what each can add; None when there is no pair."""
    notes: list[Component] = []
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
            _one("overlap", found, found.overlap, lambda value: _percent(value, t), t),
            _one("complementary", found, found.complementarity, lambda value: _plain(value, t), t),
        ]
    if not (notes or tables):
        return None
    parts = [
        html.H2(t("pairs-heading")),
        *notes,
        html.Div(tables, className=f"pair-tables pairs-{len(found.codes)}"),
    ]
    return html.Section(parts, className="page-section")


def _percent(value: float, t: Translator) -> str:
    return t("percent", share=t.number(round(100 * value)))


def _plain(value: float, t: Translator) -> str:
    return t.number(round(value, 2))


def _one(
    kind: str, found: ComparedPairs, values: Values, words: Callable[[float], str], t: Translator
) -> Component:
    """A table with a row and a column a region; the mean stands below it."""
    heading = t(f"pairs-{kind}")
    mean = found.means[kind == "complementary"]
    names = [
        _name(code, name, found, t) for code, name in zip(found.codes, found.names, strict=True)
    ]
    head = [html.Th(t(f"pairs-corner-{kind}"), scope="col")]
    head += [html.Th(name, scope="col", className="number") for name in names]
    body = [
        html.Tr(
            [
                html.Th(name, scope="row"),
                *(_cell(values[r][s], r == s, words) for s in range(len(names))),
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
        className="equal-table region-pairs",
    )
    frame = html.Div(
        table, className="table-frame", tabIndex=0, role="region", **{"aria-label": heading}
    )
    note = [html.P(t("pairs-mean", mean=words(mean)), className="panel-remark")] if mean else []
    return html.Div([html.H3(heading), html.P(t(f"pairs-note-{kind}")), frame, *note])


def _name(code: str, name: str, found: ComparedPairs, t: Translator) -> str:
    return t("pairs-name-joint", region=name) if code in found.joint else name


def _cell(value: float | None, is_self: bool, words: Callable[[float], str]) -> Component:
    known = NO_DATA_SIGN if value is None else words(value)
    return html.Td(NONE_SIGN if is_self else known, className="number")

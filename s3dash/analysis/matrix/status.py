"""The matrix of regions and domains: who prioritises what, and how."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from s3dash.analysis.facts.status_cell import DomainCell, domain_cell
from s3dash.analysis.matrix.answer import (
    CELL_COLUMNS,
    MatrixAnswer,
    column_table,
    ordered_columns,
    ordered_rows,
    regions_in,
    row_table,
    wide_table,
)
from s3dash.analysis.measures.profiles import domain_weights
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    JOINT,
    NO_DATA_SIGN,
    LegendEntry,
    group_names,
    joined,
    legend_of,
)
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.tables import STATUSES

Cells = dict[tuple[str, str], DomainCell]
MOST_NAMED = 3


def domain_matrix(question: Question) -> MatrixAnswer:
    """Every region of the scope × every domain in the round."""
    dataset, t = question.dataset, question.t
    state, round_code = question.state, question.round_code
    regions = regions_in(question, lambda code: dataset.has_data(code, round_code))
    profiles = domain_weights(dataset, regions, round_code)
    found = {
        (region, domain): domain_cell(question, region, domain)
        for region in regions
        for domain in profiles.columns
    }
    counts = {
        region: dataset.priority_count(region, round_code)
        if dataset.has_data(region, round_code)
        else None
        for region in regions
    }
    order = ordered_rows(question, profiles, counts)
    totals = {region: NO_DATA_SIGN if n is None else t.number(n) for region, n in counts.items()}
    rows = row_table(question, order, totals)
    columns = _columns(question, profiles)
    cells = _cells(question, found)
    words = {pair: _table_words(question, cell) for pair, cell in found.items()}
    return MatrixAnswer(
        heading=t("matrix-heading-status", scope=state.shown_scope),
        sentence=_sentence(question, rows, columns, found),
        legend=tuple(_legend(found, cells, t)),
        data_table=wide_table(rows, columns, words, "priority_count"),
        headings=dict(zip(columns["column_code"], columns["column_name"], strict=True)),
        measure="status",
        rows=rows,
        columns=columns,
        cells=cells,
    )


def _columns(question: Question, profiles: pd.DataFrame) -> pd.DataFrame:
    t = question.t
    names = {code: question.domain_name(code) for code in profiles.columns}
    holders = {code: int((profiles[code] > 0).sum()) for code in profiles.columns}
    order = ordered_columns(question, profiles, holders, names)
    return column_table(order, names, holders, t)


def _cells(question: Question, found: Cells) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "region_code": region,
                "column_code": domain,
                "cell": cell.cell,
                "mark": cell.mark,
                "several": len(cell.own) if len(cell.own) > 1 else 0,
                "words": _hover_words(question, cell),
                "joint": bool(cell.joint) and cell.cell != JOINT,
            }
            for (region, domain), cell in found.items()
        ],
        columns=CELL_COLUMNS,
    )


def _hover_words(question: Question, cell: DomainCell) -> str:
    t = question.t
    words = [cell.words(question)]
    if len(cell.own) > 1:
        words.append(t("count-words", count=len(cell.own)))
    if cell.joint and cell.cell != JOINT:
        words.append(t("matrix-also-joint", group=cell.groups(question)))
    return ", ".join(words)


def _table_words(question: Question, cell: DomainCell) -> str | None:
    if cell.cell == NO_DATA:
        return None
    return "" if cell.cell == NOT_MENTIONED else _hover_words(question, cell)


def _legend(found: Cells, cells: pd.DataFrame, t: Translator) -> list[LegendEntry]:
    """The signs in use; they stand for cells, not regions, so nothing is counted."""
    signs = legend_of(cells, (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA), "status", t)
    entries = [LegendEntry(one.cell, one.mark, one.words, None) for one in signs]
    if any(cell.inferred for cell in found.values()):
        entries.append(LegendEntry("", INFERRED_MARK, t("status-inferred"), None))
    if cells["joint"].any():
        entries.append(LegendEntry("also-joint", "", t("legend-also-joint"), None))
    if any(len(cell.own) > 1 for cell in found.values()):
        entries.append(LegendEntry("", "2", t("legend-several"), None))
    return entries


def _sentence(question: Question, rows: pd.DataFrame, columns: pd.DataFrame, found: Cells) -> str:
    t = question.t
    held = rows["total"] != NO_DATA_SIGN
    holding = Counter(domain for (_, domain), cell in found.items() if cell.status in STATUSES[:-1])
    names = dict(zip(columns["column_code"], columns["column_name"], strict=True))
    ranked = sorted(holding, key=lambda code: (-holding[code], code))
    named = [
        t("matrix-holders", domain=names[code], count=holding[code]) for code in ranked[:MOST_NAMED]
    ]
    scope = question.state.shown_scope
    parts = [] if scope == "sweden" else [_partner_sentence(question)]
    if scope != "partners":
        parts.insert(0, t("matrix-sentence", held=int(held.sum()), total=len(rows)))
    if named:
        parts.append(t("matrix-most", domains=joined(named, t)))
    for row in rows[~held].itertuples():
        joint = question.dataset.joint_priorities(str(row.region_code), question.round_code)
        if joint:
            groups = joined(group_names(question, joint), t)
            parts.append(t("shown-through", region=row.region_name, groups=groups))
    return " ".join(parts)


def _partner_sentence(question: Question) -> str:
    partners = question.dataset.regions_of_kind("partner")
    held = sum(question.dataset.has_data(code, question.round_code) for code in partners)
    return question.t("partners-with-data", count=held, total=len(partners))

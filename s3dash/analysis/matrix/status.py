"""The matrix of regions and domains: who prioritises what, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import pandas as pd

from s3dash.analysis.crowd import crowd_words, largest, largest_columns, told
from s3dash.analysis.facts.status_rows import StatusRow, status_rows
from s3dash.analysis.facts.transition import (
    absence_in,
    inferred_transition_entry,
    named_absence,
    said_of,
    through_transition,
    with_transition,
)
from s3dash.analysis.matrix.answer import (
    MatrixAnswer,
    MatrixCell,
    MatrixColumn,
    MatrixRow,
    by_priorities,
    column_headings,
    counted_rows,
    matrix_rows,
    ordered_columns,
    ordered_rows,
    regions_with_priorities,
    wide_table,
)
from s3dash.analysis.measures.evidence_basis import shown_through
from s3dash.analysis.measures.profiles import domain_weights
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    JOINT,
    NO_DATA_SIGN,
    LegendEntry,
    inferred_entry,
    joined,
    legend_of,
)
from s3dash.metrics.equality import highest_first
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.tables import STATUSES

MOST_NAMED = 3


def status_answer(question: Question) -> MatrixAnswer:
    """Every region of the scope × every domain in the round."""
    question = through_transition(question)
    t = question.t
    listed = regions_with_priorities(question)
    regions = largest(question, listed, by_priorities(question))
    whole = domain_weights(question.dataset, regions, question.round_code)
    held = (whole > 0).sum()
    domains = largest_columns(
        question, (listed, list(whole.columns)), held.to_dict().__getitem__, question.state.domain
    )
    profiles = whole[domains]
    found = status_rows(question, regions, domains)
    rows = _rows(question, profiles)
    columns = _columns(question, profiles, found.values())
    cells = tuple(_cell(row) for row in found.values())
    words = {place: _table_words(row) for place, row in found.items()}
    return MatrixAnswer(
        heading=t("matrix-heading-status", scope=question.state.shown_scope),
        sentence=said_of(question, _sentence(question, rows, found.values())),
        legend=tuple(_legend(question, found.values(), cells)),
        data_table=with_transition(
            question, wide_table(counted_rows(rows), columns, words, "priority_count")
        ),
        headings=column_headings(columns),
        not_drawn=told(
            question,
            crowd_words(question, "regions", len(regions), len(listed)),
            crowd_words(question, "domains", len(domains), len(whole.columns)),
        ),
        question=question,
        measure="status",
        rows=rows,
        columns=columns,
        cells=cells,
    )


def _rows(question: Question, profiles: pd.DataFrame) -> tuple[MatrixRow, ...]:
    """The regions in their order, each with how many priorities of its own it has."""
    dataset, round_code = question.dataset, question.round_code
    counts = {
        code: dataset.priority_count(code, round_code)
        if dataset.has_data(code, round_code)
        else None
        for code in profiles.index
    }
    totals = {
        code: NO_DATA_SIGN if count is None else question.t.number(count)
        for code, count in counts.items()
    }
    return matrix_rows(question, ordered_rows(question, profiles, counts), totals, counts)


def _columns(
    question: Question, profiles: pd.DataFrame, found: Iterable[StatusRow]
) -> tuple[MatrixColumn, ...]:
    """The domains, each with how many regions have it among what is shown."""
    t = question.t
    held = Counter(row.domain for row in found if row.is_held)
    names = {code: question.domain_name(code) for code in profiles.columns}
    holders = {code: held[code] for code in profiles.columns}
    order = ordered_columns(question, profiles, holders, names)
    return tuple(MatrixColumn(code, names[code], t.number(holders[code])) for code in order)


def _cell(row: StatusRow) -> MatrixCell:
    return MatrixCell(
        row=row.region,
        column=row.domain,
        cell=row.cell,
        mark=row.mark,
        words=_hover_words(row),
        several=len(row.own) if len(row.own) > 1 else 0,
        joint=row.joint_besides,
    )


def _hover_words(row: StatusRow) -> str:
    t = row.question.t
    words = [row.words]
    if len(row.own) > 1:
        words.append(t("count-words", count=len(row.own)))
    if row.joint_besides:
        words.append(t("matrix-also-joint", group=row.groups))
    return ", ".join(words)


def _table_words(row: StatusRow) -> str | None:
    if row.cell == NO_DATA:
        return None
    return "" if row.cell == NOT_MENTIONED else _hover_words(row)


def _legend(
    question: Question, found: Collection[StatusRow], cells: Sequence[MatrixCell]
) -> list[LegendEntry]:
    """The signs in use; they stand for cells, not regions, so nothing is counted."""
    t = question.t
    shown = (cell.cell for cell in cells)
    signs = legend_of(shown, (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA), "status", t)
    entries = [replace(sign, count=None) for sign in named_absence(question, signs)]
    if any(row.inferred for row in found):
        entries.append(inferred_entry(t))
    if any(row.transition_inferred for row in found):
        entries.append(inferred_transition_entry(question))
    if any(cell.joint for cell in cells):
        entries.append(LegendEntry("also-joint", "", t("legend-also-joint"), None))
    if any(cell.several for cell in cells):
        entries.append(LegendEntry("", "2", t("legend-several"), None))
    return entries


def _sentence(question: Question, rows: Sequence[MatrixRow], found: Iterable[StatusRow]) -> str:
    t = question.t
    empty = [row for row in rows if row.total == NO_DATA_SIGN]
    holding = Counter(row.domain for row in found if row.status in STATUSES[:-1])
    ranked = sorted(holding, key=lambda code: highest_first(holding[code], code))
    named = [
        t("matrix-holders", domain=question.domain_name(code), count=holding[code])
        for code in ranked[:MOST_NAMED]
    ]
    scope = question.state.shown_scope
    parts = [] if scope == "sweden" else [_partner_sentence(question)]
    if scope != "partners":
        parts.insert(0, _how_many(question, len(rows) - len(empty), len(rows)))
    if named:
        parts.append(t("matrix-most", domains=joined(named, t)))
    for region in empty:
        if question.dataset.joint_priorities(region.code, question.round_code):
            parts.append(shown_through(question, region.code))
    return " ".join(parts)


def _how_many(question: Question, held: int, total: int) -> str:
    """How many regions have data."""
    return question.t("matrix-sentence", held=held, total=total, of=absence_in(question))


def _partner_sentence(question: Question) -> str:
    partners = question.regions_of_kind("partner")
    held = sum(question.dataset.has_data(code, question.round_code) for code in partners)
    return question.t(
        "partners-with-data", count=held, total=len(partners), of=absence_in(question)
    )

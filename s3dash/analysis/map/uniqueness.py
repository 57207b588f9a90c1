"""The map's answer about uniqueness: how few share what each region prioritises."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from s3dash import columns
from s3dash.analysis.map.answer import MapAnswer, answer_table, data_table, not_drawn
from s3dash.analysis.measures.evidence_basis import (
    OWN,
    WITH_OWN,
    evidence_basis,
    evidence_basis_words,
    incomplete_legend,
    marked,
    ranking,
    with_basis,
)
from s3dash.analysis.measures.profiles import profiles
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, MARKS, LegendEntry, legend_of
from s3dash.analysis.words.percent import in_per_cent, per_cent, short
from s3dash.analysis.words.scale import step_cell, step_legend, with_note
from s3dash.metrics.uniqueness import region_uniqueness
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

OWN_COLUMNS = ("uniqueness_share", "rests_words")


@dataclass(frozen=True)
class UniquenessRow:
    """How few share what one region prioritises; ``uniqueness_share`` is in per cent, or None.

    ``rests_words`` says what the number rests on.
    """

    cell: str
    mark: str
    words: str
    uniqueness_share: float | None
    rests_words: str


@dataclass(frozen=True)
class _Measured:
    """What is known of the scope's regions.

    Attributes:
        values: the uniqueness of those that have one.
        bases: what every region's number rests on.
    """

    values: dict[str, float]
    bases: dict[str, str]


def uniqueness_answer(question: Question) -> MapAnswer:
    """How few of the scope's regions share what each has, by own priorities."""
    t = question.t
    measured = _measured(question)
    rows = {region: _row(question, measured, region) for region in measured.bases}
    table = answer_table(question, rows, OWN_COLUMNS)
    cells = (row.cell for row in rows.values())
    legend: list[LegendEntry] = [
        *step_legend(cells, "uniqueness", True, t),
        *incomplete_legend(measured.bases, t),
        *legend_of(table[columns.CELL], (JOINT, NOT_MENTIONED, NO_DATA), "rests", t),
    ]
    return MapAnswer(
        heading=t("map-heading-uniqueness", scope=question.state.shown_scope),
        sentence=_sentence(question, measured),
        legend=tuple(with_note(legend, t)),
        data_table=data_table(table, OWN_COLUMNS),
        not_drawn=not_drawn(table, t),
        question=question,
        measure="uniqueness",
        table=table,
    )


def _measured(question: Question) -> _Measured:
    codes = sorted(question.regions)
    scheme = question.state.shown("weights")
    found = profiles(question.dataset, question.round_code, codes, scheme)
    bases = {code: evidence_basis(question, found, code) for code in codes}
    own = np.flatnonzero(found.own)
    values = region_uniqueness(found.x[own], scale=1)
    named = {codes[at]: float(value) for at, value in zip(own, values, strict=True)}
    return _Measured({code: value for code, value in named.items() if not np.isnan(value)}, bases)


def _row(question: Question, measured: _Measured, region: str) -> UniquenessRow:
    t, basis = question.t, measured.bases[region]
    rests = evidence_basis_words(question, region, basis)
    value = measured.values.get(region)
    if value is None:
        # a region alone in having data has nobody to be unlike
        cell = NO_DATA if basis in WITH_OWN else basis
        return UniquenessRow(cell, MARKS[cell], rests, None, rests)
    return UniquenessRow(
        cell=step_cell(value, "uniqueness"),
        mark=marked(short(value, t), basis, t),
        words=with_basis(per_cent(value, t), rests, basis, t),
        uniqueness_share=in_per_cent(value),
        rests_words=rests,
    )


def _sentence(question: Question, measured: _Measured) -> str:
    t = question.t
    ranked = {code: value for code, value in measured.values.items() if measured.bases[code] == OWN}
    if not ranked:
        return t("map-sentence-count-empty", of="data")
    highest = t("leading", regions=ranking(ranked, question.region_name, t))
    return f"{t('map-sentence-uniqueness')} {highest}"

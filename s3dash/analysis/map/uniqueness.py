"""The map's answer about uniqueness: how few share what each region prioritises."""

from __future__ import annotations

from typing import Any

import numpy as np

from s3dash.analysis.map.answer import MapAnswer, answer_table, measured
from s3dash.analysis.measures.evidence_basis import (
    OWN,
    WITH_OWN,
    evidence_basis,
    evidence_basis_words,
    incomplete_legend,
    marked,
    ranking,
    told,
)
from s3dash.analysis.measures.profiles import profiles
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import JOINT, MARKS, legend_of
from s3dash.analysis.words.percent import in_per_cent, per_cent, short
from s3dash.analysis.words.scale import step_cell, step_legend
from s3dash.metrics.uniqueness import region_uniqueness
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED


def uniqueness_answer(question: Question) -> MapAnswer:
    """How few of the scope's regions share what each has, by own priorities."""
    t = question.t
    scope = question.state.shown_scope
    values, bases = _values(question)
    ends = min(values.values(), default=0.0), max(values.values(), default=0.0)
    rows = {
        region: _row(question, region, bases[region], values.get(region), ends) for region in bases
    }
    table = answer_table(question, rows)
    steps = [(rows[region]["cell"], value) for region, value in values.items()]
    legend = [
        *step_legend(steps, True, t),
        *incomplete_legend(bases, t),
        *legend_of(table, (JOINT, NOT_MENTIONED, NO_DATA), "rests", t),
    ]
    words = (
        t("map-heading-uniqueness", scope=scope),
        _sentence(question, values, bases),
    )
    return measured("uniqueness", table, ("uniqueness_share", "rests_words"), legend, words, t)


def _values(question: Question) -> tuple[dict[str, float], dict[str, str]]:
    """The uniqueness of the regions that have one, and what every region's numbers rest on."""
    state = question.state
    codes = sorted(regions_of(question.dataset, state.shown_scope))
    found = profiles(question.dataset, question.round_code, codes, state.shown("weights"))
    bases = {code: evidence_basis(question, found, code) for code in codes}
    own = np.flatnonzero(found.own)
    values = region_uniqueness(found.x[own], scale=1)
    named = {codes[at]: float(value) for at, value in zip(own, values, strict=True)}
    return {code: value for code, value in named.items() if not np.isnan(value)}, bases


def _row(
    question: Question, region: str, basis: str, value: float | None, ends: tuple[float, float]
) -> dict[str, Any]:
    t = question.t
    rests = evidence_basis_words(question, region, basis)
    if value is None:
        # a region alone in having data has nobody to be unlike
        cell = NO_DATA if basis in WITH_OWN else basis
        return {
            "cell": cell,
            "mark": MARKS[cell],
            "words": rests,
            "uniqueness_share": None,
            "rests_words": rests,
        }
    return {
        "cell": step_cell(value, ends[1], ends[0]),
        "mark": marked(short(value, t), basis, t),
        "words": told(per_cent(value, t), rests, basis, t),
        "uniqueness_share": in_per_cent(value),
        "rests_words": rests,
    }


def _sentence(question: Question, values: dict[str, float], bases: dict[str, str]) -> str:
    t = question.t
    ranked = {code: value for code, value in values.items() if bases[code] == OWN}
    if not ranked:
        return t("map-sentence-count-empty")

    def name(code: str) -> str:
        return question.region_name(code)

    highest = t("leading", regions=ranking(ranked, name, t))
    return f"{t('map-sentence-uniqueness')} {highest}"

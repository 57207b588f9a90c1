"""The map's answers about one region and all others: what they share, and what they could add."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.map.answer import MapAnswer, answer_table, european, measured
from s3dash.analysis.measures.evidence_basis import (
    OWN,
    WITH_OWN,
    evidence_basis,
    evidence_basis_sentences,
    evidence_basis_words,
    incomplete_legend,
    marked,
    ranking,
    told,
)
from s3dash.analysis.measures.pairs import known, selected_pairs
from s3dash.analysis.measures.shown_pairs import SELF, SELF_MARK, ShownPairs
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import JOINT, MARKS, legend_of
from s3dash.analysis.words.percent import in_per_cent, per_cent, short
from s3dash.analysis.words.scale import step_cell, step_legend
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# measure -> the columns of its numbers: of the measure, and of the other direction if it has one
COLUMNS = {"overlap": ("overlap_share",), "complementarity": ("added_share", "given_share")}


@dataclass(frozen=True)
class _Around(ShownPairs):
    """One region among the others: its pairs, and what each one's numbers rest on."""

    region: str

    def number(self, array: NDArray[np.float64], one: str, other: str) -> float | None:
        at = self.pairs.profiles.at
        return known(array[at(one), at(other)])

    def shares(self, other: str) -> tuple[float | None, ...]:
        """The numbers of ``COLUMNS`` for a region; None where there is none."""
        if self.measure == "overlap":
            return (self.number(self.pairs.overlap, self.region, other),)
        score = self.pairs.complementarity.score
        return (
            self.number(score, self.region, other),
            self.number(score, other, self.region),
        )

    @cached_property
    def ranked(self) -> dict[str, float]:
        """The first number of the regions that are compared with one another."""
        own = {code: self.shares(code)[0] for code in self.others if self.bases[code] == OWN}
        return {code: value for code, value in own.items() if value is not None}

    @cached_property
    def others(self) -> list[str]:
        return [code for code in self.bases if code != self.region]

    @cached_property
    def most(self) -> float:
        """What the scale of colours ends at."""
        held = [self.shares(code)[0] for code in self.others if self.bases[code] in WITH_OWN]
        return max((value for value in held if value is not None), default=0.0)


def pair_map_answer(question: Question) -> MapAnswer:
    """Overlap with, or complementarity for, the chosen region, which must not be a group."""
    dataset, t = question.dataset, question.t
    state = question.state
    region = str(state.region)
    pairs = selected_pairs(question)
    codes = sorted({*regions_of(dataset, state.shown_scope), region})
    bases = {code: evidence_basis(question, pairs.profiles, code) for code in codes}
    around = _Around(question, pairs, bases, region)
    shown = regions_of(dataset, state.shown_scope)
    rows = {code: _row(around, code) for code in shown}
    table = answer_table(question, rows)
    steps = [
        (str(row["cell"]), value)
        for code, row in rows.items()
        if str(row["cell"]).startswith("step-") and (value := around.shares(code)[0]) is not None
    ]
    legend = [
        *step_legend(steps, True, t),
        *incomplete_legend({code: bases[code] for code in rows if code != region}, t),
        *legend_of(table, (JOINT, NOT_MENTIONED, NO_DATA), "rests", t),
    ]
    scope = state.shown_scope
    heading = t(f"map-heading-{around.measure}", region=question.region_name(region), scope=scope)
    words = (heading, _sentence(around, len(european(table))))
    columns = (*COLUMNS[around.measure], "rests_words")
    return measured(around.measure, table, columns, legend, words, t)


def _row(around: _Around, region: str) -> dict[str, Any]:
    question, basis = around.question, around.bases[region]
    t = question.t
    rests = evidence_basis_words(question, region, basis)
    columns = COLUMNS[around.measure]
    if region == around.region:
        words = t("self-region")
        own = {**dict.fromkeys(columns, words), "rests_words": rests}
        return {"cell": SELF, "mark": SELF_MARK, "words": words, **own}
    shares = around.shares(region)
    numbers = {
        column: None if share is None else in_per_cent(share)
        for column, share in zip(columns, shares, strict=True)
    }
    value = shares[0]
    if value is None:
        # the chosen region has nothing to compare with, or this one has not
        cell = NO_DATA if basis in WITH_OWN or basis == JOINT else basis
        words = t("pair-without-value") if basis in WITH_OWN else rests
    else:
        cell = JOINT if basis == JOINT else step_cell(value, around.most)
        words = told(per_cent(value, t), rests, basis, t)
    is_step = cell.startswith("step-")
    mark = marked(short(value, t), basis, t) if value is not None and is_step else MARKS[cell]
    return {"cell": cell, "mark": mark, "words": words, **numbers, "rests_words": rests}


def _sentence(around: _Around, abroad: int) -> str:
    question, region = around.question, around.region
    t, basis = question.t, around.bases[region]
    if basis in {NO_DATA, NOT_MENTIONED}:
        rests = evidence_basis_words(question, region, basis)
        return t("map-sentence-pair-nothing", region=question.region_name(region), rests=rests)
    parts = [t(f"map-sentence-{around.measure}", region=question.region_name(region))]
    if around.ranked:
        parts.append(t("leading", regions=ranking(around.ranked, question.region_name, t)))
    parts += evidence_basis_sentences(question, {region: basis})
    if abroad:
        partners = question.dataset.regions_of_kind("partner")
        held = sum(question.dataset.has_data(code, question.round_code) for code in partners)
        parts.append(t("map-sentence-europe-count", count=held, total=len(partners)))
    return " ".join(parts)

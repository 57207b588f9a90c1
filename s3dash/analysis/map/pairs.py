"""The map's answers about one region and all others: what they share, and what they could add."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from s3dash import columns
from s3dash.analysis.map.answer import (
    MapAnswer,
    abroad_words,
    answer_table,
    data_table,
    european,
    not_drawn,
)
from s3dash.analysis.measures.evidence_basis import (
    OWN,
    WITH_OWN,
    evidence_basis_sentences,
    evidence_basis_words,
    incomplete_legend,
    marked,
    ranking,
    with_basis,
)
from s3dash.analysis.measures.pair_rows import SELF, SELF_MARK, PairRow, PairRows, pair_rows
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, MARKS, LegendEntry, legend_of
from s3dash.analysis.words.percent import in_per_cent, per_cent, short
from s3dash.analysis.words.scale import step_cell, step_legend, with_note
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# measure -> the columns of its numbers: of the measure, and of the other direction if it has one
SHARES = {"overlap": ("overlap_share",), "complementarity": ("added_share", "given_share")}


@dataclass(frozen=True)
class OtherRow:
    """One region seen from the chosen one; numbers are in per cent, or in words, or None.

    Attributes:
        cell, mark, words: as every row of the map.
        overlap_share: what the two share.
        added_share, given_share: what it could add to the chosen one, and the reverse.
        rests_words: what its numbers rest on.
    """

    cell: str
    mark: str
    words: str
    overlap_share: float | str | None
    added_share: float | str | None
    given_share: float | str | None
    rests_words: str


@dataclass(frozen=True)
class _Around:
    """The chosen region among the others.

    Attributes:
        question: what is asked.
        rows: the regions that are shown, and every two of them.
    """

    question: Question
    rows: PairRows

    @property
    def region(self) -> str:
        return str(self.question.state.region)

    @property
    def measure(self) -> str:
        return self.question.state.shown_measure

    def pair(self, other: str) -> PairRow:
        return self.rows.row(self.region, other)

    def value(self, other: str) -> float | None:
        """The number that a region is drawn by; None where there is none."""
        return self.pair(other).value(self.measure)

    @cached_property
    def others(self) -> list[str]:
        return [code for code in self.rows.bases if code != self.region]

    @cached_property
    def ranked(self) -> dict[str, float]:
        """The numbers of the regions that are compared with one another."""
        complete = [code for code in self.others if self.rows.bases[code] == OWN]
        return {code: value for code in complete if (value := self.value(code)) is not None}


def pairs_answer(question: Question) -> MapAnswer:
    """Overlap with, or complementarity for, the chosen region, which must not be a group."""
    t = question.t
    region, measure = str(question.state.region), question.state.shown_measure
    around = _Around(question, pair_rows(question, {*question.regions, region}))
    rows = {code: _row(around, code) for code in question.regions}
    own_columns = (*SHARES[measure], "rests_words")
    table = answer_table(question, rows, own_columns)
    name, scope = question.region_name(region), question.state.shown_scope
    signs = legend_of(table[columns.CELL], (JOINT, NOT_MENTIONED, NO_DATA), "rests", t)
    return MapAnswer(
        heading=t(f"map-heading-{measure}", region=name, scope=scope),
        sentence=_sentence(around, len(european(table))),
        legend=tuple(with_note([*_number_legend(around, rows), *signs], t)),
        data_table=data_table(table, own_columns),
        not_drawn=not_drawn(table, t),
        question=question,
        measure=measure,
        table=table,
    )


def _row(around: _Around, region: str) -> OtherRow:
    question, basis = around.question, around.rows.bases[region]
    t = question.t
    rests = evidence_basis_words(question, region, basis)
    if region == around.region:
        words = t("self-region")
        return OtherRow(SELF, SELF_MARK, words, words, words, words, rests)
    value, pair = around.value(region), around.pair(region)
    if not pair.compared:
        cell, words = JOINT, t("pair-not-compared")
    elif value is None:
        # the chosen region has nothing to compare with, or this one has not
        cell = NO_DATA if basis in WITH_OWN or basis == JOINT else basis
        words = t("pair-without-value") if basis in WITH_OWN else rests
    else:
        cell = JOINT if basis == JOINT else step_cell(value, around.measure)
        words = with_basis(per_cent(value, t), rests, basis, t)
    is_step = value is not None and cell != JOINT
    return OtherRow(
        cell=cell,
        mark=marked(short(value, t), basis, t) if value is not None and is_step else MARKS[cell],
        words=words,
        overlap_share=_share(pair.overlap),
        added_share=_share(pair.gain),
        given_share=_share(pair.given),
        rests_words=rests,
    )


def _share(value: float | None) -> float | None:
    return None if value is None else in_per_cent(value)


def _number_legend(around: _Around, rows: dict[str, OtherRow]) -> list[LegendEntry]:
    """The steps in use, and the sign of numbers that rest on some of a region's areas only."""
    t = around.question.t
    bases = {code: around.rows.bases[code] for code in rows if code != around.region}
    cells = (row.cell for row in rows.values())
    return [*step_legend(cells, around.measure, True, t), *incomplete_legend(bases, t)]


def _sentence(around: _Around, abroad: int) -> str:
    question, region = around.question, around.region
    t, basis = question.t, around.rows.bases[region]
    if basis in {NO_DATA, NOT_MENTIONED}:
        rests = evidence_basis_words(question, region, basis)
        return t("map-sentence-pair-nothing", region=question.region_name(region), rests=rests)
    parts = [t(f"map-sentence-{around.measure}", region=question.region_name(region))]
    # before what may be folded: all numbers stand on it
    parts += evidence_basis_sentences(question, {region: basis})
    if around.ranked:
        parts.append(t("leading", regions=ranking(around.ranked, question.region_name, t)))
    if abroad:
        parts.append(abroad_words(question))
    return " ".join(parts)

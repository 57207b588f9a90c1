"""The network of regions by what they could add to each other, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.analysis.crowd import MOST_WHOLE
from s3dash.analysis.measures.evidence_basis import (
    OWN,
    evidence_basis,
    evidence_basis_sentences,
    evidence_basis_words,
)
from s3dash.analysis.measures.pair_note import is_one_sided, mutual_words
from s3dash.analysis.measures.pair_rows import PairRow, PairRows, pair_rows
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.network.answer import MOST_LINES, NetworkAnswer
from s3dash.analysis.network.between_regions import between_regions
from s3dash.analysis.network.graph import (
    MUTUAL,
    Edge,
    region_key,
)
from s3dash.analysis.network.regions import (
    RegionPriorities,
    gaps_in_words,
    left_out_in_words,
    most_lines,
    regions_compared,
)
from s3dash.analysis.network.shared import least_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import never_empty
from s3dash.analysis.words.filtered import Filtered, narrowed
from s3dash.analysis.words.percent import in_per_cent, per_cent
from s3dash.metrics.equality import TOLERANCE, highest_first

_Places = Callable[[NDArray[np.bool_]], Iterator[tuple[str, str]]]


class MutualRow(NamedTuple):
    """A line in the data table."""

    edge_code: str
    region_code: str
    region_name: str
    other_code: str
    other_name: str
    mutual_share: float
    to_first_share: float
    to_other_share: float
    balance_number: float | None
    side_words: str
    rests_words: str


@dataclass(frozen=True)
class _Exchange:
    """Two regions that could add something to each other, in the order of their names.

    Attributes:
        row: the two of them.
        mutual: the mean of both directions.
        to_one, to_other: what each could gain.
    """

    row: PairRow
    mutual: float
    to_one: float
    to_other: float

    @property
    def regions(self) -> tuple[str, str]:
        """Both codes."""
        return self.row.one, self.row.other

    @property
    def key(self) -> str:
        """The key of its line."""
        return ",".join(sorted(self.regions))


@dataclass(frozen=True)
class _Drawn:
    """The lines of a picture: pairs with at least so much in per cent, in the order of a list.

    Attributes:
        rows: every two regions.
        held: the regions.
        exchanges: the lines.
        strength: how much a line needs.
        asked: how much was asked for, where that would be too many lines; else None.
        every: how many pairs could add anything to each other.
    """

    rows: PairRows
    held: list[RegionPriorities]
    exchanges: list[_Exchange]
    strength: int
    asked: int | None
    every: int


def mutual_answer(question: Question) -> NetworkAnswer:
    """Which regions could add at least so much to each other, without places."""
    drawn = _drawn(question)
    filtered, t = _filtered(question, drawn), question.t
    table, headings = narrowed(_data_table(question, drawn.exchanges), filtered, t)
    edges = [_edge(question, drawn.rows.pairs, line) for line in drawn.exchanges]
    answer = between_regions(question, drawn, edges, _sentence(question, drawn))
    return replace(answer, data_table=table, headings=headings)


def _filtered(question: Question, drawn: _Drawn) -> Filtered | None:
    """What is drawn of all pairs that add anything to each other, as the sentence says it."""
    count, t = len(drawn.exchanges), question.t
    if not question.state.strength and count == drawn.every:
        return None
    share = t("strength-share", share=drawn.strength)
    words = t("picture-part", part=t("control-strength"), name=share)
    return Filtered(words, count, drawn.every)


def _drawn(question: Question) -> _Drawn:
    held = regions_compared(question)
    rows = pair_rows(question, (region.region for region in held))
    places, values = _mutual_values(question, rows)
    strength = question.state.strength or strength_of(values)
    floor = strength_of(values, most_lines(question)) if len(held) > MOST_WHOLE else 1
    enough = 100 * values >= max(strength, floor) - TOLERANCE
    drawn = [_exchange(rows.row(*place)) for place in places(enough)]
    drawn.sort(key=lambda line: (line.row.place, highest_first(line.mutual, line.key)))
    asked, every = strength if floor > strength else None, int((values > 0).sum())
    return _Drawn(rows, held, drawn, max(strength, floor), asked, every)


def strength_of(values: ArrayLike, most: int = MOST_LINES["mutual"]) -> int:
    """The lowest threshold in whole per cent, 1 or more, that leaves at most ``most`` lines."""
    return least_of(np.floor(100 * np.asarray(values, dtype=float) + TOLERANCE), most)


def _mutual_values(question: Question, rows: PairRows) -> tuple[_Places, NDArray[np.float64]]:
    """All pairs of regions that have a mutual value, in the order of their names, and the values.

    The pairs are given by which of them are wanted: of a crowd there are a million.
    """
    codes = sorted(rows.bases, key=lambda code: question.t.sort_key(question.region_name(code)))
    found = {code: at for at, code in enumerate(rows.pairs.profiles.regions)}
    at = np.array([found[code] for code in codes], dtype=int)
    score, both = rows.pairs.complementarity.score, rows.pairs.mutual[0]
    one, other = np.triu_indices(len(codes), 1)
    values = both[at[one], at[other]]
    known = ~np.isnan(values + score[at[one], at[other]] + score[at[other], at[one]])
    one, other = one[known], other[known]

    def places(wanted: NDArray[np.bool_]) -> Iterator[tuple[str, str]]:
        return ((codes[one[at]], codes[other[at]]) for at in np.flatnonzero(wanted))

    return places, values[known]


def _exchange(row: PairRow) -> _Exchange:
    """Two regions that have a mutual value."""
    return _Exchange(row, row.mutual or 0.0, row.gain or 0.0, row.given or 0.0)


def _edge(question: Question, pairs: Pairs, line: _Exchange) -> Edge:
    dataset, t = question.dataset, question.t
    one, other = (question.region_name(code) for code in line.regions)
    words = [
        mutual_words(pairs, line.row.one, line.row.other, t) or "",
        t("pair-gains", region=one, value=per_cent(line.to_one, t)),
        t("pair-gains", region=other, value=per_cent(line.to_other, t)),
        _rests(question, line),
    ]
    return Edge(
        key=line.key,
        source=region_key(dataset, line.row.one),
        target=region_key(dataset, line.row.other),
        cell=MUTUAL,
        size=round(100 * line.mutual),
        words=" ".join(part for part in words if part),
        pick=(("regions", line.key), ("region", "")),
        dashed=line.row.place > 0,
        place=line.row.place,
        value=in_per_cent(line.mutual),
    )


def _rests(question: Question, line: _Exchange) -> str:
    """What the numbers rest on where that is not all of a region's own priorities, in words."""
    sentences = [
        question.t(
            "pair-rests",
            region=question.region_name(code),
            rests=evidence_basis_words(question, code, basis),
        )
        for code, basis in zip(line.regions, line.row.bases, strict=True)
        if basis != OWN
    ]
    return " ".join(sentences)


def _data_table(question: Question, exchanges: list[_Exchange]) -> pd.DataFrame:
    rows = [_table_row(question, line) for line in exchanges]
    return never_empty(pd.DataFrame(rows, columns=list(MutualRow._fields)))


def _table_row(question: Question, line: _Exchange) -> MutualRow:
    t, balance = question.t, line.row.balance
    return MutualRow(
        edge_code=line.key,
        region_code=line.row.one,
        region_name=question.region_name(line.row.one),
        other_code=line.row.other,
        other_name=question.region_name(line.row.other),
        mutual_share=in_per_cent(line.mutual),
        to_first_share=in_per_cent(line.to_one),
        to_other_share=in_per_cent(line.to_other),
        balance_number=None if balance is None else round(balance, 2),
        side_words=""
        if balance is None
        else t("side-one" if is_one_sided(balance) else "side-two"),
        rests_words=_rests(question, line) or t("rests-own"),
    )


# ---- the sentence -------------------------------------------------------------------------------


def _sentence(question: Question, drawn: _Drawn) -> str:
    """The chosen pair before what is drawn, a chosen region alone, or what is drawn."""
    t = question.t
    chosen = _pair_words(question, drawn.rows.pairs)
    region, left = _region_words(question, drawn), left_out_in_words(question)
    if region and not chosen:
        return " ".join([region, *left])
    dashed = sum(line.row.is_joint for line in drawn.exchanges)
    counts = {"count": len(drawn.exchanges) - dashed, "dashed": dashed, "least": drawn.strength}
    least = t("network-sentence-mutual", **counts)
    if chosen:
        return " ".join([chosen, least, *left])
    return " ".join([least, *gaps_in_words(question, drawn.held), *left])


def _pair_words(question: Question, pairs: Pairs) -> str:
    """The chosen pair with its value, or nothing."""
    chosen = question.state.regions
    if len(chosen) != 2 or not set(chosen) <= set(pairs.profiles.regions):
        return ""
    return mutual_words(pairs, *chosen, question.t) or ""


def _region_words(question: Question, drawn: _Drawn) -> str:
    """The chosen region with its lines and what they rest on, or nothing."""
    region, profiles = question.state.region, drawn.rows.pairs.profiles
    if region is None or region not in profiles.regions:
        return ""
    lines = [line for line in drawn.exchanges if region in line.regions]
    dashed = sum(line.row.is_joint for line in lines)
    words = question.t(
        "network-sentence-region-mutual",
        region=question.region_name(region),
        count=len(lines) - dashed,
        dashed=dashed,
        least=drawn.strength,
    )
    basis = evidence_basis(question, profiles, region)
    return " ".join([words, *evidence_basis_sentences(question, {region: basis})])

"""Regions in pairs: how much each two have in common, and what each can add to the other."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Array, known, pairs_of
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.state import CHOICES

Values = tuple[tuple[float | None, ...], ...]


@dataclass(frozen=True)
class ComparedPairs:
    """The pairs of the regions that are compared; groups stand outside.

    Attributes:
        codes, names: the regions, in the order of the values.
        joint: codes of those that are shown by the joint priorities of their groups.
        overlap: what each two have in common, from 0 to 1; None without data.
        complementarity: what the region of the column can add to that of the row.
        means: the mean of either over all pairs of Sweden's regions and these.
        outside: names of the groups.
        scheme: how priorities are counted.
    """

    codes: tuple[str, ...]
    names: tuple[str, ...]
    joint: frozenset[str]
    overlap: Values
    complementarity: Values
    means: tuple[float | None, float | None]
    outside: tuple[str, ...]
    scheme: str


def compared_pairs(question: Question, codes: tuple[str, ...], scheme: str) -> ComparedPairs:
    """The pairs of some regions, by code; ``scheme`` is how priorities are counted."""
    dataset, t = question.dataset, question.t
    rows = {code: dataset.row("regions", code) for code in codes}
    placed = tuple(code for code in codes if rows[code].region_kind != "group")
    around = regions_of(dataset, CHOICES["scope"][0])
    pairs = pairs_of(dataset, question.round_code, sorted({*around, *placed}), scheme)
    at = [pairs.profiles.at(code) for code in placed]
    overlap, score = pairs.means
    return ComparedPairs(
        codes=placed,
        names=tuple(t.name(rows[code]) for code in placed),
        joint=pairs.profiles.joint & set(placed),
        overlap=_among(pairs.overlap, at),
        complementarity=_among(pairs.complementarity.score, at),
        means=(known(overlap), known(score)),
        outside=tuple(t.name(row) for row in rows.values() if row.region_kind == "group"),
        scheme=scheme,
    )


def _among(values: Array, at: list[int]) -> Values:
    return tuple(tuple(known(values[r, s]) for s in at) for r in at)

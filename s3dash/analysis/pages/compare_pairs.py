"""Regions in pairs: how much each two have in common, and what each can add to the other."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Array, known, pairs_of
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.state import CHOICES

# The kinds of values, in the order in which they are shown.
OVERLAP, COMPLEMENTARY = "overlap", "complementary"


@dataclass(frozen=True)
class PairValues:
    """One value of each two regions.

    Attributes:
        rows: a row a region, with a value for each, from 0 to 1; None without data.
        mean: over all pairs of Sweden's regions and these; None without pairs.
    """

    rows: tuple[tuple[float | None, ...], ...]
    mean: float | None


@dataclass(frozen=True)
class ComparedPairs:
    """The pairs of the regions that are compared; groups stand outside.

    Attributes:
        codes, names: the regions, in the order of the values.
        joint: codes of those that are shown by the joint priorities of their groups.
        overlap: what each two have in common.
        complementarity: what the region of the column can add to that of the row.
        outside: names of the groups.
        scheme: how priorities are counted.
    """

    codes: tuple[str, ...]
    names: tuple[str, ...]
    joint: frozenset[str]
    overlap: PairValues
    complementarity: PairValues
    outside: tuple[str, ...]
    scheme: str

    @property
    def kinds(self) -> tuple[tuple[str, PairValues], ...]:
        """The values by their kind, in the order in which they are shown."""
        return ((OVERLAP, self.overlap), (COMPLEMENTARY, self.complementarity))

    @property
    def joint_names(self) -> tuple[str, ...]:
        """Names of those that are shown by the joint priorities of their groups."""
        named = zip(self.codes, self.names, strict=True)
        return tuple(name for code, name in named if code in self.joint)


def compared_pairs(question: Question, codes: tuple[str, ...]) -> ComparedPairs:
    """The pairs of some regions, by code."""
    dataset, scheme = question.dataset, question.state.shown("weights")
    groups = [code for code in codes if dataset.row("regions", code).region_kind == "group"]
    placed = tuple(code for code in codes if code not in groups)
    around = regions_of(dataset, CHOICES["scope"][0], question.round_code)
    pairs = pairs_of(dataset, question.round_code, sorted({*around, *placed}), scheme)
    at = [pairs.profiles.at(code) for code in placed]
    overlap, score = pairs.means
    return ComparedPairs(
        codes=placed,
        names=tuple(question.region_name(code) for code in placed),
        joint=pairs.profiles.joint & set(placed),
        overlap=PairValues(_among(pairs.overlap, at), known(overlap)),
        complementarity=PairValues(_among(pairs.complementarity.score, at), known(score)),
        outside=tuple(question.region_name(code) for code in groups),
        scheme=scheme,
    )


def _among(values: Array, at: list[int]) -> tuple[tuple[float | None, ...], ...]:
    return tuple(tuple(known(values[r, s]) for s in at) for r in at)

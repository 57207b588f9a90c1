"""The strong pairs, by what is cheap to know of them: which they are, and the order they stand in.

What is told of one is ``pairs``: a page of very many regions tells of the first alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.conversations.together import work_together
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.question import Question
from s3dash.metrics.equality import highest_first, leveled_array

# The tenth with the greatest values begins at this share.
TOP = 0.9
# With fewer pairs in both top tenths, those in one of them are shown besides.
FEW = 5
BOTH, MUTUAL, OVERLAP = "both", "mutual", "overlap"

Values = NDArray[np.float64]
# Two regions by code, and by their places among the regions.
Codes = tuple[str, str]
Place = tuple[int, int]


@dataclass(frozen=True)
class StrongPair:
    """A pair in a top tenth that is in no work together.

    Attributes:
        kind: the top tenth of what it is in.
        codes: of the two, Sweden's first, then by code.
        at: their places among the regions.
        mutual, overlap: their values.
        incomplete: codes of those of the two whose material is incomplete.
        groups: codes of the groups that both are in and that have joint priorities in the round.
    """

    kind: str
    codes: Codes
    at: Place
    mutual: float
    overlap: float
    incomplete: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def value(self) -> float:
        """The value that puts them in the top tenth; of both, the mutual one."""
        return self.overlap if self.kind == OVERLAP else self.mutual

    @property
    def place(self) -> tuple[bool, bool, float, str]:
        """What it is listed by: no shared strategy first, then complete, the highest value."""
        code = ",".join(self.codes)
        return bool(self.groups), bool(self.incomplete), *highest_first(self.value, code)


@dataclass(frozen=True)
class StrongPairs:
    """The pairs in order, and how they were found.

    Attributes:
        rows: those that share no strategy first, then complete ones, then the highest value.
        measured: how many pairs have both values.
        thresholds: where the top tenth of mutual value and of overlap begins.
        both: how many pairs are in both top tenths, whether or not they work together.
        together: how many of the top pairs work together already and are left out.
    """

    rows: tuple[StrongPair, ...]
    measured: int
    thresholds: tuple[float, float]
    both: int
    together: int


def strong_pairs(question: Question, pairs: Pairs, joining: Collection[Codes] = ()) -> StrongPairs:
    """The strong pairs without work together; at least one of the two is Swedish if any can be.

    The top tenths are those of all pairs of regions with priorities of their own.
    """
    regions, measured = pairs.profiles.regions, _Measured(pairs)
    swedish = frozenset(question.regions_of_kind("region"))
    find = _Find(question, pairs, swedish)
    rows, together = [], set()
    for kind, place in _strong(regions, measured, swedish):
        codes = (regions[place[0]], regions[place[1]])
        if codes in joining or work_together(question.dataset, *codes):
            together.add(codes)
        else:
            rows.append(find.pair(kind, place))
    rows.sort(key=lambda row: row.place)
    both = int(measured.tops[BOTH].sum())
    return StrongPairs(tuple(rows), measured.number, measured.thresholds, both, len(together))


class _Measured:
    """Pairs with both values, as places and arrays.

    The values are rounded, so that equal ones are in a top tenth together.
    """

    def __init__(self, pairs: Pairs) -> None:
        own, mutual = pairs.profiles.own, pairs.mutual[0]
        upper = np.triu(np.outer(own, own), k=1) & np.isfinite(mutual) & np.isfinite(pairs.overlap)
        self.places = np.argwhere(upper)
        self.mutual, self.overlap = (
            leveled_array(mutual[upper]),
            leveled_array(pairs.overlap[upper]),
        )

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.places)

    @cached_property
    def thresholds(self) -> tuple[float, float]:
        """Where the top tenths of mutual value and of overlap begin; NaN without pairs."""
        if not self.number:
            return float("nan"), float("nan")
        return float(np.quantile(self.mutual, TOP)), float(np.quantile(self.overlap, TOP))

    @cached_property
    def tops(self) -> dict[str, NDArray[np.bool_]]:
        """Which pairs are in both top tenths, in that of mutual value only, of overlap only."""
        high_mutual, high_overlap = self.thresholds
        mutual, overlap = self.mutual >= high_mutual, self.overlap >= high_overlap
        return {BOTH: mutual & overlap, MUTUAL: mutual & ~overlap, OVERLAP: overlap & ~mutual}


def _strong(
    regions: Sequence[str], measured: _Measured, swedish: frozenset[str]
) -> Iterator[tuple[str, Place]]:
    """Kind and place of the pairs in a top tenth that the page is about."""
    at_home = np.array([code in swedish for code in regions], dtype=bool)
    tops = measured.tops
    for kind in (BOTH, MUTUAL, OVERLAP) if tops[BOTH].sum() < FEW else (BOTH,):
        places = measured.places[tops[kind]]
        if at_home.any():
            places = places[at_home[places].any(axis=1)]
        yield from ((kind, (one, other)) for one, other in places.tolist())


class _Find:
    """What is cheap to know of a pair, asked once of each of its regions."""

    def __init__(self, question: Question, pairs: Pairs, swedish: frozenset[str]) -> None:
        self._question, self._pairs, self._swedish = question, pairs, swedish
        self._incomplete: dict[str, bool] = {}

    def pair(self, kind: str, place: Place) -> StrongPair:
        """A pair by its kind and place."""
        pairs, dataset = self._pairs, self._question.dataset
        regions = pairs.profiles.regions
        r, s = sorted(place, key=lambda at: (regions[at] not in self._swedish, regions[at]))
        codes = (regions[r], regions[s])
        others = dataset.groups_of(codes[1])
        return StrongPair(
            kind=kind,
            codes=codes,
            at=(r, s),
            mutual=float(pairs.mutual[0][r, s]),
            overlap=float(pairs.overlap[r, s]),
            incomplete=tuple(code for code in codes if self._is_incomplete(code)),
            groups=tuple(
                group
                for group in dataset.groups_of(codes[0])
                if group in others and dataset.has_data(group, self._question.round_code)
            ),
        )

    def _is_incomplete(self, code: str) -> bool:
        if code not in self._incomplete:
            question = self._question
            self._incomplete[code] = bool(question.dataset.incomplete(code, question.round_code))
        return self._incomplete[code]

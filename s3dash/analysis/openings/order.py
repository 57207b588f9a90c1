"""Which openings stand first: the best of each pair, and a choice that does not repeat itself."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from s3dash.analysis.openings.candidates import Candidate, Candidates
from s3dash.metrics.equality import leveled

MOST = 5
# A domain that is offered, and an area of the receiver, so often at most; a pair of domains also
# so often when nothing else is left.
MOST_USED = 2


@dataclass(frozen=True)
class _Used:
    """What the openings that are chosen already are about."""

    pairs: Counter[tuple[str, str]]
    offered: Counter[str]
    areas: Counter[str]

    def take(self, case: Candidate) -> None:
        """Counts one that is chosen."""
        self.pairs[case.a, case.b] += 1
        self.offered[case.a] += 1
        self.areas[case.p.priority_code] += 1

    def levels(self) -> tuple[Callable[[Candidate], bool], ...]:
        """What may be chosen: nothing said often, then no pair of domains twice, then thrice."""
        return (
            lambda case: (
                not self.pairs[case.a, case.b]
                and self.offered[case.a] < MOST_USED
                and self.areas[case.p.priority_code] < MOST_USED
            ),
            lambda case: not self.pairs[case.a, case.b],
            lambda case: self.pairs[case.a, case.b] < MOST_USED,
        )

    def best(self, cases: Iterable[Candidate]) -> Candidate | None:
        """The first of some cases, best first, at the first level that has any; or None."""
        listed = list(cases)
        for may in self.levels():
            for case in listed:
                if may(case):
                    return case
        return None


def chosen(
    candidates: Candidates, pairs: Iterable[tuple[Candidate, ...]], most: int = MOST
) -> tuple[Candidate, ...]:
    """The openings to show: one a pair of regions, at most so many.

    Args:
        candidates: what the cases come from.
        pairs: the cases of each pair of regions, the best first.
        most: how many at most.
    """
    used = _Used(Counter(), Counter(), Counter())
    left = [cases for cases in pairs if cases]
    taken: list[Candidate] = []
    while left and len(taken) < most:
        offered = [(cases, best) for cases in left if (best := used.best(cases))]
        if not offered:
            break
        cases, best = min(offered, key=lambda one: place(candidates, one[1]))
        used.take(best)
        taken.append(best)
        left.remove(cases)
    return tuple(taken)


def place(candidates: Candidates, case: Candidate) -> tuple[bool, int, float, str, str]:
    """What an opening stands by among those of other pairs."""
    coverage = candidates.coverage(case.receiver, case.giver)
    back = candidates.gives_back(case.receiver, case.giver)
    return (
        not case.environments,
        -len(case.reasons) - back,
        -leveled(0.0 if math.isnan(coverage) else coverage),
        case.giver,
        case.receiver,
    )

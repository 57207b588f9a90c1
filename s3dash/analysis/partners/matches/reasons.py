"""What a match is made of: the parts of its values, and the pairs of domains behind its score."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.measures.related_domains import RelatedDomain, Relations
from s3dash.analysis.question import Question

# Of how many of the strongest parts a card tells more.
TOLD = 3


@dataclass(frozen=True)
class Part:
    """What one domain adds to a value: a segment of its bar."""

    code: str
    name: str
    value: float


@dataclass(frozen=True)
class Reason:
    """What one pair of domains adds to a score.

    Attributes:
        offered: code and name of the domain that the other region has.
        own: code and name of the strength of the region that asks.
        relation: what relates the two.
        value: what the pair adds to the score.
        share: how much of the score that is.
    """

    offered: tuple[str, str]
    own: tuple[str, str]
    relation: RelatedDomain
    value: float
    share: float


def parts_of(
    question: Question, domains: tuple[str, ...], values: NDArray[np.float64]
) -> tuple[Part, ...]:
    """The parts of a value by domain, the largest first; they sum to it."""
    order = sorted(np.flatnonzero(values > 0), key=lambda at: (-values[at], domains[at]))
    return tuple(
        Part(
            domains[at],
            question.domain_name(domains[at]),
            float(values[at]),
        )
        for at in order
    )


def reasons_of(relations: Relations, by_pair: NDArray[np.float64]) -> tuple[Reason, ...]:
    """The pairs of domains that add to a score, the strongest first.

    Args:
        relations: what relates the domains.
        by_pair: what each pair (offered, own) of domains adds to the score.
    """
    domains, total = relations.evidence.domains, float(by_pair.sum())
    found = [(int(a), int(b)) for a, b in np.argwhere(by_pair > 0)]
    found.sort(key=lambda pair: (-by_pair[pair], pair))
    rows = [relations.question.dataset.row("domains", code) for code in domains]
    named = {row.domain_code: relations.question.t.name(row) for row in rows}
    return tuple(
        Reason(
            offered=(domains[a], named[domains[a]]),
            own=(domains[b], named[domains[b]]),
            relation=relations.between(a, b),
            value=float(by_pair[a, b]),
            share=float(by_pair[a, b]) / total,
        )
        for a, b in found
    )

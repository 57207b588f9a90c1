"""What values are made of: their parts by domain, and the pairs of domains behind a score."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Array, Pairs
from s3dash.analysis.measures.related_domains import RelatedDomain, Relations
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import domains_by_value
from s3dash.analysis.words.percent import parts_in_per_cent
from s3dash.metrics.equality import strongest

# Of how many of the strongest parts a card tells more.
MOST_NAMED = 3


@dataclass(frozen=True)
class Part:
    """What one domain adds to a value: a segment of its bar.

    Attributes:
        code, name: of the domain.
        value: what it adds.
        points: the same in per cent, rounded so that all parts sum to the value as it is shown.
    """

    code: str
    name: str
    value: float
    points: float


@dataclass(frozen=True)
class ScorePart:
    """What one pair of domains adds to a score.

    Attributes:
        offered: code and name of the domain that the other region has.
        own: code and name of the strength of the region that asks.
        relation: what relates the two.
        value: what the pair adds to the score.
        points: the same in per cent, rounded so that all reasons sum to the score as it is shown.
        share: how much of the score that is.
    """

    offered: tuple[str, str]
    own: tuple[str, str]
    relation: RelatedDomain
    value: float
    points: float
    share: float


def parts_of(question: Question, pairs: Pairs, values: Array) -> tuple[Part, ...]:
    """The parts of a value by domain, the largest first; they sum to it."""
    by_domain = dict(zip(pairs.profiles.domains, values, strict=True))
    parts = domains_by_value(question, by_domain)
    points = parts_in_per_cent([value for _, _, value in parts])
    return tuple(Part(*part, shown) for part, shown in zip(parts, points, strict=True))


def score_parts_of(relations: Relations, by_pair: Array) -> tuple[ScorePart, ...]:
    """The pairs of domains that add to a score, the strongest first.

    Args:
        relations: what relates the domains.
        by_pair: what each pair (offered, own) of domains adds to the score.
    """
    codes, total = relations.evidence.domains, float(by_pair.sum())
    named = [(code, relations.question.domain_name(code)) for code in codes]
    places = strongest(by_pair)
    points = parts_in_per_cent([float(by_pair[place]) for place in places])
    return tuple(
        ScorePart(
            offered=named[a],
            own=named[b],
            relation=relations.between(a, b),
            value=float(by_pair[a, b]),
            points=shown,
            share=float(by_pair[a, b]) / total,
        )
        for (a, b), shown in zip(places, points, strict=True)
    )

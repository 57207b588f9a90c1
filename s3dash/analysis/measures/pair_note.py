"""Two regions: what each could add to the other, what they share, and what the numbers rest on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from s3dash.analysis.measures.evidence_basis import INCOMPLETE, evidence_basis, evidence_basis_words
from s3dash.analysis.measures.pairs import ONE_SIDED, Array, Pairs, known
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT
from s3dash.analysis.words.percent import as_read, parts_in_per_cent, per_cent
from s3dash.i18n import Translator
from s3dash.metrics.equality import strongest
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# So many parts of a number are told.
MOST_PARTS = 3


@dataclass(frozen=True)
class Direction:
    """What one region could add to the other.

    Attributes:
        receiver, giver: their names.
        value: from 0 to 1; None where it is undefined.
        reasons: its largest parts in words, the largest first.
    """

    receiver: str
    giver: str
    value: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class PairNote:
    """Two regions as a panel shows them.

    Attributes:
        one, other: their codes.
        heading: both names.
        overlap: from 0 to 1; None where it is undefined.
        shared: its largest parts in words, the largest first.
        directions: what the other could add to the one, then the reverse.
        both_ways: the mutual value and its balance, in words; None where it is undefined.
        evidence_basis: what the numbers rest on where that is not all of a region's own priorities.
    """

    one: str
    other: str
    heading: str
    overlap: float | None
    shared: tuple[str, ...]
    directions: tuple[Direction, Direction]
    both_ways: str | None
    evidence_basis: tuple[str, ...]


def pair_note(question: Question, pairs: Pairs, one: str, other: str) -> PairNote | None:
    """The note of two regions; None when they are one, or not among the pairs."""
    t = question.t
    if one == other or not {one, other} <= set(pairs.profiles.regions):
        return None
    names = [question.region_name(code) for code in (one, other)]
    at = [pairs.profiles.at(code) for code in (one, other)]
    return PairNote(
        one=one,
        other=other,
        heading=t("network-pair", one=names[0], other=names[1]),
        overlap=known(pairs.overlap[at[0], at[1]]),
        shared=_shared(question, pairs, at),
        directions=(
            _direction(question, pairs, at, names),
            _direction(question, pairs, at[::-1], names[::-1]),
        ),
        both_ways=mutual_words(pairs, one, other, t),
        evidence_basis=_basis_sentences(question, pairs, (one, other)),
    )


def mutual_words(pairs: Pairs, one: str, other: str, t: Translator) -> str | None:
    """The mutual value of two regions and how even it is; None where it is undefined."""
    both, balance = pairs.mutual
    place = pairs.profiles.at(one), pairs.profiles.at(other)
    if np.isnan(both[place]):
        return None
    words = t("pair-mutual", value=per_cent(float(both[place]), t))
    if np.isnan(balance[place]):
        return words
    even = round(float(balance[place]), 2)
    side = "one" if is_one_sided(float(balance[place])) else "two"
    return " ".join([words, t("pair-balance", balance=t.number(even), side=side)])


def is_one_sided(balance: float) -> bool:
    """Whether nearly all of a mutual value is one region's gain."""
    return balance < ONE_SIDED


def _domain(question: Question, pairs: Pairs, at: int) -> str:
    return question.domain_name(pairs.profiles.domains[at])


def _shared(question: Question, pairs: Pairs, at: list[int]) -> tuple[str, ...]:
    t = question.t
    parts = np.nan_to_num(pairs.overlap_parts(at[0], at[1]))
    return tuple(
        t("pair-part", domain=_domain(question, pairs, domain), share=as_read(points, t))
        for (domain,), points in _largest(parts)
    )


def _direction(question: Question, pairs: Pairs, at: list[int], names: list[str]) -> Direction:
    receiver, giver = at
    parts = np.nan_to_num(pairs.contributions(receiver, giver).by_pair)
    reasons = [
        _reason(question, pairs, (offered, own), points)
        for (offered, own), points in _largest(parts)
    ]
    value = known(pairs.complementarity.score[receiver, giver])
    return Direction(names[0], names[1], value, tuple(reasons))


def _reason(question: Question, pairs: Pairs, place: tuple[int, int], points: float) -> str:
    """Which domain of the giver's is related to which of the receiver's, and how one knows."""
    t = question.t
    offered, own = place
    evidence = pairs.evidence
    words = t(
        "pair-because",
        offered=_domain(question, pairs, offered),
        own=_domain(question, pairs, own),
        share=as_read(points, t),
        count=int(evidence.together[offered, own]),
        expected=t.number(round(float(evidence.expected[offered, own]), 1)),
    )
    if evidence.prior[offered, own] <= 1:
        return words
    alone = evidence.phi_without_judgement[offered, own] == 0
    return " ".join([words, t("pair-judged", alone=str(bool(alone)).lower())])


def _largest(parts: Array) -> list[tuple[tuple[int, ...], float]]:
    """The places of the largest parts that are more than nothing, and their percentage points.

    The points are those of the match cards, which sum to the value as it is shown.
    """
    places = strongest(parts)
    points = parts_in_per_cent([float(parts[place]) for place in places])
    return list(zip(places, points, strict=True))[:MOST_PARTS]


def _basis_sentences(question: Question, pairs: Pairs, codes: tuple[str, str]) -> tuple[str, ...]:
    t = question.t
    sentences = []
    for code in codes:
        basis = evidence_basis(question, pairs.profiles, code)
        if basis in {JOINT, INCOMPLETE, NO_DATA, NOT_MENTIONED}:
            name = question.region_name(code)
            words = evidence_basis_words(question, code, basis)
            sentences.append(t("pair-rests", region=name, rests=words))
    if not pairs.profiles.compared[pairs.profiles.at(codes[0]), pairs.profiles.at(codes[1])]:
        sentences.append(t("pair-within-group"))
    return tuple(sentences)

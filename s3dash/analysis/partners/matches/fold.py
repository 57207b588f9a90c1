"""What stands folded on a card and on a pair: sources, and the numbers with what they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.measures.related_domains import Relations
from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.openings.openings import best_opening
from s3dash.analysis.partners.matches.caveats import (
    Caveat,
    joint_caveats,
    judgement_caveats,
    material_caveats,
    weighting_caveats,
)
from s3dash.analysis.partners.matches.ranking import (
    RankedPartner,
    Ranking,
    other_rankings,
    ranking_of,
    weighting_sensitive,
)
from s3dash.analysis.partners.matches.robustness import robustness
from s3dash.analysis.partners.matches.score_parts import (
    Part,
    ScorePart,
    parts_of,
    score_parts_of,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent

COMPLEMENTARY = "complementary"


@dataclass(frozen=True)
class Fold:
    """What is known of a pair in one direction, and the numbers.

    The numbers are those of the giver for the receiver; of a pair without numbers they are None and
    empty.

    Attributes:
        receiver, giver: the codes of the two.
        sources: of both sides of the matches, each once.
        basis: who says that the one answers the other, in words, each once.
        coverage, coverage_words: how much of what the receiver lacks the giver covers (K).
        score: the value of the giver for the receiver (G).
        rank, ranked: its rank by G and of how many; the rank is None for what is not ranked.
        rank_words: the same in words.
        shared: the domains that both have, the largest part of the overlap first.
        added: the parts of G by offered domain, the largest first; they sum to it.
        parts: the parts of G by pair of domains, the largest first; they sum to it.
        opening: the best opening of the pair, or None.
        robustness: how robust the rank is, a line each.
        caveats: what is to be said of the numbers.
        url: the other region's own page on its strategy, or None.
    """

    receiver: str
    giver: str
    sources: tuple[SourceNote, ...] = ()
    basis: tuple[str, ...] = ()
    coverage: float | None = None
    coverage_words: str = ""
    score: float | None = None
    rank: int | None = None
    ranked: int = 0
    rank_words: str = ""
    shared: tuple[Part, ...] = ()
    added: tuple[Part, ...] = ()
    parts: tuple[ScorePart, ...] = ()
    opening: Opening | None = None
    robustness: tuple[str, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    url: str | None = None


def fold_of(question: Question, receiver: str, giver: str, matches: Iterable[Match]) -> Fold:
    """What stands behind some matches of a pair, and the numbers of the pair.

    The numbers are those of complementary partners, counted by main and side domains, whatever
    orders the list.
    """
    listed, t = list(matches), question.t
    asked = question.but(match=None, weights=None)
    other = giver if question.state.region == receiver else receiver
    strategy = question.dataset.latest_strategy(other, question.round_code)
    sides = [side.source for match in listed for side in (match.need, match.answer)]
    fold = Fold(
        receiver,
        giver,
        sources=tuple(dict.fromkeys(sides)),
        basis=tuple(dict.fromkeys(match.basis_words for match in listed)),
        rank_words=t("match-unranked"),
        opening=best_opening(asked, receiver, giver),
        url=strategy.url if strategy is not None else None,
    )
    ranking = ranking_of(asked, receiver, COMPLEMENTARY)
    partner = ranking.partner(giver)
    return fold if partner is None else _with_numbers(asked, fold, ranking, partner)


def _with_numbers(question: Question, fold: Fold, ranking: Ranking, partner: RankedPartner) -> Fold:
    """The fold with the numbers of the giver for the receiver, and with what they rest on."""
    pairs, t = ranking.pairs, question.t
    r, s = pairs.profiles.at(fold.receiver), pairs.profiles.at(fold.giver)
    by_pair = pairs.contributions(r, s).by_pair
    parts = score_parts_of(Relations(question), by_pair)
    return replace(
        fold,
        coverage=partner.coverage,
        coverage_words=_coverage_words(question, ranking, partner),
        score=partner.score,
        rank=partner.rank,
        ranked=len(ranking.ranked),
        rank_words=_rank_words(question, ranking, partner),
        shared=parts_of(question, pairs, pairs.overlap_parts(r, s)),
        added=parts_of(question, pairs, by_pair.sum(axis=1)),
        parts=parts,
        robustness=robustness(ranking, partner, t),
        caveats=(
            *material_caveats(question, fold.giver),
            *joint_caveats(question, fold.giver),
            *judgement_caveats(parts, t),
            *weighting_caveats(partner.rank, _places(question, ranking, fold.giver), t),
        ),
    )


def _coverage_words(question: Question, ranking: Ranking, partner: RankedPartner) -> str:
    """How much of the need is covered, in words."""
    if partner.coverage is None:
        return ""
    t, region = question.t, question.state.region
    return t(
        "match-coverage",
        who="us" if ranking.region == region else "them",
        receiver=question.region_name(ranking.region),
        giver=question.region_name(partner.code),
        share=per_cent(partner.coverage, t),
    )


def _rank_words(question: Question, ranking: Ranking, partner: RankedPartner) -> str:
    if partner.rank is None:
        return question.t("match-unranked")
    return question.t("match-rank-words", rank=partner.rank, total=len(ranking.ranked))


def _places(question: Question, ranking: Ranking, giver: str) -> dict[str, int | None]:
    """The rank by each other way of counting; empty where the first do not change with it."""
    others = other_rankings(question, ranking)
    if not weighting_sensitive(ranking.places, others.values()):
        return {}
    return {scheme: other.rank(giver) for scheme, other in others.items()}

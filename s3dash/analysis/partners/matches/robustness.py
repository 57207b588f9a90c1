"""How a rank stands up when it is computed again from other evidence, in words."""

from __future__ import annotations

from s3dash.analysis.measures.pairs import ROBUST, ROBUST_IN_PART
from s3dash.analysis.partners.matches.ranking import RankedPartner, Ranking
from s3dash.analysis.words.percent import short, whole_per_cent
from s3dash.i18n import Translator
from s3dash.metrics.stability import TOP


def robustness(ranking: Ranking, partner: RankedPartner, t: Translator) -> tuple[str, ...]:
    """Among the first how often, and what is left without one domain at a time, a line each.

    Told of complementary partners only: what is shared rests on no relatedness, and a mix is
    another ranking.
    """
    if ranking.match != "complementary":
        return ()
    share = ranking.top_share.get(partner.code)
    told = [] if share is None else [robustness_words(share, partner.rank, t)]
    profiles = ranking.pairs.profiles
    left_out = ranking.pairs.leave_one_out(profiles.at(ranking.region), profiles.at(partner.code))
    low, high = (short(score, t) for score in (left_out.low, left_out.high))
    return (*told, t("match-leave-one-out", low=low, high=high))


def robustness_words(share: float, rank: int | None, t: Translator) -> str:
    """How a place stands up to recalculation, in words.

    Whether a region is among the first three is told; one that is rightly behind them is no less
    sure for that.
    """
    if rank is not None and rank > TOP and share < 1 - ROBUST:
        return t(
            "match-outside",
            always=str(share == 0).lower(),
            share=whole_per_cent(1 - share, t),
        )
    level = "stands" if share >= ROBUST else "partly" if share >= ROBUST_IN_PART else "weak"
    return t("match-stands", level=level, share=whole_per_cent(share, t))

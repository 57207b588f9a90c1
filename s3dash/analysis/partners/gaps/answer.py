"""Gaps: where much speaks for working together and nothing is known of anybody doing so.

Nothing here says that something does not exist: what is known is counted, and a gap is what the
material has no statement about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from s3dash.analysis.measures.pairs import pairs_of
from s3dash.analysis.partners.gaps.domains import STRONG, DomainGap, domain_gaps
from s3dash.analysis.partners.gaps.needs import ANSWERED, NeedGap, need_gaps
from s3dash.analysis.partners.gaps.pairs import NO_PAIRS, PairGap, PairGaps, pair_gaps
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, Answer, never_empty
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator

COLUMNS = (
    *("code", "gap_name", "gap_kind", "mutual_share", "overlap_share"),
    *("distance_number", "reason"),
)


@dataclass(frozen=True)
class GapsAnswer(Answer):
    """What the page of gaps shows.

    Attributes:
        pairs: strong pairs without work together.
        domains: domains with partnerships that no Swedish region is known in.
        needs: needs that nobody answers, and strong answers without work together.
        region: the region that they all are about; None where it is nobody's in particular.
    """

    pairs: PairGaps = NO_PAIRS
    domains: tuple[DomainGap, ...] = ()
    needs: tuple[NeedGap, ...] = ()
    region: str | None = None


def gaps_answer(question: Question) -> GapsAnswer:
    """The gaps of a round among the regions of the scope; those of the chosen region, if any is."""
    region = question.state.region
    if region is None:
        return _all_gaps(question)
    if region not in question.regions:
        is_group = question.dataset.row("regions", region).region_kind == "group"
        words = question.t(
            "gaps-of-nobody",
            region=question.region_name(region),
            reason="group" if is_group else "scope",
        )
        return replace(_all_gaps(question), not_drawn=words)
    return _gaps_of(question, region, _all_gaps(question))


def _all_gaps(question: Question) -> GapsAnswer:
    t, state = question.t, question.state
    scheme = state.shown("weights")
    measured = pairs_of(question.dataset, question.round_code, sorted(question.regions), scheme)
    pairs = pair_gaps(question, measured)
    domains, needs = domain_gaps(question), need_gaps(question)
    answer = GapsAnswer(
        heading=t("gaps-heading", scope=state.shown_scope),
        sentence=t(
            "gaps-sentence",
            pairs=len({row.codes for row in pairs.apart}),
            grouped=len({row.codes for row in pairs.in_groups}),
            domains=sum(gap.whole for gap in domains),
            **_counted(needs),
        ),
        pairs=pairs,
        domains=domains,
        needs=needs,
    )
    return replace(answer, data_table=_data_table(answer, t))


def _gaps_of(question: Question, region: str, every: GapsAnswer) -> GapsAnswer:
    """Those of all gaps that a region is in, is strong in, or has the need or an answer of."""
    t, name = question.t, question.region_name(region)

    def status(gap: DomainGap) -> str:
        return question.dataset.status(region, question.round_code, gap.code)

    answer = GapsAnswer(
        heading=t("gaps-heading-region", region=name, scope=question.state.shown_scope),
        sentence="",
        pairs=replace(
            every.pairs, rows=tuple(row for row in every.pairs.rows if region in row.codes)
        ),
        domains=tuple(gap for gap in every.domains if status(gap) in STRONG),
        needs=tuple(gap for gap in every.needs if gap.concerns(region)),
        region=region,
    )
    words = t(
        "gaps-sentence-region",
        region=name,
        pairs=len({row.codes for row in answer.pairs.rows}),
        domains=len(answer.domains),
        **_counted(answer.needs),
    )
    return replace(answer, sentence=words, data_table=_data_table(answer, t))


def _counted(needs: tuple[NeedGap, ...]) -> dict[str, int]:
    """How many needs have a strong answer, and how many have none."""
    answered = sum(gap.kind == ANSWERED for gap in needs)
    return {"answered": answered, "unanswered": len(needs) - answered}


def _data_table(answer: GapsAnswer, t: Translator) -> pd.DataFrame:
    rows = [_pair_row(gap, t) for gap in answer.pairs.rows]
    rows += [_domain_row(gap, t) for gap in answer.domains]
    rows += [_domain_row(gap, t) for gap in answer.needs]
    return never_empty(pd.DataFrame(rows, columns=list(COLUMNS)))


def _pair_row(gap: PairGap, t: Translator) -> dict[str, object]:
    kind = t(f"gaps-kind-{gap.kind}")
    if gap.groups:
        kind = t("with-brackets", words=kind, more=t("gaps-kind-group"))
    return {
        "code": gap.code,
        "gap_name": t("two-regions", one=gap.names[0], other=gap.names[1]),
        "gap_kind": kind,
        "mutual_share": in_per_cent(gap.mutual),
        "overlap_share": in_per_cent(gap.overlap),
        "distance_number": NONE_SIGN if gap.distance_km is None else round(gap.distance_km),
        "reason": gap.words.reason,
    }


def _domain_row(gap: DomainGap | NeedGap, t: Translator) -> dict[str, object]:
    return {
        **dict.fromkeys(COLUMNS, NONE_SIGN),
        "code": gap.code,
        "gap_name": gap.name,
        "gap_kind": t(f"gaps-kind-{gap.kind}"),
        "reason": gap.reason,
    }

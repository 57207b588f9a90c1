"""Gaps: where much speaks for working together and nothing is known of anybody doing so.

Nothing here says that something does not exist: what is known is counted, and a gap is what the
material has no statement about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import pandas as pd

from s3dash.analysis.crowd import MOST_SHOWN, crowd_words, is_crowd, told
from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.partners.gaps.domains import STRONG, DomainGap, domain_gaps
from s3dash.analysis.partners.gaps.needs import (
    ANSWERED,
    NeedGap,
    WaitingNeed,
    needs_told,
    waiting_needs,
)
from s3dash.analysis.partners.gaps.pairs import NO_PAIRS, PairGap, PairGaps, pair_gaps
from s3dash.analysis.partners.gaps.strong import StrongPair
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, Answer, never_empty
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator

Found = TypeVar("Found", StrongPair, WaitingNeed)

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
        every = _all_gaps(question)
        said = [words, *([every.not_drawn] if every.not_drawn else [])]
        return replace(every, not_drawn=" ".join(said))
    return _gaps_of(question, region)


def _all_gaps(question: Question) -> GapsAnswer:
    t = question.t
    pairs = pair_gaps(question, _measured(question), told=lambda rows: _shown(question, rows))
    waiting, domains = waiting_needs(question), domain_gaps(question)
    strong = pairs.strong.rows
    needs = needs_told(question, _shown(question, waiting))
    answer = GapsAnswer(
        heading=t("gaps-heading", scope=question.state.shown_scope),
        sentence=t(
            "gaps-sentence",
            pairs=len({row.codes for row in strong if not row.groups}),
            grouped=len({row.codes for row in strong if row.groups}),
            domains=sum(gap.whole for gap in domains),
            **_counted(waiting),
        ),
        not_drawn=told(
            question,
            crowd_words(question, "gap-pairs", len(pairs.rows), len(strong)),
            crowd_words(question, "gap-needs", len(needs), len(waiting)),
        ),
        pairs=pairs,
        domains=domains,
        needs=needs,
    )
    return replace(answer, data_table=_data_table(answer, t))


def _measured(question: Question) -> Pairs:
    scheme = question.state.shown("weights")
    return pairs_of(question.dataset, question.round_code, sorted(question.regions), scheme)


def _shown(question: Question, rows: Sequence[Found]) -> list[Found]:
    """Of the gaps of a crowd the first of each list, else all."""
    if not is_crowd(question, question.regions):
        return list(rows)
    shown: Counter[tuple[str, bool]] = Counter()
    first = []
    for row in rows:
        in_list = ("", True) if isinstance(row, StrongPair) and row.groups else (row.kind, False)
        shown[in_list] += 1
        if shown[in_list] <= MOST_SHOWN:
            first.append(row)
    return first


def _gaps_of(question: Question, region: str) -> GapsAnswer:
    """Those of all gaps that a region is in, is strong in, or has the need or an answer of."""
    t, name = question.t, question.region_name(region)

    def status(gap: DomainGap) -> str:
        return question.dataset.status(region, question.round_code, gap.code)

    waiting = [need for need in waiting_needs(question) if need.concerns(region)]
    answer = GapsAnswer(
        heading=t("gaps-heading-region", region=name, scope=question.state.shown_scope),
        sentence="",
        pairs=pair_gaps(
            question,
            _measured(question),
            told=lambda rows: [row for row in rows if region in row.codes],
        ),
        domains=tuple(gap for gap in domain_gaps(question) if status(gap) in STRONG),
        needs=needs_told(question, waiting),
        region=region,
    )
    words = t(
        "gaps-sentence-region",
        region=name,
        pairs=len({row.codes for row in answer.pairs.rows}),
        domains=len(answer.domains),
        **_counted(waiting),
    )
    return replace(answer, sentence=words, data_table=_data_table(answer, t))


def _counted(needs: Sequence[WaitingNeed]) -> dict[str, int]:
    """How many needs have a strong answer, and how many have none."""
    answered = sum(need.kind == ANSWERED for need in needs)
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

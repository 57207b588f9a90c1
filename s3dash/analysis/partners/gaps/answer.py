"""Gaps: where much speaks for working together and nothing is known of anybody doing so.

Nothing here says that something does not exist: what is known is counted, and a gap is what the
material has no statement about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.measures.pairs import pairs_of
from s3dash.analysis.partners.gaps.domains import DomainGap, domain_gaps, domain_reason
from s3dash.analysis.partners.gaps.pairs import NO_PAIRS, Named, PairGap, PairGaps, pair_gaps
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import NONE_SIGN, Answer, joined, never_empty
from s3dash.analysis.words.percent import in_per_cent, per_cent
from s3dash.i18n import Translator

# Sought by so many regions is sought by many.
LEAST = 2


@dataclass(frozen=True)
class SoughtGap:
    """A domain that several regions say they seek and none says it offers.

    Attributes:
        code, name: of the domain.
        seeking: (code, name) of those that seek it, by name.
        holders: how many of the regions prioritise it all the same.
    """

    code: str
    name: str
    seeking: tuple[tuple[str, str], ...]
    holders: int


@dataclass(frozen=True)
class GapsAnswer(Answer):
    """What the page of gaps shows: pairs, domains without partnership, and what nobody offers."""

    pairs: PairGaps = NO_PAIRS
    domains: tuple[DomainGap, ...] = ()
    sought: tuple[SoughtGap, ...] = ()


def gaps_answer(question: Question) -> GapsAnswer:
    """The gaps of a round among the regions of the scope."""
    t = question.t
    state, round_code = question.state, question.round_code
    regions = sorted(regions_of(question.dataset, state.shown_scope))
    measured = pairs_of(question.dataset, round_code, regions, state.shown("weights"))
    pairs = pair_gaps(question, measured)
    domains = domain_gaps(question)
    sought = sought_gaps(question, regions)
    return GapsAnswer(
        heading=t("gaps-heading", scope=state.shown_scope),
        sentence=t(
            "gaps-sentence",
            pairs=len({row.codes for row in pairs.apart}),
            grouped=len({row.codes for row in pairs.in_groups}),
            domains=sum(gap.whole for gap in domains),
            sought=len(sought),
        ),
        data_table=_data_table(pairs, domains, sought, t),
        pairs=pairs,
        domains=domains,
        sought=sought,
    )


# ---- what several seek and nobody offers ------------------------------------------------------


def sought_gaps(question: Question, regions: Iterable[str]) -> tuple[SoughtGap, ...]:
    """The domains that at least two of the regions say they seek, and none says it offers."""
    dataset, t = question.dataset, question.t
    among = list(regions)
    stated: dict[str, dict[str, set[str]]] = {"seeks": {}, "offers": {}}
    for row in dataset.rows("statements"):
        if row.round_code == question.round_code and row.region_code in among:
            for domain in row.domain_codes:
                stated[row.kind].setdefault(domain, set()).add(row.region_code)
    found = []
    for code, seeking in stated["seeks"].items():
        if len(seeking) < LEAST or code in stated["offers"]:
            continue
        names = [(region, question.region_name(region)) for region in seeking]
        holders = sum(
            any(code in row.domain_codes and row.status != "deselected" for row in rows)
            for rows in (dataset.priorities(region, question.round_code) for region in among)
        )
        found.append(
            SoughtGap(
                code=code,
                name=question.domain_name(code),
                seeking=tuple(sorted(names, key=lambda pair: t.sort_key(pair[1]))),
                holders=holders,
            )
        )
    found.sort(key=lambda gap: (-len(gap.seeking), t.sort_key(gap.name)))
    return tuple(found)


# ---- reasons in words, and the data table ----------------------------------------------------


def pair_values(row: PairGap, t: Translator) -> str:
    """The values of a pair, that which makes it a gap first."""
    return t(
        "gaps-pair-values",
        kind=row.kind,
        mutual=per_cent(row.mutual, t),
        overlap=per_cent(row.overlap, t),
    )


def pair_reason(row: PairGap, t: Translator) -> str:
    """Why the pair is a gap."""
    words = pair_values(row, t)
    if row.shared:
        words = f"{words} {t('gaps-pair-shared', domains=_domains(row.shared, t))}"
    if all(row.gives):
        first, second = (_domains(named, t) for named in row.gives)
        one, other = row.names
        words = f"{words} {t('gaps-pair-gives', one=one, other=other, first=first, second=second)}"
    if row.groups:
        words = f"{words} {t('gaps-in-group', groups=joined(list(row.groups), t))}"
    if row.incomplete:
        words = f"{words} {t('gaps-incomplete', regions=joined(list(row.incomplete), t))}"
    return words


def _domains(named: Named, t: Translator) -> str:
    """The domains that are named, and how many are not: ”a”, ”b”, ”c” och 2 till."""
    more = [t("and-more", count=named.more)] if named.more else []
    return joined([*(t("quoted", words=name) for name in named.names), *more], t)


def sought_reason(gap: SoughtGap, t: Translator) -> str:
    """Why what is sought is a gap."""
    names = joined([name for _, name in gap.seeking], t)
    return t("gaps-sought-reason", count=len(gap.seeking), regions=names, holders=gap.holders)


def _data_table(
    pairs: PairGaps,
    domains: tuple[DomainGap, ...],
    sought: tuple[SoughtGap, ...],
    t: Translator,
) -> pd.DataFrame:
    rows: list[dict[str, object]] = [
        {
            "code": ",".join(row.codes),
            "gap_name": t("two-regions", one=row.names[0], other=row.names[1]),
            "gap_kind": _kind(row, t),
            "mutual_share": in_per_cent(row.mutual),
            "overlap_share": in_per_cent(row.overlap),
            "distance_number": NONE_SIGN if row.distance_km is None else round(row.distance_km),
            "reason": pair_reason(row, t),
        }
        for row in pairs.rows
    ]
    rows += [
        _other_row(
            gap.code, gap.name, "domain" if gap.whole else "partly", domain_reason(gap, t), t
        )
        for gap in domains
    ]
    rows += [_other_row(gap.code, gap.name, "sought", sought_reason(gap, t), t) for gap in sought]
    columns = ["code", "gap_name", "gap_kind", "mutual_share", "overlap_share"]
    columns += ["distance_number", "reason"]
    return never_empty(pd.DataFrame(rows, columns=columns))


def _kind(row: PairGap, t: Translator) -> str:
    kind = t(f"gaps-kind-{row.kind}")
    return t("with-brackets", words=kind, more=t("gaps-kind-group")) if row.groups else kind


def _other_row(code: str, name: str, kind: str, reason: str, t: Translator) -> dict[str, object]:
    numbers = dict.fromkeys(("mutual_share", "overlap_share", "distance_number"), NONE_SIGN)
    return {
        "code": code,
        "gap_name": name,
        "gap_kind": t(f"gaps-kind-{kind}"),
        **numbers,
        "reason": reason,
    }

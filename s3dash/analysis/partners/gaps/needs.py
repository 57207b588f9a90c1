"""Domains that several regions say they seek and none says it offers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.i18n import Translator
from s3dash.model.dataset import covers_domain

# Sought by so many regions is sought by many.
LEAST = 2


@dataclass(frozen=True)
class NeedGap:
    """A domain that several regions have stated a need for and none an offer.

    Attributes:
        code, name: of the domain.
        seeking: (code, name) of those that seek it, by name.
        holder_count: how many of the regions prioritise it all the same.
        reason: why it is a gap.
    """

    code: str
    name: str
    seeking: tuple[tuple[str, str], ...]
    holder_count: int
    reason: str = ""

    @property
    def kind(self) -> str:
        """What its messages end with."""
        return "sought"


def need_gaps(question: Question) -> tuple[NeedGap, ...]:
    """The domains that at least two regions of the scope say they seek, and none says it offers."""
    t = question.t
    stated = _stated(question)
    gaps = []
    for code, seeking in stated["seeks"].items():
        if len(seeking) >= LEAST and code not in stated["offers"]:
            names = [(region, question.region_name(region)) for region in seeking]
            by_name = tuple(sorted(names, key=lambda named: t.sort_key(named[1])))
            gap = NeedGap(code, question.domain_name(code), by_name, _holders(question, code))
            gaps.append(replace(gap, reason=_reason(gap, t)))
    gaps.sort(key=lambda gap: (-len(gap.seeking), t.sort_key(gap.name)))
    return tuple(gaps)


def _stated(question: Question) -> dict[str, dict[str, set[str]]]:
    """Which regions of the scope state that they seek a domain, and that they offer it."""
    stated: dict[str, dict[str, set[str]]] = {"seeks": {}, "offers": {}}
    for row in question.dataset.rows("statements"):
        if row.round_code == question.round_code and row.region_code in question.regions:
            for domain in row.domain_codes:
                stated[row.kind].setdefault(domain, set()).add(row.region_code)
    return stated


def _holders(question: Question, domain: str) -> int:
    """How many regions of the scope prioritise a domain."""
    return sum(
        any(
            covers_domain(row, domain) and row.status != "deselected"
            for row in question.dataset.priorities(region, question.round_code)
        )
        for region in question.regions
    )


def _reason(gap: NeedGap, t: Translator) -> str:
    names = joined([name for _, name in gap.seeking], t)
    return t("gaps-sought-reason", count=len(gap.seeking), regions=names, holders=gap.holder_count)

"""A scenario as its data table: before and after, a row for everything that the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from s3dash.analysis.partners.scenario.changes import Changes
from s3dash.analysis.partners.scenario.domains import Count, DomainChange, NextDomains
from s3dash.analysis.partners.scenario.gaps import DomainGapChange, PairChange
from s3dash.analysis.partners.scenario.joining import Joined
from s3dash.analysis.partners.scenario.partners import Partner, PartnerChange
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN, never_empty
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator

COLUMNS = (
    *("scenario", "subject", "section", "before_share", "after_share"),
    *("before_words", "after_words", "change", "code"),
)
Row = dict[str, object]


def scenario_table(changes: Changes, t: Translator) -> pd.DataFrame:
    """Everything that a scenario shows, a row each; every row says that it is a scenario."""
    empty: Row = {**dict.fromkeys(COLUMNS, NONE_SIGN), "scenario": t("scenario-label")}
    rows = [{**empty, **row} for row in _rows(changes, t)]
    return never_empty(pd.DataFrame(rows, columns=list(COLUMNS)))


def _rows(changes: Changes, t: Translator) -> Iterator[Row]:
    for partners in changes.partners:
        yield from _partner_rows(partners, t)
    for domain in changes.domains:
        yield from _domain_rows(domain, t)
    yield from _next_rows(changes.lacking, t)
    yield from (_pair_row(pair, t) for pair in changes.gaps.pairs)
    yield from (_domain_gap_row(domain, t) for domain in changes.gaps.domains)
    if changes.join is not None:
        yield from _member_rows(changes.join, t)


def _partner_rows(change: PartnerChange, t: Translator) -> Iterator[Row]:
    before = {partner.ranked.code: partner for partner in change.before}
    after = {partner.ranked.code: partner for partner in change.after}
    for code in _after_first(before, after):
        partner = after.get(code) or before[code]
        yield {
            "subject": partner.name,
            "section": t(f"scenario-{change.kind}"),
            "before_share": _value(before.get(code)),
            "after_share": _value(after.get(code)),
            "change": partner.change,
            "code": code,
        }


def _after_first(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """The codes of both sides, each once, those after first."""
    return list(dict.fromkeys((*after, *before)))


def _value(partner: Partner | None) -> float | str:
    return NONE_SIGN if partner is None else in_per_cent(partner.ranked.value)


def _domain_rows(domain: DomainChange, t: Translator) -> Iterator[Row]:
    change = t("scenario-added" if domain.is_added else "scenario-dropped")
    base: Row = {"subject": domain.name, "code": domain.code, "change": change}
    yield {
        **base,
        "section": t("scenario-counts"),
        "before_words": _of(domain.before, t),
        "after_words": _of(domain.after, t),
    }
    yield {
        **base,
        "section": t("measure-uniqueness"),
        "before_share": _unique(domain.before),
        "after_share": _unique(domain.after),
    }


def _of(count: Count, t: Translator) -> str:
    return t("count-of", count=count.count, total=count.total)


def _unique(count: Count) -> float | str:
    if count.uniqueness is not None:
        return in_per_cent(count.uniqueness)
    return NONE_SIGN if count.total else NO_DATA_SIGN


def _next_rows(lacking: NextDomains, t: Translator) -> Iterator[Row]:
    before, after = (
        {domain.code: domain for domain in side} for side in (lacking.before, lacking.after)
    )
    for code in _after_first(before, after):
        domain = after.get(code) or before[code]
        yield {
            "subject": domain.name,
            "section": t("scenario-next"),
            "before_share": in_per_cent(before[code].close) if code in before else NONE_SIGN,
            "after_share": in_per_cent(after[code].close) if code in after else NONE_SIGN,
            "change": domain.move.words if domain.move else NONE_SIGN,
            "code": code,
        }


def _pair_row(pair: PairChange, t: Translator) -> Row:
    before, after = (
        NONE_SIGN if gap is None else in_per_cent(gap.value) for gap in (pair.before, pair.after)
    )
    return {
        "subject": pair.name,
        "section": t("scenario-gap-pair", kind=t(f"gaps-kind-{pair.top}")),
        "before_share": before,
        "after_share": after,
        "change": pair.words,
        "code": pair.code,
    }


def _domain_gap_row(domain: DomainGapChange, t: Translator) -> Row:
    return {
        "subject": domain.name,
        "section": t("gaps-domains"),
        "before_words": domain.before_words,
        "after_words": domain.after_words,
        "change": domain.words,
        "code": domain.code,
    }


def _member_rows(join: Joined, t: Translator) -> Iterator[Row]:
    section = t("scenario-would-meet", initiative=join.name)
    for code, name in (*join.swedish, *join.elsewhere):
        yield {
            "subject": name,
            "section": section,
            "change": t("scenario-member", initiative=join.name),
            "code": code,
        }

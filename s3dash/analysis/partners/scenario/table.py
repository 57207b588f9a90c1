"""A scenario as its data table: before and after, a row for everything that the page shows."""

from __future__ import annotations

from typing import Any

import pandas as pd

from s3dash.analysis.partners.scenario.gaps import DomainGapChange, GapChanges, PairChange
from s3dash.analysis.partners.scenario.parts import (
    Count,
    DomainChange,
    Joined,
    NextDomain,
    Partner,
    PartnerChange,
)
from s3dash.analysis.partners.scenario.words import change_words, gap_words, move_words
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN, never_empty
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator

COLUMNS = (
    *("scenario", "subject", "section", "before_share", "after_share"),
    *("before_words", "after_words", "change", "code"),
)


def scenario_table(
    partners: tuple[PartnerChange, ...],
    domains: tuple[DomainChange, ...],
    lacking: tuple[tuple[NextDomain, ...], tuple[NextDomain, ...]],
    gaps: GapChanges,
    join: Joined | None,
    t: Translator,
) -> pd.DataFrame:
    """Everything that a scenario shows, a row each."""
    rows = [row for change in partners for row in _partner_rows(change, t)]
    rows += [row for one in domains for row in _domain_rows(one, t)]
    rows += _next_rows(lacking, t)
    rows += [_gap_row(one, t) for one in gaps.pairs]
    rows += [_domain_gap_row(one, t) for one in gaps.domains]
    if join is not None:
        words = t("scenario-would-meet", initiative=join.name)
        rows += [
            {"subject": name, "section": words, "change": t("scenario-member"), "code": code}
            for code, name in (*join.swedish, *join.elsewhere)
        ]
    label = t("scenario-label")
    found = [{**dict.fromkeys(COLUMNS, NONE_SIGN), "scenario": label, **row} for row in rows]
    return never_empty(pd.DataFrame(found, columns=list(COLUMNS)))


def _partner_rows(change: PartnerChange, t: Translator) -> list[dict[str, Any]]:
    before = {one.ranked.code: one for one in change.before}
    after = {one.ranked.code: one for one in change.after}
    return [
        {
            "subject": (after.get(code) or before[code]).name,
            "section": t(f"scenario-{change.kind}"),
            "before_share": _value(before.get(code)),
            "after_share": _value(after.get(code)),
            "change": change_words(after.get(code) or before[code], t),
            "code": code,
        }
        for code in (*after, *(code for code in before if code not in after))
    ]


def _value(one: Partner | None) -> float | str:
    return NONE_SIGN if one is None else in_per_cent(one.ranked.value)


def _domain_rows(one: DomainChange, t: Translator) -> list[dict[str, Any]]:
    base = {"subject": one.name, "code": one.code, "change": t("scenario-dropped")}
    if one.is_added:
        base["change"] = t("scenario-added")
    return [
        {
            **base,
            "section": t("scenario-counts"),
            "before_words": _of(one.before, t),
            "after_words": _of(one.after, t),
        },
        {
            **base,
            "section": t("measure-uniqueness"),
            "before_share": _unique(one.before),
            "after_share": _unique(one.after),
        },
    ]


def _of(count: Count, t: Translator) -> str:
    return t("count-of", count=count.count, total=count.total)


def _unique(count: Count) -> float | str:
    if count.uniqueness is not None:
        return in_per_cent(count.uniqueness)
    return NONE_SIGN if count.total else NO_DATA_SIGN


def _next_rows(
    lacking: tuple[tuple[NextDomain, ...], tuple[NextDomain, ...]], t: Translator
) -> list[dict[str, Any]]:
    before, after = ({one.code: one for one in side} for side in lacking)
    return [
        {
            "subject": (after.get(code) or before[code]).name,
            "section": t("scenario-next"),
            "before_share": in_per_cent(before[code].close) if code in before else NONE_SIGN,
            "after_share": in_per_cent(after[code].close) if code in after else NONE_SIGN,
            "change": move_words((after.get(code) or before[code]).move, t) or NONE_SIGN,
            "code": code,
        }
        for code in (*after, *(code for code in before if code not in after))
    ]


def _gap_row(one: PairChange, t: Translator) -> dict[str, Any]:
    before, after = (
        NONE_SIGN if row is None else in_per_cent(row.value) for row in (one.before, one.after)
    )
    return {
        "subject": one.name,
        "section": t("scenario-gap-pair", kind=t(f"gaps-kind-{one.top}")),
        "before_share": before,
        "after_share": after,
        "change": t(f"gap-{one.kind}"),
        "code": one.code,
    }


def _domain_gap_row(one: DomainGapChange, t: Translator) -> dict[str, Any]:
    before, after = gap_words(one, t)
    return {
        "subject": one.name,
        "section": t("gaps-domains"),
        "before_words": before,
        "after_words": after,
        "change": t(f"gap-domain-{one.kind}"),
        "code": one.code,
    }

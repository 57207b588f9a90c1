"""What regions say that they seek, and who has it: stated text first, beside every score."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from s3dash.analysis.facts.evidence import SourceNote, source_note, text_of
from s3dash.analysis.facts.stated_partners import StatedPartner, stated_partners
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, joined
from s3dash.model import Dataset

# How a statement says that partners elsewhere in Europe are sought; nothing is read into others.
SAYS_EUROPE = re.compile(
    r"europeiska (partner|regioner)\b|\beu-partner\b"
    r"|\beuropean (partners|regions)\b|\beu partners\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Holder:
    """A region that has what is sought.

    Attributes:
        code, name: the region, with its country when it is not a Swedish one.
        words: how it has it.
        stated: whether it says that it offers it.
        fits: whether it is a European region and such are sought.
    """

    code: str
    name: str
    words: str
    stated: bool
    fits: bool


@dataclass(frozen=True)
class Sought:
    """What is sought, by one region or by several in the same words.

    Attributes:
        seekers: code and name of the regions that say so, word for word.
        text: what it seeks, in the page's language.
        domains: names of its domains; empty for what cuts across them.
        partners: with whom.
        source: where it is stated.
        uncertain: whether the confidence is medium.
        abroad: whether the statement says that European partners are sought, or names some.
        holders: who has it: European ones first where it seeks such, those that offer it before
            the others, then those that the statement names, then those with most of its domains.
    """

    seekers: tuple[tuple[str, str], ...]
    text: str
    domains: tuple[str, ...]
    partners: tuple[StatedPartner, ...]
    source: SourceNote
    uncertain: bool
    abroad: bool
    holders: tuple[Holder, ...]


def sought_by(question: Question, pairs: Pairs, region: str) -> tuple[Sought, ...]:
    """What a region seeks, and which others of the pairs have it."""
    others = [code for code in pairs.profiles.regions if code != region]
    return tuple(
        _sought(question, pairs, row, others)
        for row in _seeks(question)
        if row.region_code == region
    )


def sought_from(question: Question, pairs: Pairs, region: str) -> tuple[Sought, ...]:
    """What the others of the pairs seek that a region has."""
    found = [
        _sought(question, pairs, row, [region])
        for row in _seeks(question)
        if row.region_code != region and row.region_code in pairs.profiles.regions
    ]
    return _said_once(sought for sought in found if sought.holders)


def _said_once(found: Iterable[Sought]) -> tuple[Sought, ...]:
    """Statements with what several regions say in the same words told once, with all of them."""
    told: dict[Sought, list[tuple[str, str]]] = {}
    for sought in found:
        told.setdefault(replace(sought, seekers=()), []).extend(sought.seekers)
    return tuple(replace(sought, seekers=tuple(seekers)) for sought, seekers in told.items())


def _seeks(question: Question) -> list[Any]:
    return [
        row
        for row in question.dataset.rows("statements")
        if row.kind == "seeks" and row.round_code == question.round_code
    ]


def _sought(question: Question, pairs: Pairs, row: Any, others: list[str]) -> Sought:
    dataset, t = question.dataset, question.t
    partners = stated_partners(question, row)
    named = _named(partners)
    abroad = bool(named) or _says_europe(row)
    holders = []
    for code in others:
        found = _holder(question, pairs, code, set(row.domain_codes))
        if found is not None:
            holder, held = found
            fits = abroad and _is_abroad(dataset, code)
            holders.append((replace(holder, fits=fits), held))
    holders.sort(
        key=lambda found: (
            not found[0].fits,
            not found[0].stated,
            found[0].code not in named,
            -found[1],
            found[0].code,
        )
    )
    return Sought(
        seekers=((row.region_code, question.region_name(row.region_code)),),
        text=text_of(row, "text", t) or NONE_SIGN,
        domains=tuple(question.domain_name(code) for code in row.domain_codes),
        partners=partners,
        source=source_note(question, row.source_code),
        uncertain=bool(row.confidence == "medium"),
        abroad=abroad,
        holders=tuple(holder for holder, _ in holders),
    )


def _says_europe(row: Any) -> bool:
    found = (row.text_sv, row.text_en, row.partners_text)
    return any(isinstance(text, str) and SAYS_EUROPE.search(text) for text in found)


def _named(partners: tuple[StatedPartner, ...]) -> set[str]:
    """The European regions among the partners of a statement."""
    regions = (one.region for one in partners if one.region is not None)
    return {code for code, kind in regions if kind == "partner"}


def _is_abroad(dataset: Dataset, region: str) -> bool:
    return bool(dataset.row("regions", region).region_kind == "partner")


def _region_name(question: Question, region: str) -> str:
    t = question.t
    row = question.dataset.row("regions", region)
    if not _is_abroad(question.dataset, region):
        return t.name(row)
    return f"{t.name(row)}, {t.country(row.country_code)}"


def _holder(
    question: Question, pairs: Pairs, code: str, domains: set[str]
) -> tuple[Holder, float] | None:
    """A region that offers or has any of some domains, and how much of them it has."""
    t = question.t
    profiles = pairs.profiles
    x = profiles.x[profiles.at(code)]
    held = [domain for domain in profiles.domains if domain in domains and x[_at(pairs, domain)]]
    offered = [
        row
        for row in question.dataset.rows("statements")
        if row.kind == "offers"
        and (row.region_code, row.round_code) == (code, question.round_code)
        and domains & set(row.domain_codes)
    ]
    if not held and not offered:
        return None
    said = [text_of(row, "text", t) or NONE_SIGN for row in offered]
    names = [question.domain_name(domain) for domain in held]
    words = "; ".join(said) if said else joined(names, t)
    holder = Holder(code, _region_name(question, code), words, bool(offered), fits=False)
    return holder, float(sum(x[_at(pairs, domain)] for domain in held))


def _at(pairs: Pairs, domain: str) -> int:
    return pairs.profiles.domains.index(domain)

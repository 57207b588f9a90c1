"""What regions say that they seek, and who has it: stated text first, beside every score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from s3dash.analysis.answer import NONE_SIGN, joined
from s3dash.analysis.evidence import SourceNote, source_note, text_of
from s3dash.analysis.pairs import Pairs
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset


@dataclass(frozen=True)
class Holder:
    """A region that has what is sought, how in words, and whether it says that it offers it."""

    code: str
    name: str
    words: str
    stated: bool


@dataclass(frozen=True)
class Sought:
    """What is sought, by one region or by several in the same words.

    Attributes:
        seekers: code and name of the regions that say so, word for word.
        text: what it seeks, in the page's language.
        domains: names of its domains; empty for what cuts across them.
        partners: with whom, in the source's words, or empty.
        source: where it is stated.
        uncertain: whether the confidence is medium.
        holders: who has it: those that offer it first, then those with most of its domains.
    """

    seekers: tuple[tuple[str, str], ...]
    text: str
    domains: tuple[str, ...]
    partners: str
    source: SourceNote
    uncertain: bool
    holders: tuple[Holder, ...]


def sought_by(
    dataset: Dataset, selection: Selection, pairs: Pairs, region: str, t: Translator
) -> tuple[Sought, ...]:
    """What a region seeks, and which others of the pairs have it."""
    others = [code for code in pairs.profiles.regions if code != region]
    return tuple(
        _sought(dataset, selection, pairs, row, others, t)
        for row in _seeks(dataset, selection)
        if row.region_code == region
    )


def sought_from(
    dataset: Dataset, selection: Selection, pairs: Pairs, region: str, t: Translator
) -> tuple[Sought, ...]:
    """What the others of the pairs seek that a region has."""
    found = [
        _sought(dataset, selection, pairs, row, [region], t)
        for row in _seeks(dataset, selection)
        if row.region_code != region and row.region_code in pairs.profiles.regions
    ]
    return _said_once(sought for sought in found if sought.holders)


def _said_once(found: Iterable[Sought]) -> tuple[Sought, ...]:
    """Statements with what several regions say in the same words told once, with all of them."""
    told: dict[Sought, list[tuple[str, str]]] = {}
    for sought in found:
        told.setdefault(replace(sought, seekers=()), []).extend(sought.seekers)
    return tuple(replace(sought, seekers=tuple(seekers)) for sought, seekers in told.items())


def _seeks(dataset: Dataset, selection: Selection) -> list[Any]:
    return [
        row
        for row in dataset.rows("statements")
        if row.kind == "seeks" and row.round_code == selection.round_code
    ]


def _sought(
    dataset: Dataset,
    selection: Selection,
    pairs: Pairs,
    row: Any,
    others: list[str],
    t: Translator,
) -> Sought:
    holders = []
    for code in others:
        holder = _holder(dataset, selection, pairs, code, set(row.domain_codes), t)
        if holder is not None:
            holders.append(holder)
    holders.sort(key=lambda found: (not found[0].stated, -found[1], found[0].code))
    return Sought(
        seekers=((row.region_code, t.name(dataset.row("regions", row.region_code))),),
        text=text_of(row, "text", t) or NONE_SIGN,
        domains=tuple(t.name(dataset.row("domains", code)) for code in row.domain_codes),
        partners=row.partners_text if isinstance(row.partners_text, str) else "",
        source=source_note(dataset, row.source_code, t),
        uncertain=bool(row.confidence == "medium"),
        holders=tuple(holder for holder, _ in holders),
    )


def _holder(
    dataset: Dataset,
    selection: Selection,
    pairs: Pairs,
    code: str,
    domains: set[str],
    t: Translator,
) -> tuple[Holder, float] | None:
    """A region that offers or has any of some domains, and how much of them it has."""
    profiles = pairs.profiles
    x = profiles.x[profiles.at(code)]
    held = [domain for domain in profiles.domains if domain in domains and x[_at(pairs, domain)]]
    offered = [
        row
        for row in dataset.rows("statements")
        if row.kind == "offers"
        and (row.region_code, row.round_code) == (code, selection.round_code)
        and domains & set(row.domain_codes)
    ]
    if not held and not offered:
        return None
    said = [text_of(row, "text", t) or NONE_SIGN for row in offered]
    names = [t.name(dataset.row("domains", domain)) for domain in held]
    words = "; ".join(said) if said else joined(names, t)
    holder = Holder(code, t.name(dataset.row("regions", code)), words, bool(offered))
    return holder, float(sum(x[_at(pairs, domain)] for domain in held))


def _at(pairs: Pairs, domain: str) -> int:
    return pairs.profiles.domains.index(domain)

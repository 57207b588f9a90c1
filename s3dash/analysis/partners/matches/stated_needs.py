"""What regions say that they seek, and who has it: stated text first, beside every score."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from s3dash.analysis.facts.evidence import SourceNote, source_note, text_of
from s3dash.analysis.facts.stated_partners import StatedPartner, stated_partners
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, joined
from s3dash.metrics.equality import highest_first
from s3dash.model.rows import RegionRow, StatementRow

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
class StatedNeed:
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

    @property
    def fitting(self) -> tuple[Holder, ...]:
        """Who is of the kind that is sought, and says nothing of it."""
        return tuple(holder for holder in self.holders if holder.fits and not holder.stated)

    @property
    def offering(self) -> tuple[Holder, ...]:
        """Who says that it offers it."""
        return tuple(holder for holder in self.holders if holder.stated)

    @property
    def others(self) -> tuple[Holder, ...]:
        """Who merely has the same domains."""
        return tuple(holder for holder in self.holders if not (holder.fits or holder.stated))


def stated_needs_of(matching: Matching) -> tuple[StatedNeed, ...]:
    """What the region seeks, and which others have it."""
    others = [code for code in matching.pairs.profiles.regions if code != matching.region]
    return tuple(
        _stated_need(matching, row, others)
        for row in _statements(matching.question, "seeks")
        if row.region_code == matching.region
    )


def needs_met_by(matching: Matching) -> tuple[StatedNeed, ...]:
    """What the others seek that the region has."""
    others = set(matching.pairs.profiles.regions) - {matching.region}
    needs = (
        _stated_need(matching, row, [matching.region])
        for row in _statements(matching.question, "seeks")
        if row.region_code in others
    )
    return _said_once(need for need in needs if need.holders)


def _said_once(needs: Iterable[StatedNeed]) -> tuple[StatedNeed, ...]:
    """Statements with what several regions say in the same words told once, with all of them."""
    told: dict[StatedNeed, list[tuple[str, str]]] = {}
    for need in needs:
        told.setdefault(replace(need, seekers=()), []).extend(need.seekers)
    return tuple(replace(need, seekers=tuple(seekers)) for need, seekers in told.items())


def _statements(question: Question, kind: str) -> list[StatementRow]:
    return [
        row
        for row in question.dataset.rows("statements")
        if row.kind == kind and row.round_code == question.round_code
    ]


def _stated_need(matching: Matching, row: StatementRow, others: list[str]) -> StatedNeed:
    question, t = matching.question, matching.question.t
    partners = stated_partners(question, row)
    named = {
        partner.region.region_code
        for partner in partners
        if partner.region is not None and _is_abroad(partner.region)
    }
    abroad = bool(named) or _says_europe(row)
    offered = [
        offer
        for offer in _statements(question, "offers")
        if set(offer.domain_codes) & set(row.domain_codes)
    ]
    listed = []
    for code in others:
        held = _held(matching, code, row)
        offers = [offer for offer in offered if offer.region_code == code]
        if not held and not offers:
            continue
        holder = _holder(question, code, tuple(held), offers)
        fits = abroad and _is_abroad(question.dataset.row("regions", code))
        place = not fits, not offers, code not in named, *highest_first(sum(held.values()), code)
        listed.append((place, replace(holder, fits=fits)))
    return StatedNeed(
        seekers=((row.region_code, question.region_name(row.region_code)),),
        text=text_of(row, "text", t) or NONE_SIGN,
        domains=tuple(question.domain_name(code) for code in row.domain_codes),
        partners=partners,
        source=source_note(question, row.source_code),
        uncertain=row.confidence == "medium",
        abroad=abroad,
        holders=tuple(holder for _, holder in sorted(listed, key=lambda found: found[0])),
    )


def _says_europe(row: StatementRow) -> bool:
    texts = (row.text_sv, row.text_en, row.partners_text)
    return any(text is not None and SAYS_EUROPE.search(text) for text in texts)


def _is_abroad(region: RegionRow) -> bool:
    return region.region_kind == "partner"


def _held(matching: Matching, code: str, row: StatementRow) -> dict[str, float]:
    """How much a region has of the domains of a statement, by domain, where it has any."""
    profiles = matching.pairs.profiles
    intensities = dict(zip(profiles.domains, profiles.x[profiles.at(code)].tolist(), strict=True))
    return {
        domain: value
        for domain, value in intensities.items()
        if domain in row.domain_codes and value > 0
    }


def _holder(
    question: Question, code: str, held: tuple[str, ...], offers: list[StatementRow]
) -> Holder:
    """A region that offers or has any of some domains, in its own words where it offers."""
    t, region = question.t, question.dataset.row("regions", code)
    said = [text_of(row, "text", t) or NONE_SIGN for row in offers]
    names = [question.domain_name(domain) for domain in held]
    name = t.name(region)
    if _is_abroad(region):
        name = f"{name}, {t.country(region.country_code)}"
    return Holder(code, name, "; ".join(said) or joined(names, t), bool(offers), fits=False)

"""Domains that many are strong in, with partnerships that no Swedish region is known in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from s3dash.analysis.facts.taking_part.initiative_tree import InitiativeNote, InitiativeNotes
from s3dash.analysis.facts.taking_part.ties import parent_of
from s3dash.analysis.measures.profiles import Change
from s3dash.analysis.partners.plan import Plan
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.i18n import Translator
from s3dash.model import Dataset

STRONG = ("established", "developing")


@dataclass(frozen=True)
class DomainGap:
    """A domain in which many are strong, with partnerships that no Swedish region is known in.

    Attributes:
        code, name: of the domain.
        strong, with_data: how many Swedish regions are strong in it, of how many.
        lacking: the thematic partnerships without a known Swedish region.
        known: (code, name, names of its Swedish members) of the others.
        pilots: the same of the pilots in the domain that have any.
        reason: why it is a gap.
    """

    code: str
    name: str
    strong: int
    with_data: int
    lacking: tuple[tuple[str, str], ...]
    known: tuple[tuple[str, str, str], ...]
    pilots: tuple[tuple[str, str, str], ...]
    reason: str = ""

    @property
    def whole(self) -> bool:
        """Whether no Swedish region is known in any partnership of the domain."""
        return not self.known

    @property
    def kind(self) -> str:
        """``domain``, or ``partly`` where only some of its partnerships lack a region."""
        return "domain" if self.whole else "partly"


def domain_gaps(question: Question, plan: Plan | None = None) -> tuple[DomainGap, ...]:
    """The domains that at least half of Sweden's regions with data are strong in, with gaps.

    Those without a known Swedish region in any partnership come first. In a scenario, a region is
    not strong in what it drops, nor in what it adds, since nobody says how strong; what it joins
    has a known region. A region is one with data while it has any domain.
    """
    notes = InitiativeNotes(question)
    strengths = _strengths(question, plan)
    joins = joins_of(question.dataset, plan)
    gaps = []
    for domain in question.dataset.rows("domains"):
        strong = sum(domain.domain_code in held for held in strengths.values())
        if not strengths or 2 * strong < len(strengths):
            continue
        partnerships, pilots = (
            [_joined(note, joins) for note in _of_kind(notes, domain.domain_code, kind)]
            for kind in ("partnership", "pilot")
        )
        lacking = tuple((note.code, note.name) for note in partnerships if not _is_known(note))
        if lacking:
            gap = DomainGap(
                code=domain.domain_code,
                name=question.t.name(domain),
                strong=strong,
                with_data=len(strengths),
                lacking=lacking,
                known=_with_members(question, partnerships),
                pilots=_with_members(question, pilots),
            )
            gaps.append(replace(gap, reason=_reason(gap, question.t)))
    gaps.sort(key=lambda gap: (not gap.whole, -gap.strong, question.t.sort_key(gap.name)))
    return tuple(gaps)


def _strengths(question: Question, plan: Plan | None) -> dict[str, set[str]]:
    """The domains that each of Sweden's regions with data is strong in."""
    dataset, round_code = question.dataset, question.round_code

    def strong(region: str) -> set[str]:
        held = {code for row in dataset.priorities(region, round_code) for code in row.domain_codes}
        return {code for code in held if dataset.status(region, round_code, code) in STRONG}

    strengths = {
        region: strong(region)
        for region in question.regions_of_kind("region")
        if dataset.has_data(region, round_code)
    }
    if plan is not None and plan.change.region in question.regions_of_kind("region"):
        _change(question, strengths, plan.change)
    return strengths


def _change(question: Question, strengths: dict[str, set[str]], change: Change) -> None:
    """Make the strengths those of a scenario, with data or without as the region then is."""
    region, drop = change.region, set(change.drop)
    own = question.dataset.priorities(region, question.round_code)
    held = {code for row in own if row.status != "deselected" for code in row.domain_codes}
    if drop and drop >= held and not change.add:
        strengths.pop(region, None)
    elif region in strengths:
        strengths[region] -= drop
    elif change.add and not question.dataset.joint_priorities(region, question.round_code):
        strengths[region] = set()


def joins_of(dataset: Dataset, plan: Plan | None) -> dict[str, str]:
    """The region that joins, by the initiative and by all that this is a part of."""
    if plan is None or plan.change.region not in dataset.regions_of_kind("region"):
        return {}
    joins, code = {}, plan.join
    while code is not None:
        joins[code] = plan.change.region
        code = parent_of(dataset, code)
    return joins


def _joined(note: InitiativeNote, joins: dict[str, str]) -> InitiativeNote:
    """An initiative as it is with the region that joins it."""
    region = joins.get(note.code)
    if region is None or region in note.current:
        return note
    ended = tuple(code for code in note.ended if code != region)
    return replace(note, current=(*note.current, region), ended=ended)


def _of_kind(notes: InitiativeNotes, domain: str, kind: str) -> list[InitiativeNote]:
    """The notes of a domain's initiatives of one kind, by name."""
    of_kind = [
        notes.note(row.initiative_code)
        for row in notes.question.dataset.rows("initiatives")
        if row.initiative_kind == kind and domain in row.domain_codes
    ]
    return sorted(of_kind, key=lambda note: notes.question.t.sort_key(note.name))


def _is_known(note: InitiativeNote) -> bool:
    """Whether any Swedish region or group is known to be in it, or to have been."""
    return bool(note.current or note.ended or note.groups)


def _with_members(
    question: Question, notes: Iterable[InitiativeNote]
) -> tuple[tuple[str, str, str], ...]:
    """(code, name, names of its Swedish members) of the initiatives that have any."""
    known = []
    for note in notes:
        if _is_known(note):
            regions = (*note.current, *note.ended)
            names = [question.region_name(code) for code in regions]
            known.append((note.code, note.name, joined([*names, *note.groups], question.t)))
    return tuple(known)


def _reason(gap: DomainGap, t: Translator) -> str:
    """Why the domain is a gap."""
    parts = [
        t(
            "gaps-domain-reason",
            strong=gap.strong,
            total=gap.with_data,
            whole=str(gap.whole).lower(),
            count=len(gap.lacking),
        )
    ]
    for key, listed in (("known", gap.known), ("pilots", gap.pilots)):
        if listed:
            named = [t("with-brackets", words=name, more=members) for _, name, members in listed]
            parts.append(t(f"gaps-domain-{key}", initiatives="; ".join(t.fitting(named))))
    return " ".join(parts)

"""Who takes part in an initiative directly, as its page lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from s3dash.analysis.crowd import first_listed
from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.taking_part.initiative_tree import InitiativeNotes
from s3dash.analysis.facts.taking_part.membership import role_words
from s3dash.model.rows import MembershipRow


@dataclass(frozen=True)
class Participant:
    """One row of memberships.

    Attributes:
        code, name: of the region.
        kind: ``region``, ``group`` or ``partner``.
        country: its country in words, or empty.
        words: role, phase and years.
        differs: whether the region has another row in the same initiative that says otherwise.
        source: where it is stated.
        uncertain: whether the confidence is medium.
        note: a remark of the compilers in English, or None.
    """

    code: str
    name: str
    kind: str
    country: str
    words: str
    differs: bool
    source: SourceNote
    uncertain: bool
    note: str | None


@dataclass(frozen=True)
class Participants:
    """Who takes part in an initiative directly, each kind by name; of a crowd the first.

    Attributes:
        regions: Swedish regions.
        groups: groups of them.
        partners: regions elsewhere.
        by_country: (name of the country, its regions) of those, by country.
        counts: how many there are of each kind in all.
    """

    regions: tuple[Participant, ...] = ()
    groups: tuple[Participant, ...] = ()
    partners: tuple[Participant, ...] = ()
    by_country: tuple[tuple[str, tuple[Participant, ...]], ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    def of_kind(self, kind: str) -> tuple[Participant, ...]:
        """Those of a kind that are listed."""
        return {"region": self.regions, "group": self.groups, "partner": self.partners}[kind]


def by_kind(notes: InitiativeNotes, initiative: str) -> Participants:
    """Who takes part in the initiative itself."""
    kinds: dict[str, list[Participant]] = {"region": [], "group": [], "partner": []}
    countries: dict[str, list[Participant]] = {}
    for member in participants(notes, initiative):
        kinds[member.kind].append(member)
    listed = {kind: first_listed(notes.question, members) for kind, members in kinds.items()}
    for member in listed["partner"]:
        countries.setdefault(member.country, []).append(member)
    return Participants(
        regions=tuple(listed["region"]),
        groups=tuple(listed["group"]),
        partners=tuple(listed["partner"]),
        by_country=tuple(
            (country, tuple(countries[country]))
            for country in sorted(countries, key=notes.question.t.sort_key)
        ),
        counts={kind: len(members) for kind, members in kinds.items() if members},
    )


def participants(notes: InitiativeNotes, initiative: str) -> tuple[Participant, ...]:
    """Who takes part in the initiative itself, by name."""
    rows = notes.rows(initiative)
    members = [_member(notes, row, rows) for row in rows]
    sort_key = notes.question.t.sort_key
    members.sort(key=lambda member: (sort_key(member.name), member.words, member.source.title))
    return tuple(members)


def _member(
    notes: InitiativeNotes, row: MembershipRow, rows: Iterable[MembershipRow]
) -> Participant:
    dataset, t = notes.question.dataset, notes.question.t
    region = dataset.row("regions", row.region_code)
    said = _statement(row)
    phase = "" if row.phase is None else t("phase", phase=row.phase)
    words = role_words(notes.question, row)
    country = region.country_code
    return Participant(
        code=row.region_code,
        name=t.name(region),
        kind=region.region_kind,
        country=t("country-unknown") if country is None else t.country(country),
        words=", ".join(part for part in (words, phase) if part),
        differs=any(
            other.region_code == row.region_code and _statement(other) != said for other in rows
        ),
        source=source_note(notes.question, row.source_code),
        uncertain=row.confidence == "medium",
        note=row.note,
    )


def _statement(row: MembershipRow) -> tuple[str | int | None, ...]:
    """What a row says and on whose word."""
    return (row.role, row.phase, row.from_year, row.to_year, row.source_code)

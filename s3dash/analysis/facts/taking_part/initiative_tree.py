"""Initiatives as a tree: what each is, and how many Swedish regions are known to take part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.taking_part.membership import (
    PROJECT,
    has_ended,
    initiative_years,
    role_key,
)
from s3dash.analysis.question import Question
from s3dash.model.rows import InitiativeRow, MembershipRow

# The kinds that one takes part in because of a theme.
THEMATIC = ("partnership", "pilot")


@dataclass(frozen=True)
class InitiativeNote:
    """One initiative as a list shows it.

    Attributes:
        code, name, kind: of the initiative; the kind in words.
        years: its years in words, or empty.
        successor: (code, name) of what superseded it, or None.
        domains: (code, name) of its domains.
        current, ended: Swedish regions that take part in it or in a part of it now, and those that
            only did so before; each once.
        groups, ended_groups: names of the groups that take part, and of those that only did before.
        count_words: how many that is.
        member_names: the names of the regions that take part now, then of the groups; of a project
            that is over, of those that did.
        source: where the initiative is described.
        parts: the initiatives below it.
    """

    code: str
    name: str
    kind: str
    years: str
    successor: tuple[str, str] | None
    domains: tuple[tuple[str, str], ...]
    current: tuple[str, ...]
    ended: tuple[str, ...]
    groups: tuple[str, ...]
    ended_groups: tuple[str, ...]
    count_words: str
    member_names: tuple[str, ...]
    source: SourceNote
    parts: tuple[InitiativeNote, ...]


@dataclass(frozen=True)
class _Members:
    """Who takes part in an initiative: as in its note, and the rows of ``current``."""

    current: tuple[str, ...]
    ended: tuple[str, ...]
    groups: tuple[str, ...]
    ended_groups: tuple[str, ...]
    swedish: tuple[MembershipRow, ...]


@dataclass(frozen=True, eq=False)
class InitiativeNotes:
    """Makes the notes of a dataset's initiatives, on a day and in a language."""

    question: Question

    @cached_property
    def _children(self) -> dict[str | None, list[InitiativeRow]]:
        t = self.question.t
        children: dict[str | None, list[InitiativeRow]] = {}
        for row in self.question.dataset.rows("initiatives"):
            children.setdefault(row.parent_code, []).append(row)
        for rows in children.values():
            rows.sort(key=lambda row: t.sort_key(t.name(row)))
        return children

    @cached_property
    def _memberships(self) -> dict[str, list[MembershipRow]]:
        by_initiative: dict[str, list[MembershipRow]] = {}
        dataset, round_code = self.question.dataset, self.question.round_code
        for row in dataset.rows("memberships"):
            if not dataset.is_shown(row.region_code, round_code):
                continue
            by_initiative.setdefault(row.initiative_code, []).append(row)
        return by_initiative

    def tree(self) -> tuple[InitiativeNote, ...]:
        """The initiatives that are part of no other, by name, each with its parts; no projects."""
        return tuple(
            self.note(row.initiative_code)
            for row in self._children.get(None, [])
            if row.initiative_kind != PROJECT
        )

    def projects(self, domain: str | None = None) -> tuple[InitiativeNote, ...]:
        """The projects, or those that name a domain, by name."""
        notes = [
            self.note(row.initiative_code)
            for row in self.question.dataset.rows("initiatives")
            if row.initiative_kind == PROJECT and domain in {None, *row.domain_codes}
        ]
        return tuple(sorted(notes, key=lambda note: self.question.t.sort_key(note.name)))

    def rows(self, initiative: str) -> list[MembershipRow]:
        """The memberships of the initiative itself."""
        return self._memberships.get(initiative, [])

    @cached_property
    def _made(self) -> dict[str, InitiativeNote]:
        return {}

    def note(self, initiative: str) -> InitiativeNote:
        """One initiative with its parts; made once, for it stands in several lists."""
        if initiative not in self._made:
            self._made[initiative] = self._make(initiative)
        return self._made[initiative]

    def _make(self, initiative: str) -> InitiativeNote:
        row, t = self.question.dataset.row("initiatives", initiative), self.question.t
        members = self._members(initiative)
        return InitiativeNote(
            code=initiative,
            name=t.name(row),
            kind=t(f"kind-{row.initiative_kind}"),
            years=initiative_years(self.question, row),
            successor=self._successor(row),
            domains=tuple((code, self.question.domain_name(code)) for code in row.domain_codes),
            current=members.current,
            ended=members.ended,
            groups=members.groups,
            ended_groups=members.ended_groups,
            count_words=self._count_words(row, members),
            member_names=self._member_names(row, members),
            source=source_note(self.question, row.source_code),
            parts=tuple(
                self.note(part.initiative_code)
                for part in self._children.get(initiative, [])
                if part.initiative_kind != PROJECT or row.initiative_kind == PROJECT
            ),
        )

    def _members(self, initiative: str) -> _Members:
        """Who takes part in the initiative or in a part of it, or did."""
        codes = self.question.dataset.with_children(initiative)
        rows = [row for code in codes for row in self.rows(code)]
        now = [row for row in rows if not has_ended(self.question, row)]
        current, groups = self._of_kind("region", now), self._of_kind("group", now)
        return _Members(
            current=current,
            ended=tuple(code for code in self._of_kind("region", rows) if code not in current),
            groups=self._names(groups),
            ended_groups=self._names(
                tuple(code for code in self._of_kind("group", rows) if code not in groups)
            ),
            swedish=tuple(row for row in now if row.region_code in current),
        )

    def _member_names(self, row: InitiativeRow, members: _Members) -> tuple[str, ...]:
        """Who takes part by name: Swedish regions, then groups."""
        named = (*self._names(members.current), *members.groups)
        if named or row.initiative_kind != PROJECT:
            return named
        return (*self._names(members.ended), *members.ended_groups)

    def path(self, initiative: str) -> tuple[tuple[str, str], ...]:
        """(code, name) of all that the initiative is part of, the widest first."""
        above: list[tuple[str, str]] = []
        parent = self.question.dataset.row("initiatives", initiative).parent_code
        while parent is not None:
            above.insert(0, (parent, self.question.initiative_name(parent)))
            parent = self.question.dataset.row("initiatives", parent).parent_code
        return tuple(above)

    def _of_kind(self, kind: str, rows: list[MembershipRow]) -> tuple[str, ...]:
        """The regions of a kind among the members, each once, by code."""
        dataset = self.question.dataset
        codes = {row.region_code for row in rows}
        return tuple(sorted(c for c in codes if dataset.row("regions", c).region_kind == kind))

    def _names(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        names = (self.question.region_name(code) for code in codes)
        return tuple(sorted(names, key=self.question.t.sort_key))

    def _successor(self, row: InitiativeRow) -> tuple[str, str] | None:
        code = row.superseded_by
        return None if code is None else (code, self.question.initiative_name(code))

    def _count_words(self, row: InitiativeRow, members: _Members) -> str:
        """How many Swedish regions and groups are known to take part."""
        t = self.question.t
        current, groups, ended = map(len, (members.current, members.groups, members.ended))
        former = len(members.ended_groups)
        if not (current or ended or groups or former):
            return t("tree-none-known")
        roles = {role_key(member.role, row.initiative_kind) for member in members.swedish}
        role = roles.pop() if len(roles) == 1 else "mixed"
        direct = {
            member.region_code
            for member in members.swedish
            if member.initiative_code == row.initiative_code
        }
        via = current - len(direct)
        parts = [t("tree-members", count=current, role=role)] if current else []
        if via:
            parts.append(t("tree-via", count=via) if direct else t("tree-via-all"))
        if groups:
            parts.append(t("tree-groups", count=groups))
        if ended:
            parts.append(t("tree-ended", count=ended))
        if former:
            parts.append(t("tree-ended-groups", count=former))
        return ", ".join(parts)


def initiatives_in(question: Question, domain: str) -> tuple[InitiativeNote, ...]:
    """The initiatives that name the domain, those with Swedish regions first, then by name."""
    notes = InitiativeNotes(question)
    naming = [
        notes.note(row.initiative_code)
        for row in question.dataset.rows("initiatives")
        if domain in row.domain_codes
    ]
    naming.sort(
        key=lambda note: (not (note.current or note.groups), question.t.sort_key(note.name))
    )
    return tuple(naming)


def _has_swedish(note: InitiativeNote) -> bool:
    """Whether a Swedish region or group is known ever to have taken part."""
    return bool(note.current or note.ended or note.groups or note.ended_groups)


@dataclass(frozen=True)
class LackingIn:
    """The thematic initiatives in one domain that no Swedish region is known ever to be in."""

    code: str
    name: str
    notes: tuple[InitiativeNote, ...]


def without_swedish(notes: InitiativeNotes, domain: str | None = None) -> tuple[LackingIn, ...]:
    """Thematic partnerships and pilots without a known Swedish region or group, by domain.

    One with several domains stands under each of them; ``domain`` asks for one domain alone.
    """
    thematic = [
        notes.note(row.initiative_code)
        for row in notes.question.dataset.rows("initiatives")
        if row.initiative_kind in THEMATIC
    ]
    lacking = [note for note in thematic if not _has_swedish(note)]
    lacking.sort(key=lambda note: notes.question.t.sort_key(note.name))
    domains = {code: name for note in lacking for code, name in note.domains}
    return tuple(
        LackingIn(code, name, tuple(note for note in lacking if (code, name) in note.domains))
        for code, name in sorted(
            domains.items(), key=lambda pair: notes.question.t.sort_key(pair[1])
        )
        if domain in {None, code}
    )

"""Initiatives as a tree: what each is, and how many Swedish regions are known to take part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.membership import has_ended, role_key
from s3dash.analysis.question import Question

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
        groups: names of the groups that take part.
        count_words: how many that is.
        member_names: the names of the regions that take part now, then of the groups.
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
    count_words: str
    member_names: tuple[str, ...]
    source: SourceNote
    parts: tuple[InitiativeNote, ...]


@dataclass(frozen=True, eq=False)
class InitiativeNotes:
    """Makes the notes of a dataset's initiatives, on a day and in a language."""

    question: Question

    @cached_property
    def _children(self) -> dict[str | None, list[Any]]:
        found: dict[str | None, list[Any]] = {}
        for row in self.question.dataset.rows("initiatives"):
            parent = row.parent_code if isinstance(row.parent_code, str) else None
            found.setdefault(parent, []).append(row)
        for rows in found.values():
            rows.sort(key=lambda row: self.question.t.sort_key(self.question.t.name(row)))
        return found

    @cached_property
    def _memberships(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for row in self.question.dataset.rows("memberships"):
            found.setdefault(str(row.initiative_code), []).append(row)
        return found

    def tree(self) -> tuple[InitiativeNote, ...]:
        """The initiatives that are part of no other, by name, each with its parts."""
        return tuple(self.note(row.initiative_code) for row in self._children.get(None, []))

    def rows(self, initiative: str) -> list[Any]:
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
        rows = [
            one
            for code in self.question.dataset.with_children(initiative)
            for one in self.rows(code)
        ]
        now = [one for one in rows if not has_ended(self.question, one)]
        current = self._of_kind("region", now)
        before = self._of_kind("region", rows)
        ended = tuple(code for code in before if code not in current)
        groups = self._names(self._of_kind("group", now))
        return InitiativeNote(
            code=initiative,
            name=t.name(row),
            kind=t(f"kind-{row.initiative_kind}"),
            years=self._years(row),
            successor=self._successor(row),
            domains=tuple((code, self.question.domain_name(code)) for code in row.domain_codes),
            current=current,
            ended=ended,
            groups=groups,
            count_words=self._count_words(row, now, len(current), len(ended), len(groups)),
            member_names=(*self._names(current), *groups),
            source=source_note(self.question, row.source_code),
            parts=tuple(
                self.note(part.initiative_code) for part in self._children.get(initiative, [])
            ),
        )

    def path(self, initiative: str) -> tuple[tuple[str, str], ...]:
        """(code, name) of all that the initiative is part of, the widest first."""
        found: list[tuple[str, str]] = []
        parent = self.question.dataset.row("initiatives", initiative).parent_code
        while isinstance(parent, str):
            row = self.question.dataset.row("initiatives", parent)
            found.insert(0, (parent, self.question.t.name(row)))
            parent = row.parent_code
        return tuple(found)

    def _of_kind(self, kind: str, rows: list[Any]) -> tuple[str, ...]:
        """The regions of a kind among the members, each once, by code."""
        codes = {str(row.region_code) for row in rows}
        return tuple(
            sorted(c for c in codes if self.question.dataset.row("regions", c).region_kind == kind)
        )

    def _names(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        found = (self.question.region_name(code) for code in codes)
        return tuple(sorted(found, key=self.question.t.sort_key))

    def _years(self, row: Any) -> str:
        start, end = row.starts_year, row.ends_year
        return self.question.t(
            "years",
            has_start=str(not pd.isna(start)).lower(),
            has_end=str(not pd.isna(end)).lower(),
            start="" if pd.isna(start) else str(int(start)),
            end="" if pd.isna(end) else str(int(end)),
        )

    def _successor(self, row: Any) -> tuple[str, str] | None:
        code = row.superseded_by
        if not isinstance(code, str):
            return None
        return code, self.question.initiative_name(code)

    def _count_words(self, row: Any, now: list[Any], current: int, ended: int, groups: int) -> str:
        """How many Swedish regions and groups are known to take part."""
        t = self.question.t
        if not (current or ended or groups):
            return t("tree-none-known")
        swedish = [one for one in now if self._is_swedish(one)]
        roles = {role_key(one.role, row.initiative_kind) for one in swedish}
        role = roles.pop() if len(roles) == 1 else "mixed"
        direct = {one.region_code for one in swedish if one.initiative_code == row.initiative_code}
        via = current - len(direct)
        parts = [t("tree-members", count=current, role=role)] if current else []
        if via:
            parts.append(t("tree-via", count=via) if direct else t("tree-via-all"))
        if groups:
            parts.append(t("tree-groups", count=groups))
        if ended:
            parts.append(t("tree-ended", count=ended))
        return ", ".join(parts)

    def _is_swedish(self, membership: Any) -> bool:
        return bool(
            self.question.dataset.row("regions", membership.region_code).region_kind == "region"
        )


def initiatives_in(question: Question, domain: str) -> tuple[InitiativeNote, ...]:
    """The initiatives that name the domain, those with Swedish regions first, then by name."""
    notes = InitiativeNotes(question)
    found = [
        notes.note(row.initiative_code)
        for row in question.dataset.rows("initiatives")
        if domain in row.domain_codes
    ]
    found.sort(key=lambda note: (not (note.current or note.groups), question.t.sort_key(note.name)))
    return tuple(found)


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
    found = [
        notes.note(row.initiative_code)
        for row in notes.question.dataset.rows("initiatives")
        if row.initiative_kind in THEMATIC
    ]
    lacking = [note for note in found if not (note.current or note.ended or note.groups)]
    lacking.sort(key=lambda note: notes.question.t.sort_key(note.name))
    domains = {code: name for note in lacking for code, name in note.domains}
    return tuple(
        LackingIn(code, name, tuple(note for note in lacking if (code, name) in note.domains))
        for code, name in sorted(
            domains.items(), key=lambda pair: notes.question.t.sort_key(pair[1])
        )
        if domain in {None, code}
    )

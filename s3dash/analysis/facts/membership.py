"""Taking part in an initiative: role and years in words, and what speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import SourceNote, is_old, source_note
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, NONE_KNOWN, VIA
from s3dash.model.tables import ROLES


@dataclass(frozen=True)
class MembershipNote:
    """One row of memberships as a page shows it.

    Attributes:
        code, initiative: the initiative and its name; it may be a part of the one asked about.
        group: the name of the group that takes part in the region's place, or empty.
        words: role and years.
        source: where it is stated.
        uncertain: whether the confidence is medium.
        note: a remark of the compilers in English, or None.
    """

    code: str
    initiative: str
    group: str
    words: str
    source: SourceNote
    uncertain: bool
    note: str | None


def membership_notes(
    question: Question, initiative: str, region: str
) -> tuple[MembershipNote, ...]:
    """The region's own rows in an initiative and its parts, then those of its groups."""
    dataset = question.dataset
    rows = dataset.memberships(initiative)
    holders = (region, *dataset.groups_of(region))
    return tuple(
        MembershipNote(
            code=row.initiative_code,
            initiative=question.initiative_name(row.initiative_code),
            group=question.region_name(holder) if holder != region else "",
            words=role_words(question, row),
            source=source_note(question, str(row.source_code)),
            uncertain=bool(row.confidence == "medium"),
            note=row.note if isinstance(row.note, str) else None,
        )
        for holder in holders
        for row in rows
        if row.region_code == holder
    )


def has_ended(question: Question, membership: Any) -> bool:
    """Whether the membership, or the initiative itself, was over before the year of ``as_of``."""
    ends = (
        membership.to_year,
        question.dataset.row("initiatives", membership.initiative_code).ends_year,
    )
    return any(not pd.isna(year) and int(year) < question.as_of.year for year in ends)


def membership_cell(
    question: Question,
    direct: Sequence[Any],
    below: Sequence[Any],
    groups: Mapping[str, Sequence[Any]],
) -> str:
    """What a region's part in an initiative is drawn as: a role, or how it is in it otherwise.

    Args:
        question: what is asked.
        direct: its rows in the initiative itself.
        below: its rows in the parts of the initiative.
        groups: the rows of its groups, by group.
    """

    def current(rows: Iterable[Any]) -> list[Any]:
        return [row for row in rows if not has_ended(question, row)]

    roles = {row.role for row in current(direct)}
    role = next((role for role in ROLES if role in roles), None)
    if role:
        return role
    if current(below):
        return VIA
    if any(current(rows) for rows in groups.values()):
        return JOINT
    return ENDED if direct or below or groups else NONE_KNOWN


def membership_words(
    question: Question,
    direct: Sequence[Any],
    below: Sequence[Any],
    groups: Mapping[str, Sequence[Any]],
) -> str:
    """A region's part in an initiative in words; empty when none is known. As membership_cell."""
    return "; ".join(
        [
            *(role_words(question, row) for row in direct),
            *(named_role(question, row) for row in below),
            *joint_roles(question, groups),
        ]
    )


def named_role(question: Question, row: Any) -> str:
    """A role with the initiative that it is held in."""
    t = question.t
    name = question.initiative_name(row.initiative_code)
    return t("role-in", initiative=name, words=role_words(question, row))


def joint_roles(question: Question, groups: Mapping[str, Sequence[Any]]) -> list[str]:
    """The roles of a region's groups, each with its group."""
    t = question.t
    return [
        t(
            "via-group",
            group=question.region_name(group),
            words=named_role(question, row),
        )
        for group, rows in groups.items()
        for row in rows
    ]


def role_words(question: Question, membership: Any) -> str:
    """Role with its years: "medlem från 2017", "deltog 2018–2021", "medlem (belagt 2016)"."""
    t = question.t
    kind = question.dataset.row("initiatives", membership.initiative_code).initiative_kind
    words = t("role", role=role_key(membership.role, kind), tense=_tense(question, membership))
    start, end = membership.from_year, membership.to_year
    years = t(
        "years",
        has_start=str(not pd.isna(start)).lower(),
        has_end=str(not pd.isna(end)).lower(),
        start="" if pd.isna(start) else str(int(start)),
        end="" if pd.isna(end) else str(int(end)),
    )
    source = source_note(question, membership.source_code)
    attested = t("attested", year=str(source.year)) if is_old(source, question.as_of) else ""
    return " ".join(part for part in (words, years, attested) if part.strip())


def _tense(question: Question, membership: Any) -> str:
    return "past" if has_ended(question, membership) else "present"


def role_key(role: str, initiative_kind: str) -> str:
    """A participant of a programme is its programme area; else the role itself."""
    return "area" if role == "participant" and initiative_kind == "programme" else role

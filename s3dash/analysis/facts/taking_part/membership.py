"""Taking part in an initiative: role and years in words, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.analysis.words.years import years_words
from s3dash.model.rows import InitiativeRow, MembershipRow

# The kind that means work by itself, with a theme or without, and that is counted apart.
PROJECT = "project"


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
            source=source_note(question, row.source_code),
            uncertain=row.confidence == "medium",
            note=row.note,
        )
        for holder in holders
        for row in rows
        if row.region_code == holder
    )


def has_ended(question: Question, membership: MembershipRow) -> bool:
    """Whether the membership, or the initiative itself, was over before the year of ``as_of``."""
    ends = (
        membership.to_year,
        question.dataset.row("initiatives", membership.initiative_code).ends_year,
    )
    return any(year is not None and year < question.as_of.year for year in ends)


def role_words(question: Question, membership: MembershipRow) -> str:
    """Role with its years: "medlem från 2017", "deltog 2018–2021", "medlem (belagt 2016)"."""
    t = question.t
    kind = question.dataset.row("initiatives", membership.initiative_code).initiative_kind
    words = t("role", role=role_key(membership.role, kind), tense=_tense(question, membership))
    years = years_words(membership.from_year, membership.to_year, t)
    source = source_note(question, membership.source_code)
    attested = t("attested", year=str(source.year)) if source.age.is_old else ""
    return " ".join(part for part in (words, years, attested) if part)


def _tense(question: Question, membership: MembershipRow) -> str:
    return "past" if has_ended(question, membership) else "present"


def role_key(role: str, initiative_kind: str) -> str:
    """A participant of a programme is its area, and nobody a member of a project; else the role."""
    if initiative_kind == PROJECT and role == "member":
        return "participant"
    return "area" if role == "participant" and initiative_kind == "programme" else role


def kind_words(question: Question, row: InitiativeRow) -> str:
    """What kind of initiative it is; of a project with its years, which tell it from others."""
    t = question.t
    words = t(f"kind-{row.initiative_kind}")
    years = initiative_years(question, row) if row.initiative_kind == PROJECT else ""
    return f"{words}, {years}" if years else words


def initiative_years(question: Question, row: InitiativeRow) -> str:
    """From when to when an initiative is, in words, or empty."""
    return years_words(row.starts_year, row.ends_year, question.t)

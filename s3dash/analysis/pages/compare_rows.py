"""The rows of a comparison: a domain or an initiative with a cell for every region.

Only a region's own priorities are shared or its alone; what its group holds jointly is shown beside
them and never counted, and a region without data neither shares nor lacks anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.facts.status_rows import StatusRow, status_row
from s3dash.analysis.facts.taking_part.membership_rows import ParticipationRow, participation_row
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, VIA
from s3dash.analysis.words.wording import Wording
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# So many regions share something.
LEAST = 2
# What does not say that a region lacks a domain.
MAY_BE_HELD = {NO_DATA, JOINT}

# Shared by all that are compared, or by all of those that there is data about; held by one alone,
# or by one while others may have it: they are without data, or have it with their group.
ALL, ALL_KNOWN, SOME, ONE, ONE_KNOWN, NOBODYS_OWN = "all", "known", "some", "one", "lone", "none"
SECTIONS = (ALL, ALL_KNOWN, SOME, ONE, ONE_KNOWN, NOBODYS_OWN)


@dataclass(frozen=True)
class ComparedCell:
    """What one region has in a row: sign and words, its own wordings, the sources."""

    cell: str
    mark: str
    words: str
    wordings: tuple[Wording, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    is_own: bool = False


@dataclass(frozen=True)
class ComparedRow:
    """A domain or an initiative with a cell a region; ``depth`` is its level in the tree."""

    code: str
    name: str
    cells: tuple[ComparedCell, ...]
    depth: int = 0


# ---- domains --------------------------------------------------------------------------------


def domain_sections(
    question: Question, codes: tuple[str, ...]
) -> tuple[tuple[str, tuple[ComparedRow, ...]], ...]:
    """The domains that any of the regions says something of, by how many share them."""
    t = question.t
    found: dict[str, list[ComparedRow]] = {}
    with_data = sum(question.dataset.has_data(code, question.round_code) for code in codes)
    domains = sorted(question.dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    for domain in domains:
        cells = tuple(
            _status_cell(status_row(question, code, domain.domain_code)) for code in codes
        )
        section = section_of(cells, with_data)
        if section:
            row = ComparedRow(domain.domain_code, t.name(domain), cells)
            found.setdefault(section, []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: [not cell.is_own for cell in row.cells])
    return tuple((section, tuple(found[section])) for section in SECTIONS if section in found)


def _status_cell(row: StatusRow) -> ComparedCell:
    return ComparedCell(
        row.cell,
        row.mark,
        row.full_words,
        row.wording or (),
        row.sources,
        row.is_held,
    )


def section_of(cells: Iterable[ComparedCell], with_data: int) -> str | None:
    """Where a domain belongs, or None when no region has anything to say of it.

    Args:
        cells: one a region.
        with_data: how many of the regions have priorities of their own.
    """
    listed = list(cells)
    own = sum(cell.is_own for cell in listed)
    if own >= LEAST:
        if own < with_data:
            return SOME
        return ALL if own == len(listed) else ALL_KNOWN
    if own:
        return ONE if is_held_alone(listed) else ONE_KNOWN
    return (
        NOBODYS_OWN if any(cell.cell not in {NO_DATA, NOT_MENTIONED} for cell in listed) else None
    )


def is_held_alone(cells: Iterable[ComparedCell]) -> bool:
    """Whether one region has a domain and every other is known not to, itself or with its group."""
    listed = list(cells)
    others = [cell for cell in listed if not cell.is_own]
    return len(others) == len(listed) - 1 and not any(cell.cell in MAY_BE_HELD for cell in others)


# ---- initiatives ----------------------------------------------------------------------------


def initiative_rows(question: Question, codes: tuple[str, ...]) -> tuple[ComparedRow, ...]:
    """What any of the regions takes part in, in the order of the tree."""
    return tuple(_below(question, codes, None, 0))


def _below(
    question: Question, codes: tuple[str, ...], parent: str | None, depth: int
) -> Iterable[ComparedRow]:
    dataset, t = question.dataset, question.t
    parts = [dataset.row("initiatives", code) for code in dataset.children(parent)]
    for part in sorted(parts, key=lambda row: t.sort_key(t.name(row))):
        initiative = part.initiative_code
        rows = [participation_row(question, code, initiative) for code in codes]
        if any(row.rows for row in rows):
            yield ComparedRow(initiative, t.name(part), tuple(map(_role_cell, rows)), depth)
            yield from _below(question, codes, initiative, depth + 1)


def _role_cell(row: ParticipationRow) -> ComparedCell:
    """The part in the initiative itself; what is below it has a row of its own."""
    t, words = row.question.t, row.words
    if row.cell == VIA:
        words = t("role-via")
    if row.cell == JOINT:
        words = row.joint_here_words
    return ComparedCell(row.cell, row.mark, words or t("role-joint"), sources=row.sources)

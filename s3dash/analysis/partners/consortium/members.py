"""Who is in a consortium, and what its regions have together, one by one and not at all.

Only a region's own priorities cover a domain; what its group holds jointly is shown and not
counted, and a region without data neither has nor lacks anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.pages.compare_rows import ComparedRow, domain_sections
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    JOINT,
    MARKS,
    NONE_SIGN,
    LegendEntry,
    group_names,
    joined,
)
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.tables import STATUSES

LEAST, MOST = 3, 6


@dataclass(frozen=True)
class Chosen:
    """The regions of a link, told apart.

    Attributes:
        members: the consortium, by code; at most ``MOST``.
        beyond: the regions after them, by code.
        groups: the groups among the regions, which are none, by code.
    """

    members: tuple[str, ...]
    beyond: tuple[str, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """A region of the consortium.

    Attributes:
        code, name: as in the table regions.
        has_data: whether it has priorities of its own in the round.
        groups: the names of its groups with joint priorities, when it has none of its own.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
        count: how many domains it has itself.
        alone: (code, name) of those that no other member has.
    """

    code: str
    name: str
    has_data: bool
    groups: str
    incomplete: tuple[int, int] | None
    count: int
    alone: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Coverage:
    """Domains × members.

    Attributes:
        rows: the domains that any member says something of, those that most have first.
        missing: (code, name) of the domains that no member has itself, by name.
        with_data: how many members have priorities of their own.
    """

    rows: tuple[ComparedRow, ...]
    missing: tuple[tuple[str, str], ...]
    with_data: int

    @property
    def counts(self) -> list[int]:
        """How many members have each of the rows."""
        return [own_count(row) for row in self.rows]


def own_count(row: ComparedRow) -> int:
    """How many members have a domain themselves."""
    return sum(cell.is_own for cell in row.cells)


def chosen_of(question: Question) -> Chosen:
    """The regions that a selection means; the one that builds the consortium is always in it."""
    state = question.state
    builder = [state.region] if state.region else []
    codes = dict.fromkeys([*builder, *state.regions])
    groups = [
        code for code in codes if question.dataset.row("regions", code).region_kind == "group"
    ]
    regions = [code for code in codes if code not in groups]
    return Chosen(
        tuple(sorted(regions[:MOST])), tuple(sorted(regions[MOST:])), tuple(sorted(groups))
    )


def coverage(question: Question, codes: tuple[str, ...]) -> Coverage:
    """What the regions have, domain by domain."""
    t = question.t
    sections = domain_sections(question, codes)
    rows = [row for _, listed in sections for row in listed]
    rows.sort(key=lambda row: (-own_count(row), t.sort_key(row.name)))
    held = {row.code for row in rows if own_count(row)}
    lacking = [
        (row.domain_code, t.name(row))
        for row in question.dataset.rows("domains")
        if row.domain_code not in held
    ]
    lacking.sort(key=lambda pair: t.sort_key(pair[1]))
    with_data = sum(question.dataset.has_data(code, question.round_code) for code in codes)
    return Coverage(tuple(rows), tuple(lacking), with_data)


def members_of(
    question: Question, codes: tuple[str, ...], rows: tuple[ComparedRow, ...]
) -> tuple[Member, ...]:
    """The members with what each has, and has alone."""
    dataset, t = question.dataset, question.t
    found = []
    for at, code in enumerate(codes):
        own = [row for row in rows if row.cells[at].is_own]
        has_data = dataset.has_data(code, question.round_code)
        joint = () if has_data else dataset.joint_priorities(code, question.round_code)
        found.append(
            Member(
                code=code,
                name=question.region_name(code),
                has_data=has_data,
                groups=joined(group_names(question, joint), t),
                incomplete=dataset.incomplete(code, question.round_code),
                count=len(own),
                alone=tuple((row.code, row.name) for row in own if own_count(row) == 1),
            )
        )
    return tuple(found)


def cover_legend(rows: Iterable[ComparedRow], t: Translator) -> tuple[LegendEntry, ...]:
    """The signs that the rows have, in order."""
    cells = [cell for row in rows for cell in row.cells]
    found = {cell.cell for cell in cells}
    order = (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA)
    entries = [
        LegendEntry(one, MARKS[one] or NONE_SIGN, t(f"status-{one.replace('_', '-')}"), None)
        for one in order
        if one in found
    ]
    if any(cell.mark.endswith(INFERRED_MARK) for cell in cells):
        entries.append(LegendEntry("", INFERRED_MARK, t("status-inferred"), None))
    return tuple(entries)

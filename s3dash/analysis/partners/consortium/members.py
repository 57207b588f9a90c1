"""Who is in a consortium, and what its regions have together, one by one and not at all.

Only a region's own priorities cover a domain; what its group holds jointly is shown and not
counted, and a region without data neither has nor lacks anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.taking_part.working_together import Shared, all_shared_work
from s3dash.analysis.measures.evidence_basis import joint_groups
from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.pages.compare_rows import ComparedRow, domain_sections, is_held_alone
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    JOINT,
    MARKS,
    NONE_SIGN,
    LegendEntry,
    inferred_entry,
)
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.tables import STATUSES

LEAST, MOST = 3, 6


@dataclass(frozen=True)
class Chosen:
    """The regions of a link, told apart.

    Attributes:
        listed: all of them, the one that builds the consortium first.
        members: the consortium, by code; at most ``MOST``.
        beyond: the regions after them, by code.
        groups: the groups among the regions, which are none, by code.
    """

    listed: tuple[str, ...]
    members: tuple[str, ...]
    beyond: tuple[str, ...]
    groups: tuple[str, ...]


NOBODY = Chosen((), (), (), ())


@dataclass(frozen=True)
class Member:
    """A region of the consortium.

    Attributes:
        code, name: as in the table regions.
        has_data: whether it has priorities of its own in the round.
        groups: the names of its groups with joint priorities, when it has none of its own.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
        count: how many domains it has itself.
        alone: (code, name) of those that no other member has, as far as that can be said: not
            where another is without data, or has it with its group.
        shares_all: whether other members have all of them.
    """

    code: str
    name: str
    has_data: bool
    groups: str
    incomplete: tuple[int, int] | None
    count: int
    alone: tuple[tuple[str, str], ...]
    shares_all: bool


@dataclass(frozen=True)
class Coverage:
    """Domains × members.

    Attributes:
        rows: the domains that any member says something of, those that most have first.
        missing: (code, name) of the domains that no member has, itself or with its group, by name.
        joint: the same of those that members have with their groups only.
        with_data: how many members have priorities of their own.
    """

    rows: tuple[ComparedRow, ...]
    missing: tuple[tuple[str, str], ...]
    joint: tuple[tuple[str, str], ...]
    with_data: int

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """How many members have each of the rows."""
        return tuple(own_count(row) for row in self.rows)

    @property
    def held(self) -> int:
        """How many domains any member has."""
        return sum(count > 0 for count in self.counts)


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
        listed=tuple(codes),
        members=tuple(sorted(regions[:MOST])),
        beyond=tuple(sorted(regions[MOST:])),
        groups=tuple(sorted(groups)),
    )


@dataclass(frozen=True, eq=False)
class Consortium:
    """The regions that are chosen, with what is worked out of them, once."""

    question: Question

    @cached_property
    def chosen(self) -> Chosen:
        """The regions of the link, told apart."""
        return chosen_of(self.question)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The members: complete ones, incomplete ones, those without priorities of their own."""
        dataset, round_code = self.question.dataset, self.question.round_code

        def place(code: str) -> tuple[bool, bool, str]:
            stated = dataset.incomplete(code, round_code)
            return not dataset.has_data(code, round_code), stated is not None, code

        return tuple(sorted(self.chosen.members, key=place))

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the members, by code."""
        return {code: self.question.region_name(code) for code in self.codes}

    @cached_property
    def coverage(self) -> Coverage:
        """What the members have, domain by domain."""
        question, t = self.question, self.question.t
        rows = [row for _, listed in domain_sections(question, self.codes) for row in listed]
        rows.sort(key=lambda row: (-own_count(row), t.sort_key(row.name)))
        held = {row.code for row in rows if own_count(row)}
        joint = {row.code for row in rows if any(cell.cell == JOINT for cell in row.cells)}
        lacking = [
            (row.domain_code, t.name(row))
            for row in question.dataset.rows("domains")
            if row.domain_code not in held
        ]
        lacking.sort(key=lambda pair: t.sort_key(pair[1]))
        missing, jointly = (
            tuple(pair for pair in lacking if (pair[0] in joint) == is_joint)
            for is_joint in (False, True)
        )
        with_data = sum(question.dataset.has_data(code, question.round_code) for code in self.codes)
        return Coverage(tuple(rows), missing, jointly, with_data)

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The members with what each has, and has alone."""
        return tuple(self._member(at, code) for at, code in enumerate(self.codes))

    def _member(self, at: int, code: str) -> Member:
        question, dataset = self.question, self.question.dataset
        own = [row for row in self.coverage.rows if row.cells[at].is_own]
        has_data = dataset.has_data(code, question.round_code)
        return Member(
            code=code,
            name=self.names[code],
            has_data=has_data,
            groups="" if has_data else joint_groups(question, code),
            incomplete=dataset.incomplete(code, question.round_code),
            count=len(own),
            alone=tuple((row.code, row.name) for row in own if is_held_alone(row.cells)),
            shares_all=all(own_count(row) > 1 for row in own),
        )

    @cached_property
    def pairs(self) -> Pairs:
        """The pairs of the scope with the members; Europe's when the scope does not have them.

        What a region lacks is measured by what any region of the scope has, so the numbers are
        those of the match cards in that scope.
        """
        question, regions = self.question, set(self.question.regions)
        if not regions.issuperset(self.codes):
            regions = {*regions_of(question.dataset, "europe", question.round_code), *self.codes}
        scheme = question.state.shown("weights")
        return pairs_of(question.dataset, question.round_code, sorted(regions), scheme)

    @cached_property
    def shared(self) -> Shared:
        """What every two of the members share that has to do with work together."""
        return all_shared_work(self.question, self.codes)


def cover_legend(rows: Iterable[ComparedRow], t: Translator) -> tuple[LegendEntry, ...]:
    """The signs that the rows have, in order."""
    cells = [cell for row in rows for cell in row.cells]
    shown = {cell.cell for cell in cells}
    order = (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA)
    entries = [
        LegendEntry(sign, MARKS[sign] or NONE_SIGN, t(f"status-{sign.replace('_', '-')}"), None)
        for sign in order
        if sign in shown
    ]
    if any(cell.mark.endswith(INFERRED_MARK) for cell in cells):
        entries.append(inferred_entry(t))
    return tuple(entries)

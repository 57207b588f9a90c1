"""What regions are in initiatives: the rows that map, matrix, network and file project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from s3dash.analysis.facts.evidence import SourceNote, source_notes, sources_in_words
from s3dash.analysis.facts.taking_part.membership import has_ended, role_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, NONE_KNOWN, VIA
from s3dash.model.rows import MembershipRow
from s3dash.model.tables import ROLES


@dataclass(frozen=True, eq=False)
class ParticipationRow:
    """One region and one initiative; what is said of them is worked out when it is asked for.

    Attributes:
        question: what is asked.
        region, initiative: their codes.
        direct: the region's own rows in the initiative itself.
        below: its own rows in the parts of the initiative.
        joint: the rows of its groups in the initiative and its parts, by group.
    """

    question: Question
    region: str
    initiative: str
    direct: tuple[MembershipRow, ...]
    below: tuple[MembershipRow, ...]
    joint: Mapping[str, tuple[MembershipRow, ...]]

    @cached_property
    def cell(self) -> str:
        """What it is drawn as: the strongest role that holds, or how it takes part otherwise."""
        role = self._role
        if role is not None:
            return role
        if self._current(self.below):
            return VIA
        if any(self._current(rows) for rows in self.joint.values()):
            return JOINT
        return ENDED if self.rows else NONE_KNOWN

    @property
    def _role(self) -> str | None:
        roles = {row.role for row in self._current(self.direct)}
        return next((role for role in ROLES if role in roles), None)

    def _current(self, rows: Iterable[MembershipRow]) -> list[MembershipRow]:
        return [row for row in rows if not has_ended(self.question, row)]

    @property
    def mark(self) -> str:
        """The sign of the cell."""
        return MARKS[self.cell]

    @property
    def takes_part(self) -> bool:
        """Whether the region itself takes part now, in the initiative or in a part of it."""
        return self.cell in {*ROLES, VIA}

    @property
    def here(self) -> ParticipationRow:
        """The part in the initiative itself: the region's own rows there, else its groups'."""
        joint = {
            group: here
            for group, rows in self.joint.items()
            if (here := tuple(row for row in rows if row.initiative_code == self.initiative))
        }
        return replace(self, below=(), joint={} if self.direct else joint)

    @property
    def is_direct(self) -> bool:
        """Whether the region has a row in the initiative itself."""
        return bool(self.direct)

    @property
    def rows(self) -> tuple[MembershipRow, ...]:
        """Everything that it rests on: direct, below, then the groups' rows."""
        joint = (row for rows in self.joint.values() for row in rows)
        return (*self.direct, *self.below, *joint)

    # ---- in words ---------------------------------------------------------------------------

    @cached_property
    def direct_words(self) -> str:
        """The roles in the initiative itself; empty where there are none."""
        return "; ".join(role_words(self.question, row) for row in self.direct)

    @property
    def role_words(self) -> str:
        """The roles in the initiative itself, or that none is known."""
        return self.direct_words or self.question.t("role-none-known")

    @cached_property
    def via_words(self) -> str:
        """The roles in the parts of the initiative, each with its part."""
        return "; ".join(self._named(row) for row in self.below)

    @cached_property
    def joint_words(self) -> str:
        """The roles of the region's groups, each with its group and its initiative."""
        t = self.question.t
        return "; ".join(
            t("via-group", group=self.question.region_name(group), words=self._named(row))
            for group, rows in self.joint.items()
            for row in rows
        )

    @property
    def words(self) -> str:
        """The nearest way that the region takes part, or that none is known."""
        nearest = self.direct_words or self.via_words or self.joint_words
        return nearest or self.question.t("role-none-known")

    @property
    def full_words(self) -> str:
        """All ways that the region takes part; empty where none is known."""
        ways = (self.direct_words, self.via_words, self.joint_words)
        return "; ".join(words for words in ways if words)

    @property
    def joint_here_words(self) -> str:
        """The roles of the region's groups in the initiative itself, each with its group."""
        question = self.question
        return "; ".join(
            question.t(
                "via-group", group=question.region_name(group), words=role_words(question, row)
            )
            for group, rows in self.joint.items()
            for row in rows
            if row.initiative_code == self.initiative
        )

    @property
    def sources(self) -> tuple[SourceNote, ...]:
        """What it rests on."""
        return source_notes(self.question, self.rows)

    @property
    def source_words(self) -> str:
        """Titles and years of what it rests on."""
        return sources_in_words(self.question, self.rows)

    @property
    def note(self) -> str:
        """The compilers' remarks."""
        return "; ".join(row.note for row in self.rows if row.note is not None)

    def _named(self, row: MembershipRow) -> str:
        """A role with the initiative that it is held in."""
        name = self.question.initiative_name(row.initiative_code)
        words = role_words(self.question, row)
        return self.question.t("role-in", initiative=name, words=words)


def participation_rows(
    question: Question, regions: Iterable[str], initiatives: Iterable[str]
) -> dict[tuple[str, str], ParticipationRow]:
    """Every one of the regions with every one of the initiatives, by both codes."""
    codes = list(regions)
    return {
        (row.region, initiative): row
        for initiative in initiatives
        for row in rows_of_initiative(question, codes, initiative)
    }


def rows_of_initiative(
    question: Question, regions: Iterable[str], initiative: str
) -> list[ParticipationRow]:
    """The part of each of the regions: itself, through a part of the initiative, by a group."""
    dataset = question.dataset
    family = set(dataset.with_children(initiative))

    def within(holder: str) -> tuple[MembershipRow, ...]:
        rows = dataset.memberships_of(holder)
        return tuple(row for row in rows if row.initiative_code in family)

    def row(region: str) -> ParticipationRow:
        own = within(region)
        return ParticipationRow(
            question,
            region,
            initiative,
            direct=tuple(row for row in own if row.initiative_code == initiative),
            below=tuple(row for row in own if row.initiative_code != initiative),
            joint={group: rows for group in dataset.groups_of(region) if (rows := within(group))},
        )

    return [row(region) for region in regions]


def participation_row(question: Question, region: str, initiative: str) -> ParticipationRow:
    """The part of one region."""
    (row,) = rows_of_initiative(question, [region], initiative)
    return row

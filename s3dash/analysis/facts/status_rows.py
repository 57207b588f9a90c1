"""What regions say of domains in a round: the rows that map, matrix, network and file project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.evidence import SourceNote, source_notes, sources_in_words, wordings
from s3dash.analysis.facts.transition import is_inferred, is_of_transition, no_data_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    JOINT,
    MARKS,
    TRANSITION_MARK,
    group_names,
    joined,
)
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, covers_domain, strongest_status
from s3dash.model.rows import PriorityRow
from s3dash.model.tables import CONFIDENCES, STATUSES


@dataclass(frozen=True, eq=False)
class StatusRow:
    """One region and one domain; what is said of them is worked out when it is asked for.

    Attributes:
        question: what is asked.
        region, domain: their codes.
        own: the region's own priorities that name the domain.
        joint: those of its groups.
        status: the region's own status, or which kind of absence it is.
    """

    question: Question
    region: str
    domain: str
    own: tuple[PriorityRow, ...]
    joint: tuple[PriorityRow, ...]
    status: str

    @property
    def cell(self) -> str:
        """What it is drawn as: the own status; joint where only a group names the domain."""
        return JOINT if self.joint and self.status in {NO_DATA, NOT_MENTIONED} else self.status

    @property
    def basis(self) -> str | None:
        """Whether the own status was stated or inferred."""
        return _basis(self.own, self.status)

    @property
    def inferred(self) -> bool:
        """Whether the compilers inferred the own status."""
        return self.basis == "inferred"

    @property
    def transition_inferred(self) -> bool:
        """Whether they inferred that it contributes to the transition shown."""
        return is_of_transition(self.question) and is_inferred(self.question, self.own)

    @property
    def is_held(self) -> bool:
        """Whether the region has the domain itself: the one rule of every count of holders.

        Whatever the status, unless it is deselected; what only its group has is not its own.
        """
        return self.status in STATUSES and self.status != "deselected"

    @property
    def place(self) -> tuple[int, bool, bool, str]:
        """What holders are listed by: status, then how well it is known, then name.

        Stated before inferred, and what is sure before what is not.
        """
        sure = any(
            row.confidence == CONFIDENCES[0] and row.status == self.status for row in self.own
        )
        at = STATUSES.index(self.status) if self.status in STATUSES else len(STATUSES)
        name = self.question.region_name(self.region)
        return at, self.inferred, not sure, self.question.t.sort_key(name)

    @property
    def mark(self) -> str:
        """The sign of the cell."""
        status = INFERRED_MARK if self.inferred else ""
        return MARKS[self.cell] + status + (TRANSITION_MARK if self.transition_inferred else "")

    @property
    def joint_besides(self) -> bool:
        """Whether a group adds to what is the region's own."""
        return bool(self.joint) and self.cell != JOINT

    # ---- in words ---------------------------------------------------------------------------

    @cached_property
    def groups(self) -> str:
        """The groups that name the domain."""
        return joined(group_names(self.question, self.joint), self.question.t)

    @property
    def words(self) -> str:
        """The cell: the status, or which groups name it, and what of it is inferred."""
        t = self.question.t
        if self.cell == JOINT:
            return t("joint-in", group=self.groups)
        if self.cell == NO_DATA:
            return no_data_words(self.question)
        words = _status_words(self.status, self.inferred, t)
        if self.transition_inferred:
            return t("words-transition-inferred", words=words)
        return words

    @property
    def full_words(self) -> str:
        """The cell, with the groups' status where only they name the domain."""
        return self.joint_words if self.cell == JOINT else self.words

    @property
    def status_words(self) -> str:
        """The own status, without how it is known."""
        if self.status == NO_DATA:
            return no_data_words(self.question)
        return _status_words(self.status, False, self.question.t)

    @property
    def basis_words(self) -> str | None:
        """How the own status is known; empty where there is none, None without data."""
        if self.status == NO_DATA:
            return None
        return self.question.t(f"basis-{self.basis}") if self.basis else ""

    @property
    def joint_words(self) -> str:
        """The groups and their status; empty where none names the domain."""
        status = strongest_status(self.joint, self.domain)
        if status is None:
            return ""
        t = self.question.t
        words = _status_words(status, _basis(self.joint, status) == "inferred", t)
        return t("joint-in-as", group=self.groups, status=words)

    @property
    def wording(self) -> tuple[Wording, ...] | None:
        """The region's own wording of each of its own priorities; None without data."""
        return None if self.status == NO_DATA else self._worded(self.own)

    @property
    def shown_wording(self) -> tuple[Wording, ...]:
        """As ``wording``; those of the groups where only they name the domain."""
        return self._worded(self.joint if self.cell == JOINT else self.own)

    @property
    def sources(self) -> tuple[SourceNote, ...]:
        """What it rests on."""
        return source_notes(self.question, self.own or self.joint)

    @property
    def source_words(self) -> str:
        """Titles and years of what it rests on: the own priorities, else those of the groups."""
        return sources_in_words(self.question, self.own or self.joint)

    def _worded(self, rows: Iterable[PriorityRow]) -> tuple[Wording, ...]:
        return tuple(wordings(row, self.question.t.language)[0] for row in rows)


def status_row(question: Question, region: str, domain: str) -> StatusRow:
    """What a region says of a domain in a round."""
    dataset, round_code = question.dataset, question.round_code
    own = dataset.priorities(region, round_code)
    joint = dataset.joint_priorities(region, round_code)
    return StatusRow(
        question,
        region,
        domain,
        own=tuple(row for row in own if covers_domain(row, domain)),
        joint=tuple(row for row in joint if covers_domain(row, domain)),
        status=dataset.status(region, round_code, domain),
    )


def status_rows(
    question: Question, regions: Iterable[str], domains: Iterable[str]
) -> dict[tuple[str, str], StatusRow]:
    """Every one of the regions with every one of the domains, by both codes."""
    codes = list(domains)
    return {
        (region, domain): status_row(question, region, domain)
        for region in regions
        for domain in codes
    }


def _basis(rows: Iterable[PriorityRow], status: str) -> str | None:
    """Whether a status was stated or inferred; stated when any row that has it states it."""
    found = {row.status_basis for row in rows if row.status == status}
    return next((basis for basis in ("stated", "inferred") if basis in found), None)


def _status_words(status: str, inferred: bool, t: Translator) -> str:
    words = t(f"status-{status.replace('_', '-')}")
    return t("words-inferred", words=words) if inferred else words

"""What a region says of a domain in a round, as a map, a matrix or a comparison draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import INFERRED_MARK, JOINT, MARKS, group_names, joined
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, covers_domain


@dataclass(frozen=True)
class DomainCell:
    """One region and one domain.

    Attributes:
        own: the region's own priorities that name the domain.
        joint: those of its groups.
        status: the region's own status, or which kind of absence it is.
    """

    own: tuple[Any, ...]
    joint: tuple[Any, ...]
    status: str

    @property
    def cell(self) -> str:
        """What it is drawn as: the own status; joint where only a group names the domain."""
        return JOINT if self.joint and self.status in {NO_DATA, NOT_MENTIONED} else self.status

    @property
    def basis(self) -> str | None:
        """Whether the status was stated or inferred; stated when any row that has it states it."""
        found = {row.status_basis for row in self.own if row.status == self.status}
        return next((basis for basis in ("stated", "inferred") if basis in found), None)

    @property
    def inferred(self) -> bool:
        """Whether the compilers inferred the status."""
        return self.basis == "inferred"

    @property
    def mark(self) -> str:
        """The sign of the cell."""
        return MARKS[self.cell] + (INFERRED_MARK if self.inferred else "")

    def groups(self, question: Question) -> str:
        """The groups that name the domain, in words."""
        return joined(group_names(question, self.joint), question.t)

    def words(self, question: Question) -> str:
        """The cell in words."""
        t = question.t
        if self.cell == JOINT:
            return t("joint-in", group=self.groups(question))
        words = t(f"status-{self.status.replace('_', '-')}")
        return t("words-inferred", words=words) if self.inferred else words


def domain_cell(question: Question, region: str, domain: str) -> DomainCell:
    """The cell of a region and a domain in a round."""
    dataset = question.dataset
    own = dataset.priorities(region, question.round_code)
    joint = dataset.joint_priorities(region, question.round_code)
    return DomainCell(
        tuple(row for row in own if covers_domain(row, domain)),
        tuple(row for row in joint if covers_domain(row, domain)),
        dataset.status(region, question.round_code, domain),
    )

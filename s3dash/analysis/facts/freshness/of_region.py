"""How fresh and how sure the rows of a region in a round are, in figures.

The map, the page of the data and what speaks against a card count here and nowhere else. A
statement is a row: a priority, a part of one, or one that was deselected; each rests on a source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.source_age import MONTHS, SourceAge, source_age
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import round_before
from s3dash.analysis.words.answer import JOINT
from s3dash.model.dataset import NO_DATA
from s3dash.model.rows import PriorityRow

# What a region is drawn as by the age of what is held of it.
AGE_12, AGE_24, AGE_OVER, AGE_UNDATED = "age-12", "age-24", "age-over", "age-undated"
# In order of need: what should be asked for anew comes first.
AGES = (AGE_OVER, AGE_UNDATED, AGE_24, AGE_12, JOINT, NO_DATA)


@dataclass(frozen=True)
class Freshness:
    """The statements of one holder (a region, a group) in one round.

    Attributes:
        rows: the statements, never none.
        age_of: the age of every source that they rest on, by its code.
    """

    rows: tuple[PriorityRow, ...]
    age_of: Mapping[str, SourceAge]

    @cached_property
    def ages(self) -> tuple[SourceAge, ...]:
        """The age of every statement."""
        return tuple(self.age_of[row.source_code] for row in self.rows)

    @property
    def statement_count(self) -> int:
        """How many statements there are."""
        return len(self.rows)

    @property
    def undated_count(self) -> int:
        """How many have no date."""
        return sum(not age.is_dated for age in self.ages)

    @property
    def marked_count(self) -> int:
        """How many are so old that they are marked."""
        return sum(age.is_marked for age in self.ages)

    @cached_property
    def oldest(self) -> SourceAge | None:
        """The age of the oldest statement with a date, or None."""
        return max(self._dated, key=_months, default=None)

    @cached_property
    def newest(self) -> SourceAge | None:
        """The age of the newest statement with a date, or None."""
        return min(self._dated, key=_months, default=None)

    @cached_property
    def _dated(self) -> tuple[SourceAge, ...]:
        return tuple(age for age in self.ages if age.is_dated)

    @property
    def cell(self) -> str:
        """What it is drawn as: it is no fresher than its weakest statement.

        One statement that is too old marks it. Else one without a date sets it apart, as nobody
        knows. Else the oldest tells.
        """
        if self.marked_count:
            return AGE_OVER
        if self.oldest is None or self.undated_count:
            return AGE_UNDATED
        return AGE_12 if _months(self.oldest) <= MONTHS else AGE_24

    @cached_property
    def sources(self) -> tuple[tuple[str, int], ...]:
        """(code, how many statements rest on it) of every source, the most used first."""
        counts = Counter(row.source_code for row in self.rows)
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))

    @property
    def stated_count(self) -> int:
        """How many have a status that the source states."""
        return sum(row.status_basis == "stated" for row in self.rows)

    @property
    def inferred_count(self) -> int:
        """How many have a status that the compilers inferred."""
        return sum(row.status_basis == "inferred" for row in self.rows)

    @property
    def uncertain_count(self) -> int:
        """How many have no better than medium confidence."""
        return sum(row.confidence == "medium" for row in self.rows)

    @property
    def unclassified_count(self) -> int:
        """How many name no domain: they are shown, and enter no measure."""
        return sum(not row.domain_codes for row in self.rows)


@dataclass(frozen=True)
class RegionFreshness:
    """What is held of a region in the round that is shown.

    Attributes:
        region: its code.
        own: its own statements; None without any.
        joint: those of its groups that have some, by code.
        short: (held, stated) where its strategy states more areas than are held, else None.
        earlier: the period before, see ``round_before``, where this round has none of its own.
    """

    region: str
    own: Freshness | None
    joint: Mapping[str, Freshness]
    short: tuple[int, int] | None
    earlier: str | None

    @property
    def cell(self) -> str:
        """What it is drawn as."""
        if self.own is not None:
            return self.own.cell
        return JOINT if self.joint else NO_DATA

    @property
    def shown(self) -> Freshness | None:
        """The statements that the region is shown by: its own, else those of its groups."""
        if self.own is not None or not self.joint:
            return self.own
        rows = tuple(row for one in self.joint.values() for row in one.rows)
        ages = {code: age for one in self.joint.values() for code, age in one.age_of.items()}
        return Freshness(rows, ages)

    @property
    def need(self) -> tuple[int, int, int]:
        """What it stands by in the order of need: the oldest first, then what has no date."""
        oldest = self.own.oldest if self.own else None
        undated = self.own.undated_count / self.own.statement_count if self.own else 0
        months = 0 if oldest is None else _months(oldest)
        return AGES.index(self.cell), -months, -round(100 * undated)


def region_freshness(question: Question, region: str) -> RegionFreshness:
    """How fresh and sure what is held of a region (or group, or partner) in the round is."""
    dataset, round_code = question.dataset, question.round_code
    own = _freshness(question, region)
    joint = {code: _freshness(question, code) for code in dataset.groups_of(region)}
    return RegionFreshness(
        region=region,
        own=own,
        joint={code: one for code, one in joint.items() if one is not None},
        short=dataset.incomplete(region, round_code) if own else None,
        earlier=None if own else round_before(dataset, region, round_code),
    )


def _freshness(question: Question, holder: str) -> Freshness | None:
    dataset = question.dataset
    rows = dataset.priorities(holder, question.round_code)
    if not rows:
        return None
    codes = {row.source_code for row in rows}
    return Freshness(
        rows, {code: source_age(dataset.row("sources", code), question.as_of) for code in codes}
    )


def _months(age: SourceAge) -> int:
    return age.months or 0

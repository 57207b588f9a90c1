"""The dataset as the program sees it: immutable, whole, and able to answer for itself.

What belongs here is a question about rows (whose, in which round, in which domain). Numbers derived
from them are ``metrics``; what a page says of them is ``analysis``.
"""

from __future__ import annotations

import datetime
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar

import pandas as pd

from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.model.checks import faults_between
from s3dash.model.codes.succession import Succession, succession
from s3dash.model.codes.suggestions import with_offers
from s3dash.model.releases import of_later_checks
from s3dash.model.rows import MembershipRow, PriorityRow, StrategyRow
from s3dash.model.tables import STATUSES, TABLES
from s3dash.model.typed import typed_table
from s3dash.model.typed_rows import TypedRows

NO_DATA = "no_data"
NOT_MENTIONED = "not_mentioned"

# How many things worked out of a dataset are kept: the measures of every round, scope and way of
# counting, with some for regions from outside the scope.
REMEMBERED = 64

Made = TypeVar("Made")


class Dataset(TypedRows):
    """All tables, valid by construction.

    Two datasets with the same rows in the same order are equal. The frames handed out are copies
    (cheap ones: pandas copies on write), so nobody can change a dataset.

    Attributes:
        breaches: what checks found that came after the dataset was stored.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        super().__init__({name: tables[name].reset_index(drop=True) for name in TABLES})
        self.breaches: tuple[Fault, ...] = ()
        self._made: OrderedDict[Hashable, Any] = OrderedDict()
        self._making = Lock()

    @classmethod
    def from_cells(
        cls,
        cells: Mapping[str, pd.DataFrame],
        already_reported: Sequence[Fault] = (),
        as_of: datetime.date | None = None,
        *,
        counties: Collection[str] | None = None,
        is_stored: bool = False,
    ) -> Dataset:
        """A dataset from the text cells of all tables, indexed by the rows of their source.

        Args:
            cells: the text cells of every table.
            already_reported: the faults that were found when the source was read; the table, column
                or cell that one of them names is empty here, and not reported again.
            as_of: the day that the source is read on; without one no meeting is still to come.
            counties: the county codes that have a shape on the map, where that is known.
            is_stored: whether it was published before: what checks of later releases find is then
                among ``breaches`` and no reason to refuse it.

        Raises:
            DatasetRefused: with every fault already reported, and of every table and between them.
        """
        typed = {name: typed_table(name, cells[name], already_reported) for name in TABLES}
        tables = {name: frame for name, (frame, _) in typed.items()}
        faults = [*already_reported, *(fault for _, found in typed.values() for fault in found)]
        faults = [*with_offers(faults, tables), *faults_between(tables, faults, as_of, counties)]
        breaches = of_later_checks(faults) if is_stored else ()
        if len(faults) > len(breaches):
            raise DatasetRefused(faults, tables)
        dataset = cls(tables)
        dataset.breaches = breaches
        return dataset

    def table(self, name: str) -> pd.DataFrame:
        """A table by its name; changing the frame does not change the dataset."""
        return self._tables[name].copy(deep=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return all(frame.equals(other._tables[name]) for name, frame in self._tables.items())

    __hash__ = None  # type: ignore[assignment]

    @property
    def counts(self) -> dict[str, int]:
        """Rows of every table."""
        return {name: len(frame) for name, frame in self._tables.items()}

    def remembered(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, worked out once: a dataset never changes.

        Only the last ``REMEMBERED`` are kept; two threads that ask at once may both work it out,
        and get the same.
        """
        with self._making:
            if key in self._made:
                self._made.move_to_end(key)
                found: Made = self._made[key]
                return found
        made = make()
        with self._making:
            kept: Made = self._made.setdefault(key, made)
            while len(self._made) > REMEMBERED:
                self._made.popitem(last=False)
        return kept

    # ---- rounds -----------------------------------------------------------------------------

    @cached_property
    def rounds(self) -> tuple[str, ...]:
        """Round codes, earliest start first."""
        frame = self._tables["rounds"].sort_values("starts_on", kind="stable")
        return tuple(frame["round_code"])

    @cached_property
    def latest_round(self) -> str:
        """The last round that has a priority; the last of all when none has."""
        used = set(self._tables["priorities"]["round_code"])
        return next((code for code in reversed(self.rounds) if code in used), self.rounds[-1])

    # ---- regions ----------------------------------------------------------------------------

    def regions_of_kind(self, kind: str, round_code: str | None = None) -> tuple[str, ...]:
        """Codes of the regions of one kind (``region``, ``group``, ``partner``), by code.

        Those that are no more are among them only in a round in which they have rows; those that
        go on in their place, not in such a round without rows of their own.
        """
        codes = (row.region_code for row in self.rows("regions") if row.region_kind == kind)
        shown = (code for code in codes if self.is_shown(code, round_code))
        return tuple(sorted(code for code in shown if not self._is_to_come(code, round_code)))

    def _is_to_come(self, region: str, round_code: str | None) -> bool:
        """Whether in a round another region still is what this one is now."""
        if round_code is None or self.has_data(region, round_code):
            return False
        return any(self.has_data(one, round_code) for one in self._succession.before(region))

    def is_shown(self, region: str, round_code: str | None = None) -> bool:
        """Whether the region still is, or has rows in the round."""
        if self.row("regions", region).valid_to is None:
            return True
        return round_code is not None and self.has_data(region, round_code)

    def successors_of(self, region: str) -> tuple[str, ...]:
        """The regions that go on in the place of one that is no more, and still are, by code."""
        return self._succession.after[region]

    def predecessors_of(self, region: str) -> tuple[str, ...]:
        """The regions that are no more in whose place one goes on."""
        return self._succession.before(region)

    @cached_property
    def _succession(self) -> Succession:
        return succession(self.rows("regions"))

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        members = self._tables["group_members"]
        return {
            str(region): tuple(sorted(rows["group_code"]))
            for region, rows in members.groupby("region_code")
        }

    def groups_of(self, region: str) -> tuple[str, ...]:
        """The groups that the region acts in."""
        return self._groups.get(region, ())

    def share_group(self, one: str, other: str) -> bool:
        """Whether two act in one group, or one is the group that the other acts in."""
        return bool({one, *self.groups_of(one)} & {other, *self.groups_of(other)})

    def members_of(self, group: str) -> tuple[str, ...]:
        """The regions that act in a group, by code; empty for what is no group."""
        return tuple(
            region
            for region in sorted(self._groups)
            if group in self._groups[region] and self.is_shown(region)
        )

    # ---- priorities -------------------------------------------------------------------------

    @cached_property
    def _priorities(self) -> dict[tuple[str, str], tuple[PriorityRow, ...]]:
        found: dict[tuple[str, str], list[PriorityRow]] = {}
        for row in self.rows("priorities"):
            found.setdefault((row.region_code, row.round_code), []).append(row)
        return {place: tuple(rows) for place, rows in found.items()}

    def priorities(self, region: str, round_code: str) -> tuple[PriorityRow, ...]:
        """The rows of a region (or group, or partner) in a round, its own only."""
        return self._priorities.get((region, round_code), ())

    def joint_priorities(self, region: str, round_code: str) -> tuple[PriorityRow, ...]:
        """The rows of the region's groups in a round: shown with it, never counted as its own."""
        groups = self.groups_of(region)
        return tuple(row for group in groups for row in self.priorities(group, round_code))

    def shown_priorities(self, region: str, round_code: str) -> tuple[PriorityRow, ...]:
        """The rows that a region is shown by: its own, or those of its groups when it has none."""
        return self.priorities(region, round_code) or self.joint_priorities(region, round_code)

    def has_data(self, region: str, round_code: str) -> bool:
        """Whether the region has a row of its own in the round."""
        return bool(self.priorities(region, round_code))

    def priority_count(self, region: str, round_code: str) -> int:
        """How many own priorities: sub-areas count with their umbrella, deselected ones not."""
        rows = self.priorities(region, round_code)
        return sum(row.status != "deselected" and row.part_of is None for row in rows)

    def incomplete(self, region: str, round_code: str) -> tuple[int, int] | None:
        """(held, stated) when the region's latest strategy states more areas than are held."""
        strategy = self.latest_strategy(region, round_code)
        if strategy is None or strategy.areas_stated is None:
            return None
        held, stated = self.priority_count(region, round_code), strategy.areas_stated
        return (held, stated) if stated > held else None

    def latest_strategy(self, region: str, round_code: str) -> StrategyRow | None:
        """The region's latest strategy whose years touch the round.

        A strategy without a first year counts from its adoption, and one without either as the
        oldest; one without a last year is still in force.
        """
        round_row = self.row("rounds", round_code)
        first_year = 0 if round_row.starts_on is None else round_row.starts_on.year
        last_year = 9999 if round_row.ends_on is None else round_row.ends_on.year
        found = []
        for row in self.strategies_of(region):
            years = (row.starts_year, row.adopted_year)
            first = next((year for year in years if year is not None), 0)
            last = 9999 if row.ends_year is None else row.ends_year
            if first <= last_year and last >= first_year:
                found.append((first, row))
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def status(self, region: str, round_code: str, domain: str) -> str:
        """The region's own status in a domain, or which kind of absence it is.

        With several rows the strongest status holds, in the order of ``STATUSES``; deselected
        only when it stands alone.
        """
        rows = self.priorities(region, round_code)
        if not rows:
            return NO_DATA
        return strongest_status(rows, domain) or NOT_MENTIONED

    # ---- initiatives ------------------------------------------------------------------------

    @cached_property
    def _children(self) -> dict[str | None, list[str]]:
        found: dict[str | None, list[str]] = {}
        for row in self.rows("initiatives"):
            found.setdefault(row.parent_code, []).append(row.initiative_code)
        return found

    def children(self, initiative: str | None) -> tuple[str, ...]:
        """The initiatives directly below one, by code; those at the top of the tree for None."""
        return tuple(sorted(self._children.get(initiative, ())))

    def with_children(self, initiative: str) -> tuple[str, ...]:
        """The initiative and all below it, itself first, then level by level."""
        found = [initiative]
        for code in found:
            found += self._children.get(code, [])
        return tuple(found)

    def memberships(self, initiative: str) -> list[MembershipRow]:
        """Rows of the initiative and of all below it; ``initiative_code`` tells which."""
        codes = set(self.with_children(initiative))
        return [row for row in self._listed["memberships"] if row.initiative_code in codes]


def covers_domain(row: PriorityRow, domain: str) -> bool:
    """Whether a priority names the domain."""
    return domain in row.domain_codes


def strongest_status(rows: Iterable[PriorityRow], domain: str) -> str | None:
    """The strongest status among the priorities that name the domain; None when none does."""
    found = {row.status for row in rows if covers_domain(row, domain)}
    return next((status for status in STATUSES if status in found), None)

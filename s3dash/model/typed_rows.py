"""Tables whose rows are handed out as typed tuples, by their place or by their key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, Literal, overload

import pandas as pd

from s3dash.i18n import Named
from s3dash.model.rows import (
    ClusterRow,
    DialogueRow,
    DomainLinkRow,
    DomainRow,
    ExampleRow,
    GroupMemberRow,
    InitiativeRow,
    LineageRow,
    MatchRow,
    MediaRow,
    MembershipRow,
    PriorityRow,
    RegionRow,
    RoundRow,
    SourceRow,
    StatementRow,
    StrategyRow,
    rows_of,
)
from s3dash.model.tables import TABLES


class _Made(dict[str, Any]):
    """What is made of a table when it is first asked for; two that ask at once may both make it."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, table: str) -> Any:
        return self.setdefault(table, self._make(table))


def _rows_in(tables: Mapping[str, pd.DataFrame], table: str) -> list[Any]:
    return rows_of(table, tables[table])


def _by_key(listed: Mapping[str, list[Any]], table: str) -> dict[str, Any]:
    (key,) = list(TABLES[table].unique or ())
    return {getattr(row, key): row for row in listed[table]}


class TypedRows:
    """The tables and their rows; what the rows mean together is a dataset's."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._tables = MappingProxyType(dict(tables))

        # the rows of every table that was asked for, in its order
        self._listed = _Made(partial(_rows_in, self._tables))
        # the same by their key, of the tables whose key is one column
        self._keyed = _Made(partial(_by_key, self._listed))

    def strategies_of(self, region: str) -> list[StrategyRow]:
        """The strategies of a region, in the order of the table."""
        return self._strategies.get(region, [])

    def memberships_of(self, holder: str) -> list[MembershipRow]:
        """The rows of memberships that a region or group has itself, in the order of the table."""
        return self._memberships.get(holder, [])

    @cached_property
    def _strategies(self) -> dict[str, list[StrategyRow]]:
        return self._by_region("strategies")

    @cached_property
    def _memberships(self) -> dict[str, list[MembershipRow]]:
        return self._by_region("memberships")

    def _by_region(self, table: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for row in self._listed[table]:
            found.setdefault(row.region_code, []).append(row)
        return found

    @overload
    def row(self, table: Literal["regions"], code: str) -> RegionRow: ...

    @overload
    def row(self, table: Literal["domains"], code: str) -> DomainRow: ...

    @overload
    def row(self, table: Literal["rounds"], code: str) -> RoundRow: ...

    @overload
    def row(self, table: Literal["sources"], code: str) -> SourceRow: ...

    @overload
    def row(self, table: Literal["priorities"], code: str) -> PriorityRow: ...

    @overload
    def row(self, table: Literal["statements"], code: str) -> StatementRow: ...

    @overload
    def row(self, table: Literal["initiatives"], code: str) -> InitiativeRow: ...

    @overload
    def row(self, table: Literal["clusters"], code: str) -> ClusterRow: ...

    @overload
    def row(self, table: Literal["strategies"], code: str) -> StrategyRow: ...

    def row(self, table: str, code: str) -> Any:
        """The row of a table with a one-column key.

        Raises:
            KeyError: no such row.
        """
        return self._keyed[table][code]

    @overload
    def rows(self, table: Literal["regions"]) -> list[RegionRow]: ...

    @overload
    def rows(self, table: Literal["group_members"]) -> list[GroupMemberRow]: ...

    @overload
    def rows(self, table: Literal["domains"]) -> list[DomainRow]: ...

    @overload
    def rows(self, table: Literal["rounds"]) -> list[RoundRow]: ...

    @overload
    def rows(self, table: Literal["sources"]) -> list[SourceRow]: ...

    @overload
    def rows(self, table: Literal["priorities"]) -> list[PriorityRow]: ...

    @overload
    def rows(self, table: Literal["lineage"]) -> list[LineageRow]: ...

    @overload
    def rows(self, table: Literal["statements"]) -> list[StatementRow]: ...

    @overload
    def rows(self, table: Literal["initiatives"]) -> list[InitiativeRow]: ...

    @overload
    def rows(self, table: Literal["memberships"]) -> list[MembershipRow]: ...

    @overload
    def rows(self, table: Literal["clusters"]) -> list[ClusterRow]: ...

    @overload
    def rows(self, table: Literal["strategies"]) -> list[StrategyRow]: ...

    @overload
    def rows(self, table: Literal["domain_links"]) -> list[DomainLinkRow]: ...

    @overload
    def rows(self, table: Literal["examples"]) -> list[ExampleRow]: ...

    @overload
    def rows(self, table: Literal["dialogues"]) -> list[DialogueRow]: ...

    @overload
    def rows(self, table: Literal["matches"]) -> list[MatchRow]: ...

    @overload
    def rows(self, table: Literal["media"]) -> list[MediaRow]: ...

    def rows(self, table: str) -> list[Any]:
        """All rows of a table, in its order."""
        return list(self._listed[table])

    def named(self, table: str, code: str) -> Named:
        """The row of one of the tables whose rows have a name in both languages.

        Raises:
            KeyError: no such row.
        """
        row: Named = self._keyed[table][code]
        return row

    def names_of(self, table: str) -> dict[str, Named]:
        """All rows of such a table, by their codes."""
        return dict(self._keyed[table])

    def knows(self, table: str, code: str) -> bool:
        """Whether the table has a row with this key."""
        return code in self._keyed[table]

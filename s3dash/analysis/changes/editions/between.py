"""What changed from one edition to another: row by row, each change with what it is and whose.

Told here are the facts, in no language: what they are called stands beside them in both. Rows that
are not public are in no edition, so they are in no change either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.changes.editions.names import Names, RowNames, target_of
from s3dash.analysis.changes.editions.regions import RowRegions
from s3dash.model.changes.cells import CHANGED, GONE, NEW, REKEYED, Change, changes_between
from s3dash.model.changes.keyed import Key, KeyedTables, columns_of
from s3dash.model.changes.texts import Row
from s3dash.model.fields import LIST_SEPARATOR

RENAMED = "renamed"
STATUS = "status"
RECLASSIFIED = "reclassified"
OTHER = "other"
# The code of a row that this one points to is another; what it points to is the same.
FOLLOWS = "follows"
KINDS = (NEW, GONE, RENAMED, STATUS, RECLASSIFIED, REKEYED, OTHER, FOLLOWS)

NAME_COLUMNS = ("name_sv", "name_en", "name", "title", "title_sv", "title_en")


@dataclass(frozen=True)
class EditionChange:
    """A change of a row or a cell.

    Attributes:
        change: what differs, enough to make it.
        kind: one of ``KINDS``.
        name: what the row is called, afterwards where it still is.
        regions: the codes of the regions it is a row of; empty for what is everybody's.
        domains: the codes of the domains that it has, or had.
    """

    change: Change
    kind: str
    name: Names
    regions: tuple[str, ...]
    domains: frozenset[str]

    @property
    def row(self) -> tuple[str, Key]:
        """Which row it is."""
        return self.change.table, self.change.key


@dataclass(frozen=True)
class EditionChanges:
    """All that changed from one edition to another.

    Attributes:
        changes: table by table.
        named: what the codes are called that the changes mention, by table and code.
        region_names: what the regions are called that have a change, those of the later edition
            first in its order.
    """

    changes: tuple[EditionChange, ...]
    named: Mapping[tuple[str, str], Names]
    region_names: Mapping[str, Names]

    @cached_property
    def by_region(self) -> dict[str, tuple[EditionChange, ...]]:
        """The changes of each region; one of several regions stands at each."""
        return {
            code: tuple(one for one in self.changes if code in one.regions)
            for code in self.region_names
        }

    @property
    def size(self) -> int:
        """About how many bytes of memory they take."""
        texts = (len(text) for one in self.changes for text in one.change.cells)
        return 1000 + 1500 * len(self.changes) + sum(texts) + 200 * len(self.named)


def between_editions(before: KeyedTables, after: KeyedTables) -> EditionChanges:
    """What changed from the rows of one edition to those of another."""
    regions, names = RowRegions(before, after), RowNames(before, after)
    found = changes_between(before, after)
    former = {(one.table, one.key): one.former for one in found if one.former is not None}
    told = []
    for change in found:
        key = former.get((change.table, change.key)) or change.key
        was = before.get(change.table, {}).get(key)
        row = after.get(change.table, {}).get(change.key)
        sides = [one for one in (row, was) if one is not None]
        told.append(
            EditionChange(
                change,
                _kind(change, was, row),
                names.of_row(change.table, sides[0]),
                regions.of_rows(change.table, sides),
                frozenset(code for one in sides for code in _domains(change.table, one)),
            )
        )
    codes = {code for one in told for code in one.regions}
    ordered = dict.fromkeys(
        (*(key[0] for key in after.get("regions", {})), *sorted(codes)),
    )
    return EditionChanges(
        tuple(told),
        {code: name for one in found for code, name in _named(one, names)},
        {code: names.of_code("regions", code) for code in ordered if code in codes},
    )


def _kind(change: Change, was: Row | None, row: Row | None) -> str:
    if change.kind == REKEYED:
        return REKEYED if change.former is not None else FOLLOWS
    if change.kind != CHANGED or was is None or row is None:
        return change.kind
    if change.column in NAME_COLUMNS:
        return RENAMED
    if change.column == "domain_codes":
        return RECLASSIFIED
    is_status = (change.table, change.column) == ("priorities", "status")
    return STATUS if is_status and _is_stated(was) and _is_stated(row) else OTHER


def _is_stated(priority: Row) -> bool:
    """Whether a region gives the status of a priority itself."""
    cells = dict(zip(columns_of("priorities"), priority, strict=True))
    return cells["status"] != "unspecified" and cells["status_basis"] != "inferred"


def _domains(table: str, row: Row) -> list[str]:
    columns = columns_of(table)
    if "domain_codes" not in columns:
        return []
    text = row[columns.index("domain_codes")]
    return text.split(LIST_SEPARATOR) if text else []


def _named(change: Change, names: RowNames) -> Iterator[tuple[tuple[str, str], Names]]:
    """What the codes of a cell are called, before and after."""
    if change.column is None:
        return
    target = target_of(change.table, change.column)
    if target is None:
        return
    for text in (change.before, change.after):
        for code in text.split(LIST_SEPARATOR) if text else []:
            yield (target, code), names.of_code(target, code)

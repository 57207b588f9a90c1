"""Whose row it is: the regions that a row of any table says something of."""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.model.changes.keyed import KeyedTables, columns_of
from s3dash.model.changes.rekeyed import ANSWER_TABLES
from s3dash.model.changes.texts import Row
from s3dash.model.of_region import NAMING

# table -> the columns whose codes lead to the regions, and the tables that these are of
_LEADING = {
    "lineage": (("earlier_code", "priorities"), ("later_code", "priorities")),
    "matches": (("seeks_code", "statements"), ("answer_code", None)),
}
# A meeting is a region's; a document is everybody's, whoever it is about.
_SOURCE_KIND = "dialogue_meeting"


class RowRegions:
    """The regions of rows, in the later of two editions where it has what they point to.

    Args:
        before, after: the rows of the two.
    """

    def __init__(self, before: KeyedTables, after: KeyedTables) -> None:
        self._editions = (after, before)

    def of_rows(self, table: str, rows: Iterable[Row]) -> tuple[str, ...]:
        """The codes of the regions of any of the rows."""
        return tuple(dict.fromkeys(code for row in rows for code in self.of_row(table, row)))

    def of_row(self, table: str, row: Row) -> tuple[str, ...]:
        """The codes of the regions that it is a row of."""
        cells = dict(zip(columns_of(table), row, strict=True))
        if table in NAMING:
            codes = [cells[column] for column in NAMING[table]]
        elif table in _LEADING:
            codes = [self._led_to(column, of, cells) for column, of in _LEADING[table]]
        else:
            is_meeting = cells.get("source_kind") == _SOURCE_KIND
            codes = [cells["region_code"]] if is_meeting else []
        return tuple(dict.fromkeys(code for code in codes if code))

    def _led_to(self, column: str, table: str | None, cells: dict[str, str]) -> str:
        """The region of the row that a cell points to; empty where no edition has it."""
        table = table or ANSWER_TABLES.get(cells["answer_kind"], "")
        for tables in self._editions:
            row = tables.get(table, {}).get((cells[column],))
            if row is not None:
                return row[columns_of(table).index("region_code")]
        return ""

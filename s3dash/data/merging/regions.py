"""Which rows of a source are taken for one region, and which they take the place of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from s3dash.model.changes.keyed import Key, KeyedTables, columns_of
from s3dash.model.changes.texts import Row
from s3dash.model.of_region import TABLES_OF_REGIONS, of_region
from s3dash.model.tables import TABLES

Keys = Mapping[str, set[Key]]
# Their rows are told by what they point to, which is never nobody's.
POINTING = {"lineage", "matches"}


@dataclass(frozen=True)
class RegionRows:
    """The rows that are a region's.

    Attributes:
        code: the region.
        own: the keys of its rows, before or as they are handed in.
        replaced: those that were there before and are its alone.
        known: the keys of all rows that were there before.
    """

    code: str
    own: Keys
    replaced: Keys
    known: Keys

    def takes(self, table: str, key: Key, row: Row) -> bool:
        """Whether a row that is handed in is taken.

        One that is new and nobody's is, too, since a row of the region may need it.
        """
        if key in self.own[table]:
            return True
        return key not in self.known[table] and _is_nobodys(table, row)


def _is_nobodys(table: str, row: Row) -> bool:
    if table not in TABLES_OF_REGIONS:
        return True
    columns = columns_of(table)
    return table not in POINTING and not row[columns.index("region_code")]


def region_rows(code: str, own: KeyedTables, base: KeyedTables, theirs: KeyedTables) -> RegionRows:
    """The rows of a region, in what is handed in and in the editions.

    Args:
        code: the region.
        own: the rows that are handed in.
        base: those of the edition they began from.
        theirs: those of the edition in use.
    """
    before = _keys_of_region(base, code)
    together = {table: {**theirs[table], **base[table], **own[table]} for table in TABLES}
    after = _keys_of_region(together, code)
    sources = before["sources"] & _named_sources(base, code) - _used_by_others(base, before)
    return RegionRows(
        code,
        {table: before[table] | after[table] for table in TABLES},
        {**before, "sources": sources},
        {table: {*base[table], *theirs[table]} for table in TABLES},
    )


def _named_sources(tables: KeyedTables, code: str) -> set[Key]:
    place = columns_of("sources").index("region_code")
    return {key for key, row in tables["sources"].items() if row[place] == code}


def _used_by_others(tables: KeyedTables, own: Keys) -> set[Key]:
    """The sources that rows of others stand on, too: a file that lacks one takes it from nobody."""
    found: set[Key] = set()
    for table, rows in tables.items():
        columns = columns_of(table)
        if table != "sources" and "source_code" in columns:
            place = columns.index("source_code")
            found |= {(row[place],) for key, row in rows.items() if key not in own[table]}
    return found


def _keys_of_region(tables: KeyedTables, code: str) -> dict[str, set[Key]]:
    keys = {table: list(rows) for table, rows in tables.items()}
    found = of_region(_frames(tables), code)
    return {table: {keys[table][at] for at in found[table].index} for table in TABLES}


def _frames(tables: KeyedTables) -> dict[str, pd.DataFrame]:
    """The rows as frames of text cells, numbered as they stand."""
    return {
        table: pd.DataFrame(
            list(tables[table].values()), columns=list(columns_of(table)), dtype="object"
        )
        for table in TABLES
    }

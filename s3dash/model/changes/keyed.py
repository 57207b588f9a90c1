"""The rows of tables by their keys, and where the cells of a row stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from s3dash.model.changes.texts import Row, typed_rows
from s3dash.model.dataset import Dataset
from s3dash.model.tables import TABLES

Key = tuple[str, ...]
Rows = dict[Key, Row]
# table -> its rows, in their order
KeyedTables = Mapping[str, Rows]


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table, in their order."""
    return tuple(TABLES[table].columns)


@cache
def key_columns(table: str) -> tuple[str, ...]:
    """The columns that the key of a table is made of."""
    return tuple(TABLES[table].unique or ())


@cache
def key_places(table: str) -> tuple[int, ...]:
    """Where the cells of the key stand in a row."""
    columns = columns_of(table)
    return tuple(columns.index(name) for name in key_columns(table))


@cache
def has_code(table: str) -> bool:
    """Whether the key is one code, which other tables may point to."""
    return len(key_columns(table)) == 1


def key_of(table: str, row: Row) -> Key:
    """The key of a row."""
    return tuple(row[place] for place in key_places(table))


def is_whole(table: str, key: Key) -> bool:
    """Whether a key states all that it must."""
    columns = TABLES[table].columns
    return all(
        part or columns[name].nullable for part, name in zip(key, key_columns(table), strict=True)
    )


def keyed(table: str, rows: Iterable[Row]) -> Rows:
    """The rows by key; the first of those that share one."""
    found: Rows = {}
    for row in rows:
        found.setdefault(key_of(table, row), row)
    return found


def keyed_dataset(dataset: Dataset) -> dict[str, Rows]:
    """The rows of every table of a dataset, by key."""
    return {table: keyed(table, typed_rows(dataset.table(table), table)) for table in TABLES}


def key_words(key: Key) -> str:
    """A key as it is told: its parts with a stroke between."""
    return "/".join(part for part in key if part)

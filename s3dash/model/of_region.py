"""Which rows are a region's: what a workbook for one region holds.

A region may be any of the table: a region, a group or one elsewhere. A row is a region's when it
says something of it, wherever the words stand; the vocabulary (domains, rounds, initiatives, links
of domains) is everybody's and nobody's. Here frames are read by their codes alone, so they may be
typed ones or the text cells of a file; their rows keep their order and their index.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from s3dash.model.tables import TABLES, references
from s3dash.model.typed import clean

Tables = Mapping[str, pd.DataFrame]

# A row of these is the region's that the column names, or one of the columns.
NAMING: dict[str, tuple[str, ...]] = {
    "regions": ("region_code",),
    "group_members": ("group_code", "region_code"),
    "priorities": ("region_code",),
    "statements": ("region_code",),
    "memberships": ("region_code",),
    "clusters": ("region_code",),
    "strategies": ("region_code",),
    "examples": ("region_code",),
    "dialogues": ("region_code",),
    "media": ("region_code",),
}


def of_region(tables: Tables, region: str) -> dict[str, pd.DataFrame]:
    """The rows of every table that are a region's.

    Rows of their own are those that name it; lineage to or from a priority of its, matches of its
    needs, and the sources that name it or that its rows stand on, alone or with others' rows.
    """
    found = {name: frame.iloc[:0] for name, frame in tables.items()}
    for table, columns in NAMING.items():
        found[table] = _naming(tables[table], columns, {region})
    priorities = _codes(found["priorities"], "priority_code")
    found["lineage"] = _naming(tables["lineage"], ("earlier_code", "later_code"), priorities)
    statements = _codes(found["statements"], "statement_code")
    found["matches"] = _naming(tables["matches"], ("seeks_code",), statements)
    used = _sources_of(found)
    sources = tables["sources"]
    is_own = _is_one_of(sources, "source_code", used) | _is_one_of(sources, "region_code", {region})
    found["sources"] = sources[is_own]
    return found


# The tables whose rows stand on a source.
_ON_SOURCES = tuple(table for table, column, _, _ in references() if column == "source_code")
# The tables that a region can have rows of, in the order of all tables.
TABLES_OF_REGIONS = tuple(
    name for name in TABLES if name in {*NAMING, "lineage", "matches", "sources"}
)


def _naming(frame: pd.DataFrame, columns: tuple[str, ...], codes: set[str]) -> pd.DataFrame:
    """The rows that have one of the codes in one of the columns."""
    named = _is_one_of(frame, columns[0], codes)
    for column in columns[1:]:
        named |= _is_one_of(frame, column, codes)
    return frame[named]


def _is_one_of(frame: pd.DataFrame, column: str, codes: set[str]) -> pd.Series[bool]:
    return frame[column].map(clean).isin(codes)


def _codes(frame: pd.DataFrame, column: str) -> set[str]:
    return {text for cell in frame[column] if (text := clean(cell)) is not None}


def _sources_of(tables: Tables) -> set[str]:
    """The codes of the sources that rows of the tables stand on."""
    return {
        code
        for table in _ON_SOURCES
        if table in tables
        for code in _codes(tables[table], "source_code")
    }

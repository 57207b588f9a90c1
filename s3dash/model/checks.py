"""What must hold between the rows and tables of a dataset; every breach is a fault.

Each check is a function of the typed tables (their index is the row of the source). It must manage
with tables that already have faults: a reader is told all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import pandas as pd

from s3dash.errors import Fault
from s3dash.model.fields import about
from s3dash.model.tables import TABLES, references

Tables = Mapping[str, pd.DataFrame]

# Columns that must not decrease from the first to the second: (table, earlier, later).
ORDERED = (
    ("rounds", "starts_on", "ends_on"),
    ("initiatives", "starts_year", "ends_year"),
    ("memberships", "from_year", "to_year"),
    ("strategies", "starts_year", "ends_year"),
)

# Columns that point within their own table and must not lead back: (table, key, column).
POINTING_UP = (
    ("initiatives", "initiative_code", "parent_code"),
    ("initiatives", "initiative_code", "superseded_by"),
    ("priorities", "priority_code", "part_of"),
)


def faults_between(tables: Tables) -> list[Fault]:
    """Every fault between rows and tables, in the order of the checks."""
    checks = (
        _references,
        _order_of_years,
        _cycles,
        _rounds_have_a_start,
        _groups,
        _meetings_have_a_region,
        _county_codes,
        _umbrellas,
        _lineage,
        _link_order,
    )
    return [fault for check in checks for fault in check(tables)]


def _rows(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows as tuples with ``Index``, the row of the source."""
    return frame.itertuples(name="Row")


def _fault(key: str, table: str, row: Any, column: str, **params: Any) -> Fault:
    value = getattr(row, column)
    text = None if not isinstance(value, tuple) and pd.isna(value) else str(value)
    return Fault(key, table, int(row.Index), column, text, params)


def _references(tables: Tables) -> Iterator[Fault]:
    """Codes that point to no row, with the nearest known codes."""
    for table, column, target, target_column in references():
        known = list(tables[target][target_column].dropna())
        known_set = set(known)
        is_list = about(TABLES[table].columns[column]).kind == "codes"
        cells: Any = tables[table][column]
        for row, cell in cells.items():
            codes = cell if is_list else (() if pd.isna(cell) else (cell,))
            for one in codes:
                if one and one not in known_set:
                    near = ", ".join(get_close_matches(one, known, n=3, cutoff=0.6))
                    params = {"target": target, "near": near}
                    yield Fault("fault-reference", table, int(row), column, one, params)


def _order_of_years(tables: Tables) -> Iterator[Fault]:
    for table, earlier, later in ORDERED:
        frame = tables[table]
        wrong = (frame[earlier] > frame[later]).fillna(False).astype(bool)
        for row in _rows(frame[wrong]):
            yield _fault("fault-order", table, row, later, earlier=earlier, later=later)


def _cycles(tables: Tables) -> Iterator[Fault]:
    """Rows that come back to themselves by following the column."""
    for table, key, column in POINTING_UP:
        frame = tables[table]
        above = dict(zip(frame[key], frame[column], strict=True))
        for row in _rows(frame):
            start = getattr(row, key)
            step, seen = above.get(start), {start}
            while isinstance(step, str) and step not in seen:
                seen.add(step)
                step = above.get(step)
            if isinstance(step, str) and step == start:
                yield _fault("fault-cycle", table, row, column)


def _rounds_have_a_start(tables: Tables) -> Iterator[Fault]:
    """Rounds are ordered by their start, so they need one, and no two the same."""
    rounds = tables["rounds"]
    for row in _rows(rounds[rounds["starts_on"].isna()]):
        yield _fault("fault-required", "rounds", row, "starts_on")
    twice = rounds["starts_on"].notna() & rounds["starts_on"].duplicated()
    for row in _rows(rounds[twice]):
        yield _fault("fault-same-start", "rounds", row, "starts_on")


def _kinds(tables: Tables) -> dict[str, str]:
    regions = tables["regions"]
    return dict(zip(regions["region_code"], regions["region_kind"], strict=True))


def _groups(tables: Tables) -> Iterator[Fault]:
    """A group has the kind ``group`` and its members the kind ``region``."""
    kinds = _kinds(tables)
    for row in _rows(tables["group_members"]):
        for column, kind in (("group_code", "group"), ("region_code", "region")):
            found = kinds.get(getattr(row, column), kind)
            if found != kind:
                yield _fault("fault-kind", "group_members", row, column, kind=kind, found=found)


def _meetings_have_a_region(tables: Tables) -> Iterator[Fault]:
    """A dialogue meeting was held with somebody."""
    sources = tables["sources"]
    bare = (sources["source_kind"] == "dialogue_meeting") & sources["region_code"].isna()
    for row in _rows(sources[bare]):
        yield _fault("fault-required", "sources", row, "region_code")


def _county_codes(tables: Tables) -> Iterator[Fault]:
    """Only a Swedish region has a county code, and no two have the same: the map joins by it."""
    regions = tables["regions"]
    coded = regions[regions["county_code"].notna()]
    for row in _rows(coded[coded["region_kind"] != "region"]):
        yield _fault("fault-county-kind", "regions", row, "county_code")
    for row in _rows(coded[coded["county_code"].duplicated()]):
        yield _fault("fault-county-twice", "regions", row, "county_code")


def _umbrellas(tables: Tables) -> Iterator[Fault]:
    """A sub-area stands under an area of the same region and round."""
    priorities = tables["priorities"]
    place = {row.priority_code: (row.region_code, row.round_code) for row in _rows(priorities)}
    for row in _rows(priorities[priorities["part_of"].notna()]):
        own = (row.region_code, row.round_code)
        if place.get(row.part_of, own) != own:
            yield _fault("fault-umbrella", "priorities", row, "part_of")


def _lineage(tables: Tables) -> Iterator[Fault]:
    """A line of descent stays in one region and runs from an earlier to a later round."""
    starts = dict(zip(tables["rounds"]["round_code"], tables["rounds"]["starts_on"], strict=True))
    priorities = {row.priority_code: row for row in _rows(tables["priorities"])}
    for row in _rows(tables["lineage"]):
        earlier, later = priorities.get(row.earlier_code), priorities.get(row.later_code)
        if earlier is None or later is None:
            continue
        if earlier.region_code != later.region_code:
            yield _fault("fault-lineage-region", "lineage", row, "later_code")
        start, end = starts.get(earlier.round_code), starts.get(later.round_code)
        if start is not None and end is not None and start >= end:
            yield _fault("fault-lineage-order", "lineage", row, "later_code")


def _link_order(tables: Tables) -> Iterator[Fault]:
    """A pair of domains stands once, the lesser code first."""
    links = tables["domain_links"]
    wrong = (links["domain_code_a"] >= links["domain_code_b"]).fillna(False).astype(bool)
    for row in _rows(links[wrong]):
        yield _fault("fault-link-order", "domain_links", row, "domain_code_b")

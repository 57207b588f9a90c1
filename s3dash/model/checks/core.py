"""What must hold between the rows of the tables that every edition has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from s3dash.faults import Fault
from s3dash.model.checks.reading import (
    all_stated,
    cells_in,
    fault_at,
    kinds_of_regions,
    on_cycles,
    rows_in,
)
from s3dash.model.codes.words import folded
from s3dash.model.foreign_keys import Tables
from s3dash.model.tables import TABLES

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

# Tables whose rows have a code of their own, and its column.
_OWN_CODES = {name: key[0] for name, one in TABLES.items() if len(key := one.unique or []) == 1}


def order_of_years(tables: Tables) -> Iterator[Fault]:
    """What begins is not over before."""
    for table, earlier, later in ORDERED:
        frame = tables[table]
        for row in rows_in(frame, frame[earlier] > frame[later]):
            yield fault_at("fault-order", table, row, later, earlier=earlier, later=later)


def cycles(tables: Tables) -> Iterator[Fault]:
    """Rows that come back to themselves by following the column."""
    for table, key, column in POINTING_UP:
        frame = tables[table]
        circling = on_cycles({code: up for _, code, up in cells_in(frame, key, column)})
        if circling:
            for row in rows_in(frame, frame[key].isin(list(circling))):
                yield fault_at("fault-cycle", table, row, column)


def rounds_have_a_start(tables: Tables) -> Iterator[Fault]:
    """Rounds are ordered by their start, so they need one, and no two the same."""
    rounds = tables["rounds"]
    for row in rows_in(rounds, rounds["starts_on"].isna()):
        yield fault_at("fault-required", "rounds", row, "starts_on")
    first: dict[Any, Any] = {}
    for row in rows_in(rounds, rounds["starts_on"].notna()):
        before = first.setdefault(row.starts_on, row)
        if before is not row:
            code = "" if pd.isna(before.round_code) else str(before.round_code)
            params = {"code": code, "first": str(before.Index)}
            yield fault_at("fault-same-start", "rounds", row, "starts_on", **params)


def alike_keys(tables: Tables) -> Iterator[Fault]:
    """A row's own code differs from another's in more than capitals and spaces.

    Whoever writes a code in other letters means the row that is there, and would make a second.
    """
    for table, key in _OWN_CODES.items():
        first: dict[str, str] = {}
        for row, code in cells_in(tables[table], key):
            if not pd.isna(code):
                before = first.setdefault(folded(code), code)
                if before != code:
                    yield Fault("fault-alike-key", table, row, key, code, {"near": before})


def groups(tables: Tables) -> Iterator[Fault]:
    """A group has the kind ``group`` and its members the kind ``region``."""
    kinds = kinds_of_regions(tables)
    for row in rows_in(tables["group_members"]):
        for column, kind in (("group_code", "group"), ("region_code", "region")):
            found = kinds.get(getattr(row, column), kind)
            if found != kind:
                yield fault_at("fault-kind", "group_members", row, column, kind=kind, found=found)


def meetings_have_a_region(tables: Tables) -> Iterator[Fault]:
    """A dialogue meeting was held with somebody."""
    sources = tables["sources"]
    bare = (sources["source_kind"] == "dialogue_meeting") & sources["region_code"].isna()
    for row in rows_in(sources, bare):
        yield fault_at("fault-required", "sources", row, "region_code")


def umbrellas(tables: Tables) -> Iterator[Fault]:
    """A sub-area stands under an area of the same region and round."""
    priorities = tables["priorities"]
    parts = list(rows_in(priorities, priorities["part_of"].notna()))
    if not parts:
        return
    cells = cells_in(priorities, "priority_code", "region_code", "round_code")
    place = {code: (region, round_code) for _, code, region, round_code in cells}
    for row in parts:
        own = (row.region_code, row.round_code)
        umbrella = place.get(row.part_of, own)
        if umbrella != own and all_stated(*own, *umbrella):
            yield fault_at("fault-umbrella", "priorities", row, "part_of")


def link_order(tables: Tables) -> Iterator[Fault]:
    """A pair of domains stands once, the lesser code first."""
    links = tables["domain_links"]
    for row in rows_in(links, links["domain_code_a"] >= links["domain_code_b"]):
        yield fault_at("fault-link-order", "domain_links", row, "domain_code_b")

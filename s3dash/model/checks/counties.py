"""County codes: what joins a Swedish region with its shape on the map.

Which codes have a shape is the operator's: the shapes can be exchanged. A region that is no more
may have the code of one whose shape is gone, and the code of the region that goes on in its place:
the map draws what holds in the round.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd

from s3dash.faults import Fault
from s3dash.model.checks.history import goes_on_in
from s3dash.model.checks.reading import fault_at, rows_in
from s3dash.model.foreign_keys import Tables

# So many free codes are offered.
MOST_OFFERED = 5


def county_codes(tables: Tables, counties: Collection[str] | None = None) -> Iterator[Fault]:
    """Only a Swedish region has a county code: one with a shape, and no other's.

    Args:
        tables: the typed tables.
        counties: the codes that have a shape; without them, every code may have one.
    """
    regions = tables["regions"]
    near = free_counties(tables, counties)
    coded = regions[regions["county_code"].notna()]
    others = coded["region_kind"].notna() & (coded["region_kind"] != "region")
    for row in rows_in(coded, others):
        yield fault_at("fault-county-kind", "regions", row, "county_code")
    for row in _twice(tables, coded):
        yield fault_at("fault-county-twice", "regions", row, "county_code", near=near)
    known = coded["county_code"].isin(list(counties or coded["county_code"]))
    for row in rows_in(coded, ~others & ~known & coded["valid_to"].isna()):
        yield fault_at("fault-county-unknown", "regions", row, "county_code", near=near)


def free_counties(tables: Tables, counties: Collection[str] | None) -> str:
    """The codes that have a shape and no region, in one text; empty when none is known."""
    used = set(tables["regions"]["county_code"].dropna())
    return ", ".join(sorted(set(counties or ()) - used)[:MOST_OFFERED])


def _twice(tables: Tables, coded: pd.DataFrame) -> Iterator[Any]:
    """The rows whose code a region in an earlier row has, at the same time."""
    if not coded["county_code"].duplicated().any():
        return
    later_regions = goes_on_in(tables)
    rounds: dict[Any, set[Any]] = {}
    for row in rows_in(tables["priorities"]):
        rounds.setdefault(row.region_code, set()).add(row.round_code)

    def clash(one: Any, other: Any) -> bool:
        codes = [row.region_code for row in (one, other) if not pd.isna(row.region_code)]
        if len(codes) < 2 or rounds.get(codes[0], set()) & rounds.get(codes[1], set()):
            return True
        return codes[1] not in later_regions(codes[0]) and codes[0] not in later_regions(codes[1])

    earlier: dict[str, list[Any]] = {}
    for row in rows_in(coded):
        before = earlier.setdefault(row.county_code, [])
        if any(clash(row, one) for one in before):
            yield row
        before.append(row)

"""Regions that are no more, and those that go on in their place: what must hold, what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pandas as pd

from s3dash.faults import Fault
from s3dash.model.checks.reading import fault_at, kinds_of_regions, rows_in
from s3dash.model.foreign_keys import Tables


def goes_on_in(tables: Tables) -> Callable[[str], set[str]]:
    """What gives the region itself with those that go on in its place, one after another."""
    regions = tables["regions"]
    after = dict(zip(regions["region_code"], regions["successor_code"], strict=True))

    def found(region: str) -> set[str]:
        reached: set[str] = set()
        ahead = [region]
        while ahead:
            code = ahead.pop()
            if code not in reached:
                reached.add(code)
                ahead += after.get(code, ())
        return reached

    return found


def successors(tables: Tables) -> Iterator[Fault]:
    """Only a region that is no more has successors: of its own kind, and never itself again."""
    later_regions, kinds = goes_on_in(tables), kinds_of_regions(tables)
    for row in rows_in(tables["regions"]):
        if not row.successor_code:
            continue
        if pd.isna(row.valid_to):
            yield fault_at("fault-successor", "regions", row, "valid_to")
        if any(row.region_code in later_regions(code) for code in row.successor_code):
            yield fault_at("fault-cycle", "regions", row, "successor_code")
        kind = kinds.get(row.region_code)
        others = [kinds[code] for code in row.successor_code if kinds.get(code, kind) != kind]
        if kind is not None and others:
            params = {"kind": kind, "found": others[0]}
            yield fault_at("fault-kind", "regions", row, "successor_code", **params)


def said_of_former(tables: Tables) -> Iterator[Fault]:
    """What is said of a region as if it still were; the region that goes on may be meant.

    What is said of its own time stays its own: rows of a round that began by then, memberships and
    clusters that have ended.
    """
    regions = tables["regions"]
    former = {row.region_code: row for row in rows_in(regions, regions["valid_to"].notna())}
    if not former:
        return
    rounds = tables["rounds"]
    began = dict(zip(rounds["round_code"], rounds["starts_on"].dt.year, strict=True))
    for table in ("priorities", "statements", "memberships", "clusters"):
        frame = tables[table]
        for row in rows_in(frame, frame["region_code"].isin(list(former))):
            region = former[row.region_code]
            if _is_of_its_time(row, int(region.valid_to), began):
                continue
            params = {"year": str(region.valid_to), "near": ", ".join(region.successor_code)}
            yield fault_at("warning-former-region", table, row, "region_code", **params)


def _is_of_its_time(row: Any, last_year: int, began: Mapping[str, int]) -> bool:
    if hasattr(row, "round_code"):
        return began.get(row.round_code, 0) <= last_year
    if hasattr(row, "to_year"):
        return bool(pd.notna(row.to_year))
    return bool(row.cluster_status == "ended")

"""What must hold of links between areas of two rounds."""

from __future__ import annotations

from collections.abc import Iterator

from s3dash.faults import Fault
from s3dash.model.checks.history import goes_on_in
from s3dash.model.checks.reading import all_stated, cells_in, fault_at, rows_in
from s3dash.model.foreign_keys import Tables


def links(tables: Tables) -> Iterator[Fault]:
    """A line of descent stays in a region or its successors, from an earlier to a later round."""
    later_regions = goes_on_in(tables)
    starts = dict(zip(tables["rounds"]["round_code"], tables["rounds"]["starts_on"], strict=True))
    cells = cells_in(tables["priorities"], "priority_code", "region_code", "round_code")
    places = {code: (region, round_code) for _, code, region, round_code in cells}
    for row in rows_in(tables["lineage"]):
        earlier, later = places.get(row.earlier_code), places.get(row.later_code)
        if earlier is None or later is None:
            continue
        code, regions, rounds = row.earlier_code, *zip(earlier, later, strict=True)
        if all_stated(*regions) and regions[1] not in later_regions(regions[0]):
            params = {"code": code, "before": regions[0], "after": regions[1]}
            yield fault_at("fault-lineage-region", "lineage", row, "later_code", **params)
        start, end = (starts.get(one) for one in rounds)
        if start is not None and end is not None and start >= end:
            params = {"code": code, "before": rounds[0], "after": rounds[1]}
            yield fault_at("fault-lineage-order", "lineage", row, "later_code", **params)


def chains(tables: Tables) -> Iterator[Fault]:
    """A link that passes over a round leads where the links by way of that round lead, too.

    Where none lead to the later round, nothing contradicts it.
    """
    lineage = tables["lineage"]
    after: dict[str, list[str]] = {}
    for _, earlier, later in cells_in(lineage, "earlier_code", "later_code"):
        if all_stated(earlier, later):
            after.setdefault(earlier, []).append(later)
    if all(len(later) == 1 for later in after.values()):
        return
    cells = cells_in(tables["priorities"], "priority_code", "round_code")
    round_of = {code: round_code for _, code, round_code in cells}
    by_way: dict[str, dict[str, None]] = {}
    for row in rows_in(lineage, lineage["earlier_code"].notna() & lineage["later_code"].notna()):
        if len(after[row.earlier_code]) == 1:
            continue
        if row.earlier_code not in by_way:
            by_way[row.earlier_code] = _by_way(row.earlier_code, after)
        found, round_code = by_way[row.earlier_code], round_of.get(row.later_code)
        if round_code is None or row.later_code in found:
            continue
        there = [code for code in found if round_of.get(code) == round_code]
        if there:
            params = {"code": row.earlier_code, "round": round_code, "near": ", ".join(there)}
            yield fault_at("fault-lineage-chain", "lineage", row, "later_code", **params)


def _by_way(code: str, after: dict[str, list[str]]) -> dict[str, None]:
    """All that an area leads to by more than one link, in the order that they are met in."""
    found: dict[str, None] = {}
    ahead = [one for child in after[code] for one in after.get(child, ())]
    while ahead:
        one = ahead.pop(0)
        if one not in found:
            found[one] = None
            ahead += after.get(one, ())
    return found

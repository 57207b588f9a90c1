"""What must hold between the rows and tables of a dataset; every breach is a fault.

Each check is a function of the typed tables (their index is the row of the source). It must manage
with tables that already have faults: a reader is told all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from s3dash.errors import Fault, unreported
from s3dash.model.foreign_keys import Reported, Tables, unknown_codes

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


def faults_between(tables: Tables, already_reported: Reported = ()) -> list[Fault]:
    """Every fault between rows and tables, in the order of the checks.

    Args:
        tables: the typed tables.
        already_reported: the faults found so far. What they name is read as empty, so what would
            only follow from that is not a fault of its own.
    """
    checks = (
        _cycles,
        _groups,
        _meetings_have_a_region,
        _county_codes,
        _umbrellas,
        _lineage,
        _link_order,
    )
    faults = [
        *unknown_codes(tables, already_reported),
        *_order_of_years(tables),
        *_rounds_have_a_start(tables),
    ]
    readable = _without(tables, [*already_reported, *faults])
    faults += [fault for check in checks for fault in check(readable)]
    return list(unreported(faults, already_reported))


def _without(tables: Tables, faults: list[Fault]) -> dict[str, pd.DataFrame]:
    """The tables with the cells that have a fault empty."""
    copies = {name: frame.copy() for name, frame in tables.items()}
    rows: dict[tuple[Any, Any], list[Any]] = {}
    for fault in faults:
        rows.setdefault((fault.table, fault.column), []).append(fault.row)
        if fault.table == "rounds":
            # a round with a fault has no sure place among the others
            rows.setdefault((fault.table, "starts_on"), []).append(fault.row)
    for (table, column), faulty in rows.items():
        frame = copies.get(table)
        if frame is not None and column in frame and frame[column].dtype != "object":
            frame.loc[frame.index.isin(faulty), column] = None
    return copies


def _rows(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows as tuples with ``Index``, the row of the source."""
    return frame.itertuples(name="Row")


def _fault(key: str, table: str, row: Any, column: str, **params: Any) -> Fault:
    value = getattr(row, column)
    day = value.date() if isinstance(value, pd.Timestamp) else value
    text = None if not isinstance(value, tuple) and pd.isna(value) else str(day)
    return Fault(key, table, int(row.Index), column, text, params)


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
        circling = _on_cycles(above)
        for row in _rows(frame[frame[key].isin(list(circling))]):
            yield _fault("fault-cycle", table, row, column)


def _on_cycles(above: Mapping[str, Any]) -> set[str]:
    """The codes on a cycle, each code looked at once."""
    seen: set[str] = set()
    found: set[str] = set()
    for start in above:
        path: dict[str, int] = {}
        step: Any = start
        while isinstance(step, str) and step not in seen:
            seen.add(step)
            path[step] = len(path)
            step = above.get(step)
        if step in path:
            found |= {code for code, at in path.items() if at >= path[step]}
    return found


def _rounds_have_a_start(tables: Tables) -> Iterator[Fault]:
    """Rounds are ordered by their start, so they need one, and no two the same."""
    rounds = tables["rounds"]
    for row in _rows(rounds[rounds["starts_on"].isna()]):
        yield _fault("fault-required", "rounds", row, "starts_on")
    twice = rounds["starts_on"].notna() & rounds["starts_on"].duplicated()
    for row in _rows(rounds[twice]):
        yield _fault("fault-same-start", "rounds", row, "starts_on")


def _kinds(tables: Tables) -> dict[str, str]:
    regions = tables["regions"].dropna(subset=["region_code", "region_kind"])
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
    others = coded["region_kind"].notna() & (coded["region_kind"] != "region")
    for row in _rows(coded[others]):
        yield _fault("fault-county-kind", "regions", row, "county_code")
    for row in _rows(coded[coded["county_code"].duplicated()]):
        yield _fault("fault-county-twice", "regions", row, "county_code")


def _umbrellas(tables: Tables) -> Iterator[Fault]:
    """A sub-area stands under an area of the same region and round."""
    priorities = tables["priorities"]
    place = {row.priority_code: (row.region_code, row.round_code) for row in _rows(priorities)}
    for row in _rows(priorities[priorities["part_of"].notna()]):
        own = (row.region_code, row.round_code)
        umbrella = place.get(row.part_of, own)
        if umbrella != own and _all_stated(*own, *umbrella):
            yield _fault("fault-umbrella", "priorities", row, "part_of")


def _all_stated(*cells: Any) -> bool:
    return not any(map(pd.isna, cells))


def _lineage(tables: Tables) -> Iterator[Fault]:
    """A line of descent stays in one region and runs from an earlier to a later round."""
    starts = dict(zip(tables["rounds"]["round_code"], tables["rounds"]["starts_on"], strict=True))
    priorities = {row.priority_code: row for row in _rows(tables["priorities"])}
    for row in _rows(tables["lineage"]):
        earlier, later = priorities.get(row.earlier_code), priorities.get(row.later_code)
        if earlier is None or later is None:
            continue
        regions = (earlier.region_code, later.region_code)
        if regions[0] != regions[1] and _all_stated(*regions):
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

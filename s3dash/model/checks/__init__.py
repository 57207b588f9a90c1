"""What must hold between the rows and tables of a dataset; every breach is a fault.

Each check is a function of the typed tables (their index is the row of the source). It must manage
with tables that already have faults: a reader is told all of them at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Any

import pandas as pd

from s3dash.faults import Fault, unreported
from s3dash.model.checks import core, history, lineage, matches, optional
from s3dash.model.checks.counties import county_codes
from s3dash.model.codes.suggestions import with_offers
from s3dash.model.foreign_keys import Reported, Tables, unknown_codes

CHECKS = (
    core.alike_keys,
    core.cycles,
    core.groups,
    core.meetings_have_a_region,
    core.umbrellas,
    lineage.links,
    lineage.chains,
    core.link_order,
    history.successors,
    optional.one_of_two,
    optional.ended_clusters,
    matches.needs,
    matches.answers,
    matches.once,
)


def faults_between(
    tables: Tables,
    already_reported: Reported = (),
    as_of: datetime.date | None = None,
    counties: Collection[str] | None = None,
) -> list[Fault]:
    """Every fault between rows and tables, in the order of the checks.

    Args:
        tables: the typed tables.
        already_reported: the faults found so far. What they name is read as empty, so what would
            only follow from that is not a fault of its own.
        as_of: the day that a meeting ahead is told by; without one, no meeting is.
        counties: the county codes that have a shape; without them, every code may have one.
    """
    faults = [
        *unknown_codes(tables, already_reported),
        *core.order_of_years(tables),
        *core.rounds_have_a_start(tables),
    ]
    readable = _without(tables, [*already_reported, *faults])
    faults += county_codes(readable, counties)
    faults += [fault for check in CHECKS for fault in check(readable)]
    if as_of is not None:
        faults += optional.meetings_ahead(readable, as_of)
    return list(with_offers(unreported(faults, already_reported), tables))


def _without(tables: Tables, faults: list[Fault]) -> dict[str, pd.DataFrame]:
    """The tables with the cells that have a fault empty."""
    found = dict(tables)
    rows: dict[tuple[Any, Any], list[Any]] = {}
    for fault in faults:
        rows.setdefault((fault.table, fault.column), []).append(fault.row)
        if fault.table == "rounds":
            # a round with a fault has no sure place among the others
            rows.setdefault((fault.table, "starts_on"), []).append(fault.row)
    for (table, column), faulty in rows.items():
        frame = found.get(table)
        if frame is not None and column in frame and frame[column].dtype != "object":
            emptied = frame[column].mask(frame.index.isin(faulty))
            found[table] = frame.assign(**{column: emptied})
    return found

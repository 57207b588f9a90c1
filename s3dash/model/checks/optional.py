"""What must hold within rows of the optional tables and columns."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pandas as pd

from s3dash.faults import Fault
from s3dash.model.checks.reading import fault_at, rows_in
from s3dash.model.foreign_keys import Tables

# Of two columns one at least says whom a row is about: (table, one, the other).
ONE_OF = (
    ("examples", "region_code", "country_code"),
    ("media", "region_code", "initiative_code"),
)
# What was said at a meeting, and so cannot stand where it is still to come.
SPOKEN = ("said_sv", "heard_sv", "agreed_sv")


def one_of_two(tables: Tables) -> Iterator[Fault]:
    """A row is about a region, or about what stands in its place."""
    for table, column, other in ONE_OF:
        frame = tables[table]
        for row in rows_in(frame, frame[column].isna() & frame[other].isna()):
            yield fault_at("fault-one-of", table, row, column, other=other)


def ended_clusters(tables: Tables) -> Iterator[Fault]:
    """A cluster that is active has not ended."""
    clusters = tables["clusters"]
    wrong = (clusters["cluster_status"] == "active") & clusters["ended_year"].notna()
    for row in rows_in(clusters, wrong):
        yield fault_at("fault-ended", "clusters", row, "ended_year")


def meetings_ahead(tables: Tables, as_of: datetime.date) -> Iterator[Fault]:
    """At a meeting that is still to come, nothing was said, heard or agreed."""
    dialogues = tables["dialogues"]
    ahead = dialogues["held_on"] > pd.Timestamp(as_of)
    for row in rows_in(dialogues, ahead):
        for column in SPOKEN:
            if not pd.isna(getattr(row, column)):
                # the words themselves may be private: the report names the place only
                day = str(row.held_on.date())
                yield Fault("fault-not-held", "dialogues", row.Index, column, None, {"day": day})

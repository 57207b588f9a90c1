"""What may stand in a table, and is seldom meant: told as a warning, never a fault."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd

from s3dash.faults import Fault, at_most
from s3dash.model.checks.addresses import unreachable
from s3dash.model.checks.counties import free_counties
from s3dash.model.checks.places import astray
from s3dash.model.checks.reading import cells_in, fault_at, rows_in, rows_without
from s3dash.model.codes.words import folded, is_same_name, naming
from s3dash.model.fields import about
from s3dash.model.foreign_keys import Tables
from s3dash.model.tables import TABLES

# What has happened, when it is told of: (table, column).
PAST_DAYS = (("sources", "held_on"), ("sources", "seen_on"))
PAST_YEARS = (
    ("sources", "published_year"),
    ("strategies", "adopted_year"),
    ("memberships", "from_year"),
    ("clusters", "ended_year"),
)
# No region, strategy, network or page of this dataset is older, or planned for longer ahead.
FIRST_YEAR, YEARS_AHEAD = 1900, 50
# Words that stand where somebody meant to write something later.
PLACEHOLDERS = frozenset(
    ("x", "xx", "xxx", "n/a", "n.a.", "na", "test", "tbd", "todo", "asdf", "kommer", "fylls i")
)
# (table, what makes two rows alike, the wording)
WORDINGS = (
    ("priorities", ("region_code", "round_code"), "name_sv"),
    ("priorities", ("region_code", "round_code"), "name_en"),
    ("statements", ("region_code", "round_code", "kind"), "text_sv"),
    ("statements", ("region_code", "round_code", "kind"), "text_en"),
)

_COLUMNS = [
    (table, column, about(what))
    for table, model in TABLES.items()
    for column, what in model.columns.items()
]
_YEARS = [(table, column) for table, column, what in _COLUMNS if what.kind == "year"]
_TEXTS = [
    (table, column)
    for table, column, what in _COLUMNS
    if what.kind == "text" and not what.constraints
]


def doubts(
    tables: Tables, as_of: datetime.date, counties: Collection[str] | None = None
) -> list[Fault]:
    """Everything that is worth a warning in tables without a fault.

    Args:
        tables: the typed tables.
        as_of: the day that they are read on.
        counties: the county codes that have a shape, where that is known.
    """
    found = (
        *ahead(tables, as_of),
        *out_of_time(tables, as_of),
        *overlapping(tables),
        *misnamed(tables),
        *astray(tables),
        *not_drawn(tables, counties),
        *placeholders(tables),
        *unreachable(tables),
        *said_twice(tables),
        *without_domain(tables),
    )
    return list(at_most(found))


def doubts_beside(
    tables: Tables, faults: Collection[Fault], as_of: datetime.date
) -> Iterator[Fault]:
    """What is worth a warning in the rows without a fault, of tables that have faults.

    Only what a row says by itself: what hangs together with rows that cannot be read is not known.

    Args:
        tables: the typed tables.
        faults: every fault in them.
        as_of: the day that they are read on.
    """
    if not tables:
        return
    sound = rows_without(tables, faults)
    found = (
        *ahead(sound, as_of),
        *out_of_time(sound, as_of),
        *astray(sound),
        *placeholders(sound),
        *unreachable(sound),
        *without_domain(sound),
    )
    yield from at_most(found)


def ahead(tables: Tables, as_of: datetime.date) -> Iterator[Fault]:
    """What is told of as done, and has a day or year that is still to come."""
    for table, column in PAST_DAYS:
        frame = tables[table]
        for row in rows_in(frame, frame[column] > pd.Timestamp(as_of)):
            yield fault_at("warning-ahead", table, row, column)
    for table, column in PAST_YEARS:
        frame = tables[table]
        for row in rows_in(frame, frame[column] > as_of.year):
            yield fault_at("warning-ahead", table, row, column)


def out_of_time(tables: Tables, as_of: datetime.date) -> Iterator[Fault]:
    """Years long ago or far ahead."""
    last = as_of.year + YEARS_AHEAD
    for table, column in _YEARS:
        years = tables[table][column]
        wrong = years < FIRST_YEAR
        if (table, column) not in PAST_YEARS:
            wrong |= years > last
        for row in rows_in(tables[table], wrong):
            params = {"first": str(FIRST_YEAR), "last": str(last)}
            yield fault_at("warning-year", table, row, column, **params)


def overlapping(tables: Tables) -> Iterator[Fault]:
    """Rounds that begin before an earlier one has ended; a last day that nobody states is none."""
    rounds = tables["rounds"].sort_values("starts_on", kind="stable")
    longest: Any = None
    for row in rows_in(rounds, rounds["starts_on"].notna()):
        if longest is not None and row.starts_on <= longest.ends_on:
            ends = str(longest.ends_on.date())
            params = {"code": str(row.round_code), "before": str(longest.round_code), "ends": ends}
            yield fault_at("warning-rounds-overlap", "rounds", row, "starts_on", **params)
        is_longer = longest is None or row.ends_on > longest.ends_on
        if not pd.isna(row.ends_on) and is_longer:
            longest = row


def misnamed(tables: Tables) -> Iterator[Fault]:
    """Links that say that the name is the same, between areas that are called otherwise."""
    links = tables["lineage"]
    same = list(rows_in(links, links["basis"] == "same_name"))
    areas = {row.priority_code: row for row in rows_in(tables["priorities"])} if same else {}
    for row in same:
        one, other = areas[row.earlier_code], areas[row.later_code]
        if not is_same_name(naming(one), naming(other)):
            params = {"before": str(one.name_sv), "after": str(other.name_sv)}
            yield fault_at("warning-lineage-name", "lineage", row, "basis", **params)


def not_drawn(tables: Tables, counties: Collection[str] | None) -> Iterator[Fault]:
    """Swedish regions without a county code: the map has no shape for them."""
    regions = tables["regions"]
    bare = (regions["region_kind"] == "region") & regions["county_code"].isna()
    for row in rows_in(regions, bare & regions["valid_to"].isna()):
        params = {"name": row.name_sv, "near": free_counties(tables, counties)}
        yield fault_at("warning-no-county", "regions", row, "county_code", **params)


def placeholders(tables: Tables) -> Iterator[Fault]:
    """Signs and words that say nothing, where a text belongs."""
    for table, column in _TEXTS:
        cells = tables[table][column]
        for row, text in zip(cells.index, cells.tolist(), strict=True):
            if isinstance(text, str) and _says_nothing(text):
                yield Fault("warning-placeholder", table, int(row), column, text)


def _says_nothing(text: str) -> bool:
    return text.casefold() in PLACEHOLDERS or not any(map(_is_sign_of_speech, text))


def _is_sign_of_speech(sign: str) -> bool:
    return sign.isalnum() or ord(sign) > 0x2FFF


def said_twice(tables: Tables) -> Iterator[Fault]:
    """The same wording under two keys in one region and round."""
    told: set[tuple[str, int]] = set()
    for table, alike, wording in WORDINGS:
        first: dict[tuple[Any, ...], int] = {}
        for row, text, *place in cells_in(tables[table], wording, *alike):
            if pd.isna(text):
                continue
            row_before = first.setdefault((*place, folded(text)), row)
            if row_before != row and (table, row) not in told:
                told.add((table, row))
                params = {"first": str(row_before)}
                yield Fault("warning-said-twice", table, row, wording, text, params)


def without_domain(tables: Tables) -> Iterator[Fault]:
    """Areas that name no domain: they are shown, and count in no measure."""
    priorities = tables["priorities"]
    bare = ~priorities["domain_codes"].astype(bool)
    for row in rows_in(priorities, bare):
        yield fault_at("warning-no-domain", "priorities", row, "domain_codes")

"""The rows of the tables as typed tuples; an empty cell is None.

What a column means is in the docs, what it may hold in ``tables``; a test holds the two together.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd


class RegionRow(NamedTuple):
    """Who can hold a priority: a Swedish region, a group of them, a region elsewhere."""

    region_code: str
    region_kind: str
    name_sv: str
    name_en: str
    authority_name: str | None
    country_code: str | None
    nuts_level: int | None
    county_code: str | None
    latitude: float | None
    longitude: float | None
    successor_code: tuple[str, ...]
    valid_to: int | None
    contact_url: str | None


class GroupMemberRow(NamedTuple):
    """A region that acts in a group."""

    group_code: str
    region_code: str


class DomainRow(NamedTuple):
    """A domain of the common vocabulary."""

    domain_code: str
    name_sv: str
    name_en: str
    nace_rev2: str | None
    nace_sections: tuple[str, ...]
    nabs: tuple[str, ...]
    policy_objectives: tuple[str, ...]


class RoundRow(NamedTuple):
    """A dialogue round, or a programming period."""

    round_code: str
    name_sv: str
    name_en: str
    starts_on: datetime.date | None
    ends_on: datetime.date | None


class SourceRow(NamedTuple):
    """A document or a dialogue meeting."""

    source_code: str
    source_kind: str
    title: str
    publisher: str | None
    published_year: int | None
    held_on: datetime.date | None
    region_code: str | None
    url: str | None
    seen_on: datetime.date | None


class PriorityRow(NamedTuple):
    """What a region prioritises in a round."""

    priority_code: str
    round_code: str
    region_code: str
    name_sv: str
    name_en: str
    original_language: str | None
    status: str
    status_basis: str | None
    domain_codes: tuple[str, ...]
    part_of: str | None
    source_code: str
    confidence: str
    note: str | None
    transition: tuple[str, ...]

    @property
    def main_domain(self) -> str:
        """The first of its domains.

        Raises:
            IndexError: it has none.
        """
        return self.domain_codes[0]


class LineageRow(NamedTuple):
    """A priority of a later round that continues one of an earlier."""

    earlier_code: str
    later_code: str
    basis: str
    note: str | None


class StatementRow(NamedTuple):
    """What a region seeks or offers."""

    statement_code: str
    round_code: str
    region_code: str
    kind: str
    text_sv: str | None
    text_en: str | None
    domain_codes: tuple[str, ...]
    partners_text: str | None
    source_code: str
    confidence: str
    note: str | None


class InitiativeRow(NamedTuple):
    """A platform, a network, a partnership; a node of the tree."""

    initiative_code: str
    parent_code: str | None
    initiative_kind: str
    name_sv: str
    name_en: str
    starts_year: int | None
    ends_year: int | None
    superseded_by: str | None
    url: str | None
    description_sv: str | None
    description_en: str | None
    domain_codes: tuple[str, ...]
    source_code: str
    confidence: str


class MembershipRow(NamedTuple):
    """A region's part in an initiative."""

    initiative_code: str
    region_code: str
    role: str
    phase: str | None
    from_year: int | None
    to_year: int | None
    source_code: str
    confidence: str
    note: str | None


class ClusterRow(NamedTuple):
    """A cluster in a region."""

    cluster_code: str
    name: str
    cluster_kind: str
    cluster_kind_sv: str | None
    region_code: str
    domain_codes: tuple[str, ...]
    initiative_codes: tuple[str, ...]
    source_code: str
    confidence: str
    cluster_status: str | None
    ended_year: int | None
    url: str | None
    does_sv: str | None
    does_en: str | None
    leads_priority: tuple[str, ...]


class StrategyRow(NamedTuple):
    """A region's strategy."""

    strategy_code: str
    region_code: str
    title: str
    starts_year: int | None
    ends_year: int | None
    adopted_year: int | None
    areas_stated: int | None
    url: str | None
    governance_sv: str | None
    governance_en: str | None
    source_code: str
    confidence: str


class DomainLinkRow(NamedTuple):
    """A link between two domains that an expert grants or, with a lift of 0, denies."""

    domain_code_a: str
    domain_code_b: str
    lift: float
    reason_sv: str | None
    reason_en: str | None


class ExampleRow(NamedTuple):
    """An example from practice of one of the six steps."""

    example_code: str
    step: str
    region_code: str | None
    country_code: str | None
    text_sv: str
    text_en: str
    source_code: str


class DialogueRow(NamedTuple):
    """What was said, heard and agreed at a dialogue meeting with a region, or a planned one."""

    dialogue_code: str
    region_code: str
    held_on: datetime.date | None
    said_sv: str | None
    heard_sv: str | None
    agreed_sv: str | None
    public: str | None
    source_code: str


class MatchRow(NamedTuple):
    """A need that a region states, and what of another region answers it."""

    match_code: str
    seeks_code: str
    answer_kind: str
    answer_code: str
    contact_code: str | None
    why_sv: str
    why_en: str
    strength: str
    basis: str


class MediaRow(NamedTuple):
    """A recording or text about a region or an initiative, on somebody else's page."""

    media_code: str
    title_sv: str
    title_en: str
    minutes: int | None
    language: str | None
    captions: tuple[str, ...]
    url: str | None
    region_code: str | None
    initiative_code: str | None
    source_code: str


ROWS: dict[str, Callable[..., Any]] = {
    "regions": RegionRow,
    "group_members": GroupMemberRow,
    "domains": DomainRow,
    "rounds": RoundRow,
    "sources": SourceRow,
    "priorities": PriorityRow,
    "lineage": LineageRow,
    "statements": StatementRow,
    "initiatives": InitiativeRow,
    "memberships": MembershipRow,
    "clusters": ClusterRow,
    "strategies": StrategyRow,
    "domain_links": DomainLinkRow,
    "examples": ExampleRow,
    "dialogues": DialogueRow,
    "matches": MatchRow,
    "media": MediaRow,
}


def rows_of(name: str, frame: pd.DataFrame) -> list[Any]:
    """The rows of a typed table, in its order."""
    make = ROWS[name]
    columns = [_plain(frame[column]) for column in frame.columns]
    return [make(*values) for values in zip(*columns, strict=True)]


def _plain(column: pd.Series[Any]) -> list[Any]:
    """The cells of a column as plain Python values."""
    if column.dtype == object:
        return column.tolist()
    values = [None if empty else value for value, empty in zip(column, column.isna(), strict=True)]
    if pd.api.types.is_datetime64_dtype(column.dtype):
        return [None if value is None else value.date() for value in values]
    if pd.api.types.is_integer_dtype(column.dtype):
        return [None if value is None else int(value) for value in values]
    return values

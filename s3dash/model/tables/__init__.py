"""The tables of the dataset: their models by name, which may be absent, and what points where."""

from __future__ import annotations

from s3dash.model.fields import about
from s3dash.model.schemas import pa
from s3dash.model.tables import core, optional
from s3dash.model.tables.core import CLUSTER_STATUSES, CONFIDENCES, ROLES, STATUSES, TRANSITIONS
from s3dash.model.tables.optional import ANSWER_KINDS, STEPS
from s3dash.model.tables.suggestions import OPTIONAL_IN_SUGGESTIONS, SUGGESTIONS

__all__ = [
    "ANSWER_KINDS",
    "CLUSTER_STATUSES",
    "CONFIDENCES",
    "MAY_LACK",
    "OPTIONAL_COLUMNS",
    "OPTIONAL_TABLES",
    "ROLES",
    "SHEETS",
    "STATUSES",
    "STEPS",
    "TABLES",
    "TRANSITIONS",
    "references",
]

TABLES: dict[str, pa.DataFrameSchema] = {
    str(table.name): table
    for table in (
        core.REGIONS,
        core.GROUP_MEMBERS,
        core.DOMAINS,
        core.ROUNDS,
        core.SOURCES,
        core.PRIORITIES,
        core.LINEAGE,
        core.STATEMENTS,
        core.INITIATIVES,
        core.MEMBERSHIPS,
        core.CLUSTERS,
        core.STRATEGIES,
        optional.DOMAIN_LINKS,
        optional.EXAMPLES,
        optional.DIALOGUES,
        optional.MATCHES,
        optional.MEDIA,
    )
}

# The tables and columns a dataset may come without.
OPTIONAL_TABLES = ("domain_links", "examples", "dialogues", "matches", "media")
OPTIONAL_COLUMNS: dict[str, tuple[str, ...]] = {
    "regions": ("successor_code", "valid_to", "contact_url"),
    "domains": ("nace_sections", "nabs", "policy_objectives"),
    "priorities": ("transition",),
    "statements": ("note",),
    "clusters": (
        "cluster_status",
        "ended_year",
        "url",
        "does_sv",
        "does_en",
        "leads_priority",
    ),
}
# The sheets that are read: the tables, and the proposals beside them, with what they may lack.
SHEETS: dict[str, pa.DataFrameSchema] = {**TABLES, **SUGGESTIONS}
MAY_LACK = {**OPTIONAL_COLUMNS, **OPTIONAL_IN_SUGGESTIONS}


def references() -> list[tuple[str, str, str, str]]:
    """Every reference as (table, column, table pointed to, column pointed to)."""
    found = []
    for name, table in TABLES.items():
        for column, model in table.columns.items():
            target = about(model).references
            if target:
                pointed_table, pointed_column = target.split(".")
                found.append((name, column, pointed_table, pointed_column))
    return found

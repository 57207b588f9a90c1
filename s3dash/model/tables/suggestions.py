"""The sheets of proposals, beside the tables: links and answers for the editor to confirm.

They are no tables of an edition: what is confirmed becomes a row of its table when the workbook is
handed in, and all else is used nowhere.
"""

from __future__ import annotations

from s3dash.model.fields import code, name, text, yes_no
from s3dash.model.schemas import pa
from s3dash.model.tables.core import table
from s3dash.model.tables.optional import MATCHES

CONFIRMED = "confirmed"

LINEAGE_SUGGESTIONS = table(
    "lineage_suggestions",
    ["earlier_code", "later_code"],
    {
        "earlier_code": code(references="priorities.priority_code"),
        "later_code": code(references="priorities.priority_code"),
        "earlier_name": name(),
        "later_name": name(),
        "why": text(),
        CONFIRMED: yes_no(),
    },
)

MATCH_SUGGESTIONS = table(
    "match_suggestions", ["match_code"], {**MATCHES.columns, CONFIRMED: yes_no()}
)

SUGGESTIONS: dict[str, pa.DataFrameSchema] = {
    str(one.name): one for one in (LINEAGE_SUGGESTIONS, MATCH_SUGGESTIONS)
}
# The table that what is confirmed in a sheet becomes a row of.
BECOMES = {"lineage_suggestions": "lineage", "match_suggestions": "matches"}
# What tells two links, or two answers, apart: the columns of the table.
TOLD_APART_BY = {
    "lineage": ("earlier_code", "later_code"),
    "matches": ("seeks_code", "answer_code"),
}
# What a proposal may come without.
OPTIONAL_IN_SUGGESTIONS: dict[str, tuple[str, ...]] = {
    "lineage_suggestions": ("earlier_name", "later_name", "why"),
    "match_suggestions": ("contact_code",),
}

"""A table of the dataset as the interface tells it: typed by its schema, kept by keys."""

from __future__ import annotations

from typing import Any

import pandas as pd

from s3dash.analysis.changes.editions.words import heading_of
from s3dash.analysis.interface.resources import FILTERED
from s3dash.analysis.interface.told import Place, head, sources_told
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NO_DATA_SIGN
from s3dash.i18n import Translator
from s3dash.model.fields import YES, about
from s3dash.model.tables import TABLES

LISTS_OF = ("codes", "choices")
# kind of column (``model.fields``) -> what stands in its cells
VALUES = {
    **dict.fromkeys(LISTS_OF, "array"),
    **dict.fromkeys(("year", "whole"), "integer"),
    "yes_no": "boolean",
    "number": "number",
}


def table_told(question: Question, table: str, place: Place) -> dict[str, Any]:
    """The document of a table: its columns as the schema has them, and the rows that are asked."""
    t = question.t
    rows = table_rows(question, table)
    named = {row["source_code"] for row in rows if row.get("source_code")}
    return {
        **head(place, t(f"table-says-{table.replace('_', '-')}"), t),
        "name": heading_of(table, t),
        "null_means": NO_DATA_SIGN,
        "columns": [table_column(table, name, t) for name in TABLES[table].columns],
        "rows": rows,
        "sources": sources_told(question, named) if table != "sources" else [],
    }


def table_column(table: str, column: str, t: Translator) -> dict[str, Any]:
    """A column in words."""
    what = about(TABLES[table].columns[column])
    return {
        "name": column,
        "title": heading_of(column, t),
        "kind": what.kind,
        "references": what.references,
        "values": {one: t(f"code-{column}-{one}") for one in what.choices}
        if what.kind in {"choice", "choices"}
        else {},
    }


def table_rows(question: Question, table: str) -> list[dict[str, Any]]:
    """The rows of a table that the keys of the address leave, in the edition's order."""
    frame = question.dataset.table(table)
    names = list(TABLES[table].columns)
    kinds = [about(TABLES[table].columns[name]).kind for name in names]
    kept = _kept(question, frame)
    return [
        {name: _value(kind, cell) for name, kind, cell in zip(names, kinds, cells, strict=True)}
        for cells in frame.loc[kept, names].itertuples(index=False, name=None)
    ]


def _kept(question: Question, frame: pd.DataFrame) -> pd.Series:
    """Which rows have the codes that are asked for."""
    kept = pd.Series(data=True, index=frame.index)
    for column, key in FILTERED.items():
        asked = getattr(question.state, key)
        if column in frame.columns and asked:
            kept &= (
                frame[column]
                .map(
                    lambda cell, code=asked: (
                        code in cell if isinstance(cell, tuple) else cell == code
                    )
                )
                .astype(bool)
            )
    return kept


def _value(kind: str, cell: Any) -> Any:
    """A cell as JSON has it; what nobody states is null."""
    if isinstance(cell, tuple):
        return list(cell)
    if pd.isna(cell):
        return None
    if kind == "yes_no":
        return cell == YES
    if kind == "date":
        return f"{cell:%Y-%m-%d}"
    if kind in {"year", "whole"}:
        return int(cell)
    return float(cell) if kind == "number" else str(cell)

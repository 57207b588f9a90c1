"""The one text of a cell's value: as it is written to files, and as any other text of it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

import pandas as pd

from s3dash.model.fields import LIST_SEPARATOR, about
from s3dash.model.tables import TABLES
from s3dash.model.typed import clean, yes_or_no

Row = tuple[str, ...]


def cell_text(value: Any, kind: str) -> str:
    """The text of a typed value; the empty text where nothing is stated."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(value)
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if kind == "number":
        return format(Decimal(repr(float(value))), "f").removesuffix(".0")
    return f"{value:04d}" if kind == "year" else str(value)


def canonical_text(cell: Any, kind: str) -> str:
    """The one text of what a text cell says; the text itself where it cannot be read."""
    text = clean(cell)
    if text is None:
        return ""
    rewritten = _REWRITTEN.get(kind)
    return text if rewritten is None else rewritten(text)


def _number(text: str) -> str:
    try:
        value = float(text)
    except ValueError:
        return text
    # no text of a cell: not-a-number and the infinite
    return cell_text(value, "number") if abs(value) < float("inf") else text


def _whole(text: str) -> str:
    return str(int(text)) if text.isascii() and text.removeprefix("-").isdigit() else text


def _codes(text: str) -> str:
    return LIST_SEPARATOR.join(part.strip() for part in text.split(LIST_SEPARATOR))


_REWRITTEN: dict[str, Callable[[str], str]] = {
    "codes": _codes,
    "choices": _codes,
    "number": _number,
    "whole": _whole,
    "yes_no": yes_or_no,
}


@cache
def kinds_of(table: str) -> tuple[str, ...]:
    """The kind of every column of a table, in their order."""
    return tuple(about(column).kind for column in TABLES[table].columns.values())


def canonical_rows(frame: pd.DataFrame, table: str) -> Iterator[Row]:
    """The rows of a frame of text cells, in canonical texts."""
    columns = [
        [canonical_text(cell, kind) for cell in frame[column].tolist()]
        for column, kind in zip(TABLES[table].columns, kinds_of(table), strict=True)
    ]
    return zip(*columns, strict=True)


def typed_rows(frame: pd.DataFrame, table: str) -> Iterator[Row]:
    """The rows of a frame of typed values, in canonical texts."""
    columns: list[Sequence[str]] = [
        [cell_text(cell, kind) for cell in frame[column].tolist()]
        for column, kind in zip(TABLES[table].columns, kinds_of(table), strict=True)
    ]
    return zip(*columns, strict=True)

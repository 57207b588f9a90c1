"""What a cell holds, as text: only what the editor wrote it as."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from s3dash.model.fields import About

_NUMBER_KINDS = {"year", "whole", "number"}


def cell_text(value: Any, what: About) -> tuple[str | None, str | None]:
    """(message key of a fault or None, the value as text).

    A whole number reads the same as text; a code or name may have lost its first zeros.
    """
    kind = what.kind
    if isinstance(value, str):
        return None, value
    if isinstance(value, bool):
        text = str(value).upper()
        return (None if kind == "yes_no" else "fault-truth-value"), text
    if isinstance(value, (int, float)):
        is_text = kind == "text" and not what.is_short and float(value).is_integer()
        may_stand = is_text or kind in {*_NUMBER_KINDS, "date", "yes_no"}
        return (None if may_stand else "fault-not-text"), plain_number(value)
    text = _day(value)
    return (None if kind in {*_NUMBER_KINDS, "date"} else "fault-not-text"), text


def _day(value: Any) -> str:
    """A day as ISO 8601; a time of day stays beside it, where it is a fault."""
    if isinstance(value, datetime.datetime):
        if value.time() == datetime.time():
            return value.date().isoformat()
        if value.second == value.microsecond == 0:
            return value.isoformat(" ", "minutes")
    return str(value)


def plain_number(value: float) -> str:
    """The shortest decimal number that reads back as the same, without exponent."""
    text = format(Decimal(repr(value)), "f")
    return text.removesuffix(".0")

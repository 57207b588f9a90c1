"""The kinds of column that the tables are made of, as pandera columns.

A kind fixes the pandas type, the checks and, in the column's metadata, what the readers of files
and the data package descriptor need to know (:class:`About`). The ``error`` of a check is the
message key of its fault.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from s3dash.model.schemas import pa

CODE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
URL_PATTERN = r"^https?://[^\s/$.?#][^\s]*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}$"
LIST_SEPARATOR = ";"
MOST_LIFT = 3
YES, NO = "yes", "no"


@dataclass(frozen=True)
class About:
    """What a column is, beyond its pandas type.

    Attributes:
        kind: ``code``, ``codes``, ``text``, ``choice``, ``choices``, ``yes_no``, ``url``, ``year``,
            ``date``, ``whole`` or ``number``.
        references: ``table.column`` that the code or codes must be found in.
        choices: the words that may stand there.
        constraints: the column's limits as Frictionless Table Schema names them.
        fault_params: what the messages of its checks name.
        is_short: whether a text is a name or a title, which stands on one line.
    """

    kind: str
    references: str | None = None
    choices: tuple[str, ...] = ()
    constraints: Mapping[str, Any] = field(default_factory=dict)
    fault_params: Mapping[str, Any] = field(default_factory=dict)
    is_short: bool = False


def about(column: pa.Column) -> About:
    """What a column is."""
    return cast(About, (column.metadata or {})["about"])


def _column(dtype: str, required: bool, checks: list[pa.Check], what: About) -> pa.Column:
    return pa.Column(dtype, checks=checks, nullable=not required, metadata={"about": what})


def _are_codes(codes: tuple[str, ...]) -> bool:
    return all(re.match(CODE_PATTERN, one) for one in codes) and len(set(codes)) == len(codes)


def code(*, references: str | None = None, required: bool = True) -> pa.Column:
    """A code: the row's own, or one that points to ``table.column``."""
    check = pa.Check.str_matches(CODE_PATTERN, error="fault-code")
    what = About("code", references, constraints={"pattern": CODE_PATTERN})
    return _column("str", required, [check], what)


def codes(*, references: str | None = None) -> pa.Column:
    """A list of codes as a tuple; the empty tuple means "not stated"."""
    check = pa.Check(_are_codes, element_wise=True, error="fault-codes")
    return _column("object", True, [check], About("codes", references))


def languages() -> pa.Column:
    """A list of languages as a tuple, each by its code of two or three letters."""

    def known(found: tuple[str, ...]) -> bool:
        return _are_codes(found) and all(re.match(LANGUAGE_PATTERN, one) for one in found)

    check = pa.Check(known, element_wise=True, error="fault-languages")
    return _column("object", True, [check], About("codes"))


def choices(*known: str) -> pa.Column:
    """A list of some of the given words as a tuple; the empty tuple means "not stated"."""

    def are_known(found: tuple[str, ...]) -> bool:
        return _are_codes(found) and set(found) <= set(known)

    what = About("choices", choices=known, fault_params={"choices": ", ".join(known)})
    check = pa.Check(are_known, element_wise=True, error="fault-choices")
    return _column("object", True, [check], what)


def text(*, required: bool = False, form: str | None = None, error: str = "") -> pa.Column:
    """Text, never the empty string; ``form`` is a pattern, ``error`` the message that tells it."""
    checks = [pa.Check.str_matches(form, error=error)] if form else []
    constraints = {"pattern": form} if form else {}
    what = About("text", constraints=constraints, is_short=form is not None)
    return _column("str", required, checks, what)


def name(*, required: bool = False) -> pa.Column:
    """Text on one line: a name, a title, what somebody or something is called."""
    return _column("str", required, [], About("text", is_short=True))


def choice(*choices: str, required: bool = True) -> pa.Column:
    """One of the given words."""
    check = pa.Check.isin(choices, error="fault-choice")
    what = About(
        "choice",
        choices=choices,
        constraints={"enum": list(choices)},
        fault_params={"choices": ", ".join(choices)},
    )
    return _column("str", required, [check], what)


def yes_no() -> pa.Column:
    """Yes or no; an empty cell says neither."""
    check = pa.Check.isin([YES, NO], error="fault-yes-no")
    return _column("str", False, [check], About("yes_no", choices=(YES, NO)))


def url() -> pa.Column:
    """A link to a page, http or https."""
    check = pa.Check.str_matches(URL_PATTERN, error="fault-url")
    return _column("str", False, [check], About("url", constraints={"pattern": URL_PATTERN}))


def year() -> pa.Column:
    """A year in four digits."""
    return _column("Int64", False, [], About("year"))


def date() -> pa.Column:
    """A day, ISO 8601."""
    return _column("datetime64[s]", False, [], About("date"))


def whole(least: int, most: int | None = None) -> pa.Column:
    """A whole number of at least ``least`` and, when given, at most ``most``."""
    limits: dict[str, Any] = {"minimum": least}
    checks = [pa.Check.ge(least, error="fault-least")]
    if most is not None:
        limits["maximum"] = most
        checks.append(pa.Check.le(most, error="fault-most"))
    params = {"least": least, "most": most if most is not None else ""}
    return _column("Int64", False, checks, About("whole", constraints=limits, fault_params=params))


def number(least: float, most: float) -> pa.Column:
    """A decimal number in bounds."""
    limits = {"minimum": least, "maximum": most}
    params = {"least": least, "most": most}
    what = About("number", constraints=limits, fault_params=params)
    return _column("float64", False, [pa.Check.in_range(least, most, error="fault-range")], what)


def lift() -> pa.Column:
    """A link's lift: above 1 and at most 3 grants it, 0 denies it."""

    def stands(value: float) -> bool:
        return value == 0 or 1 < value <= MOST_LIFT

    check = pa.Check(stands, element_wise=True, error="fault-lift")
    limits = {"minimum": 0, "maximum": MOST_LIFT}
    what = About("number", constraints=limits, fault_params={"least": 1, "most": MOST_LIFT})
    return _column("float64", True, [check], what)

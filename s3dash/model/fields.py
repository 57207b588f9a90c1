"""The kinds of column that the tables are made of, as pandera columns.

A kind fixes the pandas type, the checks and, in the column's metadata, what the readers of files
and the data package descriptor need to know (:class:`About`). The ``error`` of a check is the
message key of its fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from s3dash.model.schemas import pa

CODE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
URL_PATTERN = r"^https?://[^\s/$.?#][^\s]*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}$"
LIST_SEPARATOR = ";"
MOST_LIFT = 3
YES, NO = "yes", "no"

# Whether a cell that states something may state it.
Holds = Callable[[Any], bool]


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


def all_hold(column: pa.Column, cells: Iterable[Any]) -> bool:
    """Whether each of the cells that state something may state it, as the column's checks ask."""
    rules: tuple[Holds, ...] = (column.metadata or {})["rules"]
    return not rules or all(holds(cell) for cell in cells for holds in rules)


def _column(dtype: str, required: bool, rules: Mapping[str, Holds], what: About) -> pa.Column:
    """A column; the rules by the message key of their fault."""
    checks = [pa.Check(holds, element_wise=True, error=key) for key, holds in rules.items()]
    metadata = {"about": what, "rules": tuple(rules.values())}
    return pa.Column(dtype, checks=checks, nullable=not required, metadata=metadata)


def _matches(pattern: str) -> Holds:
    form = re.compile(pattern)
    return lambda text: form.match(text) is not None


_CODE = re.compile(CODE_PATTERN)


def _are_codes(codes: tuple[str, ...]) -> bool:
    return all(map(_CODE.match, codes)) and len(set(codes)) == len(codes)


def code(*, references: str | None = None, required: bool = True) -> pa.Column:
    """A code: the row's own, or one that points to ``table.column``."""
    what = About("code", references, constraints={"pattern": CODE_PATTERN})
    return _column("str", required, {"fault-code": _matches(CODE_PATTERN)}, what)


def codes(*, references: str | None = None) -> pa.Column:
    """A list of codes as a tuple; the empty tuple means "not stated"."""
    return _column("object", True, {"fault-codes": _are_codes}, About("codes", references))


def languages() -> pa.Column:
    """A list of languages as a tuple, each by its code of two or three letters."""

    def known(found: tuple[str, ...]) -> bool:
        return _are_codes(found) and all(re.match(LANGUAGE_PATTERN, one) for one in found)

    return _column("object", True, {"fault-languages": known}, About("codes"))


def choices(*known: str) -> pa.Column:
    """A list of some of the given words as a tuple; the empty tuple means "not stated"."""

    def are_known(found: tuple[str, ...]) -> bool:
        return _are_codes(found) and set(found) <= set(known)

    what = About("choices", choices=known, fault_params={"choices": ", ".join(known)})
    return _column("object", True, {"fault-choices": are_known}, what)


def text(*, required: bool = False, form: str | None = None, error: str = "") -> pa.Column:
    """Text, never the empty string; ``form`` is a pattern, ``error`` the message that tells it."""
    rules = {error: _matches(form)} if form else {}
    constraints = {"pattern": form} if form else {}
    what = About("text", constraints=constraints, is_short=form is not None)
    return _column("str", required, rules, what)


def name(*, required: bool = False) -> pa.Column:
    """Text on one line: a name, a title, what somebody or something is called."""
    return _column("str", required, {}, About("text", is_short=True))


def choice(*choices: str, required: bool = True) -> pa.Column:
    """One of the given words."""
    what = About(
        "choice",
        choices=choices,
        constraints={"enum": list(choices)},
        fault_params={"choices": ", ".join(choices)},
    )
    return _column("str", required, {"fault-choice": lambda word: word in choices}, what)


def yes_no() -> pa.Column:
    """Yes or no; an empty cell says neither."""
    what = About("yes_no", choices=(YES, NO))
    return _column("str", False, {"fault-yes-no": lambda word: word in (YES, NO)}, what)


def url() -> pa.Column:
    """A link to a page, http or https."""
    what = About("url", constraints={"pattern": URL_PATTERN})
    return _column("str", False, {"fault-url": _matches(URL_PATTERN)}, what)


def year() -> pa.Column:
    """A year in four digits."""
    return _column("Int64", False, {}, About("year"))


def date() -> pa.Column:
    """A day, ISO 8601."""
    return _column("datetime64[s]", False, {}, About("date"))


def whole(least: int, most: int | None = None) -> pa.Column:
    """A whole number of at least ``least`` and, when given, at most ``most``."""
    limits: dict[str, Any] = {"minimum": least}
    rules: dict[str, Holds] = {"fault-least": lambda number: bool(number >= least)}
    if most is not None:
        limits["maximum"] = most
        rules["fault-most"] = lambda number: bool(number <= most)
    params = {"least": least, "most": most if most is not None else ""}
    return _column("Int64", False, rules, About("whole", constraints=limits, fault_params=params))


def number(least: float, most: float) -> pa.Column:
    """A decimal number in bounds."""
    limits = {"minimum": least, "maximum": most}
    params = {"least": least, "most": most}
    what = About("number", constraints=limits, fault_params=params)
    return _column("float64", False, {"fault-range": lambda one: bool(least <= one <= most)}, what)


def lift() -> pa.Column:
    """A link's lift: above 1 and at most 3 grants it, 0 denies it."""

    def stands(value: float) -> bool:
        return value == 0 or 1 < value <= MOST_LIFT

    limits = {"minimum": 0, "maximum": MOST_LIFT}
    what = About("number", constraints=limits, fault_params={"least": 1, "most": MOST_LIFT})
    return _column("float64", True, {"fault-lift": stands}, what)

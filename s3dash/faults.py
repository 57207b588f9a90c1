"""What is wrong in input: a fault each, in the reader's own coordinates, in order, not too many.

A fault carries a message key of the catalogues and its parameters, never a sentence. What is raised
because of faults is in ``errors``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Translate = Callable[..., str]

# Longer values are cut where a person reads them.
SHOWN_CHARACTERS = 80
# What stands where a value must not be told.
UNTOLD = "•••"


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a dataset, or worth a warning, in the reader's own coordinates.

    ``table`` is ``None`` when the whole file is meant. ``row`` is the row as a spreadsheet or an
    editor numbers it (the heading is row 1); ``None`` when the whole table is meant. ``value`` is
    the text that was found. A row of an edition is named by its key in ``params["edition_row"]``.
    """

    key: str
    table: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    params: Mapping[str, Any] = field(default_factory=dict)

    def message(self, t: Translate) -> str:
        """What is wrong and what was expected, in the language of ``t``."""
        words = t("fault-message", what=self.what(t), expected=self.expected(t))
        near = self.offered(t)
        return f"{words} {t('did-you-mean', near=near)}" if near else words

    def what(self, t: Translate) -> str:
        """What is wrong, in the language of ``t``."""
        return t(self.key, **{**self._named, "value": shown(self.value or "", t)})

    def expected(self, t: Translate) -> str:
        """What was expected, in the language of ``t``."""
        return t(f"{self.key}.expected", **self._named)

    def offered(self, t: Translate) -> str:
        """What may be meant, as it is written in the language of ``t``; may be empty."""
        near = self.params.get("near")
        is_number = isinstance(near, float)
        return t("offered-number", number=near) if is_number else str(near or "")

    @property
    def _named(self) -> dict[str, Any]:
        """The parameters that a message may name."""
        return {name: value for name, value in self.params.items() if name != "covers"}

    def where(self, t: Translate) -> str:
        """Table, row and column in words; what does not apply is left out."""
        if self.table is None:
            return t("fault-where-file")
        column = shown(str(self.params.get("key_columns") or self.column or ""), t)
        if "edition_row" in self.params:
            key = "fault-where-edition-cell" if column else "fault-where-edition-row"
            return t(key, table=self.table, code=self.params["edition_row"], column=column)
        if self.row is None:
            key = "fault-where-column" if column else "fault-where-table"
            return t(key, table=self.table, column=column)
        key = "fault-where-cell" if column else "fault-where-row"
        return t(key, table=self.table, row=str(self.row), column=column)


def in_order(faults: Iterable[Fault], columns: Mapping[str, Sequence[str]]) -> list[Fault]:
    """The faults as a reader meets them: of the file, then sheet by sheet, row by row, from left.

    Args:
        faults: the faults of all tables.
        columns: the columns of every table, as they stand from left to right.
    """
    tables = {table: at for at, table in enumerate(columns)}
    places = {(table, column): at for table, of in columns.items() for at, column in enumerate(of)}

    def place(fault: Fault) -> tuple[int, bool, int, int]:
        table = -1 if fault.table is None else tables.get(fault.table, len(tables))
        column = -1 if fault.column is None else places.get((str(fault.table), fault.column), 999)
        # what stands for many rows comes after those that are told one by one
        return (table, "covers" in fault.params and fault.row is None, fault.row or 0, column)

    return sorted(faults, key=place)


# So many faults of one kind in a column are told one by one.
MOST_ALIKE = 1000


def unreported(faults: Iterable[Fault], already_reported: Iterable[Fault]) -> Iterator[Fault]:
    """The faults whose table, column and cell nothing that is already reported names."""
    places: set[tuple[Any, Any, Any]] = set()
    for fault in already_reported:
        if "covers" not in fault.params:
            places.add((fault.table, None if fault.row == 1 else fault.row, fault.column))
        places |= {(fault.table, row, column) for row, column in fault.params.get("covers", ())}
    for fault in faults:
        table, row, column = fault.table, fault.row, fault.column
        around = ((table, None, None), (table, None, column), (table, row, None))
        if places.isdisjoint({*around, (table, row, column)}):
            yield fault


def at_most(faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults, the first of each kind in a column one by one, then how many more there are.

    The one that tells how many covers the places of the rest (``params["covers"]``).
    """
    seen: Counter[Any] = Counter()
    more: dict[Any, list[Fault]] = {}
    for fault in faults:
        kind = (fault.table, fault.column, fault.key)
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE:
            yield fault
        else:
            more.setdefault(kind, []).append(fault)
    for rest in more.values():
        params = {"count": len(rest), "covers": [(one.row, one.column) for one in rest]}
        first = rest[0]
        yield Fault("fault-more-alike", first.table, column=first.column, params=params)


# Signs that cannot be seen, or told from a plain blank, and have a name in the catalogues.
NAMED_SIGNS = frozenset(
    "\t\n\u00a0\u00ad\u2009\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u202f"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)


def shown(text: str, t: Translate) -> str:
    """Found text as it can be printed: cut when long, signs that cannot be seen by their names."""
    cut = text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1]}…"
    return "".join(sign if sign.isprintable() else _name_of(sign, t) for sign in cut)


def _name_of(sign: str, t: Translate) -> str:
    number = f"{ord(sign):04x}"
    name = t(f"sign-{number}") if sign in NAMED_SIGNS else f"U+{number.upper()}"
    return f"‹{name}›"

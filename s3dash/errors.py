"""Every failure the program names, as one tree, and the faults that input can have.

S3DashError
├── DatasetRefused      a folder or workbook with faults: nothing of it is used
├── ShapesIncomplete    shapes of the map that cannot be drawn: the others are
├── BoundariesRefused   a file that county boundaries cannot be drawn up from
├── SettingRefused      an environment setting that cannot be meant
├── FileNotRead         a file that was named and cannot be read
├── FileNotWritten      a file that cannot be written
├── StoreRefused        the editions' database cannot be reached, or will not take what is given
│   ├── NoSuchEdition      no edition has the number that is asked for
│   └── EditionUnreadable  an edition whose content this program does not take
├── NotPublished        a file without fault that would take more away than was agreed to
├── FolderNotWatched    a folder that files are handed in through cannot be watched
├── FileWaits           a file in such a folder that somebody has to do something about
├── RefreshFailed       looking for a newer edition failed in a way that nobody foresaw
├── NotMadeReady        the pages of a newer edition could not be drawn ahead of its readers
├── BadRequest          something a browser or a link sent that cannot be answered
├── NoSuchPage          nothing answers at an address
├── NoSuchFile          a file of an edition that cannot be had
├── Busy                too many wait for an answer already
└── NoEdition           the store holds nothing to show

An error carries a message key of the catalogues and its parameters, never a sentence: the place
that catches it (the store, the factory, the command line) knows the reader's language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

Translate = Callable[..., str]


# So many faults of an edition that cannot be read are kept with its refusal.
MOST_TOLD = 20
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
        near = self.params.get("near")
        return f"{words} {t('did-you-mean', near=near)}" if near else words

    def what(self, t: Translate) -> str:
        """What is wrong, in the language of ``t``."""
        return t(self.key, **{**self._named, "value": shown(self.value or "", t)})

    def expected(self, t: Translate) -> str:
        """What was expected, in the language of ``t``."""
        return t(f"{self.key}.expected", **self._named)

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


class S3DashError(Exception):
    """A failure with a message key and parameters instead of a sentence.

    Attributes:
        faults: what is wrong one by one, where the failure consists of that.
    """

    faults: tuple[Fault, ...] = ()

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def again(self) -> Self:
        """The same failure, which holds nothing of where this one was raised."""
        same = type(self).__new__(type(self), *self.args)
        same.__dict__.update(self.__dict__)
        return same

    def message(self, t: Translate) -> str:
        """The failure as a sentence in the language of ``t``."""
        return t(self.key, **self.params)


class DatasetRefused(S3DashError):
    """A dataset with one fault or more; it is refused whole."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("error-dataset-refused", faults=len(faults))
        self.faults = tuple(faults)


class ShapesIncomplete(S3DashError):
    """Shapes of the map that cannot be drawn; the others are."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        named = ", ".join(dict.fromkeys(str(fault.params["name"]) for fault in faults))
        super().__init__("error-shapes-incomplete", shapes=len(faults), why=named)
        self.faults = tuple(faults)


class BoundariesRefused(S3DashError):
    """A file that county boundaries cannot be drawn up from; nothing of it is used."""

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        super().__init__("error-boundaries-refused", path=str(path))
        self.faults = tuple(faults)


class SettingRefused(S3DashError):
    """A setting in the environment that cannot be used."""


class FileNotRead(S3DashError):
    """A file that was named is not there, or cannot be read."""


class FileNotWritten(S3DashError):
    """A file cannot be written; what was there before is still there."""


class StoreRefused(S3DashError):
    """The editions' database cannot be reached, or did not take an edition."""


class NoSuchEdition(StoreRefused):
    """No edition has the number that is asked for."""

    def __init__(self, number: int, last: int) -> None:
        super().__init__("error-no-such-edition", number=str(number), last=str(last))


class EditionUnreadable(StoreRefused):
    """An edition is there, but its content is damaged, or not taken by this program."""

    def __init__(self, number: int, faults: Sequence[Fault]) -> None:
        super().__init__("error-edition-unreadable", number=str(number), faults=len(faults))
        # enough to tell why; one that is remembered holds little
        self.faults = tuple(faults[:MOST_TOLD])


class NotPublished(S3DashError):
    """A file without fault that is not published as it was handed in, and how it would be.

    Attributes:
        option: what to add to the command that publishes it all the same.
    """

    def __init__(self, key: str, option: str, **params: Any) -> None:
        super().__init__(key, **params)
        self.option = option


class FolderNotWatched(S3DashError):
    """A folder cannot be watched: it is not there, may not be read, or another watches it."""


class FileWaits(S3DashError):
    """A file in a watched folder is not published, and why."""


class RefreshFailed(S3DashError):
    """Looking for a newer edition failed in a way that the program did not foresee."""

    def __init__(self, failure: Exception) -> None:
        super().__init__("error-look-failed", why=f"{type(failure).__name__}: {failure}")


class NotMadeReady(S3DashError):
    """What helps readers of a newer edition failed in a way that the program did not foresee."""

    def __init__(self, failure: Exception) -> None:
        super().__init__("error-not-made-ready", why=f"{type(failure).__name__}: {failure}")


class BadRequest(S3DashError):
    """A request that cannot be answered; HTTP 400."""


class NoSuchPage(S3DashError):
    """Nothing answers at an address; HTTP 404."""

    def __init__(self) -> None:
        super().__init__("error-not-found")


class NoSuchFile(S3DashError):
    """A file or feed of an edition that cannot be had, and why; HTTP 404."""

    def __init__(self, reason: str) -> None:
        super().__init__("error-file-of-edition", reason=reason)


class Busy(S3DashError):
    """Too many wait for an answer that has to be worked out; HTTP 503, to be tried again."""

    def __init__(self) -> None:
        super().__init__("error-busy")


class NoEdition(S3DashError):
    """There is no edition to show; HTTP 503."""

    def __init__(self) -> None:
        super().__init__("error-no-edition")

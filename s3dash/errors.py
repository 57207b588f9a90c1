"""Every failure the program names, as one tree, and the faults that input can have.

S3DashError
├── DatasetRefused      a folder or workbook with faults: nothing of it is used
├── SettingRefused      an environment setting that cannot be meant
├── BadRequest          something a browser or a link sent that cannot be answered
├── NoSuchPage          nothing answers at an address
└── NoEdition           the store holds nothing to show

An error carries a message key of the catalogues and its parameters, never a sentence: the place
that catches it (the store, the factory, the command line) knows the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Translate = Callable[..., str]


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a dataset, in the reader's own coordinates.

    ``row`` is the row as a spreadsheet or an editor numbers it (the heading is row 1); ``None``
    when the whole table or file is meant. ``value`` is the text that was found.
    """

    key: str
    table: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    params: Mapping[str, Any] = field(default_factory=dict)

    def message(self, t: Translate) -> str:
        """What is wrong and what was expected, in the language of ``t``."""
        words = t(self.key, **{"value": self.value or "", **self.params})
        near = self.params.get("near")
        return f"{words} {t('did-you-mean', near=near)}" if near else words

    def where(self, t: Translate) -> str:
        """Table, row and column in words; what does not apply is left out."""
        if self.row is None:
            return t("fault-where-table", table=self.table)
        if self.column is None:
            return t("fault-where-row", table=self.table, row=str(self.row))
        return t("fault-where-cell", table=self.table, row=str(self.row), column=self.column)


class S3DashError(Exception):
    """A failure with a message key and parameters instead of a sentence."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def message(self, t: Translate) -> str:
        """The failure as a sentence in the language of ``t``."""
        return t(self.key, **self.params)


class DatasetRefused(S3DashError):
    """A dataset with one fault or more; it is refused whole."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("error-dataset-refused", faults=len(faults))
        self.faults = tuple(faults)


class SettingRefused(S3DashError):
    """A setting in the environment that cannot be used."""


class BadRequest(S3DashError):
    """A request that cannot be answered; HTTP 400."""


class NoSuchPage(S3DashError):
    """Nothing answers at an address; HTTP 404."""

    def __init__(self) -> None:
        super().__init__("error-not-found")


class NoEdition(S3DashError):
    """There is no edition to show; HTTP 503."""

    def __init__(self) -> None:
        super().__init__("error-no-edition")

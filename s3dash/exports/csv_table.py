"""A table as CSV: UTF-8 with BOM (Excel reads å ä ö), quoted as RFC 4180 says, no text that runs.

Fields are parted as spreadsheets in the reader's language part them, and nothing else differs: a
number has its point and its hyphen in either, and no line says what the separator is.
"""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
ABSENCE_SIGNS = ("-", ".", "..")
# Where the comma parts decimals, a spreadsheet takes it for no separator of fields.
SEPARATORS = {"sv": ";", "en": ","}
# Letters of a file name before the edition and the day: file systems take 255 bytes.
LONGEST_SUBJECT = 120


def csv_bytes(table: pd.DataFrame, headings: Sequence[str], language: str) -> bytes:
    """The table with its headings; numbers stay numbers, text that would run is led by an '."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=SEPARATORS[language], lineterminator="\r\n")
    writer.writerow(headings)
    for row in table.itertuples(index=False, name=None):
        writer.writerow([_safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def plain_csv_bytes(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows for programs, as RFC 4180 has it: commas, UTF-8 without a mark, made harmless too."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _safe(cell: Any) -> Any:
    """The cell, its text made harmless; a lone sign of absence is no formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) and cell not in ABSENCE_SIGNS:
        return f"'{cell}"
    return cell


def file_stem(subject: Sequence[str], edition: int, day: datetime.date) -> str:
    """``s3-status_digital_2021-2027_version-1_2026-11-23``: ASCII, without an ending."""
    parts = [*_shortened([_plain(part) for part in subject]), f"version-{edition}"]
    return "_".join([*parts, f"{day:%Y-%m-%d}"])


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in plain)


def _shortened(parts: list[str]) -> list[str]:
    """As many of the first parts as a name has room for, and the last, which is the round."""
    kept = list(parts)
    while len("_".join(kept)) > LONGEST_SUBJECT and len(kept) > 2:
        kept.pop(-2)
    return ["_".join(kept)[:LONGEST_SUBJECT]]


def file_name(subject: Sequence[str], edition: int, day: datetime.date) -> str:
    """The name of a CSV file of the subject."""
    return f"{file_stem(subject, edition, day)}.csv"

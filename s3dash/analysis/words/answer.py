"""The form that every answer has: words, signs, and the data table.

A view asks for one answer and shows it; a file of the view is the same answer's data table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from s3dash.analysis.question import Question
from s3dash.analysis.words.wording import Wording
from s3dash.columns import CODE
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.rows import PriorityRow
from s3dash.model.tables import STATUSES

JOINT = "joint"
VIA = "via"
ENDED = "ended"
NONE_KNOWN = "none_known"

INFERRED_MARK = "*"
TRANSITION_MARK = "†"
NO_DATA_SIGN = ".."
NONE_SIGN = "-"

MARKS = {
    "established": "●",
    "developing": "◐",
    "horizontal": "▬",
    "unspecified": "○",
    "deselected": "×",
    JOINT: "◇",
    NO_DATA: NO_DATA_SIGN,
    NOT_MENTIONED: "",
    "lead": "◆",
    "member": "●",
    "participant": "●",
    "observer": "○",
    VIA: "◐",
    ENDED: "△",
    NONE_KNOWN: "",
    "age-over": "!",
    "age-undated": "?",
    "age-24": "",
    "age-12": "",
}


@dataclass(frozen=True)
class LegendEntry:
    """One sign of a figure: how it is drawn, its mark, its words, and how many regions have it.

    ``count`` is None where the words say it already, or nothing is counted. ``names_regions`` tells
    whether it is written with what it counts, beside words that are numbers themselves. Without a
    cell and a mark the words are a note on the signs above.
    """

    cell: str
    mark: str
    words: str
    count: int | None
    names_regions: bool = False


@dataclass(frozen=True)
class Answer:
    """What a view shows, in words and as a table.

    Attributes:
        heading, sentence: what is seen, in words.
        legend: the signs in use, in order.
        data_table: what is seen, as a table: its first column, the row's code, and other columns of
            codes (``columns.CODE``) are not shown on a page; the second is the row's heading. A
            cell is text, a number, or a tuple of ``Wording``; none is empty. The name of a column
            of numbers ends with its unit, see ``columns``.
        headings: headings of the data table's columns that are names in the data; the others are
            the messages ``column-name``.
        required_choice: what has to be chosen before there is an answer (``domain`` …), or None.
        not_drawn: what the figure has no place for, in words.
        tables: the captions of the tables that the data table is shown as on a page, with how many
            of its rows each has; empty where it is shown as one. A column that repeats the caption
            in every row, or says of every row that it has none, is left out there.
    """

    heading: str
    sentence: str
    legend: tuple[LegendEntry, ...] = ()
    data_table: pd.DataFrame = field(default_factory=pd.DataFrame)
    headings: Mapping[str, str] = field(default_factory=dict)
    required_choice: str | None = None
    not_drawn: str | None = None
    tables: tuple[tuple[str, int], ...] = ()

    @property
    def shown_columns(self) -> list[str]:
        """The columns of the data table that a page shows: not the codes, which links have."""
        names = map(str, self.data_table.columns[1:])
        return [name for name in names if not name.endswith(CODE)]

    def column_heading(self, column: str, t: Translator) -> str:
        """The heading of a column of the data table."""
        return self.headings.get(column) or t(f"column-{column}")


def legend_of(
    shown: Iterable[str], cells: tuple[str, ...], prefix: str, t: Translator
) -> list[LegendEntry]:
    """The signs among ``cells`` that are shown; words: the messages ``prefix-cell``."""
    counts = Counter(shown)
    return [
        LegendEntry(cell, MARKS[cell], t(f"{prefix}-{cell.replace('_', '-')}"), counts[cell])
        for cell in cells
        if counts[cell]
    ]


def status_legend(found: Iterable[tuple[str, bool]], t: Translator) -> tuple[LegendEntry, ...]:
    """The signs of areas: (status, whether it is inferred) of each. They are not counted."""
    shown = set(found)
    statuses = {status for status, _ in shown}
    entries = [
        LegendEntry(status, MARKS[status], t(f"status-{status}"), None)
        for status in STATUSES
        if status in statuses
    ]
    if any(inferred for _, inferred in shown):
        entries.append(inferred_entry(t))
    return tuple(entries)


def inferred_entry(t: Translator, count: int | None = None) -> LegendEntry:
    """The sign of what the compilers inferred."""
    return LegendEntry("", INFERRED_MARK, t("status-inferred"), count)


def without_notes(mark: str) -> str:
    """The sign of a cell without the marks behind it of what is inferred."""
    return mark.rstrip(INFERRED_MARK + TRANSITION_MARK)


def joined(parts: list[str], t: Translator) -> str:
    """A list in words for a message: a, b och c; of too many the first, and 12 till."""
    return in_full(t.fitting(parts), t)


def in_full(parts: list[str], t: Translator) -> str:
    """A list in words for a cell of a table, however long: a, b och c."""
    if len(parts) < 2:
        return "".join(parts)
    *before, first, last = parts
    return ", ".join([*before, t("list-and", first=first, last=last)])


def in_quotes(names: Iterable[str], t: Translator) -> str:
    """Names of domains as a sentence has them: ”a”, ”b” och ”c”."""
    return joined([t("quoted", words=name) for name in names], t)


def domains_by_value(
    question: Question, values: Mapping[str, float]
) -> tuple[tuple[str, str, float], ...]:
    """(code, name, value) of the domains with a value, the greatest first, then by code.

    Equal ones stand by code, so that whoever names the first few names the same in every language.
    """
    found = [
        (code, question.domain_name(code), float(value))
        for code, value in values.items()
        if value > 0
    ]
    found.sort(key=lambda one: highest_first(one[2], one[0]))
    return tuple(found)


def group_names(question: Question, rows: Iterable[PriorityRow]) -> list[str]:
    """Names of the groups that hold the priorities, each once."""
    groups = dict.fromkeys(row.region_code for row in rows)
    return [question.region_name(group) for group in groups]


def never_empty(table: pd.DataFrame) -> pd.DataFrame:
    """The table with no cell empty, as statistics write it: ``..`` no data, ``-`` none."""
    return table.astype("object").map(_filled)


def _filled(cell: Any) -> Any:
    if isinstance(cell, (tuple, str)):
        return cell or NONE_SIGN
    return NO_DATA_SIGN if pd.isna(cell) else cell


def in_plain_text(table: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """A data table for a file: quoted wordings as text, a translation said to be one."""

    def plain(cell: Any) -> Any:
        return "; ".join(_quoted(one, t) for one in cell) if isinstance(cell, tuple) else cell

    return table.map(plain)


def _quoted(wording: Wording, t: Translator) -> str:
    return f"{wording.text} ({t('translated')})" if wording.translated else wording.text

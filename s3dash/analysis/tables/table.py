"""The form of a table, and the columns that several of them have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.words.answer import NONE_SIGN, Answer, in_plain_text, never_empty
from s3dash.i18n import Translator

SEPARATOR = "; "
CLUSTER_COLUMNS = ("cluster_code", "subject_name", "kind_words", "does_words", "url", "certainty",
                   "source_code", "source_words")  # fmt: skip
SOURCE_COLUMNS = ("source_code", "source_words")


@dataclass(frozen=True)
class Table:
    """A table of what a page says.

    Attributes:
        code: what it is about, whatever the language: the message of its heading.
        name: the same as a heading.
        table: its rows; no cell is empty. A cell is text, a number or a day.
        headings: of its columns.
    """

    code: str
    name: str
    table: pd.DataFrame
    headings: tuple[str, ...]


def table_of(
    code: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], t: Translator
) -> Table:
    """A table with the messages ``code`` and ``column-name`` as headings.

    What is unknown in a cell is None.
    """
    listed = [tuple(map(_said, row)) for row in rows]
    frame = pd.DataFrame(listed, columns=list(columns), dtype="object")
    table = in_plain_text(never_empty(frame), t)
    return Table(code, t(code), table, tuple(t(f"column-{column}") for column in columns))


def _said(cell: Any) -> Any:
    """A cell where nothing is known of it, as nothing that is mentioned."""
    return NONE_SIGN if cell is None else cell


def data_tables(code: str, answer: Answer, t: Translator, **named: str) -> list[Table]:
    """The data table of an answer, or the tables that it is shown as, see ``Answer.tables``.

    Its heading is the message ``code``, with what that names.
    """
    if not answer.tables:
        return [_part((code, t(code, **named)), answer, answer.data_table, t)]
    found, begun = [], 0
    for caption, count in answer.tables:
        rows = answer.data_table.iloc[begun : begun + count]
        begun += count
        if count:
            told = [name for name in rows if not rows[name].isin([NONE_SIGN, caption]).all()]
            found.append(_part((code, caption), answer, rows[told], t))
    return found


def rows_of_data_table(code: str, answer: Answer, rows: slice, t: Translator) -> Table:
    """Some rows of the data table as a table of their own."""
    return _part((code, t(code)), answer, answer.data_table.iloc[rows], t)


def _part(named: tuple[str, str], answer: Answer, frame: pd.DataFrame, t: Translator) -> Table:
    headings = tuple(answer.column_heading(str(column), t) for column in frame.columns)
    return Table(*named, in_plain_text(frame, t), headings)


# ---- columns that several tables have ----------------------------------------------------------


def source_cells(note: SourceNote) -> tuple[str, str]:
    """``SOURCE_COLUMNS`` of what a source says."""
    return note.code, f"{note.title} ({note.dated})"


def certainty(uncertain: bool, t: Translator) -> str:
    """That a statement is uncertain, where it is."""
    return t("panel-uncertain") if uncertain else ""


def codes(named: Iterable[tuple[str, str]]) -> str:
    """The codes of what has a code and a name each."""
    return SEPARATOR.join(code for code, _ in named)


def names(named: Iterable[tuple[str, str]]) -> str:
    """The names of what has a code and a name each."""
    return SEPARATOR.join(name for _, name in named)


def sources_table(sources: Iterable[SourceNote], t: Translator) -> Table:
    """Every source once, with its day or its year."""
    columns = ("source_code", "source_title", "publisher", "held_on", "published_number",
               "read_on", "url")  # fmt: skip
    rows = [
        (one.code, one.title, one.publisher, one.age.held_on, one.age.year, one.age.read_on,
         one.url)
        for one in sources
    ]  # fmt: skip
    return table_of("region-sources", columns, rows, t)

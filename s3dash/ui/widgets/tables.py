"""Tables: one form for all of them, and the data table of an answer.

A table has a caption, headings of columns and rows, and a frame of its own that scrolls and is
called by the caption. What differs between tables is the look (``Look``) and what stands in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from s3dash.analysis.words.answer import NONE_SIGN, Answer
from s3dash.analysis.words.percent import as_read
from s3dash.analysis.words.wording import Wording
from s3dash.columns import COUNT, DECIMALS, UNITS
from s3dash.columns import NUMBER as OTHER_NUMBER
from s3dash.i18n import Translator
from s3dash.markup import Markup, element
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Content
from s3dash.ui.core.html_text import plain_text

# So many rows of a data table stand on a page, and on one of a crowd, which has much else; its file
# has all.
MOST_ROWS, MOST_OF_CROWD = 200, 100
# The end of the names of columns with cited sources.
SOURCES = "source_words"
# The semicolons of a title that is known as one are fewer.
MOST_PARTS = 8
# The kind of a column whose cells stand to the right.
NUMBER = "number"


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        heading: what its heading says.
        kind: the class of its cells (``NUMBER``) if they have one.
        pick: what a cell of it chooses in a grid, as a query (``domain=food``), beside its row's.
    """

    heading: Content
    kind: str = ""
    pick: str | None = None


@dataclass(frozen=True)
class Row:
    """A row: its cells, one a column, of which one is the row's heading.

    Attributes:
        cells: what stands in each; an ``html.Td`` of its own stands as it is.
        kind: the class of the row.
        heading_kind: the class of its heading.
        pick: what a cell of it chooses in a grid, as a query, beside its column's.
    """

    cells: Sequence[Content]
    kind: str = ""
    heading_kind: str = ""
    pick: str | None = None


@dataclass(frozen=True)
class Look:
    """How a table looks, and as what it is announced.

    Attributes:
        table: the classes of the table.
        frame: the class of its frame.
        role: the role of its frame.
        shows_caption: whether the caption is there for the eye too.
        heading_at: which of a row's cells is its heading.
        is_grid: whether its cells are walked through with the arrow keys.
    """

    table: str = "data-table"
    frame: str = "table-frame"
    role: str = "region"
    shows_caption: bool = False
    heading_at: int = 0
    is_grid: bool = False


# One of the tables that a long data table is parted into: its caption tells it from the others.
PART = Look(table="data-table part-table", shows_caption=True)


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Row],
    look: Look | None = None,
    total: Row | None = None,
) -> Component:
    """A table in its frame.

    Args:
        caption: what the table and its frame are called.
        columns: what stands above the cells.
        rows: the rows of the body.
        look: how it looks; by default as a data table.
        total: a last row that sums up the others.
    """
    look = look or Look()
    parts = [
        html.Caption(caption, className="" if look.shows_caption else "visually-hidden"),
        html.Thead(html.Tr([_head(one, look) for one in columns], **_role("row", look)),
                   **_role("rowgroup", look)),
        html.Tbody([_row(row, columns, look) for row in rows], **_role("rowgroup", look)),
    ]  # fmt: skip
    if total is not None:
        parts.append(html.Tfoot(_row(total, columns, look)))
    named = attributes(role="grid", aria_label=caption) if look.is_grid else {}
    return html.Div(
        html.Table(parts, className=look.table, **named),
        className=look.frame,
        tabIndex=0,
        role=look.role,
        **attributes(aria_label=caption),
    )


def _head(column: Column, look: Look) -> Component:
    role = _role("columnheader", look)
    pick = attributes(data_pick=column.pick) if column.pick else {}
    return html.Th(column.heading, scope="col", className=column.kind, **role, **pick)


def _row(row: Row, columns: Sequence[Column], look: Look) -> Component:
    cells = [
        _heading(cell, row, look) if at == look.heading_at else _cell(cell, column)
        for at, (cell, column) in enumerate(zip(row.cells, columns, strict=True))
    ]
    return html.Tr(cells, className=row.kind, **_role("row", look))


def _heading(cell: Content, row: Row, look: Look) -> Component:
    pick = attributes(data_pick=row.pick) if row.pick else {}
    role = _role("rowheader", look)
    return html.Th(cell, scope="row", className=row.heading_kind, **role, **pick)


def _cell(cell: Content, column: Column) -> Component | Markup:
    if isinstance(cell, html.Td):
        return cell
    if isinstance(cell, str):
        # most of what stands in tables, and some thousand of one page
        return element("td", {"class": column.kind or None}, plain_text(cell))
    return html.Td(cell, className=column.kind)


def _role(name: str, look: Look) -> dict[str, Any]:
    """A role of what holds a grid's cells; those are ``gridcell`` without saying so."""
    return attributes(role=name) if look.is_grid else {}


# ---- the data table of an answer --------------------------------------------------------------


@dataclass(frozen=True)
class Reader:
    """Who reads a data table.

    Attributes:
        t: the page's language.
        selected: the code of the region whose row is marked, or None.
        titles: cited sources whose titles are in another language -> the title, and its language.
        marked: what marks other texts in another language.
    """

    t: Translator
    selected: str | None = None
    titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    marked: Callable[[str], Content] = str


def data_table(answer: Answer, reader: Reader, most: int = MOST_ROWS) -> list[Component]:
    """What the signs mean, and the answer's rows and numbers as a table, or as its parts.

    Args:
        answer: whose data table it is.
        reader: who reads it.
        most: how many rows at most.
    """
    t = reader.t
    words, frame = [html.P(t("table-signs"), className="table-words")], answer.data_table
    if len(frame) > most:
        cut = t("table-cut", shown=most, total=len(frame))
        words.append(html.P(cut, className="table-words"))
        frame = frame[:most]
    if not answer.tables:
        return [*words, _whole_or_part(answer, frame, answer.heading, reader)]
    tables, begun = [], 0
    for caption, count in answer.tables:
        rows = frame.iloc[begun : begun + count]
        begun += count
        if len(rows):
            told = [name for name in rows if not rows[name].isin([NONE_SIGN, caption]).all()]
            tables.append(_whole_or_part(answer, rows[told], caption, reader))
    return [*words, *tables]


def _whole_or_part(answer: Answer, frame: pd.DataFrame, caption: str, reader: Reader) -> Component:
    """Rows of an answer as a table."""
    first, shown = frame.columns[0], [one for one in answer.shown_columns if one in frame]
    columns = [Column(answer.column_heading(name, reader.t), _kind(name)) for name in shown]
    rows = [
        _data_row(code == reader.selected, list(zip(shown, cells, strict=True)), reader)
        for code, *cells in frame[[first, *shown]].itertuples(index=False, name=None)
    ]
    return table(caption, columns, rows, PART if answer.tables else None)


def _data_row(here: bool, cells: list[tuple[str, Any]], reader: Reader) -> Row:
    t = reader.t
    (_, name), *others = cells
    here_words = html.Span(f" {t('chosen')}", className="visually-hidden")
    words = [name, here_words] if here else reader.marked(name)
    rest = [_shown(column, cell, reader) for column, cell in others]
    return Row([words, *rest], kind="here" if here else "")


def _kind(column: str) -> str:
    return NUMBER if column.endswith(UNITS) else ""


def _shown(column: str, cell: Any, reader: Reader) -> Content:
    """A cell of a data table (see ``Answer.data_table``) as it is read."""
    t = reader.t
    if isinstance(cell, str) and column.endswith(SOURCES):
        return _with_languages(cell, reader.titles)
    if isinstance(cell, tuple) and len(cell) == 1:
        return quoted(cell[0], t)
    if isinstance(cell, tuple):
        return html.Ul([html.Li(quoted(wording, t)) for wording in cell], className="plain-list")
    return reader.marked(cell_text(column, cell, t))


def _with_languages(cited: str, titles: Mapping[str, tuple[str, str]]) -> Content:
    """Cited sources, those with titles in another language with it; a title may have semicolons."""
    if not titles:
        return cited
    left, parts = cited.split("; "), list[Component | str]()
    while left:
        ends = range(min(len(left), MOST_PARTS), 0, -1)
        end = next((end for end in ends if "; ".join(left[:end]) in titles), 1)
        one, left = "; ".join(left[:end]), left[end:]
        title, language = titles.get(one, ("", ""))
        parts += ["; ", html.Span(title, lang=language)] if title else ["; "]
        parts.append(one.removeprefix(title))
    return parts[1:]


def cell_text(column: str, cell: Any, t: Translator) -> str:
    """A cell of a data table as it is read, without marks of language."""
    if isinstance(cell, tuple):
        return "; ".join(one.text for one in cell)
    if isinstance(cell, float) and not column.endswith((COUNT, OTHER_NUMBER)):
        return as_read(cell, t)
    return cell if isinstance(cell, str) else t.number(cell, DECIMALS.get(column))


def quoted(wording: Wording, t: Translator) -> list[Component]:
    """A name with its language; a translation is said to be one."""
    words = html.Span(wording.text, lang=wording.language, className="wording")
    return [words, html.Span(t("translated"), className="tag")] if wording.translated else [words]

"""Answers and tables as bytes: JSON, CSV for programs, and workbooks."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from s3dash.analysis.changes.editions.words import heading_of
from s3dash.analysis.interface.cells import MARKS, SOURCE_CODES, rows_of
from s3dash.analysis.interface.of_table import table_rows, table_told
from s3dash.analysis.interface.told import LICENCE, Place, answer_told, with_sources
from s3dash.analysis.words.answer import NO_DATA_SIGN, in_plain_text
from s3dash.exports.csv_table import plain_csv_bytes
from s3dash.exports.view_workbook import Sheet, ViewWorkbook, view_workbook_bytes
from s3dash.model.fields import LIST_SEPARATOR
from s3dash.model.tables import TABLES
from s3dash.serving.api.asking import Asked
from s3dash.serving.given_out.files import workbook_of

# What parts the codes in a cell of a file.
PARTED_BY = "; "


def json_bytes(told: Mapping[str, Any]) -> bytes:
    """A document; a number that is none would be no JSON, and is a fault of ours."""
    return json.dumps(
        told, ensure_ascii=False, separators=(",", ":"), allow_nan=False, sort_keys=False
    ).encode()


def place_of(asked: Asked) -> Place:
    """Where what is asked is told."""
    edition = asked.page.edition
    name = asked.resource.name
    return Place(edition.number, edition.published_on, name, asked.own_address, asked.page_address)


# ---- views ----------------------------------------------------------------------------------


def view_json(asked: Asked) -> bytes:
    """The document of a view."""
    return json_bytes(answer_told(asked.page.question, asked.answer, place_of(asked)))


def view_csv(asked: Asked) -> bytes:
    """The data table of a view, columns by name, with the codes of each row's sources."""
    question, table = asked.page.question, in_plain_text(asked.answer.data_table, asked.t)
    names = [*map(str, table.columns), SOURCE_CODES]
    rows = with_sources(question, rows_of(table))
    return plain_csv_bytes(names, (_cells(names, row) for row in rows))


def view_xlsx(asked: Asked) -> bytes:
    """All that a page says as a workbook: the page's own."""
    return workbook_of(asked.page, asked.answer, asked.page_address)


def _cells(names: Sequence[str], row: Mapping[str, Any]) -> list[Any]:
    """A row of a file: the mark where there is nothing, codes in one cell."""
    marks = row.get(MARKS, {})
    return [marks.get(name, _cell(row.get(name))) for name in names]


def _cell(value: Any) -> Any:
    return PARTED_BY.join(map(str, value)) if isinstance(value, list) else value


# ---- tables ---------------------------------------------------------------------------------


def table_json(asked: Asked) -> bytes:
    """The document of a table."""
    return json_bytes(table_told(asked.page.question, asked.resource.subject, place_of(asked)))


def table_csv(asked: Asked) -> bytes:
    """A table as the edition's own files have it; an empty cell is what nobody states."""
    table = asked.resource.subject
    names = list(TABLES[table].columns)
    rows = table_rows(asked.page.question, table)
    return plain_csv_bytes(names, ([_stored(row[name]) for name in names] for row in rows))


def _stored(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return LIST_SEPARATOR.join(value)
    return "" if value is None else value


def table_xlsx(asked: Asked) -> bytes:
    """A table as a workbook, with what there is to know of it before it."""
    t, table, edition = asked.t, asked.resource.subject, asked.page.edition
    names = list(TABLES[table].columns)
    rows = [[_shown(row[name]) for name in names] for row in
            table_rows(asked.page.question, table)]  # fmt: skip
    frame = pd.DataFrame(rows, columns=names, dtype="object")
    heading = heading_of(table, t)
    dated = t("footer-edition", number=str(edition.number), date=t.date(edition.published_on))
    made = ViewWorkbook(
        title=heading,
        author=t("product"),
        on=edition.published_on,
        read_me=t("sheet-read-me"),
        about=list(_about(asked, heading)),
        footer=f"{t('product')}. {dated}. {heading}",
        sheets=[Sheet(heading, frame, tuple(names))] if rows else [],
    )
    return view_workbook_bytes(made)


def _about(asked: Asked, heading: str) -> Iterable[tuple[str, str | datetime.date]]:
    t, edition, table = asked.t, asked.page.edition, asked.resource.subject
    number = str(edition.number)
    yield t("about-title"), heading
    yield t("about-sentence"), t(f"table-says-{table.replace('_', '-')}")
    yield t("about-edition"), t("about-edition-words", product=t("product"), number=number)
    yield t("about-date"), edition.published_on
    yield t("about-address"), asked.own_address
    yield t("about-licence"), f"{t('data-licence-name')}. {t('data-licence')} {LICENCE}"
    yield t("about-source"), t("footer-source")
    yield NO_DATA_SIGN, t("about-sign-no-data")


def _shown(value: Any) -> Any:
    """A cell of a sheet; what nobody states has its mark, as no cell of a sheet is empty."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return PARTED_BY.join(value) or NO_DATA_SIGN
    return NO_DATA_SIGN if value is None else value

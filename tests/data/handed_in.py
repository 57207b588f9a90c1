"""Workbooks as they were exported and edited by hand."""

from __future__ import annotations

from openpyxl import Workbook

from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.model import TABLES, Dataset
from s3dash.model.origin import Origin
from tests import workbooks
from tests.workbooks import Edit

# What editions hold, by their content.
_READ: dict[str, Dataset] = {}


def handed_in(dataset: Dataset, *made: Edit, begun_from: EditionRecord | None = None) -> Submission:
    """A dataset as it was exported and edited."""
    origin = begun_from and Origin(begun_from.number, begun_from.content_sha256)
    content = workbooks.exported(dataset, origin=origin)
    return read_submission(workbooks.edited(content, *made), "s3.xlsx")


def exported(store: Editions, number: int, *made: Edit) -> Submission:
    record = store.records()[number - 1]
    content = record.content_sha256
    if content not in _READ:
        _READ[content] = store.dataset(record)
    return handed_in(_READ[content], *made, begun_from=record)


def put(sheet: str, code: str, column: str, value: object) -> Edit:
    def edit(workbook: Workbook) -> None:
        at = list(TABLES[sheet].columns).index(column) + 1
        (row,) = [one[0].row for one in workbook[sheet].iter_rows() if one[0].value == code]
        workbook[sheet].cell(row, at, value)

    return edit


def add(sheet: str, **cells: object) -> Edit:
    return lambda workbook: workbook[sheet].append(
        [cells.get(one) for one in TABLES[sheet].columns]
    )


def rename(code: str, name: str, language: str = "sv") -> Edit:
    return put("regions", code, f"name_{language}", name)


def add_priority(code: str, region: str, name: str) -> Edit:
    return add(
        "priorities", priority_code=code, round_code="new", region_code=region, name_sv=name,
        name_en=name, status="established", domain_codes="wood", source_code="s",
        confidence="high",
    )  # fmt: skip


def keys(dataset: Dataset, table: str) -> list[str]:
    return list(dataset.table(table).iloc[:, 0])

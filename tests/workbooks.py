"""Workbooks as tests export and edit them: each made and parsed once, and written without files."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Hashable
from functools import lru_cache
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.origin import Origin

Edit = Callable[[Workbook], object]

# So many are remembered; most tests begin with one of a few.
MOST_KEPT = 20

_EXPORTED: dict[Hashable, bytes] = {}


def opened(content: bytes) -> Workbook:
    """The workbook of some bytes, for the caller alone: others who open it get one of their own."""
    workbook: Workbook = pickle.loads(_parsed(content))  # noqa: S301 - made here
    for sheet in workbook.worksheets:
        # what makes the properties of a row or column that has none is not kept
        sheet.row_dimensions.default_factory = sheet._add_row
        sheet.column_dimensions.default_factory = sheet._add_column
    return workbook


@lru_cache(maxsize=MOST_KEPT)
def _parsed(content: bytes) -> bytes:
    return pickle.dumps(load_workbook(io.BytesIO(content)), pickle.HIGHEST_PROTOCOL)


def written(workbook: Workbook) -> bytes:
    """The bytes that openpyxl saves, which it would first write to a file for each sheet."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        _Writer(workbook, archive).write_data()
    return target.getvalue()


def edited(content: bytes, *edits: Edit) -> bytes:
    """A workbook after edits in openpyxl."""
    workbook = opened(content)
    for edit in edits:
        edit(workbook)
    return written(workbook)


def exported(
    dataset: Dataset, *, in_words: bool = False, language: str = "sv", origin: Origin | None = None
) -> bytes:
    """The dataset as the app exports it; the same rows are written once."""
    rows = {name: dataset.table(name) for name in TABLES}
    told = repr([[frame[column].tolist() for column in frame] for frame in rows.values()])
    key = (told, in_words, language, origin)
    if key not in _EXPORTED:
        if len(_EXPORTED) >= MOST_KEPT:
            _EXPORTED.clear()
        t = translator(language)
        _EXPORTED[key] = workbook_bytes(rows, {}, in_words=in_words, t=t, origin=origin)
    return _EXPORTED[key]


class _Writer(ExcelWriter):
    def write_worksheet(self, sheet: Worksheet) -> None:
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
        writer = WorksheetWriter(sheet, io.BytesIO())
        writer.write()
        sheet._rels = writer._rels
        self._archive.writestr(sheet.path[1:], writer.read())
        self.manifest.append(sheet)

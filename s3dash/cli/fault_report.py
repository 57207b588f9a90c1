"""What ``check --report`` writes: a page to send on, or the workbook with notes at its cells."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl.utils import column_index_from_string, get_column_letter

from s3dash.cli.files import write_whole
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.submission import Submission
from s3dash.errors import DatasetRefused, FileNotWritten
from s3dash.exports.commented.note import Note
from s3dash.exports.commented.workbook import commented
from s3dash.exports.report_page import Finding, Report, report_page
from s3dash.faults import MOST_ALIKE, UNTOLD, Fault, shown
from s3dash.i18n import Translator
from s3dash.model.changes.words import as_written
from s3dash.model.checks.causes import folded, places_words
from s3dash.model.marks import Kind
from s3dash.model.tables import TABLES

PAGE, WORKBOOK = ".html", ".xlsx"
FORMS = (PAGE, WORKBOOK)
# Faults whose value is what must not be in the file.
PERSONAL = {"fault-email", "fault-phone", "fault-personnummer"}
# What is told of a cell that changes, or that two have changed.
SAID = ("from", "to", "base", "theirs", "yours")

Plain = Mapping[str, Any]
# Faults whose column is called by its letter, since it has no heading or is told of as a place.
BY_LETTER = {"warning-first-column", "warning-unnamed-column"}


def write_report(
    path: Path,
    submission: Submission,
    t: Translator,
    *,
    begun_from: str = "",
    changes: Sequence[Plain] = (),
    conflicts: Sequence[Plain] = (),
) -> Path | None:
    """Write the report on a submission; a file of that name is kept under another.

    Args:
        path: where to; its ending says which form is meant.
        submission: what was handed in.
        t: the language of the report.
        begun_from: the edition that it was begun from, in words.
        changes: what would change, as ``check --json`` says it.
        conflicts: what both sides changed, likewise.

    Raises:
        FileNotWritten: the file cannot be written, or what was handed in is no workbook.
    """
    if path.suffix.lower() == WORKBOOK:
        content = _workbook(path, submission, t, conflicts)
    else:
        told = report_on(submission, t, begun_from=begun_from, changes=changes, conflicts=conflicts)
        content = report_page(told, t)
    return write_whole(path, content)


# ---- the page -------------------------------------------------------------------------------


def report_on(
    submission: Submission,
    t: Translator,
    *,
    begun_from: str = "",
    changes: Sequence[Plain] = (),
    conflicts: Sequence[Plain] = (),
) -> Report:
    """What a page says of a submission; the arguments are those of ``write_report``."""
    return Report(
        **_found(submission, t),
        begun_from=begun_from,
        changes=_in_words(changes, _cells(submission), t),
        conflicts=_in_words(conflicts, _cells(submission), t),
    )


def _found(submission: Submission, t: Translator) -> dict[str, Any]:
    counts = submission.counts or {}
    is_good = submission.dataset is not None
    rows, tables = sum(counts.values()), sum(count > 0 for count in counts.values())
    good = t("cli-no-faults", rows=rows, tables=tables)
    return {
        "name": submission.name,
        "made_on": datetime.date.today(),
        "is_good": is_good,
        "result": good if is_good else DatasetRefused(submission.faults).message(t),
        "faults": _findings(submission.faults, submission, t),
        "warnings": _findings(submission.warnings, submission, t),
        "made_right": [
            {
                "sheet": _sheet(one.table, _cells(submission)),
                "row": one.row,
                "column": one.column,
                "from": shown(one.found, t),
                "to": shown(one.taken, t) or t("report-nothing"),
            }
            for one in submission.made_right
        ],
    }


def _in_words(told: Iterable[Plain], cells: Cells, t: Translator) -> list[Plain]:
    """Cells with sheets and columns as the file calls them, and numbers as they are written."""
    return [
        {
            **one,
            **_values(one, t),
            "sheet": _sheet(one["sheet"], cells),
            "column": cells.headings.get((one["sheet"], one["column"]), one["column"]),
        }
        for one in told
    ]


def _values(one: Plain, t: Translator) -> dict[str, str]:
    """What stands, and stood, in a cell that is told of."""
    return {
        name: as_written(str(one["sheet"]), one.get("column"), str(one[name]), t)
        for name in SAID
        if one.get(name)
    }


def _findings(faults: Iterable[Fault], submission: Submission, t: Translator) -> list[Finding]:
    """Faults or warnings, those that follow from another with it, in the order of the sheets."""
    cells = _cells(submission)
    told = [without_personal(one) for one in faults]
    found = folded(sorted(told, key=lambda one: _order(one, cells)))
    return [
        Finding(
            sheet=_sheet(head.table, cells) or "",
            cell=_reference(head, cells),
            place=_place_words(head, t),
            # a row as a whole holds more than one value, and is not empty for that
            value=shown(head.value or "", t) if head.value or (head.row and head.column) else None,
            what=_sentence(head.what(t)),
            mend=head.expected(t),
            offered=head.offered(t),
            also=places_words(rest, t),
        )
        for head, rest in found
    ]


def without_personal(fault: Fault) -> Fault:
    """What is said of personal data goes on to others; the data does not."""
    return replace(fault, value=UNTOLD) if fault.key in PERSONAL else fault


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."


def _order(fault: Fault, cells: Cells) -> tuple[int, int, int]:
    tables = list(TABLES)
    if fault.table is None:
        return -1, 0, 0
    sheet = tables.index(fault.table) if fault.table in tables else len(tables)
    return sheet, fault.row or 0, _column(fault, cells) or 0


def _cells(submission: Submission) -> Cells:
    return submission.source.cells if submission.source is not None else Cells()


def _column(fault: Fault, cells: Cells) -> int | None:
    """Where the column of a fault stands; one without a heading is called by its letter."""
    place = cells.places.get((fault.table or "", fault.column or ""))
    if place is None and fault.key in BY_LETTER and fault.column:
        return int(column_index_from_string(fault.column))
    return place


def _reference(fault: Fault, cells: Cells) -> str:
    """The cell as Excel writes it, where the file has cells."""
    column = _column(fault, cells)
    if column is None or fault.row is None:
        return ""
    return f"{get_column_letter(column)}{fault.row}"


def _place_words(fault: Fault, t: Translator) -> str:
    """Row and column in words; the sheet stands above."""
    column = shown(str(fault.params.get("key_columns") or fault.column or ""), t)
    if "edition_row" in fault.params:
        return fault.where(t)
    if fault.row is None:
        return column or t("report-whole-sheet" if fault.table else "fault-where-file")
    key = "report-where-cell" if column else "report-where-row"
    return t(key, row=str(fault.row), column=column)


# ---- the workbook ---------------------------------------------------------------------------


def _workbook(
    path: Path, submission: Submission, t: Translator, conflicts: Sequence[Plain]
) -> bytes:
    """The workbook that was handed in with notes at its cells.

    Raises:
        FileNotWritten: it is none, or could not be opened.
    """
    source = submission.source
    if source is None:
        raise FileNotWritten("error-report-unopened", path=str(path))
    notes = [
        *_notes(submission.faults, "fault", source.cells, t),
        *_notes(submission.warnings, "warning", source.cells, t),
        *(_conflict_note(one, source.cells, t) for one in conflicts),
    ]
    try:
        return commented(submission.original, notes, t("report-note-settled"))
    except (ValueError, KeyError) as found:
        raise FileNotWritten("error-report-no-workbook", path=str(path)) from found


def _notes(faults: Iterable[Fault], kind: Kind, cells: Cells, t: Translator) -> list[Note]:
    return [
        note for one in faults for note in _at_all_places(one, _note(one, kind, cells, t), cells)
    ]


def _at_all_places(fault: Fault, note: Note, cells: Cells) -> Iterator[Note]:
    """A note at the cell of a fault, and at all others that the fault stands for, row by row."""
    covers = fault.params.get("covers", ()) if note.row is not None else ()
    places = {(note.row, note.column)}
    for row, name in covers:
        heading = cells.headings.get((str(fault.table), name), name)
        places.add((row, cells.places.get((str(fault.table), heading)) if name else None))
    for row, column in sorted(places, key=lambda one: (one[0] or 0, one[1] or 0))[:MOST_ALIKE]:
        yield replace(note, row=row, column=column)


def _note(fault: Fault, kind: Kind, cells: Cells, t: Translator) -> Note:
    """A fault at its cell; what has no cell of its own says where it is."""
    column = _column(fault, cells)
    words = [
        t(f"report-note-{kind}", what=_sentence(fault.what(t))),
        _sentence(t("report-expected", expected=fault.expected(t))),
    ]
    if near := fault.offered(t):
        words.append(t("did-you-mean", near=near))
    is_here = fault.row is not None
    if not is_here or (fault.column and column is None):
        words.insert(0, f"{fault.where(t)}:")
    row = fault.row if is_here else None
    return Note(_sheet(fault.table, cells), row, column, "\n".join(words), kind)


def _sheet(table: str | None, cells: Cells) -> str | None:
    """The sheet that a table is read from, by its name."""
    return table and cells.sheets.get(table, table)


def _conflict_note(conflict: Plain, cells: Cells, t: Translator) -> Note:
    table, column = str(conflict["sheet"]), str(conflict["column"])
    heading = cells.headings.get((table, column), column)
    said = {
        name: str({**conflict, **_values(conflict, t)}.get(name) or t("report-nothing"))
        for name in ("base", "theirs", "by", "yours")
    }
    place = cells.places.get((table, heading))
    words = t("report-note-conflict", **said)
    return Note(_sheet(table, cells), conflict.get("row"), place, words, "conflict")

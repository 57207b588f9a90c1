"""The command that reads somebody else's table of priorities into a workbook to hand in.

The workbook is a part: what it lacks stays. What was not taken over, and what is to be looked at,
stands in a sheet of its own and is told: nothing is lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from s3dash.cli.files import write_whole
from s3dash.cli.reports import fault_json, kept_words, say_json
from s3dash.cli.stores import dataset_in
from s3dash.cli.workbooks import new_template
from s3dash.config import LANGUAGES
from s3dash.data.importing.form import ImportMap, read_map
from s3dash.data.importing.plain_table import PlainTable, read_table
from s3dash.data.importing.priorities import (
    Imported,
    RowResult,
    import_priorities,
    missing_columns,
)
from s3dash.data.reading.archive import check_size, refusal
from s3dash.errors import FileNotRead, FileNotWritten, MapRefused
from s3dash.exports.commented.added_sheet import AddedSheet, with_sheet
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.faults import UNTOLD
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.model.pii import personal_fault

# The widths of the columns of the sheet, in signs: of those of ours, and of the table's own.
OWN_WIDTHS, WIDTH = (8, 20, 60), 30


def import_table(
    path: Path, map_path: Path, out: Path, language: str | None, as_json: bool
) -> None:
    """Write the workbook, and say what became of each row."""
    t = translator(language or LANGUAGES[0])
    if out.resolve() in {path.resolve(), map_path.resolve()}:
        raise FileNotWritten("error-import-same-file", path=str(out))
    content, said = _content(path), _content(map_path)
    dataset = dataset_in(None)
    asked = _map_of(map_path, said, dataset)
    table = read_table(content, path.name, asked.sheet, list(asked.columns.values()))
    lacking = missing_columns(table, asked, map_path.name)
    if lacking:
        raise MapRefused(map_path, lacking)
    if not table.rows:
        raise refusal("fault-no-rows")
    found = import_priorities(table, asked, dataset)
    kept = write_whole(out, _workbook(found, table, t, in_words=language is not None))
    if as_json:
        say_json({**_as_json(found, t), "path": str(out),
                  "earlier_file": None if kept is None else str(kept)})  # fmt: skip
        return
    click.echo("\n".join([*_words(found, out, t), *kept_words(kept, t)]))


def _content(path: Path) -> bytes:
    try:
        check_size(path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError as found:
        raise FileNotRead("error-no-such-file", path=str(path)) from found
    except OSError as found:
        raise FileNotRead("error-not-read", path=str(path)) from found


def _map_of(path: Path, content: bytes, dataset: Dataset) -> ImportMap:
    asked, faults = read_map(content, path.name, dataset)
    if asked is None:
        raise MapRefused(path, faults)
    return asked


def _workbook(found: Imported, table: PlainTable, t: Translator, *, in_words: bool) -> bytes:
    """The rows as a part of the edition in use, with a sheet of what is to be looked at."""
    template = new_template()
    content = workbook_bytes(
        found.frames, template.known, in_words=in_words, t=t, origin=template.origin
    )
    headings = [*(t(f"import-sheet-{one}") for one in ("row", "code", "told")), *table.headings]
    widths = [*OWN_WIDTHS, *(WIDTH for _ in table.headings)]
    rows = [_line(one, table, t) for one in found.results if one.told]
    return with_sheet(content, AddedSheet(t("import-sheet"), headings, widths, rows, {}))


def _line(result: RowResult, table: PlainTable, t: Translator) -> list[str]:
    """A row of the sheet: what is told of it, and all that stands in it but personal data."""
    told = " ".join(f"{one.column}: {one.message(t)}" for one in result.told)
    cells = (result.row.text(heading) for heading in table.headings)
    own = [UNTOLD if cell and personal_fault(cell, "text") else cell for cell in cells]
    return [str(result.row.number), result.code or t("import-sheet-left"), told, *own]


def _words(found: Imported, out: Path, t: Translator) -> list[str]:
    taken, left = found.taken, found.left
    lines = [
        t("cli-imported", path=str(out), taken=len(taken), left=len(left)),
        *_listed("import-left", left, t),
        *_listed("import-taken-told", [one for one in taken if one.told], t),
    ]
    if found.unclassified:
        lines.append(t("import-unclassified", count=found.unclassified))
    if found.untranslated:
        lines.append(t("import-untranslated", count=found.untranslated))
    if found.rows["regions"]:
        names = (f"{one['name_sv']} ({one['region_code']})" for one in found.rows["regions"])
        lines.append(t("import-new-regions", regions=", ".join(names)))
    return [*lines, t("cli-imported-how", path=str(out))]


def _listed(heading: str, results: list[RowResult], t: Translator) -> Iterator[str]:
    """What is told of rows: each message once, at the first row that it is told of."""
    if results:
        yield t(heading, count=len(results))
    same: dict[tuple[str | None, str], list[str]] = {}
    for one in (one for result in results for one in result.told):
        same.setdefault((one.column, one.message(t)), []).append(one.where(t))
    for (_, message), places in same.items():
        more = f" {t('import-told-more', count=len(places) - 1)}" if len(places) > 1 else ""
        yield f"  {places[0]}: {message}{more}"


def _as_json(found: Imported, t: Translator) -> dict[str, Any]:
    def rows(results: list[RowResult]) -> list[dict[str, Any]]:
        return [
            {
                "row": one.row.number,
                "priority_code": one.code or None,
                "told": [{**fault_json(fault, t), "kind": fault.key} for fault in one.told],
            }
            for one in results
        ]

    return {
        "ok": True,
        "taken": rows(found.taken),
        "not_taken": rows(found.left),
        "new_regions": [one["region_code"] for one in found.rows["regions"]],
        "without_domain": found.unclassified,
        "untranslated": found.untranslated,
    }

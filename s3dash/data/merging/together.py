"""What comes of a submission beside the edition it began from and the edition in use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from s3dash.data.merging.frames import Numbers, frames_of, numbers_of
from s3dash.data.merging.offers import with_offer
from s3dash.data.merging.parts import (
    Stated,
    is_part,
    kept_words,
    region_in,
    stated,
    without_absence,
)
from s3dash.data.merging.sheets import SheetRows, sheet_rows
from s3dash.data.merging.sound import sound
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.cells import FIRST_KEPT, Cells
from s3dash.data.reading.submission import Source, Submission, submission_of
from s3dash.faults import Fault
from s3dash.model.changes.keyed import Key, KeyedTables, Rows, columns_of
from s3dash.model.changes.three_way import Conflict, Merged, merged
from s3dash.model.foreign_keys import nearest_in
from s3dash.model.tables import TABLES


@dataclass(frozen=True)
class Together:
    """What would be published.

    Attributes:
        submission: what was handed in, merged and completed, checked as it would be published.
        rows: its rows by key, in canonical texts.
        numbers: the row of the sheet of each row that stands in one.
        conflicts: what both changed, each in its own way.
        cells: the rows as text cells, in the order of the edition.
    """

    submission: Submission
    rows: Mapping[str, Rows]
    numbers: Numbers
    conflicts: tuple[Conflict, ...]
    cells: Cells


def together(
    submission: Submission, source: Source, base: KeyedTables, theirs: KeyedTables, terms: Terms
) -> Together:
    """What comes of a submission.

    Args:
        submission: what was handed in.
        source: what it was made of.
        base: the rows of the edition that it began from.
        theirs: those of the edition in use.
        terms: how it is handed in.
    """
    cells = without_absence(source.cells) if is_part(source.cells, terms) else source.cells
    own = sheet_rows(cells)
    said = stated(own, cells, base, theirs, terms)
    made = merged(base, theirs, said.rows)
    numbers = numbers_of(made, said)
    conflicts = tuple(_in_row(one, numbers, said) for one in made.conflicts)
    shown = {table: _of_sheet(rows) for table, rows in numbers.items()}
    if cells is source.cells and made.rows == own.rows and numbers == own.numbers:
        order = {table: [*numbers[table].values(), *own.others[table]] for table in TABLES}
        checked = with_offer(submission.in_order(order), own.rows, theirs)
        return Together(checked, made.rows, shown, conflicts, _in_order(cells, order))
    whole = _completed(cells, made, numbers, own, theirs, terms)
    region = region_in(cells, terms)
    is_known = region is None or (region,) in made.rows["regions"]
    warnings = [*whole.warnings, *(said.told if is_known else ())]
    if terms.is_part:
        warnings += kept_words(cells, {table: len(rows) for table, rows in made.rows.items()})
    checked = submission_of(replace(source, cells=replace(whole, warnings=warnings)))
    if not is_part(cells, terms):
        checked = with_offer(checked, own.rows, theirs)
    # what could not be read may be what else would stay for
    may_drop = cells.absent and not cells.faults
    rows = sheet_rows(whole).rows if may_drop else made.rows
    # it may be merged anew, should another edition come in between
    return Together(replace(checked, source=source), rows, shown, conflicts, whole)


def _completed(
    cells: Cells,
    made: Merged,
    numbers: Numbers,
    own: SheetRows,
    theirs: KeyedTables,
    terms: Terms,
) -> Cells:
    tables = frames_of(made, numbers, own, cells)
    region = region_in(cells, terms)
    if region is not None:
        # what is wrong with a row that is not taken is no matter
        faults = [
            one
            for one in cells.faults
            if one.row is None or one.row == 1 or one.row in tables[str(one.table)].index
        ]
        cells = replace(
            cells, faults=[*faults, *_lost_region(region, made.rows["regions"], theirs["regions"])]
        )
    return sound(cells, tables, tables_told=terms.is_part)


def _in_order(cells: Cells, order: Mapping[str, list[int]]) -> Cells:
    tables = {
        table: frame if list(frame.index) == order[table] else frame.loc[order[table]]
        for table, frame in cells.tables.items()
    }
    return replace(cells, tables=tables)


def _lost_region(region: str, regions: Rows, in_use: Rows) -> list[Fault]:
    """A fault where rows are handed in for a region that there is not, or that would be gone.

    Args:
        region: its code.
        regions: the rows as they would be published.
        in_use: those of the edition in use.
    """
    if (region,) in regions:
        return []
    if (region,) in in_use:
        return [Fault("fault-part-region-gone", table="regions", value=region)]
    # a name stands for no code here: the rows of another region are at stake
    names = [columns_of("regions").index(name) for name in ("name_sv", "name_en")]
    called = {row[place].casefold(): code for (code,), row in regions.items() for place in names}
    near = called.get(region.casefold()) or nearest_in([code for (code,) in regions])(region)
    return [Fault("fault-part-region", value=region, params={"near": near})]


def _of_sheet(numbers: Mapping[Key, int]) -> dict[Key, int]:
    return {key: number for key, number in numbers.items() if number < FIRST_KEPT}


def _in_row(conflict: Conflict, numbers: Numbers, said: Stated) -> Conflict:
    found = numbers[conflict.table].get(conflict.key, FIRST_KEPT)
    row = found if found < FIRST_KEPT else said.numbers[conflict.table].get(conflict.key)
    return replace(conflict, row=row)

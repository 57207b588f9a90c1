"""What would come of a submission: merged with the edition in use, and what that changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import sqlalchemy as sa

from s3dash.data.editions.database import EDITIONS
from s3dash.data.editions.rows import RECORDS, EditionRecord, as_record, stored_cells
from s3dash.data.merging.losses import Losses, losses
from s3dash.data.merging.personal import personal_places, untold_changes, untold_conflicts
from s3dash.data.merging.sheets import edition_rows
from s3dash.data.merging.terms import Terms
from s3dash.data.merging.together import Together, together
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.put_right import put_right
from s3dash.data.reading.sheets.suggestions import as_held, place_of, stands_in_suggestions
from s3dash.data.reading.submission import Source, Submission, submission_of
from s3dash.errors import NotPublished, StoreRefused
from s3dash.faults import Fault, unreported
from s3dash.model.changes.cells import GONE, Change, changes_between, in_rows
from s3dash.model.changes.keyed import KeyedTables, Rows, columns_of
from s3dash.model.changes.three_way import Conflict

Records = Sequence[EditionRecord]
Told = TypeVar("Told", Change, Conflict)


@dataclass(frozen=True)
class Plan:
    """What would come of a submission.

    Attributes:
        submission: merged and completed, as it would be published, with its faults and warnings.
        terms: how it is handed in.
        newest: the newest edition.
        in_use: the edition it is compared with: the newest that can be read.
        begun_from: the edition it began from; None where it says none that is here.
        changes: from the edition in use.
        conflicts: cells that both sides changed.
        losses: the rows that would go.
        as_it_is: how many would go if the file were taken as it is.
        cells: the rows as text cells, for a workbook to go on with.
        problem: why nothing could be compared, where there is an edition perhaps.
    """

    submission: Submission
    terms: Terms
    newest: EditionRecord | None = None
    in_use: EditionRecord | None = None
    begun_from: EditionRecord | None = None
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    losses: Losses = field(default_factory=Losses)
    as_it_is: int = 0
    cells: Cells | None = field(default=None, repr=False)
    problem: StoreRefused | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether all would be as it is, as far as it can be told."""
        return not (self.changes or self.conflicts or self.submission.faults)

    @property
    def refusal(self) -> NotPublished | None:
        """Why it is not published on its terms; None where it is, save for faults."""
        rows, terms = len(self.losses.gone), self.terms
        by_number = f"--replace {self.as_it_is}"
        if terms.replace is not None:
            if terms.replace == rows:
                return None
            return NotPublished("error-replace-rows", by_number, given=terms.replace, rows=rows)
        if self.conflicts:
            return NotPublished(
                "error-conflicts", by_number, count=len(self.conflicts), rows=self.as_it_is
            )
        if self.losses.is_large:
            is_since = self.begun_from not in (None, self.in_use)
            key = "error-large-loss-since" if is_since else "error-large-loss"
            return NotPublished(key, by_number, rows=rows, all=self.as_it_is)
        agreed = terms.agreed
        may_go = terms.rows_may_go if agreed is None else agreed.issuperset(self.losses.gone)
        return None if may_go or not rows else NotPublished("error-rows-go", "--yes", rows=rows)


def plan_of(connection: sa.Connection, submission: Submission, terms: Terms) -> Plan:
    """What would come of a submission, as the database is."""
    rows = connection.execute(RECORDS.order_by(EDITIONS.c.number.desc())).mappings().all()
    records = [as_record(row) for row in rows]
    newest = records[0] if records else None
    found = _first_readable(connection, records)
    if found is None or submission.source is None:
        return Plan(submission, terms, newest)
    in_use, held = found
    theirs = edition_rows(held)
    submission, source = _as_held(submission, submission.source, theirs)
    # a code that only the edition has may be named, too
    cells = put_right(source.cells, held.tables)
    source = replace(source, cells=cells)
    begun = _begun_from(connection, records, cells.begun_from, in_use, theirs)
    begun_from, base = begun or (None, theirs)
    if terms.replace is not None:
        # the file as it is: what it lacks was taken out by whoever hands it in
        base = theirs
    whole = together(submission, source, base, theirs, terms)
    changes = _told_changes(theirs, whole, source)
    lost = losses(theirs, whole.rows, changes)
    as_it_is = len(lost.gone)
    if base is not theirs and (whole.conflicts or lost.is_large):
        alone = together(submission, source, theirs, theirs, terms)
        as_it_is = sum(one.kind == GONE for one in changes_between(theirs, alone.rows))
    since = begun_from.number if begun_from else in_use.number
    between = [record for record in reversed(records) if record.number >= since]
    conflicts = [_with_publisher(connection, one, between) for one in whole.conflicts]
    personal = personal_places(whole.submission)
    told = _settled(whole.submission, conflicts, source.cells)
    return Plan(
        told if begun else _with_base_told(told, changes, in_use),
        terms,
        newest,
        in_use,
        begun_from,
        tuple(map(_of_sheet, untold_changes(changes, personal))),
        tuple(map(_of_sheet, untold_conflicts(conflicts, personal))),
        lost,
        as_it_is,
        whole.cells,
    )


def _as_held(
    submission: Submission, source: Source, theirs: dict[str, Rows]
) -> tuple[Submission, Source]:
    """A submission with the confirmed proposals that the edition has as it has them."""
    cells = as_held(source.cells, theirs)
    if cells is source.cells:
        return submission, source
    source = replace(source, cells=cells)
    return submission_of(source), source


def _of_sheet(told: Told) -> Told:
    """A change or conflict without the row, where it stands in no sheet of its table."""
    return replace(told, row=None) if stands_in_suggestions(told.row) else told


def _first_readable(
    connection: sa.Connection, records: Records
) -> tuple[EditionRecord, Cells] | None:
    for record in records:
        cells = stored_cells(connection, record)
        if cells is not None:
            return record, cells
    return None


def _begun_from(
    connection: sa.Connection,
    records: Records,
    content_sha256: str | None,
    in_use: EditionRecord,
    theirs: dict[str, Rows],
) -> tuple[EditionRecord, dict[str, Rows]] | None:
    """The edition with that content and its rows; the later one, when it was restored."""
    if content_sha256 == in_use.content_sha256:
        return in_use, theirs
    same = [record for record in records if record.content_sha256 == content_sha256]
    found = _first_readable(connection, same[:1])
    return None if found is None else (found[0], edition_rows(found[1]))


def _with_base_told(
    submission: Submission, changes: Sequence[Change], in_use: EditionRecord
) -> Submission:
    """A submission that does not say what it began from, with a word on what it is held against."""
    if not changes:
        return submission
    told = Fault("warning-begun-unknown", params={"number": str(in_use.number)})
    return replace(submission, warnings=(told, *submission.warnings))


def _settled(submission: Submission, conflicts: Sequence[Conflict], cells: Cells) -> Submission:
    """A submission without a word on what holds where two are still in conflict."""
    open_ = {
        (one.table, one.row, cells.headings.get((one.table, one.column), one.column))
        for one in conflicts
    }

    def holds(one: Fault) -> bool:
        is_marked = one.key.startswith("warning-disputed")
        return not (is_marked and (one.table, one.row, one.column) in open_)

    warnings = tuple(filter(holds, submission.warnings))
    return replace(submission, warnings=warnings)


def _told_changes(theirs: KeyedTables, whole: Together, source: Source) -> list[Change]:
    """The changes, without those that are there only because something could not be read.

    A cell that both sides changed is told as a conflict.
    """
    disputed = {(one.table, one.key, one.column) for one in whole.conflicts}
    every = in_rows(changes_between(theirs, whole.rows), whole.numbers)
    changes = [one for one in every if (one.table, one.key, one.column) not in disputed]
    faults = [*source.cells.faults, *_by_name(whole.submission.faults, source.cells)]
    if not faults:
        return changes
    told = [
        Fault("", *place_of(one.table, one.row), one.column, params={"change": one})
        for one in changes
    ]
    return [one.params["change"] for one in unreported(told, faults)]


def _by_name(faults: Sequence[Fault], cells: Cells) -> list[Fault]:
    """Faults with their columns by name, not as the file calls them."""
    names = {(table, heading): name for (table, name), heading in cells.headings.items()}
    return [
        replace(one, column=names.get((str(one.table), str(one.column)), one.column))
        for one in faults
        if one.row is not None and one.column is not None
    ]


# ---- who changed a cell -------------------------------------------------------------------------


def _with_publisher(connection: sa.Connection, conflict: Conflict, editions: Records) -> Conflict:
    """A conflict with who published the edition that changed the cell last."""
    return replace(conflict, by=next(_publishers(connection, conflict, editions), None))


def _publishers(connection: sa.Connection, conflict: Conflict, editions: Records) -> Iterator[str]:
    """Who changed the cell, the last first; editions are given oldest first."""
    later: tuple[EditionRecord, str | None] | None = None
    for record in reversed(editions):
        cells = stored_cells(connection, record)
        if cells is None:
            continue
        row = edition_rows(cells)[conflict.table].get(conflict.key)
        text = None if row is None else row[columns_of(conflict.table).index(conflict.column)]
        if later is not None and later[1] != text:
            yield later[0].published_by
        later = record, text

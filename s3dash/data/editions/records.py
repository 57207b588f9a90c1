"""The editions in their database: numbered, immutable, each with its content.

What was handed in is kept byte for byte where all of it is public; the content, which is read, has
no row that is not.

Every change is one transaction: whoever looks sees an edition whole or not at all, also when the
process is killed or the disk is full in the middle of it. Nothing is ever changed or deleted.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from s3dash.config import LANGUAGES
from s3dash.data.editions.database import EDITIONS, Database
from s3dash.data.editions.notices import Notice, names_told, problems_of, write_notices
from s3dash.data.editions.planning import Plan, plan_of
from s3dash.data.editions.rows import (
    RECORDS,
    EditionRecord,
    as_record,
    difference_from,
    insert_edition,
    insert_record,
    new_edition,
    newest_record,
    now,
    record_of,
    sha256_of,
    stored_cells,
    stored_file,
    stored_submission,
)
from s3dash.data.merging.sheets import edition_rows
from s3dash.data.merging.terms import WHOLE, Terms
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.errors import DatasetRefused, FileWaits, NoSuchEdition, StoreRefused
from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.model.changes.keyed import Rows
from s3dash.model.dataset import Dataset


class Editions:
    """The database of editions at an SQLAlchemy URL: SQLite or PostgreSQL.

    Every method may raise StoreRefused: the database cannot be reached, or does not take what it
    is given.

    Raises:
        SettingRefused: the URL cannot be meant.
    """

    def __init__(self, url: str) -> None:
        self.database = Database(url)

    def prepare(self, seed: Callable[[], Submission], *, may_migrate: bool = True) -> None:
        """Make the tables if they are not there, and the first edition if there is none.

        Args:
            seed: reads what the first edition is made of.
            may_migrate: whether tables of an earlier release are made this release's; while a
                process serves, they must not be.

        Raises:
            DatasetRefused: there is no edition, and the seed has faults.
        """
        self.database.make_tables(may_migrate=may_migrate)
        if self.latest() is not None:
            return
        try:
            submission = seed()
        except OSError as found:
            raise DatasetRefused([Fault("fault-no-file", value=str(found.filename))]) from found
        new = new_edition(submission)
        day = submission.created or datetime.date.today()
        at = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
        with self.database.write_transaction() as (connection, number):
            if number > 1:
                connection.rollback()
                return
            t = translator(LANGUAGES[0])
            by, note = t("product"), t("edition-seed-note")
            insert_edition(connection, new, record_of(number, at, by, note, new, None))

    def latest(self) -> EditionRecord | None:
        """The newest edition."""
        found = self._read(RECORDS.order_by(EDITIONS.c.number.desc()).limit(1))
        return found[0] if found else None

    def record(self, number: int) -> EditionRecord | None:
        """The edition of a number."""
        found = self._read(RECORDS.where(EDITIONS.c.number == number))
        return found[0] if found else None

    def look(self) -> tuple[EditionRecord | None, dict[str, FileWaits]]:
        """The newest edition, and by name what is wrong with files in watched folders."""
        with self.database.reading() as connection:
            newest = self._asked(connection, RECORDS.order_by(EDITIONS.c.number.desc()).limit(1))
            return next(iter(newest), None), problems_of(connection)

    def tell(self, folder: str, notices: Mapping[str, Notice | None]) -> None:
        """Keep what became of a watched folder's files, by name; None takes a notice away."""
        with self.database.noting() as connection:
            write_notices(connection, folder, notices)

    def told(self, folder: str) -> set[str]:
        """The files of a watched folder that there are notices of problems about."""
        with self.database.reading() as connection:
            return names_told(connection, folder)

    def records(self) -> list[EditionRecord]:
        """Every edition, oldest first."""
        return self._read(RECORDS.order_by(EDITIONS.c.number))

    def original(self, record: EditionRecord) -> tuple[str, bytes] | None:
        """Name and bytes of what was handed in; None where it is not kept.

        Raises:
            DatasetRefused: the bytes are not the ones that were handed in.
        """
        if not record.original_kept:
            return None
        with self.database.reading() as connection:
            return record.submission_name, stored_file(connection, record.submission_sha256)[1]

    def content(self, record: EditionRecord) -> tuple[str, bytes]:
        """Name and bytes of an edition's content: a data package in an archive.

        Of an edition of the first release it is what was handed in.

        Raises:
            DatasetRefused: the bytes are not the ones that were published.
        """
        with self.database.reading() as connection:
            return stored_file(connection, record.content_sha256)

    def dataset(self, record: EditionRecord) -> Dataset:
        """The tables of an edition.

        Raises:
            DatasetRefused: this program no longer takes the content.
        """
        with self.database.reading() as connection:
            return stored_submission(connection, record).accepted()

    @staticmethod
    def read(name: str, content: bytes) -> Dataset:
        """The tables that a content makes; the database is not asked.

        Raises:
            DatasetRefused: this program no longer takes the content.
        """
        return read_submission(content, name, is_stored=True).accepted()

    def rows(self, record: EditionRecord) -> dict[str, Rows] | None:
        """The public rows of an edition by key, in canonical texts; None where it is unreadable."""
        with self.database.reading() as connection:
            cells = stored_cells(connection, record)
        return None if cells is None else edition_rows(cells)

    def plan(self, submission: Submission, terms: Terms = WHOLE) -> Plan:
        """What would come of a submission; nothing is changed.

        Args:
            submission: what is handed in.
            terms: how it is handed in.
        """
        with self.database.reading() as connection:
            return plan_of(connection, submission, terms)

    def publish(
        self,
        submission: Submission,
        by: str,
        note: str,
        terms: Terms = WHOLE,
        ahead: Plan | None = None,
    ) -> tuple[EditionRecord, bool]:
        """A new edition from what was handed in, merged, and whether it is new.

        What was handed in for the newest edition and changes nothing, or has its content, adds
        nothing and gives that edition. The same file on other terms may well change something.

        Args:
            submission: what is handed in.
            by: who publishes it.
            note: what they write about it.
            terms: how it is handed in, and what may be lost with it.
            ahead: what was planned before; it holds until somebody else publishes.

        Raises:
            DatasetRefused: there are faults, or nothing to show.
            NotPublished: both sides changed a cell, or more rows would go than may.
        """
        ahead = ahead or self.plan(submission, terms)
        with self.database.write_transaction() as (connection, number):
            before = newest_record(connection)
            if ahead.newest != before:
                # somebody else published meanwhile
                ahead = plan_of(connection, submission, terms)
            if before and ahead.changes_nothing and _is_of(submission, before):
                connection.rollback()
                return before, False
            new = new_edition(ahead.submission)
            if ahead.refusal is not None:
                # what is in conflict may be the only difference
                raise ahead.refusal
            if before and before.content_sha256 == new.content_sha256:
                connection.rollback()
                return before, False
            changed = difference_from(connection, before, new.dataset)
            record = record_of(number, now(), by, note, new, changed)
            insert_edition(connection, new, record)
        return record, True

    def restore(self, earlier: int, by: str, note: str) -> EditionRecord:
        """A new edition with the content of an earlier one.

        Raises:
            DatasetRefused: this program no longer takes the earlier content.
            NoSuchEdition: there is no edition with that number.
        """
        known = {record.number: record for record in self.records()}
        if earlier not in known:
            raise no_such_edition(earlier, list(known))
        dataset = self.dataset(known[earlier])
        with self.database.write_transaction() as (connection, number):
            record = replace(
                known[earlier],
                number=number,
                published_at=now(),
                published_by=by,
                note=note,
                restored_from=earlier,
                counts=dataset.counts,
                difference=difference_from(connection, newest_record(connection), dataset),
            )
            insert_record(connection, record)
        return record

    def _read(self, query: sa.Select[Any]) -> list[EditionRecord]:
        with self.database.reading() as connection:
            return self._asked(connection, query)

    def _asked(self, connection: sa.Connection, query: sa.Select[Any]) -> list[EditionRecord]:
        try:
            return [as_record(row) for row in connection.execute(query).mappings()]
        except (ValueError, TypeError) as found:
            raise self.database.unreachable(str(found)) from found


def _is_of(submission: Submission, record: EditionRecord) -> bool:
    """Whether it was handed in for the edition."""
    return record.submission_sha256 == sha256_of(submission.original)


def no_such_edition(number: int, known: Sequence[int]) -> StoreRefused:
    """The refusal of a number that no edition has."""
    return NoSuchEdition(number, max(known)) if known else StoreRefused("error-no-edition-yet")

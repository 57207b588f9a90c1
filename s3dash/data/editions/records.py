"""The editions in their database: numbered, immutable, each with the file it was made from.

Every change is one transaction: whoever looks sees an edition whole or not at all, also when the
process is killed or the disk is full in the middle of it. Nothing is ever changed or deleted.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from s3dash.config import LANGUAGES
from s3dash.data.editions.database import EDITIONS, ORIGINALS, Database
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.errors import DatasetRefused, Fault, StoreRefused
from s3dash.i18n import translator
from s3dash.model.dataset import Dataset
from s3dash.model.difference import Difference, difference


@dataclass(frozen=True)
class EditionRecord:
    """What is known of an edition without reading its tables.

    Attributes:
        number: counts from 1.
        published_at: the moment, UTC.
        published_by, note: who published it, and what they wrote about it.
        sha256: of the original file.
        restored_from: the number of the earlier edition whose content it has; None otherwise.
        counts: rows of every table.
        difference: from the edition before; None for the first.
    """

    number: int
    published_at: datetime.datetime
    published_by: str
    note: str
    sha256: str
    restored_from: int | None
    counts: dict[str, int]
    difference: Difference | None

    def as_json(self) -> dict[str, Any]:
        """The record without the difference, in plain values."""
        return {
            "number": self.number,
            "published_at": _moment_text(self.published_at),
            "published_by": self.published_by,
            "note": self.note,
            "sha256": self.sha256,
            "restored_from": self.restored_from,
            "counts": self.counts,
        }


class Editions:
    """The database of editions at an SQLAlchemy URL: SQLite or PostgreSQL.

    Every method may raise StoreRefused: the database cannot be reached, or does not take what it
    is given.

    Raises:
        SettingRefused: the URL cannot be meant.
    """

    def __init__(self, url: str) -> None:
        self.database = Database(url)

    def prepare(self, seed: Callable[[], Submission]) -> None:
        """Make the tables if they are not there, and the first edition if there is none.

        Raises:
            DatasetRefused: there is no edition, and the seed has faults.
        """
        self.database.make_tables()
        if self.latest() is not None:
            return
        try:
            submission = seed()
        except OSError as found:
            raise DatasetRefused([Fault("fault-no-file", value=str(found.filename))]) from found
        submission.publishable()
        day = submission.created or datetime.date.today()
        at = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
        with self.database.write_transaction() as (connection, number):
            if number > 1:
                connection.rollback()
                return
            t = translator(LANGUAGES[0])
            by, note = t("product"), t("edition-seed-note")
            record = _record(number, at, by, note, submission, None, None)
            _insert(connection, record, submission)

    def latest(self) -> EditionRecord | None:
        """The newest edition."""
        newest = sa.select(EDITIONS).order_by(EDITIONS.c.number.desc()).limit(1)
        found = self._read(newest)
        return found[0] if found else None

    def records(self) -> list[EditionRecord]:
        """Every edition, oldest first."""
        return self._read(sa.select(EDITIONS).order_by(EDITIONS.c.number))

    def original(self, record: EditionRecord) -> tuple[str, bytes]:
        """Name and bytes of the file that an edition was made from.

        Raises:
            DatasetRefused: the bytes are not the ones that were published.
        """
        with self.database.reading() as connection:
            return _original(connection, record.sha256)

    def dataset(self, record: EditionRecord) -> Dataset:
        """The tables of an edition.

        Raises:
            DatasetRefused: this program no longer takes the file.
        """
        name, content = self.original(record)
        return read_submission(content, name).accepted()

    def publish(self, submission: Submission, by: str, note: str) -> tuple[EditionRecord, bool]:
        """A new edition from what was handed in, and whether it is new.

        The bytes of the newest edition, handed in again, add nothing and give that edition.

        Raises:
            DatasetRefused: there are faults, or nothing to show; nothing is published.
        """
        submission.publishable()
        with self.database.write_transaction() as (connection, number):
            before = _newest(connection)
            if before and before.sha256 == hashlib.sha256(submission.original).hexdigest():
                connection.rollback()
                return before, False
            changed = _difference(connection, before, submission)
            record = _record(number, _now(), by, note, submission, None, changed)
            _insert(connection, record, submission)
        return record, True

    def restore(self, earlier: int, by: str, note: str) -> EditionRecord:
        """A new edition with the content of an earlier one.

        Raises:
            DatasetRefused: this program no longer takes the earlier file.
            StoreRefused: there is no edition with that number.
        """
        known = {record.number: record for record in self.records()}
        if earlier not in known:
            raise no_such_edition(earlier, list(known))
        name, content = self.original(known[earlier])
        submission = read_submission(content, name)
        submission.accepted()
        with self.database.write_transaction() as (connection, number):
            changed = _difference(connection, _newest(connection), submission)
            record = _record(number, _now(), by, note, submission, earlier, changed)
            _insert(connection, record, submission)
        return record

    def _read(self, query: sa.Select[Any]) -> list[EditionRecord]:
        with self.database.reading() as connection:
            try:
                return [_as_record(row) for row in connection.execute(query).mappings()]
            except (ValueError, TypeError) as found:
                raise self.database.unreachable(str(found)) from found


def no_such_edition(number: int, known: Sequence[int]) -> StoreRefused:
    """The refusal of a number that no edition has."""
    if not known:
        return StoreRefused("error-no-edition-yet")
    return StoreRefused("error-no-such-edition", number=str(number), last=str(max(known)))


# ---- rows -----------------------------------------------------------------------------------


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def _moment_text(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _record(
    number: int,
    at: datetime.datetime,
    by: str,
    note: str,
    submission: Submission,
    restored_from: int | None,
    changed: Difference | None,
) -> EditionRecord:
    sha256 = hashlib.sha256(submission.original).hexdigest()
    counts = submission.accepted().counts
    return EditionRecord(number, at, by, note, sha256, restored_from, counts, changed)


def _insert(connection: sa.Connection, record: EditionRecord, submission: Submission) -> None:
    known = sa.select(ORIGINALS.c.sha256).where(ORIGINALS.c.sha256 == record.sha256)
    if connection.execute(known).first() is None:
        connection.execute(
            sa.insert(ORIGINALS).values(
                sha256=record.sha256,
                name=submission.name.encode("utf-8", "replace").decode(),
                content=submission.original,
            )
        )
    values = {**record.as_json(), "difference": record.difference}
    connection.execute(sa.insert(EDITIONS).values(values))


def _newest(connection: sa.Connection) -> EditionRecord | None:
    newest = sa.select(EDITIONS).order_by(EDITIONS.c.number.desc()).limit(1)
    row = connection.execute(newest).mappings().first()
    return None if row is None else _as_record(row)


def _as_record(row: Any) -> EditionRecord:
    at = datetime.datetime.fromisoformat(row["published_at"])
    return EditionRecord(**{**row, "published_at": at})


def _original(connection: sa.Connection, sha256: str) -> tuple[str, bytes]:
    wanted = sa.select(ORIGINALS.c.name, ORIGINALS.c.content).where(ORIGINALS.c.sha256 == sha256)
    found = connection.execute(wanted).first()
    if found is None or hashlib.sha256(found.content).hexdigest() != sha256:
        raise DatasetRefused([Fault("fault-damaged")])
    return found.name, found.content


def _difference(
    connection: sa.Connection, before: EditionRecord | None, submission: Submission
) -> Difference | None:
    """What the submission changes; None when there is nothing before it that can be read."""
    if before is None:
        return None
    try:
        name, content = _original(connection, before.sha256)
    except DatasetRefused:
        return None
    earlier = read_submission(content, name).dataset
    return None if earlier is None else difference(earlier, submission.accepted())

"""An edition's row and its files in the database: what is written and read on a connection."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from s3dash.data.editions.content import CONTENT_NAME, content_of
from s3dash.data.editions.database import EDITIONS, ORIGINALS
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.submission import Submission, read_source, read_submission
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.model.dataset import Dataset
from s3dash.model.difference import Difference, difference

# The day that readers are told is theirs.
READERS_ZONE = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True)
class EditionRecord:
    """What is known of an edition without reading its tables.

    Attributes:
        number: counts from 1.
        published_at: the moment, UTC.
        published_by, note: who published it, and what they wrote about it.
        submission_name, submission_sha256: of what was handed in.
        content_sha256: of the content.
        original_kept: whether what was handed in is kept; it is not where it held private rows.
        restored_from: the number of the earlier edition whose content it has; None otherwise.
        counts: rows of every table.
        difference: from the edition before; None for the first.
    """

    number: int
    published_at: datetime.datetime
    published_by: str
    note: str
    submission_name: str
    submission_sha256: str
    content_sha256: str
    restored_from: int | None
    counts: dict[str, int]
    difference: Difference | None
    original_kept: bool

    @property
    def published_on(self) -> datetime.date:
        """The day it was published, in Sweden."""
        return self.published_at.astimezone(READERS_ZONE).date()

    def as_json(self) -> dict[str, Any]:
        """The record without the difference, in plain values."""
        return {
            "number": self.number,
            "published_at": moment_text(self.published_at),
            "published_by": self.published_by,
            "note": self.note,
            "submission_name": self.submission_name,
            "submission_sha256": self.submission_sha256,
            "content_sha256": self.content_sha256,
            "original_kept": self.original_kept,
            "restored_from": self.restored_from,
            "counts": self.counts,
        }


def now() -> datetime.datetime:
    """The moment, UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def moment_text(moment: datetime.datetime) -> str:
    """A moment, UTC, as it is kept and told to programs."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def sha256_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True)
class NewEdition:
    """What is about to be an edition: what was handed in, its tables and the content they make."""

    submission: Submission
    dataset: Dataset
    content: bytes
    content_sha256: str


def new_edition(submission: Submission) -> NewEdition:
    """What a submission makes.

    Raises:
        DatasetRefused: there are faults, or nothing to show.
    """
    dataset = submission.publishable()
    content = content_of(dataset)
    return NewEdition(submission, dataset, content, sha256_of(content))


def record_of(
    number: int,
    at: datetime.datetime,
    by: str,
    note: str,
    new: NewEdition,
    changed: Difference | None,
) -> EditionRecord:
    """The record of an edition that is about to be."""
    handed_in = new.submission
    return EditionRecord(
        number,
        at,
        by,
        note,
        submission_name=handed_in.name.encode("utf-8", "replace").decode(),
        submission_sha256=sha256_of(handed_in.original),
        content_sha256=new.content_sha256,
        restored_from=None,
        counts=new.dataset.counts,
        difference=changed,
        original_kept=not handed_in.is_private,
    )


def insert_edition(connection: sa.Connection, new: NewEdition, record: EditionRecord) -> None:
    """Write an edition with its content, and what was handed in where that may be kept."""
    _insert_file(connection, CONTENT_NAME, new.content)
    if record.original_kept:
        _insert_file(connection, record.submission_name, new.submission.original)
    insert_record(connection, record)


def _insert_file(connection: sa.Connection, name: str, content: bytes) -> None:
    sha256 = sha256_of(content)
    known = sa.select(ORIGINALS.c.sha256).where(ORIGINALS.c.sha256 == sha256)
    if connection.execute(known).first() is None:
        values = {"sha256": sha256, "name": name, "content": content}
        connection.execute(sa.insert(ORIGINALS).values(values))


def insert_record(connection: sa.Connection, record: EditionRecord) -> None:
    """Write an edition whose content is there."""
    values = {**record.as_json(), "difference": record.difference}
    del values["original_kept"]
    connection.execute(sa.insert(EDITIONS).values(values))


_IS_KEPT = sa.exists().where(ORIGINALS.c.sha256 == EDITIONS.c.submission_sha256)
RECORDS = sa.select(EDITIONS, _IS_KEPT.label("original_kept"))


def newest_record(connection: sa.Connection) -> EditionRecord | None:
    """The newest edition."""
    newest = RECORDS.order_by(EDITIONS.c.number.desc()).limit(1)
    row = connection.execute(newest).mappings().first()
    return None if row is None else as_record(row)


def as_record(row: Any) -> EditionRecord:
    """A row of ``RECORDS`` as a record."""
    at = datetime.datetime.fromisoformat(row["published_at"])
    kept = bool(row["original_kept"])
    return EditionRecord(**{**row, "published_at": at, "original_kept": kept})


def stored_file(connection: sa.Connection, sha256: str) -> tuple[str, bytes]:
    """Name and bytes of a file.

    Raises:
        DatasetRefused: it is not there, or not as it was.
    """
    wanted = sa.select(ORIGINALS.c.name, ORIGINALS.c.content).where(ORIGINALS.c.sha256 == sha256)
    found = connection.execute(wanted).first()
    if found is None or sha256_of(found.content) != sha256:
        raise DatasetRefused([Fault("fault-damaged")])
    return found.name, found.content


def stored_submission(connection: sa.Connection, record: EditionRecord) -> Submission:
    """The content of an edition, as it was read on its own day."""
    name, content = stored_file(connection, record.content_sha256)
    return read_submission(content, name, is_stored=True)


def stored_cells(connection: sa.Connection, record: EditionRecord) -> Cells | None:
    """The cells of an edition's content; None where they cannot be read.

    They were checked when they were published.
    """
    try:
        name, content = stored_file(connection, record.content_sha256)
        source = read_source(content, name, is_stored=True)
    except DatasetRefused:
        return None
    return None if source.faults or source.cells.faults else source.cells


def _readable(connection: sa.Connection, record: EditionRecord) -> Submission | None:
    try:
        stored = stored_submission(connection, record)
    except DatasetRefused:
        return None
    return None if stored.dataset is None else stored


def difference_from(
    connection: sa.Connection, before: EditionRecord | None, later: Dataset
) -> Difference | None:
    """What the later tables change; None when there is nothing before them that can be read."""
    earlier = None if before is None else _readable(connection, before)
    return None if earlier is None else difference(earlier.accepted(), later)

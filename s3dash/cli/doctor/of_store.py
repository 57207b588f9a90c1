"""Whether the editions are there and can be read, and the folder that the first was made of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from s3dash.cli.doctor.finding import WARNING, Finding, fault, of_error, ok, warning
from s3dash.config import Settings
from s3dash.data.editions.database import REVISION
from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord, now
from s3dash.data.reading.submission import read_path
from s3dash.data.shapes import read_shapes
from s3dash.errors import DatasetRefused, S3DashError, ShapesIncomplete, StoreRefused

DATABASE, EDITIONS, CLOCK, DATA, INBOX = "database", "editions", "clock", "data", "inbox"
# A clock may be off by so much.
TOLERATED = datetime.timedelta(minutes=2)


def findings(settings: Settings) -> Iterator[Finding]:
    """What there is to say about the store; nothing is made and nothing is changed."""
    try:
        store = Editions(settings.database_url)
    except S3DashError as refused:
        yield of_error(DATABASE, refused, "doctor-see-settings")
    else:
        yield from _store(store)
    yield from _data(settings.data_folder)


def _store(store: Editions) -> Iterator[Finding]:
    place = store.database.place
    if store.database.is_missing:
        yield warning(DATABASE, "doctor-database-missing", place=place)
        return
    try:
        revision = store.database.revision()
        if revision is None:
            yield warning(DATABASE, "doctor-database-empty", place=place)
            return
        if revision > REVISION:
            yield fault(DATABASE, "doctor-database-later", place=place)
            return
        if revision < REVISION:
            yield warning(DATABASE, "doctor-database-earlier", place=place)
            return
        damage = store.database.damage()
        if damage:
            yield fault(DATABASE, "doctor-database-damaged", place=place, why=damage)
            return
        yield ok(DATABASE, "doctor-database", place=place)
        yield from _editions(store)
    except StoreRefused as refused:
        yield of_error(DATABASE, refused, "doctor-see-database")


def _editions(store: Editions) -> Iterator[Finding]:
    records = store.records()
    if not records:
        yield warning(EDITIONS, "doctor-editions-none")
        return
    newest, broken = records[-1], [one.number for one in records if not _is_whole(store, one)]
    number = str(newest.number)
    try:
        store.dataset(newest)
    except DatasetRefused:
        yield fault(EDITIONS, "doctor-edition-unreadable", number=number)
    else:
        day = newest.published_on.isoformat()
        yield ok(EDITIONS, "doctor-editions", number=number, day=day, count=len(records))
    earlier = [str(one) for one in broken if one != newest.number]
    if earlier:
        yield warning(EDITIONS, "doctor-editions-damaged", numbers=", ".join(earlier))
    yield _clock(store, newest)
    waiting = store.look()[1]
    if waiting:
        yield warning(INBOX, "doctor-inbox-waits", names=", ".join(sorted(waiting)))


def _is_whole(store: Editions, record: EditionRecord) -> bool:
    """Whether the bytes of an edition are those that were published."""
    try:
        store.content(record)
    except DatasetRefused:
        return False
    return True


def _clock(store: Editions, newest: EditionRecord) -> Finding:
    moment, theirs = now(), store.database.clock()
    if newest.published_at > moment + TOLERATED:
        at = _minute(newest.published_at)
        return fault(CLOCK, "doctor-clock-behind", number=str(newest.number), at=at)
    if theirs is not None and abs(theirs - moment) > TOLERATED:
        seconds = round(abs(theirs - moment).total_seconds())
        return warning(CLOCK, "doctor-clock-apart", seconds=seconds)
    return ok(CLOCK, "doctor-clock", at=_minute(moment))


def _minute(moment: datetime.datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")


def _data(folder: Path) -> Iterator[Finding]:
    """What an empty store begins with, and the shapes of the maps."""
    try:
        shapes = read_shapes(folder)
        submission = read_path(folder)
    except DatasetRefused as refused:
        yield of_error(DATA, refused, "doctor-see-data")
        return
    except OSError as found:
        yield fault(DATA, "doctor-data-unreadable", path=str(found.filename or folder))
        return
    if submission.dataset is None:
        yield fault(DATA, "doctor-data-refused", path=str(folder), faults=len(submission.faults))
    elif shapes.faults:
        yield of_error(DATA, ShapesIncomplete(shapes.faults), "doctor-see-shapes", WARNING)
    else:
        yield ok(DATA, "doctor-data", path=str(folder))

"""What commands work on: a submission in a file, the store of editions, a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from s3dash.config import read_settings
from s3dash.data.editions.planning import Plan
from s3dash.data.editions.records import Editions, no_such_edition
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import Submission, read_path
from s3dash.errors import DatasetRefused, FileNotRead, StoreRefused
from s3dash.model import Dataset
from s3dash.model.tables import TABLES


def submission_at(path: Path, struck: str | None = None) -> Submission:
    """What a file or a folder hands in.

    Args:
        path: where it lies.
        struck: ``keep`` or ``drop`` what is struck through in a workbook.

    Raises:
        FileNotRead: there is none, or it cannot be opened.
    """
    try:
        return read_path(path, struck)
    except FileNotFoundError as found:
        raise FileNotRead("error-no-such-file", path=str(path)) from found
    except OSError as found:
        raise FileNotRead("error-not-read", path=str(path)) from found


def editions_store() -> Editions:
    """The store of editions, made and seeded when it is not there."""
    settings = read_settings()
    store = Editions(settings.database_url)
    try:
        store.prepare(lambda: read_path(settings.data_folder))
    except DatasetRefused:
        # a package that cannot be shipped does not keep others from being published
        return store
    return store


def plan_where_possible(submission: Submission, terms: Terms) -> Plan:
    """What would come of a submission beside the edition in use.

    Without one it is looked at alone: who only looks makes no store. One that cannot be reached is
    a problem of the plan.
    """
    store = Editions(read_settings().database_url)
    try:
        return store.plan(submission, terms)
    except StoreRefused as refused:
        return Plan(submission, terms, problem=None if store.database.is_missing else refused)


def dataset_in(folder: Path | None) -> Dataset:
    """The package in a folder, where there is one; else the newest edition."""
    if folder is not None and folder.is_dir():
        packed = submission_at(folder).dataset
        if packed is not None:
            return packed
    store = editions_store()
    newest = store.latest()
    if newest is None:
        raise no_such_edition(0, [])
    return store.dataset(newest)


def tables_of(store: Editions, record: EditionRecord) -> dict[str, Any]:
    """The tables of an edition, by name."""
    dataset = store.dataset(record)
    return {name: dataset.table(name) for name in TABLES}

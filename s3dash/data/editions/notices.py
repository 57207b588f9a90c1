"""What the watcher of a folder did last with each of its files, as readers of ``/health`` are told.

A notice holds a message and its parameters, never a value of the file.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from s3dash.data.editions.database import NOTICES
from s3dash.data.editions.rows import moment_text, now
from s3dash.errors import FileWaits

# So many are kept; of more, those that are no problem go first, then the oldest.
MOST_NOTICES = 100

PUBLISHED = "published"
# What is wrong with a file, or with the folder.
REFUSED, GROWING, UNREADABLE, UNREPORTED = "refused", "growing", "unreadable", "unreported"
FAILED = "failed"
UNREACHABLE = "unreachable"


@dataclass(frozen=True)
class Notice:
    """What became of a file last.

    Attributes:
        kind: one of the kinds above.
        key, params: the message that says it.
        edition: the number of the edition that it became, or that it is already.
        at: the moment, UTC.
    """

    kind: str
    key: str
    params: Mapping[str, Any] = field(default_factory=dict)
    edition: int | None = None
    at: datetime.datetime = field(default_factory=now)


def problems_of(connection: sa.Connection) -> dict[str, FileWaits]:
    """By name, what is wrong with files in watched folders."""
    asked = sa.select(NOTICES).where(NOTICES.c.kind != PUBLISHED).order_by(NOTICES.c.name)
    return {
        f"inbox-{row.name}-{row.kind}": FileWaits(row.key, **row.params)
        for row in connection.execute(asked)
    }


def names_told(connection: sa.Connection, folder: str) -> set[str]:
    """The files of a folder that there are notices of problems about."""
    asked = sa.select(NOTICES.c.name).where(NOTICES.c.folder == folder, NOTICES.c.kind != PUBLISHED)
    return set(connection.execute(asked).scalars())


def write_notices(
    connection: sa.Connection, folder: str, notices: Mapping[str, Notice | None]
) -> None:
    """Put notices of a folder's files in the place of the earlier ones; None takes one away."""
    for name, notice in notices.items():
        here = (NOTICES.c.folder == folder) & (NOTICES.c.name == name)
        connection.execute(sa.delete(NOTICES).where(here))
        if notice is not None:
            values = {
                "folder": folder,
                "name": name,
                "at": moment_text(notice.at),
                "kind": notice.kind,
                "key": notice.key,
                "params": dict(notice.params),
                "edition": notice.edition,
            }
            connection.execute(sa.insert(NOTICES).values(values))
    _keep_most(connection)


def _keep_most(connection: sa.Connection) -> None:
    is_problem = sa.case((NOTICES.c.kind == PUBLISHED, 0), else_=1)
    order = (is_problem.desc(), NOTICES.c.at.desc(), NOTICES.c.name)
    kept = sa.select(NOTICES.c.folder, NOTICES.c.name).order_by(*order)
    for row in connection.execute(kept).all()[MOST_NOTICES:]:
        here = (NOTICES.c.folder == row.folder) & (NOTICES.c.name == row.name)
        connection.execute(sa.delete(NOTICES).where(here))

"""A copy of the database of editions, while the app runs: ``python -m deploy.backup FOLDER``.

Reads the database that S3DASH_DATABASE_URL names, SQLite or PostgreSQL. The copy has the time in
its name, is whole or not there, and is looked at before it counts. Of the copies in the folder the
newest are kept (``--keep``, 30).
"""

from __future__ import annotations

import argparse
import datetime
import os
import sqlite3
import subprocess
from pathlib import Path

import sqlalchemy as sa

from s3dash.config import read_settings

SQLITE, POSTGRESQL = ".db", ".dump"


def environment_of(url: sa.URL) -> dict[str, str]:
    """Where a database of PostgreSQL is, for its own programs: no password on a command line."""
    named = {
        "PGHOST": url.host,
        "PGPORT": url.port,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        **{f"PG{name.upper()}": value for name, value in url.query.items()},
    }
    given = {name: str(value) for name, value in named.items() if value is not None}
    return {**os.environ, **given}


def copied_sqlite(source: Path, target: Path) -> None:
    """A copy of a file as it is at one moment, whoever writes to it meanwhile; looked at."""
    if not source.is_file():
        raise SystemExit(f"{source}: no such file")
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as read:
        with sqlite3.connect(target) as written:
            read.backup(written)
            (found,) = written.execute("PRAGMA integrity_check").fetchone()
        written.close()
    read.close()
    if found != "ok":
        raise SystemExit(f"the copy is damaged, so the database is: {found}")


def copied_postgresql(url: sa.URL, target: Path) -> None:
    """What a database has, as pg_restore reads it; its contents are listed to see that it can."""
    options = ("--format=custom", "--no-owner", "--no-privileges", "--file", str(target))
    subprocess.run(["pg_dump", *options], env=environment_of(url), check=True)
    subprocess.run(["pg_restore", "--list", str(target)], check=True, stdout=subprocess.DEVNULL)


def backed_up(database_url: str, folder: Path, keep: int) -> Path:
    """Make a copy, and take away what is too old."""
    url = sa.make_url(database_url)
    is_file = url.get_backend_name() == "sqlite"
    ending = SQLITE if is_file else POSTGRESQL
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    now = datetime.datetime.now(datetime.UTC)
    target = folder / f"editions-{now:%Y%m%dT%H%M%S.%fZ}{ending}"
    part = target.with_suffix(".part")
    try:
        if is_file:
            copied_sqlite(Path(str(url.database)), part)
        else:
            copied_postgresql(url, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    for old in sorted(folder.glob(f"editions-*{ending}"))[:-keep]:
        old.unlink()
    return target


def main() -> None:
    """Back up the database of the settings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=int, default=30, help="so many copies; 30")
    asked = parser.parse_args()
    try:
        made = backed_up(read_settings().database_url, asked.folder, max(1, asked.keep))
    except (OSError, sqlite3.Error, subprocess.CalledProcessError) as failed:
        raise SystemExit(f"no backup: {failed}") from failed
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()

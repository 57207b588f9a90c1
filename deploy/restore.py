"""Puts a copy in the place of the database: ``python -m deploy.restore FILE``.

The file is one that ``deploy.backup`` made. Stop the app and the watched folder first. The
database that S3DASH_DATABASE_URL names must not be there (SQLite: move the file away, and what
lies beside it under its name) or must be empty (PostgreSQL: a new one). Nothing is overwritten.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import subprocess
from pathlib import Path

import sqlalchemy as sa

from deploy.backup import SQLITE, environment_of
from s3dash.config import read_settings


def restored_sqlite(copy: Path, target: Path) -> None:
    """Put a file in its place, whole."""
    beside = [target, *(target.with_name(target.name + end) for end in ("-journal", "-wal"))]
    there = [str(one) for one in beside if one.exists()]
    if there:
        raise SystemExit(f"move away first: {', '.join(there)}")
    with sqlite3.connect(f"file:{copy}?mode=ro", uri=True) as read:
        (found,) = read.execute("PRAGMA integrity_check").fetchone()
    read.close()
    if found != "ok":
        raise SystemExit(f"{copy} is damaged: {found}")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    shutil.copyfile(copy, part)
    part.replace(target)


def restored_postgresql(copy: Path, url: sa.URL) -> None:
    """Read a copy back, all of it or nothing."""
    engine = sa.create_engine(url.set(drivername="postgresql+psycopg"), poolclass=sa.NullPool)
    tables = sa.inspect(engine).get_table_names()
    if tables:
        raise SystemExit(f"the database is not empty, it has {', '.join(sorted(tables))}")
    options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
    into = ("--dbname", str(url.database))
    subprocess.run(["pg_restore", *options, *into, str(copy)], env=environment_of(url), check=True)


def restored(database_url: str, copy: Path) -> None:
    """Put a copy in the place of the database."""
    url = sa.make_url(database_url)
    is_file = url.get_backend_name() == "sqlite"
    if is_file != (copy.suffix == SQLITE):
        raise SystemExit(f"{copy} is a copy of another kind of database")
    if is_file:
        restored_sqlite(copy, Path(str(url.database)))
    else:
        restored_postgresql(copy, url)


def main() -> None:
    """Restore the database of the settings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    try:
        restored(read_settings().database_url, parser.parse_args().file)
    except (
        OSError,
        sqlite3.Error,
        sa.exc.SQLAlchemyError,
        subprocess.CalledProcessError,
    ) as failed:
        raise SystemExit(f"nothing is restored: {failed}") from failed
    print("restored; see that it is whole: python -m s3dash doctor")


if __name__ == "__main__":
    main()

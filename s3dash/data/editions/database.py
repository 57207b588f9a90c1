"""The database that editions are kept in: its tables, and how it is spoken to.

Publishers take turns at one row, in SQLite and PostgreSQL alike; so does whoever changes the
tables. Whatever goes wrong is told in words, with the database's own answer at the end.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from s3dash.errors import SettingRefused, StoreRefused

# How long a publisher waits for the turn, and anybody for an answer from the network.
_WAITING: dict[str, dict[str, Any]] = {
    "sqlite": {"timeout": 60},
    "postgresql": {
        "connect_timeout": 5,
        "fallback_application_name": "s3dash",
        # a server that went without a word is noticed in a minute
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 60_000,
    },
}
# The turn is waited for as long as in SQLite, and lost by who is silent for minutes: their network
# may be gone, and with it the word that they are.
_OF_THE_TURN = sa.text(
    "SELECT set_config('lock_timeout', '60s', true),"
    " set_config('idle_in_transaction_session_timeout', '5min', true)"
)
# Who has waited for the turn sees what was written meanwhile, whatever a server's own default is.
_ISOLATION: dict[str, Any] = {"postgresql": "READ COMMITTED"}
_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
_PG_DISK_FULL = "53100"

METADATA = sa.MetaData()
# Files: the contents of editions, and what was handed in where it may be kept. Going back uses one
# again.
ORIGINALS = sa.Table(
    "originals",
    METADATA,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)
EDITIONS = sa.Table(
    "editions",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("published_at", sa.String(20), nullable=False),
    sa.Column("published_by", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("submission_name", sa.Text, nullable=False),
    # points to no file where that is not kept
    sa.Column("submission_sha256", sa.String(64), nullable=False),
    sa.Column("content_sha256", sa.ForeignKey("originals.sha256"), nullable=False),
    sa.Column("restored_from", sa.Integer),
    sa.Column("counts", sa.JSON, nullable=False),
    sa.Column("difference", sa.JSON),
)
# One row: the number of the last edition. Who raises it has the turn until the transaction ends.
TURN = sa.Table(
    "turn",
    METADATA,
    sa.Column("only", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)
# What the watcher of a folder did last with each of its files, and why not more.
NOTICES = sa.Table(
    "notices",
    METADATA,
    sa.Column("folder", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("at", sa.String(20), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    # a message and its parameters
    sa.Column("key", sa.String(60), nullable=False),
    sa.Column("params", sa.JSON, nullable=False),
    sa.Column("edition", sa.Integer),
    sa.PrimaryKeyConstraint("folder", "name", name="notices_pkey"),
)
# The newest step of ``migrations``, and Alembic's own table, which says what a database has.
FIRST_REVISION, REVISION = "0001", "0003"
VERSION = sa.Table(
    "alembic_version",
    METADATA,
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


class Database:
    """A database at an SQLAlchemy URL: SQLite or PostgreSQL.

    Attributes:
        engine: makes the connections.
        place: its address as a message may name it: never with the password.

    Every method may raise StoreRefused: the database cannot be reached, or does not take what it
    is given.

    Raises:
        SettingRefused: the URL cannot be meant.
    """

    def __init__(self, url: str) -> None:
        try:
            address = sa.make_url(url)
            kind = address.get_backend_name()
            if kind not in _DRIVERS or address.drivername not in {kind, _DRIVERS[kind]}:
                raise ArgumentError(kind)
            if not address.database:
                raise ArgumentError(kind)
            if kind == "sqlite" and (address.query or "\0" in address.database):
                raise ArgumentError(kind)
            address = address.set(drivername=_DRIVERS[kind])
            # Connections are made when asked for: a process may be forked at any time.
            self.engine = sa.create_engine(
                address,
                poolclass=sa.NullPool,
                # what the address says itself holds
                connect_args={k: v for k, v in _WAITING[kind].items() if k not in address.query},
                isolation_level=_ISOLATION.get(kind),
            )
        except (ArgumentError, NoSuchModuleError, ValueError) as found:
            raise SettingRefused("error-setting-database", name="S3DASH_DATABASE_URL") from found
        without = address.difference_update_query(["password", "sslpassword"])
        self.place = without.render_as_string(hide_password=True)
        self._file = Path(str(address.database)) if kind == "sqlite" else None

    @property
    def is_missing(self) -> bool:
        """Whether it is a file that nobody has made yet."""
        return self._file is not None and not self._file.exists()

    def revision(self) -> str | None:
        """The newest step that the tables have had; None where there are no tables."""
        with self.reading() as connection:
            if not sa.inspect(connection).has_table(TURN.name):
                return None
            return _revision(connection) or FIRST_REVISION

    def damage(self) -> str:
        """What a file's own check finds wrong with it; empty where it is sound, or no file."""
        if self._file is None:
            return ""
        with self.reading() as connection:
            found = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar())
        return "" if found == "ok" else found.splitlines()[0]

    def clock(self) -> datetime.datetime | None:
        """What time it is where the database is; None where that is here."""
        if self._file is not None:
            return None
        with self.reading() as connection:
            moment: datetime.datetime = connection.execute(sa.select(sa.func.now())).scalar_one()
            return moment

    def make_tables(self, *, may_migrate: bool) -> None:
        """Make the tables if they are not there, and this release's if they are an earlier one's.

        All or none, in one transaction each.

        Args:
            may_migrate: whether the tables of an earlier release may be changed; while a process
                serves, they may not.

        Raises:
            StoreRefused: they are a later release's, or must not be changed.
        """
        if self._file is not None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as found:
                raise self.unreachable(str(found)) from found
        with self._in_words():
            if not sa.inspect(self.engine).has_table(TURN.name):
                self._make_anew()
            elif self._has_earlier_tables():
                if not may_migrate:
                    raise StoreRefused("error-store-earlier", place=self.place)
                self._migrate()

    def _make_anew(self) -> None:
        try:
            with self.engine.begin() as connection:
                if self._file is not None:
                    # sqlite3 would make each table in a transaction of its own
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                METADATA.create_all(connection)
                if connection.execute(sa.select(TURN)).first() is None:
                    connection.execute(sa.insert(TURN).values(only=1, last=0))
                    connection.execute(sa.insert(VERSION).values(version_num=REVISION))
        except SQLAlchemyError:
            # somebody else was first
            if not sa.inspect(self.engine).has_table(TURN.name):
                raise

    def _has_earlier_tables(self) -> bool:
        with self.engine.connect() as connection:
            revision = _revision(connection)
        if revision is not None and revision > REVISION:
            raise StoreRefused("error-store-later", place=self.place)
        return revision != REVISION

    def _migrate(self) -> None:
        # a third of a second, which only the first start of a release has to pay
        from s3dash.data.editions.migrations import migrate  # noqa: PLC0415

        with self.engine.begin() as connection:
            # without taking a number
            self._wait_for_turn(connection, TURN.c.last)
            revision = _revision(connection)
            if revision != REVISION:
                migrate(connection, revision)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection to ask with; nothing is made of a database that is not there."""
        # SQLite makes an empty file of a missing one
        if self._file is not None and not self._file.is_file():
            raise self.unreachable(f"{self._file.name}: no such file")
        with self._in_words(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write_transaction(self) -> Iterator[tuple[sa.Connection, int]]:
        """A transaction with the next number; others wait until it ends."""
        with self._in_words(), self.engine.begin() as connection:
            self._wait_for_turn(connection, TURN.c.last + 1)
            yield connection, connection.execute(sa.select(TURN.c.last)).scalar_one()

    def _wait_for_turn(self, connection: sa.Connection, last: sa.ColumnElement[int]) -> None:
        if self._file is None:
            connection.execute(_OF_THE_TURN)
        connection.execute(sa.update(TURN).values(last=last))

    @contextmanager
    def noting(self) -> Iterator[sa.Connection]:
        """A transaction that makes no edition and waits for no turn."""
        if self.is_missing:
            raise self.unreachable(f"{self._file and self._file.name}: no such file")
        with self._in_words(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as found:
            why = str(getattr(found, "orig", None) or found).splitlines()[0]
            if _is_full(found):
                raise StoreRefused("error-store-full", place=self.place, why=why) from found
            raise self.unreachable(why) from found

    def unreachable(self, why: str) -> StoreRefused:
        """The refusal of a database that does not answer as it should."""
        return StoreRefused("error-store-unreachable", place=self.place, why=why)


def _revision(connection: sa.Connection) -> str | None:
    """The revision that the database says it has; the first release says nothing."""
    if not sa.inspect(connection).has_table(VERSION.name):
        return None
    return connection.execute(sa.select(VERSION.c.version_num)).scalar()


def _is_full(found: SQLAlchemyError) -> bool:
    cause = getattr(found, "orig", None)
    full = getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return full or getattr(cause, "sqlstate", None) == _PG_DISK_FULL

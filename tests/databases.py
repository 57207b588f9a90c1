"""The databases of tests: SQLite files, and those of the tests' own PostgreSQL server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa

from tests.postgres_server import PostgresServer, name_of


class Databases(Protocol):
    """Makes databases of one kind."""

    def new(self) -> str:
        """The URL of a database that holds nothing."""

    def empty(self, url: str) -> None:
        """Take away all that a database holds."""

    def away(self, url: str) -> Any:
        """A context in which nobody reaches a database, which is there again after it."""


class SqliteFiles:
    """SQLite databases in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def new(self) -> str:
        """The URL of a file that is not there yet, in a folder that is not there either."""
        return f"sqlite:///{self._folder / f'var-{next(self._numbers)}' / 'editions.db'}"

    def empty(self, url: str) -> None:
        """Take away the file, and the journal of who was killed."""
        for file in file_of(url).parent.iterdir():
            file.unlink()

    @contextmanager
    def away(self, url: str) -> Iterator[None]:
        """The file has another name meanwhile."""
        file = file_of(url)
        elsewhere = file.rename(file.with_suffix(".away"))
        yield
        elsewhere.rename(file)


def file_of(url: str) -> Path:
    """The file of an SQLite database."""
    return Path(name_of(url))


class PostgresDatabases:
    """Databases on a server.

    Attributes:
        server: has them.
    """

    def __init__(self, server: PostgresServer) -> None:
        self.server = server
        self._made: list[str] = []

    def new(self) -> str:
        """The URL of a database without tables."""
        self._made.append(self.server.new_database())
        return self._made[-1]

    def empty(self, url: str) -> None:
        """Take away its tables."""
        self.server.empty(url)

    @contextmanager
    def away(self, _: str) -> Iterator[None]:
        """The server is stopped meanwhile."""
        self.server.stop()
        yield
        self.server.start()

    def give_back(self) -> None:
        """Let other tests have all that were made."""
        for url in self._made:
            self.server.give_back(url)


def change(url: str, statement: str, **values: object) -> None:
    """Change a database behind the program's back."""
    with engine_of(url).begin() as connection:
        connection.execute(sa.text(statement), values)


def cells_of_all_tables(url: str) -> list[Any]:
    """Whatever stands in a database, cell by cell."""
    tables, engine = sa.MetaData(), engine_of(url)
    tables.reflect(engine)
    with engine.connect() as connection:
        rows = [row for one in tables.tables.values() for row in connection.execute(sa.select(one))]
    return [cell for row in rows for cell in row]


def engine_of(url: str) -> sa.Engine:
    """An engine that keeps no connection."""
    return sa.create_engine(
        url.replace("postgresql:", "postgresql+psycopg:"), poolclass=sa.NullPool
    )


def before_changes(engine: sa.Engine, happens: Callable[[], None]) -> None:
    """Call before every statement that changes a database, and before every commit."""

    def stated(*call: Any) -> None:
        if not call[2].lstrip().upper().startswith(("SELECT", "PRAGMA")):
            happens()

    sa.event.listen(engine, "before_cursor_execute", stated)
    sa.event.listen(engine, "commit", lambda _: happens())

"""A PostgreSQL server that tests make, start and stop: on a loopback port, in its own folder."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa

# Where Debian has the programs of the server, which are in nobody's path.
DEBIANS = "usr/lib/postgresql/*/bin/postgres"
# Who a server runs as that root starts; it refuses to run as root.
OF_DEBIAN = "postgres"
ADMINISTRATOR, OWNER = "administrator", "s3"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    # what a crash of the machine would leave is thrown away
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "16MB",
    "autovacuum": "off",
    # what nothing may depend on
    "timezone": "Asia/Kathmandu",
}
PATIENCE = 60


class PostgresServer:
    """A PostgreSQL server on a loopback port, in a folder that is its own.

    Args:
        folder: empty.

    Raises:
        RuntimeError: there is no PostgreSQL on this machine.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._programs = folder, _programs()
        self._port = free_port()
        self._password = secrets.token_hex(16)
        self._numbers = count(1)
        self._free: list[str] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._user: dict[str, Any] = {}
        if os.geteuid() == 0:
            self._user = {"user": OF_DEBIAN, "group": OF_DEBIAN, "extra_groups": []}
            os.chown(folder, *pwd.getpwnam(OF_DEBIAN)[2:4])

    def make(self) -> None:
        """Make what it stands on, start it, and let it know who owns databases."""
        secret = self._folder / "password"
        secret.write_text(self._password)
        made = subprocess.run(
            [
                self._programs / "initdb", "--pgdata", self._data, "--username", ADMINISTRATOR,
                "--pwfile", secret, "--auth", "scram-sha-256", "--encoding", "UTF8",
                "--locale", "C", "--no-sync", "--wal-segsize", "1",
            ],
            cwd=self._folder, capture_output=True, text=True, check=False, **self._user,
        )  # fmt: skip
        if made.returncode:
            raise RuntimeError(made.stderr)
        self.start()
        self.ask(f"CREATE ROLE {OWNER} LOGIN PASSWORD '{self._password}'")

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = [word for one in SETTINGS.items() for word in ("-c", "=".join(one))]
        command = [self._programs / "postgres", "-D", self._data, "-p", str(self._port), *settings]
        # it stops when this process does, however that ends
        bound = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
        log = self._folder / "log"
        with log.open("ab") as target:
            self._process = subprocess.Popen(
                [*bound, *command], cwd=self._folder, stdout=target, stderr=target, **self._user
            )
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()[-2000:]}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            self.ask("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def stop(self, *, is_done_with: bool = False) -> None:
        """Stop it, whoever is connected, and wait until it is gone.

        Args:
            is_done_with: whether what it has need not be written to the disk.
        """
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT if is_done_with else signal.SIGINT)
            try:
                self._process.wait(timeout=PATIENCE)
            finally:
                self._process.kill()
                self._process.wait()

    def ask(self, statement: str, database: str = "postgres") -> list[Any]:
        """What the administrator is answered."""
        with psycopg.connect(self._address(ADMINISTRATOR, database), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def new_database(self) -> str:
        """The URL of a database without tables; its owner may do nothing else."""
        if self._free:
            return self._free.pop()
        name = f"{OWNER}_{next(self._numbers)}"
        self.ask(f"CREATE DATABASE {name} OWNER {OWNER}")
        return self._address(OWNER, name)

    def give_back(self, url: str) -> None:
        """Let another test have a database: to make one takes a thousand times as long."""
        self.empty(url)
        self._free.append(url)

    def empty(self, url: str) -> None:
        """Take away all that a database holds, and whoever is connected to it."""
        name = name_of(url)
        self.ask(f"ALTER DATABASE {name} RESET ALL")
        self.disconnect(url)
        self.ask("DROP SCHEMA public CASCADE", name)
        self.ask(f"CREATE SCHEMA public AUTHORIZATION {OWNER}", name)

    def fill_disk(self, url: str) -> None:
        """Have the disk be full for whoever writes a file into a database: the kernel says so."""
        name = name_of(url)
        self.ask("CREATE TABLE written (sha256 text)", name)
        self.ask("GRANT ALL ON written TO PUBLIC", name)
        ((path,),) = self.ask("SELECT pg_relation_filepath('written')", name)
        file = self._data / path
        file.unlink()
        file.symlink_to("/dev/full")
        self.ask(
            "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
            " 'BEGIN INSERT INTO written VALUES (NEW.sha256); RETURN NEW; END'",
            name,
        )
        self.ask(
            "CREATE TRIGGER note BEFORE INSERT ON originals FOR EACH ROW EXECUTE FUNCTION note()",
            name,
        )

    def disconnect(self, url: str) -> int:
        """End every connection to a database; how many there were."""
        connected = f"FROM pg_stat_activity WHERE datname = '{name_of(url)}'"
        return len(self.ask(f"SELECT pg_terminate_backend(pid) {connected}"))

    def _address(self, user: str, database: str) -> str:
        return f"postgresql://{user}:{self._password}@127.0.0.1:{self._port}/{database}"


def _programs() -> Path:
    found = shutil.which("postgres")
    # the newest, where there are several
    others = sorted(Path("/").glob(DEBIANS), key=lambda one: int(one.parts[-3]), reverse=True)
    if found is None and not others:
        raise RuntimeError("PostgreSQL is missing: tools/ensure-programs.sh installs it")
    return Path(found).resolve().parent if found else others[0].parent


def free_port() -> int:
    """A port that no connection is given, so that it is free again after a stop."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as tried:
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """A server that is there until the end of the context and leaves nothing behind."""
    with tempfile.TemporaryDirectory(prefix="s3-postgresql-") as folder:
        server = PostgresServer(Path(folder))
        try:
            server.make()
            yield server
        finally:
            server.stop(is_done_with=True)


def name_of(url: str) -> str:
    """The name of a database; of SQLite, its path."""
    return str(sa.make_url(url).database)

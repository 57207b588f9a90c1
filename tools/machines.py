"""Machines on loopback: the app as several of them have it, a proxy, a database, a store of counts.

What they run is what ``deploy/`` ships, with other ports and folders.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from s3dash.config import ROOT
from tests.postgres_server import free_port

SITE = ROOT / "deploy" / "nginx-site.conf"
NAME = "s3.example.org"
PATIENCE = 180.0
# Where Debian has programs of servers.
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"

WHOLE = """
{user} pid {folder}/nginx.pid; daemon off; error_log {folder}/nginx.log warn;
worker_processes 2;
events {{ worker_connections 4096; }}
http {{
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""


def program(name: str) -> str:
    """Where a program is.

    Raises:
        RuntimeError: it is missing.
    """
    found = shutil.which(name, path=PATH)
    if found is None:
        raise RuntimeError(f"{name} is missing: apt-get install it")
    return found


def wait_for(what: str, is_so: Callable[[], object], seconds: float = PATIENCE) -> float:
    """Wait until something is so; how many seconds it took.

    Raises:
        RuntimeError: it never was.
    """
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        with suppress(OSError):
            if is_so():
                return time.monotonic() - began
        time.sleep(0.05)
    raise RuntimeError(f"{what}: not within {seconds:.0f} s")


def asked(address: str) -> bytes:
    """What an address of this machine answers."""
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 (this machine only)
        return bytes(answer.read())


class Machine:
    """A machine that runs the app.

    Attributes:
        name: of the machine.
        port: where it serves.
        metrics: where it tells what it counts.
        log: the file of its log.
    """

    def __init__(self, name: str, folder: Path, **environ: str) -> None:
        self.name, self.port, self.metrics = name, free_port(), free_port()
        self.log = folder / f"{name}.log"
        self._environ = environ
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start it and wait until it answers; how many seconds that took."""
        own = {
            **{"HOST": "127.0.0.1", "PORT": str(self.port), "S3DASH_PROXIES": "1"},
            "S3DASH_METRICS": f"127.0.0.1:{self.metrics}",
            "S3DASH_PUBLIC_URL": f"https://{NAME}",
        }
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "app:server"],
                cwd=ROOT, env={**os.environ, **own, **self._environ},
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        return wait_for(self.name, lambda: asked(f"{self.address}/robots.txt"))

    @property
    def address(self) -> str:
        """Where it is asked without a proxy."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def parent(self) -> int:
        """The process that the others descend from."""
        assert self._process is not None  # noqa: S101 - it was started
        return self._process.pid

    @property
    def workers(self) -> list[int]:
        """The processes that serve."""
        tasks = Path(f"/proc/{self.parent}/task").glob("*/children")
        found = [int(one) for path in tasks for one in path.read_text().split()]
        return [one for one in found if b"gunicorn" in _command_of(one)]

    def kill_worker(self) -> None:
        """Kill one of the processes that serve."""
        os.kill(self.workers[0], signal.SIGKILL)

    def kill(self) -> None:
        """The machine loses its power: all processes are gone at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.parent, signal.SIGKILL)
        self._wait()

    def stop(self) -> None:
        """Have it end as an operator does."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._wait()

    def _wait(self) -> None:
        assert self._process is not None  # noqa: S101
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=45)
            return
        self.kill()


def _command_of(process: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


class Proxy:
    """nginx with the site that ``deploy/`` ships, before machines.

    Attributes:
        port: where it takes readers, with TLS.
        certificate: whom they trust.
    """

    def __init__(self, folder: Path, machines: list[Machine]) -> None:
        self._folder = folder / "proxy"
        self._folder.mkdir()
        self.port, self._plain = free_port(), free_port()
        self.certificate = self._folder / "fullchain.pem"
        self._process: subprocess.Popen[bytes] | None = None
        upstream = "\n".join(
            f"  server 127.0.0.1:{one.port} max_fails=3 fail_timeout=5s;" for one in machines
        )
        text = SITE.read_text(encoding="utf-8")
        for place, own in (
            ("/etc/ssl/s3dash", str(self._folder)),
            ("/var/cache/nginx/s3dash", str(self._folder / "cache")),
            ("/var/log/nginx", str(self._folder)),
            ("listen 80;", f"listen 127.0.0.1:{self._plain};"),
            ("listen 443 ", f"listen 127.0.0.1:{self.port} "),
        ):
            if place not in text:
                raise RuntimeError(f"the site of nginx does not say {place}")
            text = text.replace(place, own)
        text = re.sub(r"(?m)^\s*listen \[::\].*$", "", text)
        text = re.sub(r"(?m)^\s*server 127\.0\.0\.1:8050.*$", upstream, text)
        (self._folder / "site.conf").write_text(text, encoding="utf-8")
        user = "user root;" if os.geteuid() == 0 else ""
        whole = WHOLE.format(folder=self._folder, user=user)
        (self._folder / "nginx.conf").write_text(whole, encoding="utf-8")

    def start(self) -> None:
        """Make a certificate, and start."""
        subprocess.run(
            [
                program("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                "-keyout", self._folder / "privkey.pem", "-out", self.certificate,
                "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
            ],
            check=True, capture_output=True,
        )  # fmt: skip
        command = [program("nginx"), "-c", str(self._folder / "nginx.conf")]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        wait_for("nginx", self._is_there)

    def _is_there(self) -> bool:
        with socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True

    def stop(self) -> None:
        """End."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)


class Counter:
    """Redis, which keeps the counts of limits and nothing on a disk.

    Attributes:
        port: where it is.
    """

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address as a setting."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it."""
        own = ("--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder))
        unsaved = ("--save", "", "--appendonly", "no")
        self._process = subprocess.Popen(
            [program("redis-server"), *own, *unsaved], stdout=subprocess.DEVNULL
        )
        wait_for("redis", self._is_there)

    def _is_there(self) -> bool:
        with socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True

    def kill(self) -> None:
        """It is gone at once, with what it counted."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

"""Where Prometheus asks: a port of its own, which every process of the app answers at.

The socket is made before processes fork, so that a port that cannot be had is told at the start and
one who asks is answered whichever process was killed. It is no part of the site.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

from s3dash.errors import SettingRefused
from s3dash.serving.metrics.exposition import CONTENT_TYPE

PATH = "/metrics"
# What holds is told this often.
SECONDS_BETWEEN = 1.0
# One who asks has so long.
PATIENCE = 5.0


def listening_at(host: str, port: int) -> socket.socket:
    """A socket that listens.

    Raises:
        SettingRefused: nobody can listen there.
    """
    try:
        return socket.create_server((host, port), family=_family(host))
    except OSError as found:
        raise SettingRefused(
            "error-setting-metrics-taken",
            name="S3DASH_METRICS",
            value=f"{host}:{port}",
            why=found.strerror or str(found),
        ) from found


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def answer_at(
    listener: socket.socket, text: Callable[[], bytes], tell: Callable[[], object]
) -> threading.Thread:
    """Answer in a thread of this process, and have it tell what holds every second."""

    def go_on() -> None:
        listener.settimeout(SECONDS_BETWEEN)
        while True:
            tell()
            try:
                connection, address = listener.accept()
            except TimeoutError:
                continue
            # who asks may go away, or ask what is no request
            with connection, suppress(OSError):
                connection.settimeout(PATIENCE)
                _handler(text)(connection, address, None)  # type: ignore[arg-type]

    thread = threading.Thread(target=go_on, name="metrics", daemon=True)
    thread.start()
    return thread


def _handler(text: Callable[[], bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers one question, and writes no log: it would name who asked."""

        server_version = "s3dash"
        sys_version = ""

        def do_GET(self) -> None:
            """Answer."""
            if self.path.partition("?")[0] != PATH:
                self.send_error(404)
                return
            body = text()
            self.send_response(200)
            self.send_header("Content-Type", CONTENT_TYPE)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler

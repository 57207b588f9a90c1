"""A worker of gunicorn's in which waitress serves: quiet and slow connections hold no thread.

gunicorn stays the parent: it loads the app once, forks, replaces what is gone, and stops. Its own
limits of requests (``limit_request_*``, ``keepalive``, ``max_requests``, ``forwarded_allow_ips``)
and its TLS mean nothing here.
"""

from __future__ import annotations

import logging
import os
import resource
import sys
import time
from typing import Any

from gunicorn.workers.base import Worker
from waitress import wasyncore
from waitress.server import BaseWSGIServer, create_server

from s3dash.serving.door.limits import LARGEST_BODY
from s3dash.serving.processes.connection import Connection
from s3dash.serving.processes.loop import Loop
from s3dash.serving.processes.pool import give_back

MOST_CONNECTIONS = 2000
# Each may hold a file beside its socket; and so many files are open besides.
FILES_A_CONNECTION, OTHER_FILES = 2, 100
LARGEST_HEAD = 32 * 1024
# Seconds that a connection may ask nothing: longer than a proxy keeps one.
MOST_IDLE = 75
SECONDS_BETWEEN_LOOKS = 1.0
# What is free is given back to the system as seldom: it takes some milliseconds.
SECONDS_TO_GIVE_BACK = 60.0
# A process that stops leaves a quiet connection so many seconds: something may be on its way.
LINGER = 2.0
# A thread that works something out makes room for the others this often.
SWITCH_SECONDS = 0.001


class WaitressWorker(Worker):  # type: ignore[misc] # gunicorn has no types
    """One process that serves.

    Attributes:
        heeds_proxies: whether the app may see what proxies say of readers.
    """

    heeds_proxies = False

    def run(self) -> None:
        """Serve until gunicorn says stop or is gone, then finish what is in hand."""
        sys.setswitchinterval(SWITCH_SECONDS)
        # how many wait for a thread is no event
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        logging.getLogger("waitress").setLevel(logging.WARNING)
        self._loop = Loop()
        self._next_look = 0.0
        self._gives_back_at = 0.0
        self._most = most_connections()
        server = self._server()
        while self.alive and self.ppid == os.getppid():
            self._turn(0.5)
        self._finish()
        server.task_dispatcher.shutdown(timeout=1)

    def _server(self) -> Any:
        server = create_server(
            self.wsgi,
            map=self._loop,
            sockets=[one.sock for one in self.sockets],
            threads=self.cfg.threads,
            backlog=self.cfg.backlog,
            ident=None,
            connection_limit=self._most,
            channel_timeout=MOST_IDLE,
            cleanup_interval=2,
            max_request_header_size=LARGEST_HEAD,
            # the first size that is refused
            max_request_body_size=LARGEST_BODY + 1,
            clear_untrusted_proxy_headers=not self.heeds_proxies,
            log_socket_errors=False,
        )
        for listener in self._listeners:
            listener.channel_class = Connection
        return server

    @property
    def _listeners(self) -> list[Any]:
        return [one for one in self._loop.values() if isinstance(one, BaseWSGIServer)]

    @property
    def _connections(self) -> list[Connection]:
        return [one for one in self._loop.values() if isinstance(one, Connection)]

    def _turn(self, seconds: float) -> None:
        """Read and write what can be, and look after the connections now and then."""
        self._loop.turn(seconds)
        now = time.monotonic()
        if now >= self._next_look:
            self._next_look = now + SECONDS_BETWEEN_LOOKS
            self.notify()
            self._close_late()
        if now >= self._gives_back_at:
            self._gives_back_at = now + SECONDS_TO_GIVE_BACK
            give_back()

    def _close_late(self) -> None:
        """Close what has had its time, and what has been quiet longest when there is little room.

        waitress itself marks those that have asked nothing for long.
        """
        connections = self._connections
        too_many = max(0, len(connections) - self._most * 3 // 4)
        idle = sorted((one for one in connections if one.is_idle), key=_last_activity)
        for connection in connections:
            if connection.is_late:
                connection.will_close = True
        for connection in idle[:too_many]:
            connection.will_close = True
        for connection in connections:
            if connection.will_close:
                self._loop.ask(connection)

    def _finish(self) -> None:
        """Take nobody on, and answer what is in hand or on its way."""
        for listener in self._listeners:
            wasyncore.dispatcher.close(listener)
        for connection in self._connections:
            connection.say_last()
        until = time.monotonic() + self.cfg.graceful_timeout
        while self._connections and time.monotonic() < until:
            for connection in self._connections:
                if connection.is_idle and time.time() - connection.last_activity > LINGER:
                    connection.will_close = True
                self._loop.ask(connection)
            self._turn(0.1)


def _last_activity(connection: Connection) -> float:
    return float(connection.last_activity)


def most_connections() -> int:
    """How many connections the system lets this process have, up to as many as it wants."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OTHER_FILES + FILES_A_CONNECTION * MOST_CONNECTIONS
    if soft < wanted and soft != resource.RLIM_INFINITY:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    if soft == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return min(MOST_CONNECTIONS, (soft - OTHER_FILES) // FILES_A_CONNECTION)

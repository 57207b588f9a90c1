"""One connection: what is refused before the app reads it, and how it ends.

waitress reads whole requests and writes whole answers outside the threads; what a request must be
is narrower here, and what is refused is answered by the app, in words and with its headers.
"""

from __future__ import annotations

import copy
import socket
import time
from typing import Any

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import ErrorTask, Task, WSGITask
from waitress.utilities import InternalServerError

from s3dash.serving.door.limits import LONGEST_LINE, REFUSED, largest_body

# Seconds from a request's first byte to its last.
WHOLE_WITHIN = 20.0
# Seconds in which a reader can take the last answer, with what is still being sent thrown away.
SECONDS_TO_LEAVE = 2.0


class Request(HTTPRequestParser):  # type: ignore[misc] # waitress has no types
    """A request as it is being read. The attributes stand for what could not be read."""

    command = "GET"
    request_uri = path = "/"
    query = fragment = ""
    url_scheme = "http"

    def __init__(self, adj: Any) -> None:
        super().__init__(adj)
        self.adj = adj
        self.begun = time.monotonic()

    @property
    def is_late(self) -> bool:
        """Whether it should have been whole by now."""
        return time.monotonic() - self.begun > WHOLE_WITHIN

    def received(self, data: bytes) -> int:
        """Read on; the number of bytes that belonged to this request."""
        before = self.header_plus
        read: int = super().received(data)
        if self.completed:
            # who is told to go on with a request that is whole would wait for its answer in vain
            self.expect_continue = False
        if self.error is not None and self.error.code == 431:
            line, _, _ = (before + data).partition(b"\r\n")
            self.path = line.partition(b" ")[2].partition(b"?")[0].decode("latin-1")
            if len(line) > LONGEST_LINE:
                self.error.code = 414
        return read

    def parse_header(self, header_plus: bytes) -> None:
        """Read everything before the body.

        Raises:
            ParsingError: it cannot be read, or names its length or its host in two ways.
        """
        super().parse_header(header_plus)
        names = [line.partition(b":")[0].strip().lower() for line in header_plus.split(b"\r\n")]
        lengths = names.count(b"content-length") + names.count(b"transfer-encoding")
        if lengths > 1 or names.count(b"host") > 1:
            raise ParsingError("a request names its length and its host once")
        if b"transfer-encoding" in names and not self.chunked:
            raise ParsingError("only HTTP/1.1 has chunks")
        if self.body_rcv is not None:
            self.adj = copy.copy(self.adj)
            # the first size that is refused
            self.adj.max_request_body_size = largest_body(self.path) + 1


class Refusal(WSGITask):  # type: ignore[misc]
    """The app says in words why a request is refused.

    The connection ends: what follows on it cannot be told apart from what was refused.
    """

    def execute(self) -> None:
        """Answer."""
        self.set_close_on_finish()
        self.channel.leaves_with_more = True
        super().execute()

    def get_environment(self) -> dict[str, Any]:
        """What the app is told: the language of the address, and why."""
        environ: dict[str, Any] = super().get_environment()
        first = environ["PATH_INFO"].strip("/").partition("/")[0]
        environ.update({REFUSED: self.request.error.code, "PATH_INFO": f"/{first}"})
        environ.pop("CONTENT_LENGTH", None)
        return environ


def _error_task(channel: Connection, request: Request) -> Task:
    """A refusal in the app's words, unless it is the app that failed."""
    failed = isinstance(request.error, InternalServerError)
    return (ErrorTask if failed else Refusal)(channel, request)


class Connection(HTTPChannel):  # type: ignore[misc]
    """A connection. It costs no thread while nothing whole has come, or while it is written to.

    Attributes:
        is_last: the process stops: every answer says that it is the last on its connection.
        leaves_with_more: the reader may be sending what nobody will read.
    """

    parser_class = Request
    error_task_class = staticmethod(_error_task)
    is_last = False
    leaves_with_more = False
    close_when_flushed: bool = False
    _left: float | None = None

    def __repr__(self) -> str:
        """What the log may hold: no address."""
        return f"<connection {self._fileno}>"

    __str__ = __repr__

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked on it and nothing is owed."""
        return not (self.requests or self.request or self.total_outbufs_len)

    def received(self, data: bytes) -> bool:
        """Take what came."""
        if self._left is not None:
            return False
        taken = bool(super().received(data))
        if self.is_last:
            self.say_last()
        return taken

    def readable(self) -> bool:
        """Whether to look for what comes."""
        return self._left is not None or bool(super().readable())

    def handle_write(self) -> None:
        """Write on. One that leaves with more is first closed to the other side only.

        A connection that is closed with unread bytes is reset, and the answer lost with it.
        """
        is_written = self.close_when_flushed and not self.total_outbufs_len
        if self.leaves_with_more and is_written and self._left is None:
            self.close_when_flushed = False
            self._left = time.monotonic()
            self.socket.shutdown(socket.SHUT_WR)
            return
        super().handle_write()

    def say_last(self) -> None:
        """Answer the requests in hand as the last of this connection."""
        self.is_last = True
        for request in list(self.requests):
            request.headers["CONNECTION"] = "close"

    @property
    def is_late(self) -> bool:
        """Whether a request should be whole by now, or the reader has had time to leave."""
        has_left = self._left is not None and time.monotonic() - self._left > SECONDS_TO_LEAVE
        request = self.request
        return has_left or (request is not None and request.is_late)

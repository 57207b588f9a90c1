"""What the app and the process of pictures say to each other: a head of words and numbers, a body.

One request has one connection. The process says whose turn it is, or that too many wait; then the
page goes there; what it fetches is asked for, one by one, as far as the process does not have it;
the picture comes back.
"""

from __future__ import annotations

import json
import socket
import struct
from dataclasses import dataclass, field
from typing import Any

_SIZES = struct.Struct(">II")
# Bytes of a head and of a body; what is larger was not sent by the program.
MOST_OF_HEAD, MOST_OF_BODY = 64 * 1024, 64 * 1024 * 1024

# What a message is.
BUSY, TURN, PAGE, WANTED, FILE, PICTURE, FAILED = (
    *("busy", "turn", "page", "wanted", "file", "picture", "failed"),
)


@dataclass(frozen=True)
class Message:
    """One message.

    Attributes:
        kind: what it is.
        head: words and numbers that belong to it.
        body: a page, a file, a picture.
    """

    kind: str
    head: dict[str, Any] = field(default_factory=dict)
    body: bytes = b""


class Cut(ConnectionError):
    """The other side ended before its message did."""


def send(connection: socket.socket, message: Message) -> None:
    """Send a message."""
    head = json.dumps({"kind": message.kind, **message.head}).encode()
    connection.sendall(_SIZES.pack(len(head), len(message.body)) + head + message.body)


def receive(connection: socket.socket) -> Message:
    """The next message.

    Raises:
        Cut: there is none, or not all of it.
    """
    of_head, of_body = _SIZES.unpack(_exactly(connection, _SIZES.size))
    if of_head > MOST_OF_HEAD or of_body > MOST_OF_BODY:
        raise Cut("a message of a size that none has")
    head = json.loads(_exactly(connection, of_head))
    return Message(head.pop("kind"), head, _exactly(connection, of_body))


def _exactly(connection: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = connection.recv(min(size - len(parts), 1 << 20))
        if not part:
            raise Cut("the connection ended")
        parts += part
    return bytes(parts)

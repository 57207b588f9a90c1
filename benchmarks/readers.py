"""Readers as the server sees them: a browser's connections, the files of a page, its choices."""

from __future__ import annotations

import asyncio
import gzip
import html
import json
import os
import random
import re
import socket
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import brotli

# As many connections as a browser opens to one server.
CONNECTIONS = 6
HEADERS = "Host: hall\r\nAccept-Encoding: gzip, br\r\nAccept-Language: sv\r\nUser-Agent: reader\r\n"
# What a page tells a browser to fetch: at once, or when it has been painted.
FETCHED = re.compile(
    r"<(?:script|img)[^>]*\b(?:data-)?src=[\"']([^\"']+)|"
    r"<link(?=[^>]*\brel=[\"'](?:stylesheet|icon|preload|modulepreload)\b)"
    r"[^>]*\bhref=[\"']([^\"']+)"
)


class Gone(OSError):
    """The server ended a connection before it answered."""


@dataclass
class Answer:
    """What came back, and after how many seconds."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        """The body as a browser reads it."""
        encoding = self.headers.get("content-encoding", "")
        unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(encoding, bytes)
        return bytes(unpack(self.body)).decode()


@dataclass
class Browser:
    """One reader's browser: a few connections that are kept, and what it has fetched already.

    Attributes:
        address: where it is, as a proxy would say; empty for this machine.
    """

    port: int
    address: str = ""
    idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=list)
    free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))
    received: int = 0

    async def get(self, path: str) -> Answer:
        """Fetch an address."""
        return await self._ask(f"GET {path} HTTP/1.1\r\n{self._headers}\r\n".encode("ascii"))

    async def post(self, path: str, body: Any) -> Answer:
        """Post what a script would."""
        content = json.dumps(body).encode()
        head = f"POST {path} HTTP/1.1\r\n{self._headers}Content-Type: application/json\r\n"
        return await self._ask(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)

    @property
    def _headers(self) -> str:
        said = f"X-Forwarded-For: {self.address}\r\n" if self.address else ""
        return f"{HEADERS}{said}"

    async def _ask(self, request: bytes) -> Answer:
        began = time.perf_counter()
        async with self.free:
            while self.idle:
                # a kept connection may have been ended meanwhile: a browser then opens another
                try:
                    return await self._on(self.idle.pop(), request, began)
                except (Gone, ConnectionError):
                    continue
            opened = await asyncio.open_connection("127.0.0.1", self.port)
            return await self._on(opened, request, began)

    async def _on(
        self, connection: tuple[asyncio.StreamReader, asyncio.StreamWriter], request: bytes,
        began: float,
    ) -> Answer:  # fmt: skip
        reader, writer = connection
        try:
            writer.write(request)
            status, headers, body = await read_answer(reader)
        except BaseException:
            writer.close()
            raise
        self.received += len(body)
        if headers.get("connection", "").lower() == "close":
            writer.close()
        else:
            self.idle.append(connection)
        return Answer(status, headers, body, time.perf_counter() - began)

    def close(self) -> None:
        """End all connections."""
        for _, writer in self.idle:
            writer.close()
        self.idle.clear()

    async def visit(self, path: str) -> tuple[Answer, list[Answer]]:
        """A page and every file that it makes a browser ask for, the cache being cold."""
        page = await self.get(path)
        files = files_of(path, page.text) if page.status == 200 else []
        return page, list(await asyncio.gather(*(self.get(one) for one in files)))


@asynccontextmanager
async def browser(port: int, address: str = "") -> AsyncIterator[Browser]:
    """A browser that is closed in the end."""
    found = Browser(port, address)
    try:
        yield found
    finally:
        found.close()


async def read_answer(reader: asyncio.StreamReader) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body.

    Raises:
        Gone: there is no answer.
    """
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError as error:
        raise Gone("no answer") from error
    first, *lines = head.rstrip().split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    length = headers.get("content-length")
    if length is not None:
        body = await reader.readexactly(int(length))
    elif headers.get("transfer-encoding") == "chunked":
        body = b"".join([part async for part in _chunks(reader)])
    else:
        body = b""
    return int(first.split()[1]), headers, body


async def _chunks(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while size := int(await reader.readline(), 16):
        yield await reader.readexactly(size)
        await reader.readline()
    await reader.readline()


def files_of(path: str, page: str) -> list[str]:
    """The addresses that a browser asks for when it reads a page."""
    found = [html.unescape(one or other) for one, other in FETCHED.findall(page)]
    each = [one for several in found for one in several.split()]
    own = [urlsplit(urljoin(path, one)) for one in each if not one.startswith("data:")]
    paths = [f"{one.path}?{one.query}" if one.query else one.path for one in own]
    return list(dict.fromkeys(paths))


def narrow_socket(port: int) -> socket.socket:
    """A connection that holds little: loopback would swallow a whole answer and hide a wait."""
    found = socket.socket()
    found.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    found.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 1000)
    found.connect(("127.0.0.1", port))
    found.setblocking(False)
    return found


def part_of(values: Sequence[float], share: float) -> float:
    """The value that a share of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def tell_load() -> None:
    """Print what else the machine does: times mean little where more than this waits for it."""
    load, processors = os.getloadavg()[0], os.cpu_count()
    print(f"load of the machine before: {load:.1f} on {processors} processors")


def pause_of(most: float) -> float:
    """A pause of up to so many seconds, the same in every run."""
    return _RANDOM.uniform(0, most)


def one_of(values: Sequence[str]) -> str:
    """One of the values, the same in every run."""
    return _RANDOM.choice(values)


# a load, no secret
_RANDOM = random.Random(1)  # noqa: S311

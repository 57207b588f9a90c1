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
CALLBACK_PATH = "/_dash-update-component"
DEPENDENCIES_PATH = "/_dash-dependencies"
HEADERS = "Host: hall\r\nAccept-Encoding: gzip, br\r\nAccept-Language: sv\r\nUser-Agent: reader\r\n"
# What a page tells a browser to fetch: at once, or when it has been painted.
FETCHED = re.compile(
    r"<(?:script|img)[^>]*\b(?:data-)?src=[\"']([^\"']+)|"
    r"<link(?=[^>]*\brel=[\"'](?:stylesheet|icon|preload|modulepreload)\b)"
    r"[^>]*\bhref=[\"']([^\"']+)"
)


DATA = re.compile(r"<script type=\"application/json\"[^>]*>(.*?)</script>", re.S)


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
    """One reader's browser: a few connections that are kept, and what it has fetched already."""

    port: int
    idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=list)
    free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))
    received: int = 0

    async def get(self, path: str) -> Answer:
        """Fetch an address."""
        return await self._ask(f"GET {path} HTTP/1.1\r\n{HEADERS}\r\n".encode("ascii"))

    async def post(self, path: str, body: Any) -> Answer:
        """Post what a script would."""
        content = json.dumps(body).encode()
        head = f"POST {path} HTTP/1.1\r\n{HEADERS}Content-Type: application/json\r\n"
        return await self._ask(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)

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
async def browser(port: int) -> AsyncIterator[Browser]:
    """A browser that is closed in the end."""
    found = Browser(port)
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


@dataclass
class Shown:
    """What a browser shows: an address, controls with their values, and what scripts keep of it."""

    path: str
    search: str = ""
    controls: dict[str, Any] = field(default_factory=dict)
    parts: str | None = None

    def read(self, page: str) -> None:
        """Take what stands as data in a page."""
        for text in DATA.findall(page):
            self._take(json.loads(text))

    def take(self, answer: Answer) -> None:
        """Take what a choice was answered with."""
        written = json.loads(answer.text).get("response", {})
        self.search = written.get("url", {}).get("search", self.search)
        self._take(written)

    def _take(self, found: Any) -> None:
        """Look for controls and for what the page shows, in data and in the data within it."""
        if isinstance(found, str) and found.startswith(("[{", "{")):
            self._take(json.loads(found))
        elif isinstance(found, list):
            for one in found:
                self._take(one)
        elif isinstance(found, dict):
            own = found.get("id")
            if isinstance(own, dict) and own.get("type") == "control" and own.get("key"):
                self.controls[own["key"]] = found.get("value")
            if isinstance(found.get("shown"), str):
                self.parts = found["shown"]
            for one in found.values():
                self._take(one)


@dataclass(frozen=True)
class Choosing:
    """The callback that a browser asks when something is chosen, as it stands in the page."""

    callback: dict[str, Any]

    @classmethod
    def of(cls, dependencies: Sequence[dict[str, Any]]) -> Choosing:
        """The one that reads the address on the server and writes most.

        Raises:
            LookupError: there is none.
        """
        found = [
            one
            for one in dependencies
            if not one.get("clientside_function")
            and any(end["id"] == "url" and end["property"] == "search" for end in one["inputs"])
        ]
        if not found:
            raise LookupError("no callback reads the address")
        return cls(max(found, key=lambda one: one["output"].count("...")))

    def body(self, shown: Shown, control: str | None = None) -> dict[str, Any]:
        """What the browser posts when a control was set, or the address has become this one."""
        output = self.callback["output"]
        places = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
        outputs = [
            _controls(shown, prop) if name.startswith("{") else {"id": name, "property": prop}
            for name, prop in ((name, prop.split("@")[0]) for name, prop in places)
        ]
        changed = f"{_written(control)}.value" if control else "url.search"
        return {
            "output": output,
            "outputs": outputs if output.startswith("..") else outputs[0],
            "inputs": [_sent(shown, end) for end in self.callback["inputs"]],
            "state": [_sent(shown, end) for end in self.callback.get("state", [])],
            "changedPropIds": [changed],
        }


def _sent(shown: Shown, end: dict[str, Any]) -> Any:
    """An input or a state with its value; nothing was clicked, and the theme is the first."""
    name, prop = str(end["id"]), end["property"]
    if name.startswith("{"):
        return [
            {**one, "value": value}
            for one, value in zip(_controls(shown, prop), shown.controls.values(), strict=True)
        ]
    address = {"pathname": shown.path, "search": shown.search}
    value = address.get(prop) if name == "url" else shown.parts if prop == "shown" else None
    return {"id": name, "property": prop, "value": value}


def _controls(shown: Shown, prop: str) -> list[dict[str, Any]]:
    return [{"id": {"type": "control", "key": key}, "property": prop} for key in shown.controls]


def _written(key: str) -> str:
    """The id of a control as Dash writes it."""
    return json.dumps({"key": key, "type": "control"}, separators=(",", ":"))


async def choosing(port: int) -> Choosing:
    """The callback of a choice, as the server tells it."""
    async with browser(port) as own:
        return Choosing.of(json.loads((await own.get(DEPENDENCIES_PATH)).text))


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

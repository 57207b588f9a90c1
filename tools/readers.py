"""Readers who never stop, each from an address of its own, and what they were answered."""

from __future__ import annotations

import gzip
import http.client
import itertools
import json
import random
import re
import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from benchmarks.choosing import CALLBACK_PATH, DEPENDENCIES_PATH, Choosing, Shown, texts_in
from benchmarks.memory import codes
from benchmarks.readers import part_of
from tools.machines import NAME, asked

# How a page and a choice say which edition they show.
NUMBER = re.compile(r"\bVersion[  ](\d+)")
LOST = "no answer"
# Longer than any answer may take.
LONGEST = 60.0


@dataclass(frozen=True)
class Answered:
    """One answer.

    Attributes:
        at: when it had come.
        kind: what was asked for.
        status: the answer's, or why there was none.
        seconds: from asking to the last byte.
        edition: the number that it says; None where it says none.
        cache: what the proxy says of its cache.
    """

    at: float
    kind: str
    status: str
    seconds: float
    edition: int | None
    cache: str
    path: str = ""


@dataclass
class Way:
    """How readers reach the service.

    Attributes:
        port: on this machine.
        certificate: whom they trust; none where there is no TLS.
    """

    port: int
    certificate: Path | None = None

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.certificate))

    def connection(self, source: str) -> http.client.HTTPConnection:
        """A connection from an address."""
        where: dict[str, Any] = {"timeout": LONGEST, "source_address": (source, 0)}
        if self.certificate is None:
            return http.client.HTTPConnection("127.0.0.1", self.port, **where)
        return _Secret(self.port, self._trusted, where)


class _Secret(http.client.HTTPSConnection):
    """A connection to this machine that checks the name that it serves."""

    def __init__(self, port: int, context: ssl.SSLContext, where: dict[str, Any]) -> None:
        super().__init__("127.0.0.1", port, context=context, **where)
        self._trusted = context

    def connect(self) -> None:
        plain = socket.create_connection((self.host, self.port), self.timeout, self.source_address)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock = self._trusted.wrap_socket(plain, server_hostname=NAME)


@dataclass
class Crowd:
    """Readers who ask all the time.

    Attributes:
        way: how they reach the service.
        direct: an address that tells which callback a choice is.
        most: so many readers.
        pause: seconds between two questions of one.
        answers: what they were answered.
    """

    way: Way
    direct: str
    most: int = 24
    pause: float = 0.3
    answers: list[Answered] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._enough = threading.Event()
        self._threads: list[threading.Thread] = []
        told = json.loads(asked(self.direct + DEPENDENCIES_PATH))
        self._choosing = Choosing.of(told)
        self._domains = codes("domains", "domain_code")
        self._regions = [one for one in codes("regions", "region_code") if one.startswith("SE")]

    def come(self) -> None:
        """All begin to ask."""
        for number in range(self.most):
            thread = threading.Thread(target=self._read, args=(number,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def go(self) -> None:
        """All end what they do, and leave."""
        self._enough.set()
        for thread in self._threads:
            thread.join(timeout=LONGEST)

    def _read(self, number: int) -> None:
        """One reader: pages that many ask for, pages that few do, choices, files, the interface."""
        chance = random.Random(number)  # noqa: S311 (a load, no secret)
        source = f"127.0.{1 + number // 200}.{1 + number % 200}"
        connection = self.way.connection(source)
        for kind, method, path, body in self._questions(chance):
            if self._enough.is_set():
                break
            connection = self._ask(connection, source, (kind, method, path, body))
            self._enough.wait(chance.uniform(0, 2 * self.pause))
        connection.close()

    def _questions(self, chance: random.Random) -> Iterator[tuple[str, str, str, bytes | None]]:
        """What one asks for, one after the other."""
        for turn in itertools.count():
            domain, region = chance.choice(self._domains), chance.choice(self._regions)
            query = f"?domain={domain}&region={region}"
            match turn % 8:
                case 0 | 4:
                    path = chance.choice(("/sv/karta", "/en/map", "/sv", "/sv/data"))
                    yield "page", "GET", path, None
                case 1 | 5:
                    view = chance.choice(("karta", "tema", "region", "matris"))
                    yield "own page", "GET", f"/sv/{view}{query}", None
                case 2 | 6:
                    yield "choice", "POST", CALLBACK_PATH, self._choice(domain)
                case 3:
                    yield "file", "GET", f"/sv/karta.csv?domain={domain}", None
                case _:
                    yield "health", "GET", "/health", None

    def _choice(self, domain: str) -> bytes:
        shown = Shown("/sv/karta", f"?domain={domain}")
        return json.dumps(self._choosing.body(shown)).encode()

    def _ask(
        self,
        connection: http.client.HTTPConnection,
        source: str,
        question: tuple[str, str, str, bytes | None],
    ) -> http.client.HTTPConnection:
        """Ask once; as a browser does, once more where a kept connection had been ended."""
        kind, method, path, body = question
        began, status, text, cache = time.monotonic(), LOST, "", ""
        headers = {"Host": NAME, "Accept-Encoding": "gzip", "Accept-Language": "sv,en;q=0.5"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        for is_last in (False, True):
            was_kept = connection.sock is not None
            try:
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                content = answer.read()
                status, cache = str(answer.status), answer.headers.get("X-Cache", "")
                is_packed = answer.headers.get("Content-Encoding") == "gzip"
                text = (gzip.decompress(content) if is_packed else content).decode("utf-8-sig")
                break
            except (OSError, http.client.HTTPException) as lost:
                connection.close()
                connection = self.way.connection(source)
                status = f"{LOST}: {type(lost).__name__}"
                if is_last or not was_kept:
                    break
        now = time.monotonic()
        edition = _edition_of(kind, text) if status == "200" else None
        self.answers.append(Answered(now, kind, status, now - began, edition, cache, path))
        return connection


def _edition_of(kind: str, text: str) -> int | None:
    """The edition that an answer says it shows: of the page of versions, the latest."""
    with suppress(ValueError):
        if kind == "choice":
            text = texts_in(json.loads(text))
    if kind in {"file", "health"}:
        return None
    numbers = {int(one) for one in NUMBER.findall(text)}
    return max(numbers) if numbers else None


def told(answers: list[Answered]) -> str:
    """What was answered, in a line."""
    statuses = Counter(one.status for one in answers)
    seconds = [one.seconds for one in answers] or [0.0]
    slowest = max(answers, key=lambda one: one.seconds, default=None)
    counts = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
    return (
        f"{len(answers):6} answers ({counts}), p50 {part_of(seconds, 0.5) * 1000:4.0f} ms, "
        f"p95 {part_of(seconds, 0.95) * 1000:5.0f} ms, longest {max(seconds):5.2f} s"
        f"{'' if slowest is None else f' ({slowest.kind})'}"
    )

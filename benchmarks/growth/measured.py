"""What an answer takes: every one asked of a process of its own, in which nothing is kept yet."""

from __future__ import annotations

import multiprocessing
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import brotli
from flask import Flask

# As the pages are compressed.
QUALITY = 5


@dataclass(frozen=True)
class Taken:
    """What an answer takes.

    Attributes:
        status: of the answer.
        seconds: of the clock.
        processor: seconds of the processor, which others on the machine do not lengthen.
        raw, small: bytes of the body, as it is and compressed.
        memory: megabytes that the process has grown by at its peak.
    """

    status: int
    seconds: float
    processor: float
    raw: int
    small: int


def taken(server: Flask, address: str) -> Taken:
    """What the first answer of an address takes in a fresh process."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_ask, args=(server, address, theirs))
    process.start()
    found: Taken = ours.recv()
    process.join()
    return found


def _ask(server: Flask, address: str, answer: Connection) -> None:
    clock, processor = time.perf_counter(), time.process_time()
    response: Any = server.test_client().get(address, headers={"Accept-Encoding": "br"})
    body = response.data
    seconds = time.perf_counter() - clock, time.process_time() - processor
    if response.headers.get("Content-Encoding") == "br":
        small, body = len(body), brotli.decompress(body)
    else:
        small = len(brotli.compress(body, quality=QUALITY))
    answer.send(Taken(response.status_code, *seconds, len(body), small))

"""A server's app that answers at once, at length, or when it is let go: for tests of the worker."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

LONG_ANSWER = b"x" * 8_000_000
PATIENCE = 20

Start = Callable[[str, list[tuple[str, str]]], object]


def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
    folder = Path(os.environ["WAITING_FOLDER"])
    text = str(os.getpid()).encode()
    if environ["PATH_INFO"] == "/long":
        text = LONG_ANSWER
    if environ["PATH_INFO"] == "/wait":
        (folder / "begun").touch()
        until = time.monotonic() + PATIENCE
        while not (folder / "go").exists() and time.monotonic() < until:
            time.sleep(0.01)
    if environ["PATH_INFO"] == "/fail":
        raise RuntimeError("on purpose")
    start("200 OK", [("Content-Length", str(len(text)))])
    return [text]

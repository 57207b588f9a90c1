"""How long a picture takes, cold and warm, what its process needs, and what others wait.

The app serves as ``make run`` starts it. The first picture starts the browser. Each that follows
is of a question that nobody has asked for, so that it is drawn; meanwhile a reader asks for a page
that is kept, over and over.
"""

from __future__ import annotations

import json
import os
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from benchmarks.memory import children_of, codes, megabytes
from benchmarks.readers import part_of
from s3dash.stage.pictures.asking import CHILD
from tools.browser import served

FIRST = "/api/v1/picture/start?language=sv"
KEPT = "/sv/karta"
PICTURES_OF_EACH = 8
PAUSE = 0.01


def asked_for() -> dict[str, list[str]]:
    """Addresses of pictures by what they show, of which none was asked for before."""
    domains = codes("domains", "domain_code")[:PICTURES_OF_EACH]
    regions = [one for one in codes("regions", "region_code") if one.startswith("SE")]
    return {
        "map": [f"map?domain={one}" for one in domains],
        "map of Europe": [f"map?scope=europe&domain={one}" for one in domains],
        "matrix": [f"matrix?domain={one}" for one in domains],
        "network": [f"network?region={one}" for one in regions[:PICTURES_OF_EACH]],
        "partners": [f"partners?region={one}" for one in regions[:PICTURES_OF_EACH]],
        "PDF of a map": [f"map?format=pdf&domain={one}" for one in domains],
    }


def waited(address: str, reader: str = "198.18.0.1") -> float:
    """Seconds until an answer has come whole, to a reader at another address."""
    asked = urllib.request.Request(address, headers={"X-Forwarded-For": reader})  # noqa: S310
    began = time.perf_counter()
    with urllib.request.urlopen(asked, timeout=120) as answer:  # noqa: S310 (this machine only)
        answer.read()
    return time.perf_counter() - began


def whole(process: int) -> Iterator[int]:
    """A process and all that it started."""
    yield process
    for child in children_of(process):
        yield from whole(child)


def picture_process() -> int:
    """The process of pictures, which one of the workers started."""
    for process in whole(os.getpid()):
        if CHILD.encode() in Path(f"/proc/{process}/cmdline").read_bytes():
            return process
    raise RuntimeError("there is no process of pictures")


def reading(address: str, found: list[float], is_over: threading.Event) -> None:
    """A reader who asks for the same page until it is over."""
    while not is_over.wait(PAUSE):
        found.append(waited(address + KEPT))


def main() -> None:
    """Ask for pictures, and print what was waited."""
    with served(S3DASH_PROXIES="1") as address:
        waited(address + KEPT)
        with urllib.request.urlopen(f"{address}/health", timeout=10) as answer:  # noqa: S310
            print(f"edition {json.load(answer)['edition']}")
        print(f"cold, with the start of the browser: {waited(address + FIRST):.2f} s")
        readers: list[float] = []
        is_over = threading.Event()
        reader = threading.Thread(target=reading, args=(address, readers, is_over))
        reader.start()
        # a reader for each kind: one address may have no more drawn for it
        for number, (name, asked) in enumerate(asked_for().items(), start=2):
            base, drawn_for = f"{address}/api/v1/picture/", f"198.18.0.{number}"
            found = [waited(f"{base}{one}&language=en", drawn_for) for one in asked]
            half, longest = part_of(found, 0.5), max(found)
            print(f"warm, {name:14}: p50 {half:5.2f} s, longest {longest:5.2f} s")
        is_over.set()
        reader.join()
        half, most = part_of(readers, 0.5) * 1000, part_of(readers, 0.99) * 1000
        print(f"a reader meanwhile: {len(readers)} pages, p50 {half:.0f} ms, p99 {most:.0f} ms")
        sizes = {one: megabytes(one) for one in whole(picture_process())}
        print(f"the process of pictures: {sum(sizes.values()):.0f} MB in {len(sizes)} processes")
        # by whichever of the workers answers
        again = min(waited(address + FIRST) for _ in range(8)) * 1000
        print(f"a picture that is kept: {again:.0f} ms")


if __name__ == "__main__":
    main()

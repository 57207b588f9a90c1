"""A reader who asks all the time while an edition is published and taken up: the longest answer.

One process serves. One reader asks for a page that is kept, another each time for one that nobody
has asked for, so that it is worked out. The edition is published by the command line, in a process
of its own, and taken up by the one that serves, which draws ahead what readers asked for last.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.hall import next_edition, publish
from benchmarks.memory import codes
from benchmarks.readers import browser, part_of, tell_load
from tools.browser import served

KEPT = "/sv/karta?domain=digital"
PAUSE = 0.01
# Addresses that are asked for beforehand: as many are drawn ahead of a newer edition.
DRAWN_AHEAD = 60
BEFORE, AFTERWARDS = 5.0, 3.0
PHASES = ("before", "while it is published", "while it is taken up", "afterwards")


@dataclass
class Asked:
    """What two readers waited.

    Attributes:
        waited: for each kind of question, when it was asked and how many seconds passed.
        ends: when each phase ended.
    """

    waited: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    ends: list[float] = field(default_factory=list)

    def tell(self) -> None:
        """Print the longest answers of every phase."""
        began = 0.0
        for phase, end in zip(PHASES, self.ends, strict=True):
            for kind, waited in self.waited.items():
                found = [seconds for at, seconds in waited if began <= at < end]
                half, longest = part_of(found, 0.5) * 1000, max(found) * 1000
                print(
                    f"{phase:>22}, {kind:8}: {len(found):4} answers, "
                    f"p50 {half:4.0f} ms, longest {longest:4.0f} ms"
                )
            began = end


def fresh() -> Iterator[str]:
    """Addresses of which each shows something else."""
    domains = codes("domains", "domain_code")
    regions = [code for code in codes("regions", "region_code") if code.startswith("SE")]
    for view, domain, region in itertools.product(("karta", "tema"), domains, regions):
        yield f"/sv/{view}?domain={domain}&region={region}"


async def ask(port: int, kind: str, addresses: Iterator[str], asked: Asked) -> None:
    """Ask until the reader is sent away."""
    waited = asked.waited.setdefault(kind, [])
    async with browser(port) as own:
        for address in addresses:
            at = time.perf_counter()
            answer = await own.get(address)
            if answer.status != 200:
                raise RuntimeError(f"{address}: status {answer.status}")
            waited.append((at, answer.seconds))
            await asyncio.sleep(PAUSE)


async def taken_up(port: int, number: int) -> None:
    """Wait until an edition is in use."""
    async with browser(port) as own:
        while json.loads((await own.get("/health")).text)["edition"] != number:
            await asyncio.sleep(PAUSE)


async def play(port: int, database_url: str, folder: Path) -> None:
    """Ask, publish, and tell."""
    addresses = fresh()
    async with browser(port) as own:
        for address in itertools.islice(addresses, DRAWN_AHEAD):
            await own.get(address)
    asked = Asked()
    readers = [
        asyncio.create_task(ask(port, "kept", itertools.repeat(KEPT), asked)),
        asyncio.create_task(ask(port, "new", addresses, asked)),
    ]
    seconds = await publish(database_url, folder, BEFORE)
    now = time.perf_counter()
    asked.ends += [now - seconds, now]
    await taken_up(port, 2)
    asked.ends.append(time.perf_counter())
    await asyncio.sleep(AFTERWARDS)
    asked.ends.append(time.perf_counter())
    for reader in readers:
        reader.cancel()
    for found in await asyncio.gather(*readers, return_exceptions=True):
        if not isinstance(found, asyncio.CancelledError):
            raise RuntimeError("a reader gave up") from found
    asked.tell()
    took = asked.ends[2] - asked.ends[1]
    print(f"taking it up, with {DRAWN_AHEAD} pages drawn ahead: {took:.1f} s")


def main() -> None:
    """Print all figures."""
    tell_load()
    with tempfile.TemporaryDirectory() as name:
        url = f"sqlite:///{name}/editions.db"
        folder = next_edition(Path(name) / "next")
        with served(S3DASH_DATABASE_URL=url, WEB_CONCURRENCY="1") as address:
            asyncio.run(play(int(urlsplit(address).port or 0), url, folder))


if __name__ == "__main__":
    main()

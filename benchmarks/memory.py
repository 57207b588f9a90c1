"""How much memory a worker takes, fresh and after 3,000 different states.

Proportional set size: what processes share is counted in equal parts. It is what one worker more
would cost, as long as there are as many as ``make run`` starts.
"""

from __future__ import annotations

import asyncio
import csv
import itertools
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.choosing import CALLBACK_PATH, Choosing, Shown, choosing
from benchmarks.readers import Browser, browser
from s3dash.config import ROOT
from tools.browser import served

STATES = int(os.environ.get("MEMORY_STATES", "3000"))
WORKERS = 2
STEPS = 6
AT_ONCE = 4


def children_of(process: int) -> list[int]:
    """The processes that a process started and that still run."""
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return [int(one) for path in tasks for one in path.read_text(encoding="ascii").split()]


def workers() -> list[int]:
    """The workers, as soon as all are there: the children of what this process started."""
    found: list[int] = []
    while len(found) < WORKERS:
        time.sleep(0.1)
        found = [worker for parent in children_of(os.getpid()) for worker in children_of(parent)]
    return found


def megabytes(process: int) -> float:
    """The proportional set size of a process."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.M)
    if found is None:
        raise RuntimeError(f"no size of process {process}")
    return int(found.group(1)) / 1000


def codes(table: str, column: str) -> list[str]:
    """The codes in a column of the shipped edition, in its order."""
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file)]


def states() -> Iterator[tuple[str, str]]:
    """Path and query of different states, of all views in turn."""
    regions = [one for one in codes("regions", "region_code") if one.startswith("SE")]
    domains = codes("domains", "domain_code")
    pairs = list(itertools.product(domains, regions))
    two = [f"?regions={one},{other}" for one, other in itertools.combinations(regions, 2)]
    both = [f"?domain={domain}&region={region}" for domain, region in pairs]
    views = (
        [("/sv/karta", one) for one in both],
        [("/sv/matris", f"{one}&order=likeness") for one in both],
        [("/sv/natverk", one) for one in both],
        [("/sv/region", one) for one in both],
        [("/sv/tema", one) for one in both],
        [("/sv/partner", one) for one in both],
        [("/sv/jamfor", one) for one in two],
        [("/en/map", f"{one}&scope=europe") for one in both],
    )
    in_turn = itertools.chain.from_iterable(itertools.zip_longest(*views))
    return itertools.islice((one for one in in_turn if one is not None), STATES)


async def ask(own: Browser, chosen: Choosing, state: tuple[str, str]) -> None:
    """Have a page drawn, and the answer to a choice, as readers do."""
    answer = await own.post(CALLBACK_PATH, chosen.body(Shown(*state)))
    page = await own.get("".join(state))
    if {answer.status, page.status} != {200}:
        raise RuntimeError(f"{state}: {answer.status}, {page.status}")


async def ask_all(port: int, asked: list[tuple[str, str]]) -> None:
    """Ask for states, a few at a time."""
    chosen = await choosing(port)
    left = iter(enumerate(asked))

    async def ask_on() -> None:
        for number, state in left:
            # a connection each: they come to all workers; an address each: none asks for much
            async with browser(port, f"198.18.{number // 250}.{number % 250 + 1}") as own:
                await ask(own, chosen, state)

    await asyncio.gather(*(ask_on() for _ in range(AT_ONCE)))


def tell(when: str) -> None:
    """Print what each worker takes."""
    found = ", ".join(f"{megabytes(worker):.0f} MB" for worker in workers())
    print(f"{when:>26}: {found}")


def main() -> None:
    """Print all figures."""
    with served(WEB_CONCURRENCY=str(WORKERS), S3DASH_PROXIES="1") as address:
        port = int(urlsplit(address).port or 0)
        tell("workers, fresh")
        asked = list(states())
        for step in range(STEPS):
            part = asked[step * len(asked) // STEPS : (step + 1) * len(asked) // STEPS]
            asyncio.run(ask_all(port, part))
            tell(f"after {(step + 1) * len(asked) // STEPS} states")


if __name__ == "__main__":
    main()

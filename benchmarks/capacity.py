"""What one answer of each kind costs the server, in processor time: what a sizing stands on.

Processor time does not grow when the machine is busy with something else, so that the figures hold
for a quiet machine, too. One process serves; readers ask one after the other, some at a time.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks.choosing import CALLBACK_PATH, Choosing, Shown, choosing
from benchmarks.first_view.processes import cpu_seconds
from benchmarks.memory import codes
from benchmarks.readers import Browser, browser, files_of, tell_load
from tools.machines import Machine

MANY, SOME = 2000, 120
AT_ONCE = 4
PAGE = "/sv/karta?domain=digital"

Ask = Callable[[Browser, int], Awaitable[object]]


async def cost(port: int, process: int, ask: Ask, times: int) -> float:
    """Milliseconds of the processor for one answer."""
    numbers = iter(range(times))

    async def ask_on() -> None:
        async with browser(port) as own:
            for number in numbers:
                await ask(own, number)

    before = cpu_seconds(process)
    await asyncio.gather(*(ask_on() for _ in range(AT_ONCE)))
    return (cpu_seconds(process) - before) * 1000 / times


async def good(own: Browser, path: str) -> None:
    """Fetch an address.

    Raises:
        RuntimeError: it was not answered.
    """
    answer = await own.get(path)
    if answer.status != 200:
        raise RuntimeError(f"{path}: status {answer.status}")


def choice(chosen: Choosing, domains: list[str]) -> Ask:
    """A choice of one of the domains, in turn."""

    async def ask(own: Browser, number: int) -> None:
        shown = Shown("/sv/karta", f"?domain={domains[number % len(domains)]}")
        answer = await own.post(CALLBACK_PATH, chosen.body(shown))
        if answer.status not in {200, 204}:
            raise RuntimeError(f"choice: status {answer.status}")

    return ask


async def measure(port: int, process: int) -> None:
    """Print all figures."""
    domains = codes("domains", "domain_code")
    regions = [one for one in codes("regions", "region_code") if one.startswith("SE")]
    pairs = list(itertools.product(("karta", "tema", "region"), domains, regions))
    chosen = choice(await choosing(port), domains)
    async with browser(port) as own:
        page, _ = await own.visit(PAGE)
        files, visit = files_of(PAGE, page.text), own.received
        for number in range(len(domains)):
            await chosen(own, number)
        a_choice = (own.received - visit) / len(domains)

    async def new_page(own: Browser, number: int) -> None:
        view, domain, region = pairs[number]
        await good(own, f"/sv/{view}?domain={domain}&region={region}")

    kinds: dict[str, tuple[Ask, int]] = {
        "a page that is kept": (lambda own, _: good(own, PAGE), MANY),
        "a file of the page": (lambda own, at: good(own, files[at % len(files)]), MANY),
        "a choice that is kept": (chosen, MANY),
        "a page that nobody has asked for": (new_page, SOME),
        "/health": (lambda own, _: good(own, "/health"), MANY),
    }
    print(
        f"a page and the {len(files)} files that a browser fetches for it: {visit / 1000:.0f} kB, "
        f"a choice: {a_choice / 1000:.0f} kB"
    )
    for kind, (ask, times) in kinds.items():
        print(f"{kind:>34}: {await cost(port, process, ask, times):6.2f} ms of a processor")


def main() -> None:
    """Print all figures."""
    tell_load()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'editions.db'}"
        machine = Machine("app", folder, S3DASH_DATABASE_URL=url, WEB_CONCURRENCY="1")
        try:
            machine.start()
            asyncio.run(measure(machine.port, machine.parent))
        finally:
            machine.stop()


if __name__ == "__main__":
    main()

"""A phone on a slow line: how long until heading, sentence and map can be read."""

from __future__ import annotations

from playwright.sync_api import Browser

from benchmarks.first_view.sites import PLAIN, PRODUCT, Site, started
from benchmarks.first_view.told import RUNS, compared, title
from benchmarks.first_view.watching import PHONE, context_of, watched
from tools.browser import chromium


def read(browser: Browser, site: Site) -> tuple[float, float]:
    """Milliseconds and kB until the page can be read."""
    with context_of(browser, PHONE) as context:
        page = watched(context, site)
        page.slow_down()
        page.page.goto(site.address + site.path, wait_until="commit")
        taken = page.wait_for("read")
        page.page.wait_for_timeout(500)
        return taken, page.kilobytes(until=taken)


def main() -> None:
    """Print how the product compares with the plain Dash page."""
    title(f"A phone: processor / 4, 1.6 Mbit/s, 150 ms, median of {RUNS} runs in turn")
    with started(PRODUCT, PLAIN) as sites, chromium() as browser:
        found: dict[str, list[float]] = {site.name: [] for site in sites}
        sent: dict[str, list[float]] = {site.name: [] for site in sites}
        for _ in range(RUNS):
            for site in sites:
                taken, size = read(browser, site)
                found[site.name].append(taken)
                sent[site.name].append(size)
    compared("until heading, sentence and map are read", found, "≤ 0.15 ×", "ms")
    compared("sent until then", sent, "≤ 80 kB", "kB")

"""A visit to the map: how long until it is drawn, and what is sent, the first time and again."""

from __future__ import annotations

from playwright.sync_api import Browser

from benchmarks.first_view.sites import SITES, Site, started
from benchmarks.first_view.told import RUNS, compared, title
from benchmarks.first_view.watching import DESKTOP, Watched, context_of, watched
from tools.browser import chromium

# Long enough for all that a page fetches by itself.
UNTOUCHED = 10_000

Found = dict[str, list[float]]


def opened(page: Watched, site: Site) -> float:
    """Milliseconds until the map of a site is drawn on that page."""
    page.page.goto(site.address + site.path, wait_until="commit")
    return page.wait_for("drawn")


def cold(browser: Browser, site: Site) -> tuple[float, float]:
    """Milliseconds and kB until the map of a first visit is drawn."""
    with context_of(browser, DESKTOP) as context:
        page = watched(context, site)
        taken = opened(page, site)
        # what has come by then is told a little later
        page.page.wait_for_timeout(500)
        return taken, page.kilobytes(until=taken)


def untouched(browser: Browser, site: Site) -> tuple[float, float]:
    """The kB that a first visit fetches when nothing is touched, and then a second one."""
    with context_of(browser, DESKTOP) as context:
        sent = []
        for _ in ("first", "second"):
            page = watched(context, site)
            opened(page, site)
            page.page.wait_for_timeout(UNTOUCHED)
            sent.append(page.kilobytes())
            page.page.close()
        return sent[0], sent[1]


def main() -> None:
    """Print how the product and every peer compare."""
    title(f"A visit to the map, 1280×900, median of {RUNS} runs in turn")
    with started(*SITES) as sites, chromium() as browser:
        drawn: Found = {site.name: [] for site in sites}
        until: Found = {site.name: [] for site in sites}
        for site in sites:
            cold(browser, site)
        for _ in range(RUNS):
            for site in sites:
                taken, size = cold(browser, site)
                drawn[site.name].append(taken)
                until[site.name].append(size)
        sent = {site.name: untouched(browser, site) for site in sites}
    compared("first visit until the map is drawn", drawn, "≤ 0.2 ×", "ms")
    compared("sent until the map is drawn", until, "≤ 80 kB", "kB")
    first = {name: [both[0]] for name, both in sent.items()}
    second = {name: [both[1]] for name, both in sent.items()}
    compared("sent in all, ten seconds untouched", first, "≤ 330 kB", "kB")
    compared("sent on a second visit", second, "< 50 kB", "kB")
    least = {name: f"{min(taken):.0f}–{max(taken):.0f}" for name, taken in drawn.items()}
    spread = ", ".join(f"{name} {ends}" for name, ends in least.items())
    print(f"  (least and most of the first visits, ms: {spread})")

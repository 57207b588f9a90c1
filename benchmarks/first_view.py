"""How many bytes and how long to the drawn map: first visit, second visit, a change of selection.

The map is compared, in the same run, with a bare page that loads React and the same plotly bundle
from the same server: the ratio means more than the milliseconds of one machine.
"""

from __future__ import annotations

import re
import statistics
import time
import urllib.request
from typing import Any

from playwright.sync_api import Browser, Page

from tools.browser import DRAWN, chromium, served

RUNS = 5
PATH = "/sv/karta?domain=digital"


def timed_visit(page: Page, address: str, ready: str) -> tuple[float, int, int]:
    """Milliseconds to the drawn page, kB over the wire, requests."""
    received = {"bytes": 0, "requests": 0}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def count(event: dict[str, Any]) -> None:
        received["bytes"] += int(event["encodedDataLength"])
        received["requests"] += 1

    session.on("Network.loadingFinished", count)
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(ready).first.wait_for(state="attached")
    elapsed = (time.perf_counter() - start) * 1000
    page.wait_for_load_state("networkidle")
    return elapsed, received["bytes"] // 1000, received["requests"]


def bare_page(address: str) -> str:
    """A page with React and the plotly bundle only, that says when they are there."""
    with urllib.request.urlopen(f"{address}/sv/karta") as answer:  # noqa: S310 (this machine only)
        text = answer.read().decode()
    sources = re.findall(r'src="([^"]*(?:react|plotly-s3)[^"]*)"', text)
    scripts = "".join(f'<script src="{address}{source}"></script>' for source in sources)
    return f"<!doctype html><html><body>{scripts}<p id='ready'>ready</p></body></html>"


def visits(browser: Browser, address: str) -> None:
    """First and second visits to the map, and to the bare page."""
    bare = bare_page(address)
    rows: dict[str, list[tuple[float, int, int]]] = {"bare": [], "first": [], "second": []}
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.route(
            f"{address}/bare", lambda route: route.fulfill(body=bare, content_type="text/html")
        )
        rows["bare"].append(timed_visit(context.new_page(), f"{address}/bare", "#ready"))
        context.close()
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        rows["first"].append(timed_visit(context.new_page(), address + PATH, DRAWN))
        rows["second"].append(timed_visit(context.new_page(), address + PATH, DRAWN))
        context.close()
    for name, found in rows.items():
        elapsed = statistics.median(row[0] for row in found)
        size, requests = found[0][1], found[0][2]
        print(f"{name:>8} visit: {elapsed:6.0f} ms, {size:5} kB, {requests:3} requests")
    ratio = statistics.median(
        first[0] / bare_row[0] for first, bare_row in zip(rows["first"], rows["bare"], strict=True)
    )
    print(f"first visit / bare page: {ratio:.2f}")


def changes(browser: Browser, address: str) -> None:
    """From choosing a domain to the new heading on the page."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(address + PATH)
    page.locator(DRAWN).first.wait_for()
    select = page.get_by_role("combobox", name="Tema")
    elapsed = []
    for domain, heading in (("food", "Livsmedel"), ("digital", "Digitalisering")) * 10:
        start = time.perf_counter()
        select.select_option(domain)
        page.locator("#heading", has_text=heading).wait_for()
        elapsed.append((time.perf_counter() - start) * 1000)
    print(f"change of selection: median {statistics.median(elapsed):.0f} ms in the browser")


def main() -> None:
    """Print all figures."""
    with served() as address, chromium() as browser:
        visits(browser, address)
        changes(browser, address)


if __name__ == "__main__":
    main()

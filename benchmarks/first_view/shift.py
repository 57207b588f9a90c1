"""What moves by itself on every view while it comes, on a desk and on a phone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser

from benchmarks.first_view.sites import PRODUCT, Site, started
from benchmarks.first_view.told import row, title
from benchmarks.first_view.watching import PHONE, context_of, watched
from s3dash.state import SLUGS
from tools.browser import chromium

MOST = 0.02
QUIET = 2_000
WIDE: Mapping[str, Any] = {"viewport": {"width": 1440, "height": 900}}
# The phone's line is slow: what moves on a fast one only flickers.
DEVICES: dict[str, tuple[Mapping[str, Any], bool]] = {
    "1440×900": (WIDE, False),
    "phone 390×844": (PHONE, True),
}
# What is looked at besides the view as it opens.
CHOSEN = {
    "map": ("domain=digital", "grid=1&region=SE213", "initiative=vanguard&scope=europe"),
    "matrix": ("domain=digital&region=SE213",),
    "network": ("domain=food&region=SE224", "initiative=vanguard&scope=europe"),
    "domain": ("domain=digital",),
    "initiatives": ("initiative=vanguard",),
    "region": ("region=SE311",),
    "compare": ("regions=SE232,SE311,SE312",),
    "partner": ("region=SE311", "show=gaps", "region=SE311&show=scenario&add=water-maritime"),
}


def addresses() -> list[str]:
    """Every view as it opens and with something chosen."""
    found = []
    for view, slugs in SLUGS.items():
        path = f"/sv/{slugs['sv']}"
        found += [path, *(f"{path}?{query}" for query in CHOSEN.get(view, ()))]
    return found


def shifts(
    browser: Browser, address: str, device: Mapping[str, Any], slow: bool
) -> list[dict[str, Any]]:
    """What moved until nothing more came: how much each time, and what."""
    with context_of(browser, device) as context:
        page = watched(context)
        if slow:
            page.slow_down()
        page.page.goto(address)
        page.page.locator("h1").locator("visible=true").first.wait_for(timeout=60_000)
        page.page.wait_for_load_state("networkidle", timeout=60_000)
        page.page.wait_for_timeout(QUIET)
        found: list[dict[str, Any]] = page.page.evaluate("window.shifts")
        return found


def told(found: list[dict[str, Any]]) -> str:
    """What moved most, in a few words."""
    moved: Counter[str] = Counter()
    for one in found:
        for name in one["moved"]:
            moved[name[:40]] += one["value"]
    return ", ".join(name for name, _ in moved.most_common(3))


def measure(browser: Browser, site: Site, name: str) -> None:
    """Print the worst view on a device, and every one above the target."""
    device, slow = DEVICES[name]
    worst, where = -1.0, ""
    for path in addresses():
        found = shifts(browser, site.address + path, device, slow)
        total = sum(one["value"] for one in found)
        if total > worst:
            worst, where = total, path
        if total > MOST:
            row(f"{name} {path}", f"{total:7.3f}  moved: {told(found)}", f"≤ {MOST}")
    row(f"{name}, worst of {len(addresses())}: {where}", f"{worst:7.3f}", f"≤ {MOST}")


def main() -> None:
    """Print what moves on a desk and on a phone."""
    title("Layout shift while a view comes, all of it added up")
    with started(PRODUCT) as (product,), chromium() as browser:
        for name in DEVICES:
            measure(browser, product, name)

"""A change of selection: from the key that chooses to the painted figure, by the page's clock."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from playwright.sync_api import Browser, Page

from benchmarks.first_view.sites import SITES, Choose, Site, by_arrow, started
from benchmarks.first_view.told import RUNS, compared, row, title
from benchmarks.first_view.watching import DESKTOP, Change, context_of, watched
from tools.browser import chromium

DOMAINS = ("food", "energy-climate", "digital", "materials", "food", "digital")
REGIONS = ("SE232", "SE224", "SE121", "SE311")
# What a page has to have done before it is touched.
SETTLED = 2_500


@dataclass(frozen=True)
class Asked:
    """What is changed on a page, and what shows it.

    Attributes:
        path: the page.
        choose: how one of ``choices`` is chosen.
        shows: what changes with the choice.
        parts: its attributes that do, or ``text``.
    """

    path: str
    choose: Choose
    choices: Sequence[str]
    shows: str
    parts: tuple[str, ...]


FILLS = ("style", "fill", "class")
CELLS = "main .heatmaplayer image, main .xtick text, main .shapelayer path"
LINES = "main .scatterlayer path"
CARDS = "main h1, main article"

BY_DOMAIN = by_arrow('select[id*="domain"]')
BY_REGION = by_arrow("select[id*='\"region\"']")

# Pages of the product besides the map.
PAGES = {
    "matrix": Asked(
        "/sv/matris?domain=digital", BY_DOMAIN, DOMAINS, CELLS, ("href", "style", "d", "text")
    ),
    "partner page": Asked("/sv/partner?region=SE311", BY_REGION, REGIONS, CARDS, ("text",)),
    "partner page, Europe": Asked(
        "/sv/partner?region=SE311&scope=europe", BY_REGION, REGIONS, CARDS, ("text",)
    ),
    "network": Asked("/sv/natverk", BY_DOMAIN, DOMAINS, LINES, ("d", "style")),
    "network, Europe": Asked("/sv/natverk?scope=europe", BY_DOMAIN, DOMAINS, LINES, ("d", "style")),
}


def of_map(site: Site) -> Asked:
    """The change of domain on a site's map."""
    return Asked(site.path, site.choose, DOMAINS, site.regions, FILLS)


def changes(browser: Browser, site: Site, asked: Asked) -> list[Change]:
    """Every choice in turn on one page."""
    with context_of(browser, DESKTOP) as context:
        page = watched(context, replace(site, drawn=((asked.shows, 1),)))
        page.page.goto(site.address + asked.path, wait_until="commit")
        page.wait_for("drawn")
        page.page.wait_for_timeout(SETTLED)
        for number, choice in enumerate(asked.choices):
            asked.choose(page.page, choice, partial(watch, page.page, asked))
            page.next_change(number)
        return page.changes


def watch(page: Page, asked: Asked) -> None:
    """Look out for the next change of what shows a choice."""
    page.evaluate("([shows, parts]) => watchChange(shows, parts)", [asked.shows, asked.parts])


def from_key(found: Sequence[Change]) -> float:
    """The median from the key or click that chooses to the last new frame."""
    return statistics.median(one.shown - one.chosen for one in found)


def from_hand(found: Sequence[Change]) -> float:
    """The same from where the hand begins to move: it may have a list to open before."""
    return statistics.median(one.shown - one.began for one in found)


# An automated hand opens a list and chooses in it within a few frames, a reader takes longer.
WAYS = (
    ("list opened and chosen by an automated hand", from_hand, "≤ 0.3 ×"),
    ("the key or click alone that chooses", from_key, ""),
)


def main() -> None:
    """Print how the product and every peer compare."""
    title(f"A change of selection, key to painted, median of {RUNS} runs in turn")
    with started(*SITES) as sites, chromium() as browser:
        product = sites[0]
        taken: dict[str, dict[str, list[list[Change]]]] = {"map": {}, **{one: {} for one in PAGES}}
        for _ in range(RUNS):
            for site in sites:
                found = changes(browser, site, of_map(site))
                taken["map"].setdefault(site.name, []).append(found)
            for name, asked in PAGES.items():
                found = changes(browser, product, asked)
                taken[name].setdefault(product.name, []).append(found)
    plain = {name: runs for name, runs in taken["map"].items() if name != product.name}
    for name in ("map", "matrix"):
        runs = {product.name: taken[name][product.name], **plain}
        for what, measure, target in WAYS:
            compared(
                f"{name}, {what}",
                {site: [measure(one) for one in every] for site, every in runs.items()},
                target,
                "ms",
            )
    for name in list(PAGES)[1:]:
        # the first run has asked for every state once
        again = taken[name][product.name][1:] or taken[name][product.name]
        seconds = statistics.median(from_key(one) for one in again) / 1000
        row(f"{name}, warm", f"{seconds:7.2f} s", "≤ 0.25 s")

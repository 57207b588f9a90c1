"""The memory of a worker: fresh, and after readers have asked for three thousand selections."""

from __future__ import annotations

import csv
import http.client
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations, product
from urllib.parse import urlsplit

from benchmarks.first_view.processes import proportional_megabytes, workers
from benchmarks.first_view.sites import PRODUCT, Site, started
from benchmarks.first_view.told import row, title
from s3dash.config import LANGUAGES, ROOT
from s3dash.state import ViewState, to_url
from s3dash.state.view_state import MEASURES_OF, PARTS_OF

STATES = 3_000
CLIENTS = 2
# So many pages are one reader's: one address may have no more worked out for it.
PAGES_OF_ONE = 50


def codes(table: str, column: str, needed: str = "") -> list[str]:
    """The codes of a shipped table, of those rows alone that have something in ``needed``."""
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8") as file:
        return [row[column] for row in csv.DictReader(file) if not needed or row[needed]]


def selections(view: str) -> Iterator[ViewState]:
    """What a view of Sweden is asked for, in both languages."""
    regions = codes("regions", "region_code", "county_code")
    domains = codes("domains", "domain_code")
    initiatives = codes("initiatives", "initiative_code")
    if view == "compare":
        for language, both in product(LANGUAGES, combinations(regions, 2)):
            yield ViewState(language, view, regions=both)
    elif view == "initiatives":
        for language, one, domain in product(LANGUAGES, initiatives, domains):
            yield ViewState(language, view, initiative=one, domain=domain)
    else:
        measures = MEASURES_OF.get(view, (None,))
        for language, domain, region, measure in product(LANGUAGES, domains, regions, measures):
            yield ViewState(language, view, domain=domain, region=region, measure=measure)


def addresses() -> list[str]:
    """As many different addresses, in an order that is always the same; views take turns."""
    chance = random.Random(0)  # noqa: S311 (always the same order)
    by_view = []
    for view in PARTS_OF:
        found = sorted({to_url(one) for one in selections(view)})
        chance.shuffle(found)
        by_view.append(found)
    turns = [found[turn] for turn in range(STATES) for found in by_view if turn < len(found)]
    return turns[:STATES]


def ask(site: Site, number: int, paths: list[str]) -> None:
    """Ask for pages one after another, over one connection, as one reader after the other."""
    line = http.client.HTTPConnection(urlsplit(site.address).netloc, timeout=60)
    for asked, path in enumerate(paths):
        reader = f"198.18.{number}.{asked // PAGES_OF_ONE}"
        headers = {"Accept-Encoding": "br, gzip", "X-Forwarded-For": reader}
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status}")
    line.close()


def megabytes(site: Site) -> str:
    """The memory of the smallest and of the largest worker."""
    found = [proportional_megabytes(one) for one in workers(site.process)]
    return f"{min(found):4.0f}–{max(found):.0f} MB"


def main() -> None:
    """Print the memory of the workers before and after."""
    title("Memory of a worker (PSS), the smallest and the largest")
    with started(PRODUCT) as (site,):
        row(f"fresh, {len(workers(site.process))} workers", megabytes(site), "≤ 75 MB")
        asked = addresses()
        begun = time.monotonic()
        with ThreadPoolExecutor(CLIENTS) as clients:
            shares = [asked[number::CLIENTS] for number in range(CLIENTS)]
            list(clients.map(ask, [site] * CLIENTS, range(CLIENTS), shares))
        each = (time.monotonic() - begun) / len(asked) * 1000
        row(f"after {len(asked):,} selections", megabytes(site), "≤ 200 MB")
        print(f"  ({each:.1f} ms a page with {CLIENTS} readers at once)")

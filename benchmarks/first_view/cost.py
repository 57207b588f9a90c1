"""What a reader costs the server: processor time of a first visit, every file it asks included."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Request

from benchmarks.first_view.processes import cpu_seconds
from benchmarks.first_view.sites import PLAIN, PRODUCT, Site, started
from benchmarks.first_view.told import row, title
from benchmarks.first_view.visit import UNTOUCHED, opened
from benchmarks.first_view.watching import DESKTOP, context_of, watched
from tools.browser import chromium

READERS = 100
# As many as fill what each worker keeps.
BEFORE = 10
# What belongs to one connection and not to a request.
OF_CONNECTION = {"host", "connection", "content-length"}


@dataclass(frozen=True)
class Wish:
    """One request as the browser sent it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes | None


def wishes(browser: Browser, site: Site) -> list[Wish]:
    """All that a first visit asks for, ten untouched seconds included."""
    asked: list[Request] = []
    with context_of(browser, DESKTOP) as context:
        page = watched(context, site)

        def remember(request: Request) -> None:
            asked.append(request)

        page.page.on("request", remember)
        opened(page, site)
        page.page.wait_for_timeout(UNTOUCHED)
        return [_wish(one) for one in asked if one.url.startswith(site.address)]


def _wish(request: Request) -> Wish:
    parts = urlsplit(request.url)
    headers = {
        name: value
        for name, value in request.all_headers().items()
        if not name.startswith(":") and name.lower() not in OF_CONNECTION
    }
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Wish(request.method, target, headers, request.post_data_buffer)


def visit(site: Site, asked: list[Wish]) -> None:
    """One reader: every request of a visit over one connection."""
    line = http.client.HTTPConnection(urlsplit(site.address).netloc, timeout=60)
    for wish in asked:
        line.request(wish.method, wish.target, wish.body, wish.headers)
        answer = line.getresponse()
        answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{wish.target}: {answer.status}")
    line.close()


def milliseconds(browser: Browser, site: Site) -> tuple[float, int]:
    """Processor time of one reader in the server's processes, and how many requests that is."""
    asked = wishes(browser, site)
    for _ in range(BEFORE):
        visit(site, asked)
    before = cpu_seconds(site.process)
    for _ in range(READERS):
        visit(site, asked)
    return (cpu_seconds(site.process) - before) / READERS * 1000, len(asked)


def main() -> None:
    """Print what a reader costs, and beside it one of the plain Dash page."""
    title(f"Server time of one cold reader, mean of {READERS} after {BEFORE}")
    with started(PRODUCT, PLAIN) as sites, chromium() as browser:
        for site in sites:
            taken, requests = milliseconds(browser, site)
            target = "≤ 6 ms" if site.name == PRODUCT else ""
            row(f"{site.name}, {requests} requests", f"{taken:7.1f} ms", target)

"""The app in a real browser, and a page that remembers everything that should not happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    Locator,
    Page,
    Route,
    ViewportSize,
    expect,
)

from tests.conftest import SMALL_EDITION
from tools.browser import SHORT_VISITS, chromium, served, settle, settle_written


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    # one process, so that each page is drawn once; several are tests/app/test_running_app.py's
    with served(SMALL_EDITION, WEB_CONCURRENCY="1") as found:
        yield found


# A machine that does much else at once still gets there.
expect.set_options(timeout=15_000)


# The pages of a context in one process: the program that has been compiled there is compiled.
ONE_PROCESS = "--renderer-process-limit=1"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium(*SHORT_VISITS, ONE_PROCESS) as found:
        yield found


@dataclass
class Watched:
    """A page and what went wrong on it.

    Attributes:
        foreign: requests to another origin.
        violations: breaches of the Content-Security-Policy.
        complaints: errors and warnings in the console, failures of scripts.
    """

    page: Page
    address: str
    foreign: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        settle(self.page)
        return self.page

    def read(self, path: str) -> Page:
        """The page as the server wrote it; whether a script runs is not waited for."""
        self.page.goto(self.address + path, wait_until="domcontentloaded")
        settle_written(self.page)
        return self.page

    def assert_clean(self) -> None:
        assert (self.foreign, self.violations, self.complaints) == ([], [], [])


REPORT = """addEventListener('securitypolicyviolation',
  (event) => reportViolation(event.violatedDirective + ' ' + event.blockedURI))"""


def watch(context: BrowserContext, address: str) -> Watched:
    page = context.new_page()
    watched = Watched(page, address)

    def requested(request: Any) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            watched.foreign.append(request.url)

    def said(message: Any) -> None:
        if message.type in {"error", "warning"}:
            watched.complaints.append(message.text)

    def broke(rule: str) -> None:
        watched.violations.append(rule)

    page.on("request", requested)
    page.on("console", said)
    page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    page.expose_function("reportViolation", broke)
    page.add_init_script(REPORT)
    return watched


@contextmanager
def held(page: Page, kind: str) -> Iterator[list[Route]]:
    """Hold back what a page asks for of a kind (``script``, ``fetch``) until the block ends."""
    routes: list[Route] = []
    is_held = True

    def asked(route: Route) -> None:
        if is_held and route.request.resource_type == kind:
            routes.append(route)
        else:
            route.fallback()

    page.route("**/*", asked)
    yield routes
    is_held = False
    for route in routes:
        # of a page that has been left meanwhile nothing is waited for
        with suppress(Error):
            route.continue_()


def shared(page: Page) -> Locator:
    """The list behind *Dela*, opened if it is not open yet."""
    menu = page.locator("#share")
    if menu.get_attribute("open") is None:
        menu.locator("> summary").click()
    opened = page.locator("#share[open] .share-list")
    expect(opened).to_be_visible()
    return opened


def until(page: Page, is_so: Callable[[], bool]) -> None:
    """Let a page go on until something has come of it."""
    for _ in range(2000):
        if is_so():
            return
        page.evaluate("new Promise((done) => setTimeout(done))")
    raise AssertionError("it did not come")


OpenPage = Callable[..., Watched]


@dataclass
class Room:
    """A context that one test has after another.

    Attributes:
        kind: what it was made for.
        keeper: a page without a script, once nobody is in: it keeps the process of the pages.
    """

    kind: tuple[Any, ...]
    context: BrowserContext
    keeper: Page | None = None

    def empty(self, address: str) -> None:
        """Leave nothing there: no page, nothing stored or fetched, no route, and a network."""
        left = self.context.pages
        self.context.unroute_all()
        self.context.set_offline(False)
        if self.keeper is None:
            self.keeper = self.context.new_page()
            self.keeper.goto(f"{address}/robots.txt")
        for page in left:
            if page is not self.keeper:
                page.close()
        session = self.context.new_cdp_session(self.keeper)
        session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
        session.send("Network.clearBrowserCache")
        session.detach()


class Rooms:
    """Contexts for tests, each as if it were new; a page in one that is not takes less time."""

    # So many are kept: each has a process.
    MOST = 4

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._kept: list[Room] = []

    def take(self, width: int, height: int, **options: Any) -> Room:
        """A context of a kind that nobody has."""
        kind = (width, height, *sorted(options.items()))
        for room in self._kept:
            if room.kind == kind:
                self._kept.remove(room)
                return room
        size: ViewportSize = {"width": width, "height": height}
        context = self._browser.new_context(viewport=size, **options)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        return Room(kind, context)

    def keep(self, room: Room) -> None:
        """Keep an empty one; of many, the one that has been empty the longest is closed."""
        self._kept.append(room)
        while len(self._kept) > self.MOST:
            self._kept.pop(0).context.close()

    def close(self) -> None:
        """Close those that are kept."""
        for room in self._kept:
            room.context.close()


@contextmanager
def rooms_of(browser: Browser) -> Iterator[Rooms]:
    """Contexts of a browser, all closed in the end."""
    found = Rooms(browser)
    yield found
    found.close()


@contextmanager
def visits(rooms: Rooms, address: str) -> Iterator[OpenPage]:
    """Open pages that share nothing: ``visit(width=…, height=…, color_scheme=…)``."""
    taken = []

    def fresh(width: int = 1440, height: int = 900, **options: Any) -> Watched:
        taken.append(rooms.take(width, height, **options))
        return watch(taken[-1].context, address)

    yield fresh
    for room in taken:
        room.empty(address)
        rooms.keep(room)


@pytest.fixture(scope="session")
def rooms(browser: Browser) -> Iterator[Rooms]:
    with rooms_of(browser) as found:
        yield found


@pytest.fixture
def visit(rooms: Rooms, address: str) -> Iterator[OpenPage]:
    with visits(rooms, address) as fresh:
        yield fresh


@pytest.fixture(scope="module")
def onlooker(rooms: Rooms, address: str) -> Iterator[OpenPage]:
    """As ``visit``, for tests that look at what they open: nothing is stored, nobody goes back.

    A page goes from one address to the next, which takes half the processor time of a page that is
    new. What it complains of is that of the last address.
    """
    pages: dict[tuple[Any, ...], Watched] = {}
    with visits(rooms, address) as fresh:

        def again(width: int = 1440, height: int = 900, **options: Any) -> Watched:
            kind = (width, height, *sorted(options.items()))
            found = pages[kind] = pages.get(kind) or fresh(width, height, **options)
            for one in (found.foreign, found.violations, found.complaints):
                one.clear()
            return found

        yield again

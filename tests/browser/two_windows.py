"""Two windows of a browser, in Chromium and in Firefox alike: what one does and the other sees."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from playwright.sync_api import Browser, Page

from tests import firefox
from tests.browser.conftest import until

# Keys as Playwright calls them -> as WebDriver does.
KEYS = {"PageDown": "\ue00f", "PageUp": "\ue00e", "ArrowRight": "\ue014", "ArrowLeft": "\ue012",
        "Home": "\ue011", "End": "\ue010", "Escape": "\ue00c"}  # fmt: skip


class Window(Protocol):
    """A window, whichever browser it is of."""

    def found(self, expression: str) -> Any:
        """The value of an expression of the page's."""

    def until(self, expression: str) -> None:
        """Wait until an expression of the page's is true."""

    def press(self, key: str) -> None:
        """Press a key where the focus is."""

    def click(self, x: int, y: int) -> None:
        """Click at a place."""

    def reload(self) -> None:
        """Load the page anew."""


class Driver(Protocol):
    """A browser with windows that know of each other."""

    def open(self, address: str) -> Window:
        """A window on a page."""

    def opened_by(self, window: Window, key: str) -> Window:
        """The window that opens when a key is pressed."""

    def close_all(self) -> None:
        """Close every window that was opened."""


class _Chromium:
    def __init__(self, page: Page) -> None:
        self.page = page

    def found(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def until(self, expression: str) -> None:
        until(self.page, lambda: bool(self.page.evaluate(expression)))

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def click(self, x: int, y: int) -> None:
        self.page.mouse.click(x, y)

    def reload(self) -> None:
        self.page.reload()


class _ChromiumDriver:
    def __init__(self, browser: Browser) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 800})

    def open(self, address: str) -> Window:
        page = self.context.new_page()
        page.goto(address)
        return _Chromium(page)

    def opened_by(self, window: Window, key: str) -> Window:
        with self.context.expect_page() as opened:
            window.press(key)
        opened.value.wait_for_load_state()
        return _Chromium(opened.value)

    def close_all(self) -> None:
        for page in self.context.pages:
            page.close()


class _Firefox:
    def __init__(self, window: firefox.Window) -> None:
        self.window = window
        self.found, self.until = window.found, window.until
        self.click, self.reload = window.click, window.reload

    def press(self, key: str) -> None:
        self.window.press(KEYS.get(key, key))


class _FirefoxDriver:
    def __init__(self, running: firefox.Firefox) -> None:
        self.running = running

    def open(self, address: str) -> Window:
        return _Firefox(self.running.window(address))

    def opened_by(self, window: Window, key: str) -> Window:
        before = {one.context for one in self.running.windows()}
        window.press(key)
        while not (new := [one for one in self.running.windows() if one.context not in before]):
            window.until("true")
        return _Firefox(new[0])

    def close_all(self) -> None:
        # without any window it would end
        for window in self.running.windows()[1:]:
            window.close()


@contextmanager
def chromium_windows(browser: Browser) -> Iterator[Driver]:
    """Windows of a Chromium that runs."""
    driver = _ChromiumDriver(browser)
    yield driver
    driver.context.close()


@contextmanager
def firefox_windows() -> Iterator[Driver]:
    """Windows of a Firefox of its own."""
    with firefox.firefox() as running:
        yield _FirefoxDriver(running)

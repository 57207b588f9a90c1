"""A context that several tests have is as new to each of them."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.conftest import rooms_of, visits

LEFT = """() => {
  localStorage.setItem('left', '1');
  sessionStorage.setItem('left', '1');
  document.cookie = 'left=1';
}"""
FOUND = "[localStorage.getItem('left'), sessionStorage.getItem('left'), document.cookie]"


def test_who_comes_next_finds_nothing_of_what_was_left(browser: Browser, address: str) -> None:
    with rooms_of(browser) as rooms:
        with visits(rooms, address) as visit:
            page = visit().read("/sv/metod")
            page.evaluate(LEFT)
            context = page.context
            context.route("**/*", lambda route: route.abort())
            context.set_offline(True)
        with visits(rooms, address) as visit:
            page = visit().read("/sv/metod")
            assert page.context == context
            assert page.evaluate(FOUND) == [None, None, ""]
            # the other one keeps the process
            assert len(context.pages) == 2

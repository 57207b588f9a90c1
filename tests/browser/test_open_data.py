"""The page of open data in a browser: what is copied, and on a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tools.assess import AXE_OPTIONS

COPIED = {"sv": "Koden är kopierad", "en": "The code is copied"}
PATHS = {"sv": "/sv/oppna-data", "en": "/en/open-data"}


@pytest.mark.parametrize("language", PATHS)
def test_an_example_is_copied_as_it_stands_by_keyboard(visit: OpenPage, language: str) -> None:
    watched = visit()
    page = watched.open(PATHS[language])
    for name in ("curl", "python", "r"):
        button = page.locator(f"[data-code=example-{name}]")
        button.press("Enter")
        expect(button).to_have_text(COPIED[language])
        lines = page.locator(f"#example-{name}").text_content()
        assert page.evaluate("navigator.clipboard.readText()") == lines
        assert lines is not None and page.url.partition(PATHS[language])[0] in lines
    assert Axe().run(page, options=AXE_OPTIONS).response["violations"] == []


def test_on_a_phone_no_line_of_the_page_is_wider_than_it(visit: OpenPage) -> None:
    watched = visit(width=390, height=844)
    page = watched.open(PATHS["sv"])
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    for lines in page.locator(".code-lines").all():
        assert lines.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert Axe().run(page, options=AXE_OPTIONS).response["violations"] == []

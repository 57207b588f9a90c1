"""What figures are drawn with: it is large, and comes when there is one to draw."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage


def fetched(page: Page) -> set[str]:
    """The files that the page has fetched, by the words before the hash in their names."""
    script = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
    names = [path.rsplit("/", 1)[-1] for path in page.evaluate(script) if "/static/" in path]
    return {name.rsplit("-", 1)[0] for name in names}


def test_a_page_of_text_fetches_nothing_to_draw_with(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/tillganglighet")
    assert {"dash-renderer", "s3"} <= fetched(page)
    assert "plotly" not in fetched(page)
    assert page.evaluate("typeof window.Plotly") == "undefined"
    watched.assert_clean()


def test_who_comes_near_a_link_to_a_figure_gets_it_ahead(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/tillganglighet")
    link = page.locator("#nav").get_by_role("link", name="Matris")
    with page.expect_response(lambda answer: "/static/plotly-" in answer.url):
        link.focus()
    assert page.evaluate("typeof window.Plotly") == "undefined"  # fetched, not run
    link.click()
    expect(page.locator(".map-graph .main-svg").first).to_be_visible()
    watched.assert_clean()


def test_a_figure_that_cannot_be_drawn_is_told_in_words(visit: OpenPage) -> None:
    watched = visit()
    watched.page.route("**/static/plotly-*", lambda route: route.abort())
    watched.page.goto(f"{watched.address}/sv/matris")
    expect(watched.page.locator("#notice")).to_have_text(re.compile(r"\w+"))

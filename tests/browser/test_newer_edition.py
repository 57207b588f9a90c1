"""A page that stays open while a newer edition is published."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from s3dash.data.editions.records import Editions
from tests.browser.conftest import Rooms, Watched, until, visits
from tests.data.test_editions import FIRST, SECOND
from tools.assess import AXE_OPTIONS
from tools.browser import served

# What the browser does when the reader comes back to the page.
COME_BACK = "document.dispatchEvent(new Event('visibilitychange'))"

NEWER = {
    "/sv/karta?domain=wood": ("En nyare version", "Visa den"),
    "/en/map?domain=wood": ("A newer version", "Show it"),
}
# A page to which nobody comes back.
STAYS = "/sv/karta?domain=wood"


@pytest.fixture(scope="module")
def opened(rooms: Rooms, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Watched]]:
    """Pages that were opened before the newer edition was published: those of NEWER, and one."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'editions.db'}"
    editions = Editions(url)
    editions.prepare(lambda: FIRST)
    with (
        served(S3DASH_DATABASE_URL=url, WEB_CONCURRENCY="1") as address,
        visits(rooms, address) as visit,
    ):
        pages = [visit() for _ in (*NEWER, STAYS)]
        for watched, path in zip(pages, (*NEWER, STAYS), strict=True):
            page = watched.open(path)
            if watched is not pages[-1]:
                page.evaluate(COME_BACK)
            expect(page.locator("#footer")).to_contain_text("ersion 1")
            expect(page.locator("#newer")).to_be_hidden()
        editions.publish(SECOND, "Anna", "Ny")
        yield pages


@pytest.mark.parametrize("path", NEWER)
def test_an_open_page_says_that_there_is_a_newer_edition(opened: list[Watched], path: str) -> None:
    assert_told_of_the_newer(opened[[*NEWER].index(path)], path)


def assert_told_of_the_newer(watched: Watched, path: str) -> None:
    words, link = NEWER[path]
    page, notice = watched.page, watched.page.locator("#newer")
    # a machine that does much else takes the edition up later
    for _ in range(300):
        page.evaluate(COME_BACK)
        page.wait_for_timeout(100)
        if notice.is_visible():
            break
    expect(notice).to_contain_text(words)
    way = notice.get_by_role("link", name=link)
    expect(way).to_have_attribute("href", path)
    way.click()
    expect(page.locator("#footer")).to_contain_text("ersion 2")
    expect(notice).to_be_hidden()
    if path.startswith("/sv"):
        expect(page.locator("#heading")).to_contain_text("Ved:")
    assert page.url.endswith(path)
    watched.assert_clean()


def test_an_open_page_stays_in_its_edition_and_is_told_of_a_newer_one_by_what_it_is_answered(
    opened: list[Watched],
) -> None:
    watched = opened[-1]
    page, health = watched.page, f"{watched.address}/health"
    until(page, lambda: page.request.get(health).json()["edition"] == 2)
    page.locator("#region-list a").first.click()
    expect(page.locator("#panel .panel-close")).to_be_visible()
    expect(page.locator("#heading")).to_contain_text("Trä:")
    expect(page.locator("#title")).to_have_attribute("data-edition", "1")
    expect(page.locator("#newer")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("ved")
    expect(page.locator("#search-count")).to_have_text("1 träff")  # the area, no theme
    page.keyboard.press("Escape")
    page.locator("#newer a").click()
    expect(page.locator("#heading")).to_contain_text("Ved:")
    expect(page.locator("#panel .panel-close")).to_be_visible()
    expect(page.locator("#newer")).to_be_hidden()
    # an earlier edition, as a link names it, and the way back to the latest
    page = watched.open("/sv/karta?domain=wood&edition=1&region=A")
    banner = page.locator("#earlier-edition")
    expect(banner).to_contain_text("Du ser version 1 från")
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    assert [one["id"] for one in found] == []
    page.evaluate(COME_BACK)
    page.locator("#region-list").get_by_role("link", name="Berga").click()
    expect(page.locator("#panel")).to_contain_text("Berga")
    expect(page.locator("#heading")).to_contain_text("Trä:")
    expect(page.locator("#newer")).to_be_hidden()
    banner.get_by_role("link", name="Visa den senaste").click()
    expect(page.locator("#heading")).to_contain_text("Ved:")
    expect(page.locator("#panel")).to_contain_text("Berga")
    expect(banner).to_be_hidden()
    assert "edition" not in page.url
    watched.assert_clean()

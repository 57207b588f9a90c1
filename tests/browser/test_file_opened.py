"""The file that is taken along, opened from a disk by a browser without a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from s3dash.analysis.question import Question
from s3dash.config import Settings
from s3dash.model import Dataset
from s3dash.state import NONE, ViewState, to_path, to_query, to_url
from s3dash.take_along.making import Wanted, taken_along
from s3dash.take_along.states import page_states
from s3dash.ui.core.request import AppContext, app_context, page_of
from s3dash.ui.frame.controls import chosen, values
from tests.conftest import small_store
from tools.assess import RULES

REGION, DOMAIN = "SE311", "digital"


def some(dataset: Dataset, language: str) -> Iterable[ViewState]:
    """Of each view that draws something the first pages."""
    del dataset
    yield ViewState(language, "start")
    for view in ("map", "matrix"):
        for table in (False, True):
            yield ViewState(language, view, table=table)
    yield ViewState(language, "map", domain=DOMAIN)
    yield ViewState(language, "map", domain=DOMAIN, region=REGION)
    yield ViewState(language, "map", scope="europe")


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> AppContext:
    return app_context(small_store(tmp_path_factory.mktemp("store")), settings)


@pytest.fixture(scope="module")
def address(context: AppContext, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("file") / "s3.html"
    path.write_bytes(taken_along(context, Wanted(states=some, showings=lambda *_: [])))
    return path.as_uri()


class Opened:
    """The file in a browser, and what it asked and complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text))


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opened]:
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    found = Opened(context.new_page())
    found.page.goto(address)
    expect(found.page.locator("html[data-ready]")).to_be_attached()
    yield found
    foreign = [one for one in found.asked if not one.startswith(("file:", "data:", "blob:"))]
    assert foreign == []
    assert [one for one in found.asked if one.startswith("file:")] == [address]
    assert found.complaints == []
    context.close()


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_links_and_controls_lead_from_page_to_page_and_back_leads_back(opened: Opened) -> None:
    page = opened.page
    first = heading(page)
    page.locator("#nav a", has_text="Karta").click()
    expect(page.locator("#select-domain")).to_be_visible()
    page.locator("#select-domain select").select_option(DOMAIN)
    expect(page.locator("h1")).to_have_text("Digitalisering, AI och IKT: regionernas status")
    assert page.url.endswith("#/sv/karta?domain=digital")
    page.locator(f'.map-svg a[href$="region={REGION}"]').first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2").first).to_contain_text("Värmland")
    page.locator("#language a").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".take-banner > [lang=en]")).to_be_visible()
    for _ in range(4):
        page.go_back()
    expect(page.locator("h1")).to_have_text(first)


def test_what_is_not_in_the_file_is_told_and_the_control_goes_back(opened: Opened) -> None:
    page = opened.page
    page.locator("#nav a", has_text="Karta").click()
    control = page.locator("#select-initiative select")
    before = control.input_value()
    control.select_option(index=1)
    expect(page.locator("#notice")).to_contain_text("finns bara i tjänsten")
    assert control.input_value() == before
    assert page.url.endswith("#/sv/karta")


def test_figures_are_drawn_and_tables_stand_in_their_place(opened: Opened) -> None:
    page = opened.page
    page.locator("#nav a", has_text="Matris").click()
    expect(page.locator("#figure .main-svg").first).to_be_visible()
    page.locator("#tools a", has_text="Visa som tabell").click()
    expect(page.locator("#table table")).to_be_visible()
    expect(page.locator("#figure .main-svg").first).to_be_hidden()


def test_a_picture_is_made_in_the_file(opened: Opened) -> None:
    page = opened.page
    page.locator("#nav a", has_text="Karta").click()
    page.locator("#share > summary").click()
    with page.expect_download() as found:
        page.locator("[data-picture=svg]").click()
    text = Path(found.value.path()).read_text(encoding="utf-8")
    assert "S3-atlasen" in text
    assert "@font-face" in text


def test_a_page_of_the_file_is_there_again_when_it_is_loaded_again(
    opened: Opened, address: str
) -> None:
    page = opened.page
    page.goto(f"{address}#/en/map?scope=europe")
    expect(page.locator("#figure .main-svg").first).to_be_visible()
    shown = heading(page)
    page.reload()
    expect(page.locator("h1")).to_have_text(shown)
    opened.asked = opened.asked[:1]


def test_no_page_of_the_file_breaks_a_rule(opened: Opened) -> None:
    page = opened.page
    for wanted in ("/sv", "/en/map?domain=digital&region=SE311", "/sv/matris?table=1"):
        page.evaluate("(wanted) => window.s3page.go(wanted)", wanted)
        expect(page.locator("#canonical")).to_have_attribute("href", wanted)
        found = Axe().run(page, options={"runOnly": list(RULES)})
        assert found.response["violations"] == [], found.generate_report()


def test_a_choice_means_the_same_address_as_in_the_service(
    opened: Opened, context: AppContext
) -> None:
    edition = context.store.current()
    states = page_states(edition.dataset, "sv")
    asked, expected = [], []
    for state in states[:: len(states) // 60]:
        page = page_of(context, edition, (to_path(state), to_query(state)), None)
        assert page is not None
        for key, value in choices(page.question):
            asked.append([to_url(page.state), key, value])
            expected.append(to_url(chosen(page.question, {key: value})))
    script = "(asked) => asked.map((one) => window.s3choices.chosen(...one))"
    found = opened.page.evaluate(script, asked)
    assert list(zip(asked, found, strict=True)) == list(zip(asked, expected, strict=True))


def choices(question: Question) -> Iterator[tuple[str, str]]:
    """Another value for each control that the question's page may have."""
    other = {
        **{"measure": "status", "domain": DOMAIN, "initiative": "vanguard", "region": REGION},
        **{"partner": REGION, "add": REGION, "add-domain": DOMAIN, "join": "vanguard"},
        **{"round": question.dataset.rounds[0], "scope": "europe", "order": "name"},
        **{"layout": "likeness", "weights": "equal", "match": "both", "direction": "theirs"},
        **{"bands": "1", "group": "1", "incomplete": "1", "least": "2", "strength": "30"},
    }
    shown = values(question.selection)
    for key, value in other.items():
        if shown[key] != value:
            yield key, value
        elif key in {"domain", "region", "initiative"}:
            yield key, NONE

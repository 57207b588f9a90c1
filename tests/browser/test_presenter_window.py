"""The presenter's window, in step with the stage, in Chromium and Firefox; no server between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from s3dash.config import Settings
from s3dash.model import Dataset
from s3dash.state import ViewState
from s3dash.state.showing import Showing
from s3dash.take_along.making import Wanted, taken_along
from s3dash.ui.core.request import app_context
from tests.browser.conftest import OpenPage, Watched, rooms_of, visits
from tests.browser.two_windows import Driver, Window, chromium_windows, firefox_windows
from tests.conftest import small_store
from tools.assess import AXE_OPTIONS

# Where a presentation is played from: the server, and the file that needs none.
PLACES = ["served", "file"]
READY = "document.documentElement.classList.contains('is-ready')"
READY_PAGE = "html.is-ready"
PRESENTS = "document.querySelector('#presenter:not([hidden]) #frame-now iframe') !== null"
IN_STEP = "document.getElementById('presenter-step').textContent !== ''"


def at(number: int) -> str:
    """The expression that a window shows a scene."""
    return f"window.s3stage.at === {number}"


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def windows(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Driver]:
    with chromium_windows(browser) if request.param == "chromium" else firefox_windows() as found:
        yield found


def few(dataset: Dataset, language: str) -> Iterable[ViewState]:
    """The pages of the file: where it opens, and a comparison of nothing yet."""
    del dataset
    return [ViewState(language, "start"), ViewState(language, "compare")]


def one_deck(dataset: Dataset, language: str) -> Iterable[Showing]:
    """The first deck that ships."""
    del dataset
    return [Showing(language)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> str:
    """The address of a file that holds a deck."""
    context = app_context(small_store(tmp_path_factory.mktemp("store")), settings)
    path = tmp_path_factory.mktemp("file") / "s3.html"
    path.write_bytes(taken_along(context, Wanted(["sv"], states=few, showings=one_deck)))
    return path.as_uri()


@pytest.fixture(params=PLACES)
def stage(
    request: pytest.FixtureRequest, windows: Driver, address: str, file: str
) -> Iterator[Window]:
    place = {"served": address, "file": f"{file}#"}[request.param]
    window = windows.open(f"{place}/sv/presentera")
    window.until(READY)
    yield window
    windows.close_all()


@pytest.fixture
def presenter(windows: Driver, stage: Window) -> Window:
    opened = windows.opened_by(stage, "p")
    opened.until(READY)
    opened.until(PRESENTS)
    opened.until(IN_STEP)
    return opened


def test_either_window_moves_both_and_does_when_one_is_loaded_anew(
    stage: Window, presenter: Window
) -> None:
    presenter.press("PageDown")
    stage.until(at(2))
    stage.press("ArrowRight")
    presenter.until(at(3))
    presenter.press("b")
    stage.until("!document.getElementById('blank').hidden")
    stage.press("b")
    presenter.until("!document.getElementById('presenter').hasAttribute('data-blank')")
    presenter.press("Home")
    stage.until(at(1))
    # a window that is loaded anew keeps the place, and is in step again
    presenter.press("End")
    last = stage.found("window.s3stage.scenes.length")
    stage.until(at(last))
    began = presenter.found("sessionStorage.getItem('s3-began')")
    presenter.reload()
    presenter.until(PRESENTS)
    assert presenter.found("sessionStorage.getItem('s3-began')") == began
    presenter.until(at(last))
    presenter.press("PageUp")
    stage.until(at(last - 1))
    stage.reload()
    stage.until(READY)
    assert stage.found("window.s3stage.at") == last - 1
    stage.press("PageUp")
    presenter.until(at(last - 2))


DRAWN = """(name) => {
  const page = document.querySelector(`#frame-${name} iframe`)?.contentDocument;
  return Boolean(page?.querySelector('main')?.textContent.trim());
}"""


LOST_OR_DRAWN = """() => {
  const frame = document.querySelector("#frame-next iframe");
  return frame && (frame.contentDocument === null || frame.contentDocument.querySelector("main"));
}"""


def test_what_is_next_is_seen_without_a_network_and_what_follows_when_it_is_back(
    visit: OpenPage,
) -> None:
    watched = visit()
    page = watched.page
    page.goto(f"{watched.address}/sv/presentera")
    page.locator(READY_PAGE).wait_for()
    with page.expect_popup() as opened:
        page.keyboard.press("p")
    window = opened.value
    for name in ("now", "next"):
        window.wait_for_function(DRAWN, arg=name)
    page.context.set_offline(True)
    window.keyboard.press("PageDown")
    window.wait_for_function(at(2))
    assert window.evaluate(DRAWN, "now")
    # lost, unless the browser kept what the stage had drawn ahead
    window.wait_for_function(LOST_OR_DRAWN)
    page.context.set_offline(False)
    window.wait_for_function(DRAWN, arg="next")
    watched.complaints.clear()


NOTES = "#presenter-notes"
PLACE = """(() => {
  const { x, y, width, height } = document.querySelector('%s').getBoundingClientRect();
  return [Math.round(x + width / 3), Math.round(y + height / 2)];
})()"""


def test_a_click_into_a_preview_leaves_the_keys_where_they_were(
    stage: Window, presenter: Window
) -> None:
    for number, preview in enumerate(("#frame-now iframe", "#frame-next iframe", NOTES), start=2):
        presenter.until(f"document.querySelector('{preview}')")
        x, y = presenter.found(PLACE % preview)
        presenter.click(x, y)
        presenter.press("PageDown")
        stage.until(at(number))
        presenter.until(at(number))
        assert presenter.found("document.activeElement.tagName !== 'IFRAME'")


DECKS = "document.getElementById('decks-dialog')"
COMPARED = "/sv/jamfor?regions=SE110,SE232"


def test_the_file_plays_a_deck_and_compares_regions_in_every_browser(
    windows: Driver, file: str
) -> None:
    window = windows.open(f"{file}#/sv/presentera")
    window.until(READY)
    count = window.found("window.s3stage.scenes.length")
    for number in range(2, count + 1):
        window.press("PageDown")
        window.until(at(number))
        window.until("document.querySelector('.scene.here').src.startsWith('blob:')")
    window.press("d")
    window.until(f"{DECKS}.open")
    links = f"[...{DECKS}.querySelectorAll('a')].map((one) => one.getAttribute('href'))"
    assert "/sv/presentera" in window.found(links)
    window.press("Escape")
    window.until(f"!{DECKS}.open")
    other = windows.open(f"{file}#{COMPARED}")
    other.until("document.querySelectorAll('#body table').length > 0")
    assert "Stockholm" in other.found("document.querySelector('h1').textContent")
    assert other.found("document.querySelectorAll('#body table tbody tr').length") > 2
    windows.close_all()


CHANNEL = """<!DOCTYPE html><meta charset="utf-8"><title>Kanal</title><script>
const heard = [];
const channel = new BroadcastChannel('s3-stage');
channel.onmessage = ({ data }) => heard.push(data);
</script>"""
REFUSED = "fetch('other.txt').then(() => false, () => true)"


def test_a_channel_reaches_the_windows_of_one_file(windows: Driver, tmp_path: Path) -> None:
    (tmp_path / "hall.html").write_text(CHANNEL, encoding="utf-8")
    (tmp_path / "other.txt").write_text("x", encoding="utf-8")
    one, other = (windows.open((tmp_path / "hall.html").as_uri()) for _ in range(2))
    # as strict as with a reader
    assert one.found(REFUSED)
    one.found("channel.postMessage('scen 2')")
    other.until("heard.length === 1")
    assert other.found("heard") == ["scen 2"]
    other.reload()
    other.found("channel.postMessage('scen 3')")
    one.until("heard.length === 1")
    windows.close_all()


NO_CHANNEL = "delete window.BroadcastChannel"


def test_where_no_channel_gets_through_both_windows_say_so_and_notes_stand_under_the_scene(
    browser: Browser, address: str
) -> None:
    # what every page of a context begins with cannot be taken back
    with rooms_of(browser) as own, visits(own, address) as visit:
        assert_both_windows_do_without_a_channel(visit())


def assert_both_windows_do_without_a_channel(watched: Watched) -> None:
    context = watched.page.context
    context.add_init_script(NO_CHANNEL)
    # what waits for an answer waits a thirtieth of it
    context.add_init_script(
        "window.setTimeout = ((set) => (act, ms) => set(act, ms / 30))(setTimeout)"
    )
    page = watched.page
    page.goto(f"{watched.address}/sv/presentera")
    expect(page.locator(READY_PAGE)).to_have_count(1)
    with context.expect_page() as opened:
        page.keyboard.press("p")
    expect(page.locator("#presenter-told")).to_contain_text("Tryck s")
    expect(opened.value.locator("#presenter-step")).to_contain_text("Tryck s")
    page.keyboard.press("s")
    expect(page.locator("#notes-words")).to_be_visible()
    note = page.evaluate("window.s3stage.scenes[0].note.split('\\n')[0]")
    expect(page.locator("#notes-words")).to_contain_text(note)
    page.keyboard.press("PageDown")
    expect(page.locator("#presenter-told")).to_be_hidden()
    page.evaluate("window.open = () => null")
    page.keyboard.press("p")
    expect(page.locator("#presenter-told")).to_contain_text("släppte inte fram")


SMALL_TEXT = """() => {
  const small = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !one.checkVisibility()) continue;
    if (one.closest('script, template, option, .visually-hidden')) continue;
    const size = parseFloat(getComputedStyle(one).fontSize);
    if (size < 24) small.push(`${size} ${one.textContent.trim().slice(0, 40)}`);
  }
  return small;
}"""


@pytest.mark.parametrize("language", ["sv/presentera", "en/present"])
def test_the_window_and_the_dialog_are_accessible_and_nothing_in_them_is_small(
    visit: OpenPage, language: str
) -> None:
    watched = visit(1920, 1080)
    page = watched.page
    page.goto(f"{watched.address}/{language}")
    expect(page.locator(READY_PAGE)).to_have_count(1)
    with page.context.expect_page() as opened:
        page.keyboard.press("p")
    window = opened.value
    window.set_viewport_size({"width": 1920, "height": 1080})
    expect(window.locator("#frame-now iframe")).to_have_count(1)
    expect(window.locator("#presenter-step")).not_to_be_empty()
    page.keyboard.press("d")
    page.locator("[data-deck=takeOver]").click()
    expect(page.locator("#own-scenes li").first).to_be_visible()
    for shown in (window, page):
        found = Axe().run(shown, options=AXE_OPTIONS).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
        assert shown.evaluate(SMALL_TEXT) == []
    watched.assert_clean()

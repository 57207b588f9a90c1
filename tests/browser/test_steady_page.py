"""A page stands still: what is chosen changes what is shown, not where it stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.conftest import Share

WINDOWS = [(1440, 900), (1920, 1080), (1280, 900), (390, 844)]
MATRIX = (
    "/sv/matris",
    "/sv/matris?domain=digital&region=SE311",
    "/sv/matris?measure=membership",
    "/sv/matris?measure=complementarity",
    "/sv/matris?measure=overlap&region=SE232",
    "/en/matrix?bands=1",
)
NETWORK = (
    "/sv/natverk",
    "/sv/natverk?region=SE311",
    "/sv/natverk?measure=mutual",
    "/sv/natverk?measure=status",
    "/sv/natverk?measure=membership&scope=europe",
    "/en/network?layout=likeness",
)
EUROPE = (
    "/sv/karta?initiative=vanguard&scope=europe",
    "/sv/karta?domain=digital&scope=europe",
    "/en/map?domain=food&region=SE311&scope=europe",
    "/en/map?measure=complementarity&region=SE311&scope=europe",
)
TOP = (
    "() => document.querySelector('.map-frame:not([hidden])').getBoundingClientRect().top + scrollY"
)
# Boxes of what a reader has in front of them, none of which the type may move when it comes.
BOXES = """() => [
    '.site-header', '#heading', '#sentence', '.controls', '#legend', '#panel',
    '.map-frame:not([hidden])',
  ].map((part) => [part, document.querySelector(part).getBoundingClientRect()])
  .map(([part, box]) => [part, box.top, box.height])"""


LOADED = """() => [...document.fonts]
  .filter(({ family, status }) => status === 'loaded' && /^"?Source Sans 3"?$/.test(family))
  .map(({ family }) => family)"""


@pytest.mark.parametrize(
    "addresses", [MATRIX, NETWORK, EUROPE], ids=["matrix", "network", "europe"]
)
def test_a_drawing_stands_at_the_same_height_whatever_is_chosen(
    visit: OpenPage, addresses: Sequence[str], share: Share
) -> None:
    watched = visit()
    tops: dict[tuple[int, int], dict[str, float]] = {window: {} for window in WINDOWS}
    # the first, which nothing is chosen on, and others
    first, *others = addresses
    for address in (first, *share(others, of=2, at=0)):
        page = watched.open(address)
        for width, height in WINDOWS:
            page.set_viewport_size({"width": width, "height": height})
            tops[width, height][address] = page.evaluate(TOP)
    for (_, height), found in tops.items():
        lowest, highest = min(found.values()), max(found.values())
        assert highest - lowest < 1, found
        assert highest < height * 0.7


# A sentence that is longer than its room on the narrowest phone.
NARROW, LONG = (320, 640), "/sv/karta?domain=digital"


def test_the_rest_of_a_long_sentence_is_shown_when_it_is_asked_for(visit: OpenPage) -> None:
    watched = visit(*NARROW)
    page = watched.open(LONG)
    sentence, button = (
        page.locator("#sentence"),
        page.get_by_role("button", name="Visa hela texten"),
    )
    is_cut = "element => element.scrollHeight > element.clientHeight + 1"
    assert sentence.evaluate(is_cut)
    button.click()
    expect(button).to_be_hidden()
    expect(sentence).to_be_focused()
    assert not sentence.evaluate(is_cut)
    assert sentence.evaluate("element => 'whole' in element.dataset")
    page.get_by_role("navigation").get_by_role("link", name="Matris").click()
    expect(page.locator("#heading")).to_contain_text("Vem prioriterar vad")
    # another sentence has no more room than the first had
    assert not sentence.evaluate("element => 'whole' in element.dataset")
    watched.assert_clean()


def test_a_sentence_that_has_room_has_no_button(visit: OpenPage) -> None:
    page = visit().open("/sv/karta?initiative=vanguard&scope=europe")
    expect(page.locator("#sentence")).not_to_be_empty()
    expect(page.locator(".sentence-more")).to_be_hidden()


def test_paper_has_the_whole_of_a_long_sentence(visit: OpenPage) -> None:
    page = visit(*NARROW).open(LONG)
    expect(page.locator(".sentence-more")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".sentence-more")).to_be_hidden()
    sentence = page.locator("#sentence")
    assert sentence.evaluate("element => element.scrollHeight <= element.clientHeight + 1")


def controls_are_open(page: Page) -> bool:
    shown = page.locator(".rail .control").first.is_visible()
    assert isinstance(shown, bool)
    return shown


def test_controls_are_folded_on_a_phone_and_in_sight_elsewhere_without_a_script(
    visit: OpenPage,
) -> None:
    page = visit(390, 844).open("/sv/karta")
    summary = page.locator(".controls > summary")
    assert not controls_are_open(page)
    summary.press("Enter")
    assert controls_are_open(page)
    summary.press("Enter")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(summary).to_be_hidden()
    assert controls_are_open(page)
    # folded or not, what is seen is there for a keyboard and for a screen reader
    page.get_by_role("combobox", name="Tema").focus()
    expect(page.get_by_role("combobox", name="Tema")).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_nothing_moves_when_the_type_comes(visit: OpenPage, width: int, height: int) -> None:
    page = visit(width, height).open("/sv/matris")
    with_type = page.evaluate(BOXES)
    assert page.evaluate(LOADED) != []
    late = visit(width, height)
    late.page.route("**/*.woff2", lambda route: route.abort())
    without = late.open("/sv/matris").evaluate(BOXES)
    assert late.page.evaluate(LOADED) == []
    for (part, *box), (_, *other) in zip(with_type, without, strict=True):
        assert box == pytest.approx(other, abs=1), part


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_an_answer_under_way_dims_the_old_one_but_not_the_controls(
    visit: OpenPage, theme: str
) -> None:
    page = visit(reduced_motion="reduce").open("/sv/matris")
    page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme)
    page.locator("#main").evaluate("element => element.setAttribute('aria-busy', 'true')")
    opacity = "element => Number(getComputedStyle(element).opacity)"
    assert page.locator(".figure-column").evaluate(opacity) < 1
    assert page.locator(".panel").evaluate(opacity) < 1
    assert page.locator(".controls").evaluate(opacity) == 1
    page.locator("#main").evaluate("element => element.removeAttribute('aria-busy')")
    assert page.locator(".figure-column").evaluate(opacity) == 1

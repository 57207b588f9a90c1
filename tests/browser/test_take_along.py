"""The file that is taken along, opened from the disk with no network, and compared with the app.

It is made of the small edition with markup in every text, so that each comparison is one of
hostile names too, and holds a sample of its pages: which are in it is told by ``states``.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from s3dash.analysis.answers import ANSWERS, file_subject
from s3dash.analysis.search.finding import find
from s3dash.analysis.search.index import entries
from s3dash.analysis.words.answer import in_plain_text
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.editions.edition import Edition
from s3dash.drawn.drawing import draw
from s3dash.exports.csv_table import csv_bytes, file_name
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import about
from s3dash.state import CHOICES, VIEWS, ViewState, to_path, to_query, to_url
from s3dash.state.showing import Showing, showing_path
from s3dash.take_along.making import Wanted, taken_along
from s3dash.take_along.states import page_states
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, app_context, read_page
from s3dash.ui.core.request import Page as Asked
from s3dash.ui.frame.search import _shown as shown_findings
from tests.conftest import Share, small_store
from tools.assess import AXE_OPTIONS

HOSTILE = "</script><b hostile>\u2028\"'&"
SAMPLE, COMPARISONS = 160, 40
DECK = """title: Egen <b hostile>
language: sv
scenes:
  - {address: /sv/karta, title: Första, note: Ett manus}
  - {address: /sv/finns-inte, title: Borta}
  - {address: "/sv/natverk?initiative=vanguard", title: Sista}
"""
# The parts of a page that are read, without those that only lead somewhere.
READ = (ids.TITLE, ids.EYEBROW, ids.HEADING, ids.SENTENCE, ids.PROBLEMS, ids.LEGEND, ids.BESIDE)
WRITTEN = (ids.TABLE, ids.ABOUT_DATA, ids.BODY, ids.PANEL, ids.DRAWING)
LOOKED_FOR = (
    *("värmland", "varmland", "Östergötland", "oster", "SE311", "varmlnd", "lif scince", "digital"),
    *("skåne", "Sydsverige", "region örebro", "v", "qqqqzzzz", "</script>", " ", "Ærø", "materal"),
    *("vilka regioner söker kompetens", "which regions offer labs", "vem är med i vanguard"),
    *("vilka regioner prioriterar smart boende?", "Västeuropeiska partner"),
)


def hostile(small: Dataset) -> Dataset:
    """The small edition with markup at the end of every name and text in it."""
    tables = {name: small.table(name).copy() for name in TABLES}
    for name, table in tables.items():
        for column, model in TABLES[name].columns.items():
            if about(model).kind == "text" and not about(model).constraints:
                there = table[column].notna()
                table.loc[there, column] = table.loc[there, column] + HOSTILE
    return Dataset(tables)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory, small: Dataset) -> AppContext:
    store = small_store(tmp_path_factory.mktemp("taken"))
    edition = Edition(store.current().record, hostile(small))
    store.current = lambda: edition  # type: ignore[method-assign]
    return app_context(store, read_settings({}))


def first_states(dataset: Dataset, language: str) -> list[ViewState]:
    """Every view as it opens, and what the walk goes on to."""
    first = [ViewState(language, view) for view in VIEWS]
    region = [ViewState(language, "region", region=code) for code in ("SE311", "SE110")]
    domain = [ViewState(language, "domain", domain="digital")]
    table = [ViewState(language, "map", table=True), ViewState(language, "map", domain="digital")]
    table.append(ViewState(language, "initiatives", table=True))
    return [*first, *region, *domain, *table]


Sample = Callable[[Dataset, str], Sequence[ViewState]]


@pytest.fixture(scope="module")
def sample(share: Share) -> Sample:
    """Pages of the file in a language, the same ones each time."""

    def pages(dataset: Dataset, language: str) -> Sequence[ViewState]:
        one = random.Random(17)  # noqa: S311 - the same ones each time
        some = one.sample(page_states(dataset, language), SAMPLE // len(LANGUAGES))
        return share(some, of=2, at=0)

    return pages


def comparisons(dataset: Dataset) -> Iterator[ViewState]:
    """Comparisons of any two to five of Sweden's regions."""
    one = random.Random(17)  # noqa: S311 - the same ones each time
    for _ in range(COMPARISONS):
        code = one.choice(dataset.rounds)
        codes = dataset.regions_of_kind("region", code)
        yield ViewState(
            one.choice(LANGUAGES),
            "compare",
            round=None if code == dataset.latest_round else code,
            weights=one.choice(CHOICES["weights"]),
            table=one.random() < 0.3,
            regions=tuple(one.sample(codes, one.randint(2, 5))),
        )


@pytest.fixture(scope="module")
def taken(context: AppContext, tmp_path_factory: pytest.TempPathFactory, sample: Sample) -> Path:
    wanted = Wanted(
        deck=DECK.encode(),
        states=lambda dataset, language: [
            *first_states(dataset, language), *sample(dataset, language)
        ],
        showings=lambda _, language: [Showing(language), Showing(language, deck="vanguard")],
    )  # fmt: skip
    path = tmp_path_factory.mktemp("file") / "taken å.html"
    path.write_bytes(taken_along(context, wanted))
    return path


class Taken:
    """The file in a window without a network, and what should not happen there."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page, self._path = page, path
        self.complaints: list[str] = []
        page.on("console", lambda said: self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, address: str = "") -> Page:
        """The file at an address of the service, loaded anew."""
        self.page.goto("about:blank")
        self.page.goto(self._path.as_uri() + (f"#{address}" if address else ""))
        self.page.locator("html[data-ready], html.is-ready").wait_for(state="attached")
        return self.page

    def assert_clean(self) -> None:
        assert self.complaints == []
        assert self.page.locator("[hostile]").count() == 0


@pytest.fixture(scope="module")
def opened(browser: Browser, taken: Path) -> Iterator[Taken]:
    window = browser.new_context(viewport={"width": 1440, "height": 900}, locale="sv-SE")
    window.set_offline(True)
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    window.route(re.compile("^(?!file:|data:|blob:|about:)"), refuse)
    file = Taken(window.new_page(), taken)
    yield file
    assert asked == []
    window.close()


# ---- the same as in the app ---------------------------------------------------------------------


def page_of(context: AppContext, state: ViewState) -> Asked:
    page = read_page(context, to_path(state), to_query(state), None)
    assert page is not None
    return page


ALL_PARTS = """(addresses) => addresses.map((address) => {
  if (!window.s3pages.has(address)) return null;
  const numbers = window.s3pages.numbers(address);
  const text = ([name, number]) => [name, window.s3pages.text(address, number)];
  return Object.fromEntries([...numbers].map(text));
})"""
ALL_TABLES = """(addresses) => addresses.map((address) => {
  const table = window.s3files.table(address);
  return table && { ...table, csv: window.s3_table_file.csv(table, address.slice(1, 3)) };
})"""


@pytest.fixture(scope="module")
def asked(context: AppContext, sample: Sample) -> list[Asked]:
    """Many pages of the list of what the file answers."""
    dataset = context.store.current().dataset
    states = [one for language in LANGUAGES for one in sample(dataset, language)]
    pages = [page_of(context, one) for one in (*states, *comparisons(dataset))]
    # an address of something that has moved shows another page, in the file too
    found = [page for page in pages if not page.problems]
    assert len(found) > 0.8 * len(pages) > 80
    assert {page.state.view for page in found} >= {*ANSWERS}
    return found


def test_many_pages_say_what_the_app_says(opened: Taken, asked: list[Asked]) -> None:
    found = opened.open().evaluate(ALL_PARTS, [to_url(page.state) for page in asked])
    for page, parts in zip(asked, found, strict=True):
        assert parts is not None, to_url(page.state)
        wanted = draw(page).texts
        for name in (*READ, *WRITTEN):
            said = (parts.get(name) or "").replace(' href="#/', ' href="/')
            assert said == (wanted.get(name) or ""), (to_url(page.state), name)
    opened.assert_clean()


def test_the_numbers_and_the_files_of_many_pages_are_those_of_the_app(
    opened: Taken, asked: list[Asked]
) -> None:
    pages = [page for page in asked if page.state.view in ANSWERS]
    addresses = [
        f"{to_path(page.state)}.csv{to_query(page.state.but(table=False))}" for page in pages
    ]
    found = opened.open().evaluate(ALL_TABLES, addresses)
    told = 0
    for page, table, address in zip(pages, found, addresses, strict=True):
        answer: Any = ANSWERS[page.state.view](page.question)
        if answer.data_table.empty or answer.required_choice:
            assert table is None, address
            continue
        if table is None:
            # its table is in the whole file, and not in the sample
            assert not page.state.table, address
            continue
        told += 1
        assert_same_table(answer.data_table, table, page, address)
    assert told > 0.3 * len(pages)


def assert_same_table(wanted: Any, table: dict[str, Any], page: Asked, address: str) -> None:
    plain = in_plain_text(wanted, page.t)
    assert len(table["rows"]) == len(plain), address
    for row, cells in zip(table["rows"], plain.itertuples(index=False, name=None), strict=True):
        for said, cell in zip(row, cells, strict=True):
            if isinstance(cell, str):
                assert said == cell, address
            else:
                assert float(said[0]) == pytest.approx(float(cell), rel=1e-12, abs=1e-12), address
    answer: Any = ANSWERS[page.state.view](page.question)
    headings = [answer.column_heading(column, page.t) for column in plain.columns]
    language = page.state.language
    assert table["csv"].encode() == csv_bytes(plain, headings, language), address
    name = file_name(file_subject(page.question), page.edition.number, page.question.as_of)
    assert table["name"] == name


def test_the_search_finds_what_the_app_finds_in_the_same_order(
    opened: Taken, context: AppContext
) -> None:
    dataset = context.store.current().dataset
    index = entries(dataset)
    page = opened.open()
    for language in LANGUAGES:
        for text in LOOKED_FOR:
            findings = find(index, text, translator(language))
            said = shown_findings(findings, text, ViewState(language), dataset)
            list_, count = page.evaluate(
                """([text, language]) => {
                  const store = window.s3pages.given("search");
                  const found = window.s3_finding.listed(store, text, language);
                  return [found.list, found.count];
                }""",
                [text, language],
            )
            assert list_ == str(said[ids.SEARCH_LIST]), text
            assert count == unescape(str(said[ids.SEARCH_COUNT])), text


# What a picture says, as it is asked for; it is not made.
PICTURED = """async (addresses) => {
  let asked = 0;
  const stop = (event) => {
    if (!event.target.closest("[data-picture]")) return;
    asked += 1;
    event.stopImmediatePropagation();
  };
  document.addEventListener("click", stop, true);
  const found = [];
  for (const address of addresses) {
    window.s3page.go(address);
    document.querySelector("#share [data-picture]").click();
    const { rows, told, count, selection } = document.querySelector("#picture-words > *").dataset;
    const { stem } = document.querySelector("#share .picture-tools").dataset;
    const { heading } = document.querySelector("#add-to-deck").dataset;
    found.push([{ rows, told, count, selection, stem, heading }, asked]);
  }
  document.removeEventListener("click", stop, true);
  return found;
}"""
SAID = re.compile(r'data-(rows|told|count|selection|stem|heading)="([^"]*)"')


def test_pictures_say_what_those_of_the_app_say(opened: Taken, context: AppContext) -> None:
    composed = list(comparisons(context.store.current().dataset))[:6]
    asked = [ViewState("sv", "map", table=True), ViewState("sv", "initiatives"), *composed]
    found = opened.open("/sv/arbetssatt").evaluate(PICTURED, [to_url(one) for one in asked])
    for number, (state, (said, clicks)) in enumerate(zip(asked, found, strict=True), start=1):
        page = read_page(context, to_path(state), to_query(state), None)
        assert page is not None
        texts = draw(page).texts
        wanted = f"{texts[ids.PICTURE_WORDS]}{texts[ids.TOOLS]}"
        told = {name: unescape(value) for name, value in SAID.findall(wanted)}
        assert clicks == number
        if "rows" in told:
            assert json.loads(said.pop("rows")) == json.loads(told.pop("rows")), to_url(state)
        assert {name: said[name] for name in told} == told, to_url(state)
    opened.assert_clean()


# ---- by keyboard --------------------------------------------------------------------------------


def press_on(page: Page, link: str) -> None:
    """Follow a link by keyboard."""
    found = page.locator(link).first
    found.focus()
    page.keyboard.press("Enter")


# What a reader opens by Enter on *Mer*.
OPEN_MENUS = "document.querySelectorAll('#nav details').forEach((one) => { one.open = true; })"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_is_reached_by_keyboard(opened: Taken, language: str) -> None:
    page = opened.open(to_path(ViewState(language, "start")))
    for view in VIEWS:
        path = to_path(ViewState(language, view))
        page.evaluate(OPEN_MENUS)
        press_on(page, f':is(#wordmark, #nav, #footer) a[href="#{path}"]')
        expect(page).to_have_url(re.compile(rf"#{path}$"))
        page.wait_for_function("(path) => window.s3place.here().pathname === path", arg=path)
        expect(page.locator("#heading")).not_to_be_empty()
        expect(page.locator("#notice")).to_be_empty()
    opened.assert_clean()


def test_a_name_is_found_by_keyboard_and_its_page_opens(opened: Taken) -> None:
    page = opened.open("/sv/karta")
    page.keyboard.press("/")
    expect(page.locator("#search-text")).to_be_focused()
    page.keyboard.type("varmlnd")
    expect(page.locator("#search-list [role=option]")).not_to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#/sv/region\?region=SE311$"))
    expect(page.locator("#heading")).to_contain_text("Värmland")
    page.go_back()
    expect(page).to_have_url(re.compile(r"#/sv/karta$"))
    opened.assert_clean()


def test_language_table_and_table_file_are_had_by_keyboard(opened: Taken) -> None:
    page = opened.open("/sv/karta")
    press_on(page, "#language a")
    expect(page).to_have_url(re.compile(r"#/en/map$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    press_on(page, '#tools a[href$="table=1"]')
    expect(page.locator("#table table")).to_be_visible()
    press_on(page, "#share summary")
    with page.expect_download() as saved:
        press_on(page, '#share a[href*=".csv"]')
    assert saved.value.suggested_filename.startswith("s3-")
    assert Path(saved.value.path()).read_bytes().startswith(b"\xef\xbb\xbf")
    opened.assert_clean()


def test_regions_are_compared_by_links_that_are_put_together_here(opened: Taken) -> None:
    page = opened.open("/sv/jamfor?regions=SE110,SE311")
    page.locator(".offered summary").focus()
    page.keyboard.press("Enter")
    press_on(page, '.offered a[href$="SE110,SE211,SE311"]')
    expect(page.locator(".chosen-regions li")).to_have_count(3)
    expect(page.locator("#heading")).to_contain_text("Jönköpings län")
    opened.assert_clean()


def test_what_is_not_in_the_file_says_so_and_changes_nothing(opened: Taken) -> None:
    page = opened.open("/sv/karta")
    page.evaluate("location.hash = '/sv/partner?show=scenario&region=SE311&add=digital'")
    expect(page.locator("#notice")).to_contain_text("bara i tjänsten")
    expect(page.locator("#heading")).not_to_be_empty()
    opened.assert_clean()


# ---- on the stage -------------------------------------------------------------------------------

HERE = "iframe.scene.here.drawn"


def test_a_deck_plays_by_its_keys_and_keeps_its_place(opened: Taken) -> None:
    page = opened.open(f"{showing_path('en')}?deck=vanguard")
    expect(page.locator(HERE)).to_have_count(1)
    for number, key in enumerate(("ArrowRight", "PageDown", " "), start=2):
        # it is drawn before it is asked for
        expect(page.locator(f'iframe.drawn[data-scene="{number}"]')).to_have_count(1)
        page.keyboard.press(key)
        expect(page.locator(HERE)).to_have_attribute("data-scene", str(number))
        expect(page.locator("#scene-sentence")).not_to_be_empty()
    page.reload()
    expect(page.locator(HERE)).to_have_attribute("data-scene", "4")
    page.keyboard.press("Home")
    expect(page.locator(HERE)).to_have_attribute("data-scene", "1")
    page.keyboard.press("b")
    expect(page.locator("#blank")).to_be_visible()
    page.keyboard.press("b")
    page.keyboard.press("?")
    press_on(page, "#help a[href='/en']")
    expect(page.locator("#heading")).to_be_visible()
    opened.assert_clean()


def test_a_deck_of_ones_own_plays_and_tells_what_of_it_is_gone(opened: Taken) -> None:
    page = opened.open(showing_path("sv"))
    expect(page.locator(HERE)).to_have_count(1)
    page.keyboard.press("?")
    press_on(page, "#decks a")
    expect(page.locator("#scene-title")).to_have_text("Första")
    expect(page.locator(".deck-title")).to_have_text("Egen <b hostile>")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#scene-faults li")).to_have_count(1)
    page.keyboard.press("End")
    expect(page.locator("#scene-title")).to_have_text("Sista")
    expect(page.locator(HERE)).to_have_attribute("data-scene", "3")
    for frame in page.frames:
        assert frame.locator("[hostile]").count() == 0
    opened.assert_clean()


# ---- as a file ----------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "/en/map", "/sv/jamfor?regions=SE110,SE121,SE311"])
def test_a_page_breaks_no_rule(opened: Taken, address: str) -> None:
    page = opened.open(address)
    expect(page.locator("#heading")).not_to_be_empty()
    assert Axe().run(page, options=AXE_OPTIONS).response["violations"] == []


def test_no_name_ends_a_script_or_begins_an_element(taken: Path) -> None:
    text = taken.read_text(encoding="utf-8")
    assert "<b hostile" not in text and text.count("</script>") == text.count("<script")
    (about_it,) = re.findall(
        r'<script type="application/json" id="take-along">(.*?)</script>', text
    )
    assert not set("<>&\u2028\u2029") & set(about_it)
    json.loads(about_it)

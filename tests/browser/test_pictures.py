"""Pictures of the figures as files, and the title copied with the link."""

from __future__ import annotations

import base64
import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, shared

PATH = "/sv/karta?domain=digital&region=SE311"
STEM = "s3-status_digital_2021-2027_version-1_2026-11-23"
# How many colours a picture has, and its size, as the browser decodes it.
DECODED = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width; canvas.height = image.height;
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  const found = new Map();
  for (const one of pixels) found.set(one, (found.get(one) || 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]).slice(0, 40)
    .map(([one]) => '#' + [one & 255, one >> 8 & 255, one >> 16 & 255]
      .map((part) => part.toString(16).padStart(2, '0')).join(''));
}"""


def picture(page: Page, kind: str) -> tuple[str, bytes]:
    """Name and content of a picture that is downloaded."""
    with page.expect_download() as download:
        shared(page).get_by_role("button", name=f"Spara som bild ({kind})").click()
    expect(page.locator("#status")).to_have_text("Bilden är hämtad")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def text_of(svg: bytes) -> str:
    """All text of a picture, line breaks as spaces."""
    root = ET.fromstring(svg)  # noqa: S314 (made by the page itself)
    lines = [" ".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")]
    return " ".join(lines)


def test_an_svg_says_what_it_shows_and_where_it_comes_from(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    name, svg = picture(page, "SVG")
    assert name == f"{STEM}.svg"
    words = text_of(svg)
    for part in (
        page.locator("#heading").inner_text(),
        page.locator("#sentence").inner_text(),
        "Programperioden 2021–2027 · Tema: Digitalisering, AI och IKT · Region: Värmland",
        "etablerat styrkeområde",
        "Sammanställt ur offentliga källor",
        "Länsgränser: SCB",
        "Version 1, 23 november 2026",
        page.url,
        "Jönköpings län",
    ):
        assert part in words, part
    assert b"data:font/woff2;base64" in svg
    # other programs know no custom properties and no references by plain href
    drawn = re.sub(rb"base64,[^)]*", b"", svg)
    assert not re.search(rb"var\(|<use|vector-effect|NaN", drawn)
    assert not re.search(rb"(?:href|src)=\"https?:|url\(['\"]?https?:", svg)
    watched.assert_clean()


def test_a_picture_and_paper_say_the_address_without_what_follows_readers(visit: OpenPage) -> None:
    page = visit().open(f"{PATH}&utm_source=brev")
    _, svg = picture(page, "SVG")
    words = text_of(svg)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    said = [words, page.locator("#footer").get_attribute("data-address") or ""]
    for one in said:
        assert PATH in one
        assert "utm_source" not in one


@pytest.mark.parametrize(("options", "paper", "fill"), [
    ({"color_scheme": "light"}, "#faf9f6", "#0f4c5c"),
    ({"color_scheme": "dark"}, "#12181d", "#7fd0dc"),
    ({"contrast": "more"}, "#ffffff", "#00303a"),
])  # fmt: skip
def test_a_png_has_its_size_and_the_colours_of_the_theme(
    visit: OpenPage, options: dict[str, str], paper: str, fill: str
) -> None:
    watched = visit(**options)
    page = watched.open(PATH)
    name, png = picture(page, "PNG")
    assert name == f"{STEM}.png"
    assert struct.unpack(">II", png[16:24]) == (2560, 1440)
    colours = page.evaluate(DECODED, f"data:image/png;base64,{base64.b64encode(png).decode()}")
    assert colours[0] == paper
    assert fill in colours
    assert len(colours) == 40
    watched.assert_clean()


def test_a_picture_from_a_phone_is_the_same_as_from_a_desk(visit: OpenPage) -> None:
    of_desk = picture(visit(1440, 900).open(PATH), "SVG")[1]
    of_phone = picture(visit(390, 844).open(PATH), "SVG")[1]
    assert text_of(of_phone) == text_of(of_desk)
    sizes = [ET.fromstring(one).get("viewBox") for one in (of_desk, of_phone)]  # noqa: S314
    assert sizes == ["0 0 1280 720"] * 2


# Boxes of the words, of the drawing and of the sources, as the browser lays the picture out; and
# the colour that all stands on.
LAID_OUT = """async (text) => {
  document.body.innerHTML = text;
  await document.fonts.ready;
  const picture = document.body.firstElementChild, frame = picture.getBoundingClientRect();
  const box = (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [left - frame.left, top - frame.top, right - frame.left, bottom - frame.top];
  };
  const [ground, line] = [...picture.children].filter((one) => one.tagName === 'rect');
  const [words, drawing] = [...picture.children].filter((one) => one.tagName === 'g');
  const paper = [ground.getAttribute('fill'), ...box(ground)];
  return { words: box(words), drawing: box(drawing), line: box(line), ground: paper };
}"""


@pytest.mark.parametrize(
    "path",
    [
        "/sv/karta",
        "/sv/karta?domain=digital&grid=1",
        "/en/map?domain=digital&scope=europe",
        "/sv/matris",
        "/sv/matris?measure=complementarity&scope=europe",
        "/sv/natverk?region=SE232",
        "/sv/natverk?initiative=vanguard&scope=europe",
        "/sv/region?region=SE311",
    ],
)
def test_every_figure_has_a_picture_of_16_to_9_with_a_ground_of_its_own(
    onlooker: OpenPage, path: str
) -> None:
    watched = onlooker(color_scheme="dark")
    page = watched.open(path)
    with page.expect_download() as download:
        shared(page).locator("[data-picture=svg]").click()
    svg = Path(download.value.path()).read_text(encoding="utf-8")
    watched.assert_clean()
    found = page.evaluate(LAID_OUT, svg)
    assert found["ground"] == ["#12181d", 0, 0, 1280, 720]
    words, drawing, line = found["words"], found["drawing"], found["line"]
    # beside one another, within the picture, above the sources
    assert words[0] >= 30 and words[2] <= 400
    assert drawing[0] >= 380 and drawing[2] <= 1280
    assert max(words[3], drawing[3] - 12) <= line[1] < 690


# The sizes of the letters of a picture for a slide, as points there: it is as wide as the slide's
# text, 880 points.
LETTERS = """async () => {
  const { text, width } = await window.s3_pictures.svg({ shape: 'slide' });
  const place = document.createElement('div');
  place.style.cssText = `position: absolute; top: 0; left: 0; width: ${width}px`;
  place.innerHTML = text;
  document.body.append(place);
  const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...place.querySelectorAll('text, tspan')].filter(says).map((one) => {
    const { a, b, c, d } = one.getScreenCTM();
    const size = parseFloat(getComputedStyle(one).fontSize) * Math.sqrt(Math.abs(a * d - b * c));
    return [one.textContent, size * 880 / width];
  });
}"""


@pytest.mark.parametrize(
    ("path", "least"),
    [
        ("/sv/karta", 9.9),
        ("/sv/matris", 9.5),
        ("/sv/natverk?layout=likeness", 9.9),
        ("/en/network?initiative=vanguard", 9.9),
        ("/sv/forandringar", 9.9),
        ("/sv/region?region=SE311", 9.9),
        # its names are placed for a map of this size and no smaller one
        ("/sv/karta?initiative=vanguard&scope=europe", 9.0),
    ],
)
def test_letters_on_a_slide_are_large_enough_for_a_hall(
    onlooker: OpenPage, path: str, least: float
) -> None:
    found = onlooker().open(path).evaluate(LETTERS)
    assert len(found) > 10
    assert [(words, size) for words, size in found if size < least] == []


def test_a_picture_of_europe_names_its_regions_also_from_a_phone(visit: OpenPage) -> None:
    address = "/sv/karta?domain=digital&scope=europe"
    words = [
        text_of(picture(visit(*size).open(address), "SVG")[1]) for size in ((1440, 900), (390, 844))
    ]
    for one in words:
        assert all(name in one for name in ("Norrbotten", "Stockholm", "Skåne *", "Lillpolen"))


@pytest.mark.parametrize("path", ["/sv/karta?scope=europe", "/sv/natverk?scope=europe"])
def test_a_picture_of_europe_says_whom_it_has_no_room_to_name(visit: OpenPage, path: str) -> None:
    page = visit().open(path)
    listed = page.evaluate("window.s3_figures.whole(document.querySelector('.js-plotly-plot'))")
    sentence = listed["layout"]["meta"]["unnamed"]
    assert sentence.startswith("Utan namn på kartan: ")
    assert sentence.replace("\xa0", " ") in text_of(picture(page, "SVG")[1]).replace("\xa0", " ")


def test_a_picture_of_a_network_says_whom_it_leaves_out(visit: OpenPage) -> None:
    page = visit().open("/sv/natverk")
    left = page.locator("#picture-words > *").get_attribute("data-notes")
    assert left and left.startswith("Visas inte, eftersom underlaget är ofullständigt: ")
    assert left in text_of(picture(page, "SVG")[1])


def test_the_picture_of_a_pair_has_every_need_and_both_names_on_its_map(visit: OpenPage) -> None:
    page = visit().open("/sv/partner?region=SE231&partner=SE213")
    needs = page.locator(".pair-matches > li").count()
    svg = picture(page, "SVG")[1]
    assert text_of(svg).count(" söker: ") == needs > 1
    # in the heading, the legend, the needs, and beside the country
    drawn = svg[svg.index(b"map-hatch") :].decode()
    assert ">Halland</text>" in drawn and ">Kalmar" in drawn


def test_what_has_no_date_is_dotted_in_the_picture_and_in_its_legend(visit: OpenPage) -> None:
    page = visit().open("/sv/karta?measure=age")
    dotted = page.locator('main .map-svg [style*="#dots"]').count()
    svg = picture(page, "SVG")[1]
    assert svg.count(b'fill="url(#map-dots)"') == dotted > 3
    assert svg.count(b'fill="url(#dotting)"') == 1
    assert "utan datum, helt eller delvis" in text_of(svg)


def test_the_tiles_are_pictured_with_hatching_for_no_data(visit: OpenPage) -> None:
    page = visit().open("/sv/karta?domain=food&round=2014-2020&grid=1")
    hatched = page.locator("main .map-svg .hatching").count()
    svg = picture(page, "SVG")[1]
    assert b'id="hatching"' in svg
    assert svg.count(b'fill="url(#map-hatch)"') == hatched > 3
    assert "ingen uppgift" in text_of(svg)


def test_the_picture_of_a_table_is_its_first_rows_and_a_page_without_data_offers_none(
    visit: OpenPage,
) -> None:
    page = visit().open("/sv/karta?domain=digital&table=1")
    words = text_of(picture(page, "SVG")[1])
    assert "Blekinge" in words and "rader visas" in words
    page = visit().open("/sv/jamfor")
    expect(shared(page).get_by_role("button", name="Kopiera länk")).to_be_visible()
    expect(page.get_by_role("button", name="Bild")).to_have_count(0)


def test_the_finding_is_copied_with_its_source_as_words_and_the_title_as_a_link(
    visit: OpenPage,
) -> None:
    watched = visit()
    page = watched.open(PATH)
    shared(page).get_by_role("button", name="Kopiera text, källa och länk").click()
    expect(page.locator("#status")).to_have_text("Texten, källan och länken är kopierade")
    title = "Värmland – Digitalisering, AI och IKT: regionernas status – S3-atlasen"
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert (lines[0], lines[1], lines[3:]) == (
        title,
        page.locator("#sentence").inner_text(),
        [page.url],
    )
    assert "källor" in lines[2] and "Version 1" in lines[2]
    rich = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    }""")
    assert f">{title}</a>" in rich
    assert page.url.replace("&", "&amp;") in rich
    watched.assert_clean()


def test_without_rich_text_each_part_is_a_line(visit: OpenPage) -> None:
    page = visit().open(PATH)
    page.evaluate("() => { delete window.ClipboardItem; }")
    shared(page).get_by_role("button", name="Kopiera text, källa och länk").click()
    expect(page.locator("#status")).to_have_text("Texten, källan och länken är kopierade")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"\n{page.url}")

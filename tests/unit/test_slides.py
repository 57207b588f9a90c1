"""Slides as a file: native, in our look and language, with nothing outside its box."""

from __future__ import annotations

import datetime
import io
import re
import struct
import zlib
from dataclasses import replace
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.util import Pt

from s3dash.config import ROOT
from s3dash.exports.slides import places
from s3dash.exports.slides.contents import (
    Bars,
    Content,
    Paragraphs,
    Picture,
    Presentation,
    Slide,
    Table,
)
from s3dash.exports.slides.fitting import Box, fitted, shortened
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.template import SENTENCE
from s3dash.exports.slides.writing import presentation_bytes
from s3dash.figures.theme import TOKENS
from s3dash.i18n import translator
from s3dash.i18n.translator import written_messages
from s3dash.stage.slides.file import placed
from tests.slides import (
    alt,
    lines,
    notes,
    opened,
    outside,
    parts,
    pictures,
    sizes,
    small_png,
    tables,
    titles,
    width,
    words,
)

AT = datetime.datetime(2026, 11, 23, 9, 30, tzinfo=datetime.UTC)
HOSTILE = "<a:t>\"'&</a:t>{title}\x00\x0b\x1b\ud800\ufffe\u2028 %s _x0041_"
LONG = "Omställningsfrågor i regionernas utvecklingsstrategier för hållbarhet och konkurrenskraft "


def one(content: Content = None, **changes: object) -> Slide:
    return replace(Slide("Titel", "Mening.", content, ["Sägs."], "Källa: S3-atlasen"), **changes)  # type: ignore[arg-type]


def file_of(*slides: Slide, **changes: object) -> bytes:
    presentation = Presentation(
        "Samtal",
        ["Region", "Period"],
        slides,
        "sv",
        "S3-atlasen",
        AT,
        "{title} ({part} av {parts})",
    )
    changed = replace(presentation, **changes)  # type: ignore[arg-type]
    return presentation_bytes(changed, TOKENS["light"], placed(translator(changed.language)))


def table(rows: int = 3, text: str = "Ord") -> Table:
    told = [(f"Rad {at}", str(at), text) for at in range(rows)]
    return Table(
        ["Namn", "Antal", "Beskrivning"], told, [False, True, False], "Resten är på sidan."
    )


# ---- what stands on a slide ---------------------------------------------------------------------


def test_title_sentence_notes_source_and_number_are_native() -> None:
    slide = opened(file_of(one(Picture(small_png(), "Karta.")))).slides[1]
    assert slide.shapes.title.text == "Titel"
    kinds = {
        str(shape.placeholder_format.type).split(" ")[0]: shape for shape in slide.placeholders
    }
    assert kinds["BODY"].text_frame.text == "Mening."
    assert kinds["FOOTER"].text_frame.text == "Källa: S3-atlasen"
    assert kinds["SLIDE_NUMBER"]._element.xpath(".//a:fld[@type='slidenum']")
    assert notes(slide) == ["Sägs."]


def test_a_picture_says_what_it_shows_and_keeps_its_form() -> None:
    slide = opened(file_of(one(Picture(small_png(16, 10), "Karta: sju i Skåne.")))).slides[1]
    (picture,) = pictures(slide)
    assert alt(picture) == "Karta: sju i Skåne."
    assert picture.width / picture.height == pytest.approx(1.6, rel=1e-3)
    assert picture.image.blob == small_png(16, 10)


def with_legend(png: bytes, shares: bytes) -> bytes:
    """A picture that says where its legend is, as assets/site/picture-files.js writes it."""
    content = b"iTXtLegend\0\0\0sv\0\0" + shares
    chunk = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    return png[:33] + chunk + png[33:]


@pytest.mark.parametrize("sentence", ["", "Mening.", LONG * 20])
def test_a_legend_stands_below_the_sentence_and_its_drawing_beside_them(sentence: str) -> None:
    png = with_legend(small_png(1170, 544), b"0.2800 0.4000 0.3200")
    content = file_of(one(Picture(png, "Karta.", "Teckenförklaring"), sentence=sentence))
    slide = opened(content).slides[1]
    drawing, legend = pictures(slide)
    assert [alt(drawing), alt(legend)] == ["Karta.", "Teckenförklaring"]
    assert drawing.crop_left == pytest.approx(0.32)
    assert (legend.crop_right, legend.crop_bottom) == (pytest.approx(0.72), pytest.approx(0.6))
    for one_, wide, high in ((drawing, 0.68, 1), (legend, 0.28, 0.4)):
        assert one_.width / one_.height == pytest.approx(1170 * wide / (544 * high), rel=1e-2)
    # letters are as large in both
    assert legend.height / 0.4 == pytest.approx(drawing.height, rel=0.02)
    assert legend.left + legend.width < drawing.left
    assert legend.top + legend.height <= Pt(places.LAST) + 1
    if sentence:
        (words,) = [one_ for one_ in slide.placeholders if one_.placeholder_format.idx == SENTENCE]
        assert words.top + words.height < legend.top
    assert list(outside(content)) == []


def test_a_table_has_a_heading_row_and_numbers_to_the_right() -> None:
    content = file_of(one(table()))
    (cells,) = tables(content)
    assert cells[0] == ["Namn", "Antal", "Beskrivning"]
    assert cells[2] == ["Rad 1", "1", "Ord"]
    (shape,) = [shape for shape in opened(content).slides[1].shapes if shape.has_table]
    assert shape.table.first_row and not shape.table.horz_banding
    aligned = [str(cell.text_frame.paragraphs[0].alignment) for cell in shape.table.rows[1].cells]
    assert [one.split(" ")[0] for one in aligned] == ["LEFT", "RIGHT", "LEFT"]


def test_a_long_table_goes_on_with_its_headings_and_says_where_the_rest_is() -> None:
    content = file_of(one(table(rows=200)))
    found = tables(content)
    assert len(found) == 4
    assert all(cells[0] == ["Namn", "Antal", "Beskrivning"] for cells in found)
    named = [row[0] for cells in found for row in cells[1:]]
    assert named == [f"Rad {at}" for at in range(len(named))]
    assert titles(content)[1:] == [f"Titel ({part} av 4)" for part in range(1, 5)]
    assert words(content).count("Resten är på sidan.") == 1
    assert notes(opened(content).slides[2]) == [""]


def test_a_table_that_is_whole_says_nothing_of_a_rest() -> None:
    content = file_of(one(table(rows=20)))
    assert sum(len(cells) - 1 for cells in tables(content)) == 20
    assert "Resten" not in words(content)


def test_columns_without_room_are_left_out_and_that_is_said() -> None:
    many = Table([f"Kolumn {at}" for at in range(30)], [["ord"] * 30], [False] * 30, "Resten.")
    content = file_of(one(many))
    assert 2 < len(tables(content)[0][0]) < 30
    assert "Resten." in words(content)


def test_bars_are_an_editable_chart_in_the_order_of_the_page() -> None:
    bars = Bars("Regioner", ["Digitalt", "Skog", "Vatten"], [15.0, 12.0, 3.0], 15.0, "Tre teman.")
    slide = opened(file_of(one(bars))).slides[1]
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    chart = frame.chart
    assert alt(frame) == "Tre teman."
    assert list(chart.plots[0].categories) == ["Digitalt", "Skog", "Vatten"]
    assert list(chart.plots[0].series[0].values) == [15.0, 12.0, 3.0]
    assert chart.category_axis.reverse_order
    assert chart.has_title is False
    assert chart.has_legend is False
    assert chart.value_axis.minimum_scale == 0
    sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["Digitalt", "Skog", "Vatten"]


def test_many_bars_stand_on_several_slides_with_one_scale() -> None:
    names = [f"Tema {at}" for at in range(45)]
    bars = Bars("Regioner", names, [float(45 - at) for at in range(45)], 45.0, "Många.")
    charts = [shape.chart for slide in opened(file_of(one(bars))).slides for shape in slide.shapes
              if shape.has_chart]  # fmt: skip
    assert len(charts) > 1
    assert [name for chart in charts for name in chart.plots[0].categories] == names
    assert len({chart.value_axis.maximum_scale for chart in charts}) == 1


def test_paragraphs_that_have_no_room_stand_in_the_notes() -> None:
    told = [(f"{at}.", LONG * 3) for at in range(12)]
    content = file_of(one(Paragraphs(told)))
    slide = opened(content).slides[1]
    assert f"11. {LONG * 3}".strip() in notes(slide)
    assert list(outside(content)) == []


# ---- the file -----------------------------------------------------------------------------------


def test_the_same_slides_are_the_same_bytes() -> None:
    bars = Bars("Regioner", ["A", "B"], [2.0, 1.0], 2.0, "Två.")
    slides = [one(bars), one(table()), one(Picture(small_png(), "Karta."))]
    assert file_of(*slides) == file_of(*slides)


def test_every_date_in_the_file_is_the_editions() -> None:
    content = file_of(one(Bars("Regioner", ["A"], [1.0], 1.0, "En.")))
    properties = opened(content).core_properties
    assert properties.created == properties.modified == AT.replace(tzinfo=None)
    within = next(part for name, part in parts(content).items() if name.endswith(".xlsx"))
    for archive in (content, within):
        with ZipFile(io.BytesIO(archive)) as packed:
            assert {one.date_time for one in packed.infolist()} == {AT.timetuple()[:6]}
    for files in (parts(content), parts(within)):
        years = set(re.findall(rb"\b(?:19|20)\d\d-\d\d-\d\dT", b"".join(files.values())))
        assert years == {b"2026-11-23T"}


def test_the_file_names_nobody_and_no_program() -> None:
    content = file_of(one(table()), title="Samtal")
    properties = opened(content).core_properties
    assert (properties.author, properties.last_modified_by) == ("S3-atlasen", "S3-atlasen")
    assert properties.title == "Samtal"
    everything = b"".join(parts(content).values())
    for word in (b"Canny", b"Microsoft", b"Macintosh", b"Office Theme", b"python-pptx", b"Calibri"):
        assert word not in everything
    assert not [name for name in parts(content) if "thumbnail" in name or "printer" in name]


@pytest.mark.parametrize(("language", "locale"), [("sv", b"sv-SE"), ("en", b"en-GB")])
def test_all_text_has_the_language_of_the_file(language: str, locale: bytes) -> None:
    content = file_of(one(table()), one(Paragraphs([("A", "b")])), language=language)
    found = set()
    for name, part in parts(content).items():
        if name.startswith(("ppt/slides/", "ppt/notes", "ppt/slideMasters/", "ppt/slideLayouts/")):
            found |= set(re.findall(rb' lang="([^"]+)"', part))
    assert found == {locale}


def test_the_template_is_of_16_9_and_has_our_colours_and_layouts() -> None:
    content = file_of(one())
    file = opened(content)
    assert file.slide_width / file.slide_height == pytest.approx(16 / 9)
    assert [layout.name for layout in file.slide_layouts] == ["Inledning", "Vy"]
    theme = next(part for name, part in parts(content).items() if "theme1" in name).decode()
    assert TOKENS["light"]["established"].lstrip("#").upper() in theme
    assert 'name="Office"' not in theme


# ---- what fits ----------------------------------------------------------------------------------


def test_letters_are_no_smaller_than_can_be_read_and_titles_larger() -> None:
    long = one(table(text=LONG * 5), title=LONG * 4, sentence=LONG * 6)
    found = sizes(file_of(long, one(Paragraphs([("", LONG * 40)])), title=LONG * 9))
    assert min(found) >= 14
    for slide in opened(file_of(long)).slides:
        assert slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size >= Pt(24)


@pytest.mark.parametrize(
    "content",
    [
        None,
        Picture(small_png(), LONG),
        table(rows=40, text=LONG * 4),
        Table(["A" * 80, "Antal"], [["B" * 300, "12 345"]] * 9, [False, True], LONG),
        Bars("Regioner", [LONG] * 30, [1.0] * 30, 1.0, LONG),
        Paragraphs([(LONG, LONG * 9)] * 5),
    ],
    ids=["nothing", "picture", "table", "long words", "bars", "paragraphs"],
)
@pytest.mark.parametrize("text", ["Kort", LONG * 8, "X" * 400, "ÅÄÖ ÉÜ " * 60, "漢字" * 90])
def test_no_text_stands_outside_its_box(content: Content, text: str) -> None:
    made = file_of(one(content, title=text, sentence=text, foot=text), title=text, lines=[text] * 5)
    assert list(outside(made)) == []


def test_what_is_cut_stands_whole_in_the_notes() -> None:
    slide = opened(file_of(one(title=LONG * 4, sentence=LONG * 40, foot=LONG * 9))).slides[1]
    assert slide.shapes.title.text.endswith("…")
    assert notes(slide) == [(LONG * 4).strip(), (LONG * 40).strip(), (LONG * 9).strip(), "Sägs."]


def test_a_title_becomes_smaller_before_a_word_is_broken() -> None:
    word = "Hållbarhetsomställningskonkurrenskraft"
    box = Box(0, 0, Type(28, bold=True).width(word) + 1, 400)
    assert fitted(word, box, (32, 28, 24), bold=True).type.size == 28


def test_a_text_is_cut_between_words() -> None:
    shown = shortened("En ganska lång rad om regioner", Box(0, 0, 120, 20), Type(14))
    assert not shown.whole
    assert re.fullmatch(r"En( ganska)?( lång)?( rad)?…", shown.text)


def test_a_text_is_measured_no_narrower_than_it_is_where_it_is_opened() -> None:
    for language in ("sv", "en"):
        for text in said_in(language):
            for bold in (False, True):
                real = width(text, 20, bold)
                assert Type(20, bold).width(text) >= real, (text, bold)
                assert Type(20, bold).lines(text, 300) >= lines(text, 20, 300, bold), text


def said_in(language: str) -> list[str]:
    """The lines of a catalogue as they are read, each a sentence or a few words."""
    words = translator(language)
    text = (ROOT / "s3dash" / "i18n" / f"{language}.ftl").read_text(encoding="utf-8")
    found = [words.pattern(name) for name in written_messages(text)]
    return [text for text in found if isinstance(text, str)]


# ---- what may not happen ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        Picture(small_png(), HOSTILE),
        Table([HOSTILE] * 2, [[HOSTILE] * 2], [False, True], HOSTILE),
        Bars(HOSTILE, [HOSTILE], [1.0], 1.0, HOSTILE),
        Paragraphs([(HOSTILE, HOSTILE)]),
    ],
)
def test_hostile_texts_are_text(content: Content) -> None:
    slide = one(content, title=HOSTILE, sentence=HOSTILE, notes=[HOSTILE], foot=HOSTILE)
    made = file_of(slide, title=HOSTILE, lines=[HOSTILE])
    said = "<a:t>\"'&</a:t>{title}"
    assert all(title.startswith(said) for title in titles(made))
    assert said in notes(opened(made).slides[1])[0]
    assert list(outside(made)) == []


@settings(max_examples=15)
@given(st.text(max_size=40), st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_any_text_makes_a_file(text: str, cells: list[str]) -> None:
    grid = Table(cells, [cells], [False] * len(cells), text)
    assert opened(file_of(one(grid, title=text, sentence=text, notes=[text]), title=text or "T"))

"""The page of a region and its briefing as a document: the words of the page, ready to be used."""

from __future__ import annotations

import datetime
import io
import re
import struct
import zlib
from dataclasses import replace
from zipfile import ZipFile

import pytest
from dash import dcc, html
from docx import Document
from docx.document import Document as Read
from docx.oxml.ns import qn
from flask import Flask
from flask.testing import FlaskClient

from s3dash.analysis.answers import ANSWERS
from s3dash.config import read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.document import page_document
from s3dash.errors import Busy, NoBrowser, PictureFailed
from s3dash.exports.document.blocks import (
    Grid,
    Heading,
    PageDocument,
    Paragraph,
    Picture,
    PictureOf,
    Run,
)
from s3dash.exports.document.writing import document_bytes
from s3dash.serving.app import create_app
from s3dash.serving.given_out.files import PageFiles
from s3dash.ui.core import ids
from s3dash.ui.core.document_blocks import document_blocks
from s3dash.ui.core.request import AppContext, read_page
from tests.app.conftest import NO_BROWSER, whole_client
from tests.app.held import Element, tree, with_id

AT = datetime.datetime(2026, 11, 23, 12, 30, tzinfo=datetime.UTC)
# Classes of what a document leaves out.
NOT_ON_PAPER = {"not-printed", "visually-hidden", "only-printed"}
QUERIES = ["region=SE311", "brief=1&region=SE311", "region=SE12", "region=SE311&round=2014-2020"]


@pytest.fixture(scope="module")
def client(store: EditionStore) -> FlaskClient:
    settings = read_settings({"S3DASH_PUBLIC_URL": "https://example.org", **NO_BROWSER})
    return whole_client(create_app(store, settings))


def document_of(client: FlaskClient, address: str) -> Read:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return read(answer.data)


def read(body: bytes) -> Read:
    return Document(io.BytesIO(body))


def words_of(document: Read) -> list[str]:
    """The words of every paragraph, those of tables behind the others."""
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [line.text for part in (document, *cells) for line in part.paragraphs]


def plain(text: str) -> str:
    """Letters and numbers only: what stands between words is another thing on paper."""
    return re.sub(r"[\W_]+", "", text)


def lines_of(part: Element) -> list[Element]:
    """The lines of a page that a document has too, each without the lines in it."""
    if NOT_ON_PAPER & {*part.attributes.get("class", "").split()}:
        return []
    if part.tag in {"p", "h2", "h3", "h4", "dt", "summary"}:
        is_way = [one.attributes.get("data-in") for one in part.elements] == [""]
        return [] if is_way and part.tag == "p" else [part]
    inside = [line for one in part.elements for line in lines_of(one)]
    return inside or ([part] if part.tag in {"li", "dd"} else [])


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("path", ["/sv/region", "/en/region"])
def test_a_document_says_in_the_words_of_the_page_what_the_page_says(
    client: FlaskClient, path: str, query: str
) -> None:
    page = tree(client.get(f"{path}?{query}").text)
    document = document_of(client, f"{path}.docx?{query}")
    said = "".join(map(plain, words_of(document)))
    lines = lines_of(with_id(page, ids.BODY))
    assert len(lines) > 20
    missing = [line.words for line in lines if plain(line.words) not in said]
    # a remark says once a page which language it is in, and each time in a document
    assert not [words for words in missing if not words.startswith(("Anmärkning", "Note"))]
    first = with_id(page, ids.HEADING).words
    assert document.paragraphs[0].text == document.core_properties.title == first


@pytest.mark.parametrize(("path", "language"), [("/sv/region", "sv-SE"), ("/en/region", "en-GB")])
def test_a_document_says_who_made_it_when_and_in_which_language(
    client: FlaskClient, store: EditionStore, path: str, language: str
) -> None:
    answer = client.get(f"{path}.docx?brief=1&region=SE311")
    told = read(answer.data).core_properties
    product = {"sv-SE": "S3-atlasen", "en-GB": "S3 Atlas"}[language]
    assert (told.author, told.last_modified_by, told.comments) == (product, product, "")
    published = store.current().record.published_at.astimezone(datetime.UTC)
    for at in (told.created, told.modified):
        assert at.replace(tzinfo=datetime.UTC) == published.replace(microsecond=0)
    styles = read(answer.data).styles.element
    found = styles.find(qn("w:docDefaults")).find(f".//{qn('w:lang')}")
    assert found.get(qn("w:val")) == language
    with ZipFile(io.BytesIO(answer.data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert not [name for name, part in parts.items() if b"python-docx" in part or b"2013-" in part]
    name = re.search(r'filename="(.+)"', answer.headers["Content-Disposition"])
    assert name and re.fullmatch(r"s3-region_SE311_brief_2021-2027_version-1_.+\.docx", name[1])
    assert client.get(f"{path}.docx?brief=1&region=SE311").data == answer.data


def test_headings_tables_and_sheets_are_what_a_program_takes_them_for(client: FlaskClient) -> None:
    document = document_of(client, "/sv/region.docx?brief=1&region=SE311")
    styles = [line.style.name for line in document.paragraphs]
    assert styles[0] == "Title" and styles.count("Heading 1") >= 5 and "Heading 2" in styles
    areas, *_ = document.tables
    assert [cell.text for cell in areas.rows[0].cells][:2] == ["Prioritering", "Status"]
    for table in document.tables:
        first, *others = table.rows
        assert first._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert not [row for row in others if row._tr.find(f".//{qn('w:tblHeader')}") is not None]
    (section,) = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    footer = section.footer.paragraphs[0]
    assert "Version 1" in footer.text and "CC BY 4.0" in footer.text
    fields = [one.get(qn("w:instr")) for one in footer._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    # a long address has a line of its own: the number stands at the end of the one before
    first, address = footer.text.split("\n")
    assert first.endswith("\t/") and address.startswith("https://example.org/sv/region?")


def test_an_area_stands_in_a_line_with_its_sign_and_parted_from_its_domains(
    client: FlaskClient,
) -> None:
    words = words_of(document_of(client, "/sv/region.docx"))
    areas = [line.lstrip("•\t") for line in words if re.match("•\t[●◐▬○] ", line)]
    assert len(areas) > 20
    assert [line for line in areas if re.fullmatch(r"[●◐▬○] .+: .+", line)]
    assert not [line for line in words if line.strip("•\t ") in {"●", "◐", "▬", "○"}]


def test_what_an_initiative_is_stands_behind_its_name_in_brackets(client: FlaskClient) -> None:
    words = words_of(document_of(client, "/sv/region.docx?region=SE311"))
    assert [line for line in words if re.fullmatch(r"•\tVanguardinitiativet \(\w+\)", line)]


# ---- pictures ----------------------------------------------------------------------------------


def png() -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0\0\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def drawn(store: EditionStore, query: str, picture_of: PictureOf | None) -> Read:
    page = read_page(AppContext(store, read_settings({}), {}), "/sv/region", f"?{query}", None)
    assert page is not None
    answer = ANSWERS["region"](page.question)
    return read(page_document(page, answer, "https://example.org/x", picture_of))


def test_the_drawing_of_a_page_is_a_picture_that_says_what_it_shows(store: EditionStore) -> None:
    asked: list[str] = []

    def pictures(address: str) -> bytes:
        asked.append(address)
        return png()

    document = drawn(store, "region=SE311&table=1", pictures)
    assert asked == ["/sv/region?edition=1&region=SE311"]
    (shape,) = document.inline_shapes
    assert "Värmland" in shape._inline.docPr.get("descr")
    assert not [words for words in words_of(document) if "Bilden saknas" in words]
    # what draws nothing has no picture, and misses none
    assert not drawn(store, "brief=1&region=SE311", pictures).inline_shapes
    assert len(asked) == 1


def test_without_a_picture_the_document_says_so_and_where_it_is(store: EditionStore) -> None:
    document = drawn(store, "region=SE311", None)
    assert not document.inline_shapes
    (words,) = [words for words in words_of(document) if "Bilden saknas" in words]
    assert "https://example.org/x" in words


def test_a_picture_that_fails_once_is_there_when_it_is_asked_for_again(
    store: EditionStore,
) -> None:
    failing = [Busy(), NoBrowser(), PictureFailed()]

    def picture_of(address: str) -> bytes:
        if failing:
            raise failing.pop()
        return png()

    files = PageFiles(AppContext(store, read_settings({}), {}), picture_of)
    with Flask(__name__).test_request_context():
        found = [read(files.document("/sv/region", "region=SE311").data) for _ in range(5)]
    assert [len(document.inline_shapes) for document in found] == [0, 0, 0, 1, 1]


# ---- what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/sv/karta.docx", 404),
        ("/sv/metod.docx", 404),
        ("/sv/partner.docx", 404),
        ("/sv/partner.docx?region=SE311", 404),
        ("/sv/region.docx?edition=77", 404),
        ("/sv/region.docx?region=nowhere", 400),
        ("/sv/region.docx?brief=1", 400),
        ("/sv/region.docx", 200),
    ],
)
def test_a_document_is_had_of_regions_and_refused_in_words(
    client: FlaskClient, address: str, status: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert status == 200 or "Traceback" not in answer.text


def test_the_page_of_a_region_leads_to_its_document_and_others_to_none(
    client: FlaskClient,
) -> None:
    for query in ("region=SE311", "brief=1&region=SE311"):
        tools = with_id(tree(client.get(f"/sv/region?{query}").text), ids.TOOLS)
        hrefs = [one.attributes.get("href", "") for one in tools if one.tag == "a"]
        (href,) = [one for one in hrefs if ".docx" in one]
        assert client.get(href).status_code == 200
        own = [one.partition("?")[0].rpartition(".")[2] for one in hrefs if "region." in one]
        assert [one for one in own if one != "docx"][:2] == ["xlsx", "csv"]
    assert ".docx" not in client.get("/sv/karta").text


# ---- blocks ------------------------------------------------------------------------------------


def test_text_is_text_whatever_it_says() -> None:
    said = ["=1+1", "-2", "@x", "<w:p>&amp;", "\x00\x1f\ud800", "{ PAGE }"]
    blocks = [Paragraph((Run(words, "en", "https://example.org/?a=1&b=<"),)) for words in said]
    body = document_bytes(PageDocument("<t>&", "&a", "sv", AT, "&f <", "https://x.example", blocks))
    document = read(body)
    assert [line.text for line in document.paragraphs][:5] == ["<t>&", *said[:4]]
    assert document.core_properties.title == "<t>&"


def test_a_page_is_read_as_headings_lists_and_lines_with_their_languages() -> None:
    content = html.Div(
        [
            html.H2("Rubrik"),
            html.P([html.Strong("A"), html.Span("B"), html.Span("x", lang="en", className="tag")]),
            html.P(dcc.Link("Till karta", href="/sv/karta")),
            html.P("Bara på skärmen", className="not-printed"),
            html.Ol([html.Li([html.P("ett"), html.P("mer")]), html.Li("två")], start="3"),
            html.Details([html.Summary("Not"), html.P("text")]),
        ]
    )
    blocks = list(document_blocks(content))
    assert blocks == [
        Heading(1, (Run("Rubrik"),)),
        Paragraph((Run("A", bold=True), Run(" "), Run("B"), Run(" (", "en"), Run("x", "en"),
                   Run(")", "en"))),
        Paragraph((Run("ett"),), "3.", 1, keeps=True),
        Paragraph((Run("mer"),), depth=1),
        Paragraph((Run("två"),), "4.", 1),
        Paragraph((Run("Not", bold=True), Run(": "), Run("text"))),
    ]  # fmt: skip


def test_a_table_has_widths_that_fill_the_sheet_and_a_picture_its_words() -> None:
    grid = Grid(
        ((Run("Kort"),), (Run("Längre rubrik"),)),
        ((((Run("x"),),), ((Run("y" * 400),),)),),
    )
    blocks = [grid, Picture(png(), "En <bild>")]
    document = read(document_bytes(PageDocument("t", "a", "en", AT, "f", "x", blocks)))
    (table,) = document.tables
    widths = [cell.width.cm for cell in table.rows[0].cells]
    assert sum(widths) == pytest.approx(17, abs=0.1) and widths[0] < widths[1]
    (shape,) = document.inline_shapes
    assert shape.width.cm == pytest.approx(17, abs=0.1)
    assert shape._inline.docPr.get("descr") == "En <bild>"


def test_the_same_blocks_are_the_same_bytes() -> None:
    made = PageDocument("t", "a", "en", AT, "f", "x", [Paragraph((Run("x"),))])
    assert document_bytes(made) == document_bytes(replace(made))


@pytest.mark.parametrize(
    ("path", "said"), [("csv", "Tabellen kan inte"), ("xlsx", "Filen kan"), ("docx", "Filen kan")]
)
def test_what_cannot_be_had_is_called_what_it_is(client: FlaskClient, path: str, said: str) -> None:
    answer = client.get(f"/sv/region.{path}?region=SE999")
    assert (answer.status_code, said in answer.text) == (400, True)

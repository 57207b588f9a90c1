"""A document as a Word file: its blocks in, bytes out.

What a program makes of the document, such as an outline, a list of contents or speech, rests on
real headings, real tables whose head is repeated on every sheet, and the language of each text. The
same blocks are the same bytes.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Sequence
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WrittenParagraph

from s3dash.exports.dated_archive import DatedArchive
from s3dash.exports.document.blocks import (
    Block,
    Grid,
    Heading,
    PageDocument,
    Paragraph,
    Run,
    Runs,
)
from s3dash.exports.office_text import readable

LOCALES = {"sv": "sv-SE", "en": "en-GB"}
# Of the template that the library begins a document with: a picture of it, and its data.
NOT_OURS = ("thumbnail", "customXml")

# A4 and what stands between its edges and the text.
_SHEET = (Cm(21), Cm(29.7))
_MARGIN = Cm(2)
_WIDTH = Cm(21 - 2 * 2)
_FACE, _COLOUR = "Calibri", RGBColor(0x0B, 0x3C, 0x49)
_SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11, "Normal": 10}
_LINK = "0B5394"
_HEAD_FILL = "EEF3F3"
_STEP = Cm(0.75)
# A column is as wide as its text, between these numbers of letters.
_LEAST_LETTERS, _MOST_LETTERS = 12, 30
# Room to write in a row that says nothing.
_EMPTY_ROW = Cm(2.5)
# Letters of what a document says of itself; a title in it is as long as it is.
_LONGEST = 255


def document_bytes(made: PageDocument) -> bytes:
    """The document as a .docx file."""
    document = Document()
    _set_about(document, made)
    _set_styles(document, made.language)
    _set_sheet(document, made)
    document.add_heading(readable(made.title), 0)
    for block in made.blocks:
        _write(document, block)
    return _packed(document, made.at)


# ---- the document as a whole -------------------------------------------------------------------


def _set_about(document: Written, made: PageDocument) -> None:
    """Who made the document, when, and in which language; nothing of the template stays."""
    at = made.at.astimezone(datetime.UTC).replace(tzinfo=None, microsecond=0)
    told = document.core_properties
    told.title, told.subject, told.keywords = readable(made.title)[:_LONGEST], "", ""
    told.author = told.last_modified_by = readable(made.author)
    told.comments = told.category = ""
    told.created = told.modified = at
    told.revision, told.language = 1, LOCALES[made.language]
    package = document.part.package
    for parent in (package, document.part):
        for name, relation in list(parent.rels.items()):
            if any(one in relation.reltype for one in NOT_OURS):
                del parent.rels[name]


def _set_styles(document: Written, language: str) -> None:
    """Face, sizes and the language of everything that has none of its own."""
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = _FACE, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{kind}"), _FACE)
        if name != "Normal":
            style.font.color.rgb = _COLOUR
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    for level in (1, 2, 3):
        document.styles[f"Heading {level}"].paragraph_format.space_before = Pt(14 - 2 * level)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for one in properties.findall(qn("w:lang")):
        properties.remove(one)
    properties.append(_element("w:lang", val=LOCALES[language], eastAsia="en-US", bidi="ar-SA"))


def _set_sheet(document: Written, made: PageDocument) -> None:
    """A4, with where it comes from and the number of the sheet at its foot."""
    (section,) = document.sections
    section.page_width, section.page_height = _SHEET
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    line = section.footer.paragraphs[0]
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    parts: list[str | None] = [
        f"{readable(made.footer)}\t",
        None,
        "/",
        None,
        f"\n{readable(made.address)}",
    ]
    fields = iter(("PAGE", "NUMPAGES"))
    for part in parts:
        if part is None:
            line._p.append(_field(next(fields)))
        else:
            line.add_run(part).font.size = Pt(8)


def _field(code: str) -> Any:
    """A number that the program that shows the document works out."""
    field = _element("w:fldSimple", instr=code)
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    properties.append(_element("w:sz", val="16"))
    text = OxmlElement("w:t")
    text.text = "1"
    run.extend([properties, text])
    field.append(run)
    return field


def _packed(document: Written, at: datetime.datetime) -> bytes:
    """The document as a file in which every time is the given one."""
    written, target = io.BytesIO(), io.BytesIO()
    document.save(written)
    with ZipFile(written) as archive, DatedArchive(target, at.astimezone(datetime.UTC)) as dated:
        for name in archive.namelist():
            dated.writestr(name, archive.read(name))
    return target.getvalue()


def _element(name: str, **values: str) -> Any:
    found = OxmlElement(name)
    for key, value in values.items():
        found.set(qn(f"w:{key}"), value)
    return found


# ---- blocks ------------------------------------------------------------------------------------


def _write(document: Written, block: Block) -> None:
    if isinstance(block, Heading):
        _add_runs(document.add_heading("", block.level), block.runs)
    elif isinstance(block, Paragraph):
        _write_paragraph(document, block)
    elif isinstance(block, Grid):
        _write_grid(document, block)
    else:
        shape = document.add_picture(io.BytesIO(block.body), _WIDTH)
        shape._inline.docPr.set("descr", readable(block.words))


def _write_paragraph(document: Written, block: Paragraph) -> None:
    """A paragraph; in a list its label hangs before it."""
    line = document.add_paragraph()
    if block.keeps:
        line.paragraph_format.keep_with_next = True
    if block.keeps or block.depth:
        line.paragraph_format.space_after = Pt(1)
    if block.depth:
        line.paragraph_format.left_indent = _STEP * block.depth
    if block.label:
        line.paragraph_format.first_line_indent = -_STEP
        line.paragraph_format.space_before = Pt(3)
        line.paragraph_format.tab_stops.add_tab_stop(_STEP * block.depth)
        line.add_run(f"{block.label}\t")
    _add_runs(line, block.runs)


def _write_grid(document: Written, grid: Grid) -> None:
    """A table with rules; its head stands on every sheet, and no row is parted by one."""
    rows = [tuple((head,) for head in grid.head), *grid.rows]
    table = document.add_table(len(rows), len(grid.head), style="Table Grid")
    table.autofit = False
    widths = _widths(rows)
    for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        if not any(runs for cell in cells for runs in cell):
            row.height = _EMPTY_ROW
        for cell, paragraphs, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            if number == 0:
                fill = _element("w:shd", val="clear", color="auto", fill=_HEAD_FILL)
                cell._tc.get_or_add_tcPr().append(fill)
            _fill(cell, paragraphs, is_head=number == 0)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    # what follows is not to stick to the table
    after = document.add_paragraph().paragraph_format
    after.space_after, after.line_spacing = Pt(0), Pt(5)


def _fill(cell: Any, paragraphs: Sequence[Runs], *, is_head: bool) -> None:
    first = cell.paragraphs[0]
    for number, runs in enumerate(paragraphs or ((),)):
        line = first if number == 0 else cell.add_paragraph()
        line.paragraph_format.space_after = Pt(2)
        _add_runs(line, runs, bold=is_head)


def _widths(rows: Iterable[Sequence[Sequence[Runs]]]) -> list[int]:
    """How wide each column is, by its longest text."""
    columns = list(zip(*rows, strict=True))
    letters = [
        min(max(_LEAST_LETTERS, *map(_letters, column)), _MOST_LETTERS) for column in columns
    ]
    return [int(_WIDTH * share / sum(letters)) for share in letters]


def _letters(cell: Sequence[Runs]) -> int:
    return max((sum(len(run.text) for run in runs) for runs in cell), default=0)


def _add_runs(line: WrittenParagraph, runs: Iterable[Run], *, bold: bool = False) -> None:
    for run in runs:
        written = line.add_run(readable(run.text))
        written.bold = True if run.bold or bold else None
        if run.language:
            locale = LOCALES.get(run.language, run.language)
            written._r.get_or_add_rPr().append(_element("w:lang", val=locale))
        if run.href:
            _lead(line, written, run.href)


def _lead(line: WrittenParagraph, written: Any, href: str) -> None:
    """Make a text a way to a page elsewhere."""
    properties = written._r.get_or_add_rPr()
    written.font.underline = True
    written.font.color.rgb = RGBColor.from_string(_LINK)
    name = line.part.relate_to(readable(href), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), name)
    properties.getparent().addprevious(link)
    link.append(written._r)

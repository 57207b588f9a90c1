"""Notes in somebody's own workbook: at their cells, in colour, and nothing else is touched."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from s3dash.data.reading.submission import read_submission
from s3dash.exports.commented.note import Note
from s3dash.exports.commented.workbook import commented
from s3dash.model.marks import COLOURS, signed
from tests.broken_workbooks import edited, good_workbook, parts_of, sheet_part, zipped

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = b"http://purl.oclc.org/ooxml/"
REGIONS = sheet_part("regions")
# In the sheet regions: a cell with a value.
FAULT = Note("regions", 2, 3, "Fel: något annat väntades.")

Seen = dict[tuple[str, str], str]


def notes_in(content: bytes) -> Seen:
    """Every comment of a workbook, by sheet and cell, without who says it."""
    return {
        (sheet.title, cell.coordinate): cell.comment.text.replace(signed(""), "")
        for sheet in load_workbook(io.BytesIO(content))
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def colour_of(content: bytes, sheet: str, place: str) -> str | None:
    fill = load_workbook(io.BytesIO(content))[sheet][place].fill
    return fill.fgColor.rgb if fill.fill_type == "solid" else None


def same_reading(one: bytes, other: bytes) -> bool:
    """Whether two workbooks open, and are read as the same tables with the same faults."""
    first, second = (read_submission(each, "s3.xlsx") for each in (one, other))
    assert first.source is not None
    return (first.dataset, first.faults) == (second.dataset, second.faults)


# ---- where a note comes ---------------------------------------------------------------------


def test_a_note_stands_at_its_cell_in_the_colour_of_its_kind() -> None:
    notes = [
        FAULT,
        Note("domains", 2, 2, "Varning", "warning"),
        Note("domains", 2, 3, "Två", "conflict"),
    ]
    found = commented(good_workbook(), notes)
    assert notes_in(found) == {
        ("regions", "C2"): FAULT.text,
        ("domains", "B2"): "Varning",
        ("domains", "C2"): "Två",
    }
    assert colour_of(found, "regions", "C2") == COLOURS["fault"]
    assert colour_of(found, "domains", "B2") == COLOURS["warning"]
    assert colour_of(found, "domains", "C2") == COLOURS["conflict"]
    assert colour_of(found, "regions", "D2") is None
    assert same_reading(found, good_workbook())


def test_several_notes_of_a_cell_are_one_comment_in_the_graver_colour() -> None:
    notes = [Note("regions", 2, 3, "Först", "warning"), FAULT, FAULT]
    found = commented(good_workbook(), notes)
    assert notes_in(found) == {("regions", "C2"): f"Först\n\n{FAULT.text}"}
    assert colour_of(found, "regions", "C2") == COLOURS["fault"]


def test_a_note_without_a_cell_stands_at_the_first_of_its_row_sheet_or_file() -> None:
    notes = [
        Note("regions", 4, None, "raden"),
        Note("domains", None, None, "bladet"),
        Note(None, None, None, "filen"),
        Note("ett blad som saknas", 7, 7, "bladet saknas"),
    ]
    assert notes_in(commented(good_workbook(), notes)) == {
        ("regions", "A4"): "raden",
        ("domains", "A1"): "bladet",
        ("Läs mig", "A1"): "filen\n\nbladet saknas",
    }


def test_what_is_said_of_the_file_stands_on_a_sheet_that_is_seen() -> None:
    make = edited(lambda workbook: setattr(workbook["Läs mig"], "sheet_state", "hidden"))
    found = commented(make(), [Note(None, None, None, "filen")])
    assert list(notes_in(found)) == [("regions", "A1")]


def test_cells_and_rows_that_are_not_there_are_made_and_look_like_their_column() -> None:
    places = [(2, 40), (30, 2), (30, 1), (500, 3)]
    notes = [Note("regions", row, column, f"{row} {column}") for row, column in places]
    found = commented(good_workbook(), notes)
    assert notes_in(found) == {
        ("regions", f"{get_column_letter(column)}{row}"): f"{row} {column}"
        for row, column in places
    }
    # text in the template's columns stays text when somebody fills the cell in
    assert load_workbook(io.BytesIO(found))["regions"]["B30"].number_format == "@"
    assert same_reading(found, good_workbook())


def test_of_merged_cells_the_first_has_the_note() -> None:
    make = edited(lambda workbook: workbook["regions"].merge_cells("B2:D3"))
    found = commented(make(), [Note("regions", 3, 4, "sammanfogade")])
    assert list(notes_in(found)) == [("regions", "B2")]


def test_an_empty_sheet_can_have_a_note() -> None:
    make = edited(lambda workbook: workbook.create_sheet("Tomt"))
    found = commented(make(), [Note("Tomt", 3, 2, "här")])
    assert notes_in(found) == {("Tomt", "B3"): "här"}


places = st.tuples(st.sampled_from(["regions", "domains"]), st.integers(1, 40), st.integers(1, 40))


@settings(max_examples=15)
@given(st.dictionaries(places, st.text("abÅ<&>\"'_x0041_ \n", min_size=1), max_size=12))
def test_any_note_at_any_cell_is_read_back(asked: dict[tuple[str, int, int], str]) -> None:
    notes = [Note(sheet, row, column, text) for (sheet, row, column), text in asked.items()]
    found = commented(good_workbook(), notes)
    assert notes_in(found) == {
        (sheet, f"{get_column_letter(column)}{row}"): text
        for (sheet, row, column), text in asked.items()
    }
    assert same_reading(found, good_workbook())


# ---- what is left as it was -------------------------------------------------------------------


def with_drawing(parts: dict[str, bytes]) -> None:
    """A text box, a sparkline and a picture in the sheet of regions."""
    sparkline = (
        b'<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        b'uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext></extLst>'
    )
    drawing = b'<drawing xmlns:r="' + OFFICE + b'" r:id="rId1"/>'
    parts[REGIONS] = parts[REGIONS].replace(b"</worksheet>", drawing + sparkline + b"</worksheet>")
    parts[REGIONS.replace("sheets/", "sheets/_rels/") + ".rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="' + OFFICE + b'/drawing" '
        b'Target="../drawings/drawing1.xml"/></Relationships>'
    )
    parts["xl/drawings/drawing1.xml"] = b"<wsDr><txBody>En textruta</txBody></wsDr>"
    parts["xl/media/image1.png"] = bytes(range(256))


def test_every_other_part_stays_byte_for_byte() -> None:
    parts = parts_of(good_workbook())
    with_drawing(parts)
    found = parts_of(commented(zipped(parts), [FAULT]))
    rels = REGIONS.replace("sheets/", "sheets/_rels/") + ".rels"
    touched = {REGIONS, rels, "xl/styles.xml", "[Content_Types].xml"}
    assert {name for name in parts if found[name] != parts[name]} == touched
    assert set(found) - set(parts) == {"xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"}
    assert list(found)[: len(parts)] == list(parts)


def test_of_a_touched_sheet_nothing_is_changed_but_the_colour_and_what_shows_the_notes() -> None:
    parts = parts_of(good_workbook())
    with_drawing(parts)
    found = parts_of(commented(zipped(parts), [FAULT]))[REGIONS]
    shown = re.search(rb"<legacyDrawing [^>]*/>", found)
    assert shown is not None
    # in the order that Excel asks for: after the drawing, before the rest
    assert found[: shown.start()].endswith(b'r:id="rId1"/>')
    assert found[shown.end() :].startswith(b"<extLst>")
    without = found.replace(shown[0], b"")
    was = re.search(rb'<c r="C2"[^>]*>', parts[REGIONS])
    assert was is not None
    assert re.sub(rb'<c r="C2"[^>]*>', was[0], without) == parts[REGIONS]


def test_without_a_note_no_part_is_touched() -> None:
    assert parts_of(commented(good_workbook(), [])) == parts_of(good_workbook())


def test_the_same_notes_give_the_same_bytes() -> None:
    assert commented(good_workbook(), [FAULT]) == commented(good_workbook(), [FAULT])


# ---- comments that are there ------------------------------------------------------------------


def with_comments(workbook: Workbook) -> None:
    workbook["regions"]["C2"].comment = Comment("Anna: stämmer det?", "Anna")
    workbook["regions"]["D3"].comment = Comment("Bo: ja.", "Bo")


def test_a_note_says_who_says_it_also_below_what_somebody_said() -> None:
    other = Note("domains", 2, 3, "Varning", "warning")
    found = load_workbook(io.BytesIO(commented(edited(with_comments)(), [FAULT, other])))
    assert found["domains"]["C2"].comment.text == "S3-atlasen:\nVarning"
    below = f"Anna: stämmer det?\n\nS3-atlasen:\n{FAULT.text}"
    assert found["regions"]["C2"].comment.text == below


def test_comments_that_are_there_stay_and_come_first() -> None:
    notes = [FAULT, Note("regions", 4, 1, "Ny.")]
    found = commented(edited(with_comments)(), notes)
    assert notes_in(found) == {
        ("regions", "C2"): f"Anna: stämmer det?\n\n{FAULT.text}",
        ("regions", "D3"): "Bo: ja.",
        ("regions", "A4"): "Ny.",
    }
    authors = {
        cell.coordinate: cell.comment.author
        for row in load_workbook(io.BytesIO(found))["regions"].iter_rows()
        for cell in row
        if cell.comment
    }
    assert authors == {"C2": "Anna", "D3": "Bo", "A4": "S3-atlasen"}


def test_comments_that_are_there_may_be_written_in_any_encoding() -> None:
    parts = parts_of(edited(with_comments)())
    (name,) = (one for one in parts if "comments/comment" in one)
    parts[name] = f'<?xml version="1.0" encoding="UTF-16"?>{parts[name].decode()}'.encode("utf-16")
    found = commented(zipped(parts), [FAULT])
    assert notes_in(found)["regions", "C2"] == f"Anna: stämmer det?\n\n{FAULT.text}"


def test_a_workbook_can_be_given_notes_twice() -> None:
    once = commented(good_workbook(), [FAULT])
    twice = commented(once, [Note("regions", 2, 3, "Igen."), Note("domains", 2, 1, "Ny.")])
    assert notes_in(twice) == {
        ("regions", "C2"): f"{FAULT.text}\n\nIgen.",
        ("domains", "A2"): "Ny.",
    }
    assert len(shape_ids(twice)) == 2


def test_what_was_said_before_is_not_said_again() -> None:
    note = Note("regions", 2, 3, 'Fel: ”x” <y> & "z" _x0041_')
    once = commented(good_workbook(), [note])
    assert notes_in(commented(once, [note])) == notes_in(once)


def test_an_earlier_note_is_settled_below_where_there_is_nothing_to_say_any_more() -> None:
    once = commented(edited(with_comments)(), [FAULT, Note("regions", 4, 1, "Gammal.")])
    settled = commented(once, [FAULT], "Klart.")
    assert notes_in(settled) == {
        ("regions", "C2"): f"Anna: stämmer det?\n\n{FAULT.text}",
        ("regions", "D3"): "Bo: ja.",
        ("regions", "A4"): "Gammal.\n\nKlart.",
    }
    assert notes_in(commented(settled, [FAULT], "Klart.")) == notes_in(settled)


def test_a_sheet_without_a_new_note_is_settled_too() -> None:
    once = commented(good_workbook(), [Note("domains", 2, 1, "Gammal.")])
    assert notes_in(commented(once, [FAULT], "Klart.")) == {
        ("regions", "C2"): FAULT.text,
        ("domains", "A2"): "Gammal.\n\nKlart.",
    }


def shape_ids(content: bytes) -> set[bytes]:
    """The ids of all boxes of a workbook; none is there twice."""
    drawings = [part for name, part in parts_of(content).items() if name.endswith(".vml")]
    ids = [one for part in drawings for one in re.findall(rb'id="_x0000_s(\d+)"', part)]
    assert len(ids) == len(set(ids))
    return set(ids)


def test_boxes_of_several_sheets_have_ids_of_their_own() -> None:
    many = [Note("regions", row, 1, "x") for row in range(1, 1100)]
    found = commented(good_workbook(), [*many, Note("domains", 2, 1, "y")])
    assert len(shape_ids(found)) == 1100


def test_what_looks_like_an_escaped_sign_is_escaped() -> None:
    found = parts_of(commented(good_workbook(), [Note("regions", 2, 3, "_x0041_ och _x")]))
    assert b"_x005F_x0041_ och _x<" in found["xl/comments1.xml"]


def test_the_box_of_a_comment_grows_with_what_is_put_below_it() -> None:
    def bottom(content: bytes) -> int:
        drawing = parts_of(content)["xl/drawings/vmlDrawing1.vml"]
        anchor = re.search(rb"<x:Anchor>([^<]*)<", drawing)
        assert anchor is not None
        return int(anchor[1].split(b",")[6])

    once = commented(good_workbook(), [FAULT])
    twice = commented(once, [Note("regions", 2, 3, "En rad till\n" * 20)])
    assert bottom(twice) >= bottom(once) + 15


def test_a_conversation_at_a_cell_gets_a_reply() -> None:
    parts = parts_of(edited(with_comments)())
    rels = REGIONS.replace("sheets/", "sheets/_rels/") + ".rels"
    kind = b"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    parts[rels] = parts[rels].replace(
        b"</Relationships>",
        b'<Relationship Id="t1" Type="' + kind + b'" '
        b'Target="/xl/threadedComments/threadedComment1.xml"/></Relationships>',
    )
    space = b"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    first = (
        b'<threadedComment ref="C2" dT="2026-01-02T10:00:00.00" personId="{P}" id="{ROOT}">'
        b"<text>Anna</text></threadedComment>"
    )
    name = "xl/threadedComments/threadedComment1.xml"
    parts[name] = b'<ThreadedComments xmlns="' + space + b'">' + first + b"</ThreadedComments>"
    found = parts_of(commented(zipped(parts), [FAULT]))
    assert first in found[name]
    (reply,) = re.findall(
        rb'<threadedComment [^>]*parentId="\{ROOT\}">(?s:.*?)</text>', found[name]
    )
    assert FAULT.text.encode() in reply
    (person,) = re.findall(rb'personId="([^"]*)"', reply)
    assert person in found["xl/persons/person1.xml"]
    assert b"/xl/persons/person1.xml" in found["[Content_Types].xml"]


# ---- other ways to write the same -------------------------------------------------------------


def prefixed(parts: dict[str, bytes]) -> None:
    """All of a sheet's elements with a prefix."""
    xml = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", parts[REGIONS])
    parts[REGIONS] = xml.replace(b"xmlns=", b"xmlns:x=")


def prefixed_styles(parts: dict[str, bytes]) -> None:
    xml = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", parts["xl/styles.xml"])
    parts["xl/styles.xml"] = xml.replace(b"xmlns=", b"xmlns:x=")


def strict(parts: dict[str, bytes]) -> None:
    """As Excel writes what it calls Strict Open XML."""
    for name in [one for one in parts if one.endswith((".xml", ".rels"))]:
        xml = parts[name].replace(MAIN, STRICT + b"spreadsheetml/main")
        parts[name] = xml.replace(OFFICE, STRICT + b"officeDocument/relationships")


def without_references(parts: dict[str, bytes]) -> None:
    """Rows and cells that do not say where they are: one follows the other."""

    def full(row: re.Match[bytes]) -> bytes:
        return (
            row[0]
            if len(re.findall(rb"<c ", row[0])) < 3
            else re.sub(rb'(<(?:c|row)) r="[A-Z]*\d+"', rb"\1", row[0])
        )

    xml = parts[REGIONS]
    first = re.search(rb"<row .*?</row>", xml)
    assert first is not None
    parts[REGIONS] = xml.replace(first[0], full(first), 1)


def without_styles(parts: dict[str, bytes]) -> None:
    del parts["xl/styles.xml"]
    rels = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = re.sub(rb"<Relationship [^>]*/styles\"[^>]*/>", b"", rels)
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = re.sub(rb"<Override [^>]*styles[^>]*/>", b"", types)
    for name in [one for one in parts if "worksheets/sheet" in one]:
        parts[name] = re.sub(rb' (s|style)="\d+"', b"", parts[name])


def other_quotes(parts: dict[str, bytes]) -> None:
    parts[REGIONS] = re.sub(rb'<c r="(\w+)" s="(\d+)"', rb"<c r='\1'  s = '\2'", parts[REGIONS])


WAYS: dict[str, Callable[[dict[str, bytes]], None]] = {
    one.__name__: one
    for one in (
        prefixed,
        prefixed_styles,
        strict,
        without_references,
        without_styles,
        other_quotes,
    )
}


@pytest.mark.parametrize("name", WAYS)
def test_notes_are_put_into_files_of_other_programs(name: str) -> None:
    parts = parts_of(good_workbook())
    before = dict(parts)
    WAYS[name](parts)
    assert parts != before
    original = zipped(parts)
    notes = [FAULT, Note("regions", 1, 2, "rubriken"), Note("regions", 60, 2, "ny rad")]
    found = commented(original, notes)
    drawn = b"".join(part for one, part in parts_of(found).items() if "vmlDrawing" in one)
    assert drawn.count(b"<x:Row>") == 3
    comments = parts_of(found)["xl/comments1.xml"]
    assert re.findall(rb'ref="(\w+)"', comments) == [b"B1", b"C2", b"B60"]
    assert same_reading(found, original)
    if name != "strict":
        # openpyxl reads no strict files
        assert len(notes_in(found)) == 3
        assert colour_of(found, "regions", "C2") == COLOURS["fault"]
    else:
        relations = parts_of(found)[REGIONS.replace("sheets/", "sheets/_rels/") + ".rels"]
        assert relations.count(STRICT) == 2
        assert STRICT in comments


def test_white_letters_are_black_on_the_light_colour() -> None:
    def edit(workbook: Workbook) -> None:
        cell = workbook["regions"]["C1"]
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF003366")

    found = commented(edited(edit)(), [Note("regions", 1, 3, "rubriken")])
    cell = load_workbook(io.BytesIO(found))["regions"]["C1"]
    assert cell.fill.fgColor.rgb == COLOURS["fault"]
    assert cell.font.bold
    assert cell.font.color is None


def test_red_letters_stay_red() -> None:
    def edit(workbook: Workbook) -> None:
        workbook["regions"]["C2"].font = Font(color="FFFF0000")

    found = commented(edited(edit)(), [FAULT])
    assert load_workbook(io.BytesIO(found))["regions"]["C2"].font.color.rgb == "FFFF0000"


def test_a_box_ends_on_the_sheet_where_all_columns_beside_it_are_hidden() -> None:
    parts = parts_of(good_workbook())
    hidden = b'<col min="4" max="16384" width="9" hidden="1"/></cols>'
    parts[REGIONS] = re.sub(
        rb'(<col [^>]*min="3"[^>]*/>).*</cols>', rb"\1" + hidden, parts[REGIONS]
    )
    assert hidden in parts[REGIONS]
    drawing = parts_of(commented(zipped(parts), [FAULT]))["xl/drawings/vmlDrawing1.vml"]
    anchor = re.search(rb"<x:Anchor>([^<]*)<", drawing)
    assert anchor is not None
    assert int(anchor[1].split(b",")[4]) < 16_384


@pytest.mark.parametrize("original", [b"", b"x", zipped({"a.csv": b"a,b\n"})])
def test_what_is_no_workbook_gets_no_notes(original: bytes) -> None:
    with pytest.raises((ValueError, KeyError)):
        commented(original, [FAULT])


def test_a_document_type_is_not_read() -> None:
    parts = parts_of(good_workbook())
    parts[REGIONS] = parts[REGIONS].replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1
    )
    with pytest.raises(ValueError, match="document type"):
        commented(zipped(parts), [FAULT])

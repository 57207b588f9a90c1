"""A workbook knows what it was begun from, whatever programs and hands it passes through."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from s3dash.config import LANGUAGES
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.submission import read_submission
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.model.origin import ALL, CONTENT, EDITION, Origin
from tests import workbooks
from tests.broken_workbooks import parts_of, zipped
from tests.conftest import copy_of_tiny, dataset_of

SHA256 = "0123456789abcdef" * 4
OTHER = "f" * 64
LONG = b"<a>%s</a>" % b" ".join(b"%d" % number for number in range(300_000))


def written(origin: Origin | None, language: str = "sv") -> bytes:
    return workbooks.exported(dataset_of(copy_of_tiny()), language=language, origin=origin)


def read(content: bytes) -> Cells:
    source = read_submission(content, "kopia av s3 (2).xlsx").source
    assert source is not None
    return source.cells


def resaved(content: bytes, edit: Callable[[Workbook], object]) -> bytes:
    return workbooks.edited(content, edit)


def drop_properties(workbook: Workbook) -> None:
    for name in list(workbook.custom_doc_props.names):
        del workbook.custom_doc_props[name]


def with_properties(**stated: str) -> bytes:
    """A workbook whose properties state what somebody wrote there."""

    def edit(workbook: Workbook) -> None:
        for name, value in stated.items():
            stated_one = StringProperty(name=f"s3dash-{name}", value=value)
            workbook.custom_doc_props.append(stated_one)

    return resaved(written(None), edit)


def _without_words(workbook: Workbook) -> None:
    del workbook["Läs mig"]


def rewritten(edit: Callable[[bytes], bytes]) -> bytes:
    """An exported workbook whose properties another program wrote anew."""
    parts = parts_of(resaved(written(Origin(7, SHA256, "A")), _without_words))
    changed = edit(parts["docProps/custom.xml"])
    assert changed != parts["docProps/custom.xml"]
    parts["docProps/custom.xml"] = changed
    return zipped(parts)


def test_a_workbook_says_what_it_was_begun_from() -> None:
    found = workbooks.opened(written(Origin(7, SHA256))).custom_doc_props
    assert {one.name: one.value for one in found.props} == {EDITION: 7, CONTENT: SHA256}
    cells = read(written(Origin(7, SHA256)))
    assert (cells.begun_from, cells.part) == (SHA256, None)


@pytest.mark.parametrize("part", [ALL, "A"])
def test_a_template_says_what_part_it_is(part: str) -> None:
    cells = read(written(Origin(7, SHA256, part)))
    assert (cells.begun_from, cells.part) == (SHA256, part)


def test_a_template_that_was_made_without_an_edition_is_one_all_the_same() -> None:
    cells = read(written(Origin(part=ALL)))
    assert (cells.begun_from, cells.part) == (None, ALL)


def test_a_workbook_that_says_nothing_was_begun_from_nothing_known() -> None:
    cells = read(written(None))
    assert (cells.begun_from, cells.part) == (None, None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", [None, ALL, "A"])
def test_where_a_program_drops_the_properties_the_words_are_read(
    language: str, part: str | None
) -> None:
    dropped = resaved(written(Origin(7, SHA256, part), language), drop_properties)
    assert "docProps/custom.xml" not in parts_of(dropped)
    cells = read(dropped)
    assert (cells.begun_from, cells.part) == (SHA256, part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_name_the_version_for_people(language: str) -> None:
    workbook = workbooks.opened(written(Origin(7, SHA256), language))
    text = " ".join(str(cell.value) for cell in workbook.worksheets[0]["A"])
    assert re.search(r"version 7\b", text)
    assert SHA256 in text


def test_a_workbook_saved_by_another_library_still_says_it() -> None:
    cells = read(resaved(written(Origin(7, SHA256, "A")), lambda workbook: None))
    assert (cells.begun_from, cells.part) == (SHA256, "A")


def _as_libre_office(xml: bytes) -> bytes:
    """Every number as one with a fraction, another order, the elements' own namespace."""
    found = re.findall(rb"<property .*?</property>", xml, re.DOTALL)
    turned = b"".join(reversed(found)).replace(b"vt:i4>", b"vt:r8>")
    return xml.replace(b"".join(found), turned)


def _with_others(xml: bytes) -> bytes:
    """A label of the organisation among them, as document management adds."""
    label = (
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="90" '
        b'name="MSIP_Label_1_Enabled"><vt:lpwstr>true</vt:lpwstr></property></Properties>'
    )
    return xml.replace(b"</Properties>", label)


def _spaced(xml: bytes) -> bytes:
    return xml.replace(b"<vt:lpwstr>", b"\n  <vt:lpwstr>\n ").replace(
        b"</property>", b"\n</property>"
    )


@pytest.mark.parametrize("edit", [_as_libre_office, _with_others, _spaced])
def test_properties_that_a_program_writes_anew_are_read(edit: Callable[[bytes], bytes]) -> None:
    cells = read(rewritten(edit))
    assert (cells.begun_from, cells.part) == (SHA256, "A")


def test_properties_in_a_part_of_another_name_are_read() -> None:
    parts = parts_of(resaved(written(Origin(7, SHA256, "A")), _without_words))
    parts["docProps/custom1.xml"] = parts.pop("docProps/custom.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"custom.xml", b"custom1.xml")
    assert read(zipped(parts)).begun_from == SHA256


def test_properties_hold_where_the_words_are_gone_or_say_another_thing() -> None:
    assert read(resaved(written(Origin(7, SHA256, "A")), _without_words)).part == "A"

    def other(workbook: Workbook) -> None:
        workbook["Läs mig"]["A30"] = Origin(8, OTHER, "B").stated

    cells = read(resaved(written(Origin(7, SHA256, "A")), other))
    assert (cells.begun_from, cells.part) == (SHA256, "A")


def test_words_that_say_two_things_say_nothing() -> None:
    def two(workbook: Workbook) -> None:
        drop_properties(workbook)
        workbook["Läs mig"]["A30"] = Origin(8, OTHER, "A").stated

    cells = read(resaved(written(Origin(7, SHA256, "A")), two))
    assert (cells.begun_from, cells.part) == (None, "A")


def test_what_stands_in_other_sheets_is_not_read_as_an_origin() -> None:
    def elsewhere(workbook: Workbook) -> None:
        workbook["sources"]["C2"] = Origin(8, OTHER, "A").stated

    cells = read(resaved(written(None), elsewhere))
    assert (cells.begun_from, cells.part) == (None, None)


@pytest.mark.parametrize(
    "content",
    ["", "g" * 64, "f" * 63, "f" * 65, "../../etc/passwd", "' OR 1=1 --", "ф" * 64, "f" * 100_000],
)
def test_a_content_that_is_no_hash_is_none(content: str) -> None:
    assert read(with_properties(content=content)).begun_from is None


@pytest.mark.parametrize(
    "part", ["", "x y", "A;B", "-A", "../A", "Å", "A" * 101, "A\nB", "all\n\n!"]
)
def test_a_part_that_is_no_code_is_none(part: str) -> None:
    assert read(with_properties(content=SHA256, part=part)).part is None


def test_a_hash_in_capitals_is_the_same() -> None:
    assert read(with_properties(content=OTHER.upper())).begun_from == OTHER


def test_a_property_that_stands_twice_says_nothing() -> None:
    def doubled(xml: bytes) -> bytes:
        again = b"".join(re.findall(rb"<property .*?</property>", xml, re.DOTALL))
        changed = again.replace(SHA256.encode(), OTHER.encode())
        return xml.replace(b"</Properties>", changed + b"</Properties>")

    assert read(rewritten(doubled)).begun_from is None


@pytest.mark.parametrize("xml", [b"", b"<Properties", b"no markup", b"<a/>", LONG])
def test_properties_that_cannot_be_read_keep_nobody_from_reading_the_rest(xml: bytes) -> None:
    parts = parts_of(resaved(written(Origin(7, SHA256, "A")), _without_words))
    parts["docProps/custom.xml"] = xml
    submission = read_submission(zipped(parts), "s3.xlsx")
    assert submission.faults == ()
    assert submission.source is not None
    assert submission.source.cells.begun_from is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_person_is_the_author_of_a_workbook(language: str) -> None:
    made = workbooks.opened(written(None, language)).properties
    product = translator(language)("product")
    assert (made.creator, made.lastModifiedBy) == (product, product)


def test_what_a_workbook_was_begun_from_changes_nothing_of_its_rows(tiny: Dataset) -> None:
    assert read_submission(written(Origin(7, SHA256)), "s3.xlsx").accepted() == tiny

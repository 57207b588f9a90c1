"""What the program writes as a workbook is opened in LibreOffice, saved there and read back equal.

As a workbook, and by way of LibreOffice's own format. All of them at two starts of the program.
"""

from __future__ import annotations

import fcntl
import io
import pickle
from collections.abc import Callable

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from s3dash.cli.workbooks import VOCABULARY
from s3dash.config import LANGUAGES
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.exports.commented.note import Note
from s3dash.exports.commented.workbook import commented
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.exports.sheets.remarks import Remark
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.model.marks import COLOURS
from s3dash.model.of_region import TABLES_OF_REGIONS, of_region
from s3dash.model.origin import Origin
from tests.broken_workbooks import edited, good_workbook
from tests.conftest import SMALL_EDITION, cells_of, copy_of_tiny
from tests.data.test_broken_workbooks import places
from tests.libreoffice import Saved, saved

NOTES = (
    Note(None, None, None, "Filen: ett fel."),
    Note("regions", 2, 3, "Fel: ”Ådala” är <fel>.\nVäntat: en kod."),
    Note("regions", 30, 2, "Varning: en cell som inte fanns.", "warning"),
    Note("domains", 2, 2, "Ändrat på två sätt.", "conflict"),
)


def _small() -> bytes:
    dataset = read_path(SMALL_EDITION).accepted()
    tables = {name: dataset.table(name) for name in TABLES}
    return workbook_bytes(tables, {}, in_words=True, t=translator("sv"))


def _template(language: str) -> Callable[[], bytes]:
    return lambda: workbook_bytes({}, {}, in_words=True, t=translator(language))


def _tiny(in_words: bool, language: str) -> Callable[[], bytes]:
    return lambda: good_workbook(in_words, language)


def _with_comments(workbook: Workbook) -> None:
    workbook["regions"]["C2"].comment = Comment("Anna: stämmer det?", "Anna")
    workbook["regions"]["D3"].comment = Comment("Bo: ja.", "Bo")


def _faulty(workbook: Workbook) -> None:
    workbook["regions"]["B2"] = "county"
    workbook["priorities"]["C2"] = "Q"
    del workbook["lineage"]


def _of_region() -> bytes:
    """As ``template --region`` writes it."""
    dataset = read_path(SMALL_EDITION).accepted()
    tables = {name: dataset.table(name) for name in TABLES}
    own = of_region(tables, "SE110")
    rows = {name: own[name] for name in TABLES_OF_REGIONS}
    known = {name: tables[name] for name in VOCABULARY} | {"sources": tables["sources"]}
    origin = Origin(8, "0123456789abcdef" * 4, "SE110")
    return workbook_bytes(rows, known, in_words=True, t=translator("sv"), origin=origin)


def _merged() -> bytes:
    """As ``check --merged`` writes it."""
    tables = cells_of(copy_of_tiny())
    remarks = [
        Remark("regions", ("SE110",), "name_sv", "Filen säger Ådala, versionen säger Åby."),
        Remark("domains", ("gone",), None, "Raden finns inte kvar."),
    ]
    origin = Origin(8, "0123456789abcdef" * 4)
    t = translator("en")
    return workbook_bytes(tables, {}, in_words=False, t=t, origin=origin, remarks=remarks)


EXPORTED: dict[str, Callable[[], bytes]] = {
    "the small edition": _small,
    **{f"the template, {one}": _template(one) for one in LANGUAGES},
    **{
        f"an edition, {one}, {'in words' if in_words else 'by columns'}": _tiny(in_words, one)
        for one in LANGUAGES
        for in_words in (False, True)
    },
}
EXPORTED |= {"the template of a region": _of_region, "a merged workbook": _merged}
COMMENTED: dict[str, Callable[[], bytes]] = {
    "with notes": good_workbook,
    "with notes and comments": edited(_with_comments),
    "with faults and notes": edited(_faulty),
}
MAKERS = EXPORTED | {
    name: (lambda make=make: commented(make(), NOTES)) for name, make in COMMENTED.items()
}


@pytest.fixture(scope="session")
def sent() -> dict[str, bytes]:
    return {name: make() for name, make in MAKERS.items()}


@pytest.fixture(scope="session")
def back(sent: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Saved]:
    """What LibreOffice made of each; the first process to ask lets it, the others read that."""
    base = tmp_path_factory.getbasetemp()
    # of several processes the temporary folders lie side by side
    folder = base.parent if base.name.startswith("popen-") else base
    kept = folder / "libreoffice.pickle"
    with (folder / "libreoffice.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(saved(sent, folder / "libreoffice")))
    found: dict[str, Saved] = pickle.loads(kept.read_bytes())  # noqa: S301
    return found


def both(found: Saved) -> tuple[bytes, bytes]:
    return found.as_xlsx, found.by_ods


def notes_of(workbook: Workbook) -> dict[tuple[str, str], str]:
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


@pytest.mark.parametrize("name", EXPORTED)
def test_an_exported_workbook_comes_back_equal(
    name: str, sent: dict[str, bytes], back: dict[str, Saved]
) -> None:
    was = read_submission(sent[name], "s3.xlsx")
    for content in both(back[name]):
        read = read_submission(content, "s3.xlsx")
        assert (places(read.faults), places(read.warnings)) == (
            places(was.faults),
            places(was.warnings),
        )
        assert read.dataset == was.dataset
        assert read.source is not None and was.source is not None
        assert read.source.cells.begun_from == was.source.cells.begun_from
        assert read.source.cells.part == was.source.cells.part


@pytest.mark.parametrize("name", COMMENTED)
def test_the_notes_in_a_workbook_are_seen_and_what_it_says_is_read_as_before(
    name: str, sent: dict[str, bytes], back: dict[str, Saved]
) -> None:
    was = read_submission(COMMENTED[name](), "s3.xlsx")
    stands = notes_of(load_workbook(io.BytesIO(sent[name])))
    assert len(stands) >= len(NOTES)
    for content in both(back[name]):
        workbook = load_workbook(io.BytesIO(content))
        assert notes_of(workbook) == stands
        read = read_submission(content, "s3.xlsx")
        assert places(read.faults) == places(was.faults)
        assert read.dataset == was.dataset
        seen = {one.kind: workbook[one.sheet][_cell(one)] for one in NOTES[1:]}
        assert {kind: cell.fill.fgColor.rgb for kind, cell in seen.items()} == COLOURS


def _cell(note: Note) -> str:
    return f"{'ABCDEF'[(note.column or 1) - 1]}{note.row}"

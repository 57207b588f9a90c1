"""What the program writes as a workbook is opened in LibreOffice, saved there and read back equal.

As a workbook, or by way of LibreOffice's own format; with ``--whole`` each in both ways. All are
saved at two starts of the program.
"""

from __future__ import annotations

import fcntl
import io
import pickle
from collections.abc import Callable
from itertools import cycle

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from s3dash.cli.workbooks import VOCABULARY
from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.exports.commented.note import Note
from s3dash.exports.commented.workbook import commented
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.exports.sheets.remarks import Remark
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.marks import COLOURS
from s3dash.model.of_region import TABLES_OF_REGIONS, of_region
from s3dash.model.origin import Origin
from s3dash.serving.app import create_app
from tests.app.conftest import whole_client
from tests.broken_workbooks import edited, good_workbook
from tests.conftest import SMALL_EDITION, Share, cells_of, copy_of_tiny, small_store
from tests.data.test_broken_workbooks import places
from tests.libreoffice import saved

RUNS = ("=1+1 ", "+", "-", "@", "=HYPERLINK(1) ", "\N{LATIN SMALL LETTER A WITH RING ABOVE}")
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


def running(dataset: Dataset) -> Dataset:
    """The edition with names that begin as a formula does."""
    regions = dataset.table("regions").copy()
    signs = cycle(RUNS)
    for column in ("name_sv", "name_en"):
        regions[column] = [f"{next(signs)}{name}" for name in regions[column]]
    tables = {name: dataset.table(name) for name in TABLES}
    return Dataset({**tables, "regions": regions})


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
# a page of every view, as its workbook
PAGES = {
    path: f"{path}?{query}"
    for path, query in {
        "/sv/karta.xlsx": "measure=uniqueness",
        "/en/matrix.xlsx": "measure=complementarity",
        "/sv/natverk.xlsx": "measure=shared",
        "/sv/region.xlsx": "region=SE311",
        "/en/region.xlsx": "region=SE311&brief=1",
        "/sv/jamfor.xlsx": "regions=SE110,SE311",
        "/sv/forandringar.xlsx": "",
        "/sv/tema.xlsx": "domain=digital",
        "/en/initiatives.xlsx": "initiative=vanguard",
        "/sv/partner.xlsx": "region=SE311",
    }.items()
}
MAKERS = EXPORTED | {
    name: (lambda make=make: commented(make(), NOTES)) for name, make in COMMENTED.items()
}


@pytest.fixture(scope="session")
def sent(
    tmp_path_factory: pytest.TempPathFactory, small: Dataset, settings: Settings
) -> dict[str, bytes]:
    store = small_store(tmp_path_factory.mktemp("store"))
    client = whole_client(create_app(store, settings))
    edition = Edition(store.current().record, running(small))
    store.current = lambda: edition  # type: ignore[method-assign]
    answers = {name: client.get(address) for name, address in PAGES.items()}
    assert {answer.status_code for answer in answers.values()} == {200}
    pages = {name: answer.data for name, answer in answers.items()}
    return {**{name: make() for name, make in MAKERS.items()}, **pages}


@pytest.fixture(scope="session")
def back(
    sent: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, share: Share
) -> dict[str, list[bytes]]:
    """What LibreOffice made of each; the first process to ask lets it, the others read that.

    Each goes one of the two ways, and of those of a kind some go either.
    """
    base = tmp_path_factory.getbasetemp()
    # of several processes the temporary folders lie side by side
    folder = base.parent if base.name.startswith("popen-") else base
    kept = folder / "libreoffice.pickle"
    with (folder / "libreoffice.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            ways = (share(list(sent), of=2, at=at) for at in (0, 1))
            kept.write_bytes(pickle.dumps(saved(sent, *ways, folder / "libreoffice")))
    found: dict[str, list[bytes]] = pickle.loads(kept.read_bytes())  # noqa: S301
    return found


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
    name: str, sent: dict[str, bytes], back: dict[str, list[bytes]]
) -> None:
    was = read_submission(sent[name], "s3.xlsx")
    for content in back[name]:
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
    name: str, sent: dict[str, bytes], back: dict[str, list[bytes]]
) -> None:
    was = read_submission(COMMENTED[name](), "s3.xlsx")
    stands = notes_of(load_workbook(io.BytesIO(sent[name])))
    assert len(stands) >= len(NOTES)
    for content in back[name]:
        workbook = load_workbook(io.BytesIO(content))
        assert notes_of(workbook) == stands
        read = read_submission(content, "s3.xlsx")
        assert places(read.faults) == places(was.faults)
        assert read.dataset == was.dataset
        seen = {one.kind: workbook[one.sheet][_cell(one)] for one in NOTES[1:]}
        assert {kind: cell.fill.fgColor.rgb for kind, cell in seen.items()} == COLOURS


def _cell(note: Note) -> str:
    return f"{'ABCDEF'[(note.column or 1) - 1]}{note.row}"


@pytest.mark.parametrize("name", PAGES)
def test_the_workbook_of_a_page_comes_back_with_its_tables_and_no_formula(
    name: str, sent: dict[str, bytes], back: dict[str, list[bytes]]
) -> None:
    was = load_workbook(io.BytesIO(sent[name]))
    runs = 0
    for content in back[name]:
        workbook = load_workbook(io.BytesIO(content))
        assert workbook.sheetnames == was.sheetnames
        for sheet, before in zip(workbook, was, strict=True):
            assert [one.ref for one in sheet.tables.values()] == [
                one.ref for one in before.tables.values()
            ]
            cells = zip(sheet.iter_rows(), before.iter_rows(), strict=True)
            for cell, stood in (pair for rows in cells for pair in zip(*rows, strict=True)):
                assert cell.data_type == stood.data_type != "f"
                runs += str(stood.value).startswith(RUNS[:-1])
                if stood.data_type == "n" and stood.value is not None:
                    assert abs(cell.value - stood.value) <= 1e-12 * max(1.0, abs(stood.value))
                else:
                    assert cell.value == stood.value
    assert runs, "the case has no name that could run"

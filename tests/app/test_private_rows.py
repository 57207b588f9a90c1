"""Rows that are not public leave no trace: not in the store, a report, a log, a page or a file."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from s3dash.cli.commands import main
from s3dash.cli.reports import submission_json, submission_words
from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.archive import pack
from s3dash.data.reading.package import folder_files
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.headings import headings
from s3dash.serving.app import create_app
from s3dash.state import SLUGS
from tests.app.conftest import whole_client
from tests.broken_workbooks import parts_of, zipped
from tests.conftest import DATA, SMALL_EDITION, Share, small_database
from tests.databases import cells_of_all_tables, file_of
from tests.workbooks import Edit, exported, opened, written

# In every cell of a private row that takes it, in any spelling.
WORD = "kvittrande"
SIGNED = ("--by", "Tillväxtverket", "--note", "Dialogomgång")
ADDRESSES = ("", "?region=SE211", "?region=SE211&brief=1")

Run = Callable[..., str]
Capture = pytest.CaptureFixture[str]


def add_dialogue(workbook: Workbook, public: Any, word: str = WORD, **other: Any) -> None:
    is_small = workbook["regions"].max_row > 20
    row = {
        "dialogue_code": f"{word}-1",
        "region_code": "SE211" if is_small else "A",
        "held_on": "2024-10-03",
        **dict.fromkeys(("said_sv", "heard_sv", "agreed_sv"), f"Ett {word} ord."),
        "public": public,
        "source_code": "test-meeting-se211" if is_small else "s",
        **other,
    }
    workbook["dialogues"].append([row[column] for column in TABLES["dialogues"].columns])


def workbook_of(dataset: Dataset, edit: Edit, name: str = "Vatten") -> bytes:
    """A dataset as a workbook, edited, with another name for a domain.

    It is packed without compression: where its bytes are kept, its words can be found.
    """
    workbook = opened(exported(dataset))
    edit(workbook)
    workbook["domains"]["B2"] = name
    return pack(parts_of(written(workbook)))


def is_in(found: bytes) -> bool:
    """Whether the secret is anywhere in some bytes; in those of an archive, unpacked."""
    whole = found + b"".join(parts_of(found).values()) if found.startswith(b"PK") else found
    spellings = (WORD.encode("utf-8"), WORD.encode("utf-16-le"))
    return any(one in whole.lower() for one in spellings)


def runner(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture, caplog: pytest.LogCaptureFixture
) -> Run:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("S3DASH_DATABASE_URL", url)
    monkeypatch.setenv("S3DASH_DATA", str(SMALL_EDITION))

    def ran(*arguments: str | Path) -> str:
        caplog.clear()
        main([str(one) for one in arguments])
        captured = capsys.readouterr()
        return captured.out + captured.err + caplog.text

    return ran


@pytest.fixture
def run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    caplog: pytest.LogCaptureFixture,
) -> Run:
    """Run a command on a store of its own; what it said and logged."""
    url = small_database(tmp_path / "var" / "editions.db")
    return runner(url, monkeypatch, capsys, caplog)


@pytest.fixture
def run_on_each(
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    caplog: pytest.LogCaptureFixture,
) -> Run:
    """Run a command on a store in each kind of database; what it said and logged."""
    return runner(database_url, monkeypatch, capsys, caplog)


def is_in_database(url: str) -> bool:
    """Whether the secret is in any cell of any table."""
    cells = cells_of_all_tables(url)
    assert any(isinstance(cell, bytes) for cell in cells)
    texts = (cell if isinstance(cell, bytes) else repr(cell).encode() for cell in cells)
    return any(map(is_in, texts))


@pytest.fixture
def handed_in(tmp_path: Path, small: Dataset) -> Path:
    """The small edition with rows that do not say they are public, each in its own way."""

    def edit(workbook: Workbook) -> None:
        for number, public in enumerate(("no", None, False, "nej", 0)):
            add_dialogue(workbook, public, dialogue_code=f"{WORD}-{number}")

    path = tmp_path / "s3.xlsx"
    path.write_bytes(workbook_of(small, edit))
    return path


def everything(language: str) -> Iterator[str]:
    """Where every page and file of the app is, and what its search box finds."""
    for slugs in SLUGS.values():
        for search in ADDRESSES:
            for ending in ("", ".csv", ".xlsx", ".docx"):
                yield f"/{language}/{slugs[language]}{ending}{search}"
    yield f"/{language}/?q={WORD[:-1]}"


def test_the_secret_is_found_where_it_is(handed_in: Path) -> None:
    assert is_in(handed_in.read_bytes())
    assert WORD.encode() in handed_in.read_bytes()
    assert is_in(WORD.encode()) and not is_in(b"")


def test_private_rows_are_nowhere_when_a_workbook_is_published(
    run_on_each: Run, database_url: str, handed_in: Path, tmp_path: Path
) -> None:
    run = run_on_each
    for language in LANGUAGES:
        for arguments in (("check", handed_in), ("check", handed_in, "--json")):
            assert WORD not in run(*arguments, "--language", language).lower()
    assert WORD not in run("publish", handed_in, *SIGNED, "--json").lower()
    assert WORD not in (run("editions") + run("editions", "--json")).lower()
    run("export-workbook", tmp_path / "out.xlsx", "--language", "sv")
    run("restore", "2", *SIGNED)
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path != handed_in]
    assert "out.xlsx" in {path.name for path in written}
    assert database_url.startswith("postgresql") or file_of(database_url) in written
    assert [path.name for path in written if is_in(path.read_bytes())] == []
    assert not is_in_database(database_url)
    assert EditionStore(database_url, DATA).current().number == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_private_rows_are_on_no_page_and_in_no_file(
    run: Run, handed_in: Path, tmp_path: Path, settings: Settings, share: Share, language: str
) -> None:
    run("publish", handed_in, *SIGNED)
    store = EditionStore(f"sqlite:///{tmp_path / 'var' / 'editions.db'}", DATA)
    assert store.current().number == 2
    client = whole_client(create_app(store, settings))
    addresses = list(everything(language))
    assert len(addresses) > 50
    shown = share(addresses, of=len(LANGUAGES), at=LANGUAGES.index(language))
    assert [one for one in shown if is_in(client.get(one).data)] == []


def test_the_journal_of_the_database_never_has_them(
    run: Run, handed_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    commit = sqlite3.Connection.commit

    class Watched(sqlite3.Connection):
        def commit(self) -> None:
            for _ in range(2):
                seen.extend(path.read_bytes() for path in (tmp_path / "var").iterdir())
                commit(self)

    connect = sqlite3.connect
    monkeypatch.setattr(
        "sqlite3.dbapi2.connect", lambda *a, **b: connect(*a, **{**b, "factory": Watched})
    )
    run("publish", handed_in, *SIGNED)
    assert len(seen) >= 2
    assert not any(map(is_in, seen))


def test_the_file_is_not_kept_and_that_is_said(run: Run, handed_in: Path, small: Dataset) -> None:
    run("publish", handed_in, *SIGNED)
    first, second = json.loads(run("editions", "--json"))
    assert (first["original_kept"], second["original_kept"]) == (True, False)
    assert second["submission_name"] == "s3.xlsx"
    assert second["counts"]["dialogues"] == len(small.table("dialogues"))
    assert "är inte sparad" in run("editions")
    assert "is not kept" in run("editions", "--language", "en")


def test_a_workbook_whose_rows_are_all_public_is_kept(
    run: Run, tmp_path: Path, small: Dataset
) -> None:
    path = tmp_path / "public.xlsx"
    path.write_bytes(workbook_of(small, lambda workbook: add_dialogue(workbook, True, "open")))
    run("publish", path, *SIGNED)
    assert json.loads(run("editions", "--json"))[1]["original_kept"] is True


def test_how_many_stay_in_the_file_is_said(run: Run, handed_in: Path) -> None:
    found = json.loads(run("check", handed_in, "--json"))
    (warning,) = (one for one in found["warnings"] if one["sheet"] == "dialogues")
    assert warning["column"] == "public"
    assert warning["message"].startswith("5 rader är inte offentliga")
    assert found["counts"]["dialogues"] == 1


def test_they_are_not_gone_when_what_was_exported_is_published(
    run: Run, handed_in: Path, tmp_path: Path
) -> None:
    published = json.loads(run("publish", handed_in, *SIGNED, "--json"))
    assert published["difference"].keys() == {"domains"}
    run("export-workbook", tmp_path / "out.xlsx")
    again = json.loads(run("publish", tmp_path / "out.xlsx", *SIGNED, "--json"))
    assert (again["new"], again["edition"]["number"]) == (False, 2)


def test_a_workbook_that_adds_only_private_rows_adds_no_edition(
    run: Run, tmp_path: Path, small: Dataset
) -> None:
    name = small.row("domains", small.table("domains")["domain_code"][0]).name_sv
    path = tmp_path / "s3.xlsx"
    path.write_bytes(workbook_of(small, lambda workbook: add_dialogue(workbook, "no"), name))
    published = json.loads(run("publish", path, *SIGNED, "--json"))
    assert (published["new"], published["edition"]["number"]) == (False, 1)


FAULTS: dict[str, tuple[dict[str, Any], set[str]]] = {
    "a code": ({"dialogue_code": f"{WORD} ett"}, {"dialogue_code"}),
    "a region": ({"region_code": WORD}, {"region_code"}),
    "a source much like one": ({"source_code": "olds"}, {"source_code"}),
    "a day": ({"held_on": WORD}, {"held_on"}),
    "a meeting ahead": (
        {"held_on": "2999-12-31"},
        {"said_sv", "heard_sv", "agreed_sv"},
    ),
    "whether it is public": ({"public": WORD}, {"public"}),
    "an address": ({"said_sv": f"Fråga anna@{WORD}.example"}, {"said_sv"}),
    "a long text": ({"heard_sv": WORD * 1000}, {"heard_sv"}),
    "a sign that cannot be seen": ({"agreed_sv": f"{WORD}\u202e"}, {"agreed_sv"}),
    "a formula": ({"said_sv": f'=CONCATENATE("{WORD}", "!")'}, {"said_sv"}),
    "an error of Excel": ({"said_sv": "#N/A"}, {"said_sv"}),
    "a number": ({"said_sv": 4711004711.5}, {"said_sv"}),
    "a source": ({"source_code": WORD}, {"source_code"}),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_in_a_private_row_is_told_without_its_value(
    tmp_path: Path, tiny: Dataset, what: str
) -> None:
    values, columns = FAULTS[what]
    path = tmp_path / "s3.xlsx"
    path.write_bytes(
        workbook_of(tiny, lambda workbook: add_dialogue(workbook, **{"public": None, **values}))
    )
    submission = read_path(path)
    assert {one.column for one in submission.faults} == columns
    assert {(one.table, one.row) for one in submission.faults} == {("dialogues", 2)}
    for language in LANGUAGES:
        t = translator(language)
        told = json.dumps(submission_json(submission, t), ensure_ascii=False)
        told += submission_words(submission, t)
        assert "dialogues" in told
        for value in (WORD, "olds", "old-s", "4711004711", "2999", "#N/A"):
            assert value not in told


def test_a_publisher_is_told_of_such_a_fault_without_its_value(
    run: Run, tmp_path: Path, tiny: Dataset
) -> None:
    path = tmp_path / "s3.xlsx"
    path.write_bytes(workbook_of(tiny, lambda one: add_dialogue(one, None, region_code=WORD)))
    said = run("publish", path, *SIGNED) + run("publish", path, *SIGNED, "--json")
    assert "region_code" in said
    assert WORD not in said


def test_a_fault_in_a_public_row_is_told_with_its_value(
    run: Run, tmp_path: Path, tiny: Dataset
) -> None:
    path = tmp_path / "s3.xlsx"
    path.write_bytes(
        workbook_of(tiny, lambda workbook: add_dialogue(workbook, "ja", region_code=WORD))
    )
    (fault,) = json.loads(run("check", path, "--json"))["faults"]
    assert fault["value"] == WORD


def copied_sheet(workbook: Workbook) -> None:
    """The sheet as it was before rows were taken out of it."""
    sheet = workbook.create_sheet("dialogues (2)")
    sheet.append([headings()[column].sv for column in TABLES["dialogues"].columns])
    sheet.append(["x", WORD * 100])


def beside_the_table(workbook: Workbook) -> None:
    # so often that some stand whole in a page of the database
    workbook["dialogues"]["K1"], workbook["dialogues"]["K9"] = "Anteckning", WORD * 100


@pytest.mark.parametrize("edit", [copied_sheet, beside_the_table])
def test_what_looks_like_a_private_row_where_none_is_read_is_not_kept_either(
    run_on_each: Run, database_url: str, tmp_path: Path, small: Dataset, edit: Edit
) -> None:
    path = tmp_path / "s3.xlsx"
    path.write_bytes(workbook_of(small, lambda one: (edit(one), add_dialogue(one, "yes", "open"))))
    assert is_in(path.read_bytes())
    run_on_each("publish", path, *SIGNED)
    assert len(json.loads(run_on_each("editions", "--json"))) == 2
    assert not is_in_database(database_url)
    if database_url.startswith("sqlite"):
        assert not is_in(file_of(database_url).read_bytes())


def test_a_package_is_read_as_a_workbook_is(
    run_on_each: Run, database_url: str, tmp_path: Path
) -> None:
    files = folder_files(SMALL_EDITION)
    descriptor = json.loads(files["datapackage.json"])
    for resource in descriptor["resources"]:
        resource.pop("hash", None)
    row = f"{WORD}-1,SE211,2024-10-03,{WORD * 100},,,,test-meeting-se211\n"
    files["dialogues.csv"] += row.encode()
    files["datapackage.json"] = json.dumps(descriptor).encode()
    path = tmp_path / "data.zip"
    path.write_bytes(pack(files))
    assert read_path(path).is_private
    assert WORD not in run_on_each("publish", path, *SIGNED)
    assert not is_in_database(database_url)
    other = {**files, "dialogues.csv": files["dialogues.csv"].replace(row.encode(), b"")}
    assert not read_submission(zipped(other), "data.zip").is_private
    other["old-dialogues.csv"] = b"dialogue_code,public\nx,no\n"
    assert read_submission(zipped(other), "data.zip").is_private

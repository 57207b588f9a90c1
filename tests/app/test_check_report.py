"""The report of a check: a page to send on, and the workbook itself with notes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from s3dash.cli.fault_report import write_report
from s3dash.config import LANGUAGES
from s3dash.data.reading.cells import MadeRight
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.errors import FileNotWritten
from s3dash.i18n import translator
from tests.app.test_commands import Run, Said, run  # noqa: F401
from tests.broken_workbooks import CASES, edited, good_workbook, parts_of
from tests.conftest import SMALL_EDITION
from tests.unit.test_commented import colour_of, notes_in


def _faulty(workbook: Workbook) -> None:
    workbook["regions"]["B2"] = "<county>"
    for row in (2, 3):
        workbook["priorities"][f"C{row}"] = "Q"
    workbook["memberships"]["B2"] = "Q"
    workbook["examples"]["E2"] = "Ring 070-123 45 67"
    workbook["domains"]["H1"] = "Anteckning"
    del workbook["lineage"]
    columns = [cell.value for cell in workbook["dialogues"][1]]
    secret = {"dialogue_code": "hemlig kod", "region_code": "Hemligbygd", "public": "nej"}
    workbook["dialogues"].append([secret.get(str(column)) for column in columns])


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "arbetsbok.xlsx"
    path.write_bytes(edited(_faulty)())
    return path


def text_of(page: str) -> str:
    """What a page says, without its markup."""
    body = page[page.index("<main>") :]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


# ---- the page -------------------------------------------------------------------------------


def test_the_page_tells_every_fault_by_sheet_with_its_cell_and_what_to_do(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.html"
    said = run("check", faulty, "--report", out)
    assert said.code == 1
    assert str(out) in said.out
    page = out.read_text(encoding="utf-8")
    words = text_of(page)
    assert "Kontroll av arbetsbok.xlsx" in words
    assert "B2 rad 2, region_kind" in words
    assert "region, group, partner" in words
    assert "&lt;county&gt;" in page
    assert "<county>" not in page
    assert "Av samma orsak även: priorities, rad 3, region_code; memberships, rad 2" in words
    titles = re.findall(r"<h3>Bladet (\w+)</h3>", page)
    # in the order of the sheets, warnings after the faults
    assert titles == ["regions", "priorities", "lineage", "examples", "dialogues", "domains",
                      "dialogues"]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_in_its_language(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
    language: str,
) -> None:
    out = tmp_path / "rapport.html"
    run("check", faulty, "--report", out, "--language", language)
    page = out.read_text(encoding="utf-8")
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert re.findall(r"<(?:script|link|img|iframe)\b|https?:|url\(|@import", page) == []
    for heading in re.findall(r"<h3>(.*?)</h3>", page):
        assert heading.startswith("Bladet " if language == "sv" else "Sheet ")


def test_no_value_of_a_private_row_and_no_personal_data_stands_in_the_page(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.html"
    run("check", faulty, "--report", out)
    page = out.read_text(encoding="utf-8")
    assert "dialogue_code" in page
    assert "emlig" not in page
    assert "070" not in page
    assert "telefonnummer" in page


def test_a_file_without_faults_is_said_to_have_none(
    run: Run,  # noqa: F811
    tmp_path: Path,
) -> None:
    path, out = tmp_path / "s3.xlsx", tmp_path / "rapport.html"
    path.write_bytes(good_workbook())
    assert run("check", path, "--report", out).code == 0
    page = out.read_text(encoding="utf-8")
    assert "Inga fel." in page
    assert "Att rätta" not in page


def test_the_page_tells_what_was_made_right_what_would_change_and_what_both_changed(
    tmp_path: Path,
) -> None:
    submission = read_submission(good_workbook(), "s3.xlsx")
    right = MadeRight("priorities", 2, "region_code", "Ådala", "A")
    object.__setattr__(submission, "made_right", (right,))
    changes: list[dict[str, Any]] = [
        {"sheet": "regions", "key": "A", "column": "latitude", "row": 2, "from": "59,0",
         "to": "58,9", "kind": "changed"},
        {"sheet": "regions", "key": ["C"], "column": None, "row": None, "from": None, "to": None,
         "kind": "gone"},
        {"sheet": "domains", "key": "d", "column": None, "row": 4, "from": None, "to": None,
         "kind": "new"},
        {"sheet": "domains", "key": "e", "column": "domain_code", "row": 5, "from": "f", "to": "e",
         "kind": "rekeyed"},
    ]  # fmt: skip
    conflict = {"sheet": "regions", "key": "B", "column": "name_sv", "row": 3, "base": "Beta",
                "theirs": "Beta län", "by": "Region B", "yours": None}  # fmt: skip
    out = tmp_path / "rapport.html"
    write_report(
        out,
        submission,
        translator("sv"),
        begun_from="version 4",
        changes=changes,
        conflicts=[conflict],
    )
    words = text_of(out.read_text(encoding="utf-8"))
    assert "Utgår från version 4" in words
    assert "priorities, rad 2, region_code Ådala A" in words
    assert "A regions, rad 2, latitude ändrad 59,0 58,9" in words
    assert "C regions går bort" in words
    assert "d domains, rad 4 ny" in words
    assert "e domains, rad 5, domain_code ny nyckel f e" in words
    assert "B regions, rad 3, name_sv Beta Beta län av Region B tomt" in words


@pytest.mark.parametrize("name", ["a CSV file renamed", "cut in half", "macros"])
def test_a_file_that_cannot_be_opened_has_a_page_too(
    run: Run,  # noqa: F811
    tmp_path: Path,
    name: str,
) -> None:
    path, out = tmp_path / "s3.xlsx", tmp_path / "rapport.html"
    path.write_bytes(CASES[name].make())
    assert run("check", path, "--report", out).code == 1
    page = out.read_text(encoding="utf-8")
    assert "<h3>Hela filen</h3>" in page


# ---- the workbook ---------------------------------------------------------------------------


def test_the_workbook_has_every_fault_at_its_cell_and_is_otherwise_as_it_was(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.xlsx"
    said = run("check", faulty, "--report", out)
    assert said.code == 1
    content = out.read_bytes()
    notes = notes_in(content)
    assert {place for place in notes if place[0] != "dialogues"} == {
        ("Läs mig", "A1"),
        ("regions", "B2"),
        ("priorities", "C2"),
        ("priorities", "C3"),
        ("memberships", "B2"),
        ("examples", "E2"),
        ("domains", "H1"),
    }
    assert notes["regions", "B2"] == (
        "Fel: ”<county>” är inget av valen.\nVäntat: region, group, partner."
    )
    assert notes["Läs mig", "A1"].startswith("lineage:\nFel: Bladet saknas.")
    assert notes["domains", "H1"].startswith("Varning: ")
    assert colour_of(content, "regions", "B2") != colour_of(content, "domains", "H1")
    was, now = (
        {cell.coordinate: cell.value for row in load_workbook(one)["regions"] for cell in row}
        for one in (faulty, out)
    )
    assert was == now
    read, again = read_path(faulty), read_submission(content, "s3.xlsx")
    assert read.faults == again.faults


def test_the_notes_stand_under_the_columns_wherever_those_stand(
    run: Run,  # noqa: F811
    tmp_path: Path,
) -> None:
    def moved(workbook: Workbook) -> None:
        workbook["regions"]["B2"] = "county"
        workbook["regions"].insert_cols(1, 2)

    path, out = tmp_path / "s3.xlsx", tmp_path / "rapport.xlsx"
    path.write_bytes(edited(moved)())
    run("check", path, "--report", out)
    assert list(notes_in(out.read_bytes())) == [("regions", "C1"), ("regions", "D2")]


def test_every_place_that_a_fault_stands_for_has_its_note(tmp_path: Path) -> None:
    def struck(workbook: Workbook) -> None:
        for one in (*workbook["regions"][2], *workbook["regions"][3]):
            one.font = Font(strike=True)
        for place in ("B2", "C2"):
            workbook["domains"][place].font = Font(strike=True)

    out = tmp_path / "rapport.xlsx"
    read = read_submission(edited(struck)(), "s3.xlsx")
    write_report(out, read, translator("sv"))
    assert set(notes_in(out.read_bytes())) == {
        ("regions", "A2"), ("regions", "A3"), ("domains", "B2"), ("domains", "C2"),
    }  # fmt: skip


def test_a_report_names_sheets_as_the_file_does(tmp_path: Path) -> None:
    def edit(workbook: Workbook) -> None:
        workbook["regions"].title = "Regioner"
        workbook["Regioner"]["B2"] = "county"
        workbook["Regioner"]["B3"] = "Region"

    read = read_submission(edited(edit)(), "s3.xlsx")
    for name in ("rapport.html", "rapport.xlsx"):
        write_report(tmp_path / name, read, translator("sv"))
    page = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert "<h3>Bladet Regioner</h3>" in page
    assert "regions, rad" not in text_of(page)
    assert ("Regioner", "B2") in notes_in((tmp_path / "rapport.xlsx").read_bytes())


def test_no_note_of_a_private_row_tells_a_value(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.xlsx"
    run("check", faulty, "--report", out)
    comments = [part for name, part in parts_of(out.read_bytes()).items() if "comments" in name]
    assert comments
    assert not any(b"emlig" in part for part in comments)


def test_conflicts_stand_at_their_cells(tmp_path: Path) -> None:
    conflict = {"sheet": "regions", "key": "A", "column": "name_sv", "row": 2, "base": "Ådala",
                "theirs": "Ådala län", "by": "Region B", "yours": "Ådalen"}  # fmt: skip
    out = tmp_path / "rapport.xlsx"
    submission = read_submission(good_workbook(), "s3.xlsx")
    write_report(out, submission, translator("sv"), conflicts=[conflict])
    ((place, words),) = notes_in(out.read_bytes()).items()
    assert place == ("regions", "C2")
    assert all(word in words for word in ("Ådala län", "Region B", "Ådalen"))


def test_what_is_no_workbook_gets_no_notes_and_is_told_why(
    run: Run,  # noqa: F811
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.xlsx"
    said = run("check", SMALL_EDITION, "--report", out)
    assert (said.code, out.exists()) == (1, False)
    assert "ingen arbetsbok" in said.err
    assert ".html" in said.err


def test_a_workbook_that_cannot_be_opened_gets_no_notes_and_its_fault_is_told_all_the_same(
    run: Run,  # noqa: F811
    tmp_path: Path,
) -> None:
    path, out = tmp_path / "s3.xlsx", tmp_path / "rapport.xlsx"
    path.write_bytes(CASES["cut in half"].make())
    said = run("check", path, "--report", out)
    assert (said.code, out.exists()) == (1, False)
    assert "avkortad" in said.out
    assert "gick inte att öppna" in said.err


# ---- the command ----------------------------------------------------------------------------


def refused(said: Said) -> bool:
    return said.code == 2 and "--report" in said.err


def test_another_ending_is_refused(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    assert refused(run("check", faulty, "--report", tmp_path / "rapport.pdf"))


def test_the_file_that_is_checked_is_never_written_over(
    run: Run,  # noqa: F811
    faulty: Path,
) -> None:
    before = faulty.read_bytes()
    assert run("check", faulty, "--report", faulty).code == 1
    assert faulty.read_bytes() == before
    assert len(list(faulty.parent.glob("arbetsbok*"))) == 1


def test_an_earlier_report_is_kept_beside_the_new_one(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.html"
    out.write_text("tidigare", encoding="utf-8")
    said = run("check", faulty, "--report", out)
    kept = tmp_path / "rapport.1.html"
    assert kept.read_text(encoding="utf-8") == "tidigare"
    assert str(kept) in said.out


def test_a_program_gets_nothing_but_json(
    run: Run,  # noqa: F811
    faulty: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "rapport.html"
    assert run("check", faulty, "--report", out, "--json").json["ok"] is False
    assert out.exists()
    said = run("check", SMALL_EDITION, "--report", tmp_path / "rapport.xlsx", "--json")
    assert said.json["ok"] is False


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    submission = read_submission(good_workbook(), "s3.xlsx")
    with pytest.raises(FileNotWritten):
        write_report(tmp_path / "nowhere" / "rapport.html", submission, translator("sv"))


def test_the_terminal_names_every_place_once_and_what_follows_below_its_cause(
    run: Run,  # noqa: F811
    faulty: Path,
) -> None:
    lines = run("check", faulty).out.splitlines()
    at = next(i for i, line in enumerate(lines) if "”Q”" in line)
    assert sum("”Q”" in line for line in lines) == 1
    assert lines[at + 1] == (
        "    Av samma orsak även: priorities, rad 3, region_code; memberships, rad 2, region_code"
    )

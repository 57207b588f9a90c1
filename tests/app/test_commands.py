"""The commands as an editor and a script use them: what they say, write and return."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from s3dash.cli.commands import _program
from s3dash.config import LANGUAGES, ROOT
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from tests.app.commanding import SIGNED, Run, Said, runner
from tests.broken_workbooks import CASES, good_workbook
from tests.conftest import SMALL_EDITION

RECORD = {
    "number", "published_at", "published_by", "note", "submission_name", "submission_sha256",
    "content_sha256", "original_kept", "restored_from", "counts",
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a store of its own, which begins with the small edition."""
    return runner(f"sqlite:///{tmp_path / 'editions.db'}", monkeypatch, capsys)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "s3.xlsx"
    path.write_bytes(good_workbook())
    return path


def broken(tmp_path: Path, name: str) -> Path:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(CASES[name].make())
    return path


def publish_all(run: Run, path: Path, *arguments: str) -> Said:
    """Publish a file as it is, whatever goes with it."""
    refused = run("publish", path, *SIGNED, "--json").json
    return run("publish", path, *SIGNED, *refused["option"].split(), *arguments)


# ---- check --------------------------------------------------------------------------------------


def test_a_good_workbook_passes_with_its_counts(run: Run, workbook: Path) -> None:
    said = run("check", workbook)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Inga fel.")
    found = run("check", workbook, "--json").json
    assert found["ok"] is True and found["faults"] == found["warnings"] == []
    assert found["begun_from"] is found["compared_with"] is None
    assert found["counts"]["regions"] == 5
    assert set(found["counts"]) == set(TABLES)


def test_a_package_passes_as_a_folder(run: Run, small: Dataset) -> None:
    counts = run("check", SMALL_EDITION, "--json").json["counts"]
    assert counts == {name: len(small.table(name)) for name in TABLES}


@pytest.mark.parametrize(("language", "word"), [("sv", "väntat"), ("en", "expected")])
def test_faults_are_told_all_at_once_in_the_sheets_own_coordinates(
    run: Run, tmp_path: Path, language: str, word: str
) -> None:
    path = broken(tmp_path, "three mistakes in three sheets")
    said = run("check", path, "--language", language)
    assert said.code == 1
    assert said.out.count(word) == 3
    found = run("check", path, "--language", language, "--json")
    assert found.code == 1 and found.json["ok"] is False
    by_sheet = {one["sheet"]: one for one in found.json["faults"]}
    assert set(by_sheet) == {"domains", "priorities", "memberships"}
    fault = by_sheet["memberships"]
    assert (fault["row"], fault["column"], fault["value"]) == (2, "role", "guest")
    assert fault["expected"] == "lead, member, participant, observer"
    assert fault["expected"] in fault["message"]
    assert set(fault) == {"sheet", "row", "column", "value", "expected", "message"}


def test_a_near_code_is_offered(run: Run, tmp_path: Path) -> None:
    said = run("check", broken(tmp_path, "an unknown domain in a list"))
    assert "Menade du wood?" in said.out


def test_an_unknown_sheet_is_a_warning_and_no_fault(run: Run, tmp_path: Path) -> None:
    path = broken(tmp_path, "a sheet of somebody's own")
    said = run("check", path)
    assert said.code == 0
    assert "1 varning" in said.out and "Anteckningar" in said.out
    (warning,) = run("check", path, "--json").json["warnings"]
    assert warning["sheet"] == "Anteckningar"


def test_a_file_that_is_no_workbook_is_refused_with_one_sentence(run: Run, tmp_path: Path) -> None:
    said = run("check", broken(tmp_path, "a CSV file renamed"))
    assert said.code == 1
    assert said.out.count("\n") == 2
    (fault,) = run("check", broken(tmp_path, "an image"), "--json").json["faults"]
    assert (fault["sheet"], fault["row"], fault["column"]) == (None, None, None)


# ---- template and export-workbook ---------------------------------------------------------------


@pytest.mark.parametrize("language", [(), ("--language", "sv"), ("--language", "en")])
def test_the_template_is_an_empty_workbook_that_passes(
    run: Run, tmp_path: Path, language: tuple[str, ...]
) -> None:
    out = tmp_path / "template.xlsx"
    assert run("template", out, *language).code == 0
    found = run("check", out, "--json")
    assert (found.code, found.json["faults"], found.json["changes"]) == (0, [], [])
    assert all(sheet.max_row == 1 for sheet in load_workbook(out) if sheet.title in TABLES)
    sheet = load_workbook(out)["Codes" if "en" in language else "Koder"]
    assert {"SE311", "digital", "established"} <= {row[1].value for row in sheet}


def test_the_edition_in_use_is_exported_and_passes(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "s3.xlsx"
    said = run("export-workbook", out, "--json")
    assert (said.code, said.json["ok"]) == (0, True)
    assert run("check", out, "--json").json["counts"] == said.json["counts"]
    assert load_workbook(out)["regions"]["A1"].value == "region_code"
    run("export-workbook", out, "--language", "sv")
    assert load_workbook(out)["regions"]["A1"].value == "Regionkod"


def test_an_earlier_edition_is_exported_by_its_number(
    run: Run, workbook: Path, small: Dataset, tmp_path: Path
) -> None:
    publish_all(run, workbook)
    out = tmp_path / "out.xlsx"
    assert run("export-workbook", out, "--json").json["counts"]["regions"] == 5
    found = run("export-workbook", out, "--edition", "1", "--json").json
    assert found["counts"]["regions"] == len(small.table("regions"))
    assert run("export-workbook", out, "--edition", "9").code == 1


def test_a_file_of_that_name_is_kept(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "s3.xlsx"
    out.write_text("två timmars arbete")
    said = run("export-workbook", out)
    kept = tmp_path / "s3.1.xlsx"
    assert str(kept) in said.out
    assert kept.read_text() == "två timmars arbete"
    assert run("template", out, "--json").json["earlier_file"] == str(tmp_path / "s3.2.xlsx")


def test_a_place_that_cannot_be_written_to_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    said = run("template", tmp_path / "nowhere" / "s3.xlsx")
    assert said.code == 1
    assert "gick inte att skriva" in said.err


def test_a_folder_is_not_replaced_by_a_file(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "folder.xlsx"
    folder.mkdir()
    said = run("template", folder)
    assert said.code == 1 and "inget namn på en fil" in said.err
    assert folder.is_dir()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["s3.csv", "s3", "/", "-", "s3.xlsx.ods"])
@pytest.mark.parametrize("command", ["template", "export-workbook"])
def test_a_workbook_has_the_name_of_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run(command, name)
    assert said.code == 2 and "UT.xlsx: väntat: ett namn som slutar på .xlsx" in said.err
    assert not [path for path in tmp_path.iterdir() if path.name == name]
    assert run("take-along", name).code == 2


# ---- publish, editions, restore -----------------------------------------------------------------


def test_the_round_trip_of_an_editor(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "s3.xlsx"
    run("export-workbook", out, "--language", "sv")
    book = load_workbook(out)
    book["domains"]["B2"] = "Avancerad industri"
    book.save(out)
    assert run("check", out).code == 0
    said = run("publish", out, *SIGNED)
    assert said.code == 0
    assert "Version 2" in said.out and "en ändrad" in said.out
    assert "advanced-manufacturing, " in said.out and " → Avancerad industri" in said.out
    again = run("publish", out, *SIGNED)
    assert again.code == 0 and "Inget är tillagt" in again.out
    back = run("restore", "1", *SIGNED, "--json").json
    assert back["edition"]["number"] == 3 and back["edition"]["restored_from"] == 1
    listed = run("editions")
    assert [line.split(",")[0] for line in listed.out.splitlines()] == [
        "Version 1", "Version 2", "Version 3",
    ]  # fmt: skip


def test_editions_are_listed_as_an_array_oldest_first(run: Run, workbook: Path) -> None:
    (first,) = run("editions", "--json").json
    assert first["number"] == 1 and first["restored_from"] is None
    published = publish_all(run, workbook, "--json").json
    records = run("editions", "--json").json
    assert [one["number"] for one in records] == [1, 2]
    assert all(set(one) == RECORD for one in records)
    assert published["edition"] == records[1] and published["new"] is True
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", records[1]["published_at"])
    assert records[1]["published_by"] == "Anna"


def test_a_workbook_with_a_fault_is_not_published(run: Run, tmp_path: Path) -> None:
    path = broken(tmp_path, "an empty name")
    said = run("publish", path, *SIGNED)
    assert said.code == 1
    assert "domains, rad 2, name_sv" in said.err
    found = run("publish", path, *SIGNED, "--json")
    assert (found.code, found.json["ok"], len(found.json["faults"])) == (1, False, 1)
    assert len(run("editions", "--json").json) == 1


def test_a_refusal_is_json_when_json_is_asked_for(run: Run, tmp_path: Path) -> None:
    for arguments in (("restore", "9", *SIGNED), ("check", tmp_path / "none.xlsx")):
        said = run(*arguments, "--json")
        assert said.code == 1
        assert said.json["ok"] is False and said.json["error"]


def test_a_database_that_cannot_be_reached_is_a_refusal(
    run: Run, monkeypatch: pytest.MonkeyPatch, workbook: Path
) -> None:
    monkeypatch.setenv("S3DASH_DATABASE_URL", "postgresql://context:hemligt@127.0.0.1:1/s3")
    said = run("publish", workbook, *SIGNED, "--language", "en")
    assert said.code == 1
    assert "cannot be used" in said.err and "hemligt" not in said.err
    monkeypatch.setenv("S3DASH_DATABASE_URL", "nonsense")
    assert run("editions").code == 1


def test_a_data_folder_that_is_not_there_keeps_nobody_from_publishing(
    run: Run, monkeypatch: pytest.MonkeyPatch, workbook: Path
) -> None:
    monkeypatch.setenv("S3DASH_DATA", "/nowhere")
    assert run("editions", "--json").json == []
    assert "ingen version ännu" in run("export-workbook", workbook.parent / "out.xlsx").err
    said = run("publish", workbook, *SIGNED)
    assert said.code == 0 and "Det är den första versionen" in said.out


def test_personal_data_is_not_taken_as_a_note(run: Run, workbook: Path) -> None:
    said = run("publish", workbook, "--by", "Anna", "--note", "Ring 070-123 45 67")
    assert said.code == 2
    assert "telefonnummer" in said.err


def test_help_in_english_is_found_where_the_help_says(run: Run) -> None:
    assert "Check a workbook" in run("--language", "en", "--help").out


def test_a_language_before_the_command_is_that_of_its_answer(run: Run, workbook: Path) -> None:
    said = run("--language", "en", "check", workbook)
    assert said == run("check", workbook, "--language", "en")
    assert said.out.startswith("No faults")
    own = ("--language", "en", "check", workbook, "--language", "sv")
    assert run(*own).out.startswith("Inga fel")
    assert "saknas" in run("--language", "en", "publish", "x.xlsx", "--language", "sv").err


# ---- usage --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["publish", "s3.xlsx"], "--by"),
        (["publish", "s3.xlsx", "--by", " ", "--note", "x"], "--by"),
        (["publish", "s3.xlsx", "--by", "A", "--note", "x" * 501], "--note"),
        (["publish", "--by", "A", "--note", "x"], "FIL"),
        (["restore", "first", *SIGNED], "NUMMER"),
        (["restore", "0", *SIGNED], "NUMMER"),
        (["export-workbook", "x.xlsx", "--edition", "0"], "--edition"),
        (["check", "x", "--language", "fi"], "--language"),
        (["check", ""], "FIL"),
        (["watch", " ", "--by", "A"], "MAPP"),
        (["check", "x", "--region", ""], "--region"),
        (["publish", "x", "--region", " ", *SIGNED], "--region"),
        (["template", ""], "UT.xlsx"),
        (["check", "x", "--colour"], "--colour"),
        (["paint"], "Kommandot paint finns inte"),
        (["check", "a", "b"], "för många delar"),
        (["publish", "a", "--by"], "Värdet efter --by saknas"),
        ([], "KOMMANDO"),
    ],
)
def test_wrong_usage_is_told_with_code_two(run: Run, arguments: list[str], word: str) -> None:
    said = run(*arguments)
    assert said.code == 2
    assert word in said.out + said.err


def test_wrong_usage_is_json_too_when_json_is_asked_for(run: Run) -> None:
    said = run("restore", "first", *SIGNED, "--json")
    assert (said.code, said.json["ok"]) == (2, False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_help_in_the_language(run: Run, language: str) -> None:
    t = translator(language)
    for name, command in _program(t).commands.items():
        said = run(name, "--help", "--language", language)
        assert said.code == 0
        assert t("cli-usage") in said.out and t("cli-show-help") in said.out
        assert {"--json", "--language"} <= {option for one in command.params for option in one.opts}
        needed = [one for one in command.params if one.required and one.opts[0].startswith("--")]
        assert " ".join(said.out.split()).count(t("cli-required")) == len(needed)
        assert "RANGE" not in said.out


def test_every_command_is_told_in_the_documents() -> None:
    pages = ("dataset.md", "running.md")
    told = "".join((ROOT / "docs" / page).read_text("utf-8") for page in pages)
    for name in _program(translator("sv")).commands:
        assert f"python -m s3dash {name}" in told, name


def test_the_module_can_be_run_and_returns_the_code(workbook: Path, tmp_path: Path) -> None:
    for arguments, code in ((["check", str(workbook)], 0), (["check", str(tmp_path)], 1), ([], 2)):
        done = subprocess.run(
            [sys.executable, "-m", "s3dash", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr

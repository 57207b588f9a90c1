"""Sheets of proposals: how they are written, confirmed, checked and published."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from s3dash.cli.commands import main
from s3dash.data.reading.submission import read_path
from s3dash.model.tables.suggestions import SUGGESTIONS
from tests.app.commanding import SIGNED, Run, begun_with_small, runner
from tests.conftest import SMALL_EDITION
from tests.workbooks import opened, written

LINKS, ANSWERS = SUGGESTIONS
PROPOSED, ANSWERING = "forslag.xlsx", "svar.xlsx"
# A link of the small edition, which the tests take away and confirm anew.
LINK = ("SE123-2014-05", "SE123-2021-05")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store that has no links, its workbook, and the same with proposals."""
    folder = tmp_path_factory.mktemp("made")
    with begun_with_small(folder):
        path = folder / "s3.xlsx"
        assert main(["export-workbook", str(path)]) == 0
        edit(path, "lineage", delete=True)
        assert main(["publish", str(path), *SIGNED, "--replace", "49"]) == 0
        path.unlink()
        assert main(["export-workbook", str(path)]) == 0
        for what, name in (("lineage", PROPOSED), ("matches", ANSWERING)):
            assert main([f"suggest-{what}", str(path), "--out", str(folder / name)]) == 0
    return folder


@pytest.fixture
def run(
    made: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return runner(f"sqlite:///{tmp_path / 'editions.db'}", monkeypatch, capsys)


@pytest.fixture
def exported(run: Run, tmp_path: Path) -> Path:
    del run
    return tmp_path / "s3.xlsx"


@pytest.fixture
def proposed(run: Run, tmp_path: Path) -> Path:
    """The workbook with proposed links."""
    del run
    return tmp_path / PROPOSED


@pytest.fixture
def answering(run: Run, tmp_path: Path) -> Path:
    """The workbook with proposed answers."""
    del run
    return tmp_path / ANSWERING


def edit(
    path: Path,
    sheet: str,
    cells: Mapping[tuple[int, str], Any] | None = None,
    *,
    delete: bool = False,
) -> Path:
    """Write cells of a sheet by row and heading, or take out all its rows."""
    workbook = opened(path.read_bytes())
    columns = {cell.value: cell.column for cell in workbook[sheet][1]}
    if delete:
        workbook[sheet].delete_rows(2, workbook[sheet].max_row)
    for (row, column), value in (cells or {}).items():
        workbook[sheet].cell(row, columns[column]).value = value
    path.write_bytes(written(workbook))
    return path


def lines(path: Path, sheet: str) -> list[dict[str, Any]]:
    rows = list(opened(path.read_bytes())[sheet].iter_rows(values_only=True))
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def row_of(path: Path, link: tuple[str, str] = LINK) -> int:
    found = [(one["earlier_code"], one["later_code"]) for one in lines(path, LINKS)]
    return found.index(link) + 2


def confirmed(path: Path, word: Any = "yes") -> Path:
    return edit(path, LINKS, {(row_of(path), "confirmed"): word})


# ---- what is written ------------------------------------------------------------------------


def test_proposals_stand_in_a_sheet_of_a_copy_that_is_as_it_was(
    exported: Path, proposed: Path
) -> None:
    before, after = opened(exported.read_bytes()), opened(proposed.read_bytes())
    assert after.sheetnames == [*before.sheetnames, LINKS]
    assert list(lines(proposed, LINKS)[0]) == [
        "earlier_code", "later_code", "earlier_name", "later_name", "why", "confirmed"
    ]  # fmt: skip
    one, other = read_path(exported).source, read_path(proposed).source
    assert one is not None and other is not None
    assert other.cells.begun_from == one.cells.begun_from is not None
    assert all(frame.equals(other.cells.tables[name]) for name, frame in one.cells.tables.items())


def test_a_proposal_says_what_it_rests_on_and_is_not_confirmed(proposed: Path) -> None:
    line = lines(proposed, LINKS)[row_of(proposed) - 2]
    assert line["why"] == "samma namn; delar tema: Material"
    assert (line["earlier_name"], line["confirmed"]) == ("Avancerade material", None)
    every = [one["why"] for one in lines(proposed, LINKS)]
    assert not [why for why in every if "100 av 100" in why]


def test_headings_and_words_are_those_of_the_language(
    run: Run, exported: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sv.xlsx"
    said = run("suggest-lineage", exported, "--out", out, "--language", "sv")
    assert "Skriv ja i kolumnen Bekräftad" in said.out
    assert list(lines(out, LINKS)[0])[-1] == "Bekräftad"
    edit(out, LINKS, {(2, "Bekräftad"): "JA"})
    assert "lineage: ny rad" in run("check", out).out


def test_a_data_package_becomes_a_workbook(run: Run, exported: Path, tmp_path: Path) -> None:
    del exported
    out = tmp_path / "paket.xlsx"
    found = run("suggest-matches", SMALL_EDITION, "--out", out, "--json").json
    assert found["sheet"] == ANSWERS and found["suggestions"]
    assert len(lines(out, ANSWERS)) == len(found["suggestions"])
    assert len(lines(out, "lineage")) == 49


def test_a_workbook_for_a_region_gets_proposals_for_that_region(run: Run, tmp_path: Path) -> None:
    part, out = tmp_path / "part.xlsx", tmp_path / "part-forslag.xlsx"
    run("template", part, "--region", "SE211")
    found = run("suggest-matches", part, "--out", out, "--json").json["suggestions"]
    assert found and {one["seeks_code"][:5] for one in found} == {"SE211"}
    edit(out, ANSWERS, {(2, "confirmed"): "yes"})
    (change,) = run("check", out, "--json").json["changes"]
    assert (change["sheet"], change["kind"], change["key"]) == (
        "matches", "new", found[0]["match_code"]
    )  # fmt: skip


def test_the_file_itself_is_not_written_over(run: Run, exported: Path) -> None:
    before = exported.read_bytes()
    said = run("suggest-lineage", exported, "--out", exported)
    assert said.code == 1 and "Ge kopian ett annat namn" in said.err
    assert exported.read_bytes() == before


def test_a_file_with_faults_is_told_of_them(run: Run, exported: Path, tmp_path: Path) -> None:
    edit(exported, "priorities", {(2, "status"): "bra"})
    out = tmp_path / "ut.xlsx"
    said = run("suggest-lineage", exported, "--out", out)
    assert said.code == 1 and "”bra”" in said.err and not out.exists()


def test_what_was_answered_stays_and_is_not_proposed_again(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    confirmed(proposed, "no")
    out = tmp_path / "igen.xlsx"
    run("suggest-lineage", proposed, "--out", out)
    links = [(one["earlier_code"], one["later_code"]) for one in lines(out, LINKS)]
    assert links[0] == LINK and links.count(LINK) == 1
    assert len(links) == len(lines(proposed, LINKS))


def test_proposals_of_one_kind_keep_those_of_the_other(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "both.xlsx"
    run("suggest-matches", confirmed(proposed), "--out", out)
    assert lines(out, LINKS) == lines(proposed, LINKS)


# ---- what is confirmed ----------------------------------------------------------------------


def test_what_is_not_confirmed_changes_nothing(run: Run, proposed: Path) -> None:
    said = run("check", proposed, "--json").json
    assert said["ok"] and said["changes"] == []
    assert not [one for one in said["warnings"] if one["sheet"] == LINKS]
    edit(proposed, LINKS, {(row_of(proposed), "confirmed"): "nej"})
    assert run("check", proposed, "--json").json["changes"] == []


def test_what_is_confirmed_in_any_words_becomes_a_link(run: Run, proposed: Path) -> None:
    words = ("yes", "ja", "Sant", "true", True, 1, "1")
    edit(proposed, LINKS, {(row, "confirmed"): word for row, word in enumerate(words, start=2)})
    links = [[one["earlier_code"], one["later_code"]] for one in lines(proposed, LINKS)]
    changes = run("check", proposed, "--json").json["changes"]
    assert [one["key"] for one in changes] == links[: len(words)]
    assert {(one["sheet"], one["kind"], one["row"]) for one in changes} == {
        ("lineage", "new", None)
    }
    assert f"lineage: ny rad, {'/'.join(links[0])}" in run("check", proposed).out


def test_a_workbook_with_the_sheet_alone_is_handed_in_as_a_part(run: Run, proposed: Path) -> None:
    workbook = opened(confirmed(proposed).read_bytes())
    for name in workbook.sheetnames:
        if name != LINKS:
            del workbook[name]
    proposed.write_bytes(written(workbook))
    said = run("check", proposed, "--part", "--json").json
    assert [(one["sheet"], one["kind"]) for one in said["changes"]] == [("lineage", "new")]
    assert said["ok"] and said["rows_that_go"] == 0


def test_a_link_of_one_name_says_so_and_any_other_is_inferred(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    confirmed(proposed)
    renamed = ("SE110-2014-01", "SE110-2021-01")
    edit(proposed, LINKS, {(row_of(proposed, renamed), "confirmed"): "yes"})
    assert run("publish", proposed, *SIGNED).code == 0
    out = tmp_path / "ny.xlsx"
    run("export-workbook", out)
    assert lines(out, "lineage") == [
        {"earlier_code": renamed[0], "later_code": renamed[1], "basis": "inferred", "note": None},
        {"earlier_code": LINK[0], "later_code": LINK[1], "basis": "same_name", "note": None},
    ]


def test_handed_in_again_it_adds_nothing(run: Run, proposed: Path) -> None:
    confirmed(proposed)
    assert run("publish", proposed, *SIGNED, "--json").json["new"]
    again = run("publish", proposed, *SIGNED, "--json").json
    assert not again["new"]
    # the same rows in other bytes
    edit(proposed, LINKS, {(row_of(proposed), "why"): "annat"})
    assert run("check", proposed, "--json").json["changes"] == []
    assert not run("publish", proposed, *SIGNED, "--json").json["new"]


def test_a_link_that_was_worded_anew_since_stays_as_it_is(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    run("publish", confirmed(proposed), *SIGNED)
    newer = tmp_path / "ny.xlsx"
    run("export-workbook", newer)
    run("publish", edit(newer, "lineage", {(2, "note"): "From the strategy"}), *SIGNED)
    said = run("check", proposed, "--json").json
    assert said["ok"] and said["changes"] == said["conflicts"] == []


def test_a_link_that_stands_in_its_table_too_is_taken_once(run: Run, proposed: Path) -> None:
    confirmed(proposed)
    cells = {(2, "earlier_code"): LINK[0], (2, "later_code"): LINK[1], (2, "basis"): "stated"}
    said = run("check", edit(proposed, "lineage", cells), "--json").json
    assert [one["row"] for one in said["changes"]] == [2] and said["ok"]


def test_the_workbook_to_go_on_with_has_what_is_confirmed_as_rows(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "vidare.xlsx"
    count = len(lines(proposed, LINKS))
    assert run("check", confirmed(proposed), "--merged", out).code == 0
    assert [one["earlier_code"] for one in lines(out, "lineage")] == [LINK[0]]
    assert len(lines(out, LINKS)) == count - 1


# ---- what is wrong --------------------------------------------------------------------------


def faults(run: Run, path: Path) -> dict[tuple[str, int, str], str]:
    """What is said of each cell with a fault."""
    said = run("check", path, "--json")
    assert said.code == 1
    return {
        (one["sheet"], one["row"], one["column"]): one["message"] for one in said.json["faults"]
    }


# What is written into a proposal, at which column it is told, and in which words.
WRONG: tuple[tuple[dict[str, str | None], str, str], ...] = (
    ({"confirmed": "kanske"}, "confirmed", "varken ja eller nej"),
    ({"confirmed": "ja", "earlier_code": "nix"}, "earlier_code", "finns inte i priorities"),
    ({"confirmed": "ja", "earlier_code": None}, "earlier_code", "tom"),
    ({"confirmed": "ja", "earlier_code": LINK[0], "later_code": "SE110-2021-01"}, "later_code",
     "hör till regionen SE110"),
    ({"confirmed": "ja", "earlier_code": LINK[1], "later_code": LINK[0]}, "later_code",
     "inte är senare än 2021-2027"),
    ({"why": "Fråga anna@example.org"}, "why", "e-postadress"),
)  # fmt: skip


def test_what_is_wrong_is_told_at_the_row_of_the_proposal(run: Run, proposed: Path) -> None:
    cells = {
        (row, name): text
        for row, (written, _, _) in enumerate(WRONG, start=2)
        for name, text in written.items()
    }
    found = faults(run, edit(proposed, LINKS, cells))
    assert list(found) == [(LINKS, row, column) for row, (_, column, _) in enumerate(WRONG, 2)]
    assert all(
        words in found[LINKS, row, column] for row, (_, column, words) in enumerate(WRONG, 2)
    )


def test_a_link_confirmed_twice_names_both_rows(run: Run, proposed: Path) -> None:
    first = row_of(confirmed(proposed))
    last = len(lines(proposed, LINKS)) + 2
    cells = {(last, "earlier_code"): LINK[0], (last, "later_code"): LINK[1]}
    edit(proposed, LINKS, {**cells, (last, "confirmed"): "yes"})
    said = run("check", proposed)
    assert f"{LINKS}, rad {last}" in said.out and f"på rad {first}" in said.out


def test_a_sheet_without_the_column_to_confirm_in_is_a_fault(run: Run, proposed: Path) -> None:
    workbook = opened(proposed.read_bytes())
    workbook[LINKS].delete_cols(6)
    proposed.write_bytes(written(workbook))
    said = run("check", proposed)
    assert said.code == 1 and f"{LINKS}, rad 1" in said.out and "confirmed" in said.out


def test_an_answer_without_reasons_is_a_fault_only_when_it_is_confirmed(
    run: Run, answering: Path
) -> None:
    edit(answering, ANSWERS, {(2, "why_en"): None})
    assert run("check", answering).code == 0
    edit(answering, ANSWERS, {(2, "confirmed"): "yes"})
    assert list(faults(run, answering)) == [(ANSWERS, 2, "why_en")]


def test_an_answer_with_the_code_of_another_names_the_row_in_its_table(
    run: Run, answering: Path
) -> None:
    edit(answering, ANSWERS, {(2, "confirmed"): "yes", (2, "match_code"): "m-1"})
    ((place, message),) = faults(run, answering).items()
    assert place == (ANSWERS, 2, "match_code") and "på rad 2 (matches)" in message


def test_a_report_in_the_workbook_stands_at_the_proposal(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    row = row_of(confirmed(proposed, "kanske"))
    report = tmp_path / "rapport.xlsx"
    run("check", proposed, "--report", report)
    assert "varken ja eller nej" in load_workbook(report)[LINKS].cell(row, 6).comment.text

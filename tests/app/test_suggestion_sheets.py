"""Sheets of proposals: how they are written, confirmed, checked and published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from s3dash.data.reading.submission import read_path
from s3dash.model.tables.suggestions import SUGGESTIONS
from tests.app.commanding import SIGNED, Run, runner
from tests.conftest import SMALL_EDITION

LINKS, ANSWERS = SUGGESTIONS
# A link of the small edition, which the tests take away and confirm anew.
LINK = ("SE123-2014-05", "SE123-2021-05")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(tmp_path, monkeypatch, capsys)


@pytest.fixture
def exported(run: Run, tmp_path: Path) -> Path:
    """The small edition as a workbook without its links, published so."""
    path = tmp_path / "s3.xlsx"
    assert run("export-workbook", path).code == 0
    edit(path, "lineage", delete=True)
    assert run("publish", path, *SIGNED, "--replace", "49").code == 0
    assert run("export-workbook", path).code == 0
    return path


@pytest.fixture
def proposed(run: Run, exported: Path, tmp_path: Path) -> Path:
    """The same with proposed links."""
    out = tmp_path / "forslag.xlsx"
    assert run("suggest-lineage", exported, "--out", out).code == 0
    return out


def edit(
    path: Path,
    sheet: str,
    cells: Mapping[tuple[int, str], Any] | None = None,
    *,
    delete: bool = False,
) -> Path:
    """Write cells of a sheet by row and heading, or take out all its rows."""
    workbook = load_workbook(path)
    columns = {cell.value: cell.column for cell in workbook[sheet][1]}
    if delete:
        workbook[sheet].delete_rows(2, workbook[sheet].max_row)
    for (row, column), value in (cells or {}).items():
        workbook[sheet].cell(row, columns[column]).value = value
    workbook.save(path)
    return path


def lines(path: Path, sheet: str) -> list[dict[str, Any]]:
    rows = list(load_workbook(path)[sheet].iter_rows(values_only=True))
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
    before, after = load_workbook(exported), load_workbook(proposed)
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
    assert line["why"] == "namnen är lika till 100 av 100; delar tema: Material"
    assert (line["earlier_name"], line["confirmed"]) == ("Avancerade material", None)


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


@pytest.mark.parametrize("word", ["yes", "ja", "Sant", "true", True, 1, "1"])
def test_what_is_confirmed_becomes_a_link(run: Run, proposed: Path, word: Any) -> None:
    said = run("check", confirmed(proposed, word))
    assert said.code == 0
    assert f"lineage: ny rad, {'/'.join(LINK)}" in said.out


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


def faults(run: Run, path: Path) -> list[tuple[str, int, str]]:
    return [
        (one["sheet"], one["row"], one["column"])
        for one in run("check", path, "--json").json["faults"]
    ]


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"confirmed": "kanske"}, "confirmed", "varken ja eller nej"),
        ({"confirmed": "ja", "earlier_code": "nix"}, "earlier_code", "finns inte i priorities"),
        ({"confirmed": "ja", "earlier_code": ""}, "earlier_code", "tom"),
        ({"confirmed": "ja", "later_code": "SE110-2021-01"}, "later_code", "regionen SE110"),
        ({"confirmed": "ja", "earlier_code": LINK[1], "later_code": LINK[0]}, "later_code",
         "inte är senare än 2021-2027"),
        ({"why": "Fråga anna@example.org"}, "why", "e-postadress"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_the_row_of_the_proposal(
    run: Run, proposed: Path, cells: dict[str, str], column: str, words: str
) -> None:
    row = row_of(proposed)
    edit(proposed, LINKS, {(row, name): text or None for name, text in cells.items()})
    assert faults(run, proposed) == [(LINKS, row, column)]
    said = run("check", proposed)
    assert said.code == 1 and words in said.out
    assert run("publish", proposed, *SIGNED).code == 1


def test_a_link_confirmed_twice_names_both_rows(run: Run, proposed: Path) -> None:
    first = row_of(confirmed(proposed))
    last = len(lines(proposed, LINKS)) + 2
    cells = {(last, "earlier_code"): LINK[0], (last, "later_code"): LINK[1]}
    edit(proposed, LINKS, {**cells, (last, "confirmed"): "yes"})
    said = run("check", proposed)
    assert f"{LINKS}, rad {last}" in said.out and f"på rad {first}" in said.out


def test_a_sheet_without_the_column_to_confirm_in_is_a_fault(run: Run, proposed: Path) -> None:
    workbook = load_workbook(proposed)
    workbook[LINKS].delete_cols(6)
    workbook.save(proposed)
    said = run("check", proposed)
    assert said.code == 1 and f"{LINKS}, rad 1" in said.out and "confirmed" in said.out


def test_an_answer_without_reasons_is_a_fault_only_when_it_is_confirmed(
    run: Run, exported: Path, tmp_path: Path
) -> None:
    out = tmp_path / "svar.xlsx"
    run("suggest-matches", exported, "--out", out)
    edit(out, ANSWERS, {(2, "why_en"): None})
    assert run("check", out).code == 0
    edit(out, ANSWERS, {(2, "confirmed"): "yes"})
    assert faults(run, out) == [(ANSWERS, 2, "why_en")]


def test_an_answer_with_the_code_of_another_names_the_row_in_its_table(
    run: Run, exported: Path, tmp_path: Path
) -> None:
    out = tmp_path / "svar.xlsx"
    run("suggest-matches", exported, "--out", out)
    edit(out, ANSWERS, {(2, "confirmed"): "yes", (2, "match_code"): "m-1"})
    assert faults(run, out) == [(ANSWERS, 2, "match_code")]
    assert "på rad 2 (matches)" in run("check", out).out


def test_a_report_in_the_workbook_stands_at_the_proposal(
    run: Run, proposed: Path, tmp_path: Path
) -> None:
    row = row_of(confirmed(proposed, "kanske"))
    report = tmp_path / "rapport.xlsx"
    run("check", proposed, "--report", report)
    assert "varken ja eller nej" in load_workbook(report)[LINKS].cell(row, 6).comment.text

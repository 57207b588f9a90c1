"""Two editors, parts and losses at the command line: what is said before anything changes."""

from __future__ import annotations

import io
import shlex
import shutil
import sys
from collections.abc import Callable
from filecmp import cmp as same
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from s3dash.cli.commands import main
from s3dash.config import LANGUAGES
from s3dash.model import TABLES
from tests import workbooks
from tests.app.commanding import SIGNED, Run, begun_with_small, runner
from tests.data.test_kept_tables import emptied, without_row
from tests.data.test_parts import only

Edit = Callable[[Workbook], object]
Export = Callable[..., Path]
KEYS = {
    "begun_from", "compared_with", "changes", "conflicts", "made_right", "rows_that_go", "option",
}  # fmt: skip


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of the small edition, and what is exported of that."""
    folder = tmp_path_factory.mktemp("begun")
    with begun_with_small(folder):
        assert main(["export-workbook", str(folder / "first.xlsx")]) == 0
    return folder


@pytest.fixture
def run(
    begun: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run a command on a store of its own, which begins with the small edition."""
    shutil.copy(begun / "editions.db", tmp_path)
    return runner(f"sqlite:///{tmp_path / 'editions.db'}", monkeypatch, capsys)


@pytest.fixture
def export(run: Run, begun: Path, tmp_path: Path) -> Export:
    """Export the edition in use and edit the workbook by hand."""

    def exported(name: str, *made: Edit) -> Path:
        path = tmp_path / name
        if same(begun / "editions.db", tmp_path / "editions.db", shallow=False):
            shutil.copy(begun / "first.xlsx", path)
        else:
            assert run("export-workbook", path).code == 0
        return edited(path, *made)

    return exported


def edited(path: Path, *made: Edit) -> Path:
    path.write_bytes(workbooks.edited(path.read_bytes(), *made))
    return path


def cell(sheet: str, place: str, value: object) -> Edit:
    def edit(workbook: Workbook) -> None:
        workbook[sheet][place] = value

    return edit


MINE = cell("regions", "I4", 58.9)
THEIRS = cell("regions", "C4", "Sörmlands län")


def test_two_editors_at_once_lose_nothing(run: Run, export: Export) -> None:
    mine, theirs = export("mine.xlsx", MINE), export("theirs.xlsx", THEIRS)
    assert run("publish", theirs, *SIGNED).code == 0
    said = run("check", mine)
    assert said.code == 0
    assert "Det här ändras i version 2, som används. Filen utgår från version 1:" in said.out
    assert "  regions, rad 4: SE122, latitude: 58,8 → 58,9" in said.out.splitlines()
    assert "name_sv" not in said.out
    published = run("publish", mine, *SIGNED, "--json").json
    assert published["difference"] == {
        "regions": {"added": [], "removed": [], "changed": ["SE122"]}
    }
    found = export("after.xlsx")
    sheet = load_workbook(found)["regions"]
    assert (sheet["C4"].value, sheet["I4"].value) == ("Sörmlands län", 58.9)


def test_the_workbook_to_go_on_with_has_headings_as_the_file_has(run: Run, tmp_path: Path) -> None:
    mine, merged = tmp_path / "mine.xlsx", tmp_path / "merged.xlsx"
    for language, heading in ((None, "region_code"), ("sv", "Regionkod"), ("en", "Region code")):
        run("export-workbook", mine, *(["--language", language] if language else []))
        run("check", mine, "--merged", merged)
        assert load_workbook(merged)["regions"]["A1"].value == heading


def test_a_conflict_is_refused_and_told_at_its_cell(
    run: Run, export: Export, tmp_path: Path
) -> None:
    mine = export("mine.xlsx", MINE)
    theirs = export("theirs.xlsx", cell("regions", "I4", 58.7), THEIRS)
    run("publish", theirs, "--by", "Region Sörmland", "--note", "Rättad")
    said = run("check", mine)
    assert said.code == 1
    told = "SE122, latitude: filen säger 58,9, versionen som används säger 58,7 (Region Sörmland)"
    assert f"  regions, rad 4: {told}. Det var 58,8." in said.out.splitlines()
    found = run("check", mine, "--json").json
    assert found["conflicts"] == [
        {"sheet": "regions", "key": "SE122", "column": "latitude", "row": 4, "base": "58.8",
         "theirs": "58.7", "by": "Region Sörmland", "yours": "58.9"}
    ]  # fmt: skip
    assert (found["ok"], found["changes"], found["option"]) == (False, [], "--replace 0")
    for language in LANGUAGES:
        refused = run("publish", mine, *SIGNED, "--language", language)
        assert refused.code == 1
        assert refused.err.splitlines()[-1].strip().endswith("--replace 0")
    assert len(run("editions", "--json").json) == 2
    merged = tmp_path / "merged.xlsx"
    assert run("check", mine, "--merged", merged).code == 1
    disputed = load_workbook(merged)["regions"]["I4"]
    assert disputed.value == 58.9 and "58,7" in disputed.comment.text
    assert load_workbook(merged)["regions"]["C4"].value == "Sörmlands län"
    # the workbook to go on with says what holds where nobody has chosen yet
    assert "regions, rad 4, latitude: Två har ändrat cellen olika" in run("check", merged).out
    edited(merged, cell("regions", "I4", 58.7))
    assert run("publish", merged, *SIGNED, "--json").json["new"] is False


def test_what_has_a_fault_is_not_told_as_a_change(run: Run, export: Export) -> None:
    said = run("check", export("mine.xlsx", cell("regions", "I4", "58,9 N"), THEIRS))
    assert "latitude: ”58,9 N” är inget tal" in said.out
    assert "→ 58,9 N" not in said.out
    assert "→ Sörmlands län" in said.out


def test_what_is_still_in_conflict_is_not_said_to_hold(
    run: Run, export: Export, tmp_path: Path
) -> None:
    mine = export("mine.xlsx", MINE)
    run("publish", export("theirs.xlsx", cell("regions", "I4", 58.7)), *SIGNED)
    marked = tmp_path / "marked.xlsx"
    assert run("check", mine, "--report", marked).code == 1
    said = run("check", marked)
    assert said.code == 1
    assert "filen säger 58,9" in said.out
    assert "märkt" not in said.out


def test_the_line_to_type_publishes_it(run: Run, export: Export) -> None:
    mine = export("min fil.xlsx", emptied("media"))
    refused = run("publish", mine, *SIGNED)
    assert refused.code == 1
    assert "media: 2 av 2 rader går bort" in refused.err
    line = shlex.split(refused.err.splitlines()[-1])
    assert line[:3] == ["python", "-m", "s3dash"]
    assert run(*line[3:]).code == 0
    assert run("editions", "--json").json[1]["counts"]["media"] == 0


def test_rows_go_without_a_terminal_only_with_yes(run: Run, export: Export) -> None:
    code = load_workbook(export("s3.xlsx"))["sources"]["A2"].value
    unused = export("s3.xlsx", lambda book: book["clusters"].delete_rows(2))
    assert code and run("check", unused).code == 0
    refused = run("publish", unused, *SIGNED, "--json")
    assert refused.code == 1
    assert (refused.json["option"], refused.json["rows_that_go"]) == ("--yes", 1)
    assert refused.json["command"].endswith("--yes")
    assert run("publish", unused, *SIGNED, "--yes").code == 0


@pytest.mark.parametrize(("answer", "editions"), [("ja", 2), ("y", 2), ("nej", 1), ("", 1)])
def test_at_a_terminal_it_is_asked_before_rows_go(
    run: Run, export: Export, monkeypatch: pytest.MonkeyPatch, answer: str, editions: int
) -> None:
    path = export("s3.xlsx", lambda book: book["clusters"].delete_rows(2))
    terminal = io.StringIO(f"{answer}\n")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    said = run("publish", path, *SIGNED)
    assert "En rad går bort. Publicera? (ja/nej)" in said.err
    assert "clusters" in said.out and " går bort" in said.out
    assert said.code == (0 if editions == 2 else 1)
    assert len(run("editions", "--json").json) == editions


def test_a_wrong_number_is_answered_with_the_right_one(run: Run, export: Export) -> None:
    path = export("s3.xlsx", emptied("media"))
    refused = run("publish", path, *SIGNED, "--replace", "3")
    assert refused.code == 1
    assert "2 rader skulle gå bort, inte 3" in refused.err
    assert refused.err.splitlines()[-1].endswith("--replace 2")


def test_one_sheet_is_sent_back_as_a_part(run: Run, export: Export) -> None:
    path = export("s3.xlsx", only("regions"), MINE)
    said = run("check", path)
    assert said.code == 1 and "--part" in said.out and "Bladet saknas" not in said.out
    part = run("check", path, "--part")
    assert part.code == 0 and part.out.startswith("Inga fel. 696 rader i 17 tabeller.\n1 varning:")
    published = run("publish", path, *SIGNED, "--part", "--json").json
    assert published["difference"] == {
        "regions": {"added": [], "removed": [], "changed": ["SE122"]}
    }


def test_one_region_is_sent_back_as_a_part(run: Run, export: Export) -> None:
    path = export("s3.xlsx", MINE, cell("regions", "I3", 50))
    said = run("check", path, "--part", "--region", "SE122")
    assert said.code == 0
    assert "regions, rad 3: Raden SE121 hör inte till SE122" in said.out
    refused = run("check", path, "--part", "--region", "SE999", "--language", "en")
    assert refused.code == 1 and "There is no region “SE999”" in refused.out


def test_a_filled_in_template_takes_nothing_away(run: Run, tmp_path: Path) -> None:
    run("editions")
    path = tmp_path / "template.xlsx"
    run("template", path)
    line = {"domain_code": "space", "name_sv": "Rymd", "name_en": "Space"}
    columns = list(TABLES["domains"].columns)
    edited(path, lambda book: book["domains"].append([line.get(one) for one in columns]))
    published = run("publish", path, *SIGNED, "--json").json
    assert published["difference"] == {
        "domains": {"added": ["space"], "removed": [], "changed": []}
    }


def test_without_a_store_nothing_is_compared_and_none_is_made(
    run: Run, export: Export, tmp_path: Path
) -> None:
    path = export("s3.xlsx", MINE)
    (tmp_path / "editions.db").unlink()
    said = run("check", path)
    assert said.code == 0 and "Det finns ingen version att jämföra med." in said.out
    found = run("check", path, "--json").json
    assert set(found) >= KEYS
    assert (found["begun_from"], found["changes"], found["conflicts"]) == (None, [], [])
    assert not (tmp_path / "editions.db").exists()


def test_changes_are_told_with_from_and_to(run: Run, export: Export) -> None:
    path = export("s3.xlsx", MINE, without_row("lineage", "SE123-2014-02"))
    found = run("check", path, "--json").json
    assert set(found) >= KEYS
    assert found["changes"] == [
        {"sheet": "regions", "key": "SE122", "column": "latitude", "row": 4, "from": "58.8",
         "to": "58.9", "kind": "changed"},
        {"sheet": "lineage", "key": ["SE123-2014-02", "SE123-2021-03"], "column": None, "row": None,
         "from": None, "to": None, "kind": "gone"},
    ]  # fmt: skip
    assert (found["begun_from"], found["compared_with"]) == (1, 1)


def test_of_many_changes_the_first_are_named(run: Run, export: Export) -> None:
    def louder(book: Workbook) -> None:
        for (place,) in book["priorities"].iter_rows(min_row=2, min_col=4, max_col=4):
            place.value = f"{place.value}!"

    said = run("check", export("s3.xlsx", louder))
    assert said.out.count("!") == 30
    assert said.out.splitlines()[-1] == "  priorities: … och 137 ändrade celler till"


def test_a_row_that_goes_is_named_however_many_cells_change(run: Run, export: Export) -> None:
    def louder(book: Workbook) -> None:
        for (place,) in book["priorities"].iter_rows(min_row=2, min_col=4, max_col=4):
            place.value = f"{place.value}!"

    path = export("s3.xlsx", louder, lambda book: book["clusters"].delete_rows(2))
    gone = [one for one in run("check", path, "--json").json["changes"] if one["kind"] == "gone"]
    assert f"  clusters: {gone[0]['key']} går bort" in run("check", path).out.splitlines()


def test_publish_tells_cell_by_cell_what_changes_before_it_does(run: Run, export: Export) -> None:
    path = export("s3.xlsx", MINE)
    told = "  regions, rad 4: SE122, latitude: 58,8 → 58,9"
    said = run("publish", path, *SIGNED).out.splitlines()
    assert said.index(told) < said.index("Publicerad.")
    assert said[-1] == "  regions: en ändrad"
    again = run("publish", export("s3.xlsx", cell("regions", "I4", 58.6)), *SIGNED, "--json").json
    assert [(one["from"], one["to"]) for one in again["changes"]] == [("58.9", "58.6")]
    assert again["begun_from"] == 2


def test_a_store_that_does_not_answer_is_no_missing_one(
    run: Run, export: Export, tmp_path: Path
) -> None:
    path = export("s3.xlsx", MINE)
    (tmp_path / "editions.db").write_text("no database")
    said = run("check", path)
    assert said.code == 0 and "går inte att använda" in said.out
    assert "Det finns ingen version att jämföra med" not in said.out
    assert "går inte att använda" in run("check", path, "--json").json["not_compared"]
    merged = run("check", path, "--merged", tmp_path / "merged.xlsx")
    assert merged.code == 1 and "går inte att använda" in merged.err


def test_a_workbook_to_go_on_with_takes_no_other_name(
    run: Run, export: Export, tmp_path: Path
) -> None:
    path = export("s3.xlsx", MINE)
    refused = run("check", path, "--merged", path)
    assert refused.code == 1 and "annat namn" in refused.err
    assert run("check", path, "--merged", tmp_path / "m.html").code == 2
    both = tmp_path / "both.xlsx"
    assert run("check", path, "--merged", both, "--report", both).code == 1
    assert sorted(one.name for one in tmp_path.glob("*.xlsx")) == ["s3.xlsx"]


def test_taking_the_file_as_it_is_is_said_to_overwrite_others(run: Run, export: Export) -> None:
    mine = export("mine.xlsx", emptied("media"))
    run("publish", export("theirs.xlsx", THEIRS), *SIGNED)
    refused = run("publish", mine, *SIGNED)
    assert "andras ändringar skrivs över, och 2 rader går bort" in refused.err
    assert "check --merged" in refused.err


def test_a_row_that_is_new_in_both_has_no_value_before(run: Run, export: Export) -> None:
    def added(name: str) -> Edit:
        return lambda book: book["domains"].append(["space", name, name])

    mine, theirs = export("mine.xlsx", added("Min")), export("theirs.xlsx", added("Deras"))
    run("publish", theirs, *SIGNED)
    said = run("check", mine).out
    assert "Raden är ny i båda." in said and "Det var" not in said
    assert "Filen utgår från version 1, och version 2 används." in said
    assert run("publish", theirs, *SIGNED).out.splitlines()[-2] == (
        "Inget ändras i version 2, som används. Filen utgår från version 1."
    )


def test_a_report_that_holds_private_rows_says_so(run: Run, export: Export, tmp_path: Path) -> None:
    source = load_workbook(export("s3.xlsx"))["sources"]["A2"].value
    line = {"dialogue_code": "d", "region_code": "SE122", "held_on": "2026-05-01",
            "said_sv": "Hemligt", "public": "nej", "source_code": source}  # fmt: skip
    columns = list(TABLES["dialogues"].columns)
    path = export("s3.xlsx", lambda book: book["dialogues"].append(list(map(line.get, columns))))
    warned = "Den har också raderna som inte är offentliga."
    assert warned in run("check", path, "--report", tmp_path / "r.xlsx").out
    assert warned not in run("check", path, "--report", tmp_path / "r.html").out


def test_a_workbook_that_is_being_written_is_not_offered(
    run: Run, export: Export, tmp_path: Path
) -> None:
    mine, theirs = export("mine.xlsx", MINE), export("theirs.xlsx", cell("regions", "I4", 58.7))
    run("publish", theirs, *SIGNED)
    assert "check FIL --merged" in run("check", mine).out
    written = run("check", mine, "--merged", tmp_path / "m.xlsx").out
    assert "check FIL --merged" not in written
    # whoever has asked for it chooses in it, and writes nobody's changes over
    assert "Välj i de färgade cellerna" in written and "--replace" not in written


def test_the_one_heading_that_is_not_known_is_the_one_that_is_missing(
    run: Run, export: Export
) -> None:
    path = export("s3.xlsx", cell("domains", "B1", "Benämning"))
    said = run("check", path).out
    assert "domains, rad 1, Benämning" in said
    assert "Menade du name_sv?" in said

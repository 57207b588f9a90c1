"""Somebody else's table of priorities: what is taken over, what is told; nothing is lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml
from openpyxl import Workbook, load_workbook

from s3dash.cli.commands import main
from s3dash.config import LANGUAGES
from s3dash.data.editions.store import EditionStore
from s3dash.data.importing.form import read_map
from s3dash.data.importing.plain_table import read_table
from s3dash.data.importing.priorities import Imported, import_priorities
from s3dash.data.reading.submission import read_path
from s3dash.model import TABLES, Dataset
from s3dash.serving.app import create_app
from tests.app.commanding import SIGNED, Run, runner
from tests.app.conftest import Settings, whole_client
from tests.conftest import DATA, SMALL_EDITION

HEADINGS = ("NUTS", "Region", "Priority", "Text", "Economic", "Scientific", "Policy", "Own")
MAP: dict[str, Any] = {
    "round": "2021-2027",
    "language": "en",
    "source": {"code": "invented-list", "title": "An invented list", "seen_on": "2026-11-30"},
    "columns": {
        "region": "NUTS", "region_name": "Region", "name": "Priority", "description": "Text",
        "nace_sections": "Economic", "nabs": "Scientific", "policy_objectives": "Policy",
        "domains": "Own",
    },
    "crosswalk": {"domains": {"Sea and ships": "water-maritime", "Other": "-"}},
}  # fmt: skip
# domain -> its European categories, for what the small edition leaves empty
CATEGORIES = {
    "advanced-manufacturing": ("C", "NABS06", "E"),
    "materials": ("C", "NABS06", "E"),
    "health-life-science": ("C;Q", "NABS07", "G"),
    "digital": ("J;C", "NABS06", "D"),
    "food": ("A;C", "NABS08", "G"),
}


def written(said: Mapping[str, Any]) -> str:
    return yaml.safe_dump(dict(said), sort_keys=False)


def row(region: str = "ITC4", name: str = "Care at home", **cells: str) -> dict[str, str]:
    return {"NUTS": region, "Priority": name, **cells}


def table(*rows: Mapping[str, str], separator: str = ",") -> bytes:
    target = io.StringIO()
    writer = csv.DictWriter(target, HEADINGS, restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode()


def workbook(*rows: Mapping[str, str], above: int = 0, sheet: str = "Priorities") -> bytes:
    book = Workbook()
    assert book.active is not None
    book.active.title = "About"
    lines = book.create_sheet(sheet)
    for _ in range(above):
        lines.append(["A title above"])
    lines.append(list(HEADINGS))
    for one in rows:
        lines.append([one.get(heading) for heading in HEADINGS])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def classified(small: Dataset) -> Dataset:
    """The small edition with European categories of some domains."""
    domains = small.table("domains").copy()
    for at, code in zip(domains.index, domains["domain_code"], strict=True):
        cells = CATEGORIES.get(code, ("", "", ""))
        for name, text in zip(("nace_sections", "nabs", "policy_objectives"), cells, strict=True):
            domains.at[at, name] = tuple(filter(None, text.split(";")))
    return Dataset({name: domains if name == "domains" else small.table(name) for name in TABLES})


def imported(dataset: Dataset, *rows: Mapping[str, str], **said: Any) -> Imported:
    asked, faults = read_map(written({**MAP, **said}).encode(), "map.yaml", dataset)
    assert asked is not None, faults
    read = read_table(table(*rows), "t.csv", asked.sheet, list(asked.columns.values()))
    found = import_priorities(read, asked, dataset)
    assert len(found.results) == len(rows)
    return found


def told(found: Imported) -> list[list[tuple[str, str | None, str | None]]]:
    """What is told of each row: (what, heading, value)."""
    return [[(one.key, one.column, one.value) for one in each.told] for each in found.results]


def domains(found: Imported) -> list[str]:
    return [one["domain_codes"] for one in found.rows["priorities"]]


# ---- categories ----------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["NABS07", "7", "07 - Health", "Health", "hälsa"])
def test_a_category_of_one_domain_is_that_domain_however_it_is_written(
    written: str, classified: Dataset
) -> None:
    found = imported(classified, row(Scientific=written))
    assert domains(found) == ["health-life-science"]
    assert told(found) == [[]]


def test_the_domains_stand_in_the_order_of_the_categories_each_once(classified: Dataset) -> None:
    found = imported(classified, row(Scientific="08; 07", Policy="D", Own="Food and agriculture"))
    assert domains(found) == ["food;health-life-science;digital"]


def test_a_category_of_several_domains_is_the_one_that_the_others_leave_and_that_is_said(
    classified: Dataset,
) -> None:
    found = imported(classified, row(Economic="C.21 - Pharmaceuticals", Scientific="07"))
    assert domains(found) == ["health-life-science"]
    (said,) = found.results[0].told
    assert (said.key, said.params["codes"]) == ("import-narrowed", "health-life-science")


def test_a_category_that_may_be_several_is_none_and_the_place_in_the_map_is_told(
    classified: Dataset,
) -> None:
    found = imported(classified, row(Economic="C", Scientific="6", Policy="E"))
    assert domains(found) == [""]
    assert found.unclassified == 1
    assert {key for key, *_ in told(found)[0]} == {"import-several-domains"}
    economic = found.results[0].told[0]
    assert economic.params["near"] == "advanced-manufacturing, materials"
    assert economic.params["place"] == "crosswalk.nace_sections"


def test_what_the_map_says_of_a_category_goes_first(classified: Dataset) -> None:
    crosswalk = {"nace_sections": {"c": ["materials", "Health and life science"]}}
    found = imported(classified, row(Economic="C", Scientific="7"), crosswalk=crosswalk)
    assert domains(found) == ["materials;health-life-science"]
    assert told(found) == [[]]


def test_a_category_that_is_of_no_domain_by_the_map_is_not_told(classified: Dataset) -> None:
    found = imported(classified, row(Own="Other"), row(name="Ships", Own="Sea and ships; Whales"))
    assert told(found) == [[], [("import-unmapped-category", "Own", "Whales")]]
    assert domains(found) == ["", "water-maritime"]


# ---- regions, and what is not taken over ---------------------------------------------------------


def test_a_region_is_known_by_code_or_name_and_one_that_is_no_more_by_its_successor(
    small: Dataset,
) -> None:
    found = imported(small, row(), row("lombardiet", "Ett"), row("AT3", "Two"), row("ITX", "Three"))
    assert [one["region_code"] for one in found.rows["priorities"]] == ["ITC4", "ITC4", "AT31"]
    assert told(found)[1:] == [
        [("import-meant", "NUTS", "lombardiet")],
        [("import-successor", "NUTS", "AT3")],
        [("import-several-successors", "NUTS", "ITX")],
    ]
    assert found.results[3].told[0].params["codes"] == "ITC4, ITH5"


@pytest.mark.parametrize(
    ("given", "key", "heading"),
    [
        (row("", "Nobody’s"), "import-no-region", "NUTS"),
        (row("ITC5"), "import-unknown-region", "NUTS"),
        (row("SE110"), "import-own-region", "NUTS"),
        (row("Stockholm"), "import-own-region", "NUTS"),
        (row(name=""), "import-no-name", "Priority"),
        (row(Text="Ring 070-123 45 67"), "import-personal", "Text"),
        (row(name="x" * 5001), "import-too-long", "Priority"),
    ],
)
def test_a_row_that_cannot_be_taken_over_is_told_at_its_cell(
    given: dict[str, str], key: str, heading: str, small: Dataset
) -> None:
    found = imported(small, row(name="One that can"), given)
    assert found.results[1].code == ""
    ((said,),) = [one.told for one in found.left]
    assert (said.key, said.table, said.row, said.column) == (key, "t.csv", 3, heading)


def test_an_unknown_region_is_offered_the_one_that_may_be_meant(small: Dataset) -> None:
    (result,) = imported(small, row("Lombardi")).results
    assert result.told[0].params["near"] == "ITC4"


def test_a_region_is_new_only_where_the_map_says_so_and_it_has_a_code_and_a_name(
    small: Dataset,
) -> None:
    rows = [
        row("EL30", Region="Attiki"), row("EL30", "Again"), row("FR10", "Nameless"),
        row("XX10", "Nowhere", Region="Nowhere"), row("SE999", "Here", Region="Here"),
    ]  # fmt: skip
    assert imported(small, *rows).taken == []
    found = imported(small, *rows, new_regions="yes")
    assert [bool(one.code) for one in found.results] == [True, True, False, False, False]
    (region,) = found.rows["regions"]
    assert (region["region_kind"], region["country_code"], region["nuts_level"]) == (
        "partner", "GR", "2",
    )  # fmt: skip


def test_what_is_there_already_or_stands_twice_is_not_taken_over_again(small: Dataset) -> None:
    there = next(
        one
        for one in small.rows("priorities")
        if small.row("regions", one.region_code).region_kind == "partner"
        and one.round_code == "2021-2027"
    )
    rows = [
        row(there.region_code, there.name_en.upper()),
        row(there.region_code, "New"),
        row(there.region_code, " new "),
    ]
    found = imported(small, *rows)
    assert [key for each in told(found) for key, *_ in each] == [
        "import-already-there",
        "import-twice",
    ]
    assert found.results[0].told[0].params["codes"] == there.priority_code
    assert found.results[2].told[0].params["first"] == "3"
    codes = {one.priority_code for one in small.rows("priorities")}
    assert found.results[1].code not in codes


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ("Vård", "Care")), ("sv", ("Care", "Care2")), ("other", ("Vård", "Care2"))],
)
def test_the_regions_own_words_stand_in_their_language(
    language: str, names: tuple[str, str], small: Dataset
) -> None:
    columns = {**MAP["columns"], "name_sv": "Economic", "name_en": "Scientific"}
    columns = {role: heading for role, heading in columns.items() if role not in CATEGORY_ROLES}
    found = imported(
        small,
        row(name="Care", Economic="Vård", Scientific="Care2", Text="At home"),
        language=language,
        columns=columns,
    )
    (priority,) = found.rows["priorities"]
    assert (priority["name_sv"], priority["name_en"]) == names
    assert priority["original_language"] == language
    assert priority["note"] == ("At home; original: Care" if language == "other" else "At home")


CATEGORY_ROLES = ("nace_sections", "nabs", "policy_objectives")


# ---- the files -----------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_file_is_read_with_the_separator_that_it_has(separator: str) -> None:
    content = b"\xef\xbb\xbf" + table(row(Text="a;b, c"), separator=separator)
    read = read_table(content, "t.csv", "", list(HEADINGS))
    assert read.headings == HEADINGS
    assert [(one.number, one.text("Text")) for one in read.rows] == [(2, "a;b, c")]


def test_a_sheet_is_read_by_its_name_below_what_stands_above_it() -> None:
    content = workbook(row(Text="Fri text"), above=2)
    read = read_table(content, "t.xlsx", "Priorities", list(HEADINGS))
    assert (read.name, read.headings) == ("Priorities", HEADINGS)
    assert [one.number for one in read.rows] == [4]


def said(**changed: Any) -> dict[str, Any]:
    return {key: value for key, value in {**MAP, **changed}.items() if value is not None}


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        (said(round=None, columns={"region": "NUTS"}),
         {("import-map-lacks", None, "round"), ("import-map-lacks", "columns", "name")}),
        (said(round="2021-2028"), {("import-map-round", "round", "2021-2028")}),
        (said(langauge="en"), {("import-map-key", "langauge", "langauge")}),
        (said(language="english"), {("import-map-choice", "language", "english")}),
        (said(status="strong"), {("import-map-choice", "status", "strong")}),
        (said(source={"code": "new one"}),
         {("import-map-lacks", "source", "title"), ("import-map-form", "source.code", "new one")}),
        (said(columns="NUTS"), {("import-map-mapping", "columns", "columns"),
                                ("import-map-lacks", "columns", "region"),
                                ("import-map-lacks", "columns", "name")}),
        (said(crosswalk={"nabs": {"7": "helth"}}),
         {("import-map-domain", "crosswalk.nabs.7", "helth")}),
        (said(crosswalk={"themes": {"7": "digital"}}),
         {("import-map-key", "crosswalk.themes", "themes")}),
    ],
)  # fmt: skip
def test_everything_wrong_with_the_map_is_told_by_its_place(
    given: dict[str, Any], faults: set[tuple[str, str | None, str]], small: Dataset
) -> None:
    asked, found = read_map(written(given).encode(), "map.yaml", small)
    assert asked is None
    assert {(one.key, one.column, one.value) for one in found} == faults


def test_a_map_that_is_none_is_told_with_its_line(small: Dataset) -> None:
    for content, at_line in ((b"round: [", True), (b"- a\n- b\n", False), (b"\xff\xfe", False)):
        asked, (fault,) = read_map(content, "map.yaml", small)
        assert asked is None and fault.key == "import-map-unreadable"
        assert (fault.row is not None) == at_line


# ---- the command ---------------------------------------------------------------------------------


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "map.yaml").write_text(written(MAP), encoding="utf-8")
    return runner(f"sqlite:///{tmp_path / 'editions.db'}", monkeypatch, capsys)


def import_into(
    run: Run, folder: Path, content: bytes, *more: str, name: str = "t.csv"
) -> tuple[Path, Any]:
    (folder / name).write_bytes(content)
    out = folder / "import.xlsx"
    given = ("import-priorities", folder / name, "--map", folder / "map.yaml", "--out", out, *more)
    return out, run(*given)


def test_an_imported_workbook_is_checked_published_and_shown_and_takes_nothing_away(
    run: Run, tmp_path: Path, settings: Settings
) -> None:
    content = table(row(name="Invented care", Own="Sea and ships"), row("ES12", "Old mines anew"))
    out, found = import_into(run, tmp_path, content)
    assert (found.code, found.err) == (0, "")
    checked = run("check", out, "--json")
    assert checked.code == 0
    changes = checked.json["changes"]
    assert {(one["sheet"], one["kind"]) for one in changes} == {
        ("sources", "new"), ("priorities", "new"),
    }  # fmt: skip
    assert not any("Importen" in str(one) for one in checked.json["warnings"])
    assert run("publish", out, *SIGNED).code == 0
    store = EditionStore(f"sqlite:///{tmp_path / 'editions.db'}", DATA)
    store.refresh()
    before, after = (read_path(SMALL_EDITION).accepted(), store.current().dataset)
    assert after.counts["priorities"] == before.counts["priorities"] + 2
    assert after.counts["regions"] == before.counts["regions"]
    client = whole_client(create_app(store, settings))
    for language, path in (("sv", "region"), ("en", "region")):
        page = client.get(f"/{language}/{path}?region=ITC4").text
        assert "Invented care" in page and "An invented list" in page
    again, found = import_into(run, tmp_path, content, "--json")
    assert (found.json["taken"], len(found.json["not_taken"])) == ([], 2)
    assert run("publish", again, *SIGNED).code == 0
    assert len(run("editions", "--json").json) == 2  # it adds nothing


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_taken_over_is_said_and_stands_in_a_sheet_with_all_its_cells(
    language: str, run: Run, tmp_path: Path
) -> None:
    left = row("ITC9", "Lost?", Text="Not lost", Own="Whales")
    private = row(Text="anna@example.org", Own="Whales")
    content = workbook(row(), left, private)
    (tmp_path / "map.yaml").write_text(written({**MAP, "sheet": "Priorities"}), "utf-8")
    out, found = import_into(run, tmp_path, content, "--language", language, name="t.xlsx")
    assert found.code == 0
    where = {"sv": "Priorities, rad 3, NUTS", "en": "Priorities, row 3, NUTS"}[language]
    assert where in found.out and "ITC9" in found.out
    assert "anna@example.org" not in found.out
    sheet = load_workbook(out)[{"sv": "Importen", "en": "The import"}[language]]
    heads, first, second = (list(line) for line in sheet.iter_rows(values_only=True))
    assert tuple(heads[3:]) == HEADINGS
    assert first[0] == "3"
    assert dict(zip(HEADINGS, first[3:], strict=True)) == {
        **dict.fromkeys(HEADINGS), **left,
    }  # fmt: skip
    assert second[0] == "4" and "•••" in second and "anna@example.org" not in second


def test_a_command_that_cannot_be_followed_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        written({**MAP, "columns": {**MAP["columns"], "name": "Prioritis"}}), "utf-8"
    )
    out, found = import_into(run, tmp_path, table(row()))
    assert found.code == 1 and not out.exists()
    assert "map.yaml, columns.name" in found.err and "Menade du Priority?" in found.err
    _, found = import_into(run, tmp_path, b"<html><table></table></html>", "--json")
    assert found.code == 1 and not found.json["ok"] and not out.exists()
    same = run("import-priorities", tmp_path / "t.csv", "--map", tmp_path / "map.yaml",
               "--out", tmp_path / "map.xlsx")  # fmt: skip
    assert same.code == 1


def test_headings_without_a_row_are_no_table_to_import(run: Run, tmp_path: Path) -> None:
    out, found = import_into(run, tmp_path, table())
    assert found.code == 1 and not out.exists()
    assert "Tabellen har inga rader" in found.err


def test_the_example_in_the_documents_can_be_followed(classified: Dataset) -> None:
    text = (Path(__file__).parents[2] / "docs" / "dataset.md").read_text(encoding="utf-8")
    example = text.partition("```yaml\n")[2].partition("```")[0]
    asked, faults = read_map(example.encode(), "map.yaml", classified)
    assert faults == [] and asked is not None and asked.crosswalk


def test_the_frames_have_every_column_of_their_tables(small: Dataset) -> None:
    frames = imported(small, row()).frames
    assert set(frames) == {"regions", "sources", "priorities"}
    for name, frame in frames.items():
        assert isinstance(frame, pd.DataFrame)
        assert list(frame.columns) == list(TABLES[name].columns)


def test_what_is_told_of_many_rows_is_said_once(run: Run, tmp_path: Path) -> None:
    rows = [row(name=f"Care {number}", Own="Unheard of") for number in range(30)]
    _, found = import_into(run, tmp_path, table(*rows), "--language", "en")
    (told_of,) = (line for line in found.out.splitlines() if "Unheard of" in line)
    assert "row 2," in told_of and "29 more rows" in told_of


def test_the_command_is_told_of_in_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import-priorities", "--help", "--language", "en"]) == 0
    assert "MAP.yaml" in capsys.readouterr().out

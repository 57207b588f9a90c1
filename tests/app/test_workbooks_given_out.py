"""The workbooks that the commands give out: an edition, a template, a template for one region."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from s3dash.cli.commands import main
from s3dash.config import LANGUAGES
from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.submission import read_path
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import about
from s3dash.model.headings import headings
from s3dash.model.of_region import TABLES_OF_REGIONS, of_region
from s3dash.model.origin import ALL
from tests.conftest import SMALL_EDITION, small_database
from tests.workbooks import opened, written

REGION = "SE211"
SIGNED = ("--by", "Region Småland", "--note", "Ny omgång")

Given = Callable[..., Path]


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store of its own, which begins with the small edition."""
    found = small_database(tmp_path / "editions.db")
    monkeypatch.setenv("S3DASH_DATABASE_URL", found)
    monkeypatch.setenv("S3DASH_DATA", str(SMALL_EDITION))
    return found


@pytest.fixture
def given(url: str, tmp_path: Path) -> Given:
    """Have a command write a workbook."""
    del url

    def write(command: str, *options: str) -> Path:
        out = tmp_path / "given.xlsx"
        assert main([command, str(out), *options]) == 0
        return out

    return write


def cells_in(path: Path) -> Cells:
    source = read_path(path).source
    assert source is not None
    return source.cells


def newest(url: str) -> EditionRecord:
    found = Editions(url).latest()
    assert found is not None
    return found


def codes_listed(workbook: Workbook, formula: str) -> list[Any]:
    """What a drop-down list offers that is a range of another sheet."""
    sheet, _, area = formula.partition("!")
    return [row[0].value for row in workbook[sheet][area.replace("$", "")]]


def lists_of(workbook: Workbook, table: str) -> dict[str, str | None]:
    """The formula of every drop-down list of a sheet, by column; None for a message alone."""
    columns = list(TABLES[table].columns)
    return {
        columns[next(iter(one.sqref.ranges)).min_col - 1]: one.formula1
        if one.type == "list"
        else None
        for one in workbook[table].data_validations.dataValidation
    }


# ---- begun from -----------------------------------------------------------------------------


def test_an_exported_workbook_was_begun_from_its_own_edition(
    given: Given, url: str, tmp_path: Path
) -> None:
    workbook = opened(given("export-workbook").read_bytes())
    first = newest(url)
    workbook["strategies"]["C2"] = "En ny strategi"
    handed_in = tmp_path / "new.xlsx"
    handed_in.write_bytes(written(workbook))
    Editions(url).publish(read_path(handed_in), *SIGNED[1::2])
    second = newest(url)
    assert first.content_sha256 != second.content_sha256
    for options, record in (
        ((), second),
        (("--edition", "1"), first),
        (("--edition", "2"), second),
    ):
        cells = cells_in(given("export-workbook", *options))
        assert (cells.begun_from, cells.part) == (record.content_sha256, None)


def test_a_template_is_for_the_whole_dataset_and_knows_the_edition_in_use(
    given: Given, url: str
) -> None:
    cells = cells_in(given("template"))
    assert (cells.begun_from, cells.part) == (newest(url).content_sha256, ALL)


def test_a_template_is_made_where_there_is_no_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no-folder").write_text("")
    nowhere = tmp_path / "no-folder" / "editions.db"
    monkeypatch.setenv("S3DASH_DATABASE_URL", f"sqlite:///{nowhere}")
    out = tmp_path / "s3.xlsx"
    assert main(["template", str(out)]) == 0
    cells = cells_in(out)
    assert (cells.begun_from, cells.part) == (None, ALL)


def test_lists_of_a_template_offer_the_codes_that_there_are(given: Given, small: Dataset) -> None:
    workbook = opened(given("template").read_bytes())
    formula = lists_of(workbook, "priorities")["region_code"]
    assert formula is not None
    assert codes_listed(workbook, formula) == list(small.table("regions")["region_code"])


# ---- a template for one region --------------------------------------------------------------


def test_a_template_for_a_region_has_its_rows_and_no_others(given: Given, small: Dataset) -> None:
    path = given("template", "--region", REGION)
    own = of_region({name: small.table(name) for name in TABLES}, REGION)
    tables = cells_in(path).tables
    for table in TABLES:
        key = next(iter(TABLES[table].columns))
        assert list(tables[table][key]) == list(own[table][key]), table
    assert {name for name in TABLES if len(tables[name])} <= set(TABLES_OF_REGIONS)
    assert all(len(tables[name]) for name in ("priorities", "sources", "dialogues", "matches"))


def test_a_template_for_a_region_knows_its_region_and_edition(given: Given, url: str) -> None:
    path = given("template", "--region", REGION)
    cells = cells_in(path)
    assert (cells.begun_from, cells.part) == (newest(url).content_sha256, REGION)
    text = " ".join(str(cell.value) for cell in load_workbook(path)["Läs mig"]["A"])
    assert "Jönköpings län (SE211)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_headings_are_those_of_every_template(given: Given, language: str) -> None:
    plain = opened(given("template", "--region", REGION).read_bytes())
    worded = opened(given("template", "--region", REGION, "--language", language).read_bytes())
    for table, model in TABLES.items():
        assert [cell.value for cell in plain[table][1]] == list(model.columns)
        words = [getattr(headings()[name], language) for name in model.columns]
        assert [cell.value for cell in worded[table][1]] == words


def test_its_lists_find_codes_in_the_workbook_or_are_left_out(given: Given) -> None:
    """A list of a sheet that holds some rows of a table would call the others wrong."""
    workbook = opened(given("template", "--region", REGION).read_bytes())
    listed = 0
    for table, model in TABLES.items():
        for column, formula in lists_of(workbook, table).items():
            target = (about(model.columns[column]).references or "").partition(".")[0]
            if formula is None or not target:
                continue
            listed += 1
            if target in {"regions", "domains", "rounds", "initiatives"}:
                assert formula.startswith("Koder!"), (table, column)
            else:
                assert target in {"sources", "priorities", "statements"}, (table, column)
                assert f"{target}!$A$2" in formula
    assert listed > 10
    assert lists_of(workbook, "matches")["contact_code"] is None


def test_its_lists_offer_every_code_of_the_vocabulary(given: Given, small: Dataset) -> None:
    workbook = opened(given("template", "--region", REGION, "--language", "en").read_bytes())
    for table, column, target in (
        ("priorities", "round_code", "rounds"),
        ("memberships", "initiative_code", "initiatives"),
        ("memberships", "region_code", "regions"),
        ("domain_links", "domain_code_a", "domains"),
    ):
        formula = lists_of(workbook, table)[column]
        assert formula is not None and formula.startswith("Codes!")
        key = next(iter(TABLES[target].columns))
        assert codes_listed(workbook, formula) == list(small.table(target)[key])


def test_the_sheet_of_codes_names_sources_by_their_titles(given: Given, small: Dataset) -> None:
    workbook = opened(given("template", "--region", REGION).read_bytes())
    rows = {row[1].value: row[2].value for row in workbook["Koder"].iter_rows(min_row=2)}
    sources = small.table("sources")
    for source in sources[sources["region_code"].isna()].itertuples(index=False):
        assert rows[source.source_code] == source.title


def test_a_group_and_a_region_elsewhere_have_templates_too(given: Given, small: Dataset) -> None:
    for kind in ("group", "partner"):
        code = small.regions_of_kind(kind)[0]
        tables = cells_in(given("template", "--region", code)).tables
        assert list(tables["regions"]["region_code"]) == [code]


@pytest.mark.parametrize(
    ("code", "offered"),
    [("se211", "SE211"), ("Jönköping", "SE211"), ("SE2111", "SE211"), ("stockholm", "SE110")],
)
def test_an_unknown_region_is_refused_with_the_nearest(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str, offered: str
) -> None:
    del url
    out = tmp_path / "s3.xlsx"
    assert main(["template", str(out), "--region", code]) == 1
    assert f"Menade du {offered}?" in capsys.readouterr().err
    assert not out.exists()


def test_what_is_like_no_region_is_refused_without_a_guess(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del url
    arguments = ["template", str(tmp_path / "s3.xlsx"), "--region", "qq", "--json"]
    assert main([*arguments, "--language", "en"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is False
    assert "qq" in said["error"] and "Did you mean" not in said["error"]

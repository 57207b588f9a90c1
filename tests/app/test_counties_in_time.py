"""Counties that were merged and split: each round is drawn as it was, and old links lead on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.serving.app import create_app
from tests.app.choosing import first_page
from tests.app.conftest import whole_client
from tests.app.held import links, text, with_id
from tests.conftest import DATA, Rows, copy_of_tiny, dataset_of, faults_of

# A and B are merged into M, which keeps A's county code; C is split into D and E.
MERGED, SPLIT = ("A", "B"), "C"
OLD, NEW = "new", "next"


def in_time() -> Rows:
    rows = copy_of_tiny()
    for row in rows["regions"]:
        if row["region_code"] in MERGED:
            row.update(successor_code="M", valid_to="2027")
        elif row["region_code"] == SPLIT:
            row.update(successor_code="D;E", valid_to="2027")
    rows["regions"] += [
        {"region_code": code, "region_kind": "region", "name_sv": name, "name_en": name,
         "county_code": county}
        for code, name, county in (("M", "Mitt", "01"), ("D", "Dal", "04"), ("E", "Ek", ""))
    ]  # fmt: skip
    rows["rounds"].append(
        {"round_code": NEW, "name_sv": "Nästa", "name_en": "Next", "starts_on": "2028-01-01",
         "ends_on": "2034-12-31"}
    )  # fmt: skip
    area: dict[str, Any] = {**rows["priorities"][0], "part_of": ""}
    rows["priorities"] += [
        {**area, "priority_code": "C-1", "region_code": "C"},
        *(
            {**area, "priority_code": f"{code}-1", "region_code": code, "round_code": NEW}
            for code in ("M", "D")
        ),
    ]
    rows["lineage"] += [
        {"earlier_code": earlier, "later_code": later, "basis": "same_name"}
        for earlier, later in (("A-1", "M-1"), ("C-1", "D-1"))
    ]
    return rows


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return dataset_of(in_time())


@pytest.fixture(scope="module")
def client(
    dataset: Dataset, tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> FlaskClient:
    folder: Path = tmp_path_factory.mktemp("counties")
    tables = {table: dataset.table(table) for table in TABLES}
    content = workbook_bytes(tables, {}, in_words=False, t=translator("sv"))
    url = f"sqlite:///{folder / 'editions.db'}"
    submission = read_submission(content, "counties.xlsx")
    assert submission.faults == ()
    Editions(url).prepare(lambda: submission)
    return whole_client(create_app(EditionStore(url, DATA), settings))


def test_each_round_has_the_counties_that_were(dataset: Dataset) -> None:
    assert dataset.regions_of_kind("region", "old") == ("A", "D", "E")
    assert dataset.regions_of_kind("region", OLD) == ("A", "B", "C")
    assert dataset.regions_of_kind("region", NEW) == ("D", "E", "M")
    assert dataset.regions_of_kind("region") == ("D", "E", "M")


def test_a_county_code_goes_on_with_the_county_alone() -> None:
    rows = in_time()
    rows["regions"][-1]["county_code"] = "01"
    found = [(one.key, one.row) for one in faults_of(rows)]
    assert found == [("fault-county-twice", len(rows["regions"]) + 1)]


def test_not_even_then_in_one_and_the_same_round() -> None:
    rows = in_time()
    rows["priorities"][-2]["round_code"] = OLD
    assert "fault-county-twice" in {one.key for one in faults_of(rows)}


def drawn(client: FlaskClient, round_code: str) -> dict[str, str]:
    """The regions that the map links to, by their codes."""
    page = first_page(client, f"/sv/karta?measure=count&round={round_code}")
    found = links(page.main)
    return {
        address.partition("region=")[2].partition("&")[0]: words
        for address, words in found.items()
        if "region=" in address
    }


def test_the_map_draws_what_holds_in_the_round(client: FlaskClient) -> None:
    assert {"A", "B", "C"} <= set(drawn(client, OLD))
    assert {"M", "D", "E"}.isdisjoint(drawn(client, OLD))
    assert {"M", "D"} <= set(drawn(client, NEW))
    assert {"A", "B", "C"}.isdisjoint(drawn(client, NEW))


def test_a_region_without_a_shape_is_named(client: FlaskClient) -> None:
    page = first_page(client, f"/sv/karta?measure=count&round={NEW}")
    assert "Inte på kartan (länskod saknas): Ek." in text(page.main)


def test_old_priorities_stay_with_the_old_region(client: FlaskClient) -> None:
    page = first_page(client, f"/sv/region?region=A&round={OLD}")
    assert "Skog" in text(page.main) and "Regionen upphörde 2027" in text(page.main)
    assert "/sv/region?region=M" in links(page.main)


def test_old_links_lead_on(client: FlaskClient) -> None:
    answer = client.get("/sv/region?region=B")
    assert (answer.status_code, answer.location) == (301, "/sv/region?region=M")
    notice = with_id(first_page(client, f"/sv/region?region={SPLIT}").main, "problems")
    assert list(links(notice)) == ["/sv/region?region=D", "/sv/region?region=E"]


def test_what_the_new_region_took_over_is_told_on_its_page(client: FlaskClient) -> None:
    assert "Skog" in text(first_page(client, "/sv/region?region=M").main)


@pytest.mark.parametrize("view", ["karta", "matris", "natverk", "region", "partner", "jamfor"])
@pytest.mark.parametrize("round_code", ["old", OLD, NEW])
@pytest.mark.parametrize("region", ["M", "E"])
def test_every_page_answers_in_every_round(
    client: FlaskClient, view: str, round_code: str, region: str
) -> None:
    address = f"/sv/{view}?region={region}&round={round_code}"
    assert first_page(client, address).main
    assert client.get(address.replace("?", ".csv?")).status_code in {200, 400}

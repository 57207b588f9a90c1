"""How old and how sure what is held of each region is, as the pages show it."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.app.choosing import first_page
from tests.app.held import links, of_tag, rows_of_csv


@pytest.mark.parametrize(("path", "map_path"), [("/sv/data", "/sv/karta"), ("/en/data", "/en/map")])
def test_a_row_leads_to_the_region_and_its_number_of_sources_to_the_sources(
    client: FlaskClient, path: str, map_path: str
) -> None:
    page = first_page(client, path)
    (row,) = [row for row in of_tag(page.main, "tr") if "SE311" in " ".join(links(row))]
    region, sources = links(row)
    assert region.endswith("region=SE311") and region.startswith(path.rsplit("/", 1)[0])
    assert sources == f"{map_path}?measure=age&region=SE311"
    shown = first_page(client, sources).main.words
    assert re.search(r" – [1-9]\d* (uppgift|statement)", shown)


def test_the_list_is_ordered_by_a_link_and_the_file_follows_it(client: FlaskClient) -> None:
    page = first_page(client, "/sv/data")
    assert "/sv/data?order=name" in links(page.main)
    by_need, by_name = (
        [
            row[1]
            for row in rows_of_csv(client.get(f"/sv/data.csv{query}").get_data(), "/sv/data")[1:]
        ]
        for query in ("", "?order=name")
    )
    assert sorted(by_need) == sorted(by_name) and by_need != by_name
    assert by_name[0] == "Blekinge"


def test_the_map_of_age_leads_to_the_list_and_the_list_to_how_age_is_counted(
    client: FlaskClient,
) -> None:
    assert "/sv/data" in links(first_page(client, "/sv/karta?measure=age").main)
    assert "/sv/metod#age" in links(first_page(client, "/sv/data").main)
    assert "/sv/data" not in links(first_page(client, "/sv/karta").main)

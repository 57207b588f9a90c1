"""Editions that are well-formed and poor: the pages say what is missing and stay usable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from dash import Dash

from s3dash.config import Settings
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.serving.app import create_app
from s3dash.state import ViewState, to_path
from s3dash.state.view_state import MEASURES_OF, SCOPES, SHOWN
from tests.app.choosing import choose, first_page
from tests.app.held import assert_can_be_read
from tests.conftest import DATA, Rows, Share, copy_of_tiny, dataset_of

Poorer = Callable[[Rows], object]


def bare(rows: Rows) -> None:
    """One region, one domain, one round, and nothing else."""
    for name in TABLES:
        rows[name] = rows[name][:1] if name in {"regions", "domains", "rounds"} else []


def only_sweden(rows: Rows) -> None:
    """Europe is empty."""
    rows["regions"] = [row for row in rows["regions"] if row["region_kind"] != "partner"]
    codes = {row["region_code"] for row in rows["regions"]}
    for name in TABLES:
        if name != "regions" and rows[name] and "region_code" in rows[name][0]:
            rows[name] = [row for row in rows[name] if row["region_code"] in codes]


def two_groups(rows: Rows) -> None:
    """A region in two groups, one of them of itself alone, and both with areas."""
    rows["regions"].append(
        {"region_code": "H", "region_kind": "group", "name_sv": "Ensam", "name_en": "Alone"}
    )
    rows["group_members"].append({"group_code": "H", "region_code": "B"})
    (joint,) = (row for row in rows["priorities"] if row["region_code"] == "G")
    rows["priorities"].append({**joint, "priority_code": "H-1", "region_code": "H"})


ODD: dict[str, Poorer] = {
    "a region in two groups, one of them its own": two_groups,
    "one region and nothing else": bare,
    "only Sweden": only_sweden,
    "no priority": lambda rows: rows.update(priorities=[], lineage=[]),
    "no initiative": lambda rows: rows.update(initiatives=[], memberships=[], clusters=[]),
    "a round that is not over": lambda rows: rows["rounds"][0].pop("ends_on"),
    "a round of one day": lambda rows: rows["rounds"][0].update(ends_on="2021-01-01"),
    "a round of one day within another": lambda rows: rows["rounds"][0].update(
        starts_on="2020-05-01", ends_on="2020-05-01"
    ),
    "no county code": lambda rows: [row.pop("county_code", None) for row in rows["regions"]],
}

MAP, MATRIX, NETWORK = "/sv/karta", "/sv/matris", "/sv/natverk"
REGION, COMPARE = "/sv/region", "/sv/jamfor"
SCENARIO = "/sv/partner"
ADDRESSES = [
    *((MAP, one) for one in ("", "?domain=wood", "?region=A", "?region=P", "?initiative=net")),
    (MAP, "?round=old&table=1"),
    *((REGION, one) for one in ("", "?region=A", "?region=P", "?region=A&round=old&table=1")),
    *((COMPARE, one) for one in ("", "?regions=A", "?regions=A,B,G,P", "?regions=A,P&table=1")),
    *((SCENARIO, f"?show=scenario&{one}") for one in ("region=A", "region=B&drop=wood")),
    (SCENARIO, "?show=scenario&region=P&add=wood&scope=europe"),
    (SCENARIO, "?show=scenario&region=A&drop=wood,water&join=net-pilot&table=1"),
    ("/sv/metod", ""),
    *(("/sv/tema", one) for one in ("", "?domain=wood&round=old")),
    *(("/en/initiatives", one) for one in ("", "?initiative=net&table=1")),
    *(
        (
            to_path(ViewState("sv", view)),
            f"?measure={measure}&region=A&domain=wood&scope={scope}{more}",
        )
        for view, measures in MEASURES_OF.items()
        for measure in measures
        for scope in SCOPES
        # every address is asked for as a file, too: the table on the page is written of the same
        for more in ("", "&table=1")[: 1 + (scope == SCOPES[-1])]
    ),
    *((MATRIX, f"?measure=membership&scope={scope}&table=1") for scope in SCOPES),
    *(
        (SCENARIO, f"?show={show}&{more}&scope={scope}")
        for show in SHOWN
        for scope in SCOPES
        for more in ("table=1", "region=A", "region=P", "region=A&group=1&partner=B")
    ),
    (SCENARIO, "?show=consortium&regions=A,B,P&domain=wood&scope=partners"),
]


def odd_app(name: str, folder: Path, settings: Settings) -> Dash:
    """The app with an edition of ``ODD``, handed in as a workbook."""
    rows = copy_of_tiny()
    ODD[name](rows)
    dataset = dataset_of(rows)
    tables = {table: dataset.table(table) for table in TABLES}
    content = workbook_bytes(tables, {}, in_words=False, t=translator("sv"))
    url = f"sqlite:///{folder / 'editions.db'}"
    Editions(url).prepare(lambda: read_submission(content, "odd.xlsx"))
    return create_app(EditionStore(url, DATA), settings)


# A file, or that something must be chosen first; a page without a table has no file.
NO_FAILURE = {200, 400, 404}


@pytest.mark.parametrize("name", ODD)
def test_every_page_of_a_poor_edition_can_be_read(
    name: str, tmp_path: Path, settings: Settings, share: Share
) -> None:
    app = odd_app(name, tmp_path, settings)
    client = app.server.test_client()
    assert client.get("/sv/karta").status_code == 200
    for path, search in share(ADDRESSES, of=3, at=list(ODD).index(name)):
        assert_can_be_read(first_page(client, path + search).main)
        assert choose(app, client, path, search).texts, (name, path, search)
        assert client.get(f"{path}.csv{search}").status_code in NO_FAILURE, (path, search)

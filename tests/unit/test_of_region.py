"""Which rows are a region's, in typed tables and in the text cells of a file alike."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pytest

from s3dash.model import TABLES, Dataset
from s3dash.model.of_region import TABLES_OF_REGIONS, of_region
from tests.conftest import cells_of, copy_of_tiny, dataset_of


def keys(tables: Mapping[str, pd.DataFrame]) -> dict[str, list[tuple[object, ...]]]:
    """The keys of the rows of every table that has some."""
    return {
        name: list(frame[list(TABLES[name].unique or [])].itertuples(index=False, name=None))
        for name, frame in tables.items()
        if len(frame)
    }


def typed(dataset: Dataset) -> dict[str, pd.DataFrame]:
    return {name: dataset.table(name) for name in TABLES}


def test_every_row_that_names_a_region_is_its_own(small: Dataset) -> None:
    whole = typed(small)
    for region in whole["regions"]["region_code"]:
        own = of_region(whole, region)
        for name in TABLES_OF_REGIONS:
            if "region_code" in whole[name].columns:
                named = whole[name][whole[name]["region_code"] == region]
                assert set(named.index) <= set(own[name].index), name


def test_rows_of_a_region_stand_on_sources_that_are_with_them(small: Dataset) -> None:
    whole = typed(small)
    for region in whole["regions"]["region_code"]:
        own = of_region(whole, region)
        with_them = set(own["sources"]["source_code"])
        for name, frame in own.items():
            if "source_code" in frame.columns:
                assert set(frame["source_code"]) <= with_them, name


def test_the_vocabulary_is_nobodys(small: Dataset) -> None:
    for region in small.regions_of_kind("region"):
        own = of_region(typed(small), region)
        assert set(own) == set(TABLES)
        for name in ("domains", "rounds", "initiatives", "domain_links"):
            assert len(own[name]) == 0


def test_lineage_is_the_regions_at_either_end_and_a_match_by_its_need() -> None:
    rows = copy_of_tiny()
    cells = cells_of(rows)
    cells["statements"].loc[90, ["statement_code", "region_code"]] = ["A-n", "A"]
    cells["matches"].loc[90, ["match_code", "seeks_code", "answer_code"]] = ["m", "A-n", "B-1"]
    cells["matches"].loc[91, ["match_code", "seeks_code", "answer_code"]] = ["n", "B-n", "A-1"]
    cells["lineage"].loc[90, ["earlier_code", "later_code"]] = ["A-1", "elsewhere"]
    cells["lineage"].loc[91, ["earlier_code", "later_code"]] = ["elsewhere", "A-1"]
    cells["lineage"].loc[92, ["earlier_code", "later_code"]] = ["B-1", "elsewhere"]
    own = of_region(cells, "A")
    assert keys(own)["matches"] == [("m",)]
    assert {90, 91} <= set(own["lineage"].index)
    assert 92 not in own["lineage"].index


def test_a_group_has_its_members_and_a_member_its_groups(tiny: Dataset) -> None:
    assert keys(of_region(typed(tiny), "G"))["group_members"] == [("G", "B"), ("G", "C")]
    assert keys(of_region(typed(tiny), "B"))["group_members"] == [("G", "B")]


def test_rows_keep_their_order_and_their_number() -> None:
    cells = cells_of(copy_of_tiny())
    own = of_region(cells, "A")["priorities"]
    assert list(own.index) == [row for row in cells["priorities"].index if row in own.index]
    assert own.equals(cells["priorities"].loc[own.index])


def test_text_cells_and_typed_tables_give_the_same(tiny: Dataset) -> None:
    spaced = cells_of(copy_of_tiny())
    spaced["priorities"]["region_code"] = " " + spaced["priorities"]["region_code"] + " "
    for region in tiny.table("regions")["region_code"]:
        of_cells, of_typed = of_region(spaced, region), of_region(typed(tiny), region)
        for name in TABLES:
            # rows of a file are numbered from 2
            assert [row - 2 for row in of_cells[name].index] == list(of_typed[name].index), name


@pytest.mark.parametrize("region", ["Q", ""])
def test_a_region_that_there_is_not_has_nothing(tiny: Dataset, region: str) -> None:
    assert keys(of_region(typed(tiny), region)) == {}


def test_a_source_is_with_the_region_that_it_names_or_whose_rows_stand_on_it() -> None:
    rows = copy_of_tiny()
    rows["sources"].append({**rows["sources"][0], "source_code": "named", "region_code": "A"})
    rows["sources"].append({**rows["sources"][0], "source_code": "theirs", "region_code": "B"})
    rows["sources"].append({**rows["sources"][0], "source_code": "used", "region_code": "B"})
    rows["strategies"].append(
        {"strategy_code": "A-t", "region_code": "A", "title": "A", "source_code": "used",
         "confidence": "high"},
    )  # fmt: skip
    own = set(of_region(typed(dataset_of(rows)), "A")["sources"]["source_code"])
    assert own == {"s", "old-s", "undated", "named", "used"}

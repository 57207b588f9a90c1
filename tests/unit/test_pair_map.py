"""Pairs of regions on the map, and what is particular to a region."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from s3dash.analysis.measures.evidence_basis import leading
from s3dash.model import Dataset
from tests.conftest import Build, Rows
from tests.unit.pairs_asked import (
    GOTLAND,
    UPPSALA,
    VARMLAND,
    VASTERBOTTEN,
    WEIGHTS,
    cell,
    in_matrix,
    on_map,
    pairs,
    row,
)


@pytest.mark.parametrize("weights", WEIGHTS)
def test_the_map_has_the_numbers_of_the_pairs_in_both_directions(
    small: Dataset, weights: str
) -> None:
    every = pairs(small, region=VARMLAND, weights=weights)
    at, score = every.profiles.at, every.complementarity.score
    added = on_map(small, "complementarity", region=VARMLAND, weights=weights)
    common = on_map(small, "overlap", region=VARMLAND, weights=weights)
    others = [code for code in every.profiles.regions if code != VARMLAND]
    assert len(others) == 20
    numbers = 0
    for code in others:
        here, there = at(VARMLAND), at(code)
        for found, column, value in (
            (added, "added_share", score[here, there]),
            (added, "given_share", score[there, here]),
            (common, "overlap_share", every.overlap[here, there]),
        ):
            shown = row(found, code)[column]
            numbers += not np.isnan(value)
            assert pd.isna(shown) if np.isnan(value) else shown == round(100 * value, 1)
    # twelve others with areas of their own and four through a group
    assert numbers == 3 * 16


def test_what_others_can_add_is_not_what_they_can_gain(small: Dataset) -> None:
    found = on_map(small, "complementarity", region=VARMLAND)
    assert found.heading == "Vad andra kan tillföra Värmland"
    skane = row(found, "SE224")
    assert (skane["added_share"], skane["given_share"]) == (12.4, 19.4)
    assert skane["words"] == "12,4\N{NO-BREAK SPACE}%"


def test_the_chosen_region_is_said_to_be_the_one_and_has_no_number(small: Dataset) -> None:
    found = on_map(small, "complementarity", region=VARMLAND)
    here = row(found, VARMLAND)
    assert (here["cell"], here["mark"], here["words"]) == ("self", "–", "den valda regionen")
    assert found.data_table.set_index("region_code").loc[VARMLAND, "added_share"] == here["words"]


@pytest.mark.parametrize("measure", ["uniqueness", "overlap", "complementarity"])
def test_joint_and_incomplete_regions_are_marked_and_not_ranked(
    small: Dataset, measure: str
) -> None:
    found = on_map(small, measure, region=VARMLAND)
    assert (row(found, UPPSALA)["cell"], row(found, UPPSALA)["mark"]) == ("joint", "◇")
    assert "gemensam i Östra Mellansverige" in row(found, UPPSALA)["words"]
    for code in (GOTLAND, VASTERBOTTEN):
        assert row(found, code)["mark"].startswith("(")
        assert "ofullständigt underlag" in row(found, code)["words"]
    best = found.sentence.partition("Högst: ")[2].partition(".")[0]
    assert best.count("%") >= 3
    for name in ("Uppsala", "Gotland", "Västerbotten"):
        assert name not in best
    rests = found.data_table.set_index("region_code")["rests_words"]
    assert rests[UPPSALA] == "gemensam i Östra Mellansverige"
    assert rests[GOTLAND].startswith("ofullständigt underlag")
    assert {"joint"} <= {entry.cell for entry in found.legend}


def test_uniqueness_is_that_of_the_regions_with_priorities_of_their_own(small: Dataset) -> None:
    # worked out from the rows by hand: the mean, over a region's domains, of 1 − (n − 1)/12
    by_hand = {
        **{"SE110": 43.8, "SE123": 54.8, "SE124": 46.7, "SE211": 45.8, "SE213": 50.0},
        **{"SE214": 50.0, "SE224": 50.8, "SE232": 47.7, "SE311": 47.8, "SE312": 47.9},
        **{"SE313": 56.2, "SE331": 50.0, "SE332": 64.4},
    }
    shares = on_map(small, "uniqueness").table.set_index("region_code")["uniqueness_share"]
    assert shares.dropna().to_dict() == by_hand
    table = on_map(small, "uniqueness").data_table.set_index("region_code")
    assert table.loc[UPPSALA, "uniqueness_share"] == ".."


def test_a_region_without_priorities_is_a_gap_and_not_zero(tiny: Dataset) -> None:
    # B has deselected its only area, C is shown through its group
    found = on_map(tiny, "overlap", region="A")
    assert row(found, "B")["cell"] == "not_mentioned"
    table = found.data_table.set_index("region_code")
    assert table.loc["B", "overlap_share"] == ".."
    assert table.loc["C", "overlap_share"] == 50.0
    nothing = on_map(tiny, "overlap", region="B")
    assert nothing.sentence == "Berga har inget att jämföra med (inga prioriteringar i något tema)."
    assert row(nothing, "A")["cell"] == "no_data"


def test_no_data_is_hatched_on_map_and_matrix(build: Build, rows: Rows) -> None:
    rows["group_members"] = []
    dataset = build(rows)
    assert row(on_map(dataset, "overlap", region="A"), "C")["mark"] == ".."
    found = in_matrix(dataset, "overlap", incomplete=True)
    for one, other in (("A", "C"), ("C", "A"), ("B", "C")):
        assert (cell(found, one, other).cell, cell(found, one, other).mark) == (
            "no_data",
            "..",
        )
    assert found.data_table.set_index("region_code").loc["A", "C"] == ".."
    assert "2 av 3 regioner har uppgifter" in found.sentence


@pytest.mark.parametrize("measure", ["overlap", "complementarity"])
def test_the_map_asks_for_a_region_and_a_group_is_none(small: Dataset, measure: str) -> None:
    assert on_map(small, measure).required_choice == "region"
    group = on_map(small, measure, region="SE12")
    assert group.required_choice == "region"
    assert group.not_drawn == "Östra Mellansverige är en grupp. Välj en av dess regioner."


def test_a_partner_of_europe_can_be_the_chosen_one(small: Dataset) -> None:
    partner = next(c for c in small.regions_of_kind("partner") if small.has_data(c, "2021-2027"))
    found = on_map(small, "complementarity", region=partner)
    assert len(found.table) == 21
    assert found.table["added_share"].notna().sum() == 17
    abroad = on_map(small, "complementarity", region=VARMLAND, scope="europe")
    assert "I andra länder har 5 av 12 regioner uppgifter för perioden" in abroad.sentence
    assert row(abroad, partner)["cell"].startswith("step-")


def test_those_that_tie_with_the_third_are_named_unless_they_are_too_many() -> None:
    assert leading({"a": 3, "b": 2, "d": 1, "c": 1, "e": 0}) == ["a", "b", "c", "d"]
    assert leading({"a": 3, **dict.fromkeys("bcdefgh", 1)}) == ["a"]

"""Pairs of regions in the matrix: one order both ways, the numbers of the pairs."""

from __future__ import annotations

from itertools import combinations, permutations

import numpy as np
import pytest

from s3dash.analysis.words.percent import short
from s3dash.figures.matrix.figure import matrix
from s3dash.figures.matrix.lines import hatching
from s3dash.figures.matrix.picture import Picture
from s3dash.model import Dataset
from tests.unit.pairs_asked import (
    GOTLAND,
    SV,
    UPPSALA,
    VARMLAND,
    VASTERBOTTEN,
    cell,
    in_matrix,
    pairs,
)


@pytest.mark.parametrize("measure", ["overlap", "complementarity"])
def test_the_matrix_has_the_numbers_of_the_pairs_and_a_blank_diagonal(
    small: Dataset, measure: str
) -> None:
    every = pairs(small)
    numbers = every.overlap if measure == "overlap" else every.complementarity.score
    found = in_matrix(small, measure, incomplete=True)
    at = every.profiles.at
    table = found.data_table.set_index("region_code")
    for one, other in permutations(every.profiles.regions, 2):
        value, told = numbers[at(one), at(other)], cell(found, one, other).words
        if not every.profiles.compared[at(one), at(other)]:
            assert np.isnan(value)
            told_so = "jämförs inte: visas genom deras gemensamma grupp"
            assert table.loc[one, other] == told == told_so
            continue
        if np.isnan(value):
            assert (table.loc[one, other], told) == ("..", "ingen uppgift")
            continue
        share = round(100 * value, 1)
        assert table.loc[one, other] == share
        assert told == f"{SV.number(share, 1)}\N{NO-BREAK SPACE}%"
    assert found.headings[VARMLAND] == "Värmland (%)"
    for one in every.profiles.regions:
        assert (cell(found, one, one).cell, cell(found, one, one).mark) == ("self", "–")


def test_overlap_is_the_same_both_ways_and_complementarity_is_not(small: Dataset) -> None:
    common, added = in_matrix(small, "overlap"), in_matrix(small, "complementarity")
    codes = [row.code for row in common.rows]
    for one, other in combinations(codes, 2):
        assert cell(common, one, other).mark == cell(common, other, one).mark
    assert any(
        cell(added, one, other).mark != cell(added, other, one).mark
        for one, other in combinations(codes, 2)
    )
    assert "Raderna får och kolumnerna ger" in added.sentence


@pytest.mark.parametrize("order", ["likeness", "north", "count", "name"])
@pytest.mark.parametrize("bands", [False, True])
def test_rows_and_columns_stand_in_the_same_order(small: Dataset, order: str, bands: bool) -> None:
    found = in_matrix(small, "complementarity", order=order, bands=bands, incomplete=True)
    assert [row.code for row in found.rows] == [column.code for column in found.columns]
    if order in {"likeness", "count"} and not bands:
        # after eleven complete ones: two incomplete, four through a group, four without data
        names = [row.name for row in found.rows][11:]
        assert set(names[:2]) == {"(Gotland)", "(Västerbotten)"}
        joint = ("Kronoberg", "Sörmland", "Uppsala", "Västmanland")
        assert set(names[2:6]) == {f"{name} ◇" for name in joint}
        assert set(names[6:]) == {*("Blekinge", "Halland", "Jämtland Härjedalen", "Västernorrland")}


def test_means_leave_out_what_is_only_joint(small: Dataset) -> None:
    every = pairs(small)
    at, score = every.profiles.at, every.complementarity.score
    own = np.flatnonzero(every.profiles.own)
    found = in_matrix(small, "complementarity", incomplete=True)
    totals = {row.code: row.total for row in found.rows}
    given = {column.code: column.total for column in found.columns}
    for code in (VARMLAND, UPPSALA):
        compared = every.profiles.compared[at(code)]
        others = [one for one in own if one != at(code) and compared[one]]
        assert totals[code] == str(round(100 * score[at(code), others].mean()))
        assert given[code] == str(round(100 * score[others, at(code)].mean()))


def test_with_europe_the_rows_are_swedish_and_this_is_said(small: Dataset) -> None:
    found = in_matrix(small, "complementarity", scope="europe")
    assert (len(found.rows), len(found.columns)) == (19, 24)
    assert "Raderna är svenska regioner" in found.sentence
    alone = in_matrix(small, "overlap", scope="partners")
    assert (len(alone.rows), len(alone.columns)) == (5, 5)


def test_the_drawing_tells_what_rows_and_columns_are_to_each_other(small: Dataset) -> None:
    found = in_matrix(small, "complementarity")
    picture = Picture(found.rows, found.columns, found.cells, (VARMLAND, "SE224"), "light")
    shown = {"column": "partner", "total": "received_share", "corner": SV("matrix-corner")}
    drawn = matrix(picture, **shown, t=SV)
    assert tuple(drawn.data[0].meta) == ("region", "partner")
    texts = [note.text for note in drawn.layout.annotations]
    assert "Raderna får<br>kolumnerna ger" in texts
    assert {"Får i medel, %", "Ger i medel, %"} <= set(texts)


def test_the_table_of_a_matrix_says_what_a_row_rests_on(small: Dataset) -> None:
    found = in_matrix(small, "overlap", incomplete=True)
    names = found.data_table.set_index("region_code")["region_name"]
    assert names[VARMLAND] == "Värmland"
    assert names[UPPSALA] == "Uppsala (gemensam i Östra Mellansverige)"
    assert names[VASTERBOTTEN] == "Västerbotten (ofullständigt underlag: 3 av 9 prioriteringar)"


def test_a_half_per_cent_goes_up_in_a_cell_as_readers_round_it(small: Dataset) -> None:
    found = in_matrix(small, "overlap")
    # an eighth and three eighths of what either has
    assert cell(found, "SE123", "SE232").mark == "13"
    assert cell(found, "SE224", "SE232").mark == "38"
    assert [short(one, SV) for one in (0.625, 0.125, 0.375, 0.6249)] == ["63", "13", "38", "62"]


def test_incomplete_regions_are_left_out_and_hatched_when_asked_for(small: Dataset) -> None:
    left = "Visas inte, eftersom underlaget är ofullständigt: Gotland och Västerbotten."
    for measure in ("overlap", "complementarity"):
        without = in_matrix(small, measure)
        codes = {row.code for row in without.rows}
        assert not {GOTLAND, VASTERBOTTEN} & codes and len(codes) == 19
        assert left in without.sentence
        whole = in_matrix(small, measure, incomplete=True)
        assert left not in whole.sentence and len(whole.rows) == 21
        hatched = {(one.row, one.column) for one in whole.cells if one.hatched}
        assert (VARMLAND, GOTLAND) in hatched and (VASTERBOTTEN, VARMLAND) in hatched
        assert all({GOTLAND, VASTERBOTTEN} & {*pair} for pair in hatched)
        drawn = Picture(whole.rows, whole.columns, whole.cells, (None, None), "light")
        bare = Picture(without.rows, without.columns, without.cells, (None, None), "light")
        assert len(hatching(drawn)) > len(hatching(bare))
    assert len(in_matrix(small, "status").rows) == 21

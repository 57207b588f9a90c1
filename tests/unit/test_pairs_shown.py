"""Pairs of regions on map, matrix and network and in the panel: one set of numbers."""

from __future__ import annotations

import datetime
from itertools import combinations, permutations
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from s3dash.analysis.answers import ANSWERS, file_subject
from s3dash.analysis.basis import leading
from s3dash.analysis.caption import selection_words
from s3dash.analysis.map_answer import MapAnswer
from s3dash.analysis.matrix import MatrixAnswer
from s3dash.analysis.matrix_answer import matrix_answer
from s3dash.analysis.mutual_network import MOST_LINES, strength_of
from s3dash.analysis.network import network_answer
from s3dash.analysis.network_answer import NetworkAnswer
from s3dash.analysis.pair import PairNote, pair_note
from s3dash.analysis.pairs import Pairs, selected_pairs
from s3dash.analysis.profiles import profiles
from s3dash.analysis.region_map import map_answer
from s3dash.analysis.selection import Selection, resolve
from s3dash.analysis.shares import step_cell, step_legend
from s3dash.figures.matrix import matrix
from s3dash.figures.network import MOST_PX, STEP_PX, network
from s3dash.figures.region_map import region_map
from s3dash.i18n import translator
from s3dash.metrics.uniqueness import region_uniqueness
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.conftest import Build, Rows

TODAY = datetime.date(2026, 11, 23)
SV, EN = translator("sv"), translator("en")
VARMLAND, UPPSALA, GOTLAND, VASTERBOTTEN = "SE311", "SE121", "SE214", "SE331"
WEIGHTS = ("main", "fractional", "equal")


def selection(dataset: Dataset, view: str, **chosen: Any) -> Selection:
    return resolve(ViewState(view=view, **chosen), dataset)


def on_map(dataset: Dataset, measure: str, **chosen: Any) -> MapAnswer:
    return map_answer(dataset, selection(dataset, "map", measure=measure, **chosen), TODAY, SV)


def in_matrix(dataset: Dataset, measure: str, **chosen: Any) -> MatrixAnswer:
    return matrix_answer(
        dataset, selection(dataset, "matrix", measure=measure, **chosen), TODAY, SV
    )


def in_network(dataset: Dataset, **chosen: Any) -> NetworkAnswer:
    return network_answer(
        dataset, selection(dataset, "network", measure="mutual", **chosen), TODAY, SV
    )


def pairs(dataset: Dataset, **chosen: Any) -> Pairs:
    return selected_pairs(dataset, selection(dataset, "map", **chosen))


def note(dataset: Dataset, one: str, other: str, **chosen: Any) -> PairNote:
    asked = selection(dataset, "map", region=one, **chosen)
    found = pair_note(dataset, asked, selected_pairs(dataset, asked), one, other, SV)
    assert found is not None
    return found


def row(found: MapAnswer, region: str) -> Any:
    return found.table.set_index("region_code").loc[region]


def cell(found: MatrixAnswer, one: str, other: str) -> Any:
    return found.cells.set_index(["region_code", "column_code"]).loc[(one, other)]


# ---- the map ------------------------------------------------------------------------------------


@pytest.mark.parametrize("weights", WEIGHTS)
def test_the_map_has_the_numbers_of_the_pairs_in_both_directions(
    shipped: Dataset, weights: str
) -> None:
    every = pairs(shipped, region=VARMLAND, weights=weights)
    at, score = every.profiles.at, every.complementarity.score
    added = on_map(shipped, "complementarity", region=VARMLAND, weights=weights)
    common = on_map(shipped, "overlap", region=VARMLAND, weights=weights)
    others = [code for code in every.profiles.regions if code != VARMLAND]
    assert len(others) == 20
    for code in others:
        here, there = at(VARMLAND), at(code)
        assert row(added, code)["added_share"] == round(100 * score[here, there], 1)
        assert row(added, code)["given_share"] == round(100 * score[there, here], 1)
        assert row(common, code)["overlap_share"] == round(100 * every.overlap[here, there], 1)


def test_what_others_can_add_is_not_what_they_can_gain(shipped: Dataset) -> None:
    found = on_map(shipped, "complementarity", region=VARMLAND)
    assert found.heading == "Vad andra kan tillföra Värmland"
    halland = row(found, "SE231")
    assert halland["added_share"] != halland["given_share"]
    assert halland["words"] == f"{SV.number(halland['added_share'])}\N{NO-BREAK SPACE}%"


def test_the_chosen_region_is_said_to_be_the_one_and_has_no_number(shipped: Dataset) -> None:
    found = on_map(shipped, "complementarity", region=VARMLAND)
    here = row(found, VARMLAND)
    assert (here["cell"], here["mark"], here["words"]) == ("self", "–", "den valda regionen")
    assert found.equal.set_index("region_code").loc[VARMLAND, "added_share"] == here["words"]


@pytest.mark.parametrize("measure", ["uniqueness", "overlap", "complementarity"])
def test_joint_and_incomplete_regions_are_marked_and_not_ranked(
    shipped: Dataset, measure: str
) -> None:
    found = on_map(shipped, measure, region=VARMLAND)
    assert (row(found, UPPSALA)["cell"], row(found, UPPSALA)["mark"]) == ("joint", "◇")
    assert "gemensamt i Östra Mellansverige" in row(found, UPPSALA)["words"]
    for code in (GOTLAND, VASTERBOTTEN):
        assert row(found, code)["mark"].startswith("(")
        assert "underlaget ofullständigt" in row(found, code)["words"]
    best = found.sentence.partition("Högst: ")[2].partition(".")[0]
    assert best.count("%") >= 3
    for name in ("Uppsala", "Gotland", "Västerbotten"):
        assert name not in best
    rests = found.equal.set_index("region_code")["rests_words"]
    assert rests[UPPSALA] == "gemensamt i Östra Mellansverige"
    assert rests[GOTLAND].startswith("underlaget ofullständigt")
    assert {"joint"} <= {entry.cell for entry in found.legend}


def test_uniqueness_is_that_of_the_regions_with_priorities_of_their_own(shipped: Dataset) -> None:
    codes = sorted(shipped.regions_of_kind("region"))
    every = profiles(shipped, "2021-2027", codes)
    values = region_uniqueness(every.x[every.own], scale=1)
    found = on_map(shipped, "uniqueness")
    own = [code for code, has in zip(codes, every.own, strict=True) if has]
    shown = [row(found, code)["uniqueness_share"] for code in own]
    assert shown == [round(100 * value, 1) for value in values]
    assert found.equal.set_index("region_code").loc[UPPSALA, "uniqueness_share"] == ".."
    steps = {str(row(found, code)["cell"]) for code in own}
    assert len(steps) >= 5


def test_a_region_without_priorities_is_a_gap_and_not_zero(small: Dataset) -> None:
    # B has deselected its only area, C is shown through its group
    found = on_map(small, "overlap", region="A")
    assert row(found, "B")["cell"] == "not_mentioned"
    table = found.equal.set_index("region_code")
    assert table.loc["B", "overlap_share"] == ".."
    assert table.loc["C", "overlap_share"] == 50.0
    nothing = on_map(small, "overlap", region="B")
    assert nothing.sentence == "Berga har inget att jämföra med (inga områden i något tema)."
    assert row(nothing, "A")["cell"] == "no_data"


def test_no_data_is_hatched_on_map_and_matrix(build: Build, rows: Rows) -> None:
    rows["group_members"] = []
    dataset = build(rows)
    assert row(on_map(dataset, "overlap", region="A"), "C")["mark"] == ".."
    found = in_matrix(dataset, "overlap")
    for one, other in (("A", "C"), ("C", "A"), ("B", "C")):
        assert (cell(found, one, other)["cell"], cell(found, one, other)["mark"]) == (
            "no_data",
            "..",
        )
    assert found.equal.set_index("region_code").loc["A", "C"] == ".."
    assert "2 av 3 regioner har uppgifter" in found.sentence


@pytest.mark.parametrize("measure", ["overlap", "complementarity"])
def test_the_map_asks_for_a_region_and_a_group_is_none(shipped: Dataset, measure: str) -> None:
    assert on_map(shipped, measure).asks_for == "region"
    group = on_map(shipped, measure, region="SE12")
    assert group.asks_for == "region"
    assert group.unplaced == "Östra Mellansverige är en grupp. Välj en av dess regioner."


def test_a_partner_of_europe_can_be_the_chosen_one(shipped: Dataset) -> None:
    partner = next(
        c for c in shipped.regions_of_kind("partner") if shipped.has_data(c, "2021-2027")
    )
    found = on_map(shipped, "complementarity", region=partner)
    assert len(found.table) == 21
    assert found.table["added_share"].notna().all()
    abroad = on_map(shipped, "complementarity", region=VARMLAND, scope="europe")
    assert "12 av 90 europeiska regioner" in abroad.sentence
    assert row(abroad, partner)["cell"].startswith("step-")


def test_numbers_that_look_the_same_have_one_colour() -> None:
    assert step_cell(0.0, 0.28) == "step-0"
    assert step_cell(0.28, 0.28) == "step-7"
    assert step_cell(0.121, 0.28) == step_cell(0.118, 0.28)
    assert (step_cell(0.4, 0.6, 0.4), step_cell(0.6, 0.6, 0.4)) == ("step-1", "step-7")
    entries = step_legend([("step-1", 0.031), ("step-1", 0.049), ("step-3", 0.1)], True, SV)
    assert [(one.cell, one.mark, one.words) for one in entries] == [
        ("step-1", "3–5", "procent i 2 regioner"),
        ("step-3", "10", "procent i 1 region"),
    ]


def test_those_that_tie_with_the_third_are_named_unless_they_are_too_many() -> None:
    assert leading({"a": 3, "b": 2, "c": 1, "d": 1, "e": 0}, str) == ["a", "b", "c", "d"]
    assert leading({"a": 3, **dict.fromkeys("bcdefgh", 1)}, str) == ["a"]


def test_a_click_on_the_map_chooses_whom_the_region_is_seen_with(shipped: Dataset) -> None:
    nowhere = SimpleNamespace(label_points={"17": (13.0, 60.0)}, hatching={}, label_places={})
    table = on_map(shipped, "overlap", region=VARMLAND).table
    drawn = region_map(table, nowhere, theme="light", selected=VARMLAND, pick="partner", t=SV)
    assert {tuple(one.meta) for one in drawn.data if one.meta} == {("partner",)}


# ---- the matrix ---------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", ["overlap", "complementarity"])
def test_the_matrix_has_the_numbers_of_the_pairs_and_a_blank_diagonal(
    shipped: Dataset, measure: str
) -> None:
    every = pairs(shipped)
    numbers = every.overlap if measure == "overlap" else every.complementarity.score
    found = in_matrix(shipped, measure)
    at = every.profiles.at
    table = found.equal.set_index("region_code")
    for one, other in permutations(every.profiles.regions, 2):
        share = round(100 * numbers[at(one), at(other)], 1)
        assert table.loc[one, other] == share
        told = cell(found, one, other)["words"]
        assert told == f"{SV.number(share, 1)}\N{NO-BREAK SPACE}%"
    assert found.headings[VARMLAND] == "Värmland (%)"
    for one in every.profiles.regions:
        assert (cell(found, one, one)["cell"], cell(found, one, one)["mark"]) == ("self", "–")


def test_overlap_is_the_same_both_ways_and_complementarity_is_not(shipped: Dataset) -> None:
    common, added = in_matrix(shipped, "overlap"), in_matrix(shipped, "complementarity")
    codes = list(common.rows["region_code"])
    for one, other in combinations(codes, 2):
        assert cell(common, one, other)["mark"] == cell(common, other, one)["mark"]
    assert any(
        cell(added, one, other)["mark"] != cell(added, other, one)["mark"]
        for one, other in combinations(codes, 2)
    )
    assert "Raderna får, kolumnerna ger" in added.sentence


@pytest.mark.parametrize("order", ["likeness", "north", "count", "name"])
@pytest.mark.parametrize("bands", [False, True])
def test_rows_and_columns_stand_in_the_same_order(
    shipped: Dataset, order: str, bands: bool
) -> None:
    found = in_matrix(shipped, "complementarity", order=order, bands=bands)
    assert list(found.rows["region_code"]) == list(found.columns["column_code"])
    if order in {"likeness", "count"} and not bands:
        last = list(found.rows["region_name"])[-3:]
        assert set(last[:2]) == {"(Gotland)", "(Västerbotten)"}
        assert last[2] == "Uppsala ◇"


def test_means_leave_out_what_is_only_joint(shipped: Dataset) -> None:
    every = pairs(shipped)
    at, score = every.profiles.at, every.complementarity.score
    own = np.flatnonzero(every.profiles.own)
    found = in_matrix(shipped, "complementarity")
    totals = dict(zip(found.rows["region_code"], found.rows["total"], strict=True))
    given = dict(zip(found.columns["column_code"], found.columns["total"], strict=True))
    for code in (VARMLAND, UPPSALA):
        others = [one for one in own if one != at(code)]
        assert totals[code] == str(round(100 * score[at(code), others].mean()))
        assert given[code] == str(round(100 * score[others, at(code)].mean()))


def test_with_europe_the_rows_are_swedish_and_this_is_said(shipped: Dataset) -> None:
    found = in_matrix(shipped, "complementarity", scope="europe")
    assert (len(found.rows), len(found.columns)) == (21, 33)
    assert "Raderna är svenska regioner" in found.sentence
    alone = in_matrix(shipped, "overlap", scope="partners")
    assert (len(alone.rows), len(alone.columns)) == (12, 12)


def test_the_drawing_tells_what_rows_and_columns_are_to_each_other(shipped: Dataset) -> None:
    found = in_matrix(shipped, "complementarity")
    drawn = matrix(
        found.rows,
        found.columns,
        found.cells,
        theme="light",
        selected=(VARMLAND, "SE224"),
        names=("partner", "received_share"),
        corner=SV("matrix-corner"),
        t=SV,
    )
    assert tuple(drawn.data[0].meta) == ("region", "partner")
    texts = [note.text for note in drawn.layout.annotations]
    assert "Raderna får<br>kolumnerna ger" in texts
    assert {"Får i medel, %", "Ger i medel, %"} <= set(texts)


# ---- the network --------------------------------------------------------------------------------


def test_lines_join_what_is_over_the_threshold_with_the_pairs_own_numbers(
    shipped: Dataset,
) -> None:
    every = pairs(shipped)
    both, balance = every.mutual
    at = every.profiles.at
    found = in_network(shipped, strength=15)
    table = found.equal.set_index("edge_code")
    expected = {
        f"{one},{other}"
        for one, other in combinations(every.profiles.regions, 2)
        if both[at(one), at(other)] >= 0.15
    }
    assert set(table.index) == set(found.edges["edge"]) == expected
    names = {SV.name(shipped.row("regions", code)): code for code in every.profiles.regions}
    for line in table.itertuples():
        first, second = at(names[line.region_name]), at(names[line.other_name])
        assert line.mutual_share == round(100 * both[first, second], 1)
        assert line.balance_number == round(balance[first, second], 2)
        score = every.complementarity.score
        assert line.to_first_share == round(100 * score[first, second], 1)
        assert line.to_other_share == round(100 * score[second, first], 1)


def test_the_preset_threshold_is_the_lowest_whole_one_that_can_still_be_seen(
    shipped: Dataset,
) -> None:
    found = in_network(shipped)
    assert 0 < len(found.edges) <= MOST_LINES == 15
    said = int(found.sentence.partition("minst ")[2].split("\N{NO-BREAK SPACE}")[0].split(" ")[0])
    lower = in_network(shipped, strength=said - 1)
    assert len(lower.edges) > MOST_LINES
    assert f"högst {MOST_LINES} linjer" in found.sentence
    assert f"högst {MOST_LINES} linjer" not in lower.sentence
    assert strength_of([0.5] * 3) == 1
    assert strength_of([0.5] * 16) == 51


def test_lines_through_a_group_are_dashed_and_incomplete_ones_stand_after_complete_ones(
    shipped: Dataset,
) -> None:
    found = in_network(shipped, strength=10)
    dashed = found.edges[found.edges["dashed"].astype(bool)]
    assert set(dashed["edge"]) == {one for one in found.edges["edge"] if UPPSALA in one}
    places = found.edges.set_index("edge")["place"]
    order = [int(places[code]) for code in found.equal["edge_code"]]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}
    labels = dict(zip(found.nodes["node"], found.nodes["label"], strict=True))
    assert labels[f"region:{VASTERBOTTEN}"] == "(Västerbotten)"
    assert "( )" in {entry.mark for entry in found.legend}


def test_a_line_says_why_and_how_even_it_is(shipped: Dataset) -> None:
    found = in_network(shipped, strength=1)
    words = dict(zip(found.edges["edge"], found.edges["words"], strict=True))
    sides = found.equal.set_index("edge_code")
    one_sided = sides[sides["balance_number"] < 0.33]
    assert len(one_sided)
    for code in one_sided.index:
        assert "ensidigt" in words[code]
        assert sides.loc[code, "side_words"] == "ensidigt"
    even = sides[sides["balance_number"] > 0.34].index[0]
    assert "ensidigt" not in words[even]
    assert words[even].count(" kan få ") == 2


def test_what_is_chosen_comes_first_in_the_networks_sentence(shipped: Dataset) -> None:
    pair = in_network(shipped, regions=(VARMLAND, "SE224"))
    assert pair.sentence.startswith("Ömsesidigt värde 15,9\N{NO-BREAK SPACE}%.")
    assert pair.heading.endswith(": vad de kan tillföra varandra")
    region = in_network(shipped, region=VARMLAND, strength=20)
    assert region.sentence.startswith("Värmland har 2 linjer med ett ömsesidigt värde")
    assert region.sentence.count(". ") < 3 and "Gotland" not in region.sentence
    through = in_network(shipped, region=UPPSALA, strength=20).sentence
    assert through.startswith("Uppsala har ingen linje")
    assert "streckade linjer genom en grupp räknas inte." in through
    assert "Uppsala visas genom de områden som är gemensamma" in through
    assert through.count(". ") < 3


def test_a_picture_of_many_pairs_has_no_numbers_on_its_lines(shipped: Dataset) -> None:
    def told(**chosen: Any) -> set[str]:
        found = in_network(shipped, **chosen)
        drawn = network(
            found.nodes, found.edges, found.size, ground=None, chosen=found.chosen, marks={},
            theme="light", t=SV,
        )  # fmt: skip
        return {text for one in drawn.data for text in one.text or () if text.isdigit()}

    assert told() == set()
    assert told(strength=22)
    assert told(region=VARMLAND)


@pytest.mark.parametrize(
    ("view", "measure"),
    [
        *((view, one) for view in ("map", "matrix") for one in ("overlap", "complementarity")),
        ("map", "uniqueness"),
    ],
)
@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
def test_what_leads_a_picture_of_pairs_is_short(
    shipped: Dataset, view: str, measure: str, scope: str
) -> None:
    asked = selection(shipped, view, measure=measure, scope=scope, region=VARMLAND)
    for t in (SV, EN):
        sentence = ANSWERS[view](shipped, asked, TODAY, t).sentence
        assert sentence.count(". ") < 3 and len(sentence) < 330, sentence


def test_the_table_of_a_matrix_says_what_a_row_rests_on(shipped: Dataset) -> None:
    names = in_matrix(shipped, "overlap").equal.set_index("region_code")["region_name"]
    assert names[VARMLAND] == "Värmland"
    assert names[UPPSALA] == "Uppsala (gemensamt i Östra Mellansverige)"
    assert names[VASTERBOTTEN] == "Västerbotten (underlaget ofullständigt: 3 av 9 områden)"


def test_thicker_lines_are_stronger_and_none_is_a_beam(shipped: Dataset) -> None:
    found = in_network(shipped, strength=5)
    drawn = network(
        found.nodes, found.edges, found.size, ground=None, chosen=(), marks={}, theme="light", t=SV
    )
    widths = [one.line.width for one in drawn.data if one.mode == "lines"]
    assert max(widths) <= 1.25 + MOST_PX + STEP_PX
    assert len(set(widths)) > 5


def test_by_likeness_the_network_has_the_same_lines(shipped: Dataset) -> None:
    here, alike = in_network(shipped), in_network(shipped, layout="likeness")
    assert set(here.edges["edge"]) == set(alike.edges["edge"])
    assert alike.sheet is None


# ---- the panel ----------------------------------------------------------------------------------


def test_the_panel_has_the_numbers_of_map_matrix_and_network(shipped: Dataset) -> None:
    every = pairs(shipped)
    at = every.profiles.at
    found = note(shipped, VARMLAND, "SE224")
    here, there = at(VARMLAND), at("SE224")
    to_one, to_other = found.directions
    assert (to_one.receiver, to_one.giver) == ("Värmland", "Skåne")
    assert to_one.value == every.complementarity.score[here, there]
    assert to_other.value == every.complementarity.score[there, here]
    assert found.overlap == every.overlap[here, there]
    assert found.both_ways == "Ömsesidigt värde 15,9\N{NO-BREAK SPACE}%. Balansen är 0,63."


def test_the_reasons_are_the_largest_contributions_largest_first(shipped: Dataset) -> None:
    every = pairs(shipped)
    at = every.profiles.at
    parts = every.contributions(at(VARMLAND), at("SE224")).by_pair
    found = note(shipped, VARMLAND, "SE224").directions[0].reasons
    largest = np.sort(parts.ravel())[::-1][:3]
    assert len(found) == 3
    for words, part in zip(found, largest, strict=True):
        assert f"{SV.number(100 * part, 1)} procentenheter" in words
    offered, own = divmod(int(np.argmax(parts)), parts.shape[1])
    for domain in (offered, own):
        name = SV.name(shipped.row("domains", every.profiles.domains[domain]))
        assert f"”{name}”" in found[0]
    common = every.overlap_parts(at(VARMLAND), at("SE224"))
    shared = note(shipped, VARMLAND, "SE224").shared
    assert len(shared) == 3
    assert shared[0].endswith(f"{SV.number(100 * common.max(), 1)} procentenheter")


def test_the_panel_says_what_the_numbers_rest_on(shipped: Dataset) -> None:
    assert note(shipped, VARMLAND, "SE224").rests == ()
    assert note(shipped, VASTERBOTTEN, UPPSALA).rests == (
        "Västerbotten: underlaget ofullständigt: 3 av 9 områden.",
        "Uppsala: gemensamt i Östra Mellansverige.",
    )


def test_a_pair_without_numbers_has_none_in_the_panel(small: Dataset) -> None:
    found = note(small, "A", "B")
    assert found.overlap is None
    assert [one.value for one in found.directions] == [None, None]
    assert (found.shared, found.both_ways) == ((), None)
    assert found.rests[-1] == "Berga: inga områden i något tema."


def test_a_region_with_itself_with_a_group_or_outside_the_scope_is_no_pair(
    shipped: Dataset,
) -> None:
    asked = selection(shipped, "map", region=VARMLAND)
    every = selected_pairs(shipped, asked)
    for other in (VARMLAND, "SE12", shipped.regions_of_kind("partner")[0]):
        assert pair_note(shipped, asked, every, VARMLAND, other, SV) is None


# ---- captions, files, words ---------------------------------------------------------------------


def test_a_picture_says_how_priorities_are_counted_where_that_is_chosen(shipped: Dataset) -> None:
    def words(**chosen: Any) -> str:
        return selection_words(selection(shipped, "map", **chosen), shipped, SV)

    told = "Så räknas prioriteringarna: Alla teman lika"
    assert told in words(measure="uniqueness", weights="equal")
    assert told in words(measure="overlap", weights="equal", region=VARMLAND)
    assert told not in words(weights="equal")
    assert "räknas" not in words(measure="uniqueness")


def test_files_are_named_after_what_is_shown(shipped: Dataset) -> None:
    def parts(view: str, **chosen: Any) -> list[str]:
        return file_subject(selection(shipped, view, **chosen), SV)

    assert parts("map", measure="complementarity", region=VARMLAND, weights="equal") == [
        *("s3-kompletterande", VARMLAND, "equal", "2021-2027")
    ]
    assert parts("map", measure="uniqueness") == ["s3-sarpragel", "2021-2027"]
    assert parts("matrix", measure="overlap") == ["s3-matris", "overlap", "2021-2027"]
    assert parts("network", measure="mutual") == ["s3-natverk", "mutual", "2021-2027"]


SHOWN = [
    *((view, measure) for view in ("map", "matrix") for measure in ("overlap", "complementarity")),
    ("map", "uniqueness"),
    ("network", "mutual"),
]


@pytest.mark.parametrize(("view", "measure"), SHOWN)
@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
@pytest.mark.parametrize("round_code", ["2014-2020", "2021-2027"])
def test_every_cell_of_every_table_says_something(
    shipped: Dataset, view: str, measure: str, scope: str, round_code: str
) -> None:
    asked = selection(
        shipped, view, measure=measure, scope=scope, round=round_code, region=VARMLAND
    )
    for t in (SV, EN):
        found = ANSWERS[view](shipped, asked, TODAY, t)
        assert (
            found.equal.map(
                lambda one: isinstance(one, str | int | float) and str(one) not in {"", "nan"}
            )
            .all()
            .all()
        )
        for column in found.equal.columns:
            assert found.column_heading(column, t)
        assert found.heading
        assert found.sentence


@pytest.mark.parametrize(("view", "measure"), SHOWN)
def test_an_edition_in_which_nobody_has_anything_still_answers(
    build: Build, rows: Rows, view: str, measure: str
) -> None:
    rows["priorities"], rows["lineage"] = [], []
    found = ANSWERS[view](
        build(rows), selection(build(rows), view, measure=measure, region="A"), TODAY, SV
    )
    assert found.sentence

"""Pairs of regions in the network: lines over a threshold, with the numbers of the pairs."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from s3dash.analysis.network.mutual import MOST_LINES, strength_of
from s3dash.figures.network.figure import MOST_PX, STEP_PX, network
from s3dash.model import Dataset
from tests.unit.pairs_asked import (
    SV,
    UPPSALA,
    VARMLAND,
    VASTERBOTTEN,
    in_network,
    pairs,
)


def test_lines_join_what_is_over_the_threshold_with_the_pairs_own_numbers(
    small: Dataset,
) -> None:
    every = pairs(small)
    both, balance = every.mutual
    at = every.profiles.at
    found = in_network(small, strength=15)
    table = found.data_table.set_index("edge_code")
    expected = {
        f"{one},{other}"
        for one, other in combinations(every.profiles.regions, 2)
        if both[at(one), at(other)] >= 0.15
    }
    assert set(table.index) == set(found.edges["edge"]) == expected
    names = {SV.name(small.row("regions", code)): code for code in every.profiles.regions}
    for line in table.itertuples():
        first, second = at(names[line.region_name]), at(names[line.other_name])
        assert line.mutual_share == round(100 * both[first, second], 1)
        assert line.balance_number == round(balance[first, second], 2)
        score = every.complementarity.score
        assert line.to_first_share == round(100 * score[first, second], 1)
        assert line.to_other_share == round(100 * score[second, first], 1)


def test_the_preset_threshold_is_the_lowest_whole_one_that_can_still_be_seen(
    small: Dataset,
) -> None:
    found = in_network(small)
    assert 0 < len(found.edges) <= MOST_LINES == 15
    said = int(found.sentence.partition("minst ")[2].split("\N{NO-BREAK SPACE}")[0].split(" ")[0])
    lower = in_network(small, strength=said - 1)
    assert len(lower.edges) > MOST_LINES
    assert f"högst {MOST_LINES} linjer" in found.sentence
    assert f"högst {MOST_LINES} linjer" not in lower.sentence
    assert strength_of([0.5] * 3) == 1
    assert strength_of([0.5] * 16) == 51


def test_lines_through_a_group_are_dashed_and_incomplete_ones_stand_after_complete_ones(
    small: Dataset,
) -> None:
    found = in_network(small, strength=10)
    dashed = found.edges[found.edges["dashed"].astype(bool)]
    assert set(dashed["edge"]) == {one for one in found.edges["edge"] if UPPSALA in one}
    places = found.edges.set_index("edge")["place"]
    order = [int(places[code]) for code in found.data_table["edge_code"]]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}
    labels = dict(zip(found.nodes["node"], found.nodes["label"], strict=True))
    assert labels[f"region:{VASTERBOTTEN}"] == "(Västerbotten)"
    assert "( )" in {entry.mark for entry in found.legend}


def test_a_line_says_why_and_how_even_it_is(small: Dataset) -> None:
    found = in_network(small, strength=1)
    words = dict(zip(found.edges["edge"], found.edges["words"], strict=True))
    sides = found.data_table.set_index("edge_code")
    one_sided = sides[sides["balance_number"] < 0.33]
    assert len(one_sided)
    for code in one_sided.index:
        assert "ensidigt" in words[code]
        assert sides.loc[code, "side_words"] == "ensidigt"
    even = sides[sides["balance_number"] > 0.34].index[0]
    assert "ensidigt" not in words[even]
    assert words[even].count(" kan få ") == 2


def test_what_is_chosen_comes_first_in_the_networks_sentence(small: Dataset) -> None:
    pair = in_network(small, regions=(VARMLAND, "SE224"))
    assert pair.sentence.startswith("Ömsesidigt värde 15,9\N{NO-BREAK SPACE}%.")
    assert pair.heading.endswith(": vad de kan tillföra varandra")
    region = in_network(small, region=VARMLAND, strength=20)
    assert region.sentence.startswith("Värmland har 2 linjer med ett ömsesidigt värde")
    assert region.sentence.count(". ") < 3 and "Gotland" not in region.sentence
    through = in_network(small, region=UPPSALA, strength=20).sentence
    assert through.startswith("Uppsala har ingen linje")
    assert "streckade linjer genom en grupp räknas inte." in through
    assert "Uppsala visas genom de områden som är gemensamma" in through
    assert through.count(". ") < 3


def test_a_picture_of_many_pairs_has_no_numbers_on_its_lines(small: Dataset) -> None:
    def told(**chosen: Any) -> set[str]:
        found = in_network(small, **chosen)
        drawn = network(
            found.nodes, found.edges, found.size, ground=None, chosen=found.chosen, marks={},
            theme="light", t=SV,
        )  # fmt: skip
        return {text for one in drawn.data for text in one.text or () if text.isdigit()}

    assert told() == set()
    assert told(strength=22)
    assert told(region=VARMLAND)


def test_thicker_lines_are_stronger_and_none_is_a_beam(small: Dataset) -> None:
    found = in_network(small, strength=5)
    drawn = network(
        found.nodes, found.edges, found.size, ground=None, chosen=(), marks={}, theme="light", t=SV
    )
    widths = [one.line.width for one in drawn.data if one.mode == "lines"]
    assert max(widths) <= 1.25 + MOST_PX + STEP_PX
    assert len(set(widths)) > 5


def test_by_likeness_the_network_has_the_same_lines(small: Dataset) -> None:
    here, alike = in_network(small), in_network(small, layout="likeness")
    assert set(here.edges["edge"]) == set(alike.edges["edge"])
    assert alike.sheet is None

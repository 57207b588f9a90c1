"""Pairs of regions in the network: lines over a threshold, with the numbers of the pairs."""

from __future__ import annotations

from itertools import combinations

from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.network.answer import MOST_LINES
from s3dash.analysis.network.mutual import strength_of
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.unit.network_asked import dashed, edge_keys, in_network, node

MUTUAL = "?measure=mutual"
# Shown by the priorities of their groups.
JOINT = {"SE121", "SE122", "SE125", "SE212"}


def test_lines_join_what_is_over_the_threshold_with_the_pairs_own_numbers(
    small: Dataset,
) -> None:
    answer = in_network(small, f"{MUTUAL}&strength=15&incomplete=1")
    every = selected_pairs(answer.question)
    both, balance = every.mutual
    at = every.profiles.at
    table = answer.data_table.set_index("edge_code")
    expected = {
        f"{one},{other}"
        for one, other in combinations(every.profiles.regions, 2)
        if both[at(one), at(other)] >= 0.15
    }
    assert set(table.index) == edge_keys(answer) == expected
    names = {
        translator("sv").name(small.row("regions", code)): code for code in every.profiles.regions
    }
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
    answer = in_network(small, MUTUAL)
    assert 0 < len(answer.edges) <= MOST_LINES["mutual"] == 15
    said = int(answer.sentence.partition("minst ")[2].split("\N{NO-BREAK SPACE}")[0].split(" ")[0])
    lower = in_network(small, f"{MUTUAL}&strength={said - 1}")
    assert len(lower.edges) > MOST_LINES["mutual"]
    assert strength_of([0.5] * 3) == 1
    assert strength_of([0.5] * 16) == 51


def test_lines_through_a_group_are_dashed_and_incomplete_ones_stand_after_complete_ones(
    small: Dataset,
) -> None:
    answer = in_network(small, f"{MUTUAL}&strength=5&incomplete=1")
    marked = JOINT | {"SE214", "SE331"}
    assert dashed(answer) == {key for key in edge_keys(answer) if marked & set(key.split(","))}
    places = {edge.key: edge.place for edge in answer.edges}
    order = [places[code] for code in answer.data_table["edge_code"]]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}


def test_a_region_that_states_more_than_is_held_stands_in_brackets(small: Dataset) -> None:
    answer = in_network(small, f"{MUTUAL}&strength=10&incomplete=1")
    bracketed = {node.key for node in answer.nodes if node.label.startswith("(")}
    # 2 of 3 areas, and 3 of 9
    assert bracketed == {"region:SE214", "region:SE331"}
    assert node(answer, "region:SE331").label == "(Västerbotten)"
    assert {entry.mark: entry.count for entry in answer.legend}["(○)"] == 2


def test_a_line_says_why_and_how_even_it_is(small: Dataset) -> None:
    answer = in_network(small, f"{MUTUAL}&strength=1")
    words = {edge.key: edge.words for edge in answer.edges}
    sides = answer.data_table.set_index("edge_code")
    one_sided = sides[sides["balance_number"] < 0.33]
    assert len(one_sided)
    for code in one_sided.index:
        assert "ensidigt" in words[code]
        assert sides.loc[code, "side_words"] == "ensidigt"
    even = sides[sides["balance_number"] > 0.34].index[0]
    assert "ensidigt" not in words[even]
    assert words[even].count(" kan få ") == 2


def test_what_is_chosen_comes_first_in_the_networks_sentence(small: Dataset) -> None:
    pair = in_network(small, f"{MUTUAL}&regions=SE311,SE224")
    every = selected_pairs(pair.question)
    both = every.mutual[0][every.profiles.at("SE311"), every.profiles.at("SE224")]
    value = f"{100 * both:.1f}".replace(".", ",")
    assert pair.sentence.startswith(f"Ömsesidigt värde {value}\N{NO-BREAK SPACE}%.")
    assert pair.heading.endswith(": vad de kan tillföra varandra")
    region = in_network(small, f"{MUTUAL}&region=SE311&strength=20")
    lines = sum("SE311" in key for key in edge_keys(region) - dashed(region))
    assert region.sentence.startswith(f"Värmland har {lines} linjer på minst 20 %.")
    assert region.sentence.count(". ") < 3
    assert "Blekinge" not in region.sentence
    through = in_network(small, f"{MUTUAL}&region=SE121&strength=20").sentence
    assert through.startswith("Uppsala har ingen linje")
    assert "linjer är streckade: de går genom en grupp och räknas inte." in through
    assert "För Uppsala visas de gemensamma prioriteringarna" in through
    assert through.count(". ") <= 4

"""The network of regions by the domains that they share."""

from __future__ import annotations

import re

import pytest

from s3dash.analysis.network.answer import MOST_LINES
from s3dash.analysis.network.shared import least_of
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.conftest import Build, Rows
from tests.unit.network_asked import dashed, edge, edge_keys, in_network, kinds, placed


def test_two_regions_are_joined_by_the_domains_that_both_have(rows: Rows, build: Build) -> None:
    answer = in_network(build(placed(rows)), "?least=1")
    line = edge(answer, "A,B")
    assert (line.size, line.dashed, line.domains) == (1, False, ("wood",))
    assert line.words == "1 gemensamt tema: Trä"
    assert answer.sentence.startswith("1 par av regioner har minst 1 tema gemensamt.")


def test_a_deselected_domain_is_not_shared(rows: Rows, build: Build) -> None:
    assert "water" not in edge(in_network(build(placed(rows))), "A,B").domains


def test_a_region_without_own_rows_is_joined_dashed_through_its_group_and_not_counted(
    rows: Rows, build: Build
) -> None:
    answer = in_network(build(placed(rows)), "?least=1")
    assert dashed(answer) == {"A,C", "B,C"}
    assert "För Ceda visas de gemensamma prioriteringarna i Gruppen" in answer.sentence
    assert "2 linjer är streckade och räknas inte." in answer.sentence
    cells = {node.name: node.cell for node in answer.nodes}
    assert cells == {"Ådala": "own", "Berga": "own", "Ceda": "joint"}


def test_a_higher_threshold_leaves_lines_out_and_the_sentence_says_which(
    rows: Rows, build: Build
) -> None:
    answer = in_network(build(placed(rows)), "?least=2")
    assert answer.edges == ()
    assert answer.sentence.startswith("Inget par av regioner har minst 2 teman gemensamt.")
    assert answer.data_table.empty


def test_the_preset_threshold_is_the_lowest_that_can_still_be_seen(small: Dataset) -> None:
    # of the pairs of the eleven regions with all their areas 50 share two domains or more
    answer = in_network(small)
    assert len(edge_keys(answer) - dashed(answer)) == 50 <= MOST_LINES["shared"]
    assert answer.sentence.startswith("50 par av regioner har minst 2 teman gemensamt.")
    below = in_network(small, "?least=1")
    assert len(edge_keys(below) - dashed(below)) == 52 > MOST_LINES["shared"]
    assert least_of([]) == 1


def test_the_table_has_a_row_for_every_line_with_its_sources(small: Dataset) -> None:
    answer = in_network(small, "?least=4")
    # 19 pairs of regions with areas, and 17 through a group that only one of the two is in
    assert (len(answer.edges), len(dashed(answer))) == (36, 17)
    table = answer.data_table.set_index("edge_code")
    assert set(table.index) == edge_keys(answer)
    assert table.loc["SE110,SE224", "shared_count"] == 4
    assert "Region Skåne" in table.loc["SE110,SE224", "source_words"]
    assert (table["source_words"].str.len() > 10).all()


def test_a_chosen_domain_keeps_the_pairs_that_share_it(small: Dataset) -> None:
    answer = in_network(small, "?domain=food&measure=shared&least=4")
    assert edge_keys(answer) - dashed(answer) == {
        *("SE211,SE232", "SE211,SE311", "SE213,SE224", "SE213,SE232", "SE213,SE311"),
        *("SE224,SE232", "SE224,SE311", "SE232,SE311"),
    }
    assert "”Livsmedel och lantbruk” är ett av dem" in answer.sentence


def test_a_chosen_pair_is_told_with_its_domains(small: Dataset) -> None:
    answer = in_network(small, "?regions=SE232,SE312")
    assert answer.heading == "Västra Götaland och Dalarna: gemensamma teman"
    assert answer.sentence.startswith("Dalarna och Västra Götaland har 6 teman gemensamt. De är")
    assert answer.chosen == {"region:SE232", "region:SE312"}


def test_more_or_fewer_than_two_regions_are_no_pair_and_this_is_said(small: Dataset) -> None:
    answer = in_network(small, "?regions=SE110,SE232,SE312")
    assert answer.not_drawn is not None
    assert "Länken anger 3 regioner" in answer.not_drawn


def test_a_region_outside_the_scope_is_said_not_to_be_drawn(small: Dataset) -> None:
    answer = in_network(small, "?region=ITH5")
    assert answer.not_drawn == "Emilia-Romagna ritas inte i det här urvalet."


def test_europe_has_the_regions_with_priorities_and_a_higher_threshold(small: Dataset) -> None:
    europe = in_network(small, "?scope=europe")
    assert "har minst 4 teman gemensamt." in europe.sentence
    assert "5 av 12 regioner i andra länder har uppgifter" in europe.sentence
    elsewhere = {f"partner:{code}" for code in ("ES12", "ES41", "ITH4", "ITH5", "PL21")}
    assert {node.key for node in kinds(europe, "partner")} == elsewhere
    assert {node.key for node in in_network(small, "?scope=partners").nodes} == elsewhere


def test_regions_nobody_knows_anything_of_are_named(small: Dataset) -> None:
    answer = in_network(small, "?round=2014-2020")
    assert (
        "Uppgift saknas för Halland, Jämtland Härjedalen, Jönköpings län, Kronoberg, "
        "Västerbotten och Västernorrland." in answer.sentence
    )
    assert {node.key for node in answer.nodes if node.cell == "no_data"} == {
        f"region:{code}" for code in ("SE211", "SE212", "SE231", "SE321", "SE322", "SE331")
    }


def test_who_is_shown_through_a_group_has_no_line_to_the_others_of_that_group(
    small: Dataset,
) -> None:
    answer = in_network(small, "?least=1&incomplete=1")
    group = {"SE121", "SE122", "SE123", "SE124", "SE125"}
    assert not {key for key in edge_keys(answer) if set(key.split(",")) <= group}
    assert len([key for key in edge_keys(answer) if len(group & set(key.split(","))) == 1]) > 9
    assert {"SE110,SE121", "SE121,SE211"} <= dashed(answer)


def test_incomplete_regions_are_drawn_when_they_are_asked_for_and_named_when_not(
    small: Dataset,
) -> None:
    few = {"region:SE214", "region:SE331"}
    left = "Visas inte, eftersom underlaget är ofullständigt: Gotland och Västerbotten."
    for measure in ("shared", "mutual"):
        without = in_network(small, f"?measure={measure}")
        assert not few & {node.key for node in without.nodes}
        assert left in without.sentence
        assert not any(edge.ends & few for edge in without.edges)
        whole = in_network(small, f"?measure={measure}&incomplete=1&least=2&strength=1")
        assert {node.key for node in whole.nodes if node.cell == "incomplete"} == few
        assert left not in whole.sentence
        lines = [edge for edge in whole.edges if edge.ends & few]
        assert lines and all(edge.dashed for edge in lines)
        marks = {(entry.mark, entry.words) for entry in whole.legend}
        assert {("(○)", "ofullständigt underlag"), ("- -", "ofullständigt underlag")} <= marks
    status = in_network(small, "?measure=status")
    assert {node.cell for node in status.nodes if node.key in few} == {"own"}
    assert left not in status.sentence


@pytest.mark.parametrize("query", ["?region=SE12", "?region=ITH5", "?region=SE211&round=2014-2020"])
def test_nothing_is_said_of_lines_of_a_region_that_has_none_to_draw(
    small: Dataset, query: str
) -> None:
    answer = in_network(small, query)
    assert "ingen annan region" not in answer.sentence
    assert "gemensamt med" not in answer.sentence


def test_lines_through_a_group_are_not_counted_for_the_chosen_region(small: Dataset) -> None:
    uppsala = in_network(small, "?region=SE121").sentence
    assert "andra regioner" not in uppsala
    assert "gemensamt med 10 regioner genom en grupp, vilket inte räknas." in uppsala
    # Kalmar, Skåne, Västra Götaland, Värmland and Dalarna; Uppsala, Sörmland and Västmanland
    stockholm = in_network(small, "?region=SE110&least=3").sentence
    assert "Stockholm har minst 3 teman gemensamt med 5 andra regioner." in stockholm
    assert "gemensamt med 3 regioner genom en grupp" in stockholm


def test_a_region_outside_the_chosen_domain_is_not_said_to_share_nothing(small: Dataset) -> None:
    sentence = in_network(small, "?measure=shared&domain=food&region=SE110&least=1").sentence
    assert "Ingen av linjerna går till Stockholm." in sentence
    assert "ingen annan region" not in sentence


@pytest.mark.parametrize(
    ("language", "none", "among", "pair"),
    [
        ("sv", "minst 1 tema gemensamt.", "minst 1 tema gemensamt med", "anger 1 region;"),
        ("en", "at least 1 domain in common.", "at least 1 domain in common", "names 1 region;"),
    ],
)
def test_one_is_one_also_where_there_is_no_pair(
    rows: Rows, build: Build, language: str, none: str, among: str, pair: str
) -> None:
    rows["priorities"], rows["lineage"] = [], []
    empty = build(rows)
    assert none in in_network(empty, "?least=1", language).sentence
    domain = in_network(empty, "?measure=shared&domain=wood&least=1", language)
    assert among in domain.sentence
    not_drawn = in_network(empty, "?regions=A", language).not_drawn
    assert not_drawn is not None
    assert pair in not_drawn


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("least=4", "Minst 4 gemensamma teman"),
        ("domain=food", "Minst 2 gemensamma teman · Tema: Livsmedel och lantbruk"),
        ("domain=food&least=1", "Minst 1 gemensamt tema · Tema: Livsmedel och lantbruk"),
        ("domain=food&least=2", "Minst 2 gemensamma teman · Tema: Livsmedel och lantbruk"),
        ("measure=mutual&strength=10", "Visa par på minst: 10 %"),
    ],
)
def test_a_table_of_fewer_lines_says_of_how_many_pairs_it_is_a_part(
    small: Dataset, asked: str, words: str
) -> None:
    measure = "" if "measure" in asked else "measure=shared&"
    part = in_network(small, f"?{measure}{asked}")
    assert set(part.data_table["filter_words"]) == {words}
    heading = part.column_heading("filter_words", translator("sv"))
    counted = re.fullmatch(r"Filter \((\d+) av (\d+) rader\)", heading)
    assert counted is not None and int(counted[1]) == len(part.edges)
    # every pair that has anything in common, or could add anything to the other
    lowest = "least=1" if "strength" not in asked else "measure=mutual&strength=1"
    whole = in_network(small, f"?{lowest}")
    assert int(counted[2]) >= len(whole.edges) > len(part.edges)
    assert "strength" in asked or int(counted[2]) == len(whole.edges)


@pytest.mark.parametrize(
    ("measure", "words"),
    [("shared", "Minst {} gemensamma teman"), ("mutual", "Visa par på minst: {} %")],
)
@pytest.mark.parametrize("scope", ["sweden", "europe"])
def test_a_table_says_the_threshold_that_the_network_takes_by_itself_as_its_sentence_does(
    small: Dataset, measure: str, words: str, scope: str
) -> None:
    part = in_network(small, f"?measure={measure}&scope={scope}")
    said = re.search(r"minst (\d+)", part.sentence)
    assert said is not None
    assert set(part.data_table["filter_words"]) == {words.format(said[1])}
    heading = part.column_heading("filter_words", translator("sv"))
    assert heading.startswith(f"Filter ({len(part.edges)} av ")


def test_a_table_of_every_pair_is_no_part(tiny: Dataset) -> None:
    assert "filter_words" not in in_network(tiny, "?measure=shared").data_table

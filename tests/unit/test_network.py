"""What every network has, whatever it is about: places, lists, a table, and nothing at all."""

from __future__ import annotations

import pytest

from s3dash.analysis.network.answer import MOST_LISTED
from s3dash.analysis.words.answer import in_plain_text
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.conftest import Build, Rows
from tests.unit.network_asked import dashed, edge_keys, in_network

QUERIES = [
    "",
    "?layout=likeness",
    "?measure=mutual",
    "?measure=status",
    "?domain=food&layout=likeness",
    "?measure=membership",
    "?initiative=vanguard&scope=europe&layout=likeness",
    "?scope=partners&measure=membership",
]


# ---- places -------------------------------------------------------------------------------------


def test_the_north_is_up_and_the_west_to_the_left(small: Dataset) -> None:
    places = {node.name: node for node in in_network(small).nodes}
    assert places["Norrbotten"].y > places["Dalarna"].y > places["Skåne"].y
    assert places["Västra Götaland"].x < places["Stockholm"].x


def test_what_is_no_region_stands_in_a_column_right_of_the_map(small: Dataset) -> None:
    nodes = in_network(small, "?measure=status").nodes
    column = [node for node in nodes if node.column]
    assert {node.kind for node in column} == {"domain"}
    assert min(node.x for node in column) > max(node.x for node in nodes if not node.column)


def test_a_region_without_a_position_is_told_and_left_out_of_the_map(
    rows: Rows, build: Build
) -> None:
    for row in rows["regions"]:
        if row["region_code"] == "A":
            row["latitude"], row["longitude"] = "59", "18"
    answer = in_network(build(rows), "?measure=status")
    assert answer.not_drawn == "Ritas inte på kartan, eftersom läget saknas: Berga, Ceda."
    drawn = {node.key for node in answer.nodes}
    assert all(edge.ends <= drawn for edge in answer.edges)
    alike = in_network(build(rows), "?layout=likeness")
    assert "region:B" in {node.key for node in alike.nodes}


# ---- lists --------------------------------------------------------------------------------------


def test_the_list_of_lines_has_the_strongest_first(small: Dataset) -> None:
    lines = in_network(small, "?least=6").line_list
    assert [(line.name, line.words) for line in lines] == [
        ("Västra Götaland – Värmland", "7 teman"),
        ("Kalmar län – Värmland", "6 teman"),
        ("Värmland – Dalarna", "6 teman"),
        ("Västra Götaland – Dalarna", "6 teman"),
    ]


def test_of_very_many_lines_those_of_what_is_chosen_are_listed(small: Dataset) -> None:
    answer = in_network(small, "?measure=status")
    assert len(answer.edges) > MOST_LISTED
    assert answer.line_list == ()
    gotland = in_network(small, "?measure=status&region=SE214").line_list
    # the third to fifth are joint in Småland and the islands
    assert {line.name for line in gotland} == {
        f"Gotland – {name}"
        for name in (
            "Livsmedel och lantbruk",
            "Besöksnäring och upplevelser",
            "Bioekonomi och skog",
            "Avancerad tillverkning",
            "Digitalisering, AI och IKT",
        )
    }


def test_the_lists_say_what_is_chosen(small: Dataset) -> None:
    answer = in_network(small, "?regions=SE232,SE312")
    chosen = [item.name for item in answer.node_list("region") if item.chosen]
    assert chosen == ["Dalarna", "Västra Götaland"]
    assert [item.name for item in answer.line_list if item.chosen] == ["Västra Götaland – Dalarna"]


def test_europes_regions_stand_among_the_regions_by_name(small: Dataset) -> None:
    names = [item.name for item in in_network(small, "?scope=europe").node_list("region")]
    # all but two of Sweden's, of which too few areas are held
    assert len(names) == 19 + 5
    assert names.index("Emilia-Romagna") < names.index("Gävleborg") < names.index("Östergötland")


# ---- all of them --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("full", "bare"),
    [
        ("?least=2", "?least=99"),
        ("?measure=mutual&strength=10", "?measure=mutual&strength=50"),
        ("?measure=membership", "?measure=membership&scope=partners"),
    ],
)
def test_a_table_without_rows_has_the_columns_of_one_with_rows(
    small: Dataset, full: str, bare: str
) -> None:
    without = in_network(small, bare).data_table
    assert without.empty
    assert list(without.columns) == list(in_network(small, full).data_table.columns)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", QUERIES)
def test_every_line_joins_two_nodes_and_every_cell_of_the_table_says_something(
    small: Dataset, query: str, language: str
) -> None:
    answer = in_network(small, query, language)
    nodes = {node.key for node in answer.nodes}
    assert all(edge.ends <= nodes for edge in answer.edges)
    assert len(nodes) == len(answer.nodes)
    assert len(edge_keys(answer)) == len(answer.edges)
    plain = in_plain_text(answer.data_table, translator(language))
    assert not plain.isin(["", None]).any(axis=None)
    width, height = answer.size
    assert all(0 <= node.x <= width and 0 <= node.y <= height for node in answer.nodes)


def test_by_similarity_the_network_has_the_same_lines(small: Dataset) -> None:
    for measure in ("shared", "mutual", "status", "membership"):
        here = in_network(small, f"?measure={measure}")
        alike = in_network(small, f"?measure={measure}&layout=likeness")
        assert edge_keys(here) == edge_keys(alike)
        assert dashed(here) == dashed(alike)
        assert alike.sheet is None


@pytest.mark.parametrize("query", ["", "?measure=status", "?measure=membership", "?domain=wood"])
def test_an_edition_with_nothing_in_it_is_an_empty_network(
    rows: Rows, build: Build, query: str
) -> None:
    for table in ("priorities", "lineage", "memberships", "clusters"):
        rows[table] = []
    answer = in_network(build(rows), query)
    assert answer.edges == ()
    assert answer.data_table.empty
    assert {"region_name", "source_words"} <= set(answer.data_table.columns)
    assert answer.sentence

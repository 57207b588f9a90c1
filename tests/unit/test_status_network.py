"""The network of regions and the domains that they name."""

from __future__ import annotations

import pytest

from s3dash.analysis.words.answer import JOINT
from s3dash.model import Dataset
from s3dash.model.tables import STATUSES
from tests.conftest import Build, Rows
from tests.unit.network_asked import edge, in_network, kinds, placed


def test_a_region_is_joined_to_what_it_names_with_its_status(rows: Rows, build: Build) -> None:
    answer = in_network(build(placed(rows)), "?measure=status")
    assert edge(answer, "A wood").cell == "established"
    inferred = edge(answer, "B wood")
    assert (inferred.cell, inferred.words) == (
        "horizontal",
        "möjliggörande (tolkat)",
    )
    assert edge(answer, "B water").cell == "deselected"
    joint = edge(answer, "C wood")
    assert (joint.cell, joint.dashed) == ("joint", True)
    # deselected and joint lines are drawn but not counted
    assert answer.sentence.startswith("2 regioner nämner tillsammans 2 teman, med 3 linjer.")


@pytest.mark.parametrize(("round_code", "through_groups"), [("2021-2027", 30), ("2014-2020", 16)])
def test_every_domain_that_a_region_or_its_group_names_has_one_line(
    small: Dataset, round_code: str, through_groups: int
) -> None:
    said: dict[str, set[str]] = {}
    for row in small.rows("priorities"):
        if row.round_code == round_code:
            for domain in row.domain_codes:
                said.setdefault(f"{row.region_code} {domain}", set()).add(row.status)
    drawn = {
        key: next(status for status in STATUSES if status in statuses)
        for key, statuses in said.items()
        if small.row("regions", key.split()[0]).region_kind == "region"
    }
    joint = {
        f"{row.region_code} {key.split()[1]}"
        for row in small.rows("group_members")
        for key in said
        if key.split()[0] == row.group_code
    } - drawn.keys()
    assert len(joint) == through_groups
    answer = in_network(small, f"?measure=status&round={round_code}")
    cells = {edge.key: edge.cell for edge in answer.edges}
    assert cells == drawn | dict.fromkeys(joint, JOINT)
    assert {edge.key for edge in answer.edges if edge.dashed} == joint


def test_what_only_a_group_names_is_dashed_told_and_not_counted(small: Dataset) -> None:
    answer = in_network(small, "?measure=status&region=SE211&domain=digital")
    line = edge(answer, "SE211 digital")
    assert (line.cell, line.dashed) == (JOINT, True)
    assert line.words.startswith("gemensam i Småland med öarna")
    assert "Streckade linjer går genom en grupp" in answer.sentence
    assert "Småland med öarna" in answer.sentence
    # Stockholm, Östergötland, Kalmar, Skåne, Värmland, Gävleborg, Norrbotten
    assert " 7 av 13 regioner med uppgifter prioriterar" in answer.sentence


def test_clusters_are_drawn_for_what_is_chosen_only(small: Dataset) -> None:
    assert kinds(in_network(small, "?measure=status"), "cluster") == []
    vastra_gotaland = in_network(small, "?region=SE232&measure=status")
    assert {node.name for node in kinds(vastra_gotaland, "cluster")} == {
        "Smart Textiles (Science Park Borås)",
        "Agroväst",
    }
    food = in_network(small, "?domain=food")
    assert {node.name for node in kinds(food, "cluster")} == {
        *("Agroväst", "Packbridge", "Livsmedelsakademin", "Krinova", "Vreta Kluster")
    }
    assert "5 kluster är inritade" in food.sentence
    assert any("Kluster: Agroväst" in words for words in food.data_table["status_words"])


def test_the_sentence_says_how_many_domains_the_chosen_region_names(small: Dataset) -> None:
    sentence = in_network(small, "?measure=status&region=SE224").sentence
    assert sentence.startswith("Skåne nämner 6 teman.")

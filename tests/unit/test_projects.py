"""Projects: counted apart on the page of the initiatives, and drawn only where one is chosen."""

from __future__ import annotations

import pytest

from s3dash.analysis.facts.taking_part.membership import role_key
from s3dash.analysis.facts.taking_part.membership_tree import membership_tree
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.pages.initiatives import initiatives_answer
from s3dash.model import Dataset
from tests.asking import ask

PROJECT = "wood-project"


def test_they_stand_apart_and_are_in_the_table(small: Dataset) -> None:
    answer = initiatives_answer(ask(small, "/sv/samverkan"))
    assert [note.code for note in answer.projects] == [PROJECT]
    assert PROJECT not in {note.code for note in answer.tree}
    others = small.counts["initiatives"] - 1
    assert answer.sentence.startswith(f"{others} plattformar, nätverk")
    assert set(answer.data_table["initiative_code"]) >= {PROJECT, "errin"}
    assert len(answer.data_table) == others + 1


def test_of_one_that_is_over_it_is_said_who_was_in_it(small: Dataset) -> None:
    (note,) = initiatives_answer(ask(small, "/sv/samverkan")).projects
    assert note.count_words == (
        "2 regioner har varit med tidigare, 1 grupp av regioner har varit med tidigare"
    )
    assert note.member_names == ("Jämtland Härjedalen", "Jönköpings län", "Övre Norrland")


def test_with_a_domain_only_its_projects_are_listed(small: Dataset) -> None:
    assert initiatives_answer(ask(small, "/sv/samverkan?domain=digital")).projects == ()


@pytest.mark.parametrize("chosen", ["", f"&initiative={PROJECT}"])
def test_the_matrix_has_one_only_where_it_is_chosen(small: Dataset, chosen: str) -> None:
    answer = matrix_answer(ask(small, f"/sv/matris?measure=membership{chosen}"))
    codes = [column.code for column in answer.columns]
    assert codes == [PROJECT] if chosen else PROJECT not in codes


@pytest.mark.parametrize("chosen", ["", f"&initiative={PROJECT}"])
def test_the_network_has_one_only_where_it_is_chosen(small: Dataset, chosen: str) -> None:
    answer = network_answer(ask(small, f"/sv/natverk?measure=membership{chosen}"))
    keys = {node.key for node in answer.nodes}
    assert (f"initiative:{PROJECT}" in keys) == bool(chosen)
    assert "initiative:errin" in keys or chosen


def test_its_years_are_said_and_whoever_is_in_it_takes_part(small: Dataset) -> None:
    question = ask(small, "/sv/region?region=SE211")
    branches = {branch.code: branch for branch in membership_tree(question, "SE211")}
    assert branches[PROJECT].kind == "Projekt, 2022–2025"
    assert [note.words for note in branches[PROJECT].notes] == ["deltog från 2022"]
    assert role_key("member", "project") == "participant"
    assert role_key("member", "network") == "member"

"""The network of regions and what they take part in."""

from __future__ import annotations

from collections import Counter

import pytest

from s3dash.model import Dataset
from tests.conftest import Build, Rows
from tests.unit.network_asked import edge, edge_keys, in_network, kinds, node, placed

VANGUARD = ("vanguard", "vi-3dp", "vi-adma", "vi-ai", "vi-bio", "vi-esm", "vi-health")


def test_a_member_of_a_part_is_joined_to_the_part_and_the_part_to_its_parent(
    rows: Rows, build: Build
) -> None:
    answer = in_network(build(placed(rows)), "?initiative=net")
    assert edge(answer, "B net-pilot").words == "deltar"
    branch = edge(answer, "tree net-pilot")
    assert (branch.source, branch.target) == ("initiative:net-pilot", "initiative:net")
    assert branch.words == "Del av Nätet"
    assert branch.pick == ()


def test_a_member_through_a_group_is_dashed_and_what_is_over_is_told_apart(
    rows: Rows, build: Build
) -> None:
    dataset = build(placed(rows))
    answer = in_network(dataset, "?initiative=net")
    assert edge(answer, "C net").dashed
    assert "via Gruppen" in edge(answer, "C net").words
    assert "(Gruppen) och räknas inte" in answer.sentence
    assert edge(in_network(dataset, "?initiative=area"), "C area").cell == "ended"


def test_a_region_in_something_through_two_groups_has_one_line_with_both(
    rows: Rows, build: Build
) -> None:
    group = next(row for row in rows["regions"] if row["region_kind"] == "group")
    rows["regions"].append({**group, "region_code": "H", "name_sv": "Klubben", "name_en": "Club"})
    member = next(row for row in rows["group_members"] if row["region_code"] == "C")
    rows["group_members"].append({**member, "group_code": "H"})
    taking_part = next(
        row
        for row in rows["memberships"]
        if (row["region_code"], row["initiative_code"]) == (group["region_code"], "net")
    )
    rows["memberships"].append({**taking_part, "region_code": "H"})
    words = edge(in_network(build(placed(rows)), "?initiative=net"), "C net").words
    assert "via Gruppen" in words
    assert "via Klubben" in words


def test_no_two_kinds_of_lines_have_one_sign_in_the_legend(small: Dataset) -> None:
    answer = in_network(small, "?measure=membership")
    cells = Counter(found.cell for found in answer.edges)
    assert cells["member"] and cells["participant"]
    marked = [entry for entry in answer.legend if entry.cell in cells]
    assert len({entry.mark for entry in marked}) == len(marked)
    (both,) = [entry.words for entry in marked if entry.cell == "member"]
    count = cells["member"] + cells["participant"]
    assert both == f"medlem eller deltar: {count} linjer"


def test_a_chosen_initiative_is_drawn_with_its_branch_only(small: Dataset) -> None:
    answer = in_network(small, "?initiative=vanguard")
    drawn = {found.key: found for found in kinds(answer, "initiative")}
    assert drawn.keys() == {f"initiative:{code}" for code in VANGUARD}
    # in Vanguard and in its pilots for 3D printing, bioeconomy and ADMA
    assert answer.sentence.startswith("5 svenska regioner är med i 4 nätverk och partnerskap.")
    assert drawn["initiative:vi-bio"].label == "Bioekonomi"


def test_the_sentence_says_what_is_drawn_of_the_chosen_region(small: Dataset) -> None:
    sentence = in_network(small, "?initiative=vanguard&region=SE224").sentence
    assert "Skåne är med i 2 av dem." in sentence
    nowhere = in_network(small, "?initiative=vanguard&region=SE110").sentence
    assert "Stockholm är inte känd som deltagare i något som ritas." in nowhere


def test_what_nearly_all_are_in_is_told_instead_of_drawn(small: Dataset) -> None:
    answer = in_network(small, "?measure=membership")
    assert [(told.code, told.count) for told in answer.undrawn] == [
        ("s3-natverket", 21),
        ("errin", 18),
    ]
    assert "nästan alla är med: S3-nätverket och ERRIN." in answer.sentence
    assert not any(key.endswith((" errin", " s3-natverket")) for key in edge_keys(answer))
    # a part of it that few are in is drawn, and hangs on it
    assert edge(answer, "tree errin-wg-s3").target == "initiative:errin"
    branch = in_network(small, "?initiative=errin")
    assert branch.undrawn == ()
    members = [line for line in branch.edges if line.target == "initiative:errin"]
    assert sum(line.cell == "member" for line in members) == 18


def test_europes_regions_come_with_the_branch_that_is_chosen(small: Dataset) -> None:
    overview = in_network(small, "?measure=membership&scope=europe")
    assert kinds(overview, "partner") == []
    assert "Regioner i andra länder ritas när en samverkan är vald." in overview.sentence
    branch = in_network(small, "?initiative=vanguard&scope=europe")
    abroad = ("AT31", "BE2", "DE1", "ES12", "ITC4", "ITH5", "NL4", "PL21", "UKM")
    assert {found.key for found in kinds(branch, "partner")} == {f"partner:{c}" for c in abroad}
    # what only others are in is not said to be what Sweden's regions are in
    assert branch.sentence.startswith(
        "5 svenska regioner är med i 4 nätverk och partnerskap. Dessutom"
    )
    nobody = in_network(small, "?initiative=vi-health")
    assert nobody.sentence.startswith("Ingen känd svensk deltagare.")


def test_swedish_participants_are_told_also_where_only_europes_are_drawn(small: Dataset) -> None:
    for scope in ("partners", "europe"):
        answer = in_network(small, f"?initiative=errin&scope={scope}")
        assert node(answer, "initiative:errin").words == "Nätverk. 18 svenska regioner"


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [
        (
            "sv",
            "Ingen svensk region är känd som deltagare nu. 16 har varit med.",
            "Ingen känd svensk deltagare",
        ),
        (
            "en",
            "No Swedish region is known to take part now. 16 have taken part.",
            "No known Swedish",
        ),
    ],
)
def test_who_has_been_in_what_is_over_is_told_and_not_said_to_be_unknown(
    small: Dataset, language: str, said: str, unsaid: str
) -> None:
    sentence = in_network(small, "?initiative=s3-piloten", language).sentence
    assert sentence.startswith(said)
    assert unsaid not in sentence


def test_a_chosen_region_that_took_part_is_said_to_have(small: Dataset) -> None:
    sentence = in_network(small, "?initiative=s3-piloten&region=SE224").sentence
    assert "Skåne har varit med." in sentence
    assert "är inte känd som deltagare" not in sentence
    # one of the four rows in the working group has ended
    assert edge(in_network(small, "?initiative=errin"), "SE110 errin-wg-s3").cell == "ended"

"""What the answer of a network holds of the line or node that is chosen."""

from __future__ import annotations

from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.network.panel import (
    DomainPanel,
    InitiativePanel,
    MembershipLine,
    SharedPanel,
    StatusLine,
)
from s3dash.analysis.panels.region import RegionPanel
from s3dash.model import Dataset
from tests.unit.network_asked import in_network


def test_two_regions_have_every_shared_domain_with_what_each_says_of_it(small: Dataset) -> None:
    panel = in_network(small, "?regions=SE232,SE312").panel
    assert isinstance(panel, SharedPanel)
    assert [domain.name for domain in panel.domains] == [
        "Avancerad tillverkning",
        "Besöksnäring och upplevelser",
        "Bioekonomi och skog",
        "Energi och klimatteknik",
        "Hälsa och life science",
        "Kulturella och kreativa näringar",
    ]
    for domain in panel.domains:
        assert [said.who for said in domain.said] == ["Västra Götaland", "Dalarna"]
        assert all(said.priorities for said in domain.said)


def test_a_region_that_shares_through_its_group_is_said_to(small: Dataset) -> None:
    panel = in_network(small, "?regions=SE110,SE121").panel
    assert isinstance(panel, SharedPanel)
    assert {said.who for domain in panel.domains for said in domain.said} == {
        "Stockholm",
        "Uppsala (gemensam i Östra Mellansverige)",
    }


def test_a_deselected_area_is_nothing_that_two_regions_share(small: Dataset) -> None:
    # SE211 has chosen mining away, SE312 names it
    panel = in_network(small, "?regions=SE211,SE312").panel
    assert isinstance(panel, SharedPanel)
    assert "Gruvor och metall" not in [domain.name for domain in panel.domains]


def test_two_regions_that_could_add_to_each_other_have_their_pair(small: Dataset) -> None:
    panel = in_network(small, "?measure=mutual&regions=SE224,SE311").panel
    assert isinstance(panel, PairNote)
    assert (panel.one, panel.other) == ("SE224", "SE311")
    assert in_network(small, "?measure=mutual&regions=SE110,SE12").panel is None


def test_a_line_to_a_domain_has_the_areas_and_the_regions_clusters(small: Dataset) -> None:
    panel = in_network(small, "?measure=status&region=SE224&domain=food").panel
    assert isinstance(panel, StatusLine)
    assert panel.heading == "Skåne och Livsmedel och lantbruk"
    assert [note.code for note in panel.said.own] == ["SE224-2021-03"]
    names = [cluster.name for cluster in panel.clusters]
    assert names == ["Krinova", "Livsmedelsakademin", "Packbridge"]


def test_a_line_through_a_group_has_the_groups_areas(small: Dataset) -> None:
    panel = in_network(small, "?measure=status&region=SE211&domain=digital").panel
    assert isinstance(panel, StatusLine)
    assert panel.said.cell == "joint"
    assert panel.said.own == ()
    assert [note.code for note in panel.said.joint] == ["SE21-2021-05"]


def test_a_domain_has_the_regions_that_name_it_by_name_and_the_clusters_in_it(
    small: Dataset,
) -> None:
    panel = in_network(small, "?domain=space-test").panel
    assert isinstance(panel, DomainPanel)
    assert [region.name for region in panel.regions] == ["Norrbotten"]
    assert panel.clusters == ()
    food = in_network(small, "?domain=food").panel
    assert isinstance(food, DomainPanel)
    # those of Östra Mellansverige and of Småland and the islands are there through them
    assert [region.name for region in food.regions] == [
        *("Gotland", "Jönköpings län", "Kalmar län", "Kronoberg", "Skåne", "Sörmland"),
        *("Uppsala", "Värmland", "Västmanland", "Västra Götaland", "Örebro län", "Östergötland"),
    ]
    agrovast = food.clusters[0]
    assert (agrovast.name, agrovast.region) == ("Agroväst", "Västra Götaland")


def test_a_membership_has_its_rows_and_what_the_initiative_is_a_part_of(small: Dataset) -> None:
    panel = in_network(small, "?initiative=vi-3dp&region=SE313").panel
    assert isinstance(panel, MembershipLine)
    assert [note.code for note in panel.part.notes] == ["vi-3dp"]
    assert panel.initiative.parent == ("vanguard", "Vanguardinitiativet")
    nowhere = in_network(small, "?initiative=vi-3dp&region=SE110").panel
    assert isinstance(nowhere, MembershipLine)
    assert nowhere.part.notes == ()


def test_a_node_has_its_own_panel_and_nothing_chosen_has_none(small: Dataset) -> None:
    region = in_network(small, "?region=SE311").panel
    assert isinstance(region, RegionPanel)
    assert region.card.code == "SE311"
    initiative = in_network(small, "?initiative=errin").panel
    assert isinstance(initiative, InitiativePanel)
    assert initiative.parent is None
    for measure in ("shared", "mutual", "status", "membership"):
        assert in_network(small, f"?measure={measure}").panel is None

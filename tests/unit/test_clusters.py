"""Clusters: which are shown, what they do, which area they lead, and what an ended one still is."""

from __future__ import annotations

import pytest

from s3dash.analysis.facts.cluster_rows import current_clusters, may_be_contacted
from s3dash.analysis.facts.domain_holders import clusters_in
from s3dash.analysis.measures.relatedness import domain_evidence
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.pages.region_sections import region_sections
from s3dash.analysis.search.index import entries
from s3dash.model import Dataset
from tests.asking import ask
from tests.conftest import Build, Rows

# in the small edition: ended, unknown, said to be active, nothing said
ENDED, UNKNOWN, ACTIVE, UNSAID = "material-x", "visual-sweden", "triple-steelix", "compare"


def test_an_ended_cluster_is_in_no_list_and_found_by_no_search(small: Dataset) -> None:
    shown = {row.cluster_code for row in current_clusters(small)}
    assert ENDED not in shown and {UNKNOWN, ACTIVE, UNSAID} <= shown
    places = clusters_in(ask(small, "/sv/tema?domain=materials"), "materials")
    names = {note.name for place in places for note in place.clusters}
    assert names and "Material X" not in names
    assert ENDED not in {entry.code for entry in entries(small)}
    sections = region_sections(ask(small, "/sv/region?region=SE121"), "SE121")
    listed = {note.name for _, notes in sections.clusters for note in notes}
    assert "STUNS" in listed and "Material X" not in listed


def test_an_ended_cluster_is_not_drawn(small: Dataset) -> None:
    drawn = network_answer(
        ask(small, "/sv/natverk?measure=status&domain=materials&round=2014-2020")
    )
    names = {node.name for node in drawn.nodes}
    assert "Packbridge" in names and "Material X" not in names


def test_only_one_that_is_known_to_be_active_may_be_contacted(small: Dataset) -> None:
    contacts = {row.cluster_code for row in small.rows("clusters") if may_be_contacted(row)}
    assert ACTIVE in contacts
    assert contacts.isdisjoint({ENDED, UNKNOWN, UNSAID})


@pytest.mark.parametrize("status", ["active", "ended", ""])
def test_what_an_ended_cluster_named_together_stays_named_together(
    build: Build, rows: Rows, status: str
) -> None:
    rows["clusters"] = [
        {"cluster_code": "k", "name": "K", "cluster_kind": "cluster", "region_code": "A",
         "domain_codes": "water;wood", "source_code": "s", "confidence": "high",
         "cluster_status": status}
    ]  # fmt: skip
    assert domain_evidence(build(rows)).clusters.toarray().tolist() == [[1, 1]]


def test_who_leads_an_area_is_said_beside_it_and_on_its_line(small: Dataset) -> None:
    sections = region_sections(ask(small, "/sv/region?region=SE311"), "SE311")
    led = {note.code: note.leaders for note in sections.card.priorities if note.leaders}
    assert led == {"SE311-2021-01": (("Paper Province", None),)}
    drawn = network_answer(ask(small, "/sv/natverk?measure=status&region=SE311"))
    words = {edge.words for edge in drawn.edges if edge.key == "paper-province bioeconomy-forest"}
    assert words == {"Kluster: Paper Province ansvarar för ”Skoglig bioekonomi”"}


def test_an_area_outside_the_clusters_own_domains_has_its_line_too(small: Dataset) -> None:
    tables = {name: small.table(name) for name in small.counts}
    clusters = tables["clusters"]
    clusters["leads_priority"] = [
        ("SE311-2021-01",) if code == "compare" else () for code in clusters["cluster_code"]
    ]
    changed = Dataset({**tables, "clusters": clusters})
    drawn = network_answer(ask(changed, "/sv/natverk?measure=status&region=SE311"))
    keys = {edge.key for edge in drawn.edges}
    assert "compare bioeconomy-forest" in keys and "compare digital" in keys


def test_what_a_cluster_does_is_said_in_the_readers_language(small: Dataset) -> None:
    for language, words in (("sv", "Stålkluster"), ("en", "Steel cluster")):
        view = {"sv": "tema", "en": "domain"}[language]
        question = ask(small, f"/{language}/{view}?domain=mining-metals")
        notes = [
            note for place in clusters_in(question, "mining-metals") for note in place.clusters
        ]
        (note,) = (one for one in notes if one.name == "Triple Steelix")
        assert note.does is not None and note.does.text.startswith(words)
        assert note.url == "https://example.org/triple-steelix"

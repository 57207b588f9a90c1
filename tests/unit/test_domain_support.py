"""What carries an area: what is known of a domain in a region, beside what is not."""

from __future__ import annotations

from s3dash.analysis.pages.domain import domain_answer
from s3dash.analysis.pages.domain_support import Support
from s3dash.model import Dataset
from tests.asking import ask
from tests.conftest import Build, Rows


def support(dataset: Dataset, region: str, domain: str, also: str = "") -> Support:
    answer = domain_answer(ask(dataset, f"/sv/tema?domain={domain}&region={region}{also}"))
    assert answer.support is not None
    return answer.support


def test_it_names_areas_clusters_work_and_other_regions(small: Dataset) -> None:
    found = support(small, "SE311", "bioeconomy-forest")
    assert [note.code for note in found.areas] == ["SE311-2021-01"]
    first = found.clusters[0]
    assert (first.note.name, first.leads, first.is_active) == (
        "Paper Province",
        ("Skoglig bioekonomi",),
        True,
    )
    assert {work.code for work in found.work} == {
        code
        for code in ("vi-bio", "im-bioeconomy", "en-bio")
        if any(row.region_code == "SE311" for row in small.memberships(code))
        and "bioeconomy-forest" in small.row("initiatives", code).domain_codes
    }
    assert "SE311" not in {code for code, _ in found.others} and found.others
    assert found.others_words == f"{len(found.others)} andra regioner prioriterar temat."


def test_what_is_said_of_a_domain_is_not_among_what_is_unknown(small: Dataset) -> None:
    unknown = support(small, "SE311", "bioeconomy-forest").unknown
    assert "Ingen klusterorganisation är känd som ansvarig för området." not in unknown
    assert "Inget dialogmöte har bekräftat området." in unknown
    assert "Att området är en styrka, eller inte, är tolkat." in unknown


def test_the_three_absences_are_told_apart(small: Dataset) -> None:
    nothing = support(small, "SE322", "digital")
    assert nothing.areas == () and nothing.unknown[0].startswith("Regionens egna prioriteringar")
    unnamed = support(small, "SE311", "textiles-fashion")
    assert unnamed.unknown[0] == "Regionen nämner inte temat bland sina egna prioriteringar."
    chosen_away = support(small, "SE211", "mining-metals")
    assert [note.status for note in chosen_away.areas] == ["deselected"]
    assert not any("nämner inte" in words for words in chosen_away.unknown)
    assert "Inget dialogmöte har bekräftat området." not in chosen_away.unknown


def test_an_ended_cluster_carries_nothing(build: Build, rows: Rows) -> None:
    rows["clusters"] = [
        {"cluster_code": "k", "name": "K", "cluster_kind": "cluster", "region_code": "A",
         "domain_codes": "wood", "source_code": "s", "confidence": "high",
         "cluster_status": "ended", "leads_priority": "A-1"}
    ]  # fmt: skip
    found = support(build(rows), "A", "wood")
    assert found.clusters == ()
    assert "Inget kluster i temat är känt i regionen." in found.unknown
    rows["clusters"][0]["cluster_status"] = ""
    found = support(build(rows), "A", "wood")
    assert [one.leads for one in found.clusters] == [("Skog",)]
    assert "Inget av klustren är känt som aktivt." in found.unknown


def test_without_a_region_of_sweden_there_is_none(small: Dataset) -> None:
    for region in ("", "&region=ITC4", "&region=SE31"):
        assert domain_answer(ask(small, f"/sv/tema?domain=digital{region}")).support is None

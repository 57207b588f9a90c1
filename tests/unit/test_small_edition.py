"""What the small edition promises to the tests that stand on it: every case that matters is there.

Whoever takes a case away takes it from tests elsewhere, which would then hold of nothing.
"""

from __future__ import annotations

import datetime
from itertools import combinations
from typing import Any

import pandas as pd
import pytest

from s3dash.analysis.facts.descent.lineage import lineage
from s3dash.analysis.map.answer import EUROPE
from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.analysis.partners.gaps.strong import MUTUAL, OVERLAP
from s3dash.data.descriptor import descriptor_text
from s3dash.data.reading.package import created
from s3dash.data.reading.submission import read_path
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.tables import CONFIDENCES, ROLES, STATUSES, TABLES
from tests.asking import ask
from tests.conftest import SMALL_EDITION

LATEST, EARLIER = "2021-2027", "2014-2020"


def statuses(dataset: Dataset, region: str, round_code: str = LATEST) -> set[str]:
    return {dataset.status(region, round_code, row.domain_code) for row in dataset.rows("domains")}


def with_rows(dataset: Dataset, kind: str, round_code: str) -> set[str]:
    return {code for code in dataset.regions_of_kind(kind) if dataset.priorities(code, round_code)}


def joint_only(dataset: Dataset, round_code: str = LATEST) -> set[str]:
    return {
        code
        for code in dataset.regions_of_kind("region")
        if not dataset.has_data(code, round_code) and dataset.joint_priorities(code, round_code)
    }


def source(dataset: Dataset, row: Any) -> Any:
    return dataset.row("sources", row.source_code)


def members(dataset: Dataset, initiative: str) -> list[Any]:
    return dataset.memberships(initiative)


# ---- the package ------------------------------------------------------------------------------


def test_it_is_read_without_a_fault_and_is_as_described() -> None:
    found = read_path(SMALL_EDITION)
    assert (found.faults, found.made_right) == ((), ())
    # what some areas lack is told, and nothing else
    assert {one.key for one in found.warnings} == {"warning-no-domain"}
    stands = (SMALL_EDITION / "datapackage.json").read_text(encoding="utf-8")
    assert stands == descriptor_text(SMALL_EDITION), "run: make datapackage"


def test_its_day_is_fixed() -> None:
    content = (SMALL_EDITION / "datapackage.json").read_bytes()
    assert created({"datapackage.json": content}) == datetime.date(2026, 11, 23)


def test_every_table_has_rows_and_the_edition_stays_small(small: Dataset) -> None:
    assert set(small.counts) == set(TABLES) and all(small.counts.values())
    assert small.counts["priorities"] < 200


# ---- regions ----------------------------------------------------------------------------------


def test_every_county_is_a_region_and_about_half_have_areas_in_the_latest_round(
    small: Dataset,
) -> None:
    assert len(small.regions_of_kind("region")) == 21
    counties = [row.county_code for row in small.rows("regions") if row.region_kind == "region"]
    assert len(set(counties)) == 21
    assert len(with_rows(small, "region", LATEST)) == 13


def test_two_regions_are_no_more_one_with_areas_before_that_goes_on_in_one(small: Dataset) -> None:
    former = {row.region_code: row for row in small.rows("regions") if row.valid_to is not None}
    assert {code: small.successors_of(code) for code in former} == {
        "AT3": ("AT31",),
        "ITX": ("ITC4", "ITH5"),
    }
    assert small.has_data("AT3", EARLIER) and not small.has_data("AT3", LATEST)
    assert not any(small.has_data("ITX", code) for code in small.rounds)


def test_there_are_two_rounds_and_both_have_areas(small: Dataset) -> None:
    assert small.rounds == (EARLIER, LATEST)
    assert with_rows(small, "region", EARLIER)


def test_some_regions_are_in_the_earlier_round_only_and_some_in_the_later_only(
    small: Dataset,
) -> None:
    earlier, later = (with_rows(small, "region", code) for code in (EARLIER, LATEST))
    assert earlier - later == {"SE121", "SE221"}
    assert later - earlier == {"SE211", "SE331"}


def test_the_three_absences_are_told_apart(small: Dataset) -> None:
    assert statuses(small, "SE322") == {NO_DATA}
    assert not small.joint_priorities("SE322", LATEST)
    assert small.status("SE311", LATEST, "textiles-fashion") == NOT_MENTIONED
    assert small.status("SE211", LATEST, "mining-metals") == "deselected"


def test_two_groups_have_joint_areas_and_two_have_none(small: Dataset) -> None:
    assert with_rows(small, "group", LATEST) == {"SE12", "SE21"}
    assert set(small.regions_of_kind("group")) == {"SE12", "SE21", "SE31", "SE33"}


def test_some_regions_have_only_what_is_joint_and_others_something_joint_besides(
    small: Dataset,
) -> None:
    assert joint_only(small) == {"SE121", "SE122", "SE125", "SE212"}
    assert small.has_data("SE123", LATEST) and small.joint_priorities("SE123", LATEST)


def test_a_region_has_no_group(small: Dataset) -> None:
    assert small.groups_of("SE110") == ()


def test_two_strategies_state_more_areas_than_are_held_and_one_as_many(small: Dataset) -> None:
    stated = {
        row.region_code: (len(small.priorities(row.region_code, LATEST)), row.areas_stated)
        for row in small.rows("strategies")
        if not pd.isna(row.areas_stated)
    }
    assert stated == {"SE123": (5, 5), "SE214": (2, 3), "SE331": (3, 9)}


# ---- Europe -----------------------------------------------------------------------------------


def test_european_regions_have_areas_now_or_before_or_only_take_part(small: Dataset) -> None:
    partners = set(small.regions_of_kind("partner"))
    later, earlier = (with_rows(small, "partner", code) for code in (LATEST, EARLIER))
    taking_part = {row.region_code for row in small.rows("memberships")}
    assert later == {"ITH5", "ITH4", "ES12", "ES41", "PL21"}
    assert earlier - later == {"ITC4", "BE2", "AT31"}
    assert partners - earlier - later == {"DE1", "NL4", "UKM", "PT20"} <= taking_part
    assert "ITH4" not in taking_part


def test_a_european_region_lies_outside_the_map(small: Dataset) -> None:
    west, _, _, _ = EUROPE
    assert small.row("regions", "PT20").longitude < west


def test_a_name_has_letters_that_nobody_types(small: Dataset) -> None:
    assert small.row("regions", "PL21").name_en == "Małopolska"


# ---- areas ------------------------------------------------------------------------------------


def test_areas_have_every_status_basis_language_and_confidence(small: Dataset) -> None:
    held = small.table("priorities")
    assert set(held["status"]) == set(STATUSES)
    assert set(held["status_basis"].dropna()) == {"stated", "inferred"}
    assert held["status_basis"].isna().any()
    assert set(held["original_language"].dropna()) == {"sv", "en", "other"}
    assert set(held["confidence"]) == set(CONFIDENCES)


def test_an_area_has_no_domain_in_sweden_and_in_europe(small: Dataset) -> None:
    bare = {row.priority_code for row in small.rows("priorities") if not row.domain_codes}
    assert bare == {
        *("SE123-2014-01", "SE123-2021-04", "SE311-2014-01"),
        *("ES41-2021-01", "AT3-2014-01"),
    }


def test_an_area_has_more_than_three_domains(small: Dataset) -> None:
    assert len(small.row("priorities", "SE332-2021-01").domain_codes) == 4


def test_an_umbrella_has_sub_areas(small: Dataset) -> None:
    under = [row for row in small.priorities("SE213", LATEST) if not pd.isna(row.part_of)]
    assert {row.part_of for row in under} == {"SE213-2021-01"} and len(under) == 5


@pytest.mark.parametrize("region", ["SE232", "SE311", "SE332"])
def test_a_region_has_areas_of_several_statuses(small: Dataset, region: str) -> None:
    told = {row.status for code in small.rounds for row in small.priorities(region, code)}
    assert len(told) > 1


def test_a_domain_is_held_by_nobody_one_by_one_region_and_one_by_most(small: Dataset) -> None:
    def holders(domain: str) -> int:
        held = (small.status(code, LATEST, domain) for code in small.regions_of_kind("region"))
        return sum(status not in {NO_DATA, NOT_MENTIONED, "deselected"} for status in held)

    assert holders("textiles-fashion") == 0
    assert holders("security-defence") == 1
    assert holders("advanced-manufacturing") > 13 / 2


def test_what_became_of_areas_has_every_kind(small: Dataset) -> None:
    question = ask(small, f"/sv/region?round={LATEST}")
    found = {
        change.kind
        for region in (*small.regions_of_kind("region"), *small.regions_of_kind("group"))
        for change in lineage(question, region).changes
    }
    assert found == {
        "kept", "renamed", "merged", "split", "regrouped", "added", "dropped",
        "first_record", "no_later_record", "deselected", "part",
    }  # fmt: skip


def test_links_of_descent_are_by_name_or_inferred(small: Dataset) -> None:
    assert set(small.table("lineage")["basis"]) == {"same_name", "inferred"}


# ---- sources ----------------------------------------------------------------------------------


def test_an_area_has_a_source_of_its_day_of_no_day_or_a_meeting(small: Dataset) -> None:
    areas = [
        source(small, row) for code in (LATEST, EARLIER)
        for region in small.regions_of_kind("region") for row in small.priorities(region, code)
    ]  # fmt: skip
    assert {row.source_kind for row in areas} == {"public_document", "dialogue_meeting"}
    documents = [row for row in areas if row.source_kind == "public_document"]
    assert any(pd.isna(row.published_year) for row in documents)
    assert any(not pd.isna(row.published_year) for row in documents)


def test_an_area_of_the_latest_round_has_a_source_older_than_the_round(small: Dataset) -> None:
    years = [source(small, row).published_year for row in small.priorities("SE331", LATEST)]
    assert any(not pd.isna(year) and year < 2021 for year in years)


# ---- what is sought and offered ---------------------------------------------------------------


def test_regions_seek_and_offer(small: Dataset) -> None:
    told = {(row.region_code, row.kind) for row in small.rows("statements")}
    assert {("SE124", "seeks"), ("SE124", "offers"), ("SE224", "offers")} <= told


def test_a_statement_has_no_domain_and_another_several(small: Dataset) -> None:
    counts = [len(row.domain_codes) for row in small.rows("statements")]
    assert 0 in counts and max(counts) > 1


def test_a_statement_names_regions_and_others_seek_whoever_is_in_europe(small: Dataset) -> None:
    sought = [row.partners_text for row in small.rows("statements") if row.kind == "seeks"]
    assert "Emilia-Romagna; Upper Austria" in sought
    assert {"ITH5", "AT31"} <= set(small.regions_of_kind("partner"))
    assert sought.count("other European regions") == 5


def test_a_region_without_areas_of_its_own_seeks_and_offers(small: Dataset) -> None:
    assert not small.has_data("SE231", LATEST) and not small.joint_priorities("SE231", LATEST)
    told = {row.kind for row in small.rows("statements") if row.region_code == "SE231"}
    assert told == {"seeks", "offers"}


# ---- initiatives ------------------------------------------------------------------------------


def test_initiatives_are_of_every_kind_and_a_tree_of_three_levels(small: Dataset) -> None:
    kinds = {row.initiative_kind for row in small.rows("initiatives")}
    assert kinds == {
        "network", "platform", "partnership", "pilot", "project", "programme", "instrument",
        "association",
    }  # fmt: skip
    assert small.row("initiatives", "ag-htf").parent_code == "s3p-agri"
    assert small.row("initiatives", "s3p-agri").parent_code == "s3p"
    assert len(small.children("vanguard")) == 6


def test_one_is_superseded_one_has_ended_and_one_never_had_a_known_member(small: Dataset) -> None:
    assert small.row("initiatives", "s3p").superseded_by == "s3cop"
    assert small.row("initiatives", "s3-piloten").ends_year == 2021
    assert not members(small, "vi-health")


def test_one_has_no_swedish_member_and_one_is_a_groups(small: Dataset) -> None:
    swedish = {*small.regions_of_kind("region"), *small.regions_of_kind("group")}
    abroad = {row.region_code for row in members(small, "four-motors")}
    assert abroad and not abroad & swedish
    assert {row.region_code for row in members(small, "riit")} & swedish == {"SE31"}
    assert {"SE12", "SE123"} <= {row.region_code for row in members(small, "ag-htf")}


def test_nearly_all_regions_are_in_two_networks(small: Dataset) -> None:
    swedish = set(small.regions_of_kind("region"))
    for code, least in (("s3-natverket", 21), ("errin", 18)):
        assert len({row.region_code for row in members(small, code)} & swedish) >= least


def test_memberships_have_most_roles_and_both_confidences(small: Dataset) -> None:
    held = small.table("memberships")
    assert set(held["role"]) == set(ROLES) - {"observer"}
    assert set(held["confidence"]) == set(CONFIDENCES)


def test_a_membership_has_ended_in_what_goes_on(small: Dataset) -> None:
    assert pd.isna(small.row("initiatives", "errin-wg-s3").ends_year)
    (left,) = [row for row in members(small, "errin-wg-s3") if row.region_code == "SE110"]
    assert left.to_year == 2020


def test_two_sources_differ_on_a_membership(small: Dataset) -> None:
    rows = [row for row in members(small, "pri") if row.region_code == "SE121"]
    assert len({row.source_code for row in rows}) == len({row.from_year for row in rows}) == 2


def test_clusters_are_in_initiatives_or_in_none_and_one_has_its_name_twice(
    small: Dataset,
) -> None:
    clusters = small.rows("clusters")
    assert {bool(row.initiative_codes) for row in clusters} == {True, False}
    assert {row.region_code for row in clusters if row.name == "FindIT"} == {"SE312", "SE313"}


# ---- pairs ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pairs(small: Dataset) -> Pairs:
    return pairs_of(small, LATEST, small.regions_of_kind("region"), "main")


def test_two_pairs_are_equally_alike_though_they_differ(small: Dataset, pairs: Pairs) -> None:
    own = [pairs.profiles.at(code) for code in sorted(with_rows(small, "region", LATEST))]
    shares = [round(float(pairs.overlap[r, s]), 9) for r, s in combinations(own, 2)]
    positive = [share for share in shares if share > 0]
    assert len(set(positive)) < len(positive)
    assert 0 in shares


def test_two_regions_are_equally_like_a_third_and_share_its_second_place(
    small: Dataset, pairs: Pairs
) -> None:
    at = pairs.profiles.at
    own = with_rows(small, "region", LATEST) - {"SE311"}
    shares = {code: round(float(pairs.overlap[at("SE311"), at(code)]), 9) for code in own}
    order = sorted(shares, key=lambda code: (-shares[code], code))
    assert order[:4] == ["SE232", "SE213", "SE312", "SE211"]
    assert shares["SE213"] == shares["SE312"]


def test_gaps_are_between_strong_pairs_in_domains_and_in_wishes(
    small: Dataset,
) -> None:
    found = gaps_answer(ask(small, "/sv/partner?show=gaps"))
    assert (
        found.pairs.strong.together and found.pairs.of_kind(MUTUAL) and found.pairs.of_kind(OVERLAP)
    )
    assert {gap.whole for gap in found.domains} == {True, False}
    assert {gap.kind for gap in found.needs} == {"answered", "unanswered"}


def test_judgement_links_domains_that_are_mentioned_together_and_others_that_never_are(
    small: Dataset,
) -> None:
    together = {
        frozenset(pair)
        for row in small.rows("priorities")
        for pair in combinations(row.domain_codes, 2)
    }
    links = {
        frozenset((row.domain_code_a, row.domain_code_b)) for row in small.rows("domain_links")
    }
    assert links & together and links - together


def test_a_project_without_a_domain_joins_two_regions_and_a_group(small: Dataset) -> None:
    project = small.row("initiatives", "wood-project")
    assert (project.initiative_kind, project.domain_codes, project.ends_year) == (
        "project",
        (),
        2025,
    )
    assert {row.region_code for row in members(small, "wood-project")} == {"SE211", "SE322", "SE33"}


def test_clusters_are_active_ended_unknown_or_unsaid_and_one_leads_an_area(small: Dataset) -> None:
    clusters = small.rows("clusters")
    assert {row.cluster_status for row in clusters} == {"active", "ended", "unknown", None}
    assert [row.leads_priority for row in clusters if row.leads_priority] == [("SE311-2021-01",)]


def test_transitions_are_stated_at_a_meeting_or_inferred(small: Dataset) -> None:
    stated = {
        row.priority_code: row.transition for row in small.rows("priorities") if row.transition
    }
    assert stated == {"SE211-2021-07": ("digital", "resilience"), "SE311-2021-01": ("green",)}

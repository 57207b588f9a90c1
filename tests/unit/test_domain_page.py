"""What a reader would notice of the page of a domain, and where its numbers come from."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest

from s3dash.analysis.measures.domain_mass import domain_masses
from s3dash.analysis.measures.related_domains import RelatedDomain
from s3dash.analysis.measures.relatedness import domain_evidence
from s3dash.analysis.pages.domain import DomainAnswer, domain_answer
from s3dash.model import Dataset
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows
from tests.recount import codes_in, rows_of

PATHS = {"sv": "/sv/tema", "en": "/en/domain"}


def answer(dataset: Dataset, domain: str | None = None, language: str = "sv") -> DomainAnswer:
    chosen = f"?domain={domain}" if domain else ""
    return domain_answer(ask(dataset, f"{PATHS[language]}{chosen}"))


def related(found: DomainAnswer, code: str) -> RelatedDomain:
    return next(one for one in found.related if one.code == code)


def test_a_related_domains_numbers_can_be_counted_in_the_files_by_hand(small: Dataset) -> None:
    kept = {row["earlier_code"] for row in rows_of("lineage") if row["basis"] == "same_name"}
    statements = [
        codes_in(row["domain_codes"])
        for row in rows_of("priorities")
        if row["status"] != "deselected" and row["priority_code"] not in kept
    ]
    statements = [named for named in statements if len(named) <= 3]
    clusters = [codes_in(row["domain_codes"]) for row in rows_of("clusters")]
    pairs = [set(pair) for named in statements + clusters for pair in combinations(named, 2)]
    one, other = "digital", "creative-cultural"
    s_one, s_other = (sum(domain in pair for pair in pairs) for domain in (one, other))
    total = 2 * len(pairs)
    expected = s_one * s_other * (1 / (total - s_one) + 1 / (total - s_other)) / 2
    together = sum(pair == {one, other} for pair in pairs)
    lift = (together + 2 * 3) / (expected + 2)  # kappa 2, the judgement grants 3

    found = related(answer(small, one), other)
    assert found.statements + found.clusters == together == 5
    assert found.statements == sum({one, other} <= set(named) for named in statements) == 4
    assert found.expected == pytest.approx(expected)
    assert found.phi == pytest.approx((lift - 1) / (lift + 1))
    assert found.data_share == pytest.approx(expected / (expected + 2))
    assert found.judgement and not found.rests_on_judgement


def test_a_relation_that_only_judgement_makes_says_so(small: Dataset) -> None:
    found = related(answer(small, "digital"), "space-test")
    assert found.statements + found.clusters == 0
    assert found.rests_on_judgement and found.judgement
    assert found.evidence.startswith("Nämns ihop 0 gånger")


def test_kept_umbrella_and_deselected_statements_do_not_count_twice_or_at_all(
    rows: Rows, build: Build
) -> None:
    # A-0 was kept as A-1, B-1 is deselected: and G-1 are left
    assert domain_evidence(build(rows)).statements.shape[0] == 4
    rows["domains"] += [
        {"domain_code": code, "name_sv": code, "name_en": code} for code in ("stone", "sun")
    ]
    rows["priorities"][1]["domain_codes"] = "water;wood;stone;sun"
    assert domain_evidence(build(rows)).statements.shape[0] == 3


def test_a_later_row_that_does_not_count_does_not_take_the_earlier_with_it(
    rows: Rows, build: Build
) -> None:
    rows["priorities"][0]["status"] = "deselected"
    assert domain_evidence(build(rows)).statements.shape[0] == 4


def test_the_evidence_does_not_depend_on_the_order_of_the_rows(rows: Rows, build: Build) -> None:
    before = domain_evidence(build(rows))
    for name in ("domains", "priorities"):
        rows[name].reverse()
    after = domain_evidence(build(rows))
    assert before.domains == after.domains
    assert np.array_equal(before.statements.toarray(), after.statements.toarray())


def test_the_sentence_says_how_many_of_the_regions_with_data_prioritise_it(tiny: Dataset) -> None:
    found = answer(tiny, "wood")
    assert found.heading == "Trä"
    assert found.sentence.startswith("1 av 2 regioner med uppgifter prioriterar ”Trä”")


def test_each_region_has_its_own_words_and_the_source(tiny: Dataset) -> None:
    holder, *others = answer(tiny, "wood").holders
    assert (holder.name, holder.status, others) == ("Ådala", "established", [])
    texts = [note.wordings[0].text for note in holder.priorities]
    assert texts == ["Skog", "Lake"]
    assert [note.source.title for note in holder.priorities] == ["Strategi", "Sida"]


def test_three_absences_and_the_joint_are_told_apart(tiny: Dataset) -> None:
    found = answer(tiny, "wood")
    # C has no row of its own and B none in the domain; both act in a group that has one
    assert (found.not_mentioned, found.no_data) == ((), ())
    assert [one.name for one in found.joint] == ["Gruppen"]
    water = answer(tiny, "water")
    assert [(one.name, one.status) for one in water.holders] == [
        ("Ådala", "developing"),
        ("Berga", "deselected"),
    ]
    assert (water.not_mentioned, water.no_data) == ((), ("Ceda",))


def test_an_inferred_status_is_said_to_be(tiny: Dataset) -> None:
    assert answer(tiny, "water").holders[0].status_words == "utvecklingsområde (tolkat)"


def test_without_a_domain_all_are_listed_the_most_prioritised_first(tiny: Dataset) -> None:
    found = answer(tiny)
    assert [(one.code, one.count, one.total, one.joint) for one in found.listed] == [
        ("wood", 1, 2, 2),
        ("water", 1, 2, 0),
    ]
    assert found.listed[0].words == "1 av 2 regioner med uppgifter"


def test_partners_stand_by_country_with_how_many_are_known(rows: Rows, build: Build) -> None:
    partner: dict[str, Any] = next(row for row in rows["regions"] if row["region_code"] == "P")
    partner["country_code"] = "IT"
    rows["priorities"].append({**rows["priorities"][0], "priority_code": "P-1", "region_code": "P"})
    found = answer(build(rows), "wood")
    assert [(one.name, [holder.name for holder in one.holders]) for one in found.partners] == [
        ("Italien", ["Partner"])
    ]
    assert found.partners_words.startswith("1 av 1 regioner i andra länder med uppgifter")
    assert "Ingen av 1" in answer(build({**rows, "priorities": rows["priorities"][:-1]}),
                                  "wood").partners_words  # fmt: skip


def test_every_domain_of_the_edition_has_a_page_in_both_languages(small: Dataset) -> None:
    for row in small.rows("domains"):
        for language in ("sv", "en"):
            found = answer(small, row.domain_code, language)
            assert len(found.data_table) == len(found.related)
            assert not found.data_table.isna().any(axis=None)
            assert all(0 < one.phi < 1 for one in found.related)


# ---- how alone, and how much --------------------------------------------------------------------


def holding(domain: str) -> tuple[set[str], set[str], set[str]]:
    """The Swedish regions with own areas, those with a domain, those with it as a main one."""
    held = {code: recount.priorities_of(code) for code in recount.codes_of_kind("region")}
    own = {code: recount.weights_of(code) for code, rows in held.items() if rows}
    named = {code for code, weights in own.items() if domain in weights}
    return set(own), named, {code for code in named if own[code][domain] == 1}


def test_uniqueness_and_mass_can_be_counted_in_the_files_by_hand(small: Dataset) -> None:
    masses = domain_masses(ask(small, "/sv/tema"))
    for domain in ("food", "digital", "materials"):
        known, named, main = holding(domain)
        found, halves = masses[domain], len(named - main)
        assert found.uniqueness == pytest.approx(1 - (len(named) - 1) / (len(known) - 1))
        assert found.mass == len(main) + halves / 2


def test_how_alone_a_domains_regions_are_is_said_in_plain_words(small: Dataset) -> None:
    told = [one.replace("\N{NO-BREAK SPACE}", " ") for one in answer(small, "space-test").mass]
    assert told == [
        "Särprägel 100,0 % bland regionerna med uppgifter: 100 % när en enda har temat, "
        "0 % när alla har det.",
    ]
    known, named, main = holding("food")
    assert (len(known), len(named), len(main)) == (13, 7, 7)
    (unique,) = answer(small, "food", "en").mass
    assert unique.startswith("Uniqueness 50.0%")


def test_the_list_has_the_uniqueness_of_every_domain_that_anybody_has(small: Dataset) -> None:
    table = answer(small).data_table.set_index("domain_code")
    for domain in table.index:
        known, named, _ = holding(str(domain))
        share = 100 * (len(known) - len(named)) / (len(known) - 1)
        alone = round(share, 1) if named else "-"
        assert (table.loc[domain, "holders_count"], table.loc[domain, "uniqueness_share"]) == (
            len(named),
            alone,
        )


def test_a_joint_priority_is_no_part_of_a_domains_mass(tiny: Dataset) -> None:
    # A alone has wood; B and C are shown by their group, which has it, too
    assert domain_masses(ask(tiny, "/sv/tema"))["wood"].mass == 1


# ---- European classifications --------------------------------------------------------------------


def classified(tables: Rows, **cells: str) -> None:
    tables["domains"][0].update(cells)


@pytest.mark.parametrize(
    ("language", "economic", "scientific"),
    [("sv", "Tillverkning", "Hälsa"), ("en", "Manufacturing", "Health")],
)
def test_a_domain_is_named_in_european_classifications(
    language: str, economic: str, scientific: str, rows: Rows, build: Build
) -> None:
    classified(rows, nace_sections="C;A", nabs="NABS07", policy_objectives="")
    dataset = build(rows)
    found = answer(dataset, dataset.rows("domains")[0].domain_code, language).classifications
    assert [[one.code for one in each.categories] for each in found] == [["C", "A"], ["NABS07"]]
    assert found[0].categories[0].name == economic
    assert found[1].categories[0].name == scientific


def test_a_domain_of_no_classification_has_no_part_for_them(rows: Rows, build: Build) -> None:
    dataset = build(rows)
    assert answer(dataset, dataset.rows("domains")[0].domain_code).classifications == ()

"""What a reader would notice of gaps in a scenario: which are filled, which are new, and why."""

from __future__ import annotations

import pytest

from s3dash.analysis.measures.pairs import Pairs, selected_pairs
from s3dash.analysis.measures.profiles import Change, changed_profiles
from s3dash.analysis.measures.relatedness import domain_evidence
from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.analysis.partners.gaps.domains import DomainGap, domain_gaps
from s3dash.analysis.partners.gaps.pairs import pair_gaps
from s3dash.analysis.partners.plan import Plan
from s3dash.analysis.partners.scenario.before_after import BeforeAfter
from s3dash.analysis.partners.scenario.gaps import (
    FILLED,
    NEW,
    SAME,
    WEAKER,
    GapChanges,
    joined_pairs,
)
from s3dash.model import Dataset
from tests.asking import ask
from tests.conftest import Build, Rows
from tests.unit.test_scenario import answer, changes

GAPS = "/sv/partner?show=gaps"


def gaps(dataset: Dataset, choices: str) -> GapChanges:
    return changes(dataset, choices).gaps


def domain_gaps_in(dataset: Dataset, plan: Plan | None) -> tuple[DomainGap, ...]:
    return domain_gaps(ask(dataset, GAPS), plan)


@pytest.mark.parametrize(("region", "count"), [("SE311", 3), ("SE211", 4), ("SE232", 6)])
def test_gaps_before_are_those_of_the_page_of_gaps(small: Dataset, region: str, count: int) -> None:
    page = gaps_answer(ask(small, GAPS)).pairs.rows
    found = gaps(small, f"region={region}&add=textiles-fashion")
    assert [gap for _, gap in found.side(False)] == [gap for gap in page if region in gap.codes]
    assert found.counts[0] == count


def test_joining_what_a_strong_partner_is_in_fills_that_gap_and_no_other(small: Dataset) -> None:
    found = gaps(small, "region=SE312&join=im-textile")
    kinds = {pair.name: pair.kind for pair in found.pairs}
    assert kinds == {"Västra Götaland": FILLED}
    assert found.counts == (1, 0)
    assert found.others == (0, 0)


def test_the_sentence_tells_how_many_gaps_taking_part_fills(small: Dataset) -> None:
    for choices, told in (
        ("region=SE312&join=im-textile", "Luckan i ett par fylls."),
        ("region=SE311&join=im-bioeconomy", "Luckan i ett tema fylls."),
        ("region=SE232&join=vi-adma", "Luckorna i 3 par fylls."),
    ):
        assert answer(small, choices).sentence.endswith(told)
    assert "fylls" not in answer(small, "region=SE311&drop=food").sentence


def test_who_has_left_an_initiative_is_not_met_there(rows: Rows, build: Build) -> None:
    def found() -> frozenset[tuple[str, str]]:
        question = ask(build(rows), "/sv/partner?show=scenario&region=A")
        plan = Plan(Change("A"), "net-pilot", ())
        return joined_pairs(BeforeAfter(question, plan, selected_pairs(question)))

    rows["initiatives"][1]["domain_codes"] = "wood"
    assert found() == {("A", "B")}
    rows["memberships"][1]["to_year"] = "2019"
    assert found() == frozenset()


def test_joining_a_network_that_everybody_is_in_fills_no_gap(small: Dataset) -> None:
    found = changes(small, "region=SE213&join=vanguard")
    assert found.join is not None
    assert found.join.swedish and found.join.elsewhere
    assert {pair.kind for pair in found.gaps.pairs} == {SAME}
    assert found.gaps.domains == ()


def test_joining_the_only_partnership_that_nobody_is_in_fills_the_gap_of_its_domain(
    small: Dataset,
) -> None:
    (forest,) = gaps(small, "region=SE311&join=im-bioeconomy").domains
    assert (forest.code, forest.kind, forest.after) == ("bioeconomy-forest", FILLED, None)
    assert "svenska regioner har temat som etablerat styrkeområde" in forest.before_words
    assert forest.after_words == ("ingen lucka längre: en svensk region är då känd i partnerskapet")


def test_a_region_that_joins_is_named_among_those_known_there(small: Dataset) -> None:
    (manufacturing,) = gaps(small, "region=SE232&join=vi-adma").domains
    assert (manufacturing.code, manufacturing.kind) == ("advanced-manufacturing", SAME)
    pilot = "Vanguardpiloten ADMA"
    assert "Västra Götaland" in manufacturing.after_words.split(pilot, 1)[1]
    assert "Västra Götaland" not in manufacturing.before_words


def test_a_european_region_that_joins_is_no_known_swedish_one(small: Dataset) -> None:
    assert gaps(small, "region=ITH5&join=im-bioeconomy&scope=europe").domains == ()


def test_with_one_less_among_the_strong_fewer_than_half_are(small: Dataset) -> None:
    # seven of thirteen are strong in it before
    (forest,) = gaps(small, "region=SE211&drop=bioeconomy-forest").domains
    assert forest.before is not None and (forest.before.strong, forest.after) == (7, None)
    assert forest.kind == WEAKER


@pytest.mark.parametrize(
    ("choices", "count"),
    [(f"region=SE110&drop={'advanced-manufacturing,digital,energy-climate,health-life-science'}",
      (13, 12)),
     ("region=SE213&drop=water-maritime&round=2014-2020", (13, 12))],
)  # fmt: skip
def test_who_drops_everything_is_no_region_with_data_in_any_count(
    small: Dataset, choices: str, count: tuple[int, int]
) -> None:
    found = changes(small, choices)
    assert {(one.before.total, one.after.total) for one in found.domains} == {count}
    assert {gap.after.with_data for gap in found.gaps.domains if gap.after} <= {count[1]}


def test_who_had_no_data_is_one_with_data_once_a_domain_is_added(rows: Rows, build: Build) -> None:
    (stated,) = [row for row in rows["priorities"] if row["priority_code"] == "A-0"]
    stated["status"] = "established"
    rows["initiatives"][1].update(initiative_kind="partnership", domain_codes="wood")
    rows["memberships"] = []
    dataset = build(rows)
    plan = Plan(Change("C", add=("water",)), None, ())
    counts = [
        (gap.strong, gap.with_data)
        for asked in (None, plan)
        for gap in domain_gaps(ask(dataset, f"{GAPS}&round=old"), asked)
    ]
    assert counts == [(1, 1), (1, 2)]


def strong_in_wood(rows: Rows) -> None:
    """Adale is strong in wood in the new round, which has two partnerships, one with a part."""
    rows["initiatives"] = [
        {"initiative_code": code, "parent_code": parent, "initiative_kind": "partnership",
         "name_sv": name, "name_en": name, "domain_codes": "wood", "source_code": "s",
         "confidence": "high"}
        for code, parent, name in (("p", "", "Plank"), ("part", "p", "Spån"), ("q", "", "Ved"))
    ]  # fmt: skip
    rows["memberships"] = []


def counted(dataset: Dataset, plan: Plan) -> tuple[int, int]:
    """How many are strong in wood, of how many, in a scenario."""
    (gap,) = domain_gaps_in(dataset, plan)
    return gap.strong, gap.with_data


def test_only_what_changes_whether_a_region_has_data_changes_how_many_have(
    rows: Rows, build: Build
) -> None:
    strong_in_wood(rows)
    dataset = build(rows)
    assert counted(dataset, Plan(Change("A"), None, ())) == (1, 2)
    # Berga has only deselected something, Ceda is shown through its group
    assert counted(dataset, Plan(Change("B"), "q", ())) == (1, 2)
    assert counted(dataset, Plan(Change("C", add=("water",)), None, ())) == (1, 2)


def test_a_deselected_domain_is_nothing_that_is_left(rows: Rows, build: Build) -> None:
    strong_in_wood(rows)
    rows["priorities"][1]["status"] = "deselected"
    rows["priorities"] += [
        {**rows["priorities"][0], "priority_code": f"{code}-9", "region_code": code}
        for code in ("B", "C")
    ]
    assert counted(build(rows), Plan(Change("A", drop=("wood",)), None, ())) == (2, 2)


def test_who_joins_a_part_is_known_once_in_the_whole_also_after_having_left(
    rows: Rows, build: Build
) -> None:
    strong_in_wood(rows)
    left = {"initiative_code": "p", "region_code": "A", "role": "member", "to_year": "2019",
            "source_code": "s", "confidence": "high"}  # fmt: skip
    rows["memberships"] = [left]
    (gap,) = domain_gaps_in(build(rows), Plan(Change("A"), "part", ()))
    assert gap.known == (("p", "Plank", "Ådala"), ("part", "Spån", "Ådala"))
    rows["memberships"] = [{**left, "to_year": ""}]
    (gap,) = domain_gaps_in(build(rows), Plan(Change("A"), "part", ()))
    assert gap.known == (("p", "Plank", "Ådala"), ("part", "Spån", "Ådala"))
    rows["memberships"] = []
    (gap,) = domain_gaps_in(build(rows), Plan(Change("B"), "part", ()))
    assert gap.known == (("p", "Plank", "Berga"), ("part", "Spån", "Berga"))


def test_pairs_of_others_are_counted_where_the_top_tenth_moves(small: Dataset) -> None:
    question = ask(small, GAPS)
    regions = small.regions_of_kind("region")
    before, after = (
        {gap.codes for gap in pair_gaps(question, pairs).rows if "SE311" not in gap.codes}
        for pairs in (
            Pairs(changed_profiles(question, regions, change), domain_evidence(small))
            for change in (Change("SE311"), Change("SE311", drop=("food",)))
        )
    )
    found = gaps(small, "region=SE311&drop=food").others
    assert found == (len(after - before), len(before - after)) == (3, 0)


def test_a_region_without_priorities_of_its_own_is_said_not_to_be_compared(
    small: Dataset,
) -> None:
    assert gaps(small, "region=SE121&join=ag-htf").compared == (False, False)
    once = gaps(small, "region=SE321&round=2014-2020&add=food")
    assert once.compared == (False, True)
    assert gaps(small, "region=SE311&join=ag-htf").compared == (True, True)


def test_a_new_strength_can_make_a_gap_and_says_so(small: Dataset) -> None:
    found = gaps(small, "region=SE311&drop=food")
    (new,) = (pair for pair in found.pairs if pair.kind == NEW)
    assert (new.code, new.before) == ("SE110", None) and new.after is not None
    assert [pair.code for pair in found.pairs if pair.kind == WEAKER] == ["SE211"]


def test_each_gap_is_a_row_of_the_table_with_its_value_on_either_side(small: Dataset) -> None:
    found = answer(small, "region=SE312&join=im-textile")
    assert found.changes is not None
    rows = found.data_table[found.data_table["section"].str.startswith("Luckor: ")]
    assert len(rows) == len(found.changes.gaps.pairs) == 1
    filled = rows[rows["subject"] == "Västra Götaland"].iloc[0]
    # nine of fourteen halves: see the page of gaps
    assert (filled["before_share"], filled["after_share"]) == (64.3, "-")
    assert filled["change"] == "ingen lucka längre: samverkan finns då"


def test_a_domain_whose_gap_differs_is_a_row_of_the_table(small: Dataset) -> None:
    table = answer(small, "region=SE232&join=vi-adma").data_table
    (row,) = table[table["code"] == "advanced-manufacturing"].to_dict("records")
    assert row["before_words"] != row["after_words"]
    assert row["change"] == "lucka även före, med andra tal eller deltagare"

"""What a reader would notice of gaps in a scenario: which are filled, which are new, and why."""

from __future__ import annotations

import datetime

import pytest

from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.measures.profiles import Change, changed_profiles, profiles
from s3dash.analysis.measures.relatedness import domain_evidence
from s3dash.analysis.partners.gaps.answer import GapsAnswer, gaps_answer
from s3dash.analysis.partners.gaps.domains import domain_gaps
from s3dash.analysis.partners.gaps.pairs import OVERLAP, pair_gaps
from s3dash.analysis.partners.plan import Plan
from s3dash.analysis.partners.scenario.gaps import FILLED, NEW, SAME, WEAKER, joined_pairs
from s3dash.analysis.partners.scenario.words import gap_words
from s3dash.analysis.selection import resolve
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.asking import question_of
from tests.conftest import Build, Rows
from tests.unit.test_scenario import answer

SV = translator("sv")
TODAY = datetime.date(2026, 11, 23)


def as_they_are(dataset: Dataset) -> GapsAnswer:
    state = ViewState(view="partner", show="gaps")
    return gaps_answer(question_of(dataset, selection=resolve(state, dataset), as_of=TODAY, t=SV))


@pytest.mark.parametrize("region", ["SE311", "SE123", "SE232", "SE224"])
def test_gaps_before_are_those_of_the_page_of_gaps(small: Dataset, region: str) -> None:
    page = [row for row in as_they_are(small).pairs.rows if region in row.codes]
    held = answer(small, region).held
    found = answer(small, region, drop=held[:1]).gaps
    assert [row for _, row in found.side(False)] == page
    assert found.counts[0] == len(page) > 0


def test_joining_what_a_strong_partner_is_in_fills_that_gap_and_no_other(small: Dataset) -> None:
    gaps = answer(small, "SE312", join="im-textile").gaps
    kinds = {one.name: one.kind for one in gaps.pairs}
    assert kinds.pop("Västra Götaland") == FILLED
    assert set(kinds.values()) == {SAME}
    assert gaps.counts[1] == gaps.counts[0] - 1
    assert gaps.others == (0, 0)


def test_the_sentence_tells_how_many_gaps_taking_part_fills(small: Dataset) -> None:
    for region, join, told in (
        ("SE312", "im-textile", "luckan i 1 starkt par och inte i något tema."),
        ("SE311", "im-bioeconomy", "ingen lucka mellan starka par och i 1 tema."),
        ("SE232", "vi-adma", "luckorna i 3 starka par och inte i något tema."),
    ):
        assert answer(small, region, join=join).sentence.endswith(f"Deltagandet fyller {told}")
    assert "Deltagandet" not in answer(small, drop=("food",)).sentence


def test_who_has_left_an_initiative_is_not_met_there(rows: Rows, build: Build) -> None:
    rows["initiatives"][1]["domain_codes"] = "wood"
    plan = Plan(Change("A"), "net-pilot", ())
    assert joined_pairs(question_of(dataset=build(rows), as_of=TODAY), plan) == {("A", "B")}
    rows["memberships"][1]["to_year"] = "2019"
    assert joined_pairs(question_of(dataset=build(rows), as_of=TODAY), plan) == frozenset()


def test_joining_a_network_that_everybody_is_in_fills_no_gap(small: Dataset) -> None:
    found = answer(small, "SE213", join="vanguard")
    assert found.join is not None
    assert found.join.swedish or found.join.elsewhere
    assert {one.kind for one in found.gaps.pairs} == {SAME}
    assert found.gaps.domains == ()


def test_joining_the_only_partnership_that_nobody_is_in_fills_the_gap_of_its_domain(
    small: Dataset,
) -> None:
    (forest,) = answer(small, join="im-bioeconomy").gaps.domains
    assert (forest.code, forest.kind, forest.after) == ("bioeconomy-forest", FILLED, None)
    before, after = gap_words(forest, SV)
    assert "svenska regioner är starka i temat" in before
    assert after == "ingen lucka längre: en svensk region är då känd i partnerskapet"


def test_a_region_that_joins_is_named_among_those_known_there(small: Dataset) -> None:
    changed = answer(small, "SE232", join="vi-adma").gaps.domains
    manufacturing = next(one for one in changed if one.code == "advanced-manufacturing")
    assert manufacturing.kind == SAME
    before, after = gap_words(manufacturing, SV)
    assert "Västra Götaland" in after.split("Vanguardpiloten ADMA", 1)[1]
    assert before != after


def test_a_european_region_that_joins_is_no_known_swedish_one(small: Dataset) -> None:
    outside = small.regions_of_kind("partner")[0]
    found = answer(small, outside, join="im-bioeconomy", scope="europe")
    assert found.gaps.domains == ()


def test_dropping_what_it_is_strong_in_counts_one_less_among_the_strong(small: Dataset) -> None:
    gap = as_they_are(small).domains[0]
    strong = next(
        code
        for code in small.regions_of_kind("region")
        if small.status(code, "2021-2027", gap.code) == "established"
    )
    (changed,) = answer(small, strong, drop=(gap.code,)).gaps.domains
    assert changed.before == gap
    if changed.after is None:
        assert changed.kind == WEAKER
    else:
        assert (changed.after.strong, changed.after.with_data) == (gap.strong - 1, gap.with_data)


@pytest.mark.parametrize(("region", "round_code"), [("SE311", "2021-2027"), ("SE332", "2014-2020")])
def test_who_drops_everything_is_no_region_with_data_in_any_count(
    small: Dataset, region: str, round_code: str
) -> None:
    held = answer(small, region, round=round_code, join="errin").held
    found = answer(small, region, round=round_code, drop=held)
    (total,) = {one.after.total for one in found.domains}
    assert {one.before.total for one in found.domains} == {total + 1}
    assert found.gaps.domains
    assert {one.after.with_data for one in found.gaps.domains if one.after} == {total}


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
        for gap in domain_gaps(question_of(dataset, round_code="old", as_of=TODAY, t=SV), asked)
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
    (gap,) = domain_gaps(question_of(dataset, round_code="new", as_of=TODAY, t=SV), plan)
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
    (gap,) = domain_gaps(
        question_of(dataset=build(rows), round_code="new", as_of=TODAY, t=SV),
        Plan(Change("A"), "part", ()),
    )
    assert gap.known == (("p", "Plank", "Ådala"), ("part", "Spån", "Ådala"))
    rows["memberships"] = [{**left, "to_year": ""}]
    (gap,) = domain_gaps(
        question_of(dataset=build(rows), round_code="new", as_of=TODAY, t=SV),
        Plan(Change("A"), "part", ()),
    )
    assert gap.known == (("p", "Plank", "Ådala"), ("part", "Spån", "Ådala"))
    rows["memberships"] = []
    (gap,) = domain_gaps(
        question_of(dataset=build(rows), round_code="new", as_of=TODAY, t=SV),
        Plan(Change("B"), "part", ()),
    )
    assert gap.known == (("p", "Plank", "Berga"), ("part", "Spån", "Berga"))


def test_pairs_of_others_are_counted_where_the_top_tenth_moves(small: Dataset) -> None:
    change = Change("SE311", drop=("food",))
    regions = sorted(small.regions_of_kind("region"))
    question = question_of(small, round_code="2021-2027", as_of=TODAY, t=SV)
    sides = [
        {
            row.codes
            for row in pair_gaps(question, Pairs(held, domain_evidence(small))).rows
            if "SE311" not in row.codes
        }
        for held in (
            profiles(small, "2021-2027", regions),
            changed_profiles(question, regions, change),
        )
    ]
    before, after = sides
    found = answer(small, drop=("food",)).gaps.others
    assert found == (len(after - before), len(before - after))
    assert found[0] != found[1]


def test_pairs_of_equal_values_are_in_the_top_tenth_together(small: Dataset) -> None:
    asked = {"round": "2014-2020", "weights": "fractional"}
    found = answer(small, "SE321", add=("digital", "food"), **asked).gaps
    values = {one.name: row.value for one, row in found.side(True) if one.top == OVERLAP}
    assert values["Halland"] == pytest.approx(min(values.values()), abs=1e-12)


def test_a_region_without_priorities_of_its_own_is_said_not_to_be_compared(
    small: Dataset,
) -> None:
    assert answer(small, "SE121", join="ag-htf").gaps.compared == (False, False)
    assert answer(small, "SE321", round="2014-2020", add=("food",)).gaps.compared == (False, True)
    assert answer(small, join="ag-htf").gaps.compared == (True, True)


def test_a_new_strength_can_make_a_gap_and_says_so(small: Dataset) -> None:
    gaps = answer(small, drop=("food",)).gaps
    new = [one for one in gaps.pairs if one.kind == NEW]
    assert new
    assert all(one.before is None and one.after is not None for one in new)
    weaker = [one.name for one in gaps.pairs if one.kind == WEAKER]
    assert weaker == ["Jämtland Härjedalen"]


def test_each_gap_is_a_row_of_the_table_with_its_value_on_either_side(small: Dataset) -> None:
    found = answer(small, "SE312", join="im-textile")
    table = found.data_table
    rows = table[table["section"].str.startswith("Luckor: ")]
    assert len(rows) == len(found.gaps.pairs)
    filled = rows[rows["subject"] == "Västra Götaland"].iloc[0]
    assert filled["after_share"] == "-"
    assert filled["before_share"] == pytest.approx(
        round(100 * found.gaps.side(False)[0][1].value, 1), abs=0.05
    )
    assert filled["change"] == "ingen lucka längre: samverkan finns då"


def test_a_domain_whose_gap_differs_is_a_row_of_the_table(small: Dataset) -> None:
    table = answer(small, "SE232", join="vi-adma").data_table
    (row,) = table[table["code"] == "advanced-manufacturing"].to_dict("records")
    assert row["before_words"] != row["after_words"]
    assert row["change"] == "lucka även före, med andra tal eller deltagare"

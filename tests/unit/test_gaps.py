"""What a reader would notice of the gaps: which pairs, domains and wishes, and why."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from s3dash.analysis.conversations.conversations import conversations_of
from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.measures.profiles import Profiles
from s3dash.analysis.measures.relatedness import domain_evidence
from s3dash.analysis.partners.gaps.answer import GapsAnswer, gaps_answer
from s3dash.analysis.partners.gaps.domains import domain_gaps
from s3dash.analysis.partners.gaps.needs import ANSWERED, UNANSWERED, needs_told, waiting_needs
from s3dash.analysis.partners.gaps.pairs import pair_gaps
from s3dash.analysis.partners.gaps.strong import BOTH, MUTUAL, OVERLAP
from s3dash.analysis.partners.matches.answer import matches_answer
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.model.tables import TABLES
from tests.asking import ask
from tests.conftest import Build, Rows

GAPS = "/sv/partner?show=gaps"


def answer(dataset: Dataset, address: str = GAPS) -> GapsAnswer:
    return gaps_answer(ask(dataset, address))


# ---- pairs ------------------------------------------------------------------------------------


def in_common(dataset: Dataset, one: str, other: str) -> float:
    """How much two regions have in common, counted over the rows by hand."""

    def weights(region: str) -> dict[str, float]:
        held = [row.domain_codes for row in dataset.priorities(region, "2021-2027")
                if row.status != "deselected"]  # fmt: skip
        main = {codes[0] for codes in held if codes}
        return {code: 1 if code in main else 0.5 for codes in held for code in codes}

    x, y = weights(one), weights(other)
    each = [(x.get(code, 0), y.get(code, 0)) for code in {*x, *y}]
    return sum(map(min, each)) / sum(map(max, each))


def work_together(dataset: Dataset, one: str, other: str) -> bool:
    """Whether both have a row of their own in one partnership or pilot that names a domain."""
    codes = {row.initiative_code for row in dataset.rows("initiatives")
             if row.initiative_kind in {"partnership", "pilot"} and row.domain_codes}  # fmt: skip
    first, second = (
        {row.initiative_code for row in dataset.rows("memberships") if row.region_code == region}
        for region in (one, other)
    )
    return bool(codes & first & second)


def test_pairs_with_most_in_common_are_the_top_tenth_without_work_together(
    small: Dataset,
) -> None:
    found = answer(small).pairs
    own = [code for code in small.regions_of_kind("region") if small.has_data(code, "2021-2027")]
    values = {pair: in_common(small, *pair) for pair in combinations(own, 2)}
    limit = np.quantile(list(values.values()), 0.9) - 1e-9
    top = {pair for pair, value in values.items() if value >= limit}
    together = {pair for pair in top if work_together(small, *pair)}
    assert {row.codes for row in found.of_kind(OVERLAP)} == top - together
    assert (found.strong.measured, together) == (78, {("SE311", "SE312")})


def test_pairs_with_most_to_give_are_the_top_tenth_without_work_together(small: Dataset) -> None:
    found = answer(small).pairs
    regions = small.regions_of_kind("region")
    pairs = pairs_of(small, "2021-2027", regions, "main")
    own = [code for code in regions if small.has_data(code, "2021-2027")]
    at, mutual = pairs.profiles.at, pairs.mutual[0]
    values = {(one, other): mutual[at(one), at(other)] for one, other in combinations(own, 2)}
    limit = np.quantile(list(values.values()), 0.9) - 1e-9
    top = {pair for pair, value in values.items() if value >= limit}
    together = {pair for pair in top if work_together(small, *pair)}
    assert {row.codes for row in found.of_kind(MUTUAL)} == top - together
    assert together == {("SE124", "SE313"), ("SE224", "SE312")}


def test_no_pair_is_in_both_tenths_and_the_page_says_why(small: Dataset) -> None:
    found = answer(small).pairs
    assert found.strong.both == 0 and found.of_kind(BOTH) == ()


def test_incomplete_regions_come_last_and_say_so_and_joint_ones_are_in_no_pair(
    small: Dataset,
) -> None:
    found = answer(small)
    last = found.pairs.of_kind(MUTUAL)[-1]
    assert last.codes == ("SE124", "SE331") and last.incomplete == ("Västerbotten",)
    # by its value it would stand third
    assert sum(row.value > last.value for row in found.pairs.of_kind(MUTUAL)) == 2
    joint = {"SE121", "SE122", "SE125", "SE212"}
    assert not any(joint & set(row.codes) for row in found.pairs.rows)
    reasons = found.data_table.set_index("code")["reason"]
    assert "Underlaget är ofullständigt för Västerbotten." in reasons["SE124,SE331"]


def test_a_strong_pair_says_what_each_can_bring(small: Dataset) -> None:
    reasons = answer(small).data_table.set_index("code")["reason"]
    assert reasons["SE211,SE224"].startswith(
        "Ömsesidigt värde 23,6\N{NO-BREAK SPACE}% (gemensamma teman 18,8\N{NO-BREAK SPACE}%). "
        "Jönköpings län kan främst bidra med ”"
    )
    assert "Mest gemensamt: ”" in reasons["SE232,SE311"]


@pytest.mark.parametrize("region", ["SE110", "SE121", "SE211", "SE232", "SE311"])
def test_gaps_start_from_the_chosen_region(small: Dataset, region: str) -> None:
    every, own = answer(small), answer(small, f"{GAPS}&region={region}")
    assert own.pairs.rows == tuple(row for row in every.pairs.rows if region in row.codes)
    assert own.pairs.strong.measured == every.pairs.strong.measured
    strong = {
        gap.code
        for gap in every.domains
        if small.status(region, "2021-2027", gap.code) in ("established", "developing")
    }
    assert {gap.code for gap in own.domains} == strong
    name = small.row("regions", region).name_sv
    assert own.heading == f"Outnyttjade samarbeten för {name}" and own.sentence.startswith(
        f"{name} är med i "
    )
    codes = {row.code for row in own.pairs.rows}
    codes |= {gap.code for gap in own.domains} | {gap.code for gap in own.needs}
    assert set(own.data_table["code"] if len(own.data_table) else ()) == codes


def test_a_group_or_a_region_that_is_not_shown_has_no_gaps_of_its_own(small: Dataset) -> None:
    every = answer(small)
    for region, words in (("SE12", "är en grupp av regioner"), ("ITH5", "hör inte till")):
        found = answer(small, f"{GAPS}&region={region}")
        assert found.pairs.rows == every.pairs.rows and found.sentence == every.sentence
        assert found.not_drawn is not None and words in found.not_drawn


def in_one_group(small: Dataset, *regions: str) -> Dataset:
    """The small edition with the regions in Övre Norrland, too, which has an area in textiles."""
    tables = {name: small.table(name) for name in TABLES}
    area = tables["priorities"].iloc[[0]].assign(
        priority_code="joint", region_code="SE33", round_code="2021-2027", status="unspecified",
        domain_codes=[["textiles-fashion"]], part_of=None,
    )  # fmt: skip
    members = (
        tables["group_members"]
        .iloc[: len(regions)]
        .assign(group_code="SE33", region_code=list(regions))
    )
    for name, more in (("priorities", area), ("group_members", members)):
        tables[name] = pd.concat([tables[name], more])
    return Dataset(tables)


def test_pairs_that_share_a_strategy_in_a_group_stand_apart_and_say_so(small: Dataset) -> None:
    assert not answer(small).pairs.in_groups
    assert answer(small).sentence.startswith("13 par som passar ihop har inget")
    found = answer(in_one_group(small, "SE232"))
    assert [row.codes for row in found.pairs.in_groups] == [("SE232", "SE332")]
    for kind in (BOTH, MUTUAL, OVERLAP):
        assert not set(found.pairs.in_groups) & set(found.pairs.of_kind(kind))
    assert found.sentence.startswith("12 par som passar ihop har inget")
    assert "Ytterligare 1 par har redan gemensamma" in found.sentence
    row = found.data_table.set_index("code").loc["SE232,SE332"]
    assert "Båda är med i Övre Norrland, med gemensamma prioriteringar." in row["reason"]
    assert "gemensamma prioriteringar i en grupp" in row["gap_kind"]


def test_both_languages_name_the_same_domains_and_say_how_many_more(small: Dataset) -> None:
    def named(language: str, address: str) -> list[tuple[str, ...]]:
        t = translator(language)
        codes = {t.name(row): row.domain_code for row in small.rows("domains")}
        return [
            tuple(codes[name] for part in (row.shared, *row.gives) for name in part.names)
            for row in answer(small, address).pairs.rows
        ]

    assert named("sv", GAPS) == named("en", "/en/partners?show=gaps")
    reasons = answer(small).data_table.set_index("code")["reason"]
    row = next(row for row in answer(small).pairs.rows if row.shared.more)
    assert f"och {row.shared.more} till" in reasons[",".join(row.codes)]


def test_in_europe_one_of_a_pair_is_swedish_and_stands_first(small: Dataset) -> None:
    rows = answer(small, f"{GAPS}&scope=europe").pairs.rows
    assert all(row.codes[0].startswith("SE") for row in rows)
    assert any(not row.codes[1].startswith("SE") for row in rows)
    assert answer(small, f"{GAPS}&scope=partners").pairs.rows


def test_a_pair_in_both_tenths_says_what_is_common_and_what_each_can_bring(
    small: Dataset,
) -> None:
    pairs = pairs_of(small, "2021-2027", ("SE123", "SE312"), "main")
    found = pair_gaps(ask(small, GAPS), pairs)
    (row,) = found.rows
    assert (found.strong.both, row.kind) == (1, BOTH)
    assert row.shared and all(row.gives)


def test_pairs_of_equal_values_are_in_the_top_tenth_together(small: Dataset) -> None:
    evidence = domain_evidence(small)
    regions = ("SE110", "SE211", "SE213", "SE332")
    # the first two have the same numbers as the last two, whose sum ends in another digit
    x = np.zeros((4, len(evidence.domains)))
    x[:2, [0, 1, 2]] = x[2:, [7, 9, 8]] = [[0.3, 0.6, 0.7], [0.9, 0.8, 1.0]]
    compared = np.ones((len(x), len(x)), dtype=bool)
    profiles = Profiles(regions, evidence.domains, x, frozenset(), 0 * x, compared)
    pairs = Pairs(profiles, evidence)
    one, other = pairs.overlap[0, 1], pairs.overlap[2, 3]
    assert one != other and one == pytest.approx(other)
    found = pair_gaps(ask(small, GAPS), pairs).rows
    assert {row.codes for row in found if row.kind in {OVERLAP, BOTH}} == {
        ("SE110", "SE211"),
        ("SE213", "SE332"),
    }


def test_a_round_without_pairs_has_no_top(rows: Rows, build: Build) -> None:
    found = answer(build(rows), f"{GAPS}&round=old")
    assert found.pairs.strong.measured == 0 and found.pairs.rows == ()


# ---- domains ----------------------------------------------------------------------------------


def test_a_domain_where_many_are_strong_and_none_is_known_in_a_partnership(
    small: Dataset,
) -> None:
    manufacturing, forest = answer(small).domains
    assert (manufacturing.code, manufacturing.whole) == ("advanced-manufacturing", True)
    assert (forest.code, forest.whole) == ("bioeconomy-forest", False)
    assert {code for code, _ in manufacturing.lacking} == {"im-esm", "im-i40"}
    # the bioeconomy partnership has a member from abroad only; the other one has two Swedish ones
    assert [code for code, _ in forest.lacking] == ["im-bioeconomy"]
    assert [members for _, _, members in forest.known] == ["Värmland och Västerbotten"]
    reason = answer(small).data_table.set_index("code")["reason"]["advanced-manufacturing"]
    assert "Ingen känd svensk deltagare i något av temats 2 tematiska partnerskap." in reason
    assert "Vanguardpiloten ADMA" in reason


def test_strong_are_those_with_an_established_or_a_developing_area_of_their_own(
    small: Dataset,
) -> None:
    rows = [row for row in small.rows("priorities") if row.round_code == "2021-2027"]
    swedish = {row.region_code for row in rows} & set(small.regions_of_kind("region"))
    for gap in answer(small).domains:
        strong = {row.region_code for row in rows if gap.code in row.domain_codes
                  and row.status in {"established", "developing"}}  # fmt: skip
        assert (gap.strong, gap.with_data) == (len(strong & swedish), len(swedish)) == (7, 13)


def test_a_group_in_a_partnership_is_a_known_participant(rows: Rows, build: Build) -> None:
    rows["initiatives"][1] |= {"initiative_kind": "partnership", "domain_codes": "wood"}
    rows["memberships"] = []
    (gap,) = domain_gaps(ask(build(rows), GAPS))
    assert (gap.code, gap.strong, gap.with_data, gap.whole) == ("wood", 1, 2, True)
    member = {"initiative_code": "net-pilot", "region_code": "G", "role": "participant",
              "source_code": "s", "confidence": "high"}  # fmt: skip
    rows["memberships"] = [member]
    assert domain_gaps(ask(build(rows), GAPS)) == ()


# ---- needs ------------------------------------------------------------------------------------


def test_needs_that_nobody_answers_are_those_below_the_cards_of_all_regions(
    small: Dataset,
) -> None:
    answered = {row.seeks_code for row in small.rows("matches")}
    needs = {row.statement_code for row in small.rows("statements")
             if row.kind == "seeks" and row.round_code == "2021-2027"}  # fmt: skip
    found = [gap for gap in answer(small).needs if gap.kind == UNANSWERED]
    assert {gap.code for gap in found} == needs - answered != set()
    below = {
        side.code
        for region in small.regions_of_kind("region")
        for side in matches_answer(ask(small, f"/sv/partner?region={region}")).unanswered
    }
    assert below <= {gap.code for gap in found}


def test_a_strong_answer_waits_where_the_two_are_not_known_to_work_together(
    small: Dataset,
) -> None:
    waiting = {
        (gap.need.region, match.giver)
        for gap in answer(small).needs
        if gap.kind == ANSWERED
        for match in gap.answers
    }
    strong = {
        (one.region, one.partner)
        for region in small.regions_of_kind("region")
        for one in conversations_of(ask(small, GAPS), region).all
    }
    together = {pair for pair in strong if work_together(small, *pair)}
    assert waiting == strong - together != set()
    assert together, "the small edition has a pair that works together on a need"


def test_a_plausible_answer_is_no_gap_and_work_together_closes_one(
    rows: Rows, build: Build
) -> None:
    def stated(region: str, kind: str) -> dict[str, str]:
        return {"statement_code": f"{region}-{kind}", "round_code": "new", "region_code": region,
                "kind": kind, "text_sv": "Ord", "source_code": "s",
                "confidence": "high"}  # fmt: skip

    def found() -> list[tuple[str, str]]:
        question = ask(build(rows), GAPS)
        return [(gap.kind, gap.code) for gap in needs_told(question, waiting_needs(question))]

    rows["memberships"] = []
    rows["statements"] = [stated("A", "seeks"), stated("B", "offers")]
    assert found() == [(UNANSWERED, "A-seeks")]
    match = {"match_code": "m", "seeks_code": "A-seeks", "answer_kind": "statement",
             "answer_code": "B-offers", "why_sv": "Därför.", "why_en": "Because.",
             "strength": "plausible", "basis": "compiled"}  # fmt: skip
    rows["matches"] = [match]
    assert found() == []
    rows["matches"] = [match | {"strength": "strong"}]
    assert found() == [(ANSWERED, "A-seeks")]
    rows["initiatives"][1] |= {"initiative_kind": "partnership", "domain_codes": "wood"}
    rows["memberships"] = [
        {"initiative_code": "net-pilot", "region_code": region, "role": "participant",
         "source_code": "s", "confidence": "high"}
        for region in "AB"
    ]  # fmt: skip
    assert found() == []


def test_a_region_has_the_gaps_of_its_needs_and_of_what_it_answers(small: Dataset) -> None:
    every = answer(small).needs
    for region in small.regions_of_kind("region"):
        own = answer(small, f"{GAPS}&region={region}").needs
        assert {gap.code for gap in own} == {
            gap.code
            for gap in every
            if region == gap.need.region or region in {match.giver for match in gap.answers}
        }


def test_a_need_says_in_the_table_whose_it_is_and_who_answers(small: Dataset) -> None:
    (gap,) = (one for one in answer(small).needs if one.code == "SE211-seeks-3")
    row = answer(small).data_table.set_index("code").loc["SE211-seeks-3"]
    assert row["gap_kind"] == "Starkt svar utan känt samarbete"
    assert row["gap_name"] == gap.name == f"Jönköpings län: ”{gap.need.text}”"
    assert row["reason"] == (
        f"Halland erbjuder: ”{gap.answers[0].answer.text}” (utan datum). Inget känt samarbete."
    )


@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
@pytest.mark.parametrize("path", ["/sv/partner", "/en/partners"])
def test_the_data_table_has_every_gap_and_no_empty_cell(
    small: Dataset, scope: str, path: str
) -> None:
    found = answer(small, f"{path}?show=gaps&scope={scope}")
    rows = len(found.pairs.rows) + len(found.domains) + len(found.needs)
    assert len(found.data_table) == rows
    assert not (found.data_table == "").any().any() and not found.data_table.isna().any().any()

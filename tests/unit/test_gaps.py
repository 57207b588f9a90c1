"""What a reader would notice of the gaps: which pairs, domains and wishes, and why."""

from __future__ import annotations

import datetime
from itertools import combinations

import numpy as np
import pytest

from s3dash.analysis.facts.working_together import working_pairs
from s3dash.analysis.measures.pairs import pairs_of
from s3dash.analysis.partners.gaps.answer import GapsAnswer, gaps_answer, sought_gaps
from s3dash.analysis.partners.gaps.domains import domain_gaps
from s3dash.analysis.partners.gaps.pairs import BOTH, MUTUAL, OVERLAP, pair_gaps
from s3dash.analysis.selection import resolve
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.asking import question_of
from tests.conftest import Build, Rows

AS_OF = datetime.date(2026, 11, 23)
SV = translator("sv")


def answer(dataset: Dataset, language: str = "sv", **more: str) -> GapsAnswer:
    state = ViewState(language, "partner", show="gaps", **more)  # type: ignore[arg-type]
    return gaps_answer(
        question_of(
            dataset=dataset, selection=resolve(state, dataset), as_of=AS_OF, t=translator(language)
        )
    )


# ---- pairs ------------------------------------------------------------------------------------


def test_strong_pairs_are_the_top_tenth_without_work_together(small: Dataset) -> None:
    found = answer(small).pairs
    regions = small.regions_of_kind("region")
    pairs = pairs_of(small, "2021-2027", regions, "main")
    own = [at for at, code in enumerate(regions) if small.has_data(code, "2021-2027")]
    working = working_pairs(question_of(small, as_of=AS_OF), regions)
    for kind, values in ((MUTUAL, pairs.mutual[0]), (OVERLAP, pairs.overlap)):
        listed = {(regions[r], regions[s]): values[r, s] for r, s in combinations(own, 2)}
        limit = np.quantile(list(listed.values()), 0.9)
        top = {pair for pair, value in listed.items() if value >= limit}
        grouped = {row.codes for row in found.in_groups if row.kind == kind}
        assert {row.codes for row in found.of_kind(kind)} == top - set(working) - grouped
    assert found.measured == 190 and found.together == 3


def test_no_pair_is_in_both_tenths_and_the_page_says_why(small: Dataset) -> None:
    found = answer(small).pairs
    assert found.both == 0 and found.of_kind(BOTH) == ()


def test_incomplete_regions_come_last_and_say_so_and_uppsala_is_in_no_pair(
    small: Dataset,
) -> None:
    found = answer(small)
    for kind in (MUTUAL, OVERLAP):
        marked = [bool(row.incomplete) for row in found.pairs.of_kind(kind)]
        assert marked == sorted(marked)
    assert not any("SE121" in row.codes for row in found.pairs.rows)
    reasons = found.data_table.set_index("code")["reason"]
    assert "Underlaget är ofullständigt för Västerbotten." in reasons["SE224,SE331"]


def test_a_strong_pair_says_what_each_can_bring(small: Dataset) -> None:
    reasons = answer(small).data_table.set_index("code")["reason"]
    assert reasons["SE123,SE312"].startswith(
        "Ömsesidigt värde 23,6\N{NO-BREAK SPACE}% (gemensamma teman 14,3\N{NO-BREAK SPACE}%). "
        "Östergötland kan främst bidra med ”"
    )
    assert "Mest gemensamt: ”" in reasons["SE224,SE231"]


def test_pairs_that_share_a_strategy_in_a_group_stand_apart_and_say_so(small: Dataset) -> None:
    found = answer(small)
    assert [row.codes for row in found.pairs.in_groups] == [
        row.codes for row in found.pairs.rows if {"SE12"} <= _groups(small, row.codes)
    ]
    assert ("SE123", "SE124") in {row.codes for row in found.pairs.in_groups}
    for kind in (BOTH, MUTUAL, OVERLAP):
        assert not set(found.pairs.in_groups) & set(found.pairs.of_kind(kind))
    assert found.sentence.startswith(f"{len(found.pairs.apart)} starka par saknar")
    assert f"{len(found.pairs.in_groups)} starka par som redan har gemensamma" in found.sentence
    row = found.data_table.set_index("code").loc["SE123,SE124"]
    assert "Båda är med i Östra Mellansverige, med gemensamma områden." in row["reason"]
    assert "gemensamma områden i en grupp" in row["gap_kind"]


def _groups(dataset: Dataset, codes: tuple[str, str]) -> set[str]:
    one, other = (set(dataset.groups_of(code)) for code in codes)
    return {group for group in one & other if dataset.has_data(group, "2021-2027")}


def test_both_languages_name_the_same_domains_and_say_how_many_more(small: Dataset) -> None:
    def named(language: str) -> list[tuple[str, ...]]:
        t = translator(language)
        codes = {t.name(row): row.domain_code for row in small.rows("domains")}
        return [
            tuple(codes[name] for part in (row.shared, *row.gives) for name in part.names)
            for row in answer(small, language).pairs.rows
        ]

    assert named("sv") == named("en")
    reasons = answer(small).data_table.set_index("code")["reason"]
    row = next(row for row in answer(small).pairs.rows if row.shared.more)
    assert f"och {row.shared.more} till" in reasons[",".join(row.codes)]


def test_in_europe_one_of_a_pair_is_swedish_and_stands_first(small: Dataset) -> None:
    rows = answer(small, scope="europe").pairs.rows
    assert all(row.codes[0].startswith("SE") for row in rows)
    assert any(not row.codes[1].startswith("SE") for row in rows)
    assert answer(small, scope="partners").pairs.rows


def test_a_pair_in_both_tenths_says_what_is_common_and_what_each_can_bring(
    small: Dataset,
) -> None:
    pairs = pairs_of(small, "2021-2027", ("SE123", "SE312"), "main")
    found = pair_gaps(question_of(small, round_code="2021-2027", as_of=AS_OF, t=SV), pairs)
    (row,) = found.rows
    assert (found.both, row.kind) == (1, BOTH)
    assert row.shared and all(row.gives)


def test_a_round_without_pairs_has_no_top(rows: Rows, build: Build) -> None:
    found = answer(build(rows), round="old")
    assert found.pairs.measured == 0 and found.pairs.rows == ()


# ---- domains ----------------------------------------------------------------------------------


def test_a_domain_where_many_are_strong_and_none_is_known_in_a_partnership(
    small: Dataset,
) -> None:
    found = answer(small).domains
    assert [(gap.code, gap.whole) for gap in found] == [
        ("advanced-manufacturing", True),
        ("digital", False),
        ("bioeconomy-forest", False),
    ]
    assert {code for code, _ in found[0].lacking} == {"im-esm", "im-i40"}
    assert all(2 * gap.strong >= gap.with_data == 20 for gap in found)
    reason = answer(small).data_table.set_index("code")["reason"]["advanced-manufacturing"]
    assert "Ingen känd svensk deltagare i något av temats 2 tematiska partnerskap." in reason
    assert "Vanguardpiloten ADMA" in reason


def test_a_group_in_a_partnership_is_a_known_participant(rows: Rows, build: Build) -> None:
    rows["initiatives"][1] |= {"initiative_kind": "partnership", "domain_codes": "wood"}
    rows["memberships"] = []
    (gap,) = domain_gaps(question_of(dataset=build(rows), round_code="new", as_of=AS_OF, t=SV))
    assert (gap.code, gap.strong, gap.with_data, gap.whole) == ("wood", 1, 2, True)
    member = {"initiative_code": "net-pilot", "region_code": "G", "role": "participant",
              "source_code": "s", "confidence": "high"}  # fmt: skip
    rows["memberships"] = [member]
    assert domain_gaps(question_of(dataset=build(rows), round_code="new", as_of=AS_OF, t=SV)) == ()


# ---- what is sought ---------------------------------------------------------------------------


def stated(region: str, kind: str, domains: str) -> dict[str, str]:
    return {
        "statement_code": f"{region}-{kind}-{len(domains)}", "round_code": "new",
        "region_code": region,
        "kind": kind, "text_sv": "Ord", "domain_codes": domains, "source_code": "s",
        "confidence": "high",
    }  # fmt: skip


def test_food_is_sought_by_two_and_offered_by_none(small: Dataset) -> None:
    (gap,) = answer(small).sought
    assert (gap.code, dict(gap.seeking)) == (
        "food",
        {"SE211": "Jönköpings län", "SE213": "Kalmar län"},
    )
    assert gap.holders == 10


def test_one_who_seeks_twice_is_one_and_an_offer_closes_the_gap(rows: Rows, build: Build) -> None:
    rows["statements"] = [stated("A", "seeks", "wood"), stated("A", "seeks", "wood;water")]
    assert (
        sought_gaps(question_of(dataset=build(rows), round_code="new", t=SV), ("A", "B", "C")) == ()
    )
    rows["statements"].append(stated("B", "seeks", "wood"))
    (gap,) = sought_gaps(question_of(dataset=build(rows), round_code="new", t=SV), ("A", "B", "C"))
    assert [name for _, name in gap.seeking] == ["Berga", "Ådala"] and gap.holders == 1
    rows["statements"].append(stated("C", "offers", "wood"))
    assert (
        sought_gaps(question_of(dataset=build(rows), round_code="new", t=SV), ("A", "B", "C")) == ()
    )


@pytest.mark.parametrize("scope", ["sweden", "europe", "partners"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_equal_table_has_every_gap_and_no_empty_cell(
    small: Dataset, scope: str, language: str
) -> None:
    found = answer(small, language, scope=scope)
    rows = len(found.pairs.rows) + len(found.domains) + len(found.sought)
    assert len(found.data_table) == rows
    assert not (found.data_table == "").any().any() and not found.data_table.isna().any().any()

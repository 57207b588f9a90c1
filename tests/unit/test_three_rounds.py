"""Three rounds: what a region is compared with, and under which of them a name stands."""

from __future__ import annotations

import pytest

from s3dash.analysis.briefing.changed import Changed, changed
from s3dash.analysis.facts.descent.lineage import Lineage, lineage, lineage_between
from s3dash.analysis.map.age import age_answer
from s3dash.analysis.pages.region import RegionAnswer, one_region_answer
from s3dash.analysis.rounds_compared import Rounds, earlier_round, round_before
from s3dash.model import Dataset
from tests.asking import ask
from tests.conftest import Build, Rows

FIRST, MIDDLE, LAST = "2007", "2014", "2021"


def with_rounds(rows: Rows) -> Rows:
    """Three rounds without any areas; the tiny edition's two are gone."""
    rows["rounds"] = [
        {"round_code": code, "name_sv": f"Period {code}", "name_en": f"Period {code}",
         "starts_on": f"{code}-01-01"}
        for code in (LAST, FIRST, MIDDLE)
    ]  # fmt: skip
    rows["priorities"], rows["lineage"] = [], []
    return rows


def held(rows: Rows, code: str, round_code: str, name: str = "", **cells: str) -> None:
    rows["priorities"].append(
        {"priority_code": code, "round_code": round_code, "region_code": code[0],
         "name_sv": name or code, "name_en": name or code, "original_language": "sv",
         "status": "established", "status_basis": "stated", "domain_codes": "wood",
         "source_code": "s", "confidence": "high", **cells}
    )  # fmt: skip


def linked(rows: Rows, earlier: str, later: str, basis: str = "stated") -> None:
    rows["lineage"].append({"earlier_code": earlier, "later_code": later, "basis": basis})


@pytest.fixture
def gap(rows: Rows, build: Build) -> Dataset:
    """A region with areas in the first and the last round and none between; another with all."""
    with_rounds(rows)
    held(rows, "A-skog", FIRST, "Skog")
    held(rows, "A-tra", LAST, "Trä")
    held(rows, "A-sjo", LAST, "Sjö")
    linked(rows, "A-skog", "A-tra")
    held(rows, "B-1", FIRST)
    held(rows, "B-2", MIDDLE)
    held(rows, "B-3", LAST)
    linked(rows, "B-1", "B-2", "same_name")
    linked(rows, "B-2", "B-3", "inferred")
    return build(rows)


def of_region(dataset: Dataset, region: str, round_code: str = LAST) -> RegionAnswer:
    question = ask(dataset, f"/sv/region?region={region}&round={round_code}")
    return one_region_answer(question, region)


def kinds(found: Lineage) -> list[tuple[str, str, str]]:
    return [
        (
            change.kind,
            change.earlier.priority_code if change.earlier else "",
            change.later.priority_code if change.later else "",
        )
        for change in found.changes
    ]


def test_the_period_before_is_the_latest_in_which_the_region_has_rows(gap: Dataset) -> None:
    assert round_before(gap, "A", LAST) == FIRST
    assert round_before(gap, "B", LAST) == MIDDLE
    assert round_before(gap, "A", FIRST) is None


def test_a_round_between_without_rows_is_named_as_having_none(gap: Dataset) -> None:
    answer = of_region(gap, "A")
    assert answer.rounds == ("Period 2007", "Period 2021")
    assert "Jämfört med Period 2007: 1\u00a0omdöpt och 1\u00a0ny." in answer.sentence
    assert "Däremellan saknas uppgifter (Period 2014)." in answer.sentence
    assert "Däremellan" not in of_region(gap, "B").sentence


def in_brief(dataset: Dataset, region: str, round_code: str = LAST) -> Changed:
    query = f"region={region}&round={round_code}&brief=1"
    return changed(ask(dataset, f"/sv/region?{query}"), region)


def test_the_briefing_names_the_round_between_that_has_no_data(gap: Dataset) -> None:
    found = in_brief(gap, "A")
    assert found.words == "Från Period 2007 till Period 2021 (uppgifter saknas för Period 2014):"
    assert [line.words for line in found.lines] == ["”Skog” → ”Trä”", "”Sjö”"]
    assert in_brief(gap, "B").words == "Från Period 2014 till Period 2021:"
    (left,) = in_brief(gap, "A", MIDDLE).lines
    assert (left.label, left.words) == ("Ingen uppgift nu", "”Skog”")


def test_the_map_of_age_names_the_latest_round_with_rows_of_one_that_has_none_now(
    gap: Dataset,
) -> None:
    answer = age_answer(ask(gap, f"/sv/karta?measure=age&round={MIDDLE}"))
    rows = answer.data_table.set_index("region_code")["round_words"]
    assert (rows["A"], rows["B"]) == ("senaste uppgift: Period 2007", "Period 2014")
    assert "Senaste uppgift för Ådala: Period 2007." in answer.sentence


def test_from_the_first_round_it_is_looked_forward_to_the_next_with_rows(gap: Dataset) -> None:
    answer = of_region(gap, "A", FIRST)
    assert answer.rounds == ("Period 2007", "Period 2021")
    assert "I Period 2021: 1\u00a0omdöpt och 1\u00a0ny." in answer.sentence
    assert "Däremellan saknas uppgifter (Period 2014)." in answer.sentence


def test_in_a_round_without_rows_the_areas_before_are_not_said_to_have_no_later_record(
    gap: Dataset,
) -> None:
    (note,) = of_region(gap, "A", MIDDLE).changes
    assert note.kind_words == "ingen uppgift denna gång"


def test_the_file_puts_a_name_under_the_round_it_is_of(gap: Dataset) -> None:
    answer = of_region(gap, "A")
    table = answer.data_table.set_index("priority_code")
    assert table.loc["A-tra", "earlier_wordings"][0].text == "Skog"
    assert answer.headings["earlier_wordings"] == "Period 2007"
    assert answer.headings["later_wordings"] == "Period 2021"


@pytest.fixture
def back(rows: Rows, build: Build) -> Dataset:
    """An area of the first round that comes back in the last, past a round with other areas."""
    with_rounds(rows)
    held(rows, "A-skog", FIRST, "Skog")
    held(rows, "A-sjo", MIDDLE, "Sjö")
    held(rows, "A-tra", LAST, "Trä")
    linked(rows, "A-skog", "A-tra")
    return build(rows)


def test_an_area_that_comes_back_is_not_renamed_since_the_period_before(back: Dataset) -> None:
    found = lineage(ask(back, f"/sv/region?region=A&round={LAST}"), "A")
    assert found.earlier_round == MIDDLE
    assert kinds(found) == [("returned", "A-skog", "A-tra"), ("dropped", "A-sjo", "")]
    assert "1\u00a0från en ännu tidigare period" in of_region(back, "A").sentence


def test_a_name_of_a_still_earlier_round_stands_under_its_own(back: Dataset) -> None:
    answer = of_region(back, "A")
    row = answer.data_table.set_index("priority_code").loc["A-tra"]
    assert row["earlier_wordings"] == "-"
    assert row[f"wordings_in_{FIRST}"][0].text == "Skog"
    assert answer.headings[f"wordings_in_{FIRST}"] == "Period 2007"
    names = set(answer.flow["earlier_name"])
    assert {"Skog (Period 2007)", "Sjö"} == names


def test_a_chain_of_links_counts_as_one_and_is_as_sure_as_its_least_sure(gap: Dataset) -> None:
    found = lineage_between(gap, "B", Rounds(FIRST, LAST))
    assert [(one.kind, one.basis) for one in found.changes] == [("renamed", "inferred")]


def test_a_direct_link_goes_before_a_chain(rows: Rows, build: Build) -> None:
    with_rounds(rows)
    for at, code in enumerate((FIRST, MIDDLE, LAST)):
        held(rows, f"A-{at}", code)
    for earlier, later in (("A-0", "A-1"), ("A-1", "A-2"), ("A-0", "A-2")):
        linked(rows, earlier, later, "stated" if later == "A-2" else "inferred")
    found = lineage_between(build(rows), "A", Rounds(FIRST, LAST))
    assert [(one.kind, one.basis) for one in found.changes] == [("renamed", "stated")]


def test_many_are_compared_with_the_latest_round_that_half_of_them_have_rows_in(
    gap: Dataset,
) -> None:
    assert earlier_round(gap, ("A", "B"), LAST) == MIDDLE
    assert earlier_round(gap, ("A", "B", "C"), LAST) == FIRST
    assert earlier_round(gap, ("C",), LAST) == MIDDLE
    assert earlier_round(gap, ("A", "B"), FIRST) is None


def test_areas_of_a_region_without_rows_then_are_no_first_record_if_it_had_some_before(
    gap: Dataset,
) -> None:
    found = lineage_between(gap, "A", Rounds(MIDDLE, LAST))
    assert kinds(found) == [("no_earlier_record", "", "A-sjo"), ("returned", "A-skog", "A-tra")]

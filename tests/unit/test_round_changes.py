"""What changed between two rounds: every area once, counts that add up, absence told apart."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.analysis.changes.answer import changes_answer
from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.changes.by_region import changes_by_region, in_sum
from s3dash.analysis.changes.matrix import DomainChange, domain_changes
from s3dash.analysis.facts.descent.kinds import FATES, LIVING, ORIGINS
from s3dash.analysis.rounds_compared import Rounds
from s3dash.analysis.selection import problem_words
from s3dash.analysis.words.answer import NO_DATA_SIGN
from s3dash.analysis.words.lead import MOST_WORDS, lead, sentences, word_count
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows, copy_of_tiny, dataset_of
from tests.unit.test_three_rounds import FIRST, LAST, MIDDLE, held, linked, with_rounds

ROUNDS = Rounds("old", "new")
SV = translator("sv")


def two_rounds(rows: Rows) -> Rows:
    rows["priorities"], rows["lineage"] = [], []
    return rows


def changed(dataset: Dataset, query: str = "", language: str = "sv") -> ChangesAnswer:
    path = "/sv/forandringar" if language == "sv" else "/en/changes"
    return changes_answer(ask(dataset, f"{path}?{query}".rstrip("?")))


def kinds(dataset: Dataset, region: str = "A") -> dict[str, str]:
    """Kind by "earlier>later"."""
    (one,) = (row for row in changes_by_region(dataset, "region", ROUNDS) if row.region == region)
    return {
        ">".join(row.priority_code if row else "" for row in (change.earlier, change.later)):
            change.kind
        for change in one.lineage.changes
    }  # fmt: skip


# ---- every area once -----------------------------------------------------------------------------

AREAS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.sampled_from(("established", "deselected", "developing"))),
    max_size=8,
)
LINKS = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(("same_name", "inferred"))),
    max_size=12,
)


def of_random(
    earlier: list[tuple[str, str]], later: list[tuple[str, str]], links: list[tuple[int, int, str]]
) -> Dataset:
    rows = two_rounds(copy_of_tiny())
    for side, areas in (("old", earlier), ("new", later)):
        for at, (region, status) in enumerate(areas):
            name = f"Namn {at % 3}"
            held(rows, f"{region}-{side}-{at}", side, name, status=status)
    found: dict[tuple[str, str], str] = {}
    for one, other, basis in links:
        if one < len(earlier) and other < len(later) and earlier[one][0] == later[other][0]:
            region = earlier[one][0]
            found[f"{region}-old-{one}", f"{region}-new-{other}"] = basis
    for (one, other), basis in found.items():
        linked(rows, one, other, basis)
    return dataset_of(rows)


@given(AREAS, AREAS, LINKS)
def test_every_area_of_both_rounds_stands_once_and_the_sums_add_up(
    earlier: list[tuple[str, str]], later: list[tuple[str, str]], links: list[tuple[int, int, str]]
) -> None:
    dataset = of_random(earlier, later, links)
    regions = changes_by_region(dataset, "region", ROUNDS)
    for one in regions:
        for found, round_code in ((one.lineage.fates, "old"), (one.lineage.origins, "new")):
            counted = {
                row.priority_code
                for row in dataset.priorities(one.region, round_code)
                if row.status != "deselected"
            }
            assert set(found) == counted
        assert set(one.fates) <= set(FATES) and set(one.origins) <= set(ORIGINS)
        assert (one.then or 0) == dataset.priority_count(one.region, "old")
        assert (one.now or 0) == dataset.priority_count(one.region, "new")
    total = in_sum(regions)
    assert total.fates.total() == sum(status != "deselected" for _, status in earlier)
    assert total.origins.total() == sum(status != "deselected" for _, status in later)
    living = [sum(counts[kind] for kind in LIVING) for counts in (total.fates, total.origins)]
    # whoever lives on does so on both sides
    assert (living[0] == 0) == (living[1] == 0)


# Counted by hand in lineage.csv and priorities.csv.
def test_the_small_edition_adds_up(small: Dataset) -> None:
    regions = changes_by_region(small, "region", Rounds("2014-2020", recount.LATEST))
    total = in_sum(regions)
    for found, round_code in ((total.fates, "2014-2020"), (total.origins, recount.LATEST)):
        codes = recount.codes_of_kind("region")
        assert found.total() == sum(small.priority_count(code, round_code) for code in codes)
    assert set(total.unknown_now) == {"SE121", "SE221"}


# ---- the kinds -----------------------------------------------------------------------------------


def test_an_area_linked_to_one_that_is_deselected_was_chosen_away(rows: Rows, build: Build) -> None:
    held(two_rounds(rows), "A-0", "old")
    held(rows, "A-1", "new", status="deselected")
    linked(rows, "A-0", "A-1")
    dataset = build(rows)
    assert kinds(dataset) == {"A-0>A-1": "chosen_away"}
    assert "1 är medvetet bortvald." in changed(dataset).sentence
    assert not changed(dataset).items


def test_an_area_called_as_one_that_is_deselected_was_chosen_away(rows: Rows, build: Build) -> None:
    held(two_rounds(rows), "A-0", "old", "Skog")
    held(rows, "A-1", "new", "skog", status="deselected")
    held(rows, "A-2", "new", "Sjö")
    assert kinds(build(rows)) == {"A-0>A-1": "chosen_away", ">A-2": "added"}


def test_a_deselected_area_without_one_before_is_no_area_that_came(
    rows: Rows, build: Build
) -> None:
    held(two_rounds(rows), "A-0", "old", "Skog")
    held(rows, "A-1", "new", "Sjö", status="deselected")
    assert kinds(build(rows)) == {">A-1": "deselected", "A-0>": "dropped"}


def test_not_found_again_is_told_from_no_data_this_time(rows: Rows, build: Build) -> None:
    held(two_rounds(rows), "A-0", "old")
    held(rows, "A-1", "new")
    held(rows, "B-0", "old")
    dataset = build(rows)
    assert kinds(dataset) == {">A-1": "added", "A-0>": "dropped"}
    assert kinds(dataset, "B") == {"B-0>": "no_later_record"}
    answer = changed(dataset)
    assert [item.name for item in answer.items] == ["Ådala"]
    assert answer.items[0].was_it_chosen
    assert "om Berga saknas egna uppgifter denna gång" in answer.sentence


def test_status_is_changed_only_where_both_are_stated(rows: Rows, build: Build) -> None:
    two_rounds(rows)
    for at, (before, after) in enumerate(
        (("stated", "stated"), ("inferred", "stated"), ("stated", ""))
    ):
        held(rows, f"A-0{at}", "old", status="developing", status_basis=before)
        held(rows, f"A-1{at}", "new", status="established", status_basis=after)
        linked(rows, f"A-0{at}", f"A-1{at}", "same_name")
    total = in_sum(changes_by_region(build(rows), "region", ROUNDS))
    assert (total.status_changed, total.fates) == (1, Counter(kept=3))


def test_an_area_may_be_kept_and_have_another_status_and_other_domains(
    rows: Rows, build: Build
) -> None:
    held(two_rounds(rows), "A-0", "old", status="developing")
    held(rows, "A-1", "new", domain_codes="water")
    linked(rows, "A-0", "A-1", "same_name")
    answer = changed(build(rows))
    (row,) = answer.data_table.to_dict("records")
    assert row["change_words"] == "behållen"
    assert row["also_changed_words"] == "annan status, andra teman"
    assert (row["earlier_domain_words"], row["later_domain_words"]) == ("Trä", "Vatten")


def test_an_inferred_link_has_its_star_everywhere(rows: Rows, build: Build) -> None:
    held(two_rounds(rows), "A-0", "old")
    held(rows, "A-1", "new")
    linked(rows, "A-0", "A-1", "inferred")
    answer = changed(build(rows))
    assert answer.data_table.iloc[0]["change_words"] == "omdöpt*"
    (segment,) = next(row for row in answer.rows if row.code == "A").right
    assert segment.star == "*"
    assert "*" in [entry.mark for entry in answer.legend]
    assert "1 koppling mellan då och nu är tolkad, märkt med *." in answer.sentence


def test_a_group_stands_outside_and_is_said_apart(tiny: Dataset) -> None:
    answer = changed(tiny)
    assert [row.name for row in answer.joint] == ["Gruppen"]
    assert "Gruppen" not in [row.name for row in answer.rows]
    assert "grupperna hade 0 och har 1" in answer.sentence


def test_what_a_former_region_had_is_told_with_the_one_that_goes_on(
    rows: Rows, build: Build
) -> None:
    two_rounds(rows)
    rows["regions"][0].update(successor_code="B", valid_to="2020")
    held(rows, "A-0", "old")
    held(rows, "B-1", "new")
    linked(rows, "A-0", "B-1")
    regions = {one.region: one for one in changes_by_region(build(rows), "region", ROUNDS)}
    assert "A" not in regions
    assert regions["B"].fates == regions["B"].origins == Counter(renamed=1)


def test_an_area_that_is_split_and_whose_part_is_merged_is_both(rows: Rows, build: Build) -> None:
    two_rounds(rows)
    for code in ("A-a", "A-b"):
        held(rows, code, "old")
    for code in ("A-x", "A-y"):
        held(rows, code, "new")
    for earlier, later in (("A-a", "A-x"), ("A-a", "A-y"), ("A-b", "A-y")):
        linked(rows, earlier, later)
    one = changes_by_region(build(rows), "region", ROUNDS)[0]
    assert one.lineage.fates == {"A-a": "regrouped", "A-b": "merged"}
    assert one.lineage.origins == {"A-x": "split", "A-y": "regrouped"}


def test_a_region_that_is_no_more_and_has_no_successor_keeps_its_row(
    rows: Rows, build: Build
) -> None:
    held(two_rounds(rows), "A-0", "old")
    rows["regions"][0].update(valid_to="2020")
    regions = {one.region: one for one in changes_by_region(build(rows), "region", ROUNDS)}
    assert regions["A"].fates == Counter(no_later_record=1)


# ---- domains -------------------------------------------------------------------------------------


def cells(dataset: Dataset, region: str) -> dict[str, DomainChange]:
    return {cell.domain: cell for cell in domain_changes(dataset, region, ROUNDS)}


def test_a_region_came_to_a_domain_left_it_or_stayed(rows: Rows, build: Build) -> None:
    two_rounds(rows)
    held(rows, "A-0", "old", domain_codes="wood")
    held(rows, "A-1", "new", domain_codes="water")
    held(rows, "B-0", "old", domain_codes="wood", status="developing")
    held(rows, "B-1", "new", domain_codes="wood")
    held(rows, "C-0", "old", domain_codes="wood")
    dataset = build(rows)
    found = {code: cells(dataset, code) for code in "ABC"}
    assert found["A"]["wood"].cell == "went" and found["A"]["water"].cell == "came"
    assert found["B"]["wood"].cell == "other_status"
    assert found["B"]["water"].cell == "not_mentioned"
    assert {cell.cell for cell in found["C"].values()} == {"no_data"}
    answer = changed(dataset, "domain=wood")
    assert answer.sentence.startswith(
        "Ingen region har tillkommit i temat, 1 nämner det inte längre och 1 är kvar."
    )
    assert [section.kind for section in answer.sections] == ["went", "other_status", "no_data"]


def test_the_table_of_a_domain_has_the_changes_of_areas_that_name_it(
    rows: Rows, build: Build
) -> None:
    two_rounds(rows)
    held(rows, "A-0", "old", domain_codes="wood")
    held(rows, "A-1", "new", domain_codes="water")
    table = changed(build(rows), "domain=water").data_table
    assert list(table["priority_code"]) == ["A-1"]


# ---- rounds --------------------------------------------------------------------------------------


@pytest.fixture
def three(rows: Rows, build: Build) -> Dataset:
    with_rounds(rows)
    for region in "AB":
        for at, code in enumerate((FIRST, MIDDLE, LAST)):
            if (region, code) != ("A", MIDDLE):
                held(rows, f"{region}-{at}", code)
    return build(rows)


def test_of_a_region_it_is_said_that_the_round_between_holds_nothing(three: Dataset) -> None:
    empty = "Däremellan saknas uppgifter (Period 2014)."
    assert empty in changed(three, "region=A").sentence
    of_b = changed(three, f"region=B&from={FIRST}").sentence
    assert empty not in of_b and "Mellan de två ligger Period 2014." in of_b


def test_of_a_round_that_holds_nothing_no_cell_says_that_an_area_was_not_named(
    rows: Rows, build: Build
) -> None:
    with_rounds(rows)
    held(rows, "A-0", FIRST, "Skog")
    held(rows, "A-2", LAST, "Trä")
    linked(rows, "A-0", "A-2")
    table = changed(build(rows), f"region=A&from={MIDDLE}&to={LAST}").data_table
    assert list(table["earlier_wordings"]) == [NO_DATA_SIGN]


def test_by_default_the_latest_round_is_compared_with_the_one_half_have_rows_in(
    three: Dataset,
) -> None:
    assert ask(three, "/sv/forandringar").selection.rounds == Rounds(FIRST, LAST)
    assert ask(three, "/sv/forandringar?region=B").selection.rounds == Rounds(MIDDLE, LAST)
    assert ask(three, f"/sv/forandringar?to={MIDDLE}").selection.rounds == Rounds(FIRST, MIDDLE)


def test_a_round_that_is_passed_over_is_named(three: Dataset) -> None:
    assert "Mellan de två ligger Period 2014." in changed(three).sentence


@pytest.mark.parametrize(
    ("query", "key"),
    [
        (f"from={LAST}&to={MIDDLE}", "changes-wrong-order"),
        (f"from={LAST}", "changes-same-round"),
        (f"from={MIDDLE}&to={MIDDLE}", "changes-same-round"),
        (f"to={FIRST}", "changes-first-round"),
    ],
)
def test_rounds_in_the_wrong_order_are_told_and_the_default_is_shown(
    three: Dataset, query: str, key: str
) -> None:
    selection = ask(three, f"/sv/forandringar?{query}").selection
    assert [problem.key for problem in selection.problems] == [key]
    assert selection.rounds == Rounds(FIRST, LAST)
    assert selection.state == ask(three, "/sv/forandringar").state


def test_an_unknown_round_is_told_like_any_unknown_code(three: Dataset) -> None:
    selection = ask(three, "/sv/forandringar?from=1999").selection
    assert [problem.key for problem in selection.problems] == ["unknown-round"]
    assert problem_words(selection.problems[0], three, SV) == (
        "Okänd period ”1999” – den förvalda visas."
    )
    assert selection.rounds == Rounds(FIRST, LAST)


def test_with_one_round_there_is_nothing_to_compare(rows: Rows, build: Build) -> None:
    rows["rounds"] = rows["rounds"][:1]
    rows["priorities"] = [row for row in rows["priorities"] if row["round_code"] == "new"]
    rows["lineage"] = []
    answer = changed(build(rows))
    assert answer.sentence == (
        "Underlaget har bara en period, Nya. Det finns inget att jämföra med."
    )
    assert answer.data_table.empty


# ---- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "region=SE232", "region=SE121", "region=SE211",
                                   "domain=digital", "region=SE311&domain=digital"])  # fmt: skip
def test_what_stands_below_the_heading_is_short(small: Dataset, query: str, language: str) -> None:
    sentence = changed(small, query, language).sentence
    assert sentence
    assert all(word_count(one) <= MOST_WORDS for one in sentences(lead(sentence).words))


def test_the_sentence_tells_how_many_live_on(small: Dataset) -> None:
    total = in_sum(changes_by_region(small, "region", Rounds("2014-2020", recount.LATEST)))
    assert changed(small).sentence.startswith(
        f"Av {total.fates.total()} prioriteringar 2014–2020 lever {total.lived} vidare, "
        f"{total.fates['renamed']} av dem under nytt namn, "
        f"och {total.fates['dropped']} återfinns inte."
    )


def told(rows: Rows, build: Build, then: int, now: int, kept: int = 0) -> str:
    """The first sentences of one region whose areas then and now are so many, and some kept."""
    two_rounds(rows)
    for count, code in ((then, "old"), (now, "new")):
        for at in range(count):
            held(rows, f"A-{code}-{at}", code)
    for at in range(kept):
        linked(rows, f"A-old-{at}", f"A-new-{at}", "same_name")
    return changed(build(rows), "region=A").sentence


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 2), "Den enda prioriteringen 2014–2020 återfinns inte. Alla 2 prioriteringar"),
        ((2, 1), "Ingen av 2 prioriteringar 2014–2020 återfinns. Den enda prioriteringen"),
        ((2, 2, 2), "Alla 2 prioriteringar 2014–2020 lever vidare. Ingen av 2 prioriteringar"),
        ((3, 3, 2), "Av 3 prioriteringar 2014–2020 lever 2 vidare, och 1 återfinns inte. Av 3"),
    ],
)
def test_all_and_none_are_said_in_words_and_nothing_twice(
    rows: Rows, build: Build, counts: tuple[int, ...], words: str
) -> None:
    assert told(rows, build, *counts).startswith(words)


def test_all_of_what_lives_on_under_new_names_is_not_counted_twice(
    rows: Rows, build: Build
) -> None:
    two_rounds(rows)
    held(rows, "A-0", "old")
    held(rows, "A-1", "old")
    held(rows, "A-2", "new")
    linked(rows, "A-0", "A-2")
    assert changed(build(rows), "region=A").sentence.startswith(
        "Av 2 prioriteringar 2014–2020 lever 1 vidare under nytt namn, och 1 återfinns inte."
    )


# ---- a part of the table ------------------------------------------------------------------------


@pytest.mark.parametrize("chosen", ["", "&region=SE311"])
def test_the_table_of_one_domain_says_of_how_many_rows_it_is_a_part(
    small: Dataset, chosen: str
) -> None:
    whole, part = changed(small, chosen[1:]), changed(small, f"domain=digital{chosen}")
    assert 0 < len(part.data_table) < len(whole.data_table)
    assert part.data_table.columns[-1] == "filter_words"
    assert set(part.data_table["filter_words"]) == {"Tema: Digitalisering, AI och IKT"}
    counts = f"{len(part.data_table)} av {len(whole.data_table)} rader"
    assert part.column_heading("filter_words", SV) == f"Filter ({counts})"
    assert "filter_words" not in whole.data_table

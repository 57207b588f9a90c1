"""Regions side by side: what counts as shared, and which absence is which."""

from __future__ import annotations

import datetime

import pytest

from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.pages.compare import CompareAnswer, compare_answer
from s3dash.analysis.pages.compare_rows import ComparedCell, section_of
from s3dash.analysis.selection import Selection, resolve
from s3dash.analysis.words.answer import in_plain_text
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from s3dash.state.view_state import WEIGHTS
from s3dash.views.compare.pair_tables import pair_tables
from tests.asking import question_of
from tests.conftest import Build, Rows

SV = translator("sv")
TODAY = datetime.date(2026, 11, 23)
OWN = ComparedCell("established", "●", "words", is_own=True)
NOTHING = ComparedCell("not_mentioned", "", "words")
UNKNOWN = ComparedCell("no_data", "..", "words")
JOINT = ComparedCell("joint", "◇", "words")


def compared(dataset: Dataset, *regions: str, round_code: str = "new") -> CompareAnswer:
    state = ViewState(view="compare", regions=regions)
    return compare_answer(
        question_of(dataset, selection=Selection(state, round_code, ()), as_of=TODAY, t=SV)
    )


def words(answer: CompareAnswer) -> dict[str, dict[str, list[str]]]:
    return {
        section: {row.code: [cell.cell for cell in row.cells] for row in rows}
        for section, rows in answer.sections
    }


def test_what_all_have_some_have_and_one_has_are_told_apart() -> None:
    assert section_of([OWN, OWN], 2) == "all"
    assert section_of([OWN, OWN, NOTHING], 3) == "some"
    assert section_of([OWN, NOTHING, NOTHING], 3) == "one"
    assert section_of([NOTHING, UNKNOWN], 1) is None


def test_a_region_without_data_does_not_keep_others_from_sharing() -> None:
    assert section_of([OWN, OWN, UNKNOWN], 2) == "known"
    assert section_of([OWN, UNKNOWN], 1) == "one"


def test_what_a_group_holds_jointly_is_never_shared() -> None:
    assert section_of([OWN, JOINT], 1) == "one"
    assert section_of([JOINT, JOINT], 0) == "none"


def test_no_data_not_mentioned_deselected_and_joint_are_four_things(tiny: Dataset) -> None:
    assert words(compared(tiny, "A", "B", "C")) == {
        "one": {"wood": ["established", "joint", "joint"],
                "water": ["developing", "deselected", "no_data"]},
    }  # fmt: skip
    table = in_plain_text(compared(tiny, "A", "B", "C").data_table, SV).set_index("code")
    assert list(table.loc["water"])[2:] == [
        "utvecklingsområde (tolkat)", "medvetet bortvalt", "..",
    ]  # fmt: skip
    assert "gemensamt i Gruppen" in table.loc["wood", "region B"]


def test_a_domain_that_only_a_group_has_is_nobodys_own(tiny: Dataset) -> None:
    assert words(compared(tiny, "B", "C"))["none"]["wood"] == ["joint", "joint"]


def test_the_sentence_counts_what_is_shared_and_tells_who_has_no_data(small: Dataset) -> None:
    answer = compared(small, "SE311", "SE312", "SE121", round_code="2021-2027")
    assert answer.sentence.startswith(
        "De båda regionerna med egna uppgifter delar 7 teman; 4 teman finns bara hos den ena."
    )
    assert "Om Uppsala finns ingen uppgift" in answer.sentence
    sections = dict(answer.sections)
    assert {name: len(rows) for name, rows in sections.items()} == {"known": 7, "one": 4}


def test_memberships_stand_side_by_side_with_their_parts_below(tiny: Dataset) -> None:
    answer = compared(tiny, "A", "B", "C")
    assert [(row.code, row.depth) for row in answer.initiatives] == [
        ("net", 0), ("net-pilot", 1), ("area", 0),
    ]  # fmt: skip
    net, pilot, area = answer.initiatives
    assert [cell.words for cell in net.cells] == [
        "medlem från 2015 (belagt 2016)", "genom en underordnad del", "via Gruppen: medlem",
    ]  # fmt: skip
    assert [cell.cell for cell in pilot.cells] == ["none_known", "participant", "none_known"]
    assert area.cells[2].words == "var programområde"


def test_more_than_five_regions_are_cut_and_the_page_says_who_is_left_out(
    small: Dataset,
) -> None:
    codes = small.regions_of_kind("region")[:7]
    answer = compared(small, *codes, round_code="2021-2027")
    assert tuple(column.code for column in answer.columns) == codes[:5]
    assert answer.not_drawn is not None
    assert answer.not_drawn.endswith("Utanför jämförelsen är Västmanland och Jönköpings län.")


def test_fewer_than_two_regions_are_asked_for(tiny: Dataset) -> None:
    assert compared(tiny).required_choice == compared(tiny, "A").required_choice == "regions"
    assert compared(tiny).sentence.startswith("Välj två till 5 regioner")
    assert compared(tiny, "A").sentence.startswith("Välj minst en region till")
    assert compared(tiny).data_table.empty


def test_an_edition_without_anything_to_compare_is_still_an_answer(
    build: Build, rows: Rows
) -> None:
    rows.update(priorities=[], lineage=[], memberships=[])
    answer = compared(build(rows), "A", "B")
    assert (answer.sections, answer.initiatives) == ((), ())
    assert "finns inga uppgifter om egna prioriterade områden" in answer.sentence


def test_every_cell_that_says_something_names_its_source(small: Dataset) -> None:
    answer = compared(small, "SE311", "SE121", "SE331", round_code="2021-2027")
    rows = [row for _, listed in answer.sections for row in listed] + list(answer.initiatives)
    silent = {"no_data", "not_mentioned", "none_known"}
    for row in rows:
        for cell in row.cells:
            assert bool(cell.sources) == (cell.cell not in silent), (row.code, cell)


# ---- two by two ---------------------------------------------------------------------------------


def test_a_pair_has_one_overlap_and_two_directed_values(small: Dataset) -> None:
    found = compared(small, "SE311", "SE312", "SE224", round_code="2021-2027").pairs
    assert found is not None
    assert found.codes == ("SE224", "SE311", "SE312")
    assert found.overlap[0][1] == found.overlap[1][0]
    assert found.complementarity[0][1] != found.complementarity[1][0]
    partners = selected_pairs(
        question_of(
            dataset=small, selection=resolve(ViewState(view="partner", region="SE311"), small)
        )
    )
    receiver, giver = partners.profiles.at("SE311"), partners.profiles.at("SE224")
    assert found.complementarity[1][0] == partners.complementarity.score[receiver, giver]


def test_a_pair_without_data_is_unknown_and_not_zero(small: Dataset) -> None:
    empty = next(
        code
        for code in small.regions_of_kind("region")
        if not small.has_data(code, "2014-2020") and not small.joint_priorities(code, "2014-2020")
    )
    answer = compared(small, "SE311", empty, round_code="2014-2020")
    assert answer.pairs is not None
    at = answer.pairs.codes.index("SE311")
    assert answer.pairs.overlap[at][1 - at] is None
    rows = answer.data_table[answer.data_table["section"] == "Kompletterande (%)"].set_index("code")
    assert rows.loc["SE311", f"region {empty}"] == ".."
    assert rows.loc["SE311", "region SE311"] == "-"


@pytest.mark.parametrize("scheme", WEIGHTS)
def test_pairs_are_counted_as_the_address_says_and_the_page_says_so(
    small: Dataset, scheme: str
) -> None:
    state = ViewState(view="compare", regions=("SE224", "SE311"), weights=scheme)
    found = compare_answer(
        question_of(small, selection=resolve(state, small), as_of=TODAY, t=SV)
    ).pairs
    assert found is not None
    network = ViewState(view="network", measure="mutual", weights=scheme)
    pairs = selected_pairs(question_of(small, selection=resolve(network, small)))
    at = [pairs.profiles.at(code) for code in state.regions]
    assert found.overlap[0][1] == pairs.overlap[at[0], at[1]]
    assert found.complementarity[0][1] == pairs.complementarity.score[at[0], at[1]]
    way = SV("counted-otherwise", way=SV(f"weights-{scheme}"))
    assert (way in str(pair_tables(found, SV))) == (scheme != "main")


def test_groups_stand_outside_the_pairs_and_joint_regions_are_marked(small: Dataset) -> None:
    found = compared(small, "SE311", "SE12", "SE121", round_code="2021-2027").pairs
    assert found is not None
    assert found.codes == ("SE121", "SE311")
    assert found.outside == ("Östra Mellansverige",)
    assert found.joint == {"SE121"}


def test_the_table_has_every_pair_with_the_numbers_of_the_page(small: Dataset) -> None:
    answer = compared(small, "SE311", "SE312", round_code="2021-2027")
    assert answer.pairs is not None
    rows = answer.data_table[answer.data_table["section"] == "Gemensamma teman (%)"].set_index(
        "code"
    )
    assert rows.loc["SE311", "region SE312"] == in_per_cent(answer.pairs.overlap[0][1] or 0) == 57.9

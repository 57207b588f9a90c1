"""Regions side by side: what counts as shared, and which absence is which."""

from __future__ import annotations

import pytest

from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.pages.compare import CompareAnswer, Comparison, compare_answer
from s3dash.analysis.pages.compare_rows import ComparedCell, section_of
from s3dash.analysis.words.answer import in_plain_text
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state.view_state import WEIGHTS
from s3dash.views.compare.pair_tables import pair_tables
from s3dash.views.compare.sections import chosen_regions
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")
OWN = ComparedCell("established", "●", "words", is_own=True)
NOTHING = ComparedCell("not_mentioned", "", "words")
UNKNOWN = ComparedCell("no_data", "..", "words")
JOINT = ComparedCell("joint", "◇", "words")


def answer(dataset: Dataset, *regions: str, more: str = "") -> CompareAnswer:
    chosen = f"regions={','.join(regions)}" if regions else ""
    return compare_answer(ask(dataset, f"/sv/jamfor?{chosen}{more}"))


def compared(dataset: Dataset, *regions: str, more: str = "") -> Comparison:
    found = answer(dataset, *regions, more=more).comparison
    assert found is not None
    return found


def words(comparison: Comparison) -> dict[str, dict[str, list[str]]]:
    return {
        section: {row.code: [cell.cell for cell in row.cells] for row in rows}
        for section, rows in comparison.sections
    }


def test_what_all_have_some_have_and_one_has_are_told_apart() -> None:
    assert section_of([OWN, OWN], 2) == "all"
    assert section_of([OWN, OWN, NOTHING], 3) == "some"
    assert section_of([OWN, NOTHING, NOTHING], 3) == "one"
    assert section_of([NOTHING, UNKNOWN], 1) is None


def test_a_region_without_data_does_not_keep_others_from_sharing() -> None:
    assert section_of([OWN, OWN, UNKNOWN], 2) == "known"


def test_only_in_one_is_not_claimed_where_another_is_without_data_or_has_it_jointly() -> None:
    assert section_of([OWN, UNKNOWN], 1) == "lone"
    assert section_of([OWN, NOTHING, UNKNOWN], 2) == "lone"
    assert section_of([OWN, JOINT], 2) == "lone"
    assert section_of([OWN, NOTHING], 2) == "one"


def test_what_a_group_holds_jointly_is_never_shared() -> None:
    assert section_of([JOINT, JOINT], 0) == "none"


def test_no_data_not_mentioned_deselected_and_joint_are_four_things(tiny: Dataset) -> None:
    assert words(compared(tiny, "A", "B", "C")) == {
        "lone": {"wood": ["established", "joint", "joint"],
                 "water": ["developing", "deselected", "no_data"]},
    }  # fmt: skip
    table = in_plain_text(answer(tiny, "A", "B", "C").data_table, SV).set_index("code")
    assert list(table.loc["water"])[2:] == [
        "utvecklingsområde (tolkat)", "medvetet bortvalt", "..",
    ]  # fmt: skip
    assert "gemensam i Gruppen" in table.loc["wood", "region B"]


def test_a_domain_that_only_a_group_has_is_nobodys_own(tiny: Dataset) -> None:
    assert words(compared(tiny, "B", "C"))["none"]["wood"] == ["joint", "joint"]


def test_the_sentence_counts_what_is_shared_and_tells_who_has_no_data(small: Dataset) -> None:
    found = answer(small, "SE311", "SE312", "SE121")
    one, two = recount.weights_of("SE311").keys(), recount.weights_of("SE312").keys()
    assert (len(one & two), len(one ^ two)) == (6, 3)
    assert found.sentence.startswith(
        "De båda med egna uppgifter har 6 teman gemensamt, 3 har bara den ena."
    )
    assert "Uppsala har inga egna uppgifter för perioden." in found.sentence
    assert found.comparison is not None
    sections = {name: {row.code for row in rows} for name, rows in found.comparison.sections}
    assert sections == {"known": one & two, "lone": one ^ two}
    both = answer(small, "SE311", "SE312").comparison
    assert both is not None
    assert {row.code for row in dict(both.sections)["one"]} == one ^ two


def test_a_side_without_data_is_never_said_to_be_the_one_without(small: Dataset) -> None:
    found = answer(small, "SE121", "SE211")
    assert found.comparison is not None
    assert "one" not in dict(found.comparison.sections)
    assert "bara hos" not in found.sentence and SV("compare-section-one") not in set(
        found.data_table["section"]
    )


def test_memberships_stand_side_by_side_with_their_parts_below(tiny: Dataset) -> None:
    initiatives = compared(tiny, "A", "B", "C").initiatives
    assert [(row.code, row.depth) for row in initiatives] == [
        ("net", 0), ("net-pilot", 1), ("area", 0),
    ]  # fmt: skip
    net, pilot, area = initiatives
    assert [cell.words for cell in net.cells] == [
        "medlem från 2015 (uppgift från 2016)", "genom en underordnad del", "via Gruppen: medlem",
    ]  # fmt: skip
    assert [cell.cell for cell in pilot.cells] == ["none_known", "participant", "none_known"]
    assert area.cells[2].words == "var programområde"


def test_more_than_five_regions_are_cut_and_the_page_says_who_is_left_out(
    small: Dataset,
) -> None:
    swedish = sorted(recount.codes_of_kind("region"))
    codes = swedish[:7]
    found = answer(small, *codes)
    assert sorted(code for code, _ in found.offered) == swedish[7:]
    assert found.comparison is not None
    assert [region.code for region in found.comparison.regions] == codes[:5]
    assert found.not_drawn is not None
    assert found.not_drawn.endswith("Utanför jämförelsen är Västmanland och Jönköpings län.")


def test_every_chosen_region_has_a_way_out_also_one_that_is_left_out(small: Dataset) -> None:
    codes = sorted(recount.codes_of_kind("region"))[:7]
    question = ask(small, f"/sv/jamfor?regions={','.join(codes)}")
    parts = chosen_regions(compare_answer(question), question)._traverse()
    ways_out = [part.href for part in parts if getattr(part, "className", "") == "remove"]
    left = [",".join(code for code in codes if code != region) for region in codes]
    assert ways_out == [f"/sv/jamfor?regions={rest}" for rest in left]


def test_fewer_than_two_regions_are_asked_for(tiny: Dataset) -> None:
    assert answer(tiny).required_choice == answer(tiny, "A").required_choice == "regions"
    assert answer(tiny).sentence.startswith("Välj två till fem regioner")
    assert answer(tiny, "A").sentence.startswith("Välj minst en region till")
    assert answer(tiny).data_table.empty


def test_an_edition_without_anything_to_compare_is_still_an_answer(
    build: Build, rows: Rows
) -> None:
    rows.update(priorities=[], lineage=[], memberships=[])
    dataset = build(rows)
    found = compared(dataset, "A", "B")
    assert (found.sections, found.initiatives) == ((), ())
    words = answer(dataset, "A", "B").sentence
    assert "har inga egna uppgifter för perioden" in words


def test_every_cell_that_says_something_names_its_source(small: Dataset) -> None:
    found = compared(small, "SE311", "SE121", "SE331")
    rows = [row for _, listed in found.sections for row in listed] + list(found.initiatives)
    silent = {"no_data", "not_mentioned", "none_known"}
    for row in rows:
        for cell in row.cells:
            assert bool(cell.sources) == (cell.cell not in silent), (row.code, cell)


# ---- two by two ---------------------------------------------------------------------------------


def test_a_pair_has_one_overlap_and_two_directed_values(small: Dataset) -> None:
    pairs = compared(small, "SE311", "SE312", "SE224").pairs
    assert pairs.codes == ("SE224", "SE311", "SE312")
    common, adds = pairs.overlap.rows, pairs.complementarity.rows
    assert common[0][1] == common[1][0]
    assert adds[0][1] != adds[1][0]
    partners = selected_pairs(ask(small, "/sv/partner?region=SE311"))
    receiver, giver = partners.profiles.at("SE311"), partners.profiles.at("SE224")
    assert adds[1][0] == partners.complementarity.score[receiver, giver]


def test_a_pair_without_data_is_unknown_and_not_zero(small: Dataset) -> None:
    empty = next(
        code
        for code in recount.codes_of_kind("region")
        if not recount.weights_of(code, recount.EARLIER)
    )
    found = answer(small, "SE311", empty, more="&round=2014-2020")
    assert found.comparison is not None
    at = found.comparison.pairs.codes.index("SE311")
    assert found.comparison.pairs.overlap.rows[at][1 - at] is None
    table = found.data_table
    rows = table[table["section"] == "Kompletterande (%)"].set_index("code")
    assert rows.loc["SE311", f"region {empty}"] == ".."
    assert rows.loc["SE311", "region SE311"] == "-"


@pytest.mark.parametrize("scheme", WEIGHTS)
def test_pairs_are_counted_as_the_address_says_and_the_page_says_so(
    small: Dataset, scheme: str
) -> None:
    found = compared(small, "SE224", "SE311", more=f"&weights={scheme}").pairs
    pairs = selected_pairs(ask(small, f"/sv/natverk?measure=mutual&weights={scheme}"))
    at = [pairs.profiles.at(code) for code in ("SE224", "SE311")]
    assert found.overlap.rows[0][1] == pairs.overlap[at[0], at[1]]
    assert found.complementarity.rows[0][1] == pairs.complementarity.score[at[0], at[1]]
    way = SV("counted-otherwise", way=SV(f"weights-{scheme}"))
    assert (way in str(pair_tables(found, SV))) == (scheme != "main")


def test_groups_stand_outside_the_pairs_and_joint_regions_are_marked(small: Dataset) -> None:
    pairs = compared(small, "SE311", "SE12", "SE121").pairs
    assert pairs.codes == ("SE121", "SE311")
    assert pairs.outside == ("Östra Mellansverige",)
    assert pairs.joint_names == ("Uppsala",)


def test_the_table_has_every_pair_with_the_numbers_of_the_files(small: Dataset) -> None:
    table = answer(small, "SE311", "SE312").data_table
    rows = table[table["section"] == "Gemensamma teman (%)"].set_index("code")
    common = recount.overlap_of("SE311", "SE312")
    assert common == 5.5 / 8
    assert rows.loc["SE311", "region SE312"] == rows.loc["SE312", "region SE311"] == 68.8

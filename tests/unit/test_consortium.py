"""What a reader would notice of a consortium: who covers what, alone, together and not at all."""

from __future__ import annotations

import csv
import datetime
from collections import defaultdict
from itertools import combinations

import pytest

from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.partners.consortium.answer import ConsortiumAnswer, consortium_answer
from s3dash.analysis.partners.consortium.members import own_count
from s3dash.analysis.selection import resolve
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.asking import question_of
from tests.conftest import SMALL_EDITION, Build, Rows

AS_OF = datetime.date(2026, 11, 23)


def answer(dataset: Dataset, *regions: str, language: str = "sv", **more: str) -> ConsortiumAnswer:
    state = ViewState(language, "partner", regions=regions, show="consortium", **more)  # type: ignore[arg-type]
    return consortium_answer(
        question_of(
            dataset=dataset, selection=resolve(state, dataset), as_of=AS_OF, t=translator(language)
        )
    )


def test_the_matrix_says_what_each_has_and_how_many(small: Dataset) -> None:
    found = answer(small, "SE311", "SE232", "SE224")
    assert found.heading == "Konsortium: Skåne, Västra Götaland och Värmland"
    rows = {row.code: row for row in found.coverage.rows}
    assert own_count(rows["food"]) == 3
    assert [cell.mark for cell in rows["materials"].cells] == ["●*", "", ""]
    assert found.coverage.with_data == 3
    assert "tillsammans 12 av 19 teman: 3 delas av alla, 3 finns bara hos en" in found.sentence
    assert "1 land: Sverige." in found.sentence


def test_who_brings_what_alone_and_what_is_missing(small: Dataset) -> None:
    found = answer(small, "SE311", "SE232", "SE224")
    alone = {member.name: [name for _, name in member.alone] for member in found.members}
    assert alone["Skåne"] == ["Material"] and alone["Värmland"] == []
    assert "mining-metals" in dict(found.coverage.missing)
    held = {row.code for row in found.coverage.rows if own_count(row)}
    assert not held & set(dict(found.coverage.missing))
    assert len(held) + len(found.coverage.missing) == len(small.rows("domains"))


def test_what_is_joint_is_shown_last_and_never_counted(small: Dataset) -> None:
    found = answer(small, "SE121", "SE311", "SE331")
    assert [member.name for member in found.members] == ["Värmland", "Västerbotten", "Uppsala"]
    assert found.members[1].incomplete == (3, 9)
    assert found.members[2].groups == "Östra Mellansverige" and found.members[2].count == 0
    assert found.coverage.with_data == 2
    row = next(row for row in found.coverage.rows if row.cells[2].cell == "joint")
    assert own_count(row) == sum(cell.is_own for cell in row.cells[:2])


def test_no_data_is_a_sign_and_not_a_missing_domain(small: Dataset) -> None:
    found = answer(small, "SE311", "SE224", "DE1")
    column = found.data_table["region DE1"].iloc[: len(found.coverage.rows)]
    assert set(column) == {".."}
    assert "2 länder: Sverige och Tyskland." in found.sentence
    assert {note.mutual for note in found.pairs if "DE1" in note.codes} == {None}


def test_what_they_do_together_is_counted_and_networks_are_not(small: Dataset) -> None:
    found = answer(small, "SE224", "SE311", "SE331")
    assert [(work.code, work.basis, work.everybody) for work in found.work] == [
        ("en-bio", "own", False),
        ("vi-adma", "own", False),
        ("vanguard", "frame", False),
    ]
    assert "är med i 2 tematiska partnerskap eller piloter" in found.sentence
    assert "s3-natverket" in dict(found.networks)
    work = {note.codes: note.work for note in found.pairs}
    assert work["SE311", "SE331"] == ("Bioenergi",) and work["SE224", "SE331"] == ()


def test_the_numbers_of_a_pair_are_those_of_all_pairs(small: Dataset) -> None:
    state = resolve(ViewState("sv", "partner", region="SE311"), small)
    pairs = selected_pairs(question_of(small, selection=state))
    for note in answer(small, "SE311", "SE232", "SE224").pairs:
        place = tuple(pairs.profiles.at(code) for code in note.codes)
        assert note.mutual == pytest.approx(pairs.mutual[0][place])
        assert note.overlap == pytest.approx(pairs.overlap[place])


def test_too_few_regions_are_told_and_what_is_there_is_shown(small: Dataset) -> None:
    found = answer(small, "SE311", "SE224")
    assert "välj minst en till" in found.sentence and len(found.coverage.rows) > 0
    assert found.required_choice is None and not found.data_table.empty
    alone = answer(small, "SE311")
    assert "välj minst två till" in alone.sentence and alone.pairs == ()
    assert answer(small).required_choice == "regions"


def test_the_seventh_region_and_a_group_are_left_aside_and_said_to_be(small: Dataset) -> None:
    codes = ("SE110", "SE122", "SE123", "SE124", "SE125", "SE211", "SE212", "SE12")
    found = answer(small, *codes)
    assert [member.code for member in found.members] == list(codes[:6])
    assert found.not_drawn is not None
    assert "Utanför är Kronoberg." in found.not_drawn
    assert "Östra Mellansverige är en grupp av regioner och räknas inte" in found.not_drawn


def test_the_builder_stays_when_too_many_are_chosen_and_the_page_says_so(small: Dataset) -> None:
    codes = ("SE110", "SE122", "SE123", "SE124", "SE125", "SE211", "SE212")
    found = answer(small, *codes, region="SE332")
    assert {member.code for member in found.members} == {*codes[:5], "SE332"}
    assert found.not_drawn is not None
    assert "den som bygger och sedan de första i kodordning" in found.not_drawn
    assert "Utanför är Jönköpings län och Kronoberg." in found.not_drawn
    without = answer(small, *codes).not_drawn
    assert without is not None and "den som bygger" not in without


def test_the_region_that_builds_is_always_in_the_consortium(small: Dataset) -> None:
    codes = ("SE110", "SE122", "SE123", "SE124", "SE125", "SE211")
    found = answer(small, *codes, region="SE332", domain="food")
    assert "SE332" in [member.code for member in found.members]
    assert found.not_drawn is not None and "Jönköpings län" in found.not_drawn
    assert found.proposal is not None and "SE332" in found.proposal.codes


def test_a_cell_of_the_equal_table_is_never_empty(small: Dataset) -> None:
    table = answer(small, "SE121", "SE311", "SE331").data_table
    assert not (table == "").any().any() and not table.isna().any().any()


# ---- the proposal -----------------------------------------------------------------------------


def test_the_proposal_is_the_best_of_all_sets_by_hand(small: Dataset) -> None:
    """Weights from the rows as they stand, relatedness from the page: no code in common."""
    with (SMALL_EDITION / "priorities.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["round_code"] == "2021-2027"]
    x: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    swedish = small.regions_of_kind("region")
    for row in rows:
        domains = [code for code in row["domain_codes"].split(";") if code]
        if row["status"] != "deselected" and row["region_code"] in swedish:
            for at, code in enumerate(domains):
                held = x[row["region_code"]]
                held[code] = max(held[code], 1.0 if at == 0 else 0.5)
    found = answer(small, domain="bioeconomy-forest").proposal
    assert found is not None and found.cover.exact and 3 <= len(found.codes) <= 4
    wanted = {"bioeconomy-forest": 1.0, **{code: value for code, _, value in found.related}}
    total = sum(wanted.values())

    def share(codes: tuple[str, ...]) -> float:
        return sum(w * max(x[code][b] for code in codes) for b, w in wanted.items()) / total

    best = {n: max(share(codes) for codes in combinations(sorted(x), n)) for n in (3, 4)}
    fewest = 3 if best[3] == pytest.approx(best[4]) else 4
    assert len(found.codes) == fewest and found.wanted == 4
    assert found.share == pytest.approx(best[4]) == pytest.approx(share(found.codes))
    assert found.cover.searched == len(list(combinations(x, fewest)))


def test_what_the_regions_add_is_together_what_the_set_has(small: Dataset) -> None:
    for domain in ("food", "digital", "security-defence"):
        found = answer(small, region="SE311", domain=domain).proposal
        assert found is not None and found.steps[0].builds
        added = sum(share for step in found.steps for _, _, share in step.adds)
        assert added == pytest.approx(found.share) and found.share <= found.possible + 1e-9
        assert all(step.adds for step in found.steps[1 : found.enough])


def test_a_joint_region_is_not_proposed_and_adds_nothing_when_it_builds(small: Dataset) -> None:
    domains = [row.domain_code for row in small.rows("domains")]
    for domain in domains:
        found = answer(small, domain=domain).proposal
        assert found is not None and "SE121" not in found.codes
    found = answer(small, region="SE121", domain="food").proposal
    assert found is not None
    assert (found.steps[0].code, found.steps[0].counts, found.steps[0].adds) == ("SE121", False, ())


def test_of_sets_with_as_much_the_one_where_most_have_the_domain_itself_is_proposed(
    small: Dataset,
) -> None:
    found = answer(small, region="SE311", domain="food").proposal
    assert found is not None and found.steps[0].code == "SE311"
    state = resolve(ViewState("sv", "partner", show="consortium"), small)
    pairs = selected_pairs(question_of(small, selection=state))
    profiles = pairs.profiles
    wanted = {"food": 1.0, **{code: value for code, _, value in found.related}}
    omega = [wanted.get(code, 0.0) for code in profiles.domains]
    own = [code for at, code in enumerate(profiles.regions) if profiles.own[at]]

    def place(codes: tuple[str, ...]) -> tuple[float, ...]:
        x = profiles.x[[profiles.at(code) for code in codes]]
        statuses = [small.status(code, "2021-2027", "food") for code in codes]
        holding = sum(one not in {"not_mentioned", "deselected", "no_data"} for one in statuses)
        complete = sum(small.incomplete(code, "2021-2027") is None for code in codes)
        known = (holding, complete, statuses.count("established"), statuses.count("developing"))
        return (round(float(x.max(axis=0) @ omega), 9), *known, round(float((x @ omega).sum()), 9))

    others = [code for code in own if code != "SE311"]
    sets = [("SE311", *rest) for rest in combinations(others, len(found.codes) - 1)]
    best = max(place(codes) for codes in sets)
    assert place(found.codes) == best
    assert sum(place(codes)[0] == best[0] for codes in sets) == found.cover.equals + 1
    assert all(step.status != "not_mentioned" for step in found.steps)


def test_a_region_with_incomplete_material_is_not_proposed_where_a_complete_one_has_as_much(
    small: Dataset,
) -> None:
    found = answer(small, region="SE311", domain="mining-metals").proposal
    assert found is not None and found.cover.equals > 0
    assert all(step.incomplete is None for step in found.steps)


def test_no_more_regions_are_proposed_than_it_takes_and_no_fewer_than_three(
    small: Dataset,
) -> None:
    for row in small.rows("domains"):
        for picked in (0, 3, 6):
            regions = small.regions_of_kind("region")[:picked]
            found = answer(small, *regions, domain=row.domain_code).proposal
            assert found is not None and 3 <= len(found.codes) <= found.wanted
            if len(found.codes) > 3:
                assert found.enough == len(found.codes)


def test_the_table_has_the_proposal_marked_as_one(small: Dataset) -> None:
    found = answer(small, "SE224", "SE232", "SE311", domain="food")
    assert found.proposal is not None
    rows = found.data_table[found.data_table["section"] == "Förslag för ”Livsmedel och lantbruk”"]
    assert list(rows["code"]) == [step.code for step in found.proposal.steps]
    assert all("%" in words or "Har" in words for words in rows["adds_words"])
    alone = answer(small, domain="food")
    assert alone.required_choice is None and len(alone.data_table) == len(alone.proposal.steps)  # type: ignore[union-attr]
    assert not found.data_table.isna().any().any() and not (found.data_table == "").any().any()


def test_a_region_alone_is_named(small: Dataset) -> None:
    assert "Värmland har 9 av 19 teman." in answer(small, "SE311").sentence


def test_as_many_are_sought_as_are_picked(small: Dataset) -> None:
    for picked, size in ((0, 4), (2, 4), (3, 3), (5, 5)):
        regions = small.regions_of_kind("region")[:picked]
        found = answer(small, *regions, domain="food").proposal
        assert found is not None and found.wanted == size


def test_where_there_are_too_many_sets_the_search_is_said_to_be_greedy(small: Dataset) -> None:
    regions = small.regions_of_kind("region")[:6]
    more = {"scope": "europe", "weights": "fractional"}
    found = answer(small, *regions, domain="energy-climate", **more).proposal
    assert found is not None and not found.cover.exact
    # what is not known for sure to be the most is not said to be had by fewer
    assert len(found.codes) == found.wanted == 6 and found.share < found.possible


def test_only_regions_of_the_scope_are_proposed(small: Dataset) -> None:
    partners = set(small.regions_of_kind("partner"))
    abroad = answer(small, "SE311", domain="digital", scope="partners").proposal
    at_home = answer(small, "SE311", "DE1", "SE224", domain="digital").proposal
    assert abroad is not None and set(abroad.codes) <= partners
    assert at_home is not None and not set(at_home.codes) & partners


def test_with_too_few_regions_nothing_is_proposed(rows: Rows, build: Build) -> None:
    found = answer(build(rows), "A", "B", domain="wood")
    assert found.proposal is None and found.coverage.with_data == 2
    assert "Land är inte angivet." in found.sentence

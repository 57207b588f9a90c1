"""What a reader would notice of a consortium: who covers what, alone, together and not at all."""

from __future__ import annotations

from itertools import combinations
from urllib.parse import urlencode

import pytest

from s3dash.analysis.conversations.conversations import matches_between
from s3dash.analysis.partners.consortium.answer import ConsortiumAnswer, consortium_answer
from s3dash.analysis.partners.consortium.members import own_count
from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.analysis.partners.matches.answer import matches_answer
from s3dash.analysis.partners.matches.fold import fold_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN
from s3dash.metrics.cover import MOST_SETS
from s3dash.model import Dataset
from s3dash.views.partners.consortium.proposal import proposed_set
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows
from tests.unit.test_partners import priority


def asked(dataset: Dataset, *regions: str, **more: str) -> Question:
    listed = {"regions": ",".join(regions)} if regions else {}
    query = urlencode({"show": "consortium", **listed, **more})
    return ask(dataset, f"/sv/partner?{query}")


def answer(dataset: Dataset, *regions: str, **more: str) -> ConsortiumAnswer:
    return consortium_answer(asked(dataset, *regions, **more))


def test_the_matrix_says_what_each_has_and_how_many(small: Dataset) -> None:
    codes = ("SE311", "SE232", "SE224")
    found = answer(small, *codes)
    assert found.heading == "Konsortium: Skåne, Västra Götaland och Värmland"
    rows = {row.code: row for row in found.coverage.rows}
    held = {code: set(recount.own_weights()[code]) for code in codes}
    for domain, row in rows.items():
        assert own_count(row) == sum(domain in domains for domains in held.values())
    # the status is inferred for Skåne and Värmland, and Västra Götaland states it
    assert [cell.mark for cell in rows["advanced-manufacturing"].cells] == ["●*", "●", "●*"]
    assert found.coverage.with_data == 3
    every, some = set.intersection(*held.values()), set.union(*held.values())
    alone = [code for code in some if sum(code in one for one in held.values()) == 1]
    total, shared = len(recount.rows_of("domains")), len(every)
    assert found.sentence.startswith(
        f"De 3 regionerna med egna uppgifter täcker {len(some)} av {total} teman. "
        f"{len(alone)} har bara en av dem, {total - len(some)} saknas. {shared} delas av alla."
    )
    assert "Sverige" not in found.sentence


def test_who_brings_what_alone_and_what_is_missing(small: Dataset) -> None:
    found = answer(small, "SE311", "SE232", "SE224")
    alone = {member.name: [name for _, name in member.alone] for member in found.members}
    assert alone["Skåne"] == ["Material"] and alone["Värmland"] == []
    assert "mining-metals" in dict(found.coverage.missing)
    held = {row.code for row in found.coverage.rows if own_count(row)}
    assert not held & set(dict(found.coverage.missing))
    assert len(held) + len(found.coverage.missing) == len(small.rows("domains"))


def test_alone_is_not_claimed_where_a_member_is_without_data_or_has_it_with_its_group(
    small: Dataset,
) -> None:
    # Östergötland has materials alone; what it shares with nobody's own areas, Örebro has jointly
    found = answer(small, "SE123", "SE124", "SE232")
    alone = {member.name: dict(member.alone) for member in found.members}
    assert set(alone["Östergötland"]) == {"materials"}
    assert not {"food", "health-life-science"} & set(alone["Västra Götaland"])
    told = f"{sum(map(len, alone.values()))} har bara en av dem"
    assert told in found.sentence
    uppsala = answer(small, "SE123", "SE124", "SE232", "SE121")
    assert not any(member.alone for member in uppsala.members)
    shares = {member.name: member.shares_all for member in uppsala.members}
    assert shares["Örebro län"] and not shares["Östergötland"]
    # of those that there is data about it is said
    assert told in uppsala.sentence


def test_what_members_have_with_their_group_is_not_missing(small: Dataset) -> None:
    found = answer(small, "SE110", "SE123", "SE332")
    joint = {code for code, _ in found.coverage.joint}
    own = set().union(*(recount.own_weights()[code] for code in ("SE110", "SE123", "SE332")))
    assert joint == set(recount.own_weights()["SE12"]) - own == {"food"}
    missing = {code for code, _ in found.coverage.missing}
    assert missing and not missing & (own | joint)


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
    assert "är med i 2 projekt, tematiska partnerskap eller piloter" in found.sentence
    assert "s3-natverket" in dict(found.networks)
    work = {note.codes: note.work for note in found.pairs}
    assert work["SE311", "SE331"] == ("Bioenergi",) and work["SE224", "SE331"] == ()


def test_needs_of_members_that_members_answer_are_those_of_the_pages_of_their_pairs(
    small: Dataset,
) -> None:
    members = ["SE211", "SE213", "SE231", "SE311"]
    found = answer(small, *members).matches
    of_pairs = {
        match.code
        for one, other in combinations(members, 2)
        for match in matches_between(ask(small, "/sv/partner"), one, other)
    }
    assert {match.code for match in found} == of_pairs != set()
    assert all(set(match.pair) <= set(members) for match in found)
    # nobody of them is spoken to
    first = next(match for match in found if match.need.code == "SE211-seeks-3")
    assert first.also.text.startswith("Jönköpings län söker ”")
    assert ", Halland erbjuder ”" in first.also.text
    table = answer(small, *members).data_table
    rows = table[table["section"] == "Behov och svar mellan dem"].set_index("code")
    assert set(rows.index) == of_pairs
    row = rows.loc[first.code]
    assert [row[f"region {code}"] for code in members] == ["söker", NONE_SIGN, "svarar", NONE_SIGN]


def test_members_without_needs_for_each_other_have_none(small: Dataset) -> None:
    found = answer(small, "SE110", "SE331", "SE332")
    assert found.matches == ()
    assert "Behov och svar mellan dem" not in set(found.data_table["section"])


def test_the_numbers_of_a_pair_are_those_of_the_list_of_partners(small: Dataset) -> None:
    listed = matches_answer(ask(small, "/sv/partner?region=SE311")).listed
    matches = {row.code: row.partner for row in listed if row.partner is not None}
    ours = {
        next(code for code in note.codes if code != "SE311"): note
        for note in answer(small, "SE311", "SE110", "SE224").pairs
        if "SE311" in note.codes
    }
    assert set(ours) == {"SE110", "SE224"}
    for code, note in ours.items():
        assert (note.mutual, note.overlap) == (matches[code].mutual, matches[code].overlap)
        assert note.distance_km == matches[code].distance_km


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
    assert {member.code for member in found.members} == set(codes[:6])
    assert found.not_drawn is not None
    assert "Utanför är Kronoberg." in found.not_drawn
    assert "Östra Mellansverige är en grupp av regioner och räknas inte" in found.not_drawn


def test_the_builder_stays_when_too_many_are_chosen_and_the_page_says_so(small: Dataset) -> None:
    codes = ("SE110", "SE122", "SE123", "SE124", "SE125", "SE211", "SE212")
    found = answer(small, *codes, region="SE332")
    assert {member.code for member in found.members} == {*codes[:5], "SE332"}
    assert found.not_drawn is not None
    assert "den samordnande och sedan de första i kodordning" in found.not_drawn
    assert "Utanför är Jönköpings län och Kronoberg." in found.not_drawn
    without = answer(small, *codes).not_drawn
    assert without is not None and "den som bygger" not in without


def test_the_region_that_builds_is_always_in_the_consortium(small: Dataset) -> None:
    codes = ("SE110", "SE122", "SE123", "SE124", "SE125", "SE211")
    found = answer(small, *codes, region="SE332", domain="food")
    assert "SE332" in [member.code for member in found.members]
    assert found.not_drawn is not None and "Jönköpings län" in found.not_drawn
    assert found.proposal is not None and "SE332" in found.proposal.codes


def test_a_cell_of_the_data_table_is_never_empty(small: Dataset) -> None:
    table = answer(small, "SE121", "SE311", "SE331").data_table
    assert not (table == "").any().any() and not table.isna().any().any()


# ---- the proposal -----------------------------------------------------------------------------


def wanted_by(found: ConsortiumAnswer, domain: str) -> dict[str, float]:
    """How much each domain is wanted, with the relatedness that the page tells."""
    assert found.proposal is not None
    return {domain: 1.0, **{code: value for code, _, value in found.proposal.related}}


def covered(codes: tuple[str, ...], wanted: dict[str, float]) -> float:
    return sum(
        value * max(recount.own_weights()[code].get(domain, 0.0) for code in codes)
        for domain, value in wanted.items()
    )


def test_the_proposal_is_the_best_of_all_sets_by_hand(small: Dataset) -> None:
    """Weights from the rows as they stand, relatedness from the page: no code in common."""
    own = sorted(set(recount.codes_of_kind("region")) & set(recount.own_weights()))
    found = answer(small, domain="bioeconomy-forest")
    wanted, proposal = wanted_by(found, "bioeconomy-forest"), found.proposal
    assert proposal is not None and proposal.cover.exact and 3 <= len(proposal.codes) <= 4
    total = sum(wanted.values())
    best = {n: max(covered(codes, wanted) for codes in combinations(own, n)) for n in (3, 4)}
    fewest = 3 if best[3] == pytest.approx(best[4]) else 4
    assert len(proposal.codes) == fewest and proposal.wanted == 4
    assert proposal.share == pytest.approx(best[4] / total)
    assert proposal.share == pytest.approx(covered(proposal.codes, wanted) / total)
    assert proposal.cover.searched == len(list(combinations(own, fewest)))


def test_what_the_builder_has_with_its_group_is_not_sought(small: Dataset) -> None:
    found = answer(small, region="SE123", domain="materials").proposal
    assert found is not None
    own, group = (recount.own_weights()[code] for code in ("SE123", "SE12"))
    joint = {
        code: value * max(0, group.get(code, 0) - own.get(code, 0))
        for code, _, value in found.related
    }
    assert {code: value for code, _, value in found.joint} == pytest.approx(
        {code: value for code, value in joint.items() if value}
    )
    wanted = {"materials": 1.0, **{one.code: one.value - joint[one.code] for one in found.related}}
    assert joint["advanced-manufacturing"] > 0
    assert found.share == pytest.approx(covered(found.codes, wanted) / sum(wanted.values()))
    # nobody is proposed for what the group has whole
    assert not {one.code for step in found.steps for one in step.adds} & {"advanced-manufacturing"}
    assert not answer(small, region="SE311", domain="materials").proposal.joint  # type: ignore[union-attr]


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
    found = answer(small, region="SE311", domain="food")
    wanted, proposal = wanted_by(found, "food"), found.proposal
    assert proposal is not None and proposal.steps[0].code == "SE311"
    statuses = {
        code: {
            row["status"]
            for row in recount.rows_of("priorities")
            if (row["region_code"], row["round_code"]) == (code, recount.LATEST)
            and "food" in recount.codes_in(row["domain_codes"])
        }
        for code in recount.own_weights()
    }

    def place(codes: tuple[str, ...]) -> tuple[float, ...]:
        has = [statuses[code] - {"deselected"} for code in codes]
        established = sum("established" in found for found in has)
        developing = sum("developing" in found and "established" not in found for found in has)
        complete = sum(code not in {"SE214", "SE331"} for code in codes)
        depth = sum(covered((code,), wanted) for code in codes)
        known = (sum(map(bool, has)), complete, established, developing)
        return (round(covered(codes, wanted), 9), *known, round(depth, 9))

    others = set(recount.codes_of_kind("region")) & set(recount.own_weights()) - {"SE311"}
    sets = [("SE311", *rest) for rest in combinations(sorted(others), len(proposal.codes) - 1)]
    best = max(place(codes) for codes in sets)
    assert place(proposal.codes) == best
    assert sum(place(codes)[0] == best[0] for codes in sets) == proposal.cover.equals + 1
    assert all(step.status != "not_mentioned" for step in proposal.steps)


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
    held, total = len(recount.own_weights()["SE311"]), len(recount.rows_of("domains"))
    assert f"Värmland har {held} av {total} teman." in answer(small, "SE311").sentence


def test_as_many_are_sought_as_are_picked(small: Dataset) -> None:
    for picked, size in ((0, 4), (2, 4), (3, 3), (5, 5)):
        regions = small.regions_of_kind("region")[:picked]
        found = answer(small, *regions, domain="food").proposal
        assert found is not None and found.wanted == size


def test_where_there_are_too_many_sets_the_search_is_said_to_be_greedy(
    rows: Rows, build: Build
) -> None:
    """Sixty regions, each with one of eight domains: four of them have half of all."""
    kinds = [f"kind-{number}" for number in range(8)]
    rows["domains"] += [{"domain_code": kind, "name_sv": kind, "name_en": kind} for kind in kinds]
    rows["domain_links"] = [
        {"domain_code_a": kind, "domain_code_b": "wood", "lift": "2", "reason_sv": "Båtar.",
         "reason_en": "Boats."}
        for kind in kinds
    ]  # fmt: skip
    codes = [f"P{number}" for number in range(60)]
    assert len(codes) * 59 * 58 * 57 // 24 > MOST_SETS
    rows["regions"] += [
        {"region_code": code, "region_kind": "partner", "name_sv": code, "name_en": code}
        for code in codes
    ]
    rows["priorities"] = [
        priority(code, 1, kinds[at % len(kinds)]) for at, code in enumerate(codes)
    ]
    rows["lineage"], rows["strategies"] = [], []
    question = asked(build(rows), domain="wood", scope="europe")
    found = consortium_answer(question)
    assert found.proposal is not None and not found.proposal.cover.exact
    # what is not known for sure to be the most is not said to be had by fewer
    assert len(found.proposal.codes) == found.proposal.wanted == 4
    assert found.proposal.share < found.proposal.possible
    assert "63 % (1 − 1/e)" in str(proposed_set(found, question))


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


# ---- ties -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_adds_as_much_stands_by_its_code_on_a_card_in_a_gap_and_in_a_proposal(
    rows: Rows, build: Build, language: str
) -> None:
    """Berga adds three domains to Ådala, all related to wood alike, under names in other order."""
    names = {"bark": ("Öl", "Yeast"), "clay": ("Is", "Zinc"), "dust": ("Ärg", "Ash")}
    rows["domains"] += [
        {"domain_code": code, "name_sv": swedish, "name_en": english}
        for code, (swedish, english) in names.items()
    ]
    rows["domain_links"] = [
        {"domain_code_a": code, "domain_code_b": "wood", "lift": "1.7", "reason_sv": "Alla.",
         "reason_en": "All."}
        for code in names
    ]  # fmt: skip
    rows["group_members"], rows["lineage"], rows["strategies"] = [], [], []
    rows["memberships"] = []
    rows["priorities"] = [priority("A", 1, "wood"), priority("C", 1, "wood")]
    rows["priorities"] += [priority("B", at, code) for at, code in enumerate(reversed(names))]
    dataset = build(rows)
    place = {"sv": "/sv/partner", "en": "/en/partners"}[language]
    at = {"sv": 0, "en": 1}[language]
    expected = [names[code][at] for code in sorted(names)]
    fold = fold_of(ask(dataset, f"{place}?region=A"), "A", "B", ())
    assert [part.name for part in fold.added] == expected
    assert [part.offered[1] for part in fold.parts] == expected
    gaps = gaps_answer(ask(dataset, f"{place}?show=gaps"))
    (gap,) = [gap for gap in gaps.pairs.rows if gap.codes == ("A", "B")]
    assert list(gap.gives[0].names) == expected or list(gap.gives[1].names) == expected
    found = consortium_answer(
        ask(dataset, f"{place}?show=consortium&regions=A,B,C&domain=wood")
    ).proposal
    assert found is not None
    (step,) = [step for step in found.steps if step.code == "B"]
    assert [name for _, name, _ in step.adds] == expected
    assert [name for _, name, _ in found.related] == expected

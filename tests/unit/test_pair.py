"""Two regions in the panel: the numbers of map, matrix and network, and the reasons."""

from __future__ import annotations

import re

import pytest

from s3dash.analysis.map.pairs import SHARES
from s3dash.analysis.panels.pair import pair_panel
from s3dash.model import Dataset
from tests import recount
from tests.asking import ask
from tests.unit.pairs_asked import (
    SV,
    UPPSALA,
    VARMLAND,
    VASTERBOTTEN,
    in_matrix,
    in_network,
    note,
    on_map,
    pairs,
)


def points(words: str) -> float:
    """The percentage points that a reason tells."""
    return float(re.findall(r"(\d+,\d) procentenheter", words)[0].replace(",", "."))


def test_the_panel_has_the_numbers_of_map_matrix_and_network(small: Dataset) -> None:
    # worked out from the rows by hand, as in test_card_by_hand
    found = note(small, VARMLAND, "SE224")
    to_one, to_other = found.directions
    assert (to_one.receiver, to_one.giver) == ("Värmland", "Skåne")
    assert to_one.value == pytest.approx(0.123877, abs=1e-6)
    assert to_other.value == pytest.approx(0.194376, abs=1e-6)
    assert found.overlap == pytest.approx(4 / 9)
    assert found.both_ways == "Ömsesidigt värde 15,9\N{NO-BREAK SPACE}%. Balansen är 0,64."
    for measure, numbers in (("complementarity", (12.4, 19.4)), ("overlap", (44.4, 44.4))):
        on = on_map(small, measure, region=VARMLAND)
        square = in_matrix(small, measure).data_table.set_index("region_code")
        assert on.table.set_index("region_code").loc["SE224", SHARES[measure][0]] == numbers[0]
        assert square.loc[VARMLAND, "SE224"] == numbers[0]
        assert square.loc["SE224", VARMLAND] == numbers[1]
    (line,) = in_network(small, regions=(VARMLAND, "SE224"), strength=15).data_table.query(
        "edge_code == 'SE224,SE311'"
    )["mutual_share"]
    assert line == 15.9


def test_the_reasons_are_the_largest_contributions_largest_first(small: Dataset) -> None:
    # parts of the value, worked out from the rows by hand: offered, own, percentage points
    by_hand = [
        ("Material", "Avancerad tillverkning", 3.9),
        ("Material", "Bioekonomi och skog", 3.0),
        ("Digitalisering, AI och IKT", "Hälsa och life science", 1.9),
    ]
    found = note(small, VARMLAND, "SE224")
    for words, (offered, own, part) in zip(found.directions[0].reasons, by_hand, strict=True):
        assert words.startswith(f"”{offered}”")
        assert f"”{own}”" in words
        # the parts of a value are rounded so that they sum to it
        assert points(words) == pytest.approx(part, abs=0.11)
    assert [points(words) for words in found.shared] == [11.1, 11.1, 11.1]


def test_a_relation_that_is_judgement_alone_is_said_to_be_so(small: Dataset) -> None:
    evidence = pairs(small).evidence
    names = [SV.name(small.row("domains", code)) for code in evidence.domains]
    alone, also = "är bara en bedömning", "är också en bedömning"
    seen = {alone: 0, also: 0, "": 0}
    for giver in small.regions_of_kind("region"):
        found = note(small, VARMLAND, giver) if giver != VARMLAND else None
        for words in found.directions[0].reasons if found else ():
            place = tuple(names.index(name) for name in re.findall("”(.*?)”", words))
            judged, without = evidence.prior[place] > 1, evidence.phi_without_judgement[place]
            said = (alone if without == 0 else also) if judged else ""
            assert (alone in words, also in words) == (said == alone, said == also)
            seen[said] += 1
    assert all(seen.values())


def test_the_panel_says_what_the_numbers_rest_on(small: Dataset) -> None:
    assert note(small, VARMLAND, "SE224").evidence_basis == ()
    assert note(small, VASTERBOTTEN, UPPSALA).evidence_basis == (
        "Västerbotten: ofullständigt underlag: 3 av 9 prioriteringar.",
        "Uppsala: gemensam i Östra Mellansverige.",
    )


def test_two_of_the_group_that_shows_one_of_them_have_no_numbers_and_are_told_why(
    small: Dataset,
) -> None:
    found = note(small, "SE124", UPPSALA)
    assert found.overlap is None and found.both_ways is None
    assert {one.value for one in found.directions} == {None}
    assert found.evidence_basis[-1] == SV("pair-within-group")


def test_a_pair_without_numbers_has_none_in_the_panel(tiny: Dataset) -> None:
    found = note(tiny, "A", "B")
    assert found.overlap is None
    assert [one.value for one in found.directions] == [None, None]
    assert (found.shared, found.both_ways) == ((), None)
    assert found.evidence_basis[-1] == "Berga: inga prioriteringar i något tema."


def test_a_region_with_itself_with_a_group_or_outside_the_scope_is_no_pair(
    small: Dataset,
) -> None:
    question = ask(small, "/sv/karta?measure=overlap&region=SE311")
    for other in (VARMLAND, "SE12", small.regions_of_kind("partner")[0], None):
        assert pair_panel(question, VARMLAND, other) is None


def test_the_parts_of_what_is_shared_sum_to_the_value_as_on_the_match_card(
    small: Dataset,
) -> None:
    one, other = recount.weights_of(VARMLAND), recount.weights_of("SE123")
    greatest = sum(max(one.get(code, 0), other.get(code, 0)) for code in one.keys() | other.keys())
    common = {code: min(one[code], other[code]) for code in one.keys() & other.keys()}
    assert (common, greatest) == (
        {"energy-climate": 1.0, "digital": 0.5, "creative-cultural": 0.5},
        9.0,
    )
    # a ninth, and twice an eighteenth: 22.2 in all, so one of the two is rounded down
    told = [points(words) for words in note(small, VARMLAND, "SE123").shared]
    assert told == [11.1, 5.6, 5.5]


def test_equal_parts_stand_by_the_code_of_their_domain(small: Dataset) -> None:
    told = note(small, VARMLAND, "SE224").shared
    codes = {row["name_sv"]: row["domain_code"] for row in recount.rows_of("domains")}
    assert [points(words) for words in told] == [11.1] * 3
    shown = [codes[words.split(":")[0]] for words in told]
    assert shown == sorted(shown)

"""Two regions in the panel: the numbers of map, matrix and network, and the reasons."""

from __future__ import annotations

import re

import numpy as np
import pytest

from s3dash.analysis.measures.pair_note import pair_note
from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.model import Dataset
from tests.asking import question_of
from tests.unit.pairs_asked import (
    SV,
    UPPSALA,
    VARMLAND,
    VASTERBOTTEN,
    note,
    pairs,
    selection,
)


def test_the_panel_has_the_numbers_of_map_matrix_and_network(small: Dataset) -> None:
    every = pairs(small)
    at = every.profiles.at
    found = note(small, VARMLAND, "SE224")
    here, there = at(VARMLAND), at("SE224")
    to_one, to_other = found.directions
    assert (to_one.receiver, to_one.giver) == ("Värmland", "Skåne")
    assert to_one.value == every.complementarity.score[here, there]
    assert to_other.value == every.complementarity.score[there, here]
    assert found.overlap == every.overlap[here, there]
    assert found.both_ways == "Ömsesidigt värde 15,9\N{NO-BREAK SPACE}%. Balansen är 0,63."


def test_the_reasons_are_the_largest_contributions_largest_first(small: Dataset) -> None:
    every = pairs(small)
    at = every.profiles.at
    parts = every.contributions(at(VARMLAND), at("SE224")).by_pair
    found = note(small, VARMLAND, "SE224").directions[0].reasons
    largest = np.sort(parts.ravel())[::-1][:3]
    assert len(found) == 3
    for words, part in zip(found, largest, strict=True):
        assert f"{SV.number(100 * part, 1)} procentenheter" in words
    offered, own = divmod(int(np.argmax(parts)), parts.shape[1])
    for domain in (offered, own):
        name = SV.name(small.row("domains", every.profiles.domains[domain]))
        assert f"”{name}”" in found[0]
    common = every.overlap_parts(at(VARMLAND), at("SE224"))
    shared = note(small, VARMLAND, "SE224").shared
    assert len(shared) == 3
    assert shared[0].endswith(f"{SV.number(100 * common.max(), 1)} procentenheter")


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
        "Västerbotten: underlaget ofullständigt: 3 av 9 områden.",
        "Uppsala: gemensamt i Östra Mellansverige.",
    )


def test_a_pair_without_numbers_has_none_in_the_panel(tiny: Dataset) -> None:
    found = note(tiny, "A", "B")
    assert found.overlap is None
    assert [one.value for one in found.directions] == [None, None]
    assert (found.shared, found.both_ways) == ((), None)
    assert found.evidence_basis[-1] == "Berga: inga områden i något tema."


def test_a_region_with_itself_with_a_group_or_outside_the_scope_is_no_pair(
    small: Dataset,
) -> None:
    asked = selection(small, "map", region=VARMLAND)
    every = selected_pairs(question_of(small, selection=asked))
    for other in (VARMLAND, "SE12", small.regions_of_kind("partner")[0]):
        assert pair_note(question_of(small, selection=asked, t=SV), every, VARMLAND, other) is None


def test_the_parts_of_what_is_shared_sum_to_the_value_as_on_the_match_card(
    small: Dataset,
) -> None:
    found = note(small, VARMLAND, "SE123")
    assert found.overlap is not None
    told = [float(re.findall(r"\d+,\d", line)[-1].replace(",", ".")) for line in found.shared]
    assert told == [4.4, 4.3, 4.3]
    assert sum(told) == pytest.approx(round(100 * found.overlap, 1))

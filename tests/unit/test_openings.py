"""Openings: what makes one, its nine reasons, and which five are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.analysis.openings.candidates import candidates_of
from s3dash.analysis.openings.opening import REASONS
from s3dash.analysis.openings.openings import openings_between, openings_of
from s3dash.analysis.openings.order import chosen
from s3dash.analysis.openings.wording import content_words
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import CHOICES
from tests import recount_openings as by_hand
from tests.asking import ask

SV = translator("sv")


def asked(region: str) -> str:
    return f"/sv/partner?region={region}"


@pytest.mark.parametrize("region", by_hand.SWEDISH)
def test_the_openings_between_all_regions_are_those_counted_by_hand(
    small: Dataset, region: str
) -> None:
    for other in by_hand.SWEDISH:
        if other == region:
            continue
        found = openings_between(ask(small, asked(region)), region, other)
        expected = by_hand.cases(region, other)
        assert {
            (one.ours.code, one.theirs.code, one.offered[0], one.own[0]): (
                {reason.name for reason in one.held},
                tuple(place.code for place in one.environments),
                one.joins,
            )
            for one in found
        } == {
            (case.p, case.q, case.a, case.b): (
                by_hand.reasons(case),
                case.environments,
                case.joins,
            )
            for case in expected
        }, other


def test_there_are_openings_of_each_reason_and_without_it_to_count(small: Dataset) -> None:
    cases = [
        case
        for one in by_hand.SWEDISH
        for other in by_hand.SWEDISH
        for case in by_hand.cases(one, other)
    ]
    assert len(cases) > 50
    for name in REASONS:
        told = {name in by_hand.reasons(case) for case in cases}
        assert told == {True, False}, name


@pytest.mark.parametrize("direction", CHOICES["direction"])
@pytest.mark.parametrize("region", by_hand.SWEDISH)
def test_the_five_that_are_shown_are_those_chosen_by_hand(
    small: Dataset, region: str, direction: str
) -> None:
    found = openings_of(ask(small, asked(region)), region, direction)
    expected = by_hand.shown(region, direction)
    assert [(one.receiver, one.giver, one.ours.code, one.theirs.code) for one in found] == [
        (case.receiver, case.giver, case.p, case.q) for case in expected
    ]
    for one, case in zip(found, expected, strict=True):
        coverage = by_hand.numbers(case.receiver, case.giver)[0]
        assert one.coverage == pytest.approx(coverage)
        assert one.together == by_hand.together()[frozenset((case.a, case.b))]
        assert one.expected == pytest.approx(by_hand.expected(case.a, case.b))


def test_way_of_counting_and_what_is_sought_change_no_opening(small: Dataset) -> None:
    plain = openings_of(ask(small, asked("SE311")), "SE311")
    other = openings_of(ask(small, f"{asked('SE311')}&weights=equal&match=similar"), "SE311")
    assert plain == other


def test_nobody_is_offered_what_its_group_has_or_by_its_group(small: Dataset) -> None:
    shared = 0
    for region in by_hand.SWEDISH:
        for one in openings_of(ask(small, asked(region)), region):
            assert one.offered[0] not in by_hand.held(region)
            assert not set(small.groups_of(region)) & set(small.groups_of(one.giver))
            shared += bool(small.groups_of(region))
    assert shared


def test_an_opening_says_what_joins_it_and_how_often_its_domains_are_named(
    small: Dataset,
) -> None:
    first = openings_of(ask(small, asked("SE211")), "SE211")[0]
    assert first.sentence == (
        "Ni har ”Smart industri/kunskapsintensiva tillverkningsföretag”. Dalarna har ”Grön "
        "cirkulär industri och tillverkning”, som förenar avancerad tillverkning med gruvor "
        "och metall."
    )
    assert first.evidence.startswith("Temana nämns ihop 3,8 gånger så ofta som slumpen ger")
    assert [one.name for one in first.environments] == ["Triple Steelix"]


def test_the_same_opening_is_told_by_the_giver_as_what_it_has(small: Dataset) -> None:
    given_away = openings_between(ask(small, asked("SE312")), "SE211", "SE312")[0]
    assert given_away.partner == "SE211"
    assert given_away.sentence.startswith("Jönköpings län har ”Smart industri")
    assert "Ni har ”Grön cirkulär industri och tillverkning”" in given_away.sentence


def test_a_filter_takes_openings_away_before_they_are_chosen(small: Dataset) -> None:
    question = ask(small, asked("SE211"))
    first = openings_of(question, "SE211")[0]
    rest = openings_of(question, "SE211", keeps=lambda code, a, b: code != first.partner)
    assert first.partner not in {one.partner for one in rest}
    assert len(rest) == 5


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Smart industri och hållbar tillverkning", {"industr", "tillver"}),
        ("Jord-/skogsbruk 4.0", {"jord", "skogsbr"}),
        ("Smarta, hållbara lösningar för framtidens system", set()),
        ("AI", set()),
    ],
)
def test_content_words_are_cut_and_empty_ones_are_passed_over(name: str, words: set[str]) -> None:
    assert content_words(name) == words


@given(st.integers(0, 20), st.randoms(use_true_random=False))
def test_the_order_in_which_pairs_are_looked_at_changes_nothing(
    small: Dataset, at: int, order: object
) -> None:
    region = by_hand.SWEDISH[at]
    candidates = candidates_of(ask(small, asked(region)), region)
    pairs = [candidates.of_pair(region, code) for code in candidates.regions if code != region]
    shuffled = list(pairs)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert chosen(candidates, shuffled) == chosen(candidates, pairs)

"""The page of a pair: both directions, own words side by side, and addresses that are no pair."""

from __future__ import annotations

import pytest

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.analysis.partners.pair.answer import PairAnswer, pair_answer
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests import recount
from tests import recount_openings as by_hand
from tests.asking import ask

SV = translator("sv")


def pair(dataset: Dataset, region: str, partner: str, more: str = "") -> PairAnswer:
    question = ask(dataset, f"/sv/partner?region={region}&partner={partner}{more}")
    answer = ANSWERS["partner"](question)
    assert isinstance(answer, PairAnswer)
    return answer


def test_a_pair_has_all_matches_of_both_directions_as_the_first_reads_them(
    small: Dataset,
) -> None:
    answer = pair(small, "SE231", "SE213")
    assert answer.heading == "Halland och Kalmar län"
    assert answer.ours is not None and answer.theirs is not None
    assert [one.code for one in answer.ours.matches] == ["m-5"]
    assert [one.code for one in answer.theirs.matches] == ["m-6"]
    assert answer.ours.matches[0].need_line.label == "Ni söker:"
    assert answer.theirs.matches[0].answer_line.label == "Ni erbjuder:"
    assert answer.ours.matches[0].contact is not None
    # who answers whom, not that one of the two has something
    assert answer.sentence.startswith(
        "Kalmar län har svar på ett behov hos Halland. "
        "Halland har svar på ett behov hos Kalmar län."
    )
    turned = pair(small, "SE213", "SE231")
    assert turned.ours is not None and [one.code for one in turned.ours.matches] == ["m-6"]


def test_a_pair_has_every_opening_of_both_directions(small: Dataset) -> None:
    answer = pair(small, "SE211", "SE312")
    for direction in (answer.ours, answer.theirs):
        assert direction is not None
        found = {(one.ours.code, one.theirs.code, one.offered[0]) for one in direction.openings}
        cases = by_hand.cases(direction.receiver, direction.giver)
        assert found == {(case.p, case.q, case.a) for case in cases}
    assert answer.ours is not None and answer.ours.openings


def test_both_stand_with_their_own_words_environments_and_what_they_do_together(
    small: Dataset,
) -> None:
    answer = pair(small, "SE311", "SE312")
    assert answer.region is not None and answer.partner is not None
    rows = recount.priorities_of("SE312")
    assert {note.code for note in answer.partner.priorities} <= {
        row["priority_code"] for row in rows
    }
    assert answer.partner.priorities
    first = answer.partner.environments[0]
    assert (first.note.name, first.active) == ("Triple Steelix", True)
    assert "Vanguardinitiativet" in {work.name for work in answer.together}
    assert answer.groups == ()
    assert [need.code for need in answer.region.needs] == ["SE311-seeks-1"]
    sections = set(answer.data_table["section"])
    assert {"Behov och svar", "Söker", "Prioritering", "Miljö att kontakta"} <= sections


def test_an_environment_that_has_ended_stands_nowhere_and_an_unknown_one_is_no_contact(
    small: Dataset,
) -> None:
    answer = pair(small, "SE311", "SE121")
    assert answer.partner is not None
    shown = {one.note.code: one.active for one in answer.partner.environments}
    assert shown == {"stuns-life-science-uppsala-bio": True, "stuns": False}


def test_a_region_is_no_pair_with_itself_and_a_group_is_none(small: Dataset) -> None:
    itself = pair(small, "SE311", "SE311")
    assert itself.required_choice == "partner" and itself.ours is None
    assert itself.sentence == "Värmland kan inte vara partner till sig själv. Välj en annan."
    for region, partner in (("SE311", "SE12"), ("SE12", "SE311")):
        group = pair(small, region, partner)
        assert group.required_choice == "partner"
        assert "Östra Mellansverige är en grupp av regioner" in group.sentence


def test_a_pair_of_which_one_has_nothing_in_the_period_says_so_and_where_it_has(
    small: Dataset,
) -> None:
    answer = pair(small, "SE311", "SE221")
    assert answer.partner is not None and answer.partner.priorities == ()
    assert SV("partners-no-data", region="Blekinge") in answer.partner.basis
    assert answer.ours is not None and answer.ours.fold.coverage is None
    before = pair(small, "SE311", "SE121", "&round=2014-2020")
    assert before.partner is not None and before.partner.priorities


def test_an_unknown_partner_leaves_the_cards_and_no_region_asks_for_one(small: Dataset) -> None:
    question = ask(small, "/sv/partner?region=SE311&partner=nowhere")
    assert isinstance(ANSWERS["partner"](question), MatchesAnswer)
    assert [problem.key for problem in question.selection.problems] == ["unknown-region"]
    alone = ANSWERS["partner"](ask(small, "/sv/partner?partner=SE311"))
    assert alone.required_choice == "region"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pair_of_every_kind_of_region_has_an_answer(small: Dataset, language: str) -> None:
    place = {"sv": "/sv/partner", "en": "/en/partners"}[language]
    codes = ("SE121", "SE214", "SE221", "SE311", "SE331", "DE1", "SE12")
    for round_code in small.rounds:
        for one in codes:
            for other in codes:
                address = f"{place}?region={one}&partner={other}&round={round_code}"
                answer = pair_answer(ask(small, address))
                assert answer.heading and answer.sentence
                assert answer.required_choice or not answer.data_table.isna().any().any()

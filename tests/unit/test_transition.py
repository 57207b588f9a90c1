"""One transition alone: what contributes to it, what does not, and of what nobody says."""

from __future__ import annotations

from s3dash.analysis.answers import file_subject
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.pages.domain import domain_answer
from s3dash.analysis.pages.region_sections import region_sections
from s3dash.analysis.words.answer import NO_DATA_SIGN
from s3dash.analysis.words.title import page_title
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.of_transition import of_transition
from tests.asking import ask

# the small edition: SE311's forest is inferred to be green; at its meeting SE211 told of mining,
# which it deselected, as digital and resilient; of no other area anything is said
GREEN = "transition=green"


def cells(dataset: Dataset, address: str) -> dict[str, tuple[str, str]]:
    table = map_answer(ask(dataset, address)).table
    return {row.region_code: (row.cell, row.mark) for row in table.itertuples()}


def test_what_nobody_says_is_no_data_and_not_zero(small: Dataset) -> None:
    green = of_transition(small, "green")
    latest = small.latest_round
    assert green.status("SE311", latest, "bioeconomy-forest") == "established"
    assert green.status("SE311", latest, "digital") == NOT_MENTIONED
    assert green.status("SE224", latest, "food") == NO_DATA
    found = cells(small, f"/sv/karta?{GREEN}")
    assert found["SE224"] == (NO_DATA, NO_DATA_SIGN)
    assert found["SE311"][1] == "1*", "the compilers inferred it"
    assert found["SE211"][1] == "0", "something is said of it, but not this"


def test_what_was_said_at_a_meeting_is_not_marked(small: Dataset) -> None:
    address = "/sv/karta?domain=mining-metals&transition=resilience"
    assert cells(small, address)["SE211"][0] == "deselected"
    assert "*" not in cells(small, address)["SE211"][1]
    green = cells(small, f"/sv/karta?domain=bioeconomy-forest&{GREEN}")
    assert green["SE311"][1].endswith("*")


def test_the_sentence_the_title_and_the_file_tell_it(small: Dataset) -> None:
    question = ask(small, f"/sv/karta?{GREEN}")
    answer = map_answer(question)
    assert answer.sentence.endswith(
        "Det gäller bara prioriteringar som bidrar till grön omställning, där det är känt."
    )
    assert "Grön omställning" in page_title(question, answer)
    assert set(answer.data_table["transition_words"]) == {"Grön omställning"}
    assert "transition-green" in file_subject(question)


def test_the_matrix_is_of_it_too(small: Dataset) -> None:
    answer = matrix_answer(ask(small, f"/sv/matris?{GREEN}"))
    totals = {row.code: row.total for row in answer.rows}
    assert (totals["SE311"], totals["SE211"], totals["SE224"]) == ("1", "0", NO_DATA_SIGN)
    assert set(answer.data_table["transition_words"]) == {"Grön omställning"}


def test_a_domain_lists_only_those_that_contribute(small: Dataset) -> None:
    answer = domain_answer(ask(small, f"/sv/tema?domain=bioeconomy-forest&{GREEN}"))
    assert [holder.code for holder in answer.holders] == ["SE311"]
    whole = domain_answer(ask(small, "/sv/tema?domain=bioeconomy-forest"))
    assert len(whole.holders) > 1 and answer.related == whole.related


def test_measures_of_pairs_are_never_of_one_transition(small: Dataset) -> None:
    with_it = map_answer(ask(small, f"/sv/karta?measure=overlap&region=SE311&{GREEN}"))
    without = map_answer(ask(small, "/sv/karta?measure=overlap&region=SE311"))
    assert with_it.table.equals(without.table) and with_it.sentence == without.sentence


def test_beside_an_area_stands_what_it_contributes_to(small: Dataset) -> None:
    def said(region: str) -> dict[str, str]:
        sections = region_sections(ask(small, f"/sv/region?region={region}"), region)
        return {n.code: n.transition for n in sections.card.priorities if n.transition}

    assert said("SE311") == {"SE311-2021-01": "Grön omställning (tolkat)"}
    assert said("SE211") == {"SE211-2021-07": "Digital omställning, Ökad motståndskraft"}

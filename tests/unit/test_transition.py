"""One transition alone: what contributes to it, what does not, and of what nobody says."""

from __future__ import annotations

from collections import Counter

import pytest

from s3dash.analysis.answers import file_subject
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.pages.domain import domain_answer
from s3dash.analysis.pages.region_sections import region_sections
from s3dash.analysis.words.answer import NO_DATA_SIGN
from s3dash.analysis.words.title import page_title
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.of_transition import of_transition
from s3dash.model.tables import STATUSES
from s3dash.ui.frame.controls import transition_controls
from tests.asking import ask
from tests.conftest import Build, Rows

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
    assert found["SE311"][1] == "1†", "the compilers inferred it"
    assert found["SE211"][1] == "0", "something is said of it, but not this"


def test_what_was_said_at_a_meeting_is_not_marked(small: Dataset) -> None:
    address = "/sv/karta?domain=mining-metals&transition=resilience"
    assert cells(small, address)["SE211"][0] == "deselected"
    assert "†" not in cells(small, address)["SE211"][1]
    green = cells(small, f"/sv/karta?domain=bioeconomy-forest&{GREEN}")
    assert green["SE311"][1].endswith("†")


def drawn(dataset: Dataset, view: str, place: tuple[str, str]) -> tuple[str, str, dict[str, str]]:
    """The mark and the words of a region and a domain, and the legend's words by mark."""
    question = ask(dataset, f"/sv/{view}?domain={place[1]}&{GREEN}")
    answer = map_answer(question) if view == "karta" else matrix_answer(question)
    legend = {entry.mark: entry.words for entry in answer.legend}
    if isinstance(answer, MapAnswer):
        mark, words = answer.table.set_index("region_code").loc[place[0], ["mark", "words"]]
        return mark, words, legend
    [cell] = [one for one in answer.cells if (one.row, one.column) == place]
    return cell.mark, cell.words, legend


@pytest.mark.parametrize("view", ["karta", "matris"])
def test_an_inferred_transition_is_never_said_of_a_stated_status(
    rows: Rows, build: Build, view: str
) -> None:
    rows["priorities"][0]["transition"] = "green"
    mark, words, legend = drawn(build(rows), view, ("A", "wood"))
    assert (mark, words) == ("●†", "etablerat styrkeområde, omställningen är tolkad")
    assert legend["†"] == "omställningen är tolkad" and "*" not in legend


@pytest.mark.parametrize("view", ["karta", "matris"])
def test_a_status_and_a_transition_that_are_both_inferred_are_told_apart(
    small: Dataset, view: str
) -> None:
    mark, words, legend = drawn(small, view, ("SE311", "bioeconomy-forest"))
    assert mark == "●*†"
    assert words.startswith("etablerat styrkeområde (tolkat), omställningen är tolkad")
    assert (legend["*"], legend["†"]) == ("tolkat", "omställningen är tolkad")


UNSTATED = {"sv": "omställning ej angiven", "en": "transition not stated"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_region_of_whose_transition_nobody_says_is_not_called_without_data(
    small: Dataset, language: str
) -> None:
    words = UNSTATED[language]
    views = {"sv": ("karta", "matris"), "en": ("map", "matrix")}[language]
    for domain in ("", "&domain=food"):
        answer = map_answer(ask(small, f"/{language}/{views[0]}?{GREEN}{domain}"))
        said = answer.table.set_index("region_code").loc["SE224", "words"]
        assert said == words
        assert words in {entry.words for entry in answer.legend if entry.cell == NO_DATA}
        assert SILENT[language] not in answer.sentence
    matrix = matrix_answer(ask(small, f"/{language}/{views[1]}?{GREEN}"))
    said = {cell.words for cell in matrix.cells if cell.row == "SE224" and cell.cell == NO_DATA}
    assert said == {words}
    assert words in {entry.words for entry in matrix.legend}
    assert SILENT[language] not in matrix.sentence


# how sentences and headings begin to say that a region has no data
SILENT = {"sv": "ppgift", "en": "data"}


def test_a_transition_that_no_region_has_is_no_range_of_zeros(small: Dataset) -> None:
    sentence = map_answer(ask(small, "/sv/karta?transition=resilience")).sentence
    assert sentence.startswith("Ingen region har en sådan prioritering. Omställning ej")
    assert "0–0" not in sentence


def test_a_domain_page_names_the_transition_as_what_is_not_stated(small: Dataset) -> None:
    chosen = domain_answer(ask(small, f"/sv/tema?domain=food&{GREEN}"))
    assert chosen.no_data and chosen.absence == "transition"
    assert domain_answer(ask(small, "/sv/tema?domain=food")).absence == "data"


def offered(dataset: Dataset, address: str) -> list[str]:
    return [
        option["value"]
        for part in transition_controls(ask(dataset, address))
        for select in part.children
        for option in getattr(select, "options", [])
    ]


def test_only_a_transition_with_a_row_in_the_round_is_offered(rows: Rows, build: Build) -> None:
    rows["priorities"][0]["transition"] = "green"
    some = build(rows)
    assert offered(some, "/sv/karta") == ["any", "green"]
    # what an address asks for is shown, so the control says so
    assert offered(some, "/sv/karta?transition=digital") == ["any", "green", "digital"]
    round_code = rows["priorities"][0]["round_code"]
    [other] = [one for one in some.rounds if one != round_code][:1]
    assert offered(some, f"/sv/karta?round={other}") == []


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


def test_the_foot_of_the_matrix_counts_what_is_shown_of_a_transition(small: Dataset) -> None:
    whole, green = (
        matrix_answer(ask(small, f"/sv/matris{query}")) for query in ("", "?transition=green")
    )
    held = Counter(cell.column for cell in green.cells if cell.cell in STATUSES)
    assert {one.code: int(one.total) for one in green.columns} == {
        one.code: held[one.code] for one in green.columns
    }
    assert {one.code: one.total for one in whole.columns} != {
        one.code: one.total for one in green.columns
    }

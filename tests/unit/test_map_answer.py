"""What the map says of every region, by each of its measures."""

from __future__ import annotations

from typing import Any

import pytest

from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.selection import problem_words, problems_words, selection_of
from s3dash.analysis.words.answer import in_plain_text
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import KEYS, SLUGS, ViewState, parse_url, to_url
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")


def answer(dataset: Dataset, language: str = "sv", **chosen: Any) -> MapAnswer:
    return map_answer(ask(dataset, to_url(ViewState(language, "map", **chosen))))


def cells(found: MapAnswer) -> dict[str, tuple[str, str]]:
    return {row.region_code: (row.cell, row.mark) for row in found.table.itertuples()}


def test_status_tells_every_kind_of_answer_apart_by_cell_and_mark(build: Build, rows: Rows) -> None:
    rows["group_members"] = []
    found = answer(build(rows), domain="water")
    assert cells(found) == {
        "A": ("developing", "◐*"),
        "B": ("deselected", "×"),
        "C": ("no_data", ".."),
    }


def test_a_groups_priority_shows_where_the_region_has_none_of_its_own(tiny: Dataset) -> None:
    found = answer(tiny, domain="wood")
    assert cells(found) == {"A": ("established", "●"), "B": ("joint", "◇"), "C": ("joint", "◇")}
    assert set(found.table.set_index("region_code").loc[["B", "C"], "groups"]) == {"Gruppen"}


def test_the_sentence_counts_own_priorities_of_regions_with_data_and_names_the_rest(
    tiny: Dataset,
) -> None:
    assert answer(tiny, domain="wood").sentence == (
        "1 av 2 regioner med uppgifter prioriterar ”Trä”. "
        "Temat är etablerat styrkeområde i 1. "
        "Ytterligare 2 regioner har temat bara genom Gruppen."
    )
    assert answer(tiny, "en", domain="water").sentence == (
        "1 of 2 regions with data prioritises “Water”. "
        "The domain is a developing area in 1. "
        "1 region has deliberately deselected the domain."
    )


def test_the_table_quotes_the_regions_own_words_and_says_what_is_translated(
    tiny: Dataset,
) -> None:
    quoted = answer(tiny, domain="wood").data_table
    shown = in_plain_text(quoted, SV).set_index("region_code")["wording"]
    assert shown["A"] == "Skog; Lake; Plank (översättning)"
    assert (shown["B"], shown["C"]) == ("-", "..")
    languages = [one.language for one in quoted.set_index("region_code").loc["A", "wording"]]
    assert languages == ["sv", "en", "sv"]


def test_an_inferred_status_is_marked_and_explained_in_the_legend(tiny: Dataset) -> None:
    found = answer(tiny, domain="water")
    row = found.table.set_index("region_code").loc["A"]
    assert "tolkat" in row["words"]
    assert [entry.count for entry in found.legend if entry.mark == "*"] == [1]


def test_a_status_that_one_row_states_is_not_marked_as_inferred(build: Build, rows: Rows) -> None:
    rows["priorities"].append(
        {**rows["priorities"][0], "priority_code": "A-4", "status_basis": "inferred"}
    )
    assert cells(answer(build(rows), domain="wood"))["A"] == ("established", "●")


def test_the_legend_counts_every_region_once(tiny: Dataset, small: Dataset) -> None:
    for dataset in (tiny, small):
        for domain in (row.domain_code for row in dataset.rows("domains")):
            found = answer(dataset, domain=domain)
            counted = [entry.count or 0 for entry in found.legend if entry.cell]
            assert sum(counted) == len(found.table) == len(dataset.regions_of_kind("region"))


def test_counting_shows_own_priorities_and_no_data_as_no_data(tiny: Dataset) -> None:
    found = answer(tiny)
    counts = dict(zip(found.table["region_code"], found.table["priority_count"], strict=True))
    assert (counts["A"], counts["B"]) == (2, 0)
    assert cells(found)["C"] == ("joint", "◇")
    table = found.data_table.set_index("region_code")
    assert table.loc["C", "priority_count"] == ".."
    assert table.loc["C", "joint_words"] == "1 gemensam prioritering i Gruppen"


def test_counts_by_status_add_up_to_what_is_counted_and_what_is_deselected(
    small: Dataset,
) -> None:
    for round_code in small.rounds:
        table = answer(small, round=round_code).table.dropna(subset=["priority_count"])
        statuses = ["established", "developing", "horizontal", "unspecified"]
        total = sum(table[f"{status}_count"] for status in statuses)
        assert (total == table["priority_count"]).all()


def test_members_are_told_from_those_who_take_part_through_a_part_or_a_group(
    tiny: Dataset,
) -> None:
    found = answer(tiny, initiative="net")
    assert {code: cell for code, (cell, _) in cells(found).items()} == {
        "A": "member", "B": "via", "C": "joint"
    }  # fmt: skip
    words = found.table.set_index("region_code")["words"]
    assert words["A"] == "medlem från 2015 (uppgift från 2016)"
    assert words["B"] == "Piloten: deltar"
    assert words["C"] == "via Gruppen: Nätet: medlem"


def test_a_groups_membership_is_not_counted(tiny: Dataset) -> None:
    sentence = answer(tiny, "en", initiative="net").sentence
    assert sentence.startswith("The net: 1 Swedish region takes part: Adale.")
    assert "not counted" in sentence


def test_what_has_ended_is_past(tiny: Dataset, build: Build, rows: Rows) -> None:
    found = answer(tiny, initiative="area")
    assert cells(found)["C"][0] == "ended"
    assert found.table.set_index("region_code").loc["C", "words"] == "var programområde"
    rows["memberships"][0]["to_year"] = "2018"
    ended = answer(build(rows), initiative="net").table.set_index("region_code")
    assert ended.loc["A", "words"] == "var medlem 2015–2018 (uppgift från 2016)"


def test_nobody_is_said_to_take_part_directly_only_where_somebody_does_through_a_part(
    build: Build, rows: Rows
) -> None:
    rows["memberships"] = [rows["memberships"][1]]
    found = answer(build(rows), initiative="net").sentence
    assert "ingen känd svensk deltagare direkt. Ytterligare 1 är med" in found
    rows["memberships"] = []
    assert answer(build(rows), initiative="net").sentence == "Nätet: ingen känd svensk deltagare."


def test_a_part_that_has_ended_makes_nobody_a_participant(build: Build, rows: Rows) -> None:
    rows["memberships"] = [{**rows["memberships"][1], "to_year": "2020"}]
    found = answer(build(rows), initiative="net")
    assert cells(found)["B"][0] == "ended"
    assert found.table.set_index("region_code").loc["B", "words"] == "Piloten: deltog till 2020"


def test_a_current_programme_has_programme_areas(build: Build, rows: Rows) -> None:
    rows["initiatives"][2]["ends_year"] = "2027"
    found = answer(build(rows), initiative="area")
    assert found.sentence == "Programmet: 1 svensk region är programområde."


def test_a_superseded_initiative_says_by_what(build: Build, rows: Rows) -> None:
    rows["initiatives"][0]["superseded_by"] = "area"
    assert "Ersatt av Programmet." in answer(build(rows), initiative="net").sentence


def test_a_measure_without_its_choice_asks_for_it(tiny: Dataset) -> None:
    assert answer(tiny, measure="status").required_choice == "domain"
    assert answer(tiny, measure="membership").required_choice == "initiative"
    assert answer(tiny, measure="status").table.empty


def test_a_region_without_a_county_code_is_listed_and_named_as_off_the_map(
    build: Build, rows: Rows
) -> None:
    rows["regions"][0]["county_code"] = ""
    found = answer(build(rows), domain="wood")
    assert found.not_drawn is not None
    assert "Ådala" in found.not_drawn
    assert "A" in set(found.table["region_code"])


def test_a_round_without_any_priority_says_so(build: Build, rows: Rows) -> None:
    rows["rounds"].append(
        {"round_code": "next", "name_sv": "Nästa", "name_en": "Next", "starts_on": "2028-01-01"}
    )
    found = answer(build(rows), round="next")
    assert found.sentence == "Ingen region har uppgifter i perioden."
    assert set(found.table["cell"]) == {"no_data"}


def test_regions_stand_in_the_order_of_the_language(tiny: Dataset) -> None:
    assert list(answer(tiny).table["region_name"]) == ["Berga", "Ceda", "Ådala"]
    assert list(answer(tiny, "en").table["region_name"]) == ["Adale", "Berga", "Ceda"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_domain_and_initiative_has_an_answer_with_a_row_a_region(
    small: Dataset, language: str
) -> None:
    regions = len(small.regions_of_kind("region"))
    for round_code in small.rounds:
        for row in small.rows("domains"):
            found = answer(small, language, round=round_code, domain=row.domain_code)
            assert len(found.table) == regions
    for row in small.rows("initiatives"):
        found = answer(small, language, initiative=row.initiative_code)
        assert (found.data_table != "").all(axis=None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_what_an_address_gets_wrong_is_named_as_the_page_names_it(
    small: Dataset, key: str, language: str
) -> None:
    _, problems = parse_url(f"/{language}/{SLUGS['map'][language]}", f"?{key}=%3C")
    t = translator(language)
    (words,) = [problem_words(problem, small, t) for problem in problems]
    assert t("quoted", words=key) not in words and "<" in words


def test_an_unknown_key_is_named_as_it_stands(small: Dataset) -> None:
    _, problems = parse_url("/sv/karta", "?zzz=1&match=zzz")
    words = [problem_words(problem, small, SV) for problem in problems]
    assert "”zzz”" in words[0]
    assert words[1] == "”zzz” går inte att välja för ”Typ av partner”. Förvalet visas."


@pytest.mark.parametrize(
    ("count", "last"),
    [
        (8, "”7”"),
        (9, "Vi bortser från en sak till i länken."),
        (1600, "Vi bortser från 1\N{NO-BREAK SPACE}592 saker till i länken."),
    ],
)
def test_of_a_link_with_thousands_of_faults_the_first_are_told_and_the_others_counted(
    small: Dataset, count: int, last: str
) -> None:
    query = "&".join(str(number) for number in range(count))
    problems = parse_url("/sv/karta", query)[1]
    assert len(problems) == count
    words = problems_words(problems, small, SV)
    assert ("”0”" in words[0], last in words[-1], len(words)) == (True, True, min(count, 9))


def test_unknown_codes_are_left_aside_and_told_with_the_nearest_known(small: Dataset) -> None:
    selection = selection_of(ViewState(domain="digitl", region="SE110", round="1999"), small)
    assert selection.state == ViewState(region="SE110")
    assert selection.round_code == "2021-2027"
    words = [problem_words(problem, small, SV) for problem in selection.problems]
    assert words[1].startswith("Okänt tema ”digitl” – inget tema är valt.")
    assert words[1].endswith("Menade du Digitalisering, AI och IKT (digital)?")
    assert words[0].startswith("Okänd period ”1999” – den senaste visas.")

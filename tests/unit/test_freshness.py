"""How old and how sure what is held of a region is: counted by hand, drawn, told, objected."""

from __future__ import annotations

import datetime

import pytest

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.facts.freshness.of_region import (
    AGE_12,
    AGE_24,
    AGE_OVER,
    AGE_UNDATED,
    Freshness,
    RegionFreshness,
    region_freshness,
)
from s3dash.analysis.facts.source_age import SourceAge, age_words, source_age
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.pages.data import DataAnswer, data_answer
from s3dash.analysis.panels.region import RegionPanel
from s3dash.analysis.partners.matches.caveats import material_caveats
from s3dash.figures import theme as look
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.model.rows import SourceRow
from tests.asking import DAY, ask
from tests.conftest import Build, Rows

SV = translator("sv")
SPACE = "\N{NO-BREAK SPACE}"


def source(held_on: str = "", year: int | None = None, seen_on: str = "") -> SourceRow:
    day, seen = (datetime.date.fromisoformat(one) if one else None for one in (held_on, seen_on))
    kind = "dialogue_meeting" if day else "public_document"
    return SourceRow("x", kind, "Källa", None, year, day, None, None, seen)


def age(row: SourceRow, as_of: datetime.date = DAY) -> SourceAge:
    return source_age(row, as_of)


def of(dataset: Dataset, region: str, as_of: datetime.date = DAY) -> RegionFreshness:
    return region_freshness(ask(dataset, "/sv/karta?measure=age", as_of), region)


def own(dataset: Dataset, region: str, as_of: datetime.date = DAY) -> Freshness:
    found = of(dataset, region, as_of).own
    assert found is not None
    return found


def on_map(dataset: Dataset, query: str = "", language: str = "sv") -> MapAnswer:
    place = {"sv": "/sv/karta", "en": "/en/map"}[language]
    return map_answer(ask(dataset, f"{place}?measure=age{query}"))


def drawn(answer: MapAnswer) -> dict[str, tuple[str, str]]:
    return {row.region_code: (row.cell, row.mark) for row in answer.table.itertuples()}


def rest_on(rows: Rows, region: str, *sources: str) -> None:
    """Let the statements of a region rest on the sources, one after another."""
    held = [row for row in rows["priorities"] if row["region_code"] == region]
    for row, code in zip(held, sources, strict=False):
        row["source_code"] = code


def meeting(rows: Rows, code: str, day: str) -> None:
    rows["sources"].append(
        {"source_code": code, "source_kind": "dialogue_meeting", "title": "Dialogmöte",
         "held_on": day, "region_code": "B"}
    )  # fmt: skip


# ---- a source ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "years", "is_marked"),
    [
        ("2026-11-23", 0, 0, False),
        ("2026-11-22", 1, 0, False),
        ("2025-11-23", 12, 1, False),
        ("2025-11-22", 13, 1, False),
        ("2024-11-23", 24, 2, False),
        ("2024-11-22", 25, 2, True),
        ("2021-11-24", 60, 4, True),
    ],
)
def test_a_meeting_is_as_old_as_the_months_that_have_begun_since_its_day(
    day: str, months: int, years: int, is_marked: bool
) -> None:
    found = age(source(day))
    assert (found.months, found.years, found.is_marked) == (months, years, is_marked)


def test_a_leap_day_is_twenty_four_months_old_until_february_ends() -> None:
    leap = source("2024-02-29")
    assert age(leap, datetime.date(2026, 2, 28)).months == 24
    assert age(leap, datetime.date(2026, 3, 1)).is_marked


@pytest.mark.parametrize(
    ("year", "months", "years", "is_marked"),
    [(2026, 0, 0, False), (2025, 11, 1, False), (2024, 23, 2, False), (2023, 35, 3, True)],
)
def test_a_year_counts_as_its_last_day(year: int, months: int, years: int, is_marked: bool) -> None:
    found = age(source(year=year))
    assert (found.months, found.years, found.is_marked) == (months, years, is_marked)


def test_a_year_is_marked_from_the_third_new_year_on() -> None:
    assert not age(source(year=2024), datetime.date(2026, 12, 31)).is_marked
    assert age(source(year=2024), datetime.date(2027, 1, 1)).is_marked


def test_only_what_is_known_of_a_date_is_told() -> None:
    assert age_words(age(source(year=2022)), SV) == f"2022{SPACE}(4{SPACE}år)"
    assert age_words(age(source("2025-03-12")), SV) == f"2025-03-12{SPACE}(21{SPACE}månader)"
    english = translator("en")
    assert age_words(age(source(year=2025)), english) == f"2025{SPACE}(1{SPACE}year)"


def test_a_source_without_a_date_has_no_age_however_lately_it_was_read() -> None:
    found = age(source(seen_on="2026-11-01"))
    assert (found.months, found.years, found.is_marked, found.is_old) == (None, None, False, False)
    assert age_words(found, SV) == "utan datum, hämtad november 2026"


@pytest.mark.parametrize("row", [source("2027-01-12"), source(year=2027)])
def test_nothing_rests_on_what_has_not_been_said_yet(row: SourceRow) -> None:
    found = age(row)
    assert not found.is_dated and found.year is None
    assert age_words(found, SV).endswith(", efter versionens dag")


def test_what_is_over_five_years_old_is_old() -> None:
    assert [age(source(year=year)).is_old for year in (2020, 2021)] == [True, False]


# ---- a region ---------------------------------------------------------------------------------


def test_the_figures_of_a_region_are_those_counted_by_hand(tiny: Dataset) -> None:
    found = own(tiny, "A")
    # Skog and its part Plank are of 2022, Sjö is undated and inferred
    assert found.oldest == found.newest == SourceAge(None, 2022, 47, 4)
    assert (found.statement_count, found.marked_count, found.undated_count) == (3, 2, 1)
    assert (found.stated_count, found.inferred_count, found.uncertain_count) == (1, 1, 1)
    assert (found.sources, found.unclassified_count) == ((("s", 2), ("undated", 1)), 0)
    assert of(tiny, "A").short == (2, 5)


@pytest.mark.parametrize(
    ("sources", "cell", "mark"),
    [
        (["held", "held", "held"], AGE_12, "<1"),
        (["held", "y2024", "held"], AGE_24, "2"),
        (["held", "y2023", "held"], AGE_OVER, "3!"),
        (["held", "undated", "held"], AGE_UNDATED, "?"),
        (["undated", "y2023", "held"], AGE_OVER, "3!"),
        (["undated", "undated", "undated"], AGE_UNDATED, "?"),
    ],
)
def test_a_region_is_no_fresher_than_its_weakest_statement(
    rows: Rows, build: Build, sources: list[str], cell: str, mark: str
) -> None:
    meeting(rows, "held", "2026-09-01")
    for year in (2023, 2024):
        rows["sources"].append(
            {"source_code": f"y{year}", "source_kind": "public_document", "title": "Rapport",
             "published_year": str(year)}
        )  # fmt: skip
    rest_on(rows, "A", *sources)
    assert drawn(on_map(build(rows)))["A"] == (cell, mark)


def test_a_planned_meeting_makes_nothing_fresh(rows: Rows, build: Build) -> None:
    meeting(rows, "planned", "2027-02-01")
    rest_on(rows, "B", "planned")
    dataset = build(rows)
    assert own(dataset, "B").undated_count == 1
    assert drawn(on_map(dataset))["B"] == (AGE_UNDATED, "?")


def test_an_older_edition_is_as_old_as_it_was_on_its_own_day(tiny: Dataset) -> None:
    assert own(tiny, "B").cell == AGE_OVER
    assert own(tiny, "B", datetime.date(2024, 6, 1)).cell == AGE_24
    assert own(tiny, "B", datetime.date(2023, 6, 1)).cell == AGE_12


def test_what_a_group_holds_is_told_as_joint_and_never_as_the_regions_own(tiny: Dataset) -> None:
    answer = on_map(tiny)
    assert drawn(answer)["C"] == ("joint", "◇")
    row = answer.data_table.set_index("region_code").loc["C"]
    assert (row["statement_count"], row["oldest_words"], row["source_count"]) == ("..", "..", "..")
    assert row["joint_words"] == (
        f"gemensamt i Gruppen: äldsta uppgift 2022{SPACE}(4{SPACE}år), äldre än 24 månader"
    )


@pytest.fixture
def three_rounds(rows: Rows, build: Build) -> Dataset:
    """Region A has rows in the first and the last of three rounds; nobody is in a group."""
    rows["rounds"].append(
        {"round_code": "first", "name_sv": "2007", "name_en": "2007", "starts_on": "2007-01-01",
         "ends_on": "2013-12-31"}
    )  # fmt: skip
    rows["priorities"] = [one for one in rows["priorities"] if one["region_code"] != "G"]
    for row in rows["priorities"]:
        row["round_code"] = "first" if row["priority_code"] == "A-0" else row["round_code"]
    rows["group_members"] = []
    return build(rows)


def test_a_round_without_rows_names_the_latest_earlier_one_of_that_region(
    three_rounds: Dataset,
) -> None:
    answer = on_map(three_rounds, "&round=old")
    assert drawn(answer) == dict.fromkeys("ABC", ("no_data", ".."))
    words = answer.table.set_index("region_code")["words"]
    assert words["A"] == "ingen uppgift; senaste uppgift: 2007"
    assert words["B"] == "ingen uppgift"
    assert answer.data_table.set_index("region_code").loc["A", "round_words"] == (
        "senaste uppgift: 2007"
    )
    assert answer.sentence == (
        "Ingen region har uppgifter i perioden. Senaste uppgift för Ådala: 2007. "
        "Uppgift saknas för Berga och Ceda."
    )


def test_a_region_that_goes_on_for_another_has_what_that_one_said_as_its_period_before(
    rows: Rows, build: Build
) -> None:
    rows["regions"][0].update(successor_code="C", valid_to="2020")
    rows["priorities"] = [one for one in rows["priorities"] if one["round_code"] == "old"]
    rows["priorities"] = [one for one in rows["priorities"] if one["region_code"] == "A"] + [
        {**rows["priorities"][0], "priority_code": "B-now", "region_code": "B", "round_code": "new"}
    ]
    rows["lineage"], rows["group_members"] = [], []
    assert of(build(rows), "C").earlier == "old"


def test_of_several_earlier_rounds_the_latest_is_told_of(rows: Rows, build: Build) -> None:
    rows["rounds"].append(
        {"round_code": "first", "name_sv": "2007", "name_en": "2007", "starts_on": "2007-01-01",
         "ends_on": "2013-12-31"}
    )  # fmt: skip
    kept = next(one for one in rows["priorities"] if one["priority_code"] == "A-0")
    rows["priorities"] = [one for one in rows["priorities"] if one["region_code"] != "A"]
    rows["priorities"] += [kept, {**kept, "priority_code": "A-first", "round_code": "first"}]
    rows["lineage"] = []
    assert of(build(rows), "A").earlier == "old"


def test_a_region_without_rows_is_not_told_to_hold_none_of_what_its_strategy_states(
    rows: Rows, build: Build
) -> None:
    rows["strategies"].append({**rows["strategies"][0], "strategy_code": "C-s", "region_code": "C"})
    found = of(build(rows), "C")
    assert (found.own, found.short) == (None, None)


def test_no_earlier_round_is_told_of_where_the_one_shown_has_rows(three_rounds: Dataset) -> None:
    assert of(three_rounds, "A").earlier is None
    assert of(three_rounds, "C").earlier is None


# ---- the map ----------------------------------------------------------------------------------


def test_the_sentence_counts_old_ones_and_undated_ones_apart(small: Dataset) -> None:
    answer = on_map(small)
    cells = [cell for cell, _ in drawn(answer).values()]
    over, undated = cells.count(AGE_OVER), cells.count(AGE_UNDATED)
    assert over and undated
    told = cells.count("joint"), cells.count("no_data")
    total = len(cells) - sum(told)
    assert answer.sentence.startswith(
        f"{over} av {total} regioner med uppgifter vilar på någon som är äldre än 24 månader. "
        f"För {undated} till saknas datum helt eller delvis."
    )


def test_every_class_in_use_is_in_the_legend_with_its_number(tiny: Dataset) -> None:
    legend = on_map(tiny, language="en").legend
    assert [(one.cell, one.mark, one.words, one.count) for one in legend] == [
        (AGE_OVER, "!", "over 24 months", 2),
        ("joint", "◇", "jointly in the group only", 1),
        ("", "", translator("en")("legend-age"), None),
    ]


def test_regions_abroad_are_counted_by_themselves(small: Dataset) -> None:
    assert "I andra länder" not in on_map(small).sentence
    told = on_map(small, "&scope=partners").sentence
    assert told.startswith("I andra länder vilar ")
    whole = on_map(small, "&scope=europe")
    assert whole.sentence.startswith(on_map(small).sentence.split(". ")[0])
    assert "country" in whole.data_table


def test_age_is_told_apart_without_colour() -> None:
    for theme in look.THEMES:
        fills = [look.fill(theme, cell) for cell in (AGE_12, AGE_24, AGE_OVER)]
        assert len(set(fills)) == 3
        assert look.contrast(fills[0], fills[2]) >= 3
    assert look.outline("light", AGE_OVER) and look.outline("light", AGE_UNDATED)


def test_the_panel_tells_age_and_sureness_and_what_rests_on_which_source(tiny: Dataset) -> None:
    panel = on_map(tiny, "&region=A").panel
    assert isinstance(panel, RegionPanel) and panel.freshness is not None
    assert panel.freshness.lines == (
        f"Äldsta uppgift 2022{SPACE}(4{SPACE}år), äldre än 24 månader.",
        "1 av 3 uppgifter utan datum.",
        "Status angiven för 1 av 3, tolkad för 1.",
        "1 uppgift är osäker.",
    )
    sources = [(note.title, words) for note, words in panel.freshness.sources]
    assert sources == [("Strategi", "2 uppgifter"), ("Sida", "1 uppgift")]
    other = map_answer(ask(tiny, "/sv/karta?region=A")).panel
    assert isinstance(other, RegionPanel) and other.freshness is None


# ---- the page of the data ---------------------------------------------------------------------


def data(dataset: Dataset, query: str = "") -> DataAnswer:
    return data_answer(ask(dataset, f"/sv/data?{query}" if query else "/sv/data"))


def test_the_oldest_stand_first_then_what_has_no_date(rows: Rows, build: Build) -> None:
    meeting(rows, "held", "2026-09-01")
    rows["group_members"] = []
    rest_on(rows, "B", "held")
    rows["priorities"].append(
        {**rows["priorities"][3], "priority_code": "C-1", "region_code": "C",
         "source_code": "undated"}
    )  # fmt: skip
    dataset = build(rows)
    assert [one.code for one in data(dataset).regions] == ["A", "C", "B"]
    by_name = data(dataset, "order=name")
    assert [one.code for one in by_name.regions] == ["B", "C", "A"]
    assert list(by_name.data_table["region_code"]) == ["B", "C", "A"]


def test_the_page_of_the_data_and_the_map_have_the_same_figures(small: Dataset) -> None:
    on_page = data(small, "order=name").data_table.reset_index(drop=True)
    assert len(on_page) == len(small.regions_of_kind("region"))
    assert on_page.astype(str).equals(on_map(small).data_table.astype(str))


def test_the_page_of_the_data_has_swedens_regions_whatever_the_scope(small: Dataset) -> None:
    whole = ANSWERS["data"](ask(small, "/sv/data?scope=europe")).data_table
    assert whole.equals(data(small).data_table)


# ---- what speaks against a card ---------------------------------------------------------------


def test_objections_have_the_figures_and_the_words_of_the_map(tiny: Dataset) -> None:
    told = [one.words for one in material_caveats(ask(tiny, "/sv/partner?region=B"), "A")]
    words = on_map(tiny).table.set_index("region_code").loc["A", "words"]
    assert told == [
        SV("doubt-incomplete", region="Ådala", held=2, stated=5),
        f"Ådala: {words}.",
    ]


def test_the_objections_to_a_region_shown_by_its_group_are_about_the_groups_statements(
    tiny: Dataset,
) -> None:
    (told,) = material_caveats(ask(tiny, "/sv/partner?region=A"), "C")
    assert told.words == (f"Ceda: äldsta uppgift 2022{SPACE}(4{SPACE}år), äldre än 24 månader.")


def test_a_region_that_nothing_is_held_of_has_no_objections(rows: Rows, build: Build) -> None:
    rows["group_members"] = []
    assert material_caveats(ask(build(rows), "/sv/partner?region=A"), "C") == ()

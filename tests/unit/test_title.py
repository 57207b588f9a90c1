"""What pages are called: what shows something else is called something else."""

from __future__ import annotations

import dataclasses
from typing import Any

import pandas as pd
import pytest

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.question import Question
from s3dash.analysis.selection import selection_of
from s3dash.analysis.words.title import LONGEST, page_title
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import CHOICES, KEY_OF, LISTS, ViewState, to_url
from s3dash.state.url import KEYS
from s3dash.state.view_state import MEASURES_OF, SHOWN
from tests.asking import DAY, ask
from tests.conftest import Build, Rows, Share

# by part of the selection
CODES: dict[str, tuple[Any, ...]] = {
    "from_round": ("2014-2020",),
    "to_round": ("2021-2027",),
    "since": (),  # of a store with several editions: app/test_edition_files
    "edition": (1,),
    "round": ("2014-2020", "2021-2027"),
    "domain": ("digital", "food"),
    "initiative": ("vanguard",),
    "region": ("SE110", "SE311"),
    "partner": ("SE110", "SE232"),
    "join": ("vanguard",),
    "regions": (("SE110", "SE311"), ("SE110", "SE232", "SE311")),
    "add": (("food",), ("digital", "food")),
    "drop": (("digital",),),
    "least": (3,),
    "strength": (15,),
    "measure": (),
    **dict.fromkeys(("bands", "brief", "embed", "grid", "group", "incomplete", "table"), (True,)),
    **{key: tuple({values[1], values[-1]}) for key, values in CHOICES.items()},
}
MEASURED = [
    ViewState(view=view, measure=measure)
    for view, measures in MEASURES_OF.items()
    for measure in measures
]
PARTNERS = [ViewState(view="partner", show=show) for show in SHOWN]
OTHERS = [
    ViewState(view=view)
    for view in ("region", "compare", "changes", "data", "domain", "initiatives")
]
# What is chosen already where a page is changed one key at a time, by language.
CHOSEN: dict[str, tuple[dict[str, Any], ...]] = {
    "sv": ({}, {"region": "SE311", "domain": "digital", "initiative": "vanguard"}),
    "en": (
        {"region": "SE232", "partner": "SE110", "regions": ("SE110", "SE232"), "add": ("food",)},
    ),
}
PLACES = [*MEASURED, *PARTNERS, *OTHERS]


def about(dataset: Dataset, state: ViewState) -> Question:
    return Question(dataset, selection_of(state, dataset), DAY, translator(state.language))


def neighbours(state: ViewState) -> list[ViewState]:
    """The state, and all that are one choice away from it."""
    found = [state]
    for key, values in CODES.items():
        unset: Any = () if key in LISTS else False if values == (True,) else None
        found += [state.but(**{key: value}) for value in (unset, *values)]
    return list(dict.fromkeys(found))


def told(found: Any) -> Any:
    """What an answer holds, by its values; the question is not what it holds."""
    if isinstance(found, Question | ViewState):
        return None
    if dataclasses.is_dataclass(found):
        return [told(getattr(found, field.name)) for field in dataclasses.fields(found)]
    if isinstance(found, pd.DataFrame):
        return found.to_csv()
    if isinstance(found, dict):
        return [(key, told(value)) for key, value in found.items()]
    if isinstance(found, list | tuple | set | frozenset):
        return [told(one) for one in found]
    return repr(found)


def shown(state: ViewState, answer: Any) -> str:
    """All that a page shows: the answer, and how it is drawn where the answer does not tell."""
    drawn = (
        state.table and not answer.data_table.empty,
        state.view == "map" and state.grid and state.shown_scope == "sweden",
    )
    return str((state.view, told(answer), drawn))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("at", "place"), [*enumerate(PLACES)], ids=[to_url(one) for one in PLACES])
def test_two_addresses_that_show_something_else_are_called_something_else(
    small: Dataset, at: int, place: ViewState, language: str, share: Share
) -> None:
    # with each place every choice is tried beside one of the three things that are chosen
    for number, chosen in enumerate(CHOSEN[language], at + 2 * LANGUAGES.index(language)):
        first: dict[str, tuple[ViewState, Any]] = {}
        pages: dict[str, str] = {}
        start, *around = neighbours(place.in_language(language).but(**chosen))
        for state in (start, *share(around, of=3, at=number)):
            question = about(small, state)
            answer = ANSWERS[state.view](question)
            title = page_title(question, answer)
            assert len(title) <= LONGEST, title
            if title not in first:
                first[title] = question.state, answer
                continue
            if title not in pages:
                pages[title] = shown(*first[title])
            url = to_url(first[title][0])
            assert shown(question.state, answer) == pages[title], (
                f"{title}: {url} and {to_url(state)}"
            )


def test_every_key_of_an_address_is_tried() -> None:
    assert {KEY_OF.get(part, part) for part in CODES} == set(KEYS)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/sv/karta", "Prioriteringar per region"),
        ("/sv/karta?domain=digital&region=SE311",
         "Värmland – Digitalisering, AI och IKT: regionernas status"),
        ("/sv/karta?domain=digital&grid=1&round=2014-2020",
         "Digitalisering, AI och IKT: regionernas status – Programperioden 2014–2020 · Rutor"),
        ("/sv/karta?domain=digital&grid=1&scope=europe",
         "Digitalisering, AI och IKT: status i Sverige och Europa"),
        ("/sv/matris?initiative=vanguard&round=2014-2020", "Vem är med i vad: Vanguardinitiativet"),
        ("/en/matrix?domain=digital&order=name&bands=1",
         "Digital, AI and ICT – Who prioritises what: Swedish regions – "
         "By name · By national area (NUTS 2)"),
        ("/sv/matris?measure=overlap&region=SE311&partner=SE110&weights=equal",
         "Värmland – Stockholm – Likhet mellan regioner – Vikt för sidoteman: Hela"),
        ("/sv/natverk?region=SE110&regions=SE110,SE311",
         "Stockholm – Stockholm och Värmland: gemensamma teman"),
        ("/sv/partner?distance=200&region=SE311&together=new",
         "Partner för Värmland – Högst 200 km · Bara nya partner"),
        ("/sv/partner?region=XX&partner=SE311", "Vilka kan vi arbeta med?"),
        ("/sv/partner?match=both&region=SE311",
         "Partner för Värmland – Typ av partner: Båda"),
        ("/en/compare?regions=SE110,SE311&table=1", "Comparison: Stockholm and Värmland – Table"),
        ("/sv/samverkan?round=2014-2020", "Samverkan"),
    ],
)  # fmt: skip
def test_a_title_reads_as_words(small: Dataset, address: str, title: str) -> None:
    question = ask(small, address)
    assert page_title(question, ANSWERS[question.state.view](question)) == title


def test_what_is_not_there_to_be_shown_is_not_said(small: Dataset) -> None:
    question = ask(small, "/sv/karta?measure=status&table=1")
    assert "Tabell" not in page_title(question, ANSWERS["map"](question))


def test_a_name_within_another_word_does_not_count_as_said(rows: Rows, build: Build) -> None:
    rows["domains"][0].update(name_sv="Region")
    question = ask(build(rows), "/sv/matris?domain=wood")
    assert page_title(question, ANSWERS["matrix"](question)).startswith("Region – ")


@pytest.mark.parametrize("view", ["region", "natverk", "partner", "karta"])
def test_a_group_called_as_one_of_its_regions_is_told_from_it(
    rows: Rows, build: Build, view: str
) -> None:
    group = next(row for row in rows["regions"] if row["region_kind"] == "group")
    group["name_sv"] = "Berga"
    dataset = build(rows)
    titles = []
    for code in ("B", group["region_code"]):
        question = ask(dataset, f"/sv/{view}?region={code}")
        titles.append(page_title(question, ANSWERS[question.state.view](question)))
    assert "grupp" not in titles[0]
    assert titles[1].startswith("Berga (grupp) – ")


def test_long_names_give_way_to_their_codes_and_titles_stay_apart(rows: Rows, build: Build) -> None:
    for row, count in zip(rows["regions"], (30, 28, 26), strict=False):
        row["name_sv"] = f"{row['name_sv']} {'lång ' * count}".strip()
    dataset = build(rows)
    titles = []
    for regions in ("A,B", "B,C", "A,B,C"):
        question = ask(dataset, f"/sv/jamfor?regions={regions}&round=old")
        titles.append(page_title(question, ANSWERS["compare"](question)))
    assert [len(title) <= LONGEST for title in titles] == [True] * 3
    assert titles[0].startswith("Jämförelse: A och Berga lång")
    assert titles[1].startswith("Jämförelse: B och Ceda lång")
    assert titles[2].startswith("Jämförelse: A, B och Ceda lång")


def test_what_is_too_long_even_in_codes_is_cut(rows: Rows, build: Build) -> None:
    rows["domains"] = [
        {"domain_code": f"domain-{number:02}", "name_sv": f"Tema {number:02}", "name_en": "x"}
        for number in range(40)
    ] + rows["domains"]
    codes = ",".join(f"domain-{number:02}" for number in range(40))
    question = ask(build(rows), f"/sv/partner?show=scenario&region=A&add={codes}")
    title = page_title(question, ANSWERS["partner"](question))
    assert len(title) == LONGEST and title.endswith("…")
    assert title.startswith("SCENARIO")


@pytest.mark.parametrize("words", ["[", "a.b", "(?:", "\\"])
def test_signs_in_a_name_mean_themselves(rows: Rows, build: Build, words: str) -> None:
    rows["domains"][0].update(name_sv=words)
    question = ask(build(rows), "/sv/karta?domain=wood&region=A")
    title = page_title(question, ANSWERS["map"](question))
    assert title == f"Ådala – {words}: regionernas status"


@pytest.mark.parametrize("measure", ["count", "uniqueness", "status"])
def test_the_title_of_a_map_says_once_which_regions_it_is_of(small: Dataset, measure: str) -> None:
    query = {"status": "domain=digital"}.get(measure, f"measure={measure}")
    question = ask(small, f"/sv/karta?{query}&scope=partners")
    answer = ANSWERS["map"](question)
    assert page_title(question, answer) == answer.heading

"""What a picture says of what is shown."""

from __future__ import annotations

from typing import Any

import pytest

from s3dash.analysis.answers import file_subject
from s3dash.analysis.question import Question
from s3dash.analysis.selection import selection_of
from s3dash.analysis.words.caption import selection_words
from s3dash.config import LANGUAGES
from s3dash.exports.csv_table import file_name, file_stem
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from s3dash.state.view_state import MEASURES_OF, PARTS_OF, PARTS_OF_SHOWN
from tests.asking import DAY, ask


def about(dataset: Dataset, state: ViewState) -> Question:
    """The question of a selection, also of one that no address has."""
    return Question(dataset, selection_of(state, dataset), DAY, translator(state.language))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ViewState(), ""),
        (ViewState(domain="wood"), "Tema: Trä"),
        (ViewState(domain="wood", region="A"), "Tema: Trä · Region: Ådala"),
        (ViewState(initiative="net", domain="wood"), "Samverkan: Nätet"),
        (ViewState(domain="wood", measure="count"), ""),
        (ViewState(regions=("A", "B"), domain="wood"), "Tema: Trä"),
        (ViewState(view="network", regions=("A", "B")), "Regioner: Ådala, Berga"),
        (ViewState(view="region", region="A", domain="wood", scope="europe"), "Region: Ådala"),
        (ViewState(view="compare", regions=("A", "B"), region="C"), "Regioner: Ådala, Berga"),
        (ViewState(scope="europe"), "Sverige och Europa"),
        (ViewState("en", domain="wood", scope="partners"), "Domain: Wood · Regions outside Sweden"),
        (ViewState("en", "partner", show="scenario", region="A", add=("water",), join="net"),
         "SCENARIO – not decided · Region: Adale · Add a domain: Water · "
         "Join an initiative: The net"),
        (ViewState(view="partner", show="scenario", region="A", drop=("water", "wood")),
         "SCENARIO – inte beslutat · Region: Ådala · Ta bort tema: Vatten, Trä"),
    ],
)  # fmt: skip
def test_a_picture_names_what_the_figure_was_narrowed_down_to(
    tiny: Dataset, state: ViewState, words: str
) -> None:
    assert selection_words(about(tiny, state)) == words


def test_what_is_told_elsewhere_is_not_told_twice(tiny: Dataset) -> None:
    question = about(tiny, ViewState(domain="wood", region="A"))
    assert selection_words(question, "region") == "Tema: Trä"


SET: dict[str, Any] = {
    **{"show": "gaps", "match": "similar", "weights": "equal", "distance": "100"},
    **{
        "direction": "theirs",
        "together": "new",
        "scope": "europe",
        "group": True,
        "incomplete": True,
        "brief": True,
        "transition": "green",
        "strength": 15,
        "least": 3,
        "since": 1,
    },
    **{"from_round": "old", "to_round": "new"},
    **{"domain": "wood", "initiative": "net", "region": "A", "partner": "B", "join": "net"},
    **{"regions": ("A", "B"), "add": ("water",), "drop": ("wood",)},
}
PLACES = [
    *({"view": view} for view in PARTS_OF),
    *({"view": "partner", "show": show} for show in PARTS_OF_SHOWN),
    *(
        {"view": view, "measure": measure}
        for view, measures in MEASURES_OF.items()
        for measure in measures
    ),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: "-".join(place.values()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_page_is_narrowed_down_to_is_said_and_tells_its_file(
    tiny: Dataset, place: dict[str, str], language: str
) -> None:
    bare = about(tiny, ViewState(language, **place))
    # what is shown is chosen by the place
    for part in set(bare.state.parts) - {"show"}:
        chosen = about(tiny, ViewState(language, **{**place, part: SET[part]}))
        said, before = (set(selection_words(one).split(" · ")) for one in (chosen, bare))
        assert said - before - {""}, part
        # the name of a file has the rounds that are compared whether they are chosen or not
        is_named = part not in {"from_round", "to_round"}
        if is_named and not (place["view"] == "map" and part == "region"):
            assert file_subject(chosen) != file_subject(bare), part


def test_what_is_shown_is_said_where_it_is_not_the_matches(tiny: Dataset) -> None:
    for show in ("consortium", "gaps", "scenario"):
        assert selection_words(ask(tiny, f"/sv/partner?show={show}")), show


def test_scenarios_that_add_and_drop_and_join_the_same_have_different_names(
    tiny: Dataset,
) -> None:
    scenario = ViewState(view="partner", show="scenario", region="A")
    moves = [
        {"add": ("wood",)}, {"drop": ("wood",)}, {"add": ("wood", "water")},
        {"add": ("wood",), "drop": ("water",)}, {"join": "net"},
    ]  # fmt: skip
    names = [file_subject(about(tiny, scenario.but(**move))) for move in moves]
    assert len({tuple(name) for name in names}) == len(moves)
    assert "add-wood" in names[3] and "drop-water" in names[3] and "join-net" in names[4]


@pytest.mark.parametrize("measure", MEASURES_OF["map"])
def test_a_map_of_europe_is_named_unlike_that_of_sweden(tiny: Dataset, measure: str) -> None:
    given = {"measure": measure, "initiative": "net", "domain": "wood", "region": "A"}
    sweden, europe, partners = (
        file_subject(about(tiny, ViewState(scope=scope, **given)))
        for scope in ("sweden", "europe", "partners")
    )
    assert sweden != europe != partners
    assert "europe" in europe


def test_a_table_and_a_picture_of_the_same_are_named_alike() -> None:
    stem = file_stem(["s3-status", "åäö/1"], 7, DAY)
    assert stem == "s3-status_aao-1_version-7_2026-11-23"
    assert file_name(["s3-status", "åäö/1"], 7, DAY) == f"{stem}.csv"

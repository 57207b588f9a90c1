"""What a picture says of what is shown."""

from __future__ import annotations

import datetime

import pytest

from s3dash.analysis.caption import selection_words
from s3dash.analysis.selection import resolve
from s3dash.exports.csv_table import file_name, file_stem
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState


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
        (ViewState("en", domain="wood", scope="partners"), "Domain: Wood · European regions"),
        (ViewState("en", "partner", show="scenario", region="A", add=("water",), join="net"),
         "SCENARIO – not decided · Region: Adale · Add a domain: Water · "
         "Join an initiative: The net"),
        (ViewState(view="partner", show="scenario", region="A", drop=("water", "wood")),
         "SCENARIO – inte beslutat · Region: Ådala · Ta bort tema: Vatten, Trä"),
    ],
)  # fmt: skip
def test_a_picture_names_what_the_figure_was_narrowed_down_to(
    small: Dataset, state: ViewState, words: str
) -> None:
    selection = resolve(state, small)
    assert selection_words(selection, small, translator(state.language)) == words


def test_a_table_and_a_picture_of_the_same_are_named_alike() -> None:
    day = datetime.date(2026, 11, 23)
    stem = file_stem(["s3-status", "åäö/1"], 7, day)
    assert stem == "s3-status_aao-1_version-7_2026-11-23"
    assert file_name(["s3-status", "åäö/1"], 7, day) == f"{stem}.csv"

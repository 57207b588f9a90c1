"""The network's page and file, as they are sent."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from dash import Dash

from s3dash.config import LANGUAGES
from s3dash.data.editions.store import EditionStore
from s3dash.serving.choose import Fired, choice_of
from s3dash.state import SLUGS
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.ui.frame import controls
from tests.app.drawing import answer_of, body_of, parts_of, written
from tests.app.held import assert_headings_in_order, links

PATH = "/sv/natverk"


@pytest.fixture
def context(store: EditionStore, settings: Any) -> AppContext:
    return AppContext(store, settings, {})


def page_of(context: AppContext, search: str, path: str = PATH) -> Page:
    page = read_page(context, path, search, None)
    assert page is not None
    return page


def words(component: Any) -> str:
    """All the text of a component."""
    return written(component).words


def sought(
    context: AppContext, search: str, given: dict[str, str], picked: str | None = None
) -> str | None:
    """The query that is written after a choice in the controls or a click, None for none."""
    choice = choice_of(context, Fired(PATH, search, given, by_address=False, picked=picked))
    return choice.search if choice.is_new else None


@pytest.mark.parametrize(
    ("search", "told"),
    [
        ("?regions=SE232,SE312", ["Hållbar industri", "Grön cirkulär industri", "Källa"]),
        ("?regions=SE110,SE121", ["gemensam i Östra Mellansverige"]),
        ("?measure=status&region=SE224&domain=food", ["Livsmedel", "etablerat", "Kluster i temat"]),
        ("?measure=status&region=SE121&domain=space-test", ["ingen uppgift"]),
        ("?measure=status&region=SE224&domain=space-test", ["nämner inte temat"]),
        (
            "?measure=status&region=SE211&domain=digital",
            ["gemensam i Småland med öarna", "Källa"],
        ),
        ("?domain=food", ["Skåne", "etablerat styrkeområde (tolkat)", "Agroväst"]),
        ("?initiative=vi-3dp&region=SE313", ["deltar", "Del av Vanguardinitiativet", "Källa"]),
        ("?initiative=vi-3dp&region=SE110", ["inte känd som deltagare"]),
        ("?region=SE311", ["Skoglig bioekonomi"]),
        ("", ["Välj en linje eller en punkt"]),
    ],
)
def test_the_panel_tells_why_a_line_is_there(
    context: AppContext, search: str, told: list[str]
) -> None:
    panel = parts_of(page_of(context, search)).panel
    text = words(panel)
    assert [part for part in told if part not in text] == []


def test_every_line_that_can_be_clicked_is_in_a_list_for_the_keyboard(context: AppContext) -> None:
    found = parts_of(page_of(context, "?least=4"))
    listed = {
        tuple(parse_qs(urlsplit(href).query).get("regions", ()))
        for href in links(written(found.beside))
    }
    clicked = {
        (codes[0],)
        for trace in (found.figure or {})["data"]
        if list(trace.get("meta") or ())[:1] == ["regions"]
        for codes in trace["customdata"]
    }
    assert clicked
    assert clicked <= listed


def test_what_is_not_drawn_is_listed_with_a_way_to_see_it(context: AppContext) -> None:
    beside = parts_of(page_of(context, "?measure=membership")).beside
    assert "Minst tre av fyra svenska regioner är med här." in words(beside)
    assert "S3-nätverket: 21 regioner" in links(written(beside))[f"{PATH}?initiative=s3-natverket"]


def test_a_network_with_too_many_lines_lists_those_of_what_is_chosen(context: AppContext) -> None:
    everything = parts_of(page_of(context, "?measure=status")).beside
    assert "Linjer" not in words(everything)
    chosen = parts_of(page_of(context, "?measure=status&region=SE224")).beside
    assert "Skåne – Livsmedel och lantbruk" in words(chosen)


@pytest.mark.parametrize(
    ("search", "picked", "expected"),
    [
        ("", "regions=SE232,SE312&region=", "?regions=SE232,SE312"),
        ("?region=SE110", "regions=SE232,SE312&region=", "?regions=SE232,SE312"),
        ("?regions=SE232,SE312", "region=SE110&regions=", "?region=SE110"),
        ("?measure=status", "region=SE110&domain=food", "?domain=food&region=SE110"),
        ("?domain=food&region=SE110", "domain=digital&region=", "?domain=digital"),
        (
            "?initiative=vanguard",
            "region=SE313&initiative=vi-3dp",
            "?initiative=vi-3dp&region=SE313",
        ),
        ("", "regions=%3Cscript%3E&region=", None),
    ],
)
def test_a_click_sets_what_it_names_and_clears_what_it_leaves_empty(
    context: AppContext, search: str, picked: str, expected: str | None
) -> None:
    given = controls.values(page_of(context, search).question.selection)
    assert sought(context, search, given, picked) == expected


@pytest.mark.parametrize(
    ("search", "key", "value", "expected"),
    [
        ("", "layout", "likeness", "?layout=likeness"),
        ("?layout=likeness", "layout", "geographic", ""),
        ("", "scope", "europe", "?scope=europe"),
        ("", "least", "5", "?least=5"),
        ("?least=5", "least", "-", ""),
        ("", "measure", "membership", "?measure=membership"),
        ("", "least", "many", None),
        ("", "scope", "mars", None),
    ],
)
def test_its_controls_write_the_url(
    context: AppContext, search: str, key: str, value: str, expected: str | None
) -> None:
    given = {**controls.values(page_of(context, search).question.selection), key: value}
    assert sought(context, search, given) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "search",
    ["?regions=SE110", "?region=SE12", "?region=zzz&least=99", "?scope=partners&round=2014-2020",
     "?measure=membership&scope=partners", "?initiative=zzz", "?table=1&measure=membership",
     "?regions=SE110,ITH5", "?initiative=errin&domain=food&measure=shared&least=9"],
)  # fmt: skip
def test_no_link_makes_the_page_fail(context: AppContext, language: str, search: str) -> None:
    page = page_of(context, search, f"/{language}/{SLUGS['network'][language]}")
    body = body_of(page)
    assert "Traceback" not in body.words
    assert_headings_in_order(body)


def test_the_file_has_the_rows_of_the_table(app: Dash, client: Any, context: AppContext) -> None:
    answer = client.get(f"{PATH}.csv?regions=SE232,SE312&least=6")
    assert answer.status_code == 200
    lines = answer.text.splitlines()
    heads = lines[0].lstrip("\ufeff").split(";")
    assert heads[:3] == ["Regionkoder", "Regionkod", "Region"]
    assert heads[3:6] == ["Den andra regionens kod", "Den andra regionen", "Gemensamma teman"]
    found = answer_of(page_of(context, "?least=6"))
    assert len(lines) == len(found.data_table) + 1


def test_a_file_without_rows_still_names_its_columns(app: Dash, client: Any) -> None:
    full = client.get(f"{PATH}.csv?least=6").text.splitlines()
    bare = client.get(f"{PATH}.csv?least=99").text.splitlines()
    assert bare == full[:1]


def test_an_answer_stays_small(app: Dash, context: AppContext) -> None:
    for search in ("", "?measure=status", "?measure=membership"):
        figure = parts_of(page_of(context, search)).figure
        assert len(json.dumps(figure)) < 80_000

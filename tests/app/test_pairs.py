"""Pairs of regions as the server gives them: panel, clicks, controls and files."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest

from s3dash.config import LANGUAGES
from s3dash.data.editions.store import EditionStore
from s3dash.serving.choose import Fired, choice_of
from s3dash.state import OF_PAIRS, ViewState, to_path
from s3dash.state.view_state import PARTS_OF_SHOWN, SCOPES, WEIGHTS
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.ui.frame import controls
from s3dash.views import map as region_map
from s3dash.views.matrix import page as matrix
from s3dash.views.network import page as network
from tests.app.drawing import answer_of, body_of, parts_of, written
from tests.app.held import Element, assert_headings_in_order, csv_rows, links, of_tag, tree

VIEWS: dict[str, ModuleType] = {"map": region_map, "matrix": matrix, "network": network}
ON_MAP = "?measure=complementarity&region=SE311"


@pytest.fixture
def context(store: EditionStore, settings: Any) -> AppContext:
    return AppContext(store, settings, {})


def page_of(context: AppContext, view: str, search: str, language: str = "sv") -> Page:
    page = read_page(context, to_path(ViewState(language, view)), search, None)
    assert page is not None
    return page


def keys(context: AppContext, view: str, search: str) -> list[str]:
    offered = VIEWS[view].controls(page_of(context, view, search))
    names = [one.id for control in offered for one in control._traverse_ids()]
    return [name["key"] for name in names if isinstance(name, dict)]


def on_map(page: Page) -> list[str]:
    """Where the regions on the map lead, which is where those in the list beside it lead."""
    parts = parts_of(page)
    assert parts.svg is not None
    found = list(links(tree(parts.svg)))
    assert found == list(links(written(parts.beside)))
    return found


def panel_of(context: AppContext, view: str, search: str) -> Element:
    return written(parts_of(page_of(context, view, search)).panel)


def query_of(
    context: AppContext, path: str, search: str, picked: str | None = None, **given: str
) -> str:
    """The query that is written after something was chosen in controls, or clicked."""
    page = read_page(context, path, search, None)
    assert page is not None
    values = {**controls.values(page.question.selection), **given}
    choice = choice_of(context, Fired(path, search, values, by_address=False, picked=picked))
    assert choice.is_new
    return choice.search


# ---- the panel ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("view", "search"),
    [
        ("map", f"{ON_MAP}&partner=SE224"),
        ("map", "?measure=overlap&region=SE311&partner=SE224"),
        ("matrix", f"{ON_MAP}&partner=SE224"),
        ("network", "?measure=mutual&regions=SE224,SE311"),
    ],
)
def test_two_regions_that_are_chosen_are_told_with_numbers_and_reasons(
    context: AppContext, view: str, search: str
) -> None:
    panel = panel_of(context, view, search)
    told = panel.words
    for part in (
        *("Skåne kan tillföra Värmland", "12,4 %", "Värmland kan tillföra Skåne", "19,4 %"),
        *("Gemensamma teman", "44,4 %", "ligger nära", "Ömsesidigt värde 15,9 %"),
    ):
        assert part in told.replace("\N{NO-BREAK SPACE}", " "), part
    found = links(panel)
    assert "/sv/partner?partner=SE224&region=SE311" in found
    assert "/sv/partner?partner=SE311&region=SE224" in found
    assert "/sv/jamfor?regions=SE224,SE311" in found


def test_what_the_measure_is_about_stands_first_in_the_panel(context: AppContext) -> None:
    for measure, first in (("overlap", "Gemensamma"), ("complementarity", "Skåne kan")):
        search = f"?measure={measure}&region=SE311&partner=SE224"
        headings = [one.words for one in of_tag(panel_of(context, "map", search), "h3")]
        assert headings[0].startswith(first)


def test_closing_a_pair_keeps_the_region(context: AppContext) -> None:
    panel = panel_of(context, "map", f"{ON_MAP}&partner=SE224")
    assert f"/sv/karta{ON_MAP}" in links(panel)
    panel = panel_of(context, "network", "?measure=mutual&regions=SE224,SE311")
    assert "/sv/natverk?measure=mutual" in links(panel)


@pytest.mark.parametrize("partner", ["SE311", "SE12", "ITH5"])
def test_who_is_no_pair_with_the_region_leaves_the_panel_to_it(
    context: AppContext, partner: str
) -> None:
    panel = panel_of(context, "map", f"{ON_MAP}&partner={partner}")
    assert panel.words.strip().startswith("Värmland")
    assert "kan tillföra" not in panel.words


# ---- choosing -----------------------------------------------------------------------------------


def test_a_click_on_a_region_opens_the_pair_and_the_list_leads_there_too(
    context: AppContext,
) -> None:
    query = query_of(context, "/sv/karta", ON_MAP, "partner=SE224")
    assert query == "?measure=complementarity&partner=SE224&region=SE311"
    beside = links(written(parts_of(page_of(context, "map", ON_MAP)).beside))
    assert f"/sv/karta{query}" in beside
    marked = links(written(parts_of(page_of(context, "map", query)).beside))
    assert "(vald)" in marked[f"/sv/karta{query}"]
    assert "(vald)" in marked[f"/sv/karta{ON_MAP}"]
    assert f"/sv/karta{query}" in on_map(page_of(context, "map", ON_MAP))


def test_the_select_still_changes_whose_partners_are_shown(context: AppContext) -> None:
    query = query_of(context, "/sv/karta", f"{ON_MAP}&partner=SE224", region="SE110")
    assert query == "?measure=complementarity&partner=SE224&region=SE110"


def test_without_a_pair_measure_a_click_still_chooses_the_region(context: AppContext) -> None:
    for search in ("?region=SE311", "?measure=uniqueness&region=SE311"):
        other = search.replace("SE311", "SE224")
        assert f"/sv/karta{other}" in on_map(page_of(context, "map", search))


def test_only_the_controls_that_the_measure_uses_are_offered(context: AppContext) -> None:
    always = {"measure", "domain", "initiative", "round", "region", "scope"}
    for view, search in (
        ("map", "?measure=uniqueness"),
        ("map", "?measure=overlap"),
        ("matrix", "?measure=complementarity"),
        ("network", "?measure=mutual"),
    ):
        assert {*always, "weights"} <= set(keys(context, view, search))
    assert keys(context, "map", "?measure=overlap")[:2] == ["measure", "region"]
    for view in VIEWS:
        assert "weights" not in keys(context, view, "")
        assert always <= set(keys(context, view, ""))
    assert "least" not in keys(context, "network", "?measure=mutual")
    assert "strength" not in keys(context, "network", "")


def test_the_threshold_offers_sensible_steps_and_the_one_of_the_link(context: AppContext) -> None:
    query = query_of(context, "/sv/natverk", "?measure=mutual", strength="20")
    assert query == "?measure=mutual&strength=20"
    offered = network.controls(page_of(context, "network", "?measure=mutual&strength=17"))
    labels = [option["label"] for one in offered for option in _options(one)]
    assert "17 %" in [label.replace("\N{NO-BREAK SPACE}", " ") for label in labels]


def _options(part: Any) -> list[dict[str, str]]:
    return [option for one in part._traverse() for option in getattr(one, "options", None) or []]


# ---- pages and files ----------------------------------------------------------------------------

ODD = [
    ("map", "?measure=overlap"),
    ("map", "?measure=overlap&region=SE12"),
    ("map", f"{ON_MAP}&scope=partners&partner=ITH5"),
    ("map", f"{ON_MAP}&round=2014-2020&grid=1"),
    ("map", "?measure=complementarity&region=SE332&round=2014-2020&weights=fractional"),
    ("map", "?measure=uniqueness&table=1&scope=europe"),
    ("map", "?measure=mutual&strength=0"),
    ("matrix", "?measure=overlap&region=SE12&partner=SE311"),
    ("matrix", "?measure=complementarity&scope=europe&bands=1&table=1"),
    ("matrix", "?measure=complementarity&scope=partners&order=count&partner=zzz"),
    ("network", "?measure=mutual&strength=99"),
    ("network", "?measure=mutual&regions=SE110&region=SE12"),
    ("network", "?measure=mutual&regions=SE110,ITH5&layout=likeness"),
    ("network", "?measure=mutual&scope=partners&round=2014-2020&table=1"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("view", "search"), ODD)
def test_no_link_makes_a_page_fail(
    context: AppContext, language: str, view: str, search: str
) -> None:
    page = page_of(context, view, search, language)
    assert_headings_in_order(body_of(page))


def test_the_map_without_a_region_asks_and_offers_no_file(context: AppContext, client: Any) -> None:
    found = answer_of(page_of(context, "map", "?measure=complementarity"))
    assert found.sentence == "Välj en region för att se vad andra kan tillföra den."
    assert client.get("/sv/karta.csv?measure=complementarity").status_code == 400


def test_the_files_have_the_numbers_as_numbers(client: Any) -> None:
    table = csv_rows(client, f"/sv/karta.csv{ON_MAP}")
    assert table[0][:3] == ["Regionkod", "Region", "Kan tillföra den valda (%)"]
    shares = {line[1]: line[2] for line in table[1:]}
    assert shares["Skåne"] == "12.4"
    assert shares["Värmland"] == "den valda regionen"
    table = csv_rows(client, "/sv/natverk.csv?measure=mutual&strength=15")
    assert table[0][2::2][:2] == ["Region", "Den andra regionen"]
    at = table[0].index("Ömsesidigt värde (%)")
    assert all(float(line[at]) >= 15 for line in table[1:])
    table = csv_rows(client, "/sv/matris.csv?measure=overlap")
    # all but the two of which too few areas are held, which are there when they are asked for
    assert len(table) == 20
    assert {len(line) for line in table} == {22}
    whole = csv_rows(client, "/sv/matris.csv?measure=overlap&incomplete=1")
    assert {line[1] for line in whole} - {line[1] for line in table} == {
        "Gotland (ofullständigt underlag: 2 av 3 prioriteringar)",
        "Västerbotten (ofullständigt underlag: 3 av 9 prioriteringar)",
    }
    at = table[0].index("Skåne (%)")
    cells = {line[1]: line[at] for line in table[1:]}
    assert cells["Värmland"] == "44.4" and cells["Skåne"] == "samma region"
    means = [float(line[2]) for line in table[1:] if line[2] != ".."]
    assert len(means) == 15 and min(means) > 0


def test_a_cell_of_the_matrix_table_leads_to_its_pair(context: AppContext) -> None:
    table = parts_of(page_of(context, "matrix", "?measure=complementarity&table=1")).table
    assert table is not None
    grid = written(table())
    cells = of_tag(grid, "td")
    assert len(cells) == 19 * (19 + 1)
    assert [one for one in cells if "tabindex" in one.attributes] == cells[:1]
    blank = next(one for one in cells if one.attributes.get("aria-label"))
    assert (blank.words, blank.attributes["aria-label"]) == ("–", "samma region")
    _, *across, total = of_tag(grid, "th", scope="col")
    assert all(one.attributes["data-pick"].startswith("partner=") for one in across)
    assert len(across) == 19 and "data-pick" not in total.attributes
    down = [one.attributes["data-pick"] for one in of_tag(grid, "th", scope="row")]
    assert [one.replace("region=", "partner=") for one in down] == [
        one.attributes["data-pick"] for one in across
    ]


def test_a_cell_of_the_matrix_table_says_nothing_that_its_row_or_column_says(
    context: AppContext,
) -> None:
    table = parts_of(page_of(context, "matrix", "?measure=membership&table=1")).table
    assert table is not None
    cells = of_tag(written(table()), "td")
    said = {name for one in cells[1:] for name in one.attributes}
    assert len(cells) > 100 and said == {"class", "aria-label"}


def test_an_answer_stays_small(context: AppContext) -> None:
    for view, search in ODD:
        figure = parts_of(page_of(context, view, search)).figure
        assert len(json.dumps(figure, default=list)) < 120_000, (view, search)


@pytest.mark.parametrize("measure", OF_PAIRS)
@pytest.mark.parametrize("weights", WEIGHTS)
@pytest.mark.parametrize("scope", SCOPES)
def test_every_matrix_of_pairs_has_a_page_and_a_file(
    context: AppContext, client: Any, measure: str, weights: str, scope: str
) -> None:
    for round_code in context.store.current().dataset.rounds:
        search = f"?measure={measure}&weights={weights}&scope={scope}&round={round_code}"
        assert answer_of(page_of(context, "matrix", search)).sentence
        assert client.get(f"/sv/matris.csv{search}").status_code == 200, search


# key of an address -> what may stand there
GIVEN = {
    **{"show": "matches", "match": "both", "partner": "SE224", "weights": "fractional"},
    **{
        "distance": "500",
        "direction": "theirs",
        "together": "new",
        "group": "1",
        "domain": "food",
        "join": "vi-esm",
    },
    **{"initiative": "vanguard", "scope": "europe", "regions": "SE110,SE224,SE311"},
    **{"add": "mining-metals", "drop": "food"},
}


@pytest.mark.parametrize("show", PARTS_OF_SHOWN)
def test_every_choice_of_the_page_of_partners_has_a_file_with_a_name_of_its_own(
    client: Any, show: str
) -> None:
    def name(**given: str) -> str:
        # a scenario asks for a change
        chosen = {"region": "SE311", "regions": "SE224,SE311", "add": "materials"}
        query = {**chosen, **given, "show": show}
        answer = client.get("/sv/partner.csv", query_string=query)
        assert answer.status_code == 200, (query, answer.text)
        return str(answer.headers["Content-Disposition"])

    names = [name(), *(name(**{key: GIVEN[key]}) for key in PARTS_OF_SHOWN[show])]
    assert len(set(names)) == len(names)

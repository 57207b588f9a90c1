"""The controls as a form, as a browser without a script sends them."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from dash.development.base_component import Component
from hypothesis import given
from hypothesis import strategies as st

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.views import VIEWS
from s3dash.state import CHOICES, MEASURES, ViewState, hidden_fields, read_form, to_path, to_query
from s3dash.state.url import KEYS
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.ui.frame import controls
from s3dash.ui.frame.controls import NONE
from tests.app.choosing import options_of
from tests.asking import ask
from tests.conftest import Build, Rows

REGIONS, DOMAINS = ("SE110", "SE311", "SE232", "SE21", "ITC4"), ("digital", "food")
INITIATIVES, ROUNDS = ("vanguard",), ("2014-2020", "2021-2027")


def few(codes: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(codes), max_size=3).map(tuple)


states = st.builds(
    ViewState,
    language=st.sampled_from(LANGUAGES),
    view=st.sampled_from(list(VIEWS)),
    round=st.none() | st.sampled_from(ROUNDS),
    measure=st.none() | st.sampled_from(MEASURES),
    **{key: st.none() | st.sampled_from(REGIONS) for key in ("region", "partner")},
    **{key: st.none() | st.sampled_from(INITIATIVES) for key in ("initiative", "join")},
    domain=st.none() | st.sampled_from(DOMAINS),
    regions=few(REGIONS),
    add=few(DOMAINS),
    drop=few(DOMAINS),
    least=st.none() | st.integers(1, 99),
    strength=st.none() | st.integers(1, 99),
    **{key: st.none() | st.sampled_from(CHOICES[key]) for key in CHOICES},
    **{key: st.booleans() for key in ("bands", "grid", "group", "incomplete", "table")},
)


@pytest.fixture(scope="module")
def context(store: EditionStore, settings: Settings) -> AppContext:
    return AppContext(store, settings, {})


def page_of(context: AppContext, state: ViewState) -> Page:
    page = read_page(context, to_path(state), to_query(state), None)
    assert page is not None
    return page


def fields(page: Page) -> Iterator[tuple[str, str]]:
    """What a browser sends for the controls of a page as they stand."""
    for control in VIEWS[page.state.view].controls(page):
        for one in (control, *control._traverse()):
            if isinstance(getattr(one, "id", None), dict):
                yield controls.ADDED.get(one.name, one.name), value_of(one)


def value_of(control: Component) -> str:
    """The chosen option; a select that offers no such one has its first."""
    options = [option["value"] for option in options_of(control)]
    return str(control.value if control.value in options else options[0])


def sent(context: AppContext, page: Page, **chosen: str) -> ViewState:
    """Where a form leads whose reader has chosen something, by the keys of addresses."""
    there = {**dict(fields(page)), **chosen}
    query = urlencode([*hidden_fields(page.state, there), *there.items()])
    form = read_form(to_path(page.state), query)
    assert form is not None
    return controls.sent(page_of(context, form.before).question, form.given)


@given(state=states)
def test_a_form_in_which_nothing_is_chosen_leads_back_to_the_page(
    context: AppContext, state: ViewState
) -> None:
    page = page_of(context, state)
    assert sent(context, page) == page.state


@pytest.mark.parametrize("region", ["SE21", "ITC4"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_list_offers_what_is_chosen_whatever_kind_of_region_it_is(
    context: AppContext, view: str, region: str
) -> None:
    page = page_of(context, ViewState(view=view, region=region))
    assert dict(fields(page)).get("region", region) == region
    assert sent(context, page) == page.state


def test_every_control_has_a_key_of_addresses(context: AppContext) -> None:
    for view in VIEWS:
        assert {name for name, _ in fields(page_of(context, ViewState(view=view)))} <= set(KEYS)


@pytest.mark.parametrize(
    ("state", "chosen", "url"),
    [
        (ViewState(), {"domain": "food"}, "?domain=food"),
        (ViewState(domain="food"), {"domain": "-"}, ""),
        (ViewState(), {"domain": "food", "measure": "uniqueness"},
         "?domain=food&measure=uniqueness"),
        (ViewState(domain="food"), {"round": "2014-2020"}, "?domain=food&round=2014-2020"),
        (ViewState(round="2014-2020"), {"round": "2021-2027"}, ""),
        (ViewState(view="compare", regions=("SE110", "SE311")), {"regions": "SE232"},
         "?regions=SE110,SE232,SE311"),
        (ViewState(view="partner", show="scenario", region="SE311"),
         {"add": "food", "drop": "digital", "join": "vanguard"},
         "?add=food&drop=digital&join=vanguard&region=SE311&show=scenario"),
        (ViewState(view="network", regions=("SE110", "SE311")), {"region": "SE232"},
         "?region=SE232"),
        (ViewState(grid=True), {"scope": "europe"}, "?grid=1&scope=europe"),
        (ViewState(), {"domain": "digitl"}, "?domain=digitl"),
        (ViewState(), {"domain": "<b>"}, "?domain=%3Cb%3E"),
    ],
)  # fmt: skip
def test_a_form_leads_where_the_same_choice_leads_with_a_script(
    context: AppContext, state: ViewState, chosen: dict[str, str], url: str
) -> None:
    assert to_query(sent(context, page_of(context, state), **chosen)) == url


def test_a_measure_that_is_chosen_holds_whatever_order_a_form_says_things_in(
    context: AppContext,
) -> None:
    question = page_of(context, ViewState()).question
    said = {"measure": "uniqueness", "domain": "food", "initiative": "vanguard"}
    for order in (said, dict(reversed(said.items()))):
        assert controls.sent(question, order).shown_measure == "uniqueness"


def test_a_list_of_regions_has_headings_for_sweden_the_nordic_countries_and_europe(
    rows: Rows, build: Build
) -> None:
    rows["regions"] += [
        {"region_code": code, "region_kind": "partner", "name_sv": name, "name_en": name,
         "country_code": code[:2]}
        for code, name in (("NO01", "Vik"), ("FI01", "Åbo"), ("PL01", "Łódź"), ("DE01", "Ost"))
    ]  # fmt: skip
    control = controls.whole_region_control("region", ask(build(rows), "/sv/region"))
    first, *groups = control.children[1].options
    listed = {one["label"]: [inside["label"] for inside in one["options"]] for one in groups}
    assert first["value"] == NONE
    assert listed == {
        "Sverige": ["Berga", "Ceda", "Ådala", "Gruppen (grupp)"],
        "Norden": ["Vik (NO)", "Åbo (FI)"],
        "Europa": ["Łódź (PL)", "Ost (DE)", "Partner"],
    }

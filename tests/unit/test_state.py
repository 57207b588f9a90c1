"""The selection and its one form as a URL."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.state import (
    CHOICES,
    KEYS,
    MEASURES,
    VIEWS,
    ViewState,
    parse_url,
    to_path,
    to_query,
    to_url,
)
from s3dash.state.tracking import is_tracking
from s3dash.state.url import CODE, LONGEST_QUERY, LONGEST_SHOWN

codes = st.from_regex(CODE, fullmatch=True, alphabet=string.printable)
states = st.builds(
    ViewState,
    language=st.sampled_from(["sv", "en"]),
    view=st.sampled_from(VIEWS),
    round=st.none() | codes,
    domain=st.none() | codes,
    initiative=st.none() | codes,
    measure=st.none() | st.sampled_from(MEASURES),
    region=st.none() | codes,
    regions=st.lists(codes, max_size=4).map(tuple),
    scope=st.none() | st.sampled_from(CHOICES["scope"]),
    order=st.none() | st.sampled_from(CHOICES["order"]),
    layout=st.none() | st.sampled_from(CHOICES["layout"]),
    least=st.none() | st.integers(1, 99),
    table=st.booleans(),
    grid=st.booleans(),
    bands=st.booleans(),
    incomplete=st.booleans(),
)


@given(states)
def test_a_state_survives_its_url(state: ViewState) -> None:
    assert parse_url(to_path(state), to_query(state)) == (state, ())


@given(states, states)
def test_two_states_have_the_same_url_only_when_they_are_equal(
    one: ViewState, other: ViewState
) -> None:
    assert (to_url(one) == to_url(other)) == (one == other)


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_at_all_makes_reading_a_url_fail(path: str, query: str) -> None:
    parse_url(path, query)
    state, problems = parse_url("/sv/karta", query)
    assert state is not None
    assert all(len(problem.value) <= LONGEST_SHOWN for problem in problems)


@given(st.text(max_size=300))
def test_what_was_understood_of_a_query_is_understood_again(query: str) -> None:
    state, _ = parse_url("/sv/karta", query)
    assert state is not None
    assert parse_url(to_path(state), to_query(state)) == (state, ())


def test_defaults_are_left_out_of_the_url() -> None:
    assert to_url(ViewState()) == "/sv/karta"
    assert to_url(ViewState(domain="digital", measure="status")) == "/sv/karta?domain=digital"


@pytest.mark.parametrize(
    ("state", "measure"),
    [
        (ViewState(), "count"),
        (ViewState(domain="d"), "status"),
        (ViewState(initiative="i"), "membership"),
        (ViewState(domain="d", initiative="i"), "membership"),
        (ViewState(domain="d", initiative="i", measure="status"), "status"),
    ],
)
def test_the_measure_follows_from_what_is_given(state: ViewState, measure: str) -> None:
    assert state.shown_measure == measure


def test_adding_a_domain_does_not_change_the_measure_that_is_shown() -> None:
    state = ViewState().but(domain="digital")
    assert state.shown_measure == "count"
    assert to_query(state) == "?domain=digital&measure=count"


def test_a_page_in_the_other_language_has_its_own_slug_and_the_same_selection() -> None:
    state = ViewState(domain="digital", region="SE311")
    assert to_url(state.in_language("en")) == "/en/map?domain=digital&region=SE311"


def test_another_view_gets_the_selection_but_opens_on_its_figure() -> None:
    state = ViewState(domain="digital", region="SE311", table=True).elsewhere("accessibility")
    assert to_url(state) == "/sv/tillganglighet?domain=digital&region=SE311"


def test_the_slug_of_the_other_language_is_understood() -> None:
    assert parse_url("/en/karta", "")[0] == ViewState("en")


@pytest.mark.parametrize("path", ["/", "/de", "/de/karta", "/sv/karta/mer", "/sv/finns-inte"])
def test_an_address_without_a_view_gives_no_state(path: str) -> None:
    assert parse_url(path, "")[0] is None


@pytest.mark.parametrize(
    ("query", "key", "name", "value"),
    [
        ("?colour=red", "url-unknown-key", "colour", "red"),
        ("?region=SE110&region=SE121", "url-given-twice", "region", "SE121"),
        ("?region=%3Cscript%3E", "url-not-a-code", "region", "<script>"),
        ("?measure=size", "url-not-a-choice", "measure", "size"),
        ("?table=yes", "url-not-a-choice", "table", "yes"),
        ("?measure=shared", "url-not-a-choice", "measure", "shared"),
        ("?order=size", "url-not-a-choice", "order", "size"),
        ("?least=0", "url-not-a-choice", "least", "0"),
        ("?regions=SE110,%3Cb%3E", "url-not-a-code", "regions", "SE110,<b>"),
    ],
)
def test_what_is_not_understood_is_named(query: str, key: str, name: str, value: str) -> None:
    _, (problem,) = parse_url("/sv/karta", query)
    assert (problem.key, problem.name, problem.value) == (key, name, value)


def test_the_rest_of_a_bad_query_is_used() -> None:
    state, problems = parse_url("/sv/karta", "?region=SE110&region=SE121&domain=food&x=1")
    assert state == ViewState(region="SE110", domain="food")
    assert len(problems) == 2


@pytest.mark.parametrize("letter", ["a", "å", "\N{SNOWMAN}", "\ud800"])
def test_an_endless_query_is_not_read(letter: str) -> None:
    query = "?domain=".ljust(LONGEST_QUERY + 2, letter)
    state, (problem,) = parse_url("/sv/karta", query)
    assert state == ViewState()
    assert problem.key == "url-too-long"


def test_a_query_is_measured_in_bytes_and_read_up_to_the_last() -> None:
    longest = "domain=".ljust(LONGEST_QUERY, "a")
    assert [problem.key for problem in parse_url("/sv/karta", f"?{longest}")[1]] == [
        "url-not-a-code"
    ]
    letters = "domain=".ljust(LONGEST_QUERY // 2 + 10, "å")
    assert len(letters) < LONGEST_QUERY
    assert [problem.key for problem in parse_url("/sv/karta", letters)[1]] == ["url-too-long"]


@pytest.mark.parametrize(
    "key",
    ["utm_source", "utm_campaign", "UTM_Medium", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid",
     "_ga", "_gl", "mtm_campaign", "pk_kwd", "igshid"],
)  # fmt: skip
def test_a_key_that_only_follows_the_reader_is_left_out_without_a_word(key: str) -> None:
    state, problems = parse_url("/sv/karta", f"?{key}=a%20b&region=SE110&{key}=%3Cb%3E")
    assert problems == ()
    assert state is not None
    assert to_url(state) == "/sv/karta?region=SE110"


@pytest.mark.parametrize("key", ["utm", "ga", "xfbclid", "source", "_gaa", "regionutm_"])
def test_a_key_that_only_looks_like_one_of_these_is_told(key: str) -> None:
    (problem,) = parse_url("/sv/karta", f"?{key}=1")[1]
    assert (problem.key, problem.name) == ("url-unknown-key", key)


def test_no_key_of_an_address_is_taken_for_one_that_follows_the_reader() -> None:
    assert not [key for key in KEYS if is_tracking(key)]


def test_regions_to_compare_are_a_list_in_one_order() -> None:
    state, problems = parse_url("/sv/karta", "?regions=SE312,SE110,SE312")
    assert state is not None
    assert state.regions == ("SE110", "SE312")
    assert problems == ()
    assert to_query(state) == "?regions=SE110,SE312"


def test_equal_selections_are_equal_and_hash_alike() -> None:
    given_by_name = ViewState(domain="d", measure="status")
    assert given_by_name == ViewState(domain="d")
    assert hash(given_by_name) == hash(ViewState(domain="d"))
    assert replace(given_by_name, domain=None).shown_measure == "count"

"""What a page's controls say when a browser sends them by itself."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.state import KEYS, Form, ViewState, hidden_fields, parse_url, read_form, to_path, to_url
from s3dash.state.url import LONGEST_QUERY
from tests.unit.test_state import states

OFFERED = st.sets(st.sampled_from([key for key in KEYS if key != "table"]))


def read(query: str) -> Form:
    found = read_form("/sv/karta", query)
    assert found is not None
    return found


@given(states, OFFERED, st.data())
def test_a_form_says_what_its_page_showed_and_what_its_controls_say(
    state: ViewState, offered: set[str], data: st.DataObject
) -> None:
    said = {name: data.draw(st.sampled_from(["-", "food", "SE110"])) for name in offered}
    query = urlencode([*hidden_fields(state, offered), *said.items()])
    assert read_form(to_path(state), query) == Form(state, said)


@given(states, OFFERED)
def test_a_form_has_no_key_that_an_address_does_not_know(
    state: ViewState, offered: set[str]
) -> None:
    assert {name for name, _ in hidden_fields(state, offered)} <= set(KEYS)


@given(states)
def test_the_address_of_a_selection_is_no_form(state: ViewState) -> None:
    path, _, query = to_url(state).partition("?")
    assert read_form(path, query) is None


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_at_all_makes_reading_a_form_fail(path: str, query: str) -> None:
    read_form(path, query)
    read_form("/sv/karta", f"{query}&domain=")


def test_a_list_comes_in_parts_and_its_last_is_what_is_added() -> None:
    form = read("regions=A%2CB&table=&regions=C&regions=D")
    assert form.before.regions == ("A", "B", "C")
    assert form.given == {"regions": "D"}


def test_empty_and_the_sign_for_none_both_mean_nothing() -> None:
    for none in ("", "-"):
        form = read(f"domain=food&region={none}&domain={none}")
        assert (form.before, form.given) == (ViewState(domain="food"), {"domain": "-"})


def test_what_is_given_once_is_carried() -> None:
    assert read("domain=food&initiative=") == Form(ViewState(domain="food"), {})


@pytest.mark.parametrize(
    "query",
    [
        "",
        "domain=food",
        "region=SE110&region=SE121",  # a link with a fault
        "colour=&domain=food",  # an empty value of no key
        "domain=&colour=red",
        "domain=&least=0",
        "domain=&region=%3Cb%3E",
        "domain=" + "&region=".ljust(LONGEST_QUERY, "A"),
        "domain=a-",
    ],
)
def test_a_link_is_no_form_and_keeps_what_is_said_of_its_faults(query: str) -> None:
    assert read_form("/sv/karta", query) is None
    assert read_form("/sv/finns-inte", "domain=") is None


def test_a_key_that_follows_the_reader_does_not_stand_in_the_way_of_a_form() -> None:
    assert read("utm_source=x&domain=food&region=").before == ViewState(domain="food")
    assert parse_url("/sv/karta", "utm_source=x&domain=food&region=")[1] == ()

"""The address of a presentation: what it says, and what is told of the rest."""

from __future__ import annotations

import pytest

from s3dash.state.showing import SHIPPED, Showing, parse_showing, showing_url


@pytest.mark.parametrize("showing", [
    Showing(),
    Showing("en", "region", "SE311", 3),
    Showing("sv", "steps", loop=True),
    Showing("en", "q1YqUbJSSlTSUcpJzEtPLE1V0lEqTk7NSwUA"),
])  # fmt: skip
def test_an_address_says_what_it_was_written_of(showing: Showing) -> None:
    path, _, query = showing_url(showing).partition("?")
    assert path == {"sv": "/sv/presentera", "en": "/en/present"}[showing.language]
    assert parse_showing(showing.language, query) == (showing, ())


def test_without_a_deck_the_first_that_ships_is_shown() -> None:
    showing, problems = parse_showing("sv", "?utm_source=brev&deck=&scene=")
    assert (showing.deck, showing.scene, problems) == (SHIPPED[0], 1, ())


@pytest.mark.parametrize(("query", "key"), [
    ("deck=nation", "present-unknown-deck"),
    ("scene=hej", "present-unknown-scene"),
    ("scene=-1", "present-unknown-scene"),
    ("scene=99999", "present-unknown-scene"),
    ("loop=ja", "present-unknown-loop"),
    ("region=%3Cb%3E", "url-not-a-code"),
    ("colour=red", "url-unknown-key"),
    ("scene=2&scene=3", "url-given-twice"),
    ("deck=" + "a" * 9000, "url-too-long"),
])  # fmt: skip
def test_what_is_not_understood_is_told(query: str, key: str) -> None:
    _, problems = parse_showing("sv", query)
    assert [problem.key for problem in problems] == [key]

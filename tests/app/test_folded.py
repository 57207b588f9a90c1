"""A drawn page that is kept: smaller, and the same when it is asked for again."""

from __future__ import annotations

import dataclasses

import pytest

from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawing import draw
from s3dash.drawn.drawn_page import Drawn, difference
from s3dash.drawn.folded import Folded, PackedText
from s3dash.markup import Markup
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, app_context, read_page

ASKED = ("/sv/karta", "/en/network", "/sv/partner?region=SE311", "/en/method")


@pytest.fixture
def context(store: EditionStore, settings: Settings) -> AppContext:
    return app_context(store, settings)


@pytest.fixture(params=ASKED)
def drawn(request: pytest.FixtureRequest, context: AppContext) -> Drawn:
    path, _, search = request.param.partition("?")
    page = read_page(context, path, f"?{search}", None)
    assert page is not None
    return draw(page)


def test_a_page_that_was_kept_is_the_page_that_was_drawn(drawn: Drawn) -> None:
    found = Folded.of(drawn).drawn
    assert dict(found.texts) == dict(drawn.texts)
    assert list(found.texts) == list(drawn.texts)
    kinds = {name: type(text) for name, text in drawn.texts.items()}
    assert {name: type(text) for name, text in found.texts.items()} == kinds
    assert dataclasses.replace(found, texts=drawn.texts) == drawn
    assert found.digests == drawn.digests
    assert isinstance(found.plain, Markup) and isinstance(found.controls, Markup)


def test_a_page_is_kept_in_a_third_of_what_it_takes_at_most(drawn: Drawn) -> None:
    folded = Folded.of(drawn)
    assert folded.size < drawn.size / 3


def test_a_choice_unpacks_only_what_differs(drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[str] = []
    text = PackedText.text.fget
    assert text is not None

    def noted(packed: PackedText) -> str:
        unpacked.append(text(packed))
        return unpacked[-1]

    found = Folded.of(drawn).drawn
    monkeypatch.setattr(PackedText, "text", property(noted))
    shown = {**drawn.digests, ids.TOOLS: "another"}
    assert difference(found, shown) == {ids.TOOLS: drawn.texts[ids.TOOLS]}
    assert unpacked == [drawn.texts[ids.TOOLS]]

"""Scenes on a washed-out projector, and there before eyes that lack one kind of cones."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tools.projector import (
    APART,
    EYES,
    LEFT,
    SCREEN,
    badly_seen,
    badly_seen_on,
    contrast,
    difference,
)

BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
# An orange and an olive that are one for those without M cones.
ORANGE, OLIVE = "rgb(214, 94, 0)", "rgb(164, 136, 0)"


@pytest.mark.parametrize("eyes", EYES)
def test_white_on_black_has_three_to_one_left_for_everybody(eyes: str) -> None:
    assert contrast(WHITE, BLACK, eyes) == pytest.approx(LEFT, abs=0.001)
    assert difference(WHITE, WHITE, eyes) == 0
    # grey is grey for all
    assert difference(BLACK, WHITE, eyes) == pytest.approx(
        difference(BLACK, WHITE, "all cones"), abs=0.1
    )


def test_colours_that_differ_for_most_are_one_for_those_who_lack_a_kind_of_cones() -> None:
    assert difference(ORANGE, OLIVE, "all cones") > 3 * APART
    assert difference(ORANGE, OLIVE, "deuteranopia") < APART


BAD = f"""<body style="background: rgb(250, 249, 246); margin: 20px">
<p style="color: rgb(27, 42, 51)">Läses</p>
<p style="color: rgb(150, 150, 150)">Bleknar</p>
<svg width="200" height="60"><rect width="200" height="60" fill="rgb(77, 140, 153)"/>
<text x="10" y="30" fill="rgb(66, 120, 132)">På färg</text></svg>
<ul id="legend">
<li><span class="swatch" style="background: {ORANGE}"></span>Rött</li>
<li><span class="swatch" style="background: {OLIVE}"></span>Grönt</li>
<li><span class="swatch" style="background: {OLIVE}; color: {WHITE}">●</span>Prick</li>
</ul>"""


def test_what_a_hall_does_not_see_is_told(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(BAD)
    told = [str(one) for one in badly_seen("/sv/karta", page.main_frame, page)]
    page.close()
    assert {one.split(": ")[2].split("”")[0] for one in told} == {"“Bleknar", "“På färg", "“Rött"}
    assert [one for one in told if "as “Grönt”" in one] == [
        "/sv/karta: deuteranopia: “Rött” is as “Grönt”"
    ]


def test_a_hall_sees_the_scenes_of_the_deck_that_is_played_first(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport=SCREEN)
    told = [str(one) for one in badly_seen_on(page, f"{address}/sv/presentera")]
    page.close()
    assert told == []

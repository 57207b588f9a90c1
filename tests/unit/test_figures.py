"""What a reader would notice of the figures."""

from __future__ import annotations

import re

import pytest

from s3dash.config import ROOT
from s3dash.figures import theme as look


def test_no_figure_may_send_itself_to_a_cloud() -> None:
    assert look.CONFIG["showSendToCloud"] is False
    assert look.CONFIG["plotlyServerURL"] == ""
    assert look.CONFIG["displaylogo"] is False


# ---- colours --------------------------------------------------------------------------------

STATUSES = ("established", "developing", "horizontal", "unspecified")


@pytest.mark.parametrize("theme", look.THEMES)
def test_every_status_has_contrast_to_paper_and_to_what_is_not_mentioned(theme: str) -> None:
    for status in STATUSES:
        for ground in ("paper", "surface", "absent"):
            assert look.contrast(look.fill(theme, status), look.colour(theme, ground)) >= 3


@pytest.mark.parametrize("theme", look.THEMES)
def test_every_mark_can_be_read_on_its_fill(theme: str) -> None:
    for cell in look.FILL:
        ink = look.text_on(theme, cell)
        assert look.contrast(ink, look.fill(theme, cell)) >= 3, (cell, ink)


@pytest.mark.parametrize("theme", look.THEMES)
def test_text_has_contrast(theme: str) -> None:
    for ink in ("ink", "ink-soft", "accent"):
        for ground in ("paper", "surface"):
            assert look.contrast(look.colour(theme, ink), look.colour(theme, ground)) >= 4.5


def test_where_contrast_is_high_every_fill_stands_out_by_itself_or_by_its_outline() -> None:
    paper = look.colour("contrast", "paper")
    for cell in look.FILL:
        shown = look.outline("contrast", cell) or look.fill("contrast", cell)
        assert look.contrast(shown, paper) >= 4.5, cell
    for ink in ("ink", "ink-soft", "accent"):
        assert look.contrast(look.colour("contrast", ink), paper) >= 7


def test_hatching_shows_where_contrast_is_high() -> None:
    strength = look.contrast(look.colour("contrast", "hatch"), look.colour("contrast", "absent"))
    assert strength >= 4.5


@pytest.mark.parametrize("theme", look.THEMES)
def test_what_is_written_into_the_page_has_the_inks_and_outlines_of_the_theme(theme: str) -> None:
    found = look.properties(theme)
    for cell in look.FILL:
        assert found[look.ink_property(cell)] == look.words_on(theme, cell)
        outline = look.outline_property(cell)
        drawn = found[outline] if outline else "transparent"
        assert drawn == (look.outline(theme, cell) or "transparent"), cell
    assert found["selected-width"] == f"{look.selected_width(theme):g}px"


def test_contrast_is_that_of_the_guidelines() -> None:
    assert look.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert look.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_style_sheet_and_the_figures_have_the_same_properties() -> None:
    css = (ROOT / "assets" / "site" / "tokens.css").read_text(encoding="utf-8")
    for theme, block in zip(look.THEMES, css.split("[data-bs-theme"), strict=True):
        assert dict(re.findall(r"--([\w-]+): ([^;]+);", block)) == look.properties(theme)


def test_the_legend_has_the_fills_and_outlines_of_the_map() -> None:
    css = (ROOT / "assets" / "site" / "site.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for selectors, body in re.findall(r"^((?:\.cell-[\w-]+(?:, )?)+) \{([^}]*)\}", css, re.M):
        for cell in re.findall(r"\.cell-([\w-]+)", selectors):
            found[cell] = found.get(cell, "") + body
    assert set(found) == set(look.FILL)
    for cell, token in look.FILL.items():
        assert f"var(--{token})" in found[cell], cell
        assert f"color: var(--{look.ink_property(cell)})" in found[cell], cell
        outline = look.outline_property(cell)
        pattern = rf"border[^;]*var\(--{outline}\)" if outline else "^((?!border).)*$"
        assert re.search(pattern, found[cell]), cell

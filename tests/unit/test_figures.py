"""What a reader would notice of the figures."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from s3dash.config import ROOT
from s3dash.data.shapes import read_shapes
from s3dash.figures import theme as look
from s3dash.figures.maps.swedish import region_map
from s3dash.i18n import translator

SHAPES = read_shapes(ROOT / "data")
T = translator("sv")


def rows(**cells: tuple[str, str]) -> pd.DataFrame:
    """A table with one region a county: ``c01=("established", "●")``."""
    return pd.DataFrame(
        [
            {"region_code": f"R{code[1:]}", "region_name": f"Region {code[1:]}",
             "county_code": code[1:], "cell": cell, "mark": mark, "words": f"words of {code}"}
            for code, (cell, mark) in cells.items()
        ]
    )  # fmt: skip


def drawn(table: pd.DataFrame, theme: str = "light", selected: str | None = None) -> go.Figure:
    return region_map(table, SHAPES, theme=theme, selected=selected, t=T)


def outlines_of(figure: go.Figure) -> Any:
    """The outlines: the areas drawn above the first ones, which are the fills."""
    return [trace for trace in figure.data if trace.type == "choropleth"][1]


def colour_of(areas: Any, county: str) -> str:
    value = areas.z[list(areas.locations).index(county)]
    return next(colour for edge, colour in areas.colorscale[1::2] if value <= edge)


def test_every_region_is_filled_by_its_cell() -> None:
    areas = drawn(
        rows(c01=("established", "●"), c03=("horizontal", "▬"), c04=("established", "●"))
    ).data[0]
    assert colour_of(areas, "01") == colour_of(areas, "04") == look.fill("light", "established")
    assert colour_of(areas, "03") == look.fill("light", "horizontal")


def test_a_click_on_a_region_can_be_read() -> None:
    areas = drawn(rows(c01=("established", "●"))).data[0]
    assert areas.customdata[0][0] == "R01"
    assert areas.geojson == "se_lan"


def test_marks_stand_on_the_regions_that_have_one() -> None:
    figure = drawn(rows(c01=("established", "●"), c03=("not_mentioned", ""), c04=("no_data", "..")))
    geo = [trace for trace in figure.data if trace.type == "scattergeo"]
    texts = [trace for trace in geo if trace.mode == "text" and "●" in trace.text]
    assert [list(trace.text) for trace in texts] == [["●", ".."]]


def test_every_region_has_its_name_beside_it() -> None:
    cells = {f"c{code}": ("established", "●") for code in SHAPES.label_points}
    figure = drawn(rows(**cells))
    geo = [trace for trace in figure.data if trace.type == "scattergeo"]
    (names,) = [trace for trace in geo if "Region 01" in (trace.text or ())]
    assert sum(bool(text) for text in names.text) == 21
    assert names.textfont.size >= 13
    assert names.hoverinfo == "skip"


def test_no_data_is_hatched_and_nothing_else_is() -> None:
    def hatched(table: pd.DataFrame) -> int:
        return sum(
            len(trace.lon or ())
            for trace in drawn(table).data
            if trace.type == "scattergeo" and trace.mode == "lines"
            and trace.line.color == look.colour("light", "hatch")
        )  # fmt: skip

    assert hatched(rows(c01=("not_mentioned", ""), c03=("deselected", "×"))) == 0
    assert hatched(rows(c01=("no_data", ".."))) == len(SHAPES.hatching["01"][0])


def test_the_selected_region_is_outlined_above_all_others() -> None:
    figure = drawn(rows(c01=("joint", "◇"), c03=("established", "●")), selected="R03")
    outlines = outlines_of(figure)
    assert list(outlines.locations)[-1] == "03"
    assert outlines.marker.line.color[-1] == look.colour("light", "ink")
    assert list(outlines_of(drawn(rows(c01=("established", "●")))).locations) == []


def test_a_region_without_a_county_is_not_drawn_and_does_no_harm() -> None:
    table = rows(c01=("established", "●"), c99=("established", "●"))
    assert list(drawn(table).data[0].locations) == ["01"]


def test_an_empty_table_shows_the_empty_country() -> None:
    areas = drawn(pd.DataFrame()).data[0]
    assert len(areas.locations) == 21
    assert colour_of(areas, "01") == look.colour("light", "absent")


def test_the_map_is_drawn_in_the_projection_of_sweref_and_asks_for_nothing() -> None:
    geo = drawn(rows(c01=("established", "●"))).layout.geo
    assert geo.projection.type == "transverse mercator"
    assert (geo.visible, geo.fitbounds) == (False, False)


def test_a_figure_is_small_enough_to_send_on_every_change() -> None:
    cells = {f"c{code}": ("no_data", "..") for code in SHAPES.label_points}
    assert len(drawn(rows(**cells)).to_json()) < 60_000
    cells = {f"c{code}": ("established", "●") for code in SHAPES.label_points}
    assert len(drawn(rows(**cells)).to_json()) < 14_000


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


def test_where_contrast_is_high_absence_is_outlined_and_only_no_data_is_hatched() -> None:
    table = rows(c01=("not_mentioned", ""), c03=("no_data", ".."), c04=("established", "●"))
    figure = drawn(table, "contrast")
    outlines = outlines_of(figure)
    assert list(outlines.locations) == ["01", "03"]
    assert set(outlines.marker.line.color) == {look.colour("contrast", "edge")}
    assert list(outlines_of(drawn(table)).locations) == []
    strength = look.contrast(look.colour("contrast", "hatch"), look.colour("contrast", "absent"))
    assert strength >= 4.5


def test_contrast_is_that_of_the_guidelines() -> None:
    assert look.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert look.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_style_sheet_and_the_figures_have_the_same_colours() -> None:
    css = (ROOT / "assets" / "site" / "tokens.css").read_text(encoding="utf-8")
    for theme, block in zip(look.THEMES, css.split("[data-bs-theme"), strict=True):
        assert dict(re.findall(r"--([\w-]+): (#\w+);", block)) == look.TOKENS[theme]


def test_the_legend_has_the_fills_and_outlines_of_the_map() -> None:
    css = (ROOT / "assets" / "site" / "site.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for selectors, body in re.findall(r"^((?:\.cell-[\w-]+(?:, )?)+) \{([^}]*)\}", css, re.M):
        for cell in re.findall(r"\.cell-([\w-]+)", selectors):
            found[cell] = found.get(cell, "") + body
    assert set(found) == set(look.FILL)
    for cell, token in look.FILL.items():
        assert f"var(--{token})" in found[cell], cell
    for cell, token in look.OUTLINE.items():
        assert re.search(rf"border[^;]*var\(--{token}\)", found[cell]), cell

"""Pictures, tables and charts on a slide, each in its box."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide as Page
from pptx.util import Pt

from s3dash.exports.slides import places
from s3dash.exports.slides.columns import PADDING, Laid, around
from s3dash.exports.slides.contents import Bars, Picture
from s3dash.exports.slides.dated import dated
from s3dash.exports.slides.fitting import Box, shortened
from s3dash.exports.slides.legend import Legend, legend_of
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.signs import on_one_line
from s3dash.exports.slides.template import DRAWING
from s3dash.exports.slides.texts import stand

# The look of a table without a look: lines and letters are our own.
PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
HAIRLINE = 9525
# The share of a chart that the names of its bars may take.
NAMES = 0.4


@dataclass(frozen=True)
class Ink:
    """Colours by the names of the look."""

    tokens: Mapping[str, str]

    def of(self, token: str) -> RGBColor:
        """A colour."""
        return RGBColor.from_string(self.tokens[token].lstrip("#").upper())


def add_picture(page: Page, picture: Picture, box: Box) -> None:
    """A picture without its legend, as large as a box lets it be, at the box's right end."""
    shape = page.shapes.add_picture(io.BytesIO(picture.png), 0, 0)
    legend = legend_of(picture.png)
    if legend is not None:
        shape.crop_left = legend.drawing
        shape.width = int(shape.width * (1 - legend.drawing))
    _fit(shape, box)
    shape.left = Pt(box.left + box.width) - shape.width
    describe(shape, picture.alt)


def add_legend(page: Page, picture: Picture, legend: Legend, box: Box) -> None:
    """The legend of a picture alone, as large as a box lets it be."""
    shape = page.shapes.add_picture(io.BytesIO(picture.png), 0, 0)
    shape.crop_right, shape.crop_bottom = 1 - legend.width, 1 - legend.height
    shape.width, shape.height = (
        int(shape.width * legend.width),
        int(shape.height * legend.height),
    )
    _fit(shape, box)
    describe(shape, picture.legend_alt)


def _fit(shape: Any, box: Box) -> None:
    """Make a picture as large as it can be in the top left corner of a box."""
    scale = min(Pt(box.width) / shape.width, Pt(box.height) / shape.height)
    shape.width, shape.height = int(shape.width * scale), int(shape.height * scale)
    shape.left, shape.top = Pt(box.left), Pt(box.top)


def describe(shape: Any, alt: str) -> None:
    """Say in words what a shape shows."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", on_one_line(alt))


# ---- a table -----------------------------------------------------------------------------------


def add_table(page: Page, laid: Laid, rows: range, top: float, ink: Ink) -> None:
    """Some rows of a table that was laid out, below its headings."""
    height = laid.height(rows)
    shape = page.shapes.add_table(len(rows) + 1, len(laid.widths), 0, 0, 1, 1)
    stand(shape, Box(places.MARGIN, top, sum(laid.widths), height))
    table = shape.table
    table.horz_banding = False
    shape._element.xpath(".//a:tableStyleId")[0].text = PLAIN_TABLE
    for column, width in zip(table.columns, laid.widths, strict=True):
        column.width = Pt(width)
    listed = [
        (laid.head_height, laid.headings),
        *((laid.heights[at], laid.rows[at]) for at in rows),
    ]
    for at, (row_height, texts) in enumerate(listed):
        table.rows[at].height = Pt(row_height)
        for cell, text, is_number in zip(table.rows[at].cells, texts, laid.numbers, strict=True):
            _fill_cell(cell, text, laid.size, is_number=is_number, is_head=at == 0, ink=ink)


def _fill_cell(
    cell: Any, text: str, size: float, *, is_number: bool, is_head: bool, ink: Ink
) -> None:
    cell.margin_left = Pt(PADDING.width)
    cell.margin_right = Pt(around(is_number) - PADDING.width)
    cell.margin_top = cell.margin_bottom = Pt(PADDING.height)
    cell.text = text
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if is_number else PP_ALIGN.LEFT
    if not text:  # else its row is as high as large letters
        paragraph._p.get_or_add_endParaRPr().set("sz", str(int(size * 100)))
    for run in paragraph.runs:
        run.font.size, run.font.bold = Pt(size), is_head
        run.font.color.rgb = ink.of("ink")
    line = str(ink.of("ink-soft" if is_head else "line"))
    properties = cell._tc.get_or_add_tcPr()
    for side in ("lnL", "lnR", "lnT"):
        properties.append(parse_xml(f'<a:{side} xmlns:a="{DRAWING}" w="0"><a:noFill/></a:{side}>'))
    properties.append(
        parse_xml(
            f'<a:lnB xmlns:a="{DRAWING}" w="{HAIRLINE}"><a:solidFill><a:srgbClr val="{line}"/>'
            "</a:solidFill></a:lnB>"
        )
    )
    properties.append(parse_xml(f'<a:noFill xmlns:a="{DRAWING}"/>'))


# ---- bars --------------------------------------------------------------------------------------


def add_bars(page: Page, bars: Bars, box: Box, ink: Ink, at: datetime.datetime) -> None:
    """Bars from the left, the first on top, each with its number, on a scale from 0 to the most."""
    content = CategoryChartData(number_format="General")
    room = Box(0, 0, box.width * NAMES, Type(places.LEAST).line)
    content.categories = [
        shortened(on_one_line(name), room, Type(places.LEAST)).text for name in bars.names
    ]
    content.add_series(on_one_line(bars.series), list(bars.numbers))
    frame = page.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED,
        Pt(box.left),
        Pt(box.top),
        Pt(box.width),
        Pt(box.height),
        content,
    )
    describe(frame, bars.alt)
    chart = frame.chart
    chart.has_title = chart.has_legend = False
    chart.font.size, chart.font.color.rgb = Pt(places.LEAST), ink.of("ink")
    names, numbers = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.color.rgb = ink.of("line")
    numbers.visible = numbers.has_major_gridlines = False
    # room for the number behind the longest bar
    numbers.minimum_scale, numbers.maximum_scale = 0, bars.most * 1.08 or 1
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 35, False
    plot.has_data_labels = True
    plot.data_labels.show_value = True
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    plot.series[0].format.fill.solid()
    plot.series[0].format.fill.fore_color.rgb = ink.of("established")
    # its numbers are a workbook of their own, which is written with the time of day
    workbook = chart.part.chart_workbook.xlsx_part
    workbook._blob = dated(workbook.blob, at)

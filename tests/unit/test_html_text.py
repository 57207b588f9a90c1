"""Components as HTML text: what stands in a page, and nothing that says nothing."""

from __future__ import annotations

import pytest
from dash import html

from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.html_text import html_text
from s3dash.ui.widgets.tables import NUMBER, Column, Row, table

HOSTILE = "<script>alert('x')</script>\"&"


def test_an_element_without_a_class_has_no_such_attribute() -> None:
    assert html_text(html.P("a", className="")) == "<p>a</p>"
    assert html_text(html.P("a", className="quiet")) == '<p class="quiet">a</p>'


def test_an_attribute_without_words_that_is_no_class_stands() -> None:
    assert html_text(html.Img(alt="")) == '<img alt="">'


def test_attributes_stand_in_one_order_whatever_order_they_were_given_in() -> None:
    one = html.Div(id="a", title="t", **attributes(data_z="1", aria_label="l", data_a="2"))
    other = html.Div(**attributes(data_a="2", aria_label="l", data_z="1"), title="t", id="a")
    assert html_text(one) == html_text(other)
    assert html_text(one) == ('<div id="a" title="t" aria-label="l" data-a="2" data-z="1"></div>')


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("10 000 ton slam", "10_000_ton slam"),
        ("12 miljoner euro, 3 regioner", "12_miljoner euro, 3 regioner"),
        ("över 1 234 567 st", "över 1_234_567 st"),
        ("57,5 % av 40 km", "57,5_% av 40_km"),
        ("five years, 24 months", "five years, 24_months"),
        ("år 2024 300 regioner", "år 2024 300 regioner"),
        ("SE 110 och 2 kmh", "SE 110 och 2 kmh"),
        ("tel. 08-681 91 00", "tel. 08-681 91 00"),
    ],
)
def test_no_end_of_a_line_parts_a_number_or_takes_it_from_its_unit(text: str, written: str) -> None:
    kept = written.replace("_", "\N{NO-BREAK SPACE}")
    assert html_text(html.P(text)) == f"<p>{kept}</p>"
    cells = html_text(table("c", [Column("a"), Column("b")], [Row(["x", text])]))
    assert f"<td>{kept}</td>" in cells


def test_a_plain_cell_of_a_table_is_text_whatever_it_says() -> None:
    rows = [Row(["name", HOSTILE, "3"])]
    written = html_text(table("c", [Column("a"), Column("b"), Column("n", NUMBER)], rows))
    assert "<script" not in written
    assert "<td>&lt;script&gt;" in written and '<td class="number">3</td>' in written


def test_plain_cells_of_a_table_are_written_at_once() -> None:
    rows = [Row(["name", *(str(at) for at in range(20))]) for _ in range(50)]
    made = str(table("c", [Column(str(at)) for at in range(21)], rows))
    assert made.count("<td>") == 1000 and "Td(" not in made

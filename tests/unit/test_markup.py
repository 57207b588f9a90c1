"""Markup: what is text stays text wherever it stands."""

from __future__ import annotations

from s3dash.markup import Markup, element, escaped, joined

HOSTILE = "<script>alert('x')</script>\"&"


def test_text_is_escaped_in_content_and_in_attributes() -> None:
    written = element("p", {"title": HOSTILE}, HOSTILE)
    assert "<script" not in written
    assert written.count("&lt;script&gt;") == 2
    assert written.count("&#34;&amp;") == 2


def test_markup_stands_as_it_is_and_is_not_escaped_twice() -> None:
    inner = element("b", {}, "a & b")
    assert element("p", {}, inner, " & ") == Markup("<p><b>a &amp; b</b> &amp; </p>")
    assert escaped(inner) == inner
    assert joined("<", None, inner) == "&lt;<b>a &amp; b</b>"


def test_an_attribute_of_true_has_no_value_and_one_of_none_or_false_is_left_out() -> None:
    assert element("div", {"hidden": True, "id": None, "open": False, "tabindex": 0}) == (
        '<div hidden tabindex="0"></div>'
    )


def test_an_element_without_content_has_no_end() -> None:
    assert element("input", {"value": "1"}) == '<input value="1">'

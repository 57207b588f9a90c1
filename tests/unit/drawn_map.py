"""Maps of Sweden as tests read them: markup, read by an XML parser."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pandas as pd

from s3dash.config import ROOT
from s3dash.data.shapes import read_shapes
from s3dash.figures.maps.region_markup import Named
from s3dash.markup import Markup

SHAPES = read_shapes(ROOT / "data")
LABEL = "Karta över <Sverige>"


def rows(**cells: tuple[str, str]) -> pd.DataFrame:
    """A table with one region a county: ``c01=("established", "●")``."""
    return pd.DataFrame(
        [
            {"region_code": f"R{code[1:]}", "region_name": f"Region {code[1:]}",
             "county_code": code[1:], "cell": cell, "mark": mark, "words": f"words of {code}"}
            for code, (cell, mark) in cells.items()
        ]
    )  # fmt: skip


def named(selected: str | None = None) -> Named:
    """A map whose regions lead to addresses of their own."""
    return Named(LABEL, selected, lambda code: f"/sv/karta?a=1&region={code}", "Tryck <här>")


def read(markup: Markup) -> ET.Element:
    return ET.fromstring(markup)  # noqa: S314 (our own text)


def links(drawn: ET.Element) -> dict[str, ET.Element]:
    """The regions' links by what they are called."""
    return {one.get("aria-label", ""): one for one in drawn.iter("a")}


def fills(drawn: ET.Element) -> dict[str, str]:
    """The fills of the regions by the name that a link begins with."""
    found = {}
    for name, link in links(drawn).items():
        (shape,) = link
        assert shape.tag in {"use", "path"}
        found[name.partition(":")[0]] = shape.get("style", "")
    return found


def lines_above(drawn: ET.Element) -> list[tuple[str, str, str]]:
    """Outlines above the fills, lowest first: kind, whose (``#lan-01`` or a path), stroke."""
    return [
        (kind, one.get("href") or one.get("d", ""), one.get("style", ""))
        for one in drawn.iter()
        if (kind := one.get("class", "")).split(" ")[0] in {"own", "here-ground", "here"}
    ]


def texts(drawn: ET.Element, kind: str) -> list[str]:
    """The words in a group of signs, lines of one text after a space."""
    (group,) = [one for one in drawn.iter("g") if one.get("class") == kind]
    assert group.get("aria-hidden") == "true"
    return [" ".join(one.itertext()) for one in group.iter("text")]

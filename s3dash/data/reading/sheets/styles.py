"""Which formats of a workbook strike text through or fill cells: its styles, as far as that.

Whatever else a part of styles holds, or lacks, is no fault: a format that is not described there
strikes nothing through and fills nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat

from s3dash.model.marks import kind_of_fill

# A switch in an Office file that is on; an element without a value is.
ON = {"1", "true", "on"}
# The colours by number that are a sheet's own white.
_WHITE_NUMBERS = {"1", "9", "65"}
# Cells that were never filled: nothing, and a pattern that every workbook describes.
_UNFILLED = {"none", "gray125"}


class Format(NamedTuple):
    """How the cells of a format look.

    Attributes:
        is_struck: whether their text is struck through.
        fill: what they are filled with; empty for nothing and for white, and the kind of mark
            where it is one of the program's own colours.
    """

    is_struck: bool
    fill: str


# The formats that strike through or fill, by the number that cells name them by.
Formats = Mapping[str, Format]


def formats(xml: bytes) -> Formats:
    """The formats that strike through or fill.

    Args:
        xml: a workbook's styles, without a document type.

    Raises:
        expat.ExpatError: the XML is not well-formed.
    """
    styles = _Styles()
    styles.parser.Parse(xml, True)
    struck, fills = dict(enumerate(styles.struck)), dict(enumerate(styles.fills))
    looks = [Format(struck.get(font, False), fills.get(fill, "")) for font, fill in styles.of_cells]
    return {str(number): one for number, one in enumerate(looks) if one.is_struck or one.fill}


def is_on(value: str | None) -> bool:
    """Whether an element that may stand without a value switches something on."""
    return value is None or value in ON


class _Styles:
    """The handlers of one pass over the styles.

    Attributes:
        struck: of every font, whether it strikes through.
        fills: what every fill fills with.
        of_cells: the numbers of font and fill of every format of cells.
    """

    def __init__(self) -> None:
        self.struck: list[bool] = []
        self.fills: list[str] = []
        self.of_cells: list[tuple[int, int]] = []
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._path: list[str] = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        self._path.append(tag)
        match self._path[1:]:
            case ["fonts", "font"]:
                self.struck.append(False)
            case ["fonts", "font", "strike"]:
                self.struck[-1] = is_on(attributes.get("val"))
            case ["fills", "fill"]:
                self.fills.append("")
            case ["fills", "fill", "gradientFill"]:
                self.fills[-1] = tag
            case ["fills", "fill", "patternFill"]:
                pattern = attributes.get("patternType", "none")
                self.fills[-1] = "" if pattern in {*_UNFILLED, "solid"} else pattern
            case ["fills", "fill", "patternFill", "fgColor"]:
                self.fills[-1] = _colour(attributes)
            case ["cellXfs", "xf"]:
                self.of_cells.append((_number(attributes, "fontId"), _number(attributes, "fillId")))

    def _end(self, _: str) -> None:
        self._path.pop()


def _number(attributes: dict[str, str], name: str) -> int:
    found = attributes.get(name, "0")
    return int(found) if found.isdecimal() else 0


def _colour(attributes: dict[str, str]) -> str:
    """A colour as the file names it; empty for white."""
    red_green_blue = attributes.get("rgb", "")[-6:].upper()
    theme, tint = attributes.get("theme", ""), attributes.get("tint", "0")
    is_white = (
        red_green_blue == "FFFFFF"
        or (theme == "0" and not tint.strip("0."))
        or attributes.get("indexed") in _WHITE_NUMBERS
    )
    if own := kind_of_fill(red_green_blue):
        return own
    named = (red_green_blue, theme, tint, attributes.get("indexed", ""))
    return "" if is_white else " ".join(named)

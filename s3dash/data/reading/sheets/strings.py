"""The strings of a workbook: how long they are, and what is left of them without struck words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from xml.parsers import expat

from openpyxl.utils.escape import unescape

from s3dash.data.reading.sheets.styles import is_on


class Unstruck(NamedTuple):
    """What is left of a text without the words in it that are struck through.

    A word without a format of its own has that of its cell.

    Attributes:
        in_plain: in a cell whose format strikes nothing through; None when no word is struck then.
        in_struck: in a cell whose format does; None likewise.
    """

    in_plain: str | None
    in_struck: str | None


class SharedStrings(NamedTuple):
    """The strings that the sheets of a workbook share.

    Attributes:
        lengths: the length of every one, in order.
        unstruck: what is left of those with words in formats of their own, by their number.
    """

    lengths: list[int]
    unstruck: dict[int, Unstruck]


class Runs:
    """The runs of a text, while its elements are gone through: words in one format each."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, bool | None]] = []
        self._is_struck: bool | None = None
        self._within = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the text begins."""
        if tag == "r":
            self._is_struck = None
        elif tag == "rPr":
            self._is_struck = False
        elif tag == "strike":
            self._is_struck = is_on(attributes.get("val"))
        elif tag in {"t", "rPh"} and self._within != "rPh":
            self._within = tag
            if tag == "t":
                self._runs.append(("", self._is_struck))

    def text(self, found: str) -> None:
        """Some of its characters; how it is pronounced is none of it."""
        if self._within == "t":
            before, is_struck = self._runs[-1]
            self._runs[-1] = (before + found, is_struck)

    def end(self, tag: str) -> None:
        """An element of the text ends."""
        if tag == self._within:
            self._within = ""

    def unstruck(self) -> Unstruck | None:
        """What is left of it; None for a text without formats of its own."""
        if all(is_struck is None for _, is_struck in self._runs):
            return None
        return Unstruck(
            self._left(lambda is_struck: is_struck is True),
            self._left(lambda is_struck: is_struck is not False),
        )

    def _left(self, is_cut: Callable[[bool | None], bool]) -> str | None:
        """The text without some runs, and without the second of two blanks around each of them."""
        if not any(is_cut(is_struck) for _, is_struck in self._runs):
            return None
        text, after_cut = "", False
        for run, is_struck in self._runs:
            if is_cut(is_struck):
                after_cut = True
            else:
                text += run.lstrip(" ") if after_cut and text.endswith(" ") else run
                after_cut = False
        return str(unescape(text))


def shared_strings(xml: bytes) -> SharedStrings:
    """The strings in a workbook's part of them.

    Raises:
        expat.ExpatError: the XML is not well-formed.
    """
    reader = _StringReader()
    reader.parser.Parse(xml, True)
    return reader.found


class _StringReader:
    """The handlers of one pass."""

    def __init__(self) -> None:
        self.found = SharedStrings([], {})
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end
        self._runs: Runs | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if tag == "si":
            self.found.lengths.append(0)
        elif tag == "r" and self._runs is None:
            self._runs = Runs()
        if self._runs:
            self._runs.start(tag, attributes)

    def _text(self, text: str) -> None:
        if self.found.lengths:
            self.found.lengths[-1] += len(text)
        if self._runs:
            self._runs.text(text)

    def _end(self, name: str) -> None:
        if self._runs is None:
            return
        tag = name.rpartition("}")[2]
        self._runs.end(tag)
        if tag == "si":
            unstruck = self._runs.unstruck()
            if unstruck:
                self.found.unstruck[len(self.found.lengths) - 1] = unstruck
            self._runs = None

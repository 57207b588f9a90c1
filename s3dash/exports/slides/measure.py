"""How wide and high a text is, by the letters of the font that the pages have.

That font is not on the reader's machine, and no presentation says what to take instead. The slides
are therefore set in ``FACE``, which is there everywhere, by itself or as a font of the same widths
(Liberation Sans, Helvetica, Arimo), and each letter is taken to be as much wider as that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont

from s3dash.config import ROOT

FACE = "Arial"
FONT = ROOT / "assets" / "lib" / "fonts" / "source-sans-3-latin.woff2"
WEIGHTS = {False: 400, True: 700}
# How much wider a letter of ``FACE`` is at most on the whole, small or not; a test holds them.
WIDER, CAPITAL_WIDER = 1.13, 1.31
# A letter that the font has not, such as one of another script, takes a square.
UNKNOWN = 1.0
# From line to line, of the size of the letters.
LINE = 1.2


@cache
def _widths(bold: bool) -> dict[str, float]:
    """The width of each letter of the font, of the size of the letters."""
    font = TTFont(FONT)
    glyphs = font.getGlyphSet(location={"wght": WEIGHTS[bold]})
    units = font["head"].unitsPerEm
    return {chr(code): glyphs[name].width / units for code, name in font.getBestCmap().items()}


@dataclass(frozen=True)
class Type:
    """Letters of a size in points."""

    size: float
    bold: bool = False

    @property
    def line(self) -> float:
        """Points from line to line."""
        return self.size * LINE

    def width(self, text: str) -> float:
        """How many points wide a line is at most."""
        widths = _widths(self.bold)
        wide = sum(
            widths.get(one, UNKNOWN) * (CAPITAL_WIDER if one.isupper() else WIDER) for one in text
        )
        return wide * self.size

    def longest_word(self, text: str) -> float:
        """The width of the word that is widest: a column that is narrower breaks it."""
        return max((self.width(word) for word in words_of(text)), default=0.0)

    def lines(self, text: str, width: float) -> int:
        """Over how many lines a paragraph of a width goes; a word that is wider is broken."""
        found, used, space = 1, 0.0, self.width(" ")
        for word in words_of(text):
            wide = self.width(word)
            if used and used + space + wide <= width:
                used += space + wide
                continue
            if used:
                found += 1
            broken = max(0, -int(-wide // width) - 1)
            found += broken
            used = wide - broken * width
        return found

    def height(self, text: str, width: float) -> float:
        """How many points high a paragraph of a width is."""
        return self.lines(text, width) * self.line


def words_of(text: str) -> list[str]:
    """The parts of a text between which a line may end; a space that does not break keeps them."""
    return text.replace("-", "- ").split(" ") if "-" in text.strip("-") else text.split(" ")

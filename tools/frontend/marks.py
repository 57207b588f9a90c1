"""Writes assets/lib/fonts/s3-marks.woff2: the few symbols used as marks.

The npm package splits Noto Sans Symbols 2 by script, which puts the
multiplication sign in another file than the geometric shapes.
"""

from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
SOURCE = HERE / "node_modules/@fontsource/noto-sans-symbols-2/files"
TARGET = HERE.parents[1] / "assets/lib/fonts/s3-marks.woff2"
MARKS = {"symbols": "●◐▬○◇◆▲△◑", "latin": "×"}


def subset(name: str, text: str) -> TTFont:
    """Returns the part of one source file that draws `text`."""
    # Marks need neither hints nor layout tables, and hints of different files
    # do not merge. Name 14 is the licence's address.
    options = Options(hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 14])
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "vhea", "vmtx"]
    font = TTFont(SOURCE / f"noto-sans-symbols-2-{name}-400-normal.woff2")
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    font.flavor = None
    return font


def merged(fonts: list[TTFont]) -> TTFont:
    """Returns one font with the glyphs of all; the merger reads files only."""
    files = []
    for font in fonts:
        files.append(BytesIO())
        font.save(files[-1])
        files[-1].seek(0)
    return Merger().merge(files)


def main() -> None:
    """Makes the font and checks that it has exactly the marks."""
    fonts = [subset(name, text) for name, text in MARKS.items()]
    created, modified = fonts[0]["head"].created, fonts[0]["head"].modified
    font = merged(fonts)
    if set(map(chr, font.getBestCmap())) != set("".join(MARKS.values())):
        raise SystemExit("the marks font does not have exactly the wanted glyphs")
    # The time of the build would make every build different.
    font["head"].created, font["head"].modified = created, modified
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(TARGET)


if __name__ == "__main__":
    main()

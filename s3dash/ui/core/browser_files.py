"""What browsers run and are styled by, as text, for who serves it and who writes it into a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

from s3dash.config import ROOT

BUILT = ROOT / "assets" / "lib"
OWN = ROOT / "assets" / "site"
EMBEDDED = ROOT / "assets" / "embed"
STAGE = ROOT / "assets" / "stage"
FONTS = BUILT / "fonts"

# Licence notices stay.
COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
ICON = re.compile(r'url\("\.\./lib/icons/([\w-]+\.svg)"\)')
FONT = re.compile(r'url\("fonts/([\w-]+\.woff2)"\)')
# What need not be escaped in a quoted address that holds a drawing.
AS_THEY_ARE = " '=:/,;().-"
# Before anything is painted, so that a dark page does not flash white.
THEME = (
    "(function(){let t=null;try{t=localStorage.getItem('s3-theme')}catch(e){}"
    "if(!['light','dark','contrast'].includes(t))"
    "t=matchMedia('(prefers-contrast: more)').matches?'contrast'"
    ":matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';"
    "document.documentElement.setAttribute('data-bs-theme',t)})()"
)


def style_sheet(addresses: Mapping[str, str], *more: Path) -> str:
    """Bootstrap, fonts and our own rules as one sheet, with the icons in it.

    Args:
        addresses: of the fonts, by the names of their files.
        more: sheets that stand after the others.
    """
    sheets = [
        BUILT / "bootstrap-s3.min.css",
        BUILT / "fonts.css",
        *sorted(OWN.glob("*.css")),
        *more,
    ]
    return _sheet(sheets, addresses)


def stage_style(addresses: Mapping[str, str]) -> str:
    """Fonts, colours and the rules of presentations as one sheet; arguments as ``style_sheet``."""
    sheets = [BUILT / "fonts.css", OWN / "tokens.css", *sorted(STAGE.glob("*.css"))]
    return _sheet(sheets, addresses)


def embed_style() -> str:
    """What a page looks like in the page of another, besides ``style_sheet``."""
    sheets = sorted(EMBEDDED.glob("*.css"))
    return _short("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))


def embed_script() -> str:
    """What draws in the page of another: as figures are drawn everywhere, and without Dash."""
    figures = (OWN / "figures.js").read_text(encoding="utf-8")
    return f"{figures}\n{scripts(EMBEDDED)}"


def scripts(folder: Path) -> str:
    """The scripts of a folder as one."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js")))


def _sheet(sheets: Iterable[Path], addresses: Mapping[str, str]) -> str:
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    with_icons = ICON.sub(lambda found: f'url("{_icon(found[1])}")', _short(text))
    return FONT.sub(lambda found: f'url("{addresses[found[1]]}")', with_icons)


def _short(text: str) -> str:
    """A sheet without comments and indents."""
    lines = (line.strip() for line in COMMENT.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def _icon(name: str) -> str:
    """An icon as an address that holds it."""
    drawing = " ".join((BUILT / "icons" / name).read_text(encoding="utf-8").split())
    return f"data:image/svg+xml,{quote(drawing.replace(chr(34), chr(39)), safe=AS_THEY_ARE)}"

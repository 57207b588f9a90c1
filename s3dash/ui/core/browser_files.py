"""What browsers run and are styled by, as text, for who serves it and who writes it into a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from s3dash.config import ROOT

BUILT = ROOT / "assets" / "lib"
OWN = ROOT / "assets" / "site"
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
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    lines = (line.strip() for line in COMMENT.sub("", text).splitlines())
    short = "\n".join(line for line in lines if line)
    with_icons = ICON.sub(lambda found: f'url("{_icon(found[1])}")', short)
    return FONT.sub(lambda found: f'url("{addresses[found[1]]}")', with_icons)


def _icon(name: str) -> str:
    """An icon as an address that holds it."""
    drawing = " ".join((BUILT / "icons" / name).read_text(encoding="utf-8").split())
    return f"data:image/svg+xml,{quote(drawing.replace(chr(34), chr(39)), safe=AS_THEY_ARE)}"

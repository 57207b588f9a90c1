"""The files that pages fetch: from memory, under names that change with their content.

What is built by ``make frontend`` is compressed there; our own scripts and style sheets are put
together and compressed here, when the app starts. No request compresses anything.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.wrappers import Request

from s3dash.config import ROOT
from s3dash.data.shapes import Shapes
from s3dash.serving.keeping.packed import FOR_A_YEAR, HARDEST, Packed

BUILT = ROOT / "assets" / "lib"
OWN = ROOT / "assets" / "site"
EMBEDDED = ROOT / "assets" / "embed"
STAGE = ROOT / "assets" / "stage"
FONTS = BUILT / "fonts"

SCRIPT, STYLE, JSON = "text/javascript", "text/css", "application/json"
# What browsers are told of files that are served as they lie there.
TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}

# Licence notices stay.
COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
ICON = re.compile(r'url\("\.\./lib/icons/([\w-]+\.svg)"\)')
FONT = re.compile(r'url\("fonts/([\w-]+\.woff2)"\)')
# What need not be escaped in a quoted address that holds a drawing.
AS_THEY_ARE = " '=:/,;().-"
# Where Dash's own page has this, ours has it at the end of our script.
START = "window.renderer = new DashRenderer();"


class StaticFiles:
    """All files that pages fetch.

    Their names, for ``address``: ``script`` (what Dash needs), ``site`` (our own scripts, which
    start Dash: after ``script``), ``style``, ``embed`` and ``embed-style`` (what a page in the page
    of another needs: the script in place of Dash, the sheet after ``style``), ``stage-script`` and
    ``stage-style`` (those of presentations), ``plotly`` (what figures are drawn with, for
    ``assets/site/drawing.js``), ``favicon``, and fonts by the names of their files.
    """

    def __init__(self, shapes: Shapes) -> None:
        self._addresses: dict[str, str] = {}
        self._files: dict[str, Packed] = {}
        self._add("script", "dash-renderer", _built("dash-s3.min.js", SCRIPT))
        self._add("plotly", "plotly", _built("plotly-s3.min.js", SCRIPT))
        self._add("favicon", "favicon", _as_it_lies(ROOT / "assets" / "favicon.svg"))
        for font in sorted(FONTS.glob("*.woff2")):
            self._add(font.name, font.stem, _as_it_lies(font))
        self._add("style", "s3", _packed(style_sheet(self._addresses), STYLE))
        self._add("site", "s3", _packed(site_script(self._addresses), SCRIPT))
        self._add("stage-style", "stage", _packed(stage_style(self._addresses), STYLE))
        self._add("stage-script", "stage", _packed(_scripts(STAGE), SCRIPT))
        self._add("embed-style", "embed", _packed(embed_style(), STYLE))
        self._add("embed", "embed", _packed(embed_script(), SCRIPT))
        self._files[shapes.europe_address] = _packed(shapes.europe_text, JSON)

    def _add(self, name: str, stem: str, file: Packed) -> None:
        """Keep a file under an address that changes with its content."""
        ending = {SCRIPT: "js", STYLE: "css", TYPES[".svg"]: "svg", TYPES[".woff2"]: "woff2"}
        address = f"/static/{stem}-{file.etag[:12]}.{ending[file.mimetype]}"
        self._addresses[name] = address
        self._files[address] = file

    def address(self, name: str) -> str:
        """Where the browser gets a file."""
        return self._addresses[name]

    def before(self, application: WSGIApplication, headers: Mapping[str, str]) -> WSGIApplication:
        """An application that answers requests for files itself, and leaves the rest to another.

        It stands before the other's routing, which takes longer than the answer.

        Args:
            application: who answers everything else.
            headers: what every answer has.
        """

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            file = self._files.get(environ["PATH_INFO"])
            if file is None or environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
                return application(environ, start)
            response = file.answer(Request(environ), FOR_A_YEAR)
            response.headers.extend(headers)
            return response(environ, start)

        return answer


def style_sheet(addresses: Mapping[str, str]) -> str:
    """Bootstrap, fonts and our own rules as one sheet, with the icons in it.

    Args:
        addresses: of the fonts, by the names of their files.
    """
    sheets = [BUILT / "bootstrap-s3.min.css", BUILT / "fonts.css", *sorted(OWN.glob("*.css"))]
    return _sheet(sheets, addresses)


def stage_style(addresses: Mapping[str, str]) -> str:
    """Fonts, colours and the rules of presentations as one sheet; arguments as ``style_sheet``."""
    sheets = [BUILT / "fonts.css", OWN / "tokens.css", *sorted(STAGE.glob("*.css"))]
    return _sheet(sheets, addresses)


def _sheet(sheets: Iterable[Path], addresses: Mapping[str, str]) -> str:
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    with_icons = ICON.sub(lambda found: f'url("{_icon(found[1])}")', _short(text))
    return FONT.sub(lambda found: f'url("{addresses[found[1]]}")', with_icons)


def _icon(name: str) -> str:
    """An icon as an address that holds it."""
    drawing = " ".join((BUILT / "icons" / name).read_text(encoding="utf-8").split())
    return f"data:image/svg+xml,{quote(drawing.replace(chr(34), chr(39)), safe=AS_THEY_ARE)}"


def site_script(addresses: Mapping[str, str]) -> str:
    """Our own scripts as one, which knows where what draws is, and starts Dash at its end."""
    known = json.dumps({"plotly": addresses["plotly"]})
    return "\n".join([f"window.s3addresses = {known};", _scripts(OWN), START])


def _scripts(folder: Path) -> str:
    """The scripts of a folder as one."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js")))


def embed_style() -> str:
    """What a page looks like in the page of another, besides ``style_sheet``."""
    sheets = sorted(EMBEDDED.glob("*.css"))
    return _short("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))


def embed_script() -> str:
    """What draws in the page of another: as figures are drawn everywhere, and without Dash."""
    figures = (OWN / "figures.js").read_text(encoding="utf-8")
    return f"{figures}\n{_scripts(EMBEDDED)}"


def _short(text: str) -> str:
    """A sheet without comments and indents."""
    lines = (line.strip() for line in COMMENT.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


@cache
def _packed(text: str, mimetype: str) -> Packed:
    """Text compressed as hard as can be, once a process."""
    return Packed.of(text.encode(), mimetype, HARDEST)


@cache
def _as_it_lies(path: Path) -> Packed:
    return Packed.of(path.read_bytes(), TYPES[path.suffix], HARDEST)


@cache
def _built(name: str, mimetype: str) -> Packed:
    """A file that was compressed when it was built."""
    bodies = {"br": f"{name}.br", "gzip": f"{name}.gz"}
    read = {encoding: (BUILT / file).read_bytes() for encoding, file in bodies.items()}
    return Packed(mimetype, hashlib.sha256(read["br"]).hexdigest()[:20], read)

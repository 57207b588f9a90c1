"""The files that pages fetch: from memory, under names that change with their content.

What is built by ``make frontend`` is compressed there; our own scripts and style sheets are put
together and compressed here, when the app starts. No request compresses anything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.wrappers import Request

from s3dash.config import ROOT
from s3dash.data.shapes import Shapes
from s3dash.serving.keeping.packed import FOR_A_YEAR, HARDEST, Packed
from s3dash.ui.core.browser_files import (
    BUILT,
    FONTS,
    OWN,
    STAGE,
    embed_script,
    embed_style,
    scripts,
    stage_style,
    style_sheet,
)

SCRIPT, STYLE, JSON = "text/javascript", "text/css", "application/json"
# What browsers are told of files that are served as they lie there.
TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}

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
        self._add("stage-script", "stage", _packed(scripts(STAGE), SCRIPT))
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

    def file(self, path: str) -> tuple[str, bytes] | None:
        """What a file is and its bytes, by its path; None where there is none."""
        found = self._files.get(path)
        return None if found is None else (found.mimetype, found.body)

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


def site_script(addresses: Mapping[str, str]) -> str:
    """Our own scripts as one, which knows where what draws is, and starts Dash at its end."""
    known = json.dumps({"plotly": addresses["plotly"]})
    return "\n".join([f"window.s3addresses = {known};", scripts(OWN), START])


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

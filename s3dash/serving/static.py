"""Files that every reader gets: third-party ones as they were compressed when built."""

from __future__ import annotations

from wsgiref.headers import Headers

from flask import Flask, Response, request
from whitenoise import WhiteNoise

from s3dash.config import ROOT
from s3dash.serving.headers import A_YEAR


def whole(response: Response) -> Response:
    """A file as bytes instead of a stream, which would pass uncompressed.

    One that is asked for by a name that changes with it (``?m=``) is kept for a year.
    """
    if request.path.startswith("/assets/") and "m" in request.args:
        response.cache_control.no_cache = None
        response.cache_control.public = True
        response.cache_control.max_age = A_YEAR
    if response.direct_passthrough:
        response.direct_passthrough = False
        response.get_data()
    return response


def serve_large_files(flask: Flask, headers: dict[str, str]) -> None:
    """Third-party files as they were compressed when they were built, kept for a year.

    Dash asks for scripts and style sheets by a name that changes with them (``?m=``).
    """

    def add(response_headers: Headers, _path: str, _url: str) -> None:
        for name, value in headers.items():
            response_headers[name] = value

    flask.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        flask.wsgi_app,
        root=ROOT / "assets" / "lib",
        prefix="assets/lib/",
        max_age=A_YEAR,
        add_headers_function=add,
        allow_all_origins=False,
    )


def kept(answer: Response) -> Response:
    """An answer whose name changes with its content: the browser keeps it for a year."""
    answer.cache_control.max_age = A_YEAR
    answer.cache_control.public = True
    answer.cache_control.immutable = True
    return answer


# interim
def interim(flask, app):
    import re

    lib, site = ROOT / "assets/lib", ROOT / "assets/site"

    def script():
        out = []
        for src in re.findall(r'<script src="([^"]+)"', app._generate_scripts_html()):
            if any(
                x in src
                for x in ("polyfill@", "dash_table", "plotly-s3", "/shapes-", "/assets/site")
            ):
                continue
            out.append(flask.test_client().get(src).get_data(as_text=True))
        out.insert(0, (Path("/tmp/regen.js")).read_text())
        out.append((lib / "morphdom-umd.min.js").read_text())
        first = site / "takeover.js"
        for path in [first, *sorted(q for q in site.glob("*.js") if q != first)]:
            out.append(path.read_text())
        out.append("window.renderer=new DashRenderer();")
        return "\n;".join(out)

    cache = {}

    @flask.get("/_dash-component-suites/dash/dcc/interim.js")
    def interim_script():
        if "s" not in cache:
            cache["s"] = script()
        return Response(cache["s"], mimetype="text/javascript")

    @flask.get("/interim.css")
    def interim_style():
        text = "\n".join(
            [
                (lib / "fonts.css").read_text().replace('url("fonts/', 'url("/assets/lib/fonts/'),
                (lib / "bootstrap.min.css").read_text(),
                *(
                    q.read_text().replace("../lib/", "/assets/lib/")
                    for q in sorted(site.glob("*.css"))
                ),
            ]
        )
        return Response(text, mimetype="text/css")

    @flask.get("/interim-plotly.js")
    def interim_plotly():
        return Response((lib / "plotly-s3.min.js").read_text(), mimetype="text/javascript")


from pathlib import Path

ADDRESSES = {
    "script": "/_dash-component-suites/dash/dcc/interim.js",
    "style": "/interim.css",
    "plotly": "/interim-plotly.js",
    "font": "/assets/lib/fonts/source-sans-3-latin.woff2",
    "icon": "/assets/favicon.svg",
}

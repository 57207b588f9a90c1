"""Tells the build, as JSON, which scripts and licences the installed Dash packages bring."""

from __future__ import annotations

import json
import sys
from importlib.metadata import distribution
from pathlib import Path

import dash
import dash_bootstrap_components as dbc
from dash import _dash_renderer

DASH = Path(dash.__file__).parent
DBC = Path(dbc.__file__).parent
DISTRIBUTIONS = ("dash", "dash-bootstrap-components")


def installed() -> dict[str, object]:
    """Paths by what they are for: React, the renderer, components by namespace, parts of them."""
    react = _dash_renderer._js_dist_dependencies[0]["relative_package_path"]["prod"]
    renderer = _dash_renderer._js_dist[0]["relative_package_path"]
    return {
        "versions": {name: distribution(name).version for name in DISTRIBUTIONS},
        "licences": {name: _licence(name) for name in DISTRIBUTIONS},
        "base": [str(DASH / path) for path in [*react, renderer] if "polyfill" not in path],
        "components": {
            "dash_core_components": str(DASH / "dcc" / "dash_core_components.js"),
            "dash_html_components": str(DASH / "html" / "dash_html_components.min.js"),
            "dash_bootstrap_components": str(
                DBC / "_components" / "dash_bootstrap_components.min.js"
            ),
        },
        "graph": str(DASH / "dcc" / "async-graph.js"),
        "shared": str(DASH / "dcc" / "dash_core_components-shared.js"),
    }


def _licence(name: str) -> str:
    files = distribution(name).files or []
    return next(file.read_text() for file in files if file.name == "LICENSE")


if __name__ == "__main__":
    json.dump(installed(), sys.stdout)

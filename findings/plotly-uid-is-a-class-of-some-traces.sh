#!/usr/bin/env bash
# plotly.js writes a trace's uid into the page as a class ("trace" + uid) for scatter, but not for scattergeo:
# a style sheet that knows traces by their names works on a chart and not on a map of the same library.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check plotly==7.1.0 playwright==1.65.0 2>/dev/null
cat > look.py <<'PY'
import shutil
from importlib.metadata import version
from pathlib import Path

import plotly
from playwright.sync_api import sync_playwright

script = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
empty = "{type: 'Topology', arcs: [], objects: Object.fromEntries(['land', 'ocean', 'lakes', 'rivers', 'coastlines',"
empty += " 'countries', 'subunits'].map((name) => [name, {type: 'GeometryCollection', geometries: []}]))}"
page_text = f"""<!DOCTYPE html><meta charset="utf-8"><div id="chart"></div><div id="map"></div>
<script src="{script.as_uri()}"></script>
<script>
window.PlotlyGeoAssets = {{topojson: {{world_110m: {empty}, world_50m: {empty}}}}};
const drawn = [
  Plotly.newPlot('chart', [{{type: 'scatter', uid: 'marks', mode: 'markers', x: [1], y: [1]}}]),
  Plotly.newPlot('map', [{{type: 'scattergeo', uid: 'marks', mode: 'markers', lon: [15], lat: [60]}}], {{geo: {{visible: false}}}}),
];
Promise.all(drawn).then(() => {{ document.title = 'drawn ' + Plotly.version; }});
</script>"""
Path("page.html").write_text(page_text, encoding="utf-8")
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    page.goto(Path("page.html").resolve().as_uri())
    page.wait_for_function("document.title.startsWith('drawn')")
    print("tested: whether a trace's uid stands in the page as a class")
    print({name: version(name) for name in ("plotly", "playwright")}, "plotly.js", page.title().split()[1], "Chromium", browser.version)
    seen = {}
    for place in ("chart", "map"):
        points = page.locator(f"#{place} path.point").count()
        seen[place] = (points, page.locator(f"#{place} .tracemarks").count())
    print("(points drawn, elements with the class):", seen)
    browser.close()
expected = {"chart": (1, 1), "map": (1, 0)}
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py

#!/usr/bin/env bash
# plotly.js, responsive: a figure with a height of its own and no width keeps it when drawn, but the first resize of the
# window takes the height out of the layout object it was given, and the figure grows to its box. With a width beside
# it the height stays. So one figure has two heights, before and after a reader turns the phone.
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
page_text = f"""<!DOCTYPE html><meta charset="utf-8"><style>.box {{height: 450px}}</style>
<div class="box" id="high"></div><div class="box" id="both"></div><script src="{script.as_uri()}"></script>
<script>
const layouts = {{high: {{height: 300}}, both: {{height: 300, width: 400}}}};
window.look = () => Object.fromEntries(Object.keys(layouts).map((id) =>
  [id, [layouts[id].height ?? 'none', document.querySelector('#' + id + ' .main-svg').height.baseVal.value]]));
Promise.all(Object.keys(layouts).map((id) =>
  Plotly.newPlot(id, [{{type: 'bar', x: [1], y: [1]}}], layouts[id], {{responsive: true}})))
  .then(() => {{ document.title = 'drawn ' + Plotly.version; }});
</script>"""
Path("page.html").write_text(page_text, encoding="utf-8")
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 900, "height": 1000})
    page.goto(Path("page.html").resolve().as_uri())
    page.wait_for_function("document.title.startsWith('drawn')")
    print("tested: the height of a responsive figure before and after the window is resized; its box is 450 high")
    print({name: version(name) for name in ("plotly", "playwright")}, "plotly.js", page.title().split()[1], "Chromium", browser.version)
    seen = {"drawn": page.evaluate("look()")}
    page.set_viewport_size({"width": 700, "height": 1000})
    page.wait_for_function("document.querySelector('#high .main-svg').width.baseVal.value < 700")
    seen["resized"] = page.evaluate("look()")
    for moment, figures in seen.items():
        print(f"{moment}, [height in the caller's layout, height drawn]:", figures)
    browser.close()
expected = {
    "drawn": {"high": [300, 300], "both": [300, 300]},
    "resized": {"high": ["none", 450], "both": [300, 300]},
}
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py

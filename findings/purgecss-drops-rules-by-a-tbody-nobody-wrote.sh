#!/usr/bin/env bash
# PurgeCSS looks for the names of a selector in the text of a page. HTML lets a table be written without <tbody>, and every
# browser makes one; PurgeCSS finds none and drops Bootstrap's rules that go by it. So a striped table loses its stripes
# in the purged style sheet, though the class that asks for them stands in the page.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
command -v npm >/dev/null || { echo "needs npm" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --ignore-scripts --silent --no-audit --no-fund purgecss@8.0.0 bootstrap@5.3.6
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check playwright==1.65.0 2>/dev/null
rows='<tr><td>Norrbotten</td></tr><tr><td>Skåne</td></tr>'
echo "<table class=\"table table-striped\">$rows</table>" > unwritten.html
echo "<table class=\"table table-striped\"><tbody>$rows</tbody></table>" > written.html
for page in unwritten written; do
  node_modules/.bin/purgecss --css node_modules/bootstrap/dist/css/bootstrap.css --content $page.html --output $page.css
done
cat > look.py <<'PY'
import json
import shutil
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import sync_playwright

whole = Path("node_modules/bootstrap/dist/css/bootstrap.css")
stripe = """() => {
  const colours = [...document.querySelectorAll('td')].map((cell) => getComputedStyle(cell).boxShadow);
  return [document.querySelectorAll('tbody').length, colours[0] !== colours[1] ? 'striped' : 'plain'];
}"""
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    print("tested: a striped table, with and without <tbody> in the text, by the whole and by the purged style sheet")
    named = {name: json.loads(Path(f"node_modules/{name}/package.json").read_text())["version"] for name in ("purgecss", "bootstrap")}
    print(named, {"playwright": version("playwright")}, "Chromium", browser.version)
    seen = {}
    for name in ("written", "unwritten"):
        for kind, sheet in (("whole", whole), ("purged", Path(f"{name}.css"))):
            page.set_content(Path(f"{name}.html").read_text(encoding="utf-8"))
            page.add_style_tag(content=sheet.read_text(encoding="utf-8"))
            seen[f"{name}, {kind}"] = page.evaluate(stripe)
    for case, found in seen.items():
        print(f"{case}: [tbody in the browser, rows]", found)
    browser.close()
expected = {
    "written, whole": [1, "striped"],
    "written, purged": [1, "striped"],
    "unwritten, whole": [1, "striped"],
    "unwritten, purged": [1, "plain"],
}
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py

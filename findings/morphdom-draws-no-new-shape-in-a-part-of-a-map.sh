#!/usr/bin/env bash
# morphdom, given HTML text for one part of a page: a row of a table is read in its place and comes out right. A group of an
# SVG map is read as if it stood in HTML: attributes of the shapes that are there change on the screen, but a new shape
# is an unknown HTML element, which the browser does not draw. So recolouring a map works and adding to it does not.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
command -v npm >/dev/null || { echo "needs npm" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --ignore-scripts --silent --no-audit --no-fund morphdom@2.7.8
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check playwright==1.65.0 2>/dev/null
cat > look.py <<'PY'
import json
import shutil
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import sync_playwright

library = Path("node_modules/morphdom/dist/morphdom-umd.js")
page_text = """<!DOCTYPE html><meta charset="utf-8">
<table><tbody><tr id="row"><td>1</td></tr></tbody></table>
<svg width="100" height="50"><g id="group"><rect width="10" height="10"></rect></g></svg>"""
change = """([id, text, name]) => {
  morphdom(document.getElementById(id), text);
  return [...document.getElementById(id).querySelectorAll(name)].map((one) => {
    const box = one.getBoundingClientRect();
    return [one.namespaceURI.split('/').pop(), box.width > 0 && box.height > 0];
  });
}"""
shape = '<rect width="20" height="10"></rect>'
questions = {
    "a row with a second cell": ["row", '<tr id="row"><td>1</td><td>2</td></tr>', "td"],
    "a group with a wider shape": ["group", f'<g id="group">{shape}</g>', "rect"],
    "a group with a second shape": ["group", f'<g id="group">{shape}<rect x="30" width="20" height="10"></rect></g>', "rect"],
}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    page.set_content(page_text)
    page.add_script_tag(content=library.read_text(encoding="utf-8"))
    print("tested: what morphdom makes of text for one part of a page, in a table and in an SVG")
    made = json.loads(Path("node_modules/morphdom/package.json").read_text())["version"]
    print({"morphdom": made, "playwright": version("playwright")}, "Chromium", browser.version)
    seen = {}
    for name, question in questions.items():
        seen[name] = page.evaluate(change, question)
        print(f"{name}: each [namespace, has a size on the screen]", seen[name])
    width = page.locator("rect").first.bounding_box()["width"]
    print("the first shape is now", width, "wide")
    browser.close()
expected = {
    "a row with a second cell": [["xhtml", True], ["xhtml", True]],
    "a group with a wider shape": [["svg", True]],
    "a group with a second shape": [["svg", True], ["xhtml", False]],
}
assert (seen, width) == (expected, 20), f"it is otherwise now: {seen}, {width}"
PY
venv/bin/python look.py

#!/usr/bin/env bash
# In Chromium the outline of a focused link is painted above the blocks that follow it, but in SVG it is painted with the
# link, and every later shape covers it (so it is with items of a flex box, too). So the focus ring of a region on a map
# is whole only towards the regions that come before it in the file.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check playwright==1.65.0 pillow==12.0.0 2>/dev/null
cat > look.py <<'PY'
import io
import shutil
from importlib.metadata import version
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

# Three links of 60 by 60 in a column, touching; the middle one is focused.
links = '<a href="#1">{0}</a><a href="#2">{1}</a><a href="#3">{2}</a>'
shapes = [f'<rect x="20" y="{top}" width="60" height="60"/>' for top in (20, 80, 140)]
page_text = f"""<!DOCTYPE html><meta charset="utf-8"><style>
body {{margin: 0; display: flex}} section {{width: 60px; padding: 20px}} section a {{height: 60px; background: rgb(0, 0, 255)}}
#flow a {{display: block}} #flex {{display: flex; flex-direction: column}} rect {{fill: rgb(0, 0, 255)}}
a:focus {{outline: 10px solid rgb(255, 0, 0)}}</style>
<section id="flow">{links.format("", "", "")}</section><section id="flex">{links.format("", "", "")}</section>
<svg width="100" height="220">{links.format(*shapes)}</svg>"""
Path("page.html").write_text(page_text, encoding="utf-8")
names = {(255, 0, 0): "ring", (0, 0, 255): "neighbour"}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 400, "height": 300})
    page.goto(Path("page.html").resolve().as_uri())
    print("tested: what is seen beside a focused link, over the neighbour before it and over the neighbour after it")
    print({name: version(name) for name in ("playwright", "pillow")}, "Chromium", browser.version)
    seen = {}
    for kind, middle in (("#flow", 50), ("#flex", 150), ("svg", 250)):
        page.locator(f"{kind} a").nth(1).focus()
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        seen[kind] = [names.get(picture.getpixel((middle, down)), "other") for down in (75, 145)]
    print("[before, after]:", seen)
    browser.close()
expected = {"#flow": ["ring", "ring"], "#flex": ["ring", "neighbour"], "svg": ["ring", "neighbour"]}
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py

#!/usr/bin/env bash
# A page opened from a file makes two frames of the same text: one by srcdoc, one by the address of a blob that it made
# itself. On a served page it may read both. Opened from a file, Chromium lets it read the first only: the second counts
# as another origin, and neither side sees the other's document.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check playwright==1.65.0 2>/dev/null
cat > page.html <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><title>frames</title>
<script>
const text = "<!DOCTYPE html><p>inside</p>";
const bySrcdoc = document.createElement("iframe");
bySrcdoc.srcdoc = text;
const byBlob = document.createElement("iframe");
byBlob.src = URL.createObjectURL(new Blob([text], { type: "text/html" }));
window.read = Promise.all([bySrcdoc, byBlob].map((frame) => new Promise((told) => {
  frame.onload = () => told(frame.contentDocument ? frame.contentDocument.body.textContent : "a stranger");
  document.addEventListener("DOMContentLoaded", () => document.body.append(frame));
})));
</script><body></body>
HTML
cat > look.py <<'PY'
import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import sync_playwright


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory="."))
threading.Thread(target=server.serve_forever, daemon=True).start()
places = {"file": Path("page.html").resolve().as_uri(), "served": f"http://127.0.0.1:{server.server_port}/page.html"}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    print("tested: what a page reads of its frames [srcdoc, blob]; playwright", version("playwright"), "Chromium", browser.version)
    seen = {}
    for place, address in places.items():
        page = browser.new_page()
        page.goto(address)
        seen[place] = page.evaluate("window.read")
    browser.close()
server.shutdown()
print(seen)
expected = {"file": ["inside", "a stranger"], "served": ["inside", "inside"]}
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py

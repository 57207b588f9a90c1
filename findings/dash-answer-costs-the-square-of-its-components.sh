#!/usr/bin/env bash
# An answer of Dash with twice as many components costs the browser four times the work: every component tells the store
# that it has arrived, one at a time, and each time every component that is already there reads the whole state again.
# Counted here, not timed: readings of the store while one callback's answer, a row of html.Span, is put into the page.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check dash==4.4.1 plotly==7.1.0 playwright==1.65.0 2>/dev/null
cat > look.py <<'PY'
import logging
import shutil
import threading
from importlib.metadata import version

from dash import Dash, Input, Output, dcc, html
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
app = Dash(__name__)
app.layout = html.Div([dcc.Input(id="number", type="number"), html.Div(id="box"), html.Div(id="after")])


@app.callback(Output("box", "children"), Input("number", "value"), prevent_initial_call=True)
def answer(number):
    return [html.Span(str(place)) for place in range(number)]


app.clientside_callback("() => 'done'", Output("after", "children"), Input("box", "children"), prevent_initial_call=True)
server = make_server("127.0.0.1", 0, app.server, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
count = """(number) => {
  window.counted = {dispatch: 0, getState: 0};
  const store = window.dash_stores[0];
  for (const name of Object.keys(counted)) {
    const own = store[name];
    store[name] = (...given) => { counted[name] += 1; return own(...given); };
  }
  dash_clientside.set_props('number', {value: number});
}"""
seen = {}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for number in (250, 500, 1000):
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.locator("#number").wait_for()
        page.evaluate(count, number)
        page.locator("#after", has_text="done").wait_for(timeout=120_000)
        assert page.locator("#box span").count() == number
        seen[number] = page.evaluate("counted")
        page.close()
    print("tested: how often the store is written and read while one answer is put into the page")
    print({name: version(name) for name in ("dash", "playwright")}, "Chromium", browser.version)
    browser.close()
for number, counted in seen.items():
    print(f"{number:>5} components: {counted['dispatch']:>5} times written, {counted['getState']:>8} times read")
growth = [seen[2 * number]["getState"] / seen[number]["getState"] for number in (250, 500)]
print("readings grow, by doubling (2 would be in proportion):", [round(one, 2) for one in growth])
assert all(3 < one < 5 for one in growth), f"it is otherwise now: {growth}"
PY
venv/bin/python look.py

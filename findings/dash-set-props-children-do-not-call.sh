#!/usr/bin/env bash
# A field that comes into a Dash page as the output of a callback calls the callback whose input it is, prevent_initial_call
# or not. The same field put in the same place by set_props, on the server or in the browser, does not: that callback hears
# of it only when a reader types, so what depends on the field stays as it was until then.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Debian's chromium (apt-get install chromium)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check dash==4.4.1 plotly==7.1.0 playwright==1.65.0 2>/dev/null
cat > look.py <<'PY'
import json
import logging
import shutil
import threading
from importlib.metadata import version

from dash import ALL, Dash, Input, Output, dcc, html, set_props
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
ways = ("output", "set_props on the server", "set_props in the browser")
field = dcc.Input(id={"kind": "field", "number": 1}, value="given")
app = Dash(__name__, suppress_callback_exceptions=True)
app.layout = html.Div(
    [html.Button(way, id=way) for way in (*ways, "ask")] + [html.Div(id=name) for name in ("box", "end", "answer")]
)
heard = []


@app.callback(Output("box", "children"), Input(ways[0], "n_clicks"), prevent_initial_call=True)
def by_output(_):
    return field


@app.callback(Input(ways[1], "n_clicks"), prevent_initial_call=True)
def by_server(_):
    set_props("box", {"children": field})


app.clientside_callback(
    "() => dash_clientside.set_props('box', {children: %s})" % json.dumps(field.to_plotly_json(), default=vars),
    Input(ways[2], "n_clicks"),
    prevent_initial_call=True,
)


@app.callback(Output("end", "children"), Input({"kind": "field", "number": ALL}, "value"), prevent_initial_call=True)
def listener(values):
    heard.append(values[0])
    return values[0]


@app.callback(Output("answer", "children"), Input("ask", "n_clicks"), prevent_initial_call=True)
def later_question(_):
    return "answered"


server = make_server("127.0.0.1", 0, app.server)
threading.Thread(target=server.serve_forever, daemon=True).start()
seen = {}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for way in ways:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.locator(f"[id='{way}']").click()
        page.locator("#box input").wait_for()
        page.locator("#ask").click()
        page.locator("#answer", has_text="answered").wait_for()
        page.locator("#box input").fill("typed")
        page.locator("#end", has_text="typed").wait_for()
        seen[way] = list(heard)
        heard.clear()
        page.close()
    print("tested: whether a field that has just been put into the page calls the callback whose input it is")
    print({name: version(name) for name in ("dash", "playwright")}, "Chromium", browser.version)
    for way, values in seen.items():
        print(f"put in by {way}, then typed in; the callback heard:", values)
    browser.close()
expected = dict(zip(ways, (["given", "typed"], ["typed"], ["typed"]), strict=True))
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python look.py

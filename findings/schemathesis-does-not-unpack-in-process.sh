#!/usr/bin/env bash
# Schemathesis asks an application in its own process for compressed answers (Accept-Encoding: gzip, deflate), as
# it does over a network, but there nothing unpacks them: a right answer with Content-Encoding is told to be no JSON. The
# same application is found right when the request says that it takes none: `headers={"Accept-Encoding": "identity"}`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check schemathesis==4.32.5 flask==3.1.3 2>/dev/null
cat > show.py <<'PY'
import gzip
import sys
from importlib.metadata import version

import flask
import schemathesis

OK = {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}
DESCRIPTION = {
    "openapi": "3.1.0",
    "info": {"title": "One resource", "version": "1"},
    "paths": {"/x": {"get": {"responses": {"200": OK}}}},
}
app = flask.Flask(__name__)
asked = []


@app.get("/openapi.json")
def description():
    return DESCRIPTION


@app.get("/x")
def x():
    asked.append(flask.request.headers["Accept-Encoding"])
    if "gzip" not in asked[-1]:
        return {"a": 1}
    packed = gzip.compress(b'{"a": 1}')
    return flask.Response(packed, mimetype="application/json", headers={"Content-Encoding": "gzip"})


def found(**options):
    case = schemathesis.openapi.from_wsgi("/openapi.json", app)["/x"]["GET"].Case()
    try:
        case.call_and_validate(**options)
    except BaseExceptionGroup as group:
        return type(group.exceptions[0]).__name__
    return "right"


print(f"schemathesis {version('schemathesis')}, flask {version('flask')}")
plain = found()
print(f"asked for {asked[-1]}: {plain}")
without = found(headers={"Accept-Encoding": "identity"})
print(f"asked for {asked[-1]}: {without}")
as_found = plain == "ContentDeserializationError" and without == "right"
print("as found" if as_found else "otherwise now")
sys.exit(0 if as_found else 1)
PY
venv/bin/python show.py

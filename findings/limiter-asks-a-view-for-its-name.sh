#!/usr/bin/env bash
# Flask takes any callable as a view, as long as the rule has an endpoint: functools.partial, too. Beside
# Flask-Limiter such a view answers 500, even where no limit is set: the library asks it for its __name__, which a
# partial function has not. The rule is added without a word; the first request fails.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check Flask-Limiter==4.1.1 Flask==3.1.3 2>/dev/null
cat > show.py <<'PY'
import logging
from functools import partial
from importlib.metadata import version

from flask import Flask
from flask_limiter import Limiter

logging.disable(logging.CRITICAL)


def said(words):
    return words


def statuses(*, limiter):
    app = Flask("app")
    if limiter:
        Limiter(lambda: "one", app=app, storage_uri="memory://")
    app.add_url_rule("/partial", "partial", partial(said, "yes"))
    app.add_url_rule("/function", "function", lambda: said("yes"))
    client = app.test_client()
    return [client.get(path).status_code for path in ("/function", "/partial")]


print("tested: a function and a partial function as views, without the library and with it, no limit set")
print({name: version(name) for name in ("Flask", "Flask-Limiter", "limits")})
seen = {"without": statuses(limiter=False), "with": statuses(limiter=True)}
print("[function, partial]:", seen)
assert seen == {"without": [200, 200], "with": [200, 500]}, "it is otherwise now"
PY
venv/bin/python show.py

#!/usr/bin/env bash
# Flask-Limiter with in_memory_fallback_enabled goes on when its Redis is lost, but not between the check before a
# request and a deduction after it (deduct_when): that is an error 500. And who is refused stands in the log, at INFO.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check flask-limiter==4.1.1 limits==5.8.0 flask==3.1.3
cat >"$folder/try.py" <<'END'
import logging
import sys
from importlib.metadata import version

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from limits.storage import MemoryStorage

print("flask-limiter", version("flask-limiter"), "limits", version("limits"))
print("tested: a store that goes away between the check and the deduction")


class Lost(MemoryStorage):
    """A store that can be asked, and is gone when it is to count."""

    STORAGE_SCHEME = ["lost"]

    def incr(self, *_, **__):
        raise ConnectionError("gone")


logged = []


class Keep(logging.Handler):
    def emit(self, record):
        logged.append(record.getMessage())


logging.getLogger().addHandler(Keep())
logging.getLogger().setLevel(logging.INFO)


def client(address, **more):
    app = Flask("app")
    limiter = Limiter(get_remote_address, app=app, storage_uri=address, in_memory_fallback_enabled=True)

    @app.get("/")
    @limiter.limit("1/minute", **more)
    def answer():
        return "answer"

    return app.test_client()


before = client("lost://").get("/").status_code
after = client("lost://", deduct_when=lambda response: True).get("/").status_code
refused = client("memory://")
refused.get("/")
refused.get("/")
named = [line for line in logged if "127.0.0.1" in line]
print("counted before the answer:", before, "- counted after it:", after)
print("logged of who was refused:", named[:1] or "nothing")
sys.exit(not (before == 200 and after == 500 and named))
END
"$folder/venv/bin/python" "$folder/try.py"

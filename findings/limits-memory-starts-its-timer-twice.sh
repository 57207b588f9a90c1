#!/usr/bin/env bash
# Two threads that count at once in the in-memory store of limits (the default of Flask-Limiter) start one timer twice:
# one of them gets "threads can only be started once", which is an error 500 for a reader.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check limits==5.8.0
cat >"$folder/try.py" <<'END'
import sys
import threading
from importlib.metadata import version

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

print("limits", version("limits"), "Python", sys.version.split()[0])
print("tested: a store whose timer has ended, in which two threads count at once")


class Slow(MemoryStorage):
    """The store; each thread stops where it may be stopped any time: between keeping a timer and starting it."""

    meet = None

    @property
    def timer(self):
        return self.kept

    @timer.setter
    def timer(self, timer):
        self.kept = timer
        if self.meet is not None:
            self.meet.wait(10)


store = Slow()
store.timer.join()
store.meet = threading.Barrier(2)
limiter, limit = FixedWindowRateLimiter(store), parse("1000/minute")
failures = []


def count(name):
    try:
        limiter.hit(limit, name)
    except RuntimeError as error:
        failures.append(str(error))


threads = [threading.Thread(target=count, args=(name,)) for name in "ab"]
for one in threads:
    one.start()
for one in threads:
    one.join()
print("failures:", failures or "none")
sys.exit(not failures)
END
"$folder/venv/bin/python" "$folder/try.py"

"""What a serving process takes in."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from s3dash.config import ROOT

SERVE = """
import json, sys
import app
with app.server.test_client() as client:
    codes = [client.get(path).status_code for path in ("/sv/karta", "/sv/karta.csv", "/health")]
print(json.dumps([codes, sorted(sys.modules)]))
"""


def test_a_serving_process_does_without_what_few_ask_for(tmp_path: Path) -> None:
    environ = {"S3DASH_DATABASE_URL": f"sqlite:///{tmp_path / 'editions.db'}"}
    served = subprocess.run(
        [sys.executable, "-c", SERVE], cwd=ROOT, env=environ, capture_output=True, check=True
    )
    codes, modules = json.loads(served.stdout)
    assert codes == [200, 200, 200]
    of_few = {"geopandas", "shapely", "pyogrio", "pyproj", "pptx", "docx", "openpyxl"}
    of_one_layout = {"networkx", "scipy.optimize"}
    assert not (of_few | of_one_layout) & set(modules)
    assert "pandera" in modules


START = """
import ctypes, runpy
runpy.run_path("gunicorn.conf.py")
import app
with app.server.test_client() as client:
    client.get("/sv/karta")
ctypes.CDLL(None).malloc_stats()
"""


def test_all_threads_of_a_serving_process_share_one_pool_of_memory(tmp_path: Path) -> None:
    environ = {"S3DASH_DATABASE_URL": f"sqlite:///{tmp_path / 'editions.db'}"}
    served = subprocess.run(
        [sys.executable, "-c", START], cwd=ROOT, env=environ, capture_output=True, check=True
    )
    assert re.findall(r"^Arena \d+", served.stderr.decode(), re.M) == ["Arena 0"]


FREE = """
import os
from s3dash.serving.processes.pool import give_back, share_pool
def megabytes():
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
share_pool()
before = megabytes()
texts = [b"%d" % number * 20_000 for number in range(2_000)]
last = texts.pop()
del texts
free = megabytes() - before
give_back()
print(free, megabytes() - before)
"""


def test_what_is_free_below_what_is_held_is_given_back() -> None:
    told = subprocess.run([sys.executable, "-c", FREE], cwd=ROOT, capture_output=True, check=True)
    free, left = map(float, told.stdout.split())
    assert free > 50
    assert left < 10


def test_pyarrow_which_changes_the_type_of_text_is_not_required() -> None:
    for name in ("requirements", "requirements-dev"):
        assert "pyarrow" not in (ROOT / f"{name}.txt").read_text(encoding="utf-8")

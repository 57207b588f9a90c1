"""What a serving process takes in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from s3dash.config import ROOT

SERVE = """
import json, sys
import app
with app.server.test_client() as client:
    codes = [client.get(path).status_code for path in ("/sv/karta", "/sv/karta.csv", "/health")]
print(json.dumps([codes, sorted({name.split(".")[0] for name in sys.modules})]))
"""


def test_a_serving_process_does_without_what_few_ask_for(tmp_path: Path) -> None:
    environ = {"S3DASH_DATABASE_URL": f"sqlite:///{tmp_path / 'editions.db'}"}
    served = subprocess.run(
        [sys.executable, "-c", SERVE], cwd=ROOT, env=environ, capture_output=True, check=True
    )
    codes, modules = json.loads(served.stdout)
    assert codes == [200, 200, 200]
    of_few = {"geopandas", "shapely", "pyogrio", "pyproj", "pptx", "docx", "openpyxl"}
    assert not of_few & set(modules)
    assert "pandera" in modules


def test_pyarrow_which_changes_the_type_of_text_is_not_required() -> None:
    for name in ("requirements", "requirements-dev"):
        assert "pyarrow" not in (ROOT / f"{name}.txt").read_text(encoding="utf-8")

#!/usr/bin/env bash
# A pandera schema with a column of nullable whole numbers (Int64) imports geopandas, where it is installed, though
# nothing has a geometry; a column of text or of objects does not. So a server whose requirements hold geopandas
# for one command pays its import in every process.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check \
  pandera==0.35.0 pandas==3.1.1 geopandas==1.2.0 shapely==2.2.0 pyogrio==0.13.0 2>/dev/null
cat > look.py <<'PY'
import sys
from importlib.metadata import version

import pandera.pandas as pa

print("tested: when a pandera schema brings geopandas into the process")
print({name: version(name) for name in ("pandera", "pandas", "geopandas")}, "Python", sys.version.split()[0])
seen = {"import": "geopandas" in sys.modules}
for kind in ("str", "object", "Int64"):
    pa.Column(kind)
    seen[kind] = "geopandas" in sys.modules
print("geopandas imported after …:", seen)
expected = {"import": False, "str": False, "object": False, "Int64": True}
assert seen == expected, f"it is otherwise now: {seen}"
PY
venv/bin/python -W ignore look.py

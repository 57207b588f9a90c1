#!/usr/bin/env bash
# jsonstat.py imports terminaltables and does not say that it needs it: installed alone, it cannot be
# imported at all.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jsonstat.py==0.1.8

echo "jsonstat.py 0.1.8, installed with all that it requires:"
"$folder/venv/bin/pip" show jsonstat.py | grep '^Requires'
if "$folder/venv/bin/python" -c "import jsonstat" 2>"$folder/said"; then
  echo "It can be imported: the behaviour has changed." >&2
  exit 1
fi
tail -1 "$folder/said"
grep -q "No module named 'terminaltables'" "$folder/said"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check terminaltables==3.1.10
"$folder/venv/bin/python" -W ignore -c "import jsonstat; print('with terminaltables it can be imported')"

#!/usr/bin/env bash
# fluent.runtime leaves a text that is put into a message out when it has more than 2,500 characters: the message comes
# back with {???} in its place and an error beside it, which says that 1,000 are allowed. A list of names, joined to
# be put into a sentence, is as long as the data: it works with one edition and fails with the next.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check fluent.runtime==0.4.0 2>/dev/null
cat > look.py <<'PY'
import sys
from importlib.metadata import version

from fluent.runtime import FluentBundle, FluentResource

print("tested: how long a text may be that is put into a message of Fluent")
print({"fluent.runtime": version("fluent.runtime")}, "Python", sys.version.split()[0])
bundle = FluentBundle(["en"], use_isolating=False)
bundle.add_resource(FluentResource("listed = Not drawn: { $names }."))
pattern = bundle.get_message("listed").value
seen = {}
for length in (1000, 1001, 2500, 2501):
    text, errors = bundle.format_pattern(pattern, {"names": "x" * length})
    seen[length] = len(text) > length
    print(length, "characters:", "put in" if seen[length] else text, *map(str, errors))
assert seen == {1000: True, 1001: True, 2500: True, 2501: False}, f"it is otherwise now: {seen}"
assert "max allowed is 1000" in str(errors[0]), f"the limit is named otherwise now: {errors}"
PY
venv/bin/python look.py

#!/usr/bin/env bash
# openpyxl writes workbooks with et_xmlfile. Where lxml happens to be installed, by another package, it takes that without a
# word: the same workbook comes out in other bytes (letters beyond ASCII as numbers), and parts are parsed by lxml although
# defusedxml is installed to do that. OPENPYXL_LXML=False, set before the import, keeps it as it was.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check openpyxl==3.1.5 defusedxml==0.7.1 2>/dev/null
cat > show.py <<'PY'
import io
import sys
import zipfile
from importlib.metadata import version

import openpyxl
from openpyxl.xml import functions

book = openpyxl.Workbook()
book.active["A1"] = "Ådala"
target = io.BytesIO()
book.save(target)
part = zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")
parser = getattr(functions.fromstring, "func", functions.fromstring).__module__
print(f"openpyxl {version('openpyxl')}, defusedxml {version('defusedxml')}, lxml: {openpyxl.LXML}")
print("  the text is written as", part[part.index(b"<t>") : part.index(b"</t>")], "and read by", parser)
with open(sys.argv[1], "w", encoding="utf-8") as answer:
    answer.write(f"{b'&#197;dala' in part} {parser.partition('.')[0]}")
PY
venv/bin/python show.py alone
venv/bin/python -m pip install --quiet --disable-pip-version-check lxml==6.1.3 2>/dev/null
venv/bin/python show.py beside
OPENPYXL_LXML=False venv/bin/python show.py told
echo "alone: $(cat alone); beside lxml: $(cat beside); told to leave it: $(cat told)"
[ "$(cat alone)" = "False defusedxml" ] && [ "$(cat beside)" = "True lxml" ] && [ "$(cat told)" = "False defusedxml" ] \
  && echo "as found" || { echo "otherwise now"; exit 1; }

#!/usr/bin/env bash
# A workbook says by its relations which part holds its styles; the part may have any name. python-calamine and openpyxl
# read "xl/styles.xml" only, whatever the file says: calamine gives a day as a bare number without a word, openpyxl ends
# in an IndexError. LibreOffice, which follows the relation, shows the day.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice (apt-get install libreoffice-calc-nogui)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1 2>/dev/null
cat > look.py <<'PY'
import datetime
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

from openpyxl import Workbook, load_workbook
from python_calamine import load_workbook as load_in_calamine

print("tested: a workbook whose styles are the part xl/styles1.xml, as its relations say")
print({name: version(name) for name in ("openpyxl", "python-calamine")}, "Python", sys.version.split()[0])
workbook = Workbook()
workbook.active["A1"] = datetime.date(2026, 1, 15)
workbook.save("usual.xlsx")
with zipfile.ZipFile("usual.xlsx") as usual, zipfile.ZipFile("renamed.xlsx", "w") as renamed:
    for name in usual.namelist():
        content = usual.read(name)
        if name in {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}:
            assert b"styles.xml" in content
            content = content.replace(b"styles.xml", b"styles1.xml")
        renamed.writestr(name.replace("styles.xml", "styles1.xml"), content)

seen = {}
for name in ("usual", "renamed"):
    (row,) = load_in_calamine(f"{name}.xlsx").get_sheet_by_index(0).to_python()
    seen["calamine", name] = row[0]
    try:
        seen["openpyxl", name] = load_workbook(f"{name}.xlsx").active["A1"].value
    except IndexError as error:
        seen["openpyxl", name] = f"IndexError: {error}"
    profile = f"-env:UserInstallation={Path('profile').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "csv", f"{name}.xlsx"]
    subprocess.run(command, check=True, capture_output=True)
    seen["LibreOffice", name] = Path(f"{name}.csv").read_text().strip()
for (program, name), value in seen.items():
    print(f"{program:12} {name:8} {value!r}")
assert seen["calamine", "usual"] == datetime.date(2026, 1, 15), "calamine reads the usual file otherwise now"
assert seen["calamine", "renamed"] == 46037, "calamine reads the renamed part now"
assert str(seen["openpyxl", "renamed"]).startswith("IndexError"), "openpyxl reads the renamed part now"
assert seen["LibreOffice", "renamed"] == seen["LibreOffice", "usual"]
PY
venv/bin/python -W ignore look.py

#!/usr/bin/env bash
# A part of an Office file may have any name: what refers to what is written in the relations. calamine opens the parts
# of styles and of shared strings by the names that Excel gives them. A valid workbook that calls its styles otherwise
# is read without an error, and every day in it is a bare number; one that calls its strings otherwise is not read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check python-calamine==0.9.1 XlsxWriter==3.2.9 2>/dev/null
cat > show.py <<'PY'
import datetime
import io
import sys
import zipfile

import python_calamine
import xlsxwriter

target = io.BytesIO()
with xlsxwriter.Workbook(target) as workbook:
    sheet = workbook.add_worksheet("s")
    sheet.write(0, 0, "held on")
    sheet.write(0, 1, datetime.date(2026, 11, 23), workbook.add_format({"num_format": "yyyy-mm-dd"}))
with zipfile.ZipFile(target) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}


def renamed(old, new):
    """The same workbook with one part called otherwise, in the relations and the content types, too."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            if name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
                content = content.replace(old.encode(), new.encode())
            archive.writestr(name.replace(old, new), content)
    return made


def cells(file):
    file.seek(0)
    try:
        return python_calamine.load_workbook(file).get_sheet_by_name("s").to_python()[0]
    except python_calamine.CalamineError as error:
        return str(error)


print("python", sys.version.split()[0], "python-calamine 0.9.1")
usual = cells(target)
styles = renamed("styles.xml", "styles1.xml")
strings = renamed("sharedStrings.xml", "sharedStrings1.xml")
print("usual names:         ", usual)
print("xl/styles1.xml:      ", cells(styles))
print("xl/sharedStrings1.xml:", cells(strings))
assert usual == ["held on", datetime.date(2026, 11, 23)]
assert cells(styles) == ["held on", 46349.0]
assert "shared strings" in cells(strings)
PY
echo "The parts of styles and of shared strings under other names than usual:"
venv/bin/python show.py

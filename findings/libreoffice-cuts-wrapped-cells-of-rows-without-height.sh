#!/usr/bin/env bash
# A row of a workbook need not state its height: the program that opens it fits the row to its text. LibreOffice, asked
# for a PDF, does so for no row of such a workbook: a wrapped cell keeps the height of one line, and what stands above
# the last lines is not in the PDF. Rows that state their height are drawn whole.
set -euo pipefail
for program in soffice pdftotext; do
  command -v "$program" >/dev/null || { echo "needs $program (apt-get install libreoffice-calc-nogui poppler-utils)" >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check XlsxWriter==3.2.9 openpyxl==3.1.5 2>/dev/null
cat > write.py <<'PY'
import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment

TEXT = "first\nsecond\nthird\nfourth"
for name, height in (("xlsxwriter_without", None), ("xlsxwriter_with", 70)):
    with xlsxwriter.Workbook(f"{name}.xlsx") as workbook:
        sheet = workbook.add_worksheet("s")
        sheet.set_row(0, height)
        sheet.write(0, 0, TEXT, workbook.add_format({"text_wrap": True}))
        sheet.write(1, 0, "below")
workbook = openpyxl.Workbook()
workbook.active["A1"] = TEXT
workbook.active["A1"].alignment = Alignment(wrap_text=True)
workbook.active["A2"] = "below"
workbook.save("openpyxl_without.xlsx")
PY
venv/bin/python write.py
echo "Four lines in a wrapped cell, as PDF; XlsxWriter 3.2.9, openpyxl 3.1.5, $(soffice --version | cut -d' ' -f1,2)"
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf ./*.xlsx >/dev/null 2>&1
check() {
  seen=$(pdftotext "$1.pdf" - | tr -s '\n\f' ' ' | sed 's/ *$//')
  echo "$1: $seen"
  [ "$seen" = "$2" ] || { echo "it is otherwise now: expected $2" >&2; exit 1; }
}
check xlsxwriter_without "third fourth below"
check openpyxl_without "third fourth below"
check xlsxwriter_with "first second third fourth below"

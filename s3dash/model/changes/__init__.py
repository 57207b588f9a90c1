"""Two states of the tables held against each other: rows by key, re-keyed rows, cells that differ.

All of it works on the canonical texts of cells, so a workbook, a package and a dataset compare.
"""

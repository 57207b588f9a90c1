"""An officer's own workbook with notes at its cells, everything else left as it was.

The notes are put into the parts of the file: a library that reads a workbook and writes it anew
loses text boxes, sparklines, threaded notes and struck-through words.
"""

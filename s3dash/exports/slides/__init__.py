"""Slides as a presentation file that is edited in PowerPoint, Keynote, Impress or Google's.

Words, tables, pictures and numbers come in (``contents``), a file goes out (``writing``). Everything
that can be edited is native: titles, notes, tables, charts.
"""

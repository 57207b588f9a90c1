"""Slides as a presentation file that is edited in PowerPoint, Keynote, Impress or Google's.

Words, tables, pictures and numbers come in (``contents``), a file goes out (``writing``). Titles,
notes, tables and charts are native: all that can be edited is.
"""

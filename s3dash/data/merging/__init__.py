"""A submission beside the editions: merged, completed, and what would be lost with it counted.

Pure functions of rows and cells; the editions do the asking.
"""

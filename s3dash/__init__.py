"""S3-atlasen: the regional atlas of smart specialisation in Sweden.

The story of the package: workbook -> ``data`` -> ``model.Dataset`` -> ``analysis`` -> ``figures``
-> ``views`` -> browser, and back: browser -> URL -> ``state.ViewState`` -> round again.
"""

import os

# lxml, which feeds need, would make openpyxl write other bytes and read without defusedxml.
os.environ.setdefault("OPENPYXL_LXML", "False")

__version__ = "0.1.0"

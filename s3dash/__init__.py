"""S3-atlasen: the regional atlas of smart specialisation in Sweden.

The story of the package: workbook -> ``data`` -> ``model.Dataset`` -> ``analysis`` -> ``figures``
-> ``views`` -> browser, and back: browser -> URL -> ``state.ViewState`` -> round again.
"""

__version__ = "0.1.0"

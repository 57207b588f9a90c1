"""The description of the interface (OpenAPI 3.1), made from what it is made of."""

from __future__ import annotations

from s3dash.serving.api.asking import Asked
from s3dash.serving.api.written import json_bytes


def openapi_json(asked: Asked) -> bytes:
    """The description."""
    return json_bytes({"openapi": "3.1.0"})

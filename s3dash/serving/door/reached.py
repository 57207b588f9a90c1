"""The address that a request reached the service by."""

from __future__ import annotations

from flask import request


def reached_by(public_url: str) -> str:
    """What stands before the path of every address: the setting, else what the request says.

    Empty where it does not say: what is written behind it would lead nowhere. What a proxy adds to
    a request is not heeded here.
    """
    if public_url:
        return public_url
    return request.url_root.rstrip("/") if request.host else ""

"""The address that a request reached the service by."""

from __future__ import annotations

from flask import request


def reached_by(public_url: str) -> str:
    """What stands before the path of every address: the setting, else what the request says.

    Empty where it does not say: what is written behind it would lead nowhere. What proxies add to a
    request counts as said by it where the settings trust them (``S3DASH_PROXIES``).
    """
    if public_url:
        return public_url
    return request.url_root.rstrip("/") if request.host else ""

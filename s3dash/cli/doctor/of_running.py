"""Whether the app runs where the settings say, and what it says of itself."""

from __future__ import annotations

import http.client
import json
import socket
from typing import Any

from s3dash.cli.doctor.finding import Finding, fault, ok, warning
from s3dash.config import Settings

APP = "app"
PATIENCE = 5
# What listens everywhere is asked here.
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - asked, not listened at


def findings(settings: Settings) -> list[Finding]:
    """What the app answers."""
    host = EVERYWHERE.get(settings.host, settings.host)
    place = f"{host}:{settings.port}"
    try:
        told = _health(host, settings.port)
    except (ConnectionRefusedError, socket.gaierror):
        return [ok(APP, "doctor-app-not-running", place=place)]
    except (OSError, http.client.HTTPException, ValueError):
        return [fault(APP, "doctor-app-silent", place=place)]
    number = told.get("edition")
    if number is None:
        found = fault(APP, "doctor-app-without-edition", place=place)
    else:
        found = ok(APP, "doctor-app", place=place, number=str(number))
    problems = ", ".join(map(str, told.get("problems", [])))
    return [found, *([warning(APP, "doctor-app-problems", names=problems)] if problems else [])]


def _health(host: str, port: int) -> dict[str, Any]:
    """What ``/health`` says.

    Raises:
        ValueError: somebody else listens there.
    """
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/health")
        told = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    if not isinstance(told, dict) or "problems" not in told:
        raise ValueError("not the app")
    return told

"""Settings from the environment, read once at start. Nothing else reads ``os.environ``."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from s3dash.errors import SettingRefused

# The languages that the program speaks, the one it falls back to first.
LANGUAGES = ("sv", "en")

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """How one process of the app is set up.

    Attributes:
        host, port: where ``python app.py`` listens.
        data_folder: the data package that the app ships with.
        secret_key: signs what Flask signs; random when not set.
        frame_ancestors: the CSP source list of pages that may frame the app.
        behind_tls: True sends HSTS.
        operator, contact: who answers for the installation, for the accessibility statement;
            empty when not set.
    """

    host: str
    port: int
    data_folder: Path
    secret_key: str
    frame_ancestors: str
    behind_tls: bool
    operator: str
    contact: str


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings in ``environ``.

    Raises:
        SettingRefused: PORT is not a port number, or a frame ancestor would break the header.
    """
    port = environ.get("PORT", "8050")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise SettingRefused("error-setting-port", value=port)
    ancestors = environ.get("S3DASH_FRAME_ANCESTORS", "'self'")
    if any(sign in ancestors for sign in ";,\r\n"):
        raise SettingRefused("error-setting-ancestors", value=ancestors)
    return Settings(
        host=environ.get("HOST", "127.0.0.1"),
        port=int(port),
        data_folder=Path(environ.get("S3DASH_DATA", ROOT / "data")),
        secret_key=environ.get("S3DASH_SECRET_KEY") or secrets.token_hex(32),
        frame_ancestors=ancestors,
        behind_tls=environ.get("S3DASH_TLS", "") == "1",
        operator=environ.get("S3DASH_OPERATOR", "").strip(),
        contact=environ.get("S3DASH_CONTACT", "").strip(),
    )

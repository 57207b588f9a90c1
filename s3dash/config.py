"""Settings from the environment, read once at start. Nothing else reads ``os.environ``."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from s3dash.errors import SettingRefused

# The languages that the program speaks, the one it falls back to first.
LANGUAGES = ("sv", "en")

THIS_MACHINE, MOST_PORT = "127.0.0.1", 65535
# The names of all settings, and how ours begin.
OWN = "S3DASH_"
NAMES = (
    *("HOST", "PORT", "WEB_CONCURRENCY"),
    *(
        f"{OWN}{name}"
        for name in (
            *("DATA", "DATABASE_URL", "SECRET_KEY", "FRAME_ANCESTORS", "TLS", "OPERATOR"),
            *("CONTACT", "PUBLIC_URL", "BROWSER", "METRICS", "REDIS_URL", "PROXIES"),
        )
    ),
)
_SWITCH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
# An address that others can be written behind.
_PUBLIC_URL = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?")
# The store of counts: redis://[:password@]host[:port][/number], rediss:// or redis+unix:///path.
_REDIS_URL = re.compile(r"(rediss?://[^\s/]+|redis\+unix://(\S*@)?/[^\s]+)(/[0-9]*)?(\?\S*)?")

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """How one process of the app is set up.

    Attributes:
        host, port: where it listens.
        workers: how many processes gunicorn starts.
        data_folder: the data package that the app ships with.
        database_url: where the editions are kept, as SQLAlchemy writes it.
        secret_key: signs what Flask signs; random when not set.
        frame_ancestors: the CSP source list of pages that may frame the app.
        behind_tls: True sends HSTS.
        operator, contact: who answers for the installation, for the accessibility statement;
            empty when not set.
        public_url: the address that readers know the service by, without a slash at its end; empty
            where it is the one that a request came by.
        browser: where the Chromium is that makes pictures; empty where it is to be looked for.
        metrics: host and port at which the app tells what it counts; None where it does not.
        redis_url: where processes count together what an address has had worked out; empty where
            each counts for itself.
        proxies: how many proxies stand before the app whose word on readers is taken.
    """

    host: str
    port: int
    workers: int
    data_folder: Path
    database_url: str
    secret_key: str
    frame_ancestors: str
    behind_tls: bool
    operator: str
    contact: str
    public_url: str = ""
    browser: str = ""
    metrics: tuple[str, int] | None = None
    redis_url: str = ""
    proxies: int = 0

    @property
    def beside_database(self) -> Path:
        """The folder for what processes of one machine share: the database's, where it has one."""
        _, is_file, path = self.database_url.partition("sqlite:///")
        return Path(path).absolute().parent if is_file and path else ROOT / "var"


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings in ``environ``; one that is empty counts as not given.

    Raises:
        SettingRefused: a setting that cannot be meant.
    """
    given = {name: value.strip() for name, value in environ.items() if value.strip()}
    port = _whole(given, "PORT", "8050", most=MOST_PORT)
    ancestors = given.get("S3DASH_FRAME_ANCESTORS", "'self'")
    if not ancestors.isascii() or not ancestors.isprintable() or set(ancestors) & set(";,"):
        raise SettingRefused("error-setting-ancestors", value=ancestors)
    tls = given.get("S3DASH_TLS", "0").lower()
    if tls not in _SWITCH:
        raise SettingRefused("error-setting-switch", name="S3DASH_TLS", value=tls)
    return Settings(
        host=given.get("HOST", THIS_MACHINE),
        port=port,
        workers=_whole(given, "WEB_CONCURRENCY", "2", most=64),
        data_folder=Path(given.get("S3DASH_DATA", ROOT / "data")),
        database_url=given.get("S3DASH_DATABASE_URL", f"sqlite:///{ROOT / 'var' / 'editions.db'}"),
        secret_key=given.get("S3DASH_SECRET_KEY") or secrets.token_hex(32),
        frame_ancestors=ancestors,
        behind_tls=_SWITCH[tls],
        operator=given.get("S3DASH_OPERATOR", ""),
        contact=given.get("S3DASH_CONTACT", ""),
        public_url=_public_url(given.get("S3DASH_PUBLIC_URL", "")),
        browser=given.get("S3DASH_BROWSER", ""),
        metrics=_place(given.get("S3DASH_METRICS", "")),
        redis_url=_redis_url(given.get("S3DASH_REDIS_URL", "")),
        proxies=_whole(given, "S3DASH_PROXIES", "0", most=9, least=0),
    )


def _public_url(text: str) -> str:
    """``https://host/prefix``, or nothing."""
    if text and not _PUBLIC_URL.fullmatch(text):
        raise SettingRefused("error-setting-public-url", value=text)
    return text.rstrip("/")


def _place(text: str) -> tuple[str, int] | None:
    """``host:port`` to listen at; without a host, this machine alone."""
    if not text:
        return None
    host, _, port = text.rpartition(":")
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= MOST_PORT):
        raise SettingRefused("error-setting-place", name="S3DASH_METRICS", value=text)
    return host.strip("[]") or THIS_MACHINE, int(port)


def _redis_url(text: str) -> str:
    """``redis://host``, or nothing. It may hold a password, so it is not told."""
    if text and not _REDIS_URL.fullmatch(text):
        raise SettingRefused("error-setting-redis")
    return text


def _whole(given: Mapping[str, str], name: str, default: str, *, most: int, least: int = 1) -> int:
    """A whole number from ``least`` to ``most``."""
    text = given.get(name, default)
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        limits = {"least": str(least), "most": str(most)}
        raise SettingRefused("error-setting-whole", name=name, value=text, **limits)
    return int(text)

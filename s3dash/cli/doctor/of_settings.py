"""Whether the settings are meant as they stand."""

from __future__ import annotations

import difflib
import ipaddress
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from s3dash.cli.doctor.finding import Finding, fault, ok, warning
from s3dash.config import NAMES, OWN, Settings

# From here on a name is taken to be another, misspelt.
ALIKE = 0.85
PUBLIC, TLS, NAMED = "public-url", "tls", "settings"


def findings(settings: Settings, environ: Mapping[str, str]) -> Iterator[Finding]:
    """What there is to say about settings that could be read."""
    yield from _names(environ)
    yield _public_url(settings)
    yield _tls(settings)
    yield _operator(settings)
    yield _metrics(settings)
    yield _proxies(settings)
    yield _redis(settings.redis_url)


def _names(environ: Mapping[str, str]) -> Iterator[Finding]:
    given = [name for name in environ if name.startswith(OWN) and environ[name].strip()]
    unknown = [name for name in given if name not in NAMES]
    for name in sorted(unknown):
        meant = difflib.get_close_matches(name, NAMES, 1, ALIKE)
        if meant:
            yield fault(NAMED, "doctor-setting-misspelt", name=name, meant=meant[0])
        else:
            yield warning(NAMED, "doctor-setting-unknown", name=name)
    if not unknown:
        yield ok(NAMED, "doctor-settings-read", count=len(given))


def _public_url(settings: Settings) -> Finding:
    url = settings.public_url
    if not url:
        return warning(PUBLIC, "doctor-public-url-unset")
    if is_own(urlsplit(url).hostname or ""):
        return warning(PUBLIC, "doctor-public-url-own", value=url)
    return ok(PUBLIC, "doctor-public-url", value=url)


def _tls(settings: Settings) -> Finding:
    is_secret = settings.public_url.startswith("https:")
    if settings.behind_tls and settings.public_url and not is_secret:
        return warning(TLS, "doctor-tls-plain", value=settings.public_url)
    if is_secret and not settings.behind_tls:
        return warning(TLS, "doctor-tls-unset", value=settings.public_url)
    return ok(TLS, "doctor-tls-on" if settings.behind_tls else "doctor-tls-off")


def _operator(settings: Settings) -> Finding:
    if settings.operator and settings.contact:
        return ok("operator", "doctor-operator", name=settings.operator)
    return warning("operator", "doctor-operator-unset")


def _metrics(settings: Settings) -> Finding:
    if settings.metrics is None:
        return ok("metrics", "doctor-metrics-off")
    host, port = settings.metrics
    place = f"{host}:{port}"
    if is_own(host):
        return ok("metrics", "doctor-metrics", place=place)
    return warning("metrics", "doctor-metrics-open", place=place)


def _proxies(settings: Settings) -> Finding:
    """Whether the app can tell readers apart."""
    if settings.proxies:
        if is_own(settings.host):
            return ok("proxies", "doctor-proxies", count=settings.proxies)
        return warning("proxies", "doctor-proxies-passed-by", host=settings.host)
    if settings.behind_tls:
        return warning("proxies", "doctor-proxies-unset")
    return ok("proxies", "doctor-proxies-none")


def _redis(url: str) -> Finding:
    if not url:
        return ok("redis", "doctor-redis-none")
    import redis  # noqa: PLC0415 - only where it is used

    place = urlsplit(url).hostname or urlsplit(url).path
    try:
        with redis.Redis.from_url(url, socket_connect_timeout=2, socket_timeout=2) as there:
            there.ping()
    except (redis.RedisError, OSError) as found:
        return warning("redis", "doctor-redis-away", place=place, why=type(found).__name__)
    return ok("redis", "doctor-redis", place=place)


def is_own(host: str) -> bool:
    """Whether a host's name or address is of the machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")

"""What one address may have worked out, in time of the processor; what is kept is free.

A hall of readers behind one address asks for the same, which is worked out once. Who asks for one
dear answer after the other is told to wait, while all others are served.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from functools import partial
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock
from typing import Any

from flask import Flask, g, request
from flask_limiter import Limiter
from flask_limiter.errors import RateLimitExceeded
from werkzeug.middleware.proxy_fix import ProxyFix

from s3dash.config import Settings
from s3dash.errors import TooMuchAsked
from s3dash.serving.keeping.toll import paid_by

# Milliseconds of a processor that one address may use in a minute: a quarter of one. Quick answers
# count little (``gate``): who asks one after the other, as fast as can be, stays below.
MOST_MILLISECONDS = 15_000
SECONDS_COUNTED = 60
# Whoever has an address of the sixth version has all of these.
NETWORK_OF_ONE = 64
# Seconds that the shared store of counts may take: without it each process counts for itself.
PATIENCE: dict[str, Any] = {"socket_connect_timeout": 0.25, "socket_timeout": 0.25}
LONGEST_ADDRESS = 64


def add_toll(flask: Flask, settings: Settings) -> None:
    """Have every request pay for what is worked out for it, and refuse who has used up all."""
    if settings.proxies:
        trusted = settings.proxies
        flask.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            flask.wsgi_app, x_for=trusted, x_proto=trusted, x_host=trusted
        )
    limiter = _limiter(flask, settings)
    allowed = limiter.shared_limit(
        f"{MOST_MILLISECONDS}/minute", scope="answers", cost=lambda: g.milliseconds
    )
    count = allowed(_counted)
    # the library's memory starts its timer twice where two threads count at once, and fails
    lock = Lock()

    @flask.before_request
    def pays() -> None:
        paid_by(partial(_pay, limiter, count, lock) if reader() else None)

    @flask.teardown_request
    def has_paid(_: BaseException | None) -> None:
        paid_by(None)


def reader() -> str:
    """Who asks: the address, or the network that one who has it has; empty where nobody asks.

    The program asks itself for pages when it starts.
    """
    text = request.remote_addr or ""
    host = text.rpartition(":")[0] if text.count(":") == 1 or text.startswith("[") else text
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return text[:LONGEST_ADDRESS]
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(ip_network((int(address), NETWORK_OF_ONE), strict=False))
    return str(getattr(address, "ipv4_mapped", None) or address)


def _limiter(flask: Flask, settings: Settings) -> Limiter:
    """What counts: in memory, or in the store that processes share, and in memory without it."""
    limiter = Limiter(
        reader,
        app=flask,
        key_prefix="s3dash",
        strategy="fixed-window",
        storage_uri=settings.redis_url or "memory://",
        storage_options=PATIENCE if settings.redis_url else {},
        in_memory_fallback_enabled=bool(settings.redis_url),
    )
    # it would write to the log who was refused
    limiter.logger.setLevel(logging.WARNING)
    return limiter


def _counted() -> None:
    """What is counted: an answer that is worked out."""


def _pay(limiter: Limiter, count: Callable[[], None], lock: Lock, milliseconds: int) -> None:
    g.milliseconds = milliseconds
    try:
        with lock:
            count()
    except RateLimitExceeded:
        limit = limiter.current_limit
        # the library rounds the moment up by a second
        seconds = 1.0 if limit is None else limit.reset_at - time.time()
        raise TooMuchAsked(min(max(1, math.ceil(seconds)), SECONDS_COUNTED)) from None

"""Links that no browser can open, as far as the address tells by itself: nobody is asked."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from s3dash.faults import Fault
from s3dash.model.fields import about
from s3dash.model.foreign_keys import Tables
from s3dash.model.tables import TABLES

_LINKS = [
    (table, column)
    for table, model in TABLES.items()
    for column, what in model.columns.items()
    if about(what).kind == "url"
]
# Ends of names that are kept for one's own network, and for examples and tests (RFC 2606, 6762,
# 8375; ``internal`` by ICANN); and what networks use without asking.
_PRIVATE = ("localhost", "local", "internal", "lan", "intranet", "home.arpa", "corp")
_MADE_UP = ("test", "invalid", "example")
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")


def unreachable(tables: Tables) -> Iterator[Fault]:
    """Links to one's own machine or network, or to no host that there can be."""
    for table, column in _LINKS:
        cells = tables[table][column].dropna()
        for row, link in zip(cells.index, cells.tolist(), strict=True):
            if not can_be_public(link):
                yield Fault("warning-link", table, int(row), column, link)


def can_be_public(link: str) -> bool:
    """Whether a page can be at an address for everybody.

    Args:
        link: with ``http://`` or ``https://``.
    """
    try:
        parts = urlsplit(link)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host:
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return _can_be_public_name(host.removesuffix("."))


def _can_be_public_name(host: str) -> bool:
    labels = host.split(".")
    is_kept = any(host == end or host.endswith(f".{end}") for end in (*_PRIVATE, *_MADE_UP))
    # a last part in digits alone is of an address that is none
    is_named = len(labels) > 1 and not labels[-1].isdigit() and all(map(_LABEL.fullmatch, labels))
    return is_named and not is_kept

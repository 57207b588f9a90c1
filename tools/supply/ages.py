"""How old the locked packages are, as far as the index tells; the oldest release first.

``python -m tools.supply.ages [NAME …]``: all that an installation has, or those that are named.
Asks the index that pip is set to, and npm. What could not be had is said, never guessed.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterable
from urllib.parse import urljoin

from tools.supply.locked import PYPI, Package, npm_packages, python_packages

# PEP 691 and PEP 700: an index that says when each file was uploaded.
ACCEPT = "application/vnd.pypi.simple.v1+json"
PATIENCE = 20


def index_url() -> str:
    """The index that pip is set to, else pip's own."""
    asked = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    if given := os.environ.get("PIP_INDEX_URL", found):
        return given
    from pip._internal.models.index import PyPI  # noqa: PLC0415 (only where it is not set)

    return str(PyPI.simple_url)


def released(package: Package, index: str) -> datetime.date | None:
    """The day of a package's release; None where it could not be had."""
    try:
        return _of_index(package, index) if package.kind == PYPI else _of_npm(package)
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired):
        return None


def _of_index(package: Package, index: str) -> datetime.date | None:
    address = urljoin(index.rstrip("/") + "/", f"{package.name}/")
    if not address.startswith(("https://", "http://")):
        return None
    request = urllib.request.Request(address, headers={"Accept": ACCEPT})  # noqa: S310
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        files = json.load(answer)["files"]
    digests = {digest for _, digest in package.hashes}
    days = [
        one["upload-time"]
        for one in files
        if one["hashes"].get("sha256") in digests and "upload-time" in one
    ]
    return datetime.date.fromisoformat(min(days)[:10]) if days else None


def _of_npm(package: Package) -> datetime.date | None:
    asked = ["npm", "view", package.name, "time", "--json"]
    answer = subprocess.run(asked, capture_output=True, text=True, timeout=PATIENCE, check=True)
    return datetime.date.fromisoformat(json.loads(answer.stdout)[package.version][:10])


def tell(packages: Iterable[Package], today: datetime.date) -> None:
    """Print age, day and name of each, the oldest first; then those of which nothing was told."""
    index = index_url()
    days = {one: released(one, index) for one in packages}
    known = sorted((day, one) for one, day in days.items() if day is not None)
    for day, one in known:
        print(f"{(today - day).days:6} days  {day}  {one.name} {one.version} ({one.kind})")
    unknown = [f"{one.name} {one.version} ({one.kind})" for one, day in days.items() if day is None]
    if unknown:
        print(f"COULD NOT ASK about {len(unknown)} of {len(days)}: {', '.join(unknown)}")


def main(names: list[str]) -> None:
    """Tell of those that are named, else of all that an installation has."""
    shipped = [one for one in (*python_packages(), *npm_packages()) if one.is_shipped]
    tell([one for one in shipped if not names or one.name in names], datetime.date.today())


if __name__ == "__main__":
    main(sys.argv[1:])

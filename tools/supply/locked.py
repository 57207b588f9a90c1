"""What is locked: the packages of the requirements and of the browser files, as the locks say."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# What an installation has, and what only those have who change things.
RUN, DEVELOP = "requirements.txt", ("requirements-dev.txt", "requirements-build.txt")
NPM = ROOT / "tools" / "frontend" / "package-lock.json"
LICENSES = ROOT / "assets" / "lib" / "LICENSES.txt"
# In the licences, what the scripts of Dash hold of others stands below this.
WITHIN = "Within the scripts of dash"
PYPI, NPM_KIND = "pypi", "npm"

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(\[[^\]]*\])?==([^\s;\\]+)")
_HASH = re.compile(r"--hash=(sha\d+):([0-9a-f]+)")
# In the licences, a package stands over a line of dashes.
_BUNDLED = re.compile(r"^(\S+) (\d\S*)\n-{20,}$", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Package:
    """A package of a registry in one version.

    Attributes:
        kind: the registry, as package URLs call it.
        name, version: which.
        is_shipped: whether an installation has it, or the browser gets something of it.
        hashes: (algorithm, hexadecimal) of the files that it may come as.
        licence: as the lock names it, or empty.
    """

    kind: str
    name: str
    version: str
    is_shipped: bool = field(compare=False)
    hashes: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    licence: str = field(default="", compare=False)

    @property
    def url(self) -> str:
        """The package URL: ``pkg:pypi/dash@4.4.1``."""
        return f"pkg:{self.kind}/{self.name.replace('@', '%40')}@{self.version}"


def python_packages() -> list[Package]:
    """The packages of all requirements, those of an installation marked."""
    found: dict[Package, Package] = {}
    for name in (RUN, *DEVELOP):
        for package in _of_requirements(ROOT / name, is_shipped=name == RUN):
            found.setdefault(package, package)
    return sorted(found)


def npm_packages() -> list[Package]:
    """The packages of the lock of the browser files, those that are in these marked."""
    bundled = set(_BUNDLED.findall(LICENSES.read_text(encoding="utf-8")))
    locked = json.loads(NPM.read_text(encoding="utf-8"))["packages"]
    found = {}
    for place, told in locked.items():
        name = place.rpartition("node_modules/")[2]
        if not name:
            continue
        version = told["version"]
        package = Package(
            NPM_KIND,
            name,
            version,
            (name, version) in bundled,
            _integrity(told.get("integrity", "")),
            str(told.get("license", "")),
        )
        found[package] = package
    return sorted(found)


def within_dash() -> list[str]:
    """What the scripts of Dash hold of others, which say no version."""
    _, _, told = LICENSES.read_text(encoding="utf-8").partition(WITHIN)
    return sorted(
        {
            name
            for name, sign, _ in (line.partition(": ") for line in told.split("\n"))
            if sign and " " not in name
        }
    )


def _of_requirements(path: Path, is_shipped: bool) -> list[Package]:
    """The packages of a compiled file of requirements."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    found = []
    for line in joined.splitlines():
        pinned = _PINNED.match(line)
        if pinned:
            hashes = tuple(sorted(_HASH.findall(line)))
            found.append(Package(PYPI, pinned[1].lower(), pinned[3], is_shipped, hashes))
    return found


def _integrity(text: str) -> tuple[tuple[str, str], ...]:
    """``sha512-…`` in base64, as hexadecimal."""
    pairs = (one.partition("-") for one in text.split())
    return tuple((name, base64.b64decode(digest).hex()) for name, _, digest in pairs if digest)

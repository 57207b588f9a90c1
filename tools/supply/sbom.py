"""The list of all that the app is made of, as CycloneDX 1.6: the same locks give the same bytes.

``python -m tools.supply.sbom [FILE]``. It has no time in it: the locks say what is in use, and the
same locks are the same list.
"""

from __future__ import annotations

import json
import sys
import uuid
from pathlib import Path
from typing import Any

from s3dash import __version__
from tools.supply.locked import ROOT, Package, npm_packages, python_packages, within_dash

FILE = ROOT / "sbom.cdx.json"
ALGORITHMS = {"sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}
# Parts of Dash's scripts have references of their own.
WITHIN_DASH = "within-dash:"
# What names lists of this app among all lists.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:s3dash:sbom")


def bill() -> dict[str, Any]:
    """The list."""
    packages = [*python_packages(), *npm_packages()]
    own = {
        "type": "application",
        "bom-ref": f"pkg:generic/s3dash@{__version__}",
        "name": "s3dash",
        "version": __version__,
        "purl": f"pkg:generic/s3dash@{__version__}",
    }
    shipped = [one.url for one in packages if one.is_shipped]
    shipped += [f"{WITHIN_DASH}{name}" for name in within_dash()]
    content = {
        "metadata": {"component": own},
        "components": [*map(_component, packages), *map(_without_version, within_dash())],
        "dependencies": [{"ref": own["bom-ref"], "dependsOn": shipped}],
    }
    serial = uuid.uuid5(NAMESPACE, json.dumps(content, sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        **content,
    }


def _component(package: Package) -> dict[str, Any]:
    """One package; what only those have who change things is ``excluded``, as the format says."""
    group, _, name = package.name.rpartition("/")
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": package.url,
        "name": name,
        "version": package.version,
        "scope": "required" if package.is_shipped else "excluded",
        "purl": package.url,
    }
    if group:
        found["group"] = group
    if package.licence:
        # an identifier or an expression of several: the format takes both as an expression
        found["licenses"] = [{"expression": package.licence}]
    # a package of Python comes as one of many files, so none of their hashes is the package's
    if len(package.hashes) == 1:
        ((algorithm, digest),) = package.hashes
        found["hashes"] = [{"alg": ALGORITHMS[algorithm], "content": digest}]
    elif package.hashes:
        digests = [f"{name}:{digest}" for name, digest in package.hashes]
        found["properties"] = [{"name": "s3dash:locked-file", "value": one} for one in digests]
    return found


def _without_version(name: str) -> dict[str, Any]:
    """A part of the scripts of Dash, in the version that these hold."""
    return {
        "type": "library",
        "bom-ref": f"{WITHIN_DASH}{name}",
        "name": name,
        "scope": "required",
        "description": "In the scripts of dash or dash-bootstrap-components.",
    }


def main(arguments: list[str]) -> None:
    """Write the list."""
    path = Path(arguments[0]) if arguments else FILE
    made = bill()
    path.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    required = sum(one["scope"] == "required" for one in made["components"])
    print(f"{path}: {len(made['components'])} packages, {required} of them in an installation")


if __name__ == "__main__":
    main(sys.argv[1:])

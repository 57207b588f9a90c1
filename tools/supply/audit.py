"""What is known against the locked packages; and of which of them nobody could be asked.

``python -m tools.supply.audit PIP_AUDIT``, where that is the program. Ends with 0 when all were
asked about and nothing is known, 1 when something is, 2 when some could not be asked about: that
nothing was found says nothing then. ``pip-audit`` itself calls a package that its service does not
know no problem, and npm's audit fails in the same way for something found and for nobody there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

from tools.supply.locked import DEVELOP, NPM, ROOT, RUN

FOUND, NOT_ASKED = 1, 2
PATIENCE = 600
MOST_LINES = 10
QUIET = ("--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json")


@dataclass
class Told:
    """What was told of the packages of one lock.

    Attributes:
        asked: how many packages were asked about.
        found: what is known against them, a line each.
        not_asked: of what nobody could be asked, and why.
    """

    asked: int = 0
    found: list[str] = field(default_factory=list)
    not_asked: list[str] = field(default_factory=list)


def of_requirements(program: str, name: str) -> Told:
    """What pip-audit tells of a file of requirements."""
    answer = _run([program, *QUIET, "--requirement", str(ROOT / name)])
    try:
        packages = json.loads(answer.stdout)["dependencies"]
    except (ValueError, KeyError):
        return Told(not_asked=[f"{name}: {_last_words(answer.stderr)}"])
    told = Told()
    for one in packages:
        if "skip_reason" in one:
            told.not_asked.append(f"{name}: {one['skip_reason']}")
            continue
        told.asked += 1
        for known in one["vulns"]:
            mended = ", ".join(known["fix_versions"]) or "nothing yet"
            told.found.append(f"{one['name']} {one['version']}: {known['id']}, mended in {mended}")
    return told


def of_browser_files() -> Told:
    """What npm tells of the lock of the browser files."""
    command = ["npm", "audit", "--package-lock-only", "--json", "--prefix", str(NPM.parent)]
    answer = _run(command)
    try:
        told = json.loads(answer.stdout)
        known = told["vulnerabilities"]
        asked = told["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError):
        return Told(not_asked=[f"package-lock.json: {_reason(answer)}"])
    return Told(asked, [f"{name}: {one['severity']}" for name, one in sorted(known.items())])


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, check=False, cwd=ROOT
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(command, NOT_ASKED, "", f"{type(error).__name__}")


def _reason(answer: subprocess.CompletedProcess[str]) -> str:
    """Why npm was not answered: in its JSON, else its last words."""
    try:
        told: Any = json.loads(answer.stdout)
        return str(told.get("message") or told["error"]["summary"]).splitlines()[0]
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return _last_words(answer.stderr)


def _last_words(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no answer"


def main(program: str) -> int:
    """Tell, lock by lock; the code to end with."""
    told = {name: of_requirements(program, name) for name in (RUN, *DEVELOP)}
    told["package-lock.json"] = of_browser_files()
    for name, one in told.items():
        known, missing = len(one.found), len(one.not_asked)
        print(f"{name}: asked about {one.asked}, {known} known, {missing} not asked")
        for line in one.found:
            print(f"  KNOWN {line}")
    unasked = [line for one in told.values() for line in one.not_asked]
    for line in unasked[:MOST_LINES]:
        print(f"  COULD NOT ASK {line}")
    if len(unasked) > MOST_LINES:
        print(f"  COULD NOT ASK … and {len(unasked) - MOST_LINES} more")
    found = any(one.found for one in told.values())
    if unasked:
        print("Not all could be asked about: that nothing is known of them says nothing.")
    elif not found:
        print("Asked about all; nothing is known against any.")
    return FOUND if found else NOT_ASKED if unasked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""The commands about what others wrote: what is known against it, and the list of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.supply import audit, sbom
from tools.supply.locked import LICENSES, ROOT, npm_packages, python_packages, within_dash

SILENT = audit.Told(asked=3)


def program(folder: Path, prints: str, complains: str = "", ends: int = 0) -> str:
    """A program that answers so, whatever it is asked."""
    path = folder / "answers"
    path.write_text(
        f"#!/bin/sh\ncat <<'END'\n{prints}\nEND\necho '{complains}' >&2\nexit {ends}\n",
        encoding="utf-8",
    )
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def npm_is_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "of_browser_files", lambda: SILENT)


def told(*packages: object) -> str:
    return json.dumps({"dependencies": list(packages)})


def test_an_audit_that_asked_about_all_and_heard_nothing_is_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = told({"name": "a", "version": "1", "vulns": []})
    assert audit.main(program(tmp_path, answers)) == 0
    assert "Asked about all" in capsys.readouterr().out


def test_what_is_known_is_told_with_what_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = {"id": "CVE-1", "fix_versions": ["2"]}
    answers = told({"name": "a", "version": "1", "vulns": [known]})
    assert audit.main(program(tmp_path, answers, "Found 1", 1)) == audit.FOUND
    assert "KNOWN a 1: CVE-1, mended in 2" in capsys.readouterr().out


def test_a_package_that_was_left_out_is_none_that_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = told(
        {"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "not found: b"}
    )
    assert audit.main(program(tmp_path, answers, "No known vulnerabilities found")) == 2
    printed = capsys.readouterr().out
    assert "COULD NOT ASK requirements.txt: not found: b" in printed
    assert "Asked about all" not in printed


@pytest.mark.parametrize("complains", ["ERROR: no route to the service", ""])
def test_a_service_that_does_not_answer_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], complains: str
) -> None:
    assert audit.main(program(tmp_path, "", complains, 1)) == audit.NOT_ASKED
    printed = capsys.readouterr().out
    assert f"COULD NOT ASK requirements.txt: {complains or 'no answer'}" in printed


def test_a_program_that_is_not_there_is_said_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main("/no/such/program") == audit.NOT_ASKED
    assert "COULD NOT ASK" in capsys.readouterr().out


def test_the_list_names_all_that_is_locked_and_is_the_same_twice(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one", "two")]
    for path in paths:
        sbom.main([str(path)])
    assert paths[0].read_bytes() == paths[1].read_bytes()
    made = json.loads(paths[0].read_text(encoding="utf-8"))
    scopes = {one["bom-ref"]: one["scope"] for one in made["components"]}
    parts = len(within_dash())
    assert parts > 10 and "within-dash:ramda" in scopes
    assert len(scopes) == len(made["components"])
    assert len(scopes) == len({*python_packages(), *npm_packages()}) + parts
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8").split("\n")
    pins = [line.split()[0].lower() for line in pinned if "==" in line and not line.startswith("#")]
    assert len(pins) > 50
    for pin in pins:
        name, version = pin.split("[")[0].split("==")[0], pin.split("==")[1]
        assert scopes[f"pkg:pypi/{name}@{version}"] == "required"
    assert scopes["pkg:npm/%40plotly/d3@3.8.2"] == "required"
    assert {one["scope"] for one in made["components"]} == {"required", "excluded"}


def test_every_package_of_the_browser_files_is_in_the_list() -> None:
    headings = LICENSES.read_text(encoding="utf-8").split("\n" + "-" * 72)
    above = [tuple(part.rsplit("\n", 1)[-1].split(" ")) for part in headings[:-1]]
    # those of Python have no version there: they are in the requirements
    named = {one for one in above if len(one) == 2}
    shipped = {(one.name, one.version) for one in npm_packages() if one.is_shipped}
    assert len(shipped) > 40
    assert shipped == named

"""What the project says of itself: commands, requirements, documents."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from s3dash.config import NAMES, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def commands(text: str) -> set[str]:
    return set(re.findall(r"(?:^ {4}|`)make ([a-z]+)", text, flags=re.M))


def targets() -> set[str]:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert phony is not None
    return set(phony.group(1).split())


def test_the_readme_has_the_two_commands_and_they_exist() -> None:
    assert commands(README) == {"run", "test"}
    assert commands(README) <= targets()


@pytest.mark.parametrize("target", sorted(commands(CONTRIBUTING)))
def test_every_command_that_is_told_can_be_run(target: str) -> None:
    asked = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, asked.stderr


def test_every_command_is_told() -> None:
    assert targets() - {"lint", "unit"} == commands(CONTRIBUTING) - {"lint"}


def test_continuous_integration_runs_the_readmes_test_command() -> None:
    assert "exec make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "requirements",
        "requirements-dev",
        "requirements-build",
        "benchmarks/peers/requirements",
    ],
)
def test_requirements_are_pinned_with_hashes_and_name_no_host(name: str) -> None:
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^[a-z0-9][\w.-]*(\[[\w,]+\])?==", text, re.M)
    assert len(pins) > 5
    assert len(re.findall(r"^[^\s#-]", text, re.M)) == len(pins)
    assert text.count("--hash=sha256:") >= len(pins)
    assert not re.search(r"://|--(extra|index|find)", text)


def test_the_lock_file_of_the_browser_files_names_no_host() -> None:
    lock = (ROOT / "tools" / "frontend" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock


def test_the_container_copies_what_exists_and_runs_as_nobody_special() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    for line in re.findall(r"^COPY (.*)$", text, re.M):
        for name in line.split()[:-1]:
            assert (ROOT / name).exists(), name
    assert "USER s3dash" in text and "HEALTHCHECK" in text and "/health" in text
    assert text.index("COPY requirements.txt") < text.index("COPY s3dash")


def slugs(document: Path) -> set[str]:
    """What the headings of a document are linked to by."""
    headings = re.findall(r"(?m)^#+ (.+)$", document.read_text("utf-8"))
    words = [re.sub(r"[^\w\- ]", "", one.lower()) for one in headings]
    return {one.replace(" ", "-") for one in words}


def test_documents_link_to_what_exists() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert len(documents) > 8
    for document in documents:
        for target in re.findall(r"\]\((?!https?:)([^)]+)\)", document.read_text("utf-8")):
            name, _, heading = target.partition("#")
            page = document.parent / name if name else document
            assert page.exists(), f"{document.name}: {target}"
            assert not heading or heading in slugs(page), f"{document.name}: {target}"


def test_every_decision_is_listed_under_its_number() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"(?m)^(\d+)\. \[.+\]\((.+)\)$", (folder / "README.md").read_text("utf-8"))
    there = sorted(path.name for path in folder.glob("0*.md"))
    assert [name for _, name in listed] == there
    assert [int(number) for number, _ in listed] == list(range(1, len(there) + 1))
    assert [int(name[:4]) for name in there] == list(range(1, len(there) + 1))


def test_every_setting_is_documented() -> None:
    code = (ROOT / "s3dash" / "config.py").read_text("utf-8")
    _, _, told = (ROOT / "docs" / "running.md").read_text("utf-8").partition("## Settings")
    assert set(re.findall(r'"(S3DASH_[A-Z_]+)"', code)) <= set(NAMES)
    for name in NAMES:
        rows = [row for row in told.splitlines() if row.startswith("|") and f"`{name}`" in row]
        assert [name in row.split("|")[1] for row in rows].count(True) == 1, name

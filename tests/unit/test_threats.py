"""The page of threats names tests that there are."""

from __future__ import annotations

import re

from s3dash.config import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
TEST = re.compile(r"`(tests/[^`]*)`")
ROW = re.compile(r"^\| (?!what |---)(.+) \|$", re.MULTILINE)


def test_every_test_that_is_named_is_a_file_that_holds_tests() -> None:
    named = set(TEST.findall(PAGE))
    assert len(named) > 20
    for name in named:
        assert re.search(r"^def test_", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE), (
            name
        )


def test_every_threat_names_a_test_and_every_module_that_guards_is_there() -> None:
    _, _, threats = PAGE.partition("## Threats")
    threats, _, _ = threats.partition("## What is not guarded")
    rows = ROW.findall(threats)
    assert len(rows) > 25
    for row in rows:
        what, how, which = row.split(" | ")
        assert what and how and TEST.search(which), what
    modules = re.findall(r"`(s3dash/[^`]*)`", PAGE)
    assert modules
    assert [name for name in modules if not (ROOT / name).is_file()] == []

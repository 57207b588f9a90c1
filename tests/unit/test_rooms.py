"""What the rooms may ask of one another, beyond who imports whom."""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path

import pytest

from s3dash.config import ROOT

SHOWING = sorted(
    path for room in ("ui", "views", "drawn") for path in (ROOT / "s3dash" / room).rglob("*.py")
)
# What a function has to be given to compute something of the facts.
FACTS = {"Question", "Dataset", "Pairs", "Profiles", "Selection"}
# Where a request becomes an answer: the page asks its question, and what the search finds. Pages
# that are text have one answer of their own.
ASKED = {
    "s3dash/ui/core/request.py": {"selection_of", "since_edition"},
    "s3dash/ui/frame/page_parts.py": {
        "is_crowd",
        "link_words",
        "named_instead",
        "page_title",
        "problems_words",
        "with_meant",
    },
    "s3dash/ui/frame/pictures.py": {"file_subject", "selection_words"},
    "s3dash/ui/frame/search.py": {"entries"},
    "s3dash/views/data/sources.py": {"sources"},
    "s3dash/views/method/page.py": {"method"},
    "s3dash/views/start.py": {"start_answer"},
    "s3dash/views/steps.py": {"process_steps"},
}


def asked_of_analysis(path: Path) -> set[str]:
    """The names that a module takes from ``analysis`` and that compute something of the facts."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("s3dash.analysis")
        for alias in node.names
        if computes(str(node.module), alias.name)
    }


def computes(module: str, name: str) -> bool:
    """Whether a name is a module, or a function that takes facts; types and constants are not."""
    found = getattr(importlib.import_module(module), name, None)
    if found is None or inspect.ismodule(found):
        return True
    if not inspect.isfunction(found):
        return False
    parameters = inspect.signature(found).parameters.values()
    words = {word for one in parameters for word in _words(str(one.annotation))}
    return bool(words & FACTS)


def _words(annotation: str) -> list[str]:
    return "".join(sign if sign.isalnum() or sign == "_" else " " for sign in annotation).split()


@pytest.mark.parametrize("path", SHOWING, ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_and_widgets_show_what_an_answer_holds_and_compute_nothing(path: Path) -> None:
    place = str(path.relative_to(ROOT))
    assert asked_of_analysis(path) <= ASKED.get(place, set())


def test_nothing_is_allowed_that_is_not_asked() -> None:
    for place, names in ASKED.items():
        assert asked_of_analysis(ROOT / place) == names, place


def test_no_module_of_answers_is_taken_whole() -> None:
    for path in SHOWING:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not any(one.name.startswith("s3dash.analysis") for one in node.names), path

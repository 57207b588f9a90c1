"""The initiatives as a list to choose from: the tree as indented names."""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.analysis.question import Question


def initiative_options(question: Question) -> list[tuple[str, str]]:
    """(code, name) of each, every level by name, projects last."""
    return list(_tree(question, None, 0))


def _tree(question: Question, parent: str | None, depth: int) -> Iterable[tuple[str, str]]:
    t = question.t
    rows = [question.dataset.row("initiatives", code) for code in question.dataset.children(parent)]
    for row in sorted(
        rows, key=lambda row: (row.initiative_kind == "project", t.sort_key(t.name(row)))
    ):
        yield row.initiative_code, "\N{EM SPACE}" * depth + t.name(row)
        yield from _tree(question, row.initiative_code, depth + 1)

"""Where a domain belongs in the classifications that are used all over Europe."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.question import Question
from s3dash.model.tables.categories import CATEGORIES


@dataclass(frozen=True)
class Category:
    """A category of a classification, by its code and name."""

    code: str
    name: str


@dataclass(frozen=True)
class Classification:
    """A classification and the categories that a domain belongs to in it."""

    name: str
    categories: tuple[Category, ...]


def classifications_of(question: Question, domain: str) -> tuple[Classification, ...]:
    """The classifications that the domain has a place in."""
    t, row = question.t, question.dataset.row("domains", domain)
    found = []
    for column, known in CATEGORIES.items():
        # an edition of an earlier day may hold codes that have no name here
        named = [
            Category(code, t(f"code-{column}-{code}") if code in known else code)
            for code in getattr(row, column)
        ]
        if named:
            found.append(Classification(t(f"domain-categories-{column}"), tuple(named)))
    return tuple(found)

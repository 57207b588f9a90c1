"""Whom a statement names as the partners that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from s3dash.analysis.question import Question

# What stands between two partners of a statement.
BETWEEN = ";"


@dataclass(frozen=True)
class StatedPartner:
    """One of them.

    Attributes:
        words: a region's name in the page's language, else the source's own words.
        region: its code and kind, or None when no region is called so.
    """

    words: str
    region: tuple[str, str] | None


def stated_partners(question: Question, row: Any) -> tuple[StatedPartner, ...]:
    """The partners of a row of statements, in its order."""
    if not isinstance(row.partners_text, str):
        return ()
    called = {
        name: one for one in question.dataset.rows("regions") for name in (one.name_sv, one.name_en)
    }
    found = []
    for words in (part.strip() for part in row.partners_text.split(BETWEEN)):
        one = called.get(words)
        found.append(
            StatedPartner(words, None)
            if one is None
            else StatedPartner(question.t.name(one), (one.region_code, one.region_kind))
        )
    return tuple(found)

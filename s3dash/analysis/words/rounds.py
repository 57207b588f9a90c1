"""A round in words."""

from __future__ import annotations

from s3dash.analysis.question import Question


def round_years(question: Question, round_code: str) -> str:
    """The years of a round; its name where they are not given."""
    row = question.dataset.row("rounds", round_code)
    if row.starts_on is None or row.ends_on is None:
        return question.name("rounds", round_code)
    return f"{row.starts_on.year}–{row.ends_on.year}"

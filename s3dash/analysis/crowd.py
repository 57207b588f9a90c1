"""What a picture shows where there are too many regions for it: the largest, and what is chosen.

A page shows no more than can be looked at; it says so in words, and its file has everything. Below
the sizes here nothing is left out, so an edition of some hundred regions is shown as it always was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from s3dash.analysis.question import Question
from s3dash.state import ViewState

# A picture of at most so many regions, or columns, shows all of them; of more, so many.
MOST_WHOLE, MOST_SHOWN = 125, 40
MOST_COLUMNS, COLUMNS_SHOWN = 90, 14

Listed = TypeVar("Listed")
Table = tuple[Sequence[str], Sequence[str]]


def is_crowd(question: Question, codes: Sequence[object]) -> bool:
    """Whether some regions are too many for a picture; a file has room for any number."""
    return not question.is_whole and len(codes) > MOST_WHOLE


def first_listed(question: Question, listed: Sequence[Listed]) -> Sequence[Listed]:
    """What a page lists of some regions that have an order: all, or of a crowd the first."""
    return listed[:MOST_SHOWN] if is_crowd(question, listed) else listed


def largest(
    question: Question, codes: Sequence[str], size: Callable[[str], float], most: int | None = None
) -> list[str]:
    """The regions of a picture, by code: all, or of a crowd those chosen and the largest.

    Args:
        question: what is asked.
        codes: the regions.
        size: what a region is large by; of equal ones the first by code is shown.
        most: how many of a crowd, where it is not ``MOST_SHOWN``.
    """
    if not is_crowd(question, codes):
        return sorted(codes)
    chosen = chosen_regions(question.state)
    return sorted(first(codes, most or MOST_SHOWN, size, chosen))


def largest_columns(
    question: Question, table: Table, size: Callable[[str], float], chosen: str | None
) -> list[str]:
    """The domains or initiatives of a picture, in their order: as ``largest`` of regions.

    Args:
        question: what is asked.
        table: the rows, of which a crowd leaves room for few columns, and the columns, by code.
        size: what a column is large by.
        chosen: the column that is always there.
    """
    rows, codes = table
    if question.is_whole or not (is_crowd(question, rows) or len(codes) > MOST_COLUMNS):
        return list(codes)
    shown = {*first(codes, COLUMNS_SHOWN, size, {chosen})}
    return [code for code in codes if code in shown]


def first(
    codes: Iterable[str], most: int, size: Callable[[str], float], chosen: Iterable[str | None]
) -> list[str]:
    """The first of some codes: what is chosen, then the largest, then by code."""
    before = {*chosen}
    return sorted(codes, key=lambda code: (code not in before, -size(code), code))[:most]


def chosen_regions(state: ViewState) -> set[str]:
    """The regions that a selection names."""
    return {code for code in (state.region, state.partner, *state.regions) if code}


def crowd_words(question: Question, what: str, shown: int, total: int) -> list[str]:
    """That so many are shown of more, and that the file has all, as sentences; else nothing.

    Args:
        question: what is asked.
        what: the message ``crowd-what``, which tells which are shown.
        shown: how many are.
        total: of how many.
    """
    if shown >= total:
        return []
    region = question.state.region
    name = question.region_name(region) if region else ""
    return [question.t(f"crowd-{what}", shown=shown, total=total, region=name)]


def told(
    question: Question,
    *parts: Sequence[str],
    others: str | None = None,
    lines: int | None = None,
) -> str | None:
    """What ``crowd_words`` found, and where the rest is, before others' words; None for nothing.

    ``lines`` says that the file has so many lines at most, and not all.
    """
    said = [words for part in parts for words in part]
    if said:
        is_all = lines is None
        said.append(question.t("crowd-file" if is_all else "crowd-file-lines", most=lines))
    return " ".join([*said, *([others] if others else [])]) or None

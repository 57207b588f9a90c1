"""The words of fixed choices: what a text says in either language, without regard to its form."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model.fields import about
from s3dash.model.tables import TABLES
from s3dash.model.tables.categories import ALSO_WRITTEN

# A longer text is no misspelt choice.
MOST_GUESSED = 40


def folded(text: str) -> str:
    """A text without regard to case and spaces."""
    return "".join(text.casefold().split())


class Naming(NamedTuple):
    """What an area is called: the language of its author, its Swedish and its English name."""

    language: str | None
    sv: str | None
    en: str | None


def naming(row: Any) -> Naming:
    """What a row of the table priorities is called."""
    names = (row.original_language, row.name_sv, row.name_en)
    return Naming(*(None if pd.isna(one) else str(one) for one in names))


def is_same_name(one: Naming, other: Naming) -> bool:
    """Whether two areas are called the same in their own language."""
    are_english = one.language == other.language == "en"
    first, second = (one.en, other.en) if are_english else (one.sv, other.sv)
    return first is not None and second is not None and folded(first) == folded(second)


@cache
def _choices_by_word(table: str, column: str) -> dict[str, str]:
    """The choices of a column by themselves, by their words and as people write them, folded."""
    choices = about(TABLES[table].columns[column]).choices
    words = {
        folded(translator(language)(f"code-{column}-{choice}")): choice
        for language in LANGUAGES
        for choice in choices
    }
    return words | ALSO_WRITTEN.get(column, {}) | {folded(choice): choice for choice in choices}


def choice_meant(table: str, column: str, text: str) -> str | None:
    """The choice that a text is the name of, in either language; None when it is of none."""
    return _choices_by_word(table, column).get(folded(text))


def nearest_choices(table: str, column: str, text: str) -> list[str]:
    """The choices whose words or codes are much like a text, nearest first."""
    by_word = _choices_by_word(table, column)
    meant = by_word.get(folded(text))
    if meant:
        return [meant]
    part = folded(text[:MOST_GUESSED])
    near = get_close_matches(part, by_word, n=3)
    # a word of several is written by its beginning
    begun = [word for word in by_word if len(part) > 3 and word.startswith(part)]
    return list(dict.fromkeys(by_word[word] for word in (*begun, *near)))[:3]

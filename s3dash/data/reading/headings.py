"""Which column of a table a heading means, and what is told of headings that mean none.

A heading is a column's name, or its word in either language, however it is written: in capitals,
with blanks or hyphens, with a mark behind it. What is not there is named as the others are.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache

from s3dash.config import LANGUAGES
from s3dash.data.reading.cells import Cells
from s3dash.faults import Fault
from s3dash.model.headings import headings
from s3dash.model.tables import MAY_LACK, SHEETS, TABLES
from s3dash.model.typed import clean

# Headings are looked for in so many rows.
MOST_ROWS_ABOVE = 10
# Which words the headings are: column names, or those of a language.
NAMES = "names"
FORMS = (NAMES, *LANGUAGES)


@dataclass(frozen=True)
class Matched:
    """The columns of a table found in a row of headings.

    Attributes:
        at: the position of each column found.
        written: the heading that stands there, by column.
        faults, warnings: columns that are missing or doubled; headings that are unknown.
        absent: the optional columns that are not there.
        row: the row that the headings stand in.
        places: the position, from 1, of every heading that stands there and of what it means.
    """

    at: Mapping[str, int]
    written: Mapping[str, str]
    faults: Sequence[Fault]
    warnings: Sequence[Fault]
    absent: tuple[str, ...] = ()
    row: int = 1
    places: Mapping[str, int] = field(default_factory=dict)


def folded(text: str) -> str:
    """A heading or a sheet's name without what makes no difference to what it means."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def word_of(name: str, form: str) -> str:
    """What a column is called in the form of the headings around it."""
    return name if form == NAMES else str(getattr(headings()[name], form))


@cache
def _folded_word_of(name: str, form: str) -> str:
    return folded(word_of(name, form))


def usual_form(written: Iterable[tuple[str, str]]) -> str:
    """The form that most headings have, of columns with what they are called in the source.

    What is the same in several forms tells nothing; names, where nothing tells.
    """
    counts: Counter[str] = Counter()
    for name, text in written:
        said = folded(text)
        is_of = [form for form in FORMS if _folded_word_of(name, form) == said]
        if len(is_of) == 1:
            counts.update(is_of)
    return max(FORMS, key=lambda form: counts[form])


def find_headings(rows: Sequence[Sequence[object]], table: str) -> Matched:
    """The headings of a table: in the row, of the first ones, that has most of them."""
    most, at = 0, 0
    columns = SHEETS[table].columns
    for number, row in enumerate(rows[:MOST_ROWS_ABOVE]):
        found = set(_columns_of(_texts(row), table)) - {""}
        is_likely = (
            number == 0 or len(found) > 1 or not found.isdisjoint(SHEETS[table].unique or ())
        )
        if is_likely and len(found) > most:
            most, at = len(found), number
        if 2 * most > len(columns):
            break
    return match_headings(rows[at] if rows else [], table, at + 1)


def match_headings(found: Sequence[object], table: str, row: int = 1) -> Matched:
    """Which column of the table each heading of a row means."""
    texts = _texts(found)
    places: dict[str, list[int]] = {}
    for at, name in enumerate(_columns_of(texts, table)):
        if name:
            places.setdefault(name, []).append(at)
    if not places:
        params = {"name": next(iter(SHEETS[table].columns))}
        return Matched({}, {}, [Fault("fault-no-headings", table, 1, params=params)], [])
    written = [(name, str(texts[at])) for name, where in places.items() for at in where]
    optional = MAY_LACK.get(table, ())
    missing = [name for name in SHEETS[table].columns if name not in places]
    known = {at for where in places.values() for at in where}
    unknown = [text for at, text in enumerate(texts) if text and at not in known]
    meant = _likely(unknown, missing, usual_form(written))
    faults = [_missing(table, row, name, meant) for name in missing if name not in optional]
    for name, where in places.items():
        if len(where) > 1:
            stand = ", ".join(str(texts[at]) for at in where)
            faults.append(_at_heading("fault-column-twice", table, row, name, {"columns": stand}))
    single = {name: where[0] for name, where in places.items() if len(where) == 1}
    stated = {name: str(texts[where]) for name, where in single.items()}
    near = {text: words for text, (_, words) in meant.items()}
    if len(unknown) == len(missing) == 1:
        # nothing else can be meant, however it is called
        near.setdefault(unknown[0], word_of(missing[0], usual_form(written)))
    warnings = [
        Fault("warning-column", table, row, text, text, {"near": near.get(text, "")})
        for text in unknown
    ]
    absent = tuple(name for name in missing if name in optional)
    stand_at = {name: where[0] + 1 for name, where in places.items()}
    stand_at |= {text: at for at, text in reversed([*enumerate(texts, start=1)]) if text}
    return Matched(single, stated, faults, warnings, absent, row, stand_at)


def _texts(found: Sequence[object]) -> list[str | None]:
    return [
        clean(one if isinstance(one, str) else None if one is None else str(one)) for one in found
    ]


@cache
def _meant(table: str) -> Mapping[str, str]:
    """The column that each name and word means, folded."""
    return {
        folded(word): name for name in SHEETS[table].columns for word in (name, *headings()[name])
    }


def _columns_of(texts: Sequence[str | None], table: str) -> list[str]:
    """The column that each text means, in order; empty for one that means none."""
    return [_meant(table).get(folded(text), "") if text else "" for text in texts]


def _likely(unknown: list[str], missing: list[str], form: str) -> dict[str, tuple[str, str]]:
    """The missing column that an unknown heading is most like: its name and what to call it."""
    words = {folded(word): name for name in missing for word in (name, *headings()[name])}
    likely = {}
    for text in unknown:
        near = get_close_matches(folded(text), list(words), n=1)
        if near:
            likely[text] = (words[near[0]], word_of(words[near[0]], form))
    return likely


def _missing(table: str, row: int, name: str, meant: Mapping[str, tuple[str, str]]) -> Fault:
    """A column that is missing; an unknown heading may be what stands for it."""
    found = next((text for text, (column, _) in meant.items() if column == name), "")
    params = {"name": name, "found": found, "alike": int(bool(found))}
    return _at_heading("fault-no-column", table, row, name, params)


def _at_heading(key: str, table: str, row: int, name: str, params: Mapping[str, object]) -> Fault:
    """A fault at a heading, for all that stands below it."""
    return Fault(key, table, row, name, params={**params, "covers": [(None, name)]})


def name_all(cells: Cells) -> None:
    """Call every column that is not in the source as the other headings there are called.

    They are those of the same table; those of all, where the table has none.
    """
    written = [(name, text) for (_, name), text in cells.headings.items()]
    usual = usual_form(written)
    for table, model in TABLES.items():
        own = [(name, text) for (one, name), text in cells.headings.items() if one == table]
        form = usual_form(own) if own else usual
        for name in model.columns:
            cells.headings.setdefault((table, name), word_of(name, form))

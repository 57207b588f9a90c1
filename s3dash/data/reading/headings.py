"""Which column of a table a heading means, and what is told of headings that mean none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from s3dash.errors import Fault
from s3dash.model.headings import headings
from s3dash.model.tables import OPTIONAL_COLUMNS, TABLES
from s3dash.model.typed import clean


@dataclass(frozen=True)
class Matched:
    """The columns of a table found in a row of headings.

    Attributes:
        at: the position of each column found.
        written: the heading that stands there, by column.
        places: the position, from 1, of every heading that stands there and of what it means.
        faults, warnings: columns that are missing or doubled; headings that are unknown.
        absent: the optional columns that are not there.
    """

    at: dict[str, int]
    written: dict[str, str]
    faults: list[Fault]
    warnings: list[Fault]
    absent: tuple[str, ...] = ()
    places: dict[str, int] = field(default_factory=dict)


def match_headings(found: Sequence[object], table: str) -> Matched:
    """Which column of the table each heading means: by its name, or in words of either language."""
    columns = list(TABLES[table].columns)
    meant = {word: name for name in columns for word in (name, *headings()[name])}
    texts = [
        clean(one if isinstance(one, str) else None if one is None else str(one)) for one in found
    ]
    places: dict[str, list[int]] = {}
    warnings = []
    for at, text in enumerate(texts):
        if text in meant:
            places.setdefault(meant[text], []).append(at)
        elif text:
            near = ", ".join(get_close_matches(text, list(meant), n=1))
            warnings.append(Fault("warning-column", table, 1, text, text, {"near": near}))
    if not places:
        missing = Fault("fault-no-headings", table, 1, params={"name": columns[0]})
        return Matched({}, {}, [missing], [])
    optional = OPTIONAL_COLUMNS.get(table, ())
    unplaced = [name for name in columns if name not in places]
    faults = [
        _missing(table, name, [one for one in texts if one and one not in meant])
        for name in unplaced
        if name not in optional
    ]
    for name, where in places.items():
        if len(where) > 1:
            stand = ", ".join(str(texts[at]) for at in where)
            faults.append(Fault("fault-column-twice", table, 1, name, params={"columns": stand}))
    single = {name: where[0] for name, where in places.items() if len(where) == 1}
    stated = {name: str(texts[where]) for name, where in single.items()}
    absent = tuple(name for name in unplaced if name in optional)
    stand_at = {name: where[0] + 1 for name, where in places.items()}
    stand_at |= {text: at for at, text in reversed([*enumerate(texts, start=1)]) if text}
    return Matched(single, stated, faults, warnings, absent, stand_at)


def _missing(table: str, name: str, unknown: list[str]) -> Fault:
    """A column that is missing; an unknown heading may be what was meant."""
    near = next(
        (
            one
            for word in (name, *headings()[name])
            for one in get_close_matches(word, unknown, n=1)
        ),
        "",
    )
    return Fault("fault-no-column", table, 1, name, params={"name": name, "near": near})

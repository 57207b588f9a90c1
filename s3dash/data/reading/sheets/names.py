"""Which sheet of a workbook is which table, by its name.

A sheet has the table's name. One with it in other letters, or with a word for the table, is taken
for it where the sheet can mean no other table and no other sheet can be meant, and is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from s3dash.data.reading.headings import folded
from s3dash.faults import Fault
from s3dash.model.headings import headings
from s3dash.model.tables import OPTIONAL_TABLES, SHEETS, TABLES

# Sheets that the program adds for people, in either language.
SHEETS_FOR_PEOPLE = ("Läs mig", "Read me", "Koder", "Codes", "Importen", "The import")

# What sheets are called by those who make their own, beside the words of the headings.
_ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    "group_members": ("Medlemmar i grupper", "Members of groups"),
    "rounds": ("Omgångar", "Dialogomgångar", "Programperioder"),
    "priorities": ("Prioriteringar", "Prioriterade teman"),
    "lineage": ("Arv", "Flöden"),
    "statements": ("Utsagor", "Söker erbjuder"),
    "initiatives": ("Nätverk och partnerskap", "Initiativ"),
    "memberships": ("Medlemskap",),
    "domain_links": ("Temasamband", "Domain links"),
    "dialogues": ("Dialoger", "Dialogues"),
    "matches": ("Svar", "Matches"),
    "media": ("Media", "Medier"),
}

# A year, or the number that a program gives to a copy, at the end of a name.
_YEAR = re.compile(r"\s*\(?(19|20)[0-9]{2}\)?\s*$")


def table_sheets(names: Sequence[str]) -> dict[str, str]:
    """The name of the sheet that is each table, where there is one and no doubt."""
    found = {table: table for table in TABLES if names.count(table) == 1}
    others = [name for name in names if name not in {*SHEETS, *SHEETS_FOR_PEOPLE}]
    meant = {name: _table_of(name) for name in others}
    for table in TABLES:
        sheets = [name for name in others if meant[name] == table]
        if table not in names and len(sheets) == 1:
            found[table] = sheets[0]
    return found


def told_of_names(names: Sequence[str]) -> tuple[list[Fault], list[Fault]]:
    """What is wrong with the names of sheets, and what is worth a warning."""
    found = table_sheets(names)
    taken = {*found.values(), *SHEETS, *SHEETS_FOR_PEOPLE}
    unknown = [name for name in names if name not in taken]
    missing = [table for table in TABLES if table not in found and table not in names]
    near = _nearest(unknown, missing)
    warnings = [
        Fault("warning-sheet-name", table, value=name, params={"name": table})
        for table, name in found.items()
        if name != table
    ]
    warnings += [
        Fault("warning-sheet", name, value=name, params={"near": near.get(name, "")})
        for name in unknown
    ]
    faults = [
        Fault("fault-sheet-twice", table, params={"name": table})
        for table in SHEETS
        if names.count(table) > 1
    ]
    faults += [_missing(table, near) for table in missing if table not in OPTIONAL_TABLES]
    return faults, warnings


@cache
def _words() -> Mapping[str, str]:
    """The table that each name and word means, folded; none where it may be two."""
    means: dict[str, set[str]] = {}
    for table in TABLES:
        for word in (table, *headings()[table], *_ALSO_CALLED.get(table, ())):
            means.setdefault(folded(word), set()).add(table)
    return {word: next(iter(tables)) for word, tables in means.items() if len(tables) == 1}


def _table_of(name: str) -> str | None:
    return _words().get(folded(_YEAR.sub("", name)))


def _nearest(unknown: Iterable[str], missing: Sequence[str]) -> dict[str, str]:
    """The missing table that an unknown sheet is most like, by the sheet's name."""
    words = {word: table for word, table in _words().items() if table in missing}
    near = {name: get_close_matches(folded(name), list(words), n=1) for name in unknown}
    return {name: words[found[0]] for name, found in near.items() if found}


def _missing(table: str, near: Mapping[str, str]) -> Fault:
    """A sheet that is missing; an unknown one may be what stands for it."""
    found = next((name for name, one in near.items() if one == table), "")
    params = {"name": table, "found": found, "alike": int(bool(found))}
    return Fault("fault-no-sheet", table, params=params)

"""Codes that point to rows of other tables: which of them point nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import groupby

import pandas as pd

from s3dash.faults import Fault, at_most
from s3dash.model.fields import about
from s3dash.model.tables import TABLES, references

Tables = Mapping[str, pd.DataFrame]
Reported = Collection[Fault]

# So often an unknown code is compared with a known one to guess what was meant.
MOST_COMPARISONS = 100_000
# With so many faulty codes an unknown one is compared.
MOST_FAULTY = 50
# Faults of a cell whose text is no code that somebody wrote.
NO_CODE = {"fault-formula", "fault-excel-error", "fault-merged"}


def unknown_codes(tables: Tables, already_reported: Reported) -> Iterator[Fault]:
    """Codes that point to no row.

    A code with a fault of its own is known all the same. Nothing can be said of codes that point to
    a table or column that could not be read, nor of those that are likely to mean a row whose own
    code has a fault: the ones much like it, and for a row without a code the one used most.
    """
    unread = {
        (fault.table, fault.column)
        for fault in already_reported
        if fault.row in {None, 1} and "covers" not in fault.params
    }
    pointing: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for table, column, target, target_column in references():
        pointing.setdefault((target, target_column), []).append((table, column))
    for (target, key), columns in pointing.items():
        if unread.isdisjoint({(target, None), (target, key)}):
            sound, known, unreadable = _known(tables, target, key, already_reported)
            unknown = [
                (table, column, row, code)
                for table, column in columns
                for row, code in _codes(tables, table, column)
                if code not in known
            ]
            excused = _excused(
                Counter(code for *_, code in unknown), known - set(sound), unreadable
            )
            to_report = [one for one in unknown if one[3] not in excused]
            yield from _faults_of_codes(to_report, target)


def _excused(unknown: Counter[str], faulty: set[str | None], unreadable: int) -> set[str]:
    """Unknown codes that a fault elsewhere explains."""
    texts = [text.casefold() for text in faulty if text][:MOST_FAULTY]
    alike = {code for code in unknown if get_close_matches(code.casefold(), texts, n=1)}
    often = [code for code, uses in unknown.most_common() if uses > 1 and code not in alike]
    return alike | set(often[:unreadable])


def _known(
    tables: Tables, table: str, key: str, already_reported: Reported
) -> tuple[list[str], set[str | None], int]:
    """The codes without a fault, all that were read, and how many rows have none."""
    of_key = [fault for fault in already_reported if (fault.table, fault.column) == (table, key)]
    faulty = {fault.value for fault in of_key if fault.key != "fault-duplicate"}
    covered = sum(
        name == key
        for fault in already_reported
        if fault.table == table
        for _, name in fault.params.get("covers", ())
    )
    sound = [
        code for code in tables[table][key].tolist() if not pd.isna(code) and code not in faulty
    ]
    unreadable = sum(fault.value is None or fault.key in NO_CODE for fault in of_key) + covered
    return sound, {*sound, *faulty}, unreadable


def _codes(tables: Tables, table: str, column: str) -> Iterator[tuple[int, str]]:
    """Every code in a column with its row, those of lists one by one."""
    cells = tables[table][column]
    is_list = about(TABLES[table].columns[column]).kind == "codes"
    for row, cell in zip(cells.index.tolist(), cells.tolist(), strict=True):
        codes = cell if is_list else (() if pd.isna(cell) else (cell,))
        for code in codes:
            if code:
                yield row, code


def _faults_of_codes(unknown: list[tuple[str, str, int, str]], target: str) -> Iterator[Fault]:
    for _, of_column in groupby(unknown, key=lambda one: one[:2]):
        faults = (
            Fault("fault-reference", table, row, column, code, {"target": target})
            for table, column, row, code in of_column
        )
        yield from at_most(faults)


def nearest_in(known: Collection[str]) -> Callable[[str], str]:
    """What gives the known codes that are much like a code, nearest first, in one text.

    A file may have very many faults: after so many guesses none is made.
    """
    folded = {code.casefold(): code for code in known}
    guesses = MOST_COMPARISONS // (len(folded) + 1)

    @cache
    def near(code: str) -> str:
        text = code.casefold()
        if text in folded:
            return folded[text]
        return ", ".join(folded[one] for one in get_close_matches(text, folded, n=3))

    return lambda code: near(code) if near.cache_info().misses < guesses else ""

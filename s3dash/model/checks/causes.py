"""Faults of one cause: which of them follow from another, and where they stand.

Mending one mends the rest, or shows how: one unknown code used in fifteen cells, a sheet that is
missing and the codes that point into it, a key with a fault and what points to it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby

from s3dash.faults import UNTOLD, Fault, Translate, shown
from s3dash.model.headings import headings
from s3dash.model.tables import references

# A fault and those that follow from it, each in the order that they were given in.
Folded = tuple[tuple[Fault, tuple[Fault, ...]], ...]

# So many groups of rows in a column, and so many columns, are named.
MOST_SPANS, MOST_PLACES = 20, 6

_REFERENCE, _DUPLICATE = "fault-reference", "fault-duplicate"


def folded(faults: Iterable[Fault]) -> Folded:
    """The faults by cause: the one to begin with, and all others that go with it; none is lost."""
    told = tuple(faults)
    roots = _roots(told)
    groups: dict[Hashable, list[Fault]] = {}
    for at, fault in enumerate(told):
        cause = _cause(fault, at)
        groups.setdefault(roots.get(cause, cause), []).append(fault)
    found = []
    for group in groups.values():
        head = next((one for one in group if one.key != _REFERENCE), group[0])
        found.append((head, tuple(one for one in group if one is not head)))
    return tuple(found)


def places_words(faults: Sequence[Fault], t: Translate) -> str:
    """Where faults stand, in words: table, column and rows, neighbouring rows as one.

    Of very many the first are named: who mends those sees what it is.
    """
    words = []
    in_editions = [one for one in faults if "edition_row" in one.params]
    in_sheets = [one for one in faults if "edition_row" not in one.params]
    for (table, column), group in groupby(in_sheets, key=lambda one: (one.table, one.column)):
        rows = [one.row for one in group]
        known = [row for row in rows if row is not None]
        if table is None or len(known) < len(rows):
            words.append(Fault("", table, None, column).where(t))
        else:
            spans = _spans(known)
            more = ["…"] if len(spans) > MOST_SPANS else []
            listed = ", ".join([*spans[:MOST_SPANS], *more])
            params = {"table": table, "column": shown(column or "", t), "rows": listed}
            key = "fault-where-cells" if column else "fault-where-rows"
            words.append(t(key, **params))
    words += [one.where(t) for one in in_editions]
    more = ["…"] if len(words) > MOST_PLACES else []
    return "; ".join([*words[:MOST_PLACES], *more])


def _cause(fault: Fault, at: int) -> Hashable:
    """What faults of one cause have in common; by itself where it has nothing in common."""
    if fault.value == UNTOLD or "covers" in fault.params or fault.table is None:
        return at
    if fault.key == _REFERENCE:
        return _REFERENCE, fault.params.get("target"), fault.value
    if fault.key == _DUPLICATE:
        # all columns of a key, and all rows that have it
        return _DUPLICATE, fault.table, str(fault.params.get("first"))
    if fault.row is None:
        return at
    params = tuple(sorted((name, str(value)) for name, value in fault.params.items()))
    return fault.key, fault.table, fault.column, fault.value, params


def _roots(faults: Sequence[Fault]) -> dict[Hashable, Hashable]:
    """Which causes come from others: codes that point to what has a fault itself."""
    pointed = {(target, column) for _, _, target, column in references()}
    keys = {(table, word) for table, column in pointed for word in (column, *headings()[column])}
    whole: dict[object, Hashable] = {}
    stated: dict[tuple[object, object], Hashable] = {}
    for at, fault in enumerate(faults):
        if fault.row is None and fault.column is None:
            whole.setdefault(fault.table, _cause(fault, at))
        elif (fault.table, fault.column) in keys and fault.key != _REFERENCE:
            stated.setdefault((fault.table, fault.value), _cause(fault, at))
    found = {}
    for at, fault in enumerate(faults):
        if fault.key == _REFERENCE and fault.value != UNTOLD:
            target = fault.params.get("target")
            root = whole.get(target, stated.get((target, fault.value)))
            if root is not None:
                found[_cause(fault, at)] = root
    return found


def _spans(rows: Sequence[int]) -> list[str]:
    """Rows in order, neighbours as ``5–9``."""
    spans: list[list[int]] = []
    for row in sorted(set(rows)):
        if spans and spans[-1][-1] == row - 1:
            spans[-1][1:] = [row]
        else:
            spans.append([row])
    return ["–".join(map(str, span)) for span in spans]

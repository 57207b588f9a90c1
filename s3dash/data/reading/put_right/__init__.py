"""What can mean one thing only is read as that, and said row by row; all else stays as it stands.

Two things are put right: signs that cannot be seen (``signs``), and what stands where a code
belongs (``codes``): the exact name of one code, a code in other letters, lists with other
separators. A row's own key stays as it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pandas as pd

from s3dash.data.reading.cells import FIRST_KEPT, Cells, MadeRight
from s3dash.data.reading.put_right.codes import TOLD_BY_ROW, Codes, Place
from s3dash.data.reading.put_right.signs import plain
from s3dash.faults import MOST_ALIKE, Fault, at_most
from s3dash.model.codes.vocabulary import Row
from s3dash.model.fields import about
from s3dash.model.tables import TABLES
from s3dash.model.typed import clean

# The columns where codes of other rows, or fixed words, stand; a row's own key is not among them.
_CODED: tuple[Place, ...] = tuple(
    (name, column, what)
    for name, table in TABLES.items()
    for column, model in table.columns.items()
    if (what := about(model)).references
    or what.kind in {"choice", "choices", "codes"}
    or (name, column) == TOLD_BY_ROW
)


def put_right(cells: Cells, beside: Mapping[str, pd.DataFrame] | None = None) -> Cells:
    """The cells with what can mean one thing only as that, and with what was put right.

    Args:
        cells: the cells of a source; they are not changed.
        beside: tables whose codes the source may use, too, when it is a part of an edition.
    """
    tables = {name: _plain_table(name, frame) for name, frame in cells.tables.items()}
    codes = Codes([tables, beside] if beside else [tables])
    faults: list[Fault] = []
    for place in _CODED:
        tables[place[0]] = _with_codes(place, tables[place[0]], codes, faults)
    made = [
        *cells.made_right,
        *(one for name, frame in tables.items() for one in _made(name, cells.tables[name], frame)),
    ]
    return replace(cells, tables=tables, faults=[*cells.faults, *at_most(faults)], made_right=made)


def _plain_table(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """A table with plain signs in every cell of the source's own."""
    changed: dict[str, list[object]] = {}
    own = [row < FIRST_KEPT for row in frame.index]
    for column, model in TABLES[name].columns.items():
        values = frame[column].tolist()
        what = about(model)
        if all(not isinstance(one, str) or one.isprintable() for one in values):
            continue
        changed[column] = [
            plain(one, what) if is_own and isinstance(one, str) else one
            for one, is_own in zip(values, own, strict=True)
        ]
    return _changed(frame, changed)


def _with_codes(
    place: Place, frame: pd.DataFrame, codes: Codes, faults: list[Fault]
) -> pd.DataFrame:
    """A table with the codes that a column means, and a fault where it may mean several.

    A column with very many cells that mean none is no column of codes: the rest stays as it stands.
    """
    table, column, _ = place
    values: list[object] = frame[column].tolist()
    found = list(values)
    unclear = 0
    for at, (row, value) in enumerate(zip(frame.index, values, strict=True)):
        text = clean(value)
        if text is None or row >= FIRST_KEPT or codes.is_right(place, text):
            continue
        meant = codes.meant(place, text, partial(_row, frame, at))
        if meant.several:
            params = {"near": ", ".join(meant.several)}
            faults.append(Fault("fault-several-codes", table, int(row), column, meant.name, params))
        elif meant.text is not None:
            found[at] = meant.text
        else:
            unclear += 1
            if unclear == MOST_ALIKE:
                break
    return frame if found == values else _changed(frame, {column: found})


def _row(frame: pd.DataFrame, at: int) -> Row:
    """The cells of a row, by column."""
    return {str(column): value for column, value in frame.iloc[at].items()}


def _changed(frame: pd.DataFrame, columns: dict[str, list[object]]) -> pd.DataFrame:
    """A frame with other text in some of its columns."""
    if not columns:
        return frame
    series = {
        name: pd.Series(values, index=frame.index, dtype="object")
        for name, values in columns.items()
    }
    return frame.assign(**series)


def _made(table: str, before: pd.DataFrame, after: pd.DataFrame) -> list[MadeRight]:
    """What differs between the cells that stand in the source and those that are read, by row."""
    if before is after:
        return []
    made = []
    for column in after.columns:
        if before[column] is after[column]:
            continue
        pairs = zip(after.index, before[column].tolist(), after[column].tolist(), strict=True)
        made += [
            MadeRight(table, int(row), str(column), found, taken or "")
            for row, one, other in pairs
            if (found := clean(one)) is not None and found != (taken := clean(other))
        ]
    places = {str(column): at for at, column in enumerate(after.columns)}
    return sorted(made, key=lambda one: (one.row, places[one.column]))

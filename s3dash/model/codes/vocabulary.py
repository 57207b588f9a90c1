"""Which code a text means: the code itself, or a name that it has, without regard to its form.

Whether a code may stand in a place depends on the row: an area is one of the row's own region and
round, a region that is no more stands in its own time only.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Any

import pandas as pd

from s3dash.model.codes.words import folded
from s3dash.model.fields import CODE_PATTERN, LIST_SEPARATOR
from s3dash.model.tables import TABLES

# table -> the columns with the names of its rows
NAMES: dict[str, tuple[str, ...]] = {
    "regions": ("name_sv", "name_en"),
    "domains": ("name_sv", "name_en"),
    "rounds": ("name_sv", "name_en"),
    "initiatives": ("name_sv", "name_en"),
    "priorities": ("name_sv", "name_en"),
    "clusters": ("name",),
    "sources": ("title",),
}
# What decides whether a code may stand in a row.
_ABOUT = (
    "region_kind",
    "county_code",
    "successor_code",
    "valid_to",
    "region_code",
    "round_code",
    "starts_on",
)
# column -> the kind of region that stands in it
_KINDS = {
    ("group_members", "group_code"): "group",
    ("group_members", "region_code"): "region",
}

_CODE = re.compile(CODE_PATTERN)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Row = Mapping[str, Any]
Frames = Mapping[str, pd.DataFrame]


def stated(cell: Any) -> Any:
    """What a cell says: the codes of a list one by one; None for one that is empty."""
    if isinstance(cell, str):
        return cell.strip() or None
    return cell if isinstance(cell, tuple) else None if pd.isna(cell) else cell


class Vocabulary:
    """The codes and names of all tables.

    Args:
        frames: the tables, as text or typed; and what stands beside them, if anything does.
    """

    def __init__(self, frames: Sequence[Frames]) -> None:
        self._frames = frames
        self._rows: dict[str, dict[str, Row]] = {}
        self._by_word: dict[str, dict[str, list[str]]] = {}

    def rows(self, table: str) -> dict[str, Row]:
        """What is known of every row of a table with a code, by its code."""
        if table not in self._rows:
            self._rows[table] = {
                code: row
                for frames in reversed(self._frames)
                if table in frames
                for code, row in _rows_of(table, frames[table]).items()
            }
        return self._rows[table]

    def by_word(self, table: str) -> dict[str, list[str]]:
        """The codes of a table by their codes and names, folded."""
        if table not in self._by_word:
            found: dict[str, list[str]] = {}
            for code, row in self.rows(table).items():
                words = [code, *(row[name] for name in NAMES.get(table, ()) if row.get(name))]
                for word in dict.fromkeys(folded(str(one)) for one in words):
                    found.setdefault(word, []).append(code)
            self._by_word[table] = found
        return self._by_word[table]

    def meant(self, target: str, text: str) -> list[str]:
        """The codes that a text is, or is the name of."""
        if text in self.rows(target):
            return [text]
        return self.by_word(target).get(folded(text), [])

    def fitting(
        self, place: tuple[str, str, Row], target: str, codes: Collection[str]
    ) -> list[str]:
        """Those of the codes of a table that may stand in a place: (table, column, its row)."""
        table, column, row = place
        rows = self.rows(target)
        if target == "regions":
            kind = _KINDS.get((table, column))
            return [
                code
                for code in codes
                if kind in {None, stated(rows[code]["region_kind"])}
                and (self._is_no_former(code) or self._is_of_its_time(code, row))
            ]
        if target == "priorities":
            return [code for code in codes if self._is_area_of(table, column, row, rows[code])]
        return list(codes)

    def _is_no_former(self, region: str) -> bool:
        return stated(self.rows("regions")[region]["valid_to"]) is None

    def _is_of_its_time(self, region: str, row: Row) -> bool:
        """Whether the row is of a round that began before the region ended."""
        start = self._starts.get(str(stated(row.get("round_code"))))
        last_year = str(self.rows("regions")[region]["valid_to"])[:4]
        return bool(start and start[:4] <= last_year)

    def _is_area_of(self, table: str, column: str, row: Row, area: Row) -> bool:
        """Whether an area is of the place's own region and period."""
        region, round_code = stated(area["region_code"]), stated(area["round_code"])
        if table == "priorities":
            return (stated(row["region_code"]), stated(row["round_code"])) == (region, round_code)
        if table == "lineage":
            return self._continues(column == "earlier_code", row, area)
        if table == "matches":
            need = self.rows("statements").get(str(stated(row["seeks_code"])))
            return need is None or bool(stated(need["round_code"]) == round_code)
        return bool(round_code == self._latest)

    def _continues(self, is_earlier: bool, row: Row, area: Row) -> bool:
        """Whether an area may be one end of a line of descent whose other end the row has."""
        other = stated(row["later_code" if is_earlier else "earlier_code"])
        end = self.rows("priorities").get(str(other))
        if end is None:
            return True
        earlier, later = (area, end) if is_earlier else (end, area)
        first, last = (self._starts.get(str(stated(one["round_code"]))) for one in (earlier, later))
        regions = [str(stated(one["region_code"])) for one in (earlier, later)]
        in_order = first is None or last is None or first < last
        return in_order and regions[1] in (regions[0], *self.now(regions[0]))

    @cached_property
    def _starts(self) -> dict[str, str]:
        """The first day of every round that has one."""
        days = {code: str(row["starts_on"])[:10] for code, row in self.rows("rounds").items()}
        return {code: day for code, day in days.items() if _DAY.fullmatch(day)}

    @cached_property
    def _latest(self) -> str | None:
        """The latest round in which there are areas."""
        used = {stated(row["round_code"]) for row in self.rows("priorities").values()}
        known = [code for code in self._starts if code in used]
        return max(known, key=lambda code: self._starts[code], default=None)

    def now(self, region: str) -> list[str]:
        """The region itself, or those that go on in its place when it is no more."""
        rows = self.rows("regions")
        found, seen, ahead = [], set[str](), [region]
        while ahead:
            code = ahead.pop(0)
            if code in seen or code not in rows:
                continue
            seen.add(code)
            if self._is_no_former(code):
                found.append(code)
            else:
                ahead += _listed(rows[code]["successor_code"])
        return found


def _rows_of(table: str, frame: pd.DataFrame) -> dict[str, Row]:
    key = (TABLES[table].unique or [])[0]
    columns = [key, *NAMES.get(table, ()), *(one for one in _ABOUT if one in frame)]
    columns = list(dict.fromkeys(columns))
    values = zip(*(frame[column] for column in columns), strict=True)
    rows = (dict(zip(columns, row, strict=True)) for row in values)
    stated_rows = ((stated(row[key]), row) for row in rows)
    return {str(code): row for code, row in stated_rows if code and _CODE.match(str(code))}


def _listed(cell: Any) -> list[str]:
    found = stated(cell)
    parts = found.split(LIST_SEPARATOR) if isinstance(found, str) else found or ()
    return [part.strip() for part in parts]

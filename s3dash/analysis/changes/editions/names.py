"""What a row of any table is called, in both languages, whichever edition it stands in."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from s3dash.model.changes.keyed import KeyedTables, columns_of
from s3dash.model.changes.rekeyed import ANSWER_TABLES
from s3dash.model.changes.texts import Row
from s3dash.model.tables import references

# Letters of a text that stands for a name, and for a side of a match.
LONGEST_NAME = 80
LONGEST_SIDE = 38


class Names(NamedTuple):
    """What something is called in Swedish and English."""

    sv: str
    en: str

    def of(self, language: str) -> str:
        """The name in a language."""
        return self.sv if language == "sv" else self.en


# table -> the columns that a row is called by, in Swedish and English
_CALLED = {
    **dict.fromkeys(
        ("regions", "domains", "rounds", "priorities", "initiatives"), ("name_sv", "name_en")
    ),
    **dict.fromkeys(("statements", "examples"), ("text_sv", "text_en")),
    **dict.fromkeys(("sources", "strategies"), ("title", "title")),
    "media": ("title_sv", "title_en"),
    "clusters": ("name", "name"),
    "dialogues": ("held_on", "held_on"),
}
# table -> the codes that tell a row which has no name of its own, and how they stand together
_TOLD_BY = {
    "group_members": (("group_code", "region_code"), " – "),
    "lineage": (("earlier_code", "later_code"), " → "),
    "memberships": (("initiative_code", "region_code"), ": "),
    "domain_links": (("domain_code_a", "domain_code_b"), " – "),
    "matches": (("seeks_code", "answer_code"), " – "),
    "dialogues": (("region_code",), ""),
}


@cache
def target_of(table: str, column: str) -> str | None:
    """The table that the codes of a column are of; None where it holds none."""
    found = ((name, at, of) for name, at, of, _ in references())
    return next((of for name, at, of in found if (name, at) == (table, column)), None)


class RowNames:
    """What rows are called, in the later of two editions where it has them.

    Args:
        before, after: the rows of the two.
    """

    def __init__(self, before: KeyedTables, after: KeyedTables) -> None:
        self._editions = (after, before)

    def of_code(self, table: str, code: str) -> Names:
        """What the row with a code is called; the code where no edition has it."""
        for tables in self._editions:
            row = tables.get(table, {}).get((code,))
            if row is not None:
                return self.of_row(table, row)
        return Names(code, code)

    def of_row(self, table: str, row: Row) -> Names:
        """What a row is called."""
        cells = dict(zip(columns_of(table), row, strict=True))
        called = [cells.get(name, "") for name in _CALLED.get(table, ())]
        if table not in _TOLD_BY:
            own = next(iter(cells.values()))
            sv, en = called or (own, own)
            return Names(_short(sv or en or own), _short(en or sv or own))
        columns, sign = _TOLD_BY[table]
        parts = [self.of_code(self._table_of(table, one, cells), cells[one]) for one in columns]
        if table == "matches":
            # both sides are long texts, and both shall be seen
            parts = [Names(*(_short(one, LONGEST_SIDE) for one in both)) for both in parts]
        parts += [Names(*called)] if any(called) else []
        sign = sign or ", "
        return Names(sign.join(one.sv for one in parts), sign.join(one.en for one in parts))

    def _table_of(self, table: str, column: str, cells: dict[str, str]) -> str:
        """The table of a code that tells a row; an answer's is told by its kind."""
        if column == "answer_code":
            return ANSWER_TABLES.get(cells["answer_kind"], "")
        return target_of(table, column) or ""


def _short(text: str, most: int = LONGEST_NAME) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"

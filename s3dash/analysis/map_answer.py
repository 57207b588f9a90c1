"""The form that every answer of the map has.

Each answer is a table with one row a region in the order of the language, and the same first
columns, whatever the measure:

- ``region_code``, ``region_name``, ``county_code``
- ``cell``: what the region is drawn as (a status, a role, a step of the scale, a kind of absence)
- ``mark``: the sign that tells the cell without colour
- ``words``: the cell in words

and then the columns of its own that the equal table shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.analysis.evidence import Wording, source_note
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

JOINT = "joint"
VIA = "via"
ENDED = "ended"
NONE_KNOWN = "none_known"

INFERRED_MARK = "*"
NO_DATA_SIGN = ".."
NONE_SIGN = "-"

MARKS = {
    "established": "●",
    "developing": "◐",
    "horizontal": "▬",
    "unspecified": "○",
    "deselected": "×",
    JOINT: "◇",
    NO_DATA: NO_DATA_SIGN,
    NOT_MENTIONED: "",
    "lead": "◆",
    "member": "●",
    "participant": "●",
    "observer": "○",
    VIA: "◐",
    ENDED: "△",
    NONE_KNOWN: "",
}


@dataclass(frozen=True)
class LegendEntry:
    """One sign of the map: how it is drawn, its mark, its words, and how many regions have it.

    ``count`` is None where the words say it already.
    """

    cell: str
    mark: str
    words: str
    count: int | None


@dataclass(frozen=True)
class MapAnswer:
    """What the map shows.

    Attributes:
        measure: ``status``, ``count`` or ``membership``.
        table: one row a region, see the module.
        own_columns: the columns that belong to the measure, in order.
        legend: the signs in use, in order.
        heading, sentence: what is seen, in words.
        asks_for: ``domain`` or ``initiative`` when the measure needs one and none is chosen; the
            table then has no rows.
    """

    measure: str
    table: pd.DataFrame
    own_columns: tuple[str, ...]
    legend: tuple[LegendEntry, ...]
    heading: str
    sentence: str
    asks_for: str | None = None

    @property
    def off_map(self) -> list[str]:
        """Names of the regions that have no county code and so no place on the map."""
        if self.table.empty:
            return []
        return list(self.table.loc[self.table["county_code"].isna(), "region_name"])


def answer_table(
    dataset: Dataset, rows: Mapping[str, Mapping[str, Any]], t: Translator
) -> pd.DataFrame:
    """The rows of an answer with the regions' names, in the order of the language."""
    regions = [dataset.row("regions", code) for code in rows]
    regions.sort(key=lambda region: t.sort_key(t.name(region)))
    return pd.DataFrame(
        [
            {
                "region_code": region.region_code,
                "region_name": t.name(region),
                "county_code": region.county_code,
                **rows[region.region_code],
            }
            for region in regions
        ]
    )


def legend_of(
    table: pd.DataFrame, cells: tuple[str, ...], prefix: str, t: Translator
) -> list[LegendEntry]:
    """The signs among ``cells`` that the table has; words: the messages ``prefix-cell``."""
    counts = Counter(table["cell"])
    return [
        LegendEntry(cell, MARKS[cell], t(f"{prefix}-{cell.replace('_', '-')}"), counts[cell])
        for cell in cells
        if counts[cell]
    ]


def joined(parts: list[str], t: Translator) -> str:
    """A list in words: a, b och c."""
    if len(parts) < 2:
        return "".join(parts)
    return t("list-and", first=", ".join(parts[:-1]), last=parts[-1])


def group_names(dataset: Dataset, rows: Iterable[Any], t: Translator) -> list[str]:
    """Names of the groups that hold the priorities, each once."""
    groups = dict.fromkeys(row.region_code for row in rows)
    return [t.name(dataset.row("regions", group)) for group in groups]


def sources_in_words(dataset: Dataset, rows: Iterable[Any], t: Translator) -> str:
    """Titles and years of the rows' sources, each once."""
    notes = [
        source_note(dataset, code, t) for code in dict.fromkeys(row.source_code for row in rows)
    ]
    return "; ".join(f"{note.title} ({note.dated})" for note in notes)


def equal_table(answer: MapAnswer) -> pd.DataFrame:
    """The answer for reading: codes, names and the measure's own columns, no cell empty.

    What is missing is written as statistics write it: ``..`` no data, ``-`` none or not mentioned.
    A cell is text, a number, or a tuple of ``Wording``.
    """
    columns = ["region_code", "region_name", *answer.own_columns]
    return answer.table.reindex(columns=columns).astype("object").map(_never_empty)


def _never_empty(cell: Any) -> Any:
    if isinstance(cell, (tuple, str)):
        return cell or NONE_SIGN
    return NO_DATA_SIGN if pd.isna(cell) else cell


def in_plain_text(table: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """An equal table for a file: quoted wordings as text, a translation said to be one."""

    def plain(cell: Any) -> Any:
        return "; ".join(_quoted(one, t) for one in cell) if isinstance(cell, tuple) else cell

    return table.map(plain)


def _quoted(wording: Wording, t: Translator) -> str:
    return f"{wording.text} ({t('translated')})" if wording.translated else wording.text

"""What a filter leaves of a table, said in the table itself.

A file of a page goes on without the page: whoever opens it has to see that it is a part.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from s3dash.i18n import Translator

COLUMN = "filter_words"


@dataclass(frozen=True)
class Filtered:
    """What a filter leaves of the rows.

    Attributes:
        words: the filter, in words.
        count: how many rows pass it.
        total: how many there are without it.
    """

    words: str
    count: int
    total: int

    def heading(self, t: Translator) -> dict[str, str]:
        """The heading of the column that says so: how many are left, also where none is."""
        return {COLUMN: t("column-filtered", count=self.count, total=self.total)}

    def on(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table with the filter behind every row: the last column, which has room."""
        return table.assign(**{COLUMN: self.words})


def narrowed(
    table: pd.DataFrame, filtered: Filtered | None, t: Translator
) -> tuple[pd.DataFrame, dict[str, str]]:
    """A table and its headings as a filter leaves them; without one there is nothing to say."""
    if filtered is None:
        return table, {}
    return filtered.on(table), filtered.heading(t)

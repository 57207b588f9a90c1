"""The rows that stand on the picture of a page, as columns of the table that the file has of it.

Where a page draws nothing its picture is the first rows of its data table, as they are read. The
same words stand in the page that is shown as a table, so they are told by their columns there, as
those of a table file are. ``assets/take/more.js`` writes them out when a picture is asked for.
"""

from __future__ import annotations

import json
import re
from html import unescape

from s3dash.markup import escaped
from s3dash.take_along.tables import as_json, shown_tables, stored_table

_ROWS = re.compile(r' data-rows="([^"]*)"')


def rows_beside(words: str, shown: str) -> str:
    """The words of a picture, its rows told by the tables of its page, which are given as HTML.

    Where the page has them in another form they stay.
    """
    found = _ROWS.search(words)
    if found is None:
        return words
    lines = json.loads(unescape(found[1]))
    tables, left = [], len(lines) - 1
    for table in shown_tables(shown):
        if left > 0:
            tables.append(table[: left + 1])
            left -= len(table) - 1
    columns = stored_table(lines, tables).get("columns")
    if columns is None:
        return words
    told = f' data-columns="{escaped(as_json(columns))}"'
    return f"{words[: found.start()]}{told}{words[found.end() :]}"

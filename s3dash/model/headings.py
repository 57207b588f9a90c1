"""What the tables and columns are called: the words in ``data/headings.csv``."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from s3dash.config import ROOT


class Words(NamedTuple):
    """What a table or column is called in Swedish and English."""

    sv: str
    en: str


@cache
def headings() -> dict[str, Words]:
    """The words of every table and column, by its name."""
    with (ROOT / "data" / "headings.csv").open(encoding="utf-8", newline="") as lines:
        return {
            row["name"]: Words(row["heading_sv"], row["heading_en"])
            for row in csv.DictReader(lines)
        }

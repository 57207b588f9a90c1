"""Where the two regions of a pair are, as the table of a map and its legend."""

from __future__ import annotations

import pandas as pd

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import LegendEntry
from s3dash.columns import CELL, COUNTY_CODE, MARK, REGION_CODE, REGION_NAME, WORDS

ABSENT = "not_mentioned"
# How the two are told apart, with and without colour.
SIGNS = (("step-7", "1"), ("step-5", "2"))
COLUMNS = (REGION_CODE, REGION_NAME, COUNTY_CODE, CELL, MARK, WORDS)


def places(question: Question, pair: tuple[str, str]) -> pd.DataFrame:
    """Sweden's regions with the two marked, or the one that is there; empty where neither is."""
    here = question.dataset.regions_of_kind("region")
    if set(pair).isdisjoint(here):
        return pd.DataFrame(columns=list(COLUMNS))
    signs = dict(zip(pair, SIGNS, strict=True))
    rows = [
        (code, question.region_name(code), row.county_code, *signs.get(code, (ABSENT, "")), "")
        for code in here
        for row in [question.dataset.row("regions", code)]
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def places_legend(question: Question, pair: tuple[str, str]) -> tuple[LegendEntry, ...]:
    """Which sign is which of the two."""
    return tuple(
        LegendEntry(cell, mark, _name(question, code), None)
        for code, (cell, mark) in zip(pair, SIGNS, strict=True)
    )


def _name(question: Question, code: str) -> str:
    """Its name; of a region in another country with that, as the map does not reach there."""
    name, row = question.region_name(code), question.dataset.row("regions", code)
    return f"{name}, {question.t.country(row.country_code)}" if row.country_code != "SE" else name

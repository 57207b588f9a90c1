"""The answer of the page of the data: how fresh and how sure what is held of each region is."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.freshness.in_words import OWN_COLUMNS, FreshnessRow, freshness_row
from s3dash.analysis.facts.freshness.of_region import region_freshness
from s3dash.analysis.facts.freshness.sentences import freshness_sentences
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, never_empty

BY_NAME = "name"


@dataclass(frozen=True)
class FreshRegion:
    """A region of Sweden on the page of the data: its code, its name, and its row."""

    code: str
    name: str
    row: FreshnessRow


@dataclass(frozen=True)
class DataAnswer(Answer):
    """What the page of the data shows of the regions.

    Attributes:
        regions: Sweden's regions in the round, those that need asking most first, or by name.
    """

    regions: tuple[FreshRegion, ...] = ()


def data_answer(question: Question) -> DataAnswer:
    """How fresh and how sure what is held of each region is."""
    t = question.t
    codes = question.regions_of_kind("region")
    found = {code: region_freshness(question, code) for code in codes}
    by_name = sorted(codes, key=lambda code: t.sort_key(question.region_name(code)))
    by_need = sorted(by_name, key=lambda code: found[code].need)
    regions = tuple(
        FreshRegion(code, question.region_name(code), freshness_row(question, found[code]))
        for code in (by_name if question.state.order == BY_NAME else by_need)
    )
    return DataAnswer(
        heading=t("data-heading"),
        sentence=freshness_sentences(question, found.values()) or t("map-no-regions"),
        data_table=_table(regions),
        regions=regions,
    )


def _table(regions: tuple[FreshRegion, ...]) -> pd.DataFrame:
    rows = [
        [one.code, one.name, *(getattr(one.row, name) for name in OWN_COLUMNS)] for one in regions
    ]
    names = [columns.REGION_CODE, columns.REGION_NAME, *OWN_COLUMNS]
    return never_empty(pd.DataFrame(rows, columns=names, dtype=object))

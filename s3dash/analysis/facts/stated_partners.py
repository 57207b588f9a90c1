"""Whom a statement names as the partners that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.question import Question
from s3dash.model import Dataset
from s3dash.model.rows import RegionRow, StatementRow

# What stands between two partners of a statement.
BETWEEN = ";"


@dataclass(frozen=True)
class StatedPartner:
    """One of them.

    Attributes:
        words: a region's name in the page's language, else the source's own words.
        region: the region, or None when none is called so.
    """

    words: str
    region: RegionRow | None


def stated_partners(question: Question, row: StatementRow) -> tuple[StatedPartner, ...]:
    """The partners of a row of statements, in its order."""
    if row.partners_text is None:
        return ()
    called = _regions_by_name(question.dataset)
    listed = [
        (words.strip(), called.get(words.strip())) for words in row.partners_text.split(BETWEEN)
    ]
    return tuple(
        StatedPartner(words if region is None else question.t.name(region), region)
        for words, region in listed
    )


def _regions_by_name(dataset: Dataset) -> dict[str, RegionRow]:
    """Every region that still is by its name in either language."""
    return dataset.remembered(
        "regions_by_name",
        lambda: {
            name: row
            for row in dataset.rows("regions")
            if row.valid_to is None
            for name in (row.name_sv, row.name_en)
        },
    )

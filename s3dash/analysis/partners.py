"""Partners for one region: how every other region matches it, ranked."""

from __future__ import annotations

import datetime

from s3dash.analysis.answer import Answer
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset


def partners_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> Answer:
    """The matches of the chosen region."""
    return Answer(heading=t("view-partner"), sentence="", asks_for="region")

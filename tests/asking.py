"""Questions as tests ask them."""

from __future__ import annotations

import datetime

from s3dash.analysis.question import Question
from s3dash.analysis.selection import selection_of
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import parse_url

# The day that answers in tests speak of.
DAY = datetime.date(2026, 11, 23)


def ask(dataset: Dataset, address: str, as_of: datetime.date = DAY) -> Question:
    """The question of an address: ``ask(small, "/sv/karta?domain=digital")``."""
    path, _, query = address.partition("?")
    state, problems = parse_url(path, query and f"?{query}")
    assert state is not None and not problems, f"{address}: {problems}"
    selection = selection_of(state, dataset)
    return Question(dataset, selection, as_of, translator(state.language))

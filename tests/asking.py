"""Questions as tests ask them."""

from __future__ import annotations

import datetime
from typing import Any

from s3dash.analysis.question import Question
from s3dash.analysis.selection import Selection, resolve
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.state import ViewState, parse_url

# The day that answers in tests speak of.
DAY = datetime.date(2026, 11, 23)


def ask(dataset: Dataset, address: str, as_of: datetime.date = DAY) -> Question:
    """The question of an address: ``ask(small, "/sv/karta?domain=digital")``."""
    path, _, query = address.partition("?")
    state, problems = parse_url(path, query and f"?{query}")
    assert state is not None and not problems, f"{address}: {problems}"
    selection = resolve(state, dataset)
    return Question(dataset, selection, as_of, translator(state.language))


def question_of(
    dataset: Any = None,
    selection: Selection | None = None,
    round_code: str | None = None,
    as_of: datetime.date = DAY,
    t: Translator | None = None,
    state: ViewState | None = None,
) -> Question:
    """A question put together from its parts; what is not given is as by default."""
    if selection is None:
        selection = Selection(state or ViewState(), dataset.latest_round if dataset else "", ())
    language = selection.state.language
    question = Question(dataset, selection, as_of, t or translator(language))
    return question if round_code is None else question.in_round(round_code)

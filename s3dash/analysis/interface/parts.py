"""What an answer holds beside its table, as plain values: cards with their reasons, pairs.

It is the answer's own form: every name is that of its attribute, and what describes it to programs
(``described``) is read from the same attributes.
"""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

import numpy as np

from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.analysis.partners.pair.answer import PairAnswer
from s3dash.analysis.words.answer import Answer

# The answers of which more than the table is told, with what of them is only drawn.
WITH_PARTS: dict[type[Answer], tuple[str, ...]] = {
    MatchesAnswer: (),
    PairAnswer: ("places", "signs"),
}
OF_EVERY_ANSWER = frozenset(one.name for one in fields(Answer))


class Parts(NamedTuple):
    """What is told beside a table, and the codes of the sources that it names."""

    told: dict[str, Any] | None
    sources: set[str]


def parts_of(answer: Answer) -> Parts:
    """What an answer holds beside its table; None where the table is all."""
    drawn = WITH_PARTS.get(type(answer))
    if drawn is None:
        return Parts(None, set())
    sources: set[str] = set()
    return Parts(
        {
            one.name: plain(getattr(answer, one.name), sources)
            for one in fields(answer)
            if one.name not in OF_EVERY_ANSWER and one.name not in drawn
        },
        sources,
    )


def plain(value: Any, sources: set[str]) -> Any:
    """A value as JSON has it; of a source its code, which is added to ``sources``."""
    if isinstance(value, SourceNote):
        sources.add(value.code)
        return value.code
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name), sources) for one in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(one, sources) for name, one in value._asdict().items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [plain(one, sources) for one in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.item() if isinstance(value, np.generic) else value

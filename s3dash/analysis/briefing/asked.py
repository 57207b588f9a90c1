"""The form of a question to ask at a meeting, and the lists of names that it cuts.

What belongs here is what every kind of question needs; the kinds are in ``of_areas`` and
``of_surroundings``. A question is never without its ground: what of the data it rests on, or what
the data lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from s3dash.analysis.facts.evidence import Sourced, SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.i18n import Translator

# So many names of a kind are told on paper; how many more there are is said.
MOST_NAMED = 8
# So many sources of a question are told on paper.
MOST_CITED = 3
# So many letters of such a list; one name is always told.
MOST_LETTERS = 340


@dataclass(frozen=True)
class Asked:
    """A question to ask at the meeting.

    Attributes:
        kind: what kind of question it is, see ``questions.KINDS``.
        words: the question itself.
        ground: what it rests on, in a sentence.
        field: the table, and the column where there is one, in which the answer is written.
        sources: who says what it rests on; none where the data has nothing.
    """

    kind: str
    words: str
    ground: str
    field: str
    sources: tuple[SourceNote, ...] = ()

    @property
    def cited(self) -> tuple[SourceNote, ...]:
        """The first sources, as many as the paper has room for."""
        return self.sources[:MOST_CITED]

    @property
    def more_sources(self) -> int:
        """How many sources there are besides; the table has them."""
        return len(self.sources) - len(self.cited)


def sources_of(question: Question, rows: Iterable[Sourced]) -> tuple[SourceNote, ...]:
    """The sources of some rows, each once."""
    codes = dict.fromkeys(row.source_code for row in rows)
    return tuple(source_note(question, code) for code in codes)


def some_of(names: Sequence[str], t: Translator, most: int = MOST_NAMED) -> str:
    """Names as a list in words; of too many the first, and how many more there are."""
    shown, rest = _first(names, most)
    return joined([*shown, *([t("and-more", count=rest)] if rest else [])], t)


def apart(names: Sequence[str], t: Translator, sign: str, most: int = MOST_NAMED) -> str:
    """As ``some_of``, parted by a sign alone: for names that have an *and* in them."""
    shown, rest = _first(names, most)
    return f"{sign} ".join([*shown, *([t("and-more", count=rest)] if rest else [])])


def _first(names: Sequence[str], most: int) -> tuple[list[str], int]:
    """The first names that there is room for, and how many there are besides."""
    letters = list(accumulate(len(name) for name in names[:most]))
    shown = max(1, sum(length <= MOST_LETTERS for length in letters))
    return list(names[:shown]), max(0, len(names) - shown)


def quoted_names(names: Iterable[str], t: Translator) -> str:
    """As ``some_of``, each in quotation marks."""
    return some_of([t("quoted", words=name) for name in names], t)

"""Needs that nobody answers, and strong answers of regions that are in no work together with it.

Both are those of ``conversations``, so that the cards of a region have the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.conversations.conversations import conversations_of, partners_in_scope
from s3dash.analysis.conversations.match import STRONG, Match
from s3dash.analysis.conversations.rows import matched_pairs
from s3dash.analysis.conversations.side import Side, statement_side
from s3dash.analysis.conversations.together import work_together
from s3dash.analysis.facts.source_age import source_age
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.model.rows import StatementRow

ANSWERED, UNANSWERED = "answered", "unanswered"


@dataclass(frozen=True)
class NeedGap:
    """A need that nothing is known to have come of.

    Attributes:
        need: what a region seeks.
        answers: the strong matches with regions that it is not known to work with; empty where
            nobody answers the need.
        name: whose need it is and what it says.
        reason: why it is a gap.
    """

    need: Side
    answers: tuple[Match, ...]
    name: str
    reason: str

    @property
    def code(self) -> str:
        """The code of the statement."""
        return self.need.code

    @property
    def kind(self) -> str:
        """``ANSWERED`` or ``UNANSWERED``, what its messages end with."""
        return ANSWERED if self.answers else UNANSWERED


@dataclass(frozen=True)
class WaitingNeed:
    """A need that waits, by what is cheap to know of it.

    Attributes:
        row: what a region seeks.
        givers: who has a strong answer and is not known to work with it; empty where nobody
            answers.
    """

    row: StatementRow
    givers: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """``ANSWERED`` or ``UNANSWERED``."""
        return ANSWERED if self.givers else UNANSWERED

    def concerns(self, region: str) -> bool:
        """Whether a region has the need or an answer to it."""
        return region == self.row.region_code or region in self.givers


def waiting_needs(question: Question) -> tuple[WaitingNeed, ...]:
    """The needs of the scope's regions that wait: those with an answer first, then newer ones."""
    dataset, t, regions = question.dataset, question.t, {*question.regions}
    givers, answered = _givers(question)
    found = [
        WaitingNeed(row, tuple(givers.get(row.statement_code, ())))
        for row in dataset.rows("statements")
        if (row.kind, row.round_code) == ("seeks", question.round_code)
        and row.region_code in regions
        and (row.statement_code in givers or row.statement_code not in answered)
    ]

    def place(need: WaitingNeed) -> tuple[str, bool, int, tuple[object, ...] | str, str]:
        row = need.row
        age = source_age(dataset.row("sources", row.source_code), question.as_of).years
        name = t.sort_key(question.region_name(row.region_code))
        return need.kind, age is None, age or 0, name, row.statement_code

    return tuple(sorted(found, key=place))


def _givers(question: Question) -> tuple[dict[str, list[str]], set[str]]:
    """Who has a strong answer without work together, by need; and all needs with any answer."""
    known = partners_in_scope(question)
    givers: dict[str, list[str]] = {}
    answered = set()
    for pair in matched_pairs(question):
        answered.add(pair.row.seeks_code)
        is_strong = pair.row.strength == STRONG and pair.giver in known
        if is_strong and not work_together(question.dataset, pair.seeker, pair.giver):
            givers.setdefault(pair.row.seeks_code, []).append(pair.giver)
    return givers, answered


def needs_told(question: Question, waiting: Iterable[WaitingNeed]) -> tuple[NeedGap, ...]:
    """Needs that wait, in their order, with what answers them as the cards of a region have it."""
    answers: dict[str, dict[str, list[Match]]] = {}
    told = []
    for need in waiting:
        region, code = need.row.region_code, need.row.statement_code
        if not need.givers:
            told.append(_gap(statement_side(question, need.row), (), question.t))
            continue
        if region not in answers:
            answers[region] = _answers(question, region)
        matches = answers[region][code]
        told.append(_gap(matches[0].need, tuple(matches), question.t))
    return tuple(told)


def _answers(question: Question, region: str) -> dict[str, list[Match]]:
    """The strong answers without work together to the needs of a region, in its cards' order."""
    answers: dict[str, list[Match]] = {}
    for one in conversations_of(question, region).all:
        if not work_together(question.dataset, region, one.partner):
            for match in one.matches:
                if match.is_strong:
                    answers.setdefault(match.need.code, []).append(match)
    return answers


def _gap(need: Side, answers: tuple[Match, ...], t: Translator) -> NeedGap:
    said = " ".join(match.answer_line.words for match in answers)
    kind = ANSWERED if answers else UNANSWERED
    name = t("gaps-need", region=need.name, words=need.text)
    return NeedGap(need, answers, name, t(f"gaps-need-{kind}", answers=said))

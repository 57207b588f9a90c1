"""Needs that nobody answers, and strong answers of regions that are in no work together with it.

Both are those of ``conversations``, so that the cards of a region have the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s3dash.analysis.conversations.conversations import conversations_of
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.side import Side
from s3dash.analysis.conversations.together import work_of
from s3dash.analysis.question import Question
from s3dash.i18n import Translator

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

    def concerns(self, region: str) -> bool:
        """Whether a region has the need or an answer to it."""
        return region == self.need.region or any(one.giver == region for one in self.answers)


def need_gaps(question: Question) -> tuple[NeedGap, ...]:
    """The needs of the scope's regions that wait: those with an answer first, then newer ones.

    Worked out once per edition, language and day: it takes the cards of all regions.
    """
    asked = (question.round_code, question.state.shown_scope, question.t.language, question.as_of)
    return question.dataset.remembered(("need_gaps", *asked), lambda: _need_gaps(question))


def _need_gaps(question: Question) -> tuple[NeedGap, ...]:
    t = question.t
    found = [gap for region in question.regions for gap in _of_region(question, region)]
    return tuple(
        sorted(
            found,
            key=lambda gap: (
                gap.kind,
                gap.need.age is None,
                gap.need.age or 0,
                t.sort_key(gap.need.name),
                gap.code,
            ),
        )
    )


def _of_region(question: Question, region: str) -> Iterator[NeedGap]:
    conversations = conversations_of(question, region)
    answers: dict[str, list[Match]] = {}
    for one in conversations.all:
        if not any(work.counted for work in work_of(question, region, one.partner)):
            for match in one.matches:
                if match.is_strong:
                    answers.setdefault(match.need.code, []).append(match)
    for matches in answers.values():
        yield _gap(matches[0].need, tuple(matches), question.t)
    for need in conversations.unanswered:
        yield _gap(need, (), question.t)


def _gap(need: Side, answers: tuple[Match, ...], t: Translator) -> NeedGap:
    said = " ".join(match.answer_line.words for match in answers)
    kind = ANSWERED if answers else UNANSWERED
    name = t("gaps-need", region=need.name, words=need.text)
    return NeedGap(need, answers, name, t(f"gaps-need-{kind}", answers=said))

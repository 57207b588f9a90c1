"""All that stands on the two sheets, gathered, with the sources of it in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s3dash.analysis.briefing.asked import Asked
from s3dash.analysis.briefing.changed import Changed, changed
from s3dash.analysis.briefing.held import Fact, facts_of
from s3dash.analysis.briefing.peers import Peers, peers_of
from s3dash.analysis.briefing.questions import MOST_ASKED
from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.conversations import first_conversations
from s3dash.analysis.facts.evidence import PriorityNote, SourceNote
from s3dash.analysis.facts.meetings import MeetingNote, meeting_notes, next_meeting
from s3dash.analysis.facts.region_card import GroupNote, RegionCard, region_card
from s3dash.analysis.question import Question

# So many areas of its own, of each of its groups, and so many meetings stand on the paper.
MOST_AREAS = 10
MOST_JOINT = 4
MOST_MEETINGS = 2
# So many areas, kinds of change and questions together have room on one sheet: each question with
# its ground below it, or behind it.
MOST_LINES, MOST_ON_A_FULL_SHEET = 15, 21
FITS, FILLS, OVERFLOWS = "fits", "fills", "overflows"


@dataclass(frozen=True)
class Briefing:
    """The paper before a meeting with one region.

    Attributes:
        card: the region, with all its areas and those of its groups.
        facts: what is held besides them.
        changed: what became of its areas.
        meetings: the dialogue meetings that were held, the latest first, all of them.
        planned: the next meeting that is planned, in a sentence; empty when none is.
        conversations: whom it might call, the first few.
        peers: the regions most like it.
        asked: the questions to ask, what weighs most first, all of them.
    """

    card: RegionCard
    facts: tuple[Fact, ...]
    changed: Changed
    meetings: tuple[MeetingNote, ...]
    planned: str
    conversations: tuple[Conversation, ...]
    peers: Peers
    asked: tuple[Asked, ...]

    @property
    def areas(self) -> tuple[PriorityNote, ...]:
        """Its own areas, as many as the paper has room for."""
        return self.card.priorities[:MOST_AREAS]

    @property
    def more_areas(self) -> int:
        """How many of its own areas there are besides."""
        return len(self.card.priorities) - len(self.areas)

    @property
    def fullness(self) -> str:
        """``FITS``, or whether what is held, changed and asked fills a sheet, or overflows it."""
        if self._lines > MOST_ON_A_FULL_SHEET:
            return OVERFLOWS
        return FILLS if self._lines > MOST_LINES else FITS

    @property
    def has_room_to_answer(self) -> bool:
        """Whether each question has room for a line to write on below it."""
        return self._lines + 2 * len(self.asked) <= MOST_LINES

    @property
    def _lines(self) -> int:
        lines = (self.areas, self.changed.lines, self.asked[:MOST_ASKED])
        return sum(map(len, lines))

    @property
    def shown_meetings(self) -> tuple[MeetingNote, ...]:
        """The latest meetings, as many as the paper has room for."""
        return self.meetings[:MOST_MEETINGS]

    @property
    def sources(self) -> tuple[SourceNote, ...]:
        """Every source of the paper once, in the order they are first named."""
        return tuple(dict.fromkeys(self._sources()))

    def _sources(self) -> Iterator[SourceNote]:
        for notes in (self.areas, *(joint_areas(group) for group in self.card.groups)):
            yield from (note.source for note in notes)
        for fact in self.facts:
            yield from fact.sources
        for one in self.asked:
            yield from one.cited
        yield from (note.source for note in self.shown_meetings)
        for talk in self.conversations:
            yield from (talk.lead.need.source, talk.lead.answer.source)


def joint_areas(group: GroupNote) -> tuple[PriorityNote, ...]:
    """The areas of a group, as many as the paper has room for."""
    return group.priorities[:MOST_JOINT]


def briefing_of(question: Question, region: str, asked: tuple[Asked, ...]) -> Briefing:
    """The paper of one of Sweden's regions; its questions are worked out already."""
    return Briefing(
        card=region_card(question, region),
        facts=facts_of(question, region),
        changed=changed(question, region),
        meetings=meeting_notes(question, region),
        planned=next_meeting(question, region),
        conversations=first_conversations(question.but(scope=None), region),
        peers=peers_of(question, region),
        asked=asked,
    )

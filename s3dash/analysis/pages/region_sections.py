"""What the sections of a region's page say: all that is known of it besides its areas' changes.

What belongs here is gathering and putting into words; heading, sentence and data table are those of
``region``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.conversations import conversations_of
from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.analysis.facts.clusters import ClusterNote, cluster_note
from s3dash.analysis.facts.evidence import PriorityNote, SourceNote, source_note, text_of
from s3dash.analysis.facts.from_practice.examples import ExampleNote, examples_of_region
from s3dash.analysis.facts.from_practice.media import MediaNote, media_of_region
from s3dash.analysis.facts.meetings import MeetingNote, meeting_notes, next_meeting
from s3dash.analysis.facts.region_card import RegionCard, region_card
from s3dash.analysis.facts.stated_partners import StatedPartner, stated_partners
from s3dash.analysis.facts.taking_part.membership_tree import Branch, membership_tree
from s3dash.analysis.measures.best_matches import Matches, matches_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN
from s3dash.analysis.words.years import years_words
from s3dash.i18n.title_language import SWEDISH, title_language
from s3dash.model.rows import StrategyRow


@dataclass(frozen=True)
class StatementNote:
    """What the region says that it seeks or offers.

    Attributes:
        kind: ``seeks`` or ``offers``.
        text: in the page's language.
        domains: names of its domains; empty for what cuts across them.
        partners: with whom.
        source: where it is stated.
        uncertain: whether the confidence is medium.
    """

    kind: str
    text: str
    domains: tuple[str, ...]
    partners: tuple[StatedPartner, ...]
    source: SourceNote
    uncertain: bool


@dataclass(frozen=True)
class StrategyNote:
    """One strategy of the region.

    Attributes:
        title, url: as in the table strategies; url may be None.
        language: the title's, or None where it is not known.
        years: the years it is for, in words, or empty.
        adopted: the year of its adoption, or None.
        stated: how many areas it says that it has, or None.
        governance: who steers it, in the page's language, or None.
        source: where it is stated.
    """

    title: str
    url: str | None
    language: str | None
    years: str
    adopted: int | None
    stated: int | None
    governance: str | None
    source: SourceNote


@dataclass(frozen=True)
class RegionSections:
    """What is known of one region in one round.

    Attributes:
        card: priorities, own and joint, and whether they are all that the strategy states.
        memberships: the tree of initiatives.
        clusters: (name of the main domain or empty, its clusters), by name.
        statements: what it seeks, then what it offers.
        strategies: the latest first.
        conversations: whom it might call first, as its cards have them.
        matches: the regions most like it, and those that can add most to it.
        meetings: the dialogue meetings with it, the latest first.
        next_meeting: the next one that is planned, in a sentence; empty when none is.
        examples: from practice, of the six steps.
        media: recordings and texts about it.
        sources: every source of the page once, in the order they are first named.
    """

    card: RegionCard
    memberships: tuple[Branch, ...]
    clusters: tuple[tuple[str, tuple[ClusterNote, ...]], ...]
    statements: tuple[StatementNote, ...]
    strategies: tuple[StrategyNote, ...]
    conversations: tuple[Conversation, ...]
    matches: Matches
    meetings: tuple[MeetingNote, ...]
    next_meeting: str
    examples: tuple[ExampleNote, ...]
    media: tuple[MediaNote, ...]

    @property
    def sources(self) -> tuple[SourceNote, ...]:
        """Every source of the page once, in the order they are first named."""
        return tuple(dict.fromkeys(self._sources()))

    def _sources(self) -> Iterator[SourceNote]:
        for notes in (self.card.priorities, *(group.priorities for group in self.card.groups)):
            yield from _of_priorities(notes)
        yield from (note.source for note in self.meetings)
        yield from (note.source for note in self.statements)
        yield from (note.source for note in self.strategies)
        yield from _of_branches(self.memberships)
        yield from (note.source for _, notes in self.clusters for note in notes)
        yield from (note.source for note in self.examples)


def _of_priorities(notes: tuple[PriorityNote, ...]) -> Iterator[SourceNote]:
    for note in notes:
        yield note.source
        yield from _of_priorities(note.parts)


def _of_branches(branches: tuple[Branch, ...]) -> Iterator[SourceNote]:
    for branch in branches:
        yield from (note.source for note in branch.notes)
        yield from _of_branches(branch.parts)


def region_sections(question: Question, region: str) -> RegionSections:
    """The sections of a region (or group, or partner) that the dataset knows."""
    return RegionSections(
        card=region_card(question, region),
        memberships=membership_tree(question, region),
        clusters=_clusters(question, region),
        statements=statement_notes(question, region),
        strategies=_strategies(question, region),
        conversations=conversations_of(question.but(scope=None), region).first,
        matches=matches_of(question, region),
        meetings=meeting_notes(question, region),
        next_meeting=next_meeting(question, region),
        examples=examples_of_region(question, region),
        media=media_of_region(question, region),
    )


def _clusters(question: Question, region: str) -> tuple[tuple[str, tuple[ClusterNote, ...]], ...]:
    t = question.t
    by_domain: dict[str, list[ClusterNote]] = {}
    rows = [row for row in current_clusters(question.dataset) if row.region_code == region]
    for row in sorted(rows, key=lambda row: t.sort_key(row.name)):
        domain = question.domain_name(row.domain_codes[0]) if row.domain_codes else ""
        by_domain.setdefault(domain, []).append(cluster_note(question, row))
    named = sorted(by_domain, key=lambda name: (not name, t.sort_key(name)))
    return tuple((name, tuple(by_domain[name])) for name in named)


def statement_notes(question: Question, region: str) -> tuple[StatementNote, ...]:
    """What a region says in the round that it seeks, then what it offers."""
    t = question.t
    rows = [
        row
        for row in question.dataset.rows("statements")
        if row.region_code == region and row.round_code == question.round_code
    ]
    rows.sort(key=lambda row: (row.kind != "seeks", row.statement_code))
    return tuple(
        StatementNote(
            row.kind,
            text_of(row, "text", t) or NONE_SIGN,
            tuple(question.domain_name(code) for code in row.domain_codes),
            stated_partners(question, row),
            source_note(question, row.source_code),
            row.confidence == "medium",
        )
        for row in rows
    )


def _strategies(question: Question, region: str) -> tuple[StrategyNote, ...]:
    t = question.t
    is_swedish = question.dataset.row("regions", region).region_kind != "partner"
    written_in = SWEDISH if is_swedish else None
    rows = sorted(
        (row for row in question.dataset.rows("strategies") if row.region_code == region),
        key=lambda row: (-_first_year(row), row.strategy_code),
    )
    return tuple(
        StrategyNote(
            row.title,
            row.url,
            title_language(row.title, row.url, written_in),
            years_words(row.starts_year, row.ends_year, t),
            row.adopted_year,
            row.areas_stated,
            text_of(row, "governance", t),
            source_note(question, row.source_code),
        )
        for row in rows
    )


def _first_year(row: StrategyRow) -> int:
    """The year by which strategies stand; 0 where nobody says when one began."""
    return row.starts_year or row.adopted_year or 0

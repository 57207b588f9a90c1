"""The start page's answer: what the reader finds behind each door, and where one region stands.

Every finding is computed from the edition; the table draws the map that a region is chosen on.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.changes.by_region import changes_by_region, in_sum
from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.conversations import answered_needs, first_conversations
from s3dash.analysis.facts.descent.kinds import ADDED, DROPPED
from s3dash.analysis.facts.meetings import next_meeting
from s3dash.analysis.facts.region_card import RegionCard, region_card
from s3dash.analysis.map.answer import answer_table
from s3dash.analysis.pages.region import one_region_answer
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import compared
from s3dash.model.dataset import NO_DATA
from s3dash.model.tables import STATUSES
from s3dash.state import ViewState

# Statuses with which a region has a domain among its areas.
HELD = frozenset(STATUSES) - {"deselected"}
# What the chosen region and the others are drawn as: two steps of the map's scale.
HERE, ELSEWHERE = "step-7", "step-3"


@dataclass(frozen=True)
class Door:
    """A question, one finding, and the view that goes on from there.

    Attributes:
        key: ``who``, ``complements`` or ``changed``.
        heading: the question.
        finding: what the edition says, in a sentence.
        leads_to: the view.
    """

    key: str
    heading: str
    finding: str
    leads_to: ViewState


@dataclass(frozen=True)
class OwnRegion:
    """Where the chosen region stands.

    Attributes:
        card: its areas.
        conversations: whom it might call first; at most three.
        meeting: its next dialogue meeting, in words; empty when none is planned.
    """

    card: RegionCard
    conversations: tuple[Conversation, ...]
    meeting: str


@dataclass(frozen=True)
class StartAnswer:
    """What the start page says.

    Attributes:
        heading, sentence: as of every answer.
        table: Sweden's regions with the columns of the map's answers.
        doors: the three ways on.
        own: the chosen region, or None.
    """

    heading: str
    sentence: str
    table: pd.DataFrame
    doors: tuple[Door, ...]
    own: OwnRegion | None


@dataclass(frozen=True)
class _Place:
    """A region on the map: it is chosen there, and nothing is compared."""

    cell: str
    mark: str
    words: str


def start_answer(question: Question) -> StartAnswer:
    """The start page, with the chosen region's own part when one is chosen."""
    t, region = question.t, question.state.region
    own = None if region is None else _own_region(question, region)
    return StartAnswer(
        heading=t("start-heading") if own is None else own.card.name,
        sentence=(
            t("start-sentence") if region is None else one_region_answer(question, region).sentence
        ),
        table=_places(question),
        doors=(_who(question), _complements(question), _changed(question)),
        own=own,
    )


def _places(question: Question) -> pd.DataFrame:
    regions = question.dataset.regions_of_kind("region")
    return answer_table(question, {code: _place(question, code) for code in regions}, ())


def _place(question: Question, region: str) -> _Place:
    dataset, t = question.dataset, question.t
    cell = HERE if region == question.state.region else ELSEWHERE
    if dataset.has_data(region, question.round_code):
        count = dataset.priority_count(region, question.round_code)
        return _Place(cell, "", t("count-words", count=count))
    if dataset.joint_priorities(region, question.round_code):
        return _Place(cell, "", t("status-joint"))
    return _Place(NO_DATA, "", t("status-no-data"))


# ---- the doors --------------------------------------------------------------------------------


def _who(question: Question) -> Door:
    """The domain that most of Sweden's regions prioritise; of several the first by name."""
    dataset, t = question.dataset, question.t
    regions = [
        region
        for region in dataset.regions_of_kind("region")
        if dataset.has_data(region, question.round_code)
    ]
    counts = Counter(
        row.domain_code
        for row in dataset.rows("domains")
        for region in regions
        if dataset.status(region, question.round_code, row.domain_code) in HELD
    )
    leads_to = question.state.elsewhere("map", domain=None, initiative=None, measure=None)
    if not counts:
        return Door("who", t("start-who"), t("start-who-nothing"), leads_to)
    most = max(counts.values())
    named = [code for code, count in counts.items() if count == most]
    domain = min(named, key=lambda code: t.sort_key(question.domain_name(code)))
    finding = t(
        "start-who-finding",
        count=most,
        total=len(regions),
        domain=question.domain_name(domain),
    )
    leads_to = question.state.elsewhere("map", domain=domain, initiative=None, measure=None)
    return Door("who", t("start-who"), finding, leads_to)


def _complements(question: Question) -> Door:
    """How many needs of Sweden's regions somebody else answers."""
    t = question.t
    answered, total = answered_needs(question)
    key = "start-complements-finding" if answered else "start-complements-nothing"
    finding = t(key, count=answered, total=total) if answered else t(key)
    leads_to = question.state.elsewhere("partner", domain=None, initiative=None, measure=None)
    return Door("complements", t("start-complements"), finding, leads_to)


def _changed(question: Question) -> Door:
    """How many areas of Sweden's regions are new, and how many are not found again."""
    t = question.t
    everywhere = {"region": None, "domain": None, "initiative": None, "measure": None}
    leads_to = question.state.elsewhere("changes", **everywhere)
    rounds, _ = compared(leads_to, question.dataset)
    nothing = Door("changed", t("start-changed"), t("start-changed-nothing"), leads_to)
    if rounds is None:
        return nothing
    found = in_sum(changes_by_region(question.dataset, "region", rounds))
    if not found.fates.total():
        return nothing
    added, dropped = found.origins[ADDED], found.fates[DROPPED]
    finding = t("start-changed-finding", added=added, dropped=dropped)
    return Door("changed", t("start-changed"), finding, leads_to)


# ---- the chosen region ------------------------------------------------------------------------


def _own_region(question: Question, region: str) -> OwnRegion:
    return OwnRegion(
        card=region_card(question, region),
        conversations=first_conversations(question.but(scope=None), region),
        meeting=next_meeting(question, region),
    )

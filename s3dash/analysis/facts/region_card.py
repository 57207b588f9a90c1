"""What the panel says of one region in one round."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.evidence import PriorityNote, priority_notes
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class GroupNote:
    """The joint priorities of one group that the region acts in."""

    name: str
    priorities: tuple[PriorityNote, ...]


@dataclass(frozen=True)
class RegionCard:
    """One region in one round.

    Attributes:
        code, name, authority: as in the table regions; authority may be empty.
        round_name: the round in words.
        priorities: its own.
        count: how many that is: sub-areas count with their umbrella, deselected ones not at all.
        groups: the groups that have joint priorities in the round.
        incomplete: (held, stated) when the region's latest strategy states more areas than are
            held; None otherwise.
        strategy_url: the region's own page on its strategy, or None.
        ended: the last year of a region that is no more, or None.
        successors: (code, name) of the regions that go on in its place.
        contact_url: its page for whoever wants to reach the function, or None.
        members: names of the regions of a group, else empty.
        other_rounds: (code, name) of the rounds that have priorities of its own, when this one
            has none.
    """

    code: str
    name: str
    authority: str
    round_name: str
    priorities: tuple[PriorityNote, ...]
    count: int
    groups: tuple[GroupNote, ...]
    incomplete: tuple[int, int] | None
    strategy_url: str | None
    ended: int | None
    successors: tuple[tuple[str, str], ...]
    contact_url: str | None
    members: tuple[str, ...]
    other_rounds: tuple[tuple[str, str], ...]


def region_card(question: Question, region: str) -> RegionCard:
    """The card of a region (or group, or partner) that the dataset knows."""
    dataset, t = question.dataset, question.t
    row = dataset.row("regions", region)
    groups = [
        GroupNote(question.region_name(group), priority_notes(rows, question))
        for group in dataset.groups_of(region)
        if (rows := dataset.priorities(group, question.round_code))
    ]
    strategy = dataset.latest_strategy(region, question.round_code)
    return RegionCard(
        code=region,
        name=t.name(row),
        authority=row.authority_name or "",
        round_name=question.round_name,
        priorities=priority_notes(dataset.priorities(region, question.round_code), question),
        count=dataset.priority_count(region, question.round_code),
        groups=tuple(groups),
        incomplete=dataset.incomplete(region, question.round_code),
        strategy_url=None if strategy is None else strategy.url,
        ended=row.valid_to,
        successors=tuple(
            (code, question.region_name(code)) for code in dataset.successors_of(region)
        ),
        contact_url=row.contact_url,
        members=tuple(question.region_name(member) for member in dataset.members_of(region)),
        other_rounds=_other_rounds(question, region),
    )


def _other_rounds(question: Question, region: str) -> tuple[tuple[str, str], ...]:
    dataset = question.dataset
    if dataset.has_data(region, question.round_code):
        return ()
    held = [code for code in reversed(dataset.rounds) if dataset.has_data(region, code)]
    return tuple((code, question.name("rounds", code)) for code in held)

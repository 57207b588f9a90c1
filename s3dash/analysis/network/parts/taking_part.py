"""Who takes part in what, and which of it the network by membership shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from s3dash.analysis.facts.taking_part.membership import PROJECT
from s3dash.analysis.facts.taking_part.membership_rows import ParticipationRow, participation_row
from s3dash.analysis.facts.taking_part.ties import everywhere, parent_of, ties_in
from s3dash.analysis.network.answer import Undrawn
from s3dash.analysis.question import Question
from s3dash.model import Dataset

# What at least this part of Sweden's regions is in says nothing of any of them.
NEARLY_ALL = 0.75


@dataclass(frozen=True)
class TakingPart:
    """What the picture shows.

    Attributes:
        everybody: who takes part in what, in Sweden and in Europe, drawn or not.
        rows: those that have a line.
        initiatives: codes of what has a node.
        undrawn: what nearly all are in.
    """

    everybody: Sequence[ParticipationRow]
    rows: Sequence[ParticipationRow]
    initiatives: Sequence[str]
    undrawn: Sequence[Undrawn]


def _everybody(question: Question) -> list[ParticipationRow]:
    """Who is in what, by the region's own rows there or else its groups', by both codes."""
    dataset = question.dataset
    places = {(tie.region, tie.initiative) for tie in ties_in(dataset, everywhere(dataset))}
    return [participation_row(question, *place).here for place in sorted(places)]


def branch_shown(question: Question, initiative: str) -> TakingPart:
    """An initiative and all below it, whether or not there is someone in it."""
    branch = question.dataset.with_children(initiative)
    everybody = _everybody(question)
    rows = [row for row in everybody if row.region in question.regions and row.initiative in branch]
    return TakingPart(everybody, rows, branch, ())


def overview_shown(question: Question) -> TakingPart:
    """All that someone is in, except what nearly all are in; Europe's regions are not drawn.

    Hundreds of lines to them show nothing: they are drawn a branch at a time. So are projects.
    """
    swedish = question.regions_of_kind("region")
    everybody = _everybody(question)
    here = [row for row in everybody if row.region in question.regions]
    undrawn = list(_undrawn(question, here))
    left_out = {one.code for one in undrawn}
    projects = {
        row.initiative_code
        for row in question.dataset.rows("initiatives")
        if row.initiative_kind == PROJECT
    }
    shown = [row for row in here if row.initiative not in left_out | projects]
    rows = [row for row in shown if row.region in swedish]
    of_partners = question.state.shown_scope == "partners"
    initiatives = {row.initiative for row in (shown if of_partners else rows)}
    return TakingPart(everybody, rows, with_parents(question.dataset, initiatives), undrawn)


def _undrawn(question: Question, rows: Iterable[ParticipationRow]) -> Iterator[Undrawn]:
    """Initiatives that nearly all of Sweden's regions are in now, most members first."""
    swedish = question.regions_of_kind("region")
    members: dict[str, set[str]] = {}
    for row in rows:
        if row.region in swedish and row.takes_part:
            members.setdefault(row.initiative, set()).add(row.region)
    for code, regions in sorted(members.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(regions) >= NEARLY_ALL * len(swedish):
            yield Undrawn(code, question.initiative_name(code), len(regions))


def with_parents(dataset: Dataset, initiatives: Iterable[str]) -> list[str]:
    """The initiatives with all that they are part of, by code."""
    drawn = set(initiatives)
    for code in sorted(drawn):
        parent = parent_of(dataset, code)
        while parent is not None:
            drawn.add(parent)
            parent = parent_of(dataset, parent)
    return sorted(drawn)

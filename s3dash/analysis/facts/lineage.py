"""What became of a region's areas from one round to the next: kinds of change, pure functions.

What belongs here is telling the kinds apart; what a page says of them is ``pages.region_changes``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from s3dash.analysis.question import Question
from s3dash.model import Dataset
from s3dash.model.rows import LineageRow, PriorityRow

KEPT = "kept"
RENAMED = "renamed"
MERGED = "merged"
SPLIT = "split"
# One that is split and whose parts are merged with others.
REGROUPED = "regrouped"
ADDED = "added"
DROPPED = "dropped"
# The region has no area at all in the earlier round: nobody knows whether this one is new.
FIRST_RECORD = "first_record"
# The region has no area at all in the later round: nobody knows whether this one was given up.
NO_LATER_RECORD = "no_later_record"
# A sub-area without a link of its own goes where its umbrella goes.
PART = "part"
DESELECTED = "deselected"

KINDS = (
    KEPT,
    RENAMED,
    MERGED,
    SPLIT,
    REGROUPED,
    ADDED,
    FIRST_RECORD,
    PART,
    DESELECTED,
    DROPPED,
    NO_LATER_RECORD,
)

INFERRED = "inferred"


@dataclass(frozen=True)
class Change:
    """What became of one area, or where it came from.

    Attributes:
        kind: one of ``KINDS``.
        earlier, later: rows of the table priorities; one of them may be None.
        basis: ``stated``, ``same_name`` or ``inferred`` for what a link tells, else None.
        note: a remark of the compilers in English, or None.
    """

    kind: str
    earlier: PriorityRow | None
    later: PriorityRow | None
    basis: str | None = None
    note: str | None = None

    @property
    def areas(self) -> tuple[PriorityRow, ...]:
        """What the change is of: the later area, then the earlier one, as far as there are any."""
        return tuple(row for row in (self.later, self.earlier) if row is not None)


@dataclass(frozen=True)
class Lineage:
    """The changes of a region between two rounds.

    Attributes:
        earlier_round, later_round: codes of the rounds; the same when there is only one.
        changes: those of the later areas in the order of their codes, then what was left behind.
    """

    earlier_round: str
    later_round: str
    changes: tuple[Change, ...]

    @property
    def drawn(self) -> tuple[Change, ...]:
        """The changes without the sub-areas, which go where their umbrella goes."""
        return tuple(change for change in self.changes if change.kind != PART)

    @property
    def counts(self) -> Counter[str]:
        """How many areas came about in each way; an area of several links counts once."""
        kinds: dict[str, str] = {}
        for change in self.drawn:
            code = change.areas[0].priority_code
            if change.kind == REGROUPED or code not in kinds:
                kinds[code] = change.kind
        return Counter(kinds.values())


def lineage(question: Question, region: str) -> Lineage:
    """What became of a region's areas up to a round from the one before it.

    For the first round of all it is what became of them after it.
    """
    dataset = question.dataset
    rounds = dataset.rounds
    at = rounds.index(question.round_code)
    earlier, later = (
        (rounds[at - 1], question.round_code)
        if at
        else (question.round_code, rounds[min(1, len(rounds) - 1)])
    )
    before = () if earlier == later else dataset.priorities(region, earlier)
    after = dataset.priorities(region, later)
    links = dataset.rows("lineage")
    older = _older(dataset, after, before, links)
    return Lineage(earlier, later, changes([*before, *older], after, links))


def _older(
    dataset: Dataset,
    after: Sequence[PriorityRow],
    before: Sequence[PriorityRow],
    links: Sequence[LineageRow],
) -> list[PriorityRow]:
    """Areas of still earlier rounds that a later one is linked to directly."""
    later = {row.priority_code for row in after}
    held = {row.priority_code for row in before}
    codes = {link.earlier_code for link in links if link.later_code in later} - held
    return [dataset.row("priorities", code) for code in sorted(codes)]


def changes(
    earlier: Iterable[PriorityRow], later: Iterable[PriorityRow], links: Iterable[LineageRow]
) -> tuple[Change, ...]:
    """The changes from the areas of one round to those of another.

    Args:
        earlier: rows of priorities in the earlier round.
        later: rows of priorities in the later round.
        links: rows of the table lineage; those between other areas are left aside.
    """
    before = _by_code(earlier)
    after = _by_code(later)
    known = sorted(
        (link for link in links if link.earlier_code in before and link.later_code in after),
        key=lambda link: (link.later_code, link.earlier_code),
    )
    found = [_linked(link, known, before, after) for link in known]
    come = {link.later_code for link in known}
    gone = {link.earlier_code for link in known}
    found += [_unlinked(row, bool(before)) for code, row in after.items() if code not in come]
    found.sort(key=lambda change: change.areas[0].priority_code)
    left = DROPPED if after else NO_LATER_RECORD
    return tuple(found) + tuple(
        Change(left, row, None)
        for code, row in before.items()
        if code not in gone and _stands_alone(row)
    )


def _by_code(rows: Iterable[PriorityRow]) -> dict[str, PriorityRow]:
    return {row.priority_code: row for row in sorted(rows, key=lambda row: row.priority_code)}


def _linked(
    link: LineageRow,
    links: list[LineageRow],
    before: dict[str, PriorityRow],
    after: dict[str, PriorityRow],
) -> Change:
    onward = sum(other.earlier_code == link.earlier_code for other in links)
    inward = sum(other.later_code == link.later_code for other in links)
    return Change(
        _kind(onward, inward, link.basis),
        before[link.earlier_code],
        after[link.later_code],
        link.basis,
        link.note,
    )


def _kind(onward: int, inward: int, basis: str) -> str:
    """The kind of a link whose earlier area leads ``onward`` times, whose later one ``inward``."""
    if onward > 1:
        return SPLIT if inward == 1 else REGROUPED
    if inward > 1:
        return MERGED
    return KEPT if basis == "same_name" else RENAMED


def _unlinked(row: PriorityRow, has_earlier: bool) -> Change:
    if row.part_of is not None:
        return Change(PART, None, row)
    if row.status == DESELECTED:
        return Change(DESELECTED, None, row)
    return Change(ADDED if has_earlier else FIRST_RECORD, None, row)


def _stands_alone(row: PriorityRow) -> bool:
    return row.status != DESELECTED and row.part_of is None

"""What became of a region's areas from one round to another.

What belongs here is whose areas are compared, and how often each kind of change occurs; the kinds
are ``kinds``, which rounds are compared is ``rounds_compared``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from s3dash.analysis.facts.descent.kinds import (
    ADDED,
    FATES,
    FIRST_RECORD,
    NO_EARLIER_RECORD,
    ORIGINS,
    PART,
    REGROUPED,
    RETURNED,
    Change,
    changes,
    counts_as_area,
)
from s3dash.analysis.facts.descent.links import Links, links_between, links_to
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import (
    Rounds,
    has_rows,
    round_after,
    round_before,
    rounds_between,
)
from s3dash.model import Dataset
from s3dash.model.rows import PriorityRow


@dataclass(frozen=True)
class Lineage:
    """The changes of a region between two rounds.

    Attributes:
        earlier_round, later_round: codes of the rounds; the same when there is only one.
        changes: those of the later areas in the order of their codes, then what was left behind.
        skipped: the rounds between the two.
    """

    earlier_round: str
    later_round: str
    changes: tuple[Change, ...]
    skipped: tuple[str, ...] = ()

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

    @property
    def inferred(self) -> frozenset[str]:
        """The areas of which a link tells what the compilers inferred, by their codes."""
        told = (one for one in self.changes if one.inferred)
        return frozenset(row.priority_code for one in told for row in one.areas)

    @property
    def fates(self) -> dict[str, str]:
        """What became of each area that the earlier round counts: one of ``FATES``, by its code."""
        held = ((one.kind, one.earlier) for one in self.changes if one.kind in FATES)
        return _each_once(held, FATES)

    @property
    def origins(self) -> dict[str, str]:
        """Where each area that the later round counts came from: of ``ORIGINS``, by its code."""
        held = ((one.kind, one.later) for one in self.changes if one.kind in ORIGINS)
        return _each_once(held, ORIGINS)


def _each_once(
    held: Iterable[tuple[str, PriorityRow | None]], kinds: tuple[str, ...]
) -> dict[str, str]:
    """One kind an area that counts: regrouped before all others, then the first in order."""
    rank = {**{kind: at for at, kind in enumerate(kinds)}, REGROUPED: -1}
    found: dict[str, str] = {}
    for kind, row in held:
        if row is not None and counts_as_area(row):
            code = row.priority_code
            found[code] = min(kind, found.get(code, kind), key=rank.__getitem__)
    return found


# ---- in a dataset -------------------------------------------------------------------------------


def lineage(question: Question, region: str) -> Lineage:
    """What became of a region's areas up to a round from the period before, see ``round_before``.

    For the first round of all it is what became of them in the next one in which it has rows.
    """
    dataset, here = question.dataset, question.round_code
    order = dataset.rounds
    at = order.index(here)
    if at:
        rounds = Rounds(round_before(dataset, region, here) or order[at - 1], here)
    else:
        after = round_after(dataset, region, here)
        rounds = Rounds(here, after or order[min(1, len(order) - 1)])
    return lineage_between(dataset, region, rounds)


def lineage_between(dataset: Dataset, region: str, rounds: Rounds) -> Lineage:
    """What became of a region's areas from one round to another.

    What a region had of which there is no more is told with the one that goes on in its place.
    """
    if rounds.earlier == rounds.later:
        found = changes((), dataset.priorities(region, rounds.later), ())
        return Lineage(*rounds, found)
    links = links_between(dataset, rounds)
    before = areas_before(dataset, region, rounds)
    own = [link for row in before for link in links.get(row.priority_code, ())]
    after = dataset.priorities(region, rounds.later)
    if not after and dataset.successors_of(region):
        codes = dict.fromkeys(link.later_code for link in own)
        after = tuple(dataset.row("priorities", code) for code in codes)
    found = changes(before, after, own)
    skipped = rounds_between(dataset, rounds)
    return Lineage(*rounds, tuple(_earlier_still(dataset, rounds, found)), skipped)


def areas_before(dataset: Dataset, region: str, rounds: Rounds) -> list[PriorityRow]:
    """A region's rows in the earlier round, and those of regions that it goes on for."""
    links = links_between(dataset, rounds)
    return [
        *dataset.priorities(region, rounds.earlier),
        *(
            row
            for former in dataset.predecessors_of(region)
            for row in dataset.priorities(former, rounds.earlier)
            if home_of(dataset, row, rounds.later, links) == region
        ),
    ]


def home_of(dataset: Dataset, row: PriorityRow, later: str, links: Links) -> str:
    """The region with which an earlier area is told: its own, or the one that goes on for it.

    Of several that go on it is the first that the area is linked to, else the first by code.
    """
    successors = dataset.successors_of(row.region_code)
    if not successors or dataset.has_data(row.region_code, later):
        return row.region_code
    linked = (dataset.row("priorities", one.later_code) for one in links.get(row.priority_code, ()))
    return min((one.region_code for one in linked), default=successors[0])


def _earlier_still(dataset: Dataset, rounds: Rounds, found: Iterable[Change]) -> Iterator[Change]:
    """The changes with what came from rounds before the earlier one told apart."""
    order = dataset.rounds
    before = set(order[: order.index(rounds.earlier)])
    inward = links_to(dataset)
    for change in found:
        if change.later is None or change.earlier or change.kind not in {ADDED, FIRST_RECORD}:
            yield change
            continue
        older = [
            (link, row)
            for link in inward.get(change.later.priority_code, ())
            if (row := dataset.row("priorities", link.earlier_code)).round_code in before
        ]
        for link, row in older:
            yield Change(RETURNED, row, change.later, link.basis, link.note)
        if not older:
            yield _first_or_not(dataset, before, change)


def _first_or_not(dataset: Dataset, before: Iterable[str], change: Change) -> Change:
    """A first record, if the region has no rows in any round before the earlier one either."""
    region = change.areas[0].region_code
    if change.kind == FIRST_RECORD and any(has_rows(dataset, region, code) for code in before):
        return replace(change, kind=NO_EARLIER_RECORD)
    return change

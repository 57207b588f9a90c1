"""Which rounds are compared: the one place for the rule, for one region and for many.

What belongs here is a choice between rounds by who has rows in them; what became of areas from one
to the other is ``facts.descent.lineage``.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from s3dash.model import Dataset
from s3dash.state import Problem, ViewState

# The messages of rounds that cannot be compared as an address has them.
WRONG_ORDER = "changes-wrong-order"
SAME_ROUND = "changes-same-round"
FIRST_ROUND = "changes-first-round"


class Rounds(NamedTuple):
    """The codes of two rounds that are compared."""

    earlier: str
    later: str


def has_rows(dataset: Dataset, region: str, round_code: str) -> bool:
    """Whether a region, or one that it goes on in the place of, has rows in a round."""
    known = (region, *dataset.predecessors_of(region))
    return any(dataset.has_data(code, round_code) for code in known)


def round_before(dataset: Dataset, region: str, round_code: str) -> str | None:
    """The period before for one region: the latest earlier round in which it has rows."""
    before = dataset.rounds[: dataset.rounds.index(round_code)]
    return next((code for code in reversed(before) if has_rows(dataset, region, code)), None)


def round_after(dataset: Dataset, region: str, round_code: str) -> str | None:
    """The earliest later round in which a region, or one that goes on in its place, has rows."""
    after = dataset.rounds[dataset.rounds.index(round_code) + 1 :]
    going_on = (region, *dataset.successors_of(region))
    return next(
        (code for code in after if any(dataset.has_data(one, code) for one in going_on)), None
    )


def earlier_round(dataset: Dataset, regions: Collection[str], later: str) -> str | None:
    """The round that many are compared with: the latest earlier one that half of them have rows in.

    Where there is none it is the one that most of them have rows in, the latest of several. None
    where the round is the first of all.
    """
    before = dataset.rounds[: dataset.rounds.index(later)]
    counts = {code: sum(has_rows(dataset, one, code) for one in regions) for code in before}
    for code in reversed(before):
        if counts[code] and 2 * counts[code] >= len(regions):
            return code
    return max(reversed(before), key=counts.__getitem__, default=None)


def rounds_between(dataset: Dataset, rounds: Rounds) -> tuple[str, ...]:
    """The rounds that a comparison passes over, the earliest first."""
    order = dataset.rounds
    return order[order.index(rounds.earlier) + 1 : order.index(rounds.later)]


def compared(state: ViewState, dataset: Dataset) -> tuple[Rounds | None, tuple[Problem, ...]]:
    """The rounds that a selection compares, and what of it cannot be compared.

    By default the later one is the latest; the earlier one is that of ``earlier_round``. A choice
    that has no earlier round before its later one gives way to that as a whole. The rounds are None
    where the dataset has one round only.
    """
    order = dataset.rounds
    later = state.to_round or dataset.latest_round
    problems: tuple[Problem, ...] = ()
    if state.from_round and order.index(state.from_round) >= order.index(later):
        key = SAME_ROUND if state.from_round == later else WRONG_ORDER
        problems = (Problem(key, "from_round", state.from_round),)
    elif state.to_round == order[0]:
        problems = (Problem(FIRST_ROUND, "to_round", state.to_round),)
    if problems:
        state = state.but(from_round=None, to_round=None)
        later = dataset.latest_round
    regions = (state.region,) if state.region else dataset.regions_of_kind("region", later)
    earlier = state.from_round or earlier_round(dataset, regions, later)
    return (None if earlier is None else Rounds(earlier, later)), problems

"""Regions in the order of a value that they have for one region: who is first, and who waits.

What belongs here is the rule that a region whose data is incomplete, or that is shown by the joint
priorities of its group, has no rank and stands after the others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from s3dash.analysis.measures.pairs import Array, Pairs
from s3dash.analysis.question import Question
from s3dash.metrics.equality import highest_first, leveled

FIRST = 5


@dataclass(frozen=True)
class Ranked:
    """A region with its value for another.

    Attributes:
        code: of the region.
        value: what it is ranked by.
        rank: 1 for the highest value, equal for equal ones; None without a rank.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
        joint: whether it is shown by the joint priorities of its groups.
    """

    code: str
    value: float
    rank: int | None
    incomplete: tuple[int, int] | None
    joint: bool

    @property
    def place(self) -> tuple[bool, bool, float, str]:
        """What it is listed by: complete ones first, then incomplete ones, then joint ones."""
        return self.joint, self.incomplete is not None, *highest_first(self.value, self.code)


def ranked(question: Question, pairs: Pairs, region: str, values: Array) -> tuple[Ranked, ...]:
    """The other regions with a value for one: the complete, the incomplete, the joint.

    Args:
        question: what is asked.
        pairs: the regions that are ranked; groups among them are not.
        region: for whom.
        values: one a pair, ``[receiver, giver]``; who has NaN is left out, who has 0 is listed.
    """
    row = values[pairs.profiles.at(region)]
    unranked = [
        _unranked(question, pairs, code, leveled(row[at]))
        for at, code in enumerate(pairs.profiles.regions)
        if code != region
        and question.dataset.row("regions", code).region_kind != "group"
        and row[at] >= 0
    ]
    listed = sorted(unranked, key=lambda found: found.place)
    complete = [found.value for found in listed if not (found.joint or found.incomplete)]
    return tuple(
        found
        if found.joint or found.incomplete
        else replace(found, rank=1 + complete.index(found.value))
        for found in listed
    )


def _unranked(question: Question, pairs: Pairs, code: str, value: float) -> Ranked:
    joint = code in pairs.profiles.joint
    lacks = None if joint else question.dataset.incomplete(code, question.round_code)
    return Ranked(code, value, None, lacks, joint)


def first_of(listed: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    """The first five, and after them those without a rank whose value is as high as theirs.

    Nobody whose value is nothing is among them.
    """
    of_use = [found for found in listed if found.value > 0]
    complete = [found for found in of_use if found.rank is not None][:FIRST]
    least = complete[-1].value if len(complete) == FIRST else 0.0
    waiting = [found for found in of_use if found.rank is None and found.value >= least]
    return (*complete, *waiting)

"""Regions in the order of a value that they have for one region: who is first, and who waits.

What belongs here is the rule that a region whose data is incomplete, or that is shown by the joint
priorities of its group, has no rank and stands after the others.
"""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Array, Pairs
from s3dash.analysis.question import Question
from s3dash.metrics.equality import leveled

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


def ranked(
    question: Question, pairs: Pairs, region: str, values: Array, *, nothing: bool = False
) -> tuple[Ranked, ...]:
    """The other regions with a value for one: the complete, the incomplete, the joint.

    Args:
        question: what is asked.
        pairs: the regions that are ranked; groups among them are not.
        region: for whom.
        values: one a pair, ``[receiver, giver]``; NaN is left out, and 0 unless ``nothing``.
        nothing: whether those with the value 0 are listed, too.
    """
    profiles = pairs.profiles
    row = values[profiles.at(region)]
    found = []
    for at, code in enumerate(profiles.regions):
        is_other = code != region and question.dataset.row("regions", code).region_kind != "group"
        if is_other and (row[at] > 0 or (nothing and row[at] == 0)):
            joint = code in profiles.joint
            lacks = None if joint else question.dataset.incomplete(code, question.round_code)
            found.append((joint, lacks is not None, -leveled(row[at]), code, lacks))
    found.sort(key=lambda one: one[:4])
    complete = [-value for joint, waits, value, *_ in found if not (joint or waits)]
    return tuple(
        Ranked(
            code,
            -value,
            None if joint or waits else 1 + complete.index(-value),
            lacks,
            joint,
        )
        for joint, waits, value, code, lacks in found
    )


def first_of(listed: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    """The first five, and after them those without a rank whose value is as high as theirs."""
    complete = [one for one in listed if one.rank is not None][:FIRST]
    least = complete[-1].value if len(complete) == FIRST else 0.0
    waiting = [one for one in listed if one.rank is None and one.value >= least]
    return (*complete, *waiting)

"""Regions in the order of a value that they have for one region: who is first, and who waits.

What belongs here is the rule that a region of one's own group, one whose data is incomplete, and
one that is shown by the joint priorities of its group have no rank and stand after the others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from s3dash.analysis.measures.pairs import Array, Pairs
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first, leveled

FIRST = 5

# Where a region stands, in this order; those after the first have no rank.
RANKED, GROUP, INCOMPLETE, JOINT = SECTIONS = ("ranked", "group", "incomplete", "joint")


@dataclass(frozen=True)
class Ranked:
    """A region with its value for another.

    Attributes:
        code: of the region.
        value: what it is ranked by.
        section: one of ``SECTIONS``: with a rank, in the other's own group, of which less is held
            than it states, shown by the joint priorities of its groups.
        rank: 1 for the highest value, equal for equal ones; None without a rank.
    """

    code: str
    value: float
    section: str
    rank: int | None = None

    @property
    def place(self) -> tuple[int, float, str]:
        """What it is listed by: its section, then the highest value."""
        return SECTIONS.index(self.section), *highest_first(self.value, self.code)


def ranked(question: Question, pairs: Pairs, region: str, values: Array) -> tuple[Ranked, ...]:
    """The other regions with a value for one, by section, the highest value first.

    Args:
        question: what is asked.
        pairs: the regions that are ranked; groups among them are not.
        region: for whom.
        values: one a pair, ``[receiver, giver]``; who has NaN is left out, who has 0 is listed.
    """
    row = values[pairs.profiles.at(region)]
    unranked = [
        Ranked(code, leveled(row[at]), _section(question, pairs, region, code))
        for at, code in enumerate(pairs.profiles.regions)
        if code != region
        and question.dataset.row("regions", code).region_kind != "group"
        and row[at] >= 0
    ]
    listed = sorted(unranked, key=lambda found: found.place)
    rank: dict[float, int] = {}
    for at, found in enumerate(listed, 1):
        if found.section == RANKED:
            rank.setdefault(found.value, at)
    return tuple(
        replace(found, rank=rank[found.value]) if found.section == RANKED else found
        for found in listed
    )


def _section(question: Question, pairs: Pairs, region: str, code: str) -> str:
    if question.dataset.share_group(region, code):
        return GROUP
    if code in pairs.profiles.joint:
        return JOINT
    return INCOMPLETE if code in _incomplete(question) else RANKED


def _incomplete(question: Question) -> frozenset[str]:
    """The regions of which fewer areas are held than they state, by code; found once an edition."""
    dataset, round_code = question.dataset, question.round_code
    return dataset.remembered(
        ("incomplete", round_code),
        lambda: frozenset(
            row.region_code
            for row in dataset.rows("regions")
            if dataset.incomplete(row.region_code, round_code)
        ),
    )


def first_of(listed: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    """The first five, and after them those without a rank whose value is as high as theirs.

    Nobody whose value is nothing is among them.
    """
    of_use = [found for found in listed if found.value > 0]
    complete = [found for found in of_use if found.rank is not None][:FIRST]
    least = complete[-1].value if len(complete) == FIRST else 0.0
    waiting = [found for found in of_use if found.rank is None and found.value >= least]
    return (*complete, *waiting)


def remark(section: str, t: Translator) -> str:
    """Why a region of a section has no rank among the others; empty where it has one."""
    return "" if section == RANKED else t(f"basis-{section}")

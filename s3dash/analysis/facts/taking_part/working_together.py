"""Working together: which initiatives mean that their members do, and which regions that makes.

What belongs here is the one answer to whether two regions already work together. A network that
everybody is in says nothing of it: a project, a thematic partnership or a pilot with a theme does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from s3dash.analysis.facts.taking_part.initiative_tree import THEMATIC
from s3dash.analysis.facts.taking_part.membership import PROJECT
from s3dash.analysis.facts.taking_part.ties import Tie, is_current, ties_in
from s3dash.analysis.question import Question
from s3dash.model import Dataset

# How two regions are in an initiative: both themselves, one of them through its group only, or
# both themselves in what only holds the pilots together; and what says most first.
OWN, GROUP, FRAME = "own", "group", "frame"
ORDER = (OWN, FRAME, GROUP)


@dataclass(frozen=True)
class SharedWork:
    """One initiative that two regions are in.

    Attributes:
        initiative: its code.
        basis: ``OWN``, ``GROUP`` or ``FRAME``.
        ended: whether either of the two is no longer in it.
        ties: how each of the two is in it, by code of the region.
    """

    initiative: str
    basis: str
    ended: bool
    ties: tuple[Tie, Tie]

    @property
    def counted(self) -> bool:
        """Whether it makes the two work together; what has ended counts, and is said to have."""
        return self.basis == OWN


Shared = dict[tuple[str, str], tuple[SharedWork, ...]]


def working_initiatives(dataset: Dataset) -> tuple[str, ...]:
    """Codes of projects, and of thematic partnerships and pilots that name a domain, by code.

    A project is work, whatever it is about; a pilot of methods for all themes (the S3 pilot,
    Partnerships for Regional Innovation) is none.
    """
    return tuple(
        sorted(
            row.initiative_code
            for row in dataset.rows("initiatives")
            if row.initiative_kind == PROJECT
            or (row.initiative_kind in THEMATIC and row.domain_codes)
        )
    )


def frames(dataset: Dataset) -> tuple[str, ...]:
    """Codes of what thematic pilots are directly part of, as the Vanguard Initiative, by code."""
    working = working_initiatives(dataset)
    parents = {
        row.parent_code
        for code in working
        if (row := dataset.row("initiatives", code)).initiative_kind == "pilot"
    }
    return tuple(sorted(code for code in parents if code is not None and code not in working))


# initiative -> region -> how it is in it
Ties = dict[str, dict[str, Tie]]


def working_ties(dataset: Dataset, regions: Iterable[str]) -> Ties:
    """How each of some regions is in what means work together, and in what frames it, in order."""
    by_initiative: Ties = {}
    for tie in ties_in(dataset, list(regions)):
        by_initiative.setdefault(tie.initiative, {}).setdefault(tie.region, tie)
    codes = (*working_initiatives(dataset), *frames(dataset))
    return {code: by_initiative[code] for code in codes if code in by_initiative}


def all_shared_work(question: Question, regions: Iterable[str]) -> Shared:
    """What every pair of some regions shares that has to do with work together.

    Pairs are (smaller code, greater code), and those that share nothing are left out. A region is
    in an initiative by its own row there: a row in a part of it is in that part only.
    """
    return shared_work_in(question, working_ties(question.dataset, regions))


def shared_work_in(question: Question, ties_of: Ties, region: str | None = None) -> Shared:
    """The same by ties that are known already, of all pairs or of one region with the others."""
    found: dict[tuple[str, str], list[SharedWork]] = {}
    framing = frames(question.dataset)
    for code, ties in ties_of.items():
        if region is not None and region not in ties:
            continue
        current = {one: is_current(question, tie) for one, tie in ties.items()}
        for one, other in _pairs(ties, region):
            pair = (ties[one], ties[other])
            basis = OWN if code not in framing else FRAME
            if any(tie.group for tie in pair):
                basis = GROUP
            ended = not (current[one] and current[other])
            found.setdefault((one, other), []).append(SharedWork(code, basis, ended, pair))
    return {pair: tuple(sorted(rows, key=_place)) for pair, rows in found.items()}


def counted_work(dataset: Dataset, ties_of: Ties) -> dict[str, frozenset[str]]:
    """What each region is in by itself that makes it work together with all others there.

    Two regions work together where they have any of it in common.
    """
    found: dict[str, set[str]] = {}
    framing = frames(dataset)
    for code, ties in ties_of.items():
        if code not in framing:
            for region, tie in ties.items():
                if not tie.group:
                    found.setdefault(region, set()).add(code)
    return {region: frozenset(codes) for region, codes in found.items()}


def _pairs(regions: Iterable[str], region: str | None) -> Iterator[tuple[str, str]]:
    """The pairs of some regions, or those of one of them, in order of their codes."""
    ordered = sorted(regions)
    if region is None:
        yield from combinations(ordered, 2)
    else:
        yield from ((min(region, one), max(region, one)) for one in ordered if one != region)


def _place(row: SharedWork) -> tuple[int, bool, str]:
    return ORDER.index(row.basis), row.ended, row.initiative

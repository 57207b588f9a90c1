"""Which area of the latest round an area of the round before may go on in.

Two areas are held against each other by how alike their names are and by their main domains. What
is alike is not the same: a name that is a part of another gets as much as an equal one, so no value
settles anything, and every proposal is somebody's to confirm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, utils

from s3dash.analysis.rounds_compared import round_before
from s3dash.metrics.equality import TOLERANCE, highest_first, leveled
from s3dash.model import Dataset
from s3dash.model.codes.words import is_same_name, naming
from s3dash.model.rows import PriorityRow

# What the names count of the whole; the rest is the main domain.
PART_OF_NAMES = 0.7
# What is proposed; set by the confirmed links, see the benchmark of proposals.
LEAST = 0.58


@dataclass(frozen=True)
class PossibleLink:
    """Two areas of a region that may be one.

    Attributes:
        earlier, later: the areas.
        alike: how alike their names are, from 0 to 1, the mean of both languages.
        is_same_domain: whether both have the same main domain.
        domains: the domains that both name, in the order of the later one.
    """

    earlier: PriorityRow
    later: PriorityRow
    alike: float
    is_same_domain: bool
    domains: tuple[str, ...]

    @property
    def score(self) -> float:
        """How likely the link is held to be, from 0 to 1: no probability."""
        return PART_OF_NAMES * self.alike + (1 - PART_OF_NAMES) * self.is_same_domain

    @property
    def is_same_name(self) -> bool:
        """Whether both are called the same in their own language."""
        return is_same_name(naming(self.earlier), naming(self.later))

    @property
    def is_proposed(self) -> bool:
        """Whether it is worth being asked about."""
        return self.score > LEAST - TOLERANCE


def possible_links(dataset: Dataset) -> list[PossibleLink]:
    """What is proposed: areas without a link, region by region, the likeliest first."""
    lineage = dataset.rows("lineage")
    linked = {row.earlier_code for row in lineage}, {row.later_code for row in lineage}
    return [
        one
        for one in compared(dataset)
        if one.is_proposed
        and not (one.earlier.priority_code in linked[0] and one.later.priority_code in linked[1])
    ]


def compared(dataset: Dataset) -> list[PossibleLink]:
    """Every two areas that might be linked, whether they are alike or not, in order."""
    found = []
    for region in dataset.rows("regions"):
        if region.valid_to is None:
            pairs = (_held(*pair) for pair in _pairs(dataset, region.region_code))
            found += sorted(pairs, key=_place)
    return found


def _place(link: PossibleLink) -> tuple[float, str]:
    code = f"{link.earlier.priority_code} {link.later.priority_code}"
    return highest_first(link.score, code)


def _pairs(dataset: Dataset, region: str) -> Iterator[tuple[PriorityRow, PriorityRow]]:
    """The areas of a region's latest round, each with all of the period before.

    The regions that it goes on from are among those before: their areas are what it took over.
    """
    own = [code for code in dataset.rounds if dataset.has_data(region, code)]
    if not own:
        return
    before = round_before(dataset, region, own[-1])
    if before is None:
        return
    for one in (region, *dataset.predecessors_of(region)):
        for earlier in dataset.priorities(one, before):
            for later in dataset.priorities(region, own[-1]):
                yield earlier, later


def _held(earlier: PriorityRow, later: PriorityRow) -> PossibleLink:
    """Two areas held against each other."""
    ratios = [
        fuzz.token_set_ratio(one, other, processor=utils.default_process)
        for one, other in ((earlier.name_sv, later.name_sv), (earlier.name_en, later.name_en))
    ]
    domains = tuple(code for code in later.domain_codes if code in earlier.domain_codes)
    is_same = bool(domains) and earlier.main_domain == later.main_domain
    alike = leveled(sum(ratios) / len(ratios) / 100)
    return PossibleLink(earlier, later, alike, is_same, domains)

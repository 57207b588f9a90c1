"""What became of every region's areas between two rounds, and how it adds up.

Every area that a round counts has one fate, and every one that the later round counts one origin:
so the counts of a region add up to its areas then and now, and those of all regions, too. What else
changed on an area that lives on (its status, its domains) is counted beside that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.descent.kinds import LIVING, Change
from s3dash.analysis.facts.descent.lineage import Lineage, areas_before, home_of, lineage_between
from s3dash.analysis.facts.descent.links import links_between
from s3dash.analysis.rounds_compared import Rounds
from s3dash.model import Dataset


@dataclass(frozen=True)
class RegionChanges:
    """One region, or one group.

    Attributes:
        region: its code.
        lineage: its changes.
        has_earlier, has_later: whether it has rows of its own in the round.
    """

    region: str
    lineage: Lineage
    has_earlier: bool
    has_later: bool

    @cached_property
    def fates(self) -> Counter[str]:
        """How many of the areas then became what; they add up to ``then``."""
        return Counter(self.lineage.fates.values())

    @cached_property
    def origins(self) -> Counter[str]:
        """How many of the areas now came from where; they add up to ``now``."""
        return Counter(self.lineage.origins.values())

    @property
    def then(self) -> int | None:
        """How many areas it had; None where nobody knows."""
        return self.fates.total() if self.has_earlier else None

    @property
    def now(self) -> int | None:
        """How many it has; None where nobody knows."""
        return self.origins.total() if self.has_later else None

    @property
    def changed(self) -> int:
        """How many areas are not simply kept."""
        kept = self.origins[LIVING[0]]
        return self.fates.total() + self.origins.total() - 2 * kept


def region_changes(dataset: Dataset, region: str, rounds: Rounds) -> RegionChanges:
    """What became of one region's areas."""
    return RegionChanges(
        region,
        lineage_between(dataset, region, rounds),
        bool(areas_before(dataset, region, rounds)),
        dataset.has_data(region, rounds.later),
    )


def changes_by_region(dataset: Dataset, kind: str, rounds: Rounds) -> tuple[RegionChanges, ...]:
    """Every region of a kind that is, or had areas then and nobody goes on for, by code."""
    now = set(dataset.regions_of_kind(kind, rounds.later))
    links = links_between(dataset, rounds)
    then = {
        home_of(dataset, row, rounds.later, links)
        for region in dataset.regions_of_kind(kind, rounds.earlier)
        for row in dataset.priorities(region, rounds.earlier)
    }
    return tuple(region_changes(dataset, region, rounds) for region in sorted(now | then))


@dataclass(frozen=True)
class Sum:
    """All regions together.

    Attributes:
        fates, origins: as of one region, added up.
        living: the changes of areas that live on.
        unknown_then, unknown_now: the regions without rows in the earlier and the later round that
            have some in the other.
    """

    fates: Counter[str]
    origins: Counter[str]
    living: tuple[Change, ...]
    unknown_then: tuple[str, ...]
    unknown_now: tuple[str, ...]

    @property
    def lived(self) -> int:
        """How many of the areas then live on."""
        return sum(self.fates[kind] for kind in LIVING)

    @property
    def inferred(self) -> int:
        """How many links between areas the compilers inferred."""
        return sum(change.inferred for change in self.living)

    @property
    def status_changed(self) -> int:
        """How many areas have another status, both stated."""
        return sum(change.status_changed for change in self.living)

    @property
    def reclassified(self) -> int:
        """How many areas name other domains."""
        return sum(change.reclassified for change in self.living)


def in_sum(regions: Iterable[RegionChanges]) -> Sum:
    """The changes of regions together."""
    rows = list(regions)
    known = [row for row in rows if row.has_earlier or row.has_later]
    return Sum(
        sum((row.fates for row in rows), Counter()),
        sum((row.origins for row in rows), Counter()),
        tuple(one for row in rows for one in row.lineage.changes if one.kind in LIVING),
        tuple(row.region for row in known if not row.has_earlier),
        tuple(row.region for row in known if not row.has_later),
    )

"""Regions as profiles: which domains they prioritise, as the metrics take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from s3dash.analysis.question import Question
from s3dash.metrics.profiles import has_priorities, intensity, weights
from s3dash.model import Dataset
from s3dash.state import CHOICES

# way of counting -> what an intensity is measured against; None is the region's own maximum
SCALES: dict[str, float | None] = {"main": 1.0, "fractional": None, "equal": 1.0}


@dataclass(frozen=True)
class Change:
    """What a scenario does to a region's profile.

    Attributes:
        region: whose.
        add: domains that it prioritises besides, each in a priority of its own.
        drop: domains that it no longer prioritises.
    """

    region: str
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Profiles:
    """What every region of a set prioritises in a round.

    Attributes:
        regions, domains: the codes, in the order of the array.
        x: intensities from 0 to 1, regions × domains; a row of 0 is a region without any domain.
        joint: the regions without priorities of their own that are shown by those of their groups.
    """

    regions: tuple[str, ...]
    domains: tuple[str, ...]
    x: NDArray[np.float64]
    joint: frozenset[str]

    def at(self, region: str) -> int:
        """The position of a region."""
        return self.regions.index(region)

    def held(self, region: str) -> tuple[str, ...]:
        """The domains that a region has, by code."""
        row = self.x[self.at(region)]
        return tuple(code for at, code in enumerate(self.domains) if row[at] > 0)

    @property
    def own(self) -> NDArray[np.bool_]:
        """Which regions stand there with priorities of their own: they alone enter means."""
        of_group = np.array([code in self.joint for code in self.regions], dtype=bool)
        found: NDArray[np.bool_] = has_priorities(self.x) & ~of_group
        return found

    @property
    def own_x(self) -> NDArray[np.float64]:
        """The intensities ``x``, without those of regions that are shown by their groups."""
        return np.where(self.own[:, None], self.x, 0.0)


def domain_weights(
    dataset: Dataset, regions: Sequence[str], round_code: str, scheme: str = CHOICES["weights"][0]
) -> pd.DataFrame:
    """The weight of every domain in the own priorities of each region in a round.

    Regions in the given order × all domains by code; a deselected priority adds nothing.
    """
    table = dataset.table("priorities")
    held = table[(table["round_code"] == round_code) & table["region_code"].isin(list(regions))]
    return weights(held, list(regions), _domains(dataset), scheme)


def profiles(
    dataset: Dataset,
    round_code: str,
    regions: Sequence[str],
    scheme: str = CHOICES["weights"][0],
) -> Profiles:
    """The profiles of regions; one without own priorities takes the joint ones of its groups.

    Args:
        dataset: the priorities' own.
        round_code: the round.
        regions: the codes, in the order wanted.
        scheme: the way of counting, see ``metrics.profiles.weights``.
    """
    return _counted(dataset, _named(dataset, round_code, regions), scheme)


def changed_profiles(question: Question, regions: Sequence[str], change: Change) -> Profiles:
    """As ``profiles``, counted as the selection says, after a change."""
    before = _named(question.dataset, question.round_code, regions)
    lists = [
        [code for code in codes if code not in change.drop]
        for codes in before.domains[change.region]
    ]
    lists += [[code] for code in change.add]
    after = replace(before, domains={**before.domains, change.region: lists})
    return _counted(question.dataset, after, question.state.shown("weights"))


@dataclass(frozen=True)
class _Named:
    """What regions name.

    Attributes:
        domains: the domains of each priority of each region.
        joint: the regions whose priorities are those of their groups.
    """

    domains: dict[str, list[list[str]]]
    joint: frozenset[str]


def _named(dataset: Dataset, round_code: str, regions: Sequence[str]) -> _Named:
    domains, joint = {}, set()
    for region in regions:
        held = dataset.shown_priorities(region, round_code)
        if held and not dataset.has_data(region, round_code):
            joint.add(region)
        domains[region] = [list(row.domain_codes) for row in held if row.status != "deselected"]
    return _Named(domains, frozenset(joint))


def _counted(dataset: Dataset, named: _Named, scheme: str) -> Profiles:
    rows = [(region, codes) for region, lists in named.domains.items() for codes in lists]
    table = pd.DataFrame(rows, columns=["region_code", "domain_codes"])
    regions, domains = list(named.domains), _domains(dataset)
    x = intensity(weights(table, regions, domains, scheme), SCALES[scheme])
    return Profiles(tuple(regions), tuple(domains), x.to_numpy(), named.joint)


def _domains(dataset: Dataset) -> list[str]:
    return sorted(row.domain_code for row in dataset.rows("domains"))

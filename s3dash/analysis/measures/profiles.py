"""Regions as profiles: which domains they prioritise, as the metrics take them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from s3dash.analysis.question import Question
from s3dash.metrics.profiles import has_priorities, intensity_array, weights, weights_of
from s3dash.model import Dataset
from s3dash.model.rows import PriorityRow
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
        shared: what the groups of each region hold jointly, from 0 to 1, regions × domains: each
            group on its own scale, of several groups the most.
        compared: which two regions are compared (regions × regions): one that is shown by its group
            is not, with the others of that group.
    """

    regions: tuple[str, ...]
    domains: tuple[str, ...]
    x: NDArray[np.float64]
    joint: frozenset[str]
    shared: NDArray[np.float64]
    compared: NDArray[np.bool_]

    def at(self, region: str) -> int:
        """The position of a region."""
        return self.regions.index(region)

    def held(self, region: str) -> tuple[str, ...]:
        """The domains that a region has, by code; not what its groups hold beside them."""
        row = self.x[self.at(region)]
        return tuple(code for at, code in enumerate(self.domains) if row[at] > 0)

    @cached_property
    def held_x(self) -> NDArray[np.float64]:
        """What no region lacks: the larger of what it has and what its groups hold jointly."""
        return np.maximum(self.x, self.shared)

    @cached_property
    def own(self) -> NDArray[np.bool_]:
        """Which regions stand there with priorities of their own: they alone enter means."""
        of_group = np.array([code in self.joint for code in self.regions], dtype=bool)
        found: NDArray[np.bool_] = has_priorities(self.x) & ~of_group
        return found

    @cached_property
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
        of_groups: the same of each group of theirs.
    """

    domains: dict[str, list[list[str]]]
    joint: frozenset[str]
    of_groups: dict[str, list[list[str]]]


def _named(dataset: Dataset, round_code: str, regions: Sequence[str]) -> _Named:
    domains, joint = {}, set()
    for region in regions:
        held = dataset.shown_priorities(region, round_code)
        if held and not dataset.has_data(region, round_code):
            joint.add(region)
        domains[region] = _lists(held)
    groups = sorted({group for region in regions for group in dataset.groups_of(region)})
    of_groups = {group: _lists(dataset.priorities(group, round_code)) for group in groups}
    return _Named(domains, frozenset(joint), of_groups)


def _lists(rows: Iterable[PriorityRow]) -> list[list[str]]:
    """The domains of each priority that is not deselected."""
    return [list(row.domain_codes) for row in rows if row.status != "deselected"]


def _counted(dataset: Dataset, named: _Named, scheme: str) -> Profiles:
    regions, domains = tuple(named.domains), tuple(_domains(dataset))
    x, of_groups = (
        _intensities(lists, domains, scheme) for lists in (named.domains, named.of_groups)
    )
    place = {group: at for at, group in enumerate(named.of_groups)}
    groups = [dataset.groups_of(region) for region in regions]
    shared = [of_groups[[place[group] for group in own]].max(axis=0, initial=0.0) for own in groups]
    return Profiles(
        regions,
        domains,
        x,
        named.joint,
        np.array(shared).reshape(x.shape),
        _compared(dataset, regions, named.joint),
    )


def _intensities(
    named: dict[str, list[list[str]]], domains: Sequence[str], scheme: str
) -> NDArray[np.float64]:
    """How strong each holder is in each domain, as the way of counting has it."""
    return intensity_array(weights_of([*named.values()], domains, scheme), SCALES[scheme])


def _compared(
    dataset: Dataset, regions: tuple[str, ...], joint: frozenset[str]
) -> NDArray[np.bool_]:
    """Which two regions are compared: nobody with what a group of its own shows somebody by."""
    found = np.ones((len(regions), len(regions)), dtype=bool)
    for at, region in enumerate(regions):
        if region in joint:
            same = np.array([dataset.share_group(region, other) for other in regions])
            same[at] = False
            found[at, same] = found[same, at] = False
    return found


def _domains(dataset: Dataset) -> list[str]:
    return sorted(row.domain_code for row in dataset.rows("domains"))

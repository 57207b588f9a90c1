"""Neighbours in likeness: the regions that have most in common with one, and what that is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from s3dash.analysis.region_card import incomplete
from s3dash.i18n import Translator
from s3dash.metrics.overlap import overlap, overlap_parts
from s3dash.metrics.profiles import weights
from s3dash.model import Dataset

SHOWN = 5


@dataclass(frozen=True)
class Neighbour:
    """A Swedish region that is like another.

    Attributes:
        code, name: as in the table regions.
        share: the overlap of the two, more than 0 and at most 1.
        domains: (code, name) of the domains in common, those that add most first.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
    """

    code: str
    name: str
    share: float
    domains: tuple[tuple[str, str], ...]
    incomplete: tuple[int, int] | None


def neighbours(
    dataset: Dataset, region: str, round_code: str, t: Translator
) -> tuple[Neighbour, ...]:
    """The Swedish regions with most in common with a region (or group, or partner), at most five.

    Empty when the region has no priorities of its own in the round, or nobody has any in common.
    """
    others = [code for code in dataset.regions_of_kind("region") if code != region]
    held = [code for code in others if dataset.has_data(code, round_code)]
    if not held or not dataset.has_data(region, round_code):
        return ()
    domains = [row.domain_code for row in dataset.rows("domains")]
    priorities = dataset.table("priorities")
    profile = weights(priorities[priorities["round_code"] == round_code], [region, *held], domains)
    likeness = overlap(profile, scale=1)[0]
    ranked = sorted(
        (at for at in range(1, len(likeness)) if likeness[at] > 0),
        key=lambda at: (-likeness[at], held[at - 1]),
    )
    return tuple(
        Neighbour(
            code=held[at - 1],
            name=t.name(dataset.row("regions", held[at - 1])),
            share=float(likeness[at]),
            domains=_shared(dataset, overlap_parts(profile, 0, at, scale=1), domains, t),
            incomplete=incomplete(dataset, held[at - 1], round_code),
        )
        for at in ranked[:SHOWN]
    )


def _shared(
    dataset: Dataset, parts: np.ndarray, domains: list[str], t: Translator
) -> tuple[tuple[str, str], ...]:
    named = [(at, t.name(dataset.row("domains", code))) for at, code in enumerate(domains)]
    named.sort(key=lambda one: (-parts[one[0]], t.sort_key(one[1])))
    return tuple((domains[at], name) for at, name in named if parts[at] > 0)

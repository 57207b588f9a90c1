"""The metrics against the one matrix product that any of this needs, in the same run; and memory.

The reference is W Vᵀ in float64, V a copy of W. For W Wᵀ itself numpy computes half the matrix
only; that is printed beside it. Peak memory is what a process of its own needs beyond its inputs.
"""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from s3dash.metrics.complementarity import (
    complementarity,
    contributions,
    mutual,
    target_gain,
    top_partners,
)
from s3dash.metrics.mix import fit
from s3dash.metrics.overlap import overlap, overlap_parts
from s3dash.metrics.relatedness import relatedness
from s3dash.metrics.stability import bootstrap, leave_one_out
from s3dash.metrics.uniqueness import critical_mass, domain_uniqueness, region_uniqueness

Array = NDArray[np.float64]

SIZES = [(21, 19), (300, 100), (1500, 600), (10_000, 600)]
# More regions than this are asked for their first partners only.
ALL_PAIRS = 2000
LEVELS = {"0/1": [1.0], "two-level": [0.5, 1.0]}
# How many domains a region names: as they do (in the shipped edition 5.8 and 6.4 of 19 in its two
# periods, at most 14; of 600 domains eight are 1.3 %), and of every ten domains three.
FEW, MANY = 8, 0.3
# (regions, domains, statements): Europe's size, and the shipped edition's.
REDRAWN = (111, 19, 407)


def named(regions: int, domains: int, share: float, levels: list[float]) -> Array:
    """Weights of regions that name a share of the domains by chance, at least two each."""
    chance = np.random.default_rng(regions)
    found = (chance.random((regions, domains)) < share) * chance.choice(levels, (regions, domains))
    found[np.arange(regions), np.arange(regions) % domains] = 1.0
    found[np.arange(regions), (np.arange(regions) + 1) % domains] = 1.0
    return found


def related(domains: int) -> Array:
    """A relatedness of domains by chance."""
    half = np.triu(np.random.default_rng(0).random((domains, domains)), 1)
    return half + half.T


def seconds(calls: dict[str, Callable[[], Any]], times: int) -> dict[str, float]:
    """The least time of each call; they take turns, and others may use the machine."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(times):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            taken[name].append(time.perf_counter() - start)
    return {name: min(found) for name, found in taken.items()}


def megabytes(call: Callable[[], Any]) -> float:
    """What a call adds to the memory of a process of its own at its peak."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_call, args=(call, theirs))
    process.start()
    found = ours.recv()
    process.join()
    return float(found)


def _call(call: Callable[[], Any], answer: Connection) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    call()
    answer.send((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)


def compare(regions: int, domains: int) -> None:
    """Print how long the metrics take at a size, in products."""
    phi = related(domains)
    for share in sorted({min(MANY, FEW / domains), MANY}):
        for name, levels in LEVELS.items():
            w = named(regions, domains, share, levels)
            measured: dict[str, Callable[[], Any]] = {
                "top_partners": lambda w=w: top_partners(w, phi)
            }
            if regions <= ALL_PAIRS:
                measured["complementarity"] = lambda w=w: complementarity(w, phi, scale=1)
                measured["overlap"] = lambda w=w: overlap(w, scale=1)
            # before anything is freed that a fork could use again
            memory = {which: megabytes(call) for which, call in measured.items()}
            other = w.copy()
            products = {"W Vᵀ": lambda w=w, v=other: w @ v.T, "W Wᵀ": lambda w=w: w @ w.T}
            times = 3 if regions > ALL_PAIRS else 15
            found = seconds({**products, **measured}, times)
            print(
                f"{regions} × {domains}, {name}, {share:.1%} named: "
                f"W Vᵀ {found['W Vᵀ'] * 1000:.2f} ms, W Wᵀ {found['W Wᵀ'] * 1000:.2f} ms"
            )
            for which, peak in memory.items():
                print(
                    f"    {which:<16} {found[which] * 1000:9.2f} ms"
                    f"  {found[which] / found['W Vᵀ']:6.2f} × W Vᵀ"
                    f"  {found[which] / found['W Wᵀ']:6.2f} × W Wᵀ  +{peak:.0f} MB"
                )


def everything(regions: int, domains: int) -> None:
    """Print how long all metrics of one page take together."""
    w, phi = named(regions, domains, MANY, LEVELS["two-level"]), related(domains)

    def call() -> None:
        j, g = overlap(w, scale=1), complementarity(w, phi, scale=1)
        _ = g.coverage, g.focus, mutual(g.score), fit(j, g.score, 0.5)
        overlap_parts(w, 0, 1, scale=1)
        contributions(w, phi, 0, 1, scale=1)
        target_gain(w, phi, 0, 1, scale=1)
        domain_uniqueness(w, scale=1)
        region_uniqueness(w, scale=1)
        critical_mass(w, scale=1)
        leave_one_out(w, phi, 0, 1, scale=1)

    found = seconds({"all": call}, 200)["all"]
    print(f"{regions} × {domains}, everything together: {found * 1000:.2f} ms")


def redrawn(regions: int, domains: int, statements: int) -> None:
    """Print how long relatedness and a bootstrap take."""
    w = named(regions, domains, MANY, LEVELS["two-level"])
    events = (np.random.default_rng(1).random((statements, domains)) < 2 / domains).astype(int)
    calls = {
        "relatedness": lambda: relatedness(events),
        "bootstrap, 200 draws": lambda: bootstrap(w, events, 0, scale=1),
    }
    for name, found in seconds(calls, 15).items():
        print(f"{regions} × {domains}, {statements} statements, {name}: {found * 1000:.2f} ms")


def main() -> None:
    """Print all figures."""
    everything(*SIZES[0])
    redrawn(*REDRAWN)
    for regions, domains in SIZES:
        compare(regions, domains)


if __name__ == "__main__":
    main()

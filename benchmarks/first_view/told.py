"""How a figure is told: with its target, and as a ratio to the plain Dash page of the same run."""

from __future__ import annotations

import os
import statistics
from collections.abc import Mapping, Sequence

from benchmarks.first_view.sites import PLAIN, PRODUCT

# Of runs that take turns, the median is told.
RUNS = int(os.environ.get("RUNS", "5"))


def title(text: str) -> None:
    """Begin a part."""
    print(f"\n{text}", flush=True)


def row(what: str, figure: str, target: str = "") -> None:
    """One figure beside its target."""
    aim = f"  (target {target})" if target else ""
    print(f"  {what:<58} {figure}{aim}", flush=True)


def ratio(found: Mapping[str, Sequence[float]], name: str = PRODUCT) -> float:
    """The median ratio of a site to the plain Dash page, run by run."""
    return statistics.median(
        one / plain for one, plain in zip(found[name], found[PLAIN], strict=True)
    )


def compared(what: str, found: Mapping[str, Sequence[float]], target: str, unit: str) -> None:
    """The product's median, the ratio, and the medians of the peers."""
    medians = {name: statistics.median(taken) for name, taken in found.items()}
    others = ", ".join(f"{name} {taken:,.0f}" for name, taken in medians.items() if name != PRODUCT)
    own = f"{medians[PRODUCT]:7,.0f} {unit}  {ratio(found):5.2f} ×"
    row(what, f"{own}  [{others}]", target)

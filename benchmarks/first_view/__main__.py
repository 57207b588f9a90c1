"""``python -m benchmarks.first_view [PART …]``."""

from __future__ import annotations

import sys

from benchmarks.first_view import change, cost, memory, phone, shift, visit

PARTS = {
    "visit": visit.main,
    "change": change.main,
    "phone": phone.main,
    "shift": shift.main,
    "cost": cost.main,
    "memory": memory.main,
}


def main(names: list[str]) -> None:
    """Print the parts of those names, all when none is named."""
    if unknown := set(names) - set(PARTS):
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    for name, measure in PARTS.items():
        if not names or name in names:
            measure()


main(sys.argv[1:])

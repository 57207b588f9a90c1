"""Which release each check came with: what is stored is held to the checks of its own day only.

A check that is not named here is as old as the first release, so every stored edition passed it.
Whoever adds a check names it here, by the key of the message of its fault.
"""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.faults import Fault

FIRST = 1

SINCE: dict[str, int] = {
    "fault-alike-key": 4,
    "fault-answer-deselected": 2,
    "fault-answer-inactive": 2,
    "fault-answer-kind": 2,
    "fault-answer-own": 2,
    "fault-choices": 2,
    "fault-county-unknown": 3,
    "fault-ended": 2,
    "fault-language": 2,
    "fault-languages": 2,
    "fault-lift": 2,
    "fault-lineage-chain": 4,
    "fault-looks-part": 3,
    "fault-looks-region": 3,
    "fault-match-twice": 2,
    "fault-need": 2,
    "fault-not-held": 2,
    "fault-one-of": 2,
    "fault-part-region": 3,
    "fault-part-region-gone": 4,
    "fault-other-format": 3,
    "fault-separator": 3,
    "fault-several-codes": 3,
    "fault-struck-rows": 3,
    "fault-struck-words": 3,
    "fault-successor": 2,
    "fault-workbook-in-archive": 3,
    "fault-yes-no": 2,
}


def of_later_checks(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults that the first release would not have found."""
    return tuple(fault for fault in faults if SINCE.get(fault.key, FIRST) > FIRST)

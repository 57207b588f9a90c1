"""Workbooks as people really make them, by code: what each habit must come to.

A habit begins from the tiny workbook without faults and does to it what somebody does by hand, not
by manual. It is accepted as meant, with all that was made right said, or refused with exact faults.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.broken_workbooks import Found, good_workbook

# Sheet, row, column, what stands there, what it was read as.
Right = tuple[str, int, str, str, str]


@dataclass(frozen=True)
class Habit:
    """A workbook with a habit.

    Attributes:
        make: builds its bytes.
        faults, warnings: what reading it must find; without a fault it is accepted.
        made_right: what must be read as something else than stands there.
        means: builds the workbook that says the same by the manual.
        name: the file's name.
    """

    make: Callable[[], bytes]
    faults: set[Found] = field(default_factory=set)
    warnings: set[Found] = field(default_factory=set)
    made_right: set[Right] = field(default_factory=set)
    means: Callable[[], bytes] = good_workbook
    name: str = "s3.xlsx"

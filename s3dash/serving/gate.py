"""How many answers are worked out at once: one dear one, two quick ones, and a short line for each.

A reader of a region's page does not stand in line behind readers of Europe's network. What is dear
is known from what a question of its kind took last time.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from s3dash.errors import Busy

# Seconds of the processor from which a kind of question is dear.
DEAR_SECONDS = 0.1
# So many are worked out at once. More would not be done sooner: Python runs one thread at a time.
DEAR_AT_ONCE = 1
QUICK_AT_ONCE = 2
# So many wait for a dear answer, and so many in all; the next is told to try again.
MOST_WAITING_FOR_DEAR = 16
MOST_WAITING = 48

Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class _Ticket:
    """One who stands in line."""

    kind: Hashable


class Gate:
    """What every answer passes that is worked out in this process. Kept answers never do."""

    def __init__(
        self, most_waiting_for_dear: int = MOST_WAITING_FOR_DEAR, most_waiting: int = MOST_WAITING
    ) -> None:
        self._most_waiting_for_dear = most_waiting_for_dear
        self._most_waiting = most_waiting
        self._changed = threading.Condition()
        self._line: list[_Ticket] = []
        self._others_waiting = 0
        self._running: Counter[bool] = Counter()
        self._took: dict[Hashable, float] = {}
        self._inside = threading.local()

    @property
    def number_waiting(self) -> int:
        """How many wait, in line or for what another works out."""
        return len(self._line) + self._others_waiting

    def work_out(self, kind: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, as soon as there is a lane for questions of its kind.

        One who is inside already, for a part of an answer, goes on in the lane that it has.

        Args:
            kind: what says beforehand how dear a question is: view, measure, layout. ``None`` needs
                no lane: what costs little itself, or asks for something that has its own lane.
            make: works the answer out.

        Raises:
            Busy: too many wait already.
        """
        if kind is None or getattr(self._inside, "is_set", False):
            return make()
        with self._lane(kind):
            began = time.thread_time()
            made = make()
            self._took[kind] = time.thread_time() - began
            return made

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """One waits for what another works out: it holds a thread as those in line do.

        Raises:
            Busy: too many wait already.
        """
        with self._changed:
            self._refuse_crowd(is_dear=False)
            self._others_waiting += 1
        try:
            yield
        finally:
            with self._changed:
                self._others_waiting -= 1

    @contextmanager
    def _lane(self, kind: Hashable) -> Iterator[None]:
        is_dear = self._enter(_Ticket(kind))
        self._inside.is_set = True
        try:
            yield
        finally:
            self._inside.is_set = False
            with self._changed:
                self._running[is_dear] -= 1
                self._changed.notify_all()

    def _enter(self, ticket: _Ticket) -> bool:
        """Stand in line until it is one's turn; whether the lane is the one for dear questions."""
        with self._changed:
            self._line.append(ticket)
            try:
                if not self._has_turn(ticket):
                    self._refuse_crowd(self._is_dear(ticket.kind), besides=ticket)
                    self._changed.wait_for(lambda: self._has_turn(ticket))
                # asked at the end: the first of its kind may have shown meanwhile how dear it is
                is_dear = self._is_dear(ticket.kind)
                self._running[is_dear] += 1
                return is_dear
            finally:
                self._line.remove(ticket)
                self._changed.notify_all()

    def _has_turn(self, ticket: _Ticket) -> bool:
        is_dear = self._is_dear(ticket.kind)
        first = next(one for one in self._line if self._is_dear(one.kind) == is_dear)
        lanes = DEAR_AT_ONCE if is_dear else QUICK_AT_ONCE
        return first is ticket and self._running[is_dear] < lanes

    def _is_dear(self, kind: Hashable) -> bool:
        return self._took.get(kind, 0.0) >= DEAR_SECONDS

    def _refuse_crowd(self, is_dear: bool, besides: _Ticket | None = None) -> None:
        """Refuse one more when too many wait, for dear answers or in all."""
        line = [one for one in self._line if one is not besides]
        for_dear = sum(self._is_dear(one.kind) for one in line)
        is_full = len(line) + self._others_waiting >= self._most_waiting
        if is_full or (is_dear and for_dear >= self._most_waiting_for_dear):
            raise Busy


# What all answers of this process pass: however many kinds are kept, they share its processor.
GATE = Gate()

"""How many answers are worked out at once: one dear one, two quick ones, and a short line for each.

A reader of a region's page does not stand in line behind readers of Europe's network. What is dear
is known from what a question of its kind took last time.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter, thread_time
from typing import TypeVar

from s3dash.errors import Busy
from s3dash.serving.keeping.toll import owe, pay

# Seconds of the processor from which a kind of question is dear.
DEAR_SECONDS = 0.1
# So many are worked out at once. More would not be done sooner: Python runs one thread at a time.
DEAR_AT_ONCE = 1
QUICK_AT_ONCE = 2
LANES = {True: DEAR_AT_ONCE, False: QUICK_AT_ONCE}
# So many wait for a dear answer, and so many in all; the next is told to try again. In all there
# are as many as a hall has when an edition is new: nothing is kept, and many ask for the same.
MOST_WAITING_FOR_DEAR = 16
MOST_WAITING = 112
# So many wait besides for pictures, which another process makes.
MOST_WAITING_FOR_PICTURES = 8
# What a quick answer that is not kept counts as, however quick; a dear one counts what it takes, up
# to what leaves a reader of a large edition, whose every page is dear, room to look around.
QUICK_MILLISECONDS = 5
MOST_MILLISECONDS = 500
# What one counts as of a kind of which everybody asks another, so that keeping it serves nobody.
OWN_MILLISECONDS = 100

Made = TypeVar("Made")


@dataclass(frozen=True)
class OwnKind:
    """A kind of question of which everybody asks another one: what if these regions join."""

    kind: Hashable


class _Ticket:
    """One who stands in line until called.

    Attributes:
        is_dear: which lane it was called to.
    """

    def __init__(self, kind: Hashable) -> None:
        self.kind = kind
        self.called = threading.Event()
        self.is_dear = False


def _nobody_asks(*_: float) -> None:
    """What is not measured."""


class Gate:
    """What every answer passes that is worked out in this process. Kept answers never do.

    Attributes:
        waited: called with the seconds that one stood in line.
        refused: called when one is told to try again.
    """

    def __init__(
        self,
        most_waiting_for_dear: int = MOST_WAITING_FOR_DEAR,
        most_waiting: int = MOST_WAITING,
        elsewhere: int = 0,
    ) -> None:
        """A gate.

        Args:
            most_waiting_for_dear: so many wait for a dear answer.
            most_waiting: so many wait in all.
            elsewhere: milliseconds that an answer costs in other processes.
        """
        self._elsewhere = elsewhere
        self._most_waiting_for_dear = most_waiting_for_dear
        self._most_waiting = most_waiting
        self._lock = threading.Lock()
        self._line: list[_Ticket] = []
        self._others_waiting = 0
        self._running: Counter[bool] = Counter()
        self._took: dict[Hashable, float] = {}
        self._inside = threading.local()
        self.waited: Callable[[float], object] = _nobody_asks
        self.refused: Callable[[], object] = _nobody_asks

    @property
    def number_waiting(self) -> int:
        """How many wait, in line or for what another works out."""
        return len(self._line) + self._others_waiting

    @property
    def is_used(self) -> bool:
        """Whether something is being worked out, or somebody stands in line."""
        return bool(self._line) or any(self._running.values())

    def is_dear(self, kind: Hashable) -> bool:
        """Whether a question of a kind was dear the last time."""
        return self._took.get(kind, 0.0) >= DEAR_SECONDS

    def pay(self, kind: Hashable) -> None:
        """Pay for an answer what one of its kind took last; parts of an answer are paid with it.

        Raises:
            TooMuchAsked: see ``toll.pay``.
        """
        if not self._is_inside:
            pay(self._milliseconds(kind))

    def measured(self, kind: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, paid for as what took so long; it needs no lane.

        Raises:
            TooMuchAsked: see ``toll.pay``.
        """
        self.pay(kind)
        return self._timed(kind, make)

    def work_out(self, kind: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, as soon as there is a lane for questions of its kind.

        One who is inside already, for a part of an answer, goes on in the lane that it has.
        It has been paid for; what it takes more is paid afterwards.

        Args:
            kind: what says beforehand how dear a question is: view, measure, layout. ``None`` needs
                no lane: what costs little itself, or asks for something that has its own lane.
            make: works the answer out.

        Raises:
            Busy: too many wait already.
        """
        if kind is None or self._is_inside:
            made = make()
            owe(self._elsewhere)
            return made
        with self._lane(kind):
            return self._timed(kind, make)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """One waits for what another works out: it holds a thread as those in line do.

        Raises:
            Busy: too many wait already.
        """
        with self._lock:
            self._refuse_crowd(is_dear=False)
            self._others_waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._others_waiting -= 1

    @property
    def _is_inside(self) -> bool:
        return getattr(self._inside, "is_set", False)

    def _milliseconds(self, kind: Hashable) -> int:
        """What an answer of a kind counts as, as far as is known."""
        least = OWN_MILLISECONDS if isinstance(kind, OwnKind) else QUICK_MILLISECONDS
        took = round(1000 * self._took.get(kind, 0.0)) if self.is_dear(kind) else 0
        return min(max(least, took), MOST_MILLISECONDS)

    def _timed(self, kind: Hashable, make: Callable[[], Made]) -> Made:
        expected = self._milliseconds(kind)
        began = thread_time()
        made = make()
        self._took[kind] = thread_time() - began
        owe(max(0, self._milliseconds(kind) - expected) + self._elsewhere)
        return made

    @contextmanager
    def _lane(self, kind: Hashable) -> Iterator[None]:
        is_dear = self._enter(kind)
        self._inside.is_set = True
        try:
            yield
        finally:
            self._inside.is_set = False
            with self._lock:
                self._running[is_dear] -= 1
                self._call_next()

    def _enter(self, kind: Hashable) -> bool:
        """Stand in line until called; whether the lane is the one for dear questions."""
        ticket, began = _Ticket(kind), perf_counter()
        with self._lock:
            self._line.append(ticket)
            self._call_next()
            if not ticket.called.is_set():
                self._line.remove(ticket)
                self._refuse_crowd(self.is_dear(kind))
                self._line.append(ticket)
        ticket.called.wait()
        self.waited(perf_counter() - began)
        return ticket.is_dear

    def _call_next(self) -> None:
        """Call those for whom there is a lane, who came first first.

        How dear a kind is may have shown while one of it stood in line.
        """
        for ticket in list(self._line):
            ticket.is_dear = self.is_dear(ticket.kind)
            if self._running[ticket.is_dear] < LANES[ticket.is_dear]:
                self._running[ticket.is_dear] += 1
                self._line.remove(ticket)
                ticket.called.set()

    def _refuse_crowd(self, is_dear: bool) -> None:
        """Refuse one more when too many wait, for dear answers or in all."""
        for_dear = sum(self.is_dear(one.kind) for one in self._line)
        is_full = self.number_waiting >= self._most_waiting
        if is_full or (is_dear and for_dear >= self._most_waiting_for_dear):
            self.refused()
            raise Busy


# What all answers of this process pass: however many kinds are kept, they share its processor.
GATE = Gate()

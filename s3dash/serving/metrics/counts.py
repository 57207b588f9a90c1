"""Numbers that all processes of one app share: a row of memory a process, the same columns in all.

The memory is made before processes fork. Each writes to its own row only, so nobody waits for
anybody and a process that is killed leaves its counts; who comes in its place counts on in the row.
"""

from __future__ import annotations

import mmap
import os
import threading
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain, product

KINDS = ("page", "choice", "file", "feed", "picture", "api", "static", "health", "other")
OTHER = "other"
# Those that are answered; what is none of them is counted as another.
_ANSWERED = (
    *(200, 204, 206, 302, 304, 308),
    *(400, 404, 405, 406, 408, 413, 414, 415, 429, 431),
    *(500, 501, 503),
)
STATUSES = (*map(str, _ANSWERED), OTHER)
# Seconds: an answer took so long at most.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
OUTCOMES = ("made", "busy", "no-browser", "failed")
# What can be wrong while the app goes on: the beginnings of names of problems.
PROBLEMS = (
    "database-unreachable",
    "look-failed",
    "ready-failed",
    "edition-",
    "seed-refused",
    "shapes-",
    "inbox-",
)

# A name, and what tells its series apart.
Series = tuple[str, ...]
REQUESTS, SECONDS, WAITED = "requests", "seconds", "waited"
REFUSED, PICTURES, STARTS = "refused", "pictures", "starts"
PROCESS, EDITION, PUBLISHED = "process", "edition", "published"
WAITING, PROBLEM = "waiting", "problem"
SUM = "sum"


def _parts_of(series: Series) -> Iterator[Series]:
    """The columns of a histogram: one a bucket, one for what took longer, and the sum."""
    for part in (*range(len(BUCKETS) + 1), SUM):
        yield (*series, str(part))


COUNTED: tuple[Series, ...] = (
    *product((REQUESTS,), KINDS, STATUSES),
    *chain.from_iterable(_parts_of((SECONDS, kind)) for kind in KINDS),
    *_parts_of((WAITED,)),
    (REFUSED,),
    (STARTS,),
    *product((PICTURES,), OUTCOMES),
)
# What holds while a process lives.
HELD: tuple[Series, ...] = (
    (PROCESS,),
    (EDITION,),
    (PUBLISHED,),
    (WAITING,),
    *product((PROBLEM,), PROBLEMS),
)
_COLUMNS = {series: number for number, series in enumerate((*COUNTED, *HELD))}
_WIDTH = len(_COLUMNS)
# Four times as many as there may be workers: one generation takes over from another.
MOST_ROWS = 256


class Counts:
    """The shared numbers, as one process sees and writes them.

    Until a process uses a row it counts nothing: what is drawn before the first reader is no answer
    to anybody.
    """

    def __init__(self, rows: int = MOST_ROWS) -> None:
        self._rows = rows
        self._values = memoryview(mmap.mmap(-1, rows * _WIDTH * 8)).cast("d")
        self._free = list(reversed(range(rows)))
        self._own: int | None = None
        self._lock = threading.Lock()

    def take(self) -> int | None:
        """A row for a process that is to be; called by its parent. None when all are taken."""
        return self._free.pop() if self._free else None

    def give_back(self, row: int | None) -> None:
        """Let another process have the row of one that is gone; its counts stay."""
        if row is None:
            return
        for series in HELD:
            self._values[row * _WIDTH + _COLUMNS[series]] = 0.0
        self._free.append(row)

    def use(self, row: int | None) -> None:
        """Count in a row from now on."""
        self._own = row
        self.hold((PROCESS,), float(os.getpid()))
        self.add((STARTS,))

    def add(self, series: Series, amount: float = 1.0) -> None:
        """Count."""
        if self._own is not None:
            place = self._own * _WIDTH + _COLUMNS[series]
            with self._lock:
                self._values[place] += amount

    def observe(self, series: Series, seconds: float) -> None:
        """Count something that took time."""
        self.add((*series, str(bisect_left(BUCKETS, seconds))))
        self.add((*series, SUM), seconds)

    def hold(self, series: Series, value: float) -> None:
        """Say what holds now."""
        if self._own is not None:
            self._values[self._own * _WIDTH + _COLUMNS[series]] = value

    def total(self, series: Series) -> float:
        """What all processes have counted, those that are gone too."""
        return float(sum(self._values[_COLUMNS[series] :: _WIDTH]))

    def held(self, series: Series) -> dict[int, float]:
        """What holds in each process that lives, by row."""
        live = (row for row in range(self._rows) if self._of(row, (PROCESS,)))
        return {row: self._of(row, series) for row in live}

    def histogram(self, series: Series) -> tuple[list[tuple[str, float]], float]:
        """How many took at most so many seconds, by that number as text, and the sum of all."""
        counts = [self.total((*series, str(number))) for number in range(len(BUCKETS) + 1)]
        upto = [sum(counts[: number + 1]) for number in range(len(counts))]
        names = [*(str(one) for one in BUCKETS), "+Inf"]
        return list(zip(names, upto, strict=True)), self.total((*series, SUM))

    def _of(self, row: int, series: Series) -> float:
        return float(self._values[row * _WIDTH + _COLUMNS[series]])

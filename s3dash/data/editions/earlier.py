"""Editions that are not the one in use: read when they are asked for, the last few kept."""

from __future__ import annotations

import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future

from s3dash.data.editions.edition import Edition
from s3dash.data.editions.records import Editions, no_such_edition
from s3dash.data.editions.rows import EditionRecord
from s3dash.errors import Busy, DatasetRefused, EditionUnreadable, StoreRefused

# So many are kept, besides the one in use: each takes as much memory as that one.
MOST_KEPT = 2
# So many different ones are asked for at once, and so many wait for one of them.
MOST_UNDER_WAY = 4
MOST_WAITING = 64
# What could not be had is not looked for again so soon; so many refusals are remembered.
SECONDS_REFUSED = 5.0
MOST_REFUSED = 64
# What a gate knows the reading of an edition by.
KIND = "earlier edition"


class EarlierEditions:
    """Editions by number, those that were asked for last.

    Who asks for one that is being read waits for it. They are read one after the other, however
    many are asked for.

    Attributes:
        work_out: what the reading of tables passes: a question's kind, and what works it out.
        pay: what who asks for one that is not kept passes before: a question's kind.
    """

    def __init__(self, editions: Editions) -> None:
        self.work_out: Callable[[Hashable, Callable[[], Edition]], Edition] = _at_once
        self.pay: Callable[[Hashable], None] = _for_nothing
        self._editions = editions
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        self._kept: OrderedDict[int, Edition] = OrderedDict()
        self._refused: OrderedDict[int, tuple[float, StoreRefused]] = OrderedDict()
        self._under_way: dict[int, Future[Edition]] = {}
        self._waiting: Counter[int] = Counter()

    @property
    def numbers(self) -> list[int]:
        """Those that are kept, the one that was asked for last at the end."""
        with self._lock:
            return list(self._kept)

    def keep(self, edition: Edition) -> None:
        """Keep an edition that was in use until now: pages that are open show it."""
        with self._lock:
            self._keep(edition)

    def kept(self, number: int) -> Edition | None:
        """An edition, if it is kept."""
        with self._lock:
            if number in self._kept:
                self._kept.move_to_end(number)
            return self._kept.get(number)

    def read(self, number: int) -> Edition:
        """An edition, kept or read.

        Raises:
            NoSuchEdition: there is none of that number.
            EditionUnreadable: this program does not take its content.
            StoreRefused: the database cannot be reached.
            Busy: too many are asked for, or too many wait.
            TooMuchAsked: who asks has had too much worked out.
        """
        with self._lock:
            is_new = number not in self._kept and number not in self._under_way
            if is_new:
                self._raise_refused(number)
        # nobody takes a place for a number that no edition has
        record = self._record(number)
        if is_new:
            self.pay(KIND)
        with self._lock:
            if number in self._kept:
                self._kept.move_to_end(number)
                return self._kept[number]
            self._raise_refused(number)
            others = self._under_way.get(number)
            if others is None:
                if len(self._under_way) >= MOST_UNDER_WAY:
                    raise Busy
                own = self._under_way[number] = Future()
            elif self._waiting[number] >= MOST_WAITING:
                raise Busy
            else:
                self._waiting[number] += 1
        return self._read(record, own) if others is None else others.result()

    def _record(self, number: int) -> EditionRecord:
        """What is known of an edition; that there is none is remembered."""
        try:
            record = self._editions.record(number)
            if record is None:
                newest = self._editions.latest()
                raise no_such_edition(number, [newest.number] if newest else [])
        except StoreRefused as refused:
            with self._lock:
                self._remember(number, refused)
            raise
        return record

    def _read(self, record: EditionRecord, own: Future[Edition]) -> Edition:
        number = record.number
        try:
            with self._turn:
                edition = self._from_database(record)
        except BaseException as error:
            with self._lock:
                self._end(number)
                if isinstance(error, StoreRefused):
                    self._remember(number, error)
            own.set_exception(error)
            raise
        with self._lock:
            self._keep(edition)
            self._end(number)
        own.set_result(edition)
        return edition

    def _from_database(self, record: EditionRecord) -> Edition:
        try:
            name, content = self._editions.content(record)
            return self.work_out(KIND, lambda: Edition(record, self._editions.read(name, content)))
        except DatasetRefused as refused:
            raise EditionUnreadable(record.number, refused.faults) from None

    def _end(self, number: int) -> None:
        del self._under_way[number]
        del self._waiting[number]

    def _keep(self, edition: Edition) -> None:
        self._kept[edition.number] = edition
        self._kept.move_to_end(edition.number)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _remember(self, number: int, refused: StoreRefused) -> None:
        self._refused[number] = (time.monotonic(), refused.again())
        self._refused.move_to_end(number)
        while len(self._refused) > MOST_REFUSED:
            self._refused.popitem(last=False)

    def _raise_refused(self, number: int) -> None:
        """Refuse again what was refused a moment ago."""
        at, refused = self._refused.get(number, (0.0, None))
        if refused is None:
            return
        if time.monotonic() - at < SECONDS_REFUSED:
            raise refused.again()
        del self._refused[number]


def _for_nothing(_kind: Hashable) -> None:
    """Nobody pays where nobody asks for an answer."""


def _at_once(_kind: Hashable, make: Callable[[], Edition]) -> Edition:
    return make()

"""Finished answers, kept as bytes: each is worked out once, however many ask for it at once."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, Protocol, TypeVar

from s3dash.serving.keeping.gate import GATE, Gate


class Sized(Protocol):
    """What knows how much memory it takes."""

    @property
    def size(self) -> int:
        """Bytes."""


Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer", bound=Sized)


class Kept(Generic[Key, Answer]):
    """Answers by key, those that were asked for last, up to so many bytes in all.

    A key holds everything that the answer depends on, the number of the edition too, and nothing
    large: it is kept as long as its answer.

    Args:
        most_bytes: so many at most.
        gate: what answers pass that are not kept yet; all of a process share one.
    """

    def __init__(self, most_bytes: int, gate: Gate = GATE) -> None:
        self._most_bytes = most_bytes
        self._gate = gate
        self._lock = threading.Lock()
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._bytes = 0
        self._under_way: dict[Key, Future[Answer]] = {}

    @property
    def size(self) -> int:
        """Bytes of all answers that are kept."""
        return self._bytes

    def recent(self, most: int) -> list[Key]:
        """The keys that were asked for last, the latest first."""
        with self._lock:
            return list(reversed(self._answers))[:most]

    def ask(self, key: Key, make: Callable[[], Answer], kind: Hashable | None = None) -> Answer:
        """The answer that is kept under a key, else what ``make`` gives, which is then kept.

        Who asks for what is being worked out waits for it and gets the same, or the same error;
        an error is not kept.

        Args:
            key: what is asked.
            make: works the answer out; it may ask for other keys, not for its own.
            kind: what tells how dear a question is, see ``Gate.work_out``.

        Raises:
            Busy: it is not kept, and too many wait already.
            TooMuchAsked: it is not kept, and who asks has had too much worked out.
        """
        if not self._is_known(key):
            # before others can wait for it: who may not ask refuses nobody else
            self._gate.pay(kind)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            others = self._under_way.get(key)
            if others is None:
                own = self._under_way[key] = Future()
        if others is not None:
            with self._gate.waiting():
                return others.result()
        return self._work_out(key, own, lambda: self._gate.work_out(kind, make))

    def _is_known(self, key: Key) -> bool:
        """Whether an answer is kept or under way."""
        with self._lock:
            return key in self._answers or key in self._under_way

    def _work_out(self, key: Key, own: Future[Answer], make: Callable[[], Answer]) -> Answer:
        try:
            answer = make()
        except BaseException as error:
            with self._lock:
                del self._under_way[key]
            own.set_exception(error)
            raise
        with self._lock:
            self._keep(key, answer)
            del self._under_way[key]
        own.set_result(answer)
        return answer

    def _keep(self, key: Key, answer: Answer) -> None:
        """Keep an answer, and let go of those that were not asked for longest."""
        if answer.size > self._most_bytes:
            return
        self._answers[key] = answer
        self._bytes += answer.size
        while self._bytes > self._most_bytes:
            _, gone = self._answers.popitem(last=False)
            self._bytes -= gone.size

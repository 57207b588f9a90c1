"""Which files have come to rest: nobody writes a file whose size and time stay the same a while."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from s3dash.inbox.folder import Signature

Clock = Callable[[], float]


@dataclass
class _Seen:
    signature: Signature
    # when it was seen first, and first as it is
    first: float
    since: float


class Resting:
    """The files that may still be written.

    Args:
        clock: seconds that only grow.
        rest: so long a file must have stayed the same.
        patience: after so long, one that does not is told of.
    """

    def __init__(self, clock: Clock, rest: float, patience: float) -> None:
        self._clock, self._rest, self._patience = clock, rest, patience
        self._seen: dict[str, _Seen] = {}

    def look(self, files: Mapping[str, Signature]) -> list[str]:
        """The names of files that have rested; those that rested longest first."""
        now = self._clock()
        seen = {}
        for name, signature in files.items():
            before = self._seen.get(name)
            if before is None:
                seen[name] = _Seen(signature, now, now)
            elif before.signature != signature:
                seen[name] = _Seen(signature, before.first, now)
            else:
                seen[name] = before
        self._seen = seen
        rested = [name for name, one in seen.items() if now - one.since >= self._rest]
        return sorted(rested, key=lambda name: (files[name].modified, name))

    def restless(self) -> list[str]:
        """The files that have been written for longer than anybody waits."""
        now = self._clock()
        return [
            name
            for name, one in self._seen.items()
            if now - one.first >= self._patience and now - one.since < self._rest
        ]

    def again(self, name: str) -> None:
        """Have a file rest anew, which was replaced while it was read."""
        self._seen[name].since = self._clock()

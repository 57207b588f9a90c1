"""The loop that reads and writes connections: those that are quiet cost nothing, however many.

waitress' own asks every connection at every turn whether it may be read or written. Here only those
are asked that something happened to, until they are quiet again.
"""

from __future__ import annotations

import selectors
from typing import Any

from waitress import wasyncore

# What listens, wakes the loop, or is a connection, as waitress makes it.
Place = Any
READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE


class Loop(dict[int, Place]):
    """The places to read and write, by file: what waitress puts them into and takes them from."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = selectors.DefaultSelector()
        self._to_ask: dict[int, Place] = {}

    def __setitem__(self, file: int, place: Place) -> None:
        super().__setitem__(file, place)
        self._to_ask[file] = place

    def __delitem__(self, file: int) -> None:
        """Called while the file is still open: a later one may have its number."""
        super().__delitem__(file)
        self._to_ask.pop(file, None)
        if file in self._selector.get_map():
            self._selector.unregister(file)

    def ask(self, place: Place) -> None:
        """Ask a place at the next turn what it waits for: it was changed from elsewhere."""
        file = place._fileno
        if self.get(file) is place:
            self._to_ask[file] = place

    def turn(self, seconds: float) -> None:
        """Wait for something to happen, so long at most, and have it dealt with."""
        for file, place in list(self._to_ask.items()):
            self._register(file, place)
        for key, events in self._selector.select(seconds):
            place = self.get(key.fd)
            if place is not None:
                self._to_ask[key.fd] = place
                if events & READ:
                    wasyncore.read(place)
                if events & WRITE and self.get(key.fd) is place:
                    wasyncore.write(place)

    def _register(self, file: int, place: Place) -> None:
        """Have the system watch for what a place waits for."""
        # asked first: a thread that ends a request says what it leaves to do before it says so
        is_quiet = getattr(place, "is_idle", False)
        is_written = bool(place.writable()) and not place.accepting
        events = (READ if place.readable() else 0) | (WRITE if is_written else 0)
        watched = self._selector.get_map().get(file)
        if watched is None and events:
            self._selector.register(file, events)
        elif watched is not None and not events:
            self._selector.unregister(file)
        elif watched is not None and watched.events != events:
            self._selector.modify(file, events)
        if is_quiet:
            del self._to_ask[file]

"""The pages of one language as texts to be packed: fragments, and an index to them.

The index is lines: first how many pages there are, then their addresses, then for each part of a
page its name, a tab, and for every page the number of its fragment, or -1 for none. A number is
told by its distance from the one before it, the first by that from -1; nothing is no distance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from s3dash.drawn.drawing import FIGURE
from s3dash.take_along.fragments import Fragments
from s3dash.take_along.tables import TABLE_DATA

NONE = -1
# The parts that are JSON; all others are HTML.
DATA_PARTS = frozenset({FIGURE, TABLE_DATA})


class Store:
    """Pages that are added one after the other."""

    def __init__(self) -> None:
        self._fragments = Fragments()
        self._addresses: list[str] = []
        self._known: set[str] = set()
        # name of a part -> text -> number among those of the name
        self._texts: dict[str, dict[str, int]] = {}
        self._pages: list[dict[str, int]] = []

    def add(self, address: str, parts: Mapping[str, str]) -> None:
        """Add a page; one that is there stays."""
        if address in self._known:
            return
        self._known.add(address)
        self._addresses.append(address)
        page = {}
        for name, text in parts.items():
            known = self._texts.setdefault(name, {})
            page[name] = known.setdefault(text, len(known))
        self._pages.append(page)

    def texts(self) -> tuple[list[str], str]:
        """All fragments, those of a part's name together, and the index."""
        roots = {
            name: [self._piece(name, text) for text in texts] for name, texts in self._texts.items()
        }
        written, numbers = self._fragments.written(
            root for of_name in roots.values() for root in of_name
        )
        columns, at = [], 0
        for name, of_name in roots.items():
            of_texts = numbers[at : at + len(of_name)]
            at += len(of_name)
            found = (page.get(name) for page in self._pages)
            column = [NONE if one is None else of_texts[one] for one in found]
            columns.append(f"{name}\t{' '.join(_distances(column))}")
        return written, "\n".join([str(len(self._addresses)), *self._addresses, *columns])

    def _piece(self, name: str, text: str) -> int:
        fragments = self._fragments
        return fragments.json(text) if name in DATA_PARTS else fragments.markup(text)


def _distances(numbers: Iterable[int]) -> Iterable[str]:
    before = NONE
    for number in numbers:
        yield str(number - before) if number != before else ""
        before = number

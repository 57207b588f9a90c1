"""The pages of all languages as texts to be packed: fragments, and an index of each language.

An index is lines: first how many pages there are, then their addresses, then for each part of a
page its name, a tab, and for every page the number of its fragment, or -1 for none. A number is
told by its distance from the one before it, the first by that from -1; nothing is no distance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from s3dash.drawn.drawn_page import FIGURE
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

    def roots(self, fragments: Fragments) -> dict[str, list[int]]:
        """The pieces that the texts of its pages are, by name of the part."""
        return {
            name: [
                fragments.json(text) if name in DATA_PARTS else fragments.markup(text)
                for text in texts
            ]
            for name, texts in self._texts.items()
        }

    def index(self, numbers: Mapping[str, list[int]]) -> str:
        """The index to its pages, of the numbers of the fragments that their texts are."""
        columns = []
        for name, of_texts in numbers.items():
            found = (page.get(name) for page in self._pages)
            column = [NONE if one is None else of_texts[one] for one in found]
            columns.append(f"{name}\t{' '.join(_distances(column))}")
        return "\n".join([str(len(self._addresses)), *self._addresses, *columns])


@dataclass(frozen=True)
class Written:
    """The pages of all languages as they are packed.

    Attributes:
        fragments: those of a part's name together, first the first language's.
        indexes: the index to them, by language.
        needed: up to which fragment a language needs them.
    """

    fragments: list[str]
    indexes: Mapping[str, str]
    needed: Mapping[str, int]


def written(stores: Mapping[str, Store]) -> Written:
    """The pages of stores by language; what languages have in common is there once."""
    fragments = Fragments()
    roots = {language: store.roots(fragments) for language, store in stores.items()}
    writing = fragments.writing()
    indexes, needed = {}, {}
    for language, store in stores.items():
        numbers = {
            name: [writing.number(piece) for piece in pieces]
            for name, pieces in roots[language].items()
        }
        indexes[language] = store.index(numbers)
        needed[language] = len(writing.texts)
    return Written(writing.texts, indexes, needed)


def _distances(numbers: Iterable[int]) -> Iterable[str]:
    before = NONE
    for number in numbers:
        yield str(number - before) if number != before else ""
        before = number

"""What may be meant where no code stands: the nearest codes that may stand there, by code or name.

An area of another period is never offered, nor a region that is no more: the one that goes on is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from s3dash.faults import Fault
from s3dash.model.codes.vocabulary import Frames, Vocabulary
from s3dash.model.codes.words import folded
from s3dash.model.fields import CODE_PATTERN, about
from s3dash.model.tables import TABLES

# So often an unknown word is compared with a known one to guess what was meant.
MOST_COMPARISONS = 100_000
MOST_OFFERED = 3
# A longer text is no misspelt name.
MOST_GUESSED = 80
# The faults of a text that should be a code that is there.
OFFERED = ("fault-reference", "fault-code", "fault-codes", "fault-not-text")

_WORDS = re.compile(r"[\w.-]+")
# What people say beside the name of a region.
_ADDED = re.compile(r"\b(region|regionen|l[äa]n|county)\b", re.IGNORECASE)
# A list that is longer is nothing that somebody can look over.
MOST_CHARACTERS = 400

_CODE = re.compile(CODE_PATTERN)
_SEPARATORS = (";", "\n", ",")


class Suggestions:
    """What is offered in the place of texts that are no codes of the tables.

    A file may have very many faults: after so many comparisons nothing more is offered.
    """

    def __init__(self, tables: Frames) -> None:
        self._vocabulary = Vocabulary([tables])
        self._tables = tables
        self._left = MOST_COMPARISONS
        self._known: dict[tuple[str, str], list[str]] = {}

    def near(self, table: str, row: int, column: str, text: str) -> str:
        """The codes that may be meant by a text in a cell, nearest first, in one text."""
        what = about(TABLES[table].columns[column])
        if what.references is None:
            own = "-".join(text.split())
            return own if what.kind == "code" and own != text and _CODE.match(own) else ""
        target = what.references.partition(".")[0]
        place = (table, column, self._tables[table].loc[row])
        if what.kind == "code" or text in self._vocabulary.rows(target):
            return ", ".join(self._codes(place, target, text))
        if not any(sign in text for sign in _SEPARATORS):
            return ", ".join(self._codes(place, target, text))
        return self._list(place, target, text)

    def _list(self, place: tuple[str, str, Any], target: str, text: str) -> str:
        """The list that may be meant: the nearest code for each part; nothing when one has none."""
        sign = next(one for one in _SEPARATORS if one in text)
        parts = [part.strip() for part in text.split(sign)]
        found = [self._codes(place, target, part)[:1] for part in parts if part]
        codes = dict.fromkeys(code for one in found for code in one)
        offered = ";".join(codes)
        return offered if all(found) and len(offered) <= MOST_CHARACTERS else ""

    def _codes(self, place: tuple[str, str, Any], target: str, text: str) -> list[str]:
        known = self._vocabulary
        meant = self._of_now(place, target, known.meant(target, text))
        if meant:
            return meant[:MOST_OFFERED]
        named = self._of_now(place, target, self._named(target, text[:MOST_GUESSED]))
        if named or (target == "regions" and text.isdecimal()):
            return named[:MOST_OFFERED]
        words = text[:MOST_GUESSED]
        if target == "regions":
            words = " ".join(_ADDED.sub(" ", words).split())
            exact = known.meant(target, words) or known.meant(target, words.removesuffix("s"))
            if exact := self._of_now(place, target, exact):
                return exact[:MOST_OFFERED]
        nearest = self._nearest(target, folded(words))
        most = 1 if target == "rounds" else MOST_OFFERED
        return self._of_now(place, target, nearest)[:most]

    def _named(self, target: str, text: str) -> list[str]:
        """The codes that stand in a text among other words; of a number, the county's region."""
        known = self._vocabulary.rows(target)
        if target == "regions" and text.isdecimal():
            return [one for one in known if known[one].get("county_code") == text.zfill(2)]
        words = (word.casefold() for word in _WORDS.findall(text))
        codes = {code.casefold(): code for code in known} if len(text.split()) > 1 else {}
        return [codes[word] for word in words if word in codes and any(map(str.isdigit, word))]

    def _nearest(self, target: str, part: str) -> list[str]:
        """The codes whose code or name is much like a word, or begins with it."""
        if (target, part) not in self._known:
            by_word = self._vocabulary.by_word(target)
            self._left -= len(by_word)
            words: list[str] = []
            if self._left > 0 and part:
                near = get_close_matches(part, by_word, n=2 * MOST_OFFERED)
                words = [*near, *(one for one in by_word if len(part) > 3 and part in one)]
            codes = (code for word in words for code in by_word[word])
            self._known[target, part] = list(dict.fromkeys(codes))
        return self._known[target, part]

    def _of_now(self, place: tuple[str, str, Any], target: str, codes: Iterable[str]) -> list[str]:
        """Those that may stand in the place; for a region that is no more, those that go on."""
        known = self._vocabulary
        fitting = []
        for code in codes:
            may = known.fitting(place, target, [code])
            if not may and target == "regions":
                may = known.fitting(place, target, known.now(code))
            fitting += may
        return list(dict.fromkeys(fitting))


def with_offers(faults: Iterable[Fault], tables: Frames) -> Iterator[Fault]:
    """The faults, those of unknown codes with the codes that may be meant."""
    suggestions = Suggestions(tables)
    for fault in faults:
        yield fault if fault.params.get("near") else _offering(fault, suggestions)


def _offering(fault: Fault, suggestions: Suggestions) -> Fault:
    if (fault.key, fault.column) == ("fault-not-text", "county_code"):
        # a number has lost the zero that it began with
        near = str(fault.value).zfill(2)
        return replace(fault, params={**fault.params, "near": near if near != fault.value else ""})
    is_cell = fault.key in OFFERED and fault.table in TABLES and fault.row and fault.value
    if not is_cell or fault.column not in TABLES[str(fault.table)].columns:
        return fault
    near = suggestions.near(
        str(fault.table), int(fault.row or 0), str(fault.column), str(fault.value)
    )
    return replace(fault, params={**fault.params, "near": near}) if near else fault

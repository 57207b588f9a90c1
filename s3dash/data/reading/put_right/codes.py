"""What stands where codes belong: which codes it means, when it can mean one thing only."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from s3dash.model.codes.vocabulary import Row, Vocabulary
from s3dash.model.codes.words import choice_meant
from s3dash.model.fields import CODE_PATTERN, LIST_SEPARATOR, About
from s3dash.model.typed import clean

Place = tuple[str, str, About]

# What people put between the codes of a list; a name may hold some of them.
_SEPARATORS = re.compile(r"([;,\n|])")
_CODE = re.compile(CODE_PATTERN)
# The one column whose codes are of a table that the row tells.
TOLD_BY_ROW = ("matches", "answer_code")
_TABLES_OF_ANSWERS = {"statement": "statements", "priority": "priorities", "cluster": "clusters"}
# A list with more parts, or a name with more separators in it, is none that somebody wrote.
MOST_PARTS = 60
MOST_IN_NAME = 6


@dataclass(frozen=True)
class Meant:
    """What a cell means.

    Attributes:
        text: the code or codes; None when none can be told, or several.
        name: the name that several codes have.
        several: those codes.
    """

    text: str | None = None
    name: str = ""
    several: tuple[str, ...] = ()


NOTHING = Meant()


class Codes:
    """The codes of a source and of what stands beside it, and what they are called."""

    def __init__(self, frames: Sequence[Mapping[str, pd.DataFrame]]) -> None:
        self._vocabulary = Vocabulary(frames)

    def is_right(self, place: Place, text: str) -> bool:
        """Whether a text is written as the column wants it."""
        what = place[2]
        if place[:2] == TOLD_BY_ROW:
            tables = _TABLES_OF_ANSWERS.values()
            return any(text in self._vocabulary.rows(table) for table in tables)
        parts = text.split(LIST_SEPARATOR) if what.kind in {"codes", "choices"} else [text]
        return all(self._is_code(what, part.strip()) for part in parts)

    def meant(self, place: Place, text: str, row: Callable[[], Row]) -> Meant:
        """What a text that is not right means.

        Args:
            place: table, column and what the column is.
            text: the text of the cell.
            row: gives the cells of its row.
        """
        reading = _Reading(self._vocabulary, place, row)
        if place[2].kind in {"codes", "choices"}:
            return reading.several(text)
        return reading.one(text)

    def _is_code(self, what: About, text: str) -> bool:
        if what.choices:
            return text in what.choices
        if what.references is None:
            return bool(_CODE.match(text))
        return text in self._vocabulary.rows(what.references.partition(".")[0])


class _Reading:
    """One cell that is being read."""

    def __init__(self, vocabulary: Vocabulary, place: Place, row: Callable[[], Row]) -> None:
        self._vocabulary = vocabulary
        self._table, self._column, self._what = place
        self._take_row = row

    @cached_property
    def _row(self) -> Row:
        return self._take_row()

    @cached_property
    def _target(self) -> str | None:
        """The table whose codes stand in the cell; None where they are of none."""
        if (self._table, self._column) == TOLD_BY_ROW:
            return _TABLES_OF_ANSWERS.get(clean(self._row["answer_kind"]) or "")
        references = self._what.references
        return references.partition(".")[0] if references else None

    def one(self, text: str) -> Meant:
        """The one code that is meant."""
        codes = self._codes(text)
        if len(codes) > 1:
            return Meant(None, text, tuple(codes))
        return Meant(codes[0]) if codes else NOTHING

    def several(self, text: str) -> Meant:
        """The codes that are meant: by the text as a whole, or part by part in one way only."""
        whole = self.one(text)
        if whole != NOTHING:
            return whole
        pieces = _SEPARATORS.split(text)
        if len(pieces) > 2 * MOST_PARTS:
            return NOTHING
        ways = self._ways(pieces, {})
        if len(ways) != 1:
            return NOTHING
        (found,) = ways
        unclear = next((one for one in found if one.several), None)
        if unclear is not None:
            return unclear
        return Meant(LIST_SEPARATOR.join(str(one.text) for one in found)) if found else NOTHING

    def _ways(
        self, pieces: list[str], known: dict[int, list[tuple[Meant, ...]]], start: int = 0
    ) -> list[tuple[Meant, ...]]:
        """The ways to read the pieces from one on, two at most: parts and separators in turn."""
        if start >= len(pieces):
            return [()]
        if start in known:
            return known[start]
        found: list[tuple[Meant, ...]] = []
        for end in range(start + 1, min(len(pieces), start + 2 * MOST_IN_NAME) + 1, 2):
            part = "".join(pieces[start:end]).strip()
            one = self.one(part) if part else NOTHING
            if part and one == NOTHING:
                continue
            own = (one,) if part else ()
            found += [own + rest for rest in self._ways(pieces, known, end + 1)]
        known[start] = list(dict.fromkeys(found))[:2]
        return known[start]

    def _codes(self, text: str) -> Sequence[str]:
        if self._what.choices:
            choice = choice_meant(self._table, self._column, text)
            return [choice] if choice else []
        target = self._target
        if target is None:
            return [text] if self._what.kind == "codes" and _CODE.match(text) else []
        found = self._vocabulary.meant(target, text)
        if len(found) > 1:
            place = (self._table, self._column, self._row)
            found = self._vocabulary.fitting(place, target, found) or found
        return found

"""Texts with what they have in common stored once: rows, links, lists, parts of figures.

A text is cut along its own brackets, elements of HTML or brackets of JSON, into a tree of pieces.
A piece that stands at two places becomes a *fragment*, and the places hold its number. So what is
the same on a thousand pages is there once, however far apart they lie: deflate alone looks back
32 kB. Nothing is changed on the way: put together again, the text is the text.

In a fragment ``REFER`` begins a number: digits from ``!`` on to the base ``BASE``, the lowest
first, the last one raised by ``BASE``. It is told by its distance from the number after the one
before, so that fragments that first come one after another all say the same. The texts have none of
our signs in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

REFER, END = "\x01", "\x03"
BASE, FIRST_DIGIT = 44, ord("!")
# A piece that is shorter stands where it stands.
LEAST_SIGNS = 8
# A text or a tag is a piece of its own from this length on.
LEAST_OWN = 20
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*?(/?)>")
# What is between the quotes of an attribute, and what is cut in JSON, as it is and as a value.
VALUE = re.compile(r'(?<==")[^"]+(?=")')
QUOTE = "&#34;"
BRACKET = re.compile(r'"((?:[^"\\]|\\.)*)"|[\[\]{}]')
BRACKET_IN_VALUE = re.compile(rf"{QUOTE}((?:(?!{QUOTE}|\\).|\\(?:{QUOTE}|.))*){QUOTE}|[\[\]{{}}]")

# what a piece is made of: texts, and numbers of pieces
Piece = tuple[str | int, ...]


class Fragments:
    """What texts are made of, each piece once."""

    def __init__(self) -> None:
        self._numbers: dict[Piece, int] = {}
        self._pieces: list[Piece] = []
        self._uses: list[int] = []
        self._lengths: list[int] = []

    def markup(self, text: str) -> int:
        """The number of the piece that a text of HTML is."""
        stack: list[list[str | int]] = [[]]
        at = 0
        for found in TAG.finditer(text):
            self._add_text(stack[-1], text[at : found.start()])
            at = found.end()
            is_end, name, is_closed = found.groups()
            if is_end:
                stack[-1].append(found[0])
                if len(stack) > 1:
                    inner = stack.pop()
                    stack[-1].append(self.piece(inner))
                continue
            if is_closed or name.lower() in VOID:
                self._add_tag(stack[-1], found[0])
                continue
            stack.append([])
            self._add_tag(stack[-1], found[0])
        self._add_text(stack[-1], text[at:])
        return self._closed(stack)

    def json(self, text: str) -> int:
        """The number of the piece that a text of JSON is."""
        return self._json(text, BRACKET)

    def _json(self, text: str, bracket: re.Pattern[str]) -> int:
        stack: list[list[str | int]] = [[]]
        at = 0
        for found in bracket.finditer(text):
            self._add_text(stack[-1], text[at : found.start()])
            at = found.end()
            sign, said = found[0], found[1]
            if said is not None:
                # what is between the quotes is a text of other parts, too
                self._add_quoted(stack[-1], sign, said)
            elif sign in "[{":
                stack.append([sign])
            elif len(stack) > 1:
                stack[-1].append(sign)
                inner = stack.pop()
                stack[-1].append(self.piece(inner))
            else:
                self._add_text(stack[-1], sign)
        self._add_text(stack[-1], text[at:])
        return self._closed(stack)

    def _closed(self, stack: list[list[str | int]]) -> int:
        """What is left open at the end of a text ends there."""
        while len(stack) > 1:
            inner = stack.pop()
            stack[-1].append(self.piece(inner))
        return self.piece(stack[0])

    def _add_tag(self, into: list[str | int], tag: str) -> None:
        """A tag, cut where values of attributes begin and end: what they say stands elsewhere."""
        made_of: list[str | int] = []
        at = 0
        for found in VALUE.finditer(tag):
            value = found[0]
            if len(value) < LEAST_OWN:
                continue
            made_of.append(tag[at : found.start()])
            at = found.end()
            if QUOTE in value:
                made_of.append(self._json(value, BRACKET_IN_VALUE))
            else:
                self._add_text(made_of, value)
        if not made_of:
            self._add_text(into, tag)
            return
        made_of.append(tag[at:])
        into.append(self.piece(made_of))

    def _add_quoted(self, into: list[str | int], whole: str, said: str) -> None:
        quotes = (len(whole) - len(said)) // 2
        into.append(whole[:quotes])
        self._add_text(into, said)
        into.append(whole[:quotes])

    def _add_text(self, into: list[str | int], text: str) -> None:
        if text:
            into.append(self.piece([text]) if len(text) >= LEAST_OWN else text)

    def piece(self, made_of: Iterable[str | int]) -> int:
        """The number of a piece of texts and of other pieces."""
        key = _joined(made_of)
        if len(key) == 1 and isinstance(key[0], int):
            return key[0]
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._pieces)
            self._pieces.append(key)
            self._uses.append(0)
            lengths = self._lengths
            lengths.append(sum(len(one) if isinstance(one, str) else lengths[one] for one in key))
            for one in key:
                if isinstance(one, int):
                    self._uses[one] += 1
        return number

    def writing(self) -> Writing:
        """Writes the fragments that pieces need; no piece is added from now on."""
        return Writing(self._pieces, self._uses, self._lengths)


class Writing:
    """Fragments as they are first needed: ``texts``."""

    def __init__(self, pieces: list[Piece], uses: list[int], lengths: list[int]) -> None:
        self._pieces, self._uses, self._lengths = pieces, uses, lengths
        self._numbers: dict[int, int] = {}
        self.texts: list[str] = []

    def number(self, piece: int) -> int:
        """The number that a piece has as a fragment; it is written where it has none yet."""
        found = self._numbers.get(piece)
        if found is None:
            found = self._numbers[piece] = len(self.texts)
            self.texts.append("")
            parts: list[str] = []
            self._write(piece, parts, [found])
            self.texts[found] = "".join(parts)
        return found

    def _write(self, piece: int, parts: list[str], before: list[int]) -> None:
        for one in self._pieces[piece]:
            if isinstance(one, str):
                parts.append(one)
            elif self._uses[one] > 1 and self._lengths[one] >= LEAST_SIGNS:
                number = self.number(one)
                parts.append(REFER + digits(number - before[0] - 1))
                before[0] = number
            else:
                self._write(one, parts, before)


def _joined(made_of: Iterable[str | int]) -> Piece:
    """Texts that stand beside each other are one."""
    joined: list[str | int] = []
    for one in made_of:
        if isinstance(one, str) and joined and isinstance(joined[-1], str):
            joined[-1] += one
        else:
            joined.append(one)
    return tuple(joined)


def digits(distance: int) -> str:
    """A distance as signs, see the module."""
    number = 2 * distance if distance >= 0 else -2 * distance - 1
    found = []
    while number >= BASE:
        number, digit = divmod(number, BASE)
        found.append(chr(FIRST_DIGIT + digit))
    found.append(chr(FIRST_DIGIT + BASE + number))
    return "".join(found)

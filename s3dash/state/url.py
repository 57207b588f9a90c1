"""URL text to ``ViewState`` and back. Reading checks grammar only; it never raises.

Whether a code exists is asked of the dataset later (``analysis.selection``): the same link may be
right in one edition and not in another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from s3dash.config import LANGUAGES
from s3dash.state.tracking import is_tracking
from s3dash.state.view_state import (
    CHOICES,
    KEY_OF,
    LISTS,
    MEASURES,
    MEASURES_OF,
    SLUGS,
    ViewState,
)

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
# In bytes, as it comes.
LONGEST_QUERY = 8000
LONGEST_SHOWN = 40
# A threshold; no network has more domains to share.
NUMBER = re.compile(r"[1-9][0-9]?")
# The number of an edition.
EDITION_NUMBER = re.compile(r"[1-9][0-9]{0,8}")

# An old name of a key -> its name now. Links never die.
RENAMED: dict[str, str] = {}

CODE_KEYS = ("round", "domain", "initiative", "region", "partner", "join", "from", "to")
NUMBER_KEYS = ("least", "strength")
EDITION_KEYS = ("edition", "since")
_FLAGS = ("bands", "brief", "embed", "grid", "group", "incomplete", "table")
# The message of an edition that there is not.
UNKNOWN_EDITION = "unknown-edition"
# The message of a word that cannot be chosen.
NOT_A_CHOICE = "url-not-a-choice"
# The message of a key that no address has.
UNKNOWN_KEY = "url-unknown-key"
# Every key that an address may have.
KEYS = (*CODE_KEYS, *LISTS, *NUMBER_KEYS, *EDITION_KEYS, "measure", *CHOICES, *_FLAGS)
# key of an address -> the part of the selection that it says
_PART_OF = {key: part for part, key in KEY_OF.items()}
_SLUG_VIEWS = {
    (language, slug): view
    for view, slugs in SLUGS.items()
    for language in LANGUAGES
    for slug in slugs.values()
}


@dataclass(frozen=True)
class Problem:
    """Something in a URL that was left aside.

    Attributes:
        key: the catalogue's message.
        name: the part of the selection, or the key that no address has; or empty.
        value: what stood there, shortened for showing.
        instead: what is shown in its place, where the message names it.
        meant: the choice that it is but for capital letters; of a key in capital letters its value.
    """

    key: str
    name: str = ""
    value: str = ""
    instead: str = ""
    meant: str = ""

    @property
    def meant_words(self) -> str:
        """What is meant, as it is told."""
        is_key = self.meant and self.key == UNKNOWN_KEY
        return f"{self.name.lower()}={self.meant}" if is_key else self.meant


def parse_path(path: str) -> tuple[str, str] | None:
    """Language and view of a path, or None when no view answers there.

    Capital letters are read as small ones: whoever types an address has them from a heading.
    """
    language, _, slug = path.strip("/").lower().partition("/")
    if language not in LANGUAGES:
        return None
    view = _SLUG_VIEWS.get((language, slug))
    return (language, view) if view else None


def parse_url(path: str, query: str) -> tuple[ViewState | None, tuple[Problem, ...]]:
    """The state that a path and a query (with or without ``?``) mean, and what was not understood.

    The state is None when no view answers at the path. Keys that only follow the reader are left
    out without a word, see ``tracking``.
    """
    place = parse_path(path)
    if place is None:
        return None, ()
    language, view = place
    query = query.removeprefix("?")
    if is_too_long(query):
        return ViewState(language, view), (Problem("url-too-long"),)
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for given, value in parse_qsl(query, keep_blank_values=True):
        name = RENAMED.get(given, given)
        if is_tracking(name):
            continue
        problem = _fault_of(view, name, value.strip(), found)
        if problem is not None:
            part = _PART_OF.get(name, name)
            meant = _choice_meant(view, name, value) if problem == NOT_A_CHOICE else ""
            if problem == UNKNOWN_KEY:
                meant = _value_meant(view, name.lower(), value.strip(), found)
            problems.append(Problem(problem, short(part), short(value), meant=meant))
        elif value.strip():
            found[name] = value.strip()
    values = {_PART_OF.get(name, name): _read(name, value) for name, value in found.items()}
    return ViewState(language, view, **values), tuple(problems)


def edition_number(text: str) -> int | None:
    """The number of an edition that a text says, or None."""
    return int(text) if EDITION_NUMBER.fullmatch(text) else None


def is_too_long(query: str) -> bool:
    """Whether a query is longer than any that is read."""
    return len(query.encode(errors="replace")) > LONGEST_QUERY


def _read(name: str, value: str) -> Any:
    """The value that a text without fault means."""
    if name in _FLAGS:
        return value == "1"
    if name in (*NUMBER_KEYS, *EDITION_KEYS):
        return int(value)
    return tuple(value.split(",")) if name in LISTS else value


def _fault_of(view: str, name: str, value: str, found: dict[str, str]) -> str | None:
    """The message for a pair that cannot be read, or None."""
    if name not in KEYS:
        return UNKNOWN_KEY
    if name in found:
        return "url-given-twice"
    if not value:
        return None
    if name in (*CODE_KEYS, *LISTS):
        codes = value.split(",") if name in LISTS else [value]
        return None if all(CODE.fullmatch(code) for code in codes) else "url-not-a-code"
    if name in (*NUMBER_KEYS, *EDITION_KEYS):
        number = NUMBER if name in NUMBER_KEYS else EDITION_NUMBER
        fault = UNKNOWN_EDITION if name == "edition" else NOT_A_CHOICE
        return None if number.fullmatch(value) else fault
    return None if value in choices_of(view, name) else NOT_A_CHOICE


def _choice_meant(view: str, name: str, value: str) -> str:
    """The choice that a word is but for capital letters, or empty."""
    word = value.strip().lower()
    has_words = name not in (*NUMBER_KEYS, *EDITION_KEYS)
    return word if has_words and word in choices_of(view, name) else ""


def _value_meant(view: str, key: str, value: str, found: dict[str, str]) -> str:
    """The value of a key that is one but for capital letters, or empty."""
    if key in EDITION_KEYS or _fault_of(view, key, value, found) is not None:
        return ""
    return value


def with_instead(state: ViewState, problem: Problem, value: str) -> ViewState:
    """The state with a value instead of what a problem names."""
    part, chosen = problem.name, _read(problem.name, value)
    if problem.key == UNKNOWN_KEY:
        key = part.lower()
        part, chosen = _PART_OF.get(key, key), _read(key, value)
    if part in LISTS:
        chosen = (*getattr(state, part), *chosen)
    # a measure that is there by default follows what is chosen, as in any address
    return replace(state, **{part: chosen})


def choices_of(view: str, name: str) -> tuple[str, ...]:
    """The words that may stand behind a key in the address of a view, the default first."""
    if name == "measure":
        return MEASURES_OF.get(view, MEASURES)
    return CHOICES.get(name, ("0", "1"))


def short(text: str) -> str:
    """A text cut for showing, without control characters."""
    shown = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
    return shown if len(shown) <= LONGEST_SHOWN else shown[: LONGEST_SHOWN - 1] + "…"


def to_path(state: ViewState) -> str:
    """The path of a state's view: ``/sv/karta``; that of the start page is ``/sv``."""
    return f"/{state.language}/{SLUGS[state.view][state.language]}".rstrip("/")


def url_values(state: ViewState) -> dict[str, str]:
    """What the query of a state's URL says, by key; defaults are left out."""
    single = (*CODE_KEYS, *NUMBER_KEYS, *EDITION_KEYS, "measure", *CHOICES)
    values = {name: getattr(state, _PART_OF.get(name, name)) for name in single}
    values |= {name: ",".join(getattr(state, name)) for name in LISTS}
    values |= {name: "1" for name in _FLAGS if getattr(state, name)}
    return {name: str(value) for name, value in values.items() if value}


def to_query(state: ViewState) -> str:
    """``?domain=digital&region=SE311``, or empty; defaults are left out and keys have one order."""
    text = urlencode(sorted(url_values(state).items()), safe=",")
    return f"?{text}" if text else ""


def to_url(state: ViewState) -> str:
    """Path and query."""
    return to_path(state) + to_query(state)


def with_codes(query: str, instead: Mapping[tuple[str, str], str]) -> str:
    """A query with other codes in it, by the key and the code that stands there."""

    def changed(name: str, value: str) -> str:
        key = RENAMED.get(name, name)
        codes = (code.strip() for code in value.split(","))
        return ",".join(instead.get((key, code), code) for code in codes)

    pairs = parse_qsl(query.removeprefix("?"), keep_blank_values=True)
    keys = {key for key, _ in instead}
    return "?" + urlencode(
        [
            (name, changed(name, value) if RENAMED.get(name, name) in keys else value)
            for name, value in pairs
        ],
        safe=",",
    )

"""What the address of a presentation says: which deck, which scene, whether it goes on by itself.

A presentation shows views and is none: its keys are no part of any view's selection.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from s3dash.state.tracking import is_tracking
from s3dash.state.url import CODE, UNKNOWN_EDITION, Problem, edition_number, is_too_long

# The last part of the page's path.
SLUGS = {"sv": "presentera", "en": "present"}
# The decks that ship, the one first that is shown without a choice.
SHIPPED = ("national", "region", "vanguard", "steps")
# A deck of somebody's own, packed; what it holds is looked at later.
_PACKED = re.compile(r"[^\x00-\x20]{9,}")
_NUMBER = re.compile(r"[0-9]{1,4}")
_KEYS = ("deck", "region", "scene", "loop", "edition")


@dataclass(frozen=True)
class Showing:
    """What is presented.

    Attributes:
        deck: one of ``SHIPPED``, or a packed deck.
        region: the code of the region that the deck ``region`` is about.
        scene: the number of the scene, from 1, as it is asked for.
        loop: whether the scenes go on by themselves.
        edition: the number of the edition that is shown; None for the one in use.
    """

    language: str = "sv"
    deck: str = SHIPPED[0]
    region: str | None = None
    scene: int = 1
    loop: bool = False
    edition: int | None = None

    @property
    def is_shipped(self) -> bool:
        """Whether it is a deck of ours."""
        return self.deck in SHIPPED

    def but(self, **changes: Any) -> Showing:
        """The same with some of it changed."""
        return replace(self, **changes)


def parse_showing(language: str, query: str) -> tuple[Showing, tuple[Problem, ...]]:
    """What a query (with or without ``?``) asks to present, and what was not understood."""
    query = query.removeprefix("?")
    if is_too_long(query):
        return Showing(language), (Problem("url-too-long"),)
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, given in parse_qsl(query, keep_blank_values=True):
        value = given.strip()
        if is_tracking(key) or (key in _KEYS and not value):
            continue
        fault = _fault_of(key, value, found)
        if fault is not None:
            problems.append(Problem(fault, key, value[:40]))
        else:
            found[key] = _read(key, value)
    return Showing(language, **found), tuple(problems)


def _read(key: str, value: str) -> Any:
    if key in ("scene", "edition"):
        return int(value)
    return value == "1" if key == "loop" else value


def _fault_of(key: str, value: str, found: dict[str, Any]) -> str | None:
    """The message for a pair that cannot be read, or None."""
    if key not in _KEYS:
        return "url-unknown-key"
    if key in found:
        return "url-given-twice"
    if key == "region":
        return None if CODE.fullmatch(value) else "url-not-a-code"
    if key == "edition":
        return UNKNOWN_EDITION if edition_number(value) is None else None
    understood = {
        "deck": value in SHIPPED or _PACKED.fullmatch(value) is not None,
        "scene": _NUMBER.fullmatch(value) is not None,
        "loop": value in {"0", "1"},
    }
    return None if understood[key] else f"present-unknown-{key}"


def showing_path(language: str) -> str:
    """The path of the page in a language."""
    return f"/{language}/{SLUGS[language]}"


def showing_url(showing: Showing) -> str:
    """Path and query; defaults are left out and keys have one order."""
    values = {
        "deck": showing.deck if showing.deck != SHIPPED[0] else "",
        "edition": str(showing.edition or ""),
        "loop": "1" if showing.loop else "",
        "region": showing.region or "",
        "scene": str(showing.scene) if showing.scene != 1 else "",
    }
    text = urlencode([(key, value) for key, value in values.items() if value])
    return showing_path(showing.language) + (f"?{text}" if text else "")

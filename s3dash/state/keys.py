"""What each key of an address may be, and which keys an answer depends on.

The grammar itself is in ``url``; this says it to others: to the programming interface, which
refuses what pages pass over, and to its description.
"""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.state.url import (
    CODE,
    CODE_KEYS,
    EDITION_KEYS,
    EDITION_NUMBER,
    NUMBER,
    NUMBER_KEYS,
    choices_of,
)
from s3dash.state.view_state import (
    KEY_OF,
    LISTS,
    MEASURES_OF,
    OF_TRANSITION,
    PAIRS_OF,
    PARTS_OF,
    PARTS_OF_MEASURE,
    PARTS_OF_SHOWN,
)

CODE_KIND, CODES_KIND, NUMBER_KIND, CHOICE_KIND = "code", "codes", "number", "choice"
# Views that are of two rounds, or of all of them; the others are of one.
OF_NO_ROUND = ("changes",)
# What else the table of a view depends on: in which order it stands.
ORDERED = {"matrix": ("order", "bands")}
MOST_NUMBER, MOST_EDITION = 99, 999_999_999


@dataclass(frozen=True)
class KeyForm:
    """What may stand behind a key.

    Attributes:
        kind: a code, several with commas between them, a whole number, or one of some words.
        choices: the words, the default first.
        least, most: of a number.
        pattern: of its text; empty for words.
    """

    kind: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    pattern: str = ""


def form_of(view: str, key: str) -> KeyForm:
    """What may stand behind a key in the address of a view."""
    if key in CODE_KEYS:
        return KeyForm(CODE_KIND, pattern=CODE.pattern)
    if key in LISTS:
        return KeyForm(CODES_KIND, pattern=CODE.pattern)
    if key in NUMBER_KEYS:
        return KeyForm(NUMBER_KIND, least=1, most=MOST_NUMBER, pattern=NUMBER.pattern)
    if key in EDITION_KEYS:
        return KeyForm(NUMBER_KIND, least=1, most=MOST_EDITION, pattern=EDITION_NUMBER.pattern)
    return KeyForm(CHOICE_KIND, choices_of(view, key))


def keys_of(view: str) -> tuple[str, ...]:
    """The keys that the answer of a view depends on, in one order; the edition's is none of it."""
    measures = MEASURES_OF.get(view, ())
    parts = [*PARTS_OF.get(view, ()), *ORDERED.get(view, ())]
    parts += [part for measure in measures for part in PARTS_OF_MEASURE.get(measure, ())]
    if measures:
        parts.append("measure")
    if view in PAIRS_OF:
        parts.append("incomplete")
    if view in OF_TRANSITION:
        parts.append("transition")
    if view == "partner":
        parts += [part for shown in PARTS_OF_SHOWN.values() for part in shown]
    if view not in OF_NO_ROUND:
        parts.append("round")
    return tuple(sorted({KEY_OF.get(part, part) for part in parts}))

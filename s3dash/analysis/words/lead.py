"""How much of what a view says stands below its heading, and what stands in the fold below.

The rule is kept here, for every view alike: at most two sentences, of at most twenty words each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_SENTENCES = 2
MOST_WORDS = 20

# Where a sentence may end: before a sign that is no small letter.
_END = re.compile(r"[.!?][)”\"]?\s+")


@dataclass(frozen=True)
class Lead:
    """Words below a heading.

    Attributes:
        words: what stands there.
        rest: the sentences that follow in the fold, in order.
    """

    words: str
    rest: tuple[str, ...]


def lead(text: str) -> Lead:
    """The first sentences of a text, as many as the rule lets stand, and the others.

    The first always stands, and none follows one that is left out: it may speak of it.
    """
    found = sentences(text)
    kept = 1
    while kept < min(len(found), MOST_SENTENCES) and word_count(found[kept]) <= MOST_WORDS:
        kept += 1
    return Lead(" ".join(found[:kept]), tuple(found[kept:]))


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order."""
    ends = [end.end() for end in _END.finditer(text) if _is_end(text, end)]
    parts = [text[a:b].strip() for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [part for part in parts if part]


def _is_end(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends there; none does after an abbreviation, as in St. Gallen."""
    if text[found.end() : found.end() + 1].islower():
        return False
    *_, last = ["", *text[: found.start()].split()]
    word = last.strip('(“”"')
    return not ("." in word and word.replace(".", "").isalpha()) and not (
        len(word) <= 2 and word.isalpha() and word[:1].isupper()
    )


def word_count(sentence: str) -> int:
    """How many words a sentence has; a sign that stands by itself is none."""
    return sum(any(sign.isalnum() for sign in word) for word in sentence.split())

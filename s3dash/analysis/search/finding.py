"""What fits a text that somebody looks for, and in which order.

Both languages are searched whatever the page's, and å, é or Ø are found by a, e or o, see
``i18n.letters``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from s3dash.analysis.search.index import KINDS, Entry, fold
from s3dash.config import LANGUAGES
from s3dash.i18n import Translator, translator

# Those that come first however well the others fit, if a word of theirs begins with the text.
FOREMOST = ("region", "domain")
# Who looks for one of these by name asks nothing about what regions prioritise.
NAMED = ("region", "domain", "group", "partner")
SHOWN = 8
SHOWN_OF_KIND = 4
LONGEST_TEXT = 80
# Share of letters in common, by difflib, from which a word is a slip of the pen of another.
NEAR = 0.75

# How well a name fits: it is the text, words of it begin with the text's, or they contain them.
WHOLE, BEGINNINGS, PARTS = range(3)

# What the results are sorted by: how well, which kind, how old, the name, the code.
Place = tuple[int, int, int, str, str]


@dataclass(frozen=True)
class Result:
    """An entry that fits what was looked for.

    Attributes:
        entry: what was found.
        name, beside: as the page's language has them.
        other_name: (language, name) of the name that fits, when the one shown does not.
    """

    entry: Entry
    name: str
    beside: str
    other_name: tuple[str, str] | None


@dataclass(frozen=True)
class Findings:
    """What is shown of a search, grouped by kind, and how many fit in all.

    Attributes:
        groups: those that are shown, by kind.
        total: how many fit.
        unprioritised: the words looked for, where regions seek or offer what has them, and no
            priority of the latest round does; otherwise empty.
    """

    groups: tuple[tuple[str, tuple[Result, ...]], ...]
    total: int
    unprioritised: str = ""

    @property
    def shown(self) -> int:
        """How many are shown."""
        return sum(len(found) for _, found in self.groups)


def find(index: tuple[Entry, ...], text: str, t: Translator) -> Findings:
    """What fits the text, best first: the name itself, beginnings of its words, parts of them.

    Only when nothing does: what fits the text without the words of a question; then names with
    words that are nearly those of the text, the nearest first.
    """
    folded = fold(text[:LONGEST_TEXT])
    if not folded:
        return Findings((), 0)
    results, words = _sorted(_fitting(index, folded, t)), text[:LONGEST_TEXT].strip()
    if not results:
        sought, words = _unasked(folded), _without_asking(words)
        results = _sorted(_fitting(index, sought, t))
    unprioritised = words if _is_unprioritised(index, results) else ""
    if not results:
        results = _slips(index, sought[0], t)
    kinds: dict[str, list[Result]] = {}
    for result in _mixed(results):
        kinds.setdefault(result.entry.kind, []).append(result)
    groups = tuple((kind, tuple(group)) for kind, group in kinds.items())
    return Findings(groups, len(results), unprioritised)


def _is_unprioritised(index: tuple[Entry, ...], results: list[Result]) -> bool:
    """Whether regions seek or offer what was found, and the latest round has it in no priority."""
    found = {result.entry.kind for result in results}
    if "statement" not in found or found.intersection(NAMED):
        return False
    has_priorities = any(one.kind == "priority" and not one.age for one in index)
    fits = any(one.entry.kind == "priority" and not one.entry.age for one in results)
    return has_priorities and not fits


@cache
def asking_words() -> frozenset[str]:
    """The words of a question, in all languages, as they are compared."""
    words = (fold(translator(language)("search-asking")) for language in LANGUAGES)
    return frozenset(word for spelt in words for one in spelt for word in one.split())


def _unasked(folded: tuple[str, ...]) -> tuple[str, ...]:
    """The texts without the words of a question; as they are where they have no others."""
    asking = asking_words()
    left = (" ".join(word for word in one.split() if word not in asking) for one in folded)
    return tuple(one for one in dict.fromkeys(left) if one) or folded


def _without_asking(text: str) -> str:
    """The words as they were typed, without those of a question; all where there are no others."""
    words = re.findall(r"\w+", text)
    asking = asking_words()
    return " ".join(word for word in words if not asking.intersection(fold(word))) or text


def _sorted(fitting: Iterable[tuple[Place, Result]]) -> list[Result]:
    return [result for _, result in sorted(fitting, key=lambda pair: pair[0])]


def _slips(index: tuple[Entry, ...], folded: str, t: Translator) -> list[Result]:
    """The entries that fit a text that the folded one may be a slip of."""
    found: dict[tuple[str, str], Result] = {}
    for text in _near(index, folded):
        fitting = _fitting(index, (text,), t)
        begun = [(place, result) for place, result in fitting if place[0] <= BEGINNINGS]
        for result in _sorted(begun):
            found.setdefault((result.entry.kind, result.entry.code), result)
    return list(found.values())


def _fitting(
    index: tuple[Entry, ...], texts: tuple[str, ...], t: Translator
) -> Iterator[tuple[Place, Result]]:
    """The entries that fit one of the texts, each with its place in the order."""
    for entry in index:
        fits = {
            language: min(fit)
            for language, spelt in entry.folded.items()
            if (
                fit := [
                    level
                    for name in spelt
                    for text in texts
                    if (level := _fit(name, text)) is not None
                ]
            )
        }
        if entry.code.casefold() in texts:
            fits[""] = WHOLE
        if not fits:
            continue
        best, name = min(fits.values()), entry.names[t.language]
        foremost = entry.kind in FOREMOST and best <= BEGINNINGS
        kind = KINDS.index(entry.kind)
        place = (WHOLE if foremost else best, kind, entry.age, t.sort_key(name), entry.code)
        yield place, Result(entry, name, entry.beside.get(t.language, ""), _other(entry, fits, t))


def _other(entry: Entry, fits: Mapping[str, int], t: Translator) -> tuple[str, str] | None:
    """The name in another language, when it is that one that fits."""
    if t.language in fits or "" in fits:
        return None
    return next((language, entry.names[language]) for language in fits)


def _fit(name: str, text: str) -> int | None:
    """How well a name fits, or None when it does not; both are folded."""
    words = text.split()
    if not all(word in name for word in words):
        return None
    if name == text:
        return WHOLE
    own = name.split()
    begun = all(any(part.startswith(word) for part in own) for word in words)
    return BEGINNINGS if begun else PARTS


def _near(index: tuple[Entry, ...], folded: str) -> list[str]:
    """Texts that the folded one may be a slip of, the nearest first.

    Each strange word is set right; there are at most twelve.
    """
    vocabulary = {
        word
        for entry in index
        for spelt in entry.folded.values()
        for name in spelt
        for word in name.split()
    }
    texts = [""]
    for word in folded.split():
        known = any(other.startswith(word) for other in vocabulary)
        right = [word] if known else []
        right += get_close_matches(word, sorted(vocabulary), n=3, cutoff=NEAR)
        texts = [f"{text} {other}".strip() for text in texts for other in right][:12]
    return texts


def _mixed(results: list[Result]) -> list[Result]:
    """Those that are shown, in order: a kind has a few places before the others have had theirs."""
    seen: Counter[str] = Counter()
    first: list[Result] = []
    rest: list[Result] = []
    for result in results:
        seen[result.entry.kind] += 1
        (first if seen[result.entry.kind] <= SHOWN_OF_KIND else rest).append(result)
    shown = {id(result) for result in [*first, *rest][:SHOWN]}
    return [result for result in results if id(result) in shown]

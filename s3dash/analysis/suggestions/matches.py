"""What of another region may answer a need: what shares a domain and a word with it.

Words that few use tell more than those that many do. An offer comes before a cluster, a cluster
before an area: of what is stated as offered somebody has said that it is there for others.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeVar

from s3dash.analysis.facts.cluster_rows import may_be_contacted
from s3dash.analysis.openings.wording import content_words
from s3dash.metrics.equality import TOLERANCE, highest_first
from s3dash.model import Dataset
from s3dash.model.rows import PriorityRow, StatementRow

# In the order that they are proposed in.
KINDS = ("statement", "cluster", "priority")
# What the words count of the whole; the rest is the domains.
PART_OF_WORDS = 0.7
# What is proposed, and how many for a need; set by the answers that people compiled.
LEAST = 0.15
MOST_FOR_A_NEED = 3

# Words that say nothing of what an English wording is about; Swedish ones are known elsewhere.
ENGLISH = frozenset((
    "about", "across", "all", "among", "and", "are", "based", "between", "both", "can",
    "collaboration", "cooperation", "county", "develop", "development", "especially", "european",
    "for", "from", "how", "including", "innovation", "into", "its", "more", "network", "new",
    "not", "other", "own", "partner", "partners", "project", "projects", "region", "regional",
    "regions", "such", "than", "that", "the", "their", "this", "through", "together", "use",
    "wants", "which", "who", "with", "within", "work",
))  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")

Row = TypeVar("Row", StatementRow, PriorityRow)
Words = frozenset[str]
# The words of a wording, cut, in Swedish and in English.
Wording = tuple[Words, Words]


@dataclass(frozen=True)
class Answer:
    """What may answer a need.

    Attributes:
        kind: ``statement``, ``cluster`` or ``priority``.
        code, region: its code and whose it is.
        domains: what it is about.
        texts: its wording in Swedish and in English.
    """

    kind: str
    code: str
    region: str
    domains: tuple[str, ...]
    texts: tuple[str, str]


@dataclass(frozen=True)
class PossibleMatch:
    """A need and what may answer it.

    Attributes:
        need: the statement of the need.
        answer: the answer.
        domains: what both are about, in the order of the need.
        alike: how alike their words are, from 0 to 1, rare words weighing more.
        score: the same with the domains.
        words: the words that both use, as the need writes them, in Swedish and in English.
    """

    need: StatementRow
    answer: Answer
    domains: tuple[str, ...]
    alike: float
    score: float
    words: tuple[tuple[str, ...], tuple[str, ...]]


def possible_matches(dataset: Dataset, least: float = LEAST) -> list[PossibleMatch]:
    """What is proposed, need by need; what is matched already is left out.

    Args:
        dataset: the facts.
        least: the least score.
    """
    known = {(row.seeks_code, row.answer_code) for row in dataset.rows("matches")}
    found = []
    for of_need in compared(dataset):
        alike = [
            one
            for one in of_need
            if one.domains and one.alike > 0 and one.score > least - TOLERANCE
        ]
        best = sorted(alike, key=_place)[:MOST_FOR_A_NEED]
        found += [one for one in best if (one.need.statement_code, one.answer.code) not in known]
    return found


def compared(dataset: Dataset) -> Iterator[list[PossibleMatch]]:
    """Each need of a region's latest round with all that might answer it."""
    needs = [row for row in _latest(dataset, dataset.rows("statements")) if row.kind == "seeks"]
    answers = list(_answers(dataset))
    wordings = {one.code: _wording(one.texts) for one in answers}
    needed = {row.statement_code: _wording(_texts(row)) for row in needs}
    rarity = _rarity([*wordings.values(), *needed.values()])
    for need in needs:
        regions = {need.region_code, *dataset.groups_of(need.region_code)}
        yield [
            _held(need, one, (needed[need.statement_code], wordings[one.code]), rarity)
            for one in answers
            if one.region not in regions
        ]


def _place(match: PossibleMatch) -> tuple[int, tuple[float, str]]:
    return KINDS.index(match.answer.kind), highest_first(match.score, match.answer.code)


# ---- what may answer ------------------------------------------------------------------------


def _answers(dataset: Dataset) -> Iterator[Answer]:
    """What may answer somebody: of what is stated in rounds, the latest of each region."""
    for row in _latest(dataset, dataset.rows("statements")):
        if row.kind == "offers":
            texts = _texts(row)
            yield Answer("statement", row.statement_code, row.region_code, row.domain_codes, texts)
    for one in dataset.rows("clusters"):
        if may_be_contacted(one) and dataset.is_shown(one.region_code):
            texts = (f"{one.name} {one.does_sv or ''}", f"{one.name} {one.does_en or ''}")
            yield Answer("cluster", one.cluster_code, one.region_code, one.domain_codes, texts)
    for area in _latest(dataset, dataset.rows("priorities")):
        if area.status != "deselected":
            texts = (area.name_sv, area.name_en)
            yield Answer("priority", area.priority_code, area.region_code, area.domain_codes, texts)


def _latest(dataset: Dataset, rows: Collection[Row]) -> list[Row]:
    """The rows of the latest round in which their region has any; none of a region that is past."""
    order = {code: at for at, code in enumerate(dataset.rounds)}
    latest: dict[str, int] = {}
    for row in rows:
        at = order[row.round_code]
        latest[row.region_code] = max(at, latest.get(row.region_code, at))
    return [
        row
        for row in rows
        if order[row.round_code] == latest[row.region_code] and dataset.is_shown(row.region_code)
    ]


def _texts(row: StatementRow) -> tuple[str, str]:
    return row.text_sv or "", row.text_en or ""


# ---- how alike ------------------------------------------------------------------------------


def _wording(texts: tuple[str, str]) -> Wording:
    return content_words(texts[0]), content_words(" ".join(_english(texts[1])))


def _english(text: str) -> list[str]:
    """The words of an English text that say what it is about."""
    return [word for word in _LETTERS.findall(text.lower()) if word not in ENGLISH]


def _rarity(wordings: Collection[Wording]) -> dict[str, float]:
    """How much each word tells: the rarer, the more."""
    counts = Counter(word for one in wordings for word in one[0] | one[1])
    return {word: math.log(len(wordings) / count) for word, count in counts.items()}


def _held(
    need: StatementRow, answer: Answer, wordings: tuple[Wording, Wording], rarity: dict[str, float]
) -> PossibleMatch:
    """A need and an answer held against each other."""
    pairs = tuple(zip(*wordings, strict=True))
    alike = sum(_cosine(one, other, rarity) for one, other in pairs) / len(pairs)
    shared = tuple(code for code in need.domain_codes if code in answer.domains)
    every = {*need.domain_codes, *answer.domains}
    domains = len(shared) / len(every) if every else 0.0
    score = PART_OF_WORDS * alike + (1 - PART_OF_WORDS) * domains
    told = tuple(
        _as_written(text, one & other)
        for text, (one, other) in zip(_texts(need), pairs, strict=True)
    )
    return PossibleMatch(need, answer, shared, alike, score, (told[0], told[1]))


def _cosine(one: Words, other: Words, rarity: dict[str, float]) -> float:
    """How alike two sets of words are, each word by its square of rarity; 0 of nothing."""
    shared, first, second = (
        sum(rarity[word] ** 2 for word in sorted(words)) for words in (one & other, one, other)
    )
    return shared / math.sqrt(first * second) if first and second else 0.0


def _as_written(text: str, words: Words) -> tuple[str, ...]:
    """The words of a text, whole and once each, that are cut to one of the words."""
    if not words:
        return ()
    written = _LETTERS.findall(text.lower())
    return tuple(dict.fromkeys(word for word in written if content_words(word) & words))

"""Whether the words of an area are specific: whether they say what few others say."""

from __future__ import annotations

import re
from collections import Counter

from s3dash.analysis.measures.relatedness import MOST_DOMAINS
from s3dash.model import Dataset
from s3dash.model.stop_words import stop_words

# Shorter words are passed over, longer ones are cut: endings vary.
SHORTEST, LONGEST = 3, 7
# In so many wordings at most the rarest word of a specific one occurs.
MOST_WORDINGS = 3
_LETTERS = re.compile(r"[^\W\d_]+")


def content_words(name: str) -> frozenset[str]:
    """The words of a name that say what it is about, cut; hyphens split."""
    passed = stop_words()
    words = _LETTERS.findall(name.lower())
    return frozenset(
        word[:LONGEST] for word in words if len(word) >= SHORTEST and not passed.has(word)
    )


def specific_priorities(dataset: Dataset) -> frozenset[str]:
    """The codes of the priorities whose words are specific, of all rounds, once per edition."""
    return dataset.remembered("specific_priorities", lambda: _specific(dataset))


def umbrellas(dataset: Dataset) -> frozenset[str]:
    """The codes of the priorities that only gather others: many domains, or areas below them."""
    rows = dataset.rows("priorities")
    above = {row.part_of for row in rows}
    return frozenset(
        row.priority_code
        for row in rows
        if row.priority_code in above or len(set(row.domain_codes)) > MOST_DOMAINS
    )


def _specific(dataset: Dataset) -> frozenset[str]:
    rows, gathering = dataset.rows("priorities"), umbrellas(dataset)
    wordings = {(row.region_code, row.name_sv) for row in rows}
    words = {name: content_words(name) for _, name in wordings}
    counts = Counter(word for _, name in wordings for word in words[name])
    # in how many wordings the rarest word of a name occurs; without any in all
    rarest = {
        name: min((counts[word] for word in found), default=float("inf"))
        for name, found in words.items()
    }
    return frozenset(
        row.priority_code
        for row in rows
        if row.priority_code not in gathering and rarest[row.name_sv] <= MOST_WORDINGS
    )

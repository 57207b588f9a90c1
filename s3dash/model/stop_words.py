"""Words that say nothing of what an area is about: those in ``data/stop_words.csv``."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from s3dash.config import ROOT

# How a cell says yes.
YES = frozenset({"yes", "ja", "true", "sant", "1"})


@dataclass(frozen=True)
class StopWords:
    """The words, and the beginnings of which every word that begins so is meant."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def has(self, word: str) -> bool:
        """Whether a word, in small letters, says nothing."""
        return word in self.words or word.startswith(self.beginnings)


@cache
def stop_words() -> StopWords:
    """The words, read once."""
    with (ROOT / "data" / "stop_words.csv").open(encoding="utf-8", newline="") as lines:
        rows = [
            (row["word"].strip().lower(), (row["prefix"] or "").strip().lower() in YES)
            for row in csv.DictReader(lines)
        ]
    return StopWords(
        frozenset(word for word, is_beginning in rows if not is_beginning),
        tuple(word for word, is_beginning in rows if is_beginning),
    )

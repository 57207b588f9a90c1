"""The sources of an edition: how much rests on each, by who published them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, partial

from s3dash.analysis.changes.editions.words import TABLES_TOLD, heading_of
from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.model.tables import references

# The tables whose rows name a source.
RESTING = frozenset(table for table, column, _, _ in references() if column == "source_code")

# A publisher of fewer sources stands among the others.
LEAST_SOURCES = 3


@dataclass(frozen=True)
class SourceUse:
    """A source and what rests on it.

    Attributes:
        code: its key.
        source: what it is.
        dated: its year with its age, or that it has none.
        resting: how many rows of each table, in words; empty where nothing rests on it.
        count: how many in all.
    """

    code: str
    source: SourceNote
    dated: str
    resting: str
    count: int


@dataclass(frozen=True)
class Publisher:
    """The sources of one publisher.

    Attributes:
        name: the publisher; None for all that have few sources, or name no publisher.
        sources: by title.
    """

    name: str | None
    sources: tuple[SourceUse, ...]

    @property
    def count(self) -> int:
        """How many rows rest on them."""
        return sum(one.count for one in self.sources)


@dataclass(frozen=True)
class Sources:
    """The sources of an edition.

    Attributes:
        publishers: those that something rests on, by publisher; those of few sources come last.
        unused: those that nothing rests on.
    """

    publishers: tuple[Publisher, ...]
    unused: tuple[SourceUse, ...]


def sources(question: Question) -> Sources:
    """The sources of the edition that is shown."""
    t, dataset = question.t, question.dataset
    resting: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for table in TABLES_TOLD:
        if table in RESTING:
            for code, count in Counter(dataset.table(table)["source_code"].dropna()).items():
                resting[str(code)][table] = count
    words = _Words(t, question.as_of.year)
    found: defaultdict[str, list[SourceUse]] = defaultdict(list)
    unused: list[SourceUse] = []
    for row in dataset.rows("sources"):
        note = source_note(question, row.source_code)
        counts = resting.get(row.source_code, {})
        held = [words.held(table, count) for table, count in counts.items()]
        dated = note.dated if note.year is None else words.dated(note.year)
        use = SourceUse(row.source_code, note, dated, ", ".join(held), sum(counts.values()))
        (found[use.source.publisher] if use.count else unused).append(use)
    is_large = {name: bool(name) and len(uses) >= LEAST_SOURCES for name, uses in found.items()}
    named = sorted((name for name in found if is_large[name]), key=t.sort_key)
    publishers = [Publisher(name, _by_title(found[name], t)) for name in named]
    others = [use for name, uses in found.items() if not is_large[name] for use in uses]
    if others:
        publishers.append(Publisher(None, _by_title(others, t)))
    return Sources(tuple(publishers), _by_title(unused, t))


class _Words:
    """Words that hundreds of sources have in common: each is said once.

    Args:
        t: the words of the language.
        year: the one that ages are counted to.
    """

    def __init__(self, t: Translator, year: int) -> None:
        self.held = cache(partial(_held, t))
        self.dated = cache(partial(_dated, t, year))


def _held(t: Translator, table: str, count: int) -> str:
    return t("edition-held", table=heading_of(table, t), count=count)


def _dated(t: Translator, now: int, year: int) -> str:
    return t("source-aged", year=str(year), years=max(0, now - year))


def _by_title(uses: list[SourceUse], t: Translator) -> tuple[SourceUse, ...]:
    return tuple(sorted(uses, key=lambda one: t.sort_key(one.source.title)))

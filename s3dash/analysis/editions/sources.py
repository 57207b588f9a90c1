"""The sources of an edition: how much rests on each, by who published them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from s3dash.analysis.changes.edition_words import TABLES_TOLD, heading_of
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
    found: defaultdict[str, list[SourceUse]] = defaultdict(list)
    unused: list[SourceUse] = []
    for row in dataset.rows("sources"):
        use = _use(question, row.source_code, resting.get(row.source_code, {}))
        (found[use.source.publisher] if use.count else unused).append(use)
    is_large = {name: bool(name) and len(uses) >= LEAST_SOURCES for name, uses in found.items()}
    named = sorted((name for name in found if is_large[name]), key=t.sort_key)
    publishers = [Publisher(name, _by_title(found[name], t)) for name in named]
    others = [use for name, uses in found.items() if not is_large[name] for use in uses]
    if others:
        publishers.append(Publisher(None, _by_title(others, t)))
    return Sources(tuple(publishers), _by_title(unused, t))


def _use(question: Question, code: str, counts: Mapping[str, int]) -> SourceUse:
    t, note = question.t, source_note(question, code)
    dated = note.dated
    if note.year is not None:
        age = max(0, question.as_of.year - note.year)
        dated = t("source-aged", year=str(note.year), years=age)
    words = (t("edition-held", table=heading_of(table, t), count=n) for table, n in counts.items())
    return SourceUse(code, note, dated, ", ".join(words), sum(counts.values()))


def _by_title(uses: list[SourceUse], t: Translator) -> tuple[SourceUse, ...]:
    return tuple(sorted(uses, key=lambda one: t.sort_key(one.source.title)))

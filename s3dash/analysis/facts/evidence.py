"""A priority with all that speaks for it: wording, status, source and its year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from s3dash.analysis.facts.cluster_rows import leaders_of
from s3dash.analysis.facts.source_age import SourceAge, dated_words, source_age
from s3dash.analysis.facts.transition import transition_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.wording import Wording
from s3dash.config import LANGUAGES
from s3dash.i18n import Translator
from s3dash.i18n.title_language import title_language
from s3dash.model.rows import (
    ClusterRow,
    DomainLinkRow,
    MatchRow,
    PriorityRow,
    StatementRow,
    StrategyRow,
)


class Sourced(Protocol):
    """A row that says where it comes from."""

    @property
    def source_code(self) -> str:
        """The key of its source."""


@dataclass(frozen=True)
class SourceNote:
    """Where a statement comes from.

    Attributes:
        title, publisher: as the source gives them; publisher may be empty.
        dated: its year, or that it has none and when it was read, in words.
        age: its date as a number, and how old it is.
        url: the page, or None.
        language: the title's, or None where it is not known.
        code: its key; what has the same title and date is read as one source.
    """

    title: str
    publisher: str
    dated: str
    age: SourceAge
    url: str | None
    language: str | None
    code: str = field(default="", compare=False)

    @property
    def cited(self) -> str:
        """Its title and date, as a table has them."""
        return f"{self.title} ({self.dated})"

    @property
    def year(self) -> int | None:
        """The year as a number, or None."""
        return self.age.year


@dataclass(frozen=True)
class PriorityNote:
    """One priority as a page shows it.

    Attributes:
        code: its key.
        wordings: the region's own wording first when there is one, then a translation.
        language_stated: False when nobody says which wording is the region's own.
        status, status_words: the code, and its words, which say so when it is inferred.
        inferred: whether the compilers inferred the status.
        domains: (code, name) of its domains, main domain first; empty = not classified.
        parts: its sub-areas.
        source: where it is stated.
        uncertain: whether the confidence is medium.
        note: a remark of the compilers in English, or None.
        transition: which transitions it contributes to in words, or empty.
        leaders: (name, its own page or None) of the clusters that are responsible for it.
    """

    code: str
    wordings: tuple[Wording, ...]
    language_stated: bool
    status: str
    status_words: str
    inferred: bool
    domains: tuple[tuple[str, str], ...]
    parts: tuple[PriorityNote, ...]
    source: SourceNote
    uncertain: bool
    note: str | None
    transition: str = ""
    leaders: tuple[tuple[str, str | None], ...] = ()


def wordings(row: PriorityRow, language: str) -> tuple[Wording, ...]:
    """The names of a priority for a reader of a language: own wording first, then a translation."""
    names = {"sv": row.name_sv, "en": row.name_en}
    own = row.original_language if row.original_language in LANGUAGES else None
    shown = [own, language] if own and own != language else [language]
    return tuple(
        Wording(names[one], one, (own is not None and one != own) or _all_translated(row))
        for one in shown
    )


def _all_translated(row: PriorityRow) -> bool:
    return row.original_language == "other"


def source_note(question: Question, code: str) -> SourceNote:
    """The source with this code."""
    row = question.dataset.row("sources", code)
    age = source_age(row, question.as_of)
    return SourceNote(
        row.title,
        row.publisher or "",
        dated_words(age, question.t),
        age,
        row.url,
        title_language(row.title, row.url),
        code,
    )


def source_notes(question: Question, rows: Iterable[Sourced]) -> tuple[SourceNote, ...]:
    """The rows' sources, each once."""
    codes = dict.fromkeys(row.source_code for row in rows)
    return tuple(source_note(question, code) for code in codes)


def sources_in_words(question: Question, rows: Iterable[Sourced]) -> str:
    """Titles and years of the rows' sources, each once."""
    return "; ".join(note.cited for note in source_notes(question, rows))


def titles_spoken(question: Question) -> Mapping[str, tuple[str, str]]:
    """The sources whose titles are in another language than the page's: as cited -> both."""
    dataset, t = question.dataset, question.t

    def make() -> dict[str, tuple[str, str]]:
        notes = (source_note(question, row.source_code) for row in dataset.rows("sources"))
        return {
            note.cited: (note.title, note.language)
            for note in notes
            if note.language not in {None, t.language}
        }

    return dataset.remembered(("titles spoken", t.language, question.as_of), make)


# The rows with a text in two columns, besides names.
WithTexts = ClusterRow | DomainLinkRow | MatchRow | StatementRow | StrategyRow


def text_of(row: WithTexts, column: str, t: Translator) -> str | None:
    """A text that stands in two columns, in the page's language, else in the other; or None."""
    found = wording_of(row, column, t)
    return found.text if found else None


def wording_of(row: WithTexts, column: str, t: Translator) -> Wording | None:
    """As ``text_of``, with its language."""
    order = (t.language, *(one for one in LANGUAGES if one != t.language))
    for language in order:
        text: str | None = getattr(row, f"{column}_{language}")
        if text:
            return Wording(text, language, translated=False)
    return None


def status_words(row: PriorityRow, t: Translator) -> str:
    """The status of a priority in words, and that it is inferred where it is."""
    words = t(f"status-{row.status}")
    return t("words-inferred", words=words) if row.status_basis == "inferred" else words


def domain_words(question: Question, row: PriorityRow) -> str:
    """Names of a priority's domains, or that it is not classified."""
    t = question.t
    names = [question.domain_name(code) for code in row.domain_codes]
    return ", ".join(names) or t("panel-unclassified")


def priority_notes(rows: Iterable[PriorityRow], question: Question) -> tuple[PriorityNote, ...]:
    """The priorities as a page shows them, sub-areas under their umbrella."""
    listed = list(rows)
    codes = {row.priority_code for row in listed}
    top = [row for row in listed if row.part_of not in codes]
    return tuple(_priority_note(row, listed, question) for row in top)


def _priority_note(row: PriorityRow, listed: list[PriorityRow], question: Question) -> PriorityNote:
    t = question.t
    parts = [part for part in listed if part.part_of == row.priority_code]
    return PriorityNote(
        code=row.priority_code,
        wordings=wordings(row, t.language),
        language_stated=row.original_language is not None,
        status=row.status,
        status_words=status_words(row, t),
        inferred=row.status_basis == "inferred",
        domains=tuple((code, question.domain_name(code)) for code in row.domain_codes),
        parts=tuple(_priority_note(part, listed, question) for part in parts),
        source=source_note(question, row.source_code),
        uncertain=row.confidence == "medium",
        note=row.note,
        transition=transition_words(question, row),
        leaders=tuple(
            (leader.name, leader.url) for leader in leaders_of(question.dataset, row.priority_code)
        ),
    )

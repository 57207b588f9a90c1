"""One side of a match: what is sought or what answers it, in its owner's words, with its source."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote, source_note, wording_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN
from s3dash.analysis.words.wording import Wording
from s3dash.config import LANGUAGES
from s3dash.model.rows import ClusterRow, PriorityRow, StatementRow

STATEMENT, PRIORITY, CLUSTER = "statement", "priority", "cluster"


@dataclass(frozen=True)
class Side:
    """What is sought, or what answers it.

    Attributes:
        kind: ``STATEMENT``, ``PRIORITY`` or ``CLUSTER``.
        code: the key of the row.
        region, name: whose it is.
        wording: its words, as far as there are any in the page's language; of a cluster its name.
        domains: code and name of its domains; empty where it cuts across them.
        source: where it is stated.
        inferred: whether the compilers inferred the status of a priority.
        uncertain: whether the confidence is medium.
    """

    kind: str
    code: str
    region: str
    name: str
    wording: Wording
    domains: tuple[tuple[str, str], ...]
    source: SourceNote
    inferred: bool
    uncertain: bool

    @property
    def text(self) -> str:
        """Its words."""
        return self.wording.text

    @property
    def year(self) -> int | None:
        """The year of its source; None where that has no date."""
        return self.source.age.year

    @property
    def age(self) -> int | None:
        """Whole years since it was said, to the question's day; None where it has no date."""
        return self.source.age.years


@dataclass(frozen=True)
class Line:
    """What a card says in a line: ``Ni söker:`` ``”…”`` ``2024``.

    Attributes:
        label: whose it is, to be set in bold; it ends with a colon where a statement follows.
        text: what it is, with somebody's words in quotation marks.
        dated: the year of its source, or that it has none; with what else is to be said of it.
            Empty where the text says it.
    """

    label: str
    text: str
    dated: str = ""

    @property
    def words(self) -> str:
        """The line as a sentence."""
        dated = f" ({self.dated})" if self.dated else ""
        return f"{self.label} {self.text}{dated}."


def statement_side(question: Question, row: StatementRow) -> Side:
    """What a region says that it seeks or offers."""
    nothing = Wording(NONE_SIGN, question.t.language, translated=False)
    wording = wording_of(row, "text", question.t) or nothing
    return _side(question, row, STATEMENT, (row.statement_code, wording))


def priority_side(question: Question, row: PriorityRow) -> Side:
    """An area of a region."""
    t = question.t
    own = row.original_language
    translated = own == "other" or (own in LANGUAGES and own != t.language)
    wording = Wording(t.name(row), t.language, translated)
    return _side(question, row, PRIORITY, (row.priority_code, wording))


def cluster_side(question: Question, row: ClusterRow) -> Side:
    """An environment in a region."""
    wording = Wording(row.name, question.t.language, translated=False)
    return _side(question, row, CLUSTER, (row.cluster_code, wording))


def _side(
    question: Question,
    row: StatementRow | PriorityRow | ClusterRow,
    kind: str,
    said: tuple[str, Wording],
) -> Side:
    return Side(
        kind=kind,
        code=said[0],
        region=row.region_code,
        name=question.region_name(row.region_code),
        wording=said[1],
        domains=tuple((code, question.domain_name(code)) for code in row.domain_codes),
        source=source_note(question, row.source_code),
        inferred=isinstance(row, PriorityRow) and row.status_basis == "inferred",
        uncertain=row.confidence == "medium",
    )

"""Clusters as a page shows them: their kind and what they do in words, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.analysis.words.wording import Wording
from s3dash.model.rows import ClusterRow


@dataclass(frozen=True)
class ClusterNote:
    """A cluster.

    Attributes:
        code, name, kind: its key, its name, and its kind in words or empty.
        does: what it does in one line, or None.
        url: its own page, or None.
        source: where it is stated.
        uncertain: whether the confidence is medium.
    """

    code: str
    name: str
    kind: str
    does: Wording | None
    url: str | None
    source: SourceNote
    uncertain: bool


def cluster_note(question: Question, row: ClusterRow) -> ClusterNote:
    """The note of a row of clusters."""
    kind = row.cluster_kind_sv if question.t.language == "sv" else row.cluster_kind
    return ClusterNote(
        code=row.cluster_code,
        name=row.name,
        kind=kind or "",
        does=_does(question, row),
        url=row.url,
        source=source_note(question, row.source_code),
        uncertain=row.confidence == "medium",
    )


def _does(question: Question, row: ClusterRow) -> Wording | None:
    """In the reader's language, or in the other one when that is all there is."""
    texts = {"sv": row.does_sv, "en": row.does_en}
    for language in sorted(texts, key=lambda language: language != question.t.language):
        text = texts[language]
        if text is not None:
            return Wording(text, language, translated=False)
    return None

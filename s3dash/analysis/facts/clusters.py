"""Clusters as a page shows them: their kind in words, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.model.rows import ClusterRow


@dataclass(frozen=True)
class ClusterNote:
    """A cluster: its name, its kind in words or empty, where it is stated, how surely."""

    name: str
    kind: str
    source: SourceNote
    uncertain: bool


def cluster_note(question: Question, row: ClusterRow) -> ClusterNote:
    """The note of a row of clusters."""
    kind = row.cluster_kind_sv if question.t.language == "sv" else row.cluster_kind
    source = source_note(question, row.source_code)
    return ClusterNote(row.name, kind or "", source, row.confidence == "medium")

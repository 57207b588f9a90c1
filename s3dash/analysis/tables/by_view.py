"""The tables of an answer, whatever the view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from s3dash.analysis.briefing.answer import BriefingAnswer
from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.pages.compare import CompareAnswer
from s3dash.analysis.pages.domain import DomainAnswer
from s3dash.analysis.pages.initiatives import InitiativeAnswer
from s3dash.analysis.pages.region import RegionAnswer
from s3dash.analysis.question import Question
from s3dash.analysis.tables.of_briefing import briefing_tables
from s3dash.analysis.tables.of_figures import changes_tables, matrix_tables, network_tables
from s3dash.analysis.tables.of_pages import compare_tables, domain_tables, initiative_tables
from s3dash.analysis.tables.of_region import region_tables
from s3dash.analysis.tables.table import Table, data_tables
from s3dash.analysis.words.answer import Answer

# the form of an answer -> the tables of it
OF_ANSWER: tuple[tuple[type[Answer], Callable[[Any], list[Table]]], ...] = (
    (RegionAnswer, region_tables),
    (BriefingAnswer, briefing_tables),
    (MatrixAnswer, matrix_tables),
    (NetworkAnswer, network_tables),
    (ChangesAnswer, changes_tables),
)
# those whose tables take the question, too
ASKED: tuple[tuple[type[Answer], Callable[[Question, Any], list[Table]]], ...] = (
    (CompareAnswer, compare_tables),
    (DomainAnswer, domain_tables),
    (InitiativeAnswer, initiative_tables),
)


def tables_of(question: Question, answer: Answer) -> list[Table]:
    """The tables of what a page says; one that has no row stands there, too."""
    for kind, tables in OF_ANSWER:
        if isinstance(answer, kind):
            return tables(answer)
    for kind, asked in ASKED:
        if isinstance(answer, kind):
            return asked(question, answer)
    return data_tables("sheet-of-view", answer, question.t, view=question.state.view)

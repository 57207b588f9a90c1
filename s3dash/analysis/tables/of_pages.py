"""The tables of the pages about one domain, one initiative, and of a comparison."""

from __future__ import annotations

from dataclasses import replace

from s3dash.analysis.map.answer import data_table
from s3dash.analysis.map.membership import OWN_COLUMNS as MEMBERSHIP_COLUMNS
from s3dash.analysis.map.status import OWN_COLUMNS as STATUS_COLUMNS
from s3dash.analysis.pages.compare import CompareAnswer
from s3dash.analysis.pages.domain import DomainAnswer
from s3dash.analysis.pages.initiatives import InitiativeAnswer
from s3dash.analysis.question import Question
from s3dash.analysis.tables.of_region import PRIORITY_COLUMNS, cluster_cells, priority_rows
from s3dash.analysis.tables.table import (
    CLUSTER_COLUMNS,
    Table,
    codes,
    data_tables,
    names,
    rows_of_data_table,
    table_of,
)
from s3dash.analysis.words.answer import Answer

HOLDER_COLUMNS = ("region_code", "region_name", *PRIORITY_COLUMNS)
CATEGORY_COLUMNS = ("classification", "category_code", "category_name")


def compare_tables(question: Question, answer: CompareAnswer) -> list[Table]:
    """The rows of the data table by what they are of: domains, initiatives, values of pairs."""
    t, comparison = question.t, answer.comparison
    if comparison is None:
        return []
    pairs = comparison.pairs
    counts = [
        ("sheet-domains", "domain_name", sum(len(rows) for _, rows in comparison.sections)),
        ("compare-initiatives", "initiative_name", len(comparison.initiatives)),
        *((f"column-{kind}_share", "region_name", len(pairs.codes)) for kind, _ in pairs.kinds),
    ]
    found, begun = [], 0
    for code, of, count in counts:
        named = replace(answer, headings={**answer.headings, "subject": t(f"column-{of}")})
        found.append(rows_of_data_table(code, named, slice(begun, begun + count), t))
        begun += count
    return found


def domain_tables(question: Question, answer: DomainAnswer) -> list[Table]:
    """Who has the domain, with what areas, and what surrounds it; or the list of all domains."""
    t = question.t
    if question.state.domain is None:
        return data_tables("sheet-domains", answer, t)
    holders = [
        (one.code, one.name, *row)
        for listed in (answer.holders, *(country.holders for country in answer.partners))
        for one in listed
        for row in priority_rows(one.priorities, t)
    ]
    joint = [(one.name, *row) for one in answer.joint for row in priority_rows(one.priorities, t)]
    clusters = [
        (place.code, place.name, *cluster_cells(note, t))
        for place in answer.clusters
        for note in place.clusters
    ]
    columns = ("initiative_code", "initiative_name", "kind_words", "years_words", "domain_code",
               "domain_names", "members_words")  # fmt: skip
    work = [
        (note.code, note.name, note.kind, note.years.strip(), codes(note.domains),
         names(note.domains), note.count_words)
        for note in answer.initiatives
    ]  # fmt: skip
    categories = [
        (one.name, category.code, category.name)
        for one in answer.classifications
        for category in one.categories
    ]
    regions = Answer("", "", data_table=data_table(answer.map_table, STATUS_COLUMNS))
    return [
        *data_tables("domain-regions", regions, t),
        table_of("region-priorities", HOLDER_COLUMNS, holders, t),
        table_of("domain-joint", ("group_names", *PRIORITY_COLUMNS), joint, t),
        *data_tables("domain-related", answer, t),
        table_of("domain-clusters", ("region_code", "region_name", *CLUSTER_COLUMNS), clusters,
                 t),
        table_of("domain-initiatives", columns, work, t),
        table_of("domain-categories", CATEGORY_COLUMNS, categories, t),
    ]  # fmt: skip


def initiative_tables(question: Question, answer: InitiativeAnswer) -> list[Table]:
    """Who takes part in the one that is chosen, and Sweden's regions; or the tree of all."""
    t = question.t
    if answer.note is None:
        return data_tables("column-initiative_name", answer, t)
    regions = Answer("", "", data_table=data_table(answer.map_table, MEMBERSHIP_COLUMNS))
    return [
        *data_tables("sheet-members", answer, t),
        *data_tables("domain-regions", regions, t),
    ]

"""The answer of the view of changes between two rounds: of all regions, of one, in one domain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

import pandas as pd

from s3dash.analysis.changes.by_region import (
    RegionChanges,
    changes_by_region,
    in_sum,
    region_changes,
)
from s3dash.analysis.changes.drawn_rows import ChangesRow, drawn_rows, rows_legend
from s3dash.analysis.changes.listed import (
    ChangeItem,
    DomainSection,
    change_items,
    domain_sections,
    not_found_again,
)
from s3dash.analysis.changes.matrix import ChangeMatrix, change_matrix, domain_changes
from s3dash.analysis.changes.of_region import (
    ChangeNote,
    change_notes,
    changes_headings,
    changes_legend,
    flow_table,
)
from s3dash.analysis.changes.sentences import (
    cell_sentence,
    domain_sentences,
    joint_sentence,
    region_sentences,
    sum_sentences,
)
from s3dash.analysis.changes.table import changes_table, in_domain
from s3dash.analysis.facts.descent.lineage import Lineage
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import Rounds
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.caption import part_words
from s3dash.analysis.words.filtered import Filtered


@dataclass(frozen=True)
class ChangesAnswer(Answer):
    """What the page of changes shows.

    Attributes:
        question: what is asked.
        round_names: names of the two rounds; empty where there is only one.
        rows, joint: the regions and the groups as they are drawn.
        left_out: how many regions are not drawn.
        changes: one region's, as its flow draws them.
        items: one region's changes as a list, or the areas of all that are not found again.
        more_items: how many more there are than listed.
        sections: the regions by what became of the chosen domain.
        matrix: of all regions and domains; None where one region or one domain is chosen.
    """

    question: Question = field(kw_only=True, repr=False)
    round_names: tuple[str, ...] = ()
    rows: tuple[ChangesRow, ...] = ()
    joint: tuple[ChangesRow, ...] = ()
    left_out: int = 0
    changes: tuple[ChangeNote, ...] = ()
    items: tuple[ChangeItem, ...] = ()
    more_items: int = 0
    sections: tuple[DomainSection, ...] = ()
    matrix: ChangeMatrix | None = None

    @property
    def sources(self) -> tuple[SourceNote, ...]:
        """The sources of what is listed, each once, in the order they are first named."""
        of_sections = (
            item for section in self.sections for *_, items in section.regions for item in items
        )
        listed = (*self.items, *of_sections)
        return tuple(dict.fromkeys(source for item in listed for source in item.sources))

    @property
    def flow(self) -> pd.DataFrame:
        """One region's changes for the drawing, see ``flow_table``."""
        return flow_table(self.changes)


def rounds_answer(question: Question) -> ChangesAnswer:
    """What changed between the two rounds of the question."""
    rounds, state = question.selection.rounds, question.state
    if rounds is None:
        sentence = question.t("changes-one-round", round=question.round_name)
        return ChangesAnswer(_heading(question), sentence, question=question)
    if state.region is not None:
        return _of_region(question, rounds, state.region)
    regions = changes_by_region(question.dataset, "region", rounds)
    if state.domain is not None:
        return _of_domain(question, rounds, regions)
    return _of_all(question, rounds, regions)


def _heading(question: Question) -> str:
    t, state = question.t, question.state
    names = [question.region_name(state.region)] if state.region else []
    names += [question.domain_name(state.domain)] if state.domain else []
    if not names:
        return t("changes-heading")
    return t("changes-heading-of", name=" – ".join(names))


def _round_names(question: Question, rounds: Rounds) -> tuple[str, ...]:
    return tuple(question.name("rounds", code) for code in rounds)


def _of_all(
    question: Question, rounds: Rounds, regions: tuple[RegionChanges, ...]
) -> ChangesAnswer:
    groups = tuple(
        one
        for one in changes_by_region(question.dataset, "group", rounds)
        if one.has_earlier or one.has_later
    )
    sentences = sum_sentences(question, rounds, in_sum(regions))
    table, headings, counts = _table(question, rounds, (regions, groups))
    items, more = not_found_again(question, regions)
    rows = drawn_rows(question, regions)
    captions = [question.t("changes-table-own"), question.t("changes-table-joint")]
    return ChangesAnswer(
        _heading(question),
        " ".join([*sentences, joint_sentence(question, groups)]).strip(),
        rows_legend(question, regions, groups),
        table,
        headings,
        tables=tuple(zip(captions, counts, strict=True)) if groups else (),
        question=question,
        round_names=_round_names(question, rounds),
        rows=rows,
        joint=drawn_rows(question, groups),
        left_out=len(regions) - len(rows),
        items=items,
        more_items=more,
        matrix=change_matrix(question, rounds, [one.region for one in regions]),
    )


def _of_region(question: Question, rounds: Rounds, region: str) -> ChangesAnswer:
    domain = question.state.domain
    one = region_changes(question.dataset, region, rounds)
    found = in_domain(one.lineage.changes, domain)
    shown = Lineage(*rounds, tuple(found))
    sentences = (
        region_sentences(question, rounds, one, in_sum([one]))
        if domain is None
        else [
            cell_sentence(question, rounds, cell)
            for cell in domain_changes(question.dataset, region, rounds)
            if cell.domain == domain
        ]
    )
    table, headings, _ = _table(question, rounds, ([one],), len(one.lineage.changes))
    return ChangesAnswer(
        _heading(question),
        " ".join(sentences),
        changes_legend(shown, question.t),
        table,
        headings,
        question=question,
        round_names=_round_names(question, rounds),
        changes=change_notes(question, shown),
        items=change_items(question, region, found),
    )


def _of_domain(
    question: Question, rounds: Rounds, regions: tuple[RegionChanges, ...]
) -> ChangesAnswer:
    domain = question.state.domain
    cells = tuple(
        cell
        for one in regions
        for cell in domain_changes(question.dataset, one.region, rounds)
        if cell.domain == domain
    )
    groups = changes_by_region(question.dataset, "group", rounds)
    every = sum(len(one.lineage.changes) for one in (*regions, *groups))
    table, headings, _ = _table(question, rounds, (regions,), every)
    return ChangesAnswer(
        _heading(question),
        " ".join(domain_sentences(question, cells)),
        (),
        table,
        headings,
        question=question,
        round_names=_round_names(question, rounds),
        sections=domain_sections(question, cells, regions),
    )


def _table(
    question: Question,
    rounds: Rounds,
    parts: Iterable[Iterable[RegionChanges]],
    every: int | None = None,
) -> tuple[pd.DataFrame, dict[str, str], list[int]]:
    """The data table of all parts, its headings, and how many rows each part has.

    Of one domain it says so itself, and of how many rows it is a part: ``every``.
    """
    t = question.t
    listed = [
        [
            (one.region, change)
            for one in sorted(part, key=lambda one: t.sort_key(question.region_name(one.region)))
            for change in in_domain(one.lineage.changes, question.state.domain)
        ]
        for part in parts
    ]
    table, counts = changes_table(question, chain.from_iterable(listed)), list(map(len, listed))
    headings = changes_headings(question, rounds)
    if every is not None and question.state.domain is not None:
        filtered = Filtered(part_words("domain", question), sum(counts), every)
        table, headings = filtered.on(table), headings | filtered.heading(t)
    return table, headings, counts

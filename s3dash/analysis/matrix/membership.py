"""The matrix of regions and initiatives: who takes part in what, and as what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from s3dash.analysis.crowd import crowd_words, largest, largest_columns, told
from s3dash.analysis.facts.taking_part.membership import PROJECT
from s3dash.analysis.facts.taking_part.membership_rows import ParticipationRow, participation_rows
from s3dash.analysis.matrix.answer import (
    MatrixAnswer,
    MatrixCell,
    MatrixColumn,
    MatrixRow,
    column_headings,
    counted_rows,
    matrix_rows,
    ordered_columns,
    ordered_rows,
    regions_in,
    wide_table,
)
from s3dash.analysis.matrix.branches import open_branch, tree_links
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, NONE_KNOWN, VIA, LegendEntry, joined
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first
from s3dash.model import Dataset
from s3dash.model.tables import ROLES

MOST_NAMED = 3


@dataclass(frozen=True)
class _Level:
    """The regions and the initiatives of a level of the tree, with every two of them."""

    regions: list[str]
    initiatives: list[str]
    rows: list[ParticipationRow]
    not_drawn: str | None = None

    @cached_property
    def part(self) -> pd.DataFrame:
        """Regions × initiatives of 0 and 1: whether the region itself takes part now."""
        taking = {(row.region, row.initiative) for row in self.rows if row.takes_part}
        return pd.DataFrame(
            [[float((r, code) in taking) for code in self.initiatives] for r in self.regions],
            index=self.regions,
            columns=self.initiatives,
        )


def membership_answer(question: Question) -> MatrixAnswer:
    """Every region of the scope × the initiatives of a level of the tree.

    Without a choice the columns are the initiatives at the top of the tree that a region of the
    scope is or has been in; with one, the branch that it opens or stands in.
    """
    t, root = question.t, open_branch(question)
    level = _level(question, root)
    rows = _rows(question, level.part)
    columns = _columns(question, level.part, root)
    words = {(row.region, row.initiative): row.full_words for row in level.rows}
    return MatrixAnswer(
        heading=t(
            "matrix-heading-membership",
            scope=question.state.shown_scope,
            initiative=question.initiative_name(root) if root else "",
            whole="false" if root else "true",
        ),
        sentence=_sentence(question, level.part),
        legend=tuple(_legend(level.rows, t)),
        data_table=wide_table(counted_rows(rows), columns, words, "part_count"),
        headings=column_headings(columns),
        not_drawn=level.not_drawn,
        question=question,
        measure="membership",
        branches=tree_links(question),
        rows=rows,
        columns=columns,
        cells=tuple(_cell(row) for row in level.rows),
    )


def _level(question: Question, root: str | None) -> _Level:
    """An opened initiative with its parts, or the top: there those that something is known of."""
    dataset = question.dataset
    codes = [root, *dataset.children(root)] if root else list(_top(dataset))
    of_each = {code: _members(dataset, code) for code in codes}
    members = Counter(region for regions in of_each.values() for region in regions)
    listed = regions_in(question, members.__contains__)
    regions = largest(question, listed, members.__getitem__)
    shown, within = {*regions}, [code for code in codes if root or of_each[code] & {*listed}]
    chosen = question.state.initiative
    table = (listed, within)
    initiatives = largest_columns(question, table, lambda code: len(of_each[code] & shown), chosen)
    rows = participation_rows(question, regions, initiatives).values()
    known = {row.initiative for row in rows if root or row.cell != NONE_KNOWN}
    return _Level(
        regions,
        [code for code in initiatives if code in known],
        [row for row in rows if row.initiative in known],
        told(
            question,
            crowd_words(question, "members", len(regions), len(listed)),
            crowd_words(question, "initiatives", len(initiatives), len(within)),
        ),
    )


def _members(dataset: Dataset, initiative: str) -> set[str]:
    """Who takes part in an initiative, alone or by a group; the group itself, too."""
    members = {row.region_code for row in dataset.memberships(initiative)}
    groups = members.intersection(dataset.regions_of_kind("group"))
    return members.union(*(dataset.members_of(group) for group in groups))


def _top(dataset: Dataset) -> Iterator[str]:
    """The initiatives that are part of no other; projects only stand where one is chosen."""
    for code in dataset.children(None):
        if dataset.row("initiatives", code).initiative_kind != PROJECT:
            yield code


def _rows(question: Question, part: pd.DataFrame) -> tuple[MatrixRow, ...]:
    """The regions in their order, each with how many of the initiatives it takes part in."""
    counts = {str(region): int(count) for region, count in part.sum(axis=1).items()}
    totals = {region: question.t.number(count) for region, count in counts.items()}
    return matrix_rows(question, ordered_rows(question, part, counts), totals, counts)


def _cell(row: ParticipationRow) -> MatrixCell:
    words = row.full_words or row.question.t("role-none-known")
    return MatrixCell(row.region, row.initiative, row.cell, row.mark, words)


def _columns(question: Question, part: pd.DataFrame, root: str | None) -> tuple[MatrixColumn, ...]:
    """The initiatives in their order, the one that a branch hangs on first."""
    names = {code: question.initiative_name(code) for code in part.columns}
    takers = {code: int(part[code].sum()) for code in part.columns}
    order = ordered_columns(question, part, takers, names)
    if root:
        order = [root, *(code for code in order if code != root)]
    return tuple(MatrixColumn(code, names[code], question.t.number(takers[code])) for code in order)


def _legend(found: Iterable[ParticipationRow], t: Translator) -> list[LegendEntry]:
    used = {row.cell for row in found}
    entries = []
    if {"member", "participant"} <= used:
        used.remove("participant")
        entries.append(LegendEntry("member", MARKS["member"], t("matrix-role-takes-part"), None))
        used.remove("member")
    for cell in (*ROLES, VIA, ENDED, JOINT, NONE_KNOWN):
        if cell in used:
            words = (
                t(f"matrix-role-{cell}") if cell in ROLES else t(f"role-{cell.replace('_', '-')}")
            )
            entries.append(LegendEntry(cell, MARKS[cell], words, None))
    return entries


def _sentence(question: Question, part: pd.DataFrame) -> str:
    t = question.t
    with_any = int((part.sum(axis=1) > 0).sum())
    takers = {str(code): int(part[code].sum()) for code in part.columns}
    ranked = sorted(takers, key=lambda code: highest_first(takers[code], code))
    named = [
        t("matrix-takers", initiative=question.initiative_name(code), count=takers[code])
        for code in ranked[:MOST_NAMED]
        if takers[code]
    ]
    parts = [t("matrix-sentence-membership", count=with_any, total=len(part))]
    if named:
        parts.append(t("matrix-most-members", initiatives=joined(named, t)))
    return " ".join(parts)

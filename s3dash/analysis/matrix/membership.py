"""The matrix of regions and initiatives: who takes part in what, and as what."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from s3dash.analysis.facts.membership import membership_cell, membership_words
from s3dash.analysis.matrix.answer import (
    CELL_COLUMNS,
    MatrixAnswer,
    column_table,
    ordered_columns,
    ordered_rows,
    regions_in,
    row_table,
    wide_table,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, NONE_KNOWN, VIA, LegendEntry, joined
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.tables import ROLES

MOST_NAMED = 3
TAKES_PART = (*ROLES, VIA)


def membership_matrix(question: Question) -> MatrixAnswer:
    """Every region of the scope × the initiatives of a level of the tree.

    Without a choice the columns are the initiatives at the top of the tree that a region of the
    scope is or has been in; with one, the branch that it opens or stands in.
    """
    dataset, t = question.dataset, question.t
    state = question.state
    rows_of: dict[tuple[str, str], list[Any]] = {}
    for row in dataset.rows("memberships"):
        rows_of.setdefault((row.initiative_code, row.region_code), []).append(row)
    root = branch(dataset, state.initiative)
    level = [root, *dataset.children(root)] if root else list(dataset.children(None))
    within = {part for code in level for part in dataset.with_children(code)}
    members = {region for initiative, region in rows_of if initiative in within}
    regions = regions_in(question, members.__contains__)
    found = {
        (region, code): _cell(question, code, region, rows_of)
        for code in level
        for region in regions
    }
    if not root:
        level = [code for code in level if any(found[r, code]["listed"] for r in regions)]
    part = pd.DataFrame(
        [[float(found[r, code]["cell"] in TAKES_PART) for code in level] for r in regions],
        index=regions,
        columns=level,
    )
    counts = dict(zip(regions, part.sum(axis=1).astype(int), strict=True))
    order = ordered_rows(question, part, counts)
    rows = row_table(question, order, {r: t.number(n) for r, n in counts.items()})
    columns = _columns(question, part, root)
    kept = {pair: cell for pair, cell in found.items() if pair[1] in set(level)}
    return MatrixAnswer(
        heading=t(
            "matrix-heading-membership",
            scope=state.shown_scope,
            initiative=question.initiative_name(root) if root else "",
            whole="false" if root else "true",
        ),
        sentence=_sentence(question, part),
        legend=tuple(_legend(kept, t)),
        data_table=wide_table(
            rows, columns, {pair: cell["table_words"] for pair, cell in kept.items()}, "part_count"
        ),
        headings=dict(zip(columns["column_code"], columns["column_name"], strict=True)),
        measure="membership",
        rows=rows,
        columns=columns,
        cells=pd.DataFrame(
            [{"region_code": r, "column_code": c, **cell} for (r, c), cell in kept.items()],
            columns=CELL_COLUMNS,
        ),
    )


def branch(dataset: Dataset, initiative: str | None) -> str | None:
    """The initiative whose parts are shown when one is chosen; None is the top of the tree."""
    if initiative is None or dataset.children(initiative):
        return initiative
    parent = dataset.row("initiatives", initiative).parent_code
    return parent if isinstance(parent, str) else None


def _cell(
    question: Question, initiative: str, region: str, rows_of: dict[tuple[str, str], list[Any]]
) -> dict[str, Any]:
    family = question.dataset.with_children(initiative)
    direct = rows_of.get((initiative, region), [])
    below = [row for part in family[1:] for row in rows_of.get((part, region), [])]
    groups = {
        group: rows
        for group in question.dataset.groups_of(region)
        if (rows := [row for part in family for row in rows_of.get((part, group), [])])
    }
    cell = membership_cell(question, direct, below, groups)
    words = membership_words(question, direct, below, groups)
    return {
        "cell": cell,
        "mark": MARKS[cell],
        "several": 0,
        "words": words or question.t("role-none-known"),
        "table_words": words,
        "joint": False,
        "listed": cell != NONE_KNOWN,
    }


def _columns(question: Question, part: pd.DataFrame, root: str | None) -> pd.DataFrame:
    """The initiatives in their order, the one that a branch hangs on first."""
    t = question.t
    names = {code: question.initiative_name(code) for code in part.columns}
    takers = {code: int(part[code].sum()) for code in part.columns}
    order = ordered_columns(question, part, takers, names)
    if root:
        order = [root, *(code for code in order if code != root)]
    return column_table(order, names, takers, t)


def _legend(found: dict[tuple[str, str], dict[str, Any]], t: Translator) -> list[LegendEntry]:
    used = {cell["cell"] for cell in found.values()}
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
    takers = Counter({str(code): int(part[code].sum()) for code in part.columns})
    names = {code: question.initiative_name(code) for code in takers}
    ranked = sorted(takers, key=lambda code: (-takers[code], code))
    named = [
        t("matrix-takers", initiative=names[code], count=takers[code])
        for code in ranked[:MOST_NAMED]
        if takers[code]
    ]
    parts = [t("matrix-sentence-membership", count=with_any, total=len(part))]
    if named:
        parts.append(t("matrix-most-members", initiatives=joined(named, t)))
    return " ".join(parts)

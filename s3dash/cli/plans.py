"""What would come of a file: to people in words, to programs as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from s3dash.cli.reports import submission_json, submission_words
from s3dash.data.editions.planning import Plan
from s3dash.data.reading.cells import MadeRight
from s3dash.data.reading.submission import Submission
from s3dash.i18n import Translator
from s3dash.model.changes.cells import Change
from s3dash.model.changes.keyed import Key, has_code
from s3dash.model.changes.three_way import Conflict
from s3dash.model.changes.words import Headings, change_words, conflict_words

# So many changes and conflicts are named in words.
MOST_NAMED = 30
# So many of each kind at least.
LEAST_NAMED = 3


def plan_json(plan: Plan, t: Translator) -> dict[str, Any]:
    """How reading went, and what would change."""
    refusal = plan.refusal
    return {
        **submission_json(plan.submission, t),
        "ok": plan.submission.dataset is not None and not plan.conflicts,
        "begun_from": plan.begun_from and plan.begun_from.number,
        "compared_with": plan.in_use and plan.in_use.number,
        "changes": [_change_json(one) for one in plan.changes],
        "conflicts": [_conflict_json(one) for one in plan.conflicts],
        "made_right": [_right_json(one) for one in plan.submission.made_right],
        "rows_that_go": len(plan.losses.gone),
        "option": None if refusal is None else refusal.option,
        "not_compared": plan.problem and plan.problem.message(t),
    }


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "sheet": change.table,
        "key": _plain(change.table, change.key),
        "column": change.column,
        "row": change.row,
        "from": change.before or None,
        "to": change.after or None,
        "kind": change.kind,
    }


def _conflict_json(conflict: Conflict) -> dict[str, Any]:
    return {
        "sheet": conflict.table,
        "key": _plain(conflict.table, conflict.key),
        "column": conflict.column,
        "row": conflict.row,
        "base": conflict.base,
        "theirs": conflict.theirs,
        "by": conflict.by,
        "yours": conflict.yours,
    }


def _right_json(right: MadeRight) -> dict[str, Any]:
    return {
        "sheet": right.table,
        "row": right.row,
        "column": right.column,
        "found": right.found,
        "taken": right.taken,
    }


def _plain(table: str, key: Key) -> str | list[str | None]:
    return key[0] if has_code(table) else [part or None for part in key]


def plan_words(plan: Plan, t: Translator, *, is_merged: bool = False) -> str:
    """How reading went, what was made right, and what would change: a line each.

    Args:
        plan: what would come of a file.
        t: the language.
        is_merged: whether the workbook to go on with is written, and need not be offered.
    """
    lines = [reading_words(plan.submission, t)]
    if plan.submission.source is None:
        return "\n".join(lines)
    if plan.in_use is None:
        why = t("cli-no-edition-to-compare") if plan.problem is None else plan.problem.message(t)
        return "\n".join([*lines, why])
    return "\n".join([*lines, *_changes_lines(plan, t), *_conflict_lines(plan, t, is_merged)])


def reading_words(submission: Submission, t: Translator) -> str:
    """How reading went, and what was made right."""
    return "\n".join([submission_words(submission, t), *_made_right_lines(submission, t)])


def _headings(submission: Submission) -> Headings:
    return submission.source.cells.headings if submission.source else {}


def _made_right_lines(submission: Submission, t: Translator) -> list[str]:
    found, headings = submission.made_right, _headings(submission)
    if not found:
        return []
    rights = (
        t(
            "cli-right",
            table=one.table,
            row=str(one.row),
            column=headings.get((one.table, one.column), one.column),
            words=one.words(t),
        )
        for one in found
    )
    return [t("cli-made-right", count=len(found)), *(f"  {one}" for one in rights)]


def _changes_lines(plan: Plan, t: Translator) -> list[str]:
    number = str(plan.in_use.number if plan.in_use else 0)
    begun = plan.begun_from
    if plan.changes:
        key = "cli-compared"
    elif plan.conflicts:
        # which is what changes, and told below
        return [t("cli-begun-from", number=number, begun=str(begun.number if begun else 0))]
    else:
        key = "cli-unchanged"
    if begun is None or begun == plan.in_use:
        lines = [t(key, number=number)]
    else:
        lines = [t(f"{key}-since", number=number, begun=str(begun.number))]
    return [*lines, *(f"  {one}" for one in _change_lines(plan, t))]


def _change_lines(plan: Plan, t: Translator) -> Iterator[str]:
    """Of each kind in each table the first changes, and how many more there are.

    Of many, some of every kind are named: a row that goes never hides behind cells that differ.
    """
    kinds: dict[tuple[str, str], list[Change]] = {}
    for one in plan.changes:
        kinds.setdefault((one.table, one.kind), []).append(one)
    are_few = len(plan.changes) <= MOST_NAMED
    share = MOST_NAMED if are_few else max(MOST_NAMED // len(kinds), LEAST_NAMED)
    headings = _headings(plan.submission)
    for (table, kind), found in kinds.items():
        yield from (change_words(one, headings, t) for one in found[:share])
        if len(found) > share:
            yield t(f"cli-more-{kind}", table=table, count=len(found) - share)


def _conflict_lines(plan: Plan, t: Translator, is_merged: bool) -> list[str]:
    if not plan.conflicts:
        return []
    headings = _headings(plan.submission)
    named = _named((conflict_words(one, headings, t) for one in plan.conflicts), t)
    offered = [] if is_merged else [t("cli-go-on-merged")]
    return [t("cli-conflicts", count=len(plan.conflicts)), *named, *offered]


def _named(words: Iterable[str], t: Translator) -> list[str]:
    """The first of them, and how many more there are."""
    lines = [f"  {one}" for one in words]
    if len(lines) <= MOST_NAMED:
        return lines
    return [*lines[:MOST_NAMED], f"  {t('cli-more', count=len(lines) - MOST_NAMED)}"]


def losses_words(plan: Plan, t: Translator) -> list[str]:
    """What makes a loss large, a line each."""
    tables = [
        t("cli-large-table", table=table, gone=gone, rows=rows)
        for table, gone, rows in plan.losses.tables
    ]
    regions = [
        t("cli-silent-region", region=region, round=round_)
        for region, round_ in plan.losses.regions
    ]
    return [f"  {one}" for one in (*tables, *regions)]

"""The answer of the region view: one region's areas from round to round, or all of Sweden's.

The data table of one region has a row a change (``lineage``); that of all has a row an area.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import domain_words, sources_in_words, status_words, wordings
from s3dash.analysis.facts.lineage import (
    DESELECTED,
    FIRST_RECORD,
    INFERRED,
    KINDS,
    NO_LATER_RECORD,
    REGROUPED,
    Change,
    Lineage,
    drawn_changes,
    lineage,
)
from s3dash.analysis.pages.region_overview import overview_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    MARKS,
    NO_DATA_SIGN,
    NONE_SIGN,
    Answer,
    group_names,
    joined,
    never_empty,
    status_legend,
)
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator

# What is no change from one round to the next.
UNCOUNTED = {FIRST_RECORD, NO_LATER_RECORD, DESELECTED}


@dataclass(frozen=True)
class RegionAnswer(Answer):
    """What the page of one region shows.

    Attributes:
        flow: one row a change, for the drawing: ``earlier_code``, ``earlier_name``,
            ``earlier_cell``, ``earlier_mark``, the same of the ``later`` one, ``kind``,
            ``kind_words``, ``inferred``; a code is empty where there is no such area.
        changes: what ``flow`` is of, and the sub-areas beside.
        rounds: names of the two rounds; the first is empty when there is only one.
    """

    flow: pd.DataFrame = field(default_factory=pd.DataFrame)
    changes: tuple[Change, ...] = ()
    rounds: tuple[str, str] = ("", "")


def region_answer(question: Question) -> Answer:
    """The answer for the region that is chosen, or for all of Sweden's."""
    region = question.state.region
    if region is None:
        return overview_answer(question)
    return one_region_answer(question, region)


def one_region_answer(question: Question, region: str) -> RegionAnswer:
    """What became of one region's areas, and how many it has."""
    t = question.t
    found = lineage(question, region)
    names = tuple(
        question.name("rounds", code) for code in (found.earlier_round, found.later_round)
    )
    flow = _flow(found, t)
    sentence = _sentence(question, region, found)
    return RegionAnswer(
        heading=question.region_name(region),
        sentence=sentence,
        legend=status_legend(_statuses(found), t),
        data_table=_data_table(question, found),
        headings={"earlier_wordings": names[0], "later_wordings": names[1]},
        flow=flow,
        changes=found.changes,
        rounds=(names[0] if found.earlier_round != found.later_round else "", names[1]),
    )


def _statuses(found: Lineage) -> list[tuple[str, bool]]:
    """The status of every area that is drawn, each once, and whether it is inferred."""
    rows = {
        row.priority_code: row
        for change in drawn_changes(found.changes)
        for row in (change.earlier, change.later)
        if row is not None
    }
    return [(row.status, row.status_basis == INFERRED) for row in rows.values()]


def _flow(found: Lineage, t: Translator) -> pd.DataFrame:
    def of(row: Any) -> tuple[str, ...]:
        if row is None:
            return ("", "", "", "")
        return (row.priority_code, _own(row, t), row.status, _mark(row))

    columns = [f"earlier_{name}" for name in ("code", "name", "cell", "mark")]
    later = [name.replace("earlier", "later") for name in columns]
    return pd.DataFrame(
        [
            {
                **dict(zip(columns, of(change.earlier), strict=True)),
                **dict(zip(later, of(change.later), strict=True)),
                "kind": change.kind,
                "kind_words": t(f"lineage-{change.kind.replace('_', '-')}"),
                "inferred": change.basis == INFERRED,
            }
            for change in drawn_changes(found.changes)
        ],
        columns=[*columns, *later, "kind", "kind_words", "inferred"],
    )


def _own(row: Any, t: Translator) -> str:
    """The region's own wording, the translation where there is none."""
    return wordings(row, t.language)[0].text


def _mark(row: Any) -> str:
    """The sign of a priority's status, with a star where it is inferred."""
    return MARKS[row.status] + (INFERRED_MARK if row.status_basis == INFERRED else "")


def _data_table(question: Question, found: Lineage) -> pd.DataFrame:
    rows = [_table_row(question, change) for change in found.changes]
    columns = (
        "priority_code",
        "change_words",
        "earlier_wordings",
        "later_wordings",
        "status_words",
        "domain_words",
        "link_basis_words",
        "note",
        "source_words",
    )
    return never_empty(pd.DataFrame(rows, columns=list(columns)))


def _table_row(question: Question, change: Change) -> dict[str, Any]:
    t = question.t
    rows = [row for row in (change.later, change.earlier) if row is not None]
    shown = rows[0]
    return {
        "priority_code": shown.priority_code,
        "change_words": t(f"lineage-{change.kind.replace('_', '-')}"),
        "earlier_wordings": _wordings(change.earlier, change.kind == FIRST_RECORD, t),
        "later_wordings": _wordings(change.later, change.kind == NO_LATER_RECORD, t),
        "status_words": status_words(shown, t),
        "domain_words": domain_words(question, shown),
        "link_basis_words": t(f"code-basis-{change.basis}") if change.basis else NONE_SIGN,
        "note": change.note or NONE_SIGN,
        "source_words": sources_in_words(question, rows),
    }


def _wordings(row: Any, nothing_known: bool, t: Translator) -> tuple[Wording, ...] | str:
    if row is None:
        return NO_DATA_SIGN if nothing_known else NONE_SIGN
    return wordings(row, t.language)


def _sentence(question: Question, region: str, found: Lineage) -> str:
    dataset, t = question.dataset, question.t
    name = question.region_name(region)
    round_name = question.name("rounds", question.round_code)
    count = dataset.priority_count(region, question.round_code)
    if dataset.has_data(region, question.round_code):
        parts = [t("region-sentence-count", region=name, count=count, round=round_name)]
    else:
        parts = [t("region-sentence-no-data", region=name, round=round_name)]
    joint = dataset.joint_priorities(region, question.round_code)
    if joint:
        groups = joined(group_names(question, joint), t)
        parts.append(t("region-sentence-joint", count=len(joint), groups=groups))
    return " ".join([*parts, *_lineage_sentence(found, question)])


def _lineage_sentence(found: Lineage, question: Question) -> list[str]:
    t = question.t
    kinds = counted_kinds(found)
    if not kinds or found.earlier_round == found.later_round:
        return []
    forward = str(found.earlier_round == question.round_code).lower()
    if kinds[FIRST_RECORD]:
        return [t("region-sentence-first")] if forward == "false" else []
    words = [
        t("lineage-counted", kind=kind, count=kinds[kind])
        for kind in KINDS
        if kinds[kind] and kind not in UNCOUNTED
    ]
    if not words:
        return []
    return [t("region-sentence-lineage", forward=forward, parts=joined(words, t))]


def counted_kinds(found: Lineage) -> Counter[str]:
    """How many areas came about in each way; an area of several links counts once."""
    strongest: dict[str, str] = {}
    for change in drawn_changes(found.changes):
        code = next(row.priority_code for row in (change.later, change.earlier) if row is not None)
        if change.kind == REGROUPED or code not in strongest:
            strongest[code] = change.kind
    return Counter(strongest.values())

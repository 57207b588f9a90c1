"""The map's answer without a domain: how many priorities every region has of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.transition import (
    absence_in,
    inferred_transition_entry,
    is_inferred,
    is_of_transition,
    named_absence,
    no_data_words,
    said_of,
    through_transition,
    with_transition,
)
from s3dash.analysis.map.answer import (
    MapAnswer,
    abroad_words,
    answer_table,
    data_table,
    european,
    not_drawn,
    swedish,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    JOINT,
    MARKS,
    TRANSITION_MARK,
    LegendEntry,
    group_names,
    joined,
    legend_of,
)
from s3dash.analysis.words.scale import SCALES, STEPS, count_cell, with_note
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA
from s3dash.model.tables import STATUSES

# So many regions without data are named; of more the number is told.
MOST_NAMED = 3
COUNTS = ("priority_count", *(f"{status}_count" for status in STATUSES))


@dataclass(frozen=True)
class CountRow:
    """How many priorities one region has of its own; the counts are None without any.

    Attributes:
        cell, mark, words: as every row of the map.
        groups: the groups that have priorities jointly, in words.
        joint_words: how many they have.
        priority_count: how many there are: sub-areas count with their umbrella, deselected ones
            not at all.
        established_count, developing_count, horizontal_count, unspecified_count, deselected_count:
            how many have a status.
    """

    cell: str
    mark: str
    words: str
    groups: str
    joint_words: str
    priority_count: int | None = None
    established_count: int | None = None
    developing_count: int | None = None
    horizontal_count: int | None = None
    unspecified_count: int | None = None
    deselected_count: int | None = None


def count_answer(question: Question) -> MapAnswer:
    """The number of own priorities of every region of the scope in a round."""
    question = through_transition(question)
    t = question.t
    rows = {region: _row(question, region) for region in question.regions}
    table = answer_table(question, rows, (*COUNTS, "joint_words", "groups"))
    table[list(COUNTS)] = table[list(COUNTS)].astype("Int64")
    return MapAnswer(
        heading=t("map-heading-count", scope=question.state.shown_scope),
        sentence=said_of(question, _sentence(question, table) or t("map-no-regions")),
        legend=tuple(_legend(question, table)),
        data_table=with_transition(question, data_table(table, (*COUNTS, "joint_words"))),
        not_drawn=not_drawn(table, t),
        question=question,
        measure="count",
        table=table,
    )


def _row(question: Question, region: str) -> CountRow:
    dataset, t = question.dataset, question.t
    joint = dataset.joint_priorities(region, question.round_code)
    groups = joined(group_names(question, joint), t)
    joint_words = t("joint-count", group=groups, count=len(joint)) if joint else ""
    own = dataset.priorities(region, question.round_code)
    if not dataset.has_data(region, question.round_code):
        cell = JOINT if joint else NO_DATA
        return CountRow(
            cell, MARKS[cell], joint_words or no_data_words(question), groups, joint_words
        )
    count = dataset.priority_count(region, question.round_code)
    statuses = Counter(row.status for row in own if row.part_of is None)
    inferred = is_of_transition(question) and is_inferred(question, own)
    words = t("count-words", count=count)
    return CountRow(
        cell=count_cell(count),
        mark=t.number(count) + (TRANSITION_MARK if inferred else ""),
        words=t("words-transition-inferred", words=words) if inferred else words,
        groups=groups,
        joint_words=joint_words,
        priority_count=count,
        **{f"{status}_count": statuses[status] for status in STATUSES},
    )


def _legend(question: Question, table: pd.DataFrame) -> list[LegendEntry]:
    t = question.t
    counts = Counter(table[columns.CELL])
    steps = [step for step in range(STEPS + 1) if counts[f"step-{step}"]]
    entries = [_step_entry(step, counts[f"step-{step}"], t) for step in steps]
    signs = named_absence(question, legend_of(table[columns.CELL], (JOINT, NO_DATA), "status", t))
    inferred = int(table[columns.MARK].str.endswith(TRANSITION_MARK).sum()) if len(table) else 0
    marked = [inferred_transition_entry(question, inferred)] if inferred else []
    return with_note([*entries, *signs, *marked], t)


def _step_entry(step: int, count: int, t: Translator) -> LegendEntry:
    """A number of priorities; the last step has all that are more."""
    is_last = step > len(SCALES["count"])
    mark = t("at-least", number=t.number(step)) if is_last else t.number(step)
    words = t("legend-step", areas=step, more="yes" if is_last else "no", count=count)
    return LegendEntry(f"step-{step}", mark, words, None)


def _sentence(question: Question, table: pd.DataFrame) -> str:
    t, of = question.t, absence_in(question)
    abroad = [abroad_words(question)] if len(european(table)) else []
    table = swedish(table)
    if table.empty:
        return " ".join(abroad)
    counted = table["priority_count"].dropna()
    if counted.empty:
        return " ".join([t("map-sentence-count-empty", of=of), *abroad])
    first = t(
        "map-sentence-count",
        sum=int(counted.sum()),
        least=int(counted.min()),
        most=int(counted.max()),
        of=of,
    )
    joint = table[table[columns.CELL] == JOINT]
    shown = [
        t("shown-through", region=row.region_name, groups=row.groups) for row in joint.itertuples()
    ]
    return " ".join([first, *abroad, *_without(question, table), *shown])


def _without(question: Question, table: pd.DataFrame) -> list[str]:
    """Which regions have no data of their own, or how many where they are too many to name."""
    t = question.t
    names = sorted(table.loc[table["priority_count"].isna(), "region_name"], key=t.sort_key)
    if not names:
        return []
    how = "named" if len(names) <= MOST_NAMED else "counted"
    counts = {"count": len(names), "total": len(table)}
    named = {"how": how, "regions": joined(names, t), "of": absence_in(question)}
    return [t("map-sentence-without", **named, **counts)]

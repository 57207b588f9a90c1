"""The map's answer without a domain: how many priorities every region has of its own."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from s3dash.analysis.map.answer import (
    MapAnswer,
    answer_table,
    european,
    measured,
    swedish,
)
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import JOINT, MARKS, LegendEntry, group_names, joined, legend_of
from s3dash.analysis.words.scale import STEPS, step_of
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA
from s3dash.model.tables import STATUSES


def count_answer(question: Question, scope: str = "sweden") -> MapAnswer:
    """The number of own priorities of every region of the scope in a round."""
    t = question.t
    regions = regions_of(question.dataset, scope)
    most = max(
        (question.dataset.priority_count(region, question.round_code) for region in regions),
        default=0,
    )
    rows = {region: _count_row(question, region, most) for region in regions}
    counts = ["priority_count", *(f"{status}_count" for status in STATUSES)]
    table = answer_table(question, rows, (*counts, "joint_words", "groups"))
    table[counts] = table[counts].astype("Int64")
    return measured(
        "count",
        table,
        (*counts, "joint_words"),
        _count_legend(table, t),
        (t("map-heading-count", scope=scope), _count_sentence(table, t)),
        t,
    )


def _count_row(question: Question, region: str, most: int) -> dict[str, Any]:
    dataset, t = question.dataset, question.t
    joint = list(dataset.joint_priorities(region, question.round_code))
    groups = joined(group_names(question, joint), t)
    joint_words = t("joint-count", group=groups, count=len(joint)) if joint else ""
    shared = {"groups": groups, "joint_words": joint_words}
    own = dataset.priorities(region, question.round_code)
    if not own:
        cell = JOINT if joint else NO_DATA
        words = joint_words or t("status-no-data")
        none: dict[str, Any] = {f"{status}_count": None for status in STATUSES}
        return {
            "cell": cell,
            "mark": MARKS[cell],
            "words": words,
            "priority_count": None,
            **none,
            **shared,
        }
    count = dataset.priority_count(region, question.round_code)
    statuses = Counter(row.status for row in own if not isinstance(row.part_of, str))
    return {
        "cell": f"step-{step_of(count, most)}",
        "mark": t.number(count),
        "words": t("count-words", count=count),
        "priority_count": count,
        **{f"{status}_count": statuses[status] for status in STATUSES},
        **shared,
    }


def _count_legend(table: pd.DataFrame, t: Translator) -> list[LegendEntry]:
    counted = table[table["priority_count"].notna()]
    entries = []
    for step in range(STEPS + 1):
        rows = counted[counted["cell"] == f"step-{step}"]
        if len(rows):
            low, high = int(rows["priority_count"].min()), int(rows["priority_count"].max())
            mark = (
                t.number(low) if low == high else t("range", low=t.number(low), high=t.number(high))
            )
            words = t("legend-step", areas=high, count=len(rows))
            entries.append(LegendEntry(f"step-{step}", mark, words, None))
    return entries + legend_of(table, (JOINT, NO_DATA), "status", t)


def _count_sentence(table: pd.DataFrame, t: Translator) -> str:
    partners, table = european(table), swedish(table)
    abroad = []
    if len(partners):
        held = int(partners["priority_count"].notna().sum())
        abroad = [t("map-sentence-europe-count", count=held, total=len(partners))]
    if table.empty:
        return " ".join(abroad)
    counted = table["priority_count"].dropna()
    if counted.empty:
        return " ".join([t("map-sentence-count-empty"), *abroad])
    first = t(
        "map-sentence-count",
        regions=len(counted),
        total=len(table),
        sum=int(counted.sum()),
        least=int(counted.min()),
        most=int(counted.max()),
    )
    joint = table[table["cell"] == JOINT]
    shown = [
        t("shown-through", region=row.region_name, groups=row.groups) for row in joint.itertuples()
    ]
    return " ".join([first, *shown, *abroad])

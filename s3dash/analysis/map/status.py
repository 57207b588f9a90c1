"""The map's answer for one domain: which status every region gives it."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.status_rows import status_rows
from s3dash.analysis.facts.transition import (
    absence_in,
    inferred_transition_entry,
    named_absence,
    said_of,
    through_transition,
    with_transition,
)
from s3dash.analysis.map.answer import (
    MapAnswer,
    answer_table,
    data_table,
    european,
    not_drawn,
    swedish,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, LegendEntry, inferred_entry, joined, legend_of
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.tables import STATUSES

INFERRED = ("inferred", "transition_inferred")
OWN_COLUMNS = ("status_words", "basis_words", "wording", "joint_words", "source_words")


def status_answer(question: Question) -> MapAnswer:
    """The status that every region of the scope gives the chosen domain in a round."""
    question = through_transition(question)
    t, domain = question.t, str(question.state.domain)
    rows = status_rows(question, question.regions, [domain])
    by_region = {region: row for (region, _), row in rows.items()}
    table = answer_table(question, by_region, (*INFERRED, "status", "groups", *OWN_COLUMNS))
    name, scope = question.domain_name(domain), question.state.shown_scope
    return MapAnswer(
        heading=t("map-heading-status", domain=name, scope=scope),
        sentence=said_of(question, _sentence(question, table, name) or t("map-no-regions")),
        legend=tuple(_legend(question, table)),
        data_table=with_transition(question, data_table(table, OWN_COLUMNS)),
        not_drawn=not_drawn(table, t),
        question=question,
        measure="status",
        table=table,
    )


def _legend(question: Question, table: pd.DataFrame) -> list[LegendEntry]:
    t = question.t
    signs = legend_of(table[columns.CELL], (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA), "status", t)
    inferred, transition = (int(table[column].sum()) for column in INFERRED)
    marks = [inferred_entry(t, inferred)] if inferred else []
    marks += [inferred_transition_entry(question, transition)] if transition else []
    return [*named_absence(question, signs), *marks]


def _sentence(question: Question, table: pd.DataFrame, domain: str) -> str:
    t, of = question.t, absence_in(question)
    partners, table = european(table), swedish(table)
    abroad = []
    if len(partners):
        held = partners[~partners["status"].isin([NO_DATA])]
        named = held["status"].isin(STATUSES) & (held["status"] != "deselected")
        abroad = [t("map-sentence-europe-status", count=int(named.sum()), total=len(held), of=of)]
    if table.empty:
        return " ".join(abroad)
    counts = Counter(table["status"])
    holding = [status for status in STATUSES if status != "deselected" and counts[status]]
    parts = [t("status-part", status=status, count=counts[status]) for status in holding]
    first = t(
        "map-sentence-status",
        count=sum(counts[status] for status in holding),
        total=int((table["status"] != NO_DATA).sum()),
        domain=domain,
        parts=joined(parts, t),
        of=of,
    )
    joint = table[table[columns.CELL] == JOINT]
    extra = []
    if len(joint):
        groups = joined(list(dict.fromkeys(joint["groups"])), t)
        extra.append(t("map-sentence-joint", groups=groups, count=len(joint)))
    if counts["deselected"]:
        extra.append(t("map-sentence-deselected", count=counts["deselected"]))
    return " ".join([first, *extra, *abroad])

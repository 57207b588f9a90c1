"""The map's answer for one initiative: who takes part, itself, through a part of it or a group."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.taking_part.membership import role_key
from s3dash.analysis.facts.taking_part.membership_rows import rows_of_initiative
from s3dash.analysis.map.answer import (
    MapAnswer,
    answer_table,
    data_table,
    european,
    not_drawn,
    swedish,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, NONE_KNOWN, VIA, LegendEntry, in_full
from s3dash.model.tables import ROLES

CELLS = (*ROLES, VIA, ENDED, JOINT, NONE_KNOWN)
# So few are named in the sentence: a reader asks who they are, and not how many.
MOST_NAMED = 3
OWN_COLUMNS = ("role_words", "via_words", "joint_words", "source_words", "note")


def membership_answer(question: Question) -> MapAnswer:
    """How every region of the scope takes part in the chosen initiative."""
    t, initiative = question.t, str(question.state.initiative)
    rows = rows_of_initiative(question, question.regions, initiative)
    by_region = {row.region: row for row in rows}
    table = answer_table(question, by_region, ("is_direct", *OWN_COLUMNS))
    name, scope = question.initiative_name(initiative), question.state.shown_scope
    return MapAnswer(
        heading=t("map-heading-membership", initiative=name, scope=scope),
        sentence=_sentence(question, initiative, table) or t("map-no-regions"),
        legend=tuple(_legend(question, initiative, table)),
        data_table=data_table(table, OWN_COLUMNS),
        not_drawn=not_drawn(table, t),
        question=question,
        measure="membership",
        table=table,
    )


def _legend(question: Question, initiative: str, table: pd.DataFrame) -> list[LegendEntry]:
    t = question.t
    kind = question.dataset.row("initiatives", initiative).initiative_kind
    counts = Counter(table[columns.CELL])
    entries = []
    for cell in CELLS:
        if cell in ROLES:
            words = t("role", role=role_key(cell, kind), tense="present")
        else:
            words = t(f"role-{cell.replace('_', '-')}")
        if counts[cell]:
            entries.append(LegendEntry(cell, MARKS[cell], words, counts[cell]))
    return entries


def _sentence(question: Question, initiative: str, table: pd.DataFrame) -> str:
    t = question.t
    row = question.dataset.row("initiatives", initiative)
    partners, table = european(table), swedish(table)
    counts = Counter(table[columns.CELL])
    direct = sum(counts[role] for role in ROLES)
    is_area = row.initiative_kind == "programme" and counts["participant"] == direct
    kind = "area" if is_area else "other"
    parts = []
    taking = list(table.loc[table[columns.CELL].isin(ROLES), columns.REGION_NAME])
    if not is_area and 0 < direct <= MOST_NAMED:
        names = in_full(taking, t)
        parts.append(
            t("map-sentence-members-named", count=direct, initiative=t.name(row), names=names)
        )
    elif len(table):
        told = {"initiative": t.name(row), "kind": kind, "via": counts[VIA]}
        parts.append(t("map-sentence-membership", count=direct, **told))
    if len(partners):
        takers = int(partners[columns.CELL].isin([*ROLES, VIA]).sum())
        parts.append(t("map-sentence-europe-membership", count=takers))
    for cell in (VIA, JOINT, ENDED):
        if counts[cell]:
            parts.append(t(f"map-sentence-{cell}-members", count=counts[cell]))
    if row.superseded_by is not None:
        successor = question.initiative_name(row.superseded_by)
        parts.append(t("superseded", successor=successor))
    elif row.ends_year is not None and row.ends_year < question.as_of.year:
        parts.append(t("initiative-ended", year=str(row.ends_year)))
    return " ".join(parts)

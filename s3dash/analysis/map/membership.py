"""The map's answer for one initiative: who takes part, itself, through a part of it or a group."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.facts.membership import (
    joint_roles,
    membership_cell,
    named_role,
    role_key,
    role_words,
)
from s3dash.analysis.map.answer import (
    MapAnswer,
    answer_table,
    european,
    measured,
    swedish,
)
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, NONE_KNOWN, VIA, LegendEntry
from s3dash.model.rows import MembershipRow
from s3dash.model.tables import ROLES


def membership_answer(question: Question, initiative: str, scope: str = "sweden") -> MapAnswer:
    """How every region of the scope takes part in an initiative: itself, by a part, a group."""
    dataset, t = question.dataset, question.t
    by_region: dict[str, list[MembershipRow]] = {}
    for row in dataset.memberships(initiative):
        by_region.setdefault(row.region_code, []).append(row)
    rows = {
        region: membership_row(question, initiative, region, by_region)
        for region in regions_of(dataset, scope)
    }
    table = answer_table(question, rows)
    cells = (*ROLES, VIA, ENDED, JOINT, NONE_KNOWN)
    name = question.initiative_name(initiative)
    words = _membership_sentence(question, initiative, table)
    return measured(
        "membership",
        table,
        ("role_words", "via_words", "joint_words", "source_words", "note"),
        list(_role_legend(question, initiative, table, cells)),
        (t("map-heading-membership", initiative=name, scope=scope), words),
        t,
    )


def membership_row(
    question: Question, initiative: str, region: str, by_region: dict[str, list[Any]]
) -> dict[str, Any]:
    """One region's part in an initiative: its cell, mark and words, and what they rest on.

    ``by_region`` has the rows of the initiative and of all below it.
    """
    t = question.t
    rows = by_region.get(region, [])
    direct = [row for row in rows if row.initiative_code == initiative]
    below = [row for row in rows if row.initiative_code != initiative]
    groups = {
        group: by_region[group]
        for group in question.dataset.groups_of(region)
        if group in by_region
    }
    cell = membership_cell(question, direct, below, groups)
    via_words = "; ".join(named_role(question, row) for row in below)
    joint_words = "; ".join(joint_roles(question, groups))
    direct_words = "; ".join(role_words(question, row) for row in direct)
    listed = [*direct, *below, *(row for found in groups.values() for row in found)]
    return {
        "cell": cell,
        "mark": MARKS[cell],
        "words": direct_words or via_words or joint_words or t("role-none-known"),
        "direct": bool(direct),
        "role_words": direct_words or t("role-none-known"),
        "via_words": via_words,
        "joint_words": joint_words,
        "source_words": sources_in_words(question, listed),
        "note": "; ".join(row.note for row in listed if isinstance(row.note, str)),
    }


def _role_legend(
    question: Question, initiative: str, table: pd.DataFrame, cells: tuple[str, ...]
) -> list[LegendEntry]:
    t = question.t
    kind = question.dataset.row("initiatives", initiative).initiative_kind
    counts = Counter(table["cell"])
    entries = []
    for cell in cells:
        if cell in ROLES:
            words = t("role", role=role_key(cell, kind), tense="present")
        else:
            words = t(f"role-{cell.replace('_', '-')}")
        if counts[cell]:
            entries.append(LegendEntry(cell, MARKS[cell], words, counts[cell]))
    return entries


def _membership_sentence(question: Question, initiative: str, table: pd.DataFrame) -> str:
    t = question.t
    row = question.dataset.row("initiatives", initiative)
    partners, table = european(table), swedish(table)
    counts = Counter(table["cell"])
    direct = sum(counts[role] for role in ROLES)
    is_area = row.initiative_kind == "programme" and counts["participant"] == direct
    kind = "area" if is_area else "other"
    parts = []
    if len(table):
        parts.append(t("map-sentence-membership", count=direct, initiative=t.name(row), kind=kind))
    if len(partners):
        takers = int(partners["cell"].isin([*ROLES, VIA]).sum())
        parts.append(t("map-sentence-europe-membership", count=takers))
    for cell in (VIA, JOINT, ENDED):
        if counts[cell]:
            parts.append(t(f"map-sentence-{cell}-members", count=counts[cell]))
    if isinstance(row.superseded_by, str):
        successor = question.initiative_name(row.superseded_by)
        parts.append(t("superseded", successor=successor))
    elif not pd.isna(row.ends_year) and int(row.ends_year) < question.as_of.year:
        parts.append(t("initiative-ended", year=str(int(row.ends_year))))
    return " ".join(parts)

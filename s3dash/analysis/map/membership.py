"""The map's answer for one initiative: who takes part, itself, through a part of it or a group."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any

import pandas as pd

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
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import (
    ENDED,
    JOINT,
    MARKS,
    NONE_KNOWN,
    VIA,
    LegendEntry,
    sources_in_words,
)
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.tables import ROLES


def membership_answer(
    dataset: Dataset,
    initiative: str,
    as_of: datetime.date,
    t: Translator,
    scope: str = "sweden",
) -> MapAnswer:
    """How every region of the scope takes part in an initiative: itself, by a part, a group."""
    frame = dataset.memberships(initiative)
    by_region: dict[str, list[Any]] = {}
    for row in frame.itertuples(index=False):
        by_region.setdefault(str(row.region_code), []).append(row)
    rows = {
        region: membership_row(dataset, initiative, region, by_region, as_of, t)
        for region in regions_of(dataset, scope)
    }
    table = answer_table(dataset, rows, t)
    cells = (*ROLES, VIA, ENDED, JOINT, NONE_KNOWN)
    name = t.name(dataset.row("initiatives", initiative))
    words = _membership_sentence(dataset, initiative, table, as_of, t)
    return measured(
        "membership",
        table,
        ("role_words", "via_words", "joint_words", "source_words", "note"),
        list(_role_legend(dataset, initiative, table, cells, t)),
        (t("map-heading-membership", initiative=name, scope=scope), words),
        t,
    )


def membership_row(
    dataset: Dataset,
    initiative: str,
    region: str,
    by_region: dict[str, list[Any]],
    as_of: datetime.date,
    t: Translator,
) -> dict[str, Any]:
    """One region's part in an initiative: its cell, mark and words, and what they rest on.

    ``by_region`` has the rows of the initiative and of all below it.
    """
    rows = by_region.get(region, [])
    direct = [row for row in rows if row.initiative_code == initiative]
    below = [row for row in rows if row.initiative_code != initiative]
    groups = {group: by_region[group] for group in dataset.groups_of(region) if group in by_region}
    cell = membership_cell(dataset, direct, below, groups, as_of)
    via_words = "; ".join(named_role(dataset, row, as_of, t) for row in below)
    joint_words = "; ".join(joint_roles(dataset, groups, as_of, t))
    direct_words = "; ".join(role_words(dataset, row, as_of, t) for row in direct)
    listed = [*direct, *below, *(row for found in groups.values() for row in found)]
    return {
        "cell": cell,
        "mark": MARKS[cell],
        "words": direct_words or via_words or joint_words or t("role-none-known"),
        "direct": bool(direct),
        "role_words": direct_words or t("role-none-known"),
        "via_words": via_words,
        "joint_words": joint_words,
        "source_words": sources_in_words(dataset, listed, t),
        "note": "; ".join(row.note for row in listed if isinstance(row.note, str)),
    }


def _role_legend(
    dataset: Dataset, initiative: str, table: pd.DataFrame, cells: tuple[str, ...], t: Translator
) -> list[LegendEntry]:
    kind = dataset.row("initiatives", initiative).initiative_kind
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


def _membership_sentence(
    dataset: Dataset, initiative: str, table: pd.DataFrame, as_of: datetime.date, t: Translator
) -> str:
    row = dataset.row("initiatives", initiative)
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
        successor = t.name(dataset.row("initiatives", row.superseded_by))
        parts.append(t("superseded", successor=successor))
    elif not pd.isna(row.ends_year) and int(row.ends_year) < as_of.year:
        parts.append(t("initiative-ended", year=str(int(row.ends_year))))
    return " ".join(parts)

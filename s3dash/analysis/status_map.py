"""The map's answer for one domain: which status every region gives it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from s3dash.analysis.answer import (
    INFERRED_MARK,
    JOINT,
    MARKS,
    LegendEntry,
    group_names,
    joined,
    legend_of,
    sources_in_words,
)
from s3dash.analysis.evidence import Wording, wordings
from s3dash.analysis.map_answer import MapAnswer, answer_table, measured
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, names, strongest_status
from s3dash.model.tables import STATUSES


def status_answer(dataset: Dataset, round_code: str, domain: str, t: Translator) -> MapAnswer:
    """The status that every Swedish region gives a domain in a round."""
    rows = {
        region: status_row(dataset, region, round_code, domain, t)
        for region in dataset.regions_of_kind("region")
    }
    table = answer_table(dataset, rows, t)
    cells = (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA)
    legend = legend_of(table, cells, "status", t)
    if table["inferred"].any():
        legend.append(
            LegendEntry("", INFERRED_MARK, t("status-inferred"), int(table["inferred"].sum()))
        )
    domain_name = t.name(dataset.row("domains", domain))
    return measured(
        "status",
        table,
        ("status_words", "basis_words", "wording", "joint_words", "source_words"),
        legend,
        (t("map-heading-status", domain=domain_name), _status_sentence(table, domain_name, t)),
        t,
    )


def status_row(
    dataset: Dataset, region: str, round_code: str, domain: str, t: Translator
) -> dict[str, Any]:
    """One region's status in a domain: its cell, mark and words, and what they rest on."""
    own = [row for row in dataset.priorities(region, round_code) if names(row, domain)]
    joint = [row for row in dataset.joint_priorities(region, round_code) if names(row, domain)]
    status = dataset.status(region, round_code, domain)
    no_data = status == NO_DATA
    cell = JOINT if joint and status in {NO_DATA, NOT_MENTIONED} else status
    basis = _basis(own, status)
    inferred = basis == "inferred"
    groups = joined(group_names(dataset, joint, t), t)
    status_words = t(f"status-{status.replace('_', '-')}")
    joint_status = strongest_status(joint, domain)
    words = t("joint-in", group=groups) if cell == JOINT else status_words
    return {
        "cell": cell,
        "mark": MARKS[cell] + (INFERRED_MARK if inferred else ""),
        "words": t("words-inferred", words=words) if inferred else words,
        "inferred": inferred,
        "status": status,
        "groups": groups,
        "status_words": status_words,
        "basis_words": None if no_data else t(f"basis-{basis}") if basis else "",
        "wording": None if no_data else _own_words(own, t),
        "joint_words": (
            t("joint-in-as", group=groups, status=t(f"status-{joint_status}")) if joint else ""
        ),
        "source_words": sources_in_words(dataset, own or joint, t),
    }


def _basis(own: list[Any], status: str) -> str | None:
    """Whether the status that holds was stated or inferred; stated when any row states it."""
    found = {row.status_basis for row in own if row.status == status}
    return next((basis for basis in ("stated", "inferred") if basis in found), None)


def _own_words(own: list[Any], t: Translator) -> tuple[Wording, ...]:
    """The region's own wording of each priority, or a translation where that is all there is."""
    return tuple(wordings(row, t.language)[0] for row in own)


def _status_sentence(table: pd.DataFrame, domain: str, t: Translator) -> str:
    counts = Counter(table["status"])
    holding = [status for status in STATUSES if status != "deselected" and counts[status]]
    parts = [t("status-part", status=status, count=counts[status]) for status in holding]
    first = t(
        "map-sentence-status",
        count=sum(counts[status] for status in holding),
        total=int((table["status"] != NO_DATA).sum()),
        domain=domain,
        parts=joined(parts, t),
    )
    joint = table[table["cell"] == JOINT]
    extra = []
    if len(joint):
        groups = joined(list(dict.fromkeys(joint["groups"])), t)
        extra.append(t("map-sentence-joint", groups=groups, count=len(joint)))
    if counts["deselected"]:
        extra.append(t("map-sentence-deselected", count=counts["deselected"]))
    return " ".join([first, *extra])

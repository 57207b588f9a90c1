"""The map's answer for one domain: which status every region gives it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import sources_in_words, wordings
from s3dash.analysis.facts.status_cell import domain_cell
from s3dash.analysis.map.answer import (
    MapAnswer,
    answer_table,
    european,
    measured,
    swedish,
)
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import INFERRED_MARK, JOINT, LegendEntry, joined, legend_of
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, strongest_status
from s3dash.model.tables import STATUSES


def status_answer(question: Question, domain: str, scope: str = "sweden") -> MapAnswer:
    """The status that every region of the scope gives a domain in a round."""
    t = question.t
    rows = {
        region: status_row(question, region, domain)
        for region in regions_of(question.dataset, scope)
    }
    table = answer_table(question, rows, ("inferred", "status"))
    cells = (*STATUSES, JOINT, NOT_MENTIONED, NO_DATA)
    legend = legend_of(table, cells, "status", t)
    if table["inferred"].any():
        legend.append(
            LegendEntry("", INFERRED_MARK, t("status-inferred"), int(table["inferred"].sum()))
        )
    domain_name = question.domain_name(domain)
    words = _status_sentence(table, domain_name, t)
    return measured(
        "status",
        table,
        ("status_words", "basis_words", "wording", "joint_words", "source_words"),
        legend,
        (t("map-heading-status", domain=domain_name, scope=scope), words),
        t,
    )


def status_row(question: Question, region: str, domain: str) -> dict[str, Any]:
    """One region's status in a domain: its cell, mark and words, and what they rest on."""
    t = question.t
    found = domain_cell(question, region, domain)
    no_data = found.status == NO_DATA
    groups = found.groups(question)
    joint_status = strongest_status(found.joint, domain)
    return {
        "cell": found.cell,
        "mark": found.mark,
        "words": found.words(question),
        "inferred": found.inferred,
        "status": found.status,
        "groups": groups,
        "status_words": t(f"status-{found.status.replace('_', '-')}"),
        "basis_words": None if no_data else t(f"basis-{found.basis}") if found.basis else "",
        "wording": None if no_data else _own_words(found.own, t),
        "joint_words": (
            t("joint-in-as", group=groups, status=t(f"status-{joint_status}"))
            if found.joint
            else ""
        ),
        "source_words": sources_in_words(question, found.own or found.joint),
    }


def _own_words(own: tuple[Any, ...], t: Translator) -> tuple[Wording, ...]:
    """The region's own wording of each priority, or a translation where that is all there is."""
    return tuple(wordings(row, t.language)[0] for row in own)


def _status_sentence(table: pd.DataFrame, domain: str, t: Translator) -> str:
    partners, table = european(table), swedish(table)
    abroad = []
    if len(partners):
        held = partners[~partners["status"].isin([NO_DATA])]
        named = held["status"].isin(STATUSES) & (held["status"] != "deselected")
        abroad = [t("map-sentence-europe-status", count=int(named.sum()), total=len(held))]
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
    )
    joint = table[table["cell"] == JOINT]
    extra = []
    if len(joint):
        groups = joined(list(dict.fromkeys(joint["groups"])), t)
        extra.append(t("map-sentence-joint", groups=groups, count=len(joint)))
    if counts["deselected"]:
        extra.append(t("map-sentence-deselected", count=counts["deselected"]))
    return " ".join([first, *extra, *abroad])

"""How does it hang together? The network of regions, domains and initiatives, with its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from s3dash.analysis.measures.evidence_basis import INCOMPLETE
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.graph import (
    CLUSTER,
    DOMAIN,
    MUTUAL,
    OF_REGIONS,
    SHARED,
    TREE,
    code_of,
    key_of,
)
from s3dash.analysis.network.layout import placed_answer
from s3dash.analysis.network.membership import membership_answer
from s3dash.analysis.network.mutual import mutual_answer
from s3dash.analysis.network.shared import shared_answer
from s3dash.analysis.network.status import status_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, LegendEntry
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA
from s3dash.model.tables import ROLES, STATUSES

LINE, DASHES, BRANCH, TRIANGLE, HOLLOW = "—", "- -", "└", "▲", "○"
# An incomplete region: hollow, its name in brackets.
IN_BRACKETS = "(○)"
MEMBER, PARTICIPANT = "member", "participant"
MEASURES: dict[str, Callable[[Question], NetworkAnswer]] = {
    "shared": shared_answer,
    "mutual": mutual_answer,
    "status": status_answer,
    "membership": membership_answer,
}


def network_answer(question: Question) -> NetworkAnswer:
    """The answer to the selection, laid out."""
    answer = MEASURES[question.state.shown_measure](question)
    return placed_answer(
        replace(
            answer,
            legend=tuple(_legend(answer)),
            not_drawn=" ".join([*filter(None, [answer.not_drawn]), *_not_drawn(answer)]) or None,
        )
    )


def _not_drawn(answer: NetworkAnswer) -> Iterator[str]:
    """What the selection names and the drawing has no place for."""
    question = answer.question
    t, regions = question.t, question.state.regions
    if answer.measure in OF_REGIONS and len(regions) not in {0, 2}:
        yield t("network-not-a-pair", count=len(regions))
    for key in sorted(answer.chosen - {node.key for node in answer.nodes}):
        table = "domains" if key.startswith(key_of(DOMAIN, "")) else "regions"
        yield t("network-not-drawn", name=question.name(table, code_of(key)))


# ---- the legend ---------------------------------------------------------------------------------


def _legend(answer: NetworkAnswer) -> list[LegendEntry]:
    """The signs of the lines in use, then those of the nodes; how many lines stands in words."""
    t = answer.question.t
    lines = Counter(edge.cell for edge in answer.edges)
    nodes = Counter(node.cell for node in answer.nodes)
    entries = [
        LegendEntry(cell, MARKS[cell], f"{words}: {t('network-lines', count=count)}", None)
        for cell, words, count in _marked_lines(lines, t)
        if count
    ]
    signs = (
        (LINE, "network-legend-shared", lines[SHARED]),
        (LINE, "network-legend-mutual", lines[MUTUAL]),
        (DASHES, "basis-joint", _dashed(answer, JOINT)),
        (DASHES, "basis-incomplete", _dashed(answer, INCOMPLETE)),
        (BRANCH, "network-legend-tree", lines[TREE]),
        (TRIANGLE, "network-legend-cluster", nodes[CLUSTER]),
    )
    entries += [LegendEntry("line", mark, t(key), None) for mark, key, count in signs if count]
    if hollow := nodes[NO_DATA] + nodes[JOINT]:
        entries.append(LegendEntry("line", HOLLOW, t("network-legend-hollow"), hollow))
    if few := nodes[INCOMPLETE]:
        entries.append(LegendEntry("line", IN_BRACKETS, t("basis-incomplete"), few))
    return entries


def _dashed(answer: NetworkAnswer, cell: str) -> int:
    """How many dashed lines between regions end at one that is drawn as a cell."""
    ends = {node.key for node in answer.nodes if node.cell == cell}
    return sum(edge.cell in OF_REGIONS and bool(edge.ends & ends) for edge in answer.edges)


def _marked_lines(lines: Counter[str], t: Translator) -> list[tuple[str, str, int]]:
    """The cells of lines that are told by a mark, in order, with their words and their number.

    Who is a member and who takes part have one sign: where both are there, it stands once.
    """
    statuses = [(cell, t(f"status-{cell}"), lines[cell]) for cell in STATUSES]
    roles = [(cell, t("role", role=cell, tense="present"), lines[cell]) for cell in ROLES]
    if lines[MEMBER] and lines[PARTICIPANT]:
        both = (MEMBER, t("matrix-role-takes-part"), lines[MEMBER] + lines[PARTICIPANT])
        others = [entry for entry in roles if entry[0] != PARTICIPANT]
        roles = [both if entry[0] == MEMBER else entry for entry in others]
    ended, joint = (ENDED, t("role-ended"), lines[ENDED]), (JOINT, t("basis-joint"), lines[JOINT])
    return [*statuses, *roles, ended, joint]

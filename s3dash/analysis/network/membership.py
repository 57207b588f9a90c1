"""The network of regions and what they take part in, with the tree of the initiatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.facts.membership import has_ended
from s3dash.analysis.facts.ties import (
    Tie,
    everywhere,
    is_current,
    parent_of,
    swedish_regions,
    tie_words,
    ties_in,
)
from s3dash.analysis.network.answer import (
    INITIATIVE,
    TREE,
    Edge,
    NetworkAnswer,
    Node,
    Undrawn,
    chosen_nodes,
    edge_table,
    key_of,
    node_table,
    region_key,
)
from s3dash.analysis.network.participant_counts import counts_in_words, swedish_words
from s3dash.analysis.network.regions import OWN, PARENTHESIS, region_node
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import ENDED, JOINT, NONE_KNOWN, NONE_SIGN, joined, never_empty
from s3dash.model import Dataset
from s3dash.model.tables import ROLES

# What at least this part of Sweden's regions is in says nothing of any of them.
NEARLY_ALL = 0.75
COLUMNS = [
    "region_code",
    "region_name",
    "initiative_name",
    "parent_name",
    "role_words",
    "source_words",
    "note",
]


def initiative_answer(question: Question) -> NetworkAnswer:
    """Who takes part in what, without places: a branch, or all that has someone in it."""
    dataset = question.dataset
    state = question.state
    scope = regions_of(dataset, state.shown_scope)
    branch = dataset.with_children(state.initiative) if state.initiative else None
    everybody = list(ties_in(dataset, everywhere(dataset)))
    ties = [tie for tie in everybody if tie.region in scope]
    undrawn = [] if branch else list(_undrawn(question, ties))
    left_out = {one.code for one in undrawn}
    kept = [
        tie
        for tie in ties
        if (tie.initiative in branch if branch else tie.initiative not in left_out)
    ]
    if not branch and state.shown_scope == "europe":
        # hundreds of lines to Europe's regions show nothing: they are drawn a branch at a time
        kept = [tie for tie in kept if tie.region in swedish_regions(dataset)]
    initiatives = branch or _with_parents(dataset, {tie.initiative for tie in kept})
    if not branch and state.shown_scope == "partners":
        kept = []
    regions = sorted({tie.region for tie in kept} | set(scope) & set(swedish_regions(dataset)))
    nodes = [
        *(_region(question, code, kept) for code in regions),
        *(_initiative(question, code, everybody) for code in sorted(initiatives)),
    ]
    edges = [_edge(question, tie) for tie in kept]
    tree = list(_tree(question, initiatives))
    return NetworkAnswer(
        heading=_heading(question, state.initiative),
        sentence=_sentence(question, kept, undrawn),
        data_table=_data_table(question, kept),
        measure="membership",
        nodes=node_table(nodes),
        edges=edge_table([*edges, *tree]),
        chosen=chosen_nodes(question),
        undrawn=tuple(undrawn),
    )


def _undrawn(question: Question, ties: Iterable[Tie]) -> Iterator[Undrawn]:
    """Initiatives that nearly all of Sweden's regions are in now, most members first."""
    swedish = swedish_regions(question.dataset)
    members: dict[str, set[str]] = {}
    for tie in ties:
        if tie.region in swedish and tie.group is None and is_current(question, tie):
            members.setdefault(tie.initiative, set()).add(tie.region)
    for code, found in sorted(members.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(found) >= NEARLY_ALL * len(swedish):
            yield Undrawn(code, question.initiative_name(code), len(found))


def _with_parents(dataset: Dataset, initiatives: set[str]) -> set[str]:
    found = set(initiatives)
    for code in initiatives:
        parent = parent_of(dataset, code)
        while parent is not None:
            found.add(parent)
            parent = parent_of(dataset, parent)
    return found


def _region(question: Question, region: str, kept: list[Tie]) -> Node:
    count = len({tie.initiative for tie in kept if tie.region == region and tie.group is None})
    words = question.t("network-initiatives", count=count)
    return region_node(question, region, OWN, words, (("region", region),))


def _initiative(question: Question, code: str, ties: list[Tie]) -> Node:
    t = question.t
    row = question.dataset.row("initiatives", code)
    name = t.name(row)
    found = [tie for tie in ties if tie.initiative == code]
    words = f"{t(f'kind-{row.initiative_kind}')}. {swedish_words(question, found)}"
    pick = (("initiative", code), ("region", ""))
    return Node(
        key_of(INITIATIVE, code),
        INITIATIVE,
        name,
        _label(question, row),
        INITIATIVE if found else NONE_KNOWN,
        words,
        pick,
    )


def _label(question: Question, row: Any) -> str:
    """The name as it stands in the drawing: without what all parts of its parent begin with.

    What stands in parentheses at its end is left out, too.
    """
    t = question.t
    name = t.name(row).split(PARENTHESIS)[0]
    siblings = [
        t.name(one)
        for one in question.dataset.rows("initiatives")
        if one.parent_code == row.parent_code
    ]
    if not isinstance(row.parent_code, str) or len(siblings) < 2:
        return name
    words = [one.split(" ") for one in siblings]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    return " ".join(name.split(" ")[len(list(same)) :]) or name


def _edge(question: Question, tie: Tie) -> Edge:
    return Edge(
        edge=f"{tie.region} {tie.initiative}",
        source=region_key(question.dataset, tie.region),
        target=key_of(INITIATIVE, tie.initiative),
        cell=_cell(question, tie),
        size=1,
        words=tie_words(question, tie),
        pick=(("region", tie.region), ("initiative", tie.initiative)),
        dashed=tie.group is not None,
    )


def _cell(question: Question, tie: Tie) -> str:
    """The strongest role that holds now; the group's; or that it is over."""
    if not is_current(question, tie):
        return ENDED
    if tie.group is not None:
        return JOINT
    roles = {row.role for row in tie.rows if not has_ended(question, row)}
    return next(role for role in ROLES if role in roles)


def _tree(question: Question, initiatives: Iterable[str]) -> Iterator[Edge]:
    """From every part to what it is a part of, where both are drawn."""
    t = question.t
    drawn = set(initiatives)
    for code in sorted(drawn):
        parent = parent_of(question.dataset, code)
        if parent in drawn:
            words = t("network-part-of", parent=question.initiative_name(str(parent)))
            ends = (key_of(INITIATIVE, code), key_of(INITIATIVE, str(parent)))
            yield Edge(f"{TREE} {code}", *ends, TREE, 1, words, ())


# ---- words and table ----------------------------------------------------------------------------


def _heading(question: Question, initiative: str | None) -> str:
    t = question.t
    if initiative is None:
        return t("network-heading-membership")
    return t(
        "network-heading-initiative",
        initiative=question.initiative_name(initiative),
    )


def _sentence(question: Question, kept: list[Tie], undrawn: list[Undrawn]) -> str:
    dataset, t = question.dataset, question.t
    initiative = question.state.initiative
    parts = counts_in_words(question, kept)
    if undrawn:
        left_out = joined([one.name.split(PARENTHESIS)[0] for one in undrawn], t)
        parts.append(t("network-sentence-undrawn", names=left_out))
    if initiative is None:
        abroad = question.state.scope is not None
        parts += [t("network-choose-abroad")] if abroad else []
        parts.append(t("network-choose-membership"))
    else:
        row = dataset.row("initiatives", initiative)
        if isinstance(row.superseded_by, str):
            successor = question.initiative_name(row.superseded_by)
            parts.append(t("superseded", successor=successor))
    groups = sorted({tie.group for tie in kept if tie.group is not None})
    if groups:
        names = [question.region_name(group) for group in groups]
        parts.append(t("network-sentence-via", groups=joined(names, t)))
    return " ".join(parts)


def _data_table(question: Question, kept: list[Tie]) -> pd.DataFrame:
    dataset, t = question.dataset, question.t
    rows = []
    for tie in kept:
        parent = parent_of(dataset, tie.initiative)
        rows.append(
            {
                "region_code": tie.region,
                "region_name": question.region_name(tie.region),
                "initiative_name": question.initiative_name(tie.initiative),
                "parent_name": question.initiative_name(parent) if parent else NONE_SIGN,
                "role_words": tie_words(question, tie),
                "source_words": sources_in_words(question, tie.rows),
                "note": "; ".join(row.note for row in tie.rows if isinstance(row.note, str)),
            }
        )
    rows.sort(key=lambda one: (t.sort_key(one["region_name"]), t.sort_key(one["initiative_name"])))
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))

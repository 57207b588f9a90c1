"""The network of regions and what they take part in, with the tree of the initiatives."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

import pandas as pd

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
from s3dash.analysis.scope import regions_of
from s3dash.analysis.selection import Selection
from s3dash.analysis.words.answer import (
    ENDED,
    JOINT,
    NONE_KNOWN,
    NONE_SIGN,
    joined,
    never_empty,
    sources_in_words,
)
from s3dash.i18n import Translator
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


def initiative_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> NetworkAnswer:
    """Who takes part in what, without places: a branch, or all that has someone in it."""
    state = selection.state
    scope = regions_of(dataset, state.shown_scope)
    branch = dataset.with_children(state.initiative) if state.initiative else None
    everybody = list(ties_in(dataset, everywhere(dataset)))
    ties = [tie for tie in everybody if tie.region in scope]
    undrawn = [] if branch else list(_undrawn(dataset, ties, as_of, t))
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
        *(_region(dataset, code, kept, t) for code in regions),
        *(_initiative(dataset, code, everybody, as_of, t) for code in sorted(initiatives)),
    ]
    edges = [_edge(dataset, tie, as_of, t) for tie in kept]
    tree = list(_tree(dataset, initiatives, t))
    return NetworkAnswer(
        heading=_heading(dataset, state.initiative, t),
        sentence=_sentence(dataset, selection, kept, undrawn, as_of, t),
        equal=_equal(dataset, kept, as_of, t),
        measure="membership",
        nodes=node_table(nodes),
        edges=edge_table([*edges, *tree]),
        chosen=chosen_nodes(dataset, state),
        undrawn=tuple(undrawn),
    )


def _undrawn(
    dataset: Dataset, ties: Iterable[Tie], as_of: datetime.date, t: Translator
) -> Iterator[Undrawn]:
    """Initiatives that nearly all of Sweden's regions are in now, most members first."""
    swedish = swedish_regions(dataset)
    members: dict[str, set[str]] = {}
    for tie in ties:
        if tie.region in swedish and tie.group is None and is_current(dataset, tie, as_of):
            members.setdefault(tie.initiative, set()).add(tie.region)
    for code, found in sorted(members.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(found) >= NEARLY_ALL * len(swedish):
            yield Undrawn(code, t.name(dataset.row("initiatives", code)), len(found))


def _with_parents(dataset: Dataset, initiatives: set[str]) -> set[str]:
    found = set(initiatives)
    for code in initiatives:
        parent = parent_of(dataset, code)
        while parent is not None:
            found.add(parent)
            parent = parent_of(dataset, parent)
    return found


def _region(dataset: Dataset, region: str, kept: list[Tie], t: Translator) -> Node:
    count = len({tie.initiative for tie in kept if tie.region == region and tie.group is None})
    words = t("network-initiatives", count=count)
    return region_node(dataset, region, OWN, words, (("region", region),), t)


def _initiative(
    dataset: Dataset, code: str, ties: list[Tie], as_of: datetime.date, t: Translator
) -> Node:
    row = dataset.row("initiatives", code)
    name = t.name(row)
    found = [tie for tie in ties if tie.initiative == code]
    words = f"{t(f'kind-{row.initiative_kind}')}. {swedish_words(dataset, found, as_of, t)}"
    pick = (("initiative", code), ("region", ""))
    return Node(
        key_of(INITIATIVE, code),
        INITIATIVE,
        name,
        _label(dataset, row, t),
        INITIATIVE if found else NONE_KNOWN,
        words,
        pick,
    )


def _label(dataset: Dataset, row: Any, t: Translator) -> str:
    """The name as it stands in the drawing: without what all parts of its parent begin with.

    What stands in parentheses at its end is left out, too.
    """
    name = t.name(row).split(PARENTHESIS)[0]
    siblings = [
        t.name(one) for one in dataset.rows("initiatives") if one.parent_code == row.parent_code
    ]
    if not isinstance(row.parent_code, str) or len(siblings) < 2:
        return name
    words = [one.split(" ") for one in siblings]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    return " ".join(name.split(" ")[len(list(same)) :]) or name


def _edge(dataset: Dataset, tie: Tie, as_of: datetime.date, t: Translator) -> Edge:
    return Edge(
        edge=f"{tie.region} {tie.initiative}",
        source=region_key(dataset, tie.region),
        target=key_of(INITIATIVE, tie.initiative),
        cell=_cell(dataset, tie, as_of),
        size=1,
        words=tie_words(dataset, tie, as_of, t),
        pick=(("region", tie.region), ("initiative", tie.initiative)),
        dashed=tie.group is not None,
    )


def _cell(dataset: Dataset, tie: Tie, as_of: datetime.date) -> str:
    """The strongest role that holds now; the group's; or that it is over."""
    if not is_current(dataset, tie, as_of):
        return ENDED
    if tie.group is not None:
        return JOINT
    roles = {row.role for row in tie.rows if not has_ended(dataset, row, as_of)}
    return next(role for role in ROLES if role in roles)


def _tree(dataset: Dataset, initiatives: Iterable[str], t: Translator) -> Iterator[Edge]:
    """From every part to what it is a part of, where both are drawn."""
    drawn = set(initiatives)
    for code in sorted(drawn):
        parent = parent_of(dataset, code)
        if parent in drawn:
            words = t("network-part-of", parent=t.name(dataset.row("initiatives", str(parent))))
            ends = (key_of(INITIATIVE, code), key_of(INITIATIVE, str(parent)))
            yield Edge(f"{TREE} {code}", *ends, TREE, 1, words, ())


# ---- words and table ----------------------------------------------------------------------------


def _heading(dataset: Dataset, initiative: str | None, t: Translator) -> str:
    if initiative is None:
        return t("network-heading-membership")
    return t(
        "network-heading-initiative", initiative=t.name(dataset.row("initiatives", initiative))
    )


def _sentence(
    dataset: Dataset,
    selection: Selection,
    kept: list[Tie],
    undrawn: list[Undrawn],
    as_of: datetime.date,
    t: Translator,
) -> str:
    initiative = selection.state.initiative
    parts = counts_in_words(dataset, selection.state, kept, as_of, t)
    if undrawn:
        left_out = joined([one.name.split(PARENTHESIS)[0] for one in undrawn], t)
        parts.append(t("network-sentence-undrawn", names=left_out))
    if initiative is None:
        abroad = selection.state.scope is not None
        parts += [t("network-choose-abroad")] if abroad else []
        parts.append(t("network-choose-membership"))
    else:
        row = dataset.row("initiatives", initiative)
        if isinstance(row.superseded_by, str):
            successor = t.name(dataset.row("initiatives", row.superseded_by))
            parts.append(t("superseded", successor=successor))
    groups = sorted({tie.group for tie in kept if tie.group is not None})
    if groups:
        names = [t.name(dataset.row("regions", group)) for group in groups]
        parts.append(t("network-sentence-via", groups=joined(names, t)))
    return " ".join(parts)


def _equal(dataset: Dataset, kept: list[Tie], as_of: datetime.date, t: Translator) -> pd.DataFrame:
    rows = []
    for tie in kept:
        parent = parent_of(dataset, tie.initiative)
        rows.append(
            {
                "region_code": tie.region,
                "region_name": t.name(dataset.row("regions", tie.region)),
                "initiative_name": t.name(dataset.row("initiatives", tie.initiative)),
                "parent_name": t.name(dataset.row("initiatives", parent)) if parent else NONE_SIGN,
                "role_words": tie_words(dataset, tie, as_of, t),
                "source_words": sources_in_words(dataset, tie.rows, t),
                "note": "; ".join(row.note for row in tie.rows if isinstance(row.note, str)),
            }
        )
    rows.sort(key=lambda one: (t.sort_key(one["region_name"]), t.sort_key(one["initiative_name"])))
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))

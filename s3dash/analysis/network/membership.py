"""The network of regions and what they take part in, with the tree of the initiatives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import pandas as pd

from s3dash.analysis.crowd import (
    MOST_SHOWN,
    chosen_regions,
    crowd_words,
    first,
    told,
)
from s3dash.analysis.facts.taking_part.membership_rows import ParticipationRow
from s3dash.analysis.facts.taking_part.ties import parent_of
from s3dash.analysis.measures.evidence_basis import OWN
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.graph import (
    INITIATIVE,
    TREE,
    Edge,
    Node,
    key_of,
    listed_edges,
    listed_nodes,
    region_key,
)
from s3dash.analysis.network.parts.participant_counts import counts_in_words, swedish_words
from s3dash.analysis.network.parts.taking_part import (
    TakingPart,
    branch_shown,
    overview_shown,
    with_parents,
)
from s3dash.analysis.network.regions import PARENTHESIS, region_node
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_KNOWN, NONE_SIGN, joined, never_empty
from s3dash.model.rows import InitiativeRow

# Of more regions and initiatives together the largest regions are drawn.
MOST_NODES = 200


class TakingPartRow(NamedTuple):
    """A line in the data table."""

    region_code: str
    region_name: str
    initiative_code: str
    initiative_name: str
    parent_code: str
    parent_name: str
    role_words: str
    source_words: str
    note: str


def membership_answer(question: Question) -> NetworkAnswer:
    """Who takes part in what, without places: a branch, or all that has someone in it."""
    initiative = question.state.initiative
    drawn = overview_shown(question) if initiative is None else branch_shown(question, initiative)
    swedish = question.regions_of_kind("region")
    every = sorted({row.region for row in drawn.rows} | set(question.regions) & set(swedish))
    regions, rows, initiatives = _largest(question, drawn, every)
    of_each = _by_initiative(drawn.everybody)
    nodes = [
        *(_region(question, code, rows) for code in regions),
        *(_initiative(question, code, of_each.get(code, [])) for code in initiatives),
    ]
    edges = [*(_edge(question, row) for row in rows), *_tree(question, initiatives)]
    return NetworkAnswer(
        heading=_heading(question),
        sentence=_sentence(question, drawn),
        data_table=_data_table(question, rows),
        not_drawn=told(
            question,
            crowd_words(question, "members", len(regions), len(every)),
            crowd_words(question, "initiatives-joined", len(initiatives), len(drawn.initiatives)),
        ),
        question=question,
        nodes=listed_nodes(nodes),
        edges=listed_edges(edges),
        undrawn=tuple(drawn.undrawn),
    )


def _largest(
    question: Question, drawn: TakingPart, regions: list[str]
) -> tuple[list[str], list[ParticipationRow], list[str]]:
    """The regions, lines and initiatives of the picture; of a crowd those of the largest."""
    rows, codes = list(drawn.rows), list(drawn.initiatives)
    if question.is_whole or len(regions) + len(codes) <= MOST_NODES:
        return regions, rows, codes
    lines = Counter(row.region for row in rows)
    shown = sorted(first(regions, MOST_SHOWN, lines.__getitem__, chosen_regions(question.state)))
    rows = [row for row in rows if row.region in shown]
    joined_ones = {row.initiative for row in rows} | {*filter(None, [question.state.initiative])}
    within = {*codes}
    return (
        shown,
        rows,
        [one for one in with_parents(question.dataset, joined_ones) if one in within],
    )


def _by_initiative(rows: Iterable[ParticipationRow]) -> dict[str, list[ParticipationRow]]:
    found: dict[str, list[ParticipationRow]] = {}
    for row in rows:
        found.setdefault(row.initiative, []).append(row)
    return found


# ---- nodes and lines ----------------------------------------------------------------------------


def _region(question: Question, region: str, rows: Sequence[ParticipationRow]) -> Node:
    count = sum(row.region == region and row.is_direct for row in rows)
    return region_node(question, region, OWN, question.t("network-initiatives", count=count))


def _initiative(question: Question, code: str, rows: Sequence[ParticipationRow]) -> Node:
    row = question.dataset.row("initiatives", code)
    kind = question.t(f"kind-{row.initiative_kind}")
    return Node(
        key=key_of(INITIATIVE, code),
        kind=INITIATIVE,
        name=question.initiative_name(code),
        label=_label(question, row),
        cell=INITIATIVE if rows else NONE_KNOWN,
        words=f"{kind}. {swedish_words(question, rows)}",
        pick=(("initiative", code), ("region", "")),
    )


def _label(question: Question, row: InitiativeRow) -> str:
    """The name as it stands in the drawing: without what all parts of its parent begin with.

    What stands in parentheses at its end is left out, too.
    """
    name = question.t.name(row).split(PARENTHESIS)[0]
    siblings = question.dataset.children(row.parent_code) if row.parent_code else ()
    if len(siblings) < 2:
        return name
    words = [question.initiative_name(code).split(" ") for code in siblings]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    return " ".join(name.split(" ")[len(list(same)) :]) or name


def _edge(question: Question, row: ParticipationRow) -> Edge:
    return Edge(
        key=f"{row.region} {row.initiative}",
        source=region_key(question.dataset, row.region),
        target=key_of(INITIATIVE, row.initiative),
        cell=row.cell,
        size=1,
        words=_words(row),
        pick=(("region", row.region), ("initiative", row.initiative)),
        dashed=not row.is_direct,
    )


def _words(row: ParticipationRow) -> str:
    """Roles and years, said to be the group's where they are."""
    return row.direct_words or row.joint_here_words


def _tree(question: Question, initiatives: Sequence[str]) -> Iterator[Edge]:
    """From every part to what it is a part of, where both are drawn."""
    for code in initiatives:
        parent = parent_of(question.dataset, code)
        if parent in initiatives:
            words = question.t("network-part-of", parent=question.initiative_name(str(parent)))
            ends = (key_of(INITIATIVE, code), key_of(INITIATIVE, str(parent)))
            yield Edge(f"{TREE} {code}", *ends, TREE, 1, words, ())


# ---- words and table ----------------------------------------------------------------------------


def _heading(question: Question) -> str:
    t, initiative = question.t, question.state.initiative
    if initiative is None:
        return t("network-heading-membership")
    return t("network-heading-initiative", initiative=question.initiative_name(initiative))


def _sentence(question: Question, drawn: TakingPart) -> str:
    t = question.t
    initiative = question.state.initiative
    parts = counts_in_words(question, drawn.rows)
    if drawn.undrawn:
        left_out = joined([one.name.split(PARENTHESIS)[0] for one in drawn.undrawn], t)
        parts.append(t("network-sentence-undrawn", names=left_out))
    if initiative is None:
        abroad = question.state.scope is not None
        parts += [t("network-choose-abroad")] if abroad else []
        parts.append(t("network-choose-membership"))
    elif successor := question.dataset.row("initiatives", initiative).superseded_by:
        parts.append(t("superseded", successor=question.initiative_name(successor)))
    groups = sorted({group for row in drawn.rows for group in row.joint})
    if groups:
        names = [question.region_name(group) for group in groups]
        parts.append(t("network-sentence-via", groups=joined(names, t)))
    return " ".join(parts)


def _data_table(question: Question, rows: Iterable[ParticipationRow]) -> pd.DataFrame:
    t = question.t
    listed = [_table_row(question, row) for row in rows]
    listed.sort(key=lambda row: (t.sort_key(row.region_name), t.sort_key(row.initiative_name)))
    return never_empty(pd.DataFrame(listed, columns=list(TakingPartRow._fields)))


def _table_row(question: Question, row: ParticipationRow) -> TakingPartRow:
    parent = parent_of(question.dataset, row.initiative)
    return TakingPartRow(
        region_code=row.region,
        region_name=question.region_name(row.region),
        initiative_code=row.initiative,
        initiative_name=question.initiative_name(row.initiative),
        parent_code=parent or NONE_SIGN,
        parent_name=question.initiative_name(parent) if parent else NONE_SIGN,
        role_words=_words(row),
        source_words=row.source_words,
        note=row.note,
    )

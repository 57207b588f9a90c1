"""The network of regions and the domains that they name, with the clusters of what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.facts.status_rows import StatusRow, status_row
from s3dash.analysis.network.answer import (
    CLUSTER,
    DOMAIN,
    Edge,
    NetworkAnswer,
    Node,
    chosen_nodes,
    edge_table,
    key_of,
    node_table,
    region_key,
)
from s3dash.analysis.network.regions import RegionPriorities, held_words, region_node
from s3dash.analysis.network.shared import gaps_in_words, regions_held
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, NONE_SIGN, group_names, joined, never_empty

COLUMNS = [
    "region_code",
    "region_name",
    "domain_name",
    "status_words",
    "wording",
    "source_words",
]


def domain_answer(question: Question) -> NetworkAnswer:
    """Which region names which domain, and how, without places."""
    held = regions_held(question)
    clusters = list(_clusters(question, held))
    edges = [edge for one in held for edge in _edges_of(question, one.region)]
    tied = [edge for row in clusters for edge in _cluster_edges(question, row)]
    used = sorted({code for edge in (*edges, *tied) for code in edge.domains})
    nodes = [
        *(_region(question, one) for one in held),
        *(_domain(question, code, edges) for code in used),
        *(_cluster(question, row) for row in clusters),
    ]
    return NetworkAnswer(
        heading=_heading(question),
        sentence=_sentence(question, held, edges, len(clusters)),
        data_table=_data_table(question, held, clusters),
        measure="status",
        nodes=node_table(nodes),
        edges=edge_table([*edges, *tied]),
        chosen=chosen_nodes(question),
    )


def _region(question: Question, held: RegionPriorities) -> Node:
    pick = (("region", held.region), ("domain", ""))
    return region_node(question, held.region, held.cell, held_words(question, held), pick)


def _domain(question: Question, code: str, edges: list[Edge]) -> Node:
    t = question.t
    name = question.domain_name(code)
    holding = [edge for edge in edges if code in edge.domains and edge.cell != "deselected"]
    count = sum(not edge.dashed for edge in holding)
    pick = (("domain", code), ("region", ""))
    words = t("network-holders", count=count)
    return Node(key_of(DOMAIN, code), DOMAIN, name, name, DOMAIN, words, pick)


def rows_of(question: Question, region: str) -> Iterator[StatusRow]:
    """Each domain that the region or a group of it names, by code."""
    rows = (
        *question.dataset.priorities(region, question.round_code),
        *question.dataset.joint_priorities(region, question.round_code),
    )
    for code in sorted({code for row in rows for code in row.domain_codes}):
        yield status_row(question, region, code)


def _edges_of(question: Question, region: str) -> Iterator[Edge]:
    """A line for each domain that the region names, also one that it has deselected.

    Dashed where only a group of it names the domain.
    """
    for row in rows_of(question, region):
        yield Edge(
            edge=f"{region} {row.domain}",
            source=region_key(question.dataset, region),
            target=key_of(DOMAIN, row.domain),
            cell=row.cell,
            size=1,
            words=row.full_words,
            pick=(("region", region), ("domain", row.domain)),
            dashed=row.cell == JOINT,
            domains=(row.domain,),
        )


# ---- clusters -----------------------------------------------------------------------------------


def _clusters(question: Question, held: list[RegionPriorities]) -> Iterator[Any]:
    """The clusters of the chosen region, of the chosen domain, or of both; else none."""
    state = question.state
    shown = {one.region for one in held}
    for row in question.dataset.rows("clusters"):
        fits = state.region in {None, row.region_code} and (
            state.domain is None or state.domain in row.domain_codes
        )
        if (state.region or state.domain) and fits and row.region_code in shown:
            yield row


def _cluster(question: Question, row: Any) -> Node:
    t = question.t
    region = question.region_name(row.region_code)
    words = t("network-cluster-of", region=region)
    pick = (("region", row.region_code),)
    return Node(
        key_of(CLUSTER, row.cluster_code), CLUSTER, row.name, row.name, CLUSTER, words, pick
    )


def _cluster_edges(question: Question, row: Any) -> Iterator[Edge]:
    """From the cluster to its region and to its domains."""
    node = key_of(CLUSTER, row.cluster_code)
    words = question.t("network-cluster", name=row.name)
    yield Edge(
        f"{row.cluster_code} {row.region_code}",
        region_key(question.dataset, row.region_code),
        node,
        CLUSTER,
        1,
        words,
        (),
    )
    for code in row.domain_codes:
        yield Edge(
            f"{row.cluster_code} {code}",
            node,
            key_of(DOMAIN, code),
            CLUSTER,
            1,
            words,
            (),
            domains=(code,),
        )


# ---- words and table ----------------------------------------------------------------------------


def _heading(question: Question) -> str:
    t = question.t
    state = question.state
    if state.domain is None:
        return t("network-heading-status", scope=state.shown_scope)
    return t("network-heading-domain", domain=question.domain_name(state.domain))


def _sentence(
    question: Question, held: list[RegionPriorities], edges: list[Edge], clusters: int
) -> str:
    t = question.t
    counted = [edge for edge in edges if not edge.dashed and edge.cell != "deselected"]
    state = question.state
    domain = state.domain
    if domain is not None:
        name = question.domain_name(domain)
        count = sum(domain in edge.domains for edge in counted)
        total = sum(bool(one.rows) and not one.is_joint for one in held)
        parts = [t("network-sentence-domain", domain=name, count=count, total=total)]
    else:
        regions = len({edge.source for edge in counted})
        domains = len({edge.target for edge in counted})
        counts = {"regions": regions, "domains": domains, "count": len(counted)}
        parts = [t("network-sentence-status", **counts)]
        if state.region is None:
            parts.append(t("network-choose-status"))
    for one in held:
        if one.region == state.region and one.rows and not one.is_joint:
            region = question.region_name(one.region)
            parts.insert(0, t("network-sentence-names", region=region, count=len(one.domains)))
    if clusters:
        parts.append(t("network-sentence-clusters", count=clusters))
    for one in held:
        if one.is_joint and (domain is None or domain in one.domains):
            region = question.region_name(one.region)
            groups = joined(group_names(question, one.rows), t)
            parts.append(t("network-sentence-joint", region=region, groups=groups))
    parts += _dashed_words(question, edges)
    return " ".join([*parts, *gaps_in_words(question, held)])


def _dashed_words(question: Question, edges: list[Edge]) -> list[str]:
    """Which groups the dashed lines go through; only those of the chosen domain, if one is."""
    t = question.t
    domain = question.state.domain
    dashed = [edge for edge in edges if edge.dashed and domain in {None, *edge.domains}]
    rows = [
        row
        for edge in dashed
        for row in question.dataset.joint_priorities(edge.pick[0][1], question.round_code)
        if set(edge.domains) & set(row.domain_codes)
    ]
    groups = sorted(group_names(question, rows), key=t.sort_key)
    return [t("network-sentence-via", groups=joined(groups, t))] if groups else []


def _data_table(
    question: Question, held: Iterable[RegionPriorities], clusters: list[Any]
) -> pd.DataFrame:
    t = question.t
    rows = [_table_row(question, row) for one in held for row in rows_of(question, one.region)]
    for row in clusters:
        for code in row.domain_codes:
            rows.append(
                {
                    "region_code": row.region_code,
                    "region_name": question.region_name(row.region_code),
                    "domain_name": question.domain_name(code),
                    "status_words": t("network-cluster", name=row.name),
                    "wording": NONE_SIGN,
                    "source_words": sources_in_words(question, [row]),
                }
            )
    rows.sort(key=lambda one: (t.sort_key(one["region_name"]), t.sort_key(one["domain_name"])))
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))


def _table_row(question: Question, row: StatusRow) -> dict[str, Any]:
    return {
        "region_code": row.region,
        "region_name": question.region_name(row.region),
        "domain_name": question.domain_name(row.domain),
        "status_words": row.full_words,
        "wording": row.shown_wording,
        "source_words": row.source_words,
    }

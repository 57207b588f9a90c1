"""The network of regions and the domains that they name, with the clusters of what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import wordings
from s3dash.analysis.facts.status_cell import DomainCell, domain_cell
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
from s3dash.analysis.network.regions import Held, held_words, region_node
from s3dash.analysis.network.shared import gaps_in_words, regions_held
from s3dash.analysis.selection import Selection
from s3dash.analysis.words.answer import (
    JOINT,
    NONE_SIGN,
    group_names,
    joined,
    never_empty,
    sources_in_words,
)
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.dataset import strongest_status

COLUMNS = [
    "region_code",
    "region_name",
    "domain_name",
    "status_words",
    "wording",
    "source_words",
]


def domain_answer(dataset: Dataset, selection: Selection, t: Translator) -> NetworkAnswer:
    """Which region names which domain, and how, without places."""
    held = regions_held(dataset, selection)
    clusters = list(_clusters(dataset, selection, held))
    edges = [edge for one in held for edge in _edges_of(dataset, selection, one.region, t)]
    tied = [edge for row in clusters for edge in _cluster_edges(dataset, row, t)]
    used = sorted({code for edge in (*edges, *tied) for code in edge.domains})
    nodes = [
        *(_region(dataset, one, t) for one in held),
        *(_domain(dataset, code, edges, t) for code in used),
        *(_cluster(dataset, row, t) for row in clusters),
    ]
    return NetworkAnswer(
        heading=_heading(dataset, selection, t),
        sentence=_sentence(dataset, selection, held, edges, len(clusters), t),
        equal=_equal(dataset, selection, held, clusters, t),
        measure="status",
        nodes=node_table(nodes),
        edges=edge_table([*edges, *tied]),
        chosen=chosen_nodes(dataset, selection.state),
    )


def _region(dataset: Dataset, held: Held, t: Translator) -> Node:
    pick = (("region", held.region), ("domain", ""))
    return region_node(dataset, held.region, held.cell, held_words(dataset, held, t), pick, t)


def _domain(dataset: Dataset, code: str, edges: list[Edge], t: Translator) -> Node:
    name = t.name(dataset.row("domains", code))
    holding = [edge for edge in edges if code in edge.domains and edge.cell != "deselected"]
    count = sum(not edge.dashed for edge in holding)
    pick = (("domain", code), ("region", ""))
    words = t("network-holders", count=count)
    return Node(key_of(DOMAIN, code), DOMAIN, name, name, DOMAIN, words, pick)


def cells_of(dataset: Dataset, region: str, round_code: str) -> Iterator[tuple[str, DomainCell]]:
    """Each domain that the region or a group of it names, with its cell, by code."""
    rows = (
        *dataset.priorities(region, round_code),
        *dataset.joint_priorities(region, round_code),
    )
    for code in sorted({code for row in rows for code in row.domain_codes}):
        yield code, domain_cell(dataset, region, round_code, code)


def _edges_of(dataset: Dataset, selection: Selection, region: str, t: Translator) -> Iterator[Edge]:
    """A line for each domain that the region names, also one that it has deselected.

    Dashed where only a group of it names the domain.
    """
    for code, found in cells_of(dataset, region, selection.round_code):
        yield Edge(
            edge=f"{region} {code}",
            source=region_key(dataset, region),
            target=key_of(DOMAIN, code),
            cell=found.cell,
            size=1,
            words=status_words(dataset, found, code, t),
            pick=(("region", region), ("domain", code)),
            dashed=found.cell == JOINT,
            domains=(code,),
        )


def status_words(dataset: Dataset, found: DomainCell, domain: str, t: Translator) -> str:
    """The status of a domain in words, said to be inferred or the group's where it is."""
    if found.cell != JOINT:
        return found.words(dataset, t)
    status = strongest_status(found.joint, domain)
    words = t(f"status-{status}")
    bases = {row.status_basis for row in found.joint if row.status == status}
    if "stated" not in bases and "inferred" in bases:
        words = t("words-inferred", words=words)
    return t("joint-in-as", group=found.groups(dataset, t), status=words)


# ---- clusters -----------------------------------------------------------------------------------


def _clusters(dataset: Dataset, selection: Selection, held: list[Held]) -> Iterator[Any]:
    """The clusters of the chosen region, of the chosen domain, or of both; else none."""
    state = selection.state
    shown = {one.region for one in held}
    for row in dataset.rows("clusters"):
        fits = state.region in {None, row.region_code} and (
            state.domain is None or state.domain in row.domain_codes
        )
        if (state.region or state.domain) and fits and row.region_code in shown:
            yield row


def _cluster(dataset: Dataset, row: Any, t: Translator) -> Node:
    region = t.name(dataset.row("regions", row.region_code))
    words = t("network-cluster-of", region=region)
    pick = (("region", row.region_code),)
    return Node(
        key_of(CLUSTER, row.cluster_code), CLUSTER, row.name, row.name, CLUSTER, words, pick
    )


def _cluster_edges(dataset: Dataset, row: Any, t: Translator) -> Iterator[Edge]:
    """From the cluster to its region and to its domains."""
    node = key_of(CLUSTER, row.cluster_code)
    words = t("network-cluster", name=row.name)
    yield Edge(
        f"{row.cluster_code} {row.region_code}",
        region_key(dataset, row.region_code),
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


def _heading(dataset: Dataset, selection: Selection, t: Translator) -> str:
    state = selection.state
    if state.domain is None:
        return t("network-heading-status", scope=state.shown_scope)
    return t("network-heading-domain", domain=t.name(dataset.row("domains", state.domain)))


def _sentence(
    dataset: Dataset,
    selection: Selection,
    held: list[Held],
    edges: list[Edge],
    clusters: int,
    t: Translator,
) -> str:
    counted = [edge for edge in edges if not edge.dashed and edge.cell != "deselected"]
    state = selection.state
    domain = state.domain
    if domain is not None:
        name = t.name(dataset.row("domains", domain))
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
            region = t.name(dataset.row("regions", one.region))
            parts.insert(0, t("network-sentence-names", region=region, count=len(one.domains)))
    if clusters:
        parts.append(t("network-sentence-clusters", count=clusters))
    for one in held:
        if one.is_joint and (domain is None or domain in one.domains):
            region = t.name(dataset.row("regions", one.region))
            groups = joined(group_names(dataset, one.rows, t), t)
            parts.append(t("network-sentence-joint", region=region, groups=groups))
    parts += _dashed_words(dataset, selection, edges, t)
    return " ".join([*parts, *gaps_in_words(dataset, selection, held, t)])


def _dashed_words(
    dataset: Dataset, selection: Selection, edges: list[Edge], t: Translator
) -> list[str]:
    """Which groups the dashed lines go through; only those of the chosen domain, if one is."""
    domain = selection.state.domain
    dashed = [edge for edge in edges if edge.dashed and domain in {None, *edge.domains}]
    rows = [
        row
        for edge in dashed
        for row in dataset.joint_priorities(edge.pick[0][1], selection.round_code)
        if set(edge.domains) & set(row.domain_codes)
    ]
    groups = sorted(group_names(dataset, rows, t), key=t.sort_key)
    return [t("network-sentence-via", groups=joined(groups, t))] if groups else []


def _equal(
    dataset: Dataset,
    selection: Selection,
    held: Iterable[Held],
    clusters: list[Any],
    t: Translator,
) -> pd.DataFrame:
    rows = [
        _equal_row(dataset, one.region, code, found, t)
        for one in held
        for code, found in cells_of(dataset, one.region, selection.round_code)
    ]
    for row in clusters:
        for code in row.domain_codes:
            rows.append(
                {
                    "region_code": row.region_code,
                    "region_name": t.name(dataset.row("regions", row.region_code)),
                    "domain_name": t.name(dataset.row("domains", code)),
                    "status_words": t("network-cluster", name=row.name),
                    "wording": NONE_SIGN,
                    "source_words": sources_in_words(dataset, [row], t),
                }
            )
    rows.sort(key=lambda one: (t.sort_key(one["region_name"]), t.sort_key(one["domain_name"])))
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))


def _equal_row(
    dataset: Dataset, region: str, domain: str, found: DomainCell, t: Translator
) -> dict[str, Any]:
    rows = found.joint if found.cell == JOINT else found.own
    return {
        "region_code": region,
        "region_name": t.name(dataset.row("regions", region)),
        "domain_name": t.name(dataset.row("domains", domain)),
        "status_words": status_words(dataset, found, domain, t),
        "wording": tuple(wordings(row, t.language)[0] for row in rows),
        "source_words": sources_in_words(dataset, rows, t),
    }

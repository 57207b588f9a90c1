"""Clusters in the network of regions and domains: which are drawn, and what their lines say."""

from __future__ import annotations

from collections.abc import Iterator

from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.analysis.network.graph import CLUSTER, DOMAIN, Edge, Node, key_of, region_key
from s3dash.analysis.network.regions import RegionPriorities
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.model.rows import ClusterRow, PriorityRow


def clusters_shown(question: Question, held: list[RegionPriorities]) -> Iterator[ClusterRow]:
    """The clusters of the chosen region, of the chosen domain, or of both; else none."""
    state = question.state
    shown = {region.region for region in held}
    for row in current_clusters(question.dataset):
        fits = state.region in {None, row.region_code} and (
            state.domain is None or state.domain in row.domain_codes
        )
        if (state.region or state.domain) and fits and row.region_code in shown:
            yield row


def cluster_node(question: Question, row: ClusterRow) -> Node:
    """A cluster as a node of the network; to choose it is to choose its region."""
    words = question.t("network-cluster-of", region=question.region_name(row.region_code))
    return Node(
        key=key_of(CLUSTER, row.cluster_code),
        kind=CLUSTER,
        name=row.name,
        label=row.name,
        cell=CLUSTER,
        words=words,
        pick=(("region", row.region_code),),
    )


def cluster_edges(question: Question, row: ClusterRow) -> Iterator[Edge]:
    """From the cluster to its region and to its domains, and to those of an area that it leads."""
    cluster = key_of(CLUSTER, row.cluster_code)
    region = region_key(question.dataset, row.region_code)
    words = question.t("network-cluster", name=row.name)
    key = f"{row.cluster_code} {row.region_code}"
    yield Edge(key, region, cluster, CLUSTER, 1, words, ())
    led = led_areas(question, row)
    for code in dict.fromkeys((*row.domain_codes, *led)):
        key, domain = f"{row.cluster_code} {code}", key_of(DOMAIN, code)
        said = cluster_words(question, row, led.get(code, []))
        yield Edge(key, cluster, domain, CLUSTER, 1, said, (), domains=(code,))


def led_areas(question: Question, cluster: ClusterRow) -> dict[str, list[PriorityRow]]:
    """The areas of the round that the cluster is responsible for, by their domains."""
    led: dict[str, list[PriorityRow]] = {}
    for code in cluster.leads_priority:
        priority = question.dataset.row("priorities", code)
        if priority.round_code == question.round_code:
            for domain in priority.domain_codes:
                led.setdefault(domain, []).append(priority)
    return led


def cluster_words(question: Question, cluster: ClusterRow, led: list[PriorityRow]) -> str:
    """What a line from the cluster to a domain stands for."""
    t = question.t
    if not led:
        return t("network-cluster", name=cluster.name)
    return t("network-cluster-leads", name=cluster.name, areas=joined(list(map(t.name, led)), t))

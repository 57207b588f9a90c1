"""Questions about networks, as the tests of their parts ask them."""

from __future__ import annotations

from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.network.graph import Edge, Node
from s3dash.model import Dataset
from s3dash.state import SLUGS
from tests.asking import ask
from tests.conftest import Rows

PLACES = {"A": ("59", "18"), "B": ("60", "17"), "C": ("58", "16"), "P": ("50", "5")}


def in_network(dataset: Dataset, query: str = "", language: str = "sv") -> NetworkAnswer:
    return network_answer(ask(dataset, f"/{language}/{SLUGS['network'][language]}{query}"))


def edge(answer: NetworkAnswer, key: str) -> Edge:
    (found,) = [edge for edge in answer.edges if edge.key == key]
    return found


def edge_keys(answer: NetworkAnswer) -> set[str]:
    return {edge.key for edge in answer.edges}


def node(answer: NetworkAnswer, key: str) -> Node:
    (found,) = [node for node in answer.nodes if node.key == key]
    return found


def kinds(answer: NetworkAnswer, kind: str) -> list[Node]:
    return [node for node in answer.nodes if node.kind == kind]


def dashed(answer: NetworkAnswer) -> set[str]:
    return {edge.key for edge in answer.edges if edge.dashed}


def placed(rows: Rows) -> Rows:
    """The tiny dataset with its regions on the map, and a region that shares with A.

    All that A states is held, and only C acts in the group.
    """
    rows["strategies"][0]["areas_stated"] = ""
    rows["group_members"] = [row for row in rows["group_members"] if row["region_code"] == "C"]
    for row in rows["regions"]:
        if row["region_code"] in PLACES:
            row["latitude"], row["longitude"] = PLACES[row["region_code"]]
    rows["priorities"].append(
        {
            "priority_code": "B-2",
            "round_code": "new",
            "region_code": "B",
            "name_sv": "Timmer",
            "name_en": "Timber",
            "original_language": "sv",
            "status": "horizontal",
            "status_basis": "inferred",
            "domain_codes": "wood",
            "source_code": "old-s",
            "confidence": "high",
        }
    )
    return rows

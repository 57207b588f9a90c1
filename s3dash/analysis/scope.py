"""Which regions a scope is about."""

from __future__ import annotations

from s3dash.model import Dataset

KINDS = {"sweden": ("region",), "europe": ("region", "partner"), "partners": ("partner",)}


def regions_of(dataset: Dataset, scope: str, round_code: str) -> list[str]:
    """The regions of a scope in a round: Sweden's by code, then Europe's by code."""
    return [code for kind in KINDS[scope] for code in dataset.regions_of_kind(kind, round_code)]

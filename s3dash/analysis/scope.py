"""Which regions a scope is about."""

from __future__ import annotations

from s3dash.model import Dataset

KINDS = {"sweden": ("region",), "europe": ("region", "partner"), "partners": ("partner",)}


def regions_of(dataset: Dataset, scope: str) -> list[str]:
    """The regions of a scope: Sweden's by code, then Europe's by code."""
    return [code for kind in KINDS[scope] for code in dataset.regions_of_kind(kind)]

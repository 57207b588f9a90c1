"""A cube as JSON-stat 2.0: whole and dense, one value for every combination of categories.

Readers of the field shift all later values where one is missing: so every place is written, one
without a number as ``null``, and ``status`` says by a mark why. A mark may stand at a number, too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Any

MIMETYPE = "application/json"
# Codes of categories, one of each dimension.
Place = tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """What the numbers of a category are in: the unit in words, and how many decimals they have."""

    label: str
    decimals: int = 0


@dataclass(frozen=True)
class Dimension:
    """One side of a cube.

    Attributes:
        code, label: its name for programs and for people.
        categories: (code, label) of each, in their order.
        role: ``geo``, ``time`` or ``metric``, where it is one of them.
        units: category -> its unit, where the role is ``metric``.
        notes: what is to be known of it.
    """

    code: str
    label: str
    categories: Sequence[tuple[str, str]]
    role: str = ""
    units: Mapping[str, Unit] = field(default_factory=dict)
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Cube:
    """Numbers by all their dimensions.

    Attributes:
        label: what they are of.
        dimensions: the sides, the one that changes slowest first.
        values: the numbers, by place; a place without one has none.
        signs: the mark at a place, with a number or without.
        absent: the mark of a place that has neither number nor mark.
        marks: mark -> its meaning.
        notes: what is to be known of all of it.
    """

    label: str
    dimensions: Sequence[Dimension]
    values: Mapping[Place, float]
    signs: Mapping[Place, str]
    absent: str
    marks: Mapping[str, str]
    notes: Sequence[str] = ()

    @property
    def size(self) -> int:
        """How many places there are."""
        return prod(len(one.categories) for one in self.dimensions)


@dataclass(frozen=True)
class CubeOrigin:
    """Where a cube comes from.

    Attributes:
        source: in words.
        updated: the moment, as ISO 8601 has it.
        address: where it is had; empty where nobody knows.
        licence: the address of the licence.
        edition: the number of the edition.
    """

    source: str
    updated: str
    address: str
    licence: str
    edition: int


def json_stat(cube: Cube, origin: CubeOrigin) -> dict[str, Any]:
    """The dataset, as JSON has it."""
    places = list(product(*([code for code, _ in one.categories] for one in cube.dimensions)))
    values = [cube.values.get(place) for place in places]
    plain = ("" if value is not None else cube.absent for value in values)
    roles = {
        role: [one.code for one in cube.dimensions if one.role == role]
        for role in ("time", "geo", "metric")
    }
    return {
        "version": "2.0",
        "class": "dataset",
        **({"href": origin.address} if origin.address else {}),
        "label": cube.label,
        "source": origin.source,
        "updated": origin.updated,
        "note": [*cube.notes, *(f"{mark}  {words}" for mark, words in cube.marks.items())],
        "link": {"license": [{"type": "text/html", "href": origin.licence}]},
        "id": [one.code for one in cube.dimensions],
        "size": [len(one.categories) for one in cube.dimensions],
        "role": {role: codes for role, codes in roles.items() if codes},
        "dimension": {one.code: _dimension(one) for one in cube.dimensions},
        "value": values,
        "status": [cube.signs.get(p, sign) for p, sign in zip(places, plain, strict=True)],
        "extension": {"edition": origin.edition, "status": {"label": dict(cube.marks)}},
    }


def json_stat_bytes(cube: Cube, origin: CubeOrigin) -> bytes:
    """The dataset as a file; a number that is none is refused."""
    text = json.dumps(
        json_stat(cube, origin), ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return text.encode("utf-8")


def _dimension(one: Dimension) -> dict[str, Any]:
    category: dict[str, Any] = {
        "index": [code for code, _ in one.categories],
        "label": dict(one.categories),
    }
    if one.units:
        category["unit"] = {
            code: {"label": unit.label, "decimals": unit.decimals}
            for code, unit in one.units.items()
        }
    notes = {"note": list(one.notes)} if one.notes else {}
    return {"label": one.label, **notes, "category": category}

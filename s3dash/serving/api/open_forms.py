"""Answers as cubes, and the regions of a map with their shapes, as bytes."""

from __future__ import annotations

import fcntl
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from s3dash.analysis.interface.told import LICENCE
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.open_data.cubes import answer_cube
from s3dash.analysis.open_data.features import map_layer
from s3dash.analysis.open_data.sides import marks_words
from s3dash.child import ChildFailed, Limits, ask_child
from s3dash.data.editions.rows import moment_text
from s3dash.errors import Busy, KeysRefused
from s3dash.exports.geojson import Layer, feature_collection, geojson_bytes
from s3dash.exports.json_stat import CubeOrigin, json_stat_bytes
from s3dash.serving.api import refusals
from s3dash.serving.api.asking import Asked

log = logging.getLogger(__name__)

# The process that writes a GeoPackage; no serving process does.
CHILD = (sys.executable, "-W", "ignore", "-P", "-m", "s3dash.exports.geopackage")
# It has some hundreds of places to write; most of the memory is that of the libraries.
LIMITS = Limits(megabytes=2048, processor_seconds=30, seconds=60)
# One such process at a time, of all processes of a machine that share a folder.
LOCK = "geopackage.lock"
# Places of the largest cube: more would take a reader's program longer than its question is worth.
MOST_PLACES = 1_500_000


def cube_json(asked: Asked) -> bytes:
    """The cube of an answer.

    Raises:
        KeysRefused: the answer has none, or one that is too large.
    """
    cube, t = answer_cube(asked.answer), asked.t
    if cube is None:
        raise KeysRefused([refusals.without_cube(t)])
    if cube.size > MOST_PLACES:
        raise KeysRefused([refusals.too_large(cube.size, MOST_PLACES, t)])
    edition = asked.page.edition
    origin = CubeOrigin(
        source=t("footer-source"),
        updated=moment_text(edition.record.published_at),
        address=asked.own_address if asked.base else "",
        licence=LICENCE,
        edition=edition.number,
    )
    return json_stat_bytes(cube, origin)


def regions_geojson(asked: Asked) -> bytes:
    """The regions of a map as GeoJSON."""
    return geojson_bytes(_layer(asked))


def regions_geopackage(asked: Asked) -> bytes:
    """The regions of a map as a GeoPackage, which another process writes.

    Raises:
        Busy: it took too long, or had not memory enough.
    """
    layer = _layer(asked)
    told: dict[str, Any] = {"collection": feature_collection(layer), "kinds": dict(layer.columns)}
    told["limits"] = asdict(LIMITS)
    with _turn(asked.page.app.settings.beside_database):
        try:
            return ask_child(CHILD, json.dumps(told, allow_nan=False).encode(), LIMITS)
        except ChildFailed as failed:
            log.warning("no geopackage", extra={"why": failed.why})
            raise Busy from failed


def _layer(asked: Asked) -> Layer:
    answer = asked.answer
    assert isinstance(answer, MapAnswer)  # noqa: S101 - the resource is of the map
    page = asked.page
    counties = page.app.store.shapes.counties
    return map_layer(answer, counties, page.edition.published_on, _about(asked, answer))


def _about(asked: Asked, answer: MapAnswer) -> dict[str, Any]:
    """What is to be known of all regions."""
    t, page = asked.t, asked.page
    return {
        "title": answer.heading,
        "description": answer.sentence,
        "edition": page.edition.number,
        "updated": moment_text(page.edition.record.published_at),
        "language": t.language,
        "licence": LICENCE,
        "source": t("footer-source"),
        "boundaries": page.app.store.shapes.attribution,
        "places": t("open-places"),
        "marks": marks_words(t),
        "address": asked.own_address,
    }


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """One after the other; a folder that cannot be written to keeps nobody from it."""
    try:
        lock = (folder / LOCK).open("w", encoding="ascii")
    except OSError:
        yield
        return
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield

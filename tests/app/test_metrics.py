"""Metrics of the app as it runs, with several workers."""

from __future__ import annotations

import os
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Collection
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.errors import NoBrowser
from s3dash.serving.app import METRICS, create_app
from s3dash.serving.metrics.measured import Metrics
from s3dash.stage.pictures.asking import PageToPicture
from s3dash.stage.pictures.form import PictureForm
from tests.conftest import SMALL_EDITION
from tests.postgres_server import free_port
from tools.browser import served

PATIENCE = 60


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (this machine only)
        return str(answer.read().decode())


def value(port: int, name: str, **labels: str) -> float:
    """What Prometheus reads; what has several series in all."""
    text = read(f"http://127.0.0.1:{port}/metrics")
    samples = [
        sample
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    ]
    assert samples, name
    return sum(one.value for one in samples)


def children_of(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return [int(one) for path in tasks for one in path.read_text().split()]


def workers(others: Collection[int]) -> list[int]:
    """The processes that serve, below those that this one started beside others."""
    parents = [
        one
        for one in children_of(os.getpid())
        if one not in others and b"gunicorn" in Path(f"/proc/{one}/cmdline").read_bytes()
    ]
    return [worker for parent in parents for worker in children_of(parent)]


def test_all_workers_count_together_on_a_port_of_their_own_and_a_killed_one_is_not_forgotten() -> (
    None
):
    port, others = free_port(), children_of(os.getpid())
    with served(SMALL_EDITION, S3DASH_METRICS=str(port), WEB_CONCURRENCY="2") as address:
        asked = 12
        for _ in range(asked):
            read(f"{address}/sv/karta")
        pages = {"kind": "page", "status": "200"}
        # what is drawn before the first reader is no answer to anybody
        assert value(port, "s3dash_requests_total", **pages) == asked
        assert value(port, "s3dash_request_seconds_count", kind="page") == asked
        os.kill(workers(others)[0], signal.SIGKILL)
        until = time.monotonic() + PATIENCE
        while value(port, "s3dash_worker_starts_total") < 3 and time.monotonic() < until:
            pass
        assert value(port, "s3dash_worker_starts_total") == 3
        assert value(port, "s3dash_requests_total", **pages) == asked
        assert value(port, "s3dash_workers") == 2
        for place in (f"{address}/metrics", f"http://127.0.0.1:{port}/"):
            with pytest.raises(urllib.error.HTTPError, match="404"):
                read(place)


def test_an_app_counts_nothing_unless_it_is_asked_to(
    store: EditionStore, settings: Settings
) -> None:
    assert METRICS not in create_app(store, settings).server.extensions


def test_what_holds_is_told_of_the_store(store: EditionStore) -> None:
    metrics = Metrics(store)
    metrics.counts.use(metrics.counts.take())
    metrics.tell()
    edition = store.current()
    assert metrics.counts.held(("edition",)) == {0: edition.number}
    published = edition.record.published_at.timestamp()
    assert metrics.counts.held(("published",)) == {0: published}
    assert metrics.counts.held(("problem", "database-unreachable")) == {0: 0.0}


def test_pictures_are_counted_by_what_came_of_them(store: EditionStore) -> None:
    metrics = Metrics(store)
    metrics.counts.use(metrics.counts.take())
    page, form = PageToPicture("/sv", "/sv", "sv", "20261123", b""), PictureForm("png", "wide", 1)

    def missing(*_: object) -> bytes:
        raise NoBrowser

    assert metrics.of_pictures(lambda *_: b"png")(page, form) == b"png"
    with pytest.raises(NoBrowser):
        metrics.of_pictures(missing)(page, form)
    counted = {one: metrics.counts.total(("pictures", one)) for one in ("made", "no-browser")}
    assert counted == {"made": 1, "no-browser": 1}

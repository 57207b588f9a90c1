"""What is counted of a running app: by whom, of what kinds, in which words."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from s3dash.config import read_settings
from s3dash.errors import Busy, SettingRefused
from s3dash.serving.keeping.gate import Gate
from s3dash.serving.metrics.counts import (
    BUCKETS,
    PICTURES,
    PROBLEM,
    REQUESTS,
    SECONDS,
    WAITED,
    Counts,
)
from s3dash.serving.metrics.exposition import Exposition
from s3dash.serving.metrics.requests import counted, kind_of

PAGE = (REQUESTS, "page", "200")


def told(counts: Counts) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """What Prometheus reads."""
    text = Exposition(counts).text().decode()
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def value(counts: Counts, name: str, **labels: str) -> float:
    return told(counts)[name, frozenset(labels.items())]


@pytest.fixture
def counts() -> Counts:
    made = Counts(rows=3)
    made.use(made.take())
    return made


def in_a_fork(counts: Counts, row: int | None, series: tuple[str, ...]) -> None:
    """Count in another process, which is killed at once."""
    child = os.fork()
    if child == 0:
        counts.use(row)
        counts.add(series)
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)


def test_what_every_process_counts_is_summed_also_when_it_was_killed() -> None:
    counts = Counts(rows=3)
    rows = [counts.take(), counts.take()]
    for row in (*rows, rows[0]):
        in_a_fork(counts, row, PAGE)
    assert value(counts, "s3dash_requests_total", kind="page", status="200") == 3


def test_who_comes_in_the_place_of_a_process_counts_on_and_holds_nothing_of_it() -> None:
    counts = Counts(rows=1)
    row = counts.take()
    assert counts.take() is None
    in_a_fork(counts, row, PAGE)
    assert list(counts.held((PROBLEM, "look-failed"))) == [row]
    counts.give_back(row)
    assert counts.held((PROBLEM, "look-failed")) == {}
    assert counts.take() == row
    assert counts.total(PAGE) == 1


def test_a_process_without_a_row_counts_nothing_and_fails_at_nothing() -> None:
    counts = Counts(rows=1)
    counts.add(PAGE)
    counts.give_back(None)
    counts.use(None)
    counts.add(PAGE)
    counts.hold((PROBLEM, "look-failed"), 1)
    assert counts.total(PAGE) == 0


def test_a_histogram_counts_what_took_at_most_so_long(counts: Counts) -> None:
    for seconds in (0.001, BUCKETS[0], 0.3, 1000.0):
        counts.observe((SECONDS, "api"), seconds)
    name = "s3dash_request_seconds"
    upto = {le: value(counts, f"{name}_bucket", kind="api", le=le) for le in ("0.005", "0.5")}
    assert upto == {"0.005": 2, "0.5": 3}
    assert value(counts, f"{name}_bucket", kind="api", le="+Inf") == 4
    assert value(counts, f"{name}_count", kind="api") == 4
    assert value(counts, f"{name}_sum", kind="api") == pytest.approx(1000.306)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/sv", "page"),
        ("/en/map", "page"),
        ("/sv/karta.csv", "file"),
        ("/sv/data/original", "file"),
        ("/sv/data.atom", "feed"),
        ("/_dash-update-component", "choice"),
        ("/_dash-component-suites/dash/x.js", "static"),
        ("/static/s3-1.css", "static"),
        ("/health", "health"),
        ("/api/v1/picture/map", "picture"),
        ("/api/v1/map", "api"),
        ("/datasets/dcat", "api"),
        ("/wp-login.php", "other"),
        ("/../../etc/passwd", "other"),
    ],
)
def test_whatever_is_asked_for_is_of_one_of_few_kinds(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def answer(application: Any, path: str) -> None:
    list(application({"PATH_INFO": path}, lambda *_: None))


def test_an_answer_is_counted_by_kind_and_status_and_a_failure_as_one(counts: Counts) -> None:
    def application(environ: Any, start: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/sv/fel":
            raise ValueError
        start("418 I'm a teapot" if environ["PATH_INFO"] == "/te" else "404 Not Found", [])
        return [b""]

    measured = counted(application, counts)
    answer(measured, "/sv/karta")
    answer(measured, "/te")
    with pytest.raises(ValueError):
        answer(measured, "/sv/fel")
    name = "s3dash_requests_total"
    assert value(counts, name, kind="page", status="404") == 1
    assert value(counts, name, kind="other", status="other") == 1
    assert value(counts, name, kind="page", status="500") == 1


def test_the_gate_tells_how_long_one_waited_and_who_was_refused(counts: Counts) -> None:
    gate, refused = Gate(most_waiting=0), []
    gate.waited = lambda seconds: counts.observe((WAITED,), seconds)
    gate.refused = lambda: refused.append(1)
    gate.work_out("kind", lambda: None)
    with pytest.raises(Busy), gate.waiting():
        pass
    assert value(counts, "s3dash_gate_wait_seconds_count") == 1
    assert refused == [1]


def test_every_series_is_told_from_the_start_so_that_an_alarm_can_see_it_rise(
    counts: Counts,
) -> None:
    assert value(counts, "s3dash_pictures_total", outcome="failed") == 0
    counts.add((PICTURES, "failed"))
    counts.hold((PROBLEM, "edition-"), 1)
    assert value(counts, "s3dash_pictures_total", outcome="failed") == 1
    assert value(counts, "s3dash_problem", problem="edition") == 1
    assert value(counts, "s3dash_problem", problem="inbox") == 0
    assert value(counts, "s3dash_workers") == 1
    assert value(counts, "s3dash_worker_memory_bytes", worker="0") > 1_000_000


def test_metrics_are_off_and_this_machines_alone_unless_said() -> None:
    def asked(text: str) -> object:
        return read_settings({"S3DASH_METRICS": text}).metrics

    assert asked("") is None
    assert asked("9464") == asked(":9464") == ("127.0.0.1", 9464)
    assert asked("10.0.0.1:9464") == ("10.0.0.1", 9464)
    assert asked("[::1]:9464") == ("::1", 9464)
    for wrong in ("on", "host:", "host:0", "host:65536", "host:９"):
        with pytest.raises(SettingRefused):
            asked(wrong)

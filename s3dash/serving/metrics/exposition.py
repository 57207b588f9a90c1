"""The shared numbers as Prometheus reads them. The only module that knows its library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from s3dash import __version__
from s3dash.serving.metrics.counts import (
    EDITION,
    KINDS,
    OUTCOMES,
    PICTURES,
    PROBLEM,
    PROBLEMS,
    PROCESS,
    PUBLISHED,
    REFUSED,
    REQUESTS,
    SECONDS,
    STARTS,
    STATUSES,
    WAITED,
    WAITING,
    Counts,
    Series,
)

CONTENT_TYPE = CONTENT_TYPE_LATEST
# name, series, what it is, of each process that lives
_OF_WORKERS = (
    ("s3dash_edition_number", (EDITION,), "Number of the edition in use; 0 without one."),
    (
        "s3dash_edition_published_timestamp_seconds",
        (PUBLISHED,),
        "When the edition in use was published.",
    ),
    ("s3dash_waiting", (WAITING,), "Readers who wait for an answer to be worked out."),
)


class Exposition(Collector):
    """All numbers of an app.

    Args:
        counts: holds them.
    """

    def __init__(self, counts: Counts) -> None:
        self._counts = counts

    def text(self) -> bytes:
        """The numbers as they are now."""
        return generate_latest(self)

    def collect(self) -> Iterator[Metric]:
        """What there is to tell, family by family."""
        release = GaugeMetricFamily("s3dash_info", "1, and the release.", labels=["version"])
        release.add_metric([__version__], 1.0)
        yield release
        yield from self._counted()
        yield from self._held()
        yield from self._processes()

    def _counted(self) -> Iterator[Metric]:
        requests = CounterMetricFamily(
            "s3dash_requests", "Answers by kind and status.", labels=["kind", "status"]
        )
        seconds = HistogramMetricFamily(
            "s3dash_request_seconds", "Time until an answer is made.", labels=["kind"]
        )
        for kind in KINDS:
            for status in STATUSES:
                requests.add_metric([kind, status], self._counts.total((REQUESTS, kind, status)))
            seconds.add_metric([kind], *self._counts.histogram((SECONDS, kind)))
        yield requests
        yield seconds
        waited = HistogramMetricFamily(
            "s3dash_gate_wait_seconds", "Time in line for an answer that has to be worked out."
        )
        waited.add_metric([], *self._counts.histogram((WAITED,)))
        yield waited
        yield CounterMetricFamily(
            "s3dash_gate_refused",
            "Readers told to try again, since too many waited.",
            self._counts.total((REFUSED,)),
        )
        pictures = CounterMetricFamily(
            "s3dash_pictures", "Pictures that the browser was asked for.", labels=["outcome"]
        )
        for outcome in OUTCOMES:
            pictures.add_metric([outcome], self._counts.total((PICTURES, outcome)))
        yield pictures

    def _held(self) -> Iterator[Metric]:
        for name, series, about in _OF_WORKERS:
            yield self._of_workers(name, series, about)
        problems = GaugeMetricFamily(
            "s3dash_problem", "1 while a process goes on in spite of it.", labels=["problem"]
        )
        for problem in PROBLEMS:
            held = self._counts.held((PROBLEM, problem)).values()
            problems.add_metric([problem.rstrip("-")], max(held, default=0.0))
        yield problems

    def _of_workers(self, name: str, series: Series, about: str) -> Metric:
        family = GaugeMetricFamily(name, about, labels=["worker"])
        for row, value in self._counts.held(series).items():
            family.add_metric([str(row)], value)
        return family

    def _processes(self) -> Iterator[Metric]:
        processes = self._counts.held((PROCESS,))
        yield GaugeMetricFamily("s3dash_workers", "Processes that serve.", len(processes))
        yield CounterMetricFamily(
            "s3dash_worker_starts",
            "Processes that began to serve.",
            self._counts.total((STARTS,)),
        )
        memory = GaugeMetricFamily(
            "s3dash_worker_memory_bytes",
            "Memory of a process, what it shares divided among those that share it.",
            labels=["worker"],
        )
        files = GaugeMetricFamily(
            "s3dash_worker_open_files", "Files and connections of a process.", labels=["worker"]
        )
        for row, process in processes.items():
            try:
                taken, opened = memory_of(int(process)), files_of(int(process))
            except OSError:
                # it ended since
                continue
            memory.add_metric([str(row)], taken)
            files.add_metric([str(row)], opened)
        yield memory
        yield files


def memory_of(process: int) -> int:
    """Bytes that a process takes (proportional set size)."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    line = next(one for one in text.splitlines() if one.startswith("Pss:"))
    return int(line.split()[1]) * 1024


def files_of(process: int) -> int:
    """How many files and connections a process has open."""
    return sum(1 for _ in Path(f"/proc/{process}/fd").iterdir())

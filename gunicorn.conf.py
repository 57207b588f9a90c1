"""How gunicorn serves the app: ``gunicorn app:server``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from s3dash import logs
from s3dash.config import read_settings
from s3dash.errors import SettingRefused
from s3dash.serving.keeping.gate import (
    DEAR_AT_ONCE,
    MOST_WAITING,
    MOST_WAITING_FOR_PICTURES,
    QUICK_AT_ONCE,
)
from s3dash.serving.processes.pool import share_pool
from s3dash.serving.processes.warm import draw_first_pages, share
from s3dash.serving.processes.worker import WaitressWorker

if TYPE_CHECKING:
    from s3dash.serving.metrics.measured import Metrics

share_pool()
try:
    settings = read_settings()
except SettingRefused as refused:
    sys.exit(logs.in_words(refused))

logs.start()
logger_class = "s3dash.serving.processes.log.OwnLog"

bind = f"{settings.host}:{settings.port}"
workers = settings.workers
WaitressWorker.heeds_proxies = settings.proxies > 0
worker_class = "s3dash.serving.processes.worker.WaitressWorker"
# As many as may wait for an answer that is being worked out or for a picture, those who work, and
# some for the rest.
threads = MOST_WAITING + DEAR_AT_ONCE + QUICK_AT_ONCE + MOST_WAITING_FOR_PICTURES + 8
# Loaded once and shared: workers start at once, and warm.
preload_app = True
# Nothing but the app itself listens.
control_socket_disable = True


def on_starting(_server: object) -> None:
    """Before anything listens: draw what everybody asks for first, and share it.

    A machine that listened meanwhile would have readers wait whom a balancer had better sent to
    another; where systemd holds the socket, they wait there.
    """
    from app import server  # noqa: PLC0415 (the app is loaded after this file)
    from s3dash.drawn.views import TEXTS, VIEWS  # noqa: PLC0415

    client = server.test_client()
    # nobody asks: what these pages cost is on no address
    client.environ_base["REMOTE_ADDR"] = ""
    draw_first_pages([*VIEWS, *TEXTS], client.get)
    share()
    metrics = _metrics()
    if metrics is not None and settings.metrics is not None:
        try:
            metrics.listen(settings.metrics)
        except SettingRefused as refused:
            sys.exit(logs.in_words(refused))


def pre_fork(_server: object, worker: Any) -> None:
    """A worker counts in memory that its parent keeps."""
    metrics = _metrics()
    if metrics is not None:
        worker.row = metrics.counts.take()


def post_worker_init(worker: Any) -> None:
    """Every worker looks for newer editions and answers metrics itself: a fork has no threads."""
    from app import store  # noqa: PLC0415 (the app is loaded after this file)

    metrics = _metrics()
    if metrics is not None:
        metrics.begin(worker.row)
    store.watch()


def child_exit(_server: object, worker: Any) -> None:
    """Who comes in its place counts on where it ended."""
    metrics = _metrics()
    if metrics is not None:
        metrics.counts.give_back(worker.row)


def _metrics() -> Metrics | None:
    from app import server  # noqa: PLC0415 (the app is loaded after this file)
    from s3dash.serving.app import METRICS  # noqa: PLC0415

    found: Metrics | None = server.extensions.get(METRICS)
    return found

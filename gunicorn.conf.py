"""How gunicorn serves the app: ``gunicorn app:server``."""

import sys

from s3dash import logs
from s3dash.config import read_settings
from s3dash.errors import SettingRefused
from s3dash.serving.keeping.gate import (
    DEAR_AT_ONCE,
    MOST_WAITING,
    MOST_WAITING_FOR_PICTURES,
    QUICK_AT_ONCE,
)
from s3dash.serving.processes.warm import draw_first_pages, share
from s3dash.serving.processes.worker import WaitressWorker

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


def when_ready(_server: object) -> None:
    """Before the first fork: draw what everybody asks for first, and share it."""
    from app import server  # noqa: PLC0415 (the app is loaded after this file)
    from s3dash.drawn.views import TEXTS, VIEWS  # noqa: PLC0415

    client = server.test_client()
    # nobody asks: what these pages cost is on no address
    client.environ_base["REMOTE_ADDR"] = ""
    draw_first_pages([*VIEWS, *TEXTS], client.get)
    share()


def post_worker_init(_worker: object) -> None:
    """Every worker looks for newer editions by itself: a fork takes no thread along."""
    from app import store  # noqa: PLC0415 (the app is loaded after this file)

    store.watch()

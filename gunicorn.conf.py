"""How gunicorn serves the app: ``gunicorn app:server``."""

import sys

from s3dash import logs
from s3dash.config import read_settings
from s3dash.errors import SettingRefused

try:
    settings = read_settings()
except SettingRefused as refused:
    sys.exit(logs.in_words(refused))

bind = f"{settings.host}:{settings.port}"
workers = settings.workers
threads = 4
# Loaded once and shared: workers start at once, and warm.
preload_app = True


def post_worker_init(_worker: object) -> None:
    """Every worker looks for newer editions by itself: a fork takes no thread along."""
    from app import store  # noqa: PLC0415 (the app is loaded after this file)

    store.watch()


# Nothing but the app itself listens.
control_socket_disable = True

"""How gunicorn serves the app: ``gunicorn app:server``. WEB_CONCURRENCY sets the workers."""

import os

from s3dash.config import read_settings

settings = read_settings()
bind = f"{settings.host}:{settings.port}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Loaded once and shared: workers start at once, and warm.
preload_app = True
# Nothing but the app itself listens.
control_socket_disable = True

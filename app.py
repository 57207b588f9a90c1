"""The app: ``python app.py`` for one machine, ``gunicorn app:server`` for many readers."""

from __future__ import annotations

import sys

from s3dash import logs
from s3dash.config import read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.errors import SettingRefused
from s3dash.serving.app import METRICS, create_app

logs.start()
try:
    settings = read_settings()
    store = EditionStore(settings.database_url, settings.data_folder)
except SettingRefused as refused:
    sys.exit(logs.in_words(refused))
for problem in store.problems.values():
    logs.tell_refusal(problem)
app = create_app(store, settings)
server = app.server
# A fresh worker answers its first concurrent requests wrongly unless one has come before them.
with server.test_client() as client:
    client.get("/_dash-dependencies")

if __name__ == "__main__":
    metrics = server.extensions.get(METRICS)
    if metrics is not None:
        try:
            metrics.listen(settings.metrics)
        except SettingRefused as refused:
            sys.exit(logs.in_words(refused))
        metrics.begin(metrics.counts.take())
    store.watch()
    app.run(host=settings.host, port=settings.port, debug=False)

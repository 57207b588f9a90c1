"""Server time: reading the edition, answering a selection for the first time and again."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

from s3dash.config import ROOT, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import read_path
from s3dash.serving.app import create_app
from s3dash.serving.door.callback_body import CALLBACK_PATH
from s3dash.ui.core import ids


def milliseconds(call: Callable[[], Any]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print all figures."""
    read = [milliseconds(lambda: read_path(ROOT / "data")) for _ in range(3)]
    print(f"reading and checking the shipped edition: {statistics.median(read):.0f} ms")
    folder = tempfile.TemporaryDirectory()
    store = EditionStore(f"sqlite:///{folder.name}/editions.db", ROOT / "data")
    app = create_app(store, read_settings({}))
    client = app.server.test_client()
    output = next(name for name in app.callback_map if f"{ids.PAGE}.texts" in name)
    outputs = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
    dataset = store.current().dataset

    def ask(domain: str) -> None:
        values = {"search": f"?domain={domain}", "pathname": "/sv/karta"}
        callback = app.callback_map[output]

        def sent(end: dict[str, Any]) -> Any:
            """An end with its value; no control is there yet."""
            return (
                [] if end["id"].startswith("{") else {**end, "value": values.get(end["property"])}
            )

        body = {
            "output": output,
            "outputs": [
                [] if name.startswith("{") else {"id": name, "property": prop}
                for name, prop in outputs
            ],
            "inputs": [sent(end) for end in callback["inputs"]],
            "state": [sent(end) for end in callback["state"]],
            "changedPropIds": ["url.search"],
        }
        answer = client.post(CALLBACK_PATH, data=json.dumps(body), content_type="application/json")
        if answer.status_code != 200:
            raise RuntimeError(answer.text)

    domains = [row.domain_code for row in dataset.rows("domains")]
    ask(domains[0])
    for name in ("first time", "again"):
        found = sorted(milliseconds(lambda domain=domain: ask(domain)) for domain in domains[1:])
        print(f"answer, {name}: median {statistics.median(found):.1f} ms, most {found[-1]:.1f} ms")


if __name__ == "__main__":
    main()

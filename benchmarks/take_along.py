"""The file of all pages: its bytes, the seconds to make it, and when its first page is seen."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from s3dash.config import ROOT, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.take_along.making import taken_along
from s3dash.ui.core.request import app_context
from tools.browser import chromium

RUNS = 5
PAINTED = """performance.getEntriesByName("first-contentful-paint")[0].startTime"""
# From a choice to the next frame, of pages that nobody has looked at yet.
CHANGE = """(wanted) => new Promise((resolve) => {
  const start = performance.now();
  window.s3page.go(wanted);
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
})"""
VISITED = ("/sv/karta", "/sv/karta?domain=digital", "/sv/partner?region=SE311", "/en/matrix")


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as folder:
        store = EditionStore(f"sqlite:///{folder}/editions.db", ROOT / "data")
        start = time.perf_counter()
        content = taken_along(app_context(store, read_settings({})))
        print(f"the file of all pages: {len(content) / 1e6:.2f} MB")
        print(f"made in {time.perf_counter() - start:.0f} s")
        path = Path(folder) / "s3.html"
        path.write_bytes(content)
        opened(path.as_uri())


def opened(address: str) -> None:
    """Print when the first page is seen, and how long others take."""
    painted: list[float] = []
    changes: dict[str, list[float]] = {one: [] for one in VISITED}
    with chromium() as browser:
        for _ in range(RUNS):
            context = browser.new_context(offline=True)
            page = context.new_page()
            page.goto(address)
            page.wait_for_selector("html[data-ready]")
            painted.append(page.evaluate(PAINTED))
            for wanted in VISITED:
                changes[wanted].append(page.evaluate(CHANGE, wanted))
            context.close()
    print(f"first page painted after {statistics.median(painted):.0f} ms")
    for wanted, times in changes.items():
        print(f"{wanted} for the first time, right after: {statistics.median(times):.0f} ms")


if __name__ == "__main__":
    main()

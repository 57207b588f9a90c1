"""The app in its server and a headless Chromium beside it: for tests, pictures and measurements."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import read_path

ROOT = Path(__file__).resolve().parent.parent
GUNICORN = (sys.executable, "-m", "gunicorn", "app:server", "--log-level", "warning")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-gpu",
)
# For who reads a page once: code that runs so short a time is compiled in vain for speed.
SHORT_VISITS = ("--js-flags=--no-turbofan --no-maglev",)
# The counties themselves, not the outlines that are drawn over some of them.
DRAWN = "main .map-svg a use"
# The tiles of the grid.
TILES = "main .tiled .map-svg a path"
# The countries below the points of Europe.
COUNTRIES = ".map-graph .choroplethlayer .trace.choropleth path"
# The cells of a matrix.
CELLS = ".map-graph .heatmaplayer image"
# The names of a flow.
NAMES = ".lineage .scatterlayer .textpoint"
# The nodes of a network.
NODES = ".map-graph .scatterlayer .trace.scatter path.point"


@contextmanager
def served(edition: Path | None = None, **environ: str) -> Iterator[str]:
    """The app behind gunicorn, as ``make run`` starts it, on a free port; yields its address.

    It has a database of its own unless ``environ`` names one.

    Args:
        edition: the folder of the data package that an empty database begins with; that of the
            shipped edition when not given. The shapes are always the shipped ones.
        environ: settings that differ.
    """
    folder = tempfile.TemporaryDirectory()
    own = {"S3DASH_DATABASE_URL": f"sqlite:///{folder.name}/editions.db", **environ}
    if edition is not None:
        Editions(own["S3DASH_DATABASE_URL"]).prepare(partial(read_path, edition))
    # Handed over as it is bound: a port that is only named may be taken before the server has it.
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port, handle = bound.getsockname()[1], bound.fileno()
        process = subprocess.Popen(
            [*GUNICORN, "--bind", f"fd://{handle}"],
            cwd=ROOT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port), **own},
            pass_fds=[handle],
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/robots.txt", process)
        yield address
    finally:
        process.terminate()
        # longer than the thirty seconds that gunicorn gives requests to end
        process.wait(timeout=60)
        folder.cleanup()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped with {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 (this machine only)
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not answer within a minute")


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    """Debian's Chromium, headless, with more flags than it always has."""
    with sync_playwright() as playwright:
        browser = launched(playwright.chromium, *flags)
        try:
            yield browser
        finally:
            browser.close()


def launched(kind: BrowserType, *flags: str, as_readers_have_it: bool = False) -> Browser:
    """Debian's Chromium, started; whoever asks for it closes it.

    Args:
        kind: Playwright's Chromium, which starts ours.
        flags: more than it always has.
        as_readers_have_it: whether it is the whole browser: a page that is left is kept as it is
            for Back, and letters are as wide as on a screen. Without the windows of a desktop it
            takes half the processor time.
    """
    path = shutil.which("chromium" if as_readers_have_it else "chromium-headless-shell")
    if path is None:
        raise RuntimeError("Chromium is missing: tools/ensure-programs.sh installs it")
    left_out = ["--disable-back-forward-cache"] if as_readers_have_it else None
    args = (*CHROMIUM_FLAGS, *flags)
    return kind.launch(executable_path=path, args=args, ignore_default_args=left_out)


def settle(page: Page) -> None:
    """Wait until the page is ready for use: Dash has taken over, and its figure is drawn."""
    page.locator("html[data-ready]").wait_for(state="attached")
    if page.locator("#figure-frame:visible").count():
        drawn = (COUNTRIES, CELLS, NAMES, NODES)
        page.locator(", ".join(drawn)).first.wait_for(state="attached")
    settle_written(page)


def settle_written(page: Page) -> None:
    """Wait until the page is as the server wrote it, in its own fonts; no script need run."""
    page.locator("#heading").wait_for()
    page.locator("#footer p").first.wait_for()
    page.evaluate("document.fonts.ready.then(() => true)")

"""Every view of a made-up edition of European size: server time, bytes, start of a worker, memory.

``python -m benchmarks.growth [--size 300x100] [--make FOLDER] [--only WORDS]``; without a size both
are measured, and ``--make`` only writes the data package.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.growth.edition import Size, write_edition
from benchmarks.growth.measured import Taken, taken
from benchmarks.growth.views import Asked, asked
from benchmarks.memory import megabytes, workers
from s3dash.config import LANGUAGES, ROOT, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.i18n import translator
from s3dash.serving.app import create_app
from s3dash.serving.processes.warm import share
from tools.browser import served

SIZES = ("300x100", "1500x600")
# (seconds of an answer, seconds of the start of a worker) up to so many regions
TARGETS = {300: (1.0, 5.0), 1500: (2.0, 15.0)}
MOST_BYTES = 400_000
START = "from app import store; store.current()"


def main() -> None:
    """Print all figures of the sizes that are asked for."""
    given = arguments()
    for text in given.size or SIZES:
        size = replace(Size.of(text), own=given.own)
        if given.make is not None:
            given.make.mkdir(parents=True, exist_ok=True)
            write_edition(given.make, size)
            print(f"{size}: {given.make}")
            continue
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), size, given.only)


def arguments() -> argparse.Namespace:
    """What the command is given."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--size", action="append", help="regions x domains, such as 300x100")
    parser.add_argument("--own", type=float, default=0.5, help="share of regions, not partners")
    parser.add_argument("--make", type=Path, help="write the data package here, measure nothing")
    parser.add_argument("--only", default="", help="measure what has these words alone")
    return parser.parse_args()


def measure(folder: Path, size: Size, only: str) -> None:
    """Print what an edition of a size takes."""
    write_edition(folder, size)
    url = f"sqlite:///{folder}/editions.db"
    most = next(targets for regions, targets in TARGETS.items() if size.regions <= regions)
    print(f"{size}: an answer ≤ {most[0]:.0f} s, ≤ {MOST_BYTES // 1000} kB")
    store = EditionStore(url, folder)
    if store.problems:
        raise RuntimeError(str(store.problems))
    server = create_app(store, read_settings({})).server
    with server.test_client() as client:
        client.get("/_dash-dependencies")
    # as gunicorn has it before it forks
    for language in LANGUAGES:
        translator(language)
    share()
    if not only:
        # first, and to be seen at once: the views take long
        start_and_memory(url, most[1])
    print(f"  {'':<54}{'wall s':>8}{'cpu s':>8}{'kB':>8}{'br kB':>8}")
    for one in asked(store.current().dataset):
        if only in one.words:
            tell(one, taken(server, one.address), most[0])


def tell(one: Asked, found: Taken, seconds: float) -> None:
    """Print a line, with a sign where it is over its target."""
    is_large = found.raw > MOST_BYTES and not one.is_file
    sign = " !" if found.processor > seconds or is_large or found.status != 200 else ""
    status = "" if found.status == 200 else f" {found.status}"
    print(
        f"  {one.words:<54}{found.seconds:8.2f}{found.processor:8.2f}"
        f"{found.raw / 1000:8.0f}{found.small / 1000:8.0f}{status}{sign}",
        flush=True,
    )


def start_and_memory(url: str, most: float) -> None:
    """Print how long a process takes that begins, and how much memory workers have then."""
    environ = {"S3DASH_DATABASE_URL": url}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", START], check=True, cwd=ROOT, env=environ)
    print(f"  start of a process: {time.perf_counter() - start:.1f} s (≤ {most:.0f} s)", flush=True)
    with served(S3DASH_DATABASE_URL=url, WEB_CONCURRENCY="2"):
        found = ", ".join(f"{megabytes(one):.0f} MB" for one in workers())
    print(f"  memory of two workers, each by its share: {found}", flush=True)


if __name__ == "__main__":
    main()

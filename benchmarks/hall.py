"""A hall: 500 readers open one link and choose, while an edition is published.

Everybody has an empty cache and opens the page within ten seconds; then each chooses every five
seconds for forty. The load runs on the same machine as the server, which serves as ``make run``
starts it.
"""

from __future__ import annotations

import asyncio
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.choosing import CALLBACK_PATH, Choosing, Shown, choosing, texts_in
from benchmarks.readers import Answer, Browser, browser, one_of, part_of, pause_of, tell_load
from s3dash.config import ROOT
from tools.browser import served

READERS = int(os.environ.get("HALL_READERS", "500"))
OPEN_WITHIN = 10.0
BETWEEN_CHOICES = 5.0
CHOOSE_FOR = 40.0
# From the first reader's coming to the publishing.
PUBLISHED_AFTER = 20.0
LINK = ("/sv/karta", "?domain=digital")

OK = 200
# One region has another name in the edition that is published: an answer names one or the other.
OLD_NAME, NEW_NAME = "Värmland", "Nyvärmland"
OLD = re.compile(rf"(?m)[>\"]{OLD_NAME}[<\"]|^{OLD_NAME}$")
NEW = re.compile(rf"(?m)[>\"]{NEW_NAME}[<\"]|^{NEW_NAME}$")
NUMBER = re.compile(r"\bVersion[  ](\d+)")


@dataclass
class Hall:
    """What all readers saw."""

    port: int
    chosen: Choosing
    domains: list[str]
    pages: list[float] = field(default_factory=list)
    whole_pages: list[float] = field(default_factory=list)
    choices: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    mixed: int = 0
    named: dict[str, int] = field(default_factory=dict)
    received: int = 0

    async def reader(self) -> None:
        """One reader's visit."""
        await asyncio.sleep(pause_of(OPEN_WITHIN))
        async with browser(self.port) as own:
            try:
                shown = await self._open(own)
                end = time.perf_counter() + CHOOSE_FOR
                while time.perf_counter() < end:
                    await asyncio.sleep(BETWEEN_CHOICES)
                    await self._choose(own, shown)
            except (OSError, asyncio.IncompleteReadError, ValueError) as error:
                self.errors.append(f"{type(error).__name__}: {error}")
            self.received += own.received

    async def _open(self, own: Browser) -> Shown:
        began = time.perf_counter()
        page, files = await own.visit("".join(LINK))
        self.pages.append(page.seconds)
        self.whole_pages.append(time.perf_counter() - began)
        for one in (page, *files):
            self._look_at(one, is_read=one is page)
        shown = Shown(*LINK)
        if page.status == OK:
            shown.read(page.text)
        return shown

    async def _choose(self, own: Browser, shown: Shown) -> None:
        """Choose another domain, in the control if the page has told of it."""
        domain = one_of(self.domains)
        control = "domain" if "domain" in shown.controls else None
        if control:
            shown.controls[control] = domain
        else:
            shown.search = f"?domain={domain}"
        answer = await own.post(CALLBACK_PATH, self.chosen.body(shown, control))
        self.choices.append(answer.seconds)
        self._look_at(answer, is_read=True)
        if answer.status == OK:
            shown.take(answer)

    def _look_at(self, answer: Answer, is_read: bool) -> None:
        """Note an error, or an answer in which two editions are mixed."""
        if answer.status not in {OK, 204}:
            self.errors.append(f"status {answer.status}")
        elif is_read:
            text = answer.text if answer.text.startswith("<") else texts_in(json.loads(answer.text))
            numbers = {int(one) for one in NUMBER.findall(text)}
            names = {name for name, sign in (("old", OLD), ("new", NEW)) if sign.search(text)}
            for name in names:
                self.named[name] = self.named.get(name, 0) + 1
            is_wrong = ("new" in names and 1 in numbers) or ("old" in names and 2 in numbers)
            self.mixed += len(numbers) > 1 or len(names) > 1 or is_wrong

    def tell(self) -> None:
        """Print what they saw."""
        print(f"hall: {READERS} readers, {len(self.choices)} choices, {self.received / 1e6:.0f} MB")
        for name, found in (
            ("page", self.pages),
            ("page and its files", self.whole_pages),
            ("choice", self.choices),
        ):
            half, most = part_of(found, 0.5) * 1000, part_of(found, 0.95) * 1000
            longest = max(found) * 1000
            print(f"{name:>20}: p50 {half:5.0f} ms, p95 {most:5.0f} ms, most {longest:5.0f} ms")
        kinds = {one: self.errors.count(one) for one in dict.fromkeys(self.errors)}
        print(f"{'errors':>20}: {len(self.errors)} {kinds or ''}")
        print(f"{'of two editions':>20}: {self.mixed} (named old and new: {self.named})")


def next_edition(folder: Path) -> Path:
    """The shipped data package with another name of one region."""
    shutil.copytree(ROOT / "data", folder)
    path = folder / "regions.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["name_sv"] = NEW_NAME if row["name_sv"] == OLD_NAME else row["name_sv"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    describe = (sys.executable, "-m", "s3dash.data.descriptor", str(folder))
    subprocess.run(describe, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


async def publish(database_url: str, folder: Path, after: float = PUBLISHED_AFTER) -> float:
    """Publish an edition by the command line, as an editor does; seconds that it took."""
    await asyncio.sleep(after)
    began = time.perf_counter()
    command = (sys.executable, "-m", "s3dash", "publish", str(folder), "--by", "A", "--note", "B")
    environ = {**os.environ, "S3DASH_DATABASE_URL": database_url}
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environ, stdout=asyncio.subprocess.PIPE
    )
    told, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(told.decode())
    return time.perf_counter() - began


async def play(port: int, database_url: str, folder: Path) -> None:
    """Let all readers come, and tell what they saw."""
    with (ROOT / "data" / "domains.csv").open(encoding="utf-8", newline="") as file:
        domains = [row["domain_code"] for row in csv.DictReader(file)]
    hall = Hall(port, await choosing(port), domains)
    readers = [asyncio.create_task(hall.reader()) for _ in range(READERS)]
    seconds = await publish(database_url, folder)
    await asyncio.gather(*readers)
    hall.tell()
    print(f"{'published in':>20}: {seconds:.1f} s")


def main() -> None:
    """Print all figures."""
    tell_load()
    with tempfile.TemporaryDirectory() as name:
        url = f"sqlite:///{name}/editions.db"
        folder = next_edition(Path(name) / "next")
        with served(S3DASH_DATABASE_URL=url) as address:
            asyncio.run(play(int(urlsplit(address).port or 0), url, folder))


if __name__ == "__main__":
    main()

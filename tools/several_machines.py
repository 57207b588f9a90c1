"""Several machines on this one: nginx, two of the app, PostgreSQL and Redis, and readers all along.

An edition is published, a worker is killed, a machine loses its power, PostgreSQL stops and starts,
Redis goes and comes. Readers have to be answered throughout, nothing that was published may be
lost, and everybody has to see the new editions. Prints what happened; exit code 1 if it was not so.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.hall import NEW_NAME, next_edition
from s3dash.config import ROOT
from s3dash.data.editions.records import Editions
from tests.postgres_server import PostgresServer, postgres_server
from tools.machines import Counter as Redis
from tools.machines import Machine, Proxy, asked, wait_for
from tools.readers import Answered, Crowd, Way, told

GOOD = {"200", "204", "304"}
# A worker takes an edition up within ten seconds, a page lies in the proxy for thirty, and who
# comes first afterwards still gets the old one while a fresh one is fetched.
SEEN_WITHIN = 75.0
# Nobody waits longer, whatever has happened: two seconds until a machine that is gone is given up.
LONGEST_WAIT = 10.0
QUIET, AWAY = 8.0, 8.0


@dataclass
class Play:
    """What is played, and what was wrong.

    Attributes:
        crowd: the readers.
        machines: of the app.
        url: of the database.
        faults: what was not as it has to be.
    """

    crowd: Crowd
    machines: list[Machine]
    url: str
    faults: list[str] = field(default_factory=list)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Tell what readers were answered meanwhile."""
        first, began = len(self.crowd.answers), time.monotonic()
        yield
        time.sleep(max(0.0, QUIET - (time.monotonic() - began)))
        answers = self.crowd.answers[first:]
        print(f"{name:<42} {time.monotonic() - began:5.1f} s  {told(answers)}", flush=True)
        self._look_at(name, answers)

    def _look_at(self, name: str, answers: list[Answered]) -> None:
        bad = Counter(one.status for one in answers if one.status not in GOOD)
        self.expect(bool(answers), f"{name}: nobody was answered")
        self.expect(not bad, f"{name}: {dict(bad)}")
        longest = max((one.seconds for one in answers), default=0.0)
        self.expect(longest <= LONGEST_WAIT, f"{name}: somebody waited {longest:.1f} s")

    def expect(self, is_so: bool, otherwise: str) -> None:
        """Note what is not as it has to be."""
        if not is_so:
            self.faults.append(otherwise)

    def publish(self, folder: Path) -> subprocess.CompletedProcess[str]:
        """Publish a folder, as an editor does."""
        signed = ("--by", "Tillväxtverket", "--note", "Prov med flera maskiner", "--yes", "--json")
        return command(self.url, "publish", str(folder), *signed)

    def published(self, folder: Path, number: int) -> None:
        """Publish an edition, and wait until every reader sees it."""
        done = self.publish(folder)
        self.expect(done.returncode == 0, f"edition {number} was not published: {done.stdout}")
        at = time.monotonic()
        for machine in self.machines:
            wait_for("taking up", lambda one=machine: health(one)["edition"] == number)
        taken_up = time.monotonic() - at
        with suppress(RuntimeError):
            wait_for("readers", lambda: not self._of_others(number, 5.0), SEEN_WITHIN + 15)
        pages = [one for one in self.crowd.answers if one.edition is not None and one.at > at]
        older = [one.at - at for one in pages if one.edition != number]
        last = max(older, default=0.0)
        print(
            f"  edition {number}: in use on all machines after {taken_up:.1f} s, the last reader "
            f"who was given the one before: after {last:.1f} s"
        )
        self.expect(last <= SEEN_WITHIN, f"edition {number} was not seen by all")

    def _of_others(self, number: int, seconds: float) -> bool:
        """Whether anybody was given another edition lately."""
        since = time.monotonic() - seconds
        recent = [one.edition for one in list(self.crowd.answers)[-400:] if one.at > since]
        editions = {one for one in recent if one is not None}
        return editions != {number}


def command(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of ours on a database."""
    environ = {**os.environ, "S3DASH_DATABASE_URL": url}
    return subprocess.run(
        [sys.executable, "-m", "s3dash", *arguments],
        cwd=ROOT, env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip


def health(machine: Machine) -> dict[str, object]:
    """What a machine says of itself."""
    found: dict[str, object] = json.loads(asked(f"{machine.address}/health"))
    return found


def says(machine: Machine, problem: str, is_there: bool = True) -> Callable[[], bool]:
    """Whether a machine tells of a problem."""
    return lambda: (problem in str(health(machine)["problems"])) == is_there


def packages(place: Path, names: Sequence[str]) -> list[Path]:
    """Data packages that differ: the shipped one, in each of which a region has another name."""
    first, found = next_edition(place / "package"), []
    for name in names:
        other = place / f"package-{name}"
        shutil.copytree(first, other)
        regions = other / "regions.csv"
        text = regions.read_text(encoding="utf-8").replace(NEW_NAME, name)
        regions.write_text(text, encoding="utf-8")
        describe = (sys.executable, "-m", "s3dash.data.descriptor", str(other))
        subprocess.run(describe, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        found.append(other)
    return found


def play(stage: Play, server: PostgresServer, redis: Redis, ready: list[Path]) -> None:
    """Everything that befalls them, one after the other."""
    first, second = stage.machines
    with stage.phase("nothing happens"):
        pass
    with stage.phase("edition 2 is published"):
        stage.published(ready[0], 2)
    with stage.phase("a worker is killed"):
        first.kill_worker()
        wait_for("worker", lambda: len(first.workers) == 2)
    with stage.phase("a machine loses its power"):
        second.kill()
    with stage.phase("it comes back"):
        print(f"  serves again after {second.start():.1f} s")
    with stage.phase("PostgreSQL is stopped"):
        server.stop()
        for machine in stage.machines:
            wait_for("problem", says(machine, "database-unreachable"))
        refused = stage.publish(ready[1])
        stage.expect(refused.returncode == 1, "published without a database")
        time.sleep(AWAY)
    with stage.phase("PostgreSQL is started"):
        server.start()
        for machine in stage.machines:
            took = wait_for("recovery", says(machine, "database-unreachable", is_there=False))
            print(f"  {machine.name} reaches it again after {took:.1f} s")
    with stage.phase("edition 3 is published"):
        stage.published(ready[1], 3)
    with stage.phase("Redis is lost"):
        redis.kill()
        time.sleep(AWAY)
    with stage.phase("Redis is back"):
        redis.start()
    nothing_is_lost(stage)


def nothing_is_lost(stage: Play) -> None:
    """Every edition is there with its content, and can be read by readers."""
    store = Editions(stage.url)
    records = store.records()
    numbers = [one.number for one in records]
    stage.expect(numbers == [1, 2, 3], f"the editions are {numbers}")
    for record in records:
        store.content(record)
        for machine in stage.machines:
            page = asked(f"{machine.address}/sv/karta?edition={record.number}").decode()
            shown = f"Version {record.number}"
            stage.expect(shown in page.replace("\u00a0", " "), f"{shown} is not shown")
    problems = [health(one)["problems"] for one in stage.machines]
    stage.expect(not any(problems), f"problems are left: {problems}")
    print(f"editions in the database: {numbers}, each whole, each shown by each machine")


def tell_all(stage: Play) -> None:
    """What all readers were answered, and what the app counted."""
    answers = stage.crowd.answers
    print(f"\nall: {told(answers)}")
    by_kind = {one.kind for one in answers}
    for kind in sorted(by_kind):
        print(f"{kind:>10}: {told([one for one in answers if one.kind == kind])}")
    cache = Counter(one.cache for one in answers if one.cache)
    print(f"cache of the proxy: {dict(cache)}")
    for machine in stage.machines:
        text = asked(f"http://127.0.0.1:{machine.metrics}/metrics").decode()
        lines = [line for line in text.splitlines() if line.startswith("s3dash_requests_total{")]
        total = sum(float(line.rpartition(" ")[2]) for line in lines)
        failed = sum(float(one.rpartition(" ")[2]) for one in lines if 'status="500"' in one)
        print(
            f"{machine.name} has counted {total:.0f} answers since its start, {failed:.0f} failed"
        )
        stage.expect(failed == 0, f"{machine.name}: {failed:.0f} answers failed")
    for machine in stage.machines:
        log = machine.log.read_text(encoding="utf-8")
        stage.expect("Traceback" not in log, f"{machine.name} has a failure in its log")


def main() -> int:
    """Play it all; 1 if anything was not as it has to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=24)
    readers = parser.parse_args().readers
    with tempfile.TemporaryDirectory(prefix="s3-machines-") as name, postgres_server() as server:
        folder = Path(name)
        folder.chmod(0o755)
        url = server.new_database()
        redis = Redis(folder)
        redis.start()
        environ = {"S3DASH_DATABASE_URL": url, "S3DASH_REDIS_URL": redis.url}
        machines = [Machine(one, folder, WEB_CONCURRENCY="2", **environ) for one in ("A", "B")]
        proxy = Proxy(folder, machines)
        try:
            for machine in machines:
                print(f"machine {machine.name} serves after {machine.start():.1f} s")
            proxy.start()
            crowd = Crowd(Way(proxy.port, proxy.certificate), machines[0].address, readers)
            stage = Play(crowd, machines, url)
            print(f"{readers} readers, by TLS, through nginx, to two machines of two processes\n")
            ready = packages(folder, ("Nyvärmland", "Storvärmland"))
            crowd.come()
            play(stage, server, redis, ready)
            crowd.go()
            tell_all(stage)
        finally:
            for machine in machines:
                machine.stop()
            proxy.stop()
            redis.kill()
    for fault in stage.faults:
        print(f"NOT SO: {fault}")
    print("as it has to be" if not stage.faults else f"{len(stage.faults)} not as it has to be")
    return 1 if stage.faults else 0


if __name__ == "__main__":
    sys.exit(main())

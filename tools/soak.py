"""A long night in twenty minutes: readers, publishing every minute, going back, killed workers.

Prints a table, a line a minute: memory of the workers (proportional set size) and of their parent,
open files, answers. Exit code 1 if anything grows after the first five minutes, or an answer fails.

A worker that is killed begins anew, so growth is looked for in those that lived: the parent, and
the worker that is never killed.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from s3dash.data.editions.records import Editions
from s3dash.serving.metrics.exposition import files_of, memory_of
from tools.machines import Machine, wait_for
from tools.readers import LOST, Crowd, Way, told
from tools.several_machines import command, health, packages

GOOD = {"200", "204", "304"}
MEGABYTE = 1e6
# The first minutes fill what is kept; from then on nothing may grow by more.
FILLING = 5
# Of the mean of a third of the rest of the night to that of the last third.
MOST_GROWTH = 0.10
MOST_MORE_FILES = 10
NAMES = ("Nyvärmland", "Storvärmland", "Värmlands län", "Vermland")


@dataclass(frozen=True)
class Minute:
    """What was measured at the end of a minute, in megabytes and files."""

    parent: float
    steady: float
    workers: list[float]
    parent_files: int
    steady_files: int
    answers: int
    bad: int


@dataclass
class Night:
    """What is going on.

    Attributes:
        machine: which serves.
        url: of its database.
        packages: what is published, in turn.
        crowd: the readers.
        minutes: what was measured.
        faults: what was not as it has to be.
    """

    machine: Machine
    url: str
    packages: list[Path]
    crowd: Crowd
    minutes: list[Minute] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def pass_minute(self, number: int, steady: int) -> None:
        """Publish or go back, kill a worker every third minute, and measure in the end."""
        began, first = time.monotonic(), len(self.crowd.answers)
        expected = self._publish(number)
        if number % 3 == 2:
            self._kill_other(steady)
        wait_for("taking up", lambda: health(self.machine)["edition"] == expected, 50)
        while time.monotonic() - began < 60:
            time.sleep(0.2)
        self.minutes.append(self._measured(steady, first))
        self._tell(number, expected)

    def _publish(self, number: int) -> int:
        signed = ("--by", "Tillväxtverket", "--note", f"Minut {number}", "--json")
        latest = Editions(self.url).records()[-1].number
        if number % 5 == 4:
            done = command(self.url, "restore", str(max(1, latest - 2)), *signed)
        else:
            package = self.packages[number % len(self.packages)]
            done = command(self.url, "publish", str(package), "--yes", *signed)
        if done.returncode:
            self.faults.append(
                f"minute {number}: not published: {(done.stdout or done.stderr)[-300:]}"
            )
        return Editions(self.url).records()[-1].number

    def _kill_other(self, steady: int) -> None:
        others = [one for one in self.machine.workers if one != steady]
        os.kill(others[0], signal.SIGKILL)
        wait_for("worker", lambda: len(self.machine.workers) == len(others) + 1)

    def _measured(self, steady: int, first: int) -> Minute:
        parent, workers = self.machine.parent, self.machine.workers
        if steady not in workers:
            raise RuntimeError("the worker that nobody killed is gone")
        answers = self.crowd.answers[first:]
        bad = [one for one in answers if one.status not in GOOD]
        # who was talking to a worker that is killed is not answered; who had nothing on its way is
        self.faults += [
            f"{one.kind} {one.path}: {one.status}" for one in bad if LOST not in one.status
        ]
        return Minute(
            memory_of(parent) / MEGABYTE,
            memory_of(steady) / MEGABYTE,
            [memory_of(one) / MEGABYTE for one in workers],
            files_of(parent),
            files_of(steady),
            len(answers),
            len(bad),
        )

    def _tell(self, number: int, edition: int) -> None:
        one = self.minutes[-1]
        others = ", ".join(f"{size:.0f}" for size in one.workers)
        print(
            f"{number + 1:6} {edition:8} {one.steady:9.1f} {others:>12} {one.parent:9.1f} "
            f"{one.steady_files:7} {one.parent_files:7} {one.answers:8} {one.bad:5}",
            flush=True,
        )

    def judge(self) -> None:
        """Whether anything grew after the first minutes."""
        rest = self.minutes[FILLING:]
        third = max(1, len(rest) // 3)
        if len(rest) < 3:
            print("too short a night to tell whether anything grows")
            return
        for name in ("steady", "parent"):
            early, late = (
                sum(getattr(one, name) for one in part) / len(part)
                for part in (rest[:third], rest[-third:])
            )
            growth = late / early - 1
            print(f"{name}: {early:.1f} MB early, {late:.1f} MB late, {growth:+.1%}")
            if growth > MOST_GROWTH:
                self.faults.append(f"{name} has grown by {growth:.1%}")
        for name in ("steady_files", "parent_files"):
            early, late = (
                max(getattr(one, name) for one in part) for part in (rest[:third], rest[-third:])
            )
            print(f"{name}: at most {early} early, at most {late} late")
            if late > early + MOST_MORE_FILES:
                self.faults.append(f"{name} have grown from {early} to {late}")


def play(night: Night, minutes: int) -> None:
    """All minutes, one after the other."""
    steady = night.machine.workers[0]
    print("minute  edition  worker MB   workers MB parent MB   files   files  answers lost")
    night.crowd.come()
    for number in range(minutes):
        night.pass_minute(number, steady)
    night.crowd.go()
    print(f"\nall: {told(night.crowd.answers)}")
    numbers = [one.number for one in Editions(night.url).records()]
    print(f"editions: {numbers[0]} to {numbers[-1]}, {len(numbers)} in all")
    log = night.machine.log.read_text(encoding="utf-8")
    if "Traceback" in log or '"levelname": "ERROR", "name": "s3dash' in log:
        night.faults.append("the log tells of a failure")
    lost = sum(one.bad for one in night.minutes)
    print(f"answers that were lost with a worker that was killed: {lost}")
    night.judge()


def main() -> int:
    """Play the night; 1 if anything grew or failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=int, default=20)
    parser.add_argument("--readers", type=int, default=24)
    asked_for = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="s3-soak-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'editions.db'}"
        machine = Machine("night", folder, S3DASH_DATABASE_URL=url, WEB_CONCURRENCY="2")
        try:
            print(f"serves after {machine.start():.1f} s")
            crowd = Crowd(Way(machine.port), machine.address, asked_for.readers)
            night = Night(machine, url, packages(folder, NAMES), crowd)
            play(night, asked_for.minutes)
            log = machine.log.read_text(encoding="utf-8")
        finally:
            machine.stop()
    if night.faults:
        told_of = [line for line in log.splitlines() if '"levelname": "ERROR"' in line]
        print("\n".join(one[-2000:] for one in told_of[-10:]))
    for fault in night.faults[:20]:
        print(f"NOT SO: {fault}")
    print("as it has to be" if not night.faults else f"{len(night.faults)} not as it has to be")
    return 1 if night.faults else 0


if __name__ == "__main__":
    sys.exit(main())

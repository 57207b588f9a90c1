"""Processes that publish and are killed: ``kill_publisher.py DATABASE WORKBOOK``.

Each line of standard input is a moment, as ``3:0.001``, and starts one. It counts when it is about
to begin, every statement to the database and the commit, and kills itself as many seconds after the
one of the number as stand behind the colon: SIGKILL, as from outside. A line of standard output
says how it ended. They are forks of this process, which has read everything in that a command does.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from pathlib import Path

import sqlalchemy as sa

from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import read_path


class Fuse:
    """Counts what is about to happen, and sets the clock at the moment."""

    def __init__(self, moment: str) -> None:
        line, _, seconds = moment.partition(":")
        self._left, self._seconds = int(line), float(seconds)

    def count(self) -> None:
        """Something is about to happen."""
        if self._left == 0:
            kill = (os.getpid(), signal.SIGKILL)
            if self._seconds == 0:
                os.kill(*kill)
            threading.Timer(self._seconds, os.kill, kill).start()
        self._left -= 1


def publish(database: str, workbook: str, moment: str) -> None:
    """Publish a workbook, and be killed at a moment."""
    submission, fuse = read_path(Path(workbook)), Fuse(moment)
    editions = Editions(f"sqlite:///{database}")
    engine = editions.database.engine
    sa.event.listen(engine, "before_cursor_execute", lambda *_: fuse.count())
    sa.event.listen(engine, "commit", lambda _: fuse.count())
    fuse.count()
    editions.publish(submission, "Den som dör", "Under publicering")
    fuse.count()


for asked in sys.stdin:
    if child := os.fork():
        status = os.waitpid(child, 0)[1]
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201
    else:
        try:
            publish(*sys.argv[1:], asked)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)

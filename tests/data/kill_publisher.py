"""Processes that publish and are killed: ``kill_publisher.py URL WORKBOOK``.

Each line of standard input is a moment, as ``3:0.001``, and starts one. It counts when it is about
to begin, every change of the database and the commit, and kills itself as many seconds after the
one of the number as stand behind the colon: SIGKILL, as from outside. A line of standard output
says how it ended. They are forks of this process, which has read everything in that a command does,
and the workbook.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from pathlib import Path

from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import Submission, read_path
from tests.databases import before_changes


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


def publish(url: str, submission: Submission, moment: str) -> None:
    """Publish, and be killed at a moment."""
    fuse, editions = Fuse(moment), Editions(url)
    before_changes(editions.database.engine, fuse.count)
    fuse.count()
    editions.publish(submission, "Den som dör", "Under publicering")
    fuse.count()


to, of = sys.argv[1], read_path(Path(sys.argv[2]))
for asked in sys.stdin:
    if child := os.fork():
        status = os.waitpid(child, 0)[1]
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201
    else:
        try:
            publish(to, of, asked)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)

"""A process that publishes and is killed: ``kill_publisher.py DATABASE WORKBOOK SECONDS``.

It says on standard output, a line each, when it is about to begin and before every statement to the
database, so that whoever kills it can choose the moment. It kills itself SECONDS after the line
whose number stands in SECONDS before the colon (``3:0.001``): SIGKILL, as from outside.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import sqlalchemy as sa

from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import read_path

database, workbook, moment = sys.argv[1:]
line, _, seconds = moment.partition(":")
count = 0


def say(what: str) -> None:
    """Count a line, and set the clock when it is the one."""
    global count  # noqa: PLW0603
    print(what, flush=True)  # noqa: T201
    if count == int(line):
        kill = (os.getpid(), signal.SIGKILL)
        if float(seconds) == 0:
            os.kill(*kill)
        threading.Timer(float(seconds), os.kill, kill).start()
    count += 1


submission = read_path(Path(workbook))
editions = Editions(f"sqlite:///{database}")
engine = editions.database.engine
sa.event.listen(engine, "before_cursor_execute", lambda *call: say(call[2].split()[0]))
sa.event.listen(engine, "commit", lambda _: say("COMMIT"))
say("BEGIN")
editions.publish(submission, "Den som dör", "Under publicering")
say("DONE")

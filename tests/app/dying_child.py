"""A child of the watcher that is killed: ``dying_child.py before|after ASKED``.

It is the real one, and ends as if from outside (SIGKILL) when it is about to write an edition, or
when that is done and nobody has heard of it yet.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from s3dash.cli.watching import one_file
from s3dash.data.editions import records
from s3dash.data.editions.records import Editions

real_publish, real_insert = Editions.publish, records.insert_edition


def die(*_: Any) -> Any:
    os.kill(os.getpid(), signal.SIGKILL)


def publish_and_die(*asked: Any) -> Any:
    real_publish(*asked)
    die()


def insert_and_die(*asked: Any) -> Any:
    real_insert(*asked)
    die()


if sys.argv[1] == "before":
    records.insert_edition = insert_and_die
else:
    Editions.publish = publish_and_die  # type: ignore[method-assign]
sys.exit(one_file.main(sys.argv[2]))

"""A child process that works on something within limits, and how it ended.

The child is given it on its standard input and answers on its standard output.
"""

from __future__ import annotations

import logging
import os
import resource
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from s3dash.config import ROOT

log = logging.getLogger(__name__)

MEGABYTE = 2**20
# The code with which a child ends that had no memory left.
OUT_OF_MEMORY = 12
# A numerical library would set aside memory for each of its threads.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
# A module of this program is found from wherever the parent was started.
_FOUND = {"PYTHONPATH": str(ROOT)}


@dataclass(frozen=True)
class Limits:
    """What a child may use.

    Attributes:
        megabytes: of memory (address space).
        processor_seconds: of the processor.
        seconds: of the clock.
    """

    megabytes: int = 2048
    processor_seconds: int = 120
    seconds: int = 240


LIMITS = Limits()


class ChildFailed(Exception):
    """A child gave no answer.

    Attributes:
        why: ``time``, ``memory`` or ``ended``.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def ask_child(command: Sequence[str], content: bytes, limits: Limits) -> bytes:
    """What a child says of a file.

    It hears no signal that is meant for its parent: what is under way is ended first.

    Raises:
        ChildFailed: it gave no answer.
    """
    child = subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, **_ONE_THREAD, **_FOUND},
    )
    try:
        said, _ = child.communicate(content, timeout=limits.seconds + 5)
    except subprocess.TimeoutExpired:
        raise ChildFailed("time") from None
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()
    if child.returncode == 0:
        return said
    if child.returncode in {-signal.SIGXCPU, -signal.SIGALRM}:
        raise ChildFailed("time")
    log.error("child process ended", extra={"code": child.returncode})
    raise ChildFailed("memory" if child.returncode == OUT_OF_MEMORY else "ended")


def keep_within(limits: Limits) -> None:
    """Hold this process to the limits, also when its parent is gone; leave no image of memory."""
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, signal.SIG_IGN)
    most = limits.megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    seconds = limits.processor_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(limits.seconds)

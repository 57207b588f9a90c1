"""What the kernel says of a server's processes: which there are, their time, their memory."""

from __future__ import annotations

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# In /proc/PID/stat after the name in brackets: parent, and four times in ticks.
PARENT = 1
TIMES = slice(11, 15)


def _fields(process: int) -> list[str]:
    text = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    return text.rpartition(")")[2].split()


def family(process: int) -> set[int]:
    """A process and all that descend from it."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(_fields(int(folder.name))[PARENT])
        except OSError:
            continue
    found = {process}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def cpu_seconds(process: int) -> float:
    """The processor time of a family, and of those of it that have ended."""
    return sum(sum(map(int, _fields(one)[TIMES])) for one in family(process)) / TICKS


def workers(process: int) -> set[int]:
    """Those of a family that serve: all but the first, or the first when it is alone."""
    return family(process) - {process} or {process}


def proportional_megabytes(process: int) -> float:
    """The memory of a process, what it shares divided among those that share it."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    line = next(one for one in text.splitlines() if one.startswith("Pss:"))
    return int(line.split()[1]) / 1024

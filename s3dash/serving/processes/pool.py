"""The C library's pool of memory: one for all threads, and no larger than it has to be.

Only glibc has these settings; elsewhere they are left alone.
"""

from __future__ import annotations

import ctypes

# glibc's names of its settings.
_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3
_M_ARENA_MAX = -8
# "So many pools." Python runs one thread at a time: they do not wait for one another in one pool,
# and what one lets go of the next can take.
MOST_POOLS = 1
# "So many bytes have a place of their own, which goes when they do." By itself the library raises
# this to what was let go of last, and the texts of pages lie in the pool then, with holes between.
OWN_PLACE = 128 * 1024
# "So many bytes may be free at the end of the pool."
FREE_AT_END = 1024 * 1024


def share_pool() -> None:
    """Have all threads of a process and of its children share one pool, and keep it small.

    Threads that have a pool already keep it: it is called before there are any.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, MOST_POOLS)
        mallopt(_M_MMAP_THRESHOLD, OWN_PLACE)
        mallopt(_M_TRIM_THRESHOLD, FREE_AT_END)


def give_back() -> None:
    """Give back to the system what is free in the pool, between what is held too."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)

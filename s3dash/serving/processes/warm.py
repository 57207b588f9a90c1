"""What is done once, before processes fork: it is then shared by all of them."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable, Iterable

from s3dash.config import LANGUAGES
from s3dash.state import ViewState, to_path

# glibc's name of the setting "so many pools of memory". Python runs one thread at a time: they do
# not wait for one another in one pool, and what one lets go of the next can take.
_M_ARENA_MAX = -8
MOST_POOLS = 1


def first_pages(views: Iterable[str]) -> list[str]:
    """The address of the first page of every view in every language."""
    return [to_path(ViewState(language, view)) for view in views for language in LANGUAGES]


def draw_first_pages(views: Iterable[str], draw: Callable[[str], object]) -> None:
    """Draw the first page of every view: nobody waits for it, and every process has it."""
    for path in first_pages(views):
        draw(path)


def share() -> None:
    """Have all that is there now stay in memory that the processes share.

    The collector would write to every object that it looks at, and so copy it.
    """
    share_pool()
    gc.collect()
    gc.freeze()


def share_pool() -> None:
    """Have the threads of a process share one pool of memory, where the C library can."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, MOST_POOLS)

"""What is done once, before processes fork: it is then shared by all of them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable

from s3dash.config import LANGUAGES
from s3dash.serving.processes.pool import give_back
from s3dash.state import ViewState, to_path


def first_pages(views: Iterable[str]) -> list[str]:
    """The address of the first page of every view in every language."""
    return [to_path(ViewState(language, view)) for view in views for language in LANGUAGES]


def draw_first_pages(views: Iterable[str], draw: Callable[[str], object]) -> None:
    """Draw the first page of every view: nobody waits for it, and every process has it."""
    for path in first_pages(views):
        draw(path)


def share() -> None:
    """Have all that is there now stay in memory that the processes share.

    The collector would write to every object that it looks at, and so copy it. What is free is
    given back first: every process would have it, and fill it anew.
    """
    gc.collect()
    give_back()
    gc.freeze()

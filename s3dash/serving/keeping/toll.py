"""What a request pays for the answers that are worked out for it: milliseconds of a processor.

Who pays is known where requests come in (``door.flood``). What nobody asked for, such as pages that
are drawn before a newer edition is in use, costs nobody anything.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar

from s3dash.errors import TooMuchAsked

# What takes milliseconds from who asks in this thread, and raises ``TooMuchAsked``.
Payer = Callable[[int], None]
_payer: ContextVar[Payer | None] = ContextVar("payer", default=None)


def paid_by(payer: Payer | None) -> None:
    """From here on this payer pays for what this thread works out; nobody where there is none."""
    _payer.set(payer)


def pay(milliseconds: int) -> None:
    """Pay before an answer is worked out.

    Raises:
        TooMuchAsked: more than one may use has been used up already.
    """
    payer = _payer.get()
    if payer is not None:
        payer(milliseconds)


def owe(milliseconds: int) -> None:
    """Pay afterwards what an answer cost more than was thought: it is given all the same."""
    if not milliseconds:
        return
    with suppress(TooMuchAsked):
        pay(milliseconds)

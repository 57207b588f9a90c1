"""What becomes of a place in a list when a scenario changes the region."""

from __future__ import annotations

from dataclasses import dataclass, replace

from s3dash.i18n import Translator

NEW, UP, DOWN, SAME, OUT = "new", "up", "down", "same", "out"
# A domain that is no next one on the other side, because the region has it there.
HAD, GETS = "had", "gets"


@dataclass(frozen=True)
class Move:
    """What became of a place.

    Attributes:
        kind: one of the above.
        other: the place on the other side, where there is one.
        words: the two in words.
    """

    kind: str
    other: int | None = None
    words: str = ""


def move_of(rank: int | None, other: int | None, is_there: bool, is_after: bool) -> Move | None:
    """What became of a place: told on the side of after, and before where it is lost.

    Args:
        rank: the place; None without one.
        other: the place on the other side.
        is_there: whether it is among those that are shown there.
        is_after: whether this is the side of after.
    """
    if rank is None:
        return None
    if not is_after:
        return None if is_there else Move(OUT, other)
    if not is_there or other is None:
        return Move(NEW, other)
    if rank == other:
        return Move(SAME, other)
    return Move(UP if rank < other else DOWN, other)


def in_words(move: Move | None, t: Translator) -> Move | None:
    """The same with its words."""
    if move is None:
        return None
    if move.kind in {HAD, GETS} or move.other is not None:
        return replace(move, words=t(f"move-{move.kind}", place=str(move.other)))
    return replace(move, words=t(f"move-{move.kind}-unranked"))

"""What somebody else wrote, in the language it was written in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """A name in one language.

    Attributes:
        text: the name.
        language: ``sv`` or ``en``.
        translated: whether it is the compilers' translation and not the region's own wording.
    """

    text: str
    language: str
    translated: bool

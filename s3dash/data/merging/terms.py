"""On which terms a file is handed in: as the whole or as a part, and what may be lost with it."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.model.changes.keyed import Key

# A row that goes: its table and its key.
Gone = tuple[str, Key]


@dataclass(frozen=True)
class Terms:
    """What whoever hands in a file says of it.

    Attributes:
        part: the sheets that are there replace theirs, the others stay.
        region: of the sheets that are there only the rows of this region replace theirs.
        rows_may_go: rows may go that are no large loss.
        agreed: where somebody was asked, the rows that they let go; no others may.
        replace: the file is taken as it is, and so many rows go.
    """

    part: bool = False
    region: str | None = None
    rows_may_go: bool = False
    agreed: frozenset[Gone] | None = None
    replace: int | None = None

    @property
    def is_part(self) -> bool:
        """Whether the file is handed in as a part."""
        return self.part or self.region is not None


WHOLE = Terms()

"""An edition as the program reads it: what is known of it, and its tables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from s3dash.data.editions.rows import EditionRecord
from s3dash.model import Dataset

# The day that readers are told is theirs.
READERS_ZONE = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, eq=False)
class Edition:
    """A dataset as it was published.

    Attributes:
        record: its number, when and by whom it was published, and the rest of what is known.
        dataset: its tables.
    """

    record: EditionRecord
    dataset: Dataset

    @property
    def number(self) -> int:
        """Counts from 1."""
        return self.record.number

    @property
    def published_on(self) -> datetime.date:
        """The day it was published, in Sweden."""
        return self.record.published_at.astimezone(READERS_ZONE).date()

    @property
    def age_days(self) -> int:
        """Days since it was published."""
        return (datetime.datetime.now(READERS_ZONE).date() - self.published_on).days

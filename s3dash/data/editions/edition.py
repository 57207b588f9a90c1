"""An edition as the program reads it: what is known of it, and its tables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from s3dash.data.editions.rows import READERS_ZONE, EditionRecord
from s3dash.model import Dataset


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
        return self.record.published_on

    @property
    def age_days(self) -> int:
        """Days since it was published."""
        return (datetime.datetime.now(READERS_ZONE).date() - self.published_on).days

"""How old a source is on a day: the one rule for maps, tables, cards and objections.

A meeting is as old as the months since the day it was held. Of a document mostly the year is all
that is known: it counts as the last day of that year, so that nothing is called older than it
certainly is, and only the year is told. A source without a date has no age, whenever it was read.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from s3dash.i18n import Translator
from s3dash.model.rows import SourceRow

# A statement from a source older than this many months is marked.
OLD_AFTER_MONTHS = 24
# What rests on a source older than this many years is asked about before all else.
OLD_AFTER_YEARS = 5
MONTHS = 12
# As many dates as there may be in an edition, in two languages.
REMEMBERED = 2048


@dataclass(frozen=True)
class SourceAge:
    """The date of a source, and its age on the day that an answer speaks of.

    Attributes:
        held_on: the day of a meeting, else None.
        year: of the meeting, else of the publication; None without a date.
        months: the months since then, one that has begun counts; None without a date.
        years: the whole years since then; None without a date.
        read_on: the day it was read, where it has no date; else None.
        ahead: the day or year in figures of a date that is still to come, else empty. Nothing can
            rest on what has not been said yet: it counts as having no date.
    """

    held_on: datetime.date | None = None
    year: int | None = None
    months: int | None = None
    years: int | None = None
    read_on: datetime.date | None = None
    ahead: str = ""

    @property
    def is_dated(self) -> bool:
        """Whether it has a date, and so an age."""
        return self.months is not None

    @property
    def is_marked(self) -> bool:
        """Whether it is so old that what rests on it is marked."""
        return self.months is not None and self.months > OLD_AFTER_MONTHS

    @property
    def is_old(self) -> bool:
        """Whether it is so old that its year belongs in the sentence itself."""
        return self.years is not None and self.years > OLD_AFTER_YEARS


def source_age(row: SourceRow, as_of: datetime.date) -> SourceAge:
    """The age of a source on a day."""
    day, year = row.held_on, row.published_year
    if day is not None:
        if day > as_of:
            return SourceAge(ahead=day.isoformat())
        return SourceAge(day, day.year, _months(day, as_of), _years(day, as_of))
    if year is None:
        return SourceAge(read_on=row.seen_on)
    if year > as_of.year:
        return SourceAge(ahead=str(year))
    last = min(datetime.date(year, MONTHS, 31), as_of)
    return SourceAge(None, year, _months(last, as_of), as_of.year - year)


def _months(day: datetime.date, as_of: datetime.date) -> int:
    """The months from one day to another, one that has begun counts."""
    months = MONTHS * (as_of.year - day.year) + as_of.month - day.month
    return months + (as_of.day > day.day)


def _years(day: datetime.date, as_of: datetime.date) -> int:
    """The whole years from one day to another."""
    passed = (as_of.month, as_of.day) >= (day.month, day.day)
    return as_of.year - day.year - (not passed)


@lru_cache(maxsize=REMEMBERED)
def dated_words(age: SourceAge, t: Translator) -> str:
    """The year of a source, or that it has no date and when it was read."""
    if age.ahead:
        return t("source-ahead", date=age.ahead)
    if age.year is not None:
        return str(age.year)
    if age.read_on is None:
        return t("source-undated")
    return t("source-undated-read", read=t.month(age.read_on))


@lru_cache(maxsize=REMEMBERED)
def age_words(age: SourceAge, t: Translator) -> str:
    """The date of a source as exactly as it is known, and its age: ``2022 (4 år)``."""
    if not age.is_dated:
        return dated_words(age, t)
    if age.held_on is not None:
        months = t("age-months", count=age.months)
        return t("age-dated", date=age.held_on.isoformat(), age=months)
    return t("age-dated", date=str(age.year), age=t("age-years", count=age.years))

"""What a text says where a day, a year or a number belongs, when it is written in another way."""

from __future__ import annotations

import datetime
import re

# Days as a spreadsheet counts them, and those that are told as days: from 1940 to 2099.
FIRST_DAY = datetime.date(1899, 12, 30)
DAY_NUMBERS = range(14_611, 73_051)

_DAY_NUMBER = re.compile(r"[0-9]{5}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-./ ]?([0-9]{2})[-./ ]?([0-9]{2})(?:[ T].*)?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")
# "5 mars 2024", "den 5:e mars 2024", "5 Mar. 2024"; "March 5, 2024".
_DAY_FIRST = re.compile(r"(?:den )?([0-9]{1,2})(?::e|\.|st|nd|rd|th)? ([^\W\d]+)\.? ([0-9]{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_NAMES_OF_MONTHS = (
    "januari january jan",
    "februari february feb",
    "mars march mar",
    "april apr",
    "maj may",
    "juni june jun",
    "juli july jul",
    "augusti august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
_MONTHS = {
    name: str(month)
    for month, names in enumerate(_NAMES_OF_MONTHS, start=1)
    for name in names.split()
}
# As dates are written for short in Sweden.
_SHORT_YEAR_FIRST = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{2})")
_YEARS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]|[.,][1-9])")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")


def told(key: str, text: str) -> tuple[str, str]:
    """What a fault tells of a cell's text, and what may be meant by it; empty where nothing is.

    Where a year belongs, a day is told as that day, also when the cell shows the number by which a
    spreadsheet counts days.
    """
    if key == "fault-number":
        return text, text.replace(",", ".") if _COMMA.fullmatch(text) else ""
    if key not in {"fault-year", "fault-date"}:
        return text, ""
    day = day_meant(text) or ""
    if key == "fault-date":
        return text, "" if day == text else day or named_day(text) or _day_of_short_year(text)
    years = {*_YEARS.findall(text)}
    year = years.pop() if len(years) == 1 else ""
    return (day if day and text.isdecimal() else text), day[:4] or year


def _day_of_short_year(text: str) -> str:
    """The day that a date with a year of two digits may mean; empty where the text is none."""
    short = _SHORT_YEAR_FIRST.fullmatch(text)
    year, month, day = short.groups() if short else ("", "", "")
    return _day(f"20{year}", month, day) or ""


def named_day(text: str) -> str | None:
    """The day of a text with the month's name, Swedish or English, ISO 8601."""
    words = " ".join(text.casefold().split())
    day_first, month_first = _DAY_FIRST.fullmatch(words), _MONTH_FIRST.fullmatch(words)
    if day_first is not None:
        day, month, year = day_first.groups()
    elif month_first is not None:
        month, day, year = month_first.groups()
    else:
        return None
    return _day(year, _MONTHS[month], day) if month in _MONTHS else None


def day_meant(text: str) -> str | None:
    """The one day that a text can mean, ISO 8601; a time of day beside it is left out."""
    if _DAY_NUMBER.fullmatch(text) and int(text) in DAY_NUMBERS:
        return (FIRST_DAY + datetime.timedelta(days=int(text))).isoformat()
    first = _YEAR_FIRST.fullmatch(text)
    if first is not None:
        return _day(*first.groups())
    last = _YEAR_LAST.fullmatch(text)
    if last is None:
        return None
    one, other, year = last.groups()
    # which is the month is told by the day that is no month, or by their being the same
    days = {day for day in (_day(year, other, one), _day(year, one, other)) if day}
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
